package org.stemma;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A time as an interval of days.
 *
 * @param span the words
 * @param from first day, null while the report's date is unknown or the start is open
 * @param to last day, null while the report's date is unknown or the end is open
 * @param granularity the unit that the words name
 * @param relative whether the words need the report's date and it is unknown
 */
public record When(
    Span span,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    Granularity granularity,
    boolean relative) {
  /** The unit that a time is named in. */
  public enum Granularity {
    PART_OF_DAY,
    DAY,
    WEEK,
    MONTH,
    SEASON,
    YEAR
  }
}
