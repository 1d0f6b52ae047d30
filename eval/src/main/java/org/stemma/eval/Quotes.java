package org.stemma.eval;

import java.util.BitSet;

/** Which characters of a text stand in quotation marks, by the marks alone. */
final class Quotes {
  private Quotes() {}

  /**
   * The UTF-16 units in double quotes (straight, curly, guillemets, doubled single ones), paragraph
   * by paragraph; an unclosed quote runs to the end of its paragraph. Single quotes count where
   * they enclose at least two words and open after a non-letter.
   */
  static BitSet in(String text) {
    BitSet quoted = new BitSet(text.length());
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      mark(text, start, end, quoted);
      start = end + 1;
    }
    return quoted;
  }

  private static void mark(String text, int start, int end, BitSet quoted) {
    int open = -1;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (open < 0) {
        if (c == '"' || c == '\u201c' || c == '\u00ab' || text.startsWith("``", i)) {
          open = i;
        } else if (opensSingle(text, i, start, end)) {
          int close = singleClose(text, i, end);
          if (close >= 0 && text.substring(i, close).indexOf(' ') >= 0) {
            quoted.set(i, close + 1);
            i = close;
          }
        }
      } else if (c == '"' || c == '\u201d' || c == '\u00bb' || text.startsWith("''", i)) {
        quoted.set(open, i + 1);
        open = -1;
      }
    }
    if (open >= 0) {
      quoted.set(open, end);
    }
  }

  private static boolean opensSingle(String text, int i, int start, int end) {
    char c = text.charAt(i);
    return (c == '\'' || c == '\u2018')
        && (i == start || !Chars.isAlphanumeric(text.codePointBefore(i)))
        && i + 1 < end
        && Chars.isAlphanumeric(text.codePointAt(i + 1));
  }

  /** The mark that closes the single quote opened at {@code open}, -1 if none does. */
  private static int singleClose(String text, int open, int end) {
    for (int j = open + 1; j < end; j++) {
      char c = text.charAt(j);
      if (c == '"' || c == '\u201c' || c == '\u201d') {
        return -1;
      }
      if ((c == '\'' || c == '\u2019')
          && (j + 1 >= end || !Chars.isAlphanumeric(text.codePointAt(j + 1)))
          && !Chars.isSpace(text.codePointBefore(j))) {
        return j;
      }
    }
    return -1;
  }
}
