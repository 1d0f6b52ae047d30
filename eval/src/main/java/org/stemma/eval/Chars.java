package org.stemma.eval;

/** Classes of characters as Python's {@code str} and {@code re} draw them. */
final class Chars {
  private Chars() {}

  /** Python's {@code str.isalnum}: letters and all kinds of numbers, no marks. */
  static boolean isAlphanumeric(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
      default -> Character.isLetter(codePoint);
    };
  }

  /** Python's {@code \w}. */
  static boolean isWord(int codePoint) {
    return codePoint == '_' || isAlphanumeric(codePoint);
  }

  /** Python's {@code \s} and {@code str.isspace}. */
  static boolean isSpace(int codePoint) {
    return Character.isSpaceChar(codePoint)
        || (codePoint >= 0x9 && codePoint <= 0xd)
        || (codePoint >= 0x1c && codePoint <= 0x1f)
        || codePoint == 0x85;
  }
}
