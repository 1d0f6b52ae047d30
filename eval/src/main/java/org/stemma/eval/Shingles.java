package org.stemma.eval;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stemma.Span;

/**
 * The measure of scrapinghub's article-extraction-benchmark: texts as bags of four words in a row,
 * words as Python's {@code \w+} cuts them; each page's counts are shares of its union, so that a
 * long page weighs no more than a short one.
 *
 * @param both share that both have
 * @param surplus share that only the found text has
 * @param missing share that only the gold has
 */
record Shingles(double both, double surplus, double missing) {
  private static final int WORDS = 4;

  static Shingles of(String gold, String found) {
    Map<String, Integer> expected = bag(gold);
    Map<String, Integer> seen = bag(found);
    Set<String> all = new HashSet<>(expected.keySet());
    all.addAll(seen.keySet());
    long both = 0;
    long surplus = 0;
    long missing = 0;
    for (String key : all) {
      int a = expected.getOrDefault(key, 0);
      int b = seen.getOrDefault(key, 0);
      both += Math.min(a, b);
      surplus += Math.max(0, b - a);
      missing += Math.max(0, a - b);
    }
    double sum = both + surplus + missing;
    return sum == 0
        ? new Shingles(0, 0, 0)
        : new Shingles(both / sum, surplus / sum, missing / sum);
  }

  /** How often each run of four words stands in the text; one shorter run if it has fewer words. */
  static Map<String, Integer> bag(String text) {
    Tokens tokens = Tokens.words(text);
    Map<String, Integer> bag = new HashMap<>();
    for (int i = 0; i < Math.max(1, tokens.size() - WORDS + 1); i++) {
      StringBuilder key = new StringBuilder();
      for (int j = i; j < Math.min(i + WORDS, tokens.size()); j++) {
        Span span = tokens.span(j);
        key.append(text, span.start(), span.end()).append(' ');
      }
      if (!key.isEmpty()) {
        bag.merge(key.toString(), 1, Integer::sum);
      }
    }
    return bag;
  }

  double precision() {
    return share(both, surplus);
  }

  double recall() {
    return share(both, missing);
  }

  /** This page's own F1, by which pages are told good from bad. */
  double f1() {
    double sum = 2 * both + surplus + missing;
    return sum == 0 ? 1 : 2 * both / sum;
  }

  private double share(double right, double wrong) {
    if (surplus == 0 && missing == 0) {
      return 1;
    }
    return right == 0 ? 0 : right / (right + wrong);
  }

  /** The benchmark's F1 of a set: of the means of precision and recall over pages. */
  static double f1(List<Shingles> pages) {
    double precision = precision(pages);
    double recall = recall(pages);
    return 2 * precision * recall / (precision + recall);
  }

  /** The mean over the pages where something was found. */
  static double precision(List<Shingles> pages) {
    double sum = 0;
    int n = 0;
    for (Shingles page : pages) {
      if (page.both + page.surplus > 0) {
        sum += page.precision();
        n++;
      }
    }
    return Numbers.ratio(sum, n);
  }

  /** The mean over the pages whose gold isn't empty. */
  static double recall(List<Shingles> pages) {
    double sum = 0;
    int n = 0;
    for (Shingles page : pages) {
      if (page.both + page.missing > 0) {
        sum += page.recall();
        n++;
      }
    }
    return Numbers.ratio(sum, n);
  }
}
