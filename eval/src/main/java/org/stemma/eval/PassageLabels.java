package org.stemma.eval;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Tells by a page's gold which of its passages are the body, and which are captions. */
final class PassageLabels {
  private PassageLabels() {}

  /** Whether the gold body holds most of a passage's words in their order. */
  static boolean[] body(String gold, List<String> texts) {
    Map<String, Integer> bag = Shingles.bag(gold);
    Set<String> lines = new HashSet<>();
    for (String line : gold.split("\\n+", -1)) {
      lines.add(plain(line));
    }
    String all = plain(gold);
    boolean[] labels = new boolean[texts.size()];
    boolean[] open = new boolean[texts.size()];
    for (int i = 0; i < labels.length; i++) {
      String text = texts.get(i);
      Map<String, Integer> own = Shingles.bag(text);
      int both = 0;
      for (String key : own.keySet()) {
        both += bag.containsKey(key) ? 1 : 0;
      }
      boolean some = !own.isEmpty() && Tokens.words(text).size() >= 4;
      String words = plain(text);
      labels[i] = some ? both >= own.size() * 0.6 : !own.isEmpty() && lines.contains(words);
      open[i] = !labels[i] && !some && words.length() > 2 && all.contains(words);
    }
    for (int i = 1; i + 1 < labels.length; i++) {
      labels[i] |= open[i] && labels[i - 1] && labels[i + 1];
    }
    return labels;
  }

  /** Whether a passage is a caption of the gold, most of one, or one with little beside it. */
  static boolean[] captions(List<String> gold, List<String> texts) {
    List<String> all = new ArrayList<>();
    for (String one : gold) {
      all.add(plain(one));
    }
    boolean[] labels = new boolean[texts.size()];
    for (int i = 0; i < labels.length; i++) {
      String text = plain(texts.get(i));
      for (String one : all) {
        boolean near = text.length() <= 2 * one.length() + 80;
        boolean part = text.length() >= 30 && text.length() * 2 > one.length();
        labels[i] |= (near && text.contains(one)) || (part && one.contains(text));
      }
    }
    return labels;
  }

  private static String plain(String text) {
    Tokens tokens = Tokens.words(text.toLowerCase(Locale.ROOT));
    StringBuilder out = new StringBuilder(" ");
    for (int i = 0; i < tokens.size(); i++) {
      out.append(tokens.word(i)).append(' ');
    }
    return out.toString();
  }
}
