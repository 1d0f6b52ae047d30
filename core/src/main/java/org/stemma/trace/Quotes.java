package org.stemma.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stemma.Span;

/** What stands inside quotation marks, and whether somebody changed its words. */
final class Quotes {
  private static final Pattern MARKED =
      Pattern.compile(
          "(?=[“\"«„‘])(?:[“\"«„]([^“”\"«»„]{2,600})[”\"»“]"
              + "|(?<![\\p{L}\\p{Nd}])‘([^‘\\n]{2,600}?)’(?![\\p{L}\\p{Nd}]))");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{Nd}]+(?:['’][\\p{L}]+)?");
  private static final double LIKE = 0.5;
  private static final int LEAST = 2;

  /**
   * A quotation whose words are not those of the other.
   *
   * @param before its span in the earlier text
   * @param after its span in the later one
   */
  record Altered(Span before, Span after) {}

  private Quotes() {}

  /** Quotations of a text that reach into one of the spans, without their marks. */
  static List<Span> in(String text, List<Span> spans) {
    List<Span> out = new ArrayList<>();
    Matcher m = MARKED.matcher(text);
    while (m.find()) {
      int marks = m.group(1) != null ? 1 : 2;
      Span span = new Span(m.start(marks), m.end(marks));
      if (spans.stream().anyMatch(span::overlaps)) {
        out.add(span);
      }
    }
    return out;
  }

  /** The first quotation that is laid beside one of other words; null if each is kept or cut. */
  static @Nullable Altered altered(
      String earlier, List<Span> before, String later, List<Span> after) {
    for (Span mine : after) {
      List<String> words = words(mine.of(later));
      Span best = null;
      double top = 0;
      boolean kept = false;
      for (Span its : before) {
        List<String> other = words(its.of(earlier));
        kept |= holds(other, words) || holds(words, other);
        double like =
            common(words, other) / (double) Math.max(1, Math.max(words.size(), other.size()));
        if (like > top) {
          top = like;
          best = its;
        }
      }
      if (!kept && best != null && top >= LIKE && words.size() >= LEAST) {
        return new Altered(best, mine);
      }
    }
    return null;
  }

  private static List<String> words(String text) {
    List<String> out = new ArrayList<>();
    Matcher m = WORD.matcher(text.toLowerCase(Locale.ROOT).replace('’', '\''));
    while (m.find()) {
      out.add(m.group());
    }
    return out;
  }

  private static boolean holds(List<String> all, List<String> some) {
    return !some.isEmpty() && java.util.Collections.indexOfSubList(all, some) >= 0;
  }

  private static int common(List<String> one, List<String> other) {
    int[][] best = new int[one.size() + 1][other.size() + 1];
    for (int i = one.size() - 1; i >= 0; i--) {
      for (int j = other.size() - 1; j >= 0; j--) {
        best[i][j] =
            one.get(i).equals(other.get(j))
                ? best[i + 1][j + 1] + 1
                : Math.max(best[i + 1][j], best[i][j + 1]);
      }
    }
    return best[0][0];
  }
}
