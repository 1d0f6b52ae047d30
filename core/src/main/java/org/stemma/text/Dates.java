package org.stemma.text;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.When.Granularity;
import org.stemma.text.Days.Stretch;

/** Reads what calendars name: dates, weekdays, months, years. */
final class Dates {
  private static final Set<String> BEFORE_DAY_OF_MONTH =
      Lexicon.words(
          """
          on of since by until before after from around
          """);

  private static final Set<String> BEFORE_YEAR =
      Lexicon.words(
          """
          in since until till during before after early late mid year by through - between
          """);

  private static final Set<String> BEFORE_DOUBTFUL_YEAR =
      Lexicon.words(
          """
          to of for from than on and as about around ( or
          """);

  private static final Map<String, DayOfWeek> WEEKDAYS =
      Map.of(
          "monday", DayOfWeek.MONDAY,
          "tuesday", DayOfWeek.TUESDAY,
          "wednesday", DayOfWeek.WEDNESDAY,
          "thursday", DayOfWeek.THURSDAY,
          "friday", DayOfWeek.FRIDAY,
          "saturday", DayOfWeek.SATURDAY,
          "sunday", DayOfWeek.SUNDAY);

  private static final Set<String> SHORT_WEEKDAYS =
      Lexicon.words(
          """
          mon tue tues wed thu thur thurs fri sat sun
          """);

  private static final Map<String, Integer> MONTHS =
      Map.ofEntries(
          Map.entry("january", 1),
          Map.entry("february", 2),
          Map.entry("march", 3),
          Map.entry("april", 4),
          Map.entry("may", 5),
          Map.entry("june", 6),
          Map.entry("july", 7),
          Map.entry("august", 8),
          Map.entry("september", 9),
          Map.entry("october", 10),
          Map.entry("november", 11),
          Map.entry("december", 12),
          Map.entry("jan", 1),
          Map.entry("feb", 2),
          Map.entry("mar", 3),
          Map.entry("apr", 4),
          Map.entry("jun", 6),
          Map.entry("jul", 7),
          Map.entry("aug", 8),
          Map.entry("sep", 9),
          Map.entry("sept", 9),
          Map.entry("oct", 10),
          Map.entry("nov", 11),
          Map.entry("dec", 12));

  /** Months whose names are also verbs, adjectives or people's names. */
  private static final Set<String> DOUBTFUL = Set.of("march", "april", "may", "june", "august");

  private static final Set<String> BEFORE_MONTH =
      Lexicon.words(
          """
          in since by until till during last next this early late mid of for before after from
          to through between earlier later than throughout around every each following
          """);

  private static final Set<String> DETERMINERS =
      Lexicon.words(
          """
          the a an its their his her our 's this that
          """);

  /** Names of newspapers and the like that begin with a day. */
  private static final Set<String> AFTER_DAY_NAME =
      Lexicon.words(
          """
          times herald mail express mirror post telegraph sun star world people independent
          tribune chronicle gazette mercury courier business review journal news magazine age
          standard record politics club
          """);

  private static final Set<String> NAMED_DAYS =
      Set.of("bloody", "super", "man", "girl", "ruby", "mad", "fat");

  private static final Set<String> ORDINAL = Set.of("st", "nd", "rd", "th");

  private final Viewpoint view;
  private final Words words;
  private final LocalDate today;

  Dates(Viewpoint view) {
    this.view = view;
    words = view.words();
    today = view.today();
  }

  static boolean isDeterminer(String word) {
    return DETERMINERS.contains(word);
  }

  @Nullable Named date(int i) {
    Named core = inDigits(i);
    core = core != null ? core : dayMonth(i);
    return core != null ? core : monthFirst(i);
  }

  @Nullable Named weekday(int i) {
    String way = words.in(i, Set.of("last", "next", "this", "coming", "past")) ? words.at(i) : "";
    int at = way.isEmpty() ? i : i + 1;
    if (words.in(at, SHORT_WEEKDAYS) && words.isCapital(at)) {
      int next = words.is(at + 1, ".") ? at + 2 : at + 1;
      return date(words.is(next, ",") ? next + 1 : next);
    }
    DayOfWeek weekday = words.isCapital(at) ? WEEKDAYS.get(words.at(at)) : null;
    if (weekday == null || isNameOfOther(at)) {
      return null;
    }
    int end = at + 1;
    Named exact = date(words.is(end, ",") ? end + 1 : end);
    if (exact != null && dayOfMonthIn(end)) {
      return exact;
    }
    int week = words.is(end, "of") ? end + 1 : end;
    if (words.in(week, Set.of("last", "next", "this")) && words.is(week + 1, "week")) {
      int weeks = words.is(week, "last") ? -1 : words.is(week, "next") ? 1 : 0;
      LocalDate day =
          today.plusWeeks(weeks).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      return new Named(week + 2, Days.day(day.plusDays(weekday.getValue() - 1)), true);
    }
    boolean ahead =
        way.equals("next")
            || way.equals("coming")
            || (!way.equals("last") && !way.equals("past") && view.isAhead(i, end));
    LocalDate day =
        ahead
            ? today.with(TemporalAdjusters.next(weekday))
            : today.with(
                way.equals("last")
                    ? TemporalAdjusters.previous(weekday)
                    : TemporalAdjusters.previousOrSame(weekday));
    return Clock.withPart(words, new Named(end, Days.day(day), true));
  }

  /** "the 16th", of this or the last month. */
  @Nullable Named monthDay(int i) {
    int day = words.is(i, "the") ? dayOfMonth(i + 1) : 0;
    if (day == 0 || !words.glued(i + 1) || !words.in(i + 2, ORDINAL)) {
      return null;
    }
    int end = i + 3;
    boolean led = words.in(i - 1, BEFORE_DAY_OF_MONTH);
    boolean noun =
        words.isWord(end)
            && !Lexicon.isFunctionWord(words.at(end))
            && !words.at(end).endsWith("ed");
    if (!led || noun) {
      return null;
    }
    boolean ahead = view.isAhead(i, end);
    YearMonth month = YearMonth.from(today);
    for (int k = 0; k < 3; k++) {
      YearMonth it = month.plusMonths(ahead ? k : -k);
      if (it.isValidDay(day)) {
        LocalDate found = it.atDay(day);
        if (ahead ? !found.isBefore(today) : !found.isAfter(today)) {
          return new Named(end, Days.day(found), true);
        }
      }
    }
    return null;
  }

  /** "2023", "the 1990s", "2019-20". */
  @Nullable Named year(int i) {
    boolean the = words.is(i, "the") && (words.is(i + 1, "year") || words.is(i + 2, "s"));
    int at = the ? i + 1 : i;
    at += words.is(at, "year") ? 1 : 0;
    int year = words.year(at);
    if (year < 1700 || year > 2099 || (words.glued(at - 1) && !words.isDash(at - 1))) {
      return null;
    }
    int end = at + 1;
    if (words.glued(at) && words.is(end, "s") && year % 10 == 0) {
      return new Named(end + 1, Days.years(year, year + 9), false);
    }
    if ((words.isDash(end) || words.is(end, "/")) && words.glued(at) && words.glued(end)) {
      int last = words.isNumber(end + 1) ? number(words.at(end + 1)) : -1;
      last = words.at(end + 1).length() == 2 ? year / 100 * 100 + last : last;
      if (last > year && last <= 2099) {
        return new Named(end + 2, Days.years(year, last), false);
      }
      return null;
    }
    return isYearAt(at) ? new Named(end, Days.year(year), false) : null;
  }

  /** "2024-10-18", "18.10.2024", "18/10/2024" where the order is sure. */
  private @Nullable Named inDigits(int i) {
    if (!words.isNumber(i)) {
      return null;
    }
    String word = words.at(i);
    String[] parts = word.length() <= 10 ? word.split("\\.", -1) : new String[0];
    if (parts.length == 3) {
      LocalDate day = day(number(parts[2]), number(parts[1]), number(parts[0]));
      return day == null ? null : new Named(i + 1, Days.day(day), false);
    }
    boolean joined = words.isDash(i + 1) || words.is(i + 1, "/");
    boolean row =
        joined
            && words.is(i + 3, words.at(i + 1))
            && words.isNumber(i + 2)
            && words.isNumber(i + 4);
    for (int k = i; row && k < i + 4; k++) {
      row = words.glued(k);
    }
    if (!row) {
      return null;
    }
    int a = number(word);
    int b = number(words.at(i + 2));
    int c = number(words.at(i + 4));
    LocalDate day = null;
    if (a > 31) {
      day = day(a, b, c);
    } else if (c > 31) {
      day = a > 12 ? day(c, b, a) : b > 12 || a == b ? day(c, a, b) : null;
    }
    return day == null ? null : new Named(i + 5, Days.day(day), false);
  }

  /** "18 October 2023", "the 18th of October", "18-20 October". */
  private @Nullable Named dayMonth(int i) {
    int at = words.is(i, "the") ? i + 1 : i;
    int first = dayOfMonth(at);
    if (first == 0) {
      return null;
    }
    int last = first;
    int next = afterDay(at);
    boolean joint = words.isDash(next) || words.is(next, "to") || words.is(next, "and");
    if (joint && dayOfMonth(next + 1) > first) {
      last = dayOfMonth(next + 1);
      next = afterDay(next + 1);
    }
    next += words.is(next, "of") ? 1 : 0;
    int month = month(next);
    return month == 0 ? null : dated(i, month, first, last, afterMonth(next));
  }

  /** "October 18th, 2023", "October 2023", "in October". */
  private @Nullable Named monthFirst(int i) {
    String way = words.in(i, Set.of("last", "next", "this")) ? words.at(i) : "";
    int at = way.isEmpty() ? i : i + 1;
    int month = month(at);
    if (month == 0) {
      return null;
    }
    int next = afterMonth(at);
    int first = way.isEmpty() ? dayOfMonth(next) : 0;
    boolean counted = first > 0 && words.isSmall(next + 1) && Units.isPlural(words.at(next + 1));
    if (first > 0 && !counted) {
      int last = first;
      int end = afterDay(next);
      boolean joint = words.isDash(end) || words.is(end, "to") || words.is(end, "and");
      if (joint && dayOfMonth(end + 1) > first && month(afterDay(end + 1)) == 0) {
        last = dayOfMonth(end + 1);
        end = afterDay(end + 1);
      }
      return dated(i, month, first, last, end);
    }
    int year = next;
    year += words.is(year, ",") || words.is(year, "of") ? 1 : 0;
    if (words.year(year) > 0) {
      return new Named(year + 1, Days.month(YearMonth.of(words.year(year), month)), false);
    }
    return way.isEmpty() && !isMonth(at) ? null : bareMonth(i, month, way, at + 1);
  }

  private Named bareMonth(int i, int month, String way, int end) {
    boolean ahead = way.equals("next") || (!way.equals("last") && view.isAhead(i, end));
    YearMonth now = YearMonth.from(today);
    YearMonth it = YearMonth.of(now.getYear(), month);
    if (way.equals("this")) {
      return new Named(end, Days.month(it), true);
    }
    if (ahead && (it.isBefore(now) || (way.equals("next") && it.equals(now)))) {
      it = it.plusYears(1);
    } else if (!ahead && (it.isAfter(now) || (way.equals("last") && it.equals(now)))) {
      it = it.minusYears(1);
    }
    return new Named(end, Days.month(it), true);
  }

  /** Whether a month's name without day and year is meant as one. */
  private boolean isMonth(int i) {
    String name = words.at(i);
    int before = i - 1;
    boolean led =
        words.in(before, BEFORE_MONTH) || (words.isDash(before) && words.is(before - 1, "mid"));
    boolean paired = words.in(before, Set.of("and", "or", "to")) && month(before - 1) > 0;
    if (name.length() < 5 && !name.equals("may") && !name.equals("june") && !name.equals("july")) {
      return led && !words.isCapital(i + 1);
    }
    if (led || paired) {
      boolean surname =
          words.isCapital(i + 1)
              && month(i + 1) == 0
              && !words.opens(i + 1)
              && DOUBTFUL.contains(name)
              && words.in(before, Set.of("of", "for", "from", "to", "after", "before", "by"));
      boolean verb = name.equals("may") && words.isCapital(before) && words.opens(before);
      return !surname && !verb;
    }
    boolean noun = words.in(before, DETERMINERS) && (words.isSmall(i + 1) || words.isNumber(i + 1));
    if (DOUBTFUL.contains(name)) {
      return noun && !words.is(i + 1, "said");
    }
    boolean named = (words.isCapital(before) && !words.opens(before)) || words.isCapital(i + 1);
    return !named;
  }

  private @Nullable Named dated(int i, int month, int first, int last, int end) {
    int year = words.is(end, ",") ? end + 1 : end;
    if (words.year(year) > 0) {
      LocalDate from = day(words.year(year), month, first);
      LocalDate to = day(words.year(year), month, last);
      return from == null || to == null
          ? null
          : new Named(year + 1, new Stretch(from, to, Granularity.DAY), false);
    }
    LocalDate from = near(month, first, view.isAhead(i, end));
    if (from == null) {
      return null;
    }
    LocalDate to = day(from.getYear(), month, last);
    return to == null ? null : new Named(end, new Stretch(from, to, Granularity.DAY), true);
  }

  /** The nearest such date that exists, up to or from today. */
  private @Nullable LocalDate near(int month, int dayOfMonth, boolean ahead) {
    for (int k = 0; k <= 8; k++) {
      LocalDate day = day(ahead ? today.getYear() + k : today.getYear() - k, month, dayOfMonth);
      if (day != null && (ahead ? !day.isBefore(today) : !day.isAfter(today))) {
        return day;
      }
    }
    return null;
  }

  private boolean dayOfMonthIn(int end) {
    int at = words.is(end, ",") ? end + 1 : end;
    return dayOfMonth(at) > 0
        || dayOfMonth(afterMonth(at)) > 0
        || words.is(at, "the")
        || words.year(at) > 0;
  }

  private boolean isNameOfOther(int i) {
    return (words.isCapital(i + 1) && words.in(i + 1, AFTER_DAY_NAME) && !words.opens(i + 1))
        || (words.isCapital(i - 1) && words.in(i - 1, NAMED_DAYS));
  }

  private boolean isYearAt(int i) {
    String before = words.at(i - 1);
    String after = words.at(i + 1);
    if (Units.currency(before) != null
        || Units.percent(words, i + 1) != null
        || Set.of("thousand", "million", "billion", "hundred").contains(after)
        || Lexicon.MEASURED.contains(after)) {
      return false;
    }
    boolean counts = words.isSmall(i + 1) && Units.isPlural(after);
    boolean round = number(words.at(i)) % 50 == 0;
    if (BEFORE_YEAR.contains(before)) {
      return !counts
          || !round
          || before.equals("since")
          || (before.equals("in") && !Lexicon.PLURALS.contains(after));
    }
    if (DETERMINERS.contains(before) || MONTHS.containsKey(before) || Periods.isSeason(before)) {
      return !(counts && round);
    }
    if (BEFORE_DOUBTFUL_YEAR.contains(before)) {
      return !counts && words.at(i).indexOf(',') < 0;
    }
    return false;
  }

  private int month(int i) {
    Integer month = words.isCapital(i) ? MONTHS.get(words.at(i)) : null;
    return month == null ? 0 : month;
  }

  private int afterMonth(int i) {
    boolean brief =
        words.at(i).length() < 5
            && !words.is(i, "may")
            && !words.is(i, "june")
            && !words.is(i, "july");
    return brief && words.is(i + 1, ".") && words.glued(i) ? i + 2 : i + 1;
  }

  /** The day of a month at word {@code i}, 0 if none. */
  private int dayOfMonth(int i) {
    int day = words.isNumber(i) && words.at(i).length() <= 2 ? number(words.at(i)) : 0;
    return day >= 1 && day <= 31 ? day : 0;
  }

  private int afterDay(int i) {
    return words.glued(i) && words.in(i + 1, ORDINAL) ? i + 2 : i + 1;
  }

  static int number(String digits) {
    for (int i = 0; i < digits.length(); i++) {
      if (!Character.isDigit(digits.charAt(i))) {
        return -1;
      }
    }
    return digits.isEmpty() || digits.length() > 4 ? -1 : Integer.parseInt(digits);
  }

  private static @Nullable LocalDate day(int year, int month, int day) {
    if (year < 1000 || year > 2999) {
      return null;
    }
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
