package org.stemma.eval;

import java.util.ArrayList;
import java.util.List;
import org.stemma.Span;

/** Turns offsets that count code points of a text into UTF-16 units, and back. Immutable. */
final class CodePoints {
  private final String text;
  private final int[] starts;

  CodePoints(String text) {
    this.text = text;
    int n = text.codePointCount(0, text.length());
    starts = new int[n + 1];
    int unit = 0;
    for (int i = 0; i < n; i++) {
      starts[i] = unit;
      unit += Character.charCount(text.codePointAt(unit));
    }
    starts[n] = text.length();
  }

  /**
   * The span in UTF-16 units.
   *
   * @throws IllegalArgumentException if it doesn't lie in the text
   */
  Span span(long start, long end) {
    if (start < 0 || end < start || end >= starts.length) {
      throw new IllegalArgumentException(
          "bad span [" + start + ", " + end + "] in " + (starts.length - 1) + " characters");
    }
    return new Span(starts[(int) start], starts[(int) end]);
  }

  /** The pairs of code-point offsets of spans in UTF-16 units. */
  List<int[]> pairs(List<Span> spans) {
    List<int[]> pairs = new ArrayList<>();
    for (Span span : spans) {
      int start = text.codePointCount(0, span.start());
      pairs.add(new int[] {start, text.codePointCount(0, span.end())});
    }
    return pairs;
  }
}
