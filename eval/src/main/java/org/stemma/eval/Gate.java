package org.stemma.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Holds figures against pinned floors, so that none falls unnoticed. All figures are shares from 0
 * to 1; a name is {@code set.part.what}, as in "passages.dev.who+what.f1". Higher is better, but
 * for errors, whose names end in ".ece" and whose floor is a ceiling.
 */
final class Gate {
  /**
   * A floor.
   *
   * @param from where it comes from, for people
   */
  record Floor(double floor, String from) {}

  /** Which figure of the passages is held under which name. */
  private static final Map<String, String> PASSAGES = new LinkedHashMap<>();

  static {
    PASSAGES.put("who+what.f1", "who+what relaxed F1");
    PASSAGES.put("what.f1", "what relaxed F1");
    PASSAGES.put("cue", "cue relaxed");
    PASSAGES.put("source-kind", "source kind");
    PASSAGES.put("chain", "chain exact of all gold");
    PASSAGES.put("chain.2+", "2+ links, of all gold");
    PASSAGES.put("chain.nested", "nested, of all gold");
    PASSAGES.put("act.macro-f1", "act macro-F1");
    PASSAGES.put("certainty.macro-f1", "certainty macro-F1");
    PASSAGES.put("manner", "manner accuracy");
    PASSAGES.put("refers-to", "refersTo accuracy");
    PASSAGES.put("quantity.f1", "quantity F1");
    PASSAGES.put("unit", "unit (of spans found)");
    PASSAGES.put("time.f1", "time from-to F1");
  }

  private static final List<String> STEMMA =
      List.of(
          "derived.f1",
          "parent.right",
          "direction.right",
          "briefing.recall",
          "briefing.precision",
          "same-claim.b3",
          "contradiction.precision",
          "contradiction.recall",
          "roots.exact",
          "roots.covered",
          "drift.quantity.f1",
          "drift.quote.f1",
          "drift.certainty.macro-f1",
          "drift.entry-edge");

  private static final List<String> STEMMA_LOW =
      List.of(
          "siblings.false-links",
          "contradiction.different-kinds",
          "roots.over-counted",
          "stated.unfounded");
  private static final String ERROR = ".ece";

  private final Map<String, Double> measured = new TreeMap<>();
  private final List<String> sets = new ArrayList<>();

  /** Takes the figures of a set of passages. */
  void passages(String part, PassageTally tally) {
    Map<String, Double> figures = tally.figures();
    PASSAGES.forEach(
        (name, figure) ->
            put("passages." + part + "." + name, figures.getOrDefault(figure, Double.NaN)));
    quiet(part, tally);
  }

  /** Takes only how many passages without any attribution are left alone. */
  void quiet(String part, PassageTally tally) {
    sets.add("passages." + part + ".");
    int none = tally.get("none n");
    put(
        "passages." + part + ".none-left-alone",
        Numbers.ratio(none - tally.get("none with false"), none));
  }

  /** Takes the figures of a set of pages. */
  void pages(String set, Map<String, Double> figures) {
    sets.add("pages." + set + ".");
    figures.forEach((name, value) -> put("pages." + set + "." + name, value));
  }

  /** Takes the figures of a part of PolNeAR. */
  void polnear(String part, AttributionTally tally) {
    sets.add("polnear." + part + ".");
    for (Triple.Role role : Triple.Role.values()) {
      put("polnear." + part + "." + role.key + ".exact", f1(tally, "A", role.key, "exact"));
    }
    for (String kind : new String[] {"exact", "relaxed"}) {
      put("polnear." + part + ".who+what." + kind, f1(tally, "C", "who+what", kind));
      put("polnear." + part + ".tuple." + kind, f1(tally, "C", "full tuple", kind));
    }
    put("polnear." + part + ".detect", f1(tally, "C", "detect", "overlap"));
  }

  /**
   * Takes the figures of networks of reports; of those that should be low, what is left to 1.
   *
   * @param means by the names that `eval stemma` prints
   */
  void stemma(String part, Map<String, Double> means) {
    sets.add("stemma." + part + ".");
    for (String name : STEMMA) {
      put("stemma." + part + "." + name, means.getOrDefault(name, Double.NaN));
    }
    for (String name : STEMMA_LOW) {
      put("stemma." + part + ".not." + name, 1 - means.getOrDefault(name, Double.NaN));
    }
  }

  /** Takes the expected calibration errors, by set and what is judged. */
  void calibration(Map<String, Double> errors) {
    sets.add("calibration.");
    errors.forEach((name, error) -> put("calibration." + name.replace(' ', '.') + ERROR, error));
  }

  /** Takes how many references are right on GUM. */
  void references(double accuracy) {
    sets.add("references.");
    put("references.gum.refers-to", accuracy);
  }

  private static boolean isError(String name) {
    return name.endsWith(ERROR);
  }

  private static double f1(AttributionTally tally, String section, String name, String kind) {
    return tally.figure(section, name, kind).f1();
  }

  private void put(String name, double value) {
    if (!Double.isNaN(value)) {
      measured.put(name, value);
    }
  }

  /**
   * Prints each figure beside its floor.
   *
   * @return whether none is below its floor, or an error above its ceiling; one whose set wasn't
   *     measured is not, one that is missing from a set that was is
   */
  boolean passes(Map<String, Floor> floors, PrintStream out) {
    boolean passes = true;
    TreeSet<String> names = new TreeSet<>(measured.keySet());
    names.addAll(floors.keySet());
    out.println(Numbers.fill("figure", 42) + "   now  floor");
    for (String name : names) {
      Double value = measured.get(name);
      Floor floor = floors.get(name);
      boolean below =
          floor != null && (value == null ? isOfMeasuredSet(name) : isWorse(name, value, floor));
      passes &= !below;
      out.println(
          Numbers.fill(name, 42)
              + " "
              + (value == null ? "  -  " : rounded(name, value).toPlainString())
              + "  "
              + (floor == null ? "  -  " : Numbers.fixed(floor.floor(), 3, 5))
              + comment(name, value, below));
    }
    return passes;
  }

  private static boolean isWorse(String name, double value, Floor floor) {
    return isError(name) ? value > floor.floor() : value < floor.floor();
  }

  private boolean isOfMeasuredSet(String name) {
    boolean measuredSet = false;
    for (String set : sets) {
      measuredSet |= name.startsWith(set);
    }
    return measuredSet;
  }

  private static String comment(String name, @Nullable Double value, boolean below) {
    if (below) {
      return isError(name) ? "  ABOVE" : "  BELOW";
    }
    return value == null ? "  not measured here" : "";
  }

  /**
   * The floors after pinning: what was measured, less {@code margin} (for an error more), rounded
   * to three digits.
   *
   * @param margin what a figure may fall by, since processors differ a little
   * @param lower whether floors may be lowered, and ceilings raised, too
   */
  Map<String, Floor> pinned(Map<String, Floor> floors, String from, double margin, boolean lower) {
    Map<String, Floor> pinned = new TreeMap<>(floors);
    measured.forEach(
        (name, value) -> {
          double kept = isError(name) ? value + margin : Math.max(0, value - margin);
          double floor = rounded(name, kept).doubleValue();
          Floor before = floors.get(name);
          boolean better = before != null && !isWorse(name, floor, before);
          if (before == null || better || lower) {
            pinned.put(name, new Floor(floor, from));
          }
        });
    return pinned;
  }

  /** Three digits, to the worse side. */
  private static BigDecimal rounded(String name, double value) {
    RoundingMode mode = isError(name) ? RoundingMode.CEILING : RoundingMode.FLOOR;
    return BigDecimal.valueOf(value).setScale(3, mode);
  }

  /** Reads floors; none if the file isn't there. */
  static Map<String, Floor> read(Path file) throws IOException {
    Map<String, Floor> floors = new TreeMap<>();
    if (Files.exists(file)) {
      JsonNode json = Lines.JSON.readTree(Files.readString(file));
      for (Map.Entry<String, JsonNode> entry : json.properties()) {
        JsonNode floor = entry.getValue().path("floor");
        if (!floor.isNumber()) {
          throw new IllegalArgumentException(file + ": no floor for " + entry.getKey());
        }
        floors.put(
            entry.getKey(), new Floor(floor.doubleValue(), entry.getValue().path("from").asText()));
      }
    }
    return floors;
  }

  static void write(Path file, Map<String, Floor> floors) throws IOException {
    ObjectNode json = Lines.JSON.createObjectNode();
    new TreeMap<>(floors)
        .forEach(
            (name, floor) ->
                json.putObject(name).put("floor", floor.floor()).put("from", floor.from()));
    Files.writeString(
        file, Lines.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n");
  }
}
