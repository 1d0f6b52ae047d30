package org.stemma.read;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** How a passage looks, whatever it says. */
final class Shape {
  private static final Set<String> PARTICLES =
      Set.of(
          "de", "del", "della", "di", "da", "do", "dos", "du", "la", "le", "van", "von", "der",
          "den", "ter", "ten", "bin", "ibn", "al", "el", "af", "av", "y", "zu", "st");

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private Shape() {}

  static String[] words(String text) {
    return text.isBlank() ? new String[0] : BLANKS.split(text.strip());
  }

  /** How many words there are; in scripts without spaces two characters count as one. */
  static int wordCount(String text) {
    int n = 0;
    int solid = 0;
    boolean in = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = !Character.isWhitespace(c);
      solid += c >= '\u3040' && Character.isLetter(c) && c < '\uAC00' ? 1 : 0;
      n += letter && !in ? 1 : 0;
      in = letter;
    }
    return n + solid / 2;
  }

  /** Whether the passage ends as a sentence does, whatever closing marks follow. */
  static boolean endsSentence(String text) {
    int i = lastMark(text);
    return i >= 0 && ".!?…。！？".indexOf(text.charAt(i)) >= 0;
  }

  /** The last character before closing quotation marks and brackets; a zero if there is none. */
  static char lastChar(String text) {
    int i = lastMark(text);
    return i < 0 ? 0 : text.charAt(i);
  }

  private static int lastMark(String text) {
    int i = text.length() - 1;
    while (i >= 0 && "\"'”’»)]* ".indexOf(text.charAt(i)) >= 0) {
      i--;
    }
    return i;
  }

  /** Whether the words read as running text: a sentence, or too long for a heading. */
  static boolean isProse(String text) {
    int words = wordCount(text);
    if (words >= 25) {
      return true;
    }
    return words >= 6
        ? endsSentence(text) || lastChar(text) == ':'
        : words >= 4 && isQuoteIntro(text);
  }

  private static boolean isQuoteIntro(String text) {
    char last = lastChar(text);
    return last == ':' || (last == '.' && Character.isUpperCase(text.charAt(0)));
  }

  /** Whether each word begins with a capital, as in a name; particles may be small. */
  static boolean isName(String text, int most) {
    String[] words = words(text);
    if (words.length == 0 || words.length > most) {
      return false;
    }
    boolean any = false;
    for (String word : words) {
      boolean capital = Character.isUpperCase(word.codePointAt(0));
      any |= capital;
      if (!capital && !PARTICLES.contains(word.toLowerCase(Locale.ROOT))) {
        return false;
      }
      for (int i = 0; i < word.length(); i++) {
        char c = word.charAt(i);
        if (!Character.isLetter(c)
            && Character.getType(c) != Character.NON_SPACING_MARK
            && "-.'’‑".indexOf(c) < 0) {
          return false;
        }
      }
    }
    return any;
  }
}
