package org.stemma.app.web;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.stemma.ledger.Ledger;

/**
 * Answers that were given lately, each as long as nothing is written from here, and for some
 * seconds at most, as other processes may write too. Who asks the same at once waits for one
 * answer. Thread-safe.
 *
 * @param <T> what an answer is
 */
final class Remembered<T> {
  private static final long LONGEST = Duration.ofSeconds(5).toNanos();

  private final Ledger ledger;
  private final Map<String, Answer<T>> answers;

  private record Answer<T>(long writes, long at, CompletableFuture<T> is) {}

  /** Finds an answer. */
  interface Finding<T> {
    T find() throws IOException, Refused;
  }

  Remembered(Ledger ledger, int most) {
    this.ledger = ledger;
    this.answers = Bounded.byUse(most);
  }

  T get(String question, Finding<T> finding) throws IOException, Refused {
    long writes = ledger.writes();
    long now = System.nanoTime();
    CompletableFuture<T> fresh = new CompletableFuture<>();
    CompletableFuture<T> is;
    synchronized (answers) {
      Answer<T> known = answers.get(question);
      boolean good = known != null && known.writes() == writes && now - known.at() < LONGEST;
      is = good && known != null ? known.is() : fresh;
      if (is == fresh) {
        answers.put(question, new Answer<>(writes, now, fresh));
      }
    }
    if (is == fresh) {
      try {
        fresh.complete(finding.find());
      } catch (IOException | Refused | RuntimeException | Error e) {
        synchronized (answers) {
          answers.remove(question);
        }
        fresh.completeExceptionally(e);
      }
    }
    return awaited(is);
  }

  private static <T> T awaited(CompletableFuture<T> answer) throws IOException, Refused {
    try {
      return answer.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("the server ends");
    } catch (ExecutionException e) {
      Throwable why = e.getCause();
      if (why instanceof IOException io) {
        throw io;
      }
      if (why instanceof Refused refused) {
        throw refused;
      }
      throw new IllegalStateException(why);
    }
  }
}
