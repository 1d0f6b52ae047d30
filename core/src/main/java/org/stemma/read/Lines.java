package org.stemma.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.stemma.Span;

/** Splits plain text into its passages: paragraphs, headings, menu lines. */
final class Lines {
  /** What is longer is no report, and would fill the memory. */
  private static final int MOST = 300_000;

  private static final int WRAP_MOST = 100;
  private static final int WRAP_LEAST = 45;

  /** One line without the white space around it. */
  private record Line(Span span, boolean afterBlank, boolean indented) {}

  private Lines() {}

  /**
   * The spans of the passages, without white space around them. A blank line always parts two
   * passages; a line break alone parts them unless the text is wrapped at a width. At most 300,000
   * lines are split.
   */
  static List<Span> split(String text) {
    List<Line> lines = lines(text);
    int width = wrapWidth(lines);
    List<Span> out = new ArrayList<>();
    Line before = null;
    for (Line line : lines) {
      if (before != null && runsOn(text, before, line, width)) {
        int last = out.size() - 1;
        out.set(last, new Span(out.get(last).start(), line.span().end()));
      } else {
        out.add(line.span());
      }
      before = line;
    }
    return out;
  }

  private static List<Line> lines(String text) {
    List<Line> out = new ArrayList<>();
    boolean blank = true;
    int start = 0;
    while (start < text.length() && out.size() < MOST) {
      int end = start;
      while (end < text.length() && !isBreak(text.charAt(end))) {
        end++;
      }
      Span span = trim(text, start, end);
      if (span.isEmpty()) {
        blank = true;
      } else {
        out.add(new Line(span, blank, span.start() - start >= 2));
        blank = false;
      }
      boolean pair =
          end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n';
      start = end + (pair ? 2 : 1);
    }
    return out;
  }

  /** The span without white space and invisible characters at its ends. */
  static Span trim(String text, int start, int end) {
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029';
  }

  private static boolean isSpace(char c) {
    return c <= ' '
        || Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || c == '\u200B'
        || c == '\u200C'
        || c == '\u2060'
        || c == '\uFEFF';
  }

  /** The width that the text is wrapped at, or 0 if each of its lines is a passage of its own. */
  private static int wrapWidth(List<Line> lines) {
    int[] inner = new int[lines.size()];
    int n = 0;
    int over = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      int length = lines.get(i).span().length();
      over += length > WRAP_MOST ? 1 : 0;
      if (!lines.get(i + 1).afterBlank()) {
        inner[n++] = length;
      }
    }
    if (n < 4 || over * 20 > lines.size()) {
      return 0;
    }
    Arrays.sort(inner, 0, n);
    int width = inner[n - 1 - n / 50];
    int middle = inner[n / 2];
    return width <= WRAP_MOST && middle >= WRAP_LEAST && middle >= width * 0.8 ? width : 0;
  }

  private static boolean runsOn(String text, Line before, Line line, int width) {
    if (line.afterBlank()) {
      return false;
    }
    char last = text.charAt(before.span().end() - 1);
    char first = text.charAt(line.span().start());
    int length = before.span().length();
    if (width == 0) {
      boolean open = Character.isLetter(last) || last == ',' || last == '-';
      return open && length >= 40 && Character.isLowerCase(first);
    }
    int word = line.span().start();
    while (word < line.span().end() && !isSpace(text.charAt(word))) {
      word++;
    }
    boolean full = length + 1 + word - line.span().start() > width * 0.95;
    return full && !line.indented();
  }
}
