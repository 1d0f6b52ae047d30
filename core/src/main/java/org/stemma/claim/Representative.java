package org.stemma.claim;

import java.util.Arrays;
import java.util.List;
import org.stemma.claim.Claims.Sketch;

/** Finds the wording that says what most mentions of a claim say, and little beside. */
final class Representative {
  private Representative() {}

  static Sketch of(List<Sketch> claim, Background background) {
    if (claim.isEmpty()) {
      throw new IllegalArgumentException("no mention to represent a claim");
    }
    int[][] terms = new int[claim.size()][];
    for (int i = 0; i < terms.length; i++) {
      terms[i] = Facts.decode(claim.get(i).bytes()).terms();
      terms[i] = Arrays.stream(terms[i]).sorted().distinct().toArray();
    }
    int[] all = Arrays.stream(terms).flatMapToInt(Arrays::stream).sorted().toArray();
    Sketch best = claim.get(0);
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < terms.length; i++) {
      double sum = 0;
      for (int term : terms[i]) {
        sum += (count(term, all) / (double) terms.length - .4) * background.weight(term);
      }
      Sketch sketch = claim.get(i);
      if (sum > most || (sum == most && sketch.mention().compareTo(best.mention()) < 0)) {
        most = sum;
        best = sketch;
      }
    }
    return best;
  }

  private static int count(int term, int[] sorted) {
    return below(term + 1L, sorted) - below(term, sorted);
  }

  /** How many are less than a number. */
  private static int below(long number, int[] sorted) {
    int from = 0;
    int to = sorted.length;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (sorted[middle] < number) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }
}
