package org.stemma.text;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a number counts: currencies, abbreviations of measures, the head of a group of nouns. */
final class Units {
  private static final Set<String> BEFORE_PART =
      Lexicon.words(
          """
          the its their his her our these those all
          """);

  private static final Map<String, String> SIGNS =
      Map.ofEntries(
          Map.entry("$", "dollars"),
          Map.entry("£", "pounds"),
          Map.entry("€", "euros"),
          Map.entry("¥", "yen"),
          Map.entry("₽", "roubles"),
          Map.entry("₴", "hryvnias"),
          Map.entry("₩", "won"),
          Map.entry("₹", "rupees"),
          Map.entry("₪", "shekels"),
          Map.entry("₺", "lira"),
          Map.entry("usd", "dollars"),
          Map.entry("eur", "euros"),
          Map.entry("gbp", "pounds"),
          Map.entry("chf", "francs"),
          Map.entry("rs", "rupees"));

  private static final Map<String, String> SHORT =
      Map.ofEntries(
          Map.entry("km", "kilometres"),
          Map.entry("kms", "kilometres"),
          Map.entry("m", "metres"),
          Map.entry("cm", "centimetres"),
          Map.entry("mm", "millimetres"),
          Map.entry("ft", "feet"),
          Map.entry("mi", "miles"),
          Map.entry("lb", "pounds"),
          Map.entry("lbs", "pounds"),
          Map.entry("kg", "kilograms"),
          Map.entry("kgs", "kilograms"),
          Map.entry("g", "grams"),
          Map.entry("t", "tonnes"),
          Map.entry("ha", "hectares"),
          Map.entry("mph", "miles per hour"),
          Map.entry("kph", "kilometres per hour"),
          Map.entry("kmh", "kilometres per hour"),
          Map.entry("mw", "megawatts"),
          Map.entry("gw", "gigawatts"),
          Map.entry("kw", "kilowatts"),
          Map.entry("kwh", "kilowatt-hours"),
          Map.entry("mwh", "megawatt-hours"),
          Map.entry("gb", "gigabytes"),
          Map.entry("tb", "terabytes"),
          Map.entry("c", "degrees"),
          Map.entry("°", "degrees"),
          Map.entry("hrs", "hours"),
          Map.entry("mins", "minutes"),
          Map.entry("secs", "seconds"),
          Map.entry("yrs", "years"));

  private static final Map<String, String> SAME =
      Map.ofEntries(
          Map.entry("magnitude", "magnitude"),
          Map.entry("person", "people"),
          Map.entry("persons", "people"),
          Map.entry("man", "men"),
          Map.entry("woman", "women"),
          Map.entry("child", "children"),
          Map.entry("foot", "feet"),
          Map.entry("dead", "people"),
          Map.entry("wounded", "people"),
          Map.entry("injured", "people"),
          Map.entry("missing", "people"));

  /** What happens to people that are counted by themselves: "45 killed". */
  static final Set<String> FATES =
      Lexicon.words(
          """
          killed dead wounded injured hurt missing arrested detained hospitalised hospitalized
          homeless displaced evacuated unaccounted
          """);

  /** Plurals that stand before other nouns. */
  private static final Set<String> ATTRIBUTES =
      Lexicon.words(
          """
          arms sports sales news drugs goods customs savings jobs rights parts communications
          operations weapons systems services affairs forces marines
          explosives munitions logistics electronics economics politics mines aliens physics
          genetics chemicals careers admissions elections markets futures claims accounts
          """);

  private static final Set<String> RATES = Set.of("/ h", "/ hr", "per hour", "an hour");

  private static final Set<String> POWERS = Set.of("square", "cubic", "sq", "nautical");

  /** No group of nouns in the news has more words before its head. */
  private static final int LONGEST = 7;

  private Units() {}

  /** The currency that a sign names, null if it is none. */
  static @Nullable String currency(String sign) {
    return SIGNS.get(sign);
  }

  /**
   * A unit among words.
   *
   * @param end one past the last word that belongs to it
   */
  record Found(String name, int end) {}

  /** Percent or percentage points at word {@code i}, null if neither. */
  static @Nullable Found percent(Words words, int i) {
    if (words.is(i, "%")) {
      return points(words, i + 1);
    }
    if (words.is(i, "percent") || words.is(i, "pct") || words.is(i, "percents")) {
      return points(words, i + 1);
    }
    if (words.join(i, i + 2).equals("per cent")) {
      return points(words, i + 2);
    }
    if (words.is(i, "percentage") && words.at(i + 1).startsWith("point")) {
      return new Found("percentage points", i + 2);
    }
    return null;
  }

  private static Found points(Words words, int i) {
    return words.at(i).startsWith("point")
        ? new Found("percentage points", i + 1)
        : new Found("percent", i);
  }

  /** The unit that the words from {@code i} on name, null if none. */
  static @Nullable Found after(Words words, int i, boolean one) {
    int at = i;
    while (words.isQuoteMark(at) || (words.is(at, ")") && words.isWord(at + 1))) {
      at++;
    }
    String brief = SHORT.get(words.at(at));
    boolean glued = words.glued(at - 1);
    boolean small = words.at(at).length() > 1 || words.isSmall(at);
    if (brief != null && (glued || (small && !words.isCapital(at + 1)))) {
      return perHour(words, brief, at + 1);
    }
    if (words.isDash(at) && words.glued(at - 1) && words.glued(at) && words.isWord(at + 1)) {
      boolean strong = words.is(at + 1, "strong");
      return new Found(strong ? "people" : plural(words.at(at + 1)), at + 2);
    }
    if (words.in(at, FATES) && head(words, at + 1, false) == null) {
      return new Found("people", at + 1);
    }
    if (words.in(at, POWERS) || (words.is(at, "basis") && words.is(at + 1, "points"))) {
      String power = words.is(at, "sq") ? "square" : words.at(at);
      String base = SHORT.getOrDefault(words.at(at + 1), words.at(at + 1));
      return new Found(power + " " + plural(base), at + 2);
    }
    if (words.is(at, "of")) {
      return partOf(words, at + 1);
    }
    if (words.is(at, "such")) {
      at++;
    }
    boolean brevity = words.isSmall(at) && words.is(at + 1, "of") && words.at(at).length() < 5;
    if (brevity && !Lexicon.isFunctionWord(words.at(at))) {
      return new Found(plural(words.at(at)), at + 1);
    }
    if (words.is(at, "won")) {
      return new Found("won", at + 1);
    }
    return head(words, at, one);
  }

  private static Found perHour(Words words, String unit, int end) {
    String rate = words.join(end, end + 2);
    boolean hour = RATES.contains(rate);
    return hour ? new Found(unit + " per hour", end + 2) : new Found(unit, end);
  }

  /** "31 of the 40 towns" counts towns; "31 of them" names nothing. */
  private static @Nullable Found partOf(Words words, int i) {
    int at = i;
    if (words.is(at, "us")) {
      return new Found("people", at + 1);
    }
    while (words.in(at, BEFORE_PART)) {
      at++;
    }
    for (int k = at; k < at + 4; k++) {
      if (words.is(k, "'s")) {
        at = k + 1;
        break;
      }
    }
    Numbers.Figure of = Numbers.at(words, at, false);
    if (of != null) {
      at = of.end();
    }
    return head(words, at, false);
  }

  private static @Nullable Found head(Words words, int i, boolean one) {
    int head = -1;
    int at = i;
    while (at < i + LONGEST && words.isWord(at) && !stops(words, at)) {
      String word = words.at(at);
      boolean plural = isPlural(word);
      if (head >= 0 && !(plural && isAttribute(words, at - 1, at))) {
        break;
      }
      if (one && (Lexicon.PERSONS.contains(word) || Lexicon.MEASURED.contains(word))) {
        head = at;
        break;
      }
      if (one && at > i && word.endsWith("ed")) {
        break;
      }
      if (plural) {
        head = at;
      }
      at++;
      if (words.isDash(at) && words.glued(at - 1) && words.glued(at) && words.isWord(at + 1)) {
        head = -1;
        at += 2;
      } else if (words.is(at, ",")
          && head < 0
          && words.isSmall(at + 1)
          && isModifier(words, at - 1)) {
        at++;
      } else if (words.isQuoteMark(at) && head < 0 && words.isSmall(at + 1)) {
        at++;
      }
    }
    if (head < 0 && one && at > i && words.isSmall(at - 1)) {
      head = at - 1;
    }
    if (head < 0) {
      return null;
    }
    return perHour(words, plural(words.at(head)), head + 1);
  }

  private static boolean isModifier(Words words, int i) {
    String word = words.at(i);
    return word.endsWith("ed") || word.endsWith("y") || word.endsWith("ing") || word.length() < 6;
  }

  /** Whether a plural only describes the one behind it: "police officers", "arms dealers". */
  private static boolean isAttribute(Words words, int plural, int next) {
    String word = words.at(plural);
    return words.isCapital(plural)
        || ATTRIBUTES.contains(word)
        || Lexicon.PLURALS.contains(word)
        || (Lexicon.PLURALS.contains(words.at(next)) && !words.at(next).endsWith("s"));
  }

  private static boolean stops(Words words, int i) {
    return Lexicon.isFunctionWord(words.at(i)) || (words.isCapital(i) && isDay(words.at(i)));
  }

  private static boolean isDay(String word) {
    return word.endsWith("day") || Lexicon.MONTHS.contains(word);
  }

  static boolean isPlural(String word) {
    if (Lexicon.PLURALS.contains(word)) {
      return true;
    }
    return word.length() > 2
        && word.endsWith("s")
        && !word.endsWith("ss")
        && !word.endsWith("us")
        && !word.endsWith("is")
        && !word.endsWith("'s")
        && !word.endsWith("ous");
  }

  /** A noun's plural as counted: "person" gives "people", "body" gives "bodies". */
  static String plural(String noun) {
    String same = SAME.get(noun);
    if (same != null) {
      return same;
    }
    if (isPlural(noun) || noun.isEmpty()) {
      return noun;
    }
    if (noun.endsWith("y")
        && noun.length() > 2
        && "aeiou".indexOf(noun.charAt(noun.length() - 2)) < 0) {
      return noun.substring(0, noun.length() - 1) + "ies";
    }
    if (noun.endsWith("man")) {
      return noun.substring(0, noun.length() - 2) + "en";
    }
    if (noun.endsWith("s") || noun.endsWith("x") || noun.endsWith("ch") || noun.endsWith("sh")) {
      return noun + "es";
    }
    return noun + "s";
  }
}
