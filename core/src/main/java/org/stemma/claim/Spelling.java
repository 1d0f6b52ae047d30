package org.stemma.claim;

/**
 * Terms for words that the vocabulary lacks: mostly names. A term tells the letters that a word is
 * made of, its first one and its length, so that a slip of the pen can be seen: "Hraskov",
 * "Hrasokv" and "Hrascov" are like one another. Two words of the same letters may be one term.
 */
final class Spelling {
  /** Set in terms that tell letters; a hash has it not. */
  static final int SPELT = 1 << 30;

  /** Where the bits of each letter are: those that are mistaken for each other share one. */
  private static final String LETTERS = "abcdefghiiclmnopcrstuvvsis";

  private static final String BITS = "abcdefghilmnoprstuv";
  private static final int FIRST = BITS.length();
  private static final int LENGTH = FIRST + 5;
  private static final int REST = LENGTH + 3;

  /** Words this short are like one another by chance. */
  private static final int SHORT = 4;

  private Spelling() {}

  /** A negative number. */
  static int of(String word) {
    int letters = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c < 'a' || c > 'z') {
        return Background.hash(word);
      }
      letters |= 1 << BITS.indexOf(LETTERS.charAt(c - 'a'));
    }
    int length = Math.max(0, Math.min(7, word.length() - SHORT));
    int rest = Background.hash(word) & 7;
    return Integer.MIN_VALUE
        | SPELT
        | rest << REST
        | length << LENGTH
        | (word.charAt(0) - 'a') << FIRST
        | letters;
  }

  /** Whether a word is so short that it is like none, or no word at all. */
  static boolean isShort(int spelling) {
    return (spelling & SPELT) == 0 || (spelling >> LENGTH & 7) == 0;
  }

  /** A bit for the first letter; none if it is like none. */
  static long initial(int spelling) {
    return isShort(spelling) ? 0 : 1L << (spelling >> FIRST & 31);
  }

  /**
   * Whether one of two different words may be the other with a letter left out, put in or wrong.
   */
  static boolean areLike(int one, int other) {
    if (((one ^ other) >> FIRST & 31) != 0) {
      return false;
    }
    if (isShort(one) || isShort(other)) {
      return false;
    }
    int apart = Integer.bitCount((one ^ other) & ((1 << FIRST) - 1));
    int longer = Math.abs((one >> LENGTH & 7) - (other >> LENGTH & 7));
    return longer <= 1 && apart <= 2 - longer;
  }
}
