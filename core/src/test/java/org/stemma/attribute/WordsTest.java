package org.stemma.attribute;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.stemma.Span;

class WordsTest {
  private static Words words(String text) {
    return Words.of(text, List.of(new Span(0, text.length())));
  }

  private static List<String> list(Words words) {
    List<String> out = new ArrayList<>();
    for (int k = 0; k < words.size(); k++) {
      out.add(words.word(k));
    }
    return out;
  }

  @Test
  void parts_words_and_symbols_as_bert_does() {
    assertEquals(
        List.of("“", "No", "”", ",", "she", "’", "d", "said", "—", "3", ".", "5", "%"),
        list(words("“No”, she’d said — 3.5%")));
  }

  @Test
  void knows_the_shape_of_a_word() {
    Words w = words("the Ministry NATO McAdam 40 % 7b");
    assertArrayEquals(new byte[] {1, 2, 3, 4, 5, 6, 1}, w.shape);
  }

  @Test
  void marks_what_stands_in_quotation_marks_and_forgets_them_at_a_new_paragraph() {
    String text = "\"We won, he said.\n\nIt rained.";
    Words w = Words.of(text, List.of(new Span(0, 17), new Span(19, text.length())));
    assertArrayEquals(new byte[] {2, 1, 1, 1, 1, 1, 1, 0, 0, 0}, w.quote);
    assertEquals(1, w.layout[7]);
  }

  @Test
  void a_pair_of_single_marks_is_a_double_mark() {
    Words w = words("''Yes,'' she said");
    assertArrayEquals(new byte[] {2, 2, 1, 1, 2, 2, 0, 0}, w.quote);
  }

  @Test
  void folds_accents_and_case() {
    assertEquals("communique", Words.fold("Communiqué"));
    assertEquals("zurich", Words.fold("ZÜRICH"));
  }

  @Test
  void every_word_is_its_text_whatever_the_text() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    String alphabet = "ab Zé9.,\"'“”\n\t\u200b\u00ad漢😀(-";
    for (int round = 0; round < 300; round++) {
      StringBuilder text = new StringBuilder();
      for (int k = random.nextInt(60); k >= 0; k--) {
        int at = random.nextInt(alphabet.codePointCount(0, alphabet.length()));
        text.appendCodePoint(alphabet.codePointAt(alphabet.offsetByCodePoints(0, at)));
      }
      Words w = words(text.toString());
      int end = 0;
      for (int k = 0; k < w.size(); k++) {
        assertTrue(w.start[k] >= end && w.end[k] > w.start[k], "seed " + seed + ": " + text);
        end = w.end[k];
      }
      assertTrue(end <= text.length(), "seed " + seed + ": " + text);
    }
  }
}
