package org.stemma.claim;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.stemma.claim.Claims.Sketch;

/** Finds the wording that says what most mentions of a claim say, and little beside. */
final class Representative {
  private Representative() {}

  static Sketch of(List<Sketch> claim, Background background) {
    if (claim.isEmpty()) {
      throw new IllegalArgumentException("no mention to represent a claim");
    }
    Map<Integer, Integer> counts = new HashMap<>();
    for (Sketch sketch : claim) {
      for (int term : distinct(sketch)) {
        counts.merge(term, 1, Integer::sum);
      }
    }
    Sketch best = claim.get(0);
    double most = Double.NEGATIVE_INFINITY;
    List<Sketch> inOrder = claim.stream().sorted(Comparator.comparing(Sketch::mention)).toList();
    for (Sketch sketch : inOrder) {
      double sum = 0;
      for (int term : distinct(sketch)) {
        double share = counts.getOrDefault(term, 0) / (double) claim.size();
        sum += (share - .4) * background.weight(term);
      }
      if (sum > most) {
        most = sum;
        best = sketch;
      }
    }
    return best;
  }

  private static Set<Integer> distinct(Sketch sketch) {
    Set<Integer> terms = new TreeSet<>();
    for (int term : Facts.decode(sketch.bytes()).terms()) {
      terms.add(term);
    }
    return terms;
  }
}
