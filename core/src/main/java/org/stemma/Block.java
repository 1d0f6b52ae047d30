package org.stemma;

/**
 * One block of a report: a paragraph, a caption, a byline.
 *
 * @param role what it is
 * @param span where it stands; blocks of a report do not overlap
 */
public record Block(Role role, Span span) {}
