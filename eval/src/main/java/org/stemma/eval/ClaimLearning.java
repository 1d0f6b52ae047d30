package org.stemma.eval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Learns which of three things a pair is from its figures: multinomial logistic regression with a
 * few hidden units (rectified) beside the direct weights, by Adam on small batches, with weight
 * decay. The same weights for the same examples.
 */
final class ClaimLearning {
  private static final int EPOCHS = 20;
  private static final int BATCH = 64;
  private static final double RATE = .004;
  private static final double DECAY = 1e-4;
  private static final long SEED = 5;

  /**
   * An example.
   *
   * @param label 0 same, 1 contradicts, 2 other
   * @param allowed which of same and contradicts may be said at all
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Example(double[] values, boolean[] allowed, int label, double weight) {}

  private final int inputs;
  private final int hidden;

  /** For each input its two direct weights and those into the hidden units; then those out. */
  private final double[] weights;

  private final double[] sums;

  private ClaimLearning(int inputs, int hidden) {
    this.inputs = inputs;
    this.hidden = hidden;
    sums = new double[2 + hidden];
    weights = new double[(inputs + 2) * (2 + hidden)];
    Random random = new Random(SEED);
    for (int i = 0; i < inputs; i++) {
      for (int k = 2; k < 2 + hidden; k++) {
        weights[i * (2 + hidden) + k] = random.nextGaussian() / Math.sqrt(inputs);
      }
    }
    for (int k = inputs * (2 + hidden); k < weights.length; k++) {
      weights[k] = random.nextGaussian() * .3;
    }
  }

  /**
   * Learns.
   *
   * @param hidden how many hidden units; 0 for plain logistic regression
   */
  static ClaimLearning learn(List<Example> examples, int hidden) {
    ClaimLearning model = new ClaimLearning(examples.get(0).values().length, hidden);
    double mean = 0;
    for (Example example : examples) {
      mean += example.weight() / examples.size();
    }
    List<Example> order = new ArrayList<>(examples);
    double[] slope = new double[model.weights.length];
    double[] first = new double[slope.length];
    double[] second = new double[slope.length];
    Random random = new Random(SEED);
    int step = 0;
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      Collections.shuffle(order, random);
      double rate = RATE * (1 - epoch / (double) EPOCHS);
      for (int at = 0; at < order.size(); at += BATCH) {
        Arrays.fill(slope, 0);
        int end = Math.min(order.size(), at + BATCH);
        for (Example example : order.subList(at, end)) {
          model.addSlope(example, example.weight() / mean / (end - at), slope);
        }
        step++;
        for (int i = 0; i < slope.length; i++) {
          double g = slope[i] + DECAY * model.weights[i];
          first[i] = .9 * first[i] + .1 * g;
          second[i] = .999 * second[i] + .001 * g * g;
          double m = first[i] / (1 - Math.pow(.9, step));
          double s = second[i] / (1 - Math.pow(.999, step));
          model.weights[i] -= rate * m / (Math.sqrt(s) + 1e-8);
        }
      }
    }
    return model;
  }

  private int out(int c, int k) {
    return (inputs + c) * (2 + hidden) + k;
  }

  /** Probabilities of same and of contradicts. */
  double[] probabilities(double[] values, boolean[] allowed) {
    Arrays.fill(sums, 0);
    for (int i = 0; i < inputs; i++) {
      if (values[i] != 0) {
        for (int k = 0; k < sums.length; k++) {
          sums[k] += weights[i * sums.length + k] * values[i];
        }
      }
    }
    double[] e = new double[2];
    for (int c = 0; c < 2; c++) {
      double sum = sums[c];
      for (int k = 2; k < sums.length; k++) {
        sum += weights[out(c, k)] * Math.max(0, sums[k]);
      }
      e[c] = allowed[c] ? Math.exp(Math.min(40, sum)) : 0;
    }
    return new double[] {e[0] / (1 + e[0] + e[1]), e[1] / (1 + e[0] + e[1])};
  }

  private void addSlope(Example example, double weight, double[] slope) {
    double[] likely = probabilities(example.values(), example.allowed());
    double[] into = new double[sums.length];
    for (int c = 0; c < 2; c++) {
      if (example.allowed()[c]) {
        into[c] = weight * (likely[c] - (example.label() == c ? 1 : 0));
      }
      for (int k = 2; k < sums.length; k++) {
        if (sums[k] > 0) {
          slope[out(c, k)] += into[c] * sums[k];
          into[k] += into[c] * weights[out(c, k)];
        }
      }
    }
    for (int i = 0; i < inputs; i++) {
      double value = example.values()[i];
      if (value != 0) {
        for (int k = 0; k < into.length; k++) {
          slope[i * into.length + k] += into[k] * value;
        }
      }
    }
  }

  /** As the product reads them. */
  List<String> lines(List<String> names) {
    List<String> lines = new ArrayList<>();
    lines.add("# Weights of org.stemma.claim; its class Weighing says which is which.");
    lines.add("# Learnt by `eval/eval claims --data shared/data --train FILE`.");
    for (int i = 0; i < inputs + 2; i++) {
      boolean outward = i >= inputs;
      String name = i < inputs ? names.get(i) : i == inputs ? "same" : "contradicts";
      StringBuilder line = new StringBuilder(name);
      for (int k = outward ? 2 : 0; k < sums.length; k++) {
        line.append(String.format(Locale.ROOT, " %.4f", weights[i * sums.length + k]));
      }
      lines.add(line.toString());
    }
    return lines;
  }
}
