package org.stemma.claim;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * What a mention says, as far as it is compared.
 *
 * @param flags {@link #NEGATED} and its like
 * @param published day of the report, counted from 1970; {@link #NO_DAY} if unknown
 * @param wording hash of the content's folded words
 * @param terms content words in their order
 * @param kinds of each term: {@link #WORD}, {@link #NAME}, {@link #PLACE}, with {@link #BY} and
 *     {@link #TOPIC}
 * @param figures amounts
 * @param times days, first and last in turn, counted from 1970
 * @param context names and rare words of the report's head and of who speaks
 */
@SuppressWarnings("ArrayRecordComponent") // compared as encoded bytes, never by equals
record Facts(
    int flags,
    int published,
    long wording,
    int[] terms,
    byte[] kinds,
    Figure[] figures,
    int[] times,
    int[] context) {
  static final int NO_DAY = Integer.MIN_VALUE;

  /** The main clause says that something is not so. */
  static final int NEGATED = 1;

  /** Planned or possible, not done. */
  static final int FUTURE = 2;

  /** A demand: it says what should be. */
  static final int DEMAND = 4;

  static final byte WORD = 0;
  static final byte NAME = 1;
  static final byte PLACE = 2;
  static final byte KIND = 3;

  /** Behind "by": who did it. */
  static final byte BY = 4;

  /** The report speaks of it all the time, so it tells little of what is said here. */
  static final byte TOPIC = 8;

  private static final byte VERSION = 4;

  /** Where the day of the report stands in the encoded form. */
  private static final int PUBLISHED = 2;

  /** Where the wording stands in the encoded form. */
  static final int WORDING = 6;

  /** Where the numbers of terms, figures, times and names of the head stand, one byte each. */
  private static final int COUNTS = 14;

  /** Where the first term stands, its kind behind it; the figures follow the last one. */
  static final int FIRST_TERM = 18;

  /** Bytes of a term with its kind. */
  static final int TERM = 5;

  boolean is(int flag) {
    return (flags & flag) != 0;
  }

  byte kind(int term) {
    return (byte) (kinds[term] & KIND);
  }

  boolean isTopic(int term) {
    return (kinds[term] & TOPIC) != 0;
  }

  byte[] encode() {
    int size = 1 + 1 + 4 + 8 + 4 + 5 * terms.length + 4 * (times.length + context.length);
    for (Figure figure : figures) {
      size += 4 + 4 + 4 + 1 + 1 + 4 * figure.near().length;
    }
    ByteBuffer out = ByteBuffer.allocate(size);
    out.put(VERSION).put((byte) flags).putInt(published).putLong(wording);
    out.put((byte) terms.length).put((byte) figures.length);
    out.put((byte) times.length).put((byte) context.length);
    for (int i = 0; i < terms.length; i++) {
      out.putInt(terms[i]).put(kinds[i]);
    }
    for (Figure figure : figures) {
      out.putFloat(figure.low()).putFloat(figure.high()).putInt(figure.unit());
      out.put((byte) figure.fate()).put((byte) figure.near().length);
      put(out, figure.near());
    }
    put(out, times);
    put(out, context);
    return out.array();
  }

  /**
   * @throws Claims.Outdated if the bytes are no sketch of this version
   */
  static void check(byte[] bytes) {
    if (bytes.length < 18 || bytes[0] != VERSION) {
      throw new Claims.Outdated("no sketch of version " + VERSION);
    }
  }

  /**
   * @throws Claims.Outdated if the bytes are no sketch of this version
   */
  static Facts decode(byte[] bytes) {
    check(bytes);
    ByteBuffer in = ByteBuffer.wrap(bytes, 1, bytes.length - 1);
    int flags = in.get();
    int published = in.getInt();
    long wording = in.getLong();
    int[] terms = new int[in.get()];
    Figure[] figures = new Figure[in.get()];
    int[] times = new int[in.get()];
    int[] context = new int[in.get()];
    byte[] kinds = new byte[terms.length];
    for (int i = 0; i < terms.length; i++) {
      terms[i] = in.getInt();
      kinds[i] = in.get();
    }
    for (int i = 0; i < figures.length; i++) {
      float low = in.getFloat();
      float high = in.getFloat();
      int unit = in.getInt();
      int fate = in.get();
      figures[i] = new Figure(low, high, unit, fate, take(in, new int[in.get()]));
    }
    return new Facts(
        flags, published, wording, terms, kinds, figures, take(in, times), take(in, context));
  }

  /** An encoded form as it is in a report of unknown day. */
  static byte[] undated(byte[] encoded) {
    byte[] undated = encoded.clone();
    ByteBuffer.wrap(undated).putInt(PUBLISHED, NO_DAY);
    return undated;
  }

  /** Whether two encoded forms differ in the day of the report at most. */
  static boolean areAlikeButDay(byte[] one, byte[] other) {
    return Arrays.equals(one, 0, PUBLISHED, other, 0, PUBLISHED)
        && Arrays.equals(one, WORDING, one.length, other, WORDING, other.length);
  }

  /** How many terms an encoded form has. */
  static int terms(byte[] encoded) {
    return encoded[COUNTS];
  }

  /** How many figures an encoded form has. */
  static int figureCount(byte[] encoded) {
    return encoded[COUNTS + 1];
  }

  /** How many times, each of a first and a last day, an encoded form has. */
  static int timeCount(byte[] encoded) {
    return encoded[COUNTS + 2] / 2;
  }

  /** Where the first figure stands in an encoded form: its low, then its high, then the rest. */
  static int figures(byte[] encoded) {
    return FIRST_TERM + TERM * terms(encoded);
  }

  /** Where the figure after the one at {@code at} stands. */
  static int nextFigure(byte[] encoded, int at) {
    return at + 14 + 4 * encoded[at + 13];
  }

  /** Where the context stands in an encoded form, which it ends. */
  static int context(byte[] encoded) {
    return encoded.length - 4 * encoded[COUNTS + 3];
  }

  private static void put(ByteBuffer out, int[] values) {
    for (int value : values) {
      out.putInt(value);
    }
  }

  private static int[] take(ByteBuffer in, int[] values) {
    for (int i = 0; i < values.length; i++) {
      values[i] = in.getInt();
    }
    return values;
  }
}
