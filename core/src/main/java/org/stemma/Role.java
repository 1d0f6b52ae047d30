package org.stemma;

/** What a block of a report is. */
public enum Role {
  TITLE,
  STANDFIRST,
  PARAGRAPH,
  SUBHEAD,
  LIST,
  CAPTION,
  CREDIT,
  BYLINE,
  DATELINE,
  AGENCY_TAIL,
  CORRECTION,
  BOILERPLATE;

  /** Whether the block's words are the report itself, and so may hold attributions. */
  public boolean isContent() {
    return switch (this) {
      case TITLE, STANDFIRST, PARAGRAPH, SUBHEAD, LIST, CAPTION, CORRECTION -> true;
      case CREDIT, BYLINE, DATELINE, AGENCY_TAIL, BOILERPLATE -> false;
    };
  }
}
