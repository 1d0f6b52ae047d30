package org.stemma.eval;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.Span;

/**
 * Where the strings of a gold attribution stand: found by plain search, the place of one that
 * occurs more than once given by its number in {@code occurrence}. An entry is null where the gold
 * has null.
 */
record Places(
    Span cue,
    List<@Nullable Span> content,
    List<@Nullable Span> chain,
    List<@Nullable Span> refersTo,
    List<@Nullable Span> chainCues,
    List<@Nullable Span> addressees,
    List<@Nullable Span> quantities,
    List<@Nullable Span> times) {
  private static final Set<String> ROLES =
      Set.of(
          "cue", "content", "chain", "refersTo", "chainCues", "addressees", "quantities", "times");

  /**
   * Locates all strings.
   *
   * @param strict refuse a string that occurs more than once where its number isn't given; else it
   *     is the first
   * @throws IllegalArgumentException for a string that isn't in the text, or a number that is wrong
   */
  static Places resolve(String text, JsonNode attribution, boolean strict) {
    JsonNode occurrence = attribution.path("occurrence");
    for (Iterator<String> names = occurrence.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!ROLES.contains(name)) {
        throw new IllegalArgumentException("occurrence." + name + " unknown");
      }
    }
    JsonNode cue = occurrence.path("cue");
    JsonNode cueNumber = cue.isArray() ? cue.path(0) : cue;
    Resolver resolver = new Resolver(text, attribution, strict);
    return new Places(
        resolver.place(
            Lines.text(attribution, "cue"), cueNumber.isNumber() ? cueNumber.intValue() : -1),
        resolver.all("content", "content", ""),
        resolver.all("chain", "chain", "text"),
        resolver.all("refersTo", "chain", "refersTo"),
        resolver.all("chainCues", "chainCues", ""),
        resolver.all("addressees", "addressees", ""),
        resolver.all("quantities", "quantities", "text"),
        resolver.all("times", "times", "text"));
  }

  private record Resolver(String text, JsonNode attribution, boolean strict) {
    /** The strings of a list's elements, or of one field of each if {@code field} isn't empty. */
    List<@Nullable Span> all(String role, String list, String field) {
      JsonNode strings = attribution.path(list);
      JsonNode numbers = attribution.path("occurrence").path(role);
      if (numbers.isArray() && numbers.size() != strings.size()) {
        throw new IllegalArgumentException(
            "occurrence." + role + " has " + numbers.size() + " for " + strings.size());
      }
      List<@Nullable Span> spans = new ArrayList<>();
      for (int i = 0; i < strings.size(); i++) {
        JsonNode string = field.isEmpty() ? strings.path(i) : strings.path(i).path(field);
        if (string.isTextual()) {
          int number = numbers.path(i).isNumber() ? numbers.path(i).intValue() : -1;
          boolean unique = number == 0 && occurrences(string.textValue()).size() == 1;
          spans.add(place(string.textValue(), unique ? -1 : number));
        } else {
          spans.add(null);
        }
      }
      return spans;
    }

    /** The string's place; number -1 if none is given. */
    Span place(String string, int number) {
      List<Integer> starts = occurrences(string);
      if (starts.isEmpty()) {
        throw new IllegalArgumentException("not in text: '" + string + "'");
      }
      if (number < 0 && starts.size() > 1 && strict) {
        throw new IllegalArgumentException(
            "'" + string + "' occurs " + starts.size() + " times, no occurrence given");
      }
      int wanted = Math.max(0, number);
      if (wanted >= starts.size()) {
        throw new IllegalArgumentException(
            "occurrence " + wanted + " of '" + string + "': only " + starts.size());
      }
      int start = starts.get(wanted);
      return new Span(start, start + string.length());
    }

    private List<Integer> occurrences(String string) {
      List<Integer> starts = new ArrayList<>();
      if (!string.isEmpty()) {
        for (int i = text.indexOf(string); i >= 0; i = text.indexOf(string, i + 1)) {
          starts.add(i);
        }
      }
      return starts;
    }
  }
}
