package org.stemma.ledger;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.stemma.claim.Claims;

/**
 * Which mentions have a key. Each batch is kept as a run: its postings in order, in pages of a
 * kilobyte that are never changed. A run that has grown to half of the one before is made one with
 * it, so there are few runs, and adding writes to few places however many reports there are; a
 * table of postings would take four times the room and be written to all over. Mentions that are
 * gone stay in it until a rebuild; who looks them up finds nothing.
 */
final class Postings {
  /** Bytes of one page: half of one is read for each key of a report. */
  private static final int PAGE = 1_000;

  /** So many pages are written at once. */
  private static final int PAGES = 500;

  /** Pages remembered: 80 MB, all of 100,000 reports. */
  private static final int REMEMBERED = 80_000;

  /** Bits that are kept of what a key is of: enough for some million to be told apart. */
  private static final int BITS = 32;

  private final Database database;
  private final Map<Long, long[]> fences = new HashMap<>();
  private final Map<Long, byte[]> remembered = new Recent<>(REMEMBERED);

  Postings(Database database) {
    this.database = database;
  }

  private record Run(long id, long postings) {}

  /** Runs and pages are never changed, but numbers of a failed transaction are given again. */
  void forget() {
    fences.clear();
    remembered.clear();
  }

  /** A key as it is kept: what it is of, in fewer bits, and its time. */
  static long kept(long key) {
    long mixed = (key >>> Claims.WHEN) * 0x9E3779B97F4A7C15L;
    mixed = (mixed ^ (mixed >>> 32)) * 0xD6E8FEB86659FD93L;
    long subject = (mixed ^ (mixed >>> 32)) >>> (Long.SIZE - BITS);
    return subject << Claims.WHEN | key & (1L << Claims.WHEN) - 1;
  }

  private List<Run> runs() throws SQLException {
    return database.rows(
        "SELECT id, postings FROM run ORDER BY id", row -> new Run(row.getLong(1), row.getLong(2)));
  }

  /**
   * Adds postings.
   *
   * @param keys as kept, in order; those of one key in the order of the mentions
   */
  void add(long[] keys, long[] mentions) throws SQLException {
    if (keys.length == 0) {
      return;
    }
    List<Run> runs = new ArrayList<>(runs());
    int from = runs.size();
    long size = keys.length;
    while (from > 0 && runs.get(from - 1).postings() <= 2 * size) {
      from--;
      size += runs.get(from).postings();
    }
    List<Run> merged = runs.subList(from, runs.size());
    Writer writer = new Writer(database.numbers("run", 1));
    List<Reader> readers = new ArrayList<>();
    for (Run run : merged) {
      readers.add(new Reader(run.id()));
    }
    readers.add(new Reader(keys, mentions));
    merge(readers, writer);
    writer.end();
    for (Reader reader : readers) {
      reader.drop();
    }
    for (Run run : merged) {
      database.update("DELETE FROM run WHERE id = ?", run.id());
      long[] gone = fences.remove(run.id());
      for (int number = 0; gone != null && number < gone.length; number++) {
        remembered.remove(seq(run.id(), number));
      }
    }
  }

  /** Older runs hold lower numbers of mentions, so that of equal keys theirs come first. */
  private static void merge(List<Reader> readers, Writer writer) throws SQLException {
    while (true) {
      if (writer.isFull()) {
        writer.pages();
        for (Reader reader : readers) {
          reader.drop();
        }
      }
      Reader least = null;
      for (Reader reader : readers) {
        if (reader.has() && (least == null || reader.key() < least.key())) {
          least = reader;
        }
      }
      if (least == null) {
        return;
      }
      writer.add(least.key(), least.mention());
      least.next();
    }
  }

  /**
   * Postings that may be of some of the ranges that are looked up.
   *
   * @param from place of the first of those ranges
   * @param to place behind the last
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Look(byte[] page, int from, int to) {}

  /**
   * Finds the postings of keys. The takers work side by side, and are given each posting once among
   * them.
   */
  void find(Meetings.Wanted wanted, List<? extends PostingPage.Taker> takers) throws SQLException {
    List<Look> looks = looks(wanted);
    int n = takers.size();
    IntStream.range(0, n)
        .parallel()
        .forEach(
            t -> {
              int end = (int) (looks.size() * (t + 1L) / n);
              for (int i = (int) (looks.size() * (long) t / n); i < end; i++) {
                Look look = looks.get(i);
                PostingPage.find(look.page(), wanted, look.from(), look.to(), takers.get(t));
              }
            });
  }

  private List<Look> looks(Meetings.Wanted wanted) throws SQLException {
    List<Look> looks = new ArrayList<>();
    for (Run run : runs()) {
      long[] fences = fences(run.id());
      int from = 0;
      while (from < wanted.size()) {
        // The last page that begins before the range may hold of it, and so may those after it.
        int page = Arrays.binarySearch(fences, wanted.first()[from]);
        page = page < 0 ? -page - 2 : page;
        while (page > 0 && fences[page] == wanted.first()[from]) {
          page--;
        }
        page = Math.max(page, 0);
        int to = from + 1;
        while (to < wanted.size()
            && (page + 1 == fences.length || wanted.first()[to] < fences[page + 1])) {
          to++;
        }
        looks.add(new Look(page(run.id(), page), from, to));
        for (int more = page + 1;
            more < fences.length && fences[more] <= wanted.last()[to - 1];
            more++) {
          looks.add(new Look(page(run.id(), more), from, to));
        }
        from = to;
      }
    }
    return looks;
  }

  private long[] fences(long run) throws SQLException {
    long[] known = fences.get(run);
    if (known == null) {
      known =
          database
              .rows(
                  "SELECT first FROM page WHERE seq BETWEEN ? AND ? ORDER BY seq",
                  row -> row.getLong(1),
                  seq(run, 0),
                  seq(run + 1, -1))
              .stream()
              .mapToLong(Long::longValue)
              .toArray();
      fences.put(run, known);
    }
    return known;
  }

  private byte[] page(long run, int number) throws SQLException {
    long seq = seq(run, number);
    byte[] known = remembered.get(seq);
    if (known == null) {
      known = read(seq);
      remembered.put(seq, known);
    }
    return known;
  }

  private byte[] read(long seq) throws SQLException {
    return Objects.requireNonNull(
        database.first("SELECT bytes FROM page WHERE seq = ?", row -> row.getBytes(1), seq));
  }

  /** The number of a page: those of one run stand in a row, without an index. */
  private static long seq(long run, int number) {
    return (run << Integer.SIZE) + number;
  }

  /** All postings, run by run; keys as kept. */
  void each(PostingPage.Taker taker) throws SQLException {
    for (Run run : runs()) {
      for (int i = 0; i < fences(run.id()).length; i++) {
        PostingPage.decode(page(run.id(), i), taker);
      }
    }
  }

  void clear() throws SQLException {
    database.execute("DELETE FROM page");
    database.execute("DELETE FROM run");
    forget();
  }

  /** Reads a run, or what is to become one, in order. */
  private final class Reader {
    private final long run;
    private int page = -1;
    private long[] keys;
    private long[] mentions;
    private int count;
    private int at;

    Reader(long[] keys, long[] mentions) {
      this.run = 0;
      this.keys = keys;
      this.mentions = mentions;
      this.count = keys.length;
    }

    Reader(long run) throws SQLException {
      this.run = run;
      this.keys = new long[PAGE];
      this.mentions = new long[PAGE];
      load();
    }

    boolean has() {
      return at < count;
    }

    long key() {
      return keys[at];
    }

    long mention() {
      return mentions[at];
    }

    void next() throws SQLException {
      at++;
      if (at == count && run != 0) {
        load();
      }
    }

    /** Takes away the pages that have been read, so that their room is used again at once. */
    void drop() throws SQLException {
      if (run != 0) {
        database.update("DELETE FROM page WHERE seq BETWEEN ? AND ?", seq(run, 0), seq(run, page));
      }
    }

    private void load() throws SQLException {
      page++;
      at = 0;
      count = 0;
      if (page < fences(run).length) {
        long seq = seq(run, page);
        byte[] known = remembered.get(seq);
        PostingPage.decode(
            known == null ? read(seq) : known,
            (key, mention) -> {
              keys[count] = key;
              mentions[count++] = mention;
            });
      }
    }
  }

  /** Writes a run. */
  private final class Writer {
    private final long run;
    private final long[] keys = new long[PAGE];
    private final long[] mentions = new long[PAGE];
    private final List<Object[]> rows = new ArrayList<>();
    private int count;
    private int bytes;
    private int ofKey;
    private int number;
    private long postings;

    Writer(long run) {
      this.run = run;
    }

    void add(long key, long mention) throws SQLException {
      int more = more(key, mention);
      if (bytes + more > PAGE) {
        flush();
        more = more(key, mention);
      }
      ofKey = count > 0 && keys[count - 1] == key ? ofKey + 1 : 1;
      bytes += more;
      keys[count] = key;
      mentions[count++] = mention;
    }

    /** How many bytes a posting will take; its key's count may take one more, too. */
    private int more(long key, long mention) {
      if (count > 0 && keys[count - 1] == key) {
        return PostingPage.size(mention - mentions[count - 1])
            + PostingPage.size(ofKey + 1)
            - PostingPage.size(ofKey);
      }
      long before = count == 0 ? 0 : keys[count - 1];
      return PostingPage.size(key - before) + 1 + PostingPage.size(mention);
    }

    private void flush() throws SQLException {
      byte[] page = PostingPage.encode(keys, mentions, 0, count);
      long seq = seq(run, number++);
      remembered.put(seq, page);
      rows.add(new Object[] {seq, keys[0], page});
      postings += count;
      count = 0;
      bytes = 0;
    }

    boolean isFull() {
      return rows.size() >= PAGES;
    }

    void pages() throws SQLException {
      database.batch("INSERT INTO page (seq, first, bytes) VALUES (?, ?, ?)", rows);
      rows.clear();
    }

    void end() throws SQLException {
      if (count > 0) {
        flush();
      }
      pages();
      database.update("INSERT INTO run (id, postings) VALUES (?, ?)", run, postings);
    }
  }
}
