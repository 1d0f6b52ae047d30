package org.stemma.text;

import java.util.Set;
import org.stemma.When.Granularity;

/** Reads clock times and parts of days: "3am", "noon", "Monday night". */
final class Clock {
  private static final Set<String> MOMENTS =
      Lexicon.words(
          """
          noon midnight midday dawn dusk daybreak sunrise sunset nightfall lunchtime
          """);

  private static final Set<String> HALVES_OF_DAY = Set.of("am", "pm", "a.m.", "p.m.", "a.m", "p.m");

  private static final Set<String> ZONES =
      Lexicon.words(
          """
          gmt utc bst cet cest est edt et pt pst pdt eet
          """);

  private static final Set<String> BEFORE_CLOCK =
      Lexicon.words(
          """
          at by before after until till around about since from to shortly just past
          """);

  private static final Set<String> PARTS =
      Set.of("morning", "afternoon", "evening", "night", "lunchtime");

  private Clock() {}

  /** One past a clock time that begins at word {@code at}, -1 if none does. */
  static int end(Words words, int at) {
    boolean led = words.in(at - 1, BEFORE_CLOCK);
    if (words.in(at, MOMENTS)) {
      return led || words.is(at + 1, "on") ? at + 1 : -1;
    }
    if (words.is(at, "the") && words.in(at + 1, PARTS) && words.is(at + 2, "of")) {
      return words.isNumber(at + 3) || words.isCapital(at + 3) ? at + 2 : -1;
    }
    Numbers.Figure hour = Numbers.at(words, at, false);
    if (hour != null && (words.in(hour.end(), HALVES_OF_DAY) || words.is(hour.end(), "o'clock"))) {
      return hour.end() + 1;
    }
    String word = words.at(at);
    boolean digits = words.isNumber(at) && word.length() <= 5;
    if (digits && words.in(at + 1, HALVES_OF_DAY)) {
      return at + 2;
    }
    if (digits && word.length() == 4 && words.in(at + 1, ZONES)) {
      return at + 1;
    }
    boolean minutes = digits && word.indexOf(':') == word.length() - 3 && word.length() > 3;
    if (minutes
        && !words.beginsLine(at)
        && (led || words.in(at + 1, ZONES) || words.is(at + 1, "on"))) {
      return at + 1;
    }
    return -1;
  }

  /** Adds what follows a day: "Monday night", "Monday at 6 p.m.". */
  static Named withPart(Words words, Named core) {
    int end = core.end();
    if (words.in(end, PARTS)) {
      return core.upTo(end + 1).as(Granularity.PART_OF_DAY);
    }
    if (words.is(end, "at") || words.is(end, "around") || words.is(end, "about")) {
      int at = words.in(end + 1, Set.of("about", "around")) ? end + 2 : end + 1;
      int after = end(words, at);
      if (after > 0) {
        return core.upTo(after).as(Granularity.PART_OF_DAY);
      }
    }
    return core;
  }

  /** One past the zone of a clock time, where one is told: "GMT", "local time". */
  static int afterZone(Words words, int end) {
    if (words.in(end, ZONES)) {
      return end + 1;
    }
    return words.join(end, end + 2).equals("local time") ? end + 2 : end;
  }

  /** Whether a word is a part of the day: "morning". */
  static boolean isPart(Words words, int i) {
    return words.in(i, PARTS);
  }
}
