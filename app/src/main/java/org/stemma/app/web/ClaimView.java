package org.stemma.app.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.Attribution;
import org.stemma.Claim;
import org.stemma.Drift;
import org.stemma.Entry;
import org.stemma.Evidence;
import org.stemma.Mention;
import org.stemma.Placed;
import org.stemma.Stemma;
import org.stemma.Stemma.Edge;
import org.stemma.Stemma.Node;
import org.stemma.ledger.Ledger;
import org.stemma.place.Places;

/** What a claim's page shows, and the looking up that its parts share. */
final class ClaimView {
  private final Ledger.Trace trace;
  private final Sigla sigla;
  private final List<Claim> rivals;
  private final Map<String, List<Instant>> seen;
  private final Map<String, Entry> entries = new HashMap<>();
  private final Map<String, Node> nodes = new HashMap<>();
  private final Map<String, Set<String>> mentioned = new HashMap<>();
  private @Nullable List<Placed> places;

  /**
   * @param rivals the claims that it contradicts, as far as they are still there
   * @param seen when each version of a report was first seen, by the report's id
   */
  ClaimView(Ledger.Trace trace, List<Claim> rivals, Map<String, List<Instant>> seen) {
    this.trace = trace;
    this.rivals = List.copyOf(rivals);
    this.seen = Map.copyOf(seen);
    trace.entries().forEach(entry -> entries.put(entry.report().id(), entry));
    trace.stemma().nodes().forEach(node -> nodes.put(node.id(), node));
    this.sigla = new Sigla(trace.stemma(), trace.entries(), order(trace.stemma(), entries));
    for (Mention mention : trace.stemma().claim().mentions()) {
      mentioned.computeIfAbsent(mention.report(), k -> new HashSet<>()).add(mention.attribution());
    }
  }

  /** The places that its contents name; looked up once, as many readers may share a view. */
  synchronized List<Placed> places() {
    List<Placed> known = places;
    if (known == null) {
      known = Places.of(claim(), trace.entries());
      places = known;
    }
    return known;
  }

  /** How an edge is told: what is done, how surely, and where its words stand. */
  record Step(String verb, String surely, String address) {}

  Ledger.Trace trace() {
    return trace;
  }

  Stemma stemma() {
    return trace.stemma();
  }

  Claim claim() {
    return trace.stemma().claim();
  }

  Sigla sigla() {
    return sigla;
  }

  /** The letter of a node, marked where it is a root. */
  Html siglum(String node) {
    return Html.of("span", sigla.isRoot(node) ? "siglum root" : "siglum").add(sigla.of(node));
  }

  List<Claim> rivals() {
    return rivals;
  }

  /** When each version of a report was first seen, in order; empty where that isn't known. */
  List<Instant> seen(String report) {
    return seen.getOrDefault(report, List.of());
  }

  @Nullable Entry entry(String report) {
    return entries.get(report);
  }

  @Nullable Entry entry(Node node) {
    return node.kind() == Node.Kind.REPORT ? entries.get(node.id().substring(2)) : null;
  }

  @Nullable Node node(String id) {
    return nodes.get(id);
  }

  String name(String node) {
    Node found = nodes.get(node);
    Entry entry = found == null ? null : entry(found);
    if (entry != null) {
      return Names.outlet(entry.report());
    }
    return found == null ? node.substring(Math.min(2, node.length())) : found.name();
  }

  Step step(Edge edge) {
    Evidence first = edge.evidence().isEmpty() ? null : edge.evidence().get(0);
    if (edge.basis() == Edge.Basis.INFERRED) {
      String verb =
          edge.relation() == Edge.Relation.SAME_BRIEFING
              ? "same briefing?"
              : Names.words(edge.relation());
      long percent = Math.round(edge.probability() * 100);
      return new Step(verb, percent + " %", first == null ? comparison(edge) : address(first));
    }
    Attribution said = first == null ? null : citing(first);
    String verb = first == null || first.note().isBlank() ? "cites" : first.note();
    String surely = said == null ? "" : Names.words(said.certainty());
    String address = first == null ? comparison(edge) : address(first);
    return new Step(verb, surely, address);
  }

  private static String comparison(Edge edge) {
    boolean both = edge.from().startsWith("r:") && edge.to().startsWith("r:");
    return both ? Links.compare(edge.from().substring(2), edge.to().substring(2)) : "#stemma";
  }

  /** The attribution whose words an edge rests on. */
  private @Nullable Attribution citing(Evidence evidence) {
    Entry entry = entries.get(evidence.report());
    if (entry == null) {
      return null;
    }
    for (Attribution said : mentions(entry)) {
      if (!said.cue().isEmpty() && evidence.spans().containsAll(said.cue())) {
        return said;
      }
    }
    return null;
  }

  /** Where the words of some evidence stand. */
  String address(Evidence evidence) {
    Entry entry = entries.get(evidence.report());
    return entry == null || evidence.spans().isEmpty()
        ? Links.report(evidence.report())
        : Links.words(entry.report(), evidence.spans().get(0));
  }

  /** What in a report mentions the claim. */
  List<Attribution> mentions(Entry entry) {
    Set<String> ours = mentioned.getOrDefault(entry.report().id(), Set.of());
    return entry.attributions().stream().filter(said -> ours.contains(said.id())).toList();
  }

  /** Where a node is told of: the claim's words in a report, or the page of a source. */
  String address(Node node) {
    Entry entry = entry(node);
    if (entry == null) {
      return node.kind() == Node.Kind.PRESS ? Links.outlet(node.name()) : Links.source(node.name());
    }
    List<Attribution> said = mentions(entry);
    return said.isEmpty()
        ? Links.report(entry.report().id())
        : Links.words(entry.report(), said.get(0));
  }

  /** What changed where a report took it over. */
  List<Drift> enteredAt(Node node) {
    return trace.drift().stream()
        .filter(drift -> node.id().equals("r:" + drift.enteredAt()))
        .toList();
  }

  /** Nodes by when they are first heard of, then by their ids. */
  Comparator<Node> order() {
    return order(stemma(), entries);
  }

  private static Comparator<Node> order(Stemma stemma, Map<String, Entry> entries) {
    Map<String, Instant> first = new HashMap<>();
    for (Node node : stemma.nodes()) {
      boolean report = node.kind() == Node.Kind.REPORT;
      Entry entry = report ? entries.get(node.id().substring(2)) : null;
      first.put(node.id(), entry == null ? Instant.MAX : Names.order(entry.report()));
    }
    // A source is as early as the first report that has it from there.
    for (int round = 0; round < 4; round++) {
      for (Edge edge : stemma.edges()) {
        Instant from = first.getOrDefault(edge.from(), Instant.MAX);
        if (!edge.to().startsWith("r:")) {
          first.merge(edge.to(), from, (a, b) -> a.isBefore(b) ? a : b);
        }
      }
    }
    return Comparator.comparing((Node node) -> first.getOrDefault(node.id(), Instant.MAX))
        .thenComparing(Node::id);
  }
}
