package org.stemma.trace;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.stemma.Stemma.Edge;

/**
 * Rings of reports and outlets that have a claim from each other: strongly connected parts, by
 * Tarjan's algorithm. An outlet that is cited before its report here came out closes a ring as
 * well.
 */
final class Cycles {
  private final Map<String, Set<String>> next;
  private final Map<String, Integer> index = new HashMap<>();
  private final Map<String, Integer> low = new HashMap<>();
  private final Deque<String> stack = new ArrayDeque<>();
  private final List<List<String>> found = new ArrayList<>();

  private Cycles(Map<String, Set<String>> next) {
    this.next = next;
  }

  /** The rings, each sorted, in order. */
  static List<List<String>> of(Web web) {
    Map<String, Set<String>> next = new TreeMap<>();
    for (Edge edge : web.edgesInOrder()) {
      if (edge.relation() != Edge.Relation.SAME_BRIEFING) {
        next.computeIfAbsent(edge.from(), k -> new TreeSet<>()).add(edge.to());
      }
    }
    web.laterReports.forEach(
        (standIn, reports) -> next.computeIfAbsent(standIn, k -> new TreeSet<>()).addAll(reports));
    Cycles cycles = new Cycles(next);
    for (String node : web.nodes.keySet()) {
      if (!cycles.index.containsKey(node)) {
        cycles.visit(node);
      }
    }
    cycles.found.sort((a, b) -> a.get(0).compareTo(b.get(0)));
    return cycles.found;
  }

  /** Not recursive: a chain of copies may be thousands long. */
  private void visit(String start) {
    Deque<String> path = new ArrayDeque<>();
    Map<String, List<String>> left = new HashMap<>();
    path.push(start);
    while (!path.isEmpty()) {
      String at = path.peek();
      if (!index.containsKey(at)) {
        index.put(at, index.size());
        low.put(at, index.size() - 1);
        stack.push(at);
        left.put(at, new ArrayList<>(next.getOrDefault(at, Set.of())));
      }
      List<String> open = left.getOrDefault(at, new ArrayList<>());
      String to = open.isEmpty() ? null : open.remove(open.size() - 1);
      if (to == null) {
        path.pop();
        close(at);
        String above = path.peek();
        if (above != null) {
          low.merge(above, low.getOrDefault(at, 0), Math::min);
        }
      } else if (!index.containsKey(to)) {
        path.push(to);
      } else if (stack.contains(to)) {
        low.merge(at, index.getOrDefault(to, 0), Math::min);
      }
    }
  }

  private void close(String at) {
    if (!low.getOrDefault(at, -1).equals(index.getOrDefault(at, -2))) {
      return;
    }
    List<String> ring = new ArrayList<>();
    String node;
    do {
      node = stack.pop();
      ring.add(node);
    } while (!node.equals(at));
    if (ring.size() > 1) {
      ring.sort(null);
      found.add(ring);
    }
  }
}
