package org.stemma.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stemma.Quantity;
import org.stemma.Span;

class QuantitiesTest {
  /** A sentence, then each quantity as text, comparator, low, high and unit; open ends as "-". */
  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      textBlock =
          """
          Karsland lost 40 North Korean soldiers near Brod. # 40 exact 40 40 soldiers
          About 11,000 troops crossed the Sarn. # About 11,000 about 11000 11000 troops
          The barge carried 2,300 tonnes of grain. # 2,300 exact 2300 2300 tonnes
          They sent 240 Tarnish-made armoured vehicles. # 240 exact 240 240 vehicles
          A trawler with 14 crew is missing off Liss. # 14 exact 14 14 crew
          Hospitals put the death toll at 16 on Monday. # 16 exact 16 16 deaths
          At least seven civilians were killed in Varra. # At least seven at-least 7 - civilians
          No fewer than 30 shops burned. # No fewer than 30 at-least 30 - shops
          A minimum of 12 delegates must agree. # A minimum of 12 at-least 12 - delegates
          More than 9,000 people marched through Velden. # More than 9,000 more-than 9000 - people
          It has cost upwards of 300 families their homes. # upwards of 300 more-than 300 - families
          Well over 50 lorries waited at the gate. # Well over 50 more-than 50 - lorries
          Losses in excess of 80 crowns a share are feared. # in excess of 80 more-than 80 - crowns
          Losses exceeding 5 percent were reported. # exceeding 5 percent more-than 5 - percent
          Up to 600 conscripts deserted. # Up to 600 at-most - 600 conscripts
          As many as 25 villages were cut off. # As many as 25 at-most - 25 villages
          No more than three envoys will travel. # no more than three at-most - 3 envoys
          The fine is capped, and costs at most 90 crowns. # at most 90 at-most - 90 crowns
          Fewer than 100 houses still have power. # Fewer than 100 less-than - 100 houses
          Output was just under 4 million barrels. # just under 4 million less-than - 4000000 barrels
          Wage growth must fall below 3.5%. # below 3.5% less-than - 3.5 percent
          Nearly 60 graves were found. # Nearly 60 nearly 60 60 graves
          Almost 1,200 dockers walked out. # Almost 1,200 nearly 1200 1200 dockers
          Close to 70 homes are gone. # Close to 70 nearly 70 70 homes
          Roughly 15 of the parcels leaked. # Roughly 15 about 15 15 parcels
          Some 4,500 pupils stayed away. # Some 4,500 about 4500 4500 pupils
          An estimated 20,000 birds died. # An estimated 20,000 about 20000 20000 birds
          Around two dozen? No, around 26 boats sank. # around 26 about 26 26 boats
          Between 30 and 40 tanks were seen. # Between 30 and 40 between 30 40 tanks
          Prices may rise by between 4% and 6% again. # between 4% and 6% between 4 6 percent
          It takes 10-15 minutes on foot. # 10-15 between 10 15 minutes
          It would need two to three surgeons. # two to three between 2 3 surgeons
          The hole is 3 or 4 metres deep. # 3 or 4 between 3 4 metres
          They want $5-7 million for the yard. # $5-7 million between 5000000 7000000 dollars
          The bill is between 1 and 2 billion francs. # between 1 and 2 billion between 1000000000 2000000000 francs
          The price fell from 40 crowns to 35 crowns. # 40 exact 40 40 crowns ; 35 exact 35 35 crowns
          Turnout rose from 41 to 47 percent. # 41 exact 41 41 - ; 47 percent exact 47 47 percent
          The levy raised £1.2bn. # £1.2bn exact 1200000000 1200000000 pounds
          He was paid at least £18million. # at least £18million at-least 18000000 - pounds
          The ransom was €30 million. # €30 million exact 30000000 30000000 euros
          Shares closed at US$74.20. # US$74.20 exact 74.2 74.2 dollars
          The grant is worth 5m euros. # 5m exact 5000000 5000000 euros
          A crowd of 20k people came. # 20k exact 20000 20000 people
          The city spent 3.4 million dollars on salt. # 3.4 million exact 3400000 3400000 dollars
          Two hundred and fifty sailors mutinied. # Two hundred and fifty exact 250 250 sailors
          Twenty-five miners are trapped. # Twenty-five exact 25 25 miners
          A thousand reservists were called. # A thousand exact 1000 1000 reservists
          One and a half million voters stayed home. # One and a half million exact 1500000 1500000 voters
          Exactly 12 ballots were spoiled. # Exactly 12 exact 12 12 ballots
          The support of 68 per cent is enough. # 68 per cent exact 68 68 percent
          Its lead shrank by 3 percentage points. # 3 percentage points exact 3 3 percentage points
          Rates rose by 25 basis points. # 25 exact 25 25 basis points
          The rocket flew about 300 km. # about 300 about 300 300 kilometres
          It was clocked at 203 km/h. # 203 exact 203 203 kilometres per hour
          The tram was doing 70 kilometres an hour. # 70 exact 70 70 kilometres per hour
          Winds of 90 mph tore off roofs. # 90 exact 90 90 miles per hour
          The fire spread over 40 square kilometres. # over 40 more-than 40 - square kilometres
          The deal runs for three years. # three exact 3 3 years
          The siege had lasted nearly nine weeks. # nearly nine nearly 9 9 weeks
          They agreed to a 30-day truce. # 30 exact 30 30 days
          Police counted "about 600" marchers. # about 600 about 600 600 marchers
          A ward of 20 or more patients need a nurse. # 20 or more at-least 20 - patients
          A crowd of 500-odd fans waited. # 500-odd about 500 500 fans
          More than 40+ offers? 40+ bids came in. # More than 40+ more-than 40 - offers ; 40+ at-least 40 - bids
          The blast left 45 wounded. # 45 exact 45 45 people
          In Mardan 12 people died. # 12 exact 12 12 people
          They lost three Leopards and two drones. # three exact 3 3 leopards ; two exact 2 2 drones
          The board met 31 of the 40 growers. # 31 exact 31 31 growers ; 40 exact 40 40 growers
          Only one child survived. # one exact 1 1 children
          At least one night was quiet. # At least one at-least 1 - nights
          It killed 2000 people and hurt 45. # 2000 exact 2000 2000 people ; 45 exact 45 45 people
          The union says 9,000 members walked out; the line says fewer than 4,000. # 9,000 exact 9000 9000 members ; fewer than 4,000 less-than - 4000 members
          The dam holds 11 000 cubic metres. # 11 000 exact 11000 11000 cubic metres
          Fines did not exceed 200 crowns. # not exceed 200 at-most - 200 crowns
          The wood is nearly 5,000 years old. # nearly 5,000 nearly 5000 5000 years
          They lost 3 howitzers and more than 150 drones. # 3 exact 3 3 howitzers ; more than 150 more-than 150 - drones
          The ship has a crew of 23. # 23 exact 23 23 crew
          The 3,000-strong garrison fled. # 3,000 exact 3000 3000 people
          She won 52.3 percent against 47.7 for her rival. # 52.3 percent exact 52.3 52.3 percent ; 47.7 exact 47.7 47.7 percent
          A shell hit the nine-storey block, killing 46. # nine exact 9 9 storeys ; 46 exact 46 46 people
          The number killed has risen to 45. # 45 exact 45 45 people
          In 2023 there were 312 such cases. # 312 exact 312 312 cases
          About 30 of us hid in the cellar. # About 30 about 30 30 people
          It has 41 of the chamber's 120 seats. # 41 exact 41 41 seats ; 120 exact 120 120 seats
          Zero casualties were recorded. # Zero exact 0 0 casualties
          Dock 7 is shut and 8 cranes stand idle. # 8 exact 8 8 cranes
          He served four months, she served six. # four exact 4 4 months ; six exact 6 6 months
          """)
  void finds_numbers_with_their_bounds_and_units(String sentence, String wanted) {
    assertEquals(wanted.toLowerCase(Locale.ROOT), show(sentence), sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "The plant was built in 1974.",
        "Since 2021 nobody has seen him.",
        "They met on 14 June 2023.",
        "On October 18, 2024 the border closed.",
        "The train left at 6.30 pm.",
        "He rang at ten.",
        "A bell tolled at 10:45 on Friday.",
        "Foss, 51, denies fraud.",
        "Karl Bode (34) was not hurt.",
        "A 34-year-old farmer confessed.",
        "A man aged 62 was found.",
        "His son is six years old.",
        "Children under five travel free.",
        "It was the 3rd attempt, and the second this year.",
        "An Orlo 737 landed safely.",
        "Kanal 4 had the story first.",
        "The G7 and Article 5 came up.",
        "He waited in room 12 for news.",
        "Traffic stops on the A19 and on Highway 9.",
        "A Su-35 was shot down.",
        "Channel Six cited a guide.",
        "Rovers won 3-1 at home.",
        "The score is still 1-1.",
        "Call 555-12-34 for details.",
        "Two thirds of them fled.",
        "One of them confessed, and no one else did.",
        "Two days earlier it had rained.",
        "It will open within two weeks.",
        "It came three months ago.",
        "Dozens of boats and hundreds of men left.",
        "One day it will end.",
        "It lies at 12 Mill Lane, near the quay.",
        "The council voted 12 to 3 in favour.",
        "Six in ten said yes.",
        "Police hold sisters aged 19 and 41, and a boy, 9.",
        "It was found two days after the avalanche.",
        "No. 5 is the best."
      })
  void passes_over_numbers_that_count_nothing(String sentence) {
    assertEquals("", show(sentence), sentence);
  }

  @Test
  void takes_the_unit_from_beyond_the_range() {
    String text = "He sold \"about 600\" invoices.";
    Span quoted = new Span(9, 18);
    List<Quantity> found = Quantities.in(text, quoted);
    assertEquals(1, found.size());
    assertEquals("invoices", found.get(0).unit());
    assertEquals(quoted, found.get(0).span());
  }

  @Test
  void keeps_the_span_inside_the_range() {
    String text = "It hit more than 30 shops.";
    List<Quantity> found = Quantities.in(text, new Span(17, 25));
    assertEquals(new Span(17, 19), found.get(0).span());
    assertEquals(Quantity.Comparator.MORE_THAN, found.get(0).comparator());
  }

  @Test
  void tells_nothing_outside_the_range() {
    String text = "Two ships sank. Nine men drowned.";
    assertEquals(1, Quantities.in(text, new Span(16, 33)).size());
  }

  private static String show(String text) {
    StringBuilder out = new StringBuilder();
    for (Quantity quantity : Quantities.in(text, new Span(0, text.length()))) {
      out.append(out.isEmpty() ? "" : " ; ")
          .append(quantity.span().of(text).toLowerCase(Locale.ROOT))
          .append(' ')
          .append(quantity.comparator().name().toLowerCase(Locale.ROOT).replace('_', '-'))
          .append(' ')
          .append(show(quantity.low()))
          .append(' ')
          .append(show(quantity.high()))
          .append(' ')
          .append(quantity.unit().isEmpty() ? "-" : quantity.unit());
    }
    return out.toString();
  }

  private static String show(@org.jspecify.annotations.Nullable BigDecimal amount) {
    return amount == null ? "-" : amount.toPlainString();
  }
}
