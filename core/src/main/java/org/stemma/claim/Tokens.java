package org.stemma.claim;

import java.util.ArrayList;
import java.util.List;
import org.stemma.Span;

/**
 * The words of stretches of a text: runs of letters and digits with inner apostrophes, "U.S." in
 * one.
 */
final class Tokens {
  private static final int LONGEST = 60;

  /** More are not looked at: nobody puts forward a proposition in so many words. */
  private static final int MOST = 400;

  private final String text;
  private final List<Span> spans = new ArrayList<>();
  private final List<String> folded = new ArrayList<>();
  private final List<Boolean> opens = new ArrayList<>();

  Tokens(String text, List<Span> stretches) {
    this.text = text;
    for (Span stretch : stretches) {
      int i = stretch.start();
      boolean open = true;
      while (i < stretch.end() && size() < MOST) {
        char c = text.charAt(i);
        if (!Character.isLetterOrDigit(c)) {
          open |= ".!?:\"“\n".indexOf(c) >= 0;
          i++;
          continue;
        }
        int end = end(i, stretch.end());
        spans.add(new Span(i, end));
        String word = text.substring(i, end).replace(".", "");
        folded.add(Stems.fold(word));
        opens.add(open);
        open = false;
        i = end;
      }
    }
  }

  private int end(int start, int limit) {
    int i = start;
    while (i < limit && i - start < LONGEST) {
      char c = text.charAt(i);
      boolean inner = i > start && i + 1 < limit && Character.isLetter(text.charAt(i + 1));
      boolean apostrophe = (c == '\'' || c == '’') && inner && !isPossessive(i, limit);
      boolean comma =
          (c == ',' || c == '.')
              && i > start
              && i + 1 < limit
              && Character.isDigit(text.charAt(i - 1))
              && Character.isDigit(text.charAt(i + 1));
      boolean dotted =
          c == '.'
              && inner
              && Character.isUpperCase(text.charAt(i - 1))
              && Character.isUpperCase(text.charAt(i + 1))
              && (i - start == 1 || text.charAt(i - 2) == '.');
      if (!Character.isLetterOrDigit(c) && !apostrophe && !comma && !dotted) {
        break;
      }
      i++;
    }
    return i;
  }

  private boolean isPossessive(int apostrophe, int limit) {
    char next = text.charAt(apostrophe + 1);
    boolean last =
        apostrophe + 2 >= limit || !Character.isLetterOrDigit(text.charAt(apostrophe + 2));
    return (next == 's' || next == 'S') && last;
  }

  int size() {
    return spans.size();
  }

  Span span(int k) {
    return spans.get(k);
  }

  /** The word in lower case without accents and dots; empty beyond the ends. */
  String at(int k) {
    return k < 0 || k >= size() ? "" : folded.get(k);
  }

  /** As written, from word {@code first} to before {@code end}. */
  String written(int first, int end) {
    return text.substring(spans.get(first).start(), spans.get(end - 1).end());
  }

  boolean isCapital(int k) {
    return k >= 0 && k < size() && Character.isUpperCase(text.charAt(spans.get(k).start()));
  }

  boolean isNumber(int k) {
    return Character.isDigit(text.charAt(spans.get(k).start()));
  }

  /** Whether a sentence or quotation begins with the word. */
  boolean opens(int k) {
    return opens.get(k);
  }

  /** Whether only white space stands between the word and the next. */
  boolean runsOn(int k) {
    return k >= 0
        && k + 1 < size()
        && spans.get(k).end() <= spans.get(k + 1).start()
        && text.substring(spans.get(k).end(), spans.get(k + 1).start()).isBlank();
  }

  /** Whether most of the words are written with a capital, as in headlines. */
  boolean isHeadline() {
    int capital = 0;
    int long4 = 0;
    for (int k = 0; k < size(); k++) {
      if (at(k).length() >= 4 && !isNumber(k)) {
        long4++;
        capital += isCapital(k) ? 1 : 0;
      }
    }
    return long4 >= 4 && capital >= .8 * long4;
  }
}
