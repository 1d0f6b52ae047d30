package org.stemma.claim;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.stemma.Claim.About;
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

  /** So many mentions of a claim are looked at to tell whether it contradicts another. */
  public static final int LOOKED_AT = 32;

  /** The time of a key of a mention whose day isn't known: it is met by those of all times. */
  public static final int UNKNOWN = 0;

  /** The time of a key that is good at any time. */
  static final int ALWAYS = (1 << WHEN) - 1;

  static final double LIKELY = .5;

  private static final Judgement NOTHING = new Judgement(Relation.OTHER, 1, null);

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
   * Keys for finding candidates, at most 49: two mentions of which {@link #judge} would say more
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
    Ready a = ready((inOrder ? one : other).bytes());
    Ready b = ready((inOrder ? other : one).bytes());
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
    Ready facts = ready(one.bytes());
    return other -> {
      if (!glance.isWorthwhile(other.bytes())) {
        return NOTHING;
      }
      Ready its = ready(other.bytes());
      return Arrays.compare(one.bytes(), other.bytes()) <= 0
          ? judge(facts, its)
          : judge(its, facts);
    };
  }

  /**
   * @throws Outdated if the bytes are no sketch of this version
   */
  Ready ready(byte[] sketch) {
    return Ready.of(Facts.decode(sketch), background);
  }

  private Judgement judge(Ready a, Ready b) {
    Weighed weighed = weigh(a, b);
    if (weighed.same() >= LIKELY) {
      return new Judgement(Relation.SAME, weighed.same(), null);
    }
    if (weighed.contradicts() >= LIKELY) {
      return new Judgement(Relation.CONTRADICTS, weighed.contradicts(), weighed.about());
    }
    return new Judgement(Relation.OTHER, 1 - weighed.same() - weighed.contradicts(), null);
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
   * Whether two claims contradict each other: {@link Relation#CONTRADICTS} or {@link
   * Relation#OTHER}. Judges up to eight wordings of the one with eight of the other, those of most
   * mentions, and weighs most what is judged of those that have most in common. The same either way
   * round, and in any order of the mentions.
   *
   * @param one mentions of the one claim; the first {@link #LOOKED_AT} in their order are looked at
   * @param other mentions of the other
   * @throws IllegalArgumentException if a sketch is none of this version
   */
  public Judgement judge(List<Sketch> one, List<Sketch> other) {
    return Dispute.between(one, other, this);
  }

  /**
   * What a judgement rests on.
   *
   * @param covered how far each has what the other says, 0 to 2
   * @param figuresApart how surely their figures differ in their own kind
   * @param deedsApart how far each tells of deeds that the other doesn't
   * @param context the share of their reports' heads that both have
   * @param about in what the two contradict each other, if they are on one matter
   */
  record Weighed(
      double same,
      double contradicts,
      double covered,
      double figuresApart,
      double deedsApart,
      double context,
      @Nullable About about) {
    static final Weighed NOTHING = new Weighed(0, 0, 0, 0, 0, 0, null);
  }

  Weighed weigh(Ready one, Ready other) {
    Facts a = one.facts();
    Facts b = other.facts();
    if (Likeness.isHopeless(a, b) || a.is(Facts.DEMAND) != b.is(Facts.DEMAND)) {
      return Weighed.NOTHING;
    }
    Likeness likeness = new Likeness(one, other, background);
    double[] likely = weighing.probabilities(likeness);
    return new Weighed(
        likely[0],
        likely[1],
        likeness.covered(),
        likeness.figuresApart(),
        likeness.deedsApart(),
        likeness.contextShared(),
        likeness.about);
  }

  /**
   * Whether two mentions say the same word for word under one headline's names, on whatever day:
   * {@link #group} counts them as one wording.
   */
  public boolean isWordedAlike(Sketch one, Sketch other) {
    return Facts.areAlikeButDay(one.bytes(), other.bytes());
  }

  /** How likely two mentions are the same, below 0 where they contradict each other. */
  double sameness(Ready a, Ready b) {
    Weighed weighed = weigh(a, b);
    return weighed.contradicts() >= LIKELY ? -weighed.contradicts() : weighed.same();
  }

  /**
   * The figures that a judgement weighs, in the order of {@link #evidenceNames}; for training and
   * for showing why. The same either way round.
   */
  public double[] evidence(Sketch one, Sketch other) {
    boolean inOrder = Arrays.compare(one.bytes(), other.bytes()) <= 0;
    Ready a = ready((inOrder ? one : other).bytes());
    Ready b = ready((inOrder ? other : one).bytes());
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
  public record Judgement(Relation relation, double probability, @Nullable About about) {
    /**
     * From here on a pair joins what it is of. Below, one doubtful pair in a thousand makes nearly
     * all mentions one component, and finding the claims in it takes hours; {@link #group} still
     * weighs the doubtful pairs among what is joined.
     */
    private static final double SURE = .7;

    /**
     * Whether the two, and all that is joined with either, are to be parted by {@link #group}
     * together.
     */
    public boolean joins() {
      return relation == Relation.SAME && probability >= SURE;
    }
  }
}
