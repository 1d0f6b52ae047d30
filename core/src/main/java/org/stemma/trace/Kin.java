package org.stemma.trace;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far two texts are one: a function of the two alone.
 *
 * @param alignment of the text with fewer content words to the one with more
 * @param flipped whether the first text given is the longer one
 * @param ofShort share of the shorter text's content words that stand in the longer one, in like
 *     sentences
 * @param ofLong share of the longer text's content words that stand in the shorter one
 * @param words how many content words match
 * @param probability that one text was made from the other, or both from a third
 */
record Kin(
    Alignment alignment,
    boolean flipped,
    double ofShort,
    double ofLong,
    int words,
    double probability) {
  /** Share of runs below which no pair of the tuning seeds was kindred enough. */
  private static final double LEAST = 0.1;

  private static final int LONG_RUN = 5;

  /** Share of a sentence's content words from which it counts as taken over. */
  private static final double WHOLE = 0.8;

  /** Null if the two share too little to look further. */
  static @Nullable Kin of(Text a, long[] runsOfA, Text b, long[] runsOfB) {
    int shared = Shingles.shared(runsOfA, runsOfB);
    double runs = shared / (double) Math.max(1, Math.min(runsOfA.length, runsOfB.length));
    if (runs < LEAST) {
      return null;
    }
    boolean flipped = a.content > b.content;
    Text one = flipped ? b : a;
    Text other = flipped ? a : b;
    Alignment alignment = Alignment.of(one, other);
    Counts counts = new Counts(one, other, alignment);
    double ofShort = counts.words / (double) Math.max(1, one.content);
    double ofLong = counts.covered / (double) Math.max(1, other.content);
    return new Kin(
        alignment,
        flipped,
        ofShort,
        ofLong,
        counts.words,
        counts.probability(runs, ofShort, ofLong));
  }

  /** The same seen from the other text. */
  Kin turned() {
    return new Kin(alignment, !flipped, ofShort, ofLong, words, probability);
  }

  /** Share of the first text's words that stand in the second. */
  double ofFirst() {
    return flipped ? ofLong : ofShort;
  }

  /** Share of the second text's words that stand in the first. */
  double ofSecond() {
    return flipped ? ofShort : ofLong;
  }

  /** What is counted along an alignment. */
  private static final class Counts {
    private final Text one;
    int words;
    int covered;
    private int facts;
    private double agree;
    private int longest;
    private int inLongRuns;
    private int whole;

    Counts(Text one, Text other, Alignment alignment) {
      this.one = one;
      matches(other, alignment);
      runs(alignment.match);
      sentences(alignment.match);
    }

    private void matches(Text other, Alignment alignment) {
      Map<Integer, Integer> changed = new HashMap<>();
      boolean[] seen = new boolean[other.size];
      for (int i = 0; i < one.size; i++) {
        int j = alignment.match[i];
        if (!one.isContent(i)) {
          continue;
        }
        if (j >= 0) {
          words++;
          facts += one.isFact(i) ? 1 : 0;
          covered += seen[j] ? 0 : 1;
          seen[j] = true;
        } else if (one.isFact(i) && alignment.swap[i] >= 0) {
          changed.merge(one.id[i], 1, Integer::sum);
        }
      }
      double swapped = 0;
      for (int n : changed.values()) {
        // a name that is swapped throughout is one change
        swapped += Math.min(2, n);
      }
      agree = (facts + 1) / (facts + swapped + 1);
    }

    private void runs(int[] match) {
      int i = 0;
      while (i < one.size) {
        int j = i;
        int content = 0;
        while (j < one.size && match[j] >= 0 && (j == i || match[j] == match[j - 1] + 1)) {
          content += one.isContent(j) ? 1 : 0;
          j++;
        }
        longest = Math.max(longest, j - i);
        inLongRuns += j - i >= LONG_RUN ? content : 0;
        i = Math.max(j, i + 1);
      }
    }

    private void sentences(int[] match) {
      for (int s = 0; s < one.sentences(); s++) {
        int content = 0;
        int matched = 0;
        for (int i = one.sentence[s]; i < one.sentence[s + 1]; i++) {
          content += one.isContent(i) ? 1 : 0;
          matched += one.isContent(i) && match[i] >= 0 ? 1 : 0;
        }
        whole += content > 3 && matched >= WHOLE * content ? 1 : 0;
      }
    }

    /**
     * Fitted on twelve tuning seeds of the generator; the pairs that it must tell apart are in
     * DECISIONS.md.
     */
    double probability(double runs, double ofShort, double ofLong) {
      double z =
          -10.4
              + 3.5 * Math.min(runs, 0.7)
              + 4.7 * ofShort
              + 3.0 * ofLong
              + 1.6 * agree
              + 1.0 * Math.min(longest, 20) / 10
              + 3.5 * inLongRuns / Math.max(1, one.content)
              + 3.4 * Math.min(whole, 4) / 4
              + 1.1 * Math.min(facts, 6) / 6;
      return 1 / (1 + Math.exp(-z));
    }
  }
}
