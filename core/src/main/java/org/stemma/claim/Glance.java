package org.stemma.claim;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * A first look at two sketches as they are encoded, at a small part of a judgement's cost. Nearly
 * all pairs that share a key have nothing to do with each other, and most of them show it in the
 * very words that they share, without a thought to what others mean.
 */
final class Glance {
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

  private static final float NAME_BONUS = 1.3f;

  /** What a term counts that the report speaks of all the time. */
  private static final float TOPIC = .25f;

  /**
   * Of 400,000 pairs that share a key (tuning), 12 % are worth a judgement, and of those that it
   * joins 99.8 %. The weights are a logistic regression on half as many.
   */
  private static final double WORTHWHILE = -2.5;

  /** What the head's names weigh that both have, up to a most, and what a figure does. */
  private static final double CONTEXT = 1.67;

  private static final float MOST_CONTEXT = 3;
  private static final double FIGURE = 3.83;

  private final byte[] bytes;
  private final Background background;
  private final Places terms;
  private final Places context;
  private final float[] weights;
  private final float[] freshWeights;
  private final float all;
  private final float allFresh;

  /** Makes one side ready, which is then looked at beside many others. */
  Glance(byte[] bytes, Background background) {
    Facts.check(bytes);
    this.bytes = bytes;
    this.background = background;
    int n = Facts.terms(bytes);
    terms = new Places(n);
    weights = new float[n];
    freshWeights = new float[n];
    float sum = 0;
    float sumFresh = 0;
    for (int i = 0; i < n; i++) {
      int at = Facts.FIRST_TERM + Facts.TERM * i;
      terms.add(number(bytes, at), i);
      weights[i] = weight(bytes, at);
      freshWeights[i] = fresh(bytes, at, weights[i]);
      sum += weights[i];
      sumFresh += freshWeights[i];
    }
    all = sum;
    allFresh = sumFresh;
    context = new Places((bytes.length - Facts.context(bytes)) / 4);
    for (int at = Facts.context(bytes), i = 0; at < bytes.length; at += 4, i++) {
      context.add(number(bytes, at), i);
    }
  }

  /** Where each of some numbers stands: a bit for each place. */
  private static final class Places {
    private final int[] numbers;
    private final long[] places;

    Places(int most) {
      int slots = 2 * Integer.highestOneBit(2 * most + 1);
      numbers = new int[slots];
      places = new long[slots];
    }

    void add(int number, int place) {
      int slot = slot(number);
      numbers[slot] = number;
      places[slot] |= 1L << place;
    }

    long of(int number) {
      return places[slot(number)];
    }

    /** The slot where a number is, or would be. */
    private int slot(int number) {
      int slot = (number * 0x9e3779b9) >>> Short.SIZE & (places.length - 1);
      while (places[slot] != 0 && numbers[slot] != number) {
        slot = (slot + 1) & (places.length - 1);
      }
      return slot;
    }
  }

  /** Whether a judgement may say more than nothing; the same either way round. */
  boolean isWorthwhile(byte[] other) {
    Facts.check(other);
    if (isWordedAs(other)) {
      return true;
    }
    long shared = 0;
    long back = 0;
    int many = Facts.terms(other);
    for (int j = 0; j < many; j++) {
      long places = terms.of(number(other, Facts.FIRST_TERM + Facts.TERM * j));
      shared |= places;
      back |= places == 0 ? 0 : 1L << j;
    }
    float mine = share(shared, weights, all);
    float mineFresh = share(shared, freshWeights, allFresh);
    int fewest = Math.min(Long.bitCount(shared), Long.bitCount(back));
    double most =
        (Facts.figureCount(bytes) > 0 && Facts.figureCount(other) > 0 ? FIGURE : 0)
            + CONTEXT * MOST_CONTEXT;
    if (weighed(mine, 1, fewest, 1) + most < WORTHWHILE) {
      return false;
    }
    float its = 0;
    float itsFresh = 0;
    float itsAll = 0;
    float itsAllFresh = 0;
    for (int j = 0; j < many; j++) {
      int at = Facts.FIRST_TERM + Facts.TERM * j;
      float weight = weight(other, at);
      float fresh = fresh(other, at, weight);
      itsAll += weight;
      itsAllFresh += fresh;
      if ((back & 1L << j) != 0) {
        its += weight;
        itsFresh += fresh;
      }
    }
    its = itsAll == 0 ? 0 : its / itsAll;
    itsFresh = itsAllFresh == 0 ? 0 : itsFresh / itsAllFresh;
    double z =
        weighed(Math.min(mine, its), Math.max(mine, its), fewest, Math.max(mineFresh, itsFresh));
    if (z + most < WORTHWHILE) {
      return false;
    }
    z += hasFigureOf(other) ? FIGURE : 0;
    if (z >= WORTHWHILE || z + CONTEXT * MOST_CONTEXT < WORTHWHILE) {
      return z >= WORTHWHILE;
    }
    return z + CONTEXT * Math.min(MOST_CONTEXT, context(other)) >= WORTHWHILE;
  }

  /**
   * @param least share of all terms' weight that both have, of the one that has less of it
   * @param most the same of the other
   * @param terms how many they share
   * @param fresh the same as {@code most}, where what the report speaks of all the time counts
   *     little
   */
  private static double weighed(float least, float most, int terms, float fresh) {
    return -10.59
        + 1.93 * least
        + .35 * most
        + 5.91 * least * most
        + .55 * Math.min(5, terms)
        + 1.67 * fresh;
  }

  private static float share(long places, float[] weights, float all) {
    float found = 0;
    for (long left = places; left != 0; left &= left - 1) {
      found += weights[Long.numberOfTrailingZeros(left)];
    }
    return all == 0 ? 0 : found / all;
  }

  private float weight(byte[] sketch, int at) {
    float weight = background.weight(number(sketch, at));
    return (sketch[at + 4] & Facts.KIND) == Facts.WORD ? weight : weight * NAME_BONUS;
  }

  private static float fresh(byte[] sketch, int at, float weight) {
    return (sketch[at + 4] & Facts.TOPIC) != 0 ? weight * TOPIC : weight;
  }

  /** The weight of the head's names that both have, as the one that has more of them tells. */
  private float context(byte[] other) {
    long shared = 0;
    float its = 0;
    for (int at = Facts.context(other); at < other.length; at += 4) {
      long places = context.of(number(other, at));
      shared |= places;
      its += places == 0 ? 0 : background.weight(number(other, at));
    }
    float mine = 0;
    int first = Facts.context(bytes);
    for (long left = shared; left != 0; left &= left - 1) {
      mine += background.weight(number(bytes, first + 4 * Long.numberOfTrailingZeros(left)));
    }
    return Math.max(mine, its);
  }

  private boolean hasFigureOf(byte[] other) {
    int at = Facts.figures(bytes);
    for (int i = Facts.figureCount(bytes); i > 0; i--, at = Facts.nextFigure(bytes, at)) {
      int its = Facts.figures(other);
      for (int j = Facts.figureCount(other); j > 0; j--) {
        if (amount(bytes, at) <= amount(other, its + 4)
            && amount(other, its) <= amount(bytes, at + 4)) {
          return true;
        }
        its = Facts.nextFigure(other, its);
      }
    }
    return false;
  }

  private boolean isWordedAs(byte[] other) {
    return number(bytes, Facts.WORDING) == number(other, Facts.WORDING)
        && number(bytes, Facts.WORDING + 4) == number(other, Facts.WORDING + 4);
  }

  private static int number(byte[] sketch, int at) {
    return (int) INT.get(sketch, at);
  }

  private static float amount(byte[] sketch, int at) {
    return Float.intBitsToFloat(number(sketch, at));
  }
}
