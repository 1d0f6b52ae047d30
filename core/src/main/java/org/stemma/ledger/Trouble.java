package org.stemma.ledger;

import java.io.IOException;
import java.sql.SQLException;

/** Says in plain words what a database's error means for whoever keeps a ledger in it. */
final class Trouble {
  private static final int SQLITE_BUSY = 5;
  private static final int SQLITE_LOCKED = 6;
  private static final int SQLITE_READONLY = 8;
  private static final int SQLITE_IOERR = 10;
  private static final int SQLITE_CORRUPT = 11;
  private static final int SQLITE_FULL = 13;
  private static final int SQLITE_CANTOPEN = 14;
  private static final int SQLITE_NOTADB = 26;

  private Trouble() {}

  static IOException of(Dialect dialect, String url, SQLException error) {
    String why = dialect == Dialect.SQLITE ? sqlite(error) : postgresql(error);
    return new IOException(shown(url) + ": " + why, error);
  }

  /** A ledger's address as people may see it: a file's name, no password. */
  static String shown(String url) {
    String bare = url.startsWith("jdbc:sqlite:") ? url.substring("jdbc:sqlite:".length()) : url;
    return bare.replaceAll("(?i)(password=)[^&]*", "$1***").replaceAll("//[^/@]*@", "//***@");
  }

  private static String sqlite(SQLException error) {
    return switch (error.getErrorCode() & 0xff) {
      case SQLITE_BUSY, SQLITE_LOCKED ->
          "is in use by another process that doesn't let go; try again when it has ended";
      case SQLITE_READONLY -> "cannot be written: it, or its folder, is read-only";
      case SQLITE_IOERR ->
          "the disk refused to read or write; what was kept before is kept: " + error.getMessage();
      case SQLITE_CORRUPT -> "is damaged: " + error.getMessage();
      case SQLITE_FULL ->
          "the disk is full; what was kept before is kept, make room and add the rest again";
      case SQLITE_CANTOPEN -> "cannot be opened: no such folder, or no right to it";
      case SQLITE_NOTADB -> "is no ledger: the file is no SQLite database";
      default ->
          noDriver(error)
              ? "no SQLite driver on the class path"
              : String.valueOf(error.getMessage());
    };
  }

  private static String postgresql(SQLException error) {
    String state = error.getSQLState() == null ? "" : error.getSQLState();
    if (noDriver(error)) {
      return "no PostgreSQL driver on the class path";
    }
    if (state.equals("53100")) {
      return "the server's disk is full; what was kept before is kept, make room and add again";
    }
    if (state.startsWith("28")) {
      return "the server refuses this user: " + error.getMessage();
    }
    if (state.startsWith("08")) {
      return "the server cannot be reached: " + error.getMessage();
    }
    if (state.equals("55P03")) {
      return "is in use by another process that doesn't let go; try again when it has ended";
    }
    return String.valueOf(error.getMessage());
  }

  private static boolean noDriver(SQLException error) {
    return String.valueOf(error.getMessage()).startsWith("No suitable driver");
  }
}
