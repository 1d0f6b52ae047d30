package org.stemma.app;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.stemma.Outlet;
import org.stemma.Published;
import org.stemma.Report;
import org.stemma.app.fetch.Fetcher;
import org.stemma.read.Reports;

/**
 * Opens what the command line names and reads the reports in it, one at a time: pages, texts, JSON
 * Lines, feeds, WARC and WET files, all of them also packed by gzip; folders of these; standard
 * input; addresses. What an input is, is told by what is in it.
 */
final class Inputs {
  /** A page or a line that is larger is refused. */
  static final int MOST_BYTES = 32 << 20;

  /** A page with more text is no report: reading it would take minutes. In characters. */
  private static final int MOST_TEXT = 1_000_000;

  private static final int SNIFFED = 4096;
  private static final Pattern ADDRESS = Pattern.compile("(?i)[a-z][a-z0-9+.-]{1,30}://.*");

  private final InputStream standardInput;
  private final Given given;
  private final Fetcher fetcher;
  private boolean standardInputUsed;

  Inputs(InputStream standardInput, Given given, Fetcher fetcher) {
    this.standardInput = standardInput;
    this.given = given;
    this.fetcher = fetcher;
  }

  /** Where reports and failures go, in the order of the inputs. */
  interface Taker {
    /** Takes a report; {@code alone} tells whether its input is a page, which holds no other. */
    void report(Report report, boolean alone) throws IOException;

    /** Place is a file, or a file and a line: "news.jsonl:3". */
    void failure(String place, String why);
  }

  /** An input that cannot be read; the message says why, for people. */
  static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1;

    private final String why;

    Unreadable(String why) {
      super(why);
      this.why = why;
    }

    String why() {
      return why;
    }

    static Unreadable of(IOException error) {
      if (error instanceof NoSuchFileException) {
        return new Unreadable("no such file");
      }
      if (error instanceof AccessDeniedException) {
        return new Unreadable("permission denied");
      }
      return new Unreadable("cannot be read: " + error.getMessage());
    }
  }

  /**
   * Reads one input.
   *
   * @param name path of a file or folder, an address, or "-" for standard input
   * @throws IOException from the taker only; what is wrong with the input is told to it instead
   */
  void read(String name, Taker taker) throws IOException {
    String shown = name.equals("-") ? "stdin" : name;
    try {
      if (ADDRESS.matcher(name).matches()) {
        fetched(name, taker);
      } else if (!name.equals("-") && Files.isDirectory(path(name))) {
        folder(name, taker);
      } else {
        file(name, shown, taker);
      }
    } catch (Unreadable e) {
      taker.failure(shown, e.why());
    }
  }

  /** Reads all files in a folder and below, in the order of their paths; hidden ones are left. */
  private void folder(String name, Taker taker) throws IOException, Unreadable {
    if (given.url() != null) {
      throw new Unreadable("is a folder, and --url is the address of one page");
    }
    List<Path> files = new ArrayList<>();
    collect(path(name), files, taker);
    if (files.isEmpty()) {
      throw new Unreadable("is a folder that holds no files");
    }
    for (Path file : files) {
      read(file.toString(), taker);
    }
  }

  private static void collect(Path folder, List<Path> files, Taker taker) {
    List<Path> entries;
    try (Stream<Path> list = Files.list(folder)) {
      entries = list.sorted().toList();
    } catch (IOException e) {
      taker.failure(folder.toString(), Unreadable.of(e).why());
      return;
    }
    for (Path entry : entries) {
      if (String.valueOf(entry.getFileName()).startsWith(".")) {
        continue;
      }
      if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
        collect(entry, files, taker);
      } else if (Files.isRegularFile(entry)) {
        files.add(entry);
      }
    }
  }

  private void file(String name, String shown, Taker taker) throws IOException, Unreadable {
    BufferedInputStream in = new BufferedInputStream(open(name), 1 << 16);
    try {
      byte[] head = head(in);
      if (Reports.isWarc(head)) {
        archive(in, shown, taker);
      } else if (head.length > 1 && head[0] == 0x1F && head[1] == (byte) 0x8B) {
        unpacked(new BufferedInputStream(unpacking(in), 1 << 16), shown, taker);
      } else {
        unpacked(in, shown, taker);
      }
    } finally {
      close(in);
    }
  }

  private void unpacked(BufferedInputStream in, String shown, Taker taker)
      throws IOException, Unreadable {
    byte[] head = head(in);
    if (Reports.isFeed(head)) {
      batch(Reports.feed(bytes(in), given.url(), shown), taker);
    } else if (ReportLines.areIn(head, shown)) {
      new ReportLines(in, shown, given).read(taker);
    } else {
      page(Reports.read(bytes(in), shown), Ids.of(shown), taker);
    }
  }

  private void archive(InputStream in, String shown, Taker taker) throws IOException, Unreadable {
    Reports.Batch batch;
    try {
      batch = Reports.warc(in, shown);
    } catch (IOException e) {
      throw Unreadable.of(e);
    }
    batch(batch, taker);
  }

  private void batch(Reports.Batch batch, Taker taker) throws IOException, Unreadable {
    boolean any = false;
    for (Report report : batch) {
      any |= tell(batch, taker);
      any = true;
      if (report.text().length() > MOST_TEXT) {
        taker.failure(report.id(), tooLong(report));
      } else {
        taker.report(named(report), false);
      }
    }
    any |= tell(batch, taker);
    if (!any) {
      throw new Unreadable("holds no reports");
    }
  }

  private static boolean tell(Reports.Batch batch, Taker taker) {
    List<Reports.Fault> faults = batch.faults();
    for (Reports.Fault fault : faults) {
      taker.failure(fault.place(), fault.why());
    }
    return !faults.isEmpty();
  }

  /** With what the command line says where the report itself says nothing, and its id. */
  private Report named(Report report) {
    String id = report.id();
    String url = report.url();
    String moment = "@" + report.captured();
    if (url != null) {
      id = Ids.ofAddress(url) + (id.endsWith(moment) ? moment : "");
    } else {
      id = Ids.of(id);
    }
    Published published = report.published() != null ? report.published() : given.published();
    return report.with(given.outletUnder(report.outlet()), url, published).named(id);
  }

  private void fetched(String name, Taker taker) throws IOException, Unreadable {
    Fetcher.Page page;
    try {
      page = fetcher.fetch(name);
    } catch (Fetcher.Refused e) {
      throw new Unreadable(e.why());
    }
    byte[] bytes = page.bytes();
    if (Reports.isWarc(bytes)) {
      archive(new ByteArrayInputStream(bytes), name, taker);
    } else if (Reports.isFeed(bytes)) {
      batch(Reports.feed(bytes, page.url(), name, page.charset()), taker);
    } else {
      Report read =
          page.isText()
              ? Reports.read(bytes, name)
              : Reports.html(bytes, page.url(), name, page.charset());
      Outlet site = new Outlet(read.outlet().name(), Given.domain(page.url()));
      Outlet outlet = read.outlet().domain() == null ? site : read.outlet();
      String url = read.url() == null ? page.url().toString() : read.url();
      Report told = read.with(outlet, url, read.published()).captured(page.fetched());
      page(told, Ids.of(page.url()), taker);
    }
  }

  private Path path(String name) throws Unreadable {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw new Unreadable("no file has such a name");
    }
  }

  private InputStream open(String name) throws Unreadable {
    if (name.equals("-")) {
      if (standardInputUsed) {
        throw new Unreadable("standard input can be read only once");
      }
      standardInputUsed = true;
      return standardInput;
    }
    try {
      return Files.newInputStream(path(name));
    } catch (IOException e) {
      throw Unreadable.of(e);
    }
  }

  private static InputStream unpacking(InputStream in) throws Unreadable {
    try {
      return new GZIPInputStream(in, 1 << 16);
    } catch (IOException e) {
      throw Unreadable.of(e);
    }
  }

  private void page(Report read, String id, Taker taker) throws IOException, Unreadable {
    URI url = given.url();
    if (read.text().length() > MOST_TEXT) {
      throw new Unreadable(tooLong(read));
    }
    Report told =
        read.with(
            given.outletOver(read.outlet()),
            url != null ? url.toString() : read.url(),
            given.date() != null ? given.published() : read.published());
    taker.report(told.named(url != null ? Ids.of(url) : id), true);
  }

  private static String tooLong(Report report) {
    return "holds %,d characters of text, and a report may have %,d: is it one report?"
        .formatted(report.text().length(), MOST_TEXT);
  }

  private static byte[] head(BufferedInputStream in) throws Unreadable {
    try {
      in.mark(SNIFFED);
      byte[] head = in.readNBytes(SNIFFED);
      in.reset();
      return head;
    } catch (IOException e) {
      throw Unreadable.of(e);
    }
  }

  private static byte[] bytes(InputStream in) throws Unreadable {
    try {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new Unreadable("is larger than " + (MOST_BYTES >> 20) + " MiB");
      }
      return bytes;
    } catch (IOException e) {
      throw Unreadable.of(e);
    }
  }

  private static void close(InputStream in) {
    try {
      in.close();
    } catch (IOException e) {
      // All that was wanted has been read.
    }
  }
}
