package org.stemma.eval.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stemma.Claim;
import org.stemma.Entry;
import org.stemma.Mention;
import org.stemma.Standing;
import org.stemma.Stemma;
import org.stemma.claim.Claims;
import org.stemma.eval.Candidates;
import org.stemma.trace.Tracer;

/** The product, joined as a ledger joins it: keys, judgements, groups, traces. */
final class Ours implements Engine {
  private final Claims claims = Claims.english();
  private final Tracer tracer = new Tracer();

  @Override
  public Sorted claims(List<Entry> entries) {
    List<Claims.Sketch> sketches = new ArrayList<>();
    for (Entry entry : entries) {
      sketches.addAll(claims.sketches(entry));
    }
    Candidates candidates = new Candidates();
    int[] group = new int[sketches.size()];
    Arrays.setAll(group, k -> k);
    List<int[]> contrary = new ArrayList<>();
    for (int k = 0; k < group.length; k++) {
      for (int other : candidates.add(k, claims.keys(sketches.get(k)))) {
        if (!claims.isWorthJudging(sketches.get(other), sketches.get(k))) {
          continue;
        }
        Claims.Judgement judgement = claims.judge(sketches.get(other), sketches.get(k));
        switch (judgement.relation()) {
          case SAME -> {
            if (judgement.joins()) {
              Groups.join(group, other, k);
            }
          }
          case CONTRADICTS -> contrary.add(new int[] {other, k});
          case OTHER -> {}
        }
      }
    }
    List<List<Mention>> out = new ArrayList<>();
    for (List<Integer> joined : Groups.of(group)) {
      List<Claims.Sketch> together = joined.stream().map(sketches::get).toList();
      for (List<Claims.Sketch> claim : claims.group(together)) {
        out.add(claim.stream().map(Claims.Sketch::mention).toList());
      }
    }
    List<Mention> mentions = sketches.stream().map(Claims.Sketch::mention).toList();
    return new Sorted(out, clashes(out, mentions, contrary));
  }

  /** All mentions of claims that contradict each other, as surely as their mentions do so. */
  private static List<Clash> clashes(
      List<List<Mention>> claims, List<Mention> mentions, List<int[]> contrary) {
    Map<Mention, Integer> claimOf = new HashMap<>();
    for (int k = 0; k < claims.size(); k++) {
      for (Mention mention : claims.get(k)) {
        claimOf.put(mention, k);
      }
    }
    Map<List<Integer>, Integer> pairs = new LinkedHashMap<>();
    for (int[] pair : contrary) {
      Integer one = claimOf.get(mentions.get(pair[0]));
      Integer other = claimOf.get(mentions.get(pair[1]));
      if (one != null && other != null && !one.equals(other)) {
        pairs.merge(List.of(Math.min(one, other), Math.max(one, other)), 1, Integer::sum);
      }
    }
    List<Clash> clashes = new ArrayList<>();
    pairs.forEach(
        (two, count) -> {
          List<Mention> one = claims.get(two.get(0));
          List<Mention> other = claims.get(two.get(1));
          double share = Claims.contradiction(count, one.size(), other.size());
          for (Mention first : share == 0 ? List.<Mention>of() : one) {
            for (Mention second : other) {
              clashes.add(new Clash(first, second, share));
            }
          }
        });
    return clashes;
  }

  @Override
  public List<Stemma.Edge> descent(Collection<Entry> entries) {
    return tracer.descent(entries);
  }

  @Override
  public Drawn draw(Claim claim, Collection<Entry> entries) {
    Stemma stemma = tracer.trace(claim, entries);
    Standing standing = tracer.standing(stemma, entries, null);
    return new Drawn(stemma, standing.roots(), tracer.drift(stemma, entries));
  }
}
