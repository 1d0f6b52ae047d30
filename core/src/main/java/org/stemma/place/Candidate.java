package org.stemma.place;

import org.stemma.Location;

/**
 * A place that bears a name.
 *
 * @param region code of its region, "UA.08"; of a country its code, "UA"
 * @param people the logarithm of how many live there, to base 2
 */
record Candidate(Location location, String region, int people) {
  /** Places of one name and country that are so near one another are one, counted twice. */
  private static final double SAME_KM = 25;

  private static final double KM_PER_DEGREE = 111;

  boolean isCountry() {
    return location.kind() == Location.Kind.COUNTRY;
  }

  boolean isRegion() {
    return location.kind() == Location.Kind.REGION;
  }

  boolean isTown() {
    return !isCountry() && !isRegion();
  }

  /** Whether it is a town in a region. */
  boolean isIn(Candidate other) {
    return other.isRegion() && isTown() && region.equals(other.region);
  }

  boolean isSame(Candidate other) {
    double north = location.latitude() - other.location.latitude();
    double east =
        (location.longitude() - other.location.longitude())
            * Math.cos(Math.toRadians(location.latitude()));
    return isTown()
        && other.isTown()
        && location.code().equals(other.location.code())
        && Math.hypot(north, east) * KM_PER_DEGREE < SAME_KM;
  }
}
