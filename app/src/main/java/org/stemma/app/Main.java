package org.stemma.app;

import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code stemma}. */
@Command(
    name = "stemma",
    versionProvider = Version.class,
    description = "Reads news reports and says who says what, on whose word, how surely.",
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:internal error",
      "2:wrong usage",
      "3:some inputs failed, the rest is written",
      "4:nothing found",
      "130:interrupted"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  stemma read report.html                     a page for people",
      "  stemma read --jsonl news/*.txt > said.jsonl   one JSON object a line",
      "  stemma add news/ && stemma claims bridge      claims that reports share",
      "  stemma trace 3f9ac2d1e0b7-a7                  where a claim comes from",
      "  stemma page report.html                     what was read, block by block"
    })
public final class Main implements Runnable {
  static final int DONE = 0;
  static final int INTERNAL = 1;
  static final int USAGE = 2;
  static final int SOME_FAILED = 3;
  static final int NOTHING = 4;

  @Spec private CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = CommandLine.ScopeType.INHERIT,
      description = "Show this help and exit.")
  @SuppressWarnings("unused") // picocli acts on it
  private boolean help;

  @Option(
      names = {"-v", "--version"},
      versionHelp = true,
      description = "Show the version and exit.")
  @SuppressWarnings("unused") // picocli acts on it
  private boolean version;

  @SuppressWarnings("NullAway.Init")
  Main() {}

  /** Runs the command line and ends the process with its exit code. */
  public static void main(String[] args) {
    System.exit(run(args, Console.ofProcess()));
  }

  static int run(String[] args, Console console) {
    return command(console).execute(args);
  }

  static CommandLine command(Console console) {
    CommandLine command = new CommandLine(new Main());
    command.addSubcommand(new ReadCommand(console));
    command.addSubcommand(new AddCommand(console));
    command.addSubcommand(new ClaimsCommand(console));
    command.addSubcommand(new TraceCommand(console));
    command.addSubcommand(new CompareCommand(console));
    command.addSubcommand(new CorrectCommand(console));
    command.addSubcommand(new VerifyCommand(console));
    command.addSubcommand(new RebuildCommand(console));
    command.addSubcommand(new PageCommand(console));
    command.addSubcommand(new ServeCommand(console));
    command.addSubcommand(new AccountCommand(console));
    command.addSubcommand(new CompletionCommand());
    command.setOut(console.writer(console.out()));
    command.setErr(console.writer(console.err()));
    command.setCaseInsensitiveEnumValuesAllowed(true);
    command.setColorScheme(
        CommandLine.Help.defaultColorScheme(console.colours() ? Ansi.ON : Ansi.OFF));
    command.setParameterExceptionHandler(Main::explain);
    command.setExecutionExceptionHandler(
        (error, line, parsed) -> {
          if (error instanceof Console.Closed) {
            return DONE;
          }
          if (error instanceof LedgerOption.Failed) {
            console.err().println("stemma: " + error.getMessage());
          } else if (error instanceof IOException) {
            console.err().println("stemma: cannot write: " + error.getMessage());
          } else {
            console.err().println("stemma: internal error, please report it:");
            error.printStackTrace(console.err());
          }
          return INTERNAL;
        });
    return command;
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "say what to do, for example: stemma read FILE");
  }

  private static int explain(ParameterException error, String[] args) {
    CommandLine command = error.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    command.getErr().println("stemma: " + error.getMessage());
    CommandLine.UnmatchedArgumentException.printSuggestions(error, command.getErr());
    command.getErr().println("Try: " + name + " --help");
    return USAGE;
  }
}
