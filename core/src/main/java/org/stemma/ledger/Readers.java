package org.stemma.ledger;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Connections that only read, each lent to one question at a time: who asks doesn't wait for who
 * adds, and sees what was kept last. Thread-safe.
 */
final class Readers implements AutoCloseable {
  /** So many are opened, when they are wanted. */
  private static final int MOST = 4;

  /** Megabytes of SQLite's cache of each; the operating system keeps the file in its own, too. */
  private static final int CACHE = 16;

  private final String url;
  private final Matcher matcher;
  private final Asking.Memory memory = new Asking.Memory();
  private final Semaphore free = new Semaphore(MOST, true);
  private final Deque<Reading> idle = new ArrayDeque<>();
  private boolean closed;

  Readers(String url, Matcher matcher) {
    this.url = url;
    this.matcher = matcher;
  }

  /** A question within a transaction that reads. */
  interface Question<T extends @Nullable Object> {
    T of(Reading reading) throws SQLException, IOException;
  }

  <T extends @Nullable Object> T read(Question<T> question) throws IOException {
    free.acquireUninterruptibly();
    try {
      Reading reading = take();
      try {
        T answer = reading.database().read(() -> question.of(reading));
        giveBack(reading);
        return answer;
      } catch (IOException | RuntimeException e) {
        drop(reading, e);
        throw e;
      }
    } finally {
      free.release();
    }
  }

  private Reading take() throws IOException {
    synchronized (idle) {
      Reading reading = idle.pollFirst();
      if (reading != null) {
        return reading;
      }
      if (closed) {
        throw new IOException(Trouble.shown(url) + ": was closed");
      }
    }
    return Reading.of(Database.open(url, CACHE), matcher, memory);
  }

  private void giveBack(Reading reading) throws IOException {
    synchronized (idle) {
      if (!closed) {
        idle.addFirst(reading);
        return;
      }
    }
    reading.database().close();
  }

  /** A connection on which something failed may be lost; another is opened in its place. */
  private static void drop(Reading reading, Exception why) {
    try {
      reading.database().close();
    } catch (IOException e) {
      why.addSuppressed(e);
    }
  }

  @Override
  public void close() throws IOException {
    synchronized (idle) {
      closed = true;
      while (!idle.isEmpty()) {
        idle.removeFirst().database().close();
      }
    }
  }
}
