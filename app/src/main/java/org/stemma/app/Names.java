package org.stemma.app;

import java.util.Locale;

/** The names of enum constants as the JSON and the page write them. */
final class Names {
  private Names() {}

  /** HAS_NOT_CONFIRMED is "has-not-confirmed". */
  static String hyphened(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** HAS_NOT_CONFIRMED is "has not confirmed". */
  static String words(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
