package org.stemma.read;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;

/**
 * A sum of small decision trees over a passage's features, as {@code eval train-pages} learns it;
 * its logistic is a probability. Immutable and thread-safe.
 *
 * <p>Resource: one tree a line, nodes in preorder, an inner node as {@code feature:threshold} (left
 * where the feature is at most the threshold), a leaf as {@code =value}.
 */
final class Trees {
  private final int[] features;
  private final float[] values;
  private final int[] rights;
  private final int[] roots;

  private Trees(List<String> lines) {
    List<String> nodes = new ArrayList<>();
    this.roots = new int[lines.size()];
    for (int i = 0; i < roots.length; i++) {
      roots[i] = nodes.size();
      StringTokenizer words = new StringTokenizer(lines.get(i));
      while (words.hasMoreTokens()) {
        nodes.add(words.nextToken());
      }
    }
    this.features = new int[nodes.size()];
    this.values = new float[nodes.size()];
    this.rights = new int[nodes.size()];
    for (int i = 0; i < features.length; i++) {
      String node = nodes.get(i);
      int colon = node.indexOf(':');
      features[i] = colon < 0 ? -1 : Integer.parseInt(node.substring(0, colon));
      values[i] = Float.parseFloat(node.substring(colon < 0 ? 1 : colon + 1));
    }
    int[] open = new int[features.length + 1];
    int depth = 0;
    for (int i = 0; i < features.length; i++) {
      if (features[i] >= 0) {
        open[depth++] = i;
      } else if (depth > 0 && i + 1 < features.length) {
        rights[open[--depth]] = i + 1;
      }
    }
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

  /** The probability for these features, 0 to 1. */
  float probability(float[] row) {
    float sum = 0;
    for (int root : roots) {
      int node = root;
      while (features[node] >= 0) {
        node = row[features[node]] <= values[node] ? node + 1 : rights[node];
      }
      sum += values[node];
    }
    return (float) (1 / (1 + Math.exp(-sum)));
  }
}
