package org.stemma.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stemma.Span;

class GumTest {
  private static String token(String id, String form, String tag, String last) {
    return String.join("\t", id, form, "_", "_", tag, "_", "_", "_", "_", last);
  }

  private static final List<String> LINES =
      List.of(
          "# newpar",
          token("1", "Mayor", "NNP", "Entity=(1-person-new-cf1-x-2-coref"),
          token("2", "Holm", "NNP", "Entity=1)|SpaceAfter=No"),
          token("3", ".", ".", "_"),
          "",
          "# newpar",
          token("1", "She", "PRP", "Entity=(1-person-giv-cf1-x-1-ana)"),
          token("2-3", "didn't", "_", "SpaceAfter=No"),
          token("2", "did", "VBD", "_"),
          token("3", "n't", "RB", "_"),
          token("4", ".", ".", "_"));

  @Test
  void puts_the_text_together_with_its_paragraphs_and_glued_words() {
    assertEquals("Mayor Holm.\n\nShe didn't.", Gum.of("x", LINES).text());
  }

  @Test
  void finds_the_mentions_of_an_entity() {
    List<Gum.Mention> mentions = Gum.of("x", LINES).mentions();
    assertEquals(2, mentions.size());
    assertEquals(new Gum.Mention("1", "person", new Span(0, 10), "NNP"), mentions.get(0));
    assertEquals(new Gum.Mention("1", "person", new Span(13, 16), "PRP"), mentions.get(1));
  }

  @Test
  void names_document_and_line_of_an_entity_that_was_not_begun() {
    List<String> bad = List.of(token("1", "Holm", "NNP", "Entity=7)"));
    Exception e = assertThrows(IllegalArgumentException.class, () -> Gum.of("doc", bad));
    assertTrue(String.valueOf(e.getMessage()).startsWith("doc line 1"), e.getMessage());
  }
}
