package org.stemma;

/**
 * A place that a content names.
 *
 * @param span where it is named
 * @param name as written
 */
public record Place(Span span, String name) {}
