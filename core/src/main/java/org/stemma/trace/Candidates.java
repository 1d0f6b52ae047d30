package org.stemma.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the pairs of texts that are worth comparing, by an index of their winnowed runs. Time grows
 * with the texts times the candidates kept for each, not with all pairs.
 */
final class Candidates {
  /** Candidates kept for one text, those that share most. */
  private static final int KEPT = 32;

  /** Texts read for one run: the first that have it, and those next to the one that asks. */
  private static final int READ = 160;

  private static final int LEAST = 2;

  private Candidates() {}

  /**
   * Pairs of places in the list, the smaller first, sorted.
   *
   * @param leaves in their order: by date, then by id
   */
  static List<int[]> of(List<Leaf> leaves) {
    Map<Long, int[]> index = new HashMap<>();
    for (int i = 0; i < leaves.size(); i++) {
      for (long run : leaves.get(i).few) {
        int[] list = index.get(run);
        if (list == null) {
          index.put(run, new int[] {1, i});
        } else {
          if (list[0] + 1 == list.length) {
            list = Arrays.copyOf(list, 2 * list.length);
            index.put(run, list);
          }
          list[++list[0]] = i;
        }
      }
    }
    long[] pairs = new long[leaves.size() * 8];
    int n = 0;
    int[] shared = new int[leaves.size()];
    int[] touched = new int[leaves.size()];
    for (int i = 0; i < leaves.size(); i++) {
      int reached = 0;
      for (long run : leaves.get(i).few) {
        int[] list = index.getOrDefault(run, new int[1]);
        int here = list[0] <= READ ? 0 : Arrays.binarySearch(list, 1, list[0] + 1, i);
        for (int k = 1; k <= list[0]; k++) {
          if (list[0] > READ && k > READ / 2 && k < here - READ / 2) {
            k = here - READ / 2;
          }
          if (list[k] >= i) {
            break;
          }
          if (shared[list[k]]++ == 0) {
            touched[reached++] = list[k];
          }
        }
      }
      long[] ranked = new long[reached];
      for (int k = 0; k < reached; k++) {
        int j = touched[k];
        ranked[k] = ((long) -shared[j] << 32) | j;
        if (shared[j] < Math.min(LEAST, leaves.get(i).few.length)) {
          ranked[k] = Long.MAX_VALUE;
        }
        shared[j] = 0;
      }
      Arrays.sort(ranked);
      for (int k = 0; k < Math.min(KEPT, reached) && ranked[k] != Long.MAX_VALUE; k++) {
        if (n == pairs.length) {
          pairs = Arrays.copyOf(pairs, 2 * n);
        }
        pairs[n++] = ((ranked[k] & 0xffffffffL) << 32) | i;
      }
    }
    pairs = Arrays.copyOf(pairs, n);
    Arrays.sort(pairs);
    List<int[]> out = new ArrayList<>(n);
    for (long pair : pairs) {
      out.add(new int[] {(int) (pair >>> 32), (int) pair});
    }
    return out;
  }
}
