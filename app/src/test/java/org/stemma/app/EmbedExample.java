package org.stemma.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.stemma.Attribution;
import org.stemma.Report;
import org.stemma.attribute.Attributor;
import org.stemma.read.Reports;

/** The README's example of the library. */
final class EmbedExample {
  private EmbedExample() {}

  static void print(Path file) throws IOException {
    Attributor attributor = Attributor.english(); // thread-safe, costly: build it once
    Report report = Reports.read(Files.readAllBytes(file), file.toString());
    for (Attribution said : attributor.attribute(report)) {
      String content = report.text(said.content());
      System.out.println(said.root().name() + " " + said.act() + ": " + content);
    }
  }
}
