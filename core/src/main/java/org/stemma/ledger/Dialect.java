package org.stemma.ledger;

import java.util.List;

/** What SQLite and PostgreSQL say differently; all else is the same SQL. */
@SuppressWarnings("ImmutableEnumChecker") // its lists are copies that nobody changes
enum Dialect {
  SQLITE(
      "BLOB",
      "WITHOUT ROWID",
      List.of(
          "CREATE VIRTUAL TABLE words USING fts5(held, content='', contentless_delete=1,"
              + " detail=none, tokenize='unicode61')"),
      "INSERT INTO words(rowid, held) VALUES (?, ?)",
      "DELETE FROM words WHERE rowid = ?",
      "INSERT INTO words(words) VALUES ('delete-all')",
      "SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid DESC LIMIT ?",
      " AND "),
  POSTGRESQL(
      "BYTEA",
      "",
      List.of(
          "CREATE TABLE words (mention BIGINT PRIMARY KEY, held TSVECTOR NOT NULL)",
          "CREATE INDEX words_held ON words USING GIN (held)"),
      "INSERT INTO words(mention, held) VALUES (?, array_to_tsvector(string_to_array(?, ' ')))",
      "DELETE FROM words WHERE mention = ?",
      "DELETE FROM words",
      "SELECT mention FROM words WHERE held @@ ?::tsquery ORDER BY mention DESC LIMIT ?",
      " & ");

  /** Type of a column of bytes. */
  final String bytes;

  /** Option of a table that is kept in the order of its primary key. */
  final String clustered;

  /** Makes the table for the search by words. */
  final List<String> wordTables;

  final String insertWords;
  final String deleteWords;
  final String clearWords;
  final String findWords;
  private final String and;

  Dialect(
      String bytes,
      String clustered,
      List<String> wordTables,
      String insertWords,
      String deleteWords,
      String clearWords,
      String findWords,
      String and) {
    this.bytes = bytes;
    this.clustered = clustered;
    this.wordTables = wordTables;
    this.insertWords = insertWords;
    this.deleteWords = deleteWords;
    this.clearWords = clearWords;
    this.findWords = findWords;
    this.and = and;
  }

  static Dialect of(String jdbcUrl) {
    if (jdbcUrl.startsWith("jdbc:sqlite:")) {
      return SQLITE;
    }
    if (jdbcUrl.startsWith("jdbc:postgresql:")) {
      return POSTGRESQL;
    }
    throw new IllegalArgumentException(
        "a ledger is kept in SQLite or PostgreSQL: jdbc:sqlite:FILE or jdbc:postgresql:..., not "
            + Trouble.shown(jdbcUrl));
  }

  /** A query for mentions that hold all words; they are letters and digits only. */
  String all(Iterable<String> words) {
    StringBuilder query = new StringBuilder();
    for (String word : words) {
      query.append(query.isEmpty() ? "" : and);
      query.append(this == SQLITE ? '"' : '\'').append(word).append(this == SQLITE ? '"' : '\'');
    }
    return query.toString();
  }
}
