package org.stemma.eval.net;

/** How a report came by what it tells. */
public enum Step {
  /** From sources, by its own reporter. */
  ORIGINAL,
  /** Another's text, perhaps cut, under another headline. */
  COPY,
  /** Another's text with sentences put anew. */
  EDIT,
  /** Another's text with words swapped, sentences dropped and moved. */
  SPIN,
  /** In its own words, from another's report. */
  RELAY,
  /** Its own report once more, corrected. */
  CORRECTION;

  /** Whether the text itself came down, not only what it says. */
  public boolean isText() {
    return switch (this) {
      case COPY, EDIT, SPIN, CORRECTION -> true;
      case ORIGINAL, RELAY -> false;
    };
  }
}
