package org.stemma.text;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;
import org.stemma.When.Granularity;

/**
 * Stretches of the calendar. Weeks run from Monday to Sunday; seasons are meteorological and
 * northern, winter belongs to the year of its December.
 */
final class Days {
  private Days() {}

  /**
   * From one day to another, both included.
   *
   * @param from null if open
   * @param to null if open
   */
  record Stretch(@Nullable LocalDate from, @Nullable LocalDate to, Granularity granularity) {
    Stretch as(Granularity other) {
      return new Stretch(from, to, other);
    }
  }

  enum Season {
    SPRING(Month.MARCH),
    SUMMER(Month.JUNE),
    AUTUMN(Month.SEPTEMBER),
    WINTER(Month.DECEMBER);

    private final Month first;

    Season(Month first) {
      this.first = first;
    }
  }

  static Stretch day(LocalDate day) {
    return new Stretch(day, day, Granularity.DAY);
  }

  static Stretch partOf(LocalDate day) {
    return new Stretch(day, day, Granularity.PART_OF_DAY);
  }

  static Stretch weekOf(LocalDate day) {
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return new Stretch(monday, monday.plusDays(6), Granularity.WEEK);
  }

  static Stretch weekendOf(LocalDate day) {
    LocalDate saturday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusDays(5);
    return new Stretch(saturday, saturday.plusDays(1), Granularity.DAY);
  }

  static Stretch month(YearMonth month) {
    return new Stretch(month.atDay(1), month.atEndOfMonth(), Granularity.MONTH);
  }

  static Stretch year(int year) {
    return years(year, year);
  }

  static Stretch years(int first, int last) {
    return new Stretch(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31), Granularity.YEAR);
  }

  /** A quarter, {@code quarter} from 1 to 4. */
  static Stretch quarter(int year, int quarter) {
    YearMonth first = YearMonth.of(year, quarter * 3 - 2);
    return new Stretch(first.atDay(1), first.plusMonths(2).atEndOfMonth(), Granularity.MONTH);
  }

  /** A half of a year, {@code half} 1 or 2. */
  static Stretch half(int year, int half) {
    YearMonth first = YearMonth.of(year, half * 6 - 5);
    return new Stretch(first.atDay(1), first.plusMonths(5).atEndOfMonth(), Granularity.MONTH);
  }

  /** The season that begins in a year. */
  static Stretch season(Season season, int year) {
    YearMonth first = YearMonth.of(year, season.first);
    return new Stretch(first.atDay(1), first.plusMonths(2).atEndOfMonth(), Granularity.SEASON);
  }

  /** The latest season that has begun by a day. */
  static Stretch seasonBy(Season season, LocalDate day) {
    Stretch same = season(season, day.getYear());
    return begins(same).isAfter(day) ? season(season, day.getYear() - 1) : same;
  }

  /** The first season that has not ended before a day. */
  static Stretch seasonFrom(Season season, LocalDate day) {
    int year = day.getYear() - 1;
    while (ends(season(season, year)).isBefore(day)) {
      year++;
    }
    return season(season, year);
  }

  static LocalDate begins(Stretch stretch) {
    return stretch.from() == null ? LocalDate.MIN : stretch.from();
  }

  static LocalDate ends(Stretch stretch) {
    return stretch.to() == null ? LocalDate.MAX : stretch.to();
  }

  /** Easter Sunday of the Gregorian calendar (the anonymous algorithm, Nature, 20 April 1876). */
  static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int n = h + l - 7 * m + 114;
    return LocalDate.of(year, n / 31, n % 31 + 1);
  }
}
