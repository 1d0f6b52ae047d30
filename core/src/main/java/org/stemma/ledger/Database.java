package org.stemma.ledger;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.stemma.claim.Claims;

/**
 * One connection to a ledger's database, with its transactions. Nothing of the database's state is
 * remembered between transactions, so several processes may share a ledger; one at a time writes.
 * Not thread-safe.
 */
final class Database implements AutoCloseable {
  /** How long to wait for another process that writes. In milliseconds. */
  private static final int PATIENCE = 30_000;

  /** Makes one writer at a time in PostgreSQL; the number is only a name. */
  private static final long WRITER = 0x5354454d4d41L;

  /** How many numbers one query asks for; the last one is repeated where there are fewer. */
  private static final int PORTION = 128;

  private static final String TRIED = "only tried";

  private final Dialect dialect;
  private final String url;
  private final Connection connection;
  private final Map<String, PreparedStatement> statements = new HashMap<>();
  private boolean broken;

  private Database(Dialect dialect, String url, Connection connection) {
    this.dialect = dialect;
    this.url = url;
    this.connection = connection;
  }

  /** Work in a transaction. */
  interface Work<T extends @Nullable Object> {
    T run() throws SQLException, IOException;
  }

  /** Makes a value of a row. */
  interface Row<T> {
    T of(ResultSet row) throws SQLException;
  }

  /** Takes a row. */
  interface Taker {
    void take(ResultSet row) throws SQLException, IOException;
  }

  static Database open(String url) throws IOException {
    return open(url, 128);
  }

  /**
   * @param megabytes of SQLite's own cache
   */
  static Database open(String url, int megabytes) throws IOException {
    Dialect dialect = Dialect.of(url);
    try {
      Database database =
          new Database(dialect, url, DriverManager.getConnection(url, options(dialect, megabytes)));
      try {
        database.prepare();
        return database;
      } catch (SQLException | IOException | RuntimeException e) {
        database.close();
        throw e;
      }
    } catch (SQLException e) {
      throw Trouble.of(dialect, url, e);
    }
  }

  private static Properties options(Dialect dialect, int megabytes) {
    Properties options = new Properties();
    if (dialect == Dialect.SQLITE) {
      options.setProperty("busy_timeout", Integer.toString(PATIENCE));
      options.setProperty("foreign_keys", "true");
      // of a new file: of smaller ones, a text of some kilobytes leaves a fifth empty
      options.setProperty("page_size", "32768");
      options.setProperty("cache_size", Integer.toString(-1024 * megabytes));
    } else {
      options.setProperty("reWriteBatchedInserts", "true");
      options.setProperty("ApplicationName", "stemma");
    }
    return options;
  }

  /** Looks whether it is a ledger before anything in it is changed, then brings it up to date. */
  private void prepare() throws SQLException, IOException {
    Migrations migrations = new Migrations(this);
    read(
        () -> {
          migrations.check();
          return true;
        });
    try (Statement statement = connection.createStatement()) {
      if (dialect == Dialect.SQLITE) {
        statement.execute("PRAGMA journal_mode = WAL");
        statement.execute("PRAGMA synchronous = FULL");
      } else {
        statement.execute("SET lock_timeout = " + PATIENCE);
        statement.execute("SET client_min_messages = warning");
      }
    }
    if (!migrations.done()) {
      write(
          () -> {
            migrations.run();
            return true;
          });
    }
  }

  /** Whether others can open it too: it is not in this connection's memory alone. */
  boolean isShared() {
    return dialect == Dialect.POSTGRESQL
        || !(url.equals("jdbc:sqlite:") || url.contains(":memory:") || url.contains("mode=memory"));
  }

  Dialect dialect() {
    return dialect;
  }

  String shown() {
    return Trouble.shown(url);
  }

  /** Runs work that writes, alone; all of it is kept, or nothing. */
  <T extends @Nullable Object> T write(Work<T> work) throws IOException {
    return transaction(true, work);
  }

  /** Runs work that reads one state of the ledger. */
  <T extends @Nullable Object> T read(Work<T> work) throws IOException {
    return transaction(false, work);
  }

  /** Runs work that writes and takes all of it back. */
  <T> T trial(Work<T> work) throws IOException {
    AtomicReference<T> result = new AtomicReference<>();
    try {
      write(
          () -> {
            result.set(work.run());
            throw new SQLException(TRIED);
          });
    } catch (IOException e) {
      if (!(e.getCause() instanceof SQLException cause) || !TRIED.equals(cause.getMessage())) {
        throw e;
      }
    }
    return Objects.requireNonNull(result.get());
  }

  private <T extends @Nullable Object> T transaction(boolean writes, Work<T> work)
      throws IOException {
    try {
      boolean done = false;
      try {
        begin(writes);
        T result = work.run();
        end();
        done = true;
        return result;
      } finally {
        if (!done) {
          undo();
        }
      }
    } catch (SQLException e) {
      throw Trouble.of(dialect, url, e);
    } catch (Claims.Outdated e) {
      throw outdated(e);
    }
  }

  /** Says that what is derived was derived by another version. */
  IOException outdated(@Nullable Exception cause) {
    return new IOException(
        shown() + ": its index is of another version; `stemma rebuild` makes it anew", cause);
  }

  private void begin(boolean writes) throws SQLException {
    if (broken) {
      throw new SQLException("the connection was lost; open the ledger anew");
    }
    if (dialect == Dialect.SQLITE) {
      execute(writes ? "BEGIN IMMEDIATE" : "BEGIN");
      return;
    }
    connection.setAutoCommit(false);
    execute(
        writes
            ? "SELECT pg_advisory_xact_lock(" + WRITER + ")"
            : "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
  }

  private void end() throws SQLException {
    if (dialect == Dialect.SQLITE) {
      execute("COMMIT");
    } else {
      connection.commit();
      connection.setAutoCommit(true);
    }
  }

  /** Takes back what a transaction did; the error before is the one to tell. */
  private void undo() {
    try {
      if (dialect == Dialect.SQLITE) {
        execute("ROLLBACK");
      } else {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      // SQLite has taken it back by itself where it ran out of room; a lost server does so too.
      broken = dialect == Dialect.POSTGRESQL;
    }
  }

  void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /**
   * All rows of a query that asks for many numbers or names, in portions.
   *
   * @param sql with "(?)" where the list of them goes
   */
  <T> List<T> rowsOf(String sql, Collection<?> wanted, Row<T> row) throws SQLException {
    String many = sql.replace("(?)", "(" + "?,".repeat(PORTION - 1) + "?)");
    List<T> rows = new ArrayList<>();
    Iterator<?> left = wanted.iterator();
    while (left.hasNext()) {
      @Nullable Object[] portion = new Object[PORTION];
      Object last = "";
      for (int i = 0; i < PORTION; i++) {
        last = left.hasNext() ? left.next() : last;
        portion[i] = last;
      }
      rows.addAll(rows(many, row, portion));
    }
    return rows;
  }

  /** All rows of a query. */
  <T> List<T> rows(String sql, Row<T> row, @Nullable Object... values) throws SQLException {
    PreparedStatement statement = statement(sql, values);
    List<T> rows = new ArrayList<>();
    try (ResultSet results = statement.executeQuery()) {
      while (results.next()) {
        rows.add(row.of(results));
      }
    }
    return rows;
  }

  /** The first row of a query, null if it has none. */
  <T> @Nullable T first(String sql, Row<T> row, @Nullable Object... values) throws SQLException {
    PreparedStatement statement = statement(sql, values);
    try (ResultSet results = statement.executeQuery()) {
      return results.next() ? row.of(results) : null;
    }
  }

  /** The number that a query gives, 0 if it gives none. */
  long number(String sql, @Nullable Object... values) throws SQLException {
    Long number = first(sql, row -> row.getLong(1), values);
    return number == null ? 0 : number;
  }

  /** Takes the rows of a long query one by one; other queries may run meanwhile. */
  void each(String sql, Taker taker, @Nullable Object... values) throws SQLException, IOException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setFetchSize(200);
      set(statement, values);
      try (ResultSet results = statement.executeQuery()) {
        while (results.next()) {
          taker.take(results);
        }
      }
    }
  }

  /**
   * The first of as many fresh numbers as wanted. A number that was kept is never given again, even
   * if what it stood for is gone.
   */
  long numbers(String counter, long howMany) throws SQLException {
    update("UPDATE counter SET value = value + ? WHERE name = ?", howMany, counter);
    return number("SELECT value FROM counter WHERE name = ?", counter) - howMany + 1;
  }

  int update(String sql, @Nullable Object... values) throws SQLException {
    return statement(sql, values).executeUpdate();
  }

  /** Runs a statement once for each row of values. */
  void batch(String sql, List<Object[]> rows) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    PreparedStatement statement = statement(sql);
    int waiting = 0;
    for (Object[] row : rows) {
      set(statement, row);
      statement.addBatch();
      if (++waiting == 5_000) {
        statement.executeBatch();
        waiting = 0;
      }
    }
    if (waiting > 0) {
      statement.executeBatch();
    }
  }

  private PreparedStatement statement(String sql, @Nullable Object... values) throws SQLException {
    PreparedStatement statement = statements.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      statements.put(sql, statement);
    }
    set(statement, values);
    return statement;
  }

  private static void set(PreparedStatement statement, @Nullable Object... values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      for (PreparedStatement statement : statements.values()) {
        statement.close();
      }
      connection.close();
    } catch (SQLException e) {
      throw Trouble.of(dialect, url, e);
    }
  }
}
