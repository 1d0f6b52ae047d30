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

  private static final VarHandle RAW =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.nativeOrder());

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

  private Glance(byte[] bytes, Background background) {
    Facts.check(bytes);
    this.bytes = bytes;
    this.background = background;
  }

  /** Whether a judgement may say more than nothing; the same either way round. */
  static boolean isWorthwhile(byte[] first, byte[] second, Background background) {
    Glance one = new Glance(first, background);
    Glance other = new Glance(second, background);
    if (one.isWordedAs(other)) {
      return true;
    }
    long shared = 0;
    long back = 0;
    int n = Facts.terms(first);
    int many = Facts.terms(second);
    for (int i = 0; i < n; i++) {
      int term = one.raw(Facts.FIRST_TERM + Facts.TERM * i);
      for (int j = 0; j < many; j++) {
        if (other.raw(Facts.FIRST_TERM + Facts.TERM * j) == term) {
          shared |= 1L << i;
          back |= 1L << j;
        }
      }
    }
    if (shared == 0) {
      return false;
    }
    Shared mine = one.shared(shared);
    Shared its = other.shared(back);
    double most = Math.max(mine.covered, its.covered);
    double least = Math.min(mine.covered, its.covered);
    double z =
        -10.59
            + 1.93 * least
            + .35 * most
            + 5.91 * least * most
            + .55 * Math.min(5, Math.min(mine.terms, its.terms))
            + 1.67 * Math.max(mine.fresh, its.fresh);
    if (z + CONTEXT * MOST_CONTEXT + FIGURE < WORTHWHILE) {
      return false;
    }
    z += one.hasFigureOf(other) ? FIGURE : 0;
    if (z >= WORTHWHILE || z + CONTEXT * MOST_CONTEXT < WORTHWHILE) {
      return z >= WORTHWHILE;
    }
    float context = Math.max(one.context(other), other.context(one));
    return z + CONTEXT * Math.min(MOST_CONTEXT, context) >= WORTHWHILE;
  }

  /**
   * What of one's terms the other has too.
   *
   * @param terms how many
   * @param covered their share of all terms' weight
   * @param fresh the same, where what the report speaks of all the time counts little
   */
  private record Shared(int terms, float covered, float fresh) {}

  /**
   * @param terms a bit for each term that the other has too
   */
  private Shared shared(long terms) {
    int n = Facts.terms(bytes);
    float all = 0;
    float found = 0;
    float allFresh = 0;
    float foundFresh = 0;
    for (int i = 0; i < n; i++) {
      int at = Facts.FIRST_TERM + Facts.TERM * i;
      int term = number(at);
      byte kind = bytes[at + 4];
      float weight = background.weight(term);
      weight = (kind & Facts.KIND) == Facts.WORD ? weight : weight * NAME_BONUS;
      float fresh = (kind & Facts.TOPIC) != 0 ? weight * TOPIC : weight;
      all += weight;
      allFresh += fresh;
      if ((terms & 1L << i) != 0) {
        found += weight;
        foundFresh += fresh;
      }
    }
    return new Shared(
        Long.bitCount(terms),
        all == 0 ? 0 : found / all,
        allFresh == 0 ? 0 : foundFresh / allFresh);
  }

  /** The weight of the head's names that both have. */
  private float context(Glance other) {
    float sum = 0;
    for (int at = Facts.context(bytes); at < bytes.length; at += 4) {
      int name = raw(at);
      for (int its = Facts.context(other.bytes); its < other.bytes.length; its += 4) {
        if (other.raw(its) == name) {
          sum += background.weight(number(at));
          break;
        }
      }
    }
    return sum;
  }

  private boolean hasFigureOf(Glance other) {
    int at = Facts.figures(bytes);
    for (int i = Facts.figureCount(bytes); i > 0; i--, at = Facts.nextFigure(bytes, at)) {
      int its = Facts.figures(other.bytes);
      for (int j = Facts.figureCount(other.bytes); j > 0; j--) {
        if (amount(at) <= other.amount(its + 4) && other.amount(its) <= amount(at + 4)) {
          return true;
        }
        its = Facts.nextFigure(other.bytes, its);
      }
    }
    return false;
  }

  private boolean isWordedAs(Glance other) {
    return number(Facts.WORDING) == other.number(Facts.WORDING)
        && number(Facts.WORDING + 4) == other.number(Facts.WORDING + 4);
  }

  /** A number's bytes as they stand, for telling whether two are the same. */
  private int raw(int at) {
    return (int) RAW.get(bytes, at);
  }

  private int number(int at) {
    return (int) INT.get(bytes, at);
  }

  private float amount(int at) {
    return Float.intBitsToFloat(number(at));
  }
}
