package org.stemma.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.stemma.Entry;

/** The ledger in PostgreSQL; {@code .ci/postgres start} gives a server for it. */
@EnabledIfEnvironmentVariable(
    named = "STEMMA_TEST_POSTGRES",
    matches = "jdbc:postgresql:.+",
    disabledReason = "no PostgreSQL: STEMMA_TEST_POSTGRES names none")
class PostgresLedgerTest extends LedgerContract {
  @Override
  String fresh() throws SQLException {
    String server = System.getenv("STEMMA_TEST_POSTGRES");
    String schema = "t" + System.nanoTime();
    run(server, "CREATE SCHEMA " + schema);
    return server + "&currentSchema=" + schema;
  }

  @Override
  int shuffles() {
    return 3;
  }

  private static void run(String url, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void somebody_elses_tables_are_refused() throws SQLException {
    String url = fresh();
    run(url, "CREATE TABLE report (x INTEGER)");
    IOException refused = assertThrows(IOException.class, () -> open(url));
    assertTrue(String.valueOf(refused.getMessage()).contains("somebody else's"));
  }

  @Test
  void a_password_is_not_told() {
    String url = "jdbc:postgresql://127.0.0.1:9/x?user=u&password=secret";
    IOException refused = assertThrows(IOException.class, () -> open(url));
    assertTrue(String.valueOf(refused.getMessage()).contains("cannot be reached"));
    assertTrue(!String.valueOf(refused.getMessage()).contains("secret"));
  }

  @Test
  void gives_the_same_bytes_as_sqlite() throws SQLException, IOException {
    List<Entry> entries =
        List.of(
            Told.report("Zeta").on("2025-03-01").says("A man", "the bridge fell 3 times").entry(),
            Told.report("alpha").on("2025-03-01").says("He", "the bridge fell 3 times").entry(),
            Told.report("\u00e9").says("She", "the bridge fell 4 times").entry(),
            Told.report("_a").says("They", "the bridge fell 4 times").entry());
    StringWriter here = new StringWriter();
    StringWriter there = new StringWriter();
    try (Ledger postgres = open(fresh());
        Ledger sqlite = open("jdbc:sqlite::memory:")) {
      postgres.addAll(entries);
      sqlite.addAll(entries);
      postgres.export(here);
      sqlite.export(there);
      assertEquals(
          sqlite.search("bridges fall", 9).size() + sqlite.search("fell", 9).size(),
          postgres.search("bridges fall", 9).size() + postgres.search("fell", 9).size());
    }
    assertEquals(there.toString(), here.toString());
  }
}
