package org.stemma.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.Span;
import org.stemma.When;

/**
 * Finds the times of an English text as stretches of days, resolved against the day on which it was
 * published.
 *
 * <p>Whether a bare weekday, date, month or season lies behind or ahead is told by the verbs of its
 * clause: in the past the latest one up to the day of publication, in the future the next one. "by"
 * and "until" run from publication to the last day of what they name, "since" from its first day to
 * publication. Weeks run from Monday to Sunday, seasons are meteorological and northern.
 *
 * <p>Thread-safe; time is linear in the length of the range.
 */
public final class Times {
  private Times() {}

  /**
   * The times that begin in a range, in order; their spans leave out a bare "on" or "in".
   *
   * @param text the whole text; the words around the range tell tense and anchor
   * @param range where to look, in UTF-16 units of {@code text}
   * @param published the day of publication; while it is null, times that need it are marked as
   *     relative and lack their days
   */
  public static List<When> in(String text, Span range, @Nullable LocalDate published) {
    List<When> found = new ArrayList<>();
    Words.read(
        text,
        range,
        piece -> {
          for (TimeFinder.Found time : new TimeFinder(piece.words(), published).all()) {
            Span span = piece.words().span(time.first(), time.end());
            if (piece.holds(piece.words().start(time.core()))) {
              found.add(when(time, span, range));
            }
          }
        });
    return found;
  }

  private static When when(TimeFinder.Found time, Span span, Span range) {
    Span inside =
        new Span(Math.max(span.start(), range.start()), Math.min(span.end(), range.end()));
    Days.Stretch days = time.days();
    return new When(inside, days.from(), days.to(), days.granularity(), time.relative());
  }
}
