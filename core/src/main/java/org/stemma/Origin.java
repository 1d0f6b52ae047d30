package org.stemma;

/** Which signal a headline, a date or another fact was read from. */
public enum Origin {
  OG,
  H1,
  JSON_LD,
  TITLE,
  META,
  /** An element that carries a property for machines ({@code itemprop}). */
  MICRODATA,
  /** A {@code link} element. */
  LINK,
  /** The page's elements, by what they are or are named. */
  MARKUP,
  TIME,
  URL,
  TEXT,
  INPUT,
  OPTION
}
