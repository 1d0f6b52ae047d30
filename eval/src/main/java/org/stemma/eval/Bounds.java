package org.stemma.eval;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.stemma.Report;
import org.stemma.read.Reports;

/**
 * What reading costs where pages are large or built to hurt: CPU time as they double up to 50 MB,
 * and whether bombs fit in the heap that the process was given.
 */
final class Bounds {
  private static final int[] SIZES = {6_250_000, 12_500_000, 25_000_000, 50_000_000};
  private static final int BOMB = 32 << 20;
  private static final int LARGEST_FEED = 16_000_000;
  private static final double MOST = 2.2;
  private static final int ROUNDS = 3;

  /** Under this, the clock's grain is what would be compared. */
  private static final double LEAST_SECONDS = .1;

  private static final String FORMATS =
      "<p><b id=a><b id=b><b id=c><i id=a><i id=b><i id=c><u id=a><u id=b><u id=c><s id=a><s id=b>";
  private static final String JSON_FEED =
      "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[";
  private static final String[] WORDS =
      ("the harbour of Korvale was closed on Tuesday after crane fell officials said ships wait"
              + " two berths nobody hurt repair may take weeks port authority told reporters")
          .split(" ");

  private final PrintStream out;
  private final PrintStream err;
  private boolean kept = true;

  Bounds(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  private interface Maker {
    void add(StringBuilder page, Random random);
  }

  private interface Reading {
    void read(byte[] bytes) throws IOException;
  }

  private static final Reading PAGE = bytes -> check(Reports.html(bytes, null));
  private static final Reading FEED =
      bytes -> Reports.feed(bytes, null, "feed").forEach(Bounds::check);
  private static final Reading TEXT = bytes -> check(Reports.text(bytes, "text"));

  /** Prints the cost of pages as they double; whether none cost more than 2.2 times. */
  boolean printGrowth() throws IOException {
    out.printf("CPU seconds by megabytes, and how many times those of half the size%n");
    grow("HTML, paragraphs", "<html><body><article>", Bounds::paragraph, PAGE);
    grow("HTML, whole pages", "<html><body>", Bounds::page, PAGE);
    grow("HTML, links", "<html><body>", Bounds::link, PAGE);
    grow("text, paragraphs", "", (to, random) -> words(to, random, 40).append(".\n\n"), TEXT);
    grow("text, lines", "", (to, random) -> words(to, random, 3).append('\n'), TEXT);
    grow("feed, items (at most 16 MB are read)", "<rss><channel>", Bounds::item, FEED);
    return kept;
  }

  /** Prints the cost of bombs; whether all fit in the heap. */
  boolean printBombs() throws IOException {
    out.printf("bombs of %d MiB in a heap of %d%n", BOMB >> 20, heap());
    bomb("gzip (half a gigabyte in a WARC file)", gzip(), Bounds::warc);
    bomb("nested tables", repeated("<table><tr><td>"), PAGE);
    bomb("nested tables with words", repeated("<table><tr><td>a crane fell "), PAGE);
    bomb("one endless attribute", ("<p class=\"" + "a ".repeat(BOMB / 2)).getBytes(UTF_8), PAGE);
    bomb("one endless attribute, closed", attribute(), PAGE);
    bomb("a deep tree", repeated("<div>"), PAGE);
    bomb("a deep tree of spans", repeated("<span>a"), PAGE);
    bomb("unclosed formats", repeated("<p><b><i><a href=x>a"), PAGE);
    bomb("formats in each paragraph", repeated(FORMATS, "<p>a", BOMB), PAGE);
    bomb("attributes", repeated("<p a b c d e f g h i j k l m n o p q r s t u v w x y z>"), PAGE);
    bomb("data of small objects", data("[", "{\"a\":1},"), PAGE);
    bomb("tags in a declared body", declaredBody(), PAGE);
    bomb("50 MB of paragraphs", made("<html><body>", Bounds::paragraph, 50_000_000), PAGE);
    bomb("a feed of small elements", feed("<rss><item><title>", "<b>"), FEED);
    bomb("a feed of small items", feed("<rss>", "<item><title>a</title></item>"), FEED);
    bomb("a feed of small values", feed(JSON_FEED, "{\"a\":1},"), FEED);
    bomb("short lines", repeated("a\n"), TEXT);
    bomb("one endless line", repeated("word "), TEXT);
    return kept;
  }

  private void grow(String name, String opening, Maker maker, Reading reading) throws IOException {
    double before = 0;
    StringBuilder line = new StringBuilder();
    for (int size : SIZES) {
      byte[] bytes = made(opening, maker, size);
      double best = Double.MAX_VALUE;
      for (int round = 0; round < ROUNDS; round++) {
        best = Math.min(best, seconds(reading, bytes));
      }
      line.append(String.format("  %.1f MB %.2f s", bytes.length / 1e6, best));
      if (before > LEAST_SECONDS) {
        line.append(String.format(" (x %.2f)", best / before));
        kept &= best / before <= MOST;
      }
      before = best;
      err.println(name + ": " + bytes.length / 1_000_000 + " MB");
    }
    out.println(name + line);
  }

  private static byte[] made(String opening, Maker maker, int size) {
    Random random = new Random(1);
    StringBuilder page = new StringBuilder(size + 10_000).append(opening);
    while (page.length() < size) {
      maker.add(page, random);
    }
    return page.toString().getBytes(UTF_8);
  }

  private static double seconds(Reading reading, byte[] bytes) throws IOException {
    System.gc(); // so that no reading pays for the one before
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    reading.read(bytes);
    return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
  }

  private void bomb(String name, byte[] bytes, Reading reading) throws IOException {
    try {
      out.printf("%s: %.2f s%n", name, seconds(reading, bytes));
    } catch (OutOfMemoryError e) {
      kept = false;
      out.printf("%s: does not fit%n", name);
    }
  }

  private static long heap() {
    return Runtime.getRuntime().maxMemory() >> 20;
  }

  private static void check(Report report) {
    if (report.text().isEmpty() && report.reason() == null) {
      throw new IllegalStateException("nothing read, and no reason");
    }
  }

  private static void warc(byte[] bytes) throws IOException {
    try (Reports.Batch batch = Reports.warc(new ByteArrayInputStream(bytes), "w")) {
      batch.forEach(Bounds::check);
    }
  }

  private static StringBuilder words(StringBuilder to, Random random, int count) {
    for (int i = 0; i < count; i++) {
      to.append(i == 0 ? "The " : " ").append(WORDS[random.nextInt(WORDS.length)]);
      to.append(random.nextInt(20) == 0 ? " " + random.nextInt(1000) : "");
    }
    return to;
  }

  private static void paragraph(StringBuilder to, Random random) {
    words(to.append("<p>"), random, 40).append(".</p>\n");
  }

  private static void link(StringBuilder to, Random random) {
    words(
            to.append("<li><a class=\"nav-link\" href=\"/").append(random.nextInt()).append("\">"),
            random,
            4)
        .append("</a></li>\n");
  }

  private static void page(StringBuilder to, Random random) {
    words(to.append("<nav><ul>"), random, 1);
    for (int i = 0; i < 30; i++) {
      link(to, random);
    }
    words(to.append("</ul></nav><article class=\"story\"><h1>"), random, 8).append("</h1>");
    for (int i = 0; i < 20; i++) {
      paragraph(to, random);
    }
    words(to.append("<figure><img src=x><figcaption>"), random, 12);
    to.append("</figcaption></figure></article>\n");
  }

  private static void item(StringBuilder to, Random random) {
    words(to.append("<item><title>"), random, 8);
    words(to.append("</title><description>"), random, 60).append(".</description></item>\n");
  }

  private static byte[] repeated(String unit) {
    return repeated("", unit, BOMB);
  }

  private static byte[] repeated(String opening, String unit, int size) {
    return (opening + unit.repeat((size - opening.length()) / unit.length())).getBytes(UTF_8);
  }

  private static byte[] feed(String opening, String unit) {
    return repeated(opening, unit, LARGEST_FEED);
  }

  /** JSON-LD that is cut off. */
  private static byte[] data(String opening, String unit) {
    return repeated("<script type=application/ld+json>" + opening, unit, BOMB);
  }

  private static byte[] declaredBody() {
    String body = "\\u003cp>a".repeat(BOMB / 9);
    return ("<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"articleBody\":\""
            + body
            + "\"}</script><p>A crane fell.")
        .getBytes(UTF_8);
  }

  private static byte[] attribute() {
    return ("<p class=\"" + "caption credit ".repeat(BOMB / 15) + "\">A crane fell.</p>")
        .getBytes(UTF_8);
  }

  /** A record that says it is small and unpacks to half a gigabyte. */
  private static byte[] gzip() throws IOException {
    String head =
        String.join(
            "\r\n",
            "WARC/1.0",
            "WARC-Type: response",
            "WARC-Target-URI: http://korvale.example/",
            "WARC-Date: 2026-01-01T00:00:00Z",
            "WARC-Record-ID: <urn:uuid:1>",
            "Content-Type: application/http; msgtype=response",
            "Content-Length: 536870912",
            "",
            "HTTP/1.1 200 OK",
            "Content-Type: text/html",
            "",
            "");
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(head.getBytes(UTF_8));
      byte[] blanks = " ".repeat(1 << 20).getBytes(UTF_8);
      for (int i = 0; i < 512; i++) {
        gzip.write(blanks);
      }
    }
    return packed.toByteArray();
  }
}
