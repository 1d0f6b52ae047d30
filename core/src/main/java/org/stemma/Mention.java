package org.stemma;

import java.util.Comparator;

/**
 * One attribution of one report, by their ids.
 *
 * @param report id of the report
 * @param attribution id of the attribution in it
 */
public record Mention(String report, String attribution) implements Comparable<Mention> {
  private static final Comparator<Mention> ORDER =
      Comparator.comparing(Mention::report).thenComparing(Mention::attribution);

  @Override
  public int compareTo(Mention other) {
    return ORDER.compare(this, other);
  }
}
