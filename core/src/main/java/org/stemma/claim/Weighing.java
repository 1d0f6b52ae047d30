package org.stemma.claim;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Multinomial logistic regression over the figures of {@link Likeness}. Its coefficients are learnt
 * by eval ({@code eval/eval claims --train}) and stand in a resource, a line a figure: name, weight
 * for the same claim, weight for a contradiction; another claim weighs 0. Immutable.
 */
final class Weighing {
  private static final String FILE = "weights.txt";

  private final double[] same;
  private final double[] contradicts;

  private Weighing(double[] same, double[] contradicts) {
    this.same = same;
    this.contradicts = contradicts;
  }

  static Weighing english() {
    double[][] weights = new double[2][Likeness.NAMES.size()];
    try (InputStream in = Weighing.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("missing from the library: " + FILE);
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#") && !line.isBlank()) {
          String[] parts = line.strip().split("\\s+");
          int at = Likeness.NAMES.indexOf(parts[0]);
          if (at < 0 || parts.length != 3) {
            throw new IllegalStateException(FILE + ": no weights: " + line);
          }
          weights[0][at] = Double.parseDouble(parts[1]);
          weights[1][at] = Double.parseDouble(parts[2]);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read from the library: " + FILE, e);
    }
    return new Weighing(weights[0], weights[1]);
  }

  /**
   * Probabilities of the same claim and of a contradiction.
   *
   * @param maySame whether nothing forbids that they are the same
   * @param mayContradict whether they differ in something
   */
  double[] probabilities(double[] likeness, boolean maySame, boolean mayContradict) {
    double s = maySame ? StrictMath.exp(dot(same, likeness)) : 0;
    double c = mayContradict ? StrictMath.exp(dot(contradicts, likeness)) : 0;
    return new double[] {s / (1 + s + c), c / (1 + s + c)};
  }

  private static double dot(double[] weights, double[] values) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * values[i];
    }
    return sum;
  }
}
