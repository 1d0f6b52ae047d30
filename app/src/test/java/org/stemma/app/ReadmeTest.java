package org.stemma.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the README shows is what there is. */
class ReadmeTest {
  private static final Path ROOT = Path.of("..");

  private static String block(String readme, String language) {
    String fence = "```" + language + "\n";
    int start = readme.indexOf(fence) + fence.length();
    return readme.substring(start, readme.indexOf("```", start));
  }

  @Test
  void the_first_command_reads_an_example_that_is_there() throws IOException {
    String command = block(Files.readString(ROOT.resolve("README.md")), "sh").strip();
    assertTrue(command.startsWith("./stemma read examples/"), command);
    assertTrue(Files.isRegularFile(ROOT.resolve(command.substring("./stemma read ".length()))));
    assertTrue(Files.isExecutable(ROOT.resolve("stemma")));
  }

  @Test
  void what_it_shows_stands_on_the_page() throws IOException {
    String page = Files.readString(Path.of("src/test/resources/bridge-page.txt"));
    assertTrue(page.contains(block(Files.readString(ROOT.resolve("README.md")), "text")));
  }

  @Test
  void the_library_example_is_compiled() throws IOException {
    String example = Files.readString(Path.of("src/test/java/org/stemma/app/EmbedExample.java"));
    String shown = block(Files.readString(ROOT.resolve("README.md")), "java");
    for (String line : shown.lines().toList()) {
      assertTrue(example.contains(line.strip()), line);
    }
    assertEquals(6, shown.lines().count());
  }

  @Test
  void the_library_example_works() throws IOException {
    PrintStream before = System.out;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    try {
      EmbedExample.print(ROOT.resolve("examples/bridge.txt"));
    } finally {
      System.setOut(before);
    }
    assertTrue(
        out.toString(StandardCharsets.UTF_8).lines().count() >= 3,
        out.toString(StandardCharsets.UTF_8));
  }
}
