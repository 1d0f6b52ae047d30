package org.stemma.app.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.stemma.Attribution;
import org.stemma.Claim;
import org.stemma.Entry;
import org.stemma.Flag;
import org.stemma.Mention;
import org.stemma.Source;
import org.stemma.Stemma.Edge;
import org.stemma.ledger.Ledger;

/** Takes out of the ledger what a page shows, as one record each. Thread-safe. */
final class Shelf {
  private static final int MOST_CLAIMS = 20;
  private static final int MOST_FOUND = 100;
  private static final int MOST_TRACED = 12;
  private static final int MOST_REPORTS = 50;

  private final Ledger ledger;
  private final Ports ports;

  Shelf(Ledger ledger, Ports ports) {
    this.ledger = ledger;
    this.ports = ports;
  }

  /** The claims that the most reports carry, and the reports that came last. */
  record Start(long reports, List<Ledger.Trace> claims, List<Entry> newest, boolean ready) {}

  /**
   * A report with the claims that its attributions belong to.
   *
   * @param claims by the attribution's id
   * @param kin the edges by which it comes from others, or others from it
   */
  record ReportView(
      Entry entry, Map<String, Claim> claims, List<Edge> kin, List<Flag> flags, int versions) {}

  /** Something that a source says in a report. */
  record Statement(Entry entry, Attribution said, Claim claim) {}

  /**
   * What a source said.
   *
   * @param claims how many claims were looked through
   */
  record SourceView(String name, List<Statement> statements, int claims) {}

  /**
   * How an outlet's reports rest on others.
   *
   * @param entries the ones that came last
   * @param onPress how many of their attributions rest on another outlet
   * @param onUnnamed how many rest on somebody unnamed, or nobody
   * @param onNamed how many rest on somebody named
   * @param own how many the outlet says itself
   * @param copied how many of the reports come from another's text, as far as their claims show
   */
  record OutletView(
      String name,
      List<Entry> entries,
      int onPress,
      int onUnnamed,
      int onNamed,
      int own,
      int copied) {}

  /** Two reports side by side. */
  record CompareView(Entry one, Entry other, Ledger.Comparison comparison) {}

  Ledger ledger() {
    return ledger;
  }

  Ports ports() {
    return ports;
  }

  Start start() throws IOException {
    return new Start(
        ledger.size(), traces(ledger.claims(MOST_CLAIMS)), ledger.newest(8), ports.isReady());
  }

  List<Ledger.Trace> found(String words) throws IOException {
    return traces(ledger.search(words, MOST_CLAIMS));
  }

  private List<Ledger.Trace> traces(List<Claim> claims) throws IOException {
    List<Ledger.Trace> traces = new ArrayList<>();
    for (Claim claim : claims) {
      traces.add(ledger.trace(claim));
    }
    return traces;
  }

  Claim needed(String id) throws IOException, Refused {
    Claim claim = ledger.claim(id);
    if (claim == null) {
      throw Refused.missing("There is no claim “" + id + "”, or it was rejected.");
    }
    return claim;
  }

  ClaimView claim(String id) throws IOException, Refused {
    Claim claim = needed(id);
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

  List<Entry> newest() throws IOException {
    return ledger.newest(100);
  }

  ReportView report(String id) throws IOException, Refused {
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
  private List<Edge> kin(String report, List<Claim> claims) throws IOException {
    List<Claim> shared = new ArrayList<>(claims);
    shared.removeIf(claim -> claim.mentions().size() < 2);
    shared.sort(Comparator.comparing(claim -> -claim.mentions().size()));
    Map<String, Edge> kin = new LinkedHashMap<>();
    String node = "r:" + report;
    for (Claim claim : shared.subList(0, Math.min(4, shared.size()))) {
      for (Edge edge : ledger.stemma(claim).edges()) {
        boolean concerns = edge.from().equals(node) || edge.to().equals(node);
        if (concerns && edge.basis() == Edge.Basis.INFERRED) {
          kin.putIfAbsent(edge.from() + "\n" + edge.to() + "\n" + edge.relation(), edge);
        }
      }
    }
    return List.copyOf(kin.values());
  }

  SourceView source(String name) throws IOException {
    List<Statement> statements = new ArrayList<>();
    List<Claim> claims = ledger.search(name, MOST_FOUND);
    for (Claim claim : claims) {
      for (Entry entry : ledger.entries(claim)) {
        for (Attribution said : entry.attributions()) {
          boolean mentioned =
              claim.mentions().contains(new Mention(entry.report().id(), said.id()));
          if (mentioned && said.chain().stream().anyMatch(link -> isCalled(link, name))) {
            statements.add(new Statement(entry, said, claim));
          }
        }
      }
    }
    statements.sort(Comparator.comparing(said -> Names.order(said.entry().report())));
    return new SourceView(name, statements, claims.size());
  }

  private static boolean isCalled(Source source, String name) {
    String wanted = name.toLowerCase(Locale.ROOT);
    return source.name().toLowerCase(Locale.ROOT).equals(wanted)
        || (source instanceof Source.Named named
            && named.members().stream().anyMatch(m -> m.toLowerCase(Locale.ROOT).equals(wanted)));
  }

  OutletView outlet(String name) throws IOException {
    List<Entry> entries = ledger.newestOf(name, MOST_REPORTS);
    int press = 0;
    int unnamed = 0;
    int named = 0;
    int own = 0;
    int copied = 0;
    int traced = 0;
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
      if (traced++ < MOST_TRACED) {
        String id = entry.report().id();
        boolean copy =
            kin(id, ledger.claimsOf(id)).stream()
                .anyMatch(
                    edge ->
                        edge.from().equals("r:" + id)
                            && edge.relation() != Edge.Relation.SAME_BRIEFING);
        copied += copy ? 1 : 0;
      }
    }
    return new OutletView(name, entries, press, unnamed, named, own, copied);
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
