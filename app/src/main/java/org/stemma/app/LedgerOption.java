package org.stemma.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.stemma.ledger.Ledger;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Which ledger a command keeps or asks: named, else by STEMMA_LEDGER, else ./stemma.db. */
final class LedgerOption {
  private static final String USUAL = "stemma.db";

  @Spec(Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--ledger",
      paramLabel = "PLACE",
      description = {
        "File of the ledger, or a JDBC URL of SQLite or PostgreSQL.",
        "Default: what STEMMA_LEDGER names, else ./" + USUAL + "."
      })
  private @Nullable String place;

  @SuppressWarnings("NullAway.Init")
  LedgerOption() {}

  /** The ledger's database failed; the message says how, for people. */
  static final class Failed extends IOException {
    private static final long serialVersionUID = 1;

    Failed(IOException cause) {
      super(cause.getMessage(), cause);
    }
  }

  /** Opens the ledger, and makes it where there is none. */
  Ledger make() throws IOException {
    return open(url());
  }

  /** Opens the ledger, which must be there. */
  Ledger open() throws IOException {
    String url = url();
    if (url.startsWith("jdbc:sqlite:") && !url.contains(":memory:")) {
      String file = url.substring("jdbc:sqlite:".length()).replaceFirst("\\?.*", "");
      if (!Files.exists(Path.of(file))) {
        throw new ParameterException(
            spec.commandLine(),
            "no ledger at " + file + "; make one by: stemma add, or name one by --ledger");
      }
    }
    return open(url);
  }

  private static Ledger open(String url) throws IOException {
    try {
      return Ledger.open(url);
    } catch (IOException e) {
      throw new Failed(e);
    }
  }

  private String url() {
    String named = place != null ? place : System.getenv("STEMMA_LEDGER");
    String where = named == null || named.isBlank() ? USUAL : named;
    if (where.startsWith("jdbc:sqlite:") || where.startsWith("jdbc:postgresql:")) {
      return where;
    }
    try {
      if (where.startsWith("jdbc:") || where.contains("?") || where.startsWith(":")) {
        throw new InvalidPathException(where, "no name of a ledger");
      }
      return "jdbc:sqlite:" + Path.of(where);
    } catch (InvalidPathException e) {
      throw new ParameterException(
          spec.commandLine(),
          "'" + where + "' is no ledger; name a file, jdbc:sqlite:... or jdbc:postgresql:...");
    }
  }
}
