package org.stemma.trace;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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
import org.stemma.Report;
import org.stemma.Standing;
import org.stemma.Stemma.Edge;
import org.stemma.Stemma.Node;

/**
 * Counts the independent sources at the end of all ways of a claim. What is surely one is counted once in both bounds
 * (a spokesman and his ministry, reports of one briefing); what may be one is counted apart in the upper bound only
 * (unnamed sources of one house on one day, bodies that worked together, an outlet that is cited and not here).
 */
final class Roots {
  /** A briefing from here on is taken for sure. */
  private static final double SURE = 0.8;

  private static final int DAYS = 2;

  private final Web web;
  private final Set<String> dead;
  private final Map<String, List<Edge>> out = new TreeMap<>();
  private final Set<String> carriers = new TreeSet<>();
  private final Map<String, Set<String>> rootsOf = new TreeMap<>();
  private final Map<String, Set<LocalDate>> days = new TreeMap<>();
  private final Map<String, String> ring = new HashMap<>();

  private Roots(Web web, Set<String> dead) {
    this.web = web;
    this.dead = dead;
    for (Web.Placed m : web.mentions) {
      if (m.carries()) {
        carriers.add(m.node());
      }
    }
    for (Edge edge : web.edgesInOrder()) {
      if (edge.relation() != Edge.Relation.SAME_BRIEFING) {
        out.computeIfAbsent(edge.from(), k -> new ArrayList<>()).add(edge);
      }
    }
    for (List<String> nodes : Cycles.of(web)) {
      for (String node : nodes) {
        ring.put(node, nodes.get(0));
      }
    }
  }

  /**
   * @param dead sources and reports that took the claim back
   */
  static Standing.Roots of(Web web, Set<String> dead) {
    return new Roots(web, dead).count();
  }

  private Standing.Roots count() {
    Set<String> ends = new TreeSet<>();
    Set<String> strong = new TreeSet<>();
    for (String report : carriers) {
      Set<String> found = new TreeSet<>();
      search(report, report, true, new HashSet<>(), found);
      strong.addAll(found);
      search(report, report, false, new HashSet<>(), found);
      rootsOf.put(report, found);
      ends.addAll(found);
    }
    Groups sure = new Groups(ends);
    Groups maybe = new Groups(ends);
    Set<String> floating = new TreeSet<>();
    for (String one : ends) {
      if (!strong.contains(one) || isFloating(one)) {
        floating.add(one);
      }
      for (String other : ends) {
        if (one.compareTo(other) < 0) {
          if (isOne(one, other)) {
            sure.join(one, other);
            maybe.join(one, other);
          } else if (maybeOne(one, other)) {
            maybe.join(one, other);
          }
        }
      }
    }
    for (Edge edge : web.edgesInOrder()) {
      if (edge.relation() == Edge.Relation.SAME_BRIEFING) {
        brief(edge, sure, maybe);
      }
    }
    Set<String> least = new TreeSet<>();
    for (String end : ends) {
      if (!floating.contains(end)) {
        least.add(maybe.of(end));
      }
    }
    Set<String> most = new TreeSet<>();
    Set<String> names = new TreeSet<>();
    for (String end : ends) {
      String group = sure.of(end);
      most.add(group);
      names.add(name(group));
    }
    int min = least.isEmpty() && !ends.isEmpty() ? 1 : least.size();
    return new Standing.Roots(min, Math.max(min, most.size()), new ArrayList<>(names));
  }

  private String name(String id) {
    if (ring.containsKey(id)) {
      Set<String> names = new TreeSet<>();
      for (Map.Entry<String, String> e : ring.entrySet()) {
        Node node = web.nodes.get(e.getKey());
        if (e.getValue().equals(ring.get(id)) && node != null) {
          names.add(node.name());
        }
      }
      return String.join(" and ", names) + " (by each other)";
    }
    Node node = web.nodes.get(id);
    return node == null ? id : node.name();
  }

  /** Follows all edges to where no further one leads. */
  private void search(
      String report, String at, boolean onlyStrong, Set<String> seen, Set<String> found) {
    if (!seen.add(at) || dead.contains(at)) {
      return;
    }
    if (at.startsWith("s:")) {
      days(at, report);
    }
    boolean further = false;
    boolean sourced = false;
    for (Edge edge : out.getOrDefault(at, List.of())) {
      sourced |= edge.relation() == Edge.Relation.CITES && !isCredit(edge);
    }
    boolean copied = isTakenFromDead(at);
    for (Edge edge : out.getOrDefault(at, List.of())) {
      boolean standIn = edge.to().startsWith("s:press:");
      boolean provenance = isCredit(edge) || edge.relation() != Edge.Relation.CITES;
      if (provenance && standIn && sourced) {
        // whose text it is doesn't matter where the text says on whose word it rests
        continue;
      }
      further = true;
      if (onlyStrong && isWeak(at, edge)) {
        continue;
      }
      if (copied && isAlsoTheirs(at, edge.to())) {
        continue;
      }
      boolean sameRing = ring.containsKey(at) && ring.get(at).equals(ring.get(edge.to()));
      boolean carried = edge.to().startsWith("s:") || carriers.contains(edge.to());
      if (!carried) {
        found.add(edge.to());
      } else if (!sameRing || !seen.contains(edge.to())) {
        search(report, edge.to(), onlyStrong, seen, found);
      }
    }
    if (!further) {
      found.add(at);
    } else if (ring.containsKey(at) && !leadsOut(at)) {
      found.add(ring.getOrDefault(at, at));
    }
  }

  /**
   * Whether a source may have slipped in on the way: a copy names another than the text that it was made from, or
   * somebody else says that a report rests on one that it doesn't name.
   */
  private boolean isWeak(String at, Edge edge) {
    if (!at.startsWith("r:") || !edge.to().startsWith("s:") || isCredit(edge)) {
      return false;
    }
    boolean own = edge.evidence().stream().anyMatch(e -> at.equals("r:" + e.report()));
    boolean names = false;
    for (Edge other : out.getOrDefault(at, List.of())) {
      names |=
          other.relation() == Edge.Relation.CITES
              && other.evidence().stream().anyMatch(e -> at.equals("r:" + e.report()));
    }
    String parent = parent(at);
    if (!own) {
      return names;
    }
    return parent != null && carriers.contains(parent) && !cites(parent, edge.to());
  }

  /** Whether a report, or one that it was made from, cites a source, or one who speaks for the same. */
  private boolean cites(String report, String source) {
    String at = report;
    boolean any = false;
    Set<String> seen = new HashSet<>();
    while (at != null && seen.add(at)) {
      for (Edge edge : out.getOrDefault(at, List.of())) {
        if (isOne(edge.to(), source)) {
          return true;
        }
        any |= edge.relation() == Edge.Relation.CITES;
      }
      at = parent(at);
    }
    return !any;
  }

  /** Whether any node of the ring has what it tells from outside of it. */
  private boolean leadsOut(String node) {
    String its = ring.get(node);
    for (Map.Entry<String, String> e : ring.entrySet()) {
      if (e.getValue().equals(its)) {
        for (Edge edge : out.getOrDefault(e.getKey(), List.of())) {
          if (!its.equals(ring.get(edge.to()))) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static boolean isCredit(Edge edge) {
    for (Evidence e : edge.evidence()) {
      if (e.kind() != Evidence.Kind.CREDIT && e.kind() != Evidence.Kind.SPEAKS_AS) {
        return false;
      }
    }
    return !edge.evidence().isEmpty();
  }

  private boolean isTakenFromDead(String report) {
    String at = report;
    Set<String> seen = new HashSet<>();
    while (seen.add(at)) {
      String parent = parent(at);
      if (parent == null) {
        return false;
      }
      if (dead.contains(parent)) {
        return true;
      }
      at = parent;
    }
    return false;
  }

  private @Nullable String parent(String report) {
    for (Edge edge : out.getOrDefault(report, List.of())) {
      if (edge.basis() == Edge.Basis.INFERRED && edge.to().startsWith("r:")) {
        return edge.to();
      }
    }
    return null;
  }

  /** Whether a report that this one was made from, and that was taken back, cites the same. */
  private boolean isAlsoTheirs(String report, String source) {
    String at = parent(report);
    Set<String> seen = new HashSet<>();
    while (at != null && seen.add(at)) {
      if (dead.contains(at)) {
        for (Edge edge : out.getOrDefault(at, List.of())) {
          if (edge.to().equals(source)) {
            return true;
          }
        }
      }
      at = parent(at);
    }
    return false;
  }

  private void days(String source, String report) {
    for (org.stemma.Entry entry : web.entries) {
      Report its = entry.report();
      LocalDate day = Day.of(its);
      if (day != null && report.equals("r:" + its.id())) {
        days.computeIfAbsent(source, k -> new TreeSet<>()).add(day);
      }
    }
  }

  /** Whether a root may be any of the others: nothing is known of what it rests on. */
  private boolean isFloating(String id) {
    Node node = web.nodes.get(id);
    Node.Kind kind = node == null ? Node.Kind.NOBODY : node.kind();
    return kind == Node.Kind.PRESS
        || kind == Node.Kind.NOBODY
        || ring.containsKey(id)
        || web.vague.contains(id)
        || (kind == Node.Kind.UNNAMED && isOpen(id) && !isHeardFirst(id))
        || (kind == Node.Kind.REPORT && !isFirst(id));
  }

  private boolean isOpen(String id) {
    Service service = web.services.get(id);
    return service == null || (service.isOpen() && !service.placed());
  }

  /** Whether some report that rests on the source is not later than all that don't. */
  private boolean isHeardFirst(String source) {
    for (Map.Entry<String, Set<String>> e : rootsOf.entrySet()) {
      if (e.getValue().contains(source) && isFirst(e.getKey())) {
        return true;
      }
    }
    return false;
  }

  /** Whether no other report told it before: who comes later and names nobody may have it from there. */
  private boolean isFirst(String report) {
    Report mine = null;
    for (org.stemma.Entry entry : web.entries) {
      mine = report.equals("r:" + entry.report().id()) ? entry.report() : mine;
    }
    if (mine == null) {
      return false;
    }
    for (org.stemma.Entry entry : web.entries) {
      String id = "r:" + entry.report().id();
      boolean other = !id.equals(report) && carriers.contains(id);
      Set<String> its = rootsOf.getOrDefault(id, Set.of());
      boolean mineIsRoot = its.equals(Set.of(report)) || its.equals(rootsOf.get(report));
      if (other && !mineIsRoot && Day.mayPrecede(entry.report(), mine)) {
        return false;
      }
    }
    return true;
  }

  private boolean isOne(String one, String other) {
    return web.identity.body(one).equals(web.identity.body(other));
  }

  private boolean maybeOne(String one, String other) {
    for (Set<String> group : web.together) {
      if (group.contains(one) && group.contains(other)) {
        return true;
      }
    }
    Service a = web.services.get(one);
    Service b = web.services.get(other);
    return a != null && b != null && near(one, other) && a.fits(b);
  }

  private boolean near(String one, String other) {
    Set<LocalDate> a = days.getOrDefault(one, Set.of());
    Set<LocalDate> b = days.getOrDefault(other, Set.of());
    if (a.isEmpty() || b.isEmpty()) {
      return true;
    }
    for (LocalDate x : a) {
      for (LocalDate y : b) {
        if (Math.abs(ChronoUnit.DAYS.between(x, y)) <= DAYS) {
          return true;
        }
      }
    }
    return false;
  }

  private void brief(Edge edge, Groups sure, Groups maybe) {
    for (String one : rootsOf.getOrDefault(edge.from(), Set.of())) {
      for (String other : rootsOf.getOrDefault(edge.to(), Set.of())) {
        Service a = web.services.get(one);
        Service b = web.services.get(other);
        if (a != null && b != null && a.fits(b)) {
          maybe.join(one, other);
          if (edge.probability() >= SURE) {
            sure.join(one, other);
          }
        }
      }
    }
  }

  /** Sets of ids that are joined as they are found to be one; each goes by its first id. */
  private static final class Groups {
    private final Map<String, String> up = new TreeMap<>();

    Groups(Set<String> ids) {
      ids.forEach(id -> up.put(id, id));
    }

    String of(String id) {
      String at = id;
      String next = up.getOrDefault(at, at);
      while (!next.equals(at)) {
        at = next;
        next = up.getOrDefault(at, at);
      }
      return at;
    }

    void join(String one, String other) {
      String a = of(one);
      String b = of(other);
      if (a.compareTo(b) < 0) {
        up.put(b, a);
      } else {
        up.put(a, b);
      }
    }
  }
}
