package org.stemma.ledger;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.stemma.Attribution;
import org.stemma.Entry;
import org.stemma.Place;
import org.stemma.Quantity;
import org.stemma.Report;
import org.stemma.Source;
import org.stemma.Span;
import org.stemma.When;
import org.stemma.ledger.Ledger.Verification;

/** Checks that a ledger is whole: its file, its facts, and that what is derived is what follows. */
final class Verifying {
  private static final int MOST_TOLD = 100;

  private final Database database;
  private final Postings postings;
  private final Corrections corrections;
  private final Asking asking;
  private final List<String> problems = new ArrayList<>();

  Verifying(Database database, Postings postings, Corrections corrections, Asking asking) {
    this.database = database;
    this.postings = postings;
    this.corrections = corrections;
    this.asking = asking;
  }

  /** What stands in the derived tables, as one number each and a digest of the claims. */
  private record Derived(String claims, String postings, long words) {}

  /**
   * Checks, within a transaction that is taken back.
   *
   * @param settling finds the claims that are still to be found
   * @param rebuilding derives all anew
   */
  Verification verify(Database.Work<?> settling, Database.Work<?> rebuilding)
      throws SQLException, IOException {
    file();
    facts();
    settling.run();
    Verification counted = counted();
    if (problems.isEmpty()) {
      Derived before = derived();
      rebuilding.run();
      settling.run();
      Derived after = derived();
      differs("claims", before.claims(), after.claims());
      differs("keys", before.postings(), after.postings());
      differs("words", before.words(), after.words());
    }
    return new Verification(
        counted.reports(), counted.mentions(), counted.claims(), List.copyOf(problems));
  }

  private void differs(String what, Object before, Object after) {
    if (!before.equals(after)) {
      tell(what + ": not what follows from the reports; `rebuild` mends it");
    }
  }

  private void tell(String problem) {
    if (problems.size() < MOST_TOLD) {
      problems.add(problem);
    }
  }

  private Verification counted() throws SQLException {
    long mentions = database.number("SELECT count(*) FROM mention");
    long joined = database.number("SELECT count(*) FROM joined");
    long claims = database.number("SELECT count(*) FROM claim");
    return new Verification(
        database.number("SELECT count(*) FROM live"),
        mentions,
        mentions - joined + claims,
        List.of());
  }

  private void file() throws SQLException {
    if (database.dialect() == Dialect.POSTGRESQL) {
      // The server checks its pages and keys by itself.
      return;
    }
    for (String problem : database.rows("PRAGMA integrity_check(10)", row -> row.getString(1))) {
      if (!problem.equals("ok")) {
        tell("file: " + problem);
      }
    }
    for (String problem :
        database.rows(
            "PRAGMA foreign_key_check",
            row -> row.getString(1) + " " + row.getLong(2) + " refers to no " + row.getString(3))) {
      tell("file: " + problem);
    }
  }

  private void facts() throws SQLException, IOException {
    database.each(
        "SELECT r.id, r.hash, r.body, g.model, g.attributions, r.handle, r.published, g.seq"
            + " FROM report r LEFT JOIN reading g ON g.report = r.seq ORDER BY r.seq",
        row -> {
          String id = row.getString(1);
          String body = row.getString(3);
          if (!Written.hash(body).equals(row.getString(2))) {
            tell("report " + id + ": is not the text that was added");
          }
          if (row.getString(5) == null) {
            tell("report " + id + ": has no reading");
            return;
          }
          Facts.Kept kept =
              new Facts.Kept(
                  row.getLong(8), row.getString(2), body, row.getString(4), row.getString(5));
          try {
            Entry entry = kept.entry();
            Report report = entry.report();
            if (!report.id().equals(id)
                || !Written.handle(id).equals(row.getString(6))
                || !Written.published(report).equals(row.getString(7))) {
              tell("report " + id + ": its row and its text differ");
            }
            for (Attribution attribution : entry.attributions()) {
              spans(report, attribution);
            }
          } catch (IOException e) {
            tell(String.valueOf(e.getMessage()));
          }
        });
  }

  private void spans(Report report, Attribution attribution) {
    List<Span> spans = new ArrayList<>(attribution.cue());
    spans.addAll(attribution.content());
    for (Collection<Source> sources : List.of(attribution.chain(), attribution.addressees())) {
      for (Source source : sources) {
        spans.addAll(source.spans());
        spans.addAll(source.refersTo());
      }
    }
    for (Quantity quantity : attribution.quantities()) {
      spans.add(quantity.span());
    }
    for (Place place : attribution.places()) {
      spans.add(place.span());
    }
    for (When time : attribution.times()) {
      spans.add(time.span());
    }
    for (Span span : spans) {
      if (span.end() > report.text().length()) {
        tell(
            "report "
                + report.id()
                + ", "
                + attribution.id()
                + ": "
                + span
                + " is not in its text");
        return;
      }
    }
  }

  private Derived derived() throws SQLException, IOException {
    Map<Long, Integer> names = new HashMap<>();
    database.each(
        "SELECT m.seq, r.handle, m.attribution FROM mention m"
            + " JOIN reading g ON g.seq = m.reading JOIN report r ON r.seq = g.report",
        row -> names.put(row.getLong(1), (row.getString(2) + "-" + row.getString(3)).hashCode()));
    long[] sum = new long[2];
    postings.each(
        (key, mention) -> {
          Integer name = names.get(mention);
          if (name != null) {
            // In whatever order they are kept: their numbers are added up.
            long mixed = (key ^ name * 0xC2B2AE3D27D4EB4FL) * 0x9E3779B97F4A7C15L;
            sum[0] += (mixed ^ (mixed >>> 29)) * 0xBF58476D1CE4E5B9L;
            sum[1]++;
          }
        });
    Digesting digesting = new Digesting();
    new Export(database, corrections, asking, digesting).claims();
    return new Derived(
        digesting.hex(), sum[1] + " " + sum[0], database.number("SELECT count(*) FROM words"));
  }

  /** A writer that keeps a digest only. */
  private static final class Digesting extends Writer {
    private final MessageDigest digest;

    Digesting() {
      try {
        digest = MessageDigest.getInstance("SHA-256");
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void write(char[] units, int from, int count) {
      digest.update(new String(units, from, count).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    String hex() {
      return HexFormat.of().formatHex(digest.digest());
    }
  }
}
