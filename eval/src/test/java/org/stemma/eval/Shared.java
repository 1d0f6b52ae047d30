package org.stemma.eval;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The reference scorers and data beside the project; tests that need them skip where absent. */
final class Shared {
  private Shared() {}

  /** A file below the folder {@code shared}; skips the test if it isn't there. */
  static Path file(String name) {
    String given = System.getenv("STEMMA_SHARED");
    Path found = given == null ? null : Path.of(given).resolve(name);
    for (Path folder = Path.of("").toAbsolutePath();
        found == null && folder != null;
        folder = folder.getParent()) {
      Path candidate = folder.resolve("shared").resolve(name);
      found = Files.exists(candidate) ? candidate : null;
    }
    assumeTrue(found != null && Files.exists(found), "skipped: no shared/" + name);
    return found == null ? Path.of(name) : found;
  }

  /** What a Python program prints; skips the test if there is no Python 3. */
  static String python(Path folder, String... arguments) throws Exception {
    assumeTrue(hasPython(), "skipped: no python3");
    List<String> command = new ArrayList<>(List.of("python3"));
    command.addAll(List.of(arguments));
    Path out = Files.createTempFile(folder, "out", ".txt");
    Path err = Files.createTempFile(folder, "err", ".txt");
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
    builder.environment().put("PYTHONIOENCODING", "utf-8");
    Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    if (!process.waitFor(5, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IllegalStateException("python3 gives no answer");
    }
    if (process.exitValue() != 0) {
      throw new IllegalStateException(Files.readString(err));
    }
    return Files.readString(out);
  }

  private static boolean hasPython() throws InterruptedException {
    try {
      return new ProcessBuilder("python3", "--version")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
