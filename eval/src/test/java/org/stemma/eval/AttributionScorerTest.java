package org.stemma.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.Span;
import org.stemma.eval.AttributionScorer.Options;

/** The checks of the reference scorer's own test. */
class AttributionScorerTest {
  private static final String TEXT =
      "Anna Smith said the vote was lost. \"We won,\" he said. Officials told Reuters that a ship"
          + " sank.";
  private static final Options PLAIN = new Options(false, false, false);
  private static final Options KEEP_PUNCTUATION = new Options(true, false, false);

  private static final Triple ANNA =
      new Triple(at("Anna Smith"), at("said"), at("the vote was lost"));
  private static final Triple HE =
      new Triple(
          List.of(word(TEXT, " he said", 1, 3)),
          List.of(word(TEXT, " he said", 4, 8)),
          at("\"We won,\""));
  private static final Triple OFFICIALS =
      new Triple(at("Officials"), at("told Reuters"), at("that a ship sank"));
  private static final List<Triple> GOLD = List.of(ANNA, HE, OFFICIALS);

  private static List<Span> at(String... pieces) {
    return in(TEXT, pieces);
  }

  private static List<Span> in(String text, String... pieces) {
    List<Span> spans = new ArrayList<>();
    for (String piece : pieces) {
      spans.add(word(text, piece, 0, piece.length()));
    }
    return spans;
  }

  private static Span word(String text, String string, int from, int to) {
    int start = text.indexOf(string);
    return new Span(start + from, start + to);
  }

  private static Triple source(Triple triple, List<Span> source) {
    return new Triple(source, triple.cue(), triple.content());
  }

  private static Triple cue(Triple triple, List<Span> cue) {
    return new Triple(triple.source(), cue, triple.content());
  }

  private static Triple content(Triple triple, List<Span> content) {
    return new Triple(triple.source(), triple.cue(), content);
  }

  private static AttributionReport score(
      String text, List<Triple> gold, Options options, List<Triple> predicted) {
    Document document = new Document("x", text, gold, List.of());
    return AttributionReport.score(List.of(document), Map.of("x", predicted), options);
  }

  private static AttributionReport score(List<Triple> gold, Triple... predicted) {
    return score(TEXT, gold, PLAIN, List.of(predicted));
  }

  private static void assertFigure(AttributionReport report, String name, double... expected) {
    double[] found = new double[3];
    for (int i = 0; i < 3; i++) {
      found[i] = report.json().path(name).path(i).doubleValue();
    }
    double[] wanted =
        expected.length == 3 ? expected : new double[] {expected[0], expected[0], expected[0]};
    for (int i = 0; i < 3; i++) {
      assertEquals(
          wanted[i], found[i], 0.02, name + " " + Arrays.toString(wanted) + Arrays.toString(found));
    }
  }

  @Test
  void gives_a_perfect_prediction_all_points() {
    AttributionReport report = score(GOLD, ANNA, HE, OFFICIALS);
    report.json().fieldNames().forEachRemaining(name -> assertFigure(report, name, 100));
  }

  @Test
  void gives_an_empty_prediction_none() {
    AttributionReport report = score(GOLD);
    report.json().fieldNames().forEachRemaining(name -> assertFigure(report, name, 0));
  }

  @Test
  void ignores_edge_punctuation_unless_told_to_keep_it() {
    Span quote = HE.content().get(0);
    Triple bare = content(HE, List.of(new Span(quote.start() + 1, quote.end() - 2)));
    assertFigure(score(GOLD, ANNA, bare, OFFICIALS), "C/full tuple/exact", 100);
    AttributionReport kept = score(TEXT, GOLD, KEEP_PUNCTUATION, List.of(ANNA, bare, OFFICIALS));
    assertFigure(kept, "C/full tuple/exact", 66.67);
    assertFigure(kept, "A/content/exact", 66.67);
  }

  @Test
  void aligns_a_spurious_attribution_through_its_content() {
    AttributionReport report = score(GOLD, ANNA, HE, new Triple(List.of(), at("lost"), at("sank")));
    assertFigure(report, "C/full tuple/exact", 66.67);
    assertFigure(report, "C/detect/overlap", 100);
  }

  @Test
  void calls_a_content_without_its_article_relaxed_but_not_exact() {
    AttributionReport report = score(List.of(ANNA), content(ANNA, at("vote was lost")));
    assertFigure(report, "C/content/exact", 0);
    assertFigure(report, "C/content/relaxed", 100);
    assertFigure(report, "A/content/partial", 100, 75, 85.71);
    assertFigure(report, "B/content/overlap", 100, 75, 85.71);
  }

  @Test
  void sees_swapped_sources_only_in_the_links() {
    AttributionReport report =
        score(GOLD, source(ANNA, HE.source()), source(HE, ANNA.source()), OFFICIALS);
    assertFigure(report, "A/source/exact", 100);
    assertFigure(report, "C/source/exact", 33.33);
    assertFigure(report, "C/who+what/relaxed", 33.33);
    assertFigure(report, "B/source/exact", 33.33);
  }

  @Test
  void punishes_a_repeated_prediction_in_the_links_only() {
    AttributionReport report = score(List.of(ANNA), ANNA, ANNA);
    assertFigure(report, "C/full tuple/exact", 50, 100, 66.67);
    assertFigure(report, "B/all/exact", 100);
  }

  @Test
  void takes_adjacent_pieces_as_one_set_and_as_two_spans() {
    AttributionReport report = score(List.of(ANNA), content(ANNA, at("the vote", "was lost")));
    assertFigure(report, "C/content/exact", 100);
    assertFigure(report, "A/content/exact", 0);
  }

  @Test
  void takes_no_source_for_right_only_where_the_gold_has_none() {
    Triple nobody = source(ANNA, List.of());
    assertFigure(score(List.of(nobody), nobody), "C/full tuple/exact", 100);
    assertFigure(score(List.of(ANNA), nobody), "C/source/relaxed", 0);
  }

  @Test
  void scores_source_and_content_of_a_prediction_without_cue() {
    AttributionReport report = score(List.of(ANNA), cue(ANNA, List.of()));
    assertFigure(report, "C/who+what/exact", 100);
    assertFigure(report, "C/full tuple/exact", 0);
  }

  @Test
  void drops_nested_predictions_where_only_the_outermost_count() {
    String text = "A minister said B claims that C fell.";
    Triple outer =
        new Triple(in(text, "A minister"), in(text, "said"), in(text, "B claims that C fell"));
    Triple inner = new Triple(in(text, "B"), in(text, "claims"), in(text, "that C fell"));
    AttributionReport all = score(text, List.of(outer), PLAIN, List.of(outer, inner));
    assertFigure(all, "C/full tuple/exact", 50, 100, 66.67);
    AttributionReport outermost =
        score(text, List.of(outer), Options.POLNEAR, List.of(outer, inner));
    assertFigure(outermost, "C/full tuple/exact", 100);
  }

  @Test
  void tells_types_by_the_quotation_marks() {
    assertEquals("direct", type("\"We won,\" x", 0, 1));
    assertEquals("mixed", type("He called it \"a farce\" today", 2, 4, 5, 7));
    AttributionReport report = score(GOLD, HE);
    assertFigure(report, "D/direct/who+what relaxed", 100);
    assertFigure(report, "D/indirect/who+what relaxed", 0);
  }

  private static String type(String text, int... tokens) {
    BitSet content = new BitSet();
    for (int token : tokens) {
      content.set(token);
    }
    return AttributionScorer.type(content, Tokens.wordsAndSymbols(text), Quotes.in(text));
  }

  @Test
  void leaves_indirect_attributions_out_where_only_quotes_count() {
    AttributionReport report = score(TEXT, GOLD, new Options(false, false, true), List.of(HE));
    assertFigure(report, "C/full tuple/exact", 100);
  }

  @Test
  void ignores_what_lies_in_discarded_stretches() {
    Document document =
        new Document(
            "x",
            TEXT,
            List.of(ANNA),
            List.of(new Span(HE.content().get(0).start(), TEXT.length())));
    AttributionReport report = AttributionReport.score(List.of(document), Map.of("x", GOLD), PLAIN);
    assertFigure(report, "C/full tuple/exact", 100);
  }

  @Test
  void refuses_spans_that_are_empty_or_outside_of_the_text(@TempDir Path folder)
      throws IOException {
    List<Document> gold = List.of(new Document("x", TEXT, GOLD, List.of()));
    for (String span : List.of("[5, 999]", "[5, 5]", "[-1, 2]")) {
      Path file = folder.resolve("predicted.jsonl");
      Files.writeString(file, "{\"id\": \"x\", \"attributions\": [{\"cue\": [" + span + "]}]}\n");
      IllegalArgumentException e =
          assertThrows(
              IllegalArgumentException.class, () -> Document.predictions(file, gold), span);
      assertTrue(String.valueOf(e.getMessage()).contains("line 1"), e.getMessage());
    }
  }

  @Test
  void writes_predictions_in_code_points_and_reads_them_back(@TempDir Path folder)
      throws IOException {
    String text = "\uD83D\uDEA2 sank, Mr. Ode said.";
    Triple triple =
        new Triple(in(text, "Mr. Ode"), in(text, "said"), in(text, "\uD83D\uDEA2 sank"));
    List<Document> gold = List.of(new Document("x", text, List.of(), List.of()));
    Path file = folder.resolve("written.jsonl");
    Document.write(file, gold, Map.of("x", List.of(triple)));
    assertTrue(Files.readString(file).contains("\"content\":[[0,6]]"), Files.readString(file));
    assertEquals(Map.of("x", List.of(triple)), Document.predictions(file, gold));
  }
}
