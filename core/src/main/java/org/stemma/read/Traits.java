package org.stemma.read;

import java.util.Map;

/** What can be told of a passage from its words alone, as numbers for {@link Trees}. */
final class Traits {
  /** How many numbers there are. */
  static final int SIZE = 30;

  /** Longer passages are judged by their length, not by patterns for menu lines. */
  private static final int LONGEST_LABEL = 400;

  private Traits() {}

  /**
   * Fills the first {@link #SIZE} places of {@code row}.
   *
   * @param seen how often each short text has stood on the page already; is counted up
   */
  static void fill(float[] row, String text, Map<String, Integer> seen) {
    int words = 0;
    int capitals = 0;
    int digits = 0;
    int letters = 0;
    int uppers = 0;
    int marks = 0;
    int solid = 0;
    int sentences = 0;
    int length = text.length();
    boolean in = false;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c == ' ') {
        in = false;
        continue;
      }
      if (!in) {
        words++;
        capitals += Character.isUpperCase(c) ? 1 : 0;
        in = true;
      }
      if (Character.isLetter(c)) {
        letters++;
        uppers += Character.isUpperCase(c) ? 1 : 0;
        solid += c >= '\u3040' && c < '\uAC00' ? 1 : 0;
      } else if (c >= '0' && c <= '9') {
        digits++;
      } else if (c == ',' || c == '、' || c == '،') {
        marks++;
      } else if ((c == '.' || c == '!' || c == '?')
          && i + 1 < length
          && text.charAt(i + 1) == ' ') {
        sentences++;
      } else if (c == '。' || c == '।') {
        sentences++;
      }
    }
    words += solid / 2;
    row[0] = (float) Math.log1p(words);
    row[1] = (float) Math.log1p(length);
    row[2] = (float) length / Math.max(1, words);
    boolean ends = Shape.endsSentence(text);
    row[3] = ends || Shape.lastChar(text) == '।' ? 1 : 0;
    row[4] = Shape.lastChar(text) == ':' ? 1 : 0;
    row[5] = (float) digits / length;
    row[6] = (float) capitals / Math.max(1, words);
    row[7] = (float) marks / Math.max(1, words);
    row[8] = (float) Math.log1p(sentences);
    char first = text.charAt(0);
    row[9] = "\"“„«‘'‚「『–—-".indexOf(first) >= 0 ? 1 : 0;
    row[10] = Character.isLowerCase(first) ? 1 : 0;
    row[11] = Character.isDigit(first) ? 1 : 0;
    row[12] =
        text.indexOf('|') >= 0 || text.indexOf('»') == length - 1 || text.indexOf('›') >= 0 ? 1 : 0;
    row[13] = text.indexOf('©') >= 0 ? 1 : 0;
    row[14] = text.indexOf('@') >= 0 || text.contains("http") || text.contains("www.") ? 1 : 0;
    row[15] = letters == 0 ? 1 : (float) uppers / letters;
    row[16] = first == '(' || first == '[' ? 1 : 0;
    row[17] = text.indexOf(':') >= 0 && text.indexOf(':') < 30 ? 1 : 0;
    char last = text.charAt(length - 1);
    row[18] = isCut(text) ? 4 : last == '?' ? 1 : last == '!' ? 2 : last == ')' ? 3 : 0;
    row[19] = text.indexOf('/') >= 0 ? 1 : 0;
    boolean label = length <= LONGEST_LABEL;
    row[20] = Furniture.isFurniture(text) ? 1 : 0;
    row[21] = label && Furniture.isStamp(text) ? 1 : 0;
    row[22] = label && Bylines.read(text) != null ? 1 : 0;
    row[23] = label && Credits.isCredit(text) ? 1 : 0;
    row[24] = label && Furniture.isAgencyTail(text) ? 1 : 0;
    row[25] = label && Furniture.isPointer(text) ? 1 : 0;
    row[26] = label && Bylines.isPerson(text) ? 1 : 0;
    row[27] = Furniture.isCorrection(text) ? 1 : 0;
    row[28] = label && (Captions.saysSo(text) || Credits.trailing(text) > 0) ? 1 : 0;
    Integer before = label ? seen.merge(text, 1, Integer::sum) : null;
    row[29] = before == null ? 0 : Math.min(5, before - 1);
  }

  /** Whether the text breaks off, as teasers of other reports do. */
  static boolean isCut(String text) {
    int end = text.length();
    while (end > 0 && "[]() ".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.startsWith("…", end - 1) || text.startsWith("...", end - 3);
  }
}
