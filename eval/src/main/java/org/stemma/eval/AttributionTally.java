package org.stemma.eval;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The counts behind the figures of attribution; those of documents add up. */
final class AttributionTally {
  /**
   * Which figure.
   *
   * @param section A spans, B Citron's, C linked, D by type
   * @param name what is measured
   * @param kind how strictly
   */
  record FigureName(String section, String name, String kind) implements Comparable<FigureName> {
    private static final List<String> FIRST = List.of("source", "cue", "content");
    private static final Comparator<FigureName> ORDER =
        Comparator.comparing(FigureName::section)
            .thenComparing(FigureName::rank)
            .thenComparing(FigureName::name)
            .thenComparing(FigureName::kind);

    private int rank() {
      int rank = FIRST.indexOf(name);
      return rank < 0 ? FIRST.size() : rank;
    }

    @Override
    public int compareTo(FigureName other) {
      return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
      return section + "/" + name + "/" + kind;
    }
  }

  /**
   * What was right among the predicted and among the gold, and how many of each there are. Rights
   * are whole numbers except for partial overlap.
   */
  record Counts(double rightPredicted, double rightGold, double predicted, double gold) {
    Counts plus(Counts other) {
      return new Counts(
          rightPredicted + other.rightPredicted,
          rightGold + other.rightGold,
          predicted + other.predicted,
          gold + other.gold);
    }

    Figure figure() {
      double p = predicted == 0 ? 0 : rightPredicted / predicted;
      double r = gold == 0 ? 0 : rightGold / gold;
      return new Figure(p, r, p + r == 0 ? 0 : 2 * p * r / (p + r));
    }
  }

  /** Shares from 0 to 1. */
  record Figure(double precision, double recall, double f1) {}

  private final TreeMap<FigureName, Counts> counts = new TreeMap<>();

  void add(String section, String name, String kind, Counts more) {
    counts.merge(new FigureName(section, name, kind), more, Counts::plus);
  }

  void add(AttributionTally other) {
    other.counts.forEach((key, more) -> counts.merge(key, more, Counts::plus));
  }

  /** All counts in the order in which they are printed. */
  Map<FigureName, Counts> counts() {
    return new LinkedHashMap<>(counts);
  }

  /** One figure; all zero if nothing was counted for it. */
  Figure figure(String section, String name, String kind) {
    return counts
        .getOrDefault(new FigureName(section, name, kind), new Counts(0, 0, 0, 0))
        .figure();
  }
}
