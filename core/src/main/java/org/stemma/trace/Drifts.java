package org.stemma.trace;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.stemma.Attribution;
import org.stemma.Drift;
import org.stemma.Entry;
import org.stemma.Evidence;
import org.stemma.Stemma;
import org.stemma.Stemma.Edge;
import org.stemma.Stemma.Node;

/**
 * Lays what a report says of a claim beside what the report says that it was had from. A change
 * stands once, where it came in; whoever had it from there and kept it is named with it.
 */
final class Drifts {
  private static final Comparator<Drift> ORDER =
      Comparator.comparing(Drift::from)
          .thenComparing(Drift::to)
          .thenComparing(Drift::kind)
          .thenComparing(Drift::before)
          .thenComparing(Drift::after);

  private final Web web;
  private final Map<String, Said> said = new TreeMap<>();
  private final Map<String, String> parent = new TreeMap<>();
  private final Set<String> others = new TreeSet<>();
  private final List<Drift> found = new ArrayList<>();

  private Drifts(Stemma stemma, Web web) {
    this.web = web;
    for (Web.Placed m : web.mentions) {
      if (m.carries()) {
        said.computeIfAbsent(m.node(), k -> new Said(m.entry().report())).add(m);
      }
    }
    for (Entry entry : web.others) {
      String id = "r:" + entry.report().id();
      if (web.nodes.containsKey(id)) {
        others.add(id);
        said.put(id, Said.of(entry, m -> true));
      }
    }
    for (Edge edge : stemma.edges()) {
      boolean reports = said.containsKey(edge.from()) && said.containsKey(edge.to());
      if (reports && edge.relation() != Edge.Relation.SAME_BRIEFING) {
        // what a text was made from goes before what it cites
        if (edge.relation() == Edge.Relation.CITES) {
          parent.putIfAbsent(edge.from(), edge.to());
        } else {
          parent.put(edge.from(), edge.to());
        }
      }
    }
  }

  static List<Drift> of(Stemma stemma, Collection<Entry> entries) {
    List<Edge> inferred = new ArrayList<>();
    for (Edge edge : stemma.edges()) {
      if (edge.basis() == Edge.Basis.INFERRED && edge.to().startsWith("r:")) {
        inferred.add(edge);
      }
    }
    Web web = Weaver.weave(stemma.claim(), entries, inferred);
    Drifts drifts = new Drifts(stemma, web);
    drifts.parent.forEach(drifts::compare);
    drifts.headlines(stemma);
    return drifts.carried();
  }

  private void compare(String child, String from) {
    Said mine = said.get(child);
    Said its = said.get(from);
    if (mine == null || its == null) {
      return;
    }
    if (others.contains(from)) {
      Text text = Text.of(mine.report);
      Text before = Text.of(its.report);
      Beside beside = new Beside(text, before, Alignment.of(text, before));
      for (Web.Placed m : mine.body) {
        Web.Placed other = its.otherwise(m, beside);
        if (other != null && m.equals(mine.like(other))) {
          compare(child, from, other, m);
        }
      }
      return;
    }
    for (Web.Placed m : mine.body) {
      Web.Placed other = its.like(m);
      if (other != null && m.equals(mine.like(other))) {
        compare(child, from, other, m);
      }
    }
    source(child, from, its, mine);
  }

  private void compare(String child, String from, Web.Placed before, Web.Placed after) {
    for (Difference d : Difference.between(before, after)) {
      add(d.kind(), child, from, d.before(), d.after(), d.evidence());
    }
  }

  /** Whether the one on whose word it rests got lost, or became another. */
  private void source(String child, String from, Said its, Said mine) {
    Set<String> before = its.sources();
    before.removeIf(this::isNobody);
    Set<String> after = mine.sources();
    if (before.isEmpty() || mine.body.isEmpty()) {
      return;
    }
    for (String id : after) {
      if (before.contains(id)) {
        return;
      }
    }
    Set<String> voices = new TreeSet<>();
    before.forEach(id -> voices.add(web.body(id)));
    String old = before.iterator().next();
    String next = "";
    for (String id : after) {
      Node node = web.nodes.get(id);
      next = node == null || isNobody(id) || !next.isEmpty() ? next : node.name();
      if (before.stream().anyMatch(b -> isOneAndOther(b, id))) {
        return;
      }
      if (voices.contains(web.body(id)) && !voices.contains(id)) {
        // the person speaks now, where the body spoke
        return;
      }
    }
    Node node = web.nodes.get(old);
    Web.Placed there = its.body.get(0);
    for (Web.Placed m : its.body) {
      there = m.sources().contains(old) ? m : there;
    }
    Web.Placed here = mine.body.get(0);
    add(
        Drift.Kind.SOURCE,
        child,
        from,
        node == null ? old : node.name(),
        next,
        List.of(
            Difference.evidence(its.report, there.attribution().root().spans(), "before"),
            Difference.evidence(mine.report, here.attribution().content(), "after")));
  }

  /** Whether two names are told for what may be one source. */
  private boolean isOneAndOther(String one, String other) {
    boolean bodies = !web.body(one).equals(web.body(other));
    return bodies && web.likeness(one, other) != Namesakes.Relation.APART;
  }

  private boolean isNobody(String id) {
    Node node = web.nodes.get(id);
    return node == null || node.kind() == Node.Kind.NOBODY;
  }

  /** A headline that is surer than the body, unless it came down with the text. */
  private void headlines(Stemma stemma) {
    Map<String, String> to = new HashMap<>();
    for (Edge edge : stemma.edges()) {
      if (edge.relation() != Edge.Relation.SAME_BRIEFING) {
        to.putIfAbsent(edge.from(), edge.to());
      }
    }
    to.putAll(parent);
    for (Map.Entry<String, Said> e : said.entrySet()) {
      String other = to.get(e.getKey());
      Said mine = e.getValue();
      Said its = other == null ? null : said.get(other);
      if (other == null || mine.headlineOver() == 0 || (its != null && its.headlineOver() > 0)) {
        continue;
      }
      Attribution head = mine.title.get(0).attribution();
      Attribution body = mine.body.get(0).attribution();
      add(
          Drift.Kind.HEADLINE,
          e.getKey(),
          other,
          mine.report.text(body.content()),
          mine.report.text(head.content()),
          List.of(
              Difference.evidence(
                  mine.report, body.content(), "body: " + Difference.name(body.certainty())),
              Difference.evidence(
                  mine.report, head.content(), "headline: " + Difference.name(head.certainty()))));
    }
  }

  private void add(
      Drift.Kind kind,
      String child,
      String from,
      String before,
      String after,
      List<Evidence> evidence) {
    for (Drift d : found) {
      boolean known =
          d.kind() == kind
              && d.from().equals(child)
              && d.before().equals(before)
              && d.after().equals(after);
      if (known) {
        return;
      }
    }
    found.add(new Drift(kind, child, from, before, after, child.substring(2), evidence));
  }

  private List<Drift> carried() {
    Map<String, List<String>> children = new TreeMap<>();
    parent.forEach((c, p) -> children.computeIfAbsent(p, k -> new ArrayList<>()).add(c));
    List<Drift> out = new ArrayList<>();
    for (Drift d : found) {
      Set<String> carriers = new TreeSet<>();
      Deque<String> open = new ArrayDeque<>(children.getOrDefault(d.from(), List.of()));
      while (!open.isEmpty()) {
        String next = open.pop();
        if (!changes(next, d.kind()) && !next.equals(d.from()) && carriers.add(next.substring(2))) {
          open.addAll(children.getOrDefault(next, List.of()));
        }
      }
      out.add(
          new Drift(
              d.kind(),
              d.from(),
              d.to(),
              d.before(),
              d.after(),
              d.enteredAt(),
              List.copyOf(carriers),
              d.evidence()));
    }
    out.sort(ORDER);
    return out;
  }

  private @Nullable Drift change(String node, Drift.Kind kind) {
    for (Drift d : found) {
      if (d.kind() == kind && d.from().equals(node)) {
        return d;
      }
    }
    return null;
  }

  private boolean changes(String node, Drift.Kind kind) {
    return change(node, kind) != null;
  }
}
