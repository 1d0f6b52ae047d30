package org.stemma.trace;

import java.util.HashMap;
import java.util.Map;

/**
 * How far two texts are one: a function of the two alone.
 *
 * @param alignment of the text with fewer content words to the one with more
 * @param flipped whether the first text given is the longer one
 * @param runs share of the shorter text's runs of words that stand in the longer one
 * @param short_ share of the shorter text's content words that stand in the longer one, in like sentences
 * @param long_ share of the longer text's content words that stand in the shorter one
 * @param words how many content words match
 * @param agree share of the facts laid side by side that are the same: names and figures
 * @param facts how many facts are the same
 * @param probability that one text was made from the other, or both from a third
 */
record Kin(
    Alignment alignment,
    boolean flipped,
    double runs,
    double short_,
    double long_,
    int words,
    double agree,
    int facts,
    double probability) {

  static Kin of(Text a, long[] runsOfA, Text b, long[] runsOfB) {
    boolean flipped = a.content > b.content;
    Text one = flipped ? b : a;
    Text other = flipped ? a : b;
    Alignment alignment = Alignment.of(one, other);
    int shared = Shingles.shared(runsOfA, runsOfB);
    double runs = shared / (double) Math.max(1, Math.min(runsOfA.length, runsOfB.length));
    int words = 0;
    int facts = 0;
    Map<Integer, int[]> changed = new HashMap<>();
    boolean[] seen = new boolean[other.size];
    int covered = 0;
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
        // a name that is swapped throughout counts once
        changed.computeIfAbsent(one.id[i], k -> new int[1])[0]++;
      }
    }
    double swapped = 0;
    for (int[] n : changed.values()) {
      swapped += Math.min(2, n[0]);
    }
    double agree = (facts + 1) / (facts + swapped + 1);
    double inShort = words / (double) Math.max(1, one.content);
    double inLong = covered / (double) Math.max(1, other.content);
    return new Kin(
        alignment,
        flipped,
        runs,
        inShort,
        inLong,
        words,
        agree,
        facts,
        probability(runs, inShort, words, agree));
  }

  private static double probability(double runs, double share, int words, double agree) {
    double z =
        -9.0
            + 9.0 * Math.min(runs, 0.6)
            + 7.0 * share
            + 0.8 * Math.log1p(words)
            + 5.0 * (agree - 0.6);
    return 1 / (1 + Math.exp(-z));
  }

  /** Share of the first text's words that stand in the second. */
  double ofFirst() {
    return flipped ? long_ : short_;
  }

  /** Share of the second text's words that stand in the first. */
  double ofSecond() {
    return flipped ? short_ : long_;
  }
}
