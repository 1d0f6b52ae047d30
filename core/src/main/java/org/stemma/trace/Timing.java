package org.stemma.trace;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stemma.Published;
import org.stemma.Report;

/**
 * How likely one of two kindred reports came out before the other, by their dates and by those of
 * all kindred. One without a date came out later than another the likelier, the more of the family
 * did; one whose date lies alone, long before all others, may well be dated wrong.
 */
final class Timing {
  private static final double OTHER_DAY = 3;
  private static final double OTHER_HOUR = 2.2;
  private static final double MOST = 2;

  /** Days without any other of the family that make an early date doubtful. */
  private static final int ALONE = 7;

  private static final int CLUSTER = 3;
  private static final double DAY = 24 * 60;

  /** Those that are known, counted from 1970, in order. */
  private final long[] days;

  /**
   * @param family reports whose texts go back to one
   */
  Timing(List<Report> family) {
    days =
        family.stream()
            .map(Day::of)
            .filter(Objects::nonNull)
            .mapToLong(LocalDate::toEpochDay)
            .sorted()
            .toArray();
  }

  /** How many are before a day. */
  private int before(long day) {
    int at = Arrays.binarySearch(days, day);
    while (at > 0 && days[at - 1] == day) {
      at--;
    }
    return at < 0 ? -at - 1 : at;
  }

  /** Logarithm of the odds that the second came out later. */
  double odds(Report first, Report second) {
    LocalDate one = Day.of(first);
    LocalDate other = Day.of(second);
    if ((one != null && isDoubtful(one)) || (other != null && isDoubtful(other))) {
      return 0;
    }
    if (one == null || other == null) {
      return one != null ? share(one) : other != null ? -share(other) : 0;
    }
    Long minutes = Day.minutes(first, second);
    if (minutes != null) {
      double size = Math.abs(minutes) >= DAY ? OTHER_DAY : OTHER_HOUR;
      return Math.signum(minutes) * size;
    }
    if (!one.equals(other)) {
      return one.isBefore(other) ? OTHER_DAY : -OTHER_DAY;
    }
    Double known = minute(first);
    Double its = minute(second);
    // somewhere on the day whose hour the other tells
    return known != null ? hours(known) : its != null ? -hours(its) : 0;
  }

  /** Odds that what came out at an unknown hour of a day did so after that minute of it. */
  private static double hours(double minute) {
    return clip(Math.log((DAY - minute + 1) / (minute + 1)));
  }

  /** Odds that what came out at an unknown time did so after that day. */
  private double share(LocalDate day) {
    int before = before(day.toEpochDay());
    int after = days.length - before(day.toEpochDay() + 1);
    return clip(Math.log((after + 1.0) / (before + 1)));
  }

  private static double clip(double odds) {
    return Math.max(-MOST, Math.min(MOST, odds));
  }

  private boolean isDoubtful(LocalDate day) {
    long at = day.toEpochDay();
    int near = before(at + ALONE + 1) - before(at - ALONE);
    int later = days.length - before(at) - near;
    return near == 1 && later >= CLUSTER;
  }

  private static @Nullable Double minute(Report report) {
    Published published = report.published();
    OffsetDateTime moment = published == null ? null : published.moment();
    return moment == null ? null : moment.getHour() * 60.0 + moment.getMinute();
  }
}
