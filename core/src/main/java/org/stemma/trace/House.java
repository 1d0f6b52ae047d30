package org.stemma.trace;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whose word it is when a part of a house speaks: "the court's press office", "the registry of the
 * court", "court headquarters" and "judges at the court" are the court. Only what a house has of
 * its own counts; a firm's union or a bank's customers are others, and a land's or a town's offices
 * are no parts of one house.
 */
final class House {
  /** What a part of a house is called; many houses have one called so. */
  static final String UNIT =
      "(?:office|officers?|desk|department|division|shift|room|team|unit|section|staff|ward|committee|board|branch"
          + "|headquarters|spokes(?:man|woman|person|people|men|women))";

  /** Parts that any house has. */
  private static final String PART =
      "(?:(?:press|media|news|information|communications?|public (?:affairs|relations)|legal|head|front|night|duty"
          + "|control|emergency) (?:service|"
          + UNIT
          + ")|spokes(?:man|woman|person|people|men|women)|press secretary|registry|secretariat|newsroom"
          + "|switchboard|headquarters|management|leadership)";

  /** Those who speak for a house only where the words say of which. */
  private static final String PEOPLE =
      "(?:officials?|executives?|managers?|directors?|employees|(?:the )?board of \\p{L}+)";

  private static final String AREA =
      "(?:the )?(?:country|nation|land|state|city|town|village|island|district|region|province|county|capital|world)";

  private static final List<Pattern> PARTS =
      List.of(
          // "the registry of the court", "a press officer for Velden Bank"
          Pattern.compile(
              "(?i)^(?:(?:the|an?|some|several|senior|top) )*(?:"
                  + PART
                  + "|"
                  + PEOPLE
                  + ") (?:of|at|for|from|within|inside|with) (.+)$"),
          // "the director's office at the health service"
          Pattern.compile("^.+['’]s " + UNIT + " (?:at|of|within) (the \\p{Ll}.+)$"),
          // "Velden Bank's press office"
          Pattern.compile("(?i)^(.+?)(?:(?<=s)['’]|['’]s) " + PART + "(?: (?:in|at) .+)?$"),
          // "the league's disciplinary committee"
          Pattern.compile(
              "^(?!"
                  + AREA
                  + "['’])((?:[Tt]he )?\\p{Ll}[\\p{Ll} -]*)['’]s (?:\\p{Ll}+ )*"
                  + UNIT
                  + "(?: in .+)?$"),
          // "league headquarters"
          Pattern.compile(
              "(?i)^((?:the )?\\p{Ll}+) (?:headquarters|secretariat)(?: (?:in|at|of) .+)?$"),
          // "judges at the court"
          Pattern.compile("^\\p{L}\\p{Ll}+s (?:at|from) (the \\p{Ll}.+)$"));

  private House() {}

  /** The house that the name is of a part of; the name itself if it is of none. */
  static String of(String name) {
    for (Pattern pattern : PARTS) {
      Matcher m = pattern.matcher(name.strip());
      if (m.matches()) {
        return m.group(1).strip();
      }
    }
    return name;
  }
}
