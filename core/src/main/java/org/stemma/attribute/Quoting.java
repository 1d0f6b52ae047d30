package org.stemma.attribute;

import java.util.List;
import org.stemma.Manner;
import org.stemma.Span;

/**
 * Which characters of a text stand in quotation marks: double marks of any kind within a paragraph,
 * an unclosed one to the paragraph's end; single marks where they enclose at least two words and
 * open after a non-letter. As the reference scorer of attributions has it.
 */
final class Quoting {
  /** Characters that a single-quoted stretch may span; keeps hostile texts linear. */
  private static final int LONGEST = 2000;

  private final String text;
  private final boolean[] quoted;

  Quoting(String text) {
    this.text = text;
    this.quoted = new boolean[text.length()];
    int from = 0;
    while (from < text.length()) {
      int to = text.indexOf('\n', from);
      to = to < 0 ? text.length() : to;
      paragraph(from, to);
      from = to + 1;
    }
  }

  /** How a content is given: at least nine words in ten quoted, some, or none. */
  Manner manner(List<Span> content) {
    int words = 0;
    int in = 0;
    for (Span span : content) {
      boolean inWord = false;
      for (int i = span.start(); i < span.end(); i++) {
        boolean letter = Character.isLetterOrDigit(text.charAt(i));
        if (letter && !inWord) {
          words++;
          in += quoted[i] ? 1 : 0;
        }
        inWord = letter;
      }
    }
    return in == 0 ? Manner.INDIRECT : in * 10 >= words * 9 ? Manner.DIRECT : Manner.MIXED;
  }

  boolean isQuoted(int offset) {
    return quoted[offset];
  }

  private void paragraph(int from, int to) {
    int open = -1;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (open < 0) {
        if ("\"\u201c\u00ab".indexOf(c) >= 0 || text.startsWith("``", i)) {
          open = i;
        } else if (opensSingle(i, from, to)) {
          int end = endOfSingle(i, to);
          if (end > 0) {
            fill(i, end + 1);
            i = end;
          }
        }
      } else if ("\"\u201d\u00bb".indexOf(c) >= 0 || text.startsWith("''", i)) {
        fill(open, i + 1);
        open = -1;
      }
    }
    if (open >= 0) {
      fill(open, to);
    }
  }

  private boolean opensSingle(int i, int from, int to) {
    char c = text.charAt(i);
    return (c == '\'' || c == '\u2018')
        && (i == from || !Character.isLetterOrDigit(text.charAt(i - 1)))
        && i + 1 < to
        && Character.isLetterOrDigit(text.charAt(i + 1));
  }

  /** The closing mark of a single quotation of two words or more; -1 if there is none. */
  private int endOfSingle(int open, int to) {
    int limit = Math.min(to, open + LONGEST);
    for (int j = open + 1; j < limit && "\"\u201c\u201d".indexOf(text.charAt(j)) < 0; j++) {
      char c = text.charAt(j);
      boolean mark = c == '\'' || c == '\u2019';
      if (mark
          && (j + 1 >= to || !Character.isLetterOrDigit(text.charAt(j + 1)))
          && !Character.isWhitespace(text.charAt(j - 1))) {
        return text.substring(open, j).indexOf(' ') >= 0 ? j : -1;
      }
    }
    return -1;
  }

  private void fill(int from, int to) {
    java.util.Arrays.fill(quoted, from, to, true);
  }
}
