package org.stemma.read;

import java.util.Arrays;

/**
 * The body as a page declares it to machines; tells whether it holds a passage, in time linear in
 * both. Letters and digits alone count.
 */
final class Declared {
  private static final int WINDOW = 20;
  private static final long BASE = 1_000_003;

  private final long[] windows;
  private final int length;

  /** Takes in the declared text; an empty one holds nothing. */
  Declared(String text) {
    char[] letters = letters(text);
    this.length = letters.length;
    this.windows = new long[Math.max(0, length - WINDOW + 1)];
    long top = 1;
    for (int i = 1; i < WINDOW; i++) {
      top *= BASE;
    }
    long hash = 0;
    for (int i = 0; i < length; i++) {
      if (i >= WINDOW) {
        hash -= letters[i - WINDOW] * top;
      }
      hash = hash * BASE + letters[i];
      if (i >= WINDOW - 1) {
        windows[i - WINDOW + 1] = hash;
      }
    }
    Arrays.sort(windows);
  }

  /** How many letters and digits it has. */
  int length() {
    return length;
  }

  /** Whether it holds the passage's beginning, middle or end: 1 or 0; -1 if that can't be told. */
  int holds(String passage) {
    char[] letters = letters(passage.length() > 2000 ? passage.substring(0, 2000) : passage);
    if (length < WINDOW || letters.length < WINDOW) {
      return -1;
    }
    boolean any =
        has(letters, 0)
            || has(letters, (letters.length - WINDOW) / 2)
            || has(letters, letters.length - WINDOW);
    return any ? 1 : 0;
  }

  private boolean has(char[] letters, int from) {
    long hash = 0;
    for (int i = from; i < from + WINDOW; i++) {
      hash = hash * BASE + letters[i];
    }
    return Arrays.binarySearch(windows, hash) >= 0;
  }

  /** The letters and digits of a text, in small letters. */
  static char[] letters(String text) {
    char[] out = new char[text.length()];
    int n = 0;
    for (int i = 0; i < out.length; i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        out[n++] = Character.toLowerCase(c);
      }
    }
    return Arrays.copyOf(out, n);
  }
}
