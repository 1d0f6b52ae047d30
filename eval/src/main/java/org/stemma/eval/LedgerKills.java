package org.stemma.eval;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.stemma.ledger.Ledger;

/**
 * Kills {@code stemma add} at random moments, again and again on one ledger, and looks each time
 * whether all that it had told as kept is there; at the end, whether the ledger is whole and one
 * more add completes it.
 */
final class LedgerKills {
  private static final int REPORTS_A_KILL = 12;

  private static final List<String> OFFICES =
      List.of(
          "harbour office",
          "town council",
          "police",
          "hospital",
          "fire brigade",
          "water company",
          "university",
          "railway",
          "weather service",
          "court",
          "museum");

  private static final List<String> THINGS =
      List.of(
          "containers were lost",
          "bridges had been closed",
          "wolves were seen",
          "houses burned",
          "trains collided",
          "wells were poisoned",
          "paintings were stolen",
          "ferries ran aground",
          "trees fell on a road",
          "students fell ill",
          "cables were cut",
          "horses escaped",
          "strikers blocked a mine");

  private static final List<String> SYLLABLES =
      List.of("dra", "ko", "vil", "mu", "sen", "ta", "rog", "li", "ban", "fe", "zum", "hal", "pri");

  private final int times;
  private final PrintStream err;
  private final Random random = new Random();

  LedgerKills(int times, PrintStream err) {
    this.times = times;
    this.err = err;
  }

  boolean run(@Nullable String url, PrintStream out) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("stemma-kills");
    String place = url != null ? url : "jdbc:sqlite:" + folder.resolve("ledger.db");
    Path input = folder.resolve("reports.jsonl");
    write(input);
    Set<String> told = new TreeSet<>();
    int lost = 0;
    int after = 0;
    for (int i = 0; i < times; i++) {
      int before = told.size();
      kill(place, input, told);
      lost += lost(place, told);
      after += told.size() > before ? 1 : 0;
      err.println("kills: " + (i + 1) + " of " + times + ", " + told.size() + " reports told");
    }
    Process last = start(place, input);
    drain(last, told);
    int exit = last.waitFor();
    lost += lost(place, told);
    List<String> problems;
    long size;
    try (Ledger ledger = Ledger.open(place)) {
      problems = ledger.verify().problems();
      size = ledger.size();
    }
    out.printf(
        "%d kills, %d of them after something was told; reports told and lost: %d;"
            + " problems: %s; the last add ends with %d and %d of %d reports%n",
        times, after, lost, problems, exit, size, (long) times * REPORTS_A_KILL);
    return lost == 0 && problems.isEmpty() && exit == 0 && size == (long) times * REPORTS_A_KILL;
  }

  private void write(Path input) throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < times * REPORTS_A_KILL; i++) {
      lines.add(
          "{\"id\": \"report-%d\", \"published\": \"2025-03-%02d\", \"text\": \"%s\"}"
              .formatted(i, 1 + i % 28, text(i)));
    }
    Files.write(input, lines);
  }

  /**
   * Three reports tell the same, the next three of another place and another thing: all of one
   * matter would contradict each other, and the test would be of that.
   */
  private static String text(int number) {
    int story = number / 3;
    String place = name(2 * story);
    return "The "
        + OFFICES.get(story % OFFICES.size())
        + " of "
        + place
        + " said on Monday that "
        + (story % 7 + 2)
        + " "
        + THINGS.get(story / OFFICES.size() % THINGS.size())
        + " near "
        + name(2 * story + 1)
        + ". A resident of "
        + place
        + " denied it.";
  }

  /** An invented name, another one for each number. */
  private static String name(int number) {
    StringBuilder name = new StringBuilder();
    for (int left = number + SYLLABLES.size(); left > 0; left /= SYLLABLES.size()) {
      name.append(SYLLABLES.get(left % SYLLABLES.size()));
    }
    return Character.toUpperCase(name.charAt(0)) + name.substring(1) + "en";
  }

  /** Kills one add after a while, of which most falls into its reading and keeping. */
  private void kill(String place, Path input, Set<String> told)
      throws IOException, InterruptedException {
    Process process = start(place, input);
    Thread reader =
        new Thread(
            () -> {
              try {
                drain(process, told);
              } catch (IOException e) {
                // The pipe breaks where the process is killed.
              }
            });
    reader.start();
    boolean begun = false;
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    int before = told.size();
    while (!begun && System.nanoTime() < until && process.isAlive()) {
      TimeUnit.MILLISECONDS.sleep(5);
      synchronized (told) {
        begun = told.size() > before || random.nextInt(400) == 0;
      }
    }
    TimeUnit.MILLISECONDS.sleep(random.nextInt(700));
    process.destroyForcibly().waitFor();
    reader.join();
  }

  private static void drain(Process process, Set<String> told) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        // A line that was cut by the kill was not told.
        if (line.endsWith("}")) {
          String id = line.replaceFirst("^\\{\"report\":\"", "").replaceFirst("\".*", "");
          synchronized (told) {
            told.add(id);
          }
        }
      }
    }
  }

  private static int lost(String place, Set<String> told) throws IOException {
    int lost = 0;
    try (Ledger ledger = Ledger.open(place)) {
      for (String id : told) {
        lost += ledger.entry(id) == null ? 1 : 0;
      }
    }
    return lost;
  }

  private static Process start(String place, Path input) throws IOException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            "org.stemma.app.Main",
            "add",
            "--json",
            "--ledger",
            place,
            input.toString());
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }
}
