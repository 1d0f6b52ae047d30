package org.stemma.eval;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.stemma.Attribution;
import org.stemma.Block;
import org.stemma.Place;
import org.stemma.Quantity;
import org.stemma.Report;
import org.stemma.Source;
import org.stemma.Span;
import org.stemma.When;

/**
 * Checks, over all documents and pages given to it, that reading throws nothing and that every span
 * stands for words of the text: inside it, not empty, not cutting a character in two, and, where
 * the value also carries its words, equal to them. Not thread-safe.
 */
final class SpanCheck {
  private static final int SHOWN = 20;

  private final Product product;
  private final PrintStream err;
  private final List<String> complaints = new ArrayList<>();
  private int reports;
  private int withoutText;
  private int attributions;
  private long spans;
  private int exceptions;
  private int bad;

  SpanCheck(Product product, PrintStream err) {
    this.product = product;
    this.err = err;
  }

  /** What is read: the bytes or the text. */
  private interface Read {
    Report run() throws IOException;
  }

  /** Checks texts; all words of a text must come back. */
  void texts(List<Document> documents) {
    Progress progress = new Progress(err, "texts", documents.size());
    for (Document document : documents) {
      check(
          document.id(),
          () -> {
            Report report = product.text(document.text(), document.id());
            Object unused = new Realign(report.text(), document.text(), document.id());
            return report;
          });
      progress.step();
    }
  }

  /** Checks all HTML pages under a folder. */
  void pages(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(file -> file.toString().endsWith(".html")).sorted().toList();
    }
    Progress progress = new Progress(err, "pages", files.size());
    for (Path file : files) {
      URI url = URI.create("https://pages.example/" + file.getFileName());
      check(file.toString(), () -> product.page(Files.readAllBytes(file), url));
      progress.step();
    }
  }

  /** How many exceptions and bad spans there were. */
  int failures() {
    return exceptions + bad;
  }

  void print(PrintStream out) {
    for (String complaint : complaints.subList(0, Math.min(SHOWN, complaints.size()))) {
      out.println(complaint);
    }
    if (complaints.size() > SHOWN) {
      out.println("and " + (complaints.size() - SHOWN) + " more");
    }
    out.printf(
        "reports %d (without text %d), attributions %d, spans %d, exceptions %d, bad spans %d%n",
        reports, withoutText, attributions, spans, exceptions, bad);
  }

  private void check(String name, Read read) {
    reports++;
    try {
      Report report = read.run();
      withoutText += report.text().isEmpty() ? 1 : 0;
      for (Block block : report.blocks()) {
        check(name, report, "block", block.span());
      }
      for (Attribution attribution : product.attribute(report)) {
        attributions++;
        check(name, report, attribution);
      }
    } catch (IOException | RuntimeException | StackOverflowError e) {
      exceptions++;
      complaints.add(name + ": " + e);
    }
  }

  private void check(String name, Report report, Attribution a) {
    String role = "attribution " + a.id() + " ";
    check(name, report, role + "cue", a.cue());
    check(name, report, role + "content", a.content());
    for (Source source : a.chain()) {
      check(name, report, role + "source", source.spans());
      check(name, report, role + "refersTo", source.refersTo());
    }
    for (Source source : a.addressees()) {
      check(name, report, role + "addressee", source.spans());
    }
    for (Quantity quantity : a.quantities()) {
      check(name, report, role + "quantity", quantity.span());
    }
    for (When time : a.times()) {
      check(name, report, role + "time", time.span());
    }
    for (Place place : a.places()) {
      if (check(name, report, role + "place", place.span())
          && !report.text(place.span()).equals(place.name())) {
        complain(name, role + "place isn't \"" + place.name() + "\"", place.span());
      }
    }
  }

  private void check(String name, Report report, String role, List<Span> some) {
    for (Span span : some) {
      check(name, report, role, span);
    }
  }

  private boolean check(String name, Report report, String role, Span span) {
    spans++;
    String text = report.text();
    if (span.isEmpty() || span.end() > text.length()) {
      complain(name, role, span);
      return false;
    }
    if (cutsCharacter(text, span.start()) || cutsCharacter(text, span.end())) {
      complain(name, role + " cuts a character", span);
      return false;
    }
    return true;
  }

  private static boolean cutsCharacter(String text, int offset) {
    return offset > 0
        && offset < text.length()
        && Character.isHighSurrogate(text.charAt(offset - 1))
        && Character.isLowSurrogate(text.charAt(offset));
  }

  private void complain(String name, String what, Span span) {
    bad++;
    complaints.add(name + ": " + what + " " + span);
  }
}
