package org.stemma;

import org.jspecify.annotations.Nullable;

/**
 * One block of a report: a paragraph, a caption, a byline.
 *
 * @param role what it is
 * @param span where it stands; blocks of a report do not overlap
 * @param signal what its role was told by, for people ("figcaption", "its words", "body .98"); null
 *     if nothing is known of that
 */
public record Block(Role role, Span span, @Nullable String signal) {
  /** A block of whose signal nothing is known. */
  public Block(Role role, Span span) {
    this(role, span, null);
  }
}
