package org.stemma.place;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stemma.Span;

/**
 * What the words beside a name tell of the place: "Springfield, Missouri", "Kherson region", "near
 * Rafah", "New Jersey" where only "Jersey" was marked.
 *
 * @param within what may be the name of what it lies in, as it is written, the longest first
 * @param asRegion whether it is said to be a region
 * @param other whether it is said to be something else that the gazetteer doesn't have: a river
 * @param near whether something is only near it
 * @param before the word with a capital that stands right before it, null if there is none
 * @param after the word with a capital that stands right behind it, null if there is none
 * @param cut whether the word before seems to be part of the name
 */
record Hints(
    List<String> within,
    boolean asRegion,
    boolean other,
    boolean near,
    @Nullable String before,
    @Nullable String after,
    boolean cut) {
  private static final int AROUND = 60;

  private static final Pattern WITHIN =
      Pattern.compile("^,\\s+(\\p{Lu}[\\p{L}.'’\\-]*(?:\\s(?:of\\s)?\\p{Lu}[\\p{L}.'’\\-]*){0,3})");
  private static final String REGION =
      "region|oblast|province|state|krai|republic|governorate|voivodeship|prefecture";
  private static final String OTHER =
      "river|lake|mountains?|hills?|valley|bay|strait|channel|canal|forest|desert|island|islands"
          + "|peninsula|district|county|municipality|raion|road|street|airport|bridge|basin|delta"
          + "|plain|reservoir|dam|crossing|corridor";
  private static final Pattern REGION_AFTER = Pattern.compile("^\\s+(?i:" + REGION + ")s?\\b");
  private static final Pattern REGION_BEFORE =
      Pattern.compile("(?i:region|province|state)\\s+of\\s+(?:the\\s+)?$");
  private static final Pattern OTHER_AFTER = Pattern.compile("^\\s+(?i:" + OTHER + ")\\b");
  private static final Pattern OTHER_BEFORE =
      Pattern.compile("(?i:" + OTHER + "|mount|gulf|sea)(?:\\s+of)?\\s+(?:the\\s+)?$");
  private static final Pattern NEAR =
      Pattern.compile(
          "(?i:\\b(?:near|outside|around|off|(?:north|south|east|west)[\\w-]*\\s+of))\\s+(?:the\\s+)?$");

  /** A word with a capital right before a name, and what stands before it. */
  private static final Pattern WORD_BEFORE =
      Pattern.compile("(?<left>.*?)(?<word>\\p{Lu}[\\p{L}.]*)[ \\u00a0]", Pattern.DOTALL);

  private static final Pattern WORD_AFTER = Pattern.compile("^[ \\u00a0](\\p{Lu}\\p{L}*)");
  private static final Pattern BEGINS =
      Pattern.compile("(?:.*[.!?:;\"“”‘’()\\n—–-])?\\s*", Pattern.DOTALL);

  /** Words that stand before a place's name with a capital, and are no part of it. */
  private static final Pattern APART =
      Pattern.compile(
          "(?i:in|at|on|of|to|the|from|near|for|and|but|as|by|with|around|across|inside|outside"
              + "|(?:north|south)?(?:east|west)?(?:ern)?|central|downtown|greater|old|ex|president"
              + "|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june"
              + "|july|august|(?:septem|octo|novem|decem)ber)");

  private static final Pattern LONG_WORD = Pattern.compile("\\p{L}{4,}");

  static Hints of(String text, Span name) {
    String before = text.substring(Math.max(0, name.start() - AROUND), name.start());
    String after = text.substring(name.end(), Math.min(text.length(), name.end() + AROUND));
    Matcher word = WORD_BEFORE.matcher(before);
    boolean named = word.matches();
    Matcher next = WORD_AFTER.matcher(after);
    return new Hints(
        within(text.substring(name.start(), name.end()), after),
        REGION_AFTER.matcher(after).find() || REGION_BEFORE.matcher(before).find(),
        OTHER_AFTER.matcher(after).find() || OTHER_BEFORE.matcher(before).find(),
        NEAR.matcher(before).find(),
        named ? word.group("word") : null,
        next.find() ? next.group(1) : null,
        named && isCut(text, name, word));
  }

  /** The name with the word before it, and with the one behind it. */
  List<String> longer(String name) {
    List<String> longer = new ArrayList<>();
    if (before != null) {
      longer.add(before + " " + name);
    }
    if (after != null) {
      longer.add(name + " " + after);
    }
    return longer;
  }

  /** "NC June", "NC" of "Charlotte, NC June 20"; of "St. Louis, St. Louis, MO" only "MO". */
  private static List<String> within(String name, String after) {
    String left = after.startsWith(", " + name) ? after.substring(name.length() + 2) : after;
    Matcher found = WITHIN.matcher(left);
    List<String> within = new ArrayList<>();
    if (found.find()) {
      String words = found.group(1);
      for (int end = words.length(); end > 0; end = words.lastIndexOf(' ', end - 1)) {
        within.add(words.substring(0, end));
      }
    }
    return within;
  }

  /**
   * The word before a name that may belong to it: "New Jersey", "Stamford Bridge". In a headline
   * that writes all words with a capital, and where a sentence begins, that tells nothing.
   */
  private static boolean isCut(String text, Span name, Matcher word) {
    return !APART.matcher(word.group("word")).matches()
        && !BEGINS.matcher(word.group("left")).matches()
        && !isTitle(text, name);
  }

  private static boolean isTitle(String text, Span name) {
    int from = text.lastIndexOf('\n', name.start()) + 1;
    int to = text.indexOf('\n', name.end());
    Matcher word = LONG_WORD.matcher(text.substring(from, to < 0 ? text.length() : to));
    int all = 0;
    int capitals = 0;
    while (word.find()) {
      all++;
      capitals += Character.isUpperCase(word.group().codePointAt(0)) ? 1 : 0;
    }
    return all > 2 && capitals * 10 > all * 7;
  }
}
