package org.stemma.ledger;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.stemma.Report;
import org.stemma.ledger.Ledger.Correction;

/** Keeps entries and what is derived from them in step. */
final class Deriving {
  private static final int AT_ONCE = 200;

  private final Database database;
  private final Facts facts;
  private final Mentions mentions;
  private final Linking linking;
  private final Corrections corrections;
  private final Matcher matcher;

  Deriving(
      Database database,
      Facts facts,
      Mentions mentions,
      Linking linking,
      Corrections corrections,
      Matcher matcher) {
    this.database = database;
    this.facts = facts;
    this.mentions = mentions;
    this.linking = linking;
    this.corrections = corrections;
    this.matcher = matcher;
  }

  /** An entry on its way in. */
  record Pending(Written written, @Nullable Instant captured) {}

  /** Adds entries within the caller's transaction; gives how many brought anything new. */
  int add(List<Pending> pending) throws SQLException, IOException {
    Map<String, Written> byHash = new HashMap<>();
    Set<String> changed = new LinkedHashSet<>();
    int added = 0;
    for (Pending one : pending) {
      Written written = one.written();
      if (facts.add(written, one.captured())) {
        added++;
        changed.add(written.entry().report().id());
      }
      byHash.put(key(written.hash(), written.entry().model()), written);
    }
    bring(changed, byHash);
    return added;
  }

  /** Puts the readings that count now in the place of those that counted. */
  private void bring(Set<String> changed, Map<String, Written> byHash)
      throws SQLException, IOException {
    mentions.refresh();
    List<Mentions.Kept> fresh = new ArrayList<>();
    for (String id : changed) {
      Facts.Kept newest = facts.newest(id);
      Long live = mentions.live(id);
      if (newest == null || (live != null && live == newest.reading())) {
        continue;
      }
      if (live != null) {
        drop(live);
      }
      Written known = byHash.get(key(newest.hash(), newest.model()));
      boolean same = known != null && known.entry().report().id().equals(id);
      fresh.addAll(mentions.add(newest.reading(), same && known != null ? known : written(newest)));
    }
    linking.link(fresh);
    linking.touch(corrections.touched(changed));
  }

  /** Keeps that a version was captured again; it may count again by that. */
  int seen(Report report, long version) throws SQLException, IOException {
    facts.capture(version, report.captured());
    bring(Set.of(report.id()), Map.of());
    return 0;
  }

  private static String key(String hash, String model) {
    return hash + " " + model;
  }

  private Written written(Facts.Kept kept) throws IOException {
    return Written.of(kept.entry(), kept.body(), kept.attributions(), matcher);
  }

  /** Takes a reading that no longer counts out of all claims. */
  private void drop(long reading) throws SQLException {
    List<Long> seqs = mentions.of(reading);
    for (long seq : seqs) {
      for (long other :
          database.rows(
              "SELECT other FROM contradiction WHERE one = ?", row -> row.getLong(1), seq)) {
        database.update("DELETE FROM contradiction WHERE one = ? AND other = ?", other, seq);
      }
      database.update("DELETE FROM contradiction WHERE one = ?", seq);
    }
    for (long component : new TreeSet<>(linking.components(seqs).values())) {
      Set<Long> left =
          new TreeSet<>(
              database.rows(
                  "SELECT mention FROM joined WHERE component = ?",
                  row -> row.getLong(1),
                  component));
      left.removeAll(seqs);
      database.update(
          "DELETE FROM claim WHERE first IN (SELECT mention FROM joined WHERE component = ?)",
          component);
      linking.dissolve(component);
      linking.relink(mentions.sketches(left));
      Set<String> reports = new TreeSet<>();
      for (Mentions.Place place : mentions.places(left)) {
        reports.add(place.report());
      }
      linking.touch(corrections.touched(reports));
    }
    mentions.remove(reading, seqs);
  }

  /** Keeps a correction; what it touches will be settled anew. */
  void correct(Correction correction) throws SQLException {
    corrections.add(correction);
    linking.touch(corrections.seqs(correction));
  }

  /** Takes away all that is derived and derives it anew, within the caller's transaction. */
  void rebuild() throws SQLException, IOException {
    for (String table : List.of("unsettled", "contradiction", "claim", "tie", "joined")) {
      database.execute("DELETE FROM " + table);
    }
    mentions.clear();
    linking.forget();
    List<Long> newest = facts.allNewest();
    for (int from = 0; from < newest.size(); from += AT_ONCE) {
      List<Facts.Kept> batch =
          facts.readings(newest.subList(from, Math.min(from + AT_ONCE, newest.size())));
      Written[] written = new Written[batch.size()];
      Arrays.parallelSetAll(
          written,
          i -> {
            try {
              return written(batch.get(i));
            } catch (IOException e) {
              throw new java.io.UncheckedIOException(e);
            }
          });
      List<Mentions.Kept> fresh = new ArrayList<>();
      Set<String> reports = new TreeSet<>();
      for (int i = 0; i < written.length; i++) {
        fresh.addAll(mentions.add(batch.get(i).reading(), written[i]));
        reports.add(written[i].entry().report().id());
      }
      linking.link(fresh);
      linking.touch(corrections.touched(reports));
    }
  }
}
