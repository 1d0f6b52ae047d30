package org.stemma.trace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.stemma.Attribution;
import org.stemma.Entry;
import org.stemma.Mention;
import org.stemma.Outlet;
import org.stemma.Report;
import org.stemma.Source;
import org.stemma.Span;
import org.stemma.Stemma.Node;

/** Finds the report that is meant where a report cites an outlet, or makes a stand-in for it. */
final class Presses {
  /** Share of the claim's words that a report must have to be the one that is cited for it. */
  private static final double TOLD = 0.35;

  private final Web web;
  private final Map<String, Text> whole = new HashMap<>();
  private final Map<String, Set<Integer>> facts = new HashMap<>();
  private final Map<String, List<Alias>> outlets = new HashMap<>();
  private final Map<String, Voice> voices = new HashMap<>();
  private final Map<String, List<Alias>> speakers = new HashMap<>();
  private final Map<String, Text> claims = new HashMap<>();
  private final Map<String, Alias> standIns = new TreeMap<>();
  private final Map<String, Set<String>> cited = new HashMap<>();

  Presses(Web web) {
    this.web = web;
    Map<String, List<String>> wanted = new HashMap<>();
    for (Mention mention : web.claim.mentions()) {
      wanted.computeIfAbsent(mention.report(), k -> new ArrayList<>()).add(mention.attribution());
    }
    for (Entry entry : web.entries) {
      Report report = entry.report();
      outlets.put(report.id(), Alias.of(report.outlet()));
      Voice voice = Voice.of(entry);
      voices.put(report.id(), voice);
      Voice.Claimed speaker = voice.speaksAs();
      speakers.put(report.id(), speaker == null ? List.of() : List.of(Alias.of(speaker.name())));
      List<Span> content = new ArrayList<>();
      for (Attribution a : entry.attributions()) {
        if (wanted.getOrDefault(report.id(), List.of()).contains(a.id())) {
          content.addAll(a.content());
        }
      }
      claims.put(report.id(), Text.of(report.text(), content));
    }
  }

  Voice voice(Entry entry) {
    Voice known = voices.get(entry.report().id());
    return known == null ? Voice.of(entry) : known;
  }

  /** What people call an outlet: its name, else its domain, else null. */
  static @Nullable String name(Outlet outlet) {
    return outlet.name() != null ? outlet.name() : outlet.domain();
  }

  /**
   * Id of the cited outlet's report, else of a stand-in; null where a report cites itself.
   *
   * @param from whom the way has led to so far
   * @param depth how many links of the way come before
   */
  @Nullable String node(
      Entry entry, @Nullable Attribution attribution, String name, String from, int depth) {
    Report report = entry.report();
    Alias alias = Alias.of(name);
    boolean isName = Alias.isName(name);
    boolean own =
        !isName
            ? name.equalsIgnoreCase("we") || name.equals("I")
            : alias.matches(outlets.getOrDefault(report.id(), List.of()))
                || alias.matches(speakers.getOrDefault(report.id(), List.of()));
    boolean credit = attribution == null;
    own &= !credit && depth == 0;
    Set<String> later = new TreeSet<>();
    Entry best = isName ? meant(entry, alias, own, later) : null;
    best = best == null && !own && isName ? told(entry, alias) : best;
    if (best != null) {
      String id = report(best);
      return id.equals(from) ? null : id;
    }
    return own ? null : standIn(alias, isName ? Alias.proper(name) : name, from, isName, later);
  }

  /**
   * The outlet's report that is likest in what it says of the claim and that has most of the names
   * and figures of the whole, of those that may have been read; of equals the last. Null if there
   * is none.
   *
   * @param own whether it is the citing report's own outlet
   * @param later gets the ids of the outlet's reports that came too late
   */
  private @Nullable Entry meant(Entry entry, Alias alias, boolean own, Set<String> later) {
    Report report = entry.report();
    Entry best = null;
    double top = -1;
    for (Entry other : web.entries) {
      Report its = other.report();
      if (its.id().equals(report.id())
          || !alias.matches(outlets.getOrDefault(its.id(), List.of()))) {
        continue;
      }
      if (!(own ? precedes(its, report) : Day.mayPrecede(its, report))) {
        later.add("r:" + its.id());
        continue;
      }
      double like = like(entry, other) + facts(entry, other);
      if (like >= top) {
        top = like;
        best = other;
      }
    }
    return best;
  }

  /**
   * Where a report names another outlet for something else, and that outlet has told this claim:
   * its report, with the words that name it. Null if there is none, or more than one outlet.
   */
  @Nullable Named named(Entry entry) {
    List<Alias> own = outlets.getOrDefault(entry.report().id(), List.of());
    Named found = null;
    for (Attribution a : entry.attributions()) {
      for (Source link : a.chain()) {
        if (!(link instanceof Source.Press) || !Alias.isName(link.name())) {
          continue;
        }
        Alias alias = Alias.of(link.name());
        boolean other = !alias.matches(own);
        Entry best = other ? meant(entry, alias, false, new TreeSet<>()) : null;
        best = best == null && other ? told(entry, alias) : best;
        if (best != null && found != null && !found.entry().equals(best)) {
          return null;
        }
        found = best == null || found != null ? found : new Named(best, link.spans());
      }
    }
    return found;
  }

  /**
   * A report whose outlet another names.
   *
   * @param spans the words that name it
   */
  record Named(Entry entry, List<Span> spans) {}

  /** The cited outlet's report that tells most of the claim, though it tells it otherwise. */
  private @Nullable Entry told(Entry entry, Alias alias) {
    Entry best = null;
    double top = TOLD;
    Text mine = claims.get(entry.report().id());
    for (Entry other : web.others) {
      boolean its =
          alias.matches(outlet(other.report())) && Day.mayPrecede(other.report(), entry.report());
      if (its && mine != null) {
        double share = shared(mine, whole(other)) / (double) Math.max(1, mine.content);
        if (share >= top) {
          top = share;
          best = other;
        }
      }
    }
    return best;
  }

  private List<Alias> outlet(Report report) {
    return outlets.computeIfAbsent(report.id(), k -> Alias.of(report.outlet()));
  }

  /** Makes a report's node and gives its id. */
  String report(Entry entry) {
    String id = "r:" + entry.report().id();
    String name = name(entry.report().outlet());
    web.node(id, Node.Kind.REPORT, name == null ? entry.report().id() : name);
    return id;
  }

  private static boolean precedes(Report first, Report second) {
    Long days = Day.between(first, second);
    Long minutes = Day.minutes(first, second);
    return minutes != null ? minutes > 0 : days != null && days > 0;
  }

  /** Reports here that a report cites anywhere in it. */
  Set<String> citedBy(Entry entry) {
    Set<String> known = cited.get(entry.report().id());
    if (known != null) {
      return known;
    }
    Set<String> out = new TreeSet<>();
    List<Alias> names = new ArrayList<>();
    for (Attribution a : entry.attributions()) {
      for (Source link : a.chain()) {
        if (link instanceof Source.Press && Alias.isName(link.name())) {
          names.add(Alias.of(link.name()));
        }
      }
    }
    for (Entry other : web.entries) {
      boolean its = Alias.matches(names, outlets.getOrDefault(other.report().id(), List.of()));
      if (its
          && !other.report().id().equals(entry.report().id())
          && Day.mayPrecede(other.report(), entry.report())) {
        out.add("r:" + other.report().id());
      }
    }
    cited.put(entry.report().id(), out);
    return out;
  }

  private String standIn(Alias alias, String name, String from, boolean isName, Set<String> later) {
    if (!isName) {
      String id = "s:press:" + from.substring(2) + ":" + Identity.slug(name);
      web.node(id, Node.Kind.PRESS, name);
      return id;
    }
    String id = null;
    for (Map.Entry<String, Alias> e : standIns.entrySet()) {
      id = id == null && e.getValue().matches(alias) ? e.getKey() : id;
    }
    if (id == null) {
      id = "s:press:" + Identity.slug(name);
      standIns.put(id, alias);
    }
    web.node(id, Node.Kind.PRESS, name);
    if (!later.isEmpty()) {
      web.laterReports.computeIfAbsent(id, k -> new TreeSet<>()).addAll(later);
    }
    return id;
  }

  /** Share of the words of the claim in one report that stand in the other's. */
  private double like(Entry one, Entry other) {
    Text a = claims.get(one.report().id());
    Text b = claims.get(other.report().id());
    if (a == null || b == null) {
      return 0;
    }
    return shared(a, b) / (double) Math.max(1, Math.max(a.content, b.content));
  }

  /** Share of the names and figures of one report that stand in the other. */
  private double facts(Entry one, Entry other) {
    Set<Integer> mine = facts.computeIfAbsent(one.report().id(), k -> whole(one).facts());
    Set<Integer> its = whole(other).words();
    int both = 0;
    for (int fact : mine) {
      both += its.contains(fact) ? 1 : 0;
    }
    return both / (double) Math.max(1, mine.size());
  }

  private Text whole(Entry entry) {
    return whole.computeIfAbsent(entry.report().id(), k -> Text.of(entry.report()));
  }

  private static int shared(Text one, Text other) {
    Set<Integer> words = other.words();
    int n = 0;
    for (int i = 0; i < one.size; i++) {
      n += one.isContent(i) && words.contains(one.id[i]) ? 1 : 0;
    }
    return n;
  }
}
