package org.stemma.ledger;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.stemma.Entry;
import org.stemma.Report;

/** Reports, when they were captured, and what models read in them: facts that only grow. */
final class Facts {
  /**
   * A page may be there in several versions, each read by several models. The one captured last, by
   * the newest model, counts; what comes after that in the order only makes it the same whichever
   * came first.
   */
  private static final String NEWEST =
      " ORDER BY coalesce((SELECT max(c.at) FROM capture c WHERE c.report = r.seq), '') DESC,"
          + " r.published DESC, r.hash DESC, g.model DESC";

  private final Database database;

  Facts(Database database) {
    this.database = database;
  }

  /** One report, or one reading, in a ledger that is asked whether it has it. */
  record Known(long report, boolean reading, boolean capture) {
    boolean all() {
      return reading && capture;
    }
  }

  /** A version of a report. */
  record Version(long seq, String hash, String added, String body, List<String> captures) {}

  /** A reading with its report, as kept. */
  record Kept(long reading, String hash, String body, String model, String attributions) {
    Entry entry() throws IOException {
      Report report = EntryReader.report(body);
      return new Entry(report, EntryReader.attributions(report, attributions), model);
    }
  }

  Known known(String id, String hash, String model, @Nullable Instant captured)
      throws SQLException {
    long report = database.number("SELECT seq FROM report WHERE id = ? AND hash = ?", id, hash);
    boolean reading =
        report != 0
            && database.number(
                    "SELECT count(*) FROM reading WHERE report = ? AND model = ?", report, model)
                > 0;
    boolean capture =
        captured == null
            || (report != 0
                && database.number(
                        "SELECT count(*) FROM capture WHERE report = ? AND at = ?",
                        report,
                        Written.stamp(captured))
                    > 0);
    return new Known(report, reading, capture);
  }

  /** Adds what isn't known yet; gives whether anything was. */
  boolean add(Written written, @Nullable Instant captured) throws SQLException {
    Report report = written.entry().report();
    String model = written.entry().model();
    Known known = known(report.id(), written.hash(), model, captured);
    if (known.all()) {
      return false;
    }
    long seq = known.report();
    if (seq == 0) {
      seq = database.numbers("report", 1);
      database.update(
          "INSERT INTO report (seq, id, hash, handle, url, published, added, body)"
              + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
          seq,
          report.id(),
          written.hash(),
          Written.handle(report.id()),
          report.url(),
          Written.published(report),
          Written.stamp(Instant.now()),
          written.body());
    }
    if (!known.reading()) {
      database.update(
          "INSERT INTO reading (seq, report, model, attributions) VALUES (?, ?, ?, ?)",
          database.numbers("reading", 1),
          seq,
          model,
          written.attributions());
    }
    if (!known.capture()) {
      capture(seq, captured);
    }
    return true;
  }

  void capture(long report, @Nullable Instant captured) throws SQLException {
    if (captured != null) {
      database.update(
          "INSERT INTO capture (report, at) VALUES (?, ?)", report, Written.stamp(captured));
    }
  }

  /** The reading that counts for a report's id, null if there is none. */
  @Nullable Kept newest(String id) throws SQLException {
    return database.first(
        "SELECT g.seq, r.hash, r.body, g.model, g.attributions"
            + " FROM reading g JOIN report r ON r.seq = g.report WHERE r.id = ?"
            + NEWEST
            + " LIMIT 1",
        Facts::kept,
        id);
  }

  /** The reading that should count for each id, in the order of their adding. */
  List<Long> allNewest() throws SQLException {
    return database.rows(
        "SELECT seq FROM (SELECT g.seq AS seq, row_number() OVER (PARTITION BY r.id"
            + NEWEST
            + ") AS place FROM reading g JOIN report r ON r.seq = g.report) AS ranked"
            + " WHERE place = 1 ORDER BY seq",
        row -> row.getLong(1));
  }

  List<Kept> readings(List<Long> seqs) throws SQLException {
    return distinct(
        database.rowsOf(
            "SELECT g.seq, r.hash, r.body, g.model, g.attributions"
                + " FROM reading g JOIN report r ON r.seq = g.report WHERE g.seq IN (?)",
            seqs,
            Facts::kept));
  }

  private static List<Kept> distinct(List<Kept> kept) {
    List<Kept> once = new ArrayList<>(kept);
    once.sort(java.util.Comparator.comparingLong(Kept::reading));
    return once;
  }

  static Kept kept(java.sql.ResultSet row) throws SQLException {
    return new Kept(
        row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5));
  }

  /** When each version of these reports was first captured, by the report's id, in order. */
  Map<String, List<Instant>> firstSeen(Collection<String> ids) throws SQLException {
    Map<String, List<Instant>> seen = new TreeMap<>();
    database.rowsOf(
        "SELECT r.id, min(c.at) FROM report r JOIN capture c ON c.report = r.seq"
            + " WHERE r.id IN (?) GROUP BY r.seq, r.id",
        ids,
        row ->
            seen.computeIfAbsent(row.getString(1), k -> new ArrayList<>())
                .add(Instant.parse(row.getString(2))));
    seen.values().forEach(times -> times.sort(null));
    return seen;
  }

  /** All versions of the reports with that id or address, in the order of their captures. */
  List<Version> versions(String idOrUrl) throws SQLException {
    List<Version> versions =
        database.rows(
            "SELECT seq, hash, added, body FROM report r WHERE id = ? OR url = ?"
                + " ORDER BY coalesce((SELECT min(c.at) FROM capture c WHERE c.report = r.seq), ''),"
                + " published, hash",
            row ->
                new Version(
                    row.getLong(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    List.of()),
            idOrUrl,
            idOrUrl);
    List<Version> captured = new ArrayList<>();
    for (Version version : versions) {
      List<String> captures =
          database.rows(
              "SELECT at FROM capture WHERE report = ? ORDER BY at",
              row -> row.getString(1),
              version.seq());
      captured.add(
          new Version(version.seq(), version.hash(), version.added(), version.body(), captures));
    }
    return captured;
  }
}
