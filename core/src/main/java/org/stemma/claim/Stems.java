package org.stemma.claim;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Brings the forms of a word together by cutting endings. Light on purpose: what it does not join
 * ("explosion" and "exploded"), word vectors do.
 */
final class Stems {
  private Stems() {}

  /** Lower case without accents and apostrophes. */
  static String fold(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    for (int i = 0; i < lower.length(); i++) {
      if (lower.charAt(i) >= 128) {
        return Normalizer.normalize(lower, Normalizer.Form.NFD).replaceAll("[\\p{M}’]", "");
      }
    }
    return lower.indexOf('\'') < 0 ? lower : lower.replace("'", "");
  }

  /** The stem of a folded word. */
  static String of(String word) {
    int n = word.length();
    if (n < 4 || !Character.isLetter(word.charAt(n - 1))) {
      return word;
    }
    String w = word;
    if (w.endsWith("ies") && n > 4) {
      w = w.substring(0, n - 3) + "y";
    } else if (w.endsWith("sses") || w.endsWith("shes") || w.endsWith("ches")) {
      w = w.substring(0, n - 2);
    } else if (w.endsWith("s") && !w.endsWith("ss") && !w.endsWith("us") && !w.endsWith("is")) {
      w = w.substring(0, n - 1);
    }
    if (w.endsWith("ied") && w.length() > 4) {
      w = w.substring(0, w.length() - 3) + "y";
    } else {
      for (String ending : new String[] {"ation", "ing", "ed"}) {
        int kept = w.length() - ending.length();
        if (w.endsWith(ending) && kept >= 3 && hasVowel(w, kept)) {
          w = w.substring(0, kept);
          break;
        }
      }
    }
    n = w.length();
    if (n > 3 && w.charAt(n - 1) == 'e') {
      w = w.substring(0, --n);
    }
    boolean doubled = n > 3 && w.charAt(n - 1) == w.charAt(n - 2);
    return doubled ? w.substring(0, n - 1) : w;
  }

  private static boolean hasVowel(String word, int before) {
    for (int i = 0; i < before; i++) {
      if ("aeiouy".indexOf(word.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }
}
