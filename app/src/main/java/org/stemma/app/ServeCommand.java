package org.stemma.app;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.stemma.app.web.Account;
import org.stemma.app.web.Settings;
import org.stemma.app.web.Site;
import org.stemma.ledger.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Serves the pages of a ledger. */
@Command(
    name = "serve",
    sortOptions = false,
    description = {
      "Serve a ledger to browsers: look up claims, see where they come from, correct them.",
      "On this machine alone unless told; elsewhere only to who has an account."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  stemma serve --ledger bridge.db",
      "  stemma account --role edit --accounts people.txt ana",
      "  stemma serve --host 0.0.0.0 --accounts people.txt --audit audit.jsonl"
    })
final class ServeCommand implements Callable<Integer> {
  private final Console console;

  @Spec private CommandSpec spec;

  @Mixin private LedgerOption ledgerOption;

  @Option(
      names = "--host",
      paramLabel = "NAME",
      defaultValue = "127.0.0.1",
      description = "Address to listen at. Default: ${DEFAULT-VALUE}, this machine alone.")
  private String host;

  @Option(
      names = "--port",
      paramLabel = "NUMBER",
      defaultValue = "8080",
      description = "Port to listen at, 0 for any. Default: ${DEFAULT-VALUE}.")
  private int port;

  @Option(
      names = "--accounts",
      paramLabel = "FILE",
      description = "Who may come in; needed elsewhere than at 127.0.0.1.")
  private @Nullable Path accounts;

  @Option(
      names = "--audit",
      paramLabel = "FILE",
      description = "Where to log who did what, in JSON Lines. Default: standard error.")
  private @Nullable Path audit;

  @SuppressWarnings("NullAway.Init")
  ServeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (port < 0 || port > 65_535) {
      throw usage("--port is " + port + " and must be 0 to 65535");
    }
    List<Account> known = accounts == null ? List.of() : accounts(accounts);
    CountDownLatch over = new CountDownLatch(1);
    CountDownLatch closed = new CountDownLatch(1);
    Thread ending =
        new Thread(
            () -> {
              over.countDown();
              try {
                closed.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    try (Ledger ledger = ledgerOption.make();
        BufferedWriter file = audit == null ? null : log(audit);
        WebPorts ports = new WebPorts()) {
      Appendable log = file == null ? console.err() : file;
      try (Site site = Site.start(new Settings(host, port, known, log), ledger, ports)) {
        Runtime.getRuntime().addShutdownHook(ending);
        String shown = host.contains(":") ? "[" + host + "]" : host;
        String line = "http://" + shown + ":" + site.port() + "/\n";
        console.out().write(line.getBytes(console.charset()));
        console.out().flush();
        over.await();
      } catch (IllegalArgumentException e) {
        throw usage(String.valueOf(e.getMessage()));
      } catch (IOException e) {
        throw new LedgerOption.Failed(e);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      closed.countDown();
    }
    return Main.DONE;
  }

  private static BufferedWriter log(Path file) throws IOException {
    return Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  private List<Account> accounts(Path file) {
    List<Account> known = new ArrayList<>();
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (IOException e) {
      throw usage("--accounts " + file + ": cannot be read");
    }
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).isBlank() || lines.get(i).startsWith("#")) {
        continue;
      }
      try {
        known.add(Account.parse(lines.get(i)));
      } catch (IllegalArgumentException e) {
        throw usage(file + ":" + (i + 1) + ": " + e.getMessage());
      }
    }
    if (known.isEmpty()) {
      throw usage("--accounts " + file + ": holds no account");
    }
    return known;
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
