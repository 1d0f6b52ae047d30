package org.stemma.eval;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.stemma.Report;

/** Measures words per CPU second on one thread, cold start and peak memory, beside CoreNLP's. */
final class Speed {
  private static final int WARM_UP_WORDS = 3000;
  private static final int STARTS = 5;

  /**
   * Words per second of thread CPU time, and of the whole process (compiler and collector
   * included).
   */
  record Rate(long words, double perThreadSecond, double perProcessSecond) {}

  private Speed() {}

  /** Reads and attributes all texts on this thread, after a warm-up on the first of them. */
  static Rate rate(Map<String, String> texts, Product product, PrintStream err) {
    run(texts, WARM_UP_WORDS, product, new Progress(err, "warm-up", texts.size()));
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long thread = threads.getCurrentThreadCpuTime();
    long process = processCpuNanos();
    long words = run(texts, Long.MAX_VALUE, product, new Progress(err, "speed", texts.size()));
    double threadSeconds = (threads.getCurrentThreadCpuTime() - thread) / 1e9;
    double processSeconds = (processCpuNanos() - process) / 1e9;
    return new Rate(words, words / threadSeconds, words / processSeconds);
  }

  /**
   * Words per second of the clock when so many threads share the texts, after a warm-up by {@link
   * #rate}.
   */
  static double batch(Map<String, String> texts, Product product, int threads)
      throws InterruptedException {
    List<Map.Entry<String, String>> all = List.copyOf(texts.entrySet());
    AtomicInteger next = new AtomicInteger();
    AtomicLong words = new AtomicLong();
    List<Thread> running = new ArrayList<>();
    long start = System.nanoTime();
    for (int t = 0; t < threads; t++) {
      Thread thread =
          new Thread(
              () -> {
                for (int k = next.getAndIncrement(); k < all.size(); k = next.getAndIncrement()) {
                  Map.Entry<String, String> text = all.get(k);
                  Object unused = product.attribute(product.text(text.getValue(), text.getKey()));
                  words.addAndGet(words(text.getValue()));
                }
              });
      thread.start();
      running.add(thread);
    }
    for (Thread thread : running) {
      thread.join();
    }
    return words.get() / ((System.nanoTime() - start) / 1e9);
  }

  private static long run(
      Map<String, String> texts, long most, Product product, Progress progress) {
    long words = 0;
    for (Map.Entry<String, String> text : texts.entrySet()) {
      if (words >= most) {
        break;
      }
      Report report = product.text(text.getValue(), text.getKey());
      Object unused = product.attribute(report);
      words += words(text.getValue());
      progress.step();
    }
    return words;
  }

  private static long words(String text) {
    long words = 0;
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      boolean space = Chars.isSpace(text.charAt(i));
      words += !space && !inside ? 1 : 0;
      inside = !space;
    }
    return words;
  }

  private static long processCpuNanos() {
    if (ManagementFactory.getOperatingSystemMXBean()
        instanceof com.sun.management.OperatingSystemMXBean system) {
      return system.getProcessCpuTime();
    }
    return 0;
  }

  /**
   * The middle of several cold starts of the command line on one report, in seconds.
   *
   * @param command what reads a report from its standard input
   */
  static double coldStart(List<String> command, String report)
      throws IOException, InterruptedException {
    Path input = Files.createTempFile("stemma", ".txt");
    try {
      Files.writeString(input, report);
      List<Double> seconds = new ArrayList<>();
      for (int i = 0; i < STARTS; i++) {
        long start = System.nanoTime();
        Process process =
            new ProcessBuilder(command)
                .redirectInput(input.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
          process.destroyForcibly();
          throw new IOException(String.join(" ", command) + ": no answer in two minutes");
        }
        if (process.exitValue() != 0) {
          throw new IOException(String.join(" ", command) + ": exit code " + process.exitValue());
        }
        seconds.add((System.nanoTime() - start) / 1e9);
      }
      Collections.sort(seconds);
      return seconds.get(STARTS / 2);
    } finally {
      Files.deleteIfExists(input);
    }
  }

  /** The most memory that this process has held, in megabytes; null where it isn't known. */
  static @Nullable Long peakMegabytes() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.isReadable(status)) {
      return null;
    }
    for (String line : Files.readAllLines(status)) {
      if (line.startsWith("VmHWM:")) {
        return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
      }
    }
    return null;
  }
}
