package org.stemma.eval.tree;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Likeness of wordings. */
final class Words {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:[,.]\\p{N}+)*");

  private Words() {}

  static Map<String, Integer> count(String text) {
    Map<String, Integer> out = new HashMap<>();
    Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (matcher.find()) {
      out.merge(matcher.group(), 1, Integer::sum);
    }
    return out;
  }

  /** Dice coefficient of the two bags of words; 1 for two empty texts. */
  static double dice(String one, String other) {
    Map<String, Integer> first = count(one);
    Map<String, Integer> second = count(other);
    int shared = 0;
    int all = 0;
    for (Map.Entry<String, Integer> word : first.entrySet()) {
      shared += Math.min(word.getValue(), second.getOrDefault(word.getKey(), 0));
      all += word.getValue();
    }
    for (int n : second.values()) {
      all += n;
    }
    return all == 0 ? 1 : 2.0 * shared / all;
  }

  /** Whether one holds the other, or half of their words are shared. */
  static boolean match(String one, String other) {
    Map<String, Integer> first = count(one);
    Map<String, Integer> second = count(other);
    if (first.isEmpty() || second.isEmpty()) {
      return first.isEmpty() && second.isEmpty();
    }
    return first.keySet().containsAll(second.keySet())
        || second.keySet().containsAll(first.keySet())
        || dice(one, other) >= .5;
  }
}
