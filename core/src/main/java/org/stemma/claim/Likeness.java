package org.stemma.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.Claim.About;

/**
 * What speaks for and against two mentions being one claim, as figures that the judgement weighs.
 * The same either way round.
 */
final class Likeness {
  /** Names of the figures, in their order. */
  static final List<String> NAMES =
      List.of(
          "one",
          "some-conflict",
          "may-be-same",
          "covered-least",
          "covered-most",
          "shared-words",
          "shared-names",
          "names-shared",
          "names-on-both",
          "names-apart",
          "places-apart",
          "times-apart",
          "times-agree",
          "figures-equal",
          "figures-apart",
          "figures-of-other-kinds",
          "figures-on-both",
          "fates-agree",
          "fates-apart",
          "negation-apart",
          "plan-apart",
          "context-shared",
          "context-apart*nameless",
          "days-apart",
          "same-wording",
          "subjects-apart",
          "swapped",
          "lengths-apart",
          "words-least",
          "words-most",
          "words-few",
          "words-both",
          "names-apart*rest",
          "places-apart*rest",
          "times-apart*rest",
          "figures-apart*rest",
          "name-replaced",
          "words*names",
          "words*context",
          "figures-equal*names",
          "figures-equal*context",
          "figures-other*words",
          "covered*context",
          "covered*names",
          "one-conflict",
          "one-conflict*covered",
          "conflicts",
          "fresh-least",
          "fresh-most",
          "fresh*context",
          "figures-rare",
          "figures-rare*context",
          "figures-rare*fresh",
          "persons-apart",
          "things-apart",
          "when-apart",
          "deeds-apart",
          "deeds-shared",
          "persons-apart*rest",
          "things-apart*rest",
          "when-apart*rest",
          "deeds-apart*figures",
          "fresh-shared",
          "fresh-shared*context",
          "fresh-lost",
          "fresh-lost*shared",
          "figures-equal*fresh-shared",
          "figures-apart*deeds-apart",
          "figures-apart*deeds-shared",
          "figures-apart*fresh",
          "figures-apart*persons-apart",
          "amounts-equal",
          "amounts-equal*context",
          "context-weight",
          "figures-near",
          "figures-counted",
          "terms-least");

  /**
   * Below this share of common words, two mentions seldom say the same, whatever names they share.
   */
  private static final float FEW = .5f;

  private static final int COVERED = NAMES.indexOf("covered-least");
  private static final int FIGURES_APART = NAMES.indexOf("figures-apart");
  private static final int DEEDS_APART = NAMES.indexOf("deeds-apart");
  private static final int CONTEXT = NAMES.indexOf("context-shared");
  private static final float FORTNIGHT = 14;

  /** So many terms tell much. */
  private static final double MANY = 10;

  private final Ready first;
  private final Ready second;
  private final Facts a;
  private final Facts b;
  private final Background background;
  private final Alignment alignment;

  /** In what the two contradict each other, if they are on one matter; null if in nothing. */
  @Nullable About about;

  /** Whether nothing forbids that they are the same: one's denial, figures of which none agree. */
  boolean maySame;

  final double[] values = new double[NAMES.size()];

  Likeness(Ready one, Ready other, Background background) {
    this.first = one;
    this.second = other;
    this.a = one.facts();
    this.b = other.facts();
    this.background = background;
    alignment = new Alignment(one, other, background);
    fill();
  }

  /** How far each has what the other says, 0 to 2. */
  double covered() {
    return values[COVERED] + values[COVERED + 1];
  }

  /** How surely their figures differ in their own kind, 0 to 1. */
  double figuresApart() {
    return values[FIGURES_APART];
  }

  /** How far each tells of deeds that the other doesn't, 0 to 1. */
  double deedsApart() {
    return values[DEEDS_APART];
  }

  /** The share of both reports' heads that the other has, 0 to 1. */
  double contextShared() {
    return values[CONTEXT];
  }

  /** Whether two mentions have so little in common that nothing else need be asked. */
  static boolean isHopeless(Facts a, Facts b) {
    if (a.wording() == b.wording()) {
      return false;
    }
    for (int term : a.terms()) {
      for (int other : b.terms()) {
        if (term == other) {
          return false;
        }
      }
    }
    return !haveOneAmount(a, b);
  }

  private static boolean haveOneAmount(Facts a, Facts b) {
    for (Figure figure : a.figures()) {
      for (Figure other : b.figures()) {
        if (figure.values(other) == Figure.Values.EQUAL) {
          return true;
        }
      }
    }
    return false;
  }

  private void fill() {
    Alignment.Side one = alignment.one();
    Alignment.Side other = alignment.other();
    float least = Math.min(one.covered(), other.covered());
    float most = Math.max(one.covered(), other.covered());
    float[] heads = heads();
    float context = heads[0];
    boolean named = one.hasNames() && other.hasNames();
    // The side with fewer names decides: one that drops a name says nothing against it.
    float namesShared = named ? Math.max(one.namesShare(), other.namesShare()) : 0;
    float namesApart = Math.min(1, Math.min(one.namesMissed(), other.namesMissed()));
    float placesApart =
        one.places() + other.places() > 0
            ? 0
            : Math.min(1, Math.min(one.placesMissed(), other.placesMissed()));
    boolean[] times = times();
    float wordsLeast = Math.min(one.words(), other.words());
    float wordsMost = Math.max(one.words(), other.words());
    float rest = Math.min(one.rest(), other.rest());
    float[] figures = Figure.compare(a.figures(), b.figures(), wordsLeast, background);
    boolean[] fates = fates();
    boolean negation = a.is(Facts.NEGATED) != b.is(Facts.NEGATED);
    boolean apartDays = a.published() != Facts.NO_DAY && b.published() != Facts.NO_DAY;
    float days = apartDays ? Math.min(1, Math.abs(a.published() - b.published()) / FORTNIGHT) : 0;
    float subjects = alignment.subjectsApart();
    boolean swapped = alignment.swapped();
    float conflicts =
        (negation ? 1 : 0)
            + (figures[1] > .5 ? 1 : 0)
            + (times[0] ? 1 : 0)
            + (placesApart > .5 ? 1 : 0)
            + (namesApart > .5 || subjects > .5 || swapped ? 1 : 0);
    float fresh = Math.min(one.fresh(), other.fresh());
    float[] apart = new float[Background.DEED + 1];
    for (int sort = 0; sort < apart.length; sort++) {
      apart[sort] = Math.min(1, Math.min(one.missed()[sort], other.missed()[sort]));
    }
    double deeds = 1 - Math.exp(-(one.deeds() + other.deeds()) / 2);
    double shared = 1 - Math.exp(-(one.freshWeight() + other.freshWeight()) / 3);
    double lost = 1 - Math.exp(-Math.min(one.freshMissed(), other.freshMissed()) / 1.5);
    float persons = apart[Background.PERSON];
    float things = apart[Background.THING];
    float when = apart[Background.TIME];
    about =
        negation
            ? About.POLARITY
            : figures[1] > .4
                ? About.QUANTITY
                : placesApart > .3
                    ? About.PLACE
                    : times[0]
                        ? About.TIME
                        : namesApart > .3 || subjects > .3 || swapped
                            ? About.ACTOR
                            : bySort(persons, things, when);
    boolean figuresApart =
        a.figures().length > 0 && b.figures().length > 0 && figures[0] == 0 && figures[4] == 0;
    maySame = !negation && !figuresApart;
    int la = a.terms().length + a.figures().length;
    int lb = b.terms().length + b.figures().length;
    double[] v = {
      1,
      about == null ? 0 : 1,
      maySame ? 1 : 0,
      least,
      most,
      1 - Math.exp(-(one.wordWeight() + other.wordWeight()) / 4),
      1 - Math.exp(-(one.named() + other.named()) / 4),
      namesShared,
      named ? 1 : 0,
      namesApart,
      placesApart,
      times[0] ? 1 : 0,
      times[1] ? 1 : 0,
      figures[0],
      figures[1],
      figures[2],
      a.figures().length > 0 && b.figures().length > 0 ? 1 : 0,
      fates[0] ? 1 : 0,
      fates[1] ? 1 : 0,
      negation ? 1 : 0,
      a.is(Facts.FUTURE) != b.is(Facts.FUTURE) ? 1 : 0,
      context,
      named ? 0 : 1 - context,
      days,
      a.wording() == b.wording() ? 1 : 0,
      subjects,
      swapped ? 1 : 0,
      Math.abs(Math.log((la + 1.0) / (lb + 1.0))),
      wordsLeast,
      wordsMost,
      Math.max(0, FEW - wordsMost),
      wordsLeast * wordsMost,
      namesApart * rest,
      placesApart * rest,
      times[0] ? rest : 0,
      figures[1] * rest,
      alignment.nameReplaced() ? 1 : 0,
      wordsLeast * namesShared,
      wordsLeast * context,
      figures[0] * namesShared,
      figures[0] * context,
      figures[2] * wordsLeast,
      least * context,
      least * namesShared,
      conflicts == 1 ? 1 : 0,
      conflicts == 1 ? least : 0,
      conflicts >= 2 ? 1 : 0,
      fresh,
      Math.max(one.fresh(), other.fresh()),
      fresh * context,
      figures[3],
      figures[3] * context,
      figures[3] * fresh,
      persons,
      things,
      when,
      apart[Background.DEED],
      deeds,
      persons * wordsMost,
      things * wordsMost,
      when * wordsMost,
      apart[Background.DEED] * figures[0],
      shared,
      shared * context,
      lost,
      lost * shared,
      figures[0] * shared,
      figures[1] * apart[Background.DEED],
      figures[1] * deeds,
      figures[1] * fresh,
      figures[1] * persons,
      figures[4],
      figures[4] * context,
      1 - Math.exp(-heads[1] / 6),
      figures[5],
      figures[6],
      Math.min(a.terms().length, b.terms().length) / MANY,
    };
    if (v.length != values.length) {
      throw new IllegalStateException(v.length + " figures, " + values.length + " names");
    }
    System.arraycopy(v, 0, values, 0, v.length);
  }

  /** In what two differ of which each has words of a sort that the other lacks. */
  private static @Nullable About bySort(float persons, float things, float when) {
    float most = Math.max(persons, Math.max(things, when));
    if (most <= .3) {
      return null;
    }
    return most == when ? About.TIME : most == persons ? About.ACTOR : About.PLACE;
  }

  /** The share of both heads' names that the other has, and the weight of these. */
  private float[] heads() {
    float all = 0;
    float sum = 0;
    for (int side = 0; side < 2; side++) {
      Ready mine = side == 0 ? first : second;
      Ready its = side == 0 ? second : first;
      int[] names = mine.facts().context();
      for (int i = 0; i < names.length; i++) {
        float weight = mine.context()[i];
        all += weight;
        sum += isAmong(its, names[i]) ? weight : 0;
      }
    }
    return new float[] {all == 0 ? 0 : sum / all, sum};
  }

  /** Whether a term is in what is said or in the report's head, as it is or misspelt. */
  private boolean isAmong(Ready ready, int term) {
    return ready.has(term)
        || (background.mayBeMisspelt(term, ready.initials())
            && (background.isMisspelt(term, ready.facts().context())
                || background.isMisspelt(term, ready.facts().terms())));
  }

  static boolean has(int[] terms, int term) {
    for (int other : terms) {
      if (other == term) {
        return true;
      }
    }
    return false;
  }

  /** Whether the times that both give exclude each other; whether some agree. */
  private boolean[] times() {
    boolean agree = false;
    for (int i = 0; i < a.times().length; i += 2) {
      for (int j = 0; j < b.times().length; j += 2) {
        agree |= a.times()[i] <= b.times()[j + 1] && b.times()[j] <= a.times()[i + 1];
      }
    }
    boolean both = a.times().length > 0 && b.times().length > 0;
    return new boolean[] {both && !agree, agree};
  }

  /**
   * Whether some figures are of those whom the same befell; whether none are, and some of others.
   */
  private boolean[] fates() {
    boolean agree = false;
    boolean apart = false;
    for (Figure one : a.figures()) {
      for (Figure other : b.figures()) {
        if (one.fate() != 0 && other.fate() != 0) {
          agree |= one.fate() == other.fate();
          apart |= one.fate() != other.fate();
        }
      }
    }
    return new boolean[] {agree, apart && !agree};
  }
}
