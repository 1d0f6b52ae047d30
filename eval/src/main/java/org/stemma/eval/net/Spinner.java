package org.stemma.eval.net;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Swaps words of a text for others that mean the same, as machines do to hide a copy. Each has its
 * own choice of them: two that put the same for every word can't be told from one that copied the
 * other.
 */
final class Spinner {
  /** Marks whose words even a spinner leaves: names, numbers, days, and both ways of a hedge. */
  private static final String KEPT = "srRnptuhxaS";

  private final Lore lore;
  private final Dice dice;
  private final Map<String, String> choice = new HashMap<>();
  private int words;
  private int swapped;

  Spinner(Lore lore, Dice dice) {
    this.lore = lore;
    this.dice = dice;
  }

  /** With a share of all words swapped; fewer where there is nothing to swap them for. */
  Draft spun(Draft draft, double share) {
    int all = 0;
    int open = 0;
    for (Sentence sentence : draft.body()) {
      List<int[]> spots = spots(sentence.text());
      all += count(sentence.text());
      open += spots.size();
    }
    double chance = open == 0 ? 0 : Math.min(1, share * all / open);
    words = Math.max(1, all);
    return draft.changed(
        s -> s.told() == null ? s : s.with(swapped(s.text(), chance, this::chosen)));
  }

  /**
   * Words of a set text that a writer, with a chance for each, puts differently: in the first word
   * that comes to mind.
   */
  String varied(String text, double chance) {
    return swapped(text, chance, w -> lore.synonyms(w).get(0));
  }

  /** The share of words that the last text had swapped. */
  double share() {
    return swapped / (double) words;
  }

  private String chosen(String word) {
    return choice.computeIfAbsent(word, w -> dice.pick(lore.synonyms(w)));
  }

  private String swapped(String text, double chance, UnaryOperator<String> put) {
    StringBuilder out = new StringBuilder();
    int from = 0;
    for (int[] spot : spots(text)) {
      if (!dice.chance(chance)) {
        continue;
      }
      String word = text.substring(spot[0], spot[1]);
      String other = put.apply(word.toLowerCase(Locale.ROOT));
      boolean capital = Character.isUpperCase(word.charAt(0));
      out.append(text, from, spot[0]);
      out.append(capital ? Character.toUpperCase(other.charAt(0)) : other.charAt(0));
      out.append(other, 1, other.length());
      from = spot[1];
      swapped++;
    }
    return out.append(text, from, text.length()).toString();
  }

  /** Where words stand that something can be put for. */
  private List<int[]> spots(String text) {
    List<int[]> out = new ArrayList<>();
    boolean quoted = false;
    for (int k = 0; k < text.length(); k++) {
      char c = text.charAt(k);
      if (c == Phrase.OPEN) {
        k = KEPT.indexOf(text.charAt(k + 1)) >= 0 ? Phrase.close(text, k) : k + 1;
      } else if (c == '\u201c' || c == '\u201d') {
        quoted = c == '\u201c';
      } else if (Character.isLetter(c)) {
        int end = k;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
          end++;
        }
        boolean known = !lore.synonyms(text.substring(k, end).toLowerCase(Locale.ROOT)).isEmpty();
        if (known && !quoted) {
          out.add(new int[] {k, end});
        }
        k = end - 1;
      }
    }
    return out;
  }

  private static int count(String text) {
    return text.replaceAll("[\\x01][a-zA-Z]|[\\x02\\x03]", "").split("\\s+", -1).length;
  }
}
