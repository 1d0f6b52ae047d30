package org.stemma.read;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words of a text, to tell how alike another is. Immutable. */
final class Wording {
  private static final int LONGEST = 1000;

  private final Set<String> words;
  private final int length;

  /** Of a text, or of none. */
  Wording(@Nullable String text) {
    this.words = words(text == null || text.length() > LONGEST ? "" : text);
    this.length = text == null ? 0 : text.length();
  }

  /**
   * The share of different words in common, 0 to 1 (Jaccard); 0 for texts far from it in length.
   */
  float likeness(String text) {
    if (words.isEmpty() || text.length() > 3 * length + 20 || 3 * text.length() + 20 < length) {
      return 0;
    }
    Set<String> other = words(text);
    int same = 0;
    for (String word : other) {
      same += words.contains(word) ? 1 : 0;
    }
    return (float) same / Math.max(1, words.size() + other.size() - same);
  }

  private static Set<String> words(String text) {
    String small = text.toLowerCase(Locale.ROOT);
    Set<String> out = new HashSet<>();
    int start = -1;
    for (int i = 0; i <= small.length(); i++) {
      boolean inside = i < small.length() && Character.isLetterOrDigit(small.charAt(i));
      if (inside && start < 0) {
        start = i;
      } else if (!inside && start >= 0) {
        out.add(small.substring(start, i));
        start = -1;
      }
    }
    return out;
  }
}
