package org.stemma.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both scorers on the same output: the gold as the product would give it, whole and damaged. */
class PassageAgreementTest {
  private static final List<String> KINDS =
      List.of(
          "drop-third",
          "kind",
          "act",
          "certainty",
          "manner",
          "source",
          "chain-root",
          "parent",
          "refersTo",
          "quantity",
          "unit",
          "time",
          "granularity",
          "shift-content",
          "false-in-none",
          "shuffle",
          "respace",
          "own-voice-added");

  /** Applies the reference scorer's damages one after the other, then scores. */
  private static final String SCORE =
      """
      import sys, json
      sys.path.insert(0, sys.argv[1])
      import score_passages as S
      gold, pred, figures, seed = sys.argv[2:6]
      found = S.selfpred([json.loads(l) for l in open(gold, encoding='utf-8')])
      for kind in sys.argv[6:]: found = S.damage(found, kind, int(seed))
      with open(pred, 'w', encoding='utf-8') as f:
          for o in found: f.write(json.dumps(o, ensure_ascii=False) + chr(10))
      sys.argv = ['', gold, pred, '--errors', '200', '--json', figures]
      S.main()
      """;

  @TempDir Path folder = Path.of("");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "drop-third",
        "kind",
        "act",
        "certainty",
        "manner",
        "source",
        "chain-root",
        "parent",
        "refersTo",
        "quantity",
        "unit",
        "time",
        "granularity",
        "shift-content",
        "false-in-none",
        "shuffle",
        "respace",
        "own-voice-added"
      })
  void each_damage_gives_the_figures_of_the_reference_scorer(String kind) throws Exception {
    assertAgree(1, List.of(kind));
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14, 15, 16})
  void several_damages_give_the_figures_of_the_reference_scorer(long seed) throws Exception {
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    List<String> kinds = new ArrayList<>();
    for (String kind : KINDS) {
      if (random.nextDouble() < .4) {
        kinds.add(kind);
      }
    }
    assertAgree((int) seed, kinds);
  }

  private void assertAgree(int seed, List<String> kinds) throws Exception {
    Path tools = Shared.file("tools");
    Path goldFile = Shared.file("data/passages/dev.jsonl");
    Path predicted = folder.resolve("predicted.jsonl");
    Path json = folder.resolve("figures.json");
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "-c",
                SCORE,
                tools.toString(),
                goldFile.toString(),
                predicted.toString(),
                json.toString(),
                String.valueOf(seed)));
    arguments.addAll(kinds);
    String printed = Shared.python(folder, arguments.toArray(new String[0]));

    List<Passage> gold = Passage.read(goldFile);
    Map<String, Found.Reading> readings = PassageReport.readings(predicted, gold);
    PassageReport report = PassageReport.score(gold, readings);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    report.print(out);
    report.printErrors(200, out);
    assertFigures(Lines.JSON.readTree(Files.readString(json)), report.json(), "");
    assertEquals(printed, bytes.toString(StandardCharsets.UTF_8));
  }

  /** Equal to the last bit; a count that is missing is zero. */
  private static void assertFigures(JsonNode expected, JsonNode found, String path) {
    TreeSet<String> names = new TreeSet<>();
    for (JsonNode node : List.of(expected, found)) {
      for (Iterator<String> fields = node.fieldNames(); fields.hasNext(); ) {
        names.add(fields.next());
      }
    }
    for (String name : names) {
      JsonNode a = expected.path(name);
      JsonNode b = found.path(name);
      if (a.isObject() || b.isObject()) {
        assertFigures(a, b, path + "/" + name);
      } else {
        assertEquals(a.isNull(), b.isNull(), path + "/" + name);
        assertEquals(a.asDouble(0), b.asDouble(0), 0, path + "/" + name);
      }
    }
  }
}
