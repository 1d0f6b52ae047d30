package org.stemma.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.ledger.Ledger;

/** Drives the commands on ledgers as a process, as their users do. */
class LedgerCommandTest {
  private static final String REPORTS =
      """
      {"id": "wire", "outlet": "World Wire", "published": "2025-03-10", "text": "The harbour office of Teel said on Monday that the ferry Anna Sorrin had lost 12 containers off Sorrin Island."}
      {"id": "courier", "outlet": "Varrow Courier", "published": "2025-03-11", "text": "The ferry Anna Sorrin lost 12 containers off Sorrin Island, the harbour office of Teel said on Monday, according to World Wire."}
      {"id": "other", "outlet": "Orvelle Post", "published": "2025-03-12", "text": "The mayor of Orvelle said that the schools would stay open."}
      """;

  private final Path folder;

  LedgerCommandTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    Files.writeString(folder.resolve("reports.jsonl"), REPORTS);
  }

  private Run stemma(String... arguments) {
    return Run.of(folder, "", arguments);
  }

  @Test
  void adds_asks_corrects_and_checks() {
    Run none = stemma("claims");
    assertEquals(2, none.exit());
    assertTrue(none.err().contains("no ledger at stemma.db"), none.err());

    Run added = stemma("add", "reports.jsonl", "none.txt");
    assertEquals(3, added.exit(), added.err());
    assertTrue(added.err().contains("none.txt: no such file"), added.err());
    assertEquals("3 reports added, 0 known\n", added.out());
    Run again = stemma("add", "--json", "reports.jsonl");
    assertEquals(0, again.exit(), again.err());
    assertEquals(3, again.lines().size());
    assertEquals("known", again.lines().get(0).get("state").textValue());

    JsonNode claim = stemma("claims", "--json", "containers", "sorrin").json().get("claims").get(0);
    assertEquals(2, claim.get("standing").get("reports").intValue(), claim.toString());
    assertTrue(claim.get("standing").get("roots").get("min").intValue() >= 1);
    String id = claim.get("claim").get("id").textValue();
    JsonNode traced = stemma("trace", "--json", id).json();
    assertEquals(claim, traced);
    assertNotNull(traced.get("edges").get(0).get("basis"));
    Run page = stemma("trace", id);
    assertEquals(0, page.exit(), page.err());
    assertTrue(page.out().contains("2 reports, 2 outlets, 1 root"), page.out());
    assertEquals(4, stemma("trace", "zebra").exit());

    assertEquals(2, stemma("correct", "reject", id).exit());
    Run rejected =
        stemma("correct", "--json", "--author", "me", "--reason", "a test", "reject", id);
    assertEquals(0, rejected.exit(), rejected.err());
    assertEquals(4, stemma("claims", "containers").exit());
    String correction = rejected.json().get("corrections").get(0).get("id").textValue();
    assertEquals(0, stemma("correct", "--reason", "no", "undo", correction).exit());
    assertTrue(stemma("correct", "list").out().contains("undo " + correction));

    Run rebuilt = stemma("rebuild");
    assertEquals("rebuilt from 3 reports\n", rebuilt.out(), rebuilt.err());
    assertEquals(claim, stemma("trace", "--json", id).json());
    Run verified = stemma("verify");
    assertEquals(0, verified.exit(), verified.err());
    assertTrue(verified.out().contains("all is well"), verified.out());

    assertEquals(0, stemma("compare", "wire", "courier").exit());
    assertEquals(4, stemma("compare", "wire", "nobody").exit());
    assertTrue(stemma("compare", "wire").out().startsWith("Version 1, seen 20"));
  }

  @Test
  void somebody_elses_file_is_told() throws IOException {
    Files.writeString(folder.resolve("diary.db"), "Dear diary, ".repeat(500));
    Run run = stemma("add", "--ledger", "diary.db", "reports.jsonl");
    assertEquals(1, run.exit());
    assertEquals("stemma: diary.db: is no ledger: the file is no SQLite database\n", run.err());
    assertEquals(2, stemma("claims", "--ledger", "jdbc:oracle:x").exit());
  }

  @Test
  void a_full_disk_is_told_and_nothing_lost() throws Exception {
    assertEquals(0, stemma("add", "reports.jsonl").exit());
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < 150; i++) {
      String filler = "The mayor of Orvelle said that school %d would stay open. ".formatted(i);
      many.append("{\"id\": \"n%d\", \"text\": \"%s\"}\n".formatted(i, filler.repeat(20)));
    }
    Files.writeString(folder.resolve("many.jsonl"), many.toString());
    // SQLite's own limit: to it, a file that may not grow is a full disk
    String full = "jdbc:sqlite:" + folder.resolve("stemma.db") + "?max_page_count=80";
    Run filled = stemma("add", "--json", "--ledger", full, "many.jsonl");
    String said = filled.out() + filled.err();
    assertEquals(1, filled.exit(), said);
    assertTrue(said.contains("disk") || said.contains("full"), said);
    long told = said.lines().filter(line -> line.contains("\"added\"")).count();
    Run verified = stemma("verify", "--json");
    assertEquals(0, verified.exit(), verified.err());
    assertTrue(verified.json().get("reports").longValue() >= 3 + told, verified.out());
    assertEquals(0, stemma("add", "many.jsonl").exit());
  }

  @Test
  void a_kill_loses_nothing_that_was_told() throws Exception {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      many.append(
          "{\"id\": \"n%d\", \"text\": \"The mayor said that school %d was closed.\"}\n"
              .formatted(i, i / 3));
    }
    Files.writeString(folder.resolve("many.jsonl"), many.toString());
    List<String> told = new ArrayList<>();
    Path output = folder.resolve("told.jsonl");
    for (int i = 0; i < 4; i++) {
      Process process =
          new ProcessBuilder(Run.command("add", "--json", "many.jsonl"))
              .directory(folder.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .redirectOutput(output.toFile())
              .start();
      boolean early = process.waitFor(500 + random.nextInt(4_000), TimeUnit.MILLISECONDS);
      if (!early) {
        process.destroyForcibly().waitFor();
      }
      Files.readAllLines(output).stream().filter(line -> line.endsWith("}")).forEach(told::add);
    }
    assertEquals(0, stemma("add", "many.jsonl").exit());
    try (Ledger ledger = Ledger.open("jdbc:sqlite:" + folder.resolve("stemma.db"))) {
      assertEquals(60, ledger.size());
      for (String line : told) {
        assertNotNull(ledger.entry(line.split("\"")[3]), line);
      }
      assertEquals(List.of(), ledger.verify().problems());
    }
  }
}
