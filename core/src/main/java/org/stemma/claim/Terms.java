package org.stemma.claim;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.Span;
import org.stemma.text.Countries;

/** The content words among tokens: each with what it is, in order. */
final class Terms {
  private static final int LONGEST_COUNTRY = 3;

  private final Tokens tokens;
  private final Background background;
  private final boolean headline;
  final List<Integer> terms = new ArrayList<>();
  final List<Byte> kinds = new ArrayList<>();

  /** Which token each term begins with. */
  final List<Integer> at = new ArrayList<>();

  /**
   * @param without stretches whose words are read otherwise: numbers, times, nested sources
   * @param places stretches that name places
   */
  Terms(Tokens tokens, Background background, List<Span> without, List<Span> places) {
    this.tokens = tokens;
    this.background = background;
    headline = tokens.isHeadline();
    for (int k = 0; k < tokens.size(); ) {
      k = isIn(tokens.span(k), without) ? k + 1 : read(k, places);
    }
  }

  private int read(int k, List<Span> places) {
    if (tokens.isCapital(k)) {
      for (int end = Math.min(tokens.size(), k + LONGEST_COUNTRY); end > k; end--) {
        String country = country(k, end);
        if (country != null) {
          add(Background.hash("country " + country), kind(k, false), k);
          return end;
        }
      }
    }
    String word = tokens.at(k);
    if (word.length() < 2 || Lexicon.EMPTY.contains(word)) {
      return k + 1;
    }
    int term = background.term(word);
    boolean place = isIn(tokens.span(k), places);
    add(term, isName(k, term) || place ? kind(k, place) : Facts.WORD, k);
    return k + 1;
  }

  private @Nullable String country(int from, int end) {
    for (int k = from; k + 1 < end; k++) {
      if (!tokens.runsOn(k)) {
        return null;
      }
    }
    return end - from > 1 || tokens.at(from).length() > 1
        ? Countries.countryOf(tokens.written(from, end))
        : null;
  }

  private boolean isName(int k, int term) {
    if (tokens.isNumber(k)) {
      return false;
    }
    if (!tokens.isCapital(k)) {
      return false;
    }
    boolean unknown = !Background.isKnown(term);
    if (headline) {
      return unknown;
    }
    boolean withName = tokens.isCapital(k + 1) && tokens.runsOn(k) && !tokens.opens(k + 1);
    return !tokens.opens(k) || unknown || withName;
  }

  private byte kind(int k, boolean place) {
    int before = k - 1;
    while (tokens.isCapital(before)
        && tokens.runsOn(before)
        && !Lexicon.EMPTY.contains(tokens.at(before))) {
      before--;
    }
    boolean article = tokens.at(before).equals("the");
    String word = tokens.at(article ? before - 1 : before);
    byte kind = place || Lexicon.PLACING.contains(word) ? Facts.PLACE : Facts.NAME;
    return word.equals("by") ? (byte) (kind | Facts.BY) : kind;
  }

  private void add(int term, byte kind, int token) {
    terms.add(term);
    kinds.add(kind);
    at.add(token);
  }

  static boolean isIn(Span span, List<Span> stretches) {
    for (Span stretch : stretches) {
      if (stretch.overlaps(span)) {
        return true;
      }
    }
    return false;
  }
}
