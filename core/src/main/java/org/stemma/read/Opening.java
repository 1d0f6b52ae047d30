package org.stemma.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A pattern that must begin where a line begins. Most lines of a page can be told from their first
 * characters not to match, and what was found for those is remembered: on pages with thousands of
 * lines that is most of the patterns' time. Immutable to its users, and thread-safe.
 */
final class Opening {
  private static final int ASCII = 0x80;

  /** So many first characters are asked for, seven bits each. */
  private static final int HEAD = 4;

  private static final int MAY = 1 << 28;
  private static final int NEVER = 2 << 28;
  private static final int KEY = MAY - 1;

  private final Pattern pattern;

  /**
   * At its place by hash, the characters asked for last and what was found; zero before. An entry
   * is one number, so that threads may overwrite each other's.
   */
  private final int[] known = new int[4096];

  Opening(String regex) {
    this.pattern = Pattern.compile(regex);
  }

  /** Whether the line begins so. */
  boolean opens(String line) {
    return at(line) != null;
  }

  /** What of the line the pattern holds; null if the line begins otherwise. */
  @Nullable Matcher at(String line) {
    int key = key(line);
    if (key >= 0) {
      int place = (key * 0x9E3779B1) >>> 20;
      int entry = known[place];
      if (entry == 0 || (entry & KEY) != key) {
        entry = key | asked(line.substring(0, HEAD));
        known[place] = entry;
      }
      if ((entry & NEVER) != 0) {
        return null;
      }
    }
    Matcher matcher = pattern.matcher(line);
    return matcher.lookingAt() ? matcher : null;
  }

  /** The first characters as a number; -1 if there are too few, or others than ASCII's. */
  private static int key(String line) {
    int key = 0;
    for (int i = 0; i < HEAD; i++) {
      if (i >= line.length() || line.charAt(i) >= ASCII) {
        return -1;
      }
      key = key * ASCII + line.charAt(i);
    }
    return key;
  }

  /** A match that fails without having reached the end fails whatever follows. */
  private int asked(String head) {
    Matcher matcher = pattern.matcher(head);
    return matcher.lookingAt() || matcher.hitEnd() || matcher.requireEnd() ? MAY : NEVER;
  }
}
