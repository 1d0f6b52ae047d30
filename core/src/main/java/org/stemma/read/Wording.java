package org.stemma.read;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The words of a text, to tell how alike another is. Immutable. */
final class Wording {
  private static final int LONGEST = 1000;
  private static final int LONG = 6;
  private static final long BASE = 1_000_003;

  /** The different words, each as a number made of its letters, sorted. */
  private final long[] words;

  private final int length;

  /** Of a text, or of none. */
  Wording(@Nullable String text) {
    this.words = words(text == null || text.length() > LONGEST ? "" : text, 1);
    this.length = text == null ? 0 : text.length();
  }

  /**
   * The share of different words in common, 0 to 1 (Jaccard); 0 for texts far from it in length.
   */
  float likeness(String text) {
    if (words.length == 0 || text.length() > 3 * length + 20 || 3 * text.length() + 20 < length) {
      return 0;
    }
    long[] other = words(text, 1);
    int same = 0;
    for (long word : other) {
      same += Arrays.binarySearch(words, word) >= 0 ? 1 : 0;
    }
    return (float) same / Math.max(1, words.length + other.length - same);
  }

  /** The different words of {@link #LONG} letters and more. */
  static long[] longWords(String text) {
    return words(text, LONG);
  }

  private static long[] words(String text, int least) {
    long[] out = new long[text.length() / 2 + 1];
    int count = 0;
    long word = 0;
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i < text.length() && Character.isLetterOrDigit(text.charAt(i))) {
        start = word == 0 ? i : start;
        word = word * BASE + Character.toLowerCase(text.charAt(i));
      } else if (word != 0) {
        out[count] = word;
        count += i - start >= least ? 1 : 0;
        word = 0;
      }
    }
    Arrays.sort(out, 0, count);
    int different = 0;
    for (int i = 0; i < count; i++) {
      if (i == 0 || out[i] != out[i - 1]) {
        out[different++] = out[i];
      }
    }
    return Arrays.copyOf(out, different);
  }
}
