package org.stemma.read;

import org.stemma.Role;

/**
 * A stretch of text on a page between two breaks.
 *
 * @param text with white space collapsed
 * @param links how many of its characters are links
 * @param role that the markup gives it
 * @param hint whether the markup names it a standfirst
 */
record Passage(String text, int links, Role role, boolean hint) {
  double linkShare() {
    return text.isEmpty() ? 0 : (double) links / text.length();
  }
}
