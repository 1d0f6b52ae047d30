package org.stemma.app;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.stemma.Entry;
import org.stemma.Report;
import org.stemma.attribute.Attributor;
import org.stemma.ledger.Ledger;

/**
 * Brings reports into a ledger: several are read at once, and kept together every two seconds or
 * every hundred reports. A report is told as kept only when it is on the disk. Not thread-safe.
 */
final class Adding implements AutoCloseable {
  private static final int AT_ONCE = 100;
  private static final long PATIENCE_NANOS = 2_000_000_000L;

  private final Ledger ledger;
  private final Attributor attributor;
  private final Console console;
  private final boolean json;
  private final int readers = Math.max(1, Runtime.getRuntime().availableProcessors());
  private final ExecutorService pool = Executors.newFixedThreadPool(readers);
  private final Deque<Reading> reading = new ArrayDeque<>();
  private final List<Entry> waiting = new ArrayList<>();
  private long waitingSince;
  private int added;
  private int known;
  private int unread;
  private int broken;

  Adding(Ledger ledger, Attributor attributor, Console console, boolean json) {
    this.ledger = ledger;
    this.attributor = attributor;
    this.console = console;
    this.json = json;
  }

  private record Reading(Report report, Future<Entry> entry) {}

  void add(Report report) throws IOException {
    if (report.reason() != null && report.text().isEmpty()) {
      unread++;
      tell(report.id(), "nothing found: " + report.reason());
      return;
    }
    if (seen(report)) {
      known++;
      line(report, "known");
      progress(report);
      return;
    }
    reading.add(new Reading(report, pool.submit(() -> entry(report))));
    if (reading.size() >= 2 * readers) {
      take();
    }
    progress(report);
  }

  private boolean seen(Report report) throws IOException {
    try {
      return ledger.seen(report, attributor.version());
    } catch (IOException e) {
      throw new LedgerOption.Failed(e);
    }
  }

  private Entry entry(Report report) {
    return new Entry(report, attributor.attribute(report), attributor.version());
  }

  private void take() throws IOException {
    Reading first = reading.remove();
    try {
      if (waiting.isEmpty()) {
        waitingSince = System.nanoTime();
      }
      waiting.add(first.entry().get());
    } catch (ExecutionException e) {
      broken++;
      tell(first.report().id(), "internal error, please report it:");
      Throwable cause = e.getCause() == null ? e : e.getCause();
      cause.printStackTrace(console.err());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
    if (waiting.size() >= AT_ONCE || System.nanoTime() - waitingSince > PATIENCE_NANOS) {
      keep();
    }
  }

  private void keep() throws IOException {
    if (waiting.isEmpty()) {
      return;
    }
    try {
      added += ledger.addAll(waiting);
    } catch (IOException e) {
      throw new LedgerOption.Failed(e);
    }
    for (Entry entry : waiting) {
      line(entry.report(), "added");
    }
    console.out().flush();
    waiting.clear();
  }

  /** Keeps all that is still on its way. */
  void finish() throws IOException {
    while (!reading.isEmpty()) {
      take();
    }
    keep();
    try {
      ledger.settle();
    } catch (IOException e) {
      throw new LedgerOption.Failed(e);
    }
    if (console.errIsTerminal()) {
      console.err().print("\r\033[K");
      console.err().flush();
    }
  }

  private void line(Report report, String state) throws IOException {
    if (!json) {
      return;
    }
    try (JsonGenerator line = new JsonFactory().createGenerator(console.out())) {
      line.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      line.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
      line.writeStartObject();
      line.writeStringField("report", report.id());
      line.writeStringField("state", state);
      line.writeEndObject();
      line.writeRaw('\n');
    }
  }

  private void progress(Report report) {
    if (console.errIsTerminal()) {
      String id = report.id().replaceAll("\\p{Cntrl}", "?");
      console.err().print("\r\033[K" + added + " added, " + known + " known: " + id);
      console.err().flush();
    }
  }

  /** Names and words from outside may hold what a terminal would obey. */
  void tell(String place, String what) {
    if (console.errIsTerminal()) {
      console.err().print("\r\033[K");
    }
    console.err().println("stemma: " + (place + ": " + what).replaceAll("\\p{Cntrl}", "?"));
  }

  /** How many reports were there, new or known. */
  int reports() {
    return added + known;
  }

  int broken() {
    return broken;
  }

  String summary() {
    return added
        + (added == 1 ? " report added, " : " reports added, ")
        + known
        + " known"
        + (unread == 0 ? "" : ", " + unread + " without words");
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
