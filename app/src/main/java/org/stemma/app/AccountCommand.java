package org.stemma.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import org.stemma.app.web.Account;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes an account for the pages. */
@Command(
    name = "account",
    sortOptions = false,
    description = {
      "Make an account for `stemma serve`: prints its token, once, and keeps only a hash of it.",
      "To take an account away, take its line out of the file and start the server anew."
    },
    footerHeading = "%nExample:%n",
    footer = "  stemma account --role edit --accounts people.txt ana")
final class AccountCommand implements Callable<Integer> {
  private final Console console;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "NAME", description = "Whose it is; corrections bear this name.")
  private String name;

  @Option(
      names = "--role",
      paramLabel = "ROLE",
      defaultValue = "read",
      description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private Account.Role role;

  @Option(
      names = "--accounts",
      paramLabel = "FILE",
      required = true,
      description = "Where it is kept: a line each. Made where there is none.")
  private Path file;

  @SuppressWarnings("NullAway.Init")
  AccountCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Account.Fresh fresh;
    try {
      fresh = Account.create(name, role);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()));
    }
    String line = fresh.account().line() + "\n";
    Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    console.out().write((fresh.token() + "\n").getBytes(console.charset()));
    console.out().flush();
    return Main.DONE;
  }
}
