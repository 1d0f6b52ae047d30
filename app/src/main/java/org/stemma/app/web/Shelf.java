package org.stemma.app.web;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.Act;
import org.stemma.Attribution;
import org.stemma.Certainty;
import org.stemma.Claim;
import org.stemma.Entry;
import org.stemma.Flag;
import org.stemma.Mention;
import org.stemma.Published;
import org.stemma.Report;
import org.stemma.Source;
import org.stemma.Standing;
import org.stemma.Stemma;
import org.stemma.Stemma.Edge;
import org.stemma.ledger.Ledger;

/** Takes out of the ledger what a page shows, as one record each. Thread-safe. */
final class Shelf {
  private static final int MOST_CLAIMS = 20;

  /** What nobody says, but only some won't talk about, isn't offered: so many are passed over. */
  private static final int MOST_UNSAID = 5;

  private static final int MOST_FOUND = 100;
  private static final int MOST_REPORTS = 50;

  /** A copy shares most claims with what it copies: few of them tell. */
  private static final int MOST_TRACED = 2;

  private static final int MOST_LISTS = 500;
  private static final int MOST_VIEWS = 300;

  private final Ledger ledger;
  private final Ports ports;
  private final Remembered<Start> starts;
  private final Remembered<List<Head>> lists;
  private final Remembered<List<Counted>> finds;
  private final Remembered<SourceView> sources;
  private final Remembered<OutletView> outlets;
  private final Remembered<ClaimView> views;
  private final Remembered<ReportView> reports;

  Shelf(Ledger ledger, Ports ports) {
    this.ledger = ledger;
    this.ports = ports;
    this.starts = new Remembered<>(ledger, 1);
    this.lists = new Remembered<>(ledger, 1);
    this.finds = new Remembered<>(ledger, MOST_LISTS);
    this.sources = new Remembered<>(ledger, MOST_LISTS);
    this.outlets = new Remembered<>(ledger, MOST_LISTS);
    this.views = new Remembered<>(ledger, MOST_VIEWS);
    this.reports = new Remembered<>(ledger, MOST_VIEWS);
  }

  /** What a list tells of a report. */
  record Head(
      String id, @Nullable String url, String outlet, String title, @Nullable Published published) {
    static Head of(Entry entry) {
      Report report = entry.report();
      return new Head(
          report.id(), report.url(), Names.outlet(report), Names.title(report), report.published());
    }
  }

  /** What a list tells of a claim. */
  record Counted(Claim claim, Standing standing) {}

  /** The claims that the most reports carry, and the reports that came last. */
  record Start(long reports, List<Counted> claims, List<Head> newest) {}

  /**
   * A report with the claims that its attributions belong to.
   *
   * @param claims by the attribution's id
   * @param kin how it comes from others, or others from it
   */
  record ReportView(
      Entry entry, Map<String, Claim> claims, List<Kin> kin, List<Flag> flags, int versions) {}

  /**
   * That a report comes from another, or another from it.
   *
   * @param name what the other is called
   */
  record Kin(Edge edge, String name) {}

  /**
   * Something that a source says in a report.
   *
   * @param address where its words stand
   */
  record Statement(
      Head report,
      Instant order,
      String attribution,
      Act act,
      Certainty certainty,
      String words,
      String address,
      Claim claim) {}

  /**
   * What a source said.
   *
   * @param claims how many claims were looked through
   */
  record SourceView(String name, List<Statement> statements, int claims) {}

  /**
   * How an outlet's reports rest on others.
   *
   * @param reports the ones that came last
   * @param onPress how many of their attributions rest on another outlet
   * @param onUnnamed how many rest on somebody unnamed, or nobody
   * @param onNamed how many rest on somebody named
   * @param own how many the outlet says itself
   */
  record OutletView(
      String name, List<Head> reports, int onPress, int onUnnamed, int onNamed, int own) {}

  /** Two reports side by side. */
  record CompareView(Entry one, Entry other, Ledger.Comparison comparison) {}

  Ledger ledger() {
    return ledger;
  }

  Ports ports() {
    return ports;
  }

  Start start() throws IOException, Refused {
    return starts.get(
        "",
        () -> {
          List<Head> newest = heads(ledger.newest(8));
          List<Counted> claims = counted(ledger.claims(MOST_CLAIMS + MOST_UNSAID));
          List<Counted> said =
              claims.stream()
                  .filter(one -> one.standing().roots().max() > 0)
                  .limit(MOST_CLAIMS)
                  .toList();
          return new Start(ledger.size(), said, newest);
        });
  }

  List<Counted> found(String words) throws IOException, Refused {
    return finds.get(words, () -> counted(ledger.search(words, MOST_CLAIMS)));
  }

  private List<Counted> counted(List<Claim> claims) throws IOException {
    List<Counted> counted = new ArrayList<>();
    for (Claim claim : claims) {
      counted.add(new Counted(claim, ledger.standing(claim)));
    }
    return counted;
  }

  List<Ledger.Trace> traces(List<Counted> counted) throws IOException {
    List<Ledger.Trace> traces = new ArrayList<>();
    for (Counted one : counted) {
      traces.add(ledger.trace(one.claim()));
    }
    return traces;
  }

  private static List<Head> heads(List<Entry> entries) {
    return entries.stream().map(Head::of).toList();
  }

  Claim needed(String id) throws IOException, Refused {
    Claim claim = ledger.claim(id);
    if (claim == null) {
      throw Refused.missing("There is no claim “" + id + "”, or it was rejected.");
    }
    return claim;
  }

  ClaimView claim(String id) throws IOException, Refused {
    return views.get(id, () -> view(needed(id)));
  }

  private ClaimView view(Claim claim) throws IOException {
    List<Claim> rivals = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Claim.Contradiction contradiction : claim.contradicts()) {
      Claim rival = seen.add(contradiction.claim()) ? ledger.claim(contradiction.claim()) : null;
      if (rival != null && rivals.size() < MOST_CLAIMS) {
        rivals.add(rival);
      }
    }
    Ledger.Trace trace = ledger.trace(claim);
    Set<String> reports = new HashSet<>();
    claim.mentions().forEach(mention -> reports.add(mention.report()));
    return new ClaimView(trace, rivals, ledger.firstSeen(reports));
  }

  Entry entry(String id) throws IOException, Refused {
    Entry entry = ledger.entry(id);
    if (entry == null) {
      throw Refused.missing("There is no report “" + id + "” in the ledger.");
    }
    return entry;
  }

  List<Head> newest() throws IOException, Refused {
    return lists.get("", () -> heads(ledger.newest(100)));
  }

  ReportView report(String id) throws IOException, Refused {
    return reports.get(id, () -> reportView(id));
  }

  private ReportView reportView(String id) throws IOException, Refused {
    Entry entry = entry(id);
    Map<String, Claim> claims = new LinkedHashMap<>();
    List<Claim> all = new ArrayList<>(ledger.claimsOf(id));
    for (Claim claim : all) {
      for (Mention mention : claim.mentions()) {
        if (mention.report().equals(id)) {
          claims.put(mention.attribution(), claim);
        }
      }
    }
    List<Flag> flags = ports.isReady() ? ports.flags(entry) : List.of();
    int versions = ledger.firstSeen(List.of(id)).getOrDefault(id, List.of()).size();
    return new ReportView(entry, claims, kin(id, all), flags, versions);
  }

  /** Whence a report comes and what comes from it, as far as its claims tell. */
  private List<Kin> kin(String report, List<Claim> claims) throws IOException {
    List<Claim> shared = new ArrayList<>(claims);
    shared.removeIf(claim -> claim.mentions().size() < 2);
    shared.sort(Comparator.comparing(claim -> -claim.mentions().size()));
    Map<String, Kin> kin = new LinkedHashMap<>();
    String node = "r:" + report;
    for (Claim claim : shared.subList(0, Math.min(MOST_TRACED, shared.size()))) {
      Stemma stemma = ledger.stemma(claim);
      Map<String, String> names = new HashMap<>();
      stemma.nodes().forEach(one -> names.put(one.id(), one.name()));
      for (Edge edge : stemma.edges()) {
        boolean concerns = edge.from().equals(node) || edge.to().equals(node);
        if (concerns && edge.basis() == Edge.Basis.INFERRED) {
          String other = edge.from().equals(node) ? edge.to() : edge.from();
          String name = Names.id(names.getOrDefault(other, other.substring(2)));
          kin.putIfAbsent(other + "\n" + edge.relation(), new Kin(edge, name));
        }
      }
    }
    return List.copyOf(kin.values());
  }

  SourceView source(String name) throws IOException, Refused {
    return sources.get(name, () -> sourceView(name));
  }

  private SourceView sourceView(String name) throws IOException {
    List<Statement> statements = new ArrayList<>();
    List<Claim> claims = ledger.search(name, MOST_FOUND);
    for (Claim claim : claims) {
      for (Entry entry : ledger.entries(claim)) {
        for (Attribution said : entry.attributions()) {
          boolean mentioned =
              claim.mentions().contains(new Mention(entry.report().id(), said.id()));
          if (mentioned && said.chain().stream().anyMatch(link -> isCalled(link, name))) {
            statements.add(statement(entry, said, claim));
          }
        }
      }
    }
    statements.sort(Comparator.comparing(Statement::order));
    return new SourceView(name, statements, claims.size());
  }

  private static Statement statement(Entry entry, Attribution said, Claim claim) {
    Report report = entry.report();
    return new Statement(
        Head.of(entry),
        Names.order(report),
        said.id(),
        said.act(),
        said.certainty(),
        report.text(said.content()),
        Links.words(report, said),
        claim);
  }

  private static boolean isCalled(Source source, String name) {
    String wanted = name.toLowerCase(Locale.ROOT);
    return source.name().toLowerCase(Locale.ROOT).equals(wanted)
        || (source instanceof Source.Named named
            && named.members().stream().anyMatch(m -> m.toLowerCase(Locale.ROOT).equals(wanted)));
  }

  OutletView outlet(String name) throws IOException, Refused {
    return outlets.get(name, () -> outletView(name));
  }

  private OutletView outletView(String name) throws IOException {
    List<Entry> entries = ledger.newestOf(name, MOST_REPORTS);
    int press = 0;
    int unnamed = 0;
    int named = 0;
    int own = 0;
    for (Entry entry : entries) {
      for (Attribution said : entry.attributions()) {
        if (said.chain().stream().anyMatch(link -> link instanceof Source.Press)) {
          press++;
        } else if (said.root() instanceof Source.OwnVoice) {
          own++;
        } else if (said.root() instanceof Source.Named) {
          named++;
        } else {
          unnamed++;
        }
      }
    }
    return new OutletView(name, heads(entries), press, unnamed, named, own);
  }

  List<Ledger.Version> versions(String id) throws IOException, Refused {
    List<Ledger.Version> versions = ledger.versions(id);
    if (versions.isEmpty()) {
      throw Refused.missing("There is no report “" + id + "” in the ledger.");
    }
    return versions;
  }

  CompareView compare(String one, String other) throws IOException, Refused {
    Entry first = entry(one);
    Entry second = entry(other);
    return new CompareView(first, second, ledger.compare(one, other));
  }
}
