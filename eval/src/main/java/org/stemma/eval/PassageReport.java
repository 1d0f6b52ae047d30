package org.stemma.eval;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stemma.Attribution;
import org.stemma.Origin;
import org.stemma.Outlet;
import org.stemma.Published;
import org.stemma.Report;

/** The figures over many passages, printed as the reference scorer prints them. */
final class PassageReport {
  private record Noted(Passage passage, List<PassageScorer.Note> notes) {
    int weight() {
      int weight = 0;
      for (PassageScorer.Note note : notes) {
        weight += note.weight();
      }
      return weight;
    }
  }

  private final PassageTally total = new PassageTally();
  private final Map<String, PassageTally> byStyle = new LinkedHashMap<>();
  private final List<Noted> noted = new ArrayList<>();

  private PassageReport() {}

  /** Scores all passages; one without a reading is missing. */
  static PassageReport score(List<Passage> passages, Map<String, Found.Reading> readings) {
    PassageReport report = new PassageReport();
    for (Passage passage : passages) {
      PassageScorer.Score score = PassageScorer.score(passage, readings.get(passage.id()));
      report.total.add(score.tally());
      report
          .byStyle
          .computeIfAbsent(passage.style(), style -> new PassageTally())
          .add(score.tally());
      report.noted.add(new Noted(passage, score.notes()));
    }
    return report;
  }

  /** Reads the product's JSON, one report a line; of two with the same id the first counts. */
  static Map<String, Found.Reading> readings(Path file, List<Passage> passages) throws IOException {
    Map<String, String> texts = new HashMap<>();
    for (Passage passage : passages) {
      texts.put(passage.id(), passage.text());
    }
    Map<String, Found.Reading> readings = new LinkedHashMap<>();
    Lines.read(
        file,
        line -> {
          String id = line.path("report").path("id").asText();
          Found.Reading reading = Found.reading(line, texts.getOrDefault(id, ""));
          return readings.putIfAbsent(id, reading) == null;
        });
    return readings;
  }

  /** Runs the product over all passages. */
  static Map<String, Found.Reading> read(List<Passage> passages, Product product, PrintStream err) {
    Map<String, Found.Reading> readings = new LinkedHashMap<>();
    Progress progress = new Progress(err, "passages", passages.size());
    for (Passage passage : passages) {
      Report report = report(passage, product);
      List<Found> found = new ArrayList<>();
      for (Attribution attribution : product.attribute(report)) {
        found.add(Found.of(attribution));
      }
      readings.put(passage.id(), new Found.Reading(passage.id(), report.text(), found));
      progress.step();
    }
    return readings;
  }

  /** The passage as a report, of its outlet and day. */
  static Report report(Passage passage, Product product) {
    return product
        .text(passage.text(), passage.id())
        .with(
            new Outlet(passage.outlet(), null),
            null,
            Published.on(LocalDate.parse(passage.published()), Origin.INPUT));
  }

  PassageTally total() {
    return total;
  }

  void print(PrintStream out) {
    out.printf(
        "passages %d (not in the output: %d); attributions gold %d, predicted %d, aligned %d%n",
        total.get("passages"),
        total.get("missing passage"),
        total.get("gold"),
        total.get("pred"),
        total.get("what"));
    out.printf(
        "false attributions on passages without any: %d on %d of %d%n",
        total.get("none false"), total.get("none with false"), total.get("none n"));
    total
        .figures()
        .forEach(
            (name, value) ->
                out.println("  " + Numbers.fill(name, 32) + " " + Numbers.orDash(value)));
    printLabels("act", total.acts(), out);
    printLabels("certainty", total.certainties(), out);
    out.println(
        "style             gold  pred  w+w P  R     F1   | chain  2+    nested | kind   act   cert "
            + "  refTo | qty F1 time F1 | false/none");
    byStyle.forEach((style, tally) -> out.println(row(style, tally)));
  }

  private static void printLabels(
      String name, List<PassageTally.LabelFigure> labels, PrintStream out) {
    out.println(name + ": P / R / F1 / gold");
    for (PassageTally.LabelFigure label : labels) {
      out.println(
          "  "
              + Numbers.fill(label.label(), 22)
              + " "
              + Numbers.fixed(label.precision(), 3, 0)
              + " "
              + Numbers.fixed(label.recall(), 3, 0)
              + " "
              + Numbers.fixed(label.f1(), 3, 0)
              + " "
              + Numbers.pad(label.gold(), 4));
    }
  }

  private static String row(String style, PassageTally tally) {
    Map<String, Double> f = tally.figures();
    return Numbers.fill(style, 16)
        + " "
        + Numbers.pad(tally.get("gold"), 5)
        + " "
        + Numbers.pad(tally.get("pred"), 5)
        + "  "
        + cells(f, "who+what relaxed P", "who+what relaxed R", "who+what relaxed F1")
        + " | "
        + cells(f, "chain exact", "chain exact, 2+ links", "chain exact, nested")
        + "  | "
        + cells(f, "source kind", "act accuracy", "certainty accuracy", "refersTo accuracy")
        + " | "
        + cells(f, "quantity F1")
        + "  "
        + cells(f, "time from-to F1")
        + "   | "
        + tally.get("none false")
        + "/"
        + tally.get("none n");
  }

  private static String cells(Map<String, Double> figures, String... names) {
    List<String> cells = new ArrayList<>();
    for (String name : names) {
      cells.add(Numbers.orDash(figures.getOrDefault(name, Double.NaN)));
    }
    return String.join(" ", cells);
  }

  /** Prints the passages with the most and worst errors. */
  void printErrors(int most, PrintStream out) {
    List<Noted> worst = new ArrayList<>(noted);
    worst.sort(Comparator.comparingInt(Noted::weight).reversed());
    for (Noted one : worst.subList(0, Math.min(most, worst.size()))) {
      if (one.notes().isEmpty()) {
        continue;
      }
      Passage passage = one.passage();
      out.printf(
          "%n=== %s %s %s (weight %d)%n%s%n",
          passage.id(), passage.style(), passage.published(), one.weight(), passage.text());
      List<PassageScorer.Note> notes = new ArrayList<>(one.notes());
      notes.sort(Comparator.comparingInt(PassageScorer.Note::weight).reversed());
      for (PassageScorer.Note note : notes) {
        out.println("    " + note.text());
      }
    }
  }

  /** All figures, those by style and the counts behind; null where there is nothing to measure. */
  ObjectNode json() {
    ObjectNode json = Lines.JSON.createObjectNode();
    json.set("all", json(total.figures()));
    ObjectNode styles = json.putObject("style");
    byStyle.forEach((style, tally) -> styles.set(style, json(tally.figures())));
    json.set("counts", Lines.JSON.valueToTree(total.counts()));
    return json;
  }

  private static ObjectNode json(Map<String, Double> figures) {
    ObjectNode json = Lines.JSON.createObjectNode();
    figures.forEach(
        (name, value) -> {
          if (Double.isNaN(value)) {
            json.putNull(name);
          } else {
            json.put(name, value);
          }
        });
    return json;
  }
}
