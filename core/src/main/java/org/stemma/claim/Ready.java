package org.stemma.claim;

/**
 * A mention made ready for being compared with many others: what is looked up of its terms is
 * looked up once.
 *
 * @param weights of each term, where a name counts for more
 * @param sorts of each term
 * @param context weights of the names of the head
 * @param known a bit for each term and name of the head: where another's isn't set, it is none
 * @param initials of all these, as {@link Background#initials} gives them
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Ready(
    Facts facts, float[] weights, byte[] sorts, float[] context, long known, long initials) {
  private static final float NAME_BONUS = 1.3f;

  static Ready of(Facts facts, Background background) {
    int[] terms = facts.terms();
    float[] weights = new float[terms.length];
    byte[] sorts = new byte[terms.length];
    long known = 0;
    for (int i = 0; i < terms.length; i++) {
      float weight = background.weight(terms[i]);
      weights[i] = facts.kind(i) == Facts.WORD ? weight : weight * NAME_BONUS;
      sorts[i] = background.sort(terms[i]);
      known |= bit(terms[i]);
    }
    int[] names = facts.context();
    float[] context = new float[names.length];
    for (int i = 0; i < names.length; i++) {
      context[i] = background.weight(names[i]);
      known |= bit(names[i]);
    }
    long initials = background.initials(names) | background.initials(terms);
    return new Ready(facts, weights, sorts, context, known, initials);
  }

  private static long bit(int term) {
    return 1L << (term * 0x9e3779b9 >>> 26);
  }

  /** Whether a term is in what is said or in the report's head. */
  boolean has(int term) {
    return (known & bit(term)) != 0
        && (Likeness.has(facts.context(), term) || Likeness.has(facts.terms(), term));
  }
}
