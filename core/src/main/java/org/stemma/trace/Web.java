package org.stemma.trace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.stemma.Attribution;
import org.stemma.Claim;
import org.stemma.Entry;
import org.stemma.Evidence;
import org.stemma.Mention;
import org.stemma.Stemma.Edge;
import org.stemma.Stemma.Node;

/** The stemma of a claim while it is drawn, with what its counting needs. */
final class Web {
  static final Comparator<Edge> EDGES =
      Comparator.comparing(Edge::from)
          .thenComparing(Edge::to)
          .thenComparing(Edge::relation)
          .thenComparing(Edge::basis);

  final Claim claim;
  final Identity identity;

  /** Those that mention the claim, by date and id. */
  final List<Entry> entries;

  /** Other reports that are known: what a mention was made from may tell it otherwise. */
  final List<Entry> others;

  final List<Placed> mentions = new ArrayList<>();
  final TreeMap<String, Node> nodes = new TreeMap<>();
  final TreeMap<String, Edge> edges = new TreeMap<>();

  /** Of what house the unnamed sources are. */
  final Map<String, Service> services = new TreeMap<>();

  /** For bodies that are only described ("the service"), which named one is likely meant. */
  final Map<String, String> meant = new TreeMap<>();

  /** Bodies that are described and nowhere named. */
  final Set<String> vague = new TreeSet<>();

  /** Stand-ins for outlets that have reports here, but none that the citing one may have read. */
  final Map<String, Set<String>> laterReports = new TreeMap<>();

  /** Sources that are named as one ("NATO and the US say"). */
  final List<Set<String>> together = new ArrayList<>();

  Web(Claim claim, List<Entry> entries, List<Entry> others, Identity identity) {
    this.claim = claim;
    this.entries = entries;
    this.others = others;
    this.identity = identity;
  }

  /**
   * A mention with the nodes that it leads to.
   *
   * @param carries whether it puts the claim forward
   * @param sources nodes of those who act; the report's own if it speaks for itself
   * @param isOwn whether the report names nobody
   */
  record Placed(
      Mention mention,
      Entry entry,
      Attribution attribution,
      boolean carries,
      Set<String> sources,
      boolean isOwn) {
    Placed {
      sources = new TreeSet<>(sources);
    }

    String node() {
      return "r:" + entry.report().id();
    }
  }

  /** Id of the body as which a source speaks, by our best knowledge; its own if it has none. */
  String body(String id) {
    return identity.body(meant.getOrDefault(id, id));
  }

  /**
   * Whether two sources may be one: those who are named together, unnamed ones whose houses don't
   * exclude one another, bodies by what may be two names of one, a minister and a body.
   */
  Namesakes.Relation likeness(String one, String other) {
    if (body(one).equals(body(other))
        || together.stream().anyMatch(g -> g.contains(one) && g.contains(other))) {
      return Namesakes.Relation.ALIKE;
    }
    Node a = nodes.get(one);
    Node b = nodes.get(other);
    Service its = services.get(one);
    Service theirs = services.get(other);
    boolean alike = false;
    if (its != null && theirs != null) {
      alike = its.mayBe(theirs);
    } else if (a != null && b != null && (its != null || theirs != null)) {
      alike = its != null ? its.isOf(b.name()) : theirs != null && theirs.isOf(a.name());
    } else if (a != null && b != null && isBody(b)) {
      return isBody(a)
          ? Namesakes.of(a.name(), b.name(), vague.contains(one) && !vague.contains(other))
          : identity.isSpeaker(one) ? Namesakes.Relation.WITHIN : Namesakes.Relation.APART;
    }
    return alike ? Namesakes.Relation.ALIKE : Namesakes.Relation.APART;
  }

  private boolean isBody(Node node) {
    return node.kind() == Node.Kind.NAMED && !identity.isPerson(node.id());
  }

  /** Whether nothing shows an edge but that the outlet is named for something else. */
  static boolean isGuess(Edge edge) {
    return edge.basis() == Edge.Basis.INFERRED
        && edge.evidence().stream().allMatch(e -> e.kind() == Evidence.Kind.CITATION);
  }

  void node(String id, Node.Kind kind, String name) {
    Node old = nodes.get(id);
    if (old == null || old.name().length() < name.length()) {
      nodes.put(id, new Node(id, old == null ? kind : old.kind(), name));
    }
  }

  /** Adds an edge, or its evidence to the same edge. */
  void edge(Edge edge) {
    if (edge.from().equals(edge.to())) {
      return;
    }
    String key = edge.from() + '\n' + edge.to() + '\n' + edge.relation();
    Edge old = edges.get(key);
    if (old == null) {
      edges.put(key, edge);
      return;
    }
    List<Evidence> evidence = new ArrayList<>(old.evidence());
    for (Evidence e : edge.evidence()) {
      if (!evidence.contains(e)) {
        evidence.add(e);
      }
    }
    edges.put(
        key,
        new Edge(
            old.from(),
            old.to(),
            old.basis(),
            old.relation(),
            Math.max(old.probability(), edge.probability()),
            evidence));
  }

  List<Edge> edgesInOrder() {
    List<Edge> out = new ArrayList<>(edges.values());
    out.sort(EDGES);
    return out;
  }
}
