package org.stemma;

import java.util.List;

/**
 * Something about a whole report that a reader should know.
 *
 * @param kind what
 * @param spans the words that show it
 * @param note one sentence for people, or the outlet's name for the kinds that name one
 */
public record Flag(Kind kind, List<Span> spans, String note) {
  public Flag {
    spans = List.copyOf(spans);
  }

  /** What a flag says. */
  public enum Kind {
    /** The headline states as a fact what the body calls possible. */
    HEADLINE_STRONGER_THAN_BODY,
    /** The report speaks as the outlet named in the note, which is its own as far as known. */
    SPEAKS_AS,
    /** The report speaks as the outlet named in the note, which is not the one that publishes. */
    SPEAKS_AS_ANOTHER
  }
}
