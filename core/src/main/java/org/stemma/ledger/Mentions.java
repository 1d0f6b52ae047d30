package org.stemma.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.DataFormatException;
import org.jspecify.annotations.Nullable;
import org.stemma.Mention;
import org.stemma.claim.Claims.Sketch;

/** The mentions of the readings that count, with their keys and words. */
final class Mentions {
  /**
   * Sketches are remembered, as a number is never given to another mention, in so many blocks:
   * those of four weeks with 830 reports a day, which is how long keys last, and half as many
   * without a date. Up to 160 MB.
   */
  private static final int REMEMBERED = 40_000;

  /** A block holds as many as a report has, about: 2 to this power. */
  private static final int BLOCK = 4;

  private final Database database;
  private final Postings postings;
  private long epoch;
  private final Map<Long, @Nullable Sketch[]> remembered = new Recent<>(REMEMBERED);

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
    database.execute("DELETE FROM sketches");
    database.execute("DELETE FROM live");
    database.execute(database.dialect().clearWords);
    database.numbers("epoch", 1);
    postings.clear();
    forget();
  }

  /** Keeps the mentions of a reading; their keys are kept by {@link #index}. */
  List<Kept> add(long reading, Written written) throws SQLException {
    List<Kept> added = new ArrayList<>();
    int count = written.sketches().size();
    long seq = count == 0 ? 0 : database.numbers("mention", count);
    database.update(
        "INSERT INTO live (reading, first, mentions) VALUES (?, ?, ?)", reading, seq, count);
    if (count == 0) {
      return added;
    }
    database.update(
        "INSERT INTO sketches (reading, bytes) VALUES (?, ?)", reading, written.packed());
    List<Object[]> rows = new ArrayList<>();
    List<Object[]> words = new ArrayList<>();
    for (int i = 0; i < count; i++, seq++) {
      Sketch sketch = written.sketches().get(i);
      rows.add(new Object[] {seq, reading, sketch.mention().attribution()});
      words.add(new Object[] {seq, written.words().get(i)});
      added.add(new Kept(seq, sketch, written.keys().get(i)));
      remember(seq, sketch);
    }
    database.batch("INSERT INTO mention (seq, reading, attribution) VALUES (?, ?, ?)", rows);
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

  private void remember(long seq, @Nullable Sketch sketch) {
    remembered.computeIfAbsent(seq >> BLOCK, k -> new Sketch[1 << BLOCK])[slot(seq)] = sketch;
  }

  private static int slot(long seq) {
    return (int) seq & ((1 << BLOCK) - 1);
  }

  /** The sketches of mentions, by their numbers. */
  Map<Long, Sketch> sketches(Collection<Long> seqs) throws SQLException {
    Map<Long, Sketch> sketches = new HashMap<>();
    List<Long> missing = new ArrayList<>();
    for (Long seq : seqs) {
      @Nullable Sketch[] block = remembered.get(seq >> BLOCK);
      Sketch known = block == null ? null : block[slot(seq)];
      if (known == null) {
        missing.add(seq);
      } else {
        sketches.put(seq, known);
      }
    }
    sketches.putAll(read(missing));
    return sketches;
  }

  /**
   * The sketches of many mentions, each at the place of its number; null where there is none.
   *
   * @param first the number that the first place stands for
   * @param wanted places
   */
  @Nullable Sketch[] sketches(long first, BitSet wanted) throws SQLException {
    @Nullable Sketch[] sketches = new Sketch[wanted.length()];
    List<Long> missing = new ArrayList<>();
    long at = -1;
    @Nullable Sketch[] block = null;
    for (int i = wanted.nextSetBit(0); i >= 0; i = wanted.nextSetBit(i + 1)) {
      long seq = first + i;
      if (seq >> BLOCK != at) {
        at = seq >> BLOCK;
        block = remembered.get(at);
      }
      sketches[i] = block == null ? null : block[slot(seq)];
      if (sketches[i] == null) {
        missing.add(seq);
      }
    }
    read(missing).forEach((seq, sketch) -> sketches[(int) (seq - first)] = sketch);
    return sketches;
  }

  private Map<Long, Sketch> read(List<Long> missing) throws SQLException {
    Map<Long, Sketch> sketches = new HashMap<>();
    Map<Long, Packet> packets = packets(missing);
    database.rowsOf(
        "SELECT m.seq, m.reading, r.id, m.attribution FROM mention m"
            + " JOIN reading g ON g.seq = m.reading JOIN report r ON r.seq = g.report"
            + " WHERE m.seq IN (?)",
        missing,
        row -> {
          long seq = row.getLong(1);
          Packet packet = packets.get(row.getLong(2));
          long place = packet == null ? 0 : seq - packet.first();
          if (packet == null || place >= packet.sketches().size()) {
            throw new SQLException("the sketch of mention " + seq + " is torn");
          }
          Mention mention = new Mention(row.getString(3), row.getString(4));
          Sketch sketch = new Sketch(mention, packet.sketches().get((int) place));
          remember(seq, sketch);
          return sketches.put(seq, sketch) == null;
        });
    return sketches;
  }

  /** The sketches of a reading, whose mentions have numbers in a row. */
  private record Packet(long first, List<byte[]> sketches) {}

  /** The sketches of the readings that mentions are in, by reading. */
  private Map<Long, Packet> packets(List<Long> mentions) throws SQLException {
    Set<Long> readings =
        new TreeSet<>(
            database.rowsOf(
                "SELECT reading FROM mention WHERE seq IN (?)", mentions, row -> row.getLong(1)));
    Map<Long, Packet> packets = new HashMap<>();
    database.rowsOf(
        "SELECT l.reading, l.first, k.bytes FROM live l JOIN sketches k ON k.reading = l.reading"
            + " WHERE l.reading IN (?)",
        readings,
        row -> packets.put(row.getLong(1), packet(row)) == null);
    return packets;
  }

  private static Packet packet(ResultSet row) throws SQLException {
    try {
      return new Packet(row.getLong(2), Packed.unpack(row.getBytes(3)));
    } catch (DataFormatException e) {
      throw new SQLException("the sketches of reading " + row.getLong(1) + " are torn", e);
    }
  }

  /** Joins the mentions of a reading {@code g}, if it counts. */
  static final String OF_READING =
      " JOIN live l ON l.reading = g.seq"
          + " JOIN mention m ON m.seq BETWEEN l.first AND l.first + l.mentions - 1";

  List<Long> of(long reading) throws SQLException {
    List<Long> mentions = new ArrayList<>();
    database.rows(
        "SELECT first, mentions FROM live WHERE reading = ?",
        row -> {
          for (long i = 0; i < row.getLong(2); i++) {
            mentions.add(row.getLong(1) + i);
          }
          return true;
        },
        reading);
    return mentions;
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
            + OF_READING
            + " WHERE r.id = ? AND m.attribution = ?",
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
                + OF_READING
                + " WHERE r.handle = ? AND m.attribution = ?",
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

  /** Takes away a reading's mentions, which nothing else refers to any more. */
  void remove(long reading, Collection<Long> mentions) throws SQLException {
    List<Object[]> seqs = new ArrayList<>();
    for (long mention : mentions) {
      seqs.add(new Object[] {mention});
      remember(mention, null);
    }
    database.batch(database.dialect().deleteWords, seqs);
    database.batch("DELETE FROM mention WHERE seq = ?", seqs);
    database.update("DELETE FROM sketches WHERE reading = ?", reading);
    database.update("DELETE FROM live WHERE reading = ?", reading);
    database.numbers("epoch", 1);
  }
}
