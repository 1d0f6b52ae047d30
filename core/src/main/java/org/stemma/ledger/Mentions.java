package org.stemma.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stemma.Mention;
import org.stemma.claim.Claims.Sketch;

/** The mentions of the readings that count, with their keys and words. */
final class Mentions {
  /**
   * Sketches remembered, as a number is never given to another mention: those of two weeks with 830
   * reports a day, which is how long most keys last. Up to 80 MB.
   */
  private static final int REMEMBERED = 250_000;

  private final Database database;
  private final Postings postings;
  private long epoch;
  private final Map<Long, Sketch> remembered = new Recent<>(REMEMBERED);

  Mentions(Database database) {
    this.database = database;
    this.postings = new Postings(database);
  }

  /** A mention with its number, and its keys as they are kept, in order, none twice. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Kept(long seq, Sketch sketch, long[] keys) {}

  /** What a claim's id and place in order are made from. */
  record Place(long seq, String report, String handle, String published, String attribution) {
    String id() {
      return handle + "-" + attribution;
    }

    Mention mention() {
      return new Mention(report, attribution);
    }
  }

  /** After a failed transaction its numbers will be given again. */
  void forget() {
    remembered.clear();
    postings.forget();
  }

  /** Forgets what another process may have taken away since; to be called before writing. */
  void refresh() throws SQLException {
    long now = database.number("SELECT value FROM counter WHERE name = 'epoch'");
    if (now != epoch) {
      forget();
      epoch = now;
    }
  }

  Postings postings() {
    return postings;
  }

  /** Takes away all of them. */
  void clear() throws SQLException {
    database.execute("DELETE FROM mention");
    database.execute(database.dialect().clearWords);
    database.numbers("epoch", 1);
    postings.clear();
    forget();
  }

  /** Keeps the mentions of a reading; their keys are kept by {@link #index}. */
  List<Kept> add(long reading, Written written) throws SQLException {
    database.update("INSERT INTO live (reading) VALUES (?)", reading);
    List<Kept> added = new ArrayList<>();
    int count = written.sketches().size();
    if (count == 0) {
      return added;
    }
    long seq = database.numbers("mention", count);
    List<Object[]> rows = new ArrayList<>();
    List<Object[]> words = new ArrayList<>();
    for (int i = 0; i < count; i++, seq++) {
      Sketch sketch = written.sketches().get(i);
      rows.add(new Object[] {seq, reading, sketch.mention().attribution(), sketch.bytes()});
      words.add(new Object[] {seq, written.words().get(i)});
      added.add(new Kept(seq, sketch, written.keys().get(i)));
      remembered.put(seq, sketch);
    }
    database.batch(
        "INSERT INTO mention (seq, reading, attribution, sketch) VALUES (?, ?, ?, ?)", rows);
    database.batch(database.dialect().insertWords, words);
    return added;
  }

  /** Keeps the keys of mentions. */
  void index(List<Kept> mentions) throws SQLException {
    List<long[]> all = new ArrayList<>();
    for (Kept mention : mentions) {
      for (long key : mention.keys()) {
        all.add(new long[] {key, mention.seq()});
      }
    }
    all.sort(
        (one, other) ->
            one[0] != other[0] ? Long.compare(one[0], other[0]) : Long.compare(one[1], other[1]));
    long[] keys = new long[all.size()];
    long[] seqs = new long[all.size()];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = all.get(i)[0];
      seqs[i] = all.get(i)[1];
    }
    postings.add(keys, seqs);
  }

  /** The sketches of mentions, by their numbers. */
  Map<Long, Sketch> sketches(Collection<Long> seqs) throws SQLException {
    Map<Long, Sketch> sketches = new HashMap<>();
    List<Long> missing = new ArrayList<>();
    for (Long seq : seqs) {
      Sketch known = remembered.get(seq);
      if (known == null) {
        missing.add(seq);
      } else {
        sketches.put(seq, known);
      }
    }
    database.rowsOf(
        "SELECT m.seq, r.id, m.attribution, m.sketch FROM mention m"
            + " JOIN reading g ON g.seq = m.reading JOIN report r ON r.seq = g.report"
            + " WHERE m.seq IN (?)",
        missing,
        row -> {
          Mention mention = new Mention(row.getString(2), row.getString(3));
          Sketch sketch = new Sketch(mention, row.getBytes(4));
          sketches.put(row.getLong(1), sketch);
          remembered.put(row.getLong(1), sketch);
          return sketch;
        });
    return sketches;
  }

  List<Long> of(long reading) throws SQLException {
    return database.rows(
        "SELECT seq FROM mention WHERE reading = ? ORDER BY seq", row -> row.getLong(1), reading);
  }

  /** The reading that counts now for a report's id, null if none does. */
  @Nullable Long live(String reportId) throws SQLException {
    return database.first(
        "SELECT l.reading FROM report r JOIN reading g ON g.report = r.seq"
            + " JOIN live l ON l.reading = g.seq WHERE r.id = ?",
        row -> row.getLong(1),
        reportId);
  }

  /** The number of a mention, null if there is no such mention now. */
  @Nullable Long seq(Mention mention) throws SQLException {
    return database.first(
        "SELECT m.seq FROM report r JOIN reading g ON g.report = r.seq"
            + " JOIN mention m ON m.reading = g.seq WHERE r.id = ? AND m.attribution = ?",
        row -> row.getLong(1),
        mention.report(),
        mention.attribution());
  }

  /** The mention that an id of a claim names, null if there is none. */
  @Nullable Long named(String id) throws SQLException {
    int dash = id.indexOf('-');
    return dash < 0
        ? null
        : database.first(
            "SELECT m.seq FROM report r JOIN reading g ON g.report = r.seq"
                + " JOIN mention m ON m.reading = g.seq WHERE r.handle = ? AND m.attribution = ?",
            row -> row.getLong(1),
            id.substring(0, dash),
            id.substring(dash + 1));
  }

  List<Place> places(Collection<Long> seqs) throws SQLException {
    return database.rowsOf(
        "SELECT m.seq, r.id, r.handle, r.published, m.attribution FROM mention m"
            + " JOIN reading g ON g.seq = m.reading JOIN report r ON r.seq = g.report"
            + " WHERE m.seq IN (?)",
        seqs,
        Mentions::place);
  }

  private static Place place(ResultSet row) throws SQLException {
    return new Place(
        row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5));
  }

  /** Takes away mentions that nothing else refers to any more. */
  void remove(Collection<Long> mentions) throws SQLException {
    List<Object[]> seqs = new ArrayList<>();
    for (long mention : mentions) {
      seqs.add(new Object[] {mention});
      remembered.remove(mention);
    }
    database.batch(database.dialect().deleteWords, seqs);
    database.batch("DELETE FROM mention WHERE seq = ?", seqs);
    database.numbers("epoch", 1);
  }
}
