package org.stemma.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A pattern that must begin where a line begins. Most lines of a page can be told from their first
 * two characters not to match, which is remembered for each pair: on pages with thousands of short
 * lines that is most of the patterns' time. Immutable to its users, and thread-safe.
 */
final class Opening {
  private static final int ASCII = 0x80;
  private static final byte MAY = 1;
  private static final byte NEVER = 2;

  private final Pattern pattern;

  /** For each pair of characters 0 (not asked yet), MAY or NEVER; threads may find it twice. */
  private final byte[] pairs = new byte[ASCII * ASCII];

  Opening(String regex) {
    this.pattern = Pattern.compile(regex);
  }

  /** Whether the line begins so. */
  boolean opens(String line) {
    return at(line) != null;
  }

  /** What of the line the pattern holds; null if the line begins otherwise. */
  @Nullable Matcher at(String line) {
    if (line.length() >= 2 && line.charAt(0) < ASCII && line.charAt(1) < ASCII) {
      int pair = line.charAt(0) * ASCII + line.charAt(1);
      if (pairs[pair] == 0) {
        pairs[pair] = asked(line.substring(0, 2));
      }
      if (pairs[pair] == NEVER) {
        return null;
      }
    }
    Matcher matcher = pattern.matcher(line);
    return matcher.lookingAt() ? matcher : null;
  }

  /** A match that fails without having reached the end fails whatever follows. */
  private byte asked(String two) {
    Matcher matcher = pattern.matcher(two);
    return matcher.lookingAt() || matcher.hitEnd() || matcher.requireEnd() ? MAY : NEVER;
  }
}
