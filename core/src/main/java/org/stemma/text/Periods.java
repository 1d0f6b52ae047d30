package org.stemma.text;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.When.Granularity;
import org.stemma.text.Days.Season;
import org.stemma.text.Days.Stretch;

/** Reads feast days, seasons, quarters and halves of years. */
final class Periods {
  private static final Set<String> BEFORE_SEASON =
      Lexicon.words(
          """
          in by since until till during early late mid -
          """);

  private static final Map<String, Season> SEASONS =
      Map.of(
          "spring", Season.SPRING,
          "summer", Season.SUMMER,
          "autumn", Season.AUTUMN,
          "fall", Season.AUTUMN,
          "winter", Season.WINTER);

  private static final Map<String, Integer> QUARTERS =
      Map.of("first", 1, "second", 2, "third", 3, "fourth", 4, "final", 4, "last", 4, "q", 0);

  private final Viewpoint view;
  private final Words words;
  private final LocalDate today;
  private final Relatives relatives;

  Periods(Viewpoint view, Relatives relatives) {
    this.view = view;
    words = view.words();
    today = view.today();
    this.relatives = relatives;
  }

  static boolean isSeason(String word) {
    return SEASONS.containsKey(word);
  }

  @Nullable Named holiday(int i) {
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
    if (words.year(year) > 0) {
      return new Named(year + 1, Days.day(holiday.in(words.year(year))), false);
    }
    boolean ahead = way.equals("next") || (!way.equals("last") && view.isAhead(i, holiday.end()));
    LocalDate same = holiday.in(today.getYear());
    if (ahead && same.isBefore(today)) {
      same = holiday.in(today.getYear() + 1);
    } else if (!ahead && same.isAfter(today)) {
      same = holiday.in(today.getYear() - 1);
    }
    return new Named(holiday.end(), Days.day(same), true);
  }

  @Nullable Named season(int i) {
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
    if (words.year(year) > 0) {
      return new Named(year + 1, Days.season(season, words.year(year)), false);
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
    return new Named(at + 1, season(season, way, i, at + 1), true);
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
          view.isAhead(first, end) || way.equals("coming")
              ? Days.seasonFrom(season, today)
              : latest;
    };
  }

  /** "the third quarter of 2024", "Q3", "the first half of next year". */
  @Nullable Named quarter(int i) {
    int at = words.is(i, "the") ? i + 1 : i;
    boolean brief = words.is(at, "q") && words.glued(at) && words.isNumber(at + 1);
    int which = brief ? Dates.number(words.at(at + 1)) : QUARTERS.getOrDefault(words.at(at), 0);
    boolean half = words.is(at + 1, "half") && which <= 2;
    boolean quarter = brief || (words.is(at + 1, "quarter") && !words.is(at, "last"));
    if (which < 1 || which > 4 || (!half && !quarter)) {
      return null;
    }
    int end = at + 2;
    int year = end + (words.is(end, "of") ? 1 : 0);
    if (words.year(year) > 0) {
      return new Named(year + 1, part(words.year(year), which, half), false);
    }
    Named of = words.is(end, "of") ? relatives.theUnit(end + 1) : null;
    of = of != null || !words.is(end, "of") ? of : relatives.unit(end + 1);
    if (of != null && of.days().granularity() == Granularity.YEAR && of.days().from() != null) {
      return new Named(of.end(), part(of.days().from().getYear(), which, half), true);
    }
    if (half || words.is(end, "of") || (!brief && i == at)) {
      return null;
    }
    boolean ahead = view.isAhead(i, end);
    Stretch same = Days.quarter(today.getYear(), which);
    if (ahead && Days.ends(same).isBefore(today)) {
      same = Days.quarter(today.getYear() + 1, which);
    } else if (!ahead && Days.begins(same).isAfter(today)) {
      same = Days.quarter(today.getYear() - 1, which);
    }
    return new Named(end, same, true);
  }

  private static Stretch part(int year, int which, boolean half) {
    return half ? Days.half(year, which) : Days.quarter(year, which);
  }
}
