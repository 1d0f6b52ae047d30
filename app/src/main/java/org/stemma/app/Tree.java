package org.stemma.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.stemma.Attribution;
import org.stemma.Entry;
import org.stemma.Mention;
import org.stemma.Stemma;
import org.stemma.Stemma.Edge;
import org.stemma.Stemma.Node;

/**
 * A stemma as a tree on a terminal: the roots at the left, under each who has it from there. What a
 * text states has a solid branch, what is inferred a dashed one. Who has it from several stands
 * under each, with its own branches once.
 */
final class Tree {
  private static final Comparator<Edge> ORDER =
      Comparator.comparing(Edge::basis).thenComparing(Edge::from).thenComparing(Edge::relation);

  private final Stemma stemma;
  private final Sheet sheet;
  private final Map<String, Node> nodes = new HashMap<>();
  private final Map<String, Entry> entries = new HashMap<>();
  private final Map<String, List<Edge>> byOrigin = new HashMap<>();
  private final Set<String> shown = new HashSet<>();

  Tree(Stemma stemma, List<Entry> entries, Sheet sheet) {
    this.stemma = stemma;
    this.sheet = sheet;
    entries.forEach(entry -> this.entries.put("r:" + entry.report().id(), entry));
    stemma.nodes().forEach(node -> nodes.put(node.id(), node));
    for (Edge edge : stemma.edges()) {
      byOrigin.computeIfAbsent(edge.to(), k -> new ArrayList<>()).add(edge);
    }
    byOrigin.values().forEach(edges -> edges.sort(ORDER));
  }

  void print() {
    Set<String> having = new HashSet<>();
    stemma.edges().forEach(edge -> having.add(edge.from()));
    for (Node node : stemma.nodes()) {
      if (!having.contains(node.id())) {
        top(node);
      }
    }
    // What is left goes round in circles: each is begun at the first of its ids.
    for (Node node : stemma.nodes()) {
      if (!shown.contains(node.id())) {
        top(node);
      }
    }
  }

  private void top(Node node) {
    sheet.paragraph("", "  ", described(node, null));
    below(node.id(), "");
  }

  private void below(String origin, String before) {
    if (!shown.add(origin)) {
      return;
    }
    List<Edge> edges = byOrigin.getOrDefault(origin, List.of());
    for (int i = 0; i < edges.size(); i++) {
      Edge edge = edges.get(i);
      Node node = nodes.get(edge.from());
      if (node == null) {
        continue;
      }
      boolean last = i == edges.size() - 1;
      String line = edge.basis() == Edge.Basis.STATED ? "\u2500\u2500 " : "\u254c\u254c ";
      String further = before + (last ? "    " : "\u2502   ");
      sheet.paragraph(before + (last ? "\u2514" : "\u251c") + line, further, described(node, edge));
      below(node.id(), further);
    }
  }

  private List<Sheet.Piece> described(Node node, @Nullable Edge edge) {
    List<Sheet.Piece> pieces = new ArrayList<>();
    Entry entry = entries.get(node.id());
    pieces.add(new Sheet.Piece(node.name(), Ink.STRONG));
    if (entry == null) {
      pieces.add(
          new Sheet.Piece(
              switch (node.kind()) {
                case PRESS -> " (its own report isn't here)";
                case UNNAMED -> " [unnamed]";
                case NOBODY -> " [nobody named]";
                case REPORT, NAMED -> "";
              },
              Ink.FAINT));
    } else {
      if (entry.report().published() != null) {
        String day = Days.of(entry.report().published().date());
        pieces.add(new Sheet.Piece(", " + day, Ink.PLAIN));
      }
      pieces.add(new Sheet.Piece(": ", Ink.PLAIN));
      pieces.add(new Sheet.Piece(acts(entry), Ink.ACT));
    }
    if (edge != null && edge.basis() == Edge.Basis.INFERRED) {
      long percent = Math.round(100 * edge.probability());
      pieces.add(
          new Sheet.Piece(" (" + Names.words(edge.relation()) + ", " + percent + " %)", Ink.MARK));
    }
    if (entry != null) {
      String id = node.name().equals(entry.report().id()) ? "" : " " + entry.report().id();
      boolean again = shown.contains(node.id()) && byOrigin.containsKey(node.id());
      String more = again ? " (its branches stand above)" : "";
      pieces.add(new Sheet.Piece(id + more, Ink.FAINT));
    }
    return pieces;
  }

  /** What a report's mentions of the claim do, each once: "asserts, possible". */
  private String acts(Entry entry) {
    Set<String> acts = new TreeSet<>();
    for (Mention mention : stemma.claim().mentions()) {
      if (!mention.report().equals(entry.report().id())) {
        continue;
      }
      for (Attribution said : entry.attributions()) {
        if (said.id().equals(mention.attribution())) {
          String certainty = said.act().isNonAnswer() ? "" : ", " + Names.words(said.certainty());
          acts.add(Names.words(said.act()) + certainty);
        }
      }
    }
    return String.join("; ", acts);
  }
}
