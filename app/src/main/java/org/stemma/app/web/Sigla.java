package org.stemma.app.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stemma.Entry;
import org.stemma.Stemma;
import org.stemma.Stemma.Edge;
import org.stemma.Stemma.Node;

/**
 * The letters that a stemma's nodes go by: Latin for reports, in the order of their publication;
 * omega for the sources at the roots; other Greek ones for what is known only through others.
 */
final class Sigla {
  private static final String GREEK = "αβγδεζηθικλμνξοπρστυφχψ";
  private static final String SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉";

  private final Map<String, String> letters = new HashMap<>();
  private final Set<String> roots = new HashSet<>();

  /**
   * @param order of the sources
   */
  Sigla(Stemma stemma, List<Entry> entries, Comparator<Node> order) {
    Set<String> having = new HashSet<>();
    Set<String> had = new HashSet<>();
    for (Edge edge : stemma.edges()) {
      if (edge.relation() != Edge.Relation.SAME_BRIEFING) {
        having.add(edge.from());
        had.add(edge.to());
      }
    }
    Map<String, Entry> byId = new HashMap<>();
    entries.forEach(entry -> byId.put("r:" + entry.report().id(), entry));
    List<Node> reports = new ArrayList<>();
    List<Node> omegas = new ArrayList<>();
    List<Node> others = new ArrayList<>();
    for (Node node : stemma.nodes()) {
      boolean root = !having.contains(node.id());
      if (node.kind() == Node.Kind.REPORT) {
        reports.add(node);
      } else if (root && had.contains(node.id())) {
        omegas.add(node);
      } else {
        others.add(node);
      }
      if (root && (node.kind() == Node.Kind.REPORT || had.contains(node.id()))) {
        roots.add(node.id());
      }
    }
    reports.sort(
        Comparator.comparing(
                (Node node) -> {
                  Entry entry = byId.get(node.id());
                  return entry == null ? java.time.Instant.MAX : Names.order(entry.report());
                })
            .thenComparing(Node::id));
    omegas.sort(order);
    others.sort(order);
    for (int i = 0; i < reports.size(); i++) {
      letters.put(reports.get(i).id(), latin(i));
    }
    for (int i = 0; i < omegas.size(); i++) {
      letters.put(omegas.get(i).id(), omegas.size() == 1 ? "ω" : "ω" + subscript(i + 1));
    }
    for (int i = 0; i < others.size(); i++) {
      String more = i < GREEK.length() ? "" : subscript(i / GREEK.length() + 1);
      letters.put(others.get(i).id(), GREEK.charAt(i % GREEK.length()) + more);
    }
  }

  /** A to Z, then AA, AB and so on. */
  private static String latin(int number) {
    String last = String.valueOf((char) ('A' + number % 26));
    return number < 26 ? last : latin(number / 26 - 1) + last;
  }

  private static String subscript(int number) {
    StringBuilder out = new StringBuilder();
    for (char digit : Integer.toString(number).toCharArray()) {
      out.append(SUBSCRIPTS.charAt(digit - '0'));
    }
    return out.toString();
  }

  /** The letter of a node; "?" for one that the stemma doesn't have. */
  String of(String node) {
    return letters.getOrDefault(node, "?");
  }

  String ofReport(String report) {
    return of("r:" + report);
  }

  /** Whether a node has it from nobody. */
  boolean isRoot(String node) {
    return roots.contains(node);
  }
}
