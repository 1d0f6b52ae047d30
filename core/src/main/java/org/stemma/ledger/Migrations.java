package org.stemma.ledger;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes the tables and brings older ledgers up to date, one numbered step after the other; the
 * table {@code migration} says which are done. A step that has been released is never changed.
 *
 * <p>{@code report}, {@code capture}, {@code reading} and {@code correction} hold facts and only
 * grow. All other tables are derived from them and can be rebuilt.
 */
final class Migrations {
  /** "Stem": marks an SQLite file as ours. */
  private static final int APPLICATION = 0x5374656d;

  /** A component that stands for all: everything has to be derived anew. */
  static final long STALE = -1;

  private final Database database;

  Migrations(Database database) {
    this.database = database;
  }

  private List<List<String>> steps() {
    Dialect dialect = database.dialect();
    List<String> first = new ArrayList<>();
    first.add(
        """
        CREATE TABLE report (
          seq BIGINT PRIMARY KEY,
          id TEXT NOT NULL,
          hash TEXT NOT NULL,
          handle TEXT NOT NULL,
          url TEXT,
          published TEXT NOT NULL,
          added TEXT NOT NULL,
          body TEXT NOT NULL,
          UNIQUE (id, hash))""");
    first.add("CREATE INDEX report_handle ON report (handle)");
    first.add("CREATE INDEX report_url ON report (url)");
    first.add(
        """
        CREATE TABLE capture (
          report BIGINT NOT NULL REFERENCES report (seq),
          at TEXT NOT NULL,
          PRIMARY KEY (report, at))
        """
            + dialect.clustered);
    first.add(
        """
        CREATE TABLE reading (
          seq BIGINT PRIMARY KEY,
          report BIGINT NOT NULL REFERENCES report (seq),
          model TEXT NOT NULL,
          attributions TEXT NOT NULL,
          UNIQUE (report, model))""");
    first.add(
        """
        CREATE TABLE correction (
          id TEXT PRIMARY KEY,
          kind TEXT NOT NULL,
          subject TEXT NOT NULL,
          wording TEXT,
          undoes TEXT REFERENCES correction (id),
          author TEXT NOT NULL,
          at TEXT NOT NULL,
          reason TEXT NOT NULL)""");
    first.add("CREATE TABLE counter (name TEXT PRIMARY KEY, value BIGINT NOT NULL)");
    first.add(
        "INSERT INTO counter (name, value) VALUES"
            + " ('report', 0), ('reading', 0), ('mention', 0), ('component', 0), ('run', 0),"
            + " ('epoch', 0)");
    first.add("CREATE TABLE live (reading BIGINT PRIMARY KEY REFERENCES reading (seq))");
    first.add(
        """
        CREATE TABLE mention (
          seq BIGINT PRIMARY KEY,
          reading BIGINT NOT NULL REFERENCES live (reading),
          attribution TEXT NOT NULL,
          sketch %s NOT NULL)"""
            .formatted(dialect.bytes));
    first.add("CREATE INDEX mention_reading ON mention (reading)");
    first.add("CREATE TABLE run (id BIGINT PRIMARY KEY, postings BIGINT NOT NULL)");
    first.add(
        "CREATE TABLE page (run BIGINT NOT NULL, number INTEGER NOT NULL, first BIGINT NOT NULL,"
            + " bytes "
            + dialect.bytes
            + " NOT NULL, PRIMARY KEY (run, number))");
    first.add(
        """
        CREATE TABLE joined (
          mention BIGINT PRIMARY KEY REFERENCES mention (seq),
          component BIGINT NOT NULL,
          claim BIGINT)""");
    first.add("CREATE INDEX joined_component ON joined (component)");
    first.add("CREATE INDEX joined_claim ON joined (claim)");
    first.add("CREATE TABLE unsettled (component BIGINT PRIMARY KEY)");
    first.add(
        """
        CREATE TABLE claim (
          first BIGINT PRIMARY KEY REFERENCES mention (seq),
          id TEXT NOT NULL,
          shown BIGINT NOT NULL REFERENCES mention (seq),
          wording TEXT,
          reports INTEGER NOT NULL)""");
    first.add("CREATE INDEX claim_reports ON claim (reports DESC, id)");
    first.add(
        "CREATE TABLE contradiction (one BIGINT NOT NULL REFERENCES mention (seq),"
            + " other BIGINT NOT NULL REFERENCES mention (seq), about TEXT NOT NULL,"
            + " PRIMARY KEY (one, other)) "
            + dialect.clustered);
    first.addAll(dialect.wordTables);
    first.replaceAll(this::inDialect);
    return List.of(first, second(), third());
  }

  /**
   * Sketches a reading at a time, and the ties of components, cut into parts. What was derived
   * before is of no use for it.
   */
  private List<String> second() {
    Dialect dialect = database.dialect();
    List<String> second =
        new ArrayList<>(
            List.of(
                "DROP TABLE contradiction",
                "DROP TABLE claim",
                "DROP TABLE joined",
                "DROP TABLE mention",
                "DELETE FROM page",
                "DELETE FROM run",
                dialect.clearWords,
                "DELETE FROM unsettled",
                "INSERT INTO unsettled (component) SELECT "
                    + STALE
                    + " WHERE EXISTS"
                    + " (SELECT 1 FROM live)",
                "ALTER TABLE live ADD COLUMN first BIGINT NOT NULL DEFAULT 0",
                "ALTER TABLE live ADD COLUMN mentions INTEGER NOT NULL DEFAULT 0",
                "CREATE TABLE sketches (reading BIGINT PRIMARY KEY REFERENCES live (reading), bytes "
                    + dialect.bytes
                    + " NOT NULL)",
                "CREATE TABLE mention (seq BIGINT PRIMARY KEY, reading BIGINT NOT NULL,"
                    + " attribution TEXT NOT NULL)",
                """
                CREATE TABLE joined (
                  mention BIGINT PRIMARY KEY REFERENCES mention (seq),
                  component BIGINT NOT NULL,
                  part BIGINT,
                  claim BIGINT)""",
                "CREATE INDEX joined_component ON joined (component)",
                "CREATE INDEX joined_claim ON joined (claim)",
                "CREATE TABLE tie (one BIGINT NOT NULL, other BIGINT NOT NULL, rank BIGINT NOT NULL,"
                    + " PRIMARY KEY (one, other)) "
                    + dialect.clustered,
                """
                CREATE TABLE claim (
                  first BIGINT PRIMARY KEY REFERENCES mention (seq),
                  id TEXT NOT NULL,
                  shown BIGINT NOT NULL REFERENCES mention (seq),
                  wording TEXT,
                  reports INTEGER NOT NULL)""",
                "CREATE INDEX claim_reports ON claim (reports DESC, id)",
                "CREATE TABLE contradiction (one BIGINT NOT NULL REFERENCES mention (seq),"
                    + " other BIGINT NOT NULL REFERENCES mention (seq), about TEXT NOT NULL,"
                    + " PRIMARY KEY (one, other)) "
                    + dialect.clustered));
    second.replaceAll(this::inDialect);
    return second;
  }

  /**
   * Keys with their times, contradictions in half the bytes; a number that grows with each joining.
   */
  private List<String> third() {
    List<String> third =
        new ArrayList<>(
            List.of(
                "INSERT INTO counter (name, value) VALUES ('joining', 0)",
                "DROP TABLE contradiction",
                "DELETE FROM claim",
                "DELETE FROM tie",
                "DELETE FROM joined",
                "DROP TABLE page",
                "DELETE FROM run",
                "DELETE FROM unsettled",
                "INSERT INTO unsettled (component) SELECT "
                    + STALE
                    + " WHERE EXISTS"
                    + " (SELECT 1 FROM live)",
                "CREATE TABLE page (seq BIGINT PRIMARY KEY, first BIGINT NOT NULL, bytes "
                    + database.dialect().bytes
                    + " NOT NULL)",
                "CREATE TABLE contradiction (one BIGINT NOT NULL REFERENCES mention (seq),"
                    + " other BIGINT NOT NULL REFERENCES mention (seq), about INTEGER NOT NULL,"
                    + " PRIMARY KEY (one, other)) "
                    + database.dialect().clustered));
    third.replaceAll(this::inDialect);
    return third;
  }

  /** PostgreSQL orders by code points as SQLite does, whatever the server's language is. */
  private String inDialect(String sql) {
    return database.dialect() == Dialect.POSTGRESQL
        ? sql.replaceAll("\\bTEXT\\b", "TEXT COLLATE \"C\"")
        : sql.replaceAll(
            "\\b(seq|mention|first|component|reading) BIGINT PRIMARY KEY",
            "$1 INTEGER PRIMARY KEY");
  }

  /** Fails if the database is somebody else's or made by a newer version; changes nothing. */
  void check() throws SQLException, IOException {
    long version = version();
    if (version > steps().size()) {
      throw new IOException(
          database.shown()
              + ": was made by a newer version of Stemma (format "
              + version
              + ", this one knows "
              + steps().size()
              + ")");
    }
    if (version == 0 && isForeign()) {
      throw new IOException(
          database.shown() + ": is no ledger: the database holds somebody else's tables");
    }
  }

  boolean done() throws SQLException {
    return version() == steps().size();
  }

  /** Does the steps that are missing, within the caller's transaction. */
  void run() throws SQLException {
    List<List<String>> steps = steps();
    long version = version();
    if (version == 0) {
      database.execute("CREATE TABLE migration (version INTEGER PRIMARY KEY, done TEXT NOT NULL)");
      if (database.dialect() == Dialect.SQLITE) {
        database.execute("PRAGMA application_id = " + APPLICATION);
      }
    }
    for (int i = (int) version; i < steps.size(); i++) {
      for (String sql : steps.get(i)) {
        database.execute(sql);
      }
      database.update(
          "INSERT INTO migration (version, done) VALUES (?, ?)", i + 1, Instant.now().toString());
    }
  }

  /** The number of the last step done; 0 for a database that is no ledger yet. */
  private long version() throws SQLException {
    boolean ours;
    if (database.dialect() == Dialect.SQLITE) {
      ours = database.number("PRAGMA application_id") == APPLICATION;
    } else {
      ours =
          database.number(
                      "SELECT count(*) FROM information_schema.tables"
                          + " WHERE table_schema = current_schema() AND table_name = 'migration'")
                  > 0
              && tables() > 1;
    }
    return ours ? database.number("SELECT max(version) FROM migration") : 0;
  }

  private boolean isForeign() throws SQLException {
    return database.dialect() == Dialect.SQLITE
        ? database.number("SELECT count(*) FROM sqlite_master") > 0
        : tables() > 0;
  }

  /** How many of the tables with our names stand in PostgreSQL's current schema. */
  private long tables() throws SQLException {
    return database.number(
        "SELECT count(*) FROM information_schema.tables WHERE table_schema = current_schema()"
            + " AND table_name IN ('migration', 'report', 'reading', 'mention', 'correction')");
  }
}
