package org.stemma.eval;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stemma.Report;
import org.stemma.read.Reports;

/** Figures of a set of pages: bodies, captions, credits, titles, authors, dates. */
final class PageReport {
  private final List<PageScore> scores;
  private final List<Shingles> plain;

  /** Of scores, and of bodies found in plain text, if any. */
  PageReport(List<PageScore> scores, List<Shingles> plain) {
    this.scores = scores;
    this.plain = plain;
  }

  /** Reads all pages, as HTML and flattened to lines of text. */
  static PageReport of(List<GoldPage> pages, PrintStream err) throws IOException {
    List<PageScore> scores = new ArrayList<>();
    List<Shingles> plain = new ArrayList<>();
    Progress progress = new Progress(err, "pages", pages.size());
    for (GoldPage page : pages) {
      byte[] bytes = Files.readAllBytes(page.file());
      scores.add(PageScore.of(page, Reports.html(bytes, URI.create(page.url()))));
      String lines = PageLines.of(new String(bytes, StandardCharsets.UTF_8));
      Report text = Reports.text(lines, page.key());
      plain.add(Shingles.of(page.body(), PageScore.body(text)));
      progress.step();
    }
    return new PageReport(scores, plain);
  }

  /** The figures by name, shares from 0 to 1; those that the set can't tell are left out. */
  Map<String, Double> figures() {
    Map<String, Double> out = new LinkedHashMap<>();
    List<Shingles> bodies = new ArrayList<>();
    PageScore.Kept captions = new PageScore.Kept(0, 0, 0, 0);
    PageScore.Kept credits = captions;
    int told = 0;
    int[] right = new int[5];
    for (PageScore score : scores) {
      bodies.add(score.shingles());
      captions = captions.plus(score.captions());
      credits = credits.plus(score.credits());
      PageScore.Facts facts = score.facts();
      if (facts != null) {
        told++;
        right[0] += facts.title() ? 1 : 0;
        right[1] += facts.offered() ? 1 : 0;
        right[2] += facts.authors() ? 1 : 0;
        right[3] += facts.dated() ? 1 : 0;
        right[4] += facts.day() ? 1 : 0;
      }
    }
    out.put("body.f1", Shingles.f1(bodies));
    out.put("body.precision", Shingles.precision(bodies));
    out.put("body.recall", Shingles.recall(bodies));
    if (!plain.isEmpty()) {
      out.put("plain-text.f1", Shingles.f1(plain));
    }
    if (told > 0) {
      out.put("captions.recall", Numbers.ratio(captions.found(), captions.all()));
      out.put("captions.kept-out", 1 - Numbers.ratio(captions.leaked(), captions.couldLeak()));
      out.put("credits.recall", Numbers.ratio(credits.found(), credits.all()));
      out.put("credits.kept-out", 1 - Numbers.ratio(credits.leaked(), credits.couldLeak()));
      out.put("title.first", Numbers.ratio(right[0], told));
      out.put("title.offered", Numbers.ratio(right[1], told));
      out.put("authors", Numbers.ratio(right[2], told));
      out.put("day", Numbers.ratio(right[4], right[3]));
    }
    return out;
  }

  /** The pages whose bodies are worst, with what is missing and what is too much. */
  void printErrors(int most, PrintStream out) {
    List<PageScore> worst = new ArrayList<>(scores);
    worst.sort(Comparator.comparingDouble(score -> score.shingles().f1()));
    for (PageScore score : worst.subList(0, Math.min(most, worst.size()))) {
      out.println();
      out.println(
          Numbers.fixed(score.shingles().f1(), 3, 5)
              + "  "
              + score.gold().key()
              + "  "
              + score.gold().url());
      printLines("  missing ", score.gold().body(), score.body(), out);
      printLines("  surplus ", score.body(), score.gold().body(), out);
    }
  }

  private static void printLines(String label, String of, String notIn, PrintStream out) {
    Map<String, Integer> other = Shingles.bag(notIn);
    for (String line : of.split("\\n+", -1)) {
      Map<String, Integer> bag = Shingles.bag(line);
      int strange = 0;
      for (String key : bag.keySet()) {
        strange += other.containsKey(key) ? 0 : 1;
      }
      if (strange * 2 > bag.size()) {
        out.println(label + (line.length() > 160 ? line.substring(0, 160) + " …" : line));
      }
    }
  }

  /** Pages read in full per second of this thread's CPU time, after a warm-up. */
  static double perCpuSecond(List<GoldPage> pages, PrintStream err) throws IOException {
    Map<String, byte[]> all = new LinkedHashMap<>();
    for (GoldPage page : pages) {
      all.put(page.url(), Files.readAllBytes(page.file()));
    }
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    Progress progress = new Progress(err, "speed", 3 * all.size());
    long start = 0;
    for (int round = 0; round < 3; round++) {
      start = round == 2 ? threads.getCurrentThreadCpuTime() : start;
      for (Map.Entry<String, byte[]> page : all.entrySet()) {
        Object unused = Reports.html(page.getValue(), URI.create(page.getKey()));
        progress.step();
      }
    }
    return all.size() / ((threads.getCurrentThreadCpuTime() - start) / 1e9);
  }
}
