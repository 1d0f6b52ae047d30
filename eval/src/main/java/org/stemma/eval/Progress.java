package org.stemma.eval;

import java.io.PrintStream;

/** Says on stderr how far a long run is, at most every two seconds. Not thread-safe. */
final class Progress {
  private static final long PAUSE_NANOS = 2_000_000_000L;

  private final PrintStream err;
  private final String what;
  private final int total;
  private int done;
  private long said = System.nanoTime();

  Progress(PrintStream err, String what, int total) {
    this.err = err;
    this.what = what;
    this.total = total;
  }

  void step() {
    done++;
    if (System.nanoTime() - said > PAUSE_NANOS) {
      said = System.nanoTime();
      err.println(what + ": " + done + " of " + total);
    }
  }
}
