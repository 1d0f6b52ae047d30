package org.stemma.trace;

import java.util.Arrays;

/**
 * Runs of words as numbers: all of a text's, to say how much of one stands in another, and a few of
 * them by which texts find one another. The few are winnowed as by Schleimer, Wilkerson and Aiken,
 * "Winnowing: local algorithms for document fingerprinting" (SIGMOD 2003): of every {@link #WINDOW}
 * neighbours the smallest is kept.
 */
final class Shingles {
  /**
   * Words in a run. With 30 % of the words replaced, a third of the runs of three live on, a sixth
   * of five.
   */
  static final int WORDS = 3;

  static final int WINDOW = 4;

  private Shingles() {}

  /** All runs, sorted, each once. */
  static long[] all(Text text) {
    return distinct(runs(text));
  }

  /** The winnowed ones, sorted, each once. */
  static long[] few(Text text) {
    long[] runs = runs(text);
    if (runs.length <= WINDOW) {
      return distinct(runs);
    }
    long[] out = new long[runs.length];
    int n = 0;
    int last = -1;
    for (int from = 0; from + WINDOW <= runs.length; from++) {
      int least = from;
      for (int i = from + 1; i < from + WINDOW; i++) {
        least = runs[i] <= runs[least] ? i : least;
      }
      if (least != last) {
        out[n++] = runs[least];
        last = least;
      }
    }
    return distinct(Arrays.copyOf(out, n));
  }

  /** How many numbers two sorted lists share. */
  static int shared(long[] a, long[] b) {
    int i = 0;
    int j = 0;
    int n = 0;
    while (i < a.length && j < b.length) {
      if (a[i] == b[j]) {
        n++;
        i++;
        j++;
      } else if (a[i] < b[j]) {
        i++;
      } else {
        j++;
      }
    }
    return n;
  }

  private static long[] runs(Text text) {
    long[] out = new long[Math.max(0, text.size - WORDS + 1)];
    for (int i = 0; i < out.length; i++) {
      long h = 0;
      for (int k = i; k < i + WORDS; k++) {
        h = (h + text.id[k]) * 0x9e3779b97f4a7c15L;
        h ^= h >>> 29;
      }
      out[i] = h;
    }
    return out;
  }

  private static long[] distinct(long[] values) {
    long[] sorted = values.clone();
    Arrays.sort(sorted);
    int n = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        sorted[n++] = sorted[i];
      }
    }
    return Arrays.copyOf(sorted, n);
  }
}
