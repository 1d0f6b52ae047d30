package org.stemma.eval.net;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.stemma.claim.Claims;

/**
 * English words in the order of their frequency, with those near them in meaning: the product's own
 * list. Thread-safe.
 */
final class Vocabulary {
  private static final String FILE = "words.vectors";

  private final String[] words;
  private final byte[] vectors;
  private final int dims;
  private final double[] lengths;
  private final Map<String, Integer> ranks = new HashMap<>();
  private final Map<Integer, String> near = new ConcurrentHashMap<>();

  private Vocabulary(String[] words, byte[] vectors, int dims) {
    this.words = words;
    this.vectors = vectors;
    this.dims = dims;
    this.lengths = new double[words.length];
    for (int rank = 0; rank < words.length; rank++) {
      ranks.put(words[rank], rank);
      lengths[rank] = Math.sqrt(dot(rank, rank));
    }
  }

  static Vocabulary english() {
    try (InputStream in = Claims.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("missing from the library: " + FILE);
      }
      DataInputStream data = new DataInputStream(in);
      data.readInt();
      int count = data.readInt();
      int dims = data.readInt();
      byte[] letters = data.readNBytes(data.readInt());
      String[] words = new String(letters, StandardCharsets.UTF_8).split("\n", -1);
      data.skipNBytes(count); // of what sort each is
      return new Vocabulary(words, data.readNBytes(count * dims), dims);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int size() {
    return words.length;
  }

  /** The place of a word, {@link #size} if it isn't there. */
  int rank(String word) {
    return ranks.getOrDefault(word, size());
  }

  String word(int rank) {
    return words[rank];
  }

  /** The word nearest in meaning; the word itself if it isn't there. */
  String near(String word) {
    int rank = rank(word);
    return rank == size() ? word : near.computeIfAbsent(rank, this::nearest);
  }

  private String nearest(int rank) {
    String best = words[rank];
    String beginning = best.substring(0, best.length() / 2);
    double most = 0;
    for (int other = 0; other < words.length; other++) {
      double likeness = dot(rank, other) / lengths[other];
      if (likeness > most && !words[other].startsWith(beginning)) {
        most = likeness;
        best = words[other];
      }
    }
    return best;
  }

  private double dot(int one, int other) {
    int sum = 0;
    for (int i = 0; i < dims; i++) {
      sum += vectors[one * dims + i] * vectors[other * dims + i];
    }
    return sum;
  }
}
