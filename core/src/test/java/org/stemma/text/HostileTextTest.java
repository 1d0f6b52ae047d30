package org.stemma.text;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stemma.Span;

class HostileTextTest {
  private static final int LENGTH = 500_000;

  /** A quarter of this is usual; quadratic time would be hours. */
  private static final double MOST_SECONDS = 20;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "7",
        "million ",
        "one million ",
        "1,",
        "1 ",
        "the ",
        "- ",
        "\"",
        "at least ",
        "a.",
        "?\" A ",
        "on Monday ",
        "between 1 and ",
        "since since ",
        "of the ",
        "\n",
        "two hundred and "
      })
  void reads_half_a_million_characters_in_linear_time(String part) {
    String text = part.repeat(LENGTH / part.length());
    Span all = new Span(0, text.length());
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    Sentences.in(text, all);
    Quantities.in(text, all);
    Times.in(text, all, LocalDate.of(2024, 10, 22));
    long nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
    assertTrue(nanos <= MOST_SECONDS * 1e9, () -> nanos / 1e9 + " s of CPU time");
  }
}
