package org.stemma.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.stemma.Span;

/**
 * The words, numbers and signs of a stretch of text, by number. Asking beyond either end is allowed
 * and finds an empty word.
 *
 * <p>A word is a run of letters with the apostrophes and full stops inside it ("won't", "U.S."), a
 * possessive "'s" stands by itself; a number is a run of digits with its inner full stops, commas
 * and colons; anything else but white space is a sign.
 */
final class Words {
  /** How much text around a range is looked at for what belongs to it. */
  private static final int BEFORE = 800;

  private static final int AFTER = 300;

  /** Longer ranges are read piece by piece, so that memory stays small. */
  private static final int PIECE = 8_000;

  /** Longer runs are cut: no word or number worth reading is as long. */
  private static final int LONGEST = 100;

  private final String text;
  private final int[] starts;
  private final int[] ends;
  private final String[] lower;
  private final boolean[] opening;
  private final int size;

  private Words(String text, int from, int to) {
    this.text = text;
    int[] s = new int[64];
    int[] e = new int[64];
    int n = 0;
    for (int i = from; i < to; ) {
      char c = text.charAt(i);
      if (isSpace(c)) {
        i++;
        continue;
      }
      int end = endOf(text, i, to);
      if (n == s.length) {
        s = Arrays.copyOf(s, n * 2);
        e = Arrays.copyOf(e, n * 2);
      }
      s[n] = i;
      e[n++] = end;
      i = end;
    }
    starts = s;
    ends = e;
    size = n;
    lower = new String[n];
    for (int i = 0; i < n; i++) {
      lower[i] = text.substring(s[i], e[i]).replace('’', '\'').toLowerCase(Locale.ROOT);
    }
    opening = openings(from, to);
  }

  /**
   * Reads a range piece by piece, each with some text around it.
   *
   * @param each takes the words and the part of the range that they are read for
   */
  static void read(String text, Span range, Consumer<Piece> each) {
    int start = range.start();
    do {
      int end = cut(text, start, range.end());
      int from = Math.max(0, start - BEFORE);
      while (from > 0 && from < start && !isSpace(text.charAt(from - 1))) {
        from++;
      }
      int to = Math.min(text.length(), end + AFTER);
      each.accept(new Piece(new Words(text, from, to), start, end));
      start = end;
    } while (start < range.end());
  }

  /** Words and the part of the text that they are read for. */
  record Piece(Words words, int start, int end) {
    /** Whether what begins there is to be told for this piece. */
    boolean holds(int at) {
      return start <= at && at < end;
    }
  }

  private static int cut(String text, int start, int end) {
    if (end - start <= PIECE) {
      return end;
    }
    for (int i = start + PIECE; i > start + PIECE / 2; i--) {
      if (isSpace(text.charAt(i))) {
        return i;
      }
    }
    return start + PIECE;
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || c == '\u00a0' || c == '\u202f' || c == '\u2009';
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '’';
  }

  private static int endOf(String text, int start, int to) {
    char c = text.charAt(start);
    int limit = Math.min(to, start + LONGEST);
    int i = start + 1;
    if (isDigit(c)) {
      while (i < limit
          && (isDigit(text.charAt(i))
              || (i + 1 < limit
                  && (".,:".indexOf(text.charAt(i)) >= 0)
                  && isDigit(text.charAt(i + 1))))) {
        i++;
      }
      return i;
    }
    if (isApostrophe(c)) {
      boolean possessive =
          start > 0
              && Character.isLetterOrDigit(text.charAt(start - 1))
              && i < to
              && (text.charAt(i) == 's' || text.charAt(i) == 'S')
              && (i + 1 >= to || !Character.isLetterOrDigit(text.charAt(i + 1)));
      return possessive ? i + 1 : i;
    }
    if (!Character.isLetter(c)) {
      return i;
    }
    if (i + 1 < limit && text.charAt(i) == '.' && Character.isLetter(text.charAt(i + 1))) {
      int dotted = i;
      while (dotted + 1 < limit
          && text.charAt(dotted) == '.'
          && Character.isLetter(text.charAt(dotted + 1))
          && (dotted + 2 >= to || !Character.isLetter(text.charAt(dotted + 2)))) {
        dotted += 2;
      }
      if (dotted > i) {
        return dotted < to && text.charAt(dotted) == '.' ? dotted + 1 : dotted;
      }
    }
    while (i < limit) {
      char d = text.charAt(i);
      if (isApostrophe(d) && i + 1 < limit && Character.isLetter(text.charAt(i + 1))) {
        boolean possessive =
            (text.charAt(i + 1) == 's' || text.charAt(i + 1) == 'S')
                && (i + 2 >= to || !Character.isLetter(text.charAt(i + 2)));
        if (possessive) {
          break;
        }
      } else if (!Character.isLetter(d)) {
        break;
      }
      i++;
    }
    return i;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private boolean[] openings(int from, int to) {
    List<Integer> firsts = new ArrayList<>();
    for (Span sentence : Sentences.in(text, new Span(from, to))) {
      firsts.add(sentence.start());
    }
    boolean[] opens = new boolean[size];
    int next = 0;
    for (int i = 0; i < size; i++) {
      while (next < firsts.size() && firsts.get(next) <= starts[i]) {
        opens[i] = true;
        next++;
      }
    }
    return opens;
  }

  int size() {
    return size;
  }

  /** The word in lower case, with straight apostrophes; empty beyond the ends. */
  String at(int i) {
    return i >= 0 && i < size ? lower[i] : "";
  }

  boolean is(int i, String word) {
    return at(i).equals(word);
  }

  boolean in(int i, Set<String> words) {
    return i >= 0 && i < size && words.contains(lower[i]);
  }

  int start(int i) {
    return starts[i];
  }

  /** One past the last unit of word {@code i}. */
  int end(int i) {
    return ends[i];
  }

  /** The span of the words from {@code first} to before {@code end}. */
  Span span(int first, int end) {
    return new Span(starts[first], ends[end - 1]);
  }

  /** Whether nothing stands between word {@code i} and the next. */
  boolean glued(int i) {
    return i >= 0 && i + 1 < size && ends[i] == starts[i + 1];
  }

  /** Whether word {@code i} begins a sentence. */
  boolean opens(int i) {
    return i <= 0 || i >= size || opening[i];
  }

  /** Whether word {@code i} begins a line. */
  boolean beginsLine(int i) {
    if (i < 0 || i >= size) {
      return false;
    }
    int before = starts[i] - 1;
    while (before >= 0 && isSpace(text.charAt(before)) && text.charAt(before) != '\n') {
      before--;
    }
    return before < 0 || text.charAt(before) == '\n';
  }

  boolean isNumber(int i) {
    return i >= 0 && i < size && isDigit(lower[i].charAt(0));
  }

  /** The year that word {@code i} may be, from 1500 to 2199; 0 if it is none. */
  int year(int i) {
    if (!isNumber(i) || lower[i].length() != 4) {
      return 0;
    }
    int year = Dates.number(lower[i]);
    return year >= 1500 && year < 2200 ? year : 0;
  }

  boolean isWord(int i) {
    return i >= 0 && i < size && Character.isLetter(lower[i].charAt(0));
  }

  boolean isCapital(int i) {
    return isWord(i) && Character.isUpperCase(text.charAt(starts[i]));
  }

  /** Whether the word is written in small letters only. */
  boolean isSmall(int i) {
    return isWord(i) && !isCapital(i);
  }

  boolean isQuoteMark(int i) {
    return i >= 0 && i < size && lower[i].length() == 1 && "\"“”'‘«»".contains(lower[i]);
  }

  boolean isDash(int i) {
    return is(i, "-") || is(i, "–") || is(i, "—") || is(i, "‑");
  }

  /** The words from {@code first} to before {@code end}, in lower case, parted by a space. */
  String join(int first, int end) {
    StringBuilder out = new StringBuilder();
    for (int i = first; i < end; i++) {
      out.append(i > first ? " " : "").append(at(i));
    }
    return out.toString();
  }
}
