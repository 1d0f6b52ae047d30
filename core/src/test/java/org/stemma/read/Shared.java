package org.stemma.read;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Finds the data that are kept beside the project; a test that needs them skips without. */
final class Shared {
  private Shared() {}

  static Path data(String name) {
    Path path = find(name);
    assumeTrue(path != null, "skipped: no shared/data/" + name + " beside the project");
    return path == null ? Path.of("") : path;
  }

  private static @Nullable Path find(String name) {
    String given = System.getenv("STEMMA_SHARED");
    if (given != null) {
      Path path = Path.of(given, "data", name);
      return Files.exists(path) ? path : null;
    }
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path path = at.resolve("shared").resolve("data").resolve(name);
      if (Files.exists(path)) {
        return path;
      }
    }
    return null;
  }
}
