package org.stemma;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a report tells of where it comes from besides its authors and its date, and which signal
 * each of its facts was read from.
 *
 * @param agencies agencies, desks and outlets that sign the report, as it writes them
 * @param wires agencies whose wire it rests on by its own words, each once
 * @param modified when it was last changed, null if unknown
 * @param signals for a fact's name ("authors", "body", "language", "outlet", "title", "url") the
 *     signal that it was read from; a fact that is absent is unknown
 * @param confidence how surely the body is the report and all of it, 0 to 1; not a number if that
 *     was not judged
 */
public record Provenance(
    List<String> agencies,
    List<Wire> wires,
    @Nullable Published modified,
    Map<String, Origin> signals,
    double confidence) {
  /** Nothing is known. */
  public static final Provenance NONE =
      new Provenance(List.of(), List.of(), null, Map.of(), Double.NaN);

  /**
   * A credit to an agency.
   *
   * @param agency its usual name, such as "AP" or "Reuters"
   * @param role of the block that names it, BYLINE if the page's data for machines does
   */
  public record Wire(String agency, Role role) {}

  public Provenance {
    agencies = List.copyOf(agencies);
    wires = List.copyOf(wires);
    signals = Collections.unmodifiableMap(new TreeMap<>(signals));
  }
}
