package org.stemma.claim;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * How alike wordings were found, by pair, so that a claim that grows by one mention doesn't have
 * all others compared again. A value follows from its pair alone, so that what is forgotten here
 * changes no answer. Thread-safe, without locks: a pair and its value are one number.
 */
final class Likenesses {
  /** Slots in the end: 64 MB. */
  private static final int MOST = 1 << 23;

  private static final int FIRST = 1 << 15;

  /** How much larger each table is than the one before, which is forgotten. */
  private static final int GROWTH = 16;

  /** The highest bits of a slot are those of the pair; the lowest of the pair say which slot. */
  private static final long PAIR = ~0xffffL;

  private static final double STEPS = Short.MAX_VALUE;

  private volatile AtomicLongArray slots = new AtomicLongArray(FIRST);
  private final AtomicInteger count = new AtomicInteger();

  /** A number for what bytes say; two that differ have the same one time in 2 to the 64. */
  static long fingerprint(byte[] bytes) {
    long h = bytes.length;
    for (byte part : bytes) {
      h = (h ^ part) * 0x9e3779b97f4a7c15L;
      h ^= h >>> 32;
    }
    return h;
  }

  /** A number for two fingerprints in their order. */
  static long pair(long one, long other) {
    long h = (one * 0xbf58476d1ce4e5b9L) ^ Long.rotateLeft(other * 0x94d049bb133111ebL, 32);
    h = (h ^ (h >>> 29)) * 0xd6e8feb86659fd93L;
    return h ^ (h >>> 32);
  }

  /** A likeness, from -1 to 1, as it can be remembered. */
  static double rounded(double likeness) {
    return Math.rint(likeness * STEPS) / STEPS;
  }

  /** The value as it was rounded, NaN for a pair that isn't known. */
  double get(long pair) {
    AtomicLongArray table = slots;
    int at = (int) pair & (table.length() - 1);
    long here = table.getOpaque(at);
    long beside = table.getOpaque(at ^ 1);
    if (here != 0 && ((here ^ pair) & PAIR) == 0) {
      return (short) here / STEPS;
    }
    return beside != 0 && ((beside ^ pair) & PAIR) == 0 ? (short) beside / STEPS : Double.NaN;
  }

  /** Remembers a rounded value in place of another, if there is no room. */
  void put(long pair, double value) {
    AtomicLongArray table = slots;
    int at = (int) pair & (table.length() - 1);
    if (table.getOpaque(at) != 0 && table.getOpaque(at ^ 1) == 0) {
      at ^= 1;
    }
    boolean free = table.getOpaque(at) == 0;
    table.setOpaque(at, (pair & PAIR) | (short) Math.rint(value * STEPS) & ~PAIR);
    if (free && count.incrementAndGet() > table.length() / 2 && table.length() < MOST) {
      grow(table);
    }
  }

  private synchronized void grow(AtomicLongArray full) {
    if (slots == full) {
      count.set(0);
      slots = new AtomicLongArray(GROWTH * full.length());
    }
  }
}
