package org.stemma.eval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Learns a sum of decision trees for a yes or no: gradient boosting of the logistic loss over
 * binned features, each tree from a random part of rows and features. The same seed gives the same
 * trees.
 */
final class Boost {
  private static final int BINS = 64;
  private static final double SHRINK = 0.07;
  private static final double RIDGE = 4;
  private static final double LEAST_WEIGHT = 8;
  private static final double ROWS = 0.7;
  private static final double FEATURES = 0.4;

  private final int depth;
  private final Random random;
  private final float[][] edges;
  private final byte[][] bins;
  private final double[] gradients;
  private final double[] hessians;
  private final double[] sums;
  private final boolean[] labels;
  private final double[] weights;

  private Boost(float[][] rows, boolean[] labels, double[] weights, int depth, long seed) {
    this.depth = depth;
    this.random = new Random(seed);
    this.labels = labels;
    this.weights = weights;
    int features = rows[0].length;
    this.edges = new float[features][];
    this.bins = new byte[features][rows.length];
    this.gradients = new double[rows.length];
    this.hessians = new double[rows.length];
    this.sums = new double[rows.length];
    for (int f = 0; f < features; f++) {
      edges[f] = edges(rows, f);
      for (int i = 0; i < rows.length; i++) {
        int at = Arrays.binarySearch(edges[f], rows[i][f]);
        bins[f][i] = (byte) (at >= 0 ? at : -at - 1);
      }
    }
  }

  /** The trees, in the form of the product's resource. */
  static List<String> learn(
      float[][] rows, boolean[] labels, double[] weights, int trees, int depth, long seed) {
    Boost boost = new Boost(rows, labels, weights, depth, seed);
    List<String> out = new ArrayList<>();
    for (int t = 0; t < trees; t++) {
      out.add(boost.tree());
    }
    return out;
  }

  private static float[] edges(float[][] rows, int f) {
    float[] values = new float[rows.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = rows[i][f];
    }
    Arrays.sort(values);
    int distinct = 0;
    float[] unique = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      if (i == 0 || values[i] != values[i - 1]) {
        unique[distinct++] = values[i];
      }
    }
    if (distinct <= BINS) {
      return Arrays.copyOf(unique, distinct);
    }
    float[] out = new float[BINS];
    int n = 0;
    for (int b = 0; b < BINS; b++) {
      float value = values[(int) ((b + 1L) * (values.length - 1) / BINS)];
      if (n == 0 || value > out[n - 1]) {
        out[n++] = value;
      }
    }
    return Arrays.copyOf(out, n);
  }

  private String tree() {
    int[] rows = new int[labels.length];
    int n = 0;
    for (int i = 0; i < labels.length; i++) {
      double p = 1 / (1 + Math.exp(-sums[i]));
      gradients[i] = weights[i] * ((labels[i] ? 1 : 0) - p);
      hessians[i] = weights[i] * Math.max(1e-6, p * (1 - p));
      if (random.nextDouble() < ROWS) {
        rows[n++] = i;
      }
    }
    boolean[] used = new boolean[bins.length];
    for (int f = 0; f < used.length; f++) {
      used[f] = random.nextDouble() < FEATURES;
    }
    int[] all = new int[labels.length];
    for (int i = 0; i < all.length; i++) {
      all[i] = i;
    }
    StringBuilder out = new StringBuilder();
    grow(Arrays.copyOf(rows, n), all, used, depth, out);
    return out.toString().strip();
  }

  private void grow(int[] rows, int[] all, boolean[] used, int levels, StringBuilder out) {
    double g = 0;
    double h = 0;
    for (int i : rows) {
      g += gradients[i];
      h += hessians[i];
    }
    int bestFeature = -1;
    int bestBin = 0;
    double most = 1e-3;
    for (int f = 0; levels > 0 && f < bins.length; f++) {
      if (!used[f] || edges[f].length < 2) {
        continue;
      }
      double[] gs = new double[BINS + 1];
      double[] hs = new double[BINS + 1];
      double[] ws = new double[BINS + 1];
      byte[] column = bins[f];
      for (int i : rows) {
        gs[column[i]] += gradients[i];
        hs[column[i]] += hessians[i];
        ws[column[i]] += weights[i];
      }
      double w = Arrays.stream(ws).sum();
      double gl = 0;
      double hl = 0;
      double wl = 0;
      for (int b = 0; b < edges[f].length - 1; b++) {
        gl += gs[b];
        hl += hs[b];
        wl += ws[b];
        if (wl < LEAST_WEIGHT || w - wl < LEAST_WEIGHT) {
          continue;
        }
        double gain = score(gl, hl) + score(g - gl, h - hl) - score(g, h);
        if (gain > most) {
          most = gain;
          bestFeature = f;
          bestBin = b;
        }
      }
    }
    if (bestFeature < 0) {
      double value = SHRINK * g / (h + RIDGE);
      out.append(String.format(Locale.ROOT, "=%.4f ", value));
      for (int i : all) {
        sums[i] += value;
      }
      return;
    }
    out.append(bestFeature).append(':').append(edges[bestFeature][bestBin]).append(' ');
    grow(
        part(rows, bestFeature, bestBin, true),
        part(all, bestFeature, bestBin, true),
        used,
        levels - 1,
        out);
    grow(
        part(rows, bestFeature, bestBin, false),
        part(all, bestFeature, bestBin, false),
        used,
        levels - 1,
        out);
  }

  private static double score(double g, double h) {
    return g * g / (h + RIDGE);
  }

  private int[] part(int[] rows, int feature, int bin, boolean left) {
    int[] out = new int[rows.length];
    int n = 0;
    for (int i : rows) {
      if ((bins[feature][i] <= bin) == left) {
        out[n++] = i;
      }
    }
    return Arrays.copyOf(out, n);
  }
}
