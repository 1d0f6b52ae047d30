package org.stemma.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.When.Granularity;

/** From where times are seen: the day of publication, the verbs around, the times before. */
final class Viewpoint {
  /** Stands in for the day of publication while that is unknown. */
  private static final LocalDate SOME_DAY = LocalDate.of(2000, 1, 5);

  private final Words words;
  private final boolean dated;
  private final LocalDate today;
  private final List<TimeFinder.Found> told = new ArrayList<>();
  private @Nullable Tense forced;

  Viewpoint(Words words, @Nullable LocalDate published) {
    this.words = words;
    dated = published != null;
    today = published == null ? SOME_DAY : published;
  }

  Words words() {
    return words;
  }

  /** Whether the day of publication is known. */
  boolean dated() {
    return dated;
  }

  /** The day of publication, or some day while that is unknown. */
  LocalDate today() {
    return today;
  }

  /** The times told so far. */
  List<TimeFinder.Found> told() {
    return told;
  }

  /** Lets a word that was read rule over the verbs: "since", "by"; null gives them back. */
  void force(@Nullable Tense tense) {
    forced = tense;
  }

  /** Whether the time from word {@code first} to before {@code end} lies ahead. */
  boolean isAhead(int first, int end) {
    Tense tense = forced != null ? forced : Tense.around(words, first, end);
    return tense == Tense.FUTURE;
  }

  /** The last time told before word {@code i}: in its sentence, else the last day at all. */
  TimeFinder.@Nullable Found anchor(int i, boolean day) {
    for (int k = told.size() - 1; k >= 0; k--) {
      TimeFinder.Found time = told.get(k);
      boolean far = crosses(time.end(), i);
      Granularity granularity = time.days().granularity();
      boolean exact = isDay(granularity);
      if (!far || (day && exact)) {
        return time;
      }
    }
    return null;
  }

  private boolean crosses(int from, int to) {
    for (int i = from; i <= to; i++) {
      if (words.opens(i)) {
        return true;
      }
    }
    return false;
  }

  static boolean isDay(Granularity granularity) {
    return granularity == Granularity.DAY || granularity == Granularity.PART_OF_DAY;
  }
}
