package org.stemma.claim;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.stemma.Claim;
import org.stemma.Entry;
import org.stemma.Mention;

/**
 * Says whether two mentions are one proposition. Every answer is a function of the two mentions
 * alone, so that a ledger is the same in whatever order the reports came in. Thread-safe; it
 * remembers what it has compared, up to 64 MB, and no answer depends on that.
 */
public final class Claims {
  /** So many low bits of a key tell its time. */
  public static final int WHEN = 10;

  /** From this on two mentions are to be compared: the sum of what {@link #meet} gives. */
  public static final int ENOUGH = 2;

  /** The time of a key of a mention whose day isn't known. */
  static final int UNKNOWN = 0;

  /** The time of a key that is good at any time. */
  static final int ALWAYS = (1 << WHEN) - 1;

  private static final double LIKELY = .5;

  private static final Judgement NOTHING = new Judgement(Relation.OTHER, 1, null);

  /** Claims contradict each other if this share of their pairs of mentions does. */
  private static final double OFTEN = .2;

  /** So many more pairs are taken not to: one alone may be misjudged. */
  private static final double DOUBT = 2;

  private final Background background;
  private final Weighing weighing;
  private final Likenesses likenesses = new Likenesses();

  private Claims(Background background, Weighing weighing) {
    this.background = background;
    this.weighing = weighing;
  }

  /** For English. */
  public static Claims english() {
    return new Claims(Background.english(), Weighing.english());
  }

  /**
   * What is kept of each mention of an entry that puts forward, confirms, denies or does not answer
   * on something, in the order of the attributions. A mention without words of its own ("the
   * allegations") is kept with those of the mention that it takes up; definitions, and what says
   * nothing by itself, are left out.
   */
  public List<Sketch> sketches(Entry entry) {
    return new Digest(entry, background).sketches();
  }

  /**
   * Keys for finding candidates, at most 38: two mentions of which {@link #judge} would say more
   * than {@link Relation#OTHER} have keys that {@link #meet} enough, and few others have. That is
   * meant, not certain: how many pairs are missed is measured by {@code eval/eval claims}.
   *
   * @throws IllegalArgumentException if the sketch is none of this version
   */
  public long[] keys(Sketch sketch) {
    return Keys.of(Facts.decode(sketch.bytes()), background);
  }

  /**
   * How far two keys bring those together that have them: {@link #ENOUGH} if they are of one thing
   * and one time; half of it if the time of one isn't known, since what is said of one thing grows
   * with the years; else 0.
   */
  public static int meet(long one, long other) {
    if (one >>> WHEN != other >>> WHEN) {
      return 0;
    }
    if (time(one) == UNKNOWN || time(other) == UNKNOWN) {
      return ENOUGH / 2;
    }
    return one == other ? ENOUGH : 0;
  }

  private static int time(long key) {
    return (int) key & ALWAYS;
  }

  /**
   * Whether two mentions are one claim; the same either way round.
   *
   * @throws IllegalArgumentException if a sketch is none of this version
   */
  public Judgement judge(Sketch one, Sketch other) {
    boolean inOrder = Arrays.compare(one.bytes(), other.bytes()) <= 0;
    Facts a = Facts.decode((inOrder ? one : other).bytes());
    Facts b = Facts.decode((inOrder ? other : one).bytes());
    return judge(a, b);
  }

  /**
   * The same of one mention and many others, of which only those are judged that {@link
   * #isWorthJudging}; of the others it says {@link Relation#OTHER}. For one thread.
   *
   * @throws IllegalArgumentException if the sketch is none of this version; so does what is given
   */
  public Function<Sketch, Judgement> judging(Sketch one) {
    Glance glance = new Glance(one.bytes(), background);
    Facts facts = Facts.decode(one.bytes());
    return other -> {
      if (!glance.isWorthwhile(other.bytes())) {
        return NOTHING;
      }
      Facts its = Facts.decode(other.bytes());
      return Arrays.compare(one.bytes(), other.bytes()) <= 0
          ? judge(facts, its)
          : judge(its, facts);
    };
  }

  private Judgement judge(Facts a, Facts b) {
    if (Likeness.isHopeless(a, b) || a.is(Facts.DEMAND) != b.is(Facts.DEMAND)) {
      return NOTHING;
    }
    Likeness likeness = new Likeness(a, b, background);
    double[] likely = weighing.probabilities(likeness);
    if (likely[0] >= LIKELY) {
      return new Judgement(Relation.SAME, likely[0], null);
    }
    if (likely[1] >= LIKELY) {
      return new Judgement(Relation.CONTRADICTS, likely[1], likeness.about);
    }
    return new Judgement(Relation.OTHER, 1 - likely[0] - likely[1], null);
  }

  /**
   * Whether it is worth while to {@link #judge} two mentions that share a key: a glance at the
   * words that they share, which costs little. For nearly all pairs that it turns away {@link
   * #judge} would say {@link Relation#OTHER}; that is measured by {@code eval/eval claims}. The
   * same either way round.
   *
   * @param one as {@link #sketches} gave it
   * @param other as {@link #sketches} gave it
   */
  public boolean isWorthJudging(Sketch one, Sketch other) {
    return new Glance(one.bytes(), background).isWorthwhile(other.bytes());
  }

  /**
   * How surely two claims contradict each other, 0 to 1, by how many pairs of their mentions are
   * judged to; 0 if too few are. Of many pairs some are misjudged, and of claims that do contradict
   * each other many mentions say so in words too different to tell.
   *
   * @param pairs how many are judged to, each of a mention of the one and a mention of the other
   * @param one how many mentions the one has
   * @param other how many the other has
   */
  public static double contradiction(long pairs, long one, long other) {
    double share = pairs / ((double) one * other + DOUBT);
    return share < OFTEN ? 0 : share;
  }

  /**
   * Whether two mentions say the same word for word under one headline's names, on whatever day:
   * {@link #group} counts them as one wording.
   */
  public boolean isWordedAlike(Sketch one, Sketch other) {
    return Facts.areAlikeButDay(one.bytes(), other.bytes());
  }

  /** How likely two mentions are the same, below 0 where they contradict each other. */
  double sameness(Facts a, Facts b) {
    if (Likeness.isHopeless(a, b) || a.is(Facts.DEMAND) != b.is(Facts.DEMAND)) {
      return 0;
    }
    double[] likely = weighing.probabilities(new Likeness(a, b, background));
    return likely[1] >= LIKELY ? -likely[1] : likely[0];
  }

  /**
   * The figures that a judgement weighs, in the order of {@link #evidenceNames}; for training and
   * for showing why. The same either way round.
   */
  public double[] evidence(Sketch one, Sketch other) {
    boolean inOrder = Arrays.compare(one.bytes(), other.bytes()) <= 0;
    Facts a = Facts.decode((inOrder ? one : other).bytes());
    Facts b = Facts.decode((inOrder ? other : one).bytes());
    return new Likeness(a, b, background).values.clone();
  }

  /** Names of the figures of {@link #evidence}. */
  public List<String> evidenceNames() {
    return Likeness.NAMES;
  }

  /**
   * Parts mentions that are joined by judgements into claims, the same for any order of the list.
   * Judges each two of up to 600 wordings (a third of a second), and each further one against the
   * claims found by then.
   *
   * @return claims in the order of their first mentions, each with its mentions in order
   */
  public List<List<Sketch>> group(List<Sketch> joined) {
    return new Grouping(this, likenesses, joined).groups();
  }

  /**
   * The mention whose wording represents a claim best: the one that shares most with the others.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Sketch representative(List<Sketch> claim) {
    return Representative.of(claim, background);
  }

  /**
   * What is kept of a mention for comparing it.
   *
   * @param mention which
   * @param bytes its form in a ledger's index, some hundred bytes; its layout is this package's own
   */
  @SuppressWarnings("ArrayRecordComponent") // an index keeps the bytes; nobody compares sketches
  public record Sketch(Mention mention, byte[] bytes) {}

  /** A sketch that another version of this package made: it has to be made anew. */
  public static final class Outdated extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    Outdated(String message) {
      super(message);
    }
  }

  /** How two mentions stand to each other. */
  public enum Relation {
    SAME,
    CONTRADICTS,
    OTHER
  }

  /**
   * How two mentions stand to each other, and how surely.
   *
   * @param relation how
   * @param probability that it is so, 0 to 1
   * @param about in what they contradict each other, else null
   */
  public record Judgement(Relation relation, double probability, Claim.@Nullable About about) {
    /**
     * From here on a pair joins what it is of. Below, one doubtful pair in a thousand makes nearly
     * all mentions one component, and finding the claims in it takes hours; {@link #group} still
     * weighs the doubtful pairs among what is joined.
     */
    private static final double SURE = .8;

    /**
     * Whether the two, and all that is joined with either, are to be parted by {@link #group}
     * together.
     */
    public boolean joins() {
      return relation == Relation.SAME && probability >= SURE;
    }
  }
}
