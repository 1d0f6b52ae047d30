package org.stemma.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the place, date and agency that open a wire report: "KORVALE, Sept 17 (World Wire) -". */
final class Datelines {
  private static final int LONGEST = 120;
  private static final int LEAST_TEXT = 40;
  private static final String DASH = "\\s*(?:-{1,3}|–|—)\\s+";
  private static final String PLACE = "\\p{Lu}[\\p{L}.'’-]*(?:[ /]\\p{L}[\\p{L}.'’-]*){0,4}";
  private static final String REST = "(?:, ?[\\p{L}\\d.'’ ]{2,40}){0,3}";
  private static final Pattern WITH_AGENCY =
      Pattern.compile("^" + PLACE + REST + "\\s*\\([^()]{2,40}\\)\\s?(?:" + DASH + "|—|:\\s)");
  private static final Pattern AGENCY_ONLY =
      Pattern.compile("^\\((?=\\p{Lu})[^()]{2,40}\\)" + DASH);
  private static final Pattern IN_CAPITALS =
      Pattern.compile(
          "^\\p{Lu}[\\p{Lu}.'’-]{2,}(?: \\p{Lu}[\\p{Lu}.'’-]+){0,3}"
              + REST
              + "\\s?(?:\\s(?:-{1,3}|–)\\s|\\s?—\\s?)");

  private Datelines() {}

  /** How long the dateline at the passage's start is, up to its dash; 0 if it has none. */
  static int length(String passage) {
    String head = passage.substring(0, Math.min(passage.length(), LONGEST));
    for (Pattern pattern : new Pattern[] {WITH_AGENCY, AGENCY_ONLY, IN_CAPITALS}) {
      Matcher line = pattern.matcher(head);
      if (line.find() && passage.length() - line.end() >= LEAST_TEXT) {
        return line.end();
      }
    }
    return 0;
  }
}
