package org.stemma.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Spoilt pages crash nothing and none takes more than five seconds. {@code -Dstemma.mutations=N}
 * sets how many are tried, {@code -Dstemma.seed=N} with what seed.
 */
class MutationsTest {
  private static final int COUNT = Integer.getInteger("stemma.mutations", 200);
  private static final long SEED = Long.getLong("stemma.seed", new Random().nextInt(1_000_000));
  private static final Duration LIMIT = Duration.ofSeconds(5);

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
  }

  private static byte[] page(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    return file.toString().endsWith(".gz")
        ? new Members(new java.io.ByteArrayInputStream(bytes)).readAllBytes()
        : bytes;
  }

  private static void check(byte[] bytes, String name) {
    assertTimeoutPreemptively(LIMIT, () -> Soundness.check(bytes), name);
  }
}
