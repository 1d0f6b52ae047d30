package org.stemma.claim;

/**
 * An amount in a proposition.
 *
 * @param low the amount is at least this; negative infinity if open
 * @param high the amount is at most this; positive infinity if open
 * @param unit term of what is counted, 0 if not said
 * @param fate what befalls what is counted, 0 if no such word is near
 * @param near terms around it, nearest first; those that say what kind of figure it is
 */
@SuppressWarnings("ArrayRecordComponent") // compared by kind and values, never by equals
record Figure(float low, float high, int unit, int fate, int[] near) {
  private static final float[] BY_DISTANCE = {1, .7f, .5f, .35f};

  /** Terms are one in kind from this likeness on. */
  private static final float ALIKE = .62f;

  /** What the nearest words weigh beside those of the whole proposition. */
  private static final float NEARBY = .6f;

  /** Nobody who knows of 12,000 says "more than 6,000": so far from its amount no bound is set. */
  private static final float FAR = 1.25f;

  static final int NEAR = BY_DISTANCE.length;

  /** How two amounts stand to each other. */
  enum Values {
    EQUAL,
    /** Both can be said of one amount: "more than 10", "14". */
    OPEN,
    DIFFERENT
  }

  Values values(Figure other) {
    float most = Math.max(low, other.low);
    float least = Math.min(high, other.high);
    if (most > least) {
      return Values.DIFFERENT;
    }
    boolean open = Float.isInfinite(low - high) || Float.isInfinite(other.low - other.high);
    if (!open) {
      return Values.EQUAL;
    }
    float a = Float.isInfinite(low) ? high : low;
    float b = Float.isInfinite(other.low) ? other.high : other.low;
    float lesser = Math.min(Math.abs(a), Math.abs(b));
    float greater = Math.max(Math.abs(a), Math.abs(b));
    return Math.abs(a - b) <= .1f * greater
        ? Values.EQUAL
        : greater > FAR * lesser ? Values.DIFFERENT : Values.OPEN;
  }

  /**
   * How surely both figures count the same thing in the same state, 0 to 1.
   *
   * @param words how far the words of the two propositions agree, 0 to 1
   */
  float kind(Figure other, float words, Background background) {
    if (fate != other.fate && fate != 0 && other.fate != 0) {
      return 0;
    }
    boolean oneFate = fate != 0 && fate == other.fate;
    if (unit != 0 && other.unit != 0 && !background.isOneUnit(unit, other.unit, oneFate)) {
      return 0;
    }
    float near = (covered(other, background) + other.covered(this, background)) / 2;
    float sum = NEARBY * near + (1 - NEARBY) * words;
    return oneFate ? Math.max(sum, .5f + .5f * sum) : sum;
  }

  /**
   * Whether the two count things of which none is the other: the dead and the hurt, days and men.
   */
  private boolean excludes(Figure other, Background background) {
    return (fate != other.fate && fate != 0 && other.fate != 0)
        || (unit != 0
            && other.unit != 0
            && unit != other.unit
            && background.isMeasure(unit, other.unit));
  }

  /** How near two amounts are, 0 to 1. */
  private float nearness(Figure other) {
    float a = 1 + Math.abs(amount());
    float b = 1 + Math.abs(other.amount());
    return Math.min(a, b) / Math.max(a, b);
  }

  private float covered(Figure other, Background background) {
    float all = 0;
    float sum = 0;
    for (int i = 0; i < near.length; i++) {
      float best = 0;
      for (int term : other.near) {
        best = Math.max(best, background.likeness(near[i], term));
      }
      float weight = BY_DISTANCE[i] * background.weight(near[i]);
      all += weight;
      sum += best >= ALIKE ? weight * best : 0;
    }
    return all == 0 ? .5f : sum / all;
  }

  /** How little an equal amount can be chance: 3 dead are soon equal, 11,400 soldiers seldom. */
  float rarity() {
    return Math.min(1, (float) StrictMath.log10(1 + Math.abs(amount())) / 4);
  }

  /** The one number that stands for it. */
  float amount() {
    return Float.isInfinite(low) ? high : Float.isInfinite(high) ? low : (low + high) / 2;
  }

  /**
   * How the figures of two propositions stand to each other, 0 to 1: how surely one is the same;
   * how surely one differs in its own kind, with no other there to answer it; 1 if none is of a
   * kind with any other; how rare the amount is that both have; the same where nothing tells the
   * kind, as long as nothing tells that it is another; how near two are that differ in one kind,
   * and how much their unit tells that both have.
   */
  static float[] compare(Figure[] a, Figure[] b, float words, Background background) {
    float equal = 0;
    float apart = 1;
    float alike = 0;
    float rare = 0;
    float amount = 0;
    float near = 0;
    float counted = 0;
    for (int side = 0; side < 2; side++) {
      float open = 0;
      for (Figure one : side == 0 ? a : b) {
        float same = 0;
        float differs = 0;
        for (Figure other : side == 0 ? b : a) {
          float kind = one.kind(other, words, background);
          alike = Math.max(alike, kind);
          switch (one.values(other)) {
            case DIFFERENT -> {
              differs = Math.max(differs, kind);
              near = Math.max(near, kind * one.nearness(other));
              boolean alsoCounted = kind > 0 && one.unit == other.unit && one.unit != 0;
              counted = alsoCounted ? Math.max(counted, background.weight(one.unit)) : counted;
            }
            case EQUAL -> {
              amount = one.excludes(other, background) ? amount : Math.max(amount, one.rarity());
              same = Math.max(same, kind > 0 ? .5f + .5f * kind : 0);
              rare = Math.max(rare, kind > 0 ? one.rarity() : 0);
            }
            case OPEN -> same = Math.max(same, .5f * kind);
          }
        }
        equal = Math.max(equal, same);
        open = differs > same ? Math.max(open, differs) : open;
      }
      apart = Math.min(apart, open);
    }
    boolean both = a.length > 0 && b.length > 0;
    return new float[] {
      equal, apart, both && equal == 0 && alike < .4 ? 1 : 0, rare, amount, near, counted
    };
  }
}
