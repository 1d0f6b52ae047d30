package org.stemma.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.stemma.Claim;
import org.stemma.Mention;
import org.stemma.Stemma;
import org.stemma.Stemma.Edge;
import org.stemma.Stemma.Node;

/** Where nodes stand: none on another, none on a branch, roots first, copies together. */
class PlanTest {
  private static final Claim CLAIM =
      new Claim("c", "It is so", List.of(new Mention("r", "a1")), List.of());

  private static Node report(int number) {
    return new Node("r:" + number, Node.Kind.REPORT, "Outlet " + number);
  }

  private static Edge cites(String from, String to) {
    return new Edge(from, to, Edge.Basis.STATED, Edge.Relation.CITES, 1, List.of());
  }

  private static Edge copies(String from, String to, double probability) {
    return new Edge(from, to, Edge.Basis.INFERRED, Edge.Relation.COPIES, probability, List.of());
  }

  private static Plan plan(List<Node> nodes, List<Edge> edges) {
    return Plan.of(new Stemma(CLAIM, nodes, edges), Comparator.comparing(Node::id));
  }

  @Test
  void a_chain_goes_from_the_root_to_the_right() {
    Node official = new Node("s:o", Node.Kind.UNNAMED, "an official");
    Plan plan =
        plan(
            List.of(report(1), report(2), official),
            List.of(cites("r:1", "s:o"), cites("r:2", "r:1"), cites("r:2", "s:o")));
    assertEquals(1, plan.tops().size());
    assertEquals(official, plan.tops().get(0).node());
    assertEquals(List.of(0, 1, 2), plan.all().stream().map(Plan.Box::column).sorted().toList());
    assertEquals(1, plan.rows());
  }

  @Test
  void copies_of_one_report_stand_as_one_even_where_they_cite_its_source_too() {
    List<Node> nodes = new ArrayList<>(List.of(new Node("s:o", Node.Kind.NAMED, "Ana Oss")));
    List<Edge> edges = new ArrayList<>(List.of(cites("r:0", "s:o")));
    nodes.add(report(0));
    for (int i = 1; i <= 37; i++) {
      nodes.add(report(i));
      edges.add(copies("r:" + i, "r:0", .5 + i / 100.0));
      edges.add(cites("r:" + i, "s:o"));
    }
    Plan plan = plan(nodes, edges);
    assertEquals(3, plan.all().size());
    Plan.Box stack = plan.box("r:37");
    assertEquals(37, stack == null ? 0 : stack.nodes().size());
    assertEquals("51 to 87 %", stack == null ? "" : plan.range(stack));
    assertEquals(List.of(), plan.further());
  }

  @Test
  void who_cite_one_another_in_a_circle_are_placed_all_the_same() {
    Plan plan =
        plan(
            List.of(report(1), report(2), report(3)),
            List.of(cites("r:1", "r:2"), cites("r:2", "r:3"), cites("r:3", "r:1")));
    assertEquals(3, plan.all().size());
    assertEquals(1, plan.further().size());
  }

  @Test
  void no_box_stands_on_another_or_on_a_branch() {
    for (long seed = 1; seed <= 300; seed++) {
      Random random = new Random(seed);
      int size = 3 + random.nextInt(60);
      List<Node> nodes = new ArrayList<>();
      List<Edge> edges = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        nodes.add(report(i));
        for (int k = random.nextInt(3); k > 0 && i > 0; k--) {
          String to = "r:" + random.nextInt(size);
          if (!to.equals("r:" + i)) {
            edges.add(random.nextBoolean() ? cites("r:" + i, to) : copies("r:" + i, to, .5));
          }
        }
      }
      check(plan(nodes, edges), size, "seed " + seed);
    }
  }

  private static void check(Plan plan, int size, String seed) {
    Set<String> places = new HashSet<>();
    int nodes = 0;
    for (Plan.Box box : plan.all()) {
      nodes += box.nodes().size();
      assertTrue(places.add(box.column() + " " + box.row()), seed + ": two in one place");
    }
    assertEquals(size, nodes, seed + ": every node is drawn once");
    for (Plan.Box box : plan.all()) {
      Edge parent = box.parent();
      Plan.Box origin = parent == null ? null : plan.box(parent.to());
      for (int column = origin == null ? box.column() : origin.column() + 1;
          column < box.column();
          column++) {
        assertTrue(!places.contains(column + " " + box.row()), seed + ": a box on a branch");
      }
      assertTrue(box.row() < plan.rows() && box.column() < plan.columns(), seed);
    }
  }
}
