package org.stemma.eval;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The project's own files: found from the system property {@code stemma.root}, else by walking up
 * from the working directory.
 */
final class Project {
  private Project() {}

  static Path seen() {
    return root().resolve("eval/gold/seen.jsonl");
  }

  static Path unseen() {
    return root().resolve("eval/gold/unseen.jsonl");
  }

  /** Passages in which nobody says anything. */
  static Path quiet() {
    return root().resolve("eval/gold/quiet.jsonl");
  }

  static Path baseline() {
    return root().resolve("eval/baseline.json");
  }

  /** Where what is made goes; nothing there is committed. */
  static Path target() {
    return root().resolve("eval/target");
  }

  /** What reads a report from standard input as JSON; empty if it isn't built. */
  static List<String> command() {
    Path script = root().resolve("stemma");
    boolean built = Files.isDirectory(root().resolve("app/target"));
    return built && Files.isExecutable(script)
        ? List.of(script.toString(), "read", "--json", "-")
        : List.of();
  }

  private static Path root() {
    String given = System.getProperty("stemma.root");
    if (given != null) {
      return Path.of(given);
    }
    for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve("eval/pom.xml"))) {
        return folder;
      }
    }
    throw new IllegalArgumentException("run inside of the project, or give -Dstemma.root");
  }
}
