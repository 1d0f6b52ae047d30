package org.stemma.eval;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.stemma.eval.AttributionTally.Counts;
import org.stemma.eval.AttributionTally.Figure;
import org.stemma.eval.AttributionTally.FigureName;

/** The figures of attribution over many documents, printed as the reference scorer prints them. */
final class AttributionReport {
  private static final Map<String, String> SECTIONS =
      Map.of(
          "A", "A spans, no links",
          "B", "B Citron-compatible",
          "C", "C linked one-to-one",
          "D", "D by type");
  private static final List<FigureName> HEADLINES =
      List.of(
          new FigureName("C", "who+what", "relaxed"),
          new FigureName("C", "full tuple", "exact"),
          new FigureName("C", "full tuple", "relaxed"),
          new FigureName("C", "content", "exact"),
          new FigureName("C", "source", "exact"));

  private final List<AttributionTally> documents;
  private final AttributionTally total;

  private AttributionReport(List<AttributionTally> documents) {
    this.documents = documents;
    this.total = sum(documents);
  }

  /** Scores all gold documents; one without a prediction counts as an empty prediction. */
  static AttributionReport score(
      List<Document> gold,
      Map<String, List<Triple>> predictions,
      AttributionScorer.Options options) {
    AttributionScorer scorer = new AttributionScorer(options);
    List<AttributionTally> tallies = new ArrayList<>();
    for (Document document : gold) {
      tallies.add(scorer.score(document, predictions.getOrDefault(document.id(), List.of())));
    }
    return new AttributionReport(tallies);
  }

  AttributionTally total() {
    return total;
  }

  void print(PrintStream out) {
    Counts all =
        total
            .counts()
            .getOrDefault(new FigureName("C", "detect", "overlap"), new Counts(0, 0, 0, 0));
    out.printf(
        "documents %d  gold attributions %d  predicted %d%n",
        documents.size(), (long) all.gold(), (long) all.predicted());
    String section = "";
    for (Map.Entry<FigureName, Counts> entry : total.counts().entrySet()) {
      FigureName key = entry.getKey();
      if (!key.section().equals(section)) {
        section = key.section();
        String name = SECTIONS.getOrDefault(section, section);
        out.println(Numbers.fill(name, 38) + "       P       R      F1");
      }
      Counts counts = entry.getValue();
      out.println(
          "  "
              + Numbers.fill(key.name() + " " + key.kind(), 36)
              + row(counts)
              + sizes(key, counts));
    }
  }

  private static String row(Counts counts) {
    Figure figure = counts.figure();
    return " "
        + percent(figure.precision())
        + " "
        + percent(figure.recall())
        + " "
        + percent(figure.f1());
  }

  private static String sizes(FigureName key, Counts counts) {
    return key.section().equals("A") || key.section().equals("D")
        ? " (n pred " + (long) counts.predicted() + ", gold " + (long) counts.gold() + ")"
        : "";
  }

  private static String percent(double share) {
    return Numbers.fixed(100 * share, 1, 7);
  }

  /** Draws whole documents with replacement; prints the middle 95 % of the headline F1 figures. */
  void printIntervals(int draws, PrintStream out) {
    Random random = new Random(1);
    double[][] drawn = new double[HEADLINES.size()][draws];
    for (int i = 0; i < draws; i++) {
      List<AttributionTally> sample = new ArrayList<>();
      for (int k = 0; k < documents.size(); k++) {
        sample.add(documents.get(random.nextInt(documents.size())));
      }
      AttributionTally tally = sum(sample);
      for (int h = 0; h < drawn.length; h++) {
        FigureName key = HEADLINES.get(h);
        drawn[h][i] = tally.figure(key.section(), key.name(), key.kind()).f1();
      }
    }
    out.printf("bootstrap over documents, %d draws, F1 95%% interval%n", draws);
    for (int h = 0; h < drawn.length; h++) {
      Arrays.sort(drawn[h]);
      double low = drawn[h][(int) (.025 * draws)];
      double high = drawn[h][Math.min(draws - 1, (int) (.975 * draws))];
      FigureName key = HEADLINES.get(h);
      out.println(
          "  "
              + Numbers.fill(key.name() + " " + key.kind(), 36)
              + " "
              + percent(low)
              + " .. "
              + Numbers.fixed(100 * high, 1, 0));
    }
  }

  /** Every figure as P, R and F1 in percent with two digits, by the name "section/name/kind". */
  ObjectNode json() {
    ObjectNode figures = Lines.JSON.createObjectNode();
    total
        .counts()
        .forEach(
            (key, counts) -> {
              Figure figure = counts.figure();
              ArrayNode array = figures.putArray(key.toString());
              array.add(Numbers.round(100 * figure.precision(), 2));
              array.add(Numbers.round(100 * figure.recall(), 2));
              array.add(Numbers.round(100 * figure.f1(), 2));
            });
    return figures;
  }

  private static AttributionTally sum(List<AttributionTally> tallies) {
    AttributionTally sum = new AttributionTally();
    for (AttributionTally tally : tallies) {
      sum.add(tally);
    }
    return sum;
  }
}
