package org.stemma.app;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import org.stemma.When;

/** Days and spans of days as people write them. */
final class Days {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

  private Days() {}

  /** "14 March 2025". */
  static String of(LocalDate day) {
    return DAY.format(day);
  }

  /** "Monday 21 October 2024", "14 to 20 October 2024", "November 2024"; empty if open. */
  static String of(When time) {
    LocalDate from = time.from();
    LocalDate to = time.to();
    if (from == null || to == null) {
      if (from != null) {
        return "from " + of(from) + " on";
      }
      return to == null ? "" : "until " + of(to);
    }
    if (from.equals(to)) {
      return from.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + of(from);
    }
    boolean wholeMonths = from.getDayOfMonth() == 1 && to.getDayOfMonth() == to.lengthOfMonth();
    if (!wholeMonths) {
      return between(from, to, from.getYear() == to.getYear(), from.getMonth() == to.getMonth());
    }
    if (from.getDayOfYear() == 1 && to.getDayOfYear() == to.lengthOfYear()) {
      String first = Integer.toString(from.getYear());
      return from.getYear() == to.getYear() ? first : first + " to " + to.getYear();
    }
    return from.withDayOfMonth(1).equals(to.withDayOfMonth(1))
        ? MONTH.format(from)
        : MONTH.format(from) + " to " + MONTH.format(to);
  }

  private static String between(LocalDate from, LocalDate to, boolean sameYear, boolean sameMonth) {
    if (sameYear && sameMonth) {
      return from.getDayOfMonth() + " to " + of(to);
    }
    String first = of(from);
    return (sameYear ? first.substring(0, first.length() - 5) : first) + " to " + of(to);
  }
}
