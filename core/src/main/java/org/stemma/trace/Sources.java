package org.stemma.trace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.stemma.Attribution;
import org.stemma.Entry;
import org.stemma.Source;
import org.stemma.Stemma.Edge;
import org.stemma.Stemma.Node;

/**
 * Finds, or makes, the node of the web that a source is, by its words and by who had it from whom.
 */
final class Sources {
  private final Web web;
  private final Presses presses;

  /** What each report was made from. */
  private final Map<String, String> parentOf;

  private final Map<String, List<String>> unnamed = new HashMap<>();

  Sources(Web web, Presses presses, Map<String, String> parentOf) {
    this.web = web;
    this.presses = presses;
    this.parentOf = parentOf;
  }

  /**
   * The node that a link is; null if it is nobody but the one who speaks already.
   *
   * @param from whom the way has led to so far
   * @param depth how many links of the way come before
   */
  @Nullable String node(Entry entry, Attribution attribution, Link link, String from, int depth) {
    Source source = link.source();
    if (link.isNobody()) {
      String id = "s:nobody:" + home(from);
      web.node(id, Node.Kind.NOBODY, source.name().isEmpty() ? "nobody named" : source.name());
      return id;
    }
    if (source instanceof Source.Press press) {
      return presses.node(entry, attribution, press.name(), from, depth);
    }
    if (source instanceof Source.Named named) {
      return named(entry, named, from);
    }
    return source instanceof Source.Unnamed ? unnamed(entry, source.name(), from) : null;
  }

  private String named(Entry entry, Source.Named named, String from) {
    String id = web.identity.id(named);
    String name = web.identity.name(id, named.name());
    if (Bag.isVague(named.name())) {
      String meant = meant(entry, from);
      if (meant != null && Bag.of(named.name()).sharesWith(Bag.of(nameOf(meant)))) {
        return meant;
      }
      if (meant != null) {
        // by its words it is another; that this one is meant is our conclusion
        id = "s:" + Identity.slug(named.name()) + ":" + home(from);
        name = named.name();
        web.meant.put(id, meant);
      } else if (Bag.isVague(name)) {
        web.vague.add(id);
      }
    }
    web.node(id, Node.Kind.NAMED, name);
    return id;
  }

  private String nameOf(String id) {
    Node node = web.nodes.get(id);
    return node == null ? id : node.name();
  }

  /**
   * "The service": the one body that those name from whom a report has it; null if there is none,
   * or more.
   */
  private @Nullable String meant(Entry entry, String from) {
    List<String> holders = new ArrayList<>();
    holders.add(from);
    String at = from;
    while (parentOf.containsKey(at) && holders.size() < 20) {
      at = parentOf.getOrDefault(at, at);
      holders.add(at);
    }
    if (from.equals("r:" + entry.report().id())) {
      holders.addAll(presses.citedBy(entry));
    }
    Set<String> found = new TreeSet<>();
    for (Edge edge : web.edges.values()) {
      Node node = web.nodes.get(edge.to());
      boolean body = node != null && node.kind() == Node.Kind.NAMED;
      if (body && holders.contains(edge.from()) && !web.vague.contains(edge.to())) {
        found.add(web.body(edge.to()));
      }
    }
    String one = found.size() == 1 ? found.iterator().next() : null;
    return one != null && web.nodes.containsKey(one) ? one : null;
  }

  /**
   * Somebody unnamed is who he is to those who heard him: copies of a report have theirs from him
   * too.
   */
  private String unnamed(Entry entry, String name, String from) {
    Service service = Service.of(name);
    List<String> homes = new ArrayList<>(List.of(home(from)));
    if (from.equals("r:" + entry.report().id())) {
      for (String cited : presses.citedBy(entry)) {
        homes.add(home(cited));
      }
    }
    for (String home : homes) {
      for (String id : unnamed.getOrDefault(home, List.of())) {
        Service known = web.services.getOrDefault(id, service);
        if (known.fits(service) && Bag.of(nameOf(id)).sharesWith(Bag.of(name))) {
          web.services.put(id, known.isOpen() ? service : known);
          web.node(id, Node.Kind.UNNAMED, name);
          return id;
        }
      }
    }
    List<String> here = unnamed.computeIfAbsent(homes.get(0), k -> new ArrayList<>());
    String id = "s:unnamed:" + homes.get(0) + ":" + (here.size() + 1);
    here.add(id);
    web.services.put(id, service);
    web.node(id, Node.Kind.UNNAMED, name);
    return id;
  }

  /** The first report of those that a report's text came from. */
  private String home(String node) {
    String at = node;
    Set<String> seen = new HashSet<>();
    while (parentOf.containsKey(at) && seen.add(at)) {
      at = parentOf.getOrDefault(at, at);
    }
    return at.substring(2);
  }
}
