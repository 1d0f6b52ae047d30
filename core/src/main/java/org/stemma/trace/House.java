package org.stemma.trace;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whose word it is when a part of a house speaks: "the court's press office", "the registry of the
 * court" and "officials at the court" are the court. Only parts that every house has count; a
 * firm's union or a bank's customers are others.
 */
final class House {
  private static final String PART =
      "(?:(?:press|media|news|information|communications?|public (?:affairs|relations)|legal|head|night|duty"
          + "|control|emergency) (?:office|officers?|desk|department|division|service|shift|room|team|staff|ward)"
          + "|spokes(?:man|woman|person|people|men|women)|press secretary|registry|secretariat|newsroom|switchboard"
          + "|headquarters|management|leadership)";

  /** Those who speak for a house only where the words say of which. */
  private static final String PEOPLE =
      "(?:officials?|executives?|managers?|directors?|employees|(?:the )?board of \\p{L}+)";

  private static final Pattern OF =
      Pattern.compile(
          "(?i)^(?:(?:the|an?|some|several|senior|top) )*(?:"
              + PART
              + "|"
              + PEOPLE
              + ") (?:of|at|for|from|within|inside|with) (.+)$");

  private static final Pattern POSSESSIVE =
      Pattern.compile("(?i)^(.+?)(?:(?<=s)['’]|['’]s) " + PART + "(?: (?:in|at) .+)?$");

  private House() {}

  /** The house that the name is of a part of; the name itself if it is of none. */
  static String of(String name) {
    for (Pattern pattern : new Pattern[] {OF, POSSESSIVE}) {
      Matcher m = pattern.matcher(name.strip());
      if (m.matches()) {
        return m.group(1).strip();
      }
    }
    return name;
  }
}
