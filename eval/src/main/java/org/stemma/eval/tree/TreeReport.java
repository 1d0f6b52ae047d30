package org.stemma.eval.tree;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The figures of some seeds beside one another, with their spread. */
final class TreeReport {
  /** What is asked for, and what others reach; from the design's measures. */
  private static final Map<String, String> GOALS = new LinkedHashMap<>();

  static {
    GOALS.put("derived.f1", ".95");
    GOALS.put("siblings.false-links", "<= .0001");
    GOALS.put("parent.right", ".80");
    GOALS.put("direction.right", ".90");
    GOALS.put("same-claim.b3", ".90");
    GOALS.put("contradiction.precision-at-.70", ".90");
    GOALS.put("contradiction.different-kinds", "<= .02");
    GOALS.put("roots.exact", ".85");
    GOALS.put("roots.over-counted", "<= .05");
    GOALS.put("roots.covered", ".95");
    GOALS.put("stated.unfounded", "0");
    GOALS.put("drift.quantity.f1", ".95");
    GOALS.put("drift.quote.f1", ".95");
    GOALS.put("drift.certainty.macro-f1", ".85");
    GOALS.put("drift.entry-edge", ".85");
  }

  private final List<Figures> seeds = new ArrayList<>();

  void add(Figures figures) {
    seeds.add(figures);
  }

  /** Mean over the seeds that had something to measure; NaN if none had. */
  double mean(String name) {
    return values(name).stream().mapToDouble(v -> v).average().orElse(Double.NaN);
  }

  /** The means of all figures. */
  Map<String, Double> means() {
    Map<String, Double> out = new LinkedHashMap<>();
    for (String name : names()) {
      out.put(name, mean(name));
    }
    return out;
  }

  private List<String> names() {
    return seeds.isEmpty() ? List.of() : List.copyOf(seeds.get(0).values().keySet());
  }

  private List<Double> values(String name) {
    return seeds.stream().map(f -> f.get(name)).filter(v -> !v.isNaN()).toList();
  }

  boolean isEmpty() {
    return seeds.isEmpty();
  }

  /**
   * Prints mean, spread (standard deviation), least and greatest, and the means and spreads of
   * others beside the goal.
   */
  void print(PrintStream out, TreeReport together, TreeReport endToEnd, TreeReport peer) {
    out.printf(
        "%-34s %-27s   %-13s   %-13s   %6s   %s%n",
        seeds.size() + " seeds", "traces alone", "with claims", "end to end", "peer", "goal");
    out.printf(
        "%-34s %6s %6s %6s %6s   %6s %6s   %6s %6s%n",
        "", "mean", "sd", "least", "most", "mean", "sd", "mean", "sd");
    for (String name : names()) {
      List<Double> values = values(name);
      out.println(
          String.format(Locale.ROOT, "%-34s", name)
              + " "
              + number(mean(name))
              + " "
              + number(spread(name))
              + " "
              + number(values.stream().mapToDouble(v -> v).min().orElse(Double.NaN))
              + " "
              + number(values.stream().mapToDouble(v -> v).max().orElse(Double.NaN))
              + "   "
              + number(together.mean(name))
              + " "
              + number(together.spread(name))
              + "   "
              + number(endToEnd.mean(name))
              + " "
              + number(endToEnd.spread(name))
              + "   "
              + number(peer.mean(name))
              + "   "
              + GOALS.getOrDefault(name, ""));
    }
  }

  private double spread(String name) {
    List<Double> values = values(name);
    double mean = mean(name);
    double square = 0;
    for (double value : values) {
      square += (value - mean) * (value - mean);
    }
    return values.isEmpty() ? Double.NaN : Math.sqrt(square / Math.max(1, values.size() - 1));
  }

  private static String number(double value) {
    if (Double.isNaN(value)) {
      return "     -";
    }
    boolean small = value > 0 && value < .001;
    return String.format(Locale.ROOT, small ? "%6.5f" : value >= 100 ? "%6.0f" : "%6.3f", value);
  }
}
