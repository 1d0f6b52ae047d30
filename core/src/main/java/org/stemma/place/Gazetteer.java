package org.stemma.place;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.stemma.Location;

/**
 * The list of places: all countries, their regions, towns from a thousand people on. Made by
 * eval/atlas/atlas.py from GeoNames (CC BY 4.0). Some four megabytes, loaded when first asked for.
 */
final class Gazetteer {
  private static final String FILE = "places.txt.gz";

  /** The logarithm of the people of a large town, to base 2: some 100,000. */
  static final int CITY = 17;

  private static final int LEAST_REACH = 10;
  private static final int MOST_PEOPLE = 40;
  private static final Pattern TYPE =
      Pattern.compile(
          " (oblast|krai|kray|republic|region|province|state|governorate|voivodeship|prefecture)$");

  private static final class Lazy {
    static final Gazetteer IT = new Gazetteer(read());
  }

  /** Lines, those of towns in the order of their names' bytes. */
  private final byte[] lines;

  /** Where the line of each town begins. */
  private final int[] towns;

  private final Map<String, String> countries = new HashMap<>();
  private final Map<String, String> codes = new HashMap<>();
  private final Map<String, String> regionNames = new HashMap<>();
  private final Map<String, List<Candidate>> regions = new HashMap<>();
  private final Map<String, String> shortened = new HashMap<>();

  private Gazetteer(byte[] lines) {
    this.lines = lines;
    int[] starts = new int[lines.length / 8];
    int count = 0;
    int start = 0;
    while (start < lines.length) {
      int end = start;
      while (lines[end] != '\n') {
        end++;
      }
      if (lines[start] == 'T') {
        starts[count++] = start + 2;
      } else {
        take(new String(lines, start, end - start, StandardCharsets.UTF_8).split("\t"));
      }
      start = end + 1;
    }
    this.towns = Arrays.copyOf(starts, count);
  }

  static Gazetteer get() {
    return Lazy.IT;
  }

  private static byte[] read() {
    try (InputStream in = Gazetteer.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("missing from the library: " + FILE);
      }
      return new GZIPInputStream(in, 1 << 16).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read from the library: " + FILE, e);
    }
  }

  private void take(String[] field) {
    if (field[0].equals("C")) {
      countries.put(field[1], field[2]);
      for (int i = 2; i < field.length; i++) {
        codes.put(Folding.fold(field[i]), field[1]);
      }
      return;
    }
    String code = field[1].substring(0, 2);
    regionNames.put(field[1], field[2]);
    if (field.length > 7) {
      shortened.put(Folding.fold(field[7]), field[1]);
    }
    Location where =
        new Location(
            Location.Kind.REGION,
            code,
            countries.getOrDefault(code, code),
            field[2],
            Integer.parseInt(field[3]) / 10.0,
            Integer.parseInt(field[4]) / 10.0,
            Integer.parseInt(field[5]));
    Candidate region = new Candidate(where, field[1], Integer.parseInt(field[6]));
    regions.computeIfAbsent(Folding.fold(field[2]), k -> new ArrayList<>()).add(region);
  }

  /**
   * A country's code.
   *
   * @param folded its name, no adjective
   */
  @Nullable String country(String folded) {
    return codes.get(folded);
  }

  /** The English name of a country. */
  String countryName(String code) {
    return countries.getOrDefault(code, code);
  }

  /** A country as a place; it has more people than any other that bears its name. */
  Candidate countryAt(String code) {
    Location where = new Location(Location.Kind.COUNTRY, code, countryName(code), null, 0, 0, 0);
    return new Candidate(where, code, MOST_PEOPLE);
  }

  /** Whether anything is called so. */
  boolean knows(String folded) {
    return codes.containsKey(folded) || regions.containsKey(folded) || !towns(folded).isEmpty();
  }

  /**
   * Codes of the countries and regions of a name that follows a town's.
   *
   * @param name as it is written: "Missouri", "Mo.", "MO"
   */
  Set<String> codes(String name) {
    Set<String> found = new HashSet<>();
    if (regionNames.containsKey("US." + name)) {
      found.add("US." + name);
    }
    String folded = Folding.fold(name);
    String country = codes.get(folded);
    String region = shortened.get(folded);
    if (country != null) {
      found.add(country);
    }
    if (region != null) {
      found.add(region);
    }
    regions(folded).forEach(one -> found.add(one.region()));
    return found;
  }

  /** The regions of a name. */
  List<Candidate> regions(String folded) {
    return regions.getOrDefault(folded, List.of());
  }

  /** The regions of a name where it is said to be one's: "Kyiv" is "Kyiv Oblast", no city. */
  List<Candidate> regionsCalled(String folded) {
    List<Candidate> found = new ArrayList<>();
    String bare = bare(folded);
    regions.forEach(
        (name, all) -> {
          if (bare(name).equals(bare)) {
            found.addAll(all);
          }
        });
    return found;
  }

  /** A region's name without what says that it is one. */
  static String bare(String folded) {
    return TYPE.matcher(folded).replaceFirst("");
  }

  /** The name of a region, null if it has none. */
  @Nullable String regionName(String code) {
    return regionNames.get(code);
  }

  /** The towns of a name. */
  List<Candidate> towns(String folded) {
    byte[] wanted = (folded + "\t").getBytes(StandardCharsets.UTF_8);
    int low = 0;
    int high = towns.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      int start = towns[middle];
      int end = Math.min(lines.length, start + wanted.length);
      if (Arrays.compareUnsigned(lines, start, end, wanted, 0, wanted.length) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    if (low == towns.length) {
      return List.of();
    }
    int start = towns[low];
    int end = start;
    while (lines[end] != '\n') {
      end++;
    }
    String line = new String(lines, start, end - start, StandardCharsets.UTF_8);
    if (!line.startsWith(folded + "\t")) {
      return List.of();
    }
    List<Candidate> found = new ArrayList<>();
    for (String place : line.substring(folded.length() + 1).split(";")) {
      found.add(town(place));
    }
    return found;
  }

  private Candidate town(String place) {
    boolean capital = place.endsWith("=");
    String[] field = (capital ? place.substring(0, place.length() - 1) : place).split(",");
    String code = field[0].substring(0, 2);
    int people = Integer.parseInt(field[3]);
    Location where =
        new Location(
            capital || people >= CITY ? Location.Kind.CITY : Location.Kind.TOWN,
            code,
            countryName(code),
            regionName(field[0]),
            Integer.parseInt(field[1]) / 10.0,
            Integer.parseInt(field[2]) / 10.0,
            Math.max(LEAST_REACH, 3 * (people - CITY) + LEAST_REACH));
    return new Candidate(where, field[0], people);
  }
}
