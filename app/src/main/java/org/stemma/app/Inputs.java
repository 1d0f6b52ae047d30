package org.stemma.app;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.stemma.Report;
import org.stemma.read.Reports;

/** Opens what the command line names and reads the reports in it, one at a time. */
final class Inputs {
  /** A page or a line that is larger is refused. */
  static final int MOST_BYTES = 32 << 20;

  /** A page with more text is no report: reading it would take minutes. In characters. */
  private static final int MOST_TEXT = 1_000_000;

  private final InputStream standardInput;
  private final Given given;
  private boolean standardInputUsed;

  Inputs(InputStream standardInput, Given given) {
    this.standardInput = standardInput;
    this.given = given;
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
   * @param name path of a file, or "-" for standard input
   * @throws IOException from the taker only; what is wrong with the input is told to it instead
   */
  void read(String name, Taker taker) throws IOException {
    String shown = name.equals("-") ? "stdin" : name;
    try {
      BufferedInputStream in = new BufferedInputStream(open(name), 1 << 16);
      try {
        if (ReportLines.areIn(in, shown)) {
          new ReportLines(in, shown, given).read(taker);
        } else {
          taker.report(page(bytes(in), shown), true);
        }
      } finally {
        close(in);
      }
    } catch (Unreadable e) {
      taker.failure(shown, e.why());
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
      Path path = Path.of(name);
      if (Files.isDirectory(path)) {
        throw new Unreadable("is a directory; name the files in it");
      }
      return Files.newInputStream(path);
    } catch (InvalidPathException e) {
      throw new Unreadable("no file has such a name");
    } catch (IOException e) {
      throw Unreadable.of(e);
    }
  }

  private Report page(byte[] bytes, String shown) throws Unreadable {
    URI url = given.url();
    Report read = Reports.read(bytes, shown);
    if (read.text().length() > MOST_TEXT) {
      throw new Unreadable(
          "holds %,d characters of text, and a report may have %,d: is it one report?"
              .formatted(read.text().length(), MOST_TEXT));
    }
    Report told =
        read.with(
            given.outletOver(read.outlet()),
            url != null ? url.toString() : read.url(),
            given.date() != null ? given.published() : read.published());
    return Ids.named(url != null ? Ids.of(url) : Ids.of(shown), told);
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
