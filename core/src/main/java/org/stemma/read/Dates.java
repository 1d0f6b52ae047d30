package org.stemma.read;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stemma.Origin;
import org.stemma.Published;

/** Reads the dates that pages print or declare. */
final class Dates {
  private static final String MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";
  private static final Pattern ISO =
      Pattern.compile(
          "(\\d{4})-(\\d{2})-(\\d{2})"
              + "(?:[T ](\\d{2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?\\s?(Z|[+-]\\d{2}:?\\d{2})?)?");
  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          "(?<!\\p{L})(\\p{L}{3,12})\\.?\\s{1,3}(\\d{1,2})(?:st|nd|rd|th)?,?\\s{1,3}((?:19|20)\\d{2})(?!\\d)");
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?[\\s-]{0,3}(?:de\\s|of\\s)?(\\p{L}{3,12})\\.?,?[\\s-]{1,3}(?:del?\\s)?((?:19|20)\\d{2})(?!\\d)");
  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          "(?<!\\d)((?:19|20)\\d{2})\\s?(?:[./年-]|년)\\s?(\\d{1,2})\\s?(?:[./月-]|월)\\s?(\\d{1,2})(?!\\d)");
  private static final Pattern DIGITS =
      Pattern.compile(
          "(?<![\\d.])(\\d{1,2})([./])\\s?(\\d{1,2})\\2\\s?((?:19|20)?\\d{2})(?![\\d.]\\d)");
  private static final Pattern IN_URL =
      Pattern.compile("[/_-]((?:19|20)\\d{2})[/_-]?(\\d{2})[/_-]?(\\d{2})(?=[/_.-]|$)");
  private static final Pattern MONTH_IN_URL =
      Pattern.compile("/((?:19|20)\\d{2})/(" + MONTHS + ")/(\\d{1,2})/");

  private Dates() {}

  /** A date as a page declares it to machines; null if the value holds none. */
  static @Nullable Published declared(@Nullable String value, Origin origin) {
    if (value == null) {
      return null;
    }
    Matcher iso = ISO.matcher(value.length() > 80 ? value.substring(0, 80) : value);
    if (!iso.find()) {
      LocalDate date = inWords(value);
      return date == null ? null : Published.on(date, origin);
    }
    LocalDate date = date(iso.group(1), iso.group(2), iso.group(3));
    if (date == null) {
      return null;
    }
    if (iso.group(4) == null || iso.group(7) == null) {
      return Published.on(date, origin);
    }
    try {
      String zone = iso.group(7);
      OffsetDateTime moment =
          OffsetDateTime.of(
              date,
              java.time.LocalTime.of(
                  Integer.parseInt(iso.group(4)),
                  Integer.parseInt(iso.group(5)),
                  iso.group(6) == null ? 0 : Integer.parseInt(iso.group(6))),
              ZoneOffset.of(zone));
      return new Published(date, moment, origin);
    } catch (DateTimeException e) {
      return Published.on(date, origin);
    }
  }

  /** The day that a line of text names with its year; null if it names none. */
  static @Nullable LocalDate inWords(String line) {
    String head = line.length() > 200 ? line.substring(0, 200) : line;
    Matcher iso = ISO.matcher(head);
    if (iso.find()) {
      return date(iso.group(1), iso.group(2), iso.group(3));
    }
    Matcher month = MONTH_FIRST.matcher(head);
    while (month.find()) {
      int number = Months.number(month.group(1));
      if (number > 0) {
        return date(month.group(3), String.valueOf(number), month.group(2));
      }
    }
    Matcher day = DAY_FIRST.matcher(head);
    while (day.find()) {
      int number = Months.number(day.group(2));
      if (number > 0) {
        return date(day.group(3), String.valueOf(number), day.group(1));
      }
    }
    Matcher year = YEAR_FIRST.matcher(head);
    return year.find() ? date(year.group(1), year.group(2), year.group(3)) : inDigits(head);
  }

  /** A date such as 25.04.2024; with strokes only where it can't be month and day swapped. */
  private static @Nullable LocalDate inDigits(String head) {
    Matcher digits = DIGITS.matcher(head);
    if (!digits.find()) {
      return null;
    }
    int first = Integer.parseInt(digits.group(1));
    int second = Integer.parseInt(digits.group(3));
    String year = digits.group(4).length() == 2 ? "20" + digits.group(4) : digits.group(4);
    boolean dayFirst = digits.group(2).equals(".") || first > 12 || first == second;
    if (!dayFirst && second <= 12) {
      return null;
    }
    return dayFirst
        ? date(year, digits.group(3), digits.group(1))
        : date(year, digits.group(1), digits.group(3));
  }

  /** The day in an address such as ".../2024/10/22/..."; null if there is none. */
  static @Nullable Published inUrl(String url) {
    Matcher digits = IN_URL.matcher(url);
    Matcher words = MONTH_IN_URL.matcher(url);
    LocalDate date =
        digits.find()
            ? date(digits.group(1), digits.group(2), digits.group(3))
            : words.find() ? date(words.group(1), month(words.group(2)), words.group(3)) : null;
    return date == null ? null : Published.on(date, Origin.URL);
  }

  private static String month(String name) {
    return String.valueOf(MONTHS.indexOf(name.toLowerCase(Locale.ROOT)) / 4 + 1);
  }

  private static @Nullable LocalDate date(String year, String month, String day) {
    try {
      int y = Integer.parseInt(year);
      return y < 1800 || y > 2200
          ? null
          : LocalDate.of(y, Integer.parseInt(month), Integer.parseInt(day));
    } catch (DateTimeException e) {
      return null;
    }
  }
}
