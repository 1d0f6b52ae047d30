package org.stemma.text;

import static org.stemma.Quantity.Comparator.ABOUT;
import static org.stemma.Quantity.Comparator.AT_LEAST;
import static org.stemma.Quantity.Comparator.AT_MOST;
import static org.stemma.Quantity.Comparator.EXACT;
import static org.stemma.Quantity.Comparator.LESS_THAN;
import static org.stemma.Quantity.Comparator.MORE_THAN;
import static org.stemma.Quantity.Comparator.NEARLY;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.Quantity.Comparator;

/** The words before or after a number that say how it bounds an amount. */
final class Comparators {
  private static final Set<String> BEFORE_LASTING =
      Lexicon.words(
          """
          for lasting lasted took take takes after of well just than with spent is was be to
          in
          """);

  private static final int LONGEST = 4;

  private static final Map<String, Comparator> BEFORE = new HashMap<>();

  private static final Map<String, Comparator> AFTER =
      Map.ofEntries(
          Map.entry("or more", AT_LEAST),
          Map.entry("or above", AT_LEAST),
          Map.entry("or higher", AT_LEAST),
          Map.entry("and more", AT_LEAST),
          Map.entry("at least", AT_LEAST),
          Map.entry("at a minimum", AT_LEAST),
          Map.entry("or less", AT_MOST),
          Map.entry("or fewer", AT_MOST),
          Map.entry("or below", AT_MOST),
          Map.entry("or under", AT_MOST),
          Map.entry("at most", AT_MOST),
          Map.entry("at the most", AT_MOST),
          Map.entry("or so", ABOUT));

  /** Words that strengthen a comparator and belong to it: "well over", "just under". */
  private static final Set<String> STRENGTH =
      Set.of(
          "well", "just", "far", "slightly", "significantly", "considerably", "much", "a little");

  /** After these "about" and "over" say what is talked of, or where. */
  private static final Set<String> CONCERNING =
      Lexicon.words(
          """
          told tell tells ask asked asking asks know knew knows question questions concern
          concerns concerned worry worried worries information details detail report reports
          story stories claims claim speak spoke speaks spoken talk talked talks heard hear
          learn learned learnt complaint complaints complained debate lied lie doubts data
          evidence statement statements wrote written think thought argue argued dispute row
          fight fears anger arrested resigned charges quarrel protests sued clashed questioned
          """);

  static {
    put(ABOUT, "about", "around", "some", "roughly", "approximately", "estimated", "an estimated");
    put(
        ABOUT,
        "in the region of",
        "in the order of",
        "something like",
        "circa",
        "perhaps",
        "approx");
    put(ABOUT, "maybe", "~", "≈", "on the order of", "as good as", "more or less");
    put(NEARLY, "nearly", "almost", "close to", "approaching", "nearing", "not quite", "virtually");
    put(NEARLY, "just short of", "practically", "next to");
    put(AT_LEAST, "at least", "no fewer than", "no less than", "not less than", "not fewer than");
    put(AT_LEAST, "a minimum of", "minimum", "as few as", "as little as", "at the very least", "≥");
    put(MORE_THAN, "more than", "over", "above", "upwards of", "upward of", "exceeding", "exceed");
    put(MORE_THAN, "exceeds", "exceeded", "in excess of", "greater than", "topping", "topped");
    put(MORE_THAN, "surpassing", "surpassed", "higher than", "longer than", "larger than", ">");
    put(MORE_THAN, "beyond", "north of", "bigger than", "a little over", "a little more than");
    put(AT_MOST, "at most", "up to", "as many as", "as much as", "no more than", "not more than");
    put(AT_MOST, "a maximum of", "maximum", "as high as", "no higher than", "at the most", "≤");
    put(AT_MOST, "not exceeding", "not exceed", "as long as", "no longer than", "capped at");
    put(LESS_THAN, "less than", "fewer than", "under", "below", "lower than", "smaller than", "<");
    put(LESS_THAN, "shorter than", "south of", "a little under", "a little less than");
    put(EXACT, "exactly", "precisely");
  }

  private Comparators() {}

  private static void put(Comparator comparator, String... phrases) {
    for (String phrase : phrases) {
      BEFORE.put(phrase, comparator);
    }
  }

  /**
   * A comparator among words.
   *
   * @param first its first word
   * @param end one past its last
   */
  record Found(Comparator comparator, int first, int end) {}

  /** What stands right before word {@code end}; the outermost counts ("at least some 40"). */
  static @Nullable Found before(Words words, int end) {
    Found found = null;
    int at = end;
    while (true) {
      Found next = one(words, at);
      if (next == null || (found != null && end - next.first() > 2 * LONGEST)) {
        return found;
      }
      found = next;
      at = next.first();
    }
  }

  private static @Nullable Found one(Words words, int end) {
    for (int length = LONGEST; length > 0; length--) {
      int first = end - length;
      if (first < 0) {
        continue;
      }
      Comparator comparator = BEFORE.get(words.join(first, end));
      if (comparator != null && compares(words, first, end)) {
        while (first > 0 && words.in(first - 1, STRENGTH)) {
          first--;
        }
        return new Found(comparator, first, end);
      }
    }
    return null;
  }

  private static boolean compares(Words words, int first, int end) {
    String word = words.at(first);
    if (end - first > 1) {
      return true;
    }
    return switch (word) {
      case "about" -> !words.in(first - 1, CONCERNING);
      case "over" -> !words.in(first - 1, CONCERNING) && !lasts(words, first, end);
      case "maximum", "minimum" -> !words.is(first - 1, "the");
      default -> true;
    };
  }

  /** Whether "over" is followed by a time in which something goes on: "spread over three years". */
  private static boolean lasts(Words words, int over, int number) {
    boolean measured = words.in(over - 1, BEFORE_LASTING);
    Numbers.Figure figure = Numbers.at(words, number, false);
    return !measured && figure != null && words.in(figure.end(), Lexicon.DURATIONS);
  }

  /** What stands right at word {@code first}, after a number. */
  static @Nullable Found after(Words words, int first) {
    if (words.is(first, "+") && words.glued(first - 1)) {
      return new Found(AT_LEAST, first, first + 1);
    }
    if (words.isDash(first) && words.glued(first - 1) && words.glued(first)) {
      if (words.is(first + 1, "odd")) {
        return new Found(ABOUT, first, first + 2);
      }
      if (words.is(first + 1, "plus")) {
        return new Found(AT_LEAST, first, first + 2);
      }
    }
    for (int length = 3; length > 1; length--) {
      Comparator comparator = AFTER.get(words.join(first, first + length));
      if (comparator != null && !words.is(first + length, "than")) {
        return new Found(comparator, first, first + length);
      }
    }
    return null;
  }
}
