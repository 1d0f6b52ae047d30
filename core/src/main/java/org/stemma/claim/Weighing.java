package org.stemma.claim;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Weighs the figures of {@link Likeness}: multinomial logistic regression, helped by a few hidden
 * units for what only counts together with something else. The weights are learnt by {@code
 * eval/eval claims --train} and stand in a resource. Immutable.
 *
 * <p>Each line of the resource is a figure: its name, its weights for the same claim and for a
 * contradiction (another claim weighs 0), then those into each hidden unit. Two more lines, "same"
 * and "contradicts", hold the weights out of the hidden units.
 */
final class Weighing {
  private static final String FILE = "weights.txt";
  private static final int DIRECT = 2;

  /** So many sums are made at once. */
  private static final int AT_ONCE = 4;

  /**
   * The weights of all figures into one sum after another, up to a multiple of those made at once.
   */
  private final double[] in;

  /** How many sums, with those that only fill up. */
  private final int sums;

  private final double[] same;
  private final double[] contradicts;

  private Weighing(double[][] in, double[] same, double[] contradicts) {
    this.sums = (DIRECT + same.length + AT_ONCE - 1) / AT_ONCE * AT_ONCE;
    this.in = new double[in.length * sums];
    for (int i = 0; i < in.length; i++) {
      System.arraycopy(in[i], 0, this.in, i * sums, in[i].length);
    }
    this.same = same;
    this.contradicts = contradicts;
  }

  static Weighing english() {
    double[][] in = new double[Likeness.NAMES.size()][];
    double[] same = {};
    double[] contradicts = {};
    try (InputStream stream = Weighing.class.getResourceAsStream(FILE)) {
      if (stream == null) {
        throw new IllegalStateException("missing from the library: " + FILE);
      }
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("#") || line.isBlank()) {
          continue;
        }
        String[] parts = line.strip().split("\\s+");
        double[] weights = new double[parts.length - 1];
        for (int i = 0; i < weights.length; i++) {
          weights[i] = Double.parseDouble(parts[i + 1]);
        }
        switch (parts[0]) {
          case "same" -> same = weights;
          case "contradicts" -> contradicts = weights;
          default -> {
            int at = Likeness.NAMES.indexOf(parts[0]);
            if (at < 0) {
              throw new IllegalStateException(FILE + ": no figure is called " + parts[0]);
            }
            in[at] = weights;
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read from the library: " + FILE, e);
    }
    for (int i = 0; i < in.length; i++) {
      if (in[i] == null || in[i].length != DIRECT + same.length) {
        throw new IllegalStateException(FILE + ": weights lack of " + Likeness.NAMES.get(i));
      }
    }
    return new Weighing(in, same, contradicts);
  }

  /**
   * Probabilities of the same claim and of a contradiction. What is denied here and not there, or
   * has other figures throughout, is never the same; what differs in nothing never contradicts.
   */
  double[] probabilities(Likeness likeness) {
    double[] all = new double[sums];
    int[] places = new int[likeness.values.length];
    int count = 0;
    for (int i = 0; i < places.length; i++) {
      places[count] = i;
      count += likeness.values[i] == 0 ? 0 : 1;
    }
    for (int k = 0; k < sums; k += AT_ONCE) {
      double one = 0;
      double two = 0;
      double three = 0;
      double four = 0;
      for (int n = 0; n < count; n++) {
        double value = likeness.values[places[n]];
        int at = places[n] * sums + k;
        one += in[at] * value;
        two += in[at + 1] * value;
        three += in[at + 2] * value;
        four += in[at + 3] * value;
      }
      all[k] = one;
      all[k + 1] = two;
      all[k + 2] = three;
      all[k + 3] = four;
    }
    for (int k = 0; k < same.length; k++) {
      double hidden = Math.max(0, all[DIRECT + k]);
      all[0] += same[k] * hidden;
      all[1] += contradicts[k] * hidden;
    }
    double s = !likeness.maySame ? 0 : StrictMath.exp(Math.min(40, all[0]));
    double c = likeness.about == null ? 0 : StrictMath.exp(Math.min(40, all[1]));
    return new double[] {s / (1 + s + c), c / (1 + s + c)};
  }
}
