package org.stemma.read;

import org.stemma.Role;

/**
 * A paragraph of a feed's item.
 *
 * @param text with white space collapsed
 * @param links how many of its characters are links
 * @param role what it is
 * @param leads whether it comes from the item's summary
 */
record Stretch(String text, int links, Role role, boolean leads) {}
