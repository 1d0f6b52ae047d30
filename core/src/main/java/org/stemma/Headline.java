package org.stemma;

/**
 * One of the headlines that a page offers.
 *
 * @param text without the site's suffix
 * @param origin where it was read
 */
public record Headline(String text, Origin origin) {}
