package org.stemma.text;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.stemma.Span;
import org.stemma.When;

/** Whatever the words, the times found in them lie within the range that was asked for. */
class TimesFuzzTest {
  @FuzzTest(maxDuration = "60s")
  void times(FuzzedDataProvider data) {
    LocalDate day = data.consumeBoolean() ? null : date(data);
    String text = data.consumeRemainingAsString();
    Span all = new Span(0, text.length());
    for (When when : Times.in(text, all, day)) {
      assertTrue(when.span().start() >= 0 && when.span().end() <= text.length());
      assertTrue(when.from() == null || when.to() == null || !when.to().isBefore(when.from()));
    }
  }

  private static @Nullable LocalDate date(FuzzedDataProvider data) {
    return LocalDate.ofEpochDay(data.consumeInt(-60_000, 60_000));
  }
}
