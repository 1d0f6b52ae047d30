package org.stemma.eval;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stemma.claim.Claims;
import org.stemma.eval.net.Part;
import org.stemma.eval.tree.Overlap;
import org.stemma.eval.tree.StemmaMeasure;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * The measures' command line. Figures go to standard output, progress to standard error. Exit
 * codes: 0 done, 1 a figure below its floor, a bad span or bad data, 2 usage.
 */
@Command(
    name = "eval",
    mixinStandardHelpOptions = true,
    description = "Measures Stemma, beside the peers' figures.",
    subcommands = CommandLine.HelpCommand.class)
public final class Eval {
  private static final String DATA =
      "folder with polnear/<split>.jsonl, passages/dev.jsonl and pages/";

  private static final String PARTS =
      "held-out for figures, or tuning, learning or fresh to look at";

  /** How many networks the gate traces, so that it takes half a minute. */
  private static final int GATED_NETWORKS = 3;

  private static final List<String> PAGE_SETS = List.of("scrapinghub", "fundus-news");

  private final PrintStream out;
  private final PrintStream err;

  Eval(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /** Runs a command and exits with its code. */
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.exit(run(out, System.err, arguments));
  }

  static int run(PrintStream out, PrintStream err, String... arguments) {
    CommandLine line =
        new CommandLine(new Eval(out, err))
            .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
            .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
    line.setExecutionExceptionHandler(
        (e, command, parsed) -> {
          if (e instanceof IOException || e instanceof IllegalArgumentException) {
            err.println("eval: " + e.getMessage());
            return 1;
          }
          throw e;
        });
    return line.execute(arguments);
  }

  @Command(description = "Attribution on PolNeAR, as score_attributions.py --outermost.")
  int attribution(
      @Option(names = "--data", required = true, description = DATA) Path data,
      @Option(names = "--split", defaultValue = "dev", description = "part: ${DEFAULT-VALUE}")
          String split,
      @Option(names = "--boot", defaultValue = "0", description = "draws for intervals") int boot,
      @Option(names = "--json", description = "write the figures here") @Nullable Path json,
      @Option(names = "--predictions", description = "score these instead of the product")
          @Nullable Path predictions,
      @Option(names = "--write", description = "write the predictions here, one document a line")
          @Nullable Path write)
      throws IOException {
    List<Document> gold = Document.read(data.resolve("polnear").resolve(split + ".jsonl"));
    Map<String, List<Triple>> predicted =
        predictions == null
            ? AttributionRun.predict(gold, new Product(), err)
            : Document.predictions(predictions, gold);
    if (write != null) {
      Document.write(write, gold, predicted);
    }
    AttributionReport report =
        AttributionReport.score(gold, predicted, AttributionScorer.Options.POLNEAR);
    report.print(out);
    if (boot > 0) {
      report.printIntervals(boot, out);
    }
    Peers.printAttribution(report.total(), "PolNeAR's " + split + " part", out);
    if (json != null) {
      Lines.JSON.writerWithDefaultPrettyPrinter().writeValue(json.toFile(), report.json());
    }
    return 0;
  }

  @Command(description = "Gold passages, as score_passages.py.")
  int passages(
      @Option(names = "--data", description = DATA) @Nullable Path data,
      @Option(names = "--gold", description = "these passages instead") @Nullable Path gold,
      @Option(names = "--predictions", description = "score this JSON instead of the product")
          @Nullable Path predictions,
      @Option(names = "--errors", defaultValue = "0", description = "print the worst passages")
          int errors,
      @Option(names = "--json", description = "write the figures here") @Nullable Path json)
      throws IOException {
    Path file = gold;
    if (file == null) {
      if (data == null) {
        throw new IllegalArgumentException("give --data or --gold");
      }
      file = data.resolve("passages").resolve("dev.jsonl");
    }
    if (errors > 0) {
      refuseUnseen(file);
    }
    List<Passage> passages = Passage.read(file);
    Map<String, Found.Reading> readings =
        predictions == null
            ? PassageReport.read(passages, new Product(), err)
            : PassageReport.readings(predictions, passages);
    PassageReport report = PassageReport.score(passages, readings);
    report.print(out);
    report.printErrors(errors, out);
    if (json != null) {
      Lines.JSON.writerWithDefaultPrettyPrinter().writeValue(json.toFile(), report.json());
    }
    return 0;
  }

  @Command(description = "Merging of event mentions on ECB+: own grouping, gold mentions.")
  int ecb(
      @Option(names = "--data", required = true, description = "folder with ecbplus/") Path data,
      @Option(names = "--split", defaultValue = "dev", description = "part: ${DEFAULT-VALUE}")
          String split)
      throws IOException {
    new EcbRun(Claims.english(), err).run(data, split, out);
    return 0;
  }

  @Command(description = "Same claim, contradiction or neither, on pairs of mentions.")
  int claims(
      @Option(names = "--data", description = DATA + ", ecbplus/") @Nullable Path data,
      @Option(names = "--train", description = "learn the weights and write them here")
          @Nullable Path train,
      @Option(names = "--speed", description = "what it costs, on made networks") boolean speed,
      @Option(names = "--hidden", defaultValue = "20", description = "hidden units") int hidden,
      @Option(names = "--part", description = "on made networks: tuning or held-out")
          @Nullable String part,
      @Option(names = "--seeds", defaultValue = "8", description = "networks: ${DEFAULT-VALUE}")
          int seeds,
      @Option(names = "--errors", defaultValue = "0", description = "print some errors a sort")
          int errors)
      throws IOException {
    ClaimsRun run = new ClaimsRun(Claims.english());
    if (train != null) {
      List<ClaimLearning.Example> examples =
          new ArrayList<>(run.examples(ClaimsRun.teaching(data)));
      examples.addAll(run.netExamples(seeds, ClaimsRun.NETWORKS * examples.size()));
      ClaimLearning learnt = ClaimLearning.learn(examples, hidden);
      Files.write(train, learnt.lines(Claims.english().evidenceNames()));
      return 0;
    }
    if (speed) {
      new ClaimSpeed().print(Claims.english(), seeds, out);
      return 0;
    }
    if (part != null) {
      run.printNet(Part.of(part), seeds, errors, out);
      return 0;
    }
    run.print(ClaimsRun.trying(data), errors, out);
    return 0;
  }

  @Command(description = "Bodies, captions, credits, titles, authors and dates of real pages.")
  int pages(
      @Option(names = "--data", required = true, description = DATA) Path data,
      @Option(
              names = "--half",
              defaultValue = "0",
              description = "only the first or second half (1, 2) of a random split")
          int half,
      @Option(names = "--errors", defaultValue = "0", description = "print the worst pages")
          int errors,
      @Option(
              names = "--speed",
              negatable = true,
              defaultValue = "true",
              fallbackValue = "true",
              description = "measure speed too")
          boolean speed)
      throws IOException {
    List<GoldPage> all = new ArrayList<>();
    Map<String, Map<String, Double>> figures = new LinkedHashMap<>();
    for (String set : PAGE_SETS) {
      List<GoldPage> pages = half(GoldPage.read(data.resolve("pages").resolve(set)), half);
      if (pages.isEmpty()) {
        err.println("not there: " + data.resolve("pages").resolve(set));
        continue;
      }
      PageReport report = PageReport.of(pages, err);
      figures.put(set, report.figures());
      report.printErrors(errors, out);
      all.addAll(pages);
    }
    Peers.printPages(figures, speed ? PageReport.perCpuSecond(all, err) : Double.NaN, out);
    return 0;
  }

  @Command(description = "CPU time of reading as pages, texts and feeds double up to 50 MB.")
  int growth() throws IOException {
    return new Bounds(out, err).printGrowth() ? 0 : 1;
  }

  @Command(description = "Whether pages that are built to fill the heap fit in half a gigabyte.")
  int bombs() throws IOException {
    return new Bounds(out, err).printBombs() ? 0 : 1;
  }

  @Command(
      name = "train-pages",
      description = "Learns to tell body from margin; figures on sites not seen in learning.")
  int trainPages(
      @Option(names = "--data", required = true, description = DATA) Path data,
      @Option(names = "--plain", description = "of plain texts, not of pages") boolean plain,
      @Option(names = "--errors", defaultValue = "0", description = "print the worst pages")
          int errors,
      @Option(names = "--out", description = "write the trees here") @Nullable Path folder)
      throws IOException {
    TrainPages training = new TrainPages(plain, folder != null, err);
    for (String set : PAGE_SETS) {
      for (GoldPage page : GoldPage.read(data.resolve("pages").resolve(set))) {
        training.add(set, page);
      }
    }
    training.run(folder, errors, out);
    return 0;
  }

  private static List<GoldPage> half(List<GoldPage> pages, int half) {
    List<GoldPage> out = new ArrayList<>();
    for (GoldPage page : pages) {
      if (half == 0 || Math.floorMod(page.key().hashCode() * 31 >> 4, 2) == half - 1) {
        out.add(page);
      }
    }
    return out;
  }

  @Command(description = "Every span equals its words, over PolNeAR's dev part and all pages.")
  int spans(@Option(names = "--data", required = true, description = DATA) Path data)
      throws IOException {
    SpanCheck check = new SpanCheck(new Product(), err);
    check.texts(Document.read(data.resolve("polnear").resolve("dev.jsonl")));
    check.pages(data.resolve("pages"));
    check.print(out);
    return check.failures() == 0 ? 0 : 1;
  }

  @Command(description = "How often readings of a confidence are right, in ten bins.")
  int calibration(
      @Option(names = "--data", required = true, description = DATA) Path data,
      @Option(names = "--fit", description = "print the model's nine figures that fit best")
          boolean fit)
      throws IOException {
    Calibration calibration = calibration(data, new Product());
    calibration.print(out);
    if (fit) {
      calibration.printFit(
          List.of("passages dev", "passages seen"),
          List.of("polnear dev"),
          CalibrationRun.figures(),
          out);
    }
    return 0;
  }

  private Calibration calibration(Path data, Product product) throws IOException {
    Calibration calibration = new Calibration();
    calibration.add(
        "polnear dev",
        CalibrationRun.polnear(
            Document.read(data.resolve("polnear").resolve("dev.jsonl")), product, err));
    Map<String, Path> sets = new LinkedHashMap<>();
    sets.put("passages dev", data.resolve("passages").resolve("dev.jsonl"));
    sets.put("passages seen", Project.seen());
    sets.put("passages unseen", Project.unseen());
    for (Map.Entry<String, Path> set : sets.entrySet()) {
      calibration.add(
          set.getKey(), CalibrationRun.passages(Passage.read(set.getValue()), product, err));
    }
    return calibration;
  }

  @Command(description = "An HTML page of the worst disagreements, side by side with the gold.")
  int errors(
      @Option(names = "--data", required = true, description = DATA) Path data,
      @Option(names = "--gold", description = "these passages instead of dev and seen")
          @Nullable Path given,
      @Option(names = "--out", description = "the page (eval/target/errors.html)")
          @Nullable Path file,
      @Option(names = "--most", defaultValue = "50", description = "of each set: ${DEFAULT-VALUE}")
          int most)
      throws IOException {
    Map<String, Path> sets = new LinkedHashMap<>();
    if (given == null) {
      sets.put("passages dev", data.resolve("passages").resolve("dev.jsonl"));
      sets.put("passages seen", Project.seen());
    } else {
      refuseUnseen(given);
      sets.put(given.getFileName().toString(), given);
    }
    Product product = new Product();
    ErrorPage page = new ErrorPage();
    List<Document> gold = Document.read(data.resolve("polnear").resolve("dev.jsonl"));
    Map<String, List<Triple>> predicted = AttributionRun.predict(gold, product, err);
    for (Document document : gold) {
      page.polnear(document, predicted.getOrDefault(document.id(), List.of()));
    }
    for (Map.Entry<String, Path> set : sets.entrySet()) {
      List<Passage> passages = Passage.read(set.getValue());
      Map<String, Found.Reading> readings = PassageReport.read(passages, product, err);
      for (Passage passage : passages) {
        Found.Reading reading = readings.get(passage.id());
        if (reading != null) {
          page.passage(set.getKey(), passage, reading);
        }
      }
    }
    Path target = file == null ? Project.target().resolve("errors.html") : file;
    Files.createDirectories(target.toAbsolutePath().getParent());
    Files.writeString(target, page.html(most));
    out.println(target);
    return 0;
  }

  private static void refuseUnseen(Path file) {
    if (file.toAbsolutePath().normalize().toString().contains("unseen")) {
      throw new IllegalArgumentException(file + " is for figures only: nobody looks at its errors");
    }
  }

  @Command(description = "Whom sources refer to, on GUM's coreference (gum/dep/*.conllu).")
  int references(
      @Option(names = "--data", required = true, description = DATA) Path data,
      @Option(names = "--errors", defaultValue = "0", description = "print so many wrong ones")
          int errors)
      throws IOException {
    ReferenceCheck check = references(data, new Product());
    check.print(out);
    check.printErrors(errors, out);
    return 0;
  }

  private ReferenceCheck references(Path data, Product product) throws IOException {
    List<Gum> documents = Gum.read(data.resolve("gum").resolve("dep"));
    ReferenceCheck check = new ReferenceCheck();
    Progress progress = new Progress(err, "gum", documents.size());
    for (Gum document : documents) {
      check.add(document, product);
      progress.step();
    }
    return check;
  }

  @Command(description = "Words per CPU second, batch over two threads, cold start, memory.")
  int speed(@Option(names = "--data", description = DATA) @Nullable Path data)
      throws IOException, InterruptedException {
    Map<String, String> texts = new LinkedHashMap<>();
    if (data != null) {
      for (Document document : Document.read(data.resolve("polnear").resolve("dev.jsonl"))) {
        texts.put(document.id(), document.text());
      }
    } else {
      for (Passage passage : Passage.read(Project.seen())) {
        texts.put(passage.id(), passage.text());
      }
    }
    Product product = new Product();
    Speed.Rate rate = Speed.rate(texts, product, err);
    out.printf(
        "words %d, per CPU second of the thread %.0f, of the process %.0f"
            + " (CoreNLP: %d tokens)%n",
        rate.words(),
        rate.perThreadSecond(),
        rate.perProcessSecond(),
        Peers.CORENLP_TOKENS_PER_SECOND);
    double one = Speed.batch(texts, product, 1);
    double two = Speed.batch(texts, product, 2);
    out.printf(
        "batch, words per second of the clock: one thread %.0f, two %.0f, %.2f times%n",
        one, two, two / one);
    Long peak = Speed.peakMegabytes();
    out.printf(
        "peak memory %s (CoreNLP: %.1f GB)%n",
        peak == null ? "unknown" : peak + " MB", Peers.CORENLP_GIGABYTES);
    List<String> command = Project.command();
    if (command.isEmpty()) {
      out.println("cold start not measured: the command line isn't built");
    } else {
      String report = texts.values().iterator().next();
      out.printf("cold start %.2f s (one report)%n", Speed.coldStart(command, report));
    }
    return 0;
  }

  @Command(description = "Claims, copies, roots and drift, on networks of invented reports.")
  int stemma(
      @Option(names = "--seeds", defaultValue = "held-out", description = PARTS) String part,
      @Option(names = "--count", defaultValue = "20", description = "networks: ${DEFAULT-VALUE}")
          int seeds,
      @Option(names = "--end-to-end", description = "with the model's attributions")
          boolean endToEnd,
      @Option(names = "--first", defaultValue = "1", description = "the first network") int first,
      @Option(names = "--show", description = "wrong answers: roots, stated, drift or parent")
          @Nullable String show,
      @Option(names = "--json", description = "write the figures here") @Nullable Path json)
      throws IOException {
    Product product = endToEnd ? new Product() : null;
    StemmaMeasure measure =
        StemmaMeasure.of(
            Part.of(part), first, seeds, product == null ? null : product::entry, show, out, err);
    measure.print(out);
    if (json != null) {
      Lines.JSON.writerWithDefaultPrettyPrinter().writeValue(json.toFile(), measure.means());
    }
    return 0;
  }

  @Command(description = "How much text the invented reports share, by how they are related.")
  int overlap(
      @Option(names = "--seeds", defaultValue = "tuning", description = PARTS) String part,
      @Option(names = "--count", defaultValue = "20", description = "networks: ${DEFAULT-VALUE}")
          int seeds) {
    Overlap.of(Part.of(part), seeds).print(out);
    return 0;
  }

  @Command(description = "Invented reports into a ledger: time, room, answers, growth.")
  int ledger(
      @Option(names = "--seeds", defaultValue = "tuning", description = PARTS) String part,
      @Option(names = "--first", defaultValue = "1", description = "the first network") long seed,
      @Option(names = "--reports", defaultValue = "100000", description = "${DEFAULT-VALUE}")
          int reports,
      @Option(names = "--ledger", description = "JDBC URL, of an empty ledger; else a file")
          @Nullable String ledger)
      throws IOException {
    new LedgerRun(Part.of(part), seed, reports, err).run(ledger, out);
    return 0;
  }

  @Command(description = "Readers of stemma serve while reports are added, and kills under load.")
  int serve(
      @Option(names = "--part", defaultValue = "tuning", description = PARTS) String part,
      @Option(names = "--seed", defaultValue = "1", description = "the first network") long seed,
      @Option(names = "--reports", defaultValue = "2000", description = "${DEFAULT-VALUE}")
          int reports,
      @Option(names = "--readers", defaultValue = "50", description = "${DEFAULT-VALUE}")
          int readers,
      @Option(
              names = "--warm",
              defaultValue = "20",
              description = "seconds before: ${DEFAULT-VALUE}")
          int warm,
      @Option(
              names = "--seconds",
              defaultValue = "30",
              description = "of a round: ${DEFAULT-VALUE}")
          int seconds,
      @Option(
              names = "--pause",
              defaultValue = "0",
              description = "of a reader after a page, in ms on average: ${DEFAULT-VALUE}")
          int pause,
      @Option(names = "--rounds", defaultValue = "2", description = "killed, stopped, killed ...")
          int rounds,
      @Option(
              names = "--ledger",
              description = "file of a filled ledger, which is copied; reports of another seed")
          @Nullable Path ledger)
      throws IOException, InterruptedException {
    ServeRun run = new ServeRun(Part.of(part), seed, readers, warm, seconds, pause, err);
    return run.run(ledger, reports, rounds, out) ? 0 : 1;
  }

  @Command(description = "The same bytes from a ledger in any order of adding, and rebuilt.")
  int shuffles(
      @Option(names = "--part", defaultValue = "tuning", description = PARTS) String part,
      @Option(names = "--seed", defaultValue = "1", description = "the first network") long seed,
      @Option(names = "--reports", defaultValue = "1000", description = "${DEFAULT-VALUE}")
          int reports,
      @Option(names = "--orders", defaultValue = "20", description = "${DEFAULT-VALUE}") int orders)
      throws IOException {
    return LedgerShuffles.run(Part.of(part), seed, reports, orders, out, err) ? 0 : 1;
  }

  @Command(description = "kill -9 at random moments of stemma add: nothing lost, nothing torn.")
  int kills(
      @Option(names = "--times", defaultValue = "200", description = "${DEFAULT-VALUE}") int times,
      @Option(names = "--ledger", description = "JDBC URL, of an empty ledger; else a file")
          @Nullable String ledger)
      throws IOException, InterruptedException {
    return new LedgerKills(times, err).run(ledger, out) ? 0 : 1;
  }

  @Command(description = "Fails if a figure is below its floor in eval/baseline.json.")
  int gate(
      @Option(names = "--data", description = DATA) @Nullable Path data,
      @Option(names = "--baseline", description = "the floors") @Nullable Path baseline,
      @Option(names = "--pin", description = "raise the floors to what is measured") boolean pin,
      @Option(names = "--lower", description = "with --pin: lower them too") boolean lower,
      @Option(
              names = "--margin",
              defaultValue = "0.003",
              description = "with --pin: how far below the figure (${DEFAULT-VALUE})")
          double margin)
      throws IOException {
    Path file = baseline == null ? Project.baseline() : baseline;
    Map<String, Gate.Floor> floors = Gate.read(file);
    Gate gate = new Gate();
    measure(gate, data);
    if (pin) {
      Map<String, Gate.Floor> pinned = gate.pinned(floors, "eval gate --pin", margin, lower);
      Gate.write(file, pinned);
      gate.passes(pinned, out);
      return 0;
    }
    return gate.passes(floors, out) ? 0 : 1;
  }

  private void measure(Gate gate, @Nullable Path data) throws IOException {
    Product product = new Product();
    Map<String, Path> sets = new LinkedHashMap<>();
    sets.put("seen", Project.seen());
    sets.put("unseen", Project.unseen());
    if (data != null) {
      sets.put("dev", data.resolve("passages").resolve("dev.jsonl"));
    }
    for (Map.Entry<String, Path> set : sets.entrySet()) {
      if (Files.exists(set.getValue())) {
        List<Passage> passages = Passage.read(set.getValue());
        Map<String, Found.Reading> readings = PassageReport.read(passages, product, err);
        gate.passages(set.getKey(), PassageReport.score(passages, readings).total());
      } else {
        err.println("not there: " + set.getValue());
      }
    }
    List<Passage> quiet = Passage.read(Project.quiet());
    gate.quiet(
        "quiet", PassageReport.score(quiet, PassageReport.read(quiet, product, err)).total());
    gate.stemma(
        "held-out",
        StemmaMeasure.of(Part.HELD_OUT, 1, GATED_NETWORKS, null, "none", out, err).means());
    if (data != null) {
      List<Document> gold = Document.read(data.resolve("polnear").resolve("dev.jsonl"));
      AttributionReport report =
          AttributionReport.score(
              gold, AttributionRun.predict(gold, product, err), AttributionScorer.Options.POLNEAR);
      gate.polnear("dev", report.total());
      for (String set : PAGE_SETS) {
        List<GoldPage> pages = GoldPage.read(data.resolve("pages").resolve(set));
        if (pages.isEmpty()) {
          err.println("not there: " + data.resolve("pages").resolve(set));
        } else {
          gate.pages(set, PageReport.of(pages, err).figures());
        }
      }
      gate.calibration(calibration(data, product).errors());
      gate.references(references(data, product).accuracy());
    }
  }
}
