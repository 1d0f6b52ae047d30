package org.stemma.trace;

import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.stemma.Standing;
import org.stemma.Stemma.Edge;
import org.stemma.Stemma.Node;

/**
 * Counts the independent sources at the ends of all ways of a claim. What is surely one is counted
 * once in both bounds (a spokesman and his ministry, reports of one briefing); what may be one is
 * counted apart in the upper bound only (unnamed sources of one house, bodies that spoke together,
 * an outlet that is cited and not here, whoever names nobody).
 */
final class Roots {
  /** A briefing from here on is taken for sure. */
  private static final double SURE = 0.8;

  private final Web web;
  private final Ends ends;
  private final Groups sure;
  private final Groups maybe;

  /** Short names that may be of one or another of those that are there. */
  private final Set<String> open = new TreeSet<>();

  private Roots(Web web, Ends ends) {
    this.web = web;
    this.ends = ends;
    Set<String> all = new TreeSet<>();
    ends.of.values().forEach(all::addAll);
    sure = new Groups(all);
    maybe = new Groups(all);
    for (String one : all) {
      for (String other : all) {
        if (one.compareTo(other) < 0) {
          join(one, other);
        }
      }
    }
    for (Edge edge : web.edgesInOrder()) {
      if (edge.relation() == Edge.Relation.SAME_BRIEFING) {
        brief(edge);
      }
    }
    for (String one : all) {
      shorten(one, all);
    }
  }

  /**
   * @param dead sources and reports that took the claim back
   */
  static Standing.Roots of(Web web, Set<String> dead) {
    return new Roots(web, new Ends(web, dead)).count();
  }

  private Standing.Roots count() {
    Set<String> least = new TreeSet<>();
    Set<String> most = new TreeSet<>();
    Set<String> names = new TreeSet<>();
    for (String end : sure.all()) {
      if (ends.sure.contains(end) && !mayBeAny(end) && !open.contains(end)) {
        least.add(maybe.of(end));
      }
      most.add(sure.of(end));
      names.add(name(sure.of(end)));
    }
    int min = least.isEmpty() && !most.isEmpty() ? 1 : least.size();
    return new Standing.Roots(min, Math.max(min, most.size()), new ArrayList<>(names));
  }

  private void join(String one, String other) {
    if (web.identity.body(one).equals(web.identity.body(other))) {
      sure.join(one, other);
      maybe.join(one, other);
    } else if (web.likeness(one, other) == Namesakes.Relation.ALIKE) {
      maybe.join(one, other);
    }
  }

  /** What says less than another, and may be that one; if it may be any of several, it is none. */
  private void shorten(String one, Set<String> all) {
    Set<String> longer = new TreeSet<>();
    for (String other : all) {
      if (web.likeness(one, other) == Namesakes.Relation.WITHIN) {
        longer.add(maybe.of(other));
      }
    }
    longer.remove(maybe.of(one));
    if (longer.size() == 1) {
      maybe.join(one, longer.iterator().next());
    } else if (!longer.isEmpty()) {
      open.add(one);
    }
  }

  private void brief(Edge edge) {
    for (String one : ends.of.getOrDefault(edge.from(), Set.of())) {
      for (String other : ends.of.getOrDefault(edge.to(), Set.of())) {
        Service a = web.services.get(one);
        Service b = web.services.get(other);
        if (a != null && b != null && a.mayBe(b)) {
          maybe.join(one, other);
          if (edge.probability() >= SURE) {
            sure.join(one, other);
          }
        }
      }
    }
  }

  /** Whether a root may be any of the others: nothing is known of what it rests on. */
  private boolean mayBeAny(String id) {
    Node node = web.nodes.get(id);
    boolean open = web.vague.contains(id) && Namesakes.isOpen(name(id));
    if (node == null || ends.ring.containsKey(id) || open) {
      return true;
    }
    return switch (node.kind()) {
      case PRESS, NOBODY, REPORT -> true;
      case NAMED -> false;
      case UNNAMED -> {
        Service service = web.services.get(id);
        yield service == null || (service.isOpen() && !service.placed());
      }
    };
  }

  private String name(String id) {
    if (ends.ring.containsKey(id)) {
      Set<String> names = new TreeSet<>();
      for (Map.Entry<String, String> e : ends.ring.entrySet()) {
        Node node = web.nodes.get(e.getKey());
        if (e.getValue().equals(ends.ring.get(id)) && node != null) {
          names.add(node.name());
        }
      }
      return String.join(" and ", names) + " (by each other)";
    }
    Node node = web.nodes.get(id);
    return node == null ? id : node.name();
  }

  /** Sets of ids that are joined as they are found to be one; each goes by its first id. */
  private static final class Groups {
    private final Map<String, String> up = new TreeMap<>();

    Groups(Set<String> ids) {
      ids.forEach(id -> up.put(id, id));
    }

    Set<String> all() {
      return up.keySet();
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
