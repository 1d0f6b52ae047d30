package org.stemma.eval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.stemma.eval.EcbDocuments.Document;

/**
 * Groups documents that tell of one occurrence, by their words: names and rare words tell the
 * strike of one year from that of another. ECB+'s own; it looks at all documents at once, which a
 * ledger never does.
 */
final class EcbTopics {
  private static final double CAPITAL = 1.6;

  private final List<Map<String, Double>> vectors = new ArrayList<>();

  EcbTopics(List<Document> documents) {
    Map<String, Integer> in = new HashMap<>();
    List<Map<String, Double>> counts = new ArrayList<>();
    for (Document document : documents) {
      Map<String, Double> count = counts(document);
      counts.add(count);
      count.keySet().forEach(w -> in.merge(w, 1, Integer::sum));
    }
    for (Map<String, Double> count : counts) {
      Map<String, Double> vector = new HashMap<>();
      double square = 0;
      for (Map.Entry<String, Double> entry : count.entrySet()) {
        double idf = Math.log((double) documents.size() / in.getOrDefault(entry.getKey(), 1));
        double weight = Math.log1p(entry.getValue()) * idf;
        vector.put(entry.getKey(), weight);
        square += weight * weight;
      }
      double length = Math.sqrt(Math.max(1e-9, square));
      vector.replaceAll((w, v) -> v / length);
      vectors.add(vector);
    }
  }

  private static Map<String, Double> counts(Document document) {
    Map<String, Double> counts = new HashMap<>();
    for (int k = 0; k < document.tokens().size(); k++) {
      String word = document.tokens().get(k).of(document.text());
      if (word.length() >= 2 && Character.isLetterOrDigit(word.charAt(0))) {
        String low = word.toLowerCase(Locale.ROOT);
        String stem = low.length() > 4 ? low.replaceFirst("(ing|ed|es|s)$", "") : low;
        double weight = Character.isLowerCase(word.charAt(0)) ? 1 : CAPITAL;
        counts.merge(stem, weight, Double::sum);
      }
    }
    return counts;
  }

  /** Cosine of two documents' words. */
  double likeness(int one, int other) {
    Map<String, Double> a = vectors.get(one);
    Map<String, Double> b = vectors.get(other);
    double sum = 0;
    for (Map.Entry<String, Double> entry : a.entrySet()) {
      sum += entry.getValue() * b.getOrDefault(entry.getKey(), 0.0);
    }
    return sum;
  }

  int[] groups(double least) {
    double[][] likeness = new double[vectors.size()][vectors.size()];
    for (int i = 0; i < likeness.length; i++) {
      for (int j = 0; j < i; j++) {
        likeness[i][j] = likeness(i, j);
        likeness[j][i] = likeness[i][j];
      }
    }
    return Linkage.groups(likeness, least);
  }
}
