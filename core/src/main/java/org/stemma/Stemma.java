package org.stemma;

import java.util.ArrayList;
import java.util.List;

/**
 * The family tree of a claim: who has it from whom.
 *
 * @param claim the claim
 * @param nodes reports, and the sources that they rest on, in order of their ids
 * @param edges who has it from whom, in order
 * @param cycles ids of nodes that each have it from the next, and the last from the first: nobody
 *     there says where it began. Outlets that cite each other on other days are named too, though
 *     no edge closes their ring.
 */
public record Stemma(Claim claim, List<Node> nodes, List<Edge> edges, List<List<String>> cycles) {
  public Stemma {
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
    List<List<String>> rings = new ArrayList<>();
    cycles.forEach(ring -> rings.add(List.copyOf(ring)));
    cycles = List.copyOf(rings);
  }

  /** A stemma without circular citation. */
  public Stemma(Claim claim, List<Node> nodes, List<Edge> edges) {
    this(claim, nodes, edges, List.of());
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
