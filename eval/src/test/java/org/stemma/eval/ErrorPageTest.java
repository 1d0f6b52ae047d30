package org.stemma.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stemma.Span;

class ErrorPageTest {
  private static final String TEXT = "Ada Roe <b> said the pier is closed.";
  private static final Triple GOLD =
      new Triple(List.of(new Span(0, 7)), List.of(new Span(12, 16)), List.of(new Span(17, 35)));

  @Test
  void shows_what_was_missed_with_its_words_by_role() {
    ErrorPage page = new ErrorPage();
    page.polnear(new Document("d1", TEXT, List.of(GOLD), List.of()), List.of());
    String html = page.html(5);
    assertTrue(html.contains("<tr><td>missed<td>1"), html);
    assertTrue(html.contains("<mark class=\"source\">Ada Roe</mark> &lt;b&gt; "), html);
    assertTrue(html.contains("<mark class=\"content\">the pier is closed</mark>"), html);
  }

  @Test
  void has_no_entry_where_both_agree() {
    ErrorPage page = new ErrorPage();
    page.polnear(new Document("d1", TEXT, List.of(GOLD), List.of()), List.of(GOLD));
    assertFalse(page.html(5).contains("<article>"));
  }

  @Test
  void refuses_the_unseen_gold() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(err, true, StandardCharsets.UTF_8);
    int code = Eval.run(print, print, "errors", "--data", "x", "--gold", "y/unseen.jsonl");
    assertEquals(1, code);
    assertTrue(err.toString(StandardCharsets.UTF_8).contains("figures only"));
  }
}
