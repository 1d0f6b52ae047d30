package org.stemma.app;

/**
 * How words are set on a terminal. No red and no green: the page judges nobody.
 *
 * <p>Colours are the terminal's own, so that they suit a light and a dark one.
 */
enum Ink {
  PLAIN(""),
  STRONG("1"),
  FAINT("2"),
  ACT("36"),
  MARK("33");

  private final String code;

  Ink(String code) {
    this.code = code;
  }

  /** The words between this ink's codes; the words alone if there are none. */
  String on(String words, boolean colours) {
    return !colours || this == PLAIN || words.isEmpty()
        ? words
        : "\033[" + code + "m" + words + "\033[0m";
  }
}
