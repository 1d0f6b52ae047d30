package org.stemma.eval;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.stemma.Claim;
import org.stemma.Entry;
import org.stemma.eval.net.Networks;
import org.stemma.eval.net.Part;
import org.stemma.ledger.Ledger;

/**
 * Feeds invented reports to a ledger and measures what that costs: time a report in batches and one
 * by one, early and late, the room that all takes beside the reports themselves, and how soon
 * claims and traces are answered.
 */
final class LedgerRun {
  private static final int BATCH = 200;

  /** At so many reports the cost of adding one by one is read first. */
  private static final int EARLY = 1_000;

  /** So many reports are added one by one at each reading. */
  private static final int SINGLE = 200;

  private static final int ASKED = 100;

  private final Iterator<Entry> entries;
  private final int reports;
  private final PrintStream err;
  private final List<String> words = new ArrayList<>();
  private final Random random = new Random(7);
  private double making;
  private long added;

  LedgerRun(Part part, long seed, int reports, PrintStream err) {
    this.entries = Networks.stream(part, seed);
    this.reports = reports;
    this.err = err;
  }

  /** CPU of the whole process and time on the clock, in seconds. */
  private record Cost(double cpu, double clock) {
    static Cost now() {
      double cpu = 0;
      if (ManagementFactory.getOperatingSystemMXBean()
          instanceof com.sun.management.OperatingSystemMXBean system) {
        cpu = system.getProcessCpuTime() / 1e9;
      }
      return new Cost(cpu, System.nanoTime() / 1e9);
    }

    Cost since(Cost before) {
      return new Cost(cpu - before.cpu, clock - before.clock);
    }

    Cost plus(Cost other) {
      return new Cost(cpu + other.cpu, clock + other.clock);
    }

    String per(long count) {
      return "%.2f ms of CPU, %.2f ms by the clock"
          .formatted(1000 * cpu / count, 1000 * clock / count);
    }
  }

  void run(@Nullable String url, PrintStream out) throws IOException {
    Path file = url == null ? Files.createTempFile("stemma-ledger", ".db") : null;
    String place = url != null ? url : "jdbc:sqlite:" + file;
    if (file != null) {
      Files.delete(file);
    }
    try {
      measure(place, out);
    } finally {
      if (file != null) {
        for (String end : new String[] {"", "-wal", "-shm"}) {
          Files.deleteIfExists(Path.of(file + end));
        }
      }
    }
  }

  private void measure(String place, PrintStream out) throws IOException {
    try (Ledger ledger = Ledger.open(place)) {
      batches(ledger, EARLY);
      Cost early = single(ledger);
      out.println("one by one after " + EARLY + ": " + early.per(SINGLE));
      Cost all = new Cost(0, 0);
      long before = added;
      for (int part = 1; part <= 5; part++) {
        int upTo = (int) (EARLY + (long) (reports - EARLY) * part / 5);
        Cost cost = batches(ledger, upTo);
        all = all.plus(cost);
        out.printf("in batches up to %d: %s%n", added, cost.per(Math.max(1, added - before)));
        before = added;
      }
      Cost late = single(ledger);
      out.println("one by one after " + reports + ": " + late.per(SINGLE));
      out.printf(
          "growth: %.2f times the CPU, %.2f times the clock%n",
          late.cpu() / early.cpu(), late.clock() / early.clock());
      out.printf(
          "all %d in %.0f s of CPU, %.0f s by the clock; their making apart: %.0f s%n",
          added, all.cpu(), all.clock(), making);
      answers(ledger, out);
    }
    Long peak = Speed.peakMegabytes();
    out.println("peak memory " + (peak == null ? "unknown" : peak + " MB"));
    room(place, out);
  }

  /** Adds up to so many in batches; what making them costs is left out. */
  private Cost batches(Ledger ledger, int upTo) throws IOException {
    Cost cost = new Cost(0, 0);
    while (added < upTo) {
      List<Entry> batch = make(Math.min(5 * BATCH, upTo - added));
      Cost before = Cost.now();
      ledger.addAll(batch);
      Cost own = Cost.now().since(before);
      cost = cost.plus(own);
      added += batch.size();
      err.println("ledger: " + added + " of " + reports + ", " + own.per(batch.size()));
    }
    Cost before = Cost.now();
    ledger.settle();
    return cost.plus(Cost.now().since(before));
  }

  private Cost single(Ledger ledger) throws IOException {
    List<Entry> batch = make(SINGLE);
    Cost before = Cost.now();
    for (Entry entry : batch) {
      ledger.add(entry);
      ledger.settle();
    }
    added += batch.size();
    return Cost.now().since(before);
  }

  private List<Entry> make(long count) {
    Cost before = Cost.now();
    List<Entry> made = new ArrayList<>();
    for (long i = 0; i < count; i++) {
      Entry entry = entries.next();
      made.add(entry);
      if (random.nextInt(Math.max(1, reports / (4 * ASKED))) == 0) {
        String[] all = entry.report().text().split("\\W+");
        words.add(all[random.nextInt(all.length)] + " " + all[random.nextInt(all.length)]);
      }
    }
    making += Cost.now().since(before).cpu();
    return made;
  }

  private interface Question {
    void ask(int number) throws IOException;
  }

  private void answers(Ledger ledger, PrintStream out) throws IOException {
    List<Claim> largest = new ArrayList<>();
    List<Claim> found = new ArrayList<>();
    timed("claims, the largest 20", 20, i -> largest.addAll(ledger.claims(20)), out);
    Collections.shuffle(words, random);
    timed("claims with two words", ASKED, i -> found.addAll(ledger.search(words.get(i), 20)), out);
    timed("claims with one word", ASKED, i -> ledger.search(words.get(i).split(" ")[0], 20), out);
    if (!found.isEmpty()) {
      timed("trace, of claims found", ASKED, i -> ledger.trace(any(found)), out);
    }
    timed("trace, of the largest", 20, i -> ledger.trace(largest.get(i)), out);
    out.println("the largest claim has " + largest.get(0).mentions().size() + " mentions");
  }

  private Claim any(List<Claim> claims) {
    return claims.get(random.nextInt(claims.size()));
  }

  private static void timed(String what, int times, Question question, PrintStream out)
      throws IOException {
    double[] milliseconds = new double[times];
    for (int i = 0; i < times; i++) {
      long before = System.nanoTime();
      question.ask(i);
      milliseconds[i] = (System.nanoTime() - before) / 1e6;
    }
    Arrays.sort(milliseconds);
    out.printf(
        "%s: %.0f ms in the middle, %.0f at 95 %%, %.0f at most%n",
        what, milliseconds[times / 2], milliseconds[times * 95 / 100], milliseconds[times - 1]);
  }

  /** What the ledger takes beside the reports' texts and what is said in them. */
  private void room(String place, PrintStream out) throws IOException {
    boolean sqlite = place.startsWith("jdbc:sqlite:");
    String size =
        sqlite
            ? "SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()"
            : "SELECT sum(pg_total_relation_size(c.oid)) FROM pg_class c"
                + " JOIN pg_namespace n ON n.oid = c.relnamespace"
                + " WHERE n.nspname = current_schema() AND c.relkind = 'r'";
    try (Connection connection = DriverManager.getConnection(place);
        Statement statement = connection.createStatement()) {
      long whole = number(statement, size);
      long facts =
          number(statement, "SELECT sum(octet_length(body)) FROM report")
              + number(statement, "SELECT sum(octet_length(attributions)) FROM reading");
      out.printf(
          "room: %d MB in all, reports and readings %d bytes each, beside them %d bytes a report%n",
          whole >> 20, facts / added, (whole - facts) / added);
    } catch (SQLException e) {
      throw new IOException("the room can't be measured: " + e.getMessage(), e);
    }
  }

  private static long number(Statement statement, String sql) throws SQLException {
    try (ResultSet row = statement.executeQuery(sql)) {
      return row.next() ? row.getLong(1) : 0;
    }
  }
}
