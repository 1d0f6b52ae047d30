package org.stemma.ledger;

import org.stemma.Span;

/** Turns UTF-16 offsets of a text into code points and back. */
final class Offsets {
  /** Code points before each unit; empty where units and code points are the same. */
  private final int[] points;

  /** The first unit of each code point; empty likewise. */
  private final int[] units;

  Offsets(String text) {
    int count = text.codePointCount(0, text.length());
    if (count == text.length()) {
      points = new int[0];
      units = new int[0];
      return;
    }
    points = new int[text.length() + 1];
    units = new int[count + 1];
    int point = 0;
    for (int i = 0; i < text.length(); point++) {
      int width = Character.charCount(text.codePointAt(i));
      units[point] = i;
      for (int j = 0; j < width; j++) {
        points[i + j] = point;
      }
      i += width;
    }
    points[text.length()] = point;
    units[point] = text.length();
  }

  int point(int unit) {
    return points.length == 0 ? unit : points[unit];
  }

  /** The span of units for a span of code points. */
  Span span(int start, int end) {
    return units.length == 0 ? new Span(start, end) : new Span(units[start], units[end]);
  }
}
