package org.stemma.eval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The counts behind the figures of passages; those of passages add up. */
final class PassageTally {
  static final List<String> ACTS =
      List.of(
          "asserts",
          "confirms",
          "denies",
          "has-not-confirmed",
          "declines-to-comment",
          "did-not-respond",
          "asks-for-comment",
          "refers-elsewhere",
          "demands",
          "retracts",
          "defines");
  static final List<String> CERTAINTIES =
      List.of("certain", "probable", "possible", "conditional", "negated");

  /** A label of the gold and what the product gave for it. */
  record Labels(@Nullable String gold, @Nullable String predicted) {
    boolean right() {
      return gold != null && gold.equals(predicted);
    }
  }

  /** How one label fares; shares from 0 to 1. */
  record LabelFigure(String label, double precision, double recall, double f1, int gold) {}

  private final Map<String, Integer> counts = new LinkedHashMap<>();
  private final List<Labels> acts = new ArrayList<>();
  private final List<Labels> certainties = new ArrayList<>();

  void add(String name, int more) {
    counts.merge(name, more, Integer::sum);
  }

  void add(String name, boolean one) {
    add(name, one ? 1 : 0);
  }

  void add(Labels act, Labels certainty) {
    acts.add(act);
    certainties.add(certainty);
  }

  void add(PassageTally other) {
    other.counts.forEach(this::add);
    acts.addAll(other.acts);
    certainties.addAll(other.certainties);
  }

  int get(String name) {
    return counts.getOrDefault(name, 0);
  }

  Map<String, Integer> counts() {
    return new LinkedHashMap<>(counts);
  }

  List<LabelFigure> acts() {
    return byLabel(acts, ACTS);
  }

  List<LabelFigure> certainties() {
    return byLabel(certainties, CERTAINTIES);
  }

  /** All figures by name, in order; NaN where there is nothing to measure. */
  Map<String, Double> figures() {
    Map<String, Double> figures = new LinkedHashMap<>();
    prf(figures, "who+what relaxed", "who+what", "gold", "pred");
    prf(figures, "what relaxed", "what", "gold", "pred");
    share(figures, "cue relaxed", "cue relaxed", "what");
    share(figures, "source kind", "kind", "what");
    share(figures, "root kind", "root kind", "what");
    share(figures, "chain exact", "chain", "what");
    share(figures, "chain exact, 2+ links", "chain2", "chain2 n");
    share(figures, "chain exact, nested", "nested", "nested n");
    share(figures, "chain exact, 3+ with parents", "deep", "deep n");
    share(figures, "chain exact of all gold", "chain", "gold");
    share(figures, "2+ links, of all gold", "chain2", "all chain2 n");
    share(figures, "nested, of all gold", "nested", "all nested n");
    figures.put("act accuracy", accuracy(acts));
    figures.put("act macro-F1", macro(acts()));
    figures.put("certainty accuracy", accuracy(certainties));
    figures.put("certainty macro-F1", macro(certainties()));
    share(figures, "manner accuracy", "manner", "what");
    share(figures, "refersTo accuracy", "ref", "ref n");
    share(figures, "no refersTo where none", "noref", "noref n");
    prf(figures, "quantity span", "q span", "q gold", "q pred");
    prf(figures, "quantity", "q", "q gold", "q pred");
    share(figures, "unit (of spans found)", "unit", "q span");
    prf(figures, "time span", "t span", "t gold", "t pred");
    prf(figures, "time from-to", "t", "t gold", "t pred");
    share(figures, "granularity (of spans found)", "gran", "t span");
    return figures;
  }

  private void prf(
      Map<String, Double> figures, String name, String right, String gold, String predicted) {
    figures.put(name + " P", Numbers.ratio(get(right), get(predicted)));
    figures.put(name + " R", Numbers.ratio(get(right), get(gold)));
    figures.put(name + " F1", Numbers.ratio(2.0 * get(right), get(gold) + get(predicted)));
  }

  private void share(Map<String, Double> figures, String name, String right, String of) {
    figures.put(name, Numbers.ratio(get(right), get(of)));
  }

  private static double accuracy(List<Labels> labels) {
    int right = 0;
    for (Labels pair : labels) {
      right += pair.right() ? 1 : 0;
    }
    return Numbers.ratio(right, labels.size());
  }

  private static double macro(List<LabelFigure> figures) {
    double sum = 0;
    for (LabelFigure figure : figures) {
      sum += figure.f1();
    }
    return Numbers.ratio(sum, figures.size());
  }

  private static List<LabelFigure> byLabel(List<Labels> pairs, List<String> labels) {
    List<LabelFigure> figures = new ArrayList<>();
    for (String label : labels) {
      int right = 0;
      int gold = 0;
      int predicted = 0;
      for (Labels pair : pairs) {
        right += pair.right() && label.equals(pair.gold()) ? 1 : 0;
        gold += label.equals(pair.gold()) ? 1 : 0;
        predicted += label.equals(pair.predicted()) ? 1 : 0;
      }
      if (gold > 0) {
        figures.add(
            new LabelFigure(
                label,
                predicted == 0 ? 0 : (double) right / predicted,
                (double) right / gold,
                2.0 * right / (gold + predicted),
                gold));
      }
    }
    return figures;
  }
}
