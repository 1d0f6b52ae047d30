package org.stemma.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Spoilt pages crash nothing and none takes more than five seconds of CPU time. {@code
 * -Dstemma.mutations=N} sets how many are tried, {@code -Dstemma.seed=N} with what seed.
 */
class MutationsTest {
  private static final int COUNT = Integer.getInteger("stemma.mutations", 200);
  private static final long SEED = Long.getLong("stemma.seed", new Random().nextInt(1_000_000));
  private static final double MOST_SECONDS = 5;

  /** No end in sight, however busy the machine. */
  private static final Duration HANG = Duration.ofMinutes(2);

  private double slowest;

  @Test
  void of_our_own_page() throws IOException {
    byte[] page = WarcFile.PAGE.getBytes(UTF_8);
    byte[] feed =
        ("<rss><channel><item><title>One</title><description>"
                + WarcFile.PAGE.replace("<", "&lt;")
                + "</description></item></channel></rss>")
            .getBytes(UTF_8);
    Mutator mutator = new Mutator(SEED);
    for (int i = 0; i < COUNT; i++) {
      check(mutator.spoilt(page, feed), "mutation " + i + ", seed " + SEED);
      check(mutator.spoilt(feed, page), "mutation " + i + " of the feed, seed " + SEED);
    }
  }

  @Test
  void of_the_shared_pages() throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(Shared.data("pages"))) {
      files = walk.filter(f -> f.toString().matches(".*\\.html(\\.gz)?")).sorted().toList();
    }
    System.out.println("MutationsTest: seed " + SEED + ", " + COUNT + " mutations");
    Random random = new Random(SEED);
    Mutator mutator = new Mutator(SEED);
    for (int i = 0; i < COUNT; i++) {
      Path file = files.get(random.nextInt(files.size()));
      byte[] other = page(files.get(random.nextInt(files.size())));
      check(mutator.spoilt(page(file), other), file + ", mutation " + i + ", seed " + SEED);
    }
    System.out.printf("MutationsTest: the slowest took %.2f s of CPU time%n", slowest);
  }

  private static byte[] page(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    return file.toString().endsWith(".gz")
        ? new Members(new java.io.ByteArrayInputStream(bytes)).readAllBytes()
        : bytes;
  }

  private void check(byte[] bytes, String name) throws IOException {
    double seconds;
    try {
      seconds = assertTimeoutPreemptively(HANG, () -> secondsToCheck(bytes), name);
    } catch (RuntimeException | AssertionError e) {
      Path failed = Path.of("target", "mutation-failed.bin");
      Files.write(failed, bytes);
      throw new AssertionError(name + ", kept as " + failed.toAbsolutePath(), e);
    }
    assertTrue(seconds <= MOST_SECONDS, () -> name + ": " + seconds + " s");
    slowest = Math.max(slowest, seconds);
  }

  private static double secondsToCheck(byte[] bytes) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    Soundness.check(bytes);
    return (threads.getCurrentThreadCpuTime() - start) / 1e9;
  }
}
