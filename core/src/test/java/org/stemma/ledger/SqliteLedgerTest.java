package org.stemma.ledger;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.Entry;
import org.stemma.Mention;
import org.stemma.claim.Claims.Sketch;

/** The ledger in SQLite, and what can befall its file. */
class SqliteLedgerTest extends LedgerContract {
  private static final Entry ENTRY =
      Told.report("r").says("Somebody", "something happened").entry();

  private final Path folder;
  private int files;

  SqliteLedgerTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Override
  String fresh() {
    return "jdbc:sqlite:" + folder.resolve("ledger" + files++ + ".db");
  }

  private static void run(String url, String... statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private String refusal(String url) {
    return String.valueOf(assertThrows(IOException.class, () -> open(url)).getMessage());
  }

  @Test
  void lives_in_memory_too() throws IOException {
    try (Ledger ledger = open("jdbc:sqlite::memory:")) {
      ledger.add(ENTRY);
      assertEquals(1, ledger.search("happened", 5).size());
      assertEquals(List.of(), ledger.verify().problems());
    }
  }

  @Test
  void is_there_when_opened_again() throws IOException {
    String url = fresh();
    try (Ledger ledger = open(url)) {
      ledger.add(ENTRY);
    }
    try (Ledger ledger = open(url)) {
      assertEquals(ENTRY, ledger.entry("r"));
    }
  }

  @Test
  void somebody_elses_file_is_refused_and_left_as_it_is() throws IOException, SQLException {
    Path other = folder.resolve("other.db");
    run("jdbc:sqlite:" + other, "CREATE TABLE report (x)", "INSERT INTO report VALUES (1)");
    byte[] before = Files.readAllBytes(other);
    assertTrue(refusal("jdbc:sqlite:" + other).contains("somebody else's"));
    assertArrayEquals(before, Files.readAllBytes(other));
    Path text = Files.writeString(folder.resolve("text.db"), "Dear diary, ".repeat(500));
    assertTrue(refusal("jdbc:sqlite:" + text).contains("text.db: is no ledger"));
    assertTrue(refusal("jdbc:sqlite:" + folder.resolve("none/x.db")).contains("no such folder"));
  }

  @Test
  void a_newer_version_is_refused() throws IOException, SQLException {
    String url = fresh();
    open(url).close();
    run(url, "INSERT INTO migration (version, done) VALUES (99, '')");
    assertTrue(refusal(url).contains("newer version"), refusal(url));
  }

  @Test
  void an_index_of_another_version_is_told_and_can_be_made_anew() throws IOException, SQLException {
    String url = fresh();
    String fire = "three people were hurt when the dye works at Velden burned";
    try (Ledger ledger = Ledger.open(url)) {
      ledger.add(Told.report("one").says("The mayor", fire).entry());
    }
    byte[] torn = Packed.pack(List.of(new Sketch(new Mention("one", "a"), new byte[40])));
    run(url, "UPDATE sketches SET bytes = X'" + HexFormat.of().formatHex(torn) + "'");
    try (Ledger ledger = Ledger.open(url)) {
      Entry more = Told.report("two").says("The mayor of Velden", fire).entry();
      IOException refused = assertThrows(IOException.class, () -> ledger.add(more));
      assertTrue(String.valueOf(refused.getMessage()).contains("rebuild"), refused.toString());
      ledger.rebuild();
      assertTrue(ledger.add(more));
      assertEquals(List.of(), ledger.verify().problems());
    }
  }

  @Test
  void a_ledger_of_an_older_format_is_told_and_can_be_made_anew() throws IOException, SQLException {
    String second = "DELETE FROM migration WHERE version > 2";
    String uncounted = "DELETE FROM counter WHERE name = 'joining'";
    isMadeAnew(second, uncounted);
    isMadeAnew(
        second,
        uncounted,
        "DELETE FROM migration WHERE version > 1",
        "DROP TABLE tie",
        "DROP TABLE sketches",
        "ALTER TABLE live DROP COLUMN first",
        "ALTER TABLE live DROP COLUMN mentions");
  }

  /**
   * @param back what makes a ledger's tables those of an older format
   */
  private void isMadeAnew(String... back) throws IOException, SQLException {
    String url = fresh();
    StringWriter before = new StringWriter();
    try (Ledger ledger = open(url)) {
      ledger.add(ENTRY);
      ledger.add(Told.report("s").says("Somebody", "something happened").entry());
      ledger.export(before);
    }
    run(url, back);
    try (Ledger ledger = open(url)) {
      IOException refused = assertThrows(IOException.class, () -> ledger.claims(3));
      assertTrue(String.valueOf(refused.getMessage()).contains("rebuild"), refused.toString());
      assertEquals(2, ledger.size());
      ledger.rebuild();
      StringWriter after = new StringWriter();
      ledger.export(after);
      assertEquals(before.toString(), after.toString());
    }
  }

  @Test
  void a_locked_file_is_told_and_nothing_lost() throws IOException, SQLException {
    String url = fresh();
    try (Ledger ledger = open(url + "?busy_timeout=300");
        Connection other = DriverManager.getConnection(url);
        Statement statement = other.createStatement()) {
      ledger.add(ENTRY);
      statement.execute("BEGIN EXCLUSIVE");
      Entry more = Told.report("more").says("Somebody", "else happened").entry();
      IOException refused = assertThrows(IOException.class, () -> ledger.add(more));
      assertTrue(String.valueOf(refused.getMessage()).contains("in use by another process"));
      statement.execute("ROLLBACK");
      assertTrue(ledger.add(more));
      assertEquals(2, ledger.size());
    }
  }

  @Test
  void a_full_disk_is_told_and_nothing_lost() throws IOException, SQLException {
    String url = fresh();
    try (Ledger ledger = open(url)) {
      ledger.add(ENTRY);
    }
    String small = url + "?max_page_count=80";
    try (Ledger ledger = open(small)) {
      Entry large = Told.report("large").says("Somebody", "word ".repeat(400_000)).entry();
      IOException refused = assertThrows(IOException.class, () -> ledger.add(large));
      assertTrue(String.valueOf(refused.getMessage()).contains("disk is full"), refused.toString());
      assertEquals(1, ledger.size());
      assertEquals(List.of(), ledger.verify().problems());
    }
  }

  @Test
  void what_was_tampered_with_is_found() throws IOException, SQLException {
    String url = fresh();
    try (Ledger ledger = open(url)) {
      ledger.add(ENTRY);
      ledger.add(Told.report("s").says("Somebody", "something happened").entry());
      ledger.claims(3);
    }
    run(url, "UPDATE report SET body = replace(body, 'something', 'everthing') WHERE id = 'r'");
    try (Ledger ledger = open(url)) {
      assertEquals(List.of("report r: is not the text that was added"), ledger.verify().problems());
    }
    run(url, "UPDATE report SET body = replace(body, 'everthing', 'something') WHERE id = 'r'");
    run(url, "DELETE FROM page", "UPDATE claim SET reports = 1, wording = 'x'");
    try (Ledger ledger = open(url)) {
      List<String> problems = ledger.verify().problems();
      assertTrue(problems.get(0).startsWith("claims: not what follows"), problems.toString());
      assertTrue(problems.get(1).startsWith("keys: not what follows"), problems.toString());
      ledger.rebuild();
      assertEquals(List.of(), ledger.verify().problems());
    }
    run(url, "UPDATE reading SET attributions = replace(attributions, '[[', '[[9')");
    try (Ledger ledger = open(url)) {
      assertTrue(ledger.verify().problems().get(0).contains("attributions of r are torn"));
    }
  }
}
