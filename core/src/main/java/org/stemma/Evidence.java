package org.stemma;

import java.util.List;

/**
 * Words of one report that an edge or a change rests on.
 *
 * @param kind what they show
 * @param report id of the report
 * @param spans the words in that report's text, UTF-16 offsets
 * @param note what they show, in a few words for people
 */
public record Evidence(Kind kind, String report, List<Span> spans, String note) {
  public Evidence {
    spans = List.copyOf(spans);
  }

  /** What words can show. */
  public enum Kind {
    CITATION,
    SHARED_WORDING,
    SHARED_ERROR,
    SHARED_FACTS,
    SPEAKS_AS,
    CREDIT,
    DATE,
    MISSING_PART
  }
}
