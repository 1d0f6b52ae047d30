package org.stemma.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Learns the coefficients of a multinomial logistic regression by Adam on the whole set. */
final class ClaimLearning {
  private static final int STEPS = 1200;
  private static final double RATE = .05;
  private static final double DECAY = 2e-4;

  /**
   * An example.
   *
   * @param label 0 same, 1 contradicts, 2 other
   * @param allowed which of same and contradicts may be said at all
   */
  record Example(double[] values, boolean[] allowed, int label, double weight) {}

  private ClaimLearning() {}

  /** Weights of same and of contradicts; those of other are 0. */
  static double[][] learn(List<Example> examples) {
    int n = examples.get(0).values().length;
    double[][] weights = new double[2][n];
    double[][] mean = new double[2][n];
    double[][] square = new double[2][n];
    double total = 0;
    for (Example example : examples) {
      total += example.weight();
    }
    for (int step = 1; step <= STEPS; step++) {
      double[][] slope = new double[2][n];
      for (Example example : examples) {
        double[] likely = probabilities(example, weights);
        for (int c = 0; c < 2; c++) {
          double error = likely[c] - (example.label() == c ? 1 : 0);
          if (example.allowed()[c] && error != 0) {
            for (int i = 0; i < n; i++) {
              slope[c][i] += example.weight() * error * example.values()[i] / total;
            }
          }
        }
      }
      for (int c = 0; c < 2; c++) {
        for (int i = 0; i < n; i++) {
          double g = slope[c][i] + (i == 0 ? 0 : DECAY * weights[c][i]);
          mean[c][i] = .9 * mean[c][i] + .1 * g;
          square[c][i] = .999 * square[c][i] + .001 * g * g;
          double m = mean[c][i] / (1 - Math.pow(.9, step));
          double s = square[c][i] / (1 - Math.pow(.999, step));
          weights[c][i] -= RATE * m / (Math.sqrt(s) + 1e-8);
        }
      }
    }
    return weights;
  }

  private static double[] probabilities(Example example, double[][] weights) {
    double[] e = new double[2];
    for (int c = 0; c < 2; c++) {
      double sum = 0;
      for (int i = 0; i < weights[c].length; i++) {
        sum += weights[c][i] * example.values()[i];
      }
      e[c] = example.allowed()[c] ? Math.exp(Math.min(50, sum)) : 0;
    }
    double all = 1 + e[0] + e[1];
    return new double[] {e[0] / all, e[1] / all};
  }

  /** As the product reads them. */
  static List<String> lines(List<String> names, double[][] weights) {
    List<String> lines = new ArrayList<>();
    lines.add("# Weights of org.stemma.claim: figure, for the same claim, for a contradiction.");
    lines.add("# Learnt by `eval/eval claims --data shared/data --train`; how, stands there.");
    for (int i = 0; i < names.size(); i++) {
      lines.add(
          String.format(Locale.ROOT, "%s %.4f %.4f", names.get(i), weights[0][i], weights[1][i]));
    }
    return lines;
  }
}
