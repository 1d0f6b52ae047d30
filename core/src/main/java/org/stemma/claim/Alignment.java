package org.stemma.claim;

/**
 * Two mentions laid side by side: how far each term of one is found in the other, in the same word
 * or in one of like meaning.
 */
final class Alignment {
  /** What a term counts that the report speaks of all the time. */
  private static final float TOPIC = .25f;

  /** Words less alike than this have nothing to do with each other. */
  private static final float UNLIKE = .45f;

  /** How far a misspelt name is the name. */
  private static final float MISSPELT = .85f;

  private final Ready one;
  private final Ready other;
  private final Facts a;
  private final Facts b;
  private final Background background;

  /** How far each term is found on the other side, 0 to 1. */
  private final float[] fromA;

  private final float[] fromB;

  Alignment(Ready one, Ready other, Background background) {
    this.one = one;
    this.other = other;
    this.a = one.facts();
    this.b = other.facts();
    this.background = background;
    fromA = new float[a.terms().length];
    fromB = new float[b.terms().length];
    align();
  }

  private void align() {
    for (int i = 0; i < fromA.length; i++) {
      for (int j = 0; j < fromB.length; j++) {
        if (a.terms()[i] == b.terms()[j]) {
          fromA[i] = 1;
          fromB[j] = 1;
        }
      }
    }
    for (int i = 0; i < fromA.length; i++) {
      for (int j = 0; j < fromB.length; j++) {
        if (fromA[i] < 1 || fromB[j] < 1) {
          float credit = credit(i, j);
          if (credit > 0) {
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

  /** How far two different terms stand for one another: words by meaning, names by spelling. */
  private float credit(int i, int j) {
    boolean nameA = a.kind(i) != Facts.WORD;
    boolean nameB = b.kind(j) != Facts.WORD;
    if (nameA != nameB) {
      return 0;
    }
    if (nameA) {
      return background.isMisspelt(a.terms()[i], b.terms()[j]) ? MISSPELT : 0;
    }
    return (background.likeness(a.terms()[i], b.terms()[j]) - UNLIKE) / (1 - UNLIKE);
  }

  /**
   * How far the terms of one side are found on the other.
   *
   * @param covered the share of all terms' weight that is found
   * @param words the same of plain words
   * @param rest the same of all but the names that are not found
   * @param wordWeight weight of the plain words found
   * @param names weight of the names found, places left out
   * @param namesMissed of those not found
   * @param places weight of the places found
   * @param placesMissed of those not found
   * @param fresh the share of all that is found, where what the report speaks of all the time
   *     counts little
   * @param freshWeight weight of what is found, counted so
   * @param freshMissed of what is not found
   * @param missed weight of the plain words not found, by their sort
   * @param deeds weight of the words found that tell what is done
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Side(
      float covered,
      float words,
      float rest,
      float wordWeight,
      float names,
      float namesMissed,
      float places,
      float placesMissed,
      float fresh,
      float freshWeight,
      float freshMissed,
      float[] missed,
      float deeds) {
    float named() {
      return names + places;
    }

    boolean hasNames() {
      return names + namesMissed + places + placesMissed > 0;
    }

    float namesShare() {
      return share(names + places, namesMissed + placesMissed);
    }
  }

  Side one() {
    return side(one, fromA);
  }

  Side other() {
    return side(other, fromB);
  }

  private static Side side(Ready ready, float[] credit) {
    Facts facts = ready.facts();
    float[] found = new float[3];
    float[] missed = new float[3];
    float nameless = 0;
    float[] bySort = new float[Background.DEED + 1];
    float deeds = 0;
    float fresh = 0;
    float stale = 0;
    for (int i = 0; i < credit.length; i++) {
      int kind = facts.kind(i);
      float weight = ready.weights()[i];
      found[kind] += credit[i] * weight;
      missed[kind] += (1 - credit[i]) * weight;
      nameless += kind == Facts.WORD ? (1 - credit[i]) * weight : 0;
      float counts = facts.isTopic(i) ? TOPIC * weight : weight;
      fresh += credit[i] * counts;
      stale += (1 - credit[i]) * counts;
      if (kind == Facts.WORD) {
        byte sort = ready.sorts()[i];
        bySort[sort] += (1 - credit[i]) * weight;
        deeds += sort == Background.DEED ? credit[i] * weight : 0;
      }
    }
    float all = found[Facts.WORD] + found[Facts.NAME] + found[Facts.PLACE];
    return new Side(
        share(all, missed[Facts.WORD] + missed[Facts.NAME] + missed[Facts.PLACE]),
        share(found[Facts.WORD], missed[Facts.WORD]),
        share(all, nameless),
        found[Facts.WORD],
        found[Facts.NAME],
        missed[Facts.NAME],
        found[Facts.PLACE],
        missed[Facts.PLACE],
        share(fresh, stale),
        fresh,
        stale,
        bySort,
        deeds);
  }

  private static float share(float found, float missed) {
    return found + missed == 0 ? 0 : found / (found + missed);
  }

  /** Whether between the same neighbours stands a name here and another name there. */
  boolean nameReplaced() {
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

  /** How surely each begins with another doer, where the rest is shared. */
  float subjectsApart() {
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
  boolean swapped() {
    int doerA = doer(a, fromA);
    int doerB = doer(b, fromB);
    return doerA >= 0
        && doerB >= 0
        && a.terms()[doerA] != b.terms()[doerB]
        && Likeness.has(b.terms(), a.terms()[doerA])
        && Likeness.has(a.terms(), b.terms()[doerB])
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
