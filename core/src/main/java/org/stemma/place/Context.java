package org.stemma.place;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stemma.text.Countries;

/**
 * The countries and regions that a text names, by themselves, by their people or by a capital. They
 * tell which town of a name is meant.
 */
final class Context {
  private static final Pattern RUN =
      Pattern.compile("\\p{Lu}[\\p{L}.'’\\-]*(?: (?:(?:of|and|the) )*\\p{Lu}[\\p{L}.'’\\-]*)*");
  private static final int LONGEST = 4;
  private static final Set<String> JOINING = Set.of("of", "and", "the");

  /** Code of each country or region, by the folded words that name it. */
  private final Map<String, Set<String>> named = new HashMap<>();

  private final Gazetteer gazetteer;

  Context(Gazetteer gazetteer, String text) {
    this.gazetteer = gazetteer;
    Matcher run = RUN.matcher(text);
    while (run.find()) {
      String[] words = run.group().replaceAll("(['’]s)?[.]*$", "").split(" ");
      for (int i = 0; i < words.length; i++) {
        boolean begins = i == 0 || JOINING.contains(words[i - 1]);
        for (int n = Math.min(LONGEST, words.length - i); begins && n > 0; n--) {
          String name = String.join(" ", Arrays.copyOfRange(words, i, i + n));
          take(name, i + n == words.length && begins);
        }
      }
    }
  }

  /** A region's name can be a person's: it counts where no other name follows. */
  private void take(String name, boolean last) {
    String country = Countries.countryOf(name);
    String folded = Folding.fold(name);
    String code = gazetteer.country(country == null ? folded : Folding.fold(country));
    Set<String> codes = new HashSet<>();
    if (code != null) {
      codes.add(code);
    }
    if (last) {
      gazetteer.regions(folded).forEach(region -> codes.add(region.region()));
    }
    if (!codes.isEmpty()) {
      named.computeIfAbsent(folded, k -> new HashSet<>()).addAll(codes);
    }
  }

  /** Whether a country or region is named by other words than these. */
  boolean names(String code, String words) {
    return named.entrySet().stream()
        .anyMatch(name -> !name.getKey().equals(words) && name.getValue().contains(code));
  }
}
