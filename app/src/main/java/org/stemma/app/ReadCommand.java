package org.stemma.app;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.stemma.Attribution;
import org.stemma.Flag;
import org.stemma.Report;
import org.stemma.app.fetch.Fetcher;
import org.stemma.attribute.Attributor;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Reads reports and writes what is said in them. */
@Command(
    name = "read",
    sortOptions = false,
    description = "Read reports and write who says what in each, on whose word, how surely.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  stemma read --date 2025-03-14 report.txt",
      "  stemma read --jsonl https://news.example/feed.xml archive.warc.gz clippings/",
      "  curl -s https://news.example/a | stemma read --json --url https://news.example/a -"
    })
final class ReadCommand implements Callable<Integer> {
  private static final int WIDEST = 100;
  private static final int USUAL_WIDTH = 80;

  private final Console console;

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "INPUT",
      description = {
        "Plain text, HTML, JSON Lines of reports, RSS, Atom, JSON Feed, WARC, WET, also",
        "packed by gzip; told apart by what is in them. A folder is read with all below it.",
        "An address (https://...) is fetched, if its robots.txt allows. - is standard input."
      })
  private List<String> files;

  @ArgGroup(exclusive = true)
  private @Nullable Form form;

  @Option(
      names = "--date",
      paramLabel = "YYYY-MM-DD",
      converter = DayOption.class,
      description = "Day of publication: what \"Monday\" and \"last week\" are counted from.")
  private @Nullable LocalDate date;

  @Option(names = "--outlet", paramLabel = "NAME", description = "Who publishes.")
  private @Nullable String outlet;

  @Option(
      names = "--url",
      paramLabel = "URL",
      converter = AddressOption.class,
      description = "Address of the page; for one input.")
  private @Nullable URI url;

  @Option(
      names = "--min-confidence",
      paramLabel = "P",
      defaultValue = "0",
      description = {
        "Leave out readings that are right less often than this, 0 to 1.",
        "What stands in one that is left out goes to the one around it."
      })
  private double minConfidence;

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      defaultValue = "auto",
      description =
          "${COMPLETION-CANDIDATES}. auto: on a terminal, unless NO_COLOR is set. Default: auto.")
  private Colour colour;

  @Option(
      names = "--width",
      paramLabel = "COLUMNS",
      description = "Width of the page. Default: the terminal's, at most " + WIDEST + ".")
  private @Nullable Integer width;

  private int failed;
  private int broken;
  private int found;
  private @Nullable Attributor attributor;

  @SuppressWarnings("NullAway.Init")
  ReadCommand(Console console) {
    this.console = console;
  }

  /** The forms for programs; without one, a page for people. */
  static final class Form {
    @Option(
        names = "--json",
        description = "JSON: indented for one report, else one object a line.")
    boolean json;

    @Option(names = "--jsonl", description = "JSON Lines: one object a line.")
    boolean jsonl;
  }

  enum Colour {
    AUTO,
    ALWAYS,
    NEVER;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static final class DayOption implements ITypeConverter<LocalDate> {
    @Override
    public LocalDate convert(String value) {
      try {
        return LocalDate.parse(value);
      } catch (DateTimeParseException e) {
        throw new TypeConversionException("'" + value + "' is not a day; write it like 2025-03-14");
      }
    }
  }

  static final class AddressOption implements ITypeConverter<URI> {
    @Override
    public URI convert(String value) {
      try {
        URI url = new URI(value);
        if (url.getHost() != null) {
          return url;
        }
      } catch (URISyntaxException e) {
        // Told below, as for an address without a host.
      }
      throw new TypeConversionException(
          "'" + value + "' is not an address; write it like https://news.example/story");
    }
  }

  @Override
  public Integer call() throws IOException {
    if (url != null && files.size() > 1) {
      throw usage("--url is the address of one page, and there are " + files.size() + " inputs");
    }
    if (width != null && width < Page.LEAST_WIDTH) {
      throw usage("--width is " + width + " and must be at least " + Page.LEAST_WIDTH);
    }
    if (!(minConfidence >= 0 && minConfidence <= 1)) {
      throw usage("--min-confidence is " + minConfidence + " and must be from 0 to 1");
    }
    Inputs inputs = new Inputs(console.in(), new Given(date, outlet, url), Fetcher.ofNetwork());
    boolean shows = files.size() > 1 && console.errIsTerminal() && !console.outIsTerminal();
    Output output = new Output();
    for (int i = 0; i < files.size(); i++) {
      if (shows) {
        console.err().print("\r\033[K" + (i + 1) + " of " + files.size() + ": " + files.get(i));
        console.err().flush();
      }
      try {
        inputs.read(files.get(i), output);
      } catch (RuntimeException e) {
        broke(files.get(i), e);
      }
    }
    if (shows) {
      console.err().print("\r\033[K");
      console.err().flush();
    }
    if (broken > 0) {
      return Main.INTERNAL;
    }
    if (failed > 0) {
      return Main.SOME_FAILED;
    }
    return found == 0 ? Main.NOTHING : Main.DONE;
  }

  /** Reads what is said in each report and writes it in the form that is wanted. */
  private final class Output implements Inputs.Taker {
    private boolean any;

    @Override
    public void report(Report report, boolean alone) throws IOException {
      List<Attribution> attributions;
      List<Flag> flags;
      try {
        Attributor reader = attributor == null ? Attributor.english() : attributor;
        attributor = reader;
        attributions = reader.attribute(report);
        flags = reader.flags(report, attributions);
        attributions = Sure.atLeast(attributions, minConfidence);
      } catch (RuntimeException e) {
        broken++;
        broke(report.id(), e);
        return;
      }
      found += attributions.size();
      if (form == null) {
        page(report, attributions, flags);
      } else {
        boolean pretty = form.json && alone && files.size() == 1;
        JsonOutput.write(report, attributions, flags, pretty, console.out());
        if (attributions.isEmpty()) {
          String reason = report.reason() == null ? "nobody says anything" : report.reason();
          tell(report.id(), "nothing found: " + reason);
        }
      }
      any = true;
    }

    private void page(Report report, List<Attribution> attributions, List<Flag> flags)
        throws IOException {
      boolean colours = colour == Colour.ALWAYS || (colour == Colour.AUTO && console.colours());
      String separator = any ? "\n\n" : "";
      String page =
          separator + Page.of(report, attributions, flags, columns(), colours, console.charset());
      console.out().write(page.getBytes(console.charset()));
      console.out().flush();
    }

    @Override
    public void failure(String place, String why) {
      failed++;
      tell(place, why);
    }
  }

  private void broke(String place, RuntimeException error) {
    broken++;
    tell(place, "internal error, please report it:");
    error.printStackTrace(console.err());
  }

  /** Names and words from outside may hold what a terminal would obey. */
  private void tell(String place, String what) {
    console.err().println("stemma: " + (place + ": " + what).replaceAll("\\p{Cntrl}", "?"));
  }

  private int columns() {
    if (width != null) {
      return width;
    }
    int terminal = console.width() == 0 ? USUAL_WIDTH : console.width();
    return Math.max(Page.LEAST_WIDTH, Math.min(WIDEST, terminal));
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
