package org.stemma.eval;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.stemma.Span;

/** The tokens of a text as the reference scorers cut it, in UTF-16 units. Immutable. */
final class Tokens {
  private final List<Span> spans;
  private final BitSet words;
  private final String text;

  private Tokens(String text, List<Span> spans, BitSet words) {
    this.text = text;
    this.spans = spans;
    this.words = words;
  }

  /** Runs of word characters, and each other character that isn't white space. */
  static Tokens wordsAndSymbols(String text) {
    return cut(text, true);
  }

  /** Runs of word characters only. */
  static Tokens words(String text) {
    return cut(text, false);
  }

  private static Tokens cut(String text, boolean symbols) {
    List<Span> spans = new ArrayList<>();
    BitSet words = new BitSet();
    int i = 0;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      int end = i + Character.charCount(c);
      if (Chars.isWord(c)) {
        while (end < text.length() && Chars.isWord(text.codePointAt(end))) {
          end += Character.charCount(text.codePointAt(end));
        }
        words.set(spans.size());
        spans.add(new Span(i, end));
      } else if (symbols && !Chars.isSpace(c)) {
        spans.add(new Span(i, end));
      }
      i = end;
    }
    return new Tokens(text, List.copyOf(spans), words);
  }

  int size() {
    return spans.size();
  }

  Span span(int token) {
    return spans.get(token);
  }

  String word(int token) {
    return spans.get(token).of(text);
  }

  /** Whether the token has a letter or digit. */
  boolean isWord(int token) {
    return words.get(token);
  }

  /** All tokens that share at least one character with the span. */
  BitSet in(Span span) {
    BitSet found = new BitSet();
    for (int i = firstEndingAfter(span.start());
        i < spans.size() && spans.get(i).start() < span.end();
        i++) {
      found.set(i);
    }
    return found;
  }

  /** All tokens that share at least one character with one of the spans. */
  BitSet in(List<Span> some) {
    BitSet found = new BitSet();
    for (Span span : some) {
      found.or(in(span));
    }
    return found;
  }

  /** The same without tokens that are only punctuation. */
  BitSet wordsIn(Span span) {
    BitSet found = in(span);
    found.and(words);
    return found;
  }

  private int firstEndingAfter(int offset) {
    int low = 0;
    int high = spans.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (spans.get(middle).end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
