package org.stemma.app.web;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.Report;

/** Something that is being added, and how far it is. Thread-safe. */
final class Job {
  private static final int MOST_LINES = 500;

  /** What a job does. */
  interface Work {
    void run(Job job) throws Exception;
  }

  enum State {
    WAITING,
    RUNNING,
    DONE,
    FAILED
  }

  enum Result {
    ADDED,
    KNOWN,
    NO_WORDS,
    FAILED
  }

  /**
   * What became of one report.
   *
   * @param report its id, or where it was to be read
   * @param title what it is called, empty where it couldn't be read
   * @param why what went wrong, else empty
   */
  record Line(String report, String title, Result result, String why) {}

  /** A job at one moment; {@code lines} holds the last ones. */
  record Seen(
      String id,
      String what,
      State state,
      Instant asked,
      @Nullable Instant ended,
      String reading,
      int added,
      int known,
      int failed,
      List<Line> lines) {
    boolean isOver() {
      return state == State.DONE || state == State.FAILED;
    }
  }

  private final String id;
  private final String what;
  private final int bytes;
  private final Work work;
  private final Instant asked = Instant.now();
  private final Deque<Line> lines = new ArrayDeque<>();
  private State state = State.WAITING;
  private @Nullable Instant ended;
  private String reading = "";
  private int added;
  private int known;
  private int failed;

  Job(String id, String what, int bytes, Work work) {
    this.id = id;
    this.what = what;
    this.bytes = bytes;
    this.work = work;
  }

  String id() {
    return id;
  }

  int bytes() {
    return bytes;
  }

  void run() {
    enter(State.RUNNING);
    try {
      work.run(this);
      enter(State.DONE);
    } catch (Exception e) {
      failed("", Result.FAILED, String.valueOf(e.getMessage()));
      enter(State.FAILED);
    } catch (Error e) {
      failed("", Result.FAILED, "out of memory or worse: " + e);
      enter(State.FAILED);
    }
  }

  private synchronized void enter(State next) {
    state = next;
    if (next == State.DONE || next == State.FAILED) {
      ended = Instant.now();
      reading = "";
    }
  }

  synchronized void reading(String report) {
    reading = report;
  }

  void there(Report report, Result result) {
    String title = Names.title(report) + " (" + Names.outlet(report) + ")";
    line(new Line(report.id(), title, result, ""));
  }

  void failed(String report, Result result, String why) {
    line(new Line(report, "", result, why));
  }

  private synchronized void line(Line line) {
    switch (line.result()) {
      case ADDED -> added++;
      case KNOWN -> known++;
      case NO_WORDS, FAILED -> failed++;
    }
    lines.add(line);
    if (lines.size() > MOST_LINES) {
      lines.remove();
    }
  }

  synchronized Seen seen() {
    return new Seen(
        id, what, state, asked, ended, reading, added, known, failed, new ArrayList<>(lines));
  }
}
