package org.stemma.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "7#7",
        "11,000#11000",
        "1,234,567.5#1234567.5",
        "3,5#3.5",
        "12.7#12.7",
        "11 000#11000",
        "2.3 billion#2300000000",
        "4bn#4000000000",
        "twelve#12",
        "forty-two#42",
        "two hundred and six#206",
        "a million#1000000",
        "half a million#500000",
        "three thousand four hundred#3400",
        "two and a half#2.5",
        "one and a half million#1500000"
      })
  void reads_figures_and_words(String words, BigDecimal wanted) {
    BigDecimal value = Numbers.valueOf(words);
    assertNotNull(value, words);
    assertEquals(0, wanted.compareTo(value), words + " was " + value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "second", "million", "1,2,3", "1.2.3", "five six", "a", "12:30"})
  void knows_what_is_no_number(String words) {
    assertNull(Numbers.valueOf(words));
  }
}
