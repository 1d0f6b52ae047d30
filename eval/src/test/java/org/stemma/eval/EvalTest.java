package org.stemma.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvalTest {
  private static final String PASSAGE =
      """
      {"id": "p1", "style": "plain", "outlet": "The Vale Post", "published": "2025-03-04", \
      "text": "The dam held, Ms. Tarn said.", "attributions": [{"id": "1", "parent": null, \
      "chain": [{"kind": "named", "text": "Ms. Tarn", "refersTo": null}], "cue": "said", \
      "content": ["The dam held"], "manner": "indirect", "act": "asserts", \
      "certainty": "certain", "quantities": [], "times": []}]}
      """;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir Path folder = Path.of("");

  @Test
  void refuses_to_print_errors_of_a_file_that_nobody_looks_at() throws IOException {
    Path gold = Files.writeString(folder.resolve("unseen-2.jsonl"), PASSAGE);
    assertEquals(1, run("passages", "--gold", gold.toString(), "--errors", "3"));
    assertEquals("", out.toString(StandardCharsets.UTF_8));
    assertTrue(err.toString(StandardCharsets.UTF_8).contains("unseen-2.jsonl"));
  }

  @Test
  void scores_given_output_of_the_product_without_running_it() throws IOException {
    Path gold = Files.writeString(folder.resolve("gold.jsonl"), PASSAGE);
    Path predicted =
        Files.writeString(
            folder.resolve("predicted.jsonl"),
            """
            {"report": {"id": "p1", "text": "The dam held, Ms. Tarn said."}, "attributions": \
            [{"id": "a1", "chain": [{"kind": "named", "spans": [[14, 22]]}], "cue": [[23, 27]], \
            "content": [[0, 12]], "act": "asserts", "certainty": "certain"}]}
            """);
    assertEquals(
        0, run("passages", "--gold", gold.toString(), "--predictions", predicted.toString()));
    String printed = out.toString(StandardCharsets.UTF_8);
    assertTrue(printed.contains("who+what relaxed F1              1.000"), printed);
    assertTrue(printed.contains("manner accuracy                  0.000"), printed);
  }

  @Test
  void names_file_and_line_of_bad_data() throws IOException {
    Path gold = Files.writeString(folder.resolve("gold.jsonl"), PASSAGE + "{\"id\": \"p2\"}\n");
    assertEquals(1, run("passages", "--gold", gold.toString()));
    String said = err.toString(StandardCharsets.UTF_8);
    assertTrue(said.contains("gold.jsonl line 2: \"text\" is missing"), said);
  }

  @Test
  void asks_for_the_data_folder() {
    assertEquals(2, run("attribution"));
    assertTrue(err.toString(StandardCharsets.UTF_8).contains("--data"));
  }

  private int run(String... arguments) {
    return Eval.run(stream(out), stream(err), arguments);
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}
