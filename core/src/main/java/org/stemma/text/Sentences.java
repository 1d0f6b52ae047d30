package org.stemma.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.stemma.Span;

/**
 * Finds the sentences of a paragraph.
 *
 * <p>A sentence ends at a full stop, question mark, exclamation mark or ellipsis that is followed
 * by white space and something that can begin a sentence; the quote marks and brackets that close
 * behind it belong to it. Abbreviations, initials, decimals and a quotation that its speaker
 * follows ({@code "Go!" he said.}) do not end one; a blank line always does.
 *
 * <p>Thread-safe; time is linear in the length of the range.
 */
public final class Sentences {
  /** Never the last word of a sentence: a name or number follows. */
  private static final Set<String> BEFORE_NAME =
      Lexicon.words(
          """
          mr mrs ms mx dr prof st gen col lt maj capt sgt cpl adm cmdr brig sen rep gov rev
          hon pres det insp supt const amb msgr fr sr atty messrs vs eg ie cf approx dept no
          nos vol art fig sec ch pp est ft mt
          """);

  /** May end a sentence: what follows decides. */
  private static final Set<String> EITHER_WAY =
      Lexicon.words(
          """
          jan feb mar apr jun jul aug sep sept oct nov dec inc ltd co corp plc jr etc al ave
          rd blvd bros
          """);

  /** Words that begin a sentence far more often than they follow an abbreviation. */
  private static final Set<String> STARTERS =
      Lexicon.words(
          """
          the a an he she it they we i you his her its their our my this that these those in
          on at but and if when while after before as for by there some many no one two not
          however officials police both all
          """);

  private static final Set<String> SPEAKING =
      Lexicon.words(
          """
          said says asked asks told tells added adds wrote writes replied shouted exclaimed
          insisted warned joked snapped cried
          """);

  private Sentences() {}

  /**
   * The sentences of a range, in order, without white space around them.
   *
   * @param text the whole text
   * @param range where to look, in UTF-16 units of {@code text}
   */
  public static List<Span> in(String text, Span range) {
    List<Span> found = new ArrayList<>();
    int start = skipSpace(text, range.start(), range.end());
    int i = start;
    while (i < range.end()) {
      char c = text.charAt(i);
      int end = -1;
      if (c == '\n' && isBlankLine(text, i, range.end())) {
        end = i;
      } else if (c == '.' || c == '!' || c == '?' || c == '…') {
        int stop = afterMarks(text, i, range.end());
        if (endsHere(text, start, i, stop, range.end())) {
          end = stop;
        }
        i = stop - 1;
      }
      if (end >= 0) {
        add(found, text, start, end);
        start = skipSpace(text, end, range.end());
        i = Math.max(start, i + 1);
      } else {
        i++;
      }
    }
    add(found, text, start, range.end());
    return found;
  }

  private static void add(List<Span> found, String text, int start, int end) {
    int last = end;
    while (last > start && Character.isWhitespace(text.charAt(last - 1))) {
      last--;
    }
    if (last > start) {
      found.add(new Span(start, last));
    }
  }

  private static int skipSpace(String text, int from, int end) {
    int i = from;
    while (i < end && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isBlankLine(String text, int newline, int end) {
    int i = newline + 1;
    while (i < end && (text.charAt(i) == ' ' || text.charAt(i) == '\t' || text.charAt(i) == '\r')) {
      i++;
    }
    return i < end && text.charAt(i) == '\n';
  }

  private static int afterMarks(String text, int mark, int end) {
    int i = mark;
    while (i < end && ".!?…".indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    while (i < end && "\"'”’»)]".indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return i;
  }

  private static boolean endsHere(String text, int start, int mark, int stop, int end) {
    if (stop >= end) {
      return true;
    }
    if (!Character.isWhitespace(text.charAt(stop))) {
      return false;
    }
    int next = stop;
    boolean blank = false;
    while (next < end && Character.isWhitespace(text.charAt(next))) {
      blank |= text.charAt(next) == '\n' && isBlankLine(text, next, end);
      next++;
    }
    if (blank || next >= end) {
      return true;
    }
    int begin = next;
    while (begin < end && "\"'“‘«([".indexOf(text.charAt(begin)) >= 0) {
      begin++;
    }
    if (begin >= end || Character.isLowerCase(text.charAt(begin))) {
      return false;
    }
    boolean quoteClosed = "\"'”’»".indexOf(text.charAt(stop - 1)) >= 0;
    if (quoteClosed) {
      return text.charAt(mark) == '.' || !speakerFollows(text, begin, end);
    }
    return text.charAt(mark) != '.'
        || stop > mark + 1
        || !abbreviates(text, start, mark, begin, end);
  }

  /** Whether a name of up to three words and a verb of speaking follow: {@code Ann Bell asked}. */
  private static boolean speakerFollows(String text, int begin, int end) {
    int i = begin;
    for (int words = 0; words < 4; words++) {
      String word = word(text, i, end);
      if (SPEAKING.contains(word.toLowerCase(Locale.ROOT))) {
        return words > 0;
      }
      if (word.isEmpty() || !Character.isUpperCase(word.charAt(0))) {
        return false;
      }
      i = skipSpace(text, i + word.length(), end);
    }
    return false;
  }

  private static boolean abbreviates(String text, int start, int mark, int begin, int end) {
    int from = mark;
    while (from > start && mark - from < 12 && isWordChar(text.charAt(from - 1))) {
      from--;
    }
    String before = text.substring(from, mark);
    String low = before.toLowerCase(Locale.ROOT);
    boolean capital = !before.isEmpty() && Character.isUpperCase(before.charAt(0));
    if (BEFORE_NAME.contains(low) && (capital || !low.equals("no"))) {
      return !low.equals("no") || Character.isDigit(text.charAt(begin));
    }
    boolean initial = low.length() == 1 && capital;
    boolean dotted = low.length() == 1 && from > start && text.charAt(from - 1) == '.';
    if (initial || dotted || (EITHER_WAY.contains(low) && capital) || low.equals("etc")) {
      return !STARTERS.contains(word(text, begin, end).toLowerCase(Locale.ROOT));
    }
    return false;
  }

  private static boolean isWordChar(char c) {
    return Character.isLetterOrDigit(c);
  }

  private static String word(String text, int from, int end) {
    int i = from;
    while (i < end && i - from < 40 && isWordChar(text.charAt(i))) {
      i++;
    }
    return text.substring(from, i);
  }
}
