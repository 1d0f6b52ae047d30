package org.stemma;

import org.jspecify.annotations.Nullable;

/**
 * Where something lies, as exactly as its name tells: never a point, always an area.
 *
 * @param kind what it is
 * @param code of its country, ISO 3166-1 alpha-2
 * @param country English name of its country
 * @param region name of its first-level region, null for a country and where it isn't known
 * @param latitude of its middle, in degrees, north positive
 * @param longitude of its middle, in degrees, east positive
 * @param reachKm how far it reaches from its middle, in kilometres; of a country nothing is said: 0
 */
public record Location(
    Kind kind,
    String code,
    String country,
    @Nullable String region,
    double latitude,
    double longitude,
    int reachKm) {

  /** What a place is, the widest first. */
  public enum Kind {
    COUNTRY,
    REGION,
    /** A town of 100,000 people or so, or more. */
    CITY,
    TOWN
  }
}
