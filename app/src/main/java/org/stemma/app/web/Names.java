package org.stemma.app.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stemma.Outlet;
import org.stemma.Published;
import org.stemma.Report;
import org.stemma.Source;

/** How things are called on a page. */
final class Names {
  private static final List<String> NUMBERS =
      List.of("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter SHORT =
      DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
  private static final DateTimeFormatter SHORT_TIME =
      DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH);

  private Names() {}

  /** HAS_NOT_CONFIRMED is "has not confirmed". */
  static String words(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** HAS_NOT_CONFIRMED is "has-not-confirmed". */
  static String hyphened(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** "one" to "ten", larger ones in figures. */
  static String number(int number) {
    return number >= 0 && number < NUMBERS.size() ? NUMBERS.get(number) : Integer.toString(number);
  }

  /** "1 report", "2 reports". */
  static String count(long number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  static String outlet(Report report) {
    Outlet outlet = report.outlet();
    if (outlet.name() != null) {
      return outlet.name();
    }
    return outlet.domain() != null ? outlet.domain() : id(report.id());
  }

  /** An id as people read it: of a file's path the last part, nothing of what we made. */
  static String id(String report) {
    if (report.startsWith(Adding.PASTED)) {
      return "a pasted text";
    }
    boolean file = report.matches("(/|\\.|[A-Za-z]:).*") && !report.endsWith("/");
    return file ? report.replaceFirst("^.*[/\\\\]", "…/") : report;
  }

  static String title(Report report) {
    if (report.title() != null && !report.title().isBlank()) {
      return report.title();
    }
    String text = report.text().strip();
    return text.isEmpty() ? report.id() : cut(text.lines().findFirst().orElse(text), 90);
  }

  static String day(LocalDate day) {
    return DAY.format(day);
  }

  static String stamp(Instant moment) {
    return STAMP.format(moment.atOffset(ZoneOffset.UTC));
  }

  /** "12 March 2025", "12 March 2025, 06:10 UTC", "undated". */
  static String published(Report report) {
    return published(report.published());
  }

  static String published(@Nullable Published published) {
    if (published == null) {
      return "undated";
    }
    OffsetDateTime moment = published.moment();
    return moment == null ? day(published.date()) : stamp(moment.toInstant());
  }

  /** "12 Mar", "12 Mar 06:10", "undated". */
  static String publishedShort(@Nullable Published published) {
    if (published == null) {
      return "undated";
    }
    OffsetDateTime moment = published.moment();
    return moment == null
        ? SHORT.format(published.date())
        : SHORT_TIME.format(moment.withOffsetSameInstant(ZoneOffset.UTC));
  }

  /**
   * When a report was published, as exactly as is known: after those of its day whose time is
   * known, where its own isn't; those without a day come last.
   */
  static Instant order(Report report) {
    Published published = report.published();
    if (published == null) {
      return Instant.MAX;
    }
    OffsetDateTime moment = published.moment();
    return moment == null
        ? published.date().atTime(LocalTime.MAX).toInstant(ZoneOffset.UTC)
        : moment.toInstant();
  }

  static String source(Source source) {
    if (source instanceof Source.Nobody) {
      return "nobody named";
    }
    return source instanceof Source.OwnVoice ? "the report itself" : source.name();
  }

  /** With a capital at its beginning. */
  static String capital(String words) {
    if (words.isEmpty()) {
      return words;
    }
    int first = words.offsetByCodePoints(0, 1);
    return words.substring(0, first).toUpperCase(Locale.ROOT) + words.substring(first);
  }

  /** At most so many characters, with an ellipsis where it was cut. */
  static String cut(String words, int most) {
    String flat = words.replaceAll("\\s+", " ").strip();
    if (flat.length() <= most) {
      return flat;
    }
    int end = Character.isHighSurrogate(flat.charAt(most - 2)) ? most - 2 : most - 1;
    return flat.substring(0, end).stripTrailing() + "…";
  }
}
