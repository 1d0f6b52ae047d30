package org.stemma.trace;

import java.util.Arrays;

/**
 * The words of one text beside those of another: each sentence with the one that it shares most
 * content words with, and in that pair the longest common subsequence. Order of sentences is let
 * be, as rewriting desks let it be.
 */
final class Alignment {
  /**
   * Share of a sentence's content words that must stand in the other for the two to be laid side by
   * side.
   */
  private static final double LIKE = 0.34;

  private static final int LEAST = 3;
  private static final int LONGEST = 120;

  /** For each word of the first text the word of the second that it is, or -1. */
  final int[] match;

  /**
   * For each word of the first text the word of the second in whose place it stands, where both are
   * of one kind and stand alone between the same neighbours; or -1.
   */
  final int[] swap;

  /** For each sentence of the first text the sentence of the second, or -1. */
  final int[] partner;

  private final Text one;
  private final Text other;

  private Alignment(Text one, Text other) {
    this.one = one;
    this.other = other;
    match = filled(one.size);
    swap = filled(one.size);
    partner = filled(one.sentences());
  }

  static Alignment of(Text one, Text other) {
    Alignment out = new Alignment(one, other);
    out.pairSentences();
    for (int s = 0; s < out.partner.length; s++) {
      if (out.partner[s] >= 0) {
        out.align(s, out.partner[s]);
      }
    }
    return out;
  }

  /** Whether {@code text} is the one that is laid beside the other. */
  boolean isOf(Text text) {
    return one == text;
  }

  private static int[] filled(int n) {
    int[] out = new int[n];
    Arrays.fill(out, -1);
    return out;
  }

  private void pairSentences() {
    int rows = one.sentences();
    int columns = other.sentences();
    if ((long) rows * columns > 250_000) {
      rows = Math.min(rows, 500);
      columns = Math.min(columns, 500);
    }
    short[] shared = new short[rows * columns];
    int i = 0;
    int j = 0;
    long[] a = one.places;
    long[] b = other.places;
    while (i < a.length && j < b.length) {
      int x = (int) (a[i] >> 32);
      int y = (int) (b[j] >> 32);
      if (x < y) {
        i++;
      } else if (x > y) {
        j++;
      } else {
        int iEnd = i;
        int jEnd = j;
        while (iEnd < a.length && (int) (a[iEnd] >> 32) == x) {
          iEnd++;
        }
        while (jEnd < b.length && (int) (b[jEnd] >> 32) == x) {
          jEnd++;
        }
        count(shared, rows, columns, i, iEnd, j, jEnd);
        i = iEnd;
        j = jEnd;
      }
    }
    for (int s = 0; s < rows; s++) {
      int best = 0;
      double top = 0;
      for (int t = 0; t < columns; t++) {
        int n = shared[s * columns + t];
        double score = n == 0 ? 0 : n / Math.sqrt(other.contentOf[t] + 4.0);
        if (score > top) {
          top = score;
          best = t;
        }
      }
      if (columns > 0) {
        int n = shared[s * columns + best];
        int least = Math.min(one.contentOf[s], other.contentOf[best]);
        if (n >= Math.min(LEAST, one.contentOf[s]) && n >= 2 && n >= LIKE * least) {
          partner[s] = best;
        }
      }
    }
  }

  private void count(short[] shared, int rows, int columns, int i, int iEnd, int j, int jEnd) {
    int last = -1;
    for (int p = i; p < iEnd; p++) {
      int s = (int) one.places[p];
      if (s == last || s >= rows) {
        continue;
      }
      last = s;
      int before = -1;
      for (int q = j; q < jEnd; q++) {
        int t = (int) other.places[q];
        if (t != before && t < columns) {
          shared[s * columns + t]++;
          before = t;
        }
      }
    }
  }

  private void align(int s, int t) {
    int from = one.sentence[s];
    int to = other.sentence[t];
    int n = Math.min(LONGEST, one.sentence[s + 1] - from);
    int m = Math.min(LONGEST, other.sentence[t + 1] - to);
    while (n > 0 && m > 0 && one.id[from] == other.id[to]) {
      match[from++] = to++;
      n--;
      m--;
    }
    if (n == 0 && m == 0) {
      return;
    }
    short[][] best = new short[n + 1][m + 1];
    for (int i = n - 1; i >= 0; i--) {
      int word = one.id[from + i];
      short[] row = best[i];
      short[] below = best[i + 1];
      for (int j = m - 1; j >= 0; j--) {
        row[j] =
            word == other.id[to + j]
                ? (short) (below[j + 1] + 1)
                : below[j] > row[j + 1] ? below[j] : row[j + 1];
      }
    }
    int i = 0;
    int j = 0;
    int gapI = 0;
    int gapJ = 0;
    while (i < n && j < m) {
      if (one.id[from + i] == other.id[to + j]) {
        gap(from + gapI, from + i, to + gapJ, to + j);
        match[from + i] = to + j;
        i++;
        j++;
        gapI = i;
        gapJ = j;
      } else if (best[i + 1][j] >= best[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
    gap(from + gapI, from + n, to + gapJ, to + m);
  }

  /** What stands in the place of what, between the same neighbours: facts by kind, in order. */
  private void gap(int first, int last, int start, int end) {
    if (last - first > 8 || end - start > 8) {
      return;
    }
    int j = start;
    for (int i = first; i < last; i++) {
      if (!one.isFact(i)) {
        continue;
      }
      int k = j;
      while (k < end && other.trait[k] != one.trait[i]) {
        k++;
      }
      if (k < end) {
        swap[i] = k;
        j = k + 1;
      }
    }
    boolean single = last - first == 1 && end - start == 1;
    if (single && !one.isFact(first) && !other.isFact(start) && one.isContent(first)) {
      swap[first] = start;
    }
  }
}
