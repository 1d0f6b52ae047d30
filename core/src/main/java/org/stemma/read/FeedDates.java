package org.stemma.read;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stemma.Origin;
import org.stemma.Published;

/** Reads the dates of feeds: RFC 822 as it is written in the wild, and ISO 8601. */
final class FeedDates {
  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
  private static final Pattern RFC_822 =
      Pattern.compile(
          "(?i)\\b(\\d{1,2})[ -](jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?[ -]"
              + "(\\d{4}|\\d{2})(?:,? (\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d{1,9})?)?"
              + " ?([+-]\\d{1,2}:?\\d{2}|[a-z]{1,5})?)?");

  /** Hours ahead of UTC, of the zones that feeds name. */
  private static final Map<String, Integer> ZONES =
      Map.ofEntries(
          Map.entry("gmt", 0),
          Map.entry("ut", 0),
          Map.entry("utc", 0),
          Map.entry("z", 0),
          Map.entry("est", -5),
          Map.entry("edt", -4),
          Map.entry("cst", -6),
          Map.entry("cdt", -5),
          Map.entry("mst", -7),
          Map.entry("mdt", -6),
          Map.entry("pst", -8),
          Map.entry("pdt", -7),
          Map.entry("bst", 1),
          Map.entry("cet", 1),
          Map.entry("cest", 2),
          Map.entry("eet", 2),
          Map.entry("eest", 3),
          Map.entry("msk", 3),
          Map.entry("kst", 9),
          Map.entry("jst", 9));

  private FeedDates() {}

  /** The day, with its moment where a zone is told; null if the value holds no date. */
  static @Nullable Published read(@Nullable String value) {
    if (value == null || value.isBlank()) {
      return null;
    }
    String line = value.strip().replaceAll("\\s+", " ");
    Matcher old = RFC_822.matcher(line.length() > 120 ? line.substring(0, 120) : line);
    Published read = old.find() ? read(old) : null;
    return read != null ? read : Dates.declared(line, Origin.INPUT);
  }

  private static @Nullable Published read(Matcher found) {
    try {
      int year = Integer.parseInt(found.group(3));
      year += year < 70 ? 2000 : year < 100 ? 1900 : 0;
      int month = MONTHS.indexOf(found.group(2).toLowerCase(Locale.ROOT)) / 3 + 1;
      LocalDate day = LocalDate.of(year, month, Integer.parseInt(found.group(1)));
      if (year < 1900 || year > 2200) {
        return null;
      }
      ZoneOffset zone = found.group(7) == null ? null : zone(found.group(7));
      if (zone == null) {
        return Published.on(day, Origin.INPUT);
      }
      int seconds = found.group(6) == null ? 0 : Integer.parseInt(found.group(6));
      LocalTime time =
          LocalTime.of(
              Integer.parseInt(found.group(4)),
              Integer.parseInt(found.group(5)),
              Math.min(seconds, 59));
      return new Published(day, OffsetDateTime.of(day, time, zone), Origin.INPUT);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static @Nullable ZoneOffset zone(String name) {
    if (Character.isLetter(name.charAt(0))) {
      Integer hours = ZONES.get(name.toLowerCase(Locale.ROOT));
      return hours == null ? null : ZoneOffset.ofHours(hours);
    }
    String digits = name.substring(1).replace(":", "");
    int cut = digits.length() - 2;
    int minutes =
        Integer.parseInt(digits.substring(0, cut)) * 60 + Integer.parseInt(digits.substring(cut));
    return ZoneOffset.ofTotalSeconds((name.charAt(0) == '-' ? -60 : 60) * minutes);
  }
}
