package org.stemma;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place that the contents of a claim name, and where it can lie.
 *
 * @param name as written where it is named first
 * @param how what is known of where it lies
 * @param locations where it lies, or each where it could lie, the likeliest first; two of a {@link
 *     How#TOLD told} one are a region and the town in it that bear one name, either of which can be
 *     meant. Of many, the largest.
 * @param bearers how many places of that name are known
 * @param beside the country or region, named in the reports too, that tells which place is meant;
 *     null where the name tells
 * @param near whether all say only that something is near there
 * @param named where it is named
 */
public record Placed(
    String name,
    How how,
    List<Location> locations,
    int bearers,
    @Nullable String beside,
    boolean near,
    List<Named> named) {
  public Placed {
    locations = List.copyOf(locations);
    named = List.copyOf(named);
  }

  /**
   * Words that name a place.
   *
   * @param mention the attribution whose content they stand in
   * @param span the words in that report's text, UTF-16 offsets
   */
  public record Named(Mention mention, Span span) {}

  /** What is known of where a place lies. */
  public enum How {
    /** There. */
    TOLD,
    /** Several bear the name, and nothing tells which is meant. */
    AMBIGUOUS,
    /** A place bears the name, yet so small a one that only its country's name would tell. */
    UNSURE,
    /** No place of that name is known. */
    UNKNOWN
  }
}
