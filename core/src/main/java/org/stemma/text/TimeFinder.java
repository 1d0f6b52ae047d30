package org.stemma.text;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.When.Granularity;
import org.stemma.text.Days.Season;
import org.stemma.text.Days.Stretch;

/** Reads the times among words, from the first to the last. */
final class TimeFinder {
  private static final Set<String> BEFORE_SEASON =
      Lexicon.words(
          """
          in by since until till during early late mid -
          """);

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

  private static final Map<String, Season> SEASONS =
      Map.of(
          "spring", Season.SPRING,
          "summer", Season.SUMMER,
          "autumn", Season.AUTUMN,
          "fall", Season.AUTUMN,
          "winter", Season.WINTER);

  private static final Set<String> PARTS =
      Set.of("morning", "afternoon", "evening", "night", "lunchtime");

  private static final Set<String> MOMENTS =
      Lexicon.words(
          """
          noon midnight midday dawn dusk daybreak sunrise sunset nightfall lunchtime
          """);

  private static final Set<String> HALVES_OF_DAY = Set.of("am", "pm", "a.m.", "p.m.", "a.m", "p.m");

  private static final Set<String> ZONES =
      Lexicon.words(
          """
          gmt utc bst cet cest est edt et pt pst pdt eet
          """);

  private static final Set<String> BEFORE_CLOCK =
      Lexicon.words(
          """
          at by before after until till around about since from to shortly just past
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

  private static final Set<String> UNITS =
      Lexicon.words(
          """
          second minute hour day night week fortnight month year decade
          """);

  private static final Map<String, Integer> SIGNS =
      Map.of("last", -1, "next", 1, "coming", 1, "this", 0, "current", 0);

  private static final Map<String, Integer> ANCHORED =
      Map.of("same", 0, "following", 1, "next", 1, "previous", -1, "preceding", -1);

  private static final Set<String> ORDINAL = Set.of("st", "nd", "rd", "th");

  private static final Map<String, Integer> QUARTERS =
      Map.of("first", 1, "second", 2, "third", 3, "fourth", 4, "final", 4, "last", 4, "q", 0);

  /** Stands in for the day of publication while that is unknown. */
  private static final LocalDate SOME_DAY = LocalDate.of(2000, 1, 5);

  private static final int MOST = 1000;

  private final Words words;
  private final boolean dated;
  private final LocalDate today;
  private final List<Found> found = new ArrayList<>();
  private @Nullable Tense forced;

  TimeFinder(Words words, @Nullable LocalDate published) {
    this.words = words;
    dated = published != null;
    today = published == null ? SOME_DAY : published;
  }

  /**
   * A time among words.
   *
   * @param first its first word, with "since", "by" and the like
   * @param core the first word of what it names
   * @param end one past its last word
   * @param days what it names, open where that needs an unknown day
   * @param relative whether it needs the day of publication and that is unknown
   */
  record Found(int first, int core, int end, Stretch days, boolean relative) {}

  /** A time without what stands before it; {@code needs} tells whether it hangs on today. */
  private record Core(int end, Stretch days, boolean needs) {
    Core upTo(int other) {
      return new Core(other, days, needs);
    }

    Core as(Granularity granularity) {
      return new Core(end, days.as(granularity), needs);
    }
  }

  List<Found> all() {
    int i = 0;
    while (i < words.size()) {
      Found time = find(i);
      if (time == null) {
        i++;
      } else {
        found.add(time);
        i = time.end();
      }
    }
    return found;
  }

  private @Nullable Found find(int i) {
    return switch (words.at(i)) {
      case "since" -> since(i);
      case "by", "until", "till" -> upTo(i);
      case "before", "after" -> beside(i);
      case "within" -> within(i);
      case "in" -> inSome(i);
      case "over", "for", "during" -> overPast(i);
      case "from", "between" -> fromTo(i);
      default -> plain(i);
    };
  }

  private @Nullable Found plain(int i) {
    Core core = core(i);
    if (core == null) {
      return null;
    }
    if ((words.isDash(core.end()) && words.glued(core.end() - 1)) || words.is(core.end(), "to")) {
      Core last = core(core.end() + 1);
      if (last != null && last.days().granularity() == core.days().granularity()) {
        return told(i, i, join(core, last));
      }
    }
    return told(i, i, core);
  }

  private Found told(int first, int at, Core core) {
    boolean open = core.needs() && !dated;
    Stretch days = open ? new Stretch(null, null, core.days().granularity()) : core.days();
    return new Found(first, at, core.end(), days, open);
  }

  private Core join(Core first, Core last) {
    LocalDate to = last.days().to();
    LocalDate from = first.days().from();
    if (to != null && from != null && to.isBefore(from)) {
      Granularity granularity = last.days().granularity();
      to = granularity == Granularity.DAY && last.needs() ? to.plusWeeks(1) : to.plusYears(1);
      to = to.isBefore(from) ? from : to;
    }
    Stretch days = new Stretch(from, to, first.days().granularity());
    return new Core(last.end(), days, first.needs() || last.needs());
  }

  private @Nullable Found since(int i) {
    Core core = coreAs(Tense.PAST, skipAbout(i + 1));
    if (core == null) {
      return null;
    }
    LocalDate from = core.needs() && !dated ? null : core.days().from();
    LocalDate to = dated ? today : null;
    if (from != null && to != null && to.isBefore(from)) {
      to = core.days().to();
    }
    Stretch days = new Stretch(from, to, core.days().granularity());
    return new Found(i, i + 1, core.end(), days, !dated);
  }

  private int skipAbout(int i) {
    int at = i;
    if (words.join(at, at + 2).equals("at least") || words.join(at, at + 2).equals("no later")) {
      at += 2;
    }
    while (words.is(at, "about") || words.is(at, "around") || words.is(at, "than")) {
      at++;
    }
    return at;
  }

  private @Nullable Found upTo(int i) {
    int at = skipAbout(i + 1);
    Core ahead = coreAs(Tense.FUTURE, at);
    if (ahead == null) {
      return null;
    }
    boolean over = Tense.isOver(words, i, ahead.end());
    Core core = over ? coreAs(Tense.PAST, at) : ahead;
    if (core == null) {
      return null;
    }
    LocalDate to = core.needs() && !dated ? null : core.days().to();
    boolean past = over || (dated && to != null && to.isBefore(today));
    LocalDate from = past || !dated ? null : today;
    Stretch days = new Stretch(from, to, core.days().granularity());
    return new Found(i, i + 1, core.end(), days, !dated);
  }

  /** "before Friday", "after March": open on one side. */
  private @Nullable Found beside(int i) {
    boolean before = words.is(i, "before");
    Tense tense = Tense.around(words, i, i);
    Core core = tense == Tense.UNKNOWN ? core(i + 1) : coreAs(tense, i + 1);
    if (core == null || words.is(core.end(), "'s")) {
      return null;
    }
    Granularity granularity = core.days().granularity();
    boolean open = core.needs() && !dated;
    if (granularity == Granularity.PART_OF_DAY) {
      return told(i, i + 1, core);
    }
    LocalDate first = core.days().from();
    LocalDate last = core.days().to();
    LocalDate from = null;
    LocalDate to = null;
    if (before) {
      to = open || first == null ? null : first.minusDays(1);
      from = dated && tense == Tense.FUTURE && to != null && !to.isBefore(today) ? today : null;
    } else {
      from = open || last == null ? null : last.plusDays(1);
      to = dated && tense == Tense.PAST && from != null && !from.isAfter(today) ? today : null;
    }
    return new Found(i, i + 1, core.end(), new Stretch(from, to, granularity), open);
  }

  private @Nullable Found within(int i) {
    int at = words.is(i + 1, "the") && words.in(i + 2, Set.of("next", "coming")) ? i + 3 : i + 1;
    Count count = count(skipAbout(at));
    if (count == null || words.is(count.end(), "of") || words.is(count.end(), "'s")) {
      return null;
    }
    Stretch days = new Stretch(today, shift(today, count, 1), span(count.unit()));
    return told(i, i, new Core(count.end(), days, true));
  }

  private @Nullable Found inSome(int i) {
    int after = skipAbout(i + 1);
    Count count = count(after);
    if (count != null) {
      int end = count.end();
      if (words.is(end, "'") || words.is(end, "'s") || words.is(end, "’")) {
        end = words.is(end + 1, "time") ? end + 2 : end;
      }
      boolean ahead =
          end > count.end()
              || words.is(count.end(), "from")
              || (Tense.around(words, i, end) == Tense.FUTURE && !words.is(i - 1, "once"));
      return ahead && words.at(end).length() > 0 && !words.is(end, "of")
          ? told(i, i, new Core(end, moment(today, count, 1), true))
          : null;
    }
    Found past = overPast(i);
    return past != null ? past : inYears(i);
  }

  /** A bare year or month is read where its "in" is, so that the words before it are seen. */
  private @Nullable Found inYears(int i) {
    Found time = plain(i + 1);
    return time == null ? null : time;
  }

  /** "over the past three weeks". */
  private @Nullable Found overPast(int i) {
    Core core = rolling(i + 1);
    if (core == null) {
      return null;
    }
    return told(words.is(i, "in") ? i + 1 : i, i + 1, core);
  }

  private @Nullable Found fromTo(int i) {
    Core first = core(i + 1);
    if (first == null) {
      return null;
    }
    int joint = first.end();
    boolean joins =
        words.is(i, "between")
            ? words.is(joint, "and")
            : words.in(joint, Set.of("to", "until", "till", "through")) || words.isDash(joint);
    Core last = joins ? core(joint + 1) : null;
    if (last == null) {
      return told(i + 1, i + 1, first);
    }
    return told(i, i + 1, join(first, last));
  }

  private @Nullable Core coreAs(Tense tense, int i) {
    forced = tense;
    Core core = core(i);
    forced = null;
    return core;
  }

  private boolean isAhead(int first, int end) {
    Tense tense = forced != null ? forced : Tense.around(words, first, end);
    return tense == Tense.FUTURE;
  }

  private @Nullable Core core(int i) {
    if (i >= words.size()) {
      return null;
    }
    Core core = edge(i);
    core = core != null ? core : clock(i);
    return core != null ? core : simple(i);
  }

  private @Nullable Core simple(int i) {
    Core core = date(i);
    core = core != null ? core : weekday(i);
    core = core != null ? core : word(i);
    core = core != null ? core : holiday(i);
    core = core != null ? core : season(i);
    core = core != null ? core : quarter(i);
    core = core != null ? core : ago(i);
    core = core != null ? core : rolling(i);
    core = core != null ? core : unit(i);
    core = core != null ? core : anchored(i);
    core = core != null ? core : monthDay(i);
    return core != null ? core : year(i);
  }

  /** "late on Friday", "earlier this week", "mid-May", "the end of the month". */
  private @Nullable Core edge(int i) {
    int at = i;
    if (words.in(at, Set.of("early", "late", "mid", "earlier", "later"))) {
      at++;
      if (words.isDash(at) && words.glued(at - 1)) {
        at++;
      }
      if (words.in(at, Set.of("on", "in", "the"))) {
        at++;
      }
      Core core = simple(at);
      if (core == null
          || (at > i + 1
              && words.is(at - 1, "in")
              && words.isSmall(at)
              && words.in(at, DETERMINERS))) {
        return core;
      }
      return core.days().granularity() == Granularity.DAY ? core.as(Granularity.PART_OF_DAY) : core;
    }
    at += words.is(at, "the") ? 1 : 0;
    if (words.is(at + 1, "of")
        && words.in(
            at, Set.of("end", "start", "beginning", "middle", "close", "rest", "remainder"))) {
      Core core = theUnit(at + 2);
      core = core != null ? core : simple(at + 2);
      boolean rest = words.is(at, "rest") || words.is(at, "remainder");
      if (core != null && rest && core.days().to() != null) {
        return new Core(
            core.end(), new Stretch(today, core.days().to(), core.days().granularity()), true);
      }
      return core;
    }
    return null;
  }

  /** "the week", "the year" and the like, which only "the end of" makes a time. */
  private @Nullable Core theUnit(int i) {
    if (!words.is(i, "the")
        || !words.in(
            i + 1, Set.of("day", "week", "month", "year", "decade", "weekend", "quarter"))) {
      return null;
    }
    return new Core(i + 2, current(words.at(i + 1), today), true);
  }

  private Stretch current(String unit, LocalDate day) {
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

  /** "3am on Tuesday", "noon", "the morning of 3 May". */
  private @Nullable Core clock(int i) {
    int at = i;
    if (words.in(at, Set.of("shortly", "just")) && words.in(at + 1, Set.of("before", "after"))) {
      at += 2;
    } else if (words.in(at, Set.of("about", "around"))) {
      at++;
    }
    int end = clockEnd(at);
    if (end < 0) {
      return null;
    }
    if (words.in(end, ZONES)) {
      end++;
    } else if (words.join(end, end + 2).equals("local time")) {
      end += 2;
    }
    boolean joined = words.in(end, Set.of("on", "of", ","));
    int day = joined ? end + 1 : end;
    Core core = words.is(day, "the") ? monthDay(day) : null;
    core = core != null ? core : date(day);
    core = core != null ? core : weekday(day);
    core = core != null || joined ? core : word(day);
    if (core != null && core.days().from() != null && core.days().from().equals(core.days().to())) {
      return core.as(Granularity.PART_OF_DAY);
    }
    return new Core(end, Days.partOf(today), true);
  }

  private int clockEnd(int at) {
    boolean led = words.in(at - 1, BEFORE_CLOCK);
    if (words.in(at, MOMENTS)) {
      return led || words.is(at + 1, "on") ? at + 1 : -1;
    }
    if (words.is(at, "the") && words.in(at + 1, PARTS) && words.is(at + 2, "of")) {
      return words.isNumber(at + 3) || words.isCapital(at + 3) ? at + 2 : -1;
    }
    Numbers.Figure hour = Numbers.at(words, at, false);
    if (hour != null && (words.in(hour.end(), HALVES_OF_DAY) || words.is(hour.end(), "o'clock"))) {
      return hour.end() + 1;
    }
    String word = words.at(at);
    boolean digits = words.isNumber(at) && word.length() <= 5;
    if (digits && words.in(at + 1, HALVES_OF_DAY)) {
      return at + 2;
    }
    if (digits && word.length() == 4 && words.in(at + 1, ZONES)) {
      return at + 1;
    }
    boolean minutes = digits && word.indexOf(':') == word.length() - 3 && word.length() > 3;
    if (minutes
        && !words.beginsLine(at)
        && (led || words.in(at + 1, ZONES) || words.is(at + 1, "on"))) {
      return at + 1;
    }
    return -1;
  }

  private @Nullable Core date(int i) {
    Core core = inDigits(i);
    core = core != null ? core : dayMonth(i);
    return core != null ? core : monthFirst(i);
  }

  /** "2024-10-18", "18.10.2024", "18/10/2024" where the order is sure. */
  private @Nullable Core inDigits(int i) {
    if (!words.isNumber(i)) {
      return null;
    }
    String word = words.at(i);
    String[] parts = word.length() <= 10 ? word.split("\\.", -1) : new String[0];
    if (parts.length == 3) {
      LocalDate day = day(number(parts[2]), number(parts[1]), number(parts[0]));
      return day == null ? null : new Core(i + 1, Days.day(day), false);
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
    return day == null ? null : new Core(i + 5, Days.day(day), false);
  }

  private static int number(String digits) {
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

  private int fourDigits(int i) {
    boolean year = words.isNumber(i) && words.at(i).length() == 4;
    return year ? Math.max(0, number(words.at(i))) : 0;
  }

  /** "18 October 2023", "the 18th of October", "18-20 October". */
  private @Nullable Core dayMonth(int i) {
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
  private @Nullable Core monthFirst(int i) {
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
    if (isYear(fourDigits(year))) {
      return new Core(year + 1, Days.month(YearMonth.of(fourDigits(year), month)), false);
    }
    return way.isEmpty() && !isMonth(at) ? null : bareMonth(i, month, way, at + 1);
  }

  private Core bareMonth(int i, int month, String way, int end) {
    boolean ahead = way.equals("next") || (!way.equals("last") && isAhead(i, end));
    YearMonth now = YearMonth.from(today);
    YearMonth it = YearMonth.of(now.getYear(), month);
    if (way.equals("this")) {
      return new Core(end, Days.month(it), true);
    }
    if (ahead && (it.isBefore(now) || (way.equals("next") && it.equals(now)))) {
      it = it.plusYears(1);
    } else if (!ahead && (it.isAfter(now) || (way.equals("last") && it.equals(now)))) {
      it = it.minusYears(1);
    }
    return new Core(end, Days.month(it), true);
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

  private @Nullable Core dated(int i, int month, int first, int last, int end) {
    int year = words.is(end, ",") ? end + 1 : end;
    if (isYear(fourDigits(year))) {
      LocalDate from = day(fourDigits(year), month, first);
      LocalDate to = day(fourDigits(year), month, last);
      return from == null || to == null
          ? null
          : new Core(year + 1, new Stretch(from, to, Granularity.DAY), false);
    }
    LocalDate from = near(month, first, isAhead(i, end));
    if (from == null) {
      return null;
    }
    LocalDate to = day(from.getYear(), month, last);
    return to == null ? null : new Core(end, new Stretch(from, to, Granularity.DAY), true);
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

  private static boolean isYear(int year) {
    return year >= 1500 && year < 2200;
  }

  private @Nullable Core weekday(int i) {
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
    Core exact = date(words.is(end, ",") ? end + 1 : end);
    if (exact != null && dayOfMonthIn(end)) {
      return exact;
    }
    int week = words.is(end, "of") ? end + 1 : end;
    if (words.in(week, Set.of("last", "next", "this")) && words.is(week + 1, "week")) {
      int weeks = words.is(week, "last") ? -1 : words.is(week, "next") ? 1 : 0;
      LocalDate day =
          today.plusWeeks(weeks).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      return new Core(week + 2, Days.day(day.plusDays(weekday.getValue() - 1)), true);
    }
    boolean ahead =
        way.equals("next")
            || way.equals("coming")
            || (!way.equals("last") && !way.equals("past") && isAhead(i, end));
    LocalDate day =
        ahead
            ? today.with(TemporalAdjusters.next(weekday))
            : today.with(
                way.equals("last")
                    ? TemporalAdjusters.previous(weekday)
                    : TemporalAdjusters.previousOrSame(weekday));
    return withPart(new Core(end, Days.day(day), true));
  }

  /** Adds what follows a day: "Monday night", "Monday at 6 p.m.". */
  private Core withPart(Core core) {
    int end = core.end();
    if (words.in(end, PARTS)) {
      return core.upTo(end + 1).as(Granularity.PART_OF_DAY);
    }
    if (words.is(end, "at") || words.is(end, "around") || words.is(end, "about")) {
      int at = words.in(end + 1, Set.of("about", "around")) ? end + 2 : end + 1;
      int after = clockEnd(at);
      if (after > 0) {
        return core.upTo(after).as(Granularity.PART_OF_DAY);
      }
    }
    return core;
  }

  private boolean dayOfMonthIn(int end) {
    int at = words.is(end, ",") ? end + 1 : end;
    return dayOfMonth(at) > 0
        || dayOfMonth(afterMonth(at)) > 0
        || words.is(at, "the")
        || fourDigits(at) > 0;
  }

  private boolean isNameOfOther(int i) {
    return (words.isCapital(i + 1) && words.in(i + 1, AFTER_DAY_NAME) && !words.opens(i + 1))
        || (words.isCapital(i - 1) && words.in(i - 1, NAMED_DAYS));
  }

  /** Days named by a word: "today", "last night", "the weekend". */
  private @Nullable Core word(int i) {
    int second = i + 1;
    if (words.isCapital(i) && !words.opens(i) && words.isCapital(i - 1)) {
      return null;
    }
    return switch (words.at(i)) {
      case "today" -> withPart(new Core(second, Days.day(today), true));
      case "yesterday" -> withPart(new Core(second, Days.day(today.minusDays(1)), true));
      case "tomorrow" -> withPart(new Core(second, Days.day(today.plusDays(1)), true));
      case "tonight" -> new Core(second, Days.partOf(today), true);
      case "overnight" ->
          new Core(second, new Stretch(today.minusDays(1), today, Granularity.PART_OF_DAY), true);
      case "last" ->
          words.is(second, "night") || words.is(second, "evening")
              ? new Core(i + 2, Days.partOf(today.minusDays(1)), true)
              : null;
      case "this" -> words.in(second, PARTS) ? new Core(i + 2, Days.partOf(today), true) : null;
      case "the" -> theWord(i);
      default -> null;
    };
  }

  private @Nullable Core theWord(int i) {
    if (words.is(i + 1, "weekend") && !words.is(i + 2, "of")) {
      return new Core(i + 2, weekend(isAhead(i, i + 2)), true);
    }
    String five = words.join(i + 1, i + 4);
    if (five.equals("day before yesterday")) {
      return new Core(i + 4, Days.day(today.minusDays(2)), true);
    }
    if (five.equals("day after tomorrow")) {
      return new Core(i + 4, Days.day(today.plusDays(2)), true);
    }
    return null;
  }

  private Stretch weekend(boolean ahead) {
    Stretch same = Days.weekendOf(today);
    return ahead || !Days.begins(same).isAfter(today) ? same : Days.weekendOf(today.minusWeeks(1));
  }

  private @Nullable Core holiday(int i) {
    String way = words.in(i, Set.of("last", "next", "this")) ? words.at(i) : "";
    int at = way.isEmpty() ? i : i + 1;
    if (!words.isCapital(at)) {
      return null;
    }
    Holidays.Found holiday = Holidays.at(words, at);
    if (holiday == null) {
      return null;
    }
    int year = holiday.end() + (words.is(holiday.end(), ",") ? 1 : 0);
    if (isYear(fourDigits(year))) {
      return new Core(year + 1, Days.day(holiday.in(fourDigits(year))), false);
    }
    boolean ahead = way.equals("next") || (!way.equals("last") && isAhead(i, holiday.end()));
    LocalDate same = holiday.in(today.getYear());
    if (ahead && same.isBefore(today)) {
      same = holiday.in(today.getYear() + 1);
    } else if (!ahead && same.isAfter(today)) {
      same = holiday.in(today.getYear() - 1);
    }
    return new Core(holiday.end(), Days.day(same), true);
  }

  private @Nullable Core season(int i) {
    String way =
        words.in(i, Set.of("last", "next", "this", "the", "coming", "past")) ? words.at(i) : "";
    int at = way.isEmpty() ? i : i + 1;
    if (way.equals("the") && words.in(at, Set.of("coming", "past", "following", "previous"))) {
      way = words.at(at++);
    }
    Season season = SEASONS.get(words.at(at));
    if (season == null) {
      return null;
    }
    int year = at + 1;
    year += words.is(year, "of") || words.is(year, ",") ? 1 : 0;
    if (isYear(fourDigits(year))) {
      return new Core(year + 1, Days.season(season, fourDigits(year)), false);
    }
    boolean fall = words.is(at, "fall");
    boolean led = words.in(at - 1, BEFORE_SEASON);
    boolean alone = !words.isWord(at + 1) || Lexicon.isFunctionWord(words.at(at + 1));
    boolean ofIt = words.is(at + 1, "of") || words.is(at + 1, "in") || words.is(at + 1, "from");
    boolean bare = way.isEmpty() || way.equals("the");
    if (bare && (!alone || (way.isEmpty() && !led) || (fall && ofIt) || words.is(at + 1, "of"))) {
      return null;
    }
    if (fall && way.equals("the") && !words.in(i - 1, Set.of("in", "by", "until", "since"))) {
      return null;
    }
    return new Core(at + 1, season(season, way, i, at + 1), true);
  }

  private Stretch season(Season season, String way, int first, int end) {
    Stretch latest = Days.seasonBy(season, today);
    boolean within = !Days.ends(latest).isBefore(today);
    int begun = Days.begins(latest).getYear();
    return switch (way) {
      case "last", "past", "previous" -> within ? Days.season(season, begun - 1) : latest;
      case "next" -> Days.season(season, begun + 1);
      case "this" -> {
        Stretch same = Days.season(season, today.getYear());
        yield within ? latest : same;
      }
      default ->
          isAhead(first, end) || way.equals("coming") ? Days.seasonFrom(season, today) : latest;
    };
  }

  /** "the third quarter of 2024", "Q3", "the first half of next year". */
  private @Nullable Core quarter(int i) {
    int at = words.is(i, "the") ? i + 1 : i;
    boolean brief = words.is(at, "q") && words.glued(at) && words.isNumber(at + 1);
    int which = brief ? number(words.at(at + 1)) : QUARTERS.getOrDefault(words.at(at), 0);
    boolean half = words.is(at + 1, "half") && which <= 2;
    boolean quarter = brief || (words.is(at + 1, "quarter") && !words.is(at, "last"));
    if (which < 1 || which > 4 || (!half && !quarter)) {
      return null;
    }
    int end = at + 2;
    int year = end + (words.is(end, "of") ? 1 : 0);
    if (isYear(fourDigits(year))) {
      return new Core(year + 1, part(fourDigits(year), which, half), false);
    }
    Core of = words.is(end, "of") ? theUnit(end + 1) : null;
    of = of != null || !words.is(end, "of") ? of : unit(end + 1);
    if (of != null && of.days().granularity() == Granularity.YEAR && of.days().from() != null) {
      return new Core(of.end(), part(of.days().from().getYear(), which, half), true);
    }
    if (half || words.is(end, "of") || (!brief && i == at)) {
      return null;
    }
    boolean ahead = isAhead(i, end);
    Stretch same = Days.quarter(today.getYear(), which);
    if (ahead && Days.ends(same).isBefore(today)) {
      same = Days.quarter(today.getYear() + 1, which);
    } else if (!ahead && Days.begins(same).isAfter(today)) {
      same = Days.quarter(today.getYear() - 1, which);
    }
    return new Core(end, same, true);
  }

  private static Stretch part(int year, int which, boolean half) {
    return half ? Days.half(year, which) : Days.quarter(year, which);
  }

  /**
   * A number of units of time.
   *
   * @param unit in the singular
   * @param end one past its last word
   */
  private record Count(int number, String unit, int end) {}

  private @Nullable Count count(int i) {
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

  private static LocalDate shift(LocalDate day, Count count, int sign) {
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

  private static Granularity span(String unit) {
    return switch (unit) {
      case "week", "fortnight" -> Granularity.WEEK;
      case "month" -> Granularity.MONTH;
      case "year", "decade" -> Granularity.YEAR;
      case "minute", "second" -> Granularity.PART_OF_DAY;
      default -> Granularity.DAY;
    };
  }

  /** The unit that lies so far off: "two months ago" is a whole month. */
  private Stretch moment(LocalDate base, Count count, int sign) {
    LocalDate day = shift(base, count, sign);
    return switch (count.unit()) {
      case "decade" -> Days.year(day.getYear());
      case "hour", "minute", "second" -> Days.partOf(day);
      default -> current(count.unit(), day);
    };
  }

  /** "two days ago", "a month earlier", "three weeks later". */
  private @Nullable Core ago(int i) {
    Count count = count(i);
    if (count == null) {
      return null;
    }
    int end = count.end();
    if (words.is(end, "ago")) {
      return new Core(end + 1, moment(today, count, -1), true);
    }
    if (words.join(end, end + 2).equals("from now")) {
      return new Core(end + 2, moment(today, count, 1), true);
    }
    boolean earlier =
        words.is(end, "earlier")
            || (words.is(end, "before") && !words.isWord(end + 1) && !words.isNumber(end + 1));
    if (!earlier && !words.is(end, "later")) {
      return null;
    }
    Found anchor = anchor(i, count.unit().equals("day") || count.unit().equals("night"));
    if (anchor == null && !earlier) {
      return null;
    }
    LocalDate base = anchor == null || anchor.days().from() == null ? today : anchor.days().from();
    boolean hangs = anchor == null || anchor.days().from() == null || anchor.relative();
    return new Core(end + 1, moment(base, count, earlier ? -1 : 1), hangs || dated);
  }

  /** The last time told before word {@code i}: in its sentence, else the last day at all. */
  private @Nullable Found anchor(int i, boolean day) {
    for (int k = found.size() - 1; k >= 0; k--) {
      Found time = found.get(k);
      boolean far = crosses(time.end(), i);
      Granularity granularity = time.days().granularity();
      boolean exact = granularity == Granularity.DAY || granularity == Granularity.PART_OF_DAY;
      if (!far || (day && exact)) {
        return time;
      }
    }
    return null;
  }

  private boolean crosses(int from, int to) {
    for (int i = from; i <= to; i++) {
      if (words.opens(i)) {
        return true;
      }
    }
    return false;
  }

  /** "the past three weeks", "the next month". */
  private @Nullable Core rolling(int i) {
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
    return new Core(count.end(), days, true);
  }

  /** "last week", "this year", "next weekend". */
  private @Nullable Core unit(int i) {
    int at = words.is(i, "the") && words.is(i + 1, "current") ? i + 1 : i;
    Integer sign = SIGNS.get(words.at(at));
    if (sign == null) {
      return null;
    }
    int way = sign;
    String unit = words.at(at + 1);
    int end = at + 2;
    return switch (unit) {
      case "week" -> new Core(end, Days.weekOf(today.plusWeeks(way)), true);
      case "month" -> new Core(end, Days.month(YearMonth.from(today).plusMonths(way)), true);
      case "year" -> new Core(end, Days.year(today.getYear() + way), true);
      case "decade" -> new Core(end, current(unit, today.plusYears(10L * way)), true);
      case "quarter" -> new Core(end, current(unit, today.plusMonths(3L * way)), true);
      case "weekend" -> new Core(end, weekendBy(way, i, end), true);
      default -> null;
    };
  }

  private Stretch weekendBy(int way, int first, int end) {
    if (way == 0) {
      return weekend(isAhead(first, end));
    }
    Stretch same = Days.weekendOf(today);
    if (way > 0) {
      return Days.weekendOf(today.plusWeeks(1));
    }
    return Days.ends(same).isBefore(today) ? same : Days.weekendOf(today.minusWeeks(1));
  }

  /** "the same day", "the following week", "the previous month". */
  private @Nullable Core anchored(int i) {
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
    Found anchor = anchor(i, unit.equals("day"));
    LocalDate base = anchor == null ? null : anchor.days().from();
    if (base == null && (dated && way >= 0)) {
      return null;
    }
    Stretch days = moment(base == null ? today : base, new Count(1, unit, at), way);
    if (way == 0) {
      days = current(unit, base == null ? today : base);
    }
    return new Core(at + 1, days, base == null || dated);
  }

  /** "the 16th", of this or the last month. */
  private @Nullable Core monthDay(int i) {
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
    boolean ahead = isAhead(i, end);
    YearMonth month = YearMonth.from(today);
    for (int k = 0; k < 3; k++) {
      YearMonth it = month.plusMonths(ahead ? k : -k);
      if (it.isValidDay(day)) {
        LocalDate found = it.atDay(day);
        if (ahead ? !found.isBefore(today) : !found.isAfter(today)) {
          return new Core(end, Days.day(found), true);
        }
      }
    }
    return null;
  }

  /** "2023", "the 1990s", "2019-20". */
  private @Nullable Core year(int i) {
    boolean the = words.is(i, "the") && (words.is(i + 1, "year") || words.is(i + 2, "s"));
    int at = the ? i + 1 : i;
    at += words.is(at, "year") ? 1 : 0;
    int year = fourDigits(at);
    if (year < 1700 || year > 2099 || (words.glued(at - 1) && !words.isDash(at - 1))) {
      return null;
    }
    int end = at + 1;
    if (words.glued(at) && words.is(end, "s") && year % 10 == 0) {
      return new Core(end + 1, Days.years(year, year + 9), false);
    }
    if ((words.isDash(end) || words.is(end, "/")) && words.glued(at) && words.glued(end)) {
      int last = words.isNumber(end + 1) ? number(words.at(end + 1)) : -1;
      last = words.at(end + 1).length() == 2 ? year / 100 * 100 + last : last;
      if (last > year && last <= 2099) {
        return new Core(end + 2, Days.years(year, last), false);
      }
      return null;
    }
    return isYearAt(at) ? new Core(end, Days.year(year), false) : null;
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
    if (DETERMINERS.contains(before) || MONTHS.containsKey(before) || SEASONS.containsKey(before)) {
      return !(counts && round);
    }
    if (BEFORE_DOUBTFUL_YEAR.contains(before)) {
      return !counts && words.at(i).indexOf(',') < 0;
    }
    return false;
  }
}
