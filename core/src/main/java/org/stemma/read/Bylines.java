package org.stemma.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the lines that say who wrote a report. */
final class Bylines {
  private static final int LONGEST = 200;
  private static final Opening LEAD =
      new Opening(
          "(?i)^(?:(?:written|reported|posted|published|story|words|text|article|report|analysis|opinion|a report|created|submitted)"
              + "\\s+by|(?:authors?|words|by|byline|written by)\\s*:|by)\\s+");
  private static final Pattern TAIL =
      Pattern.compile(
          "\\s*(?:[|•·/(\\[]|\\s[-–—]\\s|\\s(?:in|for|at|from|on)\\s|\\b\\d|\\b(?i:published|updated|posted)\\b).*$",
          Pattern.DOTALL);
  private static final Pattern BETWEEN =
      Pattern.compile(
          "\\s*(?:,\\s*(?:and\\s+)?|;\\s*|\\s(?:and|with|&|und|et|y)\\s)\\s*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern OFFICE =
      Pattern.compile(
          "(?i)\\b(?:correspondents?|reporters?|editor|writers?|columnist|staff|contributor|contributing|journalist|bureau|producer|freelance)\\b");
  private static final Set<String> NO_PERSON =
      Set.of(
          Shape.words(
              """
              staff desk agency agencies editorial board news newsroom wire press
              reporters team bureau admin administrator editor editors correspondent
              correspondents service services media online web times post today
              daily network tv radio report reporter guest author contributor
              contributors writer associated the our office group magazine digital
              herald tribune gazette redaktion redaction redacción rédaction
              international foreign national sports politics
              """));
  private static final Set<String> NO_NAME =
      Set.of(
          Shape.words(
              """
              monday tuesday wednesday thursday friday saturday sunday january
              february march april june july august september october november
              december clicking continuing signing subscribing using contrast then
              now comparison
              """));

  private Bylines() {}

  /**
   * The persons who sign a line such as "By Anna Berg and Tom Reed, Correspondents".
   *
   * @return their names, empty if an agency or a desk signs; null if the line is no byline
   */
  static @Nullable List<String> read(String line) {
    if (line.length() > LONGEST) {
      return null;
    }
    Matcher lead = LEAD.at(line);
    if (lead != null) {
      return signed(line.substring(lead.end()), 24);
    }
    int comma = line.indexOf(", ");
    boolean office =
        comma > 0
            && !Shape.endsSentence(line)
            && Shape.wordCount(line) <= 10
            && Shape.isName(line.substring(0, comma), 4)
            && Shape.wordCount(line.substring(0, comma)) >= 2
            && OFFICE.matcher(line).find(comma);
    if (office) {
      return names(line.substring(0, comma));
    }
    Matcher staff = OFFICE.matcher(line);
    boolean bare =
        Shape.isName(line, 5) && Shape.wordCount(line) >= 3 && staff.find() && staff.start() > 0;
    return bare ? names(line.substring(0, staff.start()).strip()) : null;
  }

  /** Whether the line is nothing but one person's name, as pages print it above a date. */
  static boolean isPerson(String line) {
    return line.length() < 60
        && Shape.wordCount(line) >= 2
        && Shape.isName(line, 4)
        && isPersonal(line)
        && !line.equals(line.toUpperCase(Locale.ROOT));
  }

  private static @Nullable List<String> signed(String rest, int mostWords) {
    if (Shape.wordCount(rest) > mostWords) {
      return null;
    }
    String first = BETWEEN.split(TAIL.matcher(rest).replaceFirst(""), 2)[0];
    String bare =
        first.endsWith(".") && Shape.wordCount(rest) <= 4
            ? first.substring(0, first.length() - 1)
            : first;
    boolean ends = Shape.endsSentence(rest) && Shape.wordCount(rest) > 5;
    if (bare.isBlank()
        || ends
        || NO_NAME.contains(bare.toLowerCase(Locale.ROOT).split("[ ,]", 2)[0])) {
      return null;
    }
    String desk = bare.startsWith("the ") || bare.startsWith("our ") ? bare.substring(4) : bare;
    return Shape.isName(desk, 6) || bare.matches("[a-z][\\w.-]{1,20}") ? names(rest) : null;
  }

  /** The persons among the names of a list. */
  static List<String> names(String list) {
    List<String> out = new ArrayList<>();
    for (String part : BETWEEN.split(TAIL.matcher(list).replaceFirst(""), -1)) {
      String name = part.strip();
      if (name.endsWith(".") && !name.matches(".*\\b\\p{L}{1,2}\\.")) {
        name = name.substring(0, name.length() - 1);
      }
      boolean office = OFFICE.matcher(name).find();
      if (office && !out.isEmpty()) {
        break;
      }
      boolean person = !name.isEmpty() && Shape.isName(name, 6) && isPersonal(name);
      if (person && !out.contains(natural(name))) {
        out.add(natural(name));
      }
    }
    return out;
  }

  static boolean isPersonal(String name) {
    String[] words = Shape.words(name);
    for (String word : words) {
      if (NO_PERSON.contains(word.toLowerCase(Locale.ROOT))) {
        return false;
      }
    }
    boolean acronym =
        words.length == 1 && name.length() <= 5 && name.equals(name.toUpperCase(Locale.ROOT));
    return !acronym;
  }

  /** "ANNA BERG" as "Anna Berg"; other names as they are. */
  static String natural(String name) {
    if (name.indexOf(' ') < 0 || !name.equals(name.toUpperCase(Locale.ROOT))) {
      return name;
    }
    StringBuilder out = new StringBuilder();
    boolean start = true;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      out.append(start ? c : Character.toLowerCase(c));
      start = !Character.isLetter(c) && c != '\'' && c != '’';
    }
    return out.toString();
  }
}
