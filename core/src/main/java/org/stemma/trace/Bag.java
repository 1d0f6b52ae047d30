package org.stemma.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stemma.text.Countries;

/**
 * A body's name as the set of its words, so that "Ukraine's defence ministry" and "the Ministry of
 * Defense of Ukraine" are equal.
 *
 * @param words stems; a country is "@" and its English name
 * @param acronym its letters if it is one, else empty
 * @param initials of its words in order, with and without small ones
 */
record Bag(Set<String> words, String acronym, Set<String> initials) {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{Nd}]+(?:['’]s\\b)?");
  private static final Set<String> SMALL =
      Small.words(
          "the of a an and for in at to on by its their his her s main own state national federal central official");

  /** Who speaks for a body: the words that say so, not of which body. */
  static final Set<String> ROLES =
      Small.words(
          """
          spokesman spokeswoman spokesperson spokespeople spokesmen spokeswomen press secretary minister chief head
          director president chairman chairwoman chair chairperson executive governor mayor commander general leader
          boss deputy vice manager officer ceo chancellor prime premier representative representatives superintendent
          commissioner rector dean principal warden coordinator administrator prefect controller
          """);

  /** What a body puts out: its word is the body's. */
  private static final Set<String> PAPERS =
      Small.words(
          "report statement study document paper memo memorandum letter bulletin review survey filing account");

  static Bag of(String name) {
    List<String> tokens = new ArrayList<>();
    Matcher m = WORD.matcher(name);
    while (m.find()) {
      tokens.add(m.group().replaceAll("['’]s$", ""));
    }
    Set<String> words = new TreeSet<>();
    StringBuilder all = new StringBuilder();
    StringBuilder main = new StringBuilder();
    for (int i = 0; i < tokens.size(); i++) {
      String token = tokens.get(i);
      String pair = i + 1 < tokens.size() ? token + " " + tokens.get(i + 1) : "";
      String country = pair.isEmpty() ? null : Countries.countryOf(pair);
      if (country != null) {
        i++;
      } else {
        country = Character.isUpperCase(token.charAt(0)) ? Countries.countryOf(token) : null;
      }
      String low = token.toLowerCase(Locale.ROOT);
      boolean first = i == 0 && low.equals("the");
      all.append(first ? "" : low.charAt(0));
      main.append(SMALL.contains(low) ? "" : low.charAt(0));
      if (country != null) {
        words.add("@" + country);
      } else if (!SMALL.contains(low)) {
        words.add(stem(token));
      }
    }
    String last = tokens.isEmpty() ? "" : tokens.get(tokens.size() - 1);
    boolean alone =
        tokens.size() == 1 || (tokens.size() == 2 && tokens.get(0).equalsIgnoreCase("the"));
    String acronym = alone && last.matches("\\p{Lu}{2,6}") ? last.toLowerCase(Locale.ROOT) : "";
    return new Bag(
        words,
        acronym,
        Set.of(all.toString()).equals(Set.of(main.toString()))
            ? Set.of(all.toString())
            : Set.of(all.toString(), main.toString()));
  }

  /** The same without the words for who speaks. */
  Bag body() {
    return without(ROLES);
  }

  /** Of a paper's name, whose paper it is. */
  Bag author() {
    return without(PAPERS).body();
  }

  private Bag without(Set<String> some) {
    Set<String> rest = new TreeSet<>(words);
    rest.removeAll(some);
    return new Bag(rest, acronym, initials);
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  /** Whether the words name a country and nothing in it. */
  boolean isCountry() {
    for (String word : words) {
      if (!word.startsWith("@")) {
        return false;
      }
    }
    return !words.isEmpty();
  }

  /** Whether both surely name one body: all words the same, or one is the other's acronym. */
  boolean equalTo(Bag other) {
    return words.equals(other.words)
        || isMisspelt(other)
        || (!acronym.isEmpty() && other.initials.contains(acronym))
        || (!other.acronym.isEmpty() && initials.contains(other.acronym));
  }

  boolean sharesWith(Bag other) {
    for (String word : words) {
      if (other.words.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** Whether one word is written a little otherwise, and all others are the same. */
  private boolean isMisspelt(Bag other) {
    Set<String> mine = new TreeSet<>(words);
    Set<String> its = new TreeSet<>(other.words);
    mine.removeAll(other.words);
    its.removeAll(words);
    if (words.size() < 2 || mine.size() != 1 || its.size() != 1) {
      return false;
    }
    String one = mine.iterator().next();
    String two = its.iterator().next();
    return areOne(one, two);
  }

  /** Whether two words are one, perhaps written a little otherwise. */
  static boolean areOne(String one, String other) {
    int shorter = Math.min(one.length(), other.length());
    if (one.equals(other)
        || shorter < 4
        || one.charAt(0) != other.charAt(0)
        || one.charAt(0) == '@') {
      return one.equals(other);
    }
    return Swaps.distance(one, other) <= (shorter >= 6 ? 2 : 1);
  }

  /** Whether the words describe a body without naming it: "the service", "the coast guard". */
  static boolean isVague(String name) {
    String rest = name.startsWith("The ") ? name.substring(4) : name;
    return rest.codePoints().noneMatch(Character::isUpperCase);
  }

  /**
   * Whether this may be a shorter name of the other: "the transport ministry" of "the transport
   * ministry of Orvelle".
   */
  boolean isShortOf(Bag other) {
    return !words.isEmpty()
        && !isCountry()
        && words.size() < other.words.size()
        && other.words.containsAll(words);
  }

  static String stem(String word) {
    String low = word.toLowerCase(Locale.ROOT);
    if (low.equals("defense")) {
      return "defence";
    }
    if (low.equals("lab")) {
      return "laboratory";
    }
    if (low.equals("ministerial")) {
      return "ministry";
    }
    if (low.length() > 4 && low.endsWith("ies")) {
      return low.substring(0, low.length() - 3) + "y";
    }
    boolean plural =
        low.length() > 4 && low.endsWith("s") && !low.endsWith("ss") && !low.endsWith("us");
    return plural ? low.substring(0, low.length() - 1) : low;
  }
}
