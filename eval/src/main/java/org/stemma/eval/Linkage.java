package org.stemma.eval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Agglomerative grouping by average linkage. */
final class Linkage {
  private Linkage() {}

  /**
   * The group of each thing, numbered from 0 in the order of their first members.
   *
   * @param likeness symmetric; changed by the call
   * @param least groups less alike than this on average stay apart
   */
  static int[] groups(double[][] likeness, double least) {
    int n = likeness.length;
    int[] size = new int[n];
    int[] into = new int[n];
    Arrays.fill(size, 1);
    for (int i = 0; i < n; i++) {
      into[i] = i;
    }
    while (true) {
      int one = -1;
      int other = -1;
      double best = least;
      for (int i = 0; i < n; i++) {
        for (int j = 0; size[i] > 0 && j < i; j++) {
          if (size[j] > 0 && likeness[i][j] > best) {
            best = likeness[i][j];
            one = j;
            other = i;
          }
        }
      }
      if (one < 0) {
        return numbered(into);
      }
      for (int k = 0; k < n; k++) {
        if (size[k] > 0 && k != one && k != other) {
          double mean =
              (size[one] * likeness[one][k] + size[other] * likeness[other][k])
                  / (size[one] + size[other]);
          likeness[one][k] = mean;
          likeness[k][one] = mean;
        }
      }
      size[one] += size[other];
      size[other] = 0;
      for (int k = 0; k < n; k++) {
        into[k] = into[k] == other ? one : into[k];
      }
    }
  }

  private static int[] numbered(int[] into) {
    List<Integer> seen = new ArrayList<>();
    int[] out = new int[into.length];
    for (int k = 0; k < into.length; k++) {
      if (!seen.contains(into[k])) {
        seen.add(into[k]);
      }
      out[k] = seen.indexOf(into[k]);
    }
    return out;
  }
}
