package org.stemma.app.web;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.Entry;
import org.stemma.Flag;
import org.stemma.Report;
import org.stemma.ledger.Ledger;

/** What the pages need of the rest of the application. Implementations are thread-safe. */
public interface Ports {
  /** Whether {@link #attribute} answers without loading its model first. */
  boolean isReady();

  /** What is said in a report. It may take a second, and more for the first. */
  Entry attribute(Report report);

  /** What is to be known of a report as a whole. */
  List<Flag> flags(Entry entry);

  /** Name of the model that attributes; waits for it. */
  String model();

  /**
   * Reads the reports in some bytes: a text, a page, JSON Lines, a feed, an archive.
   *
   * @param name what to call them
   */
  void read(byte[] bytes, String name, Given given, Taker taker) throws IOException;

  /** Reads the reports at an address of the web; private addresses are refused. */
  void fetch(String url, Given given, Taker taker) throws IOException;

  /** Writes the JSON of claims. */
  void claims(List<Ledger.Trace> traces, OutputStream out) throws IOException;

  /** Writes the JSON of a claim. */
  void claim(Ledger.Trace trace, OutputStream out) throws IOException;

  /** Writes the JSON of a report and what is said in it. */
  void report(Entry entry, OutputStream out) throws IOException;

  /** Writes the JSON of a comparison. */
  void comparison(Entry one, Entry other, Ledger.Comparison comparison, OutputStream out)
      throws IOException;

  /** Writes the JSON of a page's versions. */
  void versions(List<Ledger.Version> versions, OutputStream out) throws IOException;

  /** Writes the JSON of corrections. */
  void corrections(List<Ledger.Correction> corrections, OutputStream out) throws IOException;

  /**
   * What a visitor says about what he gives.
   *
   * @param outlet who publishes
   * @param date day of publication
   */
  record Given(@Nullable String outlet, @Nullable LocalDate date) {}

  /** Where reports, and what can't be read, go. */
  interface Taker {
    void report(Report report) throws IOException;

    void failure(String place, String why);
  }
}
