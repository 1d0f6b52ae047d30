package org.stemma;

/** What a block of a report is. */
public enum Role {
  TITLE,
  STANDFIRST,
  PARAGRAPH,
  SUBHEAD,
  LIST,
  /** A quotation set apart as a block. */
  QUOTE,
  /** A post of a social network, shown as its author wrote it. */
  EMBED,
  CAPTION,
  CREDIT,
  BYLINE,
  DATELINE,
  AGENCY_TAIL,
  CORRECTION,
  /** A pointer to another page. */
  RELATED,
  BOILERPLATE;

  /** Whether the block's words are the report itself, and so may hold attributions. */
  public boolean isContent() {
    return switch (this) {
      case TITLE, STANDFIRST, PARAGRAPH, SUBHEAD, LIST, QUOTE, CAPTION, CORRECTION -> true;
      case EMBED, CREDIT, BYLINE, DATELINE, AGENCY_TAIL, RELATED, BOILERPLATE -> false;
    };
  }
}
