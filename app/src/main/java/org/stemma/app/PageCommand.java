package org.stemma.app;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.stemma.Report;
import org.stemma.app.fetch.Fetcher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what is read out of pages before anything is made of it, and by which signals. */
@Command(
    name = "page",
    sortOptions = false,
    description = {
      "Show what is read out of pages: who publishes and signs, when, and block by block what is",
      "body, caption, credit or margin, with the signal that told it."
    })
final class PageCommand implements Callable<Integer> {
  private static final int WIDEST = 100;
  private static final int USUAL_WIDTH = 80;

  private final Console console;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = {
        "Plain text, HTML, or JSON Lines of reports; told apart by what is in them.",
        "- is standard input."
      })
  private List<String> files;

  @Option(names = "--json", description = "JSON, as of stemma read, without what is said.")
  private boolean json;

  private int failed;
  private int empty;

  @SuppressWarnings("NullAway.Init")
  PageCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Inputs inputs = new Inputs(console.in(), new Given(null, null, null), Fetcher.ofNetwork());
    for (String file : files) {
      inputs.read(file, new Output());
    }
    return failed > 0 ? Main.SOME_FAILED : empty > 0 ? Main.NOTHING : Main.DONE;
  }

  private final class Output implements Inputs.Taker {
    @Override
    public void report(Report report, boolean alone) throws IOException {
      empty += report.blocks().isEmpty() ? 1 : 0;
      if (json) {
        JsonOutput.write(report, alone && files.size() == 1, console.out());
        return;
      }
      int terminal = console.width() == 0 ? USUAL_WIDTH : console.width();
      int width = Math.max(Page.LEAST_WIDTH, Math.min(WIDEST, terminal));
      String page = BlockPage.of(report, width, console.colours(), console.charset());
      console.out().write(page.getBytes(console.charset()));
      console.out().flush();
    }

    @Override
    public void failure(String place, String why) {
      failed++;
      console.err().println("stemma: " + (place + ": " + why).replaceAll("\\p{Cntrl}", "?"));
    }
  }
}
