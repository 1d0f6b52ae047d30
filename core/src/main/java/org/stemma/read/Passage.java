package org.stemma.read;

/**
 * A stretch of text on a page between two breaks.
 *
 * @param text with white space collapsed
 * @param links how many of its characters are links
 * @param strong how many of its characters are bold
 * @param slanted how many of its characters are in italics
 * @param tag of the element that makes it a block: "p", "li", "h2", "div"
 * @param region the innermost region that holds it, an index into {@link PageWalk#regions()}
 * @param local marks of the elements inside of that region, such as a credit's span
 */
record Passage(
    String text, int links, int strong, int slanted, String tag, int region, long local) {
  double linkShare() {
    return text.isEmpty() ? 0 : (double) links / text.length();
  }

  boolean isHeading() {
    return tag.length() == 2
        && tag.charAt(0) == 'h'
        && tag.charAt(1) >= '1'
        && tag.charAt(1) <= '6';
  }
}
