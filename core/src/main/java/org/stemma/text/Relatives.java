package org.stemma.text;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.When.Granularity;
import org.stemma.text.Days.Stretch;

/**
 * Reads times told from today or from another time: "yesterday", "last week", "two days earlier".
 */
final class Relatives {
  private static final Set<String> UNITS =
      Lexicon.words(
          """
          second minute hour day night week fortnight month year decade
          """);

  private static final Map<String, Integer> SIGNS =
      Map.of("last", -1, "next", 1, "coming", 1, "this", 0, "current", 0);

  private static final Map<String, Integer> ANCHORED =
      Map.of("same", 0, "following", 1, "next", 1, "previous", -1, "preceding", -1);

  private static final int MOST = 1000;

  private final Viewpoint view;
  private final Words words;
  private final LocalDate today;

  Relatives(Viewpoint view) {
    this.view = view;
    words = view.words();
    today = view.today();
  }

  /** Days named by a word: "today", "last night", "the weekend". */
  @Nullable Named word(int i) {
    int second = i + 1;
    if (words.isCapital(i) && !words.opens(i) && words.isCapital(i - 1)) {
      return null;
    }
    return switch (words.at(i)) {
      case "today" -> Clock.withPart(words, new Named(second, Days.day(today), true));
      case "yesterday" ->
          Clock.withPart(words, new Named(second, Days.day(today.minusDays(1)), true));
      case "tomorrow" ->
          Clock.withPart(words, new Named(second, Days.day(today.plusDays(1)), true));
      case "tonight" -> new Named(second, Days.partOf(today), true);
      case "overnight" ->
          new Named(second, new Stretch(today.minusDays(1), today, Granularity.PART_OF_DAY), true);
      case "last" ->
          words.is(second, "night") || words.is(second, "evening")
              ? new Named(i + 2, Days.partOf(today.minusDays(1)), true)
              : null;
      case "this" ->
          Clock.isPart(words, second) ? new Named(i + 2, Days.partOf(today), true) : null;
      case "the" -> theWord(i);
      default -> null;
    };
  }

  private @Nullable Named theWord(int i) {
    if (words.is(i + 1, "weekend") && !words.is(i + 2, "of")) {
      return new Named(i + 2, weekend(view.isAhead(i, i + 2)), true);
    }
    String five = words.join(i + 1, i + 4);
    if (five.equals("day before yesterday")) {
      return new Named(i + 4, Days.day(today.minusDays(2)), true);
    }
    if (five.equals("day after tomorrow")) {
      return new Named(i + 4, Days.day(today.plusDays(2)), true);
    }
    return null;
  }

  /** "last week", "this year", "next weekend". */
  @Nullable Named unit(int i) {
    int at = words.is(i, "the") && words.is(i + 1, "current") ? i + 1 : i;
    Integer sign = SIGNS.get(words.at(at));
    if (sign == null) {
      return null;
    }
    int way = sign;
    String unit = words.at(at + 1);
    int end = at + 2;
    return switch (unit) {
      case "week" -> new Named(end, Days.weekOf(today.plusWeeks(way)), true);
      case "month" -> new Named(end, Days.month(YearMonth.from(today).plusMonths(way)), true);
      case "year" -> new Named(end, Days.year(today.getYear() + way), true);
      case "decade" -> new Named(end, current(unit, today.plusYears(10L * way)), true);
      case "quarter" -> new Named(end, current(unit, today.plusMonths(3L * way)), true);
      case "weekend" -> new Named(end, weekendBy(way, i, end), true);
      default -> null;
    };
  }

  /** "the week", "the year" and the like, which only "the end of" makes a time. */
  @Nullable Named theUnit(int i) {
    if (!words.is(i, "the")
        || !words.in(
            i + 1, Set.of("day", "week", "month", "year", "decade", "weekend", "quarter"))) {
      return null;
    }
    return new Named(i + 2, current(words.at(i + 1), today), true);
  }

  private Stretch weekend(boolean ahead) {
    Stretch same = Days.weekendOf(today);
    return ahead || !Days.begins(same).isAfter(today) ? same : Days.weekendOf(today.minusWeeks(1));
  }

  private Stretch weekendBy(int way, int first, int end) {
    if (way == 0) {
      return weekend(view.isAhead(first, end));
    }
    Stretch same = Days.weekendOf(today);
    if (way > 0) {
      return Days.weekendOf(today.plusWeeks(1));
    }
    return Days.ends(same).isBefore(today) ? same : Days.weekendOf(today.minusWeeks(1));
  }

  /** "two days ago", "a month earlier", "three weeks later". */
  @Nullable Named ago(int i) {
    Count count = count(i);
    if (count == null) {
      return null;
    }
    int end = count.end();
    if (words.is(end, "ago")) {
      return new Named(end + 1, moment(today, count, -1), true);
    }
    if (words.join(end, end + 2).equals("from now")) {
      return new Named(end + 2, moment(today, count, 1), true);
    }
    boolean earlier =
        words.is(end, "earlier")
            || (words.is(end, "before") && !words.isWord(end + 1) && !words.isNumber(end + 1));
    if (!earlier && !words.is(end, "later")) {
      return null;
    }
    TimeFinder.Found anchor =
        view.anchor(i, count.unit().equals("day") || count.unit().equals("night"));
    if (anchor == null && !earlier) {
      return null;
    }
    LocalDate base = anchor == null || anchor.days().from() == null ? today : anchor.days().from();
    boolean hangs = anchor == null || anchor.days().from() == null || anchor.relative();
    return new Named(end + 1, moment(base, count, earlier ? -1 : 1), hangs || view.dated());
  }

  /** "the past three weeks", "the next month". */
  @Nullable Named rolling(int i) {
    boolean the = words.is(i, "the");
    int at = the ? i + 1 : i;
    boolean back = words.in(at, Set.of("past", "last", "previous"));
    if (!back && !words.in(at, Set.of("next", "coming"))) {
      return null;
    }
    Count count = count(at + 1);
    boolean led =
        the || words.in(i - 1, Set.of("in", "over", "for", "during", "within", "'s", "its"));
    if (count != null && !led && words.is(at, "last")) {
      return null;
    }
    if (count == null) {
      String unit = words.at(at + 1);
      boolean single = the && UNITS.contains(unit) && !words.is(at, "previous");
      boolean aDay = unit.equals("day") && !words.is(at, "past");
      if (!single || aDay || words.is(at + 2, "of") || unit.equals("night")) {
        return null;
      }
      count = new Count(1, unit, at + 2);
    } else if (!the && words.is(at, "previous")) {
      return null;
    }
    LocalDate other = shift(today, count, back ? -1 : 1);
    Stretch days =
        back
            ? new Stretch(other, today, span(count.unit()))
            : new Stretch(today, other, span(count.unit()));
    return new Named(count.end(), days, true);
  }

  /** "the same day", "the following week", "the previous month". */
  @Nullable Named anchored(int i) {
    boolean the = words.is(i, "the");
    if (!the && !words.is(i, "that")) {
      return null;
    }
    Integer sign = ANCHORED.get(words.at(i + 1));
    int way = sign == null ? 0 : sign;
    int at = sign == null ? i + 1 : i + 2;
    String unit = words.at(at);
    if (sign == null && the) {
      boolean alone = !words.isWord(at + 2) && !words.isNumber(at + 2);
      if (!unit.equals("day") || !words.is(at + 1, "before") || !alone) {
        return null;
      }
      way = -1;
      at++;
    } else if (!Set.of("day", "week", "month", "year").contains(unit)
        || (!the && !unit.equals("day"))) {
      return null;
    }
    TimeFinder.Found anchor = view.anchor(i, unit.equals("day"));
    LocalDate base = anchor == null ? null : anchor.days().from();
    if (base == null && (view.dated() && way >= 0)) {
      return null;
    }
    Stretch days = moment(base == null ? today : base, new Count(1, unit, at), way);
    if (way == 0) {
      days = current(unit, base == null ? today : base);
    }
    return new Named(at + 1, days, base == null || view.dated());
  }

  /**
   * A number of units of time.
   *
   * @param unit in the singular
   * @param end one past its last word
   */
  record Count(int number, String unit, int end) {}

  @Nullable Count count(int i) {
    int number;
    int at;
    if ((words.is(i, "a") || words.is(i, "an")) && words.in(i + 1, UNITS)) {
      number = 1;
      at = i + 1;
    } else {
      Numbers.Figure figure = Numbers.at(words, i, false);
      if (figure == null
          || figure.value().stripTrailingZeros().scale() > 0
          || figure.value().intValue() > MOST
          || figure.value().precision() > 6) {
        return null;
      }
      number = figure.value().intValue();
      at = figure.end();
    }
    if (words.in(at, Set.of("more", "full", "further", "working", "business", "calendar"))) {
      at++;
    }
    String unit = words.at(at);
    String single = unit.endsWith("s") ? unit.substring(0, unit.length() - 1) : unit;
    return UNITS.contains(single) ? new Count(number, single, at + 1) : null;
  }

  static LocalDate shift(LocalDate day, Count count, int sign) {
    int n = sign * count.number();
    return switch (count.unit()) {
      case "week" -> day.plusWeeks(n);
      case "fortnight" -> day.plusWeeks(2L * n);
      case "month" -> day.plusMonths(n);
      case "year" -> day.plusYears(n);
      case "decade" -> day.plusYears(10L * n);
      case "hour" -> day.plusDays(n / 24);
      case "minute", "second" -> day;
      default -> day.plusDays(n);
    };
  }

  static Granularity span(String unit) {
    return switch (unit) {
      case "week", "fortnight" -> Granularity.WEEK;
      case "month" -> Granularity.MONTH;
      case "year", "decade" -> Granularity.YEAR;
      case "minute", "second" -> Granularity.PART_OF_DAY;
      default -> Granularity.DAY;
    };
  }

  /** The unit that lies so far off: "two months ago" is a whole month. */
  static Stretch moment(LocalDate base, Count count, int sign) {
    LocalDate day = shift(base, count, sign);
    return switch (count.unit()) {
      case "decade" -> Days.year(day.getYear());
      case "hour", "minute", "second" -> Days.partOf(day);
      default -> current(count.unit(), day);
    };
  }

  static Stretch current(String unit, LocalDate day) {
    return switch (unit) {
      case "week", "fortnight" -> Days.weekOf(day);
      case "weekend" -> Days.weekendOf(day);
      case "month" -> Days.month(YearMonth.from(day));
      case "quarter" -> Days.quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
      case "year" -> Days.year(day.getYear());
      case "decade" -> Days.years(day.getYear() / 10 * 10, day.getYear() / 10 * 10 + 9);
      case "hour", "minute", "second" -> Days.partOf(day);
      default -> Days.day(day);
    };
  }
}
