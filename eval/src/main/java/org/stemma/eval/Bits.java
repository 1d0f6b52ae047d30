package org.stemma.eval;

import java.util.BitSet;

/** Sets of token numbers. None of these changes its arguments. */
final class Bits {
  private Bits() {}

  static int shared(BitSet a, BitSet b) {
    return and(a, b).cardinality();
  }

  static BitSet and(BitSet a, BitSet b) {
    BitSet both = (BitSet) a.clone();
    both.and(b);
    return both;
  }

  static BitSet or(Iterable<BitSet> sets) {
    BitSet all = new BitSet();
    for (BitSet set : sets) {
      all.or(set);
    }
    return all;
  }

  /** Whether all of {@code part} is in {@code whole}. */
  static boolean within(BitSet part, BitSet whole) {
    return shared(part, whole) == part.cardinality();
  }

  /** Twice the shared over the sum of sizes; {@code ifBothEmpty} where neither has any. */
  static double dice(BitSet a, BitSet b, double ifBothEmpty) {
    int sum = a.cardinality() + b.cardinality();
    return sum == 0 ? ifBothEmpty : 2.0 * shared(a, b) / sum;
  }
}
