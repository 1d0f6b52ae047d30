package org.stemma.read;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/**
 * A sum of small decision trees over a passage's features, as {@code eval train-pages} learns it;
 * its logistic is a probability. Immutable and thread-safe.
 *
 * <p>Resource: one tree a line, nodes in preorder, an inner node as {@code feature:threshold} (left
 * where the feature is at most the threshold), a leaf as {@code =value}.
 *
 * <p>In memory all trees are full ones of the same depth, a leaf too high up being repeated below,
 * and features and thresholds are integers in the floats' order: so a row's way down needs no
 * branch, which a processor would guess wrongly at every other node.
 */
final class Trees {
  /** So many rows pass each tree in a row, while it is in the nearest cache. */
  private static final int BLOCK = 32;

  /** After so many trees a row is given up whose sum is lower than what the rest could mend. */
  private static final int TRIAL = 40;

  private static final float HOPELESS = -3;

  private final int depth;
  private final int[] features;
  private final int[] thresholds;
  private final float[] leaves;

  private Trees(List<String> lines) {
    List<List<String>> trees = new ArrayList<>();
    int deepest = 0;
    for (String line : lines) {
      List<String> nodes = List.of(Shape.words(line));
      deepest = Math.max(deepest, depth(nodes.iterator()));
      trees.add(nodes);
    }
    this.depth = deepest;
    this.features = new int[trees.size() << depth];
    this.thresholds = new int[trees.size() << depth];
    this.leaves = new float[trees.size() << depth];
    for (int t = 0; t < trees.size(); t++) {
      fill(t << depth, 1, 0, trees.get(t).iterator());
    }
  }

  private static int depth(Iterator<String> nodes) {
    return nodes.next().startsWith("=") ? 0 : 1 + Math.max(depth(nodes), depth(nodes));
  }

  /** Node 1 of a tree is its root, below node k are 2k and 2k + 1; leaves are counted apart. */
  private void fill(int tree, int node, int level, Iterator<String> nodes) {
    String text = nodes.next();
    if (text.startsWith("=")) {
      int below = depth - level;
      int from = tree + ((node << below) - (1 << depth));
      Arrays.fill(leaves, from, from + (1 << below), Float.parseFloat(text.substring(1)));
      return;
    }
    int colon = text.indexOf(':');
    features[tree + node] = Integer.parseInt(text.substring(0, colon));
    thresholds[tree + node] = key(Float.parseFloat(text.substring(colon + 1)));
    fill(tree, 2 * node, level + 1, nodes);
    fill(tree, 2 * node + 1, level + 1, nodes);
  }

  /** A number that is as large among integers as the float is among floats. */
  private static int key(float value) {
    int bits = Float.floatToIntBits(value + 0f);
    return bits ^ (bits >> 31 & 0x7fffffff);
  }

  static Trees of(List<String> lines) {
    return new Trees(lines);
  }

  /** Reads a resource beside this class. */
  static Trees load(String name) {
    InputStream in = Trees.class.getResourceAsStream(name);
    if (in == null) {
      throw new IllegalStateException("resource missing: " + name);
    }
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))) {
      List<String> lines = new ArrayList<>();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        lines.add(line);
      }
      return new Trees(lines);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  /** The probability for each of these rows of features, 0 to 1; where small, only about. */
  float[] probabilities(float[][] rows) {
    return probabilities(rows, new float[rows.length][0]);
  }

  /** The same of rows that go on in those of {@code more}. */
  float[] probabilities(float[][] rows, float[][] more) {
    float[] sums = new float[rows.length];
    int width = rows.length == 0 ? 0 : rows[0].length + more[0].length;
    int[] keys = new int[BLOCK * width];
    int[] open = new int[BLOCK];
    for (int from = 0; from < rows.length; from += BLOCK) {
      int to = Math.min(rows.length, from + BLOCK);
      for (int i = from; i < to; i++) {
        int at = (i - from) * width;
        for (float value : rows[i]) {
          keys[at++] = key(value);
        }
        for (float value : more[i]) {
          keys[at++] = key(value);
        }
      }
      int n = 0;
      for (int i = from; i < to; i++) {
        open[n++] = i;
      }
      for (int tree = 0; tree < leaves.length; tree += 1 << depth) {
        n = tree == TRIAL << depth ? hopeful(open, n, sums) : n;
        add(tree, keys, width, sums, from, open, n);
      }
    }
    for (int i = 0; i < sums.length; i++) {
      sums[i] = (float) (1 / (1 + Math.exp(-sums[i])));
    }
    return sums;
  }

  /** Keeps those of the first {@code n} rows whose probability isn't sure to be small. */
  private static int hopeful(int[] open, int n, float[] sums) {
    int kept = 0;
    for (int k = 0; k < n; k++) {
      if (sums[open[k]] > HOPELESS) {
        open[kept++] = open[k];
      }
    }
    return kept;
  }

  private void add(int tree, int[] keys, int width, float[] sums, int from, int[] open, int n) {
    for (int k = 0; k < n; k++) {
      int row = (open[k] - from) * width;
      int node = 1;
      for (int level = 0; level < depth; level++) {
        long left = (long) thresholds[tree + node] - keys[row + features[tree + node]];
        node = 2 * node + (int) (left >>> 63);
      }
      sums[open[k]] += leaves[tree + node - (1 << depth)];
    }
  }
}
