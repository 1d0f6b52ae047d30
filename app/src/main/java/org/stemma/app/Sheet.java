package org.stemma.app;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * Sets paragraphs of inked words to a width. What a terminal would obey (control characters, marks
 * that turn the direction of writing) is left out, and what its character set lacks is replaced.
 * Not thread-safe.
 */
final class Sheet {
  private static final String FANCY =
      "\u2190\u201c\u201d\u201e\u2018\u2019\u2026\u2013\u2014\u2212\u00b7\u2500\u00ab\u00bb\u2022\u2192"
          + "\u2502\u251c\u2514\u254c";
  private static final String[] PLAIN = {
    "<-", "\"", "\"", "\"", "'", "'", "...", "-", "-", "-", "|", "-", "\"", "\"", "*", "->", "|",
    "+", "`", "."
  };

  private final int width;
  private final boolean colours;
  private final CharsetEncoder encoder;
  private final StringBuilder out = new StringBuilder();

  Sheet(int width, boolean colours, Charset charset) {
    this.width = width;
    this.colours = colours;
    this.encoder = charset.newEncoder();
  }

  /** Words in one ink. */
  record Piece(String words, Ink ink) {}

  private record Word(String letters, Ink ink, boolean afterSpace) {}

  /**
   * Adds a paragraph.
   *
   * @param first columns left free before the first line
   * @param rest columns left free before each further line
   */
  void paragraph(int first, int rest, List<Piece> pieces) {
    paragraph(" ".repeat(first), " ".repeat(rest), pieces);
  }

  /**
   * Adds a paragraph.
   *
   * @param first what stands before the first line
   * @param rest what stands before each further line
   */
  void paragraph(String first, String rest, List<Piece> pieces) {
    int column = first.length();
    out.append(Ink.FAINT.on(shown(first), colours && !first.isBlank()));
    StringBuilder run = new StringBuilder();
    Ink ink = Ink.PLAIN;
    boolean lineIsEmpty = true;
    List<Word> words = words(pieces);
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      int glued = columns(word);
      for (int j = i + 1; j < words.size() && !words.get(j).afterSpace(); j++) {
        glued += columns(words.get(j));
      }
      boolean spaced = word.afterSpace() && !lineIsEmpty;
      boolean breaks = spaced && column + 1 + glued > width;
      if (breaks || word.ink() != ink) {
        out.append(ink.on(run.toString(), colours));
        run.setLength(0);
        ink = word.ink();
      }
      if (breaks) {
        out.append('\n').append(Ink.FAINT.on(shown(rest), colours && !rest.isBlank()));
        column = rest.length();
      } else if (spaced) {
        (run.isEmpty() ? out : run).append(' ');
        column++;
      }
      run.append(word.letters());
      column += columns(word);
      lineIsEmpty = false;
    }
    out.append(ink.on(run.toString(), colours));
    out.append('\n');
  }

  void line() {
    out.append('\n');
  }

  void rule() {
    out.append(Ink.FAINT.on(shown("\u2500").repeat(width), colours)).append('\n');
  }

  @Override
  public String toString() {
    return out.toString();
  }

  private List<Word> words(List<Piece> pieces) {
    List<Word> words = new ArrayList<>();
    boolean afterSpace = false;
    for (Piece piece : pieces) {
      String letters = shown(piece.words());
      int start = 0;
      for (int i = 0; i <= letters.length(); i++) {
        if (i < letters.length() && letters.charAt(i) != ' ') {
          continue;
        }
        if (i > start) {
          words.add(new Word(letters.substring(start, i), piece.ink(), afterSpace));
          afterSpace = false;
        }
        if (i < letters.length()) {
          afterSpace = true;
        }
        start = i + 1;
      }
    }
    return words;
  }

  private static int columns(Word word) {
    return word.letters().codePointCount(0, word.letters().length());
  }

  /** The words with one space for each white space, fit for this terminal. */
  private String shown(String words) {
    StringBuilder shown = new StringBuilder(words.length());
    words
        .codePoints()
        .forEach(
            point -> {
              if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
                shown.append(' ');
              } else if (!isControl(point)) {
                append(shown, point);
              }
            });
    return shown.toString();
  }

  private static boolean isControl(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> true;
      default -> false;
    };
  }

  private void append(StringBuilder shown, int point) {
    String letter = Character.toString(point);
    if (encoder.canEncode(letter)) {
      shown.append(letter);
      return;
    }
    int known = FANCY.indexOf(point);
    if (known >= 0) {
      shown.append(PLAIN[known]);
      return;
    }
    String bare = Normalizer.normalize(letter, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    shown.append(!bare.isEmpty() && encoder.canEncode(bare) ? bare : "?");
  }
}
