package org.stemma.eval;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.stemma.Entry;
import org.stemma.eval.net.Networks;
import org.stemma.eval.net.Part;

/**
 * Feeds invented reports to a ledger, one after the other, and times the ledger alone. No report is
 * kept.
 */
final class LedgerRun {
  /** At so many reports the cost of adding is read. */
  private static final List<Integer> MARKS = List.of(1_000, 3_000, 10_000, 30_000, 50_000, 100_000);

  /** The reports that a mark's cost is read over, up to it. */
  private static final int STRETCH = 500;

  /**
   * What adding cost.
   *
   * @param reports how many had been added
   * @param milliseconds of this thread's CPU a report, over the last few hundred
   */
  record Mark(int reports, double milliseconds) {}

  private final List<Mark> marks = new ArrayList<>();
  private double adding;
  private double making;
  private long characters;
  private int reports;

  private LedgerRun() {}

  /**
   * Runs.
   *
   * @param ledger takes each report
   * @param err where progress goes
   */
  static LedgerRun of(Part part, long seed, int reports, Consumer<Entry> ledger, PrintStream err) {
    LedgerRun run = new LedgerRun();
    Progress progress = new Progress(err, "ledger", reports);
    Iterator<Entry> entries = Networks.stream(part, seed);
    double before = 0;
    for (int k = 1; k <= reports; k++) {
      double start = cpu();
      Entry entry = entries.next();
      double made = cpu();
      ledger.accept(entry);
      run.adding += cpu() - made;
      run.making += made - start;
      run.characters += entry.report().text().length();
      if (MARKS.contains(k + STRETCH) || k + STRETCH == reports) {
        before = run.adding;
      }
      if (MARKS.contains(k) || k == reports) {
        double over = Math.min(STRETCH, k);
        run.marks.add(new Mark(k, 1000 * (run.adding - before) / over));
      }
      progress.step();
    }
    run.reports = reports;
    return run;
  }

  /** Seconds of CPU of this thread. */
  private static double cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
  }

  void print(PrintStream out) {
    out.printf(
        "%d reports of %d characters; made in %.1f s of CPU (%.0f a second), added in %.1f s%n",
        reports,
        characters / Math.max(1, reports),
        making,
        reports / Math.max(1e-9, making),
        adding);
    for (Mark mark : marks) {
      out.printf("  at %7d: %.3f ms a report%n", mark.reports(), mark.milliseconds());
    }
  }
}
