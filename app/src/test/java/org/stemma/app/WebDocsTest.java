package org.stemma.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.stemma.app.web.Settings;
import org.stemma.app.web.Site;
import org.stemma.ledger.Ledger;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Every command, option, setting and address is told of in GUIDE.md or README.md. */
class WebDocsTest {
  private static final Pattern SETTING =
      Pattern.compile("getenv\\(\"([A-Z_]+)\"\\)|\\$\\{([A-Z_]{4,}):-");

  private static String docs() throws IOException {
    return Files.readString(Path.of("../GUIDE.md")) + Files.readString(Path.of("../README.md"));
  }

  @Test
  void every_command_and_option_is_documented() throws IOException {
    List<String> missing = new ArrayList<>();
    CommandLine main = Main.command(Console.ofProcess());
    main.getSubcommands().values().forEach(command -> check(command, "stemma ", missing));
    assertEquals(List.of(), missing);
  }

  /** A command by its name, or a command of a command in a list of them: "correct merge|split". */
  private static void check(CommandLine command, String before, List<String> missing) {
    try {
      String docs = docs();
      CommandSpec spec = command.getCommandSpec();
      String name = before + spec.name();
      String listed = Pattern.quote(before) + "([a-z]+\\|)*" + spec.name() + "\\b";
      if (!Pattern.compile(listed).matcher(docs).find()) {
        missing.add(name);
      }
      for (OptionSpec option : spec.options()) {
        if (!Pattern.compile("(?<![\\w-])" + option.longestName() + "(?![\\w-])")
            .matcher(docs)
            .find()) {
          missing.add(name + " " + option.longestName());
        }
      }
      command.getSubcommands().values().forEach(inner -> check(inner, name + " ", missing));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void every_setting_is_documented() throws IOException {
    String docs = docs();
    List<Path> sources = new ArrayList<>(List.of(Path.of("../stemma")));
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
    }
    Set<String> settings = new TreeSet<>();
    for (Path source : sources) {
      Matcher found = SETTING.matcher(Files.readString(source));
      while (found.find()) {
        settings.add(found.group(1) != null ? found.group(1) : found.group(2));
      }
    }
    assertTrue(settings.contains("STEMMA_LEDGER"), settings.toString());
    assertTrue(settings.contains("STEMMA_JAVA_OPTS"), settings.toString());
    settings.removeIf(setting -> docs.contains("`" + setting + "`"));
    assertEquals(Set.of(), settings);
  }

  @Test
  void every_picture_of_the_guide_is_one_that_a_test_makes() throws IOException {
    String story = Files.readString(Path.of("src/test/java/org/stemma/app/WebStoryTest.java"));
    Matcher picture = Pattern.compile("docs/([a-z]+)\\.png").matcher(docs());
    int pictures = 0;
    while (picture.find()) {
      pictures++;
      assertTrue(story.contains("picture(browser, \"" + picture.group(1) + "\")"), picture.group());
      assertTrue(Files.isRegularFile(Path.of("..", picture.group())), picture.group());
    }
    assertEquals(9, pictures);
  }

  @Test
  void every_address_is_documented() throws IOException {
    String docs = docs();
    List<String> missing = new ArrayList<>();
    try (Ledger ledger = Ledger.open("jdbc:sqlite::memory:");
        WebPorts ports = new WebPorts();
        Site site =
            Site.start(
                new Settings("127.0.0.1", 0, List.of(), new StringBuilder()), ledger, ports)) {
      for (String address : site.addresses()) {
        if (!docs.contains("`" + address + "`")) {
          missing.add(address);
        }
      }
    }
    assertEquals(List.of(), missing);
  }
}
