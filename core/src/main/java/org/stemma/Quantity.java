package org.stemma;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number with what is counted.
 *
 * @param span comparator and number in the text
 * @param comparator how the number bounds the amount
 * @param low the amount is at least this; null if open
 * @param high the amount is at most this; null if open
 * @param unit what is counted, lower case ("soldiers", "percent", "dollars"); empty if not said
 */
public record Quantity(
    Span span,
    Comparator comparator,
    @Nullable BigDecimal low,
    @Nullable BigDecimal high,
    String unit) {
  /** How a number bounds an amount. */
  public enum Comparator {
    EXACT,
    ABOUT,
    NEARLY,
    AT_LEAST,
    MORE_THAN,
    AT_MOST,
    LESS_THAN,
    BETWEEN
  }
}
