package org.stemma.ledger;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.stemma.Claim;
import org.stemma.Mention;
import org.stemma.Report;
import org.stemma.ledger.Ledger.Version;

/**
 * What can be asked over one connection, within a transaction of it. Not thread-safe.
 *
 * @param database the connection
 * @param facts what was added
 * @param mentions in the readings that count
 * @param corrections by people
 * @param asking puts claims together
 */
record Reading(
    Database database, Facts facts, Mentions mentions, Corrections corrections, Asking asking) {
  /** So many reports of what contradicts a claim are looked at. */
  private static final int MOST_AROUND = 300;

  static Reading of(Database database, Matcher matcher, Asking.Memory memory) {
    Mentions mentions = new Mentions(database);
    return new Reading(
        database,
        new Facts(database),
        mentions,
        new Corrections(database, mentions),
        new Asking(database, mentions, matcher, memory));
  }

  /** The claim that an id names, null if none. */
  @Nullable Claim claim(String id) throws SQLException, IOException {
    Long first = first(id);
    return first == null ? null : asking.claim(first);
  }

  private @Nullable Long first(String id) throws SQLException {
    Long mention = mentions.named(id);
    return mention == null ? null : asking.claimOf(mention);
  }

  /** The claims of a report, in the order of their ids. */
  List<Claim> claimsOf(String report) throws SQLException, IOException {
    Long reading = mentions.live(report);
    Set<Long> firsts = new TreeSet<>();
    for (long seq : reading == null ? List.<Long>of() : mentions.of(reading)) {
      Long first = asking.claimOf(seq);
      if (first != null) {
        firsts.add(first);
      }
    }
    List<Claim> claims = asking.claims(List.copyOf(firsts));
    claims.sort(Comparator.comparing(Claim::id));
    return claims;
  }

  /** The reports that mention a claim. */
  static Set<String> reports(Claim claim) {
    Set<String> reports = new TreeSet<>();
    for (Mention mention : claim.mentions()) {
      reports.add(mention.report());
    }
    return reports;
  }

  /** The same with those of what contradicts it: a figure that drifted is there. */
  Set<String> reportsAround(Claim claim) throws SQLException {
    Set<String> reports = reports(claim);
    int most = reports.size() + MOST_AROUND;
    for (Claim.Contradiction contradiction : claim.contradicts()) {
      Long first = first(contradiction.claim());
      if (first != null && reports.size() < most) {
        reports.addAll(asking.reports(first));
      }
    }
    return reports;
  }

  /** The versions of a page, in the order of their captures. */
  List<Version> versions(String reportOrUrl) throws SQLException, IOException {
    List<Version> versions = new ArrayList<>();
    for (Facts.Version kept : facts.versions(reportOrUrl)) {
      Report report = EntryReader.report(kept.body());
      List<Instant> captured = new ArrayList<>();
      for (String at : kept.captures()) {
        captured.add(Instant.parse(at));
      }
      Report before = versions.isEmpty() ? null : versions.get(versions.size() - 1).report();
      versions.add(
          new Version(
              report, captured, before == null ? List.of() : Changes.between(before, report)));
    }
    return versions;
  }
}
