package org.stemma.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds who took a picture: lines and ends of captions that credit it. */
final class Credits {
  private static final int LONGEST = 160;
  private static final String PICTURE =
      "(?:(?:ap|file|stock|cover|header|lead|featured|main)\\s+)?"
          + "(?:photo(?:graph|grapher|graphy|s)?|images?|pictures?|pics?|fotos?|illustrations?|graphics?|bild|video|still|screenshot|infographic|drone footage)";

  /** Words for a picture and its maker in other languages than English. */
  private static final String ABROAD =
      "(?:bild(?:rechte|quelle|nachweis|material)?|foto(?:s|graf|grafie|grafia|grafía|ğraf)?|fot\\.|crédits?(?:[ -]photos?)?"
          + "|imagem|imagen|quelle|fuente|fonte|kilde|källa|kuva|zdroj|kaynak|ritzau|фото|джерело|источник|写真|cr[ée]dito)";

  private static final Opening MARKED =
      new Opening(
          "(?iu)^(?:"
              + ABROAD
              + "\\s*(?:[:：/|©]|\\s-\\s)|"
              + PICTURE
              + "(?:\\s+(?:credits?|courtesy|source|supplied|provided))?s?"
              + "(?:\\s+(?:by|from|courtesy(?: of)?|via)\\s+|\\s*(?:[:/|©]|,\\s))"
              + "|(?:credits?|source|courtesy|handout|fotograf|supplied by)\\s*[:/]|courtesy (?:of|photo)\\b"
              + "|(?:©|\\(c\\))\\s*(?!.{0,40}\\d{4})(?!.{0,60}rights reserved))\\s*\\S");
  private static final Pattern HOUSE =
      Pattern.compile(
          "(?:\\b(?:Images?|Photos?|Pictures|Handout|Shutterstock|Getty|Reuters|AFP|EPA|AP|Alamy|Unsplash|Pixabay|Flickr|Wikimedia|Instagram|Twitter|Facebook|Sputnik|TASS|Xinhua|Bloomberg|Pool|POOL)\\b|(?i:\\b(?:file|stock) (?:photo|image|picture)\\b))");
  private static final Pattern STOCK =
      Pattern.compile("(?i)(?:file|stock|handout) (?:photo|image|picture)s?|handout");
  private static final Pattern AGENCY =
      Pattern.compile("\\b(?:Images|Photos|Pictures|Shutterstock|Photo)$");
  private static final Pattern VIA = Pattern.compile("\\s(?:via|for|through)\\s");
  private static final Pattern INNER_MARK =
      Pattern.compile(
          "\\s[(\\[]?(?:(?:Photo(?:graph)?|Image|Picture|Credit|Illustration|PHOTO|IMAGE)(?: credit)?(?:\\s+by\\s|\\s*:|\\s*/)|(?iu:"
              + ABROAD
              + ")\\s?[:：©])\\s*[\\p{L}©]");

  private Credits() {}

  /** Whether the whole line is a credit. */
  static boolean isCredit(String line) {
    String bare = bare(line);
    if (bare.isEmpty() || bare.length() > LONGEST || Shape.wordCount(bare) > 16) {
      return false;
    }
    if (MARKED.opens(bare)) {
      return isMostlyNames(bare);
    }
    return isSlashed(bare) || isHouse(bare);
  }

  /** Whether at most two in five words, and some two, begin small: credits are made of names. */
  private static boolean isMostlyNames(String line) {
    int small = 0;
    String[] words = Shape.words(line);
    for (String word : words) {
      small += Character.isLowerCase(word.codePointAt(0)) ? 1 : 0;
    }
    return small <= 2 || small * 5 <= words.length * 2;
  }

  /** "Anna Berg/World Wire", "AFP / Anna Berg", "Anna Berg via World Wire". */
  private static boolean isSlashed(String line) {
    int slash = line.indexOf('/');
    Matcher via = VIA.matcher(line);
    int at = slash > 0 ? slash : via.find() ? via.start() : line.indexOf(" | ");
    if (at <= 0 || Shape.wordCount(line) > 10) {
      return false;
    }
    String left = line.substring(0, at).strip();
    String right =
        line.substring(at)
            .replaceFirst("^(?:\\s*[/|]\\s*|\\s\\w+\\s)", "")
            .replace('/', ' ')
            .replaceFirst(" via ", " ")
            .strip();
    right = right.endsWith(".") ? right.substring(0, right.length() - 1) : right;
    if (!Shape.isName(left, 5) || !Shape.isName(right, 6)) {
      return false;
    }
    boolean house = HOUSE.matcher(line).find();
    boolean named =
        Shape.wordCount(left) >= 2 && Shape.wordCount(left) <= 4 && Shape.wordCount(right) <= 3;
    return house || (named && slash > 0) || (named && slash < 0 && line.contains(" via "));
  }

  private static boolean isHouse(String line) {
    return STOCK.matcher(line).matches()
        || (AGENCY.matcher(line).find()
            && Shape.words(line).length >= 2
            && Shape.isName(line.replace(",", ""), 5));
  }

  private static String bare(String line) {
    String out = line.strip();
    if (out.length() > 2 && "([".indexOf(out.charAt(0)) >= 0) {
      int end = out.length() - (")]".indexOf(out.charAt(out.length() - 1)) >= 0 ? 1 : 0);
      out = out.substring(1, end).strip();
    }
    return out;
  }

  /** Whether anything stands in the passage that {@link #INNER_MARK} needs. */
  private static boolean mayMark(String passage) {
    return passage.indexOf(':') >= 0
        || passage.indexOf('/') >= 0
        || passage.indexOf('©') >= 0
        || passage.indexOf('：') >= 0
        || passage.contains("by");
  }

  /**
   * Where a credit begins that ends a caption.
   *
   * @return the credit's first offset in {@code passage}, or -1 if it ends in none
   */
  static int trailing(String passage) {
    int from = Math.max(1, passage.length() - LONGEST);
    int bracket = Math.max(passage.lastIndexOf('('), passage.lastIndexOf('['));
    boolean closed = passage.endsWith(")") || passage.endsWith("]") || passage.endsWith(").");
    if (bracket >= from
        && closed
        && isCredit(passage.substring(bracket).replaceFirst("\\.$", ""))) {
      return bracket;
    }
    Matcher mark = INNER_MARK.matcher(passage);
    if (mayMark(passage)
        && mark.find(from - 1)
        && mark.start() > 0
        && isCredit(passage.substring(mark.start() + 1))) {
      return mark.start() + 1;
    }
    int bar = Math.max(passage.lastIndexOf(" | "), passage.lastIndexOf(" © "));
    if (bar >= from
        && (isCredit(passage.substring(bar + 3)) || isCredit(passage.substring(bar + 1)))) {
      return passage.charAt(bar + 1) == '©' ? bar + 1 : bar + 3;
    }
    for (int i = passage.length() - 3; i >= from; i--) {
      boolean sentence = ".!?”\"".indexOf(passage.charAt(i)) >= 0 && passage.charAt(i + 1) == ' ';
      if (sentence && isCredit(passage.substring(i + 2))) {
        return i + 2;
      }
    }
    return -1;
  }
}
