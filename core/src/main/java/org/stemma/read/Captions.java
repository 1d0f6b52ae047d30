package org.stemma.read;

import java.util.Locale;
import java.util.regex.Pattern;

/** Tells from its words whether a passage describes a picture. */
final class Captions {
  private static final Opening OPENING =
      new Opening(
          "(?i)^\\W{0,2}(?:(?:file|handout|archive)\\s*(?:photo|image|picture)?\\s*[:–—-]|caption\\s*[:–—-]|pictured\\s*[:–—]|(?:photo|image|picture|video) caption\\b|in this (?:\\w+ )?(?:\\w+\\.? \\d{1,2},? (?:\\d{4},? )?)?(?:file |handout |undated |combination )?(?:photo|image|picture|frame|screengrab)\\b)");
  private static final Pattern WORDS =
      Pattern.compile(
          "(?i)\\((?:left|right|centre|center|top|bottom|above|below|l|r|from left|second from \\w+)\\)|, (?:left|right|centre|center),|\\b(?:pictured|file photo|seen here|is seen|are seen|shown here|from left)\\b");
  private static final Pattern VERB =
      Pattern.compile(
          "(?<!\\b(?:to|will|would|could|may|can|must|should|not|and|the|a|of|in|for) )\\b(?:greet|stand|walk|carr(?:y|ies)|hold|wave|attend|pose|speak|arrive|leave|look|gather|wait|watch|sit|shake|march|protest|wear|inspect|visit|address|react|listen|take|ride|run|clear|work|mourn|lay|meet|gesture|pass|stage|rest|float|fly|rise|burn|smoulder|cross|queue|search|line|fill|sail|lie|hang|guard|patrol|play|celebrate|cheer|embrace|light|deliver|prepare|load|unload|survey|board|smile|point|answer|chant|block|shelter|sort|repair|drive|pray|rally|dig|load|remove|move|push|pull|cast|vote|check|examine)(?:s|es)?\\b|\\b(?:are|is) \\w+ing\\b");
  private static final Pattern TOLD =
      Pattern.compile(
          "[\"“”]|\\b(?:said|says|told|tells|added|adds|according|reported|expected)\\b");
  private static final Pattern DATED =
      Pattern.compile(
          "(?i)\\b(?:on|in|from|since)\\s(?:\\w+day,?\\s)?(?:the\\s)?(?:\\d{1,2}\\s)?(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?)(?:\\s\\d{1,2})?,?(?:\\s\\d{4})?\\b|\\b(?:19|20)\\d{2}\\b");

  private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d{2}\\b");

  private Captions() {}

  /** Whether the passage says itself that it describes a picture. */
  static boolean saysSo(String passage) {
    return OPENING.opens(passage);
  }

  /** Whether the passage could well describe a picture that a credit stands beside. */
  static boolean couldBe(String passage) {
    if (passage.length() > 700) {
      return false;
    }
    String first = firstSentence(passage);
    boolean dated = DATED.matcher(first).find();
    boolean verb = VERB.matcher(first).find() && !TOLD.matcher(first).find();
    return saysSo(passage)
        || WORDS.matcher(passage).find()
        || (verb && (dated || Shape.wordCount(passage) <= 30));
  }

  /** Whether the passage could hardly be anything but the description of a picture. */
  static boolean mustBe(String passage) {
    String first = firstSentence(passage);
    boolean shown = VERB.matcher(first).find() && !TOLD.matcher(first).find();
    return saysSo(passage)
        || WORDS.matcher(passage).find()
        || (shown && YEAR.matcher(first).find() && passage.length() <= 500);
  }

  private static String firstSentence(String passage) {
    int end = passage.indexOf(". ");
    return end < 0 ? passage : passage.substring(0, end);
  }

  /**
   * Whether {@code label} is the short name of a picture that {@code passage} then describes: its
   * words open the passage again.
   */
  static boolean isLabelOf(String label, String passage) {
    int words = Shape.wordCount(label);
    if (words < 1
        || words > 8
        || label.length() > 80
        || Shape.endsSentence(label)
        || label.endsWith(":")) {
      return false;
    }
    String a = plain(label);
    int most = Math.min(passage.length(), 2 * label.length() + 20);
    String b = plain(passage.substring(0, most));
    return words >= 2 && passage.length() > label.length() + 15 && (b + " ").startsWith(a + " ");
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }
}
