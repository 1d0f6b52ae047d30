package org.stemma.app.web;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.stemma.Entry;
import org.stemma.Report;
import org.stemma.ledger.Ledger;

/**
 * Adds what visitors give, one job after the other, in the background. A report is told as added
 * only once it is on the disk. Thread-safe.
 */
final class Jobs {
  private static final int MOST_KEPT = 200;
  private static final int MOST_WAITING = 50;
  private static final long MOST_BYTES = 160L << 20;
  private static final int AT_ONCE = 20;
  private static final long PATIENCE_NANOS = 2_000_000_000L;

  private final Ledger ledger;
  private final Ports ports;
  private final Audit audit;
  private final ExecutorService thread = Executors.newSingleThreadExecutor();
  private final Map<String, Job> jobs = new LinkedHashMap<>();

  Jobs(Ledger ledger, Ports ports, Audit audit) {
    this.ledger = ledger;
    this.ports = ports;
    this.audit = audit;
  }

  /** Where the reports of a job come from. */
  interface Input {
    void read(Ports.Taker taker) throws IOException;
  }

  /**
   * Takes something to be added.
   *
   * @param what it, in a few words
   * @param bytes how much memory it holds while it waits
   * @return the id of the job
   */
  synchronized String add(String what, int bytes, Visitor visitor, Input input) throws Refused {
    long waiting = 0;
    int count = 0;
    for (Job job : jobs.values()) {
      if (!job.seen().isOver()) {
        waiting += job.bytes();
        count++;
      }
    }
    if (count >= MOST_WAITING || waiting + bytes > MOST_BYTES) {
      throw new Refused(503, "Too much is waiting to be read: try again in a while.");
    }
    String id = HexFormat.of().formatHex(Account.random(6));
    Job job = new Job(id, what, bytes, running -> read(running, input));
    if (jobs.size() >= MOST_KEPT) {
      jobs.values().stream()
          .filter(old -> old.seen().isOver())
          .findFirst()
          .ifPresent(old -> jobs.remove(old.id()));
    }
    jobs.put(id, job);
    thread.execute(job::run);
    audit.write(visitor.name(), visitor.from(), "add", what);
    return id;
  }

  synchronized Job.@Nullable Seen find(String id) {
    Job job = jobs.get(id);
    return job == null ? null : job.seen();
  }

  /** All that are remembered, the last one first. */
  synchronized List<Job.Seen> all() {
    List<Job.Seen> all = new ArrayList<>();
    jobs.values().forEach(job -> all.add(job.seen()));
    Collections.reverse(all);
    return all;
  }

  private void read(Job job, Input input) throws IOException {
    Batch batch = new Batch(job);
    input.read(batch);
    batch.keep();
    ledger.settle();
  }

  /** Attributes reports as they come, and keeps several together. */
  private final class Batch implements Ports.Taker {
    private final Job job;
    private final List<Entry> waiting = new ArrayList<>();
    private long since;

    Batch(Job job) {
      this.job = job;
    }

    @Override
    public void report(Report read) throws IOException {
      Report report = read.captured() != null ? read : read.captured(Instant.now());
      job.reading(report.id());
      String reason = report.reason();
      if (report.text().isEmpty()) {
        job.failed(report.id(), Job.Result.NO_WORDS, reason == null ? "no words in it" : reason);
        return;
      }
      if (ledger.seen(report, ports.model())) {
        job.there(report, Job.Result.KNOWN);
        return;
      }
      if (waiting.isEmpty()) {
        since = System.nanoTime();
      }
      waiting.add(ports.attribute(report));
      if (waiting.size() >= AT_ONCE || System.nanoTime() - since > PATIENCE_NANOS) {
        keep();
      }
    }

    @Override
    public void failure(String place, String why) {
      job.failed(place, Job.Result.FAILED, why);
    }

    void keep() throws IOException {
      ledger.addAll(waiting);
      for (Entry entry : waiting) {
        job.there(entry.report(), Job.Result.ADDED);
      }
      waiting.clear();
    }
  }

  /** Takes no more, and waits for what has been taken. */
  void finish(int seconds) throws InterruptedException {
    thread.shutdown();
    if (!thread.awaitTermination(seconds, TimeUnit.SECONDS)) {
      thread.shutdownNow();
    }
  }
}
