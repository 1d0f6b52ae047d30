package org.stemma.trace;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
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
import org.stemma.Report;
import org.stemma.Source;
import org.stemma.Span;
import org.stemma.Stemma.Edge;

/**
 * Draws the web of one claim: follows each mention's way from the report to the last source, step
 * by step for all of them together, and joins what is cited to what is there.
 */
final class Weaver {
  private static final double JOINED = 0.95;

  /** That who names an outlet for one thing has another from there as well. */
  private static final double RETOLD = 0.7;

  private final Web web;
  private final Presses presses;
  private final Map<String, String> parentOf = new HashMap<>();
  private final Sources sources;

  /** A mention's way, and how far it has been followed. */
  private static final class Walk {
    final Entry entry;
    final Attribution attribution;
    final List<Link> way;
    Set<String> at = new TreeSet<>();

    Walk(Entry entry, Attribution attribution, List<Link> way) {
      this.entry = entry;
      this.attribution = attribution;
      this.way = way;
      at.add("r:" + entry.report().id());
    }
  }

  private Weaver(Web web, List<Edge> inferred) {
    this.web = web;
    presses = new Presses(web);
    sources = new Sources(web, presses, parentOf);
    for (Edge edge : inferred) {
      if (edge.relation() != Edge.Relation.SAME_BRIEFING && !Web.isGuess(edge)) {
        parentOf.put(edge.from(), edge.to());
      }
    }
  }

  /**
   * @param inferred which reports come from which
   */
  static Web weave(Claim claim, Collection<Entry> entries, List<Edge> inferred) {
    Map<String, List<String>> wanted = new TreeMap<>();
    for (Mention mention : claim.mentions()) {
      wanted.computeIfAbsent(mention.report(), k -> new ArrayList<>()).add(mention.attribution());
    }
    Map<String, Entry> byId = new TreeMap<>();
    List<Entry> rest = new ArrayList<>();
    for (Entry entry : entries) {
      if (wanted.containsKey(entry.report().id())) {
        byId.put(entry.report().id(), entry);
      } else {
        rest.add(entry);
      }
    }
    rest.sort(Day.ORDER);
    List<Entry> sorted = new ArrayList<>(byId.values());
    sorted.sort(Day.ORDER);
    List<Link> named = new ArrayList<>();
    List<Walk> walks = new ArrayList<>();
    List<Walk> acts = new ArrayList<>();
    for (Entry entry : sorted) {
      Map<String, Attribution> attributions = Link.byId(entry);
      List<String> ids = new ArrayList<>(wanted.getOrDefault(entry.report().id(), List.of()));
      ids.sort(null);
      for (String id : ids) {
        Attribution a = attributions.get(id);
        if (a == null) {
          continue;
        }
        List<Link> way = Link.way(entry, whole(a, attributions, ids), attributions);
        for (Link link : way) {
          for (Link member : link.members()) {
            if (member.source() instanceof Source.Named) {
              named.add(member);
            }
          }
        }
        (Link.carries(a, attributions) ? walks : acts).add(new Walk(entry, a, way));
      }
    }
    Web web = new Web(claim, sorted, rest, Identity.of(named));
    Weaver weaver = new Weaver(web, inferred);
    for (Entry entry : sorted) {
      weaver.presses.report(entry);
    }
    weaver.follow(walks);
    weaver.place(acts);
    weaver.provenance();
    weaver.retold();
    for (Entry other : rest) {
      for (Edge edge : inferred) {
        if (edge.to().equals("r:" + other.report().id())) {
          weaver.presses.report(other);
        }
      }
    }
    for (Edge edge : inferred) {
      if (web.nodes.containsKey(edge.from()) && web.nodes.containsKey(edge.to())) {
        web.edge(edge);
      }
    }
    web.mentions.sort(Comparator.comparing(Web.Placed::mention));
    return web;
  }

  /**
   * What a mention is told as: where it is but a detail of another that it stands in, that one. In
   * "they had rifles and a card saying they were clerks" the card is no root of the rifles.
   */
  private static Attribution whole(
      Attribution a, Map<String, Attribution> byId, List<String> mentions) {
    Attribution outer = a.parent() == null ? null : byId.get(a.parent());
    if (outer == null
        || !mentions.contains(outer.id())
        || length(a.content()) * 2 >= length(outer.content())) {
      return a;
    }
    return whole(outer, byId, mentions);
  }

  private static int length(List<Span> spans) {
    return spans.stream().mapToInt(Span::length).sum();
  }

  private void follow(List<Walk> walks) {
    int longest = 0;
    for (Walk walk : walks) {
      longest = Math.max(longest, walk.way.size());
    }
    for (int depth = 0; depth < longest; depth++) {
      for (Walk walk : walks) {
        if (depth < walk.way.size()) {
          step(walk, walk.way.get(depth), depth);
        }
      }
    }
    for (Walk walk : walks) {
      String self = "r:" + walk.entry.report().id();
      boolean own = walk.at.equals(Set.of(self));
      web.mentions.add(placed(walk, true, walk.at, own));
    }
  }

  private void step(Walk walk, Link link, int depth) {
    Set<String> next = new TreeSet<>();
    Set<String> group = new TreeSet<>();
    for (String from : walk.at) {
      for (Link member : link.members()) {
        String to = sources.node(walk.entry, walk.attribution, member, from, depth);
        if (to == null) {
          next.add(from);
          continue;
        }
        next.add(to);
        group.add(to);
        cite(walk, member, from, to);
      }
    }
    if (group.size() > 1 && !web.together.contains(group)) {
      web.together.add(group);
    }
    walk.at = next;
  }

  private void cite(Walk walk, Link link, String from, String to) {
    List<Span> spans = new ArrayList<>(link.source().spans());
    spans.addAll(walk.attribution.cue());
    spans.sort(null);
    Report report = walk.entry.report();
    String cue = report.text(walk.attribution.cue());
    double p = walk.attribution.confidence() * (to.startsWith("r:") ? JOINED : 1);
    web.edge(
        new Edge(
            from,
            to,
            Edge.Basis.STATED,
            Edge.Relation.CITES,
            Math.max(0, Math.min(1, p)),
            List.of(new Evidence(Evidence.Kind.CITATION, report.id(), spans, cue))));
  }

  /** Those who deny, don't answer, take back: nodes, but no edges. */
  private void place(List<Walk> acts) {
    for (Walk walk : acts) {
      String self = "r:" + walk.entry.report().id();
      Set<String> nodes = new TreeSet<>();
      List<Link> last = new ArrayList<>();
      for (Link link : walk.way) {
        if (link.source().equals(walk.attribution.root())) {
          last = link.members();
        }
      }
      for (Link link : last) {
        String id = sources.node(walk.entry, walk.attribution, link, self, 0);
        nodes.add(id == null ? self : id);
      }
      boolean own = nodes.isEmpty() || nodes.equals(Set.of(self));
      web.mentions.add(placed(walk, false, own ? Set.of(self) : nodes, own));
    }
  }

  private static Web.Placed placed(Walk walk, boolean carries, Set<String> nodes, boolean own) {
    Mention mention = new Mention(walk.entry.report().id(), walk.attribution.id());
    return new Web.Placed(mention, walk.entry, walk.attribution, carries, nodes, own);
  }

  /** The agency that a report credits, the outlet that it speaks as. */
  private void provenance() {
    Set<String> carriers = new HashSet<>();
    for (Web.Placed m : web.mentions) {
      if (m.carries()) {
        carriers.add(m.node());
      }
    }
    for (Entry entry : web.entries) {
      String self = "r:" + entry.report().id();
      if (!carriers.contains(self)) {
        continue;
      }
      Voice voice = presses.voice(entry);
      for (Voice.Claimed credit : voice.credits()) {
        join(entry, credit, Edge.Basis.STATED, Edge.Relation.CITES, Evidence.Kind.CREDIT);
      }
      Voice.Claimed speaker = voice.speaksAs();
      if (speaker != null && !parentOf.containsKey(self)) {
        join(entry, speaker, Edge.Basis.INFERRED, Edge.Relation.COPIES, Evidence.Kind.SPEAKS_AS);
      }
    }
  }

  /**
   * Who names another outlet for something else that it tells may have this from there too: an
   * outlet is named at first, then often only those on whose word it reports.
   */
  private void retold() {
    Set<String> settled = new HashSet<>(parentOf.keySet());
    for (Edge edge : web.edges.values()) {
      boolean press = edge.to().startsWith("r:") || edge.to().startsWith("s:press:");
      if (press) {
        settled.add(edge.from());
      }
    }
    Set<String> carriers = new TreeSet<>();
    web.mentions.stream().filter(Web.Placed::carries).forEach(m -> carriers.add(m.node()));
    for (Entry entry : web.entries) {
      String self = "r:" + entry.report().id();
      Presses.Named named =
          carriers.contains(self) && !settled.contains(self) ? presses.named(entry) : null;
      if (named != null) {
        String note = "names " + Presses.name(named.entry().report().outlet()) + " elsewhere";
        web.edge(
            new Edge(
                self,
                presses.report(named.entry()),
                Edge.Basis.INFERRED,
                Edge.Relation.REWRITES,
                RETOLD,
                List.of(
                    new Evidence(
                        Evidence.Kind.CITATION, entry.report().id(), named.spans(), note))));
      }
    }
  }

  private void join(
      Entry entry,
      Voice.Claimed other,
      Edge.Basis basis,
      Edge.Relation relation,
      Evidence.Kind kind) {
    String self = "r:" + entry.report().id();
    String to = presses.node(entry, null, other.name(), self, 0);
    if (to != null) {
      String verb = kind == Evidence.Kind.CREDIT ? "credits " : "speaks as ";
      Evidence words = new Evidence(kind, entry.report().id(), other.spans(), verb + other.name());
      web.edge(new Edge(self, to, basis, relation, JOINED, List.of(words)));
    }
  }
}
