package org.stemma.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stemma.app.web.Settings;
import org.stemma.app.web.Site;
import org.stemma.ledger.Ledger;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Every command, option and address is told of in GUIDE.md or README.md. */
class WebDocsTest {
  private static String docs() throws IOException {
    return Files.readString(Path.of("../GUIDE.md")) + Files.readString(Path.of("../README.md"));
  }

  @Test
  void every_command_and_option_is_documented() throws IOException {
    String docs = docs();
    List<String> missing = new ArrayList<>();
    CommandLine main = Main.command(Console.ofProcess());
    for (CommandLine command : main.getSubcommands().values()) {
      CommandSpec spec = command.getCommandSpec();
      if (!docs.contains("stemma " + spec.name())) {
        missing.add("stemma " + spec.name());
      }
      for (OptionSpec option : spec.options()) {
        if (!docs.contains("`" + option.longestName())
            && !docs.contains(" " + option.longestName())) {
          missing.add("stemma " + spec.name() + " " + option.longestName());
        }
      }
    }
    assertEquals(List.of(), missing);
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
