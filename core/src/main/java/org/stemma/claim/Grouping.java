package org.stemma.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.stemma.claim.Claims.Judgement;
import org.stemma.claim.Claims.Relation;
import org.stemma.claim.Claims.Sketch;

/**
 * Parts mentions into claims: first those whose sketches say the same are put together, then each
 * goes, in an order of its own, to the group that it fits best. A group is held against its first
 * few members, so that no chain of half-likenesses joins what has nothing in common.
 */
final class Grouping {
  /** So many members of a group are asked. */
  private static final int ASKED = 3;

  private final Claims claims;
  private final List<Group> groups = new ArrayList<>();

  Grouping(Claims claims) {
    this.claims = claims;
  }

  private static final class Group {
    final List<Sketch> asked = new ArrayList<>();
    final List<Sketch> all = new ArrayList<>();
  }

  List<List<Sketch>> of(List<Sketch> mentions) {
    Map<Sketch, List<Sketch>> alike = new TreeMap<>(claims.fullestFirst());
    List<Sketch> inOrder = new ArrayList<>(mentions);
    inOrder.sort(Comparator.comparing(Sketch::mention));
    for (Sketch mention : inOrder) {
      alike.computeIfAbsent(mention, m -> new ArrayList<>()).add(mention);
    }
    for (Map.Entry<Sketch, List<Sketch>> entry : alike.entrySet()) {
      Group group = best(entry.getKey());
      if (group == null) {
        group = new Group();
        groups.add(group);
      }
      if (group.asked.size() < ASKED) {
        group.asked.add(entry.getKey());
      }
      group.all.addAll(entry.getValue());
    }
    List<List<Sketch>> out = new ArrayList<>();
    for (Group group : groups) {
      group.all.sort(Comparator.comparing(Sketch::mention));
      out.add(List.copyOf(group.all));
    }
    out.sort(Comparator.comparing(g -> g.get(0).mention()));
    return out;
  }

  private @Nullable Group best(Sketch mention) {
    Group best = null;
    double most = 0;
    for (Group group : groups) {
      double sum = 0;
      boolean contradicts = false;
      for (Sketch member : group.asked) {
        Judgement judgement = claims.judge(mention, member);
        contradicts |= judgement.relation() == Relation.CONTRADICTS;
        sum += judgement.relation() == Relation.SAME ? judgement.probability() : 0;
      }
      double fit = sum / group.asked.size();
      if (!contradicts && fit > most && fit >= .5) {
        most = fit;
        best = group;
      }
    }
    return best;
  }

  /** By what they say: the fullest first. Equal if they say the same. */
  static Comparator<Sketch> fullestFirst(Background background) {
    return Comparator.<Sketch>comparingInt(s -> -fullness(Facts.decode(s.bytes())))
        .thenComparing(Sketch::bytes, Arrays::compare);
  }

  private static int fullness(Facts facts) {
    return facts.terms().length + 2 * facts.figures().length + facts.times().length / 2;
  }
}
