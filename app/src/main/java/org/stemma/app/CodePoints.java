package org.stemma.app;

/** Turns offsets in UTF-16 units into offsets in code points: one pass, then one look-up each. */
final class CodePoints {
  /** Code points before each unit; empty for a text in which units and code points are the same. */
  private final int[] before;

  CodePoints(String text) {
    int units = text.length();
    if (text.codePointCount(0, units) == units) {
      before = new int[0];
      return;
    }
    before = new int[units + 1];
    int points = 0;
    for (int i = 0; i < units; ) {
      int width = Character.charCount(text.codePointAt(i));
      for (int j = 0; j < width; j++) {
        before[i + j] = points;
      }
      i += width;
      points++;
    }
    before[units] = points;
  }

  int at(int unit) {
    return before.length == 0 ? unit : before[unit];
  }
}
