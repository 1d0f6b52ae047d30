package org.stemma.app;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.stemma.Report;
import org.stemma.app.fetch.Fetcher;
import org.stemma.attribute.Attributor;
import org.stemma.ledger.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads reports and keeps them in a ledger. */
@Command(
    name = "add",
    sortOptions = false,
    description = {
      "Read reports and keep them, with what is said in them, in a ledger.",
      "What the ledger has already is skipped, so that an add that was stopped can be run again."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  stemma add news/*.html reports.jsonl",
      "  stemma add --ledger bridge.db https://news.example/feed.xml archive.warc.gz"
    })
final class AddCommand implements Callable<Integer> {
  private final Console console;

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "INPUT",
      description = "Files, folders, addresses, feeds, WARC files, as `stemma read` takes them.")
  private List<String> inputs;

  @Mixin private LedgerOption ledgerOption;

  @Option(
      names = "--date",
      paramLabel = "YYYY-MM-DD",
      converter = ReadCommand.DayOption.class,
      description = "Day of publication, where an input doesn't say it.")
  private @Nullable LocalDate date;

  @Option(names = "--outlet", paramLabel = "NAME", description = "Who publishes.")
  private @Nullable String outlet;

  @Option(
      names = "--url",
      paramLabel = "URL",
      converter = ReadCommand.AddressOption.class,
      description = "Address of the page; for one input.")
  private @Nullable URI url;

  @Option(
      names = {"--json", "--jsonl"},
      description = "A line for each report, once it is kept: {\"report\": ID, \"state\": ...}.")
  private boolean json;

  private int failed;

  @SuppressWarnings("NullAway.Init")
  AddCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (url != null && inputs.size() > 1) {
      throw new ParameterException(
          spec.commandLine(),
          "--url is the address of one page, and there are " + inputs.size() + " inputs");
    }
    Attributor attributor = Attributor.english();
    try (Ledger ledger = ledgerOption.make();
        Adding adding = new Adding(ledger, attributor, console, json)) {
      Inputs read = new Inputs(console.in(), new Given(date, outlet, url), Fetcher.ofNetwork());
      for (String input : inputs) {
        read.read(input, new Output(input, adding));
      }
      adding.finish();
      if (!json) {
        console.out().write((adding.summary() + "\n").getBytes(console.charset()));
      }
      console.out().flush();
      if (adding.broken() > 0) {
        return Main.INTERNAL;
      }
      if (failed > 0) {
        return Main.SOME_FAILED;
      }
      return adding.reports() == 0 ? Main.NOTHING : Main.DONE;
    }
  }

  private final class Output implements Inputs.Taker {
    private final String input;
    private final Adding adding;

    Output(String input, Adding adding) {
      this.input = input;
      this.adding = adding;
    }

    @Override
    public void report(Report report, boolean alone) throws IOException {
      adding.add(report.captured() != null ? report : report.captured(captured(report)));
    }

    /** A file is as it was when it was written last; standard input as it is now. */
    private Instant captured(Report report) {
      for (String name : new String[] {input, report.id()}) {
        try {
          if (Files.isRegularFile(Path.of(name))) {
            return Files.getLastModifiedTime(Path.of(name)).toInstant();
          }
        } catch (InvalidPathException | IOException e) {
          // Not a file, or one that is gone: it was read just now.
        }
      }
      return Instant.now();
    }

    @Override
    public void failure(String place, String why) {
      failed++;
      adding.tell(place, why);
    }
  }
}
