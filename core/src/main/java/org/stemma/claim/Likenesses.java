package org.stemma.claim;

import java.util.Arrays;

/**
 * How alike wordings were found, by pair, so that a claim that grows by one mention doesn't have
 * all others compared again. A value follows from its pair alone, so that what is forgotten here
 * changes no answer. Thread-safe.
 */
final class Likenesses {
  /** Slots: 64 MB, three quarters of them used before all is forgotten. */
  private static final int MOST = 1 << 22;

  private static final int FIRST = 1 << 12;

  private long[] pairs = new long[FIRST];
  private double[] values = new double[FIRST];
  private int count;

  /** A number for what bytes say; two that differ have the same one time in 2 to the 64. */
  static long fingerprint(byte[] bytes) {
    long h = bytes.length;
    for (byte part : bytes) {
      h = (h ^ part) * 0x9e3779b97f4a7c15L;
      h ^= h >>> 32;
    }
    return h;
  }

  /** A number for two fingerprints in their order, never 0. */
  static long pair(long one, long other) {
    long h = (one * 0xbf58476d1ce4e5b9L) ^ Long.rotateLeft(other * 0x94d049bb133111ebL, 32);
    h = (h ^ (h >>> 29)) * 0xd6e8feb86659fd93L;
    return (h ^ (h >>> 32)) | 1;
  }

  /** NaN for a pair that isn't known. */
  synchronized double get(long pair) {
    int at = slot(pair, pairs);
    return pairs[at] == 0 ? Double.NaN : values[at];
  }

  synchronized void put(long pair, double value) {
    if (4 * count >= 3 * pairs.length) {
      grow();
    }
    int at = slot(pair, pairs);
    count += pairs[at] == 0 ? 1 : 0;
    pairs[at] = pair;
    values[at] = value;
  }

  private void grow() {
    if (pairs.length == MOST) {
      Arrays.fill(pairs, 0);
      count = 0;
      return;
    }
    long[] more = new long[2 * pairs.length];
    double[] theirs = new double[more.length];
    for (int i = 0; i < pairs.length; i++) {
      if (pairs[i] != 0) {
        int at = slot(pairs[i], more);
        more[at] = pairs[i];
        theirs[at] = values[i];
      }
    }
    pairs = more;
    values = theirs;
  }

  /** Where a pair stands, or is to stand. */
  private static int slot(long pair, long[] pairs) {
    int at = (int) (pair >>> 20) & (pairs.length - 1);
    while (pairs[at] != 0 && pairs[at] != pair) {
      at = (at + 1) & (pairs.length - 1);
    }
    return at;
  }
}
