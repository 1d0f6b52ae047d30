package org.stemma.claim;

import java.util.Arrays;
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
          "conflicts");

  private static final float NAME_BONUS = 1.3f;

  /** Words less alike than this have nothing to do with each other. */
  private static final float UNLIKE = .45f;

  /** Below this share of common words, two mentions seldom say the same, whatever names they share. */
  private static final float FEW = .5f;

  private static final float FORTNIGHT = 14;

  private final Facts a;
  private final Facts b;
  private final Background background;
  private final float[] fromA;
  private final float[] fromB;
  private final int[] partner;

  /** In what the two contradict each other, if they are on one matter; null if in nothing. */
  @Nullable About about;

  /** Whether nothing forbids that they are the same: one's denial, figures of which none agree. */
  boolean maySame;

  final double[] values = new double[NAMES.size()];

  Likeness(Facts a, Facts b, Background background) {
    this.a = a;
    this.b = b;
    this.background = background;
    fromA = new float[a.terms().length];
    fromB = new float[b.terms().length];
    partner = new int[fromA.length];
    align();
    fill();
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
    return true;
  }

  private void align() {
    Arrays.fill(partner, -1);
    for (int i = 0; i < fromA.length; i++) {
      for (int j = 0; j < fromB.length; j++) {
        if (a.terms()[i] == b.terms()[j] && (fromB[j] == 0 || fromA[i] == 0)) {
          if (partner[i] < 0 && fromB[j] == 0) {
            partner[i] = j;
          }
          fromA[i] = 1;
          fromB[j] = 1;
        }
      }
    }
    for (int i = 0; i < fromA.length; i++) {
      for (int j = 0; j < fromB.length; j++) {
        boolean words = a.kind(i) == Facts.WORD && b.kind(j) == Facts.WORD;
        if (words && (fromA[i] < 1 || fromB[j] < 1)) {
          float alike = background.likeness(a.terms()[i], b.terms()[j]);
          if (alike > UNLIKE) {
            float credit = (alike - UNLIKE) / (1 - UNLIKE);
            if (fromA[i] < 1) {
              fromA[i] = Math.max(fromA[i], credit);
            }
            if (fromB[j] < 1) {
              fromB[j] = Math.max(fromB[j], credit);
            }
          }
        }
      }
    }
  }

  private void fill() {
    float coverA = covered(a, fromA);
    float coverB = covered(b, fromB);
    float least = Math.min(coverA, coverB);
    float most = Math.max(coverA, coverB);
    float context = context();
    float[] namesA = names(a, fromA, Facts.NAME);
    float[] namesB = names(b, fromB, Facts.NAME);
    float[] placesA = names(a, fromA, Facts.PLACE);
    float[] placesB = names(b, fromB, Facts.PLACE);
    float sharedNames = namesA[0] + namesB[0] + placesA[0] + placesB[0];
    float nameWeight =
        Math.min(namesA[0] + placesA[0] + namesA[1] + placesA[1],
            namesB[0] + placesB[0] + namesB[1] + placesB[1]);
    float namesShared =
        nameWeight == 0
            ? 0
            : Math.min(1, Math.min(namesA[0] + placesA[0], namesB[0] + placesB[0]) / nameWeight);
    float namesApart = Math.min(1, Math.min(namesA[1], namesB[1]));
    float placesApart =
        placesA[0] + placesB[0] > 0 ? 0 : Math.min(1, Math.min(placesA[1], placesB[1]));
    boolean[] times = times();
    float[] wordsA = names(a, fromA, Facts.WORD);
    float[] wordsB = names(b, fromB, Facts.WORD);
    float wordsOfA = share(wordsA[0], wordsA[1]);
    float wordsOfB = share(wordsB[0], wordsB[1]);
    float wordsLeast = Math.min(wordsOfA, wordsOfB);
    float wordsMost = Math.max(wordsOfA, wordsOfB);
    float rest = Math.min(rest(a, fromA), rest(b, fromB));
    float[] figures = Figure.compare(a.figures(), b.figures(), wordsLeast, background);
    boolean[] fates = fates();
    boolean negation = a.is(Facts.NEGATED) != b.is(Facts.NEGATED);
    boolean apartDays = a.published() != Facts.NO_DAY && b.published() != Facts.NO_DAY;
    float days =
        apartDays ? Math.min(1, Math.abs(a.published() - b.published()) / FORTNIGHT) : 0;
    float subjects = subjects();
    boolean swapped = swapped();
    float conflicts =
        (negation ? 1 : 0)
            + (figures[1] > .5 ? 1 : 0)
            + (times[0] ? 1 : 0)
            + (placesApart > .5 ? 1 : 0)
            + (namesApart > .5 || subjects > .5 || swapped ? 1 : 0);
    about =
        negation
            ? About.POLARITY
            : figures[1] > .4
                ? About.QUANTITY
                : placesApart > .3
                    ? About.PLACE
                    : times[0]
                        ? About.TIME
                        : namesApart > .3 || subjects > .3 || swapped ? About.ACTOR : null;
    boolean figuresApart = a.figures().length > 0 && b.figures().length > 0 && figures[0] == 0;
    maySame = !negation && !figuresApart;
    int la = a.terms().length + a.figures().length;
    int lb = b.terms().length + b.figures().length;
    double[] v = {
      1,
      about == null ? 0 : 1,
      maySame ? 1 : 0,
      least,
      most,
      1 - Math.exp(-(wordsA[0] + wordsB[0]) / 4),
      1 - Math.exp(-sharedNames / 4),
      namesShared,
      nameWeight > 0 ? 1 : 0,
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
      nameWeight > 0 ? 0 : 1 - context,
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
      replaced() ? 1 : 0,
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
    };
    System.arraycopy(v, 0, values, 0, v.length);
  }

  private float weight(Facts facts, int i) {
    float weight = background.weight(facts.terms()[i]);
    return facts.kind(i) == Facts.WORD ? weight : weight * NAME_BONUS;
  }

  private float covered(Facts facts, float[] credit) {
    float all = 0;
    float sum = 0;
    for (int i = 0; i < credit.length; i++) {
      all += weight(facts, i);
      sum += weight(facts, i) * credit[i];
    }
    return all == 0 ? 0 : sum / all;
  }

  /** Weight of the terms of a kind as far as they are found on the other side, and the rest. */
  private float[] names(Facts facts, float[] credit, byte kind) {
    float[] sums = new float[2];
    for (int i = 0; i < credit.length; i++) {
      if (facts.kind(i) == kind) {
        sums[0] += credit[i] * weight(facts, i);
        sums[1] += (1 - credit[i]) * weight(facts, i);
      }
    }
    return sums;
  }

  private static float share(float found, float missed) {
    return found + missed == 0 ? 0 : found / (found + missed);
  }

  /** How much is found on the other side of all but the names that are not. */
  private float rest(Facts facts, float[] credit) {
    float all = 0;
    float sum = 0;
    for (int i = 0; i < credit.length; i++) {
      if (facts.kind(i) == Facts.WORD || credit[i] > 0) {
        all += weight(facts, i);
        sum += weight(facts, i) * credit[i];
      }
    }
    return all == 0 ? 0 : sum / all;
  }

  /** Whether between the same neighbours stands a name here and another name there. */
  private boolean replaced() {
    for (int i = 0; i < fromA.length; i++) {
      if (a.kind(i) == Facts.WORD || fromA[i] > 0) {
        continue;
      }
      for (int j = 0; j < fromB.length; j++) {
        if (b.kind(j) != Facts.WORD && fromB[j] == 0) {
          boolean left = i > 0 && j > 0 && a.terms()[i - 1] == b.terms()[j - 1];
          boolean right =
              i + 1 < fromA.length && j + 1 < fromB.length && a.terms()[i + 1] == b.terms()[j + 1];
          if (left || right) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private float context() {
    float all = 0;
    float sum = 0;
    for (int side = 0; side < 2; side++) {
      Facts one = side == 0 ? a : b;
      Facts other = side == 0 ? b : a;
      for (int term : one.context()) {
        float weight = background.weight(term);
        all += weight;
        sum += has(other.context(), term) || has(other.terms(), term) ? weight : 0;
      }
    }
    return all == 0 ? 0 : sum / all;
  }

  private static boolean has(int[] terms, int term) {
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

  /** Whether some figures are of those whom the same befell; whether none are, and some of others. */
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

  /** How surely each begins with another doer, where the rest is shared. */
  private float subjects() {
    int firstA = first(fromA);
    int firstB = first(fromB);
    boolean both = firstA > 0 && firstB > 0 && firstA < fromA.length && firstB < fromB.length;
    if (!both || firstA > 3 || firstB > 3) {
      return 0;
    }
    float apart = 1;
    for (int i = 0; i < firstA; i++) {
      for (int j = 0; j < firstB; j++) {
        float alike = background.likeness(a.terms()[i], b.terms()[j]);
        apart = Math.min(apart, 1 - Math.max(0, alike));
      }
    }
    return apart;
  }

  private static int first(float[] credit) {
    int i = 0;
    while (i < credit.length && credit[i] < .5) {
      i++;
    }
    return i;
  }

  /** Whether two names that both have change places around a shared word: who did it to whom. */
  private boolean swapped() {
    int doerA = doer(a, fromA);
    int doerB = doer(b, fromB);
    return doerA >= 0
        && doerB >= 0
        && a.terms()[doerA] != b.terms()[doerB]
        && has(b.terms(), a.terms()[doerA])
        && has(a.terms(), b.terms()[doerB])
        && isApart(a, doerA, b.terms()[doerB])
        && isApart(b, doerB, a.terms()[doerA]);
  }

  /** The name behind "by", else the first name; -1 if there is none. */
  private static int doer(Facts facts, float[] credit) {
    int first = -1;
    for (int i = 0; i < credit.length; i++) {
      if ((facts.kinds()[i] & Facts.BY) != 0) {
        return i;
      }
      if (first < 0 && facts.kind(i) == Facts.NAME) {
        first = i;
      }
    }
    return first;
  }

  /** Whether a word of another kind stands between two names: they aren't in one list. */
  private static boolean isApart(Facts facts, int one, int otherTerm) {
    for (int i = 0; i < facts.terms().length; i++) {
      if (facts.terms()[i] == otherTerm) {
        for (int k = Math.min(i, one) + 1; k < Math.max(i, one); k++) {
          if (facts.kind(k) == Facts.WORD) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
