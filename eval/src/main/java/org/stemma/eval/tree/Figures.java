package org.stemma.eval.tree;

import java.util.LinkedHashMap;
import java.util.Map;

/** Named figures; NaN where there was nothing to measure. */
final class Figures {
  private final Map<String, Double> values = new LinkedHashMap<>();

  void put(String name, double value) {
    values.put(name, value);
  }

  double get(String name) {
    return values.getOrDefault(name, Double.NaN);
  }

  Map<String, Double> values() {
    return values;
  }

  static double ratio(double part, double whole) {
    return whole == 0 ? Double.NaN : part / whole;
  }

  /** Harmonic mean; NaN if there was nothing to find and nothing was found. */
  static double f1(double right, double found, double wanted) {
    return found + wanted == 0 ? Double.NaN : 2 * right / (found + wanted);
  }
}
