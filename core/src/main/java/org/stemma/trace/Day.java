package org.stemma.trace;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.stemma.Entry;
import org.stemma.Published;
import org.stemma.Report;

/** When reports were published, as far as they say. */
final class Day {
  /** By date, unknown dates last, then by id. */
  static final Comparator<Entry> ORDER =
      Comparator.comparing(
              (Entry e) -> at(e.report()), Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(e -> e.report().id());

  private Day() {}

  /** The moment, or the beginning of the day where no moment is known; null if unknown. */
  static @Nullable Instant at(Report report) {
    Published published = report.published();
    if (published == null) {
      return null;
    }
    OffsetDateTime moment = published.moment();
    return moment != null
        ? moment.toInstant()
        : published.date().atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  static @Nullable LocalDate of(Report report) {
    Published published = report.published();
    return published == null ? null : published.date();
  }

  /** Days from the first to the second; null if either is unknown. */
  static @Nullable Long between(Report first, Report second) {
    LocalDate a = of(first);
    LocalDate b = of(second);
    return a == null || b == null ? null : ChronoUnit.DAYS.between(a, b);
  }

  /**
   * Whether the first may have been read by whoever wrote the second: it is not of a later day or
   * hour.
   */
  static boolean mayPrecede(Report first, Report second) {
    Long days = between(first, second);
    if (days == null || days > 0) {
      return true;
    }
    Long minutes = minutes(first, second);
    return minutes == null ? days == 0 : minutes >= 0;
  }

  /** Minutes from the first to the second where both give the moment, else null. */
  static @Nullable Long minutes(Report first, Report second) {
    Published a = first.published();
    Published b = second.published();
    OffsetDateTime one = a == null ? null : a.moment();
    OffsetDateTime other = b == null ? null : b.moment();
    return one == null || other == null ? null : Duration.between(one, other).toMinutes();
  }
}
