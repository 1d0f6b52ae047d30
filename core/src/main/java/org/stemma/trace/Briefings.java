package org.stemma.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.stemma.Evidence;
import org.stemma.Span;
import org.stemma.Stemma.Edge;

/**
 * Finds reports that had the same briefing: each rests on somebody unnamed who may be of one house,
 * and they tell the same rare facts and figures in the same order, in their own words.
 */
final class Briefings {
  private static final int DAYS = 3;
  private static final int COMMON = 150;
  private static final double LEAST = 0.5;

  private Briefings() {}

  /**
   * Edges from the later to the earlier report of each pair, each report with the one that it is
   * most like.
   *
   * @param leaves in their order
   * @param tree for each leaf which tree of copies it is in; none joins a tree to itself
   * @param tellers who is looked at
   */
  static List<Edge> among(List<Leaf> leaves, int[] tree, Tellers tellers) {
    Map<Long, List<Integer>> index = new HashMap<>();
    List<Edge> out = new ArrayList<>();
    for (int i = 0; i < leaves.size(); i++) {
      Leaf leaf = leaves.get(i);
      if (leaf.facts.services.isEmpty() || !tellers.tell(leaf.entry)) {
        continue;
      }
      Map<Integer, Double> shared = new TreeMap<>();
      for (Facts.Fact fact : leaf.facts.list) {
        List<Integer> others = index.computeIfAbsent(fact.key(), k -> new ArrayList<>());
        if (others.size() <= COMMON) {
          for (int j : others) {
            shared.merge(j, fact.weight(), Double::sum);
          }
        }
        others.add(i);
      }
      Edge best = null;
      for (Map.Entry<Integer, Double> e : shared.entrySet()) {
        int j = e.getKey();
        if (e.getValue() >= 2 && tree[i] != tree[j]) {
          Edge edge = compare(leaf, leaves.get(j));
          boolean better =
              edge != null && (best == null || edge.probability() > best.probability());
          best = better ? edge : best;
        }
      }
      if (best != null) {
        out.add(best);
      }
    }
    return out;
  }

  private static @Nullable Edge compare(Leaf later, Leaf earlier) {
    Long days = Day.between(earlier.report(), later.report());
    boolean far = days != null && Math.abs(days) > DAYS;
    if (far || !fit(later.facts, earlier.facts)) {
      return null;
    }
    Map<Long, Integer> place = new HashMap<>();
    for (int k = 0; k < earlier.facts.list.size(); k++) {
      place.put(earlier.facts.list.get(k).key(), k);
    }
    List<Integer> order = new ArrayList<>();
    List<Span> here = new ArrayList<>();
    List<Span> there = new ArrayList<>();
    double weight = 0;
    int figures = 0;
    for (Facts.Fact fact : later.facts.list) {
      Integer at = place.get(fact.key());
      if (at != null) {
        order.add(at);
        weight += fact.weight();
        figures += fact.isFigure() && fact.weight() == 1 ? 1 : 0;
        here.add(fact.span());
        there.add(earlier.facts.list.get(at).span());
      }
    }
    double share = weight / Math.max(1, Math.min(weight(later.facts), weight(earlier.facts)));
    double ordered = order.isEmpty() ? 0 : rising(order) / (double) order.size();
    double z =
        -8.5
            + 0.8 * Math.min(weight, 8)
            + 0.5 * Math.min(figures, 3)
            + 4 * (ordered - 0.5)
            + 5 * Math.min(share, 0.8);
    double p = 1 / (1 + Math.exp(-z));
    if (p < LEAST) {
      return null;
    }
    String note = order.size() + " of the same names and figures, mostly in the same order";
    return new Edge(
        "r:" + later.id(),
        "r:" + earlier.id(),
        Edge.Basis.INFERRED,
        Edge.Relation.SAME_BRIEFING,
        p,
        List.of(
            new Evidence(Evidence.Kind.SHARED_FACTS, later.id(), here, note),
            new Evidence(Evidence.Kind.SHARED_FACTS, earlier.id(), there, note)));
  }

  private static boolean fit(Facts one, Facts other) {
    for (Service a : one.services) {
      for (Service b : other.services) {
        if (a.fits(b)) {
          return true;
        }
      }
    }
    return false;
  }

  private static double weight(Facts facts) {
    double out = 0;
    for (Facts.Fact fact : facts.list) {
      out += fact.weight();
    }
    return out;
  }

  /** Length of the longest rising subsequence. */
  private static int rising(List<Integer> values) {
    int[] tails = new int[values.size()];
    int n = 0;
    for (int value : values) {
      int at = Arrays.binarySearch(tails, 0, n, value);
      at = at < 0 ? -at - 1 : at;
      tails[at] = value;
      n = Math.max(n, at + 1);
    }
    return n;
  }
}
