package org.stemma.eval.net;

import java.util.List;
import java.util.Locale;
import org.stemma.Quantity.Comparator;

/**
 * A number as told.
 *
 * @param base what was said at first; a claim is the same while this is
 * @param comparator how the number bounds the amount
 * @param shown the number in the text
 * @param unit what is counted
 */
record Figure(int base, Comparator comparator, int shown, String unit) {
  private static final List<String> WORDS =
      List.of(
          "", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
          "eleven", "twelve");

  static Figure exact(int value, String unit) {
    return new Figure(value, Comparator.EXACT, value, unit);
  }

  Figure with(Comparator comparator, int shown) {
    return new Figure(base, comparator, shown, unit);
  }

  /** The same amount in another unit. */
  Figure in(String other, int converted) {
    return new Figure(base, comparator, converted, other);
  }

  /** Another number of the same kind: what is then another claim. */
  Figure changed(int value) {
    return new Figure(value, comparator, value, unit);
  }

  /** As a teller who isn't a copyist may round it. */
  Figure told(Dice dice) {
    int step = shown < 30 ? 5 : shown < 300 ? 10 : shown < 3000 ? 100 : 1000;
    int up = (shown / step + 1) * step;
    int down = shown / step * step;
    if (comparator != Comparator.EXACT || shown < 12 || !dice.chance(.3)) {
      return this;
    }
    if (down == shown) {
      return dice.chance(.5) ? with(Comparator.ABOUT, shown) : with(Comparator.AT_LEAST, shown);
    }
    return up - shown < shown - down
        ? with(Comparator.NEARLY, up)
        : with(Comparator.MORE_THAN, down);
  }

  /** The comparator that says more, or the other thing, or none. */
  Figure drifted(Dice dice) {
    return switch (comparator) {
      case NEARLY, AT_MOST, LESS_THAN -> with(Comparator.MORE_THAN, shown);
      case ABOUT -> with(dice.chance(.5) ? Comparator.MORE_THAN : Comparator.EXACT, shown);
      case AT_LEAST, MORE_THAN ->
          with(dice.chance(.5) ? Comparator.EXACT : Comparator.ABOUT, shown);
      case EXACT, BETWEEN ->
          with(dice.chance(.5) ? Comparator.MORE_THAN : Comparator.AT_LEAST, shown);
    };
  }

  /** Comparator and number. */
  String words(Dice dice) {
    boolean spelled = shown < WORDS.size() && shown > 0 && dice.chance(.8);
    String number = spelled ? WORDS.get(shown) : String.format(Locale.ROOT, "%,d", shown);
    return switch (comparator) {
      case EXACT -> number;
      case ABOUT -> dice.pick(List.of("about ", "some ", "around ")) + number;
      case NEARLY -> dice.pick(List.of("nearly ", "almost ")) + number;
      case AT_LEAST -> "at least " + number;
      case MORE_THAN -> dice.pick(List.of("more than ", "over ")) + number;
      case AT_MOST -> "up to " + number;
      case LESS_THAN -> dice.pick(List.of("fewer than ", "less than ")) + number;
      case BETWEEN -> throw new IllegalArgumentException("not told here");
    };
  }
}
