package org.stemma.trace;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.stemma.Act;
import org.stemma.Entry;
import org.stemma.Mention;
import org.stemma.Outlet;
import org.stemma.Report;
import org.stemma.Source;
import org.stemma.Standing;
import org.stemma.Stemma.Edge;
import org.stemma.Stemma.Node;

/** Who does what with a claim, by the last that was heard of each. */
final class Stances {
  private final Web web;
  private final Set<String> rests = new HashSet<>();

  /** For each source, as whom it speaks, and each act: where. */
  private final Map<String, Map<Act, List<Web.Placed>>> acts = new TreeMap<>();

  /** Sources and reports that took the claim back. */
  final Set<String> retracted = new HashSet<>();

  private Stances(Web web) {
    this.web = web;
    for (Edge edge : web.edges.values()) {
      if (edge.relation() != Edge.Relation.SAME_BRIEFING) {
        rests.add(edge.from());
      }
    }
    for (Web.Placed m : web.mentions) {
      for (String source : m.sources()) {
        if (!m.carries() || !rests.contains(source)) {
          acts.computeIfAbsent(source, k -> new EnumMap<>(Act.class))
              .computeIfAbsent(m.attribution().act(), k -> new ArrayList<>())
              .add(m);
        }
      }
    }
    for (Web.Placed m : web.mentions) {
      if (m.attribution().act() == Act.RETRACTS) {
        retract(m);
      }
    }
  }

  static Standing standing(Web web, @Nullable Instant asOf) {
    Stances stances = new Stances(web);
    return new Standing(
        web.entries.size(),
        stances.outlets(),
        Roots.of(web, stances.retracted),
        stances.of(Act.ASSERTS, Act.DEFINES),
        stances.of(Act.CONFIRMS),
        stances.of(Act.DENIES),
        stances.of(
            Act.HAS_NOT_CONFIRMED,
            Act.DECLINES_TO_COMMENT,
            Act.DID_NOT_RESPOND,
            Act.ASKS_FOR_COMMENT,
            Act.REFERS_ELSEWHERE),
        !stances.retracted.isEmpty(),
        asOf);
  }

  /** A source takes back what it said; an outlet, what its reports said until then. */
  private void retract(Web.Placed m) {
    Source source = m.attribution().root();
    boolean named = source instanceof Source.Named n && n.kind() != Source.Kind.DOCUMENT;
    if (named || source instanceof Source.Unnamed) {
      retracted.addAll(m.sources());
      return;
    }
    Set<String> said = new HashSet<>(m.sources());
    List<Alias> outlet = Alias.of(m.entry().report().outlet());
    for (Entry entry : web.entries) {
      Report report = entry.report();
      boolean its =
          said.contains("r:" + report.id()) || Alias.matches(outlet, Alias.of(report.outlet()));
      if (its && Day.mayPrecede(report, m.entry().report())) {
        retracted.add("r:" + report.id());
      }
    }
    for (String id : said) {
      if (id.startsWith("s:press:")) {
        retracted.add(id);
      }
    }
  }

  private int outlets() {
    List<List<Alias>> known = new ArrayList<>();
    for (Entry entry : web.entries) {
      Outlet outlet = entry.report().outlet();
      List<Alias> aliases = Alias.of(outlet);
      boolean counted = aliases.isEmpty();
      for (List<Alias> other : known) {
        counted |= Alias.matches(aliases, other);
      }
      if (!counted) {
        known.add(aliases);
      }
    }
    return known.size();
  }

  private List<Standing.Stance> of(Act... which) {
    List<Standing.Stance> out = new ArrayList<>();
    for (Map.Entry<String, Map<Act, List<Web.Placed>>> e : acts.entrySet()) {
      String source = e.getKey();
      for (Act act : which) {
        List<Web.Placed> where = e.getValue().getOrDefault(act, List.of());
        if (!where.isEmpty() && !isOvertaken(source, act, where)) {
          out.add(stance(source, act, where));
        }
      }
    }
    out.sort(
        Comparator.comparing(
                Standing.Stance::since, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Standing.Stance::source)
            .thenComparing(Standing.Stance::act));
    return out;
  }

  private Standing.Stance stance(String source, Act act, List<Web.Placed> where) {
    Instant since = null;
    List<Mention> mentions = new ArrayList<>();
    for (Web.Placed m : where) {
      Instant at = Day.at(m.entry().report());
      since = at == null || (since != null && since.isBefore(at)) ? since : at;
      mentions.add(m.mention());
    }
    mentions.sort(null);
    Node node = web.nodes.get(source);
    return new Standing.Stance(source, node == null ? source : node.name(), act, since, mentions);
  }

  /** Whether the same source, or who speaks for it, was heard to say something else later. */
  private boolean isOvertaken(String source, Act act, List<Web.Placed> where) {
    if (retracted.contains(source) && Link.carries(act)) {
      return true;
    }
    Instant last = null;
    for (Web.Placed m : where) {
      Instant at = Day.at(m.entry().report());
      if (at == null) {
        return false;
      }
      last = last == null || last.isBefore(at) ? at : last;
    }
    String body = web.body(source);
    for (Map.Entry<String, Map<Act, List<Web.Placed>>> e : acts.entrySet()) {
      if (!web.body(e.getKey()).equals(body)) {
        continue;
      }
      for (Map.Entry<Act, List<Web.Placed>> other : e.getValue().entrySet()) {
        if (overtakes(other.getKey(), act) && isLater(other.getValue(), last)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean overtakes(Act later, Act earlier) {
    if (earlier.isNonAnswer()) {
      return Link.carries(later) || later == Act.DENIES || later == Act.RETRACTS;
    }
    return earlier == Act.DENIES
        ? later == Act.CONFIRMS || later == Act.RETRACTS
        : later == Act.DENIES || later == Act.RETRACTS;
  }

  private static boolean isLater(List<Web.Placed> where, @Nullable Instant last) {
    for (Web.Placed m : where) {
      Instant at = Day.at(m.entry().report());
      if (at != null && last != null && at.isAfter(last)) {
        return true;
      }
    }
    return false;
  }
}
