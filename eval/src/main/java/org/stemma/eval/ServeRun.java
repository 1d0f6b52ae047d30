package org.stemma.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stemma.Attribution;
import org.stemma.Claim;
import org.stemma.Entry;
import org.stemma.Report;
import org.stemma.Source;
import org.stemma.eval.net.Networks;
import org.stemma.eval.net.Part;
import org.stemma.ledger.Ledger;

/**
 * Fills a ledger with invented reports, serves it with a heap of 2 GB, and lets many readers ask
 * for pages at once while reports are being added; at the end of each round it is killed or told to
 * stop under that load, and all that it had told as added must be there.
 */
final class ServeRun {
  private static final int AT_ONCE = 1_000;
  private static final int ADDED_AT_ONCE = 5;
  private static final int ASKED_FOR = 200;
  private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([0-9a-f]+)\"");

  private final int readers;
  private final int warm;
  private final int seconds;
  private final int pause;
  private final PrintStream err;
  private final Iterator<Entry> entries;
  private final Map<String, List<String>> pages = new LinkedHashMap<>();
  private final Set<String> told = new TreeSet<>();

  /**
   * @param warm seconds of each round before it is measured
   * @param pause milliseconds between two pages of a reader, on average
   */
  ServeRun(Part part, long seed, int readers, int warm, int seconds, int pause, PrintStream err) {
    this.entries = Networks.stream(part, seed);
    this.readers = readers;
    this.warm = warm;
    this.seconds = seconds;
    this.pause = pause;
    this.err = err;
  }

  /** How long each page of a kind took, in milliseconds; what was not answered by 200. */
  private record Times(List<Double> millis, List<String> refused) {
    Times() {
      this(new ArrayList<>(), new ArrayList<>());
    }

    synchronized void took(double time) {
      millis.add(time);
    }

    synchronized void refused(String how) {
      refused.add(how);
    }

    String told() {
      double[] sorted = millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
      if (sorted.length == 0) {
        return "none answered, " + refused.size() + " refused " + new TreeSet<>(refused);
      }
      return "%d pages, %.0f ms in the middle, %.0f at 95 %%, %.0f at most%s"
          .formatted(
              sorted.length,
              sorted[sorted.length / 2],
              sorted[sorted.length * 95 / 100],
              sorted[sorted.length - 1],
              refused.isEmpty()
                  ? ""
                  : ", " + refused.size() + " refused " + new TreeSet<>(refused));
    }
  }

  /**
   * Gives whether nothing that was told as added is lost.
   *
   * @param filled file of a ledger to begin with, which is copied; null for one to be filled here
   */
  boolean run(@Nullable Path filled, int reports, int rounds, PrintStream out)
      throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("stemma-serve");
    try {
      return run(folder.resolve("ledger.db"), filled, reports, rounds, out);
    } finally {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
    }
  }

  private boolean run(Path file, @Nullable Path filled, int reports, int rounds, PrintStream out)
      throws IOException, InterruptedException {
    if (filled != null) {
      Files.copy(filled, file);
    }
    try (Ledger ledger = Ledger.open("jdbc:sqlite:" + file)) {
      if (filled == null) {
        fill(ledger, reports);
      }
      out.println("a ledger of " + ledger.size() + " reports");
      choose(ledger);
    }
    int lost = 0;
    for (int round = 0; round < rounds; round++) {
      boolean killed = round % 2 == 0;
      round(file, killed, out);
      try (Ledger ledger = Ledger.open("jdbc:sqlite:" + file)) {
        for (String id : told) {
          lost += ledger.entry(id) == null ? 1 : 0;
        }
      }
      out.printf(
          "%s under load: %d reports told as added so far, %d of them lost%n",
          killed ? "killed" : "stopped", told.size(), lost);
    }
    return lost == 0;
  }

  private void fill(Ledger ledger, int reports) throws IOException {
    for (int added = 0; added < reports; ) {
      List<Entry> batch = new ArrayList<>();
      while (batch.size() < AT_ONCE && added < reports) {
        batch.add(entries.next());
        added++;
      }
      ledger.addAll(batch);
      err.println("serve: " + added + " of " + reports + " reports");
    }
  }

  /**
   * What the readers will ask for, drawn from the whole ledger; the largest claims are among it.
   */
  private void choose(Ledger ledger) throws IOException {
    Random random = new Random(7);
    List<Entry> some = new ArrayList<>(ledger.newest(20 * ASKED_FOR));
    java.util.Collections.shuffle(some, random);
    Set<String> claims = new TreeSet<>();
    ledger.claims(20).forEach(claim -> claims.add("/claim?id=" + encoded(claim.id())));
    for (Entry entry : some.subList(0, Math.min(ASKED_FOR, some.size()))) {
      Report report = entry.report();
      ask("report", "/report?id=" + encoded(report.id()));
      String outlet = report.outlet().name();
      if (outlet != null) {
        ask("outlet", "/outlet?name=" + encoded(outlet));
      }
      for (Claim claim : ledger.claimsOf(report.id())) {
        claims.add("/claim?id=" + encoded(claim.id()));
      }
      for (Attribution said : entry.attributions()) {
        if (said.root() instanceof Source.Named named) {
          ask("source", "/source?name=" + encoded(named.name()));
        }
      }
      String[] words = report.text().split("\\W+");
      ask("search", "/search?q=" + encoded(words[random.nextInt(words.length)]));
    }
    claims.forEach(claim -> ask("claim", claim));
    ask("start", "/");
  }

  private void ask(String kind, String page) {
    pages.computeIfAbsent(kind, k -> new ArrayList<>()).add(page);
  }

  private static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }

  private void round(Path file, boolean killed, PrintStream out)
      throws IOException, InterruptedException {
    long began = System.nanoTime();
    Process server = serve(file);
    int port = port(server);
    try (Wire first = new Wire(0, port)) {
      first.get("/health");
      long started = (System.nanoTime() - began) / 1_000_000;
      out.println("started, first answer after " + started + " ms by the clock");
    }
    meet(port, warm, () -> {});
    double before = cpuSeconds(server);
    double[] spent = {0};
    Map<String, Times> times =
        meet(
            port,
            seconds,
            () -> {
              spent[0] = cpuSeconds(server) - before;
              if (killed) {
                server.destroyForcibly();
              } else {
                server.destroy();
              }
            });
    server.waitFor();
    Times all = new Times();
    times.forEach(
        (kind, one) -> {
          out.println(kind + ": " + one.told());
          all.millis().addAll(one.millis());
          all.refused().addAll(one.refused());
        });
    out.printf(
        "all, %d readers for %d s: %s; %.1f a second, %.1f ms of the server's CPU each%n",
        readers,
        seconds,
        all.told(),
        all.millis().size() / (double) seconds,
        1000 * spent[0] / Math.max(1, all.millis().size()));
  }

  private static double cpuSeconds(Process process) {
    return process.info().totalCpuDuration().map(Duration::toMillis).orElse(0L) / 1000.0;
  }

  /** Lets all read and one add for some seconds, then does something, and waits for all. */
  private Map<String, Times> meet(int port, int lasting, Runnable then)
      throws InterruptedException {
    Map<String, Times> times = new TreeMap<>();
    pages.keySet().forEach(kind -> times.put(kind, new Times()));
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(lasting);
    ExecutorService threads = Executors.newFixedThreadPool(readers + 1);
    for (int i = 1; i <= readers; i++) {
      int number = i;
      threads.execute(() -> read(number, port, end, times));
    }
    threads.execute(() -> add(port, end));
    TimeUnit.NANOSECONDS.sleep(Math.max(0, end - System.nanoTime()));
    then.run();
    threads.shutdown();
    threads.awaitTermination(2, TimeUnit.MINUTES);
    return times;
  }

  private void read(int number, int port, long end, Map<String, Times> times) {
    Random random = new Random(number);
    List<String> kinds = List.copyOf(pages.keySet());
    try (Wire wire = new Wire(number, port)) {
      while (System.nanoTime() < end) {
        String kind = kinds.get(random.nextInt(kinds.size()));
        List<String> choice = pages.getOrDefault(kind, List.of("/"));
        long before = System.nanoTime();
        Wire.Answer answer = wire.get(choice.get(random.nextInt(choice.size())));
        double took = (System.nanoTime() - before) / 1e6;
        Times time = times.get(kind);
        if (time != null && answer.status() == 200) {
          time.took(took);
        } else if (time != null) {
          time.refused(String.valueOf(answer.status()));
        }
        if (pause > 0) {
          TimeUnit.MILLISECONDS.sleep(random.nextInt(2 * pause + 1));
        }
      }
    } catch (IOException e) {
      if (System.nanoTime() < end) {
        err.println("serve: a reader was let go: " + e.getMessage());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Adds some reports after the others, as somebody does who sends files, until the server ends.
   */
  private void add(int port, long end) {
    try (Wire wire = new Wire(readers + 1, port)) {
      Matcher csrf = CSRF.matcher(wire.get("/").body());
      if (!csrf.find()) {
        throw new IOException("the start page has no form");
      }
      while (System.nanoTime() < end) {
        String job =
            wire.post("/add/file", "multipart/form-data; boundary=x", form(csrf.group(1)))
                .location();
        boolean over = false;
        while (!over) {
          over = told(Lines.JSON.readTree(wire.get(job.replace("/job?", "/job.json?")).body()));
          TimeUnit.MILLISECONDS.sleep(100);
        }
      }
    } catch (IOException e) {
      if (System.nanoTime() < end) {
        err.println("serve: adding ended: " + e.getMessage());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Remembers what a job tells as added; gives whether it is over. */
  private boolean told(JsonNode jobs) {
    JsonNode job = jobs.path("jobs").path(0);
    for (JsonNode line : job.path("lines")) {
      if (line.path("result").asText().equals("added")) {
        told.add(line.path("report").asText());
      }
    }
    return Set.of("done", "failed").contains(job.path("state").asText());
  }

  private byte[] form(String csrf) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < ADDED_AT_ONCE; i++) {
      Report report = entries.next().report();
      ObjectNode line = Lines.JSON.createObjectNode();
      line.put("id", report.id()).put("title", report.title()).put("text", report.text());
      line.put("outlet", report.outlet().name());
      if (report.published() != null) {
        line.put("published", report.published().date().toString());
      }
      lines.append(Lines.JSON.writeValueAsString(line)).append('\n');
    }
    String part = "\r\n--x\r\nContent-Disposition: form-data; name=";
    String body =
        part
            + "csrf\r\n\r\n"
            + csrf
            + part
            + "file; filename=\"reports.jsonl\"\r\n\r\n"
            + lines
            + "\r\n--x--\r\n";
    return body.getBytes(StandardCharsets.UTF_8);
  }

  private static Process serve(Path file) throws IOException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx2g",
            "-cp",
            System.getProperty("java.class.path"),
            "org.stemma.app.Main",
            "serve",
            "--ledger",
            file.toString(),
            "--port",
            "0");
    Path log = Path.of(file + ".log");
    return new ProcessBuilder(command).redirectError(log.toFile()).start();
  }

  private static int port(Process server) throws IOException {
    BufferedReader out =
        new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
    @Nullable String line = out.readLine();
    if (line == null) {
      throw new IOException("the server did not start");
    }
    return Integer.parseInt(line.replaceFirst("^.*:(\\d+)/$", "$1"));
  }
}
