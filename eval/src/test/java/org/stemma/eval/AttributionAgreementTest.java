package org.stemma.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stemma.Span;
import org.stemma.eval.AttributionScorer.Options;

/** Both scorers on the same predictions: gold of PolNeAR, damaged at random. */
class AttributionAgreementTest {
  /** Prints, for each set of options, the reference scorer's counts and figures in full. */
  private static final String RAW =
      """
      import sys, json
      sys.path.insert(0, sys.argv[1])
      import score_attributions as S
      gold, pred = S.load(sys.argv[2]), S.load(sys.argv[3])
      class A: pass
      out = []
      for options in sys.argv[4:]:
          a = A()
          a.keep_punct, a.outermost, a.direct_only = ['1' == x for x in options]
          t = S.total(S.evaluate(gold, pred, a)[0])
          raw = lambda k: [t.get(k + (x,), 0) for x in ('tp_p', 'tp_g', 'np', 'ng')]
          out.append({'/'.join(k): raw(k) + list(S.prf(t, k)) for k in set(k[:3] for k in t)})
      print(json.dumps(out))
      """;

  private static final String[] ODD = {
    "word ",
    "said ",
    "x",
    "Ode's ",
    "'",
    "' ",
    " '",
    "\"",
    "\" ",
    " \"",
    "\u201c",
    "\u201d ",
    "\u2018",
    "\u2019",
    "\u2019 ",
    "``",
    "''",
    "\u00ab",
    "\u00bb",
    "\n",
    "\n\n",
    "\t",
    " ",
    "_",
    ".",
    ", ",
    "1,000 ",
    "\u00b2",
    "\u00bd",
    "\u2460",
    "\u0663",
    "\u4e09",
    "\u3007",
    "\u0e01\u0e33",
    "e\u0301",
    "\u0301",
    "\u00a0",
    "\u2007",
    "\u202f",
    "\u2028",
    "\u200b",
    "\ufeff",
    "\u001c",
    "\u0085",
    "\uD83D\uDEA2",
    "\uD835\uDC00",
    "\uD835\uDFCE",
    "\uD80C\uDC00",
    "\u00e9",
    "\u00aa",
    "\u02b0",
    "\u216b",
    "\u20ac",
    "\u2014",
    "\u203f",
    "\u0345",
    "\u24d0"
  };
  private static final Options[] OPTIONS = {
    Options.POLNEAR,
    new Options(false, false, false),
    new Options(true, false, false),
    new Options(false, true, true)
  };

  @TempDir Path folder = Path.of("");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void damaged_gold_gives_the_figures_of_the_reference_scorer(long seed) throws Exception {
    System.out.println("seed " + seed);
    Path goldFile = Shared.file("data/polnear/dev.jsonl");
    List<Document> gold = Document.read(goldFile);
    assertAgree(goldFile, gold, damaged(gold, new Random(seed), (seed - 1) / 3.0));
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23})
  void odd_characters_give_the_figures_of_the_reference_scorer(long seed) throws Exception {
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    Path goldFile = folder.resolve("gold.jsonl");
    try (BufferedWriter out = Files.newBufferedWriter(goldFile)) {
      for (int i = 0; i < 60; i++) {
        out.write(Lines.JSON.writeValueAsString(odd("d" + i, random)) + "\n");
      }
    }
    List<Document> gold = Document.read(goldFile);
    assertAgree(goldFile, gold, damaged(gold, random, .5));
  }

  private void assertAgree(
      Path goldFile, List<Document> gold, Map<String, List<Triple>> predictions) throws Exception {
    Path tools = Shared.file("tools");
    Path predictedFile = folder.resolve("predicted.jsonl");
    Document.write(predictedFile, gold, predictions);
    Map<String, List<Triple>> predicted = Document.predictions(predictedFile, gold);
    List<String> arguments =
        new ArrayList<>(
            List.of("-c", RAW, tools.toString(), goldFile.toString(), predictedFile.toString()));
    for (Options options : OPTIONS) {
      arguments.add(
          (options.keepPunctuation() ? "1" : "0")
              + (options.outermost() ? "1" : "0")
              + (options.directOnly() ? "1" : "0"));
    }
    JsonNode all = Lines.JSON.readTree(Shared.python(folder, arguments.toArray(new String[0])));
    for (int i = 0; i < OPTIONS.length; i++) {
      assertAgree(all.path(i), AttributionReport.score(gold, predicted, OPTIONS[i]), OPTIONS[i]);
    }
    assertSamePrint(tools, goldFile, predictedFile, gold, predicted);
  }

  private static void assertAgree(JsonNode expected, AttributionReport report, Options options) {
    Map<String, AttributionTally.Counts> found = new LinkedHashMap<>();
    report.total().counts().forEach((name, counts) -> found.put(name.toString(), counts));
    assertEquals(expected.size(), found.size(), "figures of " + options);
    found.forEach(
        (name, counts) -> {
          AttributionTally.Figure figure = counts.figure();
          double[] ours = {
            counts.rightPredicted(),
            counts.rightGold(),
            counts.predicted(),
            counts.gold(),
            figure.precision(),
            figure.recall(),
            figure.f1()
          };
          // partial overlap is a sum of fractions over a set, whose order differs
          double tolerance = name.endsWith("/partial") ? 1e-9 : 0;
          for (int i = 0; i < ours.length; i++) {
            double theirs = expected.path(name).path(i).doubleValue();
            assertEquals(theirs, ours[i], tolerance, name + " " + i + " " + options);
          }
        });
  }

  private void assertSamePrint(
      Path tools,
      Path goldFile,
      Path predictedFile,
      List<Document> gold,
      Map<String, List<Triple>> predicted)
      throws Exception {
    Path json = folder.resolve("figures.json");
    String printed =
        Shared.python(
            folder,
            tools.resolve("score_attributions.py").toString(),
            goldFile.toString(),
            predictedFile.toString(),
            "--outermost",
            "--json",
            json.toString());
    AttributionReport report = AttributionReport.score(gold, predicted, Options.POLNEAR);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    report.print(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    assertEquals(printed, bytes.toString(StandardCharsets.UTF_8));
    assertEquals(Lines.JSON.readTree(Files.readString(json)), report.json());
  }

  /** Gold with pieces moved, cut, swapped, dropped, doubled and made up; more so for more harm. */
  private static Map<String, List<Triple>> damaged(
      List<Document> gold, Random random, double harm) {
    Map<String, List<Triple>> predictions = new LinkedHashMap<>();
    for (Document document : gold) {
      if (random.nextDouble() < harm * .1) {
        continue;
      }
      List<Triple> triples = new ArrayList<>();
      for (Triple triple : document.attributions()) {
        if (random.nextDouble() < harm * .2) {
          continue;
        }
        triples.add(damaged(triple, document.text(), random, harm));
        if (random.nextDouble() < harm * .1) {
          triples.add(triples.get(random.nextInt(triples.size())));
        }
        if (random.nextDouble() < harm * .1) {
          triples.add(madeUp(document.text(), random));
        }
      }
      if (random.nextDouble() < harm) {
        Collections.shuffle(triples, random);
      }
      predictions.put(document.id(), triples);
    }
    return predictions;
  }

  private static Triple damaged(Triple triple, String text, Random random, double harm) {
    List<Span> source = damaged(triple.source(), text, random, harm);
    List<Span> cue = damaged(triple.cue(), text, random, harm);
    return new Triple(
        random.nextDouble() < harm * .1 ? cue : source,
        cue,
        damaged(triple.content(), text, random, harm));
  }

  private static List<Span> damaged(List<Span> spans, String text, Random random, double harm) {
    List<Span> damaged = new ArrayList<>();
    for (Span span : spans) {
      double dice = random.nextDouble() / Math.max(harm, 1e-9);
      if (dice < .1) {
        continue;
      }
      if (dice < .4) {
        int start = Math.max(0, span.start() + random.nextInt(41) - 20);
        start = Math.min(start, text.length() - 1);
        int end =
            Math.min(text.length(), Math.max(start + 1, span.end() + random.nextInt(41) - 20));
        damaged.add(whole(text, start, end));
      } else if (dice < .5 && span.length() > 2) {
        int middle = span.start() + 1 + random.nextInt(span.length() - 1);
        damaged.add(whole(text, middle, span.end()));
        damaged.add(whole(text, span.start(), middle));
      } else {
        damaged.add(span);
      }
    }
    return damaged;
  }

  /** The span, widened where it would cut a character in two. */
  private static Span whole(String text, int start, int end) {
    boolean cutsStart = Character.isLowSurrogate(text.charAt(start));
    boolean cutsEnd = end < text.length() && Character.isLowSurrogate(text.charAt(end));
    return new Span(cutsStart ? start - 1 : start, cutsEnd ? end + 1 : end);
  }

  private static Triple madeUp(String text, Random random) {
    return new Triple(anywhere(text, random), anywhere(text, random), anywhere(text, random));
  }

  private static List<Span> anywhere(String text, Random random) {
    int start = random.nextInt(text.length() - 1);
    return List.of(whole(text, start, Math.min(text.length(), start + 1 + random.nextInt(80))));
  }

  /** A document of words, marks and characters that Java and Python might class differently. */
  private static ObjectNode odd(String id, Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 150; i++) {
      text.append(ODD[random.nextInt(ODD.length)]);
    }
    int length = text.codePointCount(0, text.length());
    ObjectNode document = Lines.JSON.createObjectNode().put("id", id).put("text", text.toString());
    ArrayNode attributions = document.putArray("attributions");
    for (int i = 0; i < 8; i++) {
      ObjectNode attribution = attributions.addObject();
      for (Triple.Role role : Triple.Role.values()) {
        attribution.set(role.key, oddSpans(length, random));
      }
    }
    document.set("discard", random.nextInt(4) == 0 ? oddSpans(length, random) : null);
    return document;
  }

  private static ArrayNode oddSpans(int length, Random random) {
    ArrayNode spans = Lines.JSON.createArrayNode();
    for (int i = random.nextInt(3); i >= 0; i--) {
      int start = random.nextInt(length - 1);
      int end = Math.min(length, start + 1 + random.nextInt(40));
      spans.addArray().add(start).add(end);
    }
    return spans;
  }
}
