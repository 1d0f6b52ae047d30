package org.stemma.trace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.stemma.Evidence;
import org.stemma.Stemma.Edge;

/** Follows a claim from each report that carries it to where no further way leads. */
final class Ends {
  /** By report, all nodes at which its ways end. */
  final Map<String, Set<String>> of = new TreeMap<>();

  /** Ends of ways on which no source may have slipped in. */
  final Set<String> sure = new TreeSet<>();

  /** Nodes that have the claim from each other, by the first of each ring. */
  final Map<String, String> ring = new HashMap<>();

  private final Web web;
  private final Set<String> dead;
  private final Map<String, List<Edge>> out = new TreeMap<>();
  private final Set<String> carriers = new TreeSet<>();

  /**
   * @param dead sources and reports that took the claim back
   */
  Ends(Web web, Set<String> dead) {
    this.web = web;
    this.dead = dead;
    for (Web.Placed m : web.mentions) {
      if (m.carries()) {
        carriers.add(m.node());
      }
    }
    for (Edge edge : web.edgesInOrder()) {
      if (edge.relation() != Edge.Relation.SAME_BRIEFING && !Web.isGuess(edge)) {
        out.computeIfAbsent(edge.from(), k -> new ArrayList<>()).add(edge);
      }
    }
    for (List<String> nodes : Cycles.of(web)) {
      for (String node : nodes) {
        ring.put(node, nodes.get(0));
      }
    }
    for (String report : carriers) {
      Set<String> found = new TreeSet<>();
      follow(report, true, new HashSet<>(), found);
      sure.addAll(found);
      follow(report, false, new HashSet<>(), found);
      of.put(report, found);
    }
  }

  private List<Edge> from(String node) {
    return out.getOrDefault(node, List.of());
  }

  private void follow(String at, boolean onlySure, Set<String> seen, Set<String> found) {
    if (!seen.add(at) || dead.contains(at)) {
      return;
    }
    boolean further = false;
    boolean sourced = from(at).stream().anyMatch(Ends::isCited);
    for (Edge edge : from(at)) {
      if (!isCited(edge) && edge.to().startsWith("s:press:") && sourced) {
        // whose text it is doesn't matter where the text says on whose word it rests
        continue;
      }
      further = true;
      boolean sameRing = ring.containsKey(at) && ring.get(at).equals(ring.get(edge.to()));
      if ((onlySure && mayHaveSlippedIn(at, edge)) || isTakenBackWith(at, edge.to())) {
        continue;
      }
      if (edge.to().startsWith("r:") && !carriers.contains(edge.to())) {
        found.add(edge.to());
      } else if (!sameRing || !seen.contains(edge.to())) {
        follow(edge.to(), onlySure, seen, found);
      }
    }
    if (!further) {
      found.add(at);
    } else if (ring.containsKey(at) && !leadsOut(at)) {
      found.add(ring.getOrDefault(at, at));
    }
  }

  /** Whether any node of the ring has what it tells from outside of it. */
  private boolean leadsOut(String node) {
    String its = ring.getOrDefault(node, node);
    for (Map.Entry<String, String> e : ring.entrySet()) {
      if (e.getValue().equals(its)
          && from(e.getKey()).stream().anyMatch(edge -> !its.equals(ring.get(edge.to())))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a source may have slipped in on the way: a copy names another than the first text of
   * its line that names any, or somebody else says that a report rests on one that it doesn't name.
   */
  private boolean mayHaveSlippedIn(String at, Edge edge) {
    if (!at.startsWith("r:") || !edge.to().startsWith("s:") || !isCited(edge)) {
      return false;
    }
    if (!isOwn(at, edge)) {
      return from(at).stream().anyMatch(other -> isCited(other) && isOwn(at, other));
    }
    String first = at;
    for (String up : line(at)) {
      boolean names = from(up).stream().anyMatch(e -> isCited(e) && isOwn(up, e));
      first = names && carriers.contains(up) ? up : first;
    }
    String body = web.body(edge.to());
    return from(first).stream().noneMatch(e -> isCited(e) && web.body(e.to()).equals(body));
  }

  /** Whether a report that this one was made from was taken back, and cites the same. */
  private boolean isTakenBackWith(String report, String source) {
    for (String up : line(report)) {
      if (dead.contains(up) && from(up).stream().anyMatch(e -> e.to().equals(source))) {
        return true;
      }
    }
    return false;
  }

  /** The reports that one was made from, the nearest first. */
  private List<String> line(String report) {
    List<String> line = new ArrayList<>();
    String up = parent(report);
    while (up != null && !line.contains(up)) {
      line.add(up);
      up = parent(up);
    }
    return line;
  }

  private @Nullable String parent(String report) {
    for (Edge edge : from(report)) {
      if (edge.basis() == Edge.Basis.INFERRED && edge.to().startsWith("r:")) {
        return edge.to();
      }
    }
    return null;
  }

  /** Whether words for it stand in the report itself. */
  private static boolean isOwn(String report, Edge edge) {
    return edge.evidence().stream().anyMatch(e -> report.equals("r:" + e.report()));
  }

  /** Whether the text says on whose word it tells this, not only whose text it is. */
  private static boolean isCited(Edge edge) {
    boolean provenance =
        !edge.evidence().isEmpty()
            && edge.evidence().stream()
                .allMatch(
                    e -> e.kind() == Evidence.Kind.CREDIT || e.kind() == Evidence.Kind.SPEAKS_AS);
    return edge.relation() == Edge.Relation.CITES && !provenance;
  }
}
