package org.stemma;

import java.util.List;

/**
 * One change on a claim's way along an edge.
 *
 * @param kind what changed
 * @param from id of the node that has it changed
 * @param to id of the node that it was had from
 * @param before the words before
 * @param after the words after; empty if they were dropped
 * @param enteredAt id of the report where the change came in
 * @param carriedBy ids of the reports that had it from there, and kept it
 * @param evidence the words before and after
 */
public record Drift(
    Kind kind,
    String from,
    String to,
    String before,
    String after,
    String enteredAt,
    List<String> carriedBy,
    List<Evidence> evidence) {
  public Drift {
    carriedBy = List.copyOf(carriedBy);
    evidence = List.copyOf(evidence);
  }

  /** A change that nobody carried on. */
  public Drift(
      Kind kind,
      String from,
      String to,
      String before,
      String after,
      String enteredAt,
      List<Evidence> evidence) {
    this(kind, from, to, before, after, enteredAt, List.of(), evidence);
  }

  /** What can change. */
  public enum Kind {
    QUANTITY,
    QUOTE,
    CERTAINTY,
    SOURCE,
    ACTOR,
    PLACE,
    TIME,
    HEADLINE
  }
}
