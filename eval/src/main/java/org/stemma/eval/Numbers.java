package org.stemma.eval;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Figures as text, rounded as Python does: half to even on the exact binary value. */
final class Numbers {
  private Numbers() {}

  /** With so many digits after the point, right-aligned. */
  static String fixed(double value, int digits, int width) {
    return pad(rounded(value, digits).toPlainString(), width);
  }

  static double round(double value, int digits) {
    return rounded(value, digits).doubleValue();
  }

  /** Three digits, or a dash where there is nothing to measure (NaN). */
  static String orDash(double value) {
    return Double.isNaN(value) ? "  -  " : fixed(value, 3, 0);
  }

  /** {@code a / b}, NaN if there is nothing to divide by. */
  static double ratio(double a, double b) {
    return b == 0 ? Double.NaN : a / b;
  }

  static String pad(Object value, int width) {
    String text = String.valueOf(value);
    return " ".repeat(Math.max(0, width - text.length())) + text;
  }

  static String fill(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }

  private static BigDecimal rounded(double value, int digits) {
    return new BigDecimal(value).setScale(digits, RoundingMode.HALF_EVEN);
  }
}
