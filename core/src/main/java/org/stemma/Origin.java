package org.stemma;

/** Which signal a headline or a date was read from. */
public enum Origin {
  OG,
  H1,
  JSON_LD,
  TITLE,
  META,
  TIME,
  URL,
  TEXT,
  INPUT,
  OPTION
}
