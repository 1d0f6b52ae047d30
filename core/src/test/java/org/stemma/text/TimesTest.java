package org.stemma.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stemma.Span;
import org.stemma.When;

class TimesTest {
  /** A Tuesday. */
  private static final LocalDate PUBLISHED = LocalDate.of(2024, 10, 22);

  /** A sentence, then each time as text, first day, last day, granularity; open ends as "-". */
  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      textBlock =
          """
          The envoy left on Monday. # Monday | 2024-10-21 2024-10-21 day
          The envoy will leave on Monday. # Monday | 2024-10-28 2024-10-28 day
          The ministry said on Tuesday that it knew. # Tuesday | 2024-10-22 2024-10-22 day
          A vote is due on Thursday, the clerk said. # Thursday | 2024-10-24 2024-10-24 day
          Ministers plan to meet on Saturday. # Saturday | 2024-10-26 2024-10-26 day
          The court was to rule on Friday. # Friday | 2024-10-25 2024-10-25 day
          She may have fled on Sunday. # Sunday | 2024-10-20 2024-10-20 day
          The bridge was opened on Wednesday. # Wednesday | 2024-10-16 2024-10-16 day
          The bridge will be opened on Wednesday. # Wednesday | 2024-10-23 2024-10-23 day
          On Friday, the guard shot a wolf. # Friday | 2024-10-18 2024-10-18 day
          On Friday the fair opens again. # Friday | 2024-10-25 2024-10-25 day
          The mayor has promised to reply by Friday. # by Friday | 2024-10-22 2024-10-25 day
          The pool will stay shut until Monday. # until Monday | 2024-10-22 2024-10-28 day
          She demanded a report by 20 November. # by 20 November | 2024-10-22 2024-11-20 day
          The road had been closed until Monday. # until Monday | - 2024-10-21 day
          The road has been closed since March. # since March | 2024-03-01 2024-10-22 month
          He has lived there since 1990. # since 1990 | 1990-01-01 2024-10-22 year
          Nobody has seen her since last Monday. # since last Monday | 2024-10-21 2024-10-22 day
          It happened yesterday. # yesterday | 2024-10-21 2024-10-21 day
          It begins tomorrow. # tomorrow | 2024-10-23 2024-10-23 day
          It happened last night. # last night | 2024-10-21 2024-10-21 part-of-day
          Two boats sank overnight. # overnight | 2024-10-21 2024-10-22 part-of-day
          She was here this morning. # this morning | 2024-10-22 2024-10-22 part-of-day
          The fire could reach Alto by tonight. # by tonight | 2024-10-22 2024-10-22 part-of-day
          He resigned late on Friday. # late on Friday | 2024-10-18 2024-10-18 part-of-day
          It struck early on Monday. # early on Monday | 2024-10-21 2024-10-21 part-of-day
          A van was seen at about 3am on Sunday. # about 3am on Sunday | 2024-10-20 2024-10-20 part-of-day
          The depot will reopen at noon. # noon | 2024-10-22 2024-10-22 part-of-day
          The dam broke on Monday night. # Monday night | 2024-10-21 2024-10-21 part-of-day
          It was fired around dawn of the 16th. # around dawn of the 16th | 2024-10-16 2024-10-16 part-of-day
          He was fined on the 1st. # the 1st | 2024-10-01 2024-10-01 day
          Talks fell apart last week. # last week | 2024-10-14 2024-10-20 week
          Talks resume next week. # next week | 2024-10-28 2024-11-03 week
          The board will vote next month. # next month | 2024-11-01 2024-11-30 month
          Prices fell last month. # last month | 2024-09-01 2024-09-30 month
          It will be dearer next year. # next year | 2025-01-01 2025-12-31 year
          Sales rose this year. # this year | 2024-01-01 2024-12-31 year
          It must pay by the end of the year. # by the end of the year | 2024-10-22 2024-12-31 year
          It must pay by the end of March. # by the end of March | 2024-10-22 2025-03-31 month
          He has until the end of the week. # until the end of the week | 2024-10-22 2024-10-27 week
          They signed it in September. # September | 2024-09-01 2024-09-30 month
          They signed it in November. # November | 2023-11-01 2023-11-30 month
          They will sign it in March. # March | 2025-03-01 2025-03-31 month
          No imports are due in January. # January | 2025-01-01 2025-01-31 month
          The vote was postponed to June. # June | 2025-06-01 2025-06-30 month
          The agency withdrew its May forecast. # May | 2024-05-01 2024-05-31 month
          He was jailed in early May. # early May | 2024-05-01 2024-05-31 month
          He was jailed in mid-May. # mid-May | 2024-05-01 2024-05-31 month
          They met on 18 October 2023. # 18 October 2023 | 2023-10-18 2023-10-18 day
          They met on October 18, 2023. # October 18, 2023 | 2023-10-18 2023-10-18 day
          They met on the 18th of October. # the 18th of October | 2024-10-18 2024-10-18 day
          They met on Oct 18. # Oct 18 | 2024-10-18 2024-10-18 day
          They met on Oct. 30. # Oct. 30 | 2023-10-30 2023-10-30 day
          They will meet on 9 June. # 9 June | 2025-06-09 2025-06-09 day
          The log says 2024-10-05. # 2024-10-05 | 2024-10-05 2024-10-05 day
          The log says 05.10.2024. # 05.10.2024 | 2024-10-05 2024-10-05 day
          They met on Friday, 18 October. # Friday, 18 October | 2024-10-18 2024-10-18 day
          It was held on 18-20 October. # 18-20 October | 2024-10-18 2024-10-20 day
          It recovered in March 2022. # March 2022 | 2022-03-01 2022-03-31 month
          The mission would slip to 2028. # 2028 | 2028-01-01 2028-12-31 year
          In a 2023 interview he denied it. # 2023 | 2023-01-01 2023-12-31 year
          Engineers warned of it as early as 2019. # 2019 | 2019-01-01 2019-12-31 year
          It flourished in the 1990s. # the 1990s | 1990-01-01 1999-12-31 year
          They won the 2019-20 contest. # 2019-20 | 2019-01-01 2020-12-31 year
          It was destroyed between June 28 and July 1. # between June 28 and July 1 | 2024-06-28 2024-07-01 day
          The trial ran from May to July. # from May to July | 2024-05-01 2024-07-31 month
          He arrived two days ago. # two days ago | 2024-10-20 2024-10-20 day
          It was sold a month ago. # a month ago | 2024-09-01 2024-09-30 month
          She said on Monday that he had left two days earlier. # Monday | 2024-10-21 2024-10-21 day ; two days earlier | 2024-10-19 2024-10-19 day
          Output slowed in August from a month earlier. # August | 2024-08-01 2024-08-31 month ; a month earlier | 2024-07-01 2024-07-31 month
          Dorsk would surrender within two days. # within two days | 2024-10-22 2024-10-24 day
          It could fail within a month. # within a month | 2024-10-22 2024-11-22 month
          It will be ready in three days. # in three days | 2024-10-25 2024-10-25 day
          They repelled it over the past day. # over the past day | 2024-10-21 2024-10-22 day
          Rents rose in the past three months. # the past three months | 2024-07-22 2024-10-22 month
          Rain is expected over the next two weeks. # over the next two weeks | 2024-10-22 2024-11-05 week
          It may be delayed until the autumn. # until the autumn | 2024-10-22 2024-11-30 season
          A buyer will be found by the spring. # by the spring | 2024-10-22 2025-05-31 season
          It may last until the winter. # until the winter | 2024-10-22 2025-02-28 season
          He left the party last summer. # last summer | 2024-06-01 2024-08-31 season
          He left the party last autumn. # last autumn | 2023-09-01 2023-11-30 season
          Costs could rise in the summer. # the summer | 2025-06-01 2025-08-31 season
          It fell in the third quarter. # the third quarter | 2024-07-01 2024-09-30 month
          It fell in the first half of 2023. # the first half of 2023 | 2023-01-01 2023-06-30 month
          They painted it at the weekend. # the weekend | 2024-10-19 2024-10-20 day
          They will paint it at the weekend. # the weekend | 2024-10-26 2024-10-27 day
          He wants her sacked by Christmas. # by Christmas | 2024-10-22 2024-12-25 day
          She will be gone by Easter. # by Easter | 2024-10-22 2025-04-20 day
          It was filmed on New Year's Eve. # New Year's Eve | 2023-12-31 2023-12-31 day
          Shops were raided on Good Friday. # Good Friday | 2024-03-29 2024-03-29 day
          He died on the 3rd, and on the same day it rained. # the 3rd | 2024-10-03 2024-10-03 day ; the same day | 2024-10-03 2024-10-03 day
          The fair was to open on Monday's date, staff said. # Monday | 2024-10-28 2024-10-28 day
          The man accused of stabbing her on Sunday is in custody. # Sunday | 2024-10-20 2024-10-20 day
          The firm could not be reached on Monday. # Monday | 2024-10-21 2024-10-21 day
          Bypass to open in June # June | 2025-06-01 2025-06-30 month
          Earlier this week he denied it. # Earlier this week | 2024-10-21 2024-10-27 week
          He would step down after the election in May. # May | 2025-05-01 2025-05-31 month
          She is expected to resign as early as Friday. # Friday | 2024-10-25 2024-10-25 day
          The hearing was adjourned until Wednesday. # until Wednesday | 2024-10-22 2024-10-23 day
          It fell on the night of October 9-10. # the night of October 9-10 | 2024-10-09 2024-10-10 part-of-day
          He was threatened on Friday, having been warned the day before. # Friday | 2024-10-18 2024-10-18 day ; the day before | 2024-10-17 2024-10-17 day
          They expect snow in late November. # late November | 2024-11-01 2024-11-30 month
          The ship would sail "within the next 72 hours". # within the next 72 hours | 2024-10-22 2024-10-25 day
          It will close later this month. # later this month | 2024-10-01 2024-10-31 month
          """)
  void resolves_times_against_the_day_of_publication(String sentence, String wanted) {
    assertEquals(wanted, show(sentence, PUBLISHED), sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "She may march if it helps.",
        "They march on the capital.",
        "The Sun printed it first.",
        "The Sunday Herald printed it first.",
        "An august body met.",
        "Mrs May said so.",
        "It took a second to fall.",
        "He spoke of a spring in the mattress.",
        "The fall of the city was swift.",
        "It employs 2,024 people.",
        "The 16th century church burned.",
        "It lasted three weeks.",
        "Repairs last ten weeks.",
        "He paid 1990 dollars for it.",
        "Two winters are enough."
      })
  void passes_over_words_that_only_look_like_times(String sentence) {
    assertEquals("", show(sentence, PUBLISHED), sentence);
  }

  @Test
  void leaves_times_open_without_a_day_of_publication() {
    String text = "He left on Monday, long after 18 October 2023.";
    List<When> found = Times.in(text, new Span(0, text.length()), null);
    assertTrue(found.get(0).relative());
    assertNull(found.get(0).from());
    assertNull(found.get(0).to());
    assertEquals(LocalDate.of(2023, 10, 19), found.get(1).from());
  }

  @Test
  void keeps_absolute_dates_without_a_day_of_publication() {
    String text = "They met on 18 October 2023 and in 2019.";
    List<When> found = Times.in(text, new Span(0, text.length()), null);
    assertEquals(LocalDate.of(2023, 10, 18), found.get(0).from());
    assertEquals(LocalDate.of(2019, 12, 31), found.get(1).to());
    assertTrue(found.stream().noneMatch(When::relative));
  }

  @Test
  void resolves_in_a_leap_year() {
    String text = "They will meet on 29 February.";
    When when = Times.in(text, new Span(0, text.length()), PUBLISHED).get(0);
    assertEquals(LocalDate.of(2028, 2, 29), when.from());
  }

  @Test
  void tells_only_what_begins_in_the_range() {
    String text = "He left on Monday. She left on Friday.";
    List<When> found = Times.in(text, new Span(19, text.length()), PUBLISHED);
    assertEquals(1, found.size());
    assertEquals("Friday", found.get(0).span().of(text));
  }

  private static String show(String text, LocalDate published) {
    StringBuilder out = new StringBuilder();
    for (When when : Times.in(text, new Span(0, text.length()), published)) {
      out.append(out.isEmpty() ? "" : " ; ")
          .append(when.span().of(text))
          .append(" | ")
          .append(show(when.from()))
          .append(' ')
          .append(show(when.to()))
          .append(' ')
          .append(when.granularity().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
    return out.toString();
  }

  private static String show(@Nullable LocalDate day) {
    return day == null ? "-" : day.toString();
  }
}
