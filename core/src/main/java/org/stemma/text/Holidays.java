package org.stemma.text;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Feast days that the news dates by. Easter is the Western one. */
enum Holidays {
  NEW_YEARS_EVE,
  NEW_YEARS_DAY,
  VALENTINES_DAY,
  SHROVE_TUESDAY,
  ASH_WEDNESDAY,
  PALM_SUNDAY,
  MAUNDY_THURSDAY,
  GOOD_FRIDAY,
  EASTER,
  EASTER_MONDAY,
  MAY_DAY,
  WHIT_MONDAY,
  HALLOWEEN,
  THANKSGIVING,
  BLACK_FRIDAY,
  CYBER_MONDAY,
  CHRISTMAS_EVE,
  CHRISTMAS,
  BOXING_DAY;

  private static final Set<String> LEADS =
      Lexicon.words(
          """
          by until till before after at since last next this over during on around to for
          """);

  /**
   * A feast day among words.
   *
   * @param end one past its last word
   */
  record Found(Holidays holiday, int end) {
    LocalDate in(int year) {
      return holiday.in(year);
    }
  }

  /** The feast day that begins at word {@code i}, null if none. */
  static @Nullable Found at(Words words, int i) {
    String two = words.join(i, i + 2);
    Holidays holiday =
        switch (two) {
          case "shrove tuesday" -> SHROVE_TUESDAY;
          case "ash wednesday" -> ASH_WEDNESDAY;
          case "palm sunday" -> PALM_SUNDAY;
          case "maundy thursday" -> MAUNDY_THURSDAY;
          case "good friday" -> GOOD_FRIDAY;
          case "easter sunday" -> EASTER;
          case "easter monday" -> EASTER_MONDAY;
          case "may day" -> MAY_DAY;
          case "whit monday" -> WHIT_MONDAY;
          case "black friday" -> BLACK_FRIDAY;
          case "cyber monday" -> CYBER_MONDAY;
          case "thanksgiving day" -> THANKSGIVING;
          case "christmas eve" -> CHRISTMAS_EVE;
          case "christmas day" -> CHRISTMAS;
          case "boxing day" -> BOXING_DAY;
          default -> null;
        };
    if (holiday != null) {
      return new Found(holiday, i + 2);
    }
    String four = words.join(i, i + 4);
    if (four.equals("new year 's eve")) {
      return new Found(NEW_YEARS_EVE, i + 4);
    }
    if (four.equals("new year 's day")) {
      return new Found(NEW_YEARS_DAY, i + 4);
    }
    if (words.join(i, i + 3).equals("valentine 's day")) {
      return new Found(VALENTINES_DAY, i + 3);
    }
    boolean led = words.in(i - 1, LEADS) && !words.isCapital(i + 1);
    boolean alone = led && (!words.isWord(i + 1) || Lexicon.isFunctionWord(words.at(i + 1)));
    if (!alone) {
      return null;
    }
    return switch (words.at(i)) {
      case "christmas" -> new Found(CHRISTMAS, i + 1);
      case "easter" -> new Found(EASTER, i + 1);
      case "halloween" -> new Found(HALLOWEEN, i + 1);
      case "thanksgiving" -> new Found(THANKSGIVING, i + 1);
      default -> null;
    };
  }

  private LocalDate in(int year) {
    LocalDate easter = Days.easter(year);
    LocalDate thanksgiving =
        LocalDate.of(year, Month.NOVEMBER, 1)
            .with(TemporalAdjusters.dayOfWeekInMonth(4, DayOfWeek.THURSDAY));
    return switch (this) {
      case NEW_YEARS_DAY -> LocalDate.of(year, 1, 1);
      case VALENTINES_DAY -> LocalDate.of(year, 2, 14);
      case SHROVE_TUESDAY -> easter.minusDays(47);
      case ASH_WEDNESDAY -> easter.minusDays(46);
      case PALM_SUNDAY -> easter.minusDays(7);
      case MAUNDY_THURSDAY -> easter.minusDays(3);
      case GOOD_FRIDAY -> easter.minusDays(2);
      case EASTER -> easter;
      case EASTER_MONDAY -> easter.plusDays(1);
      case WHIT_MONDAY -> easter.plusDays(50);
      case MAY_DAY -> LocalDate.of(year, 5, 1);
      case HALLOWEEN -> LocalDate.of(year, 10, 31);
      case THANKSGIVING -> thanksgiving;
      case BLACK_FRIDAY -> thanksgiving.plusDays(1);
      case CYBER_MONDAY -> thanksgiving.plusDays(4);
      case CHRISTMAS_EVE -> LocalDate.of(year, 12, 24);
      case CHRISTMAS -> LocalDate.of(year, 12, 25);
      case BOXING_DAY -> LocalDate.of(year, 12, 26);
      case NEW_YEARS_EVE -> LocalDate.of(year, 12, 31);
    };
  }
}
