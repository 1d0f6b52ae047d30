package org.stemma.eval;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.stemma.Span;

/** An attribution with all spans turned into tokens of the gold text, ready to be compared. */
record Said(
    @Nullable String id,
    @Nullable String parent,
    List<Link> chain,
    BitSet cue,
    BitSet content,
    @Nullable String act,
    @Nullable String certainty,
    @Nullable String manner,
    List<Amount> amounts,
    List<Time> times,
    String shown) {
  /** What has a place in the text and a value. */
  interface Placed {
    BitSet at();

    /** What it says. */
    Object value();
  }

  /** One speaker; {@code name} and {@code fullName} (of the fuller mention) are empty if none. */
  record Link(@Nullable String kind, BitSet at, BitSet refersTo, String name, String fullName) {
    private static final Set<String> PRONOUNS =
        Set.of(
            "he", "she", "it", "they", "we", "i", "her", "him", "them", "his", "its", "their",
            "one", "this", "that");

    private boolean isNobody() {
      return "nobody".equals(kind);
    }

    boolean refers() {
      return !refersTo.isEmpty() || !fullName.isEmpty();
    }

    /** How well two links name the same source, 0 to 1. */
    double likeness(Link other) {
      if (isNobody() || other.isNobody()) {
        return isNobody() && other.isNobody() ? 1 : 0;
      }
      double best =
          Math.max(
              Math.max(Bits.dice(at, other.at, 0), Bits.dice(refersTo, other.at, 0)),
              Math.max(Bits.dice(at, other.refersTo, 0), Bits.dice(refersTo, other.refersTo, 0)));
      for (String mine : List.of(name, fullName)) {
        for (String theirs : List.of(other.name, other.fullName)) {
          // a bare pronoun proves nothing by its letters alone
          if (!isPronoun(mine) && !isPronoun(theirs)) {
            best = Math.max(best, wordDice(mine, theirs));
          }
        }
      }
      return best;
    }

    private static boolean isPronoun(String text) {
      return PRONOUNS.contains(text.toLowerCase(Locale.ROOT));
    }
  }

  /** A quantity. */
  record Amount(BitSet at, @Nullable String comparator, Bounds value, String unit, String text)
      implements Placed {}

  /** Between which numbers a quantity lies. */
  record Bounds(@Nullable Double low, @Nullable Double high) {
    @Override
    public String toString() {
      return "(" + bound(low) + ", " + bound(high) + ")";
    }

    private static String bound(@Nullable Double value) {
      if (value == null) {
        return "None";
      }
      String plain = BigDecimal.valueOf(value).toPlainString();
      return plain.indexOf('.') < 0 ? plain + ".0" : plain;
    }
  }

  /** A time. */
  record Time(BitSet at, Days value, @Nullable String granularity, String text) implements Placed {}

  /** What a time says. */
  record Days(String from, String to) {
    @Override
    public String toString() {
      return from + ".." + to;
    }
  }

  private static final Set<String> ARTICLES = Set.of("the", "a", "an");

  /** Twice the shared words over the sum of words, articles left out; 0 if there are none. */
  static double wordDice(String a, String b) {
    Map<String, Integer> inA = words(a);
    Map<String, Integer> inB = words(b);
    int sum = 0;
    for (int n : inA.values()) {
      sum += n;
    }
    int shared = 0;
    for (Map.Entry<String, Integer> entry : inB.entrySet()) {
      sum += entry.getValue();
      shared += Math.min(entry.getValue(), inA.getOrDefault(entry.getKey(), 0));
    }
    return sum == 0 ? 0 : 2.0 * shared / sum;
  }

  private static Map<String, Integer> words(String text) {
    Tokens tokens = Tokens.words(text);
    Map<String, Integer> words = new HashMap<>();
    for (int i = 0; i < tokens.size(); i++) {
      String word = tokens.word(i).toLowerCase(Locale.ROOT);
      if (!ARTICLES.contains(word)) {
        words.merge(word, 1, Integer::sum);
      }
    }
    return words;
  }

  /** Python's word for a value that isn't there. */
  static String python(@Nullable Object value) {
    return value == null ? "None" : value.toString();
  }

  /**
   * Turns what was found in a text into what can be compared. Attributions to the report's own
   * voice alone are left out.
   *
   * @param tokens the tokens, as numbers of the gold text's tokens, that spans of the text cover
   */
  static List<Said> of(List<Found> found, String text, Function<List<Span>, BitSet> tokens) {
    List<Said> said = new ArrayList<>();
    for (Found f : found) {
      List<Found.Link> others = new ArrayList<>(f.chain());
      others.removeIf(link -> "own-voice".equals(link.kind()));
      if (!f.chain().isEmpty() && others.isEmpty()) {
        continue;
      }
      if (others.isEmpty()) {
        others.add(new Found.Link("nobody", "", List.of(), List.of()));
      }
      said.add(of(f, others, text, tokens));
    }
    return said;
  }

  private static Said of(
      Found f, List<Found.Link> links, String text, Function<List<Span>, BitSet> tokens) {
    List<Link> chain = new ArrayList<>();
    for (Found.Link link : links) {
      chain.add(
          new Link(
              link.kind(),
              tokens.apply(link.spans()),
              tokens.apply(link.refersTo()),
              link.name().isEmpty() ? cut(link.spans(), text, " ") : link.name(),
              cut(link.refersTo(), text, " ")));
    }
    List<Amount> amounts = new ArrayList<>();
    for (Found.Amount q : f.amounts()) {
      amounts.add(
          new Amount(
              tokens.apply(q.span()),
              q.comparator(),
              new Bounds(q.low(), q.high()),
              unit(q.unit()),
              cut(q.span(), text, " ")));
    }
    List<Time> times = new ArrayList<>();
    for (Found.Time t : f.times()) {
      times.add(
          new Time(
              tokens.apply(t.span()),
              new Days(t.from(), t.to()),
              t.granularity(),
              cut(t.span(), text, " ")));
    }
    return new Said(
        f.id(),
        f.parent(),
        chain,
        tokens.apply(f.cue()),
        tokens.apply(f.content()),
        f.act(),
        f.certainty(),
        f.manner(),
        amounts,
        times,
        shown(links, text)
            + " | "
            + cut(f.cue(), text, " ")
            + " | "
            + cut(f.content(), text, " || "));
  }

  private static String shown(List<Found.Link> links, String text) {
    StringBuilder out = new StringBuilder();
    for (Found.Link link : links) {
      String words = cut(link.spans(), text, " ");
      words = words.isEmpty() ? link.name() : words;
      out.append(out.isEmpty() ? "" : " < ").append(words.isEmpty() ? "(nobody)" : words);
      if (!link.refersTo().isEmpty()) {
        out.append(" [=").append(cut(link.refersTo(), text, " ")).append("]");
      }
    }
    return out.toString();
  }

  private static String cut(List<Span> spans, String text, String between) {
    List<String> pieces = new ArrayList<>();
    for (Span span : spans) {
      pieces.add(span.of(text));
    }
    return String.join(between, pieces);
  }

  private static String unit(String unit) {
    String word = unit.strip().toLowerCase(Locale.ROOT);
    String plural =
        switch (word) {
          case "%", "per cent" -> "percent";
          case "$", "usd" -> "dollars";
          case "£", "gbp" -> "pounds";
          case "€", "eur" -> "euros";
          case "km" -> "kilometres";
          case "m" -> "metres";
          default -> word;
        };
    int end = plural.length();
    while (end > 0 && plural.charAt(end - 1) == 's') {
      end--;
    }
    return plural.substring(0, end);
  }
}
