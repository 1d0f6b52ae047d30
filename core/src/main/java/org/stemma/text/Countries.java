package org.stemma.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Knows which country a name, a nationality or a capital stands for. Covers the members of the
 * United Nations, Kosovo, Palestine, Taiwan and the Vatican. Thread-safe.
 */
public final class Countries {
  private static final String FILE = "countries.txt";

  private static final Map<String, String> NAMES = read();

  /** Short names that are words in small letters: "us", "car". */
  private static final Set<String> ONLY_CAPITALS = Set.of("us", "car", "turkey", "chad", "polish");

  private Countries() {}

  /**
   * The English name of the country that is meant: "Ukrainian" gives "Ukraine", "Seoul" gives
   * "South Korea", "the US" gives "United States".
   *
   * @param nameOrDemonym a country's name, its people in singular or plural, or its capital
   * @return null if no country is known by these words
   */
  public static @Nullable String countryOf(String nameOrDemonym) {
    String name = nameOrDemonym.strip().replace('’', '\'');
    String low = name.toLowerCase(Locale.ROOT);
    if (low.startsWith("the ")) {
      name = name.substring(4).strip();
      low = low.substring(4).strip();
    }
    if (low.endsWith("'s")) {
      name = name.substring(0, name.length() - 2);
      low = low.substring(0, low.length() - 2);
    }
    if (name.equals(low) && ONLY_CAPITALS.contains(low)) {
      return null;
    }
    String country = NAMES.get(low);
    if (country == null && low.endsWith("s")) {
      country = NAMES.get(low.substring(0, low.length() - 1));
    }
    if (country == null && low.endsWith("men")) {
      country = NAMES.get(low.substring(0, low.length() - 2) + "an");
    }
    return country;
  }

  private static Map<String, String> read() {
    Map<String, String> names = new HashMap<>();
    try (InputStream in = Countries.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("missing from the library: " + FILE);
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#") && !line.isBlank()) {
          add(names, line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read from the library: " + FILE, e);
    }
    return Map.copyOf(names);
  }

  private static void add(Map<String, String> names, String line) {
    String country = line.substring(0, line.indexOf('|'));
    for (String field : line.split("\\|", -1)) {
      for (String name : field.split(",", -1)) {
        if (!name.isBlank()) {
          String low = name.strip().toLowerCase(Locale.ROOT);
          names.putIfAbsent(low.startsWith("the ") ? low.substring(4) : low, country);
        }
      }
    }
  }
}
