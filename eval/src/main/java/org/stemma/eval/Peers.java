package org.stemma.eval;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.stemma.eval.AttributionTally.Figure;

/** What others reach, beside our own figures. */
final class Peers {
  /** CoreNLP 4.5.10 with the quote annotator, one thread: tokens per CPU second; measured. */
  static final int CORENLP_TOKENS_PER_SECOND = 203;

  /** CoreNLP's peak memory in that run, in gigabytes; measured. */
  static final double CORENLP_GIGABYTES = 3.2;

  /** Figures on PolNeAR's test part, F1 in percent: exact spans; exact / relaxed links. */
  private record Peer(String name, String spans, String whoWhat, String tuple) {}

  private static final List<Peer> POLNEAR =
      List.of(
          new Peer(
              "human against human (20 documents)",
              "78.8 / 71.2 / 72.1",
              "63.9 / 75.3",
              "60.1 / 71.7"),
          new Peer(
              "BERT tagger + nearest links (measured)",
              "81.0 / 73.9 / 65.6",
              "53.9 / 73.2",
              "50.7 / 69.7"),
          new Peer("CofeNet BERT+Cofe (published, own metric)", "83.2 / 75.3 / 72.9", "-", "-"),
          new Peer("CRF + links", "64.8 / 61.2 / 45.7", "29.8 / 50.1", "28.6 / 46.3"),
          new Peer(
              "Stanford CoreNLP 4.5.10 quote (measured)",
              "25.3 / -    / 33.2",
              "12.0 / 22.3",
              "no cues"));

  /** The best peer on pages; "kept out" is one less the share that leaks into the body. */
  private static final Map<String, String> PAGES =
      Map.ofEntries(
          Map.entry(
              "scrapinghub.body.f1",
              ".958 (trafilatura 2.2, measured), .970 (rs_trafilatura, AutoExtract, published)"),
          Map.entry("fundus-news.body.f1", ".950 (trafilatura)"),
          Map.entry("fundus-news.plain-text.f1", ".89 to .91 (toy rules)"),
          Map.entry("fundus-news.captions.kept-out", ".96 (trafilatura); all others .20 to .50"),
          Map.entry("fundus-news.credits.kept-out", ".95 (trafilatura); all others .20 to .50"),
          Map.entry("fundus-news.captions.recall", "nobody returns them"),
          Map.entry("fundus-news.credits.recall", "nobody returns them"),
          Map.entry("fundus-news.title.offered", ".783"),
          Map.entry("fundus-news.authors", ".779"),
          Map.entry("fundus-news.day", ".965"));

  private Peers() {}

  /** Prints ours on {@code part} of PolNeAR, and below the peers on its test part. */
  static void printAttribution(AttributionTally ours, String part, PrintStream out) {
    out.println();
    print("F1 in percent", "span s / cue / content", "who+what e / r", "tuple e / r", out);
    print(
        "Stemma, " + part,
        f1(ours, "A", "source", "exact")
            + " / "
            + f1(ours, "A", "cue", "exact")
            + " / "
            + f1(ours, "A", "content", "exact"),
        f1(ours, "C", "who+what", "exact") + " / " + f1(ours, "C", "who+what", "relaxed"),
        f1(ours, "C", "full tuple", "exact") + " / " + f1(ours, "C", "full tuple", "relaxed"),
        out);
    out.println("  on PolNeAR's test part:");
    for (Peer peer : POLNEAR) {
      print(peer.name(), peer.spans(), peer.whoWhat(), peer.tuple(), out);
    }
  }

  /**
   * Prints what was read from each set of pages, and beside it the best peer, by the figures of
   * {@link PageReport#figures}.
   *
   * @param speed pages per CPU second; not a number if it wasn't measured
   */
  static void printPages(Map<String, Map<String, Double>> sets, double speed, PrintStream out) {
    out.println();
    out.println("  " + Numbers.fill("figure", 30) + Numbers.fill("Stemma", 10) + "best peer");
    sets.forEach(
        (set, figures) ->
            figures.forEach(
                (name, value) ->
                    out.println(
                        "  "
                            + Numbers.fill(set + "." + name, 36)
                            + Numbers.fill(Numbers.fixed(value, 3, 5), 10)
                            + PAGES.getOrDefault(set + "." + name, "-"))));
    if (!Double.isNaN(speed)) {
      out.println(
          "  "
              + Numbers.fill("pages per CPU second", 36)
              + Numbers.fill(Numbers.fixed(speed, 0, 5), 10)
              + "23 (trafilatura 2.2, measured), 66 without dates (readability4j)");
    }
  }

  private static void print(
      String name, String spans, String whoWhat, String tuple, PrintStream out) {
    out.println(
        "  "
            + Numbers.fill(name, 43)
            + Numbers.fill(spans, 24)
            + Numbers.fill(whoWhat, 16)
            + tuple);
  }

  private static String f1(AttributionTally tally, String section, String name, String kind) {
    Figure figure = tally.figure(section, name, kind);
    return Numbers.fixed(100 * figure.f1(), 1, 4);
  }
}
