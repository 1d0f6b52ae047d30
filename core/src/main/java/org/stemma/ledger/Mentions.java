package org.stemma.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stemma.Mention;
import org.stemma.claim.Claims.Sketch;

/** The mentions of the readings that count, with their keys and words. */
final class Mentions {
  /** Sketches remembered, as a number is never given to another mention. */
  private static final int REMEMBERED = 100_000;

  private final Database database;
  private final Map<Long, Sketch> remembered =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Sketch> eldest) {
          return size() > REMEMBERED;
        }
      };

  Mentions(Database database) {
    this.database = database;
  }

  /** A mention with its number and what is derived from it. */
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

  void index(List<Kept> mentions) throws SQLException {
    List<long[]> postings = new ArrayList<>();
    for (Kept mention : mentions) {
      for (long key : mention.keys()) {
        postings.add(new long[] {key, mention.seq()});
      }
    }
    // Neighbours in the table are written together.
    postings.sort(
        (one, other) ->
            one[0] != other[0]
                ? Long.compare(one[0], other[0])
                : Long.compare(one[1], other[1]));
    List<Object[]> rows = new ArrayList<>(postings.size());
    for (long[] posting : postings) {
      rows.add(new Object[] {posting[0], posting[1]});
    }
    database.batch("INSERT INTO posting (key, mention) VALUES (?, ?)", rows);
  }

  /** The mentions kept that have any of the keys, by key. */
  Map<Long, long[]> having(Collection<Long> keys) throws SQLException {
    Map<Long, long[]> having = new HashMap<>();
    for (long[] posting :
        database.rowsOf(
            "SELECT key, mention FROM posting WHERE key IN (?)",
            keys,
            row -> new long[] {row.getLong(1), row.getLong(2)})) {
      long[] before = having.get(posting[0]);
      if (before == null) {
        having.put(posting[0], new long[] {posting[1]});
      } else {
        long[] more = Arrays.copyOf(before, before.length + 1);
        more[before.length] = posting[1];
        having.put(posting[0], more);
      }
    }
    return having;
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
  void remove(List<Kept> mentions) throws SQLException {
    List<Object[]> postings = new ArrayList<>();
    List<Object[]> seqs = new ArrayList<>();
    for (Kept mention : mentions) {
      seqs.add(new Object[] {mention.seq()});
      remembered.remove(mention.seq());
      for (long key : mention.keys()) {
        postings.add(new Object[] {key, mention.seq()});
      }
    }
    database.batch("DELETE FROM posting WHERE key = ? AND mention = ?", postings);
    database.batch(database.dialect().deleteWords, seqs);
    database.batch("DELETE FROM mention WHERE seq = ?", seqs);
  }
}
