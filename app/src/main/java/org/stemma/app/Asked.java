package org.stemma.app;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.stemma.ledger.Ledger;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A command that asks a ledger and answers for people, or in JSON. */
abstract class Asked implements Callable<Integer> {
  private static final int WIDEST = 100;
  private static final int USUAL_WIDTH = 80;

  private final Console console;

  @Spec private CommandSpec spec;

  @Mixin private LedgerOption ledgerOption;

  @Option(names = "--json", description = "JSON instead of a page for people.")
  private boolean json;

  @SuppressWarnings("NullAway.Init")
  Asked(Console console) {
    this.console = console;
  }

  /** What is asked of the ledger; gives the exit code. */
  abstract int ask(Ledger ledger) throws IOException;

  @Override
  public Integer call() throws IOException {
    try (Ledger ledger = ledgerOption.open()) {
      int code = ask(ledger);
      console.out().flush();
      return code;
    } catch (Console.Closed | LedgerOption.Failed e) {
      throw e;
    } catch (IOException e) {
      throw new LedgerOption.Failed(e);
    } catch (IllegalArgumentException e) {
      throw usage(String.valueOf(e.getMessage()));
    }
  }

  final ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  final boolean json() {
    return json;
  }

  final ClaimJson output() throws IOException {
    return new ClaimJson(console.out());
  }

  final Sheet sheet() {
    return new Sheet(width(), console.colours(), console.charset());
  }

  final int width() {
    int terminal = console.width() == 0 ? USUAL_WIDTH : console.width();
    return Math.max(Page.LEAST_WIDTH, Math.min(WIDEST, terminal));
  }

  final Console console() {
    return console;
  }

  final void print(Object page) throws IOException {
    console.out().write(page.toString().getBytes(console.charset()));
  }

  /** Words for people on standard error. */
  final void tell(String words) {
    console.err().println("stemma: " + words.replaceAll("\\p{Cntrl}", "?"));
  }
}
