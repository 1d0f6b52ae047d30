package org.stemma.app.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.stemma.Stemma;
import org.stemma.Stemma.Edge;
import org.stemma.Stemma.Node;

/**
 * Where a stemma's nodes stand: columns from the roots on, each node beside one that it has it
 * from. Each leaf has a row of its own and each other node the row of the first of those that have
 * it from there, so that no branch crosses a node. Leaves that had it the same way stand as one.
 */
final class Plan {
  private static final int FEWEST_STACKED = 3;

  /**
   * A node's place.
   *
   * @param nodes one, or those of a stack
   * @param parent the edge that it hangs on, null for a root
   */
  record Box(List<Node> nodes, int column, int row, @Nullable Edge parent, List<Box> below) {
    Node node() {
      return nodes.get(0);
    }

    boolean isStack() {
      return nodes.size() > 1;
    }
  }

  private final Map<String, Box> boxes = new LinkedHashMap<>();
  private final List<Box> tops = new ArrayList<>();
  private final List<Edge> further = new ArrayList<>();
  private final Map<String, List<Edge>> ups = new HashMap<>();
  private final Map<String, Integer> columns = new HashMap<>();
  private final Map<String, Edge> parents = new HashMap<>();
  private final Set<Edge> closing = new HashSet<>();
  private int rows;

  private Plan() {}

  /**
   * Plans a stemma.
   *
   * @param order of nodes that stand beside one another
   */
  static Plan of(Stemma stemma, Comparator<Node> order) {
    Plan plan = new Plan();
    plan.plan(stemma, order);
    return plan;
  }

  private void plan(Stemma stemma, Comparator<Node> order) {
    Set<String> met = new HashSet<>();
    for (Edge edge : stemma.edges()) {
      met.add(edge.from());
      met.add(edge.to());
      if (edge.relation() != Edge.Relation.SAME_BRIEFING) {
        ups.computeIfAbsent(edge.from(), k -> new ArrayList<>()).add(edge);
      }
    }
    Map<String, Node> nodes = new LinkedHashMap<>();
    stemma.nodes().stream()
        .filter(node -> node.kind() == Node.Kind.REPORT || met.contains(node.id()))
        .sorted(order)
        .forEach(node -> nodes.put(node.id(), node));
    Set<String> done = new HashSet<>();
    nodes.keySet().forEach(node -> findCircles(node, done, new HashSet<>()));
    nodes.keySet().forEach(this::column);
    nodes.keySet().forEach(this::choose);
    Map<String, List<List<Node>>> children = children(stemma, nodes);
    for (List<Node> top : children.getOrDefault("", List.of())) {
      tops.add(place(top, children));
    }
    for (Edge edge : stemma.edges()) {
      Box from = boxes.get(edge.from());
      if (from != null && !edge.equals(from.parent()) && !isInherited(edge, from)) {
        further.add(edge);
      }
    }
  }

  private void findCircles(String node, Set<String> done, Set<String> way) {
    if (done.contains(node)) {
      return;
    }
    way.add(node);
    for (Edge edge : ups.getOrDefault(node, List.of())) {
      if (way.contains(edge.to())) {
        closing.add(edge);
      } else {
        findCircles(edge.to(), done, way);
      }
    }
    way.remove(node);
    done.add(node);
  }

  private int column(String node) {
    Integer known = columns.get(node);
    if (known != null) {
      return known;
    }
    int column = 0;
    for (Edge edge : ups.getOrDefault(node, List.of())) {
      if (!closing.contains(edge)) {
        column = Math.max(column, column(edge.to()) + 1);
      }
    }
    columns.put(node, column);
    return column;
  }

  /** The edge that a node hangs on: to the nearest, a stated one before one that is inferred. */
  private void choose(String node) {
    ups.getOrDefault(node, List.of()).stream()
        .filter(edge -> !closing.contains(edge))
        .min(
            Comparator.comparing((Edge edge) -> -column(edge.to()))
                .thenComparing(Edge::basis)
                .thenComparing(edge -> -edge.probability())
                .thenComparing(Edge::to))
        .ifPresent(edge -> parents.put(node, edge));
  }

  /** What stands below each node, stacks together; below "" stand the tops. */
  private Map<String, List<List<Node>>> children(Stemma stemma, Map<String, Node> nodes) {
    Set<String> inner = new HashSet<>();
    for (Edge edge : stemma.edges()) {
      inner.add(edge.to());
      if (edge.relation() == Edge.Relation.SAME_BRIEFING) {
        inner.add(edge.from());
      }
    }
    Map<String, Map<String, List<Node>>> grouped = new HashMap<>();
    for (Node node : nodes.values()) {
      Edge parent = parents.get(node.id());
      String group =
          parent == null || inner.contains(node.id()) ? "=" + node.id() : way(node.id(), parent);
      grouped
          .computeIfAbsent(parent == null ? "" : parent.to(), k -> new LinkedHashMap<>())
          .computeIfAbsent(group, k -> new ArrayList<>())
          .add(node);
    }
    Map<String, List<List<Node>>> children = new TreeMap<>();
    grouped.forEach(
        (parent, groups) -> {
          List<List<Node>> below = children.computeIfAbsent(parent, k -> new ArrayList<>());
          for (List<Node> group : groups.values()) {
            if (group.size() >= FEWEST_STACKED) {
              below.add(group);
            } else {
              group.forEach(node -> below.add(List.of(node)));
            }
          }
        });
    return children;
  }

  /** How a node has it: what it hangs on, and what else it cites that this doesn't. */
  private String way(String node, Edge parent) {
    Set<String> ways = new TreeSet<>();
    for (Edge edge : ups.getOrDefault(node, List.of())) {
      if (edge.equals(parent) || !cites(parent.to(), edge.to())) {
        ways.add(edge.relation() + " " + edge.to());
      }
    }
    return String.join("\n", ways);
  }

  private boolean cites(String node, String other) {
    return ups.getOrDefault(node, List.of()).stream().anyMatch(edge -> edge.to().equals(other));
  }

  /** Whether a node has an edge only because it copied one that has it. */
  private boolean isInherited(Edge edge, Box from) {
    Edge parent = from.parent();
    return parent != null
        && edge.relation() != Edge.Relation.SAME_BRIEFING
        && (edge.to().equals(parent.to()) || cites(parent.to(), edge.to()));
  }

  private Box place(List<Node> group, Map<String, List<List<Node>>> children) {
    Node first = group.get(0);
    List<Box> below = new ArrayList<>();
    for (List<Node> child : children.getOrDefault(first.id(), List.of())) {
      below.add(place(child, children));
    }
    int row = below.isEmpty() ? rows++ : below.get(0).row();
    Box box =
        new Box(
            List.copyOf(group),
            columns.getOrDefault(first.id(), 0),
            row,
            parents.get(first.id()),
            List.copyOf(below));
    group.forEach(node -> boxes.put(node.id(), box));
    return box;
  }

  /** Those that have it from nobody, with all that hangs on them. */
  List<Box> tops() {
    return tops;
  }

  /** Every box once. */
  Set<Box> all() {
    return new java.util.LinkedHashSet<>(boxes.values());
  }

  /** The edge that a node hangs on, also within a stack; null for a root. */
  @Nullable Edge parent(Node node) {
    return parents.get(node.id());
  }

  /** How sure the edges of a stack are: "20 to 90 %"; empty if they are stated. */
  String range(Box stack) {
    long low = 100;
    long high = 0;
    for (Node node : stack.nodes()) {
      Edge edge = parent(node);
      if (edge == null || edge.basis() == Edge.Basis.STATED) {
        return "";
      }
      long percent = Math.round(100 * edge.probability());
      low = Math.min(low, percent);
      high = Math.max(high, percent);
    }
    return low == high ? low + " %" : low + " to " + high + " %";
  }

  @Nullable Box box(String node) {
    return boxes.get(node);
  }

  /** Edges beside those that the boxes hang on. */
  List<Edge> further() {
    return further;
  }

  int rows() {
    return rows;
  }

  int columns() {
    return 1 + boxes.values().stream().mapToInt(Box::column).max().orElse(0);
  }
}
