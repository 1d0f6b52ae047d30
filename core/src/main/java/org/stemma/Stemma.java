package org.stemma;

import java.util.List;

/**
 * The family tree of a claim: who has it from whom.
 *
 * @param claim the claim
 * @param nodes reports, and the sources that they rest on, in order of their ids
 * @param edges who has it from whom, in order
 */
public record Stemma(Claim claim, List<Node> nodes, List<Edge> edges) {
  public Stemma {
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
  }

  /**
   * A report, or a source that is no report here.
   *
   * @param id "r:" and the report's id, or "s:" and an id of the source
   * @param kind what it is
   * @param name what people call it: an outlet, a person, "an intelligence official"
   */
  public record Node(String id, Kind kind, String name) {
    /** What a node is. */
    public enum Kind {
      REPORT,
      /** An outlet that is cited and whose own report is not there. */
      PRESS,
      NAMED,
      UNNAMED,
      NOBODY
    }
  }

  /**
   * One step of a claim's way.
   *
   * @param from id of the node that has it
   * @param to id of the node that it was had from
   * @param basis whether a text states it or we infer it
   * @param relation what the step is
   * @param probability that the step is right, 0 to 1
   * @param evidence the words that it rests on
   */
  public record Edge(
      String from,
      String to,
      Basis basis,
      Relation relation,
      double probability,
      List<Evidence> evidence) {
    public Edge {
      evidence = List.copyOf(evidence);
      if ((basis == Basis.STATED) != (relation == Relation.CITES)) {
        throw new IllegalArgumentException("only a citation is stated: " + from + " to " + to);
      }
    }

    /** What a step rests on; the two are never mixed. */
    public enum Basis {
      STATED,
      INFERRED
    }

    /** What a step is. */
    public enum Relation {
      CITES,
      COPIES,
      REWRITES,
      SAME_BRIEFING
    }
  }
}
