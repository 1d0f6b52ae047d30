package org.stemma.ledger;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.stemma.Mention;
import org.stemma.ledger.Ledger.Correction;

/** What people have corrected: facts that only grow, as an undoing is a correction too. */
final class Corrections {
  private final Database database;
  private final Mentions mentions;

  Corrections(Database database, Mentions mentions) {
    this.database = database;
    this.mentions = mentions;
  }

  /** A correction that stands, with the numbers that its mentions have now. */
  record Step(
      Correction.Kind kind, Set<Long> seqs, @org.jspecify.annotations.Nullable String wording) {}

  /** All of them in the order of their times. */
  List<Correction> all() throws SQLException {
    return database.rows(
        "SELECT id, kind, subject, wording, undoes, author, at, reason FROM correction"
            + " ORDER BY at, id",
        Corrections::correction);
  }

  /**
   * The time to give to the next correction: now, but always after the last, be they made within
   * one millisecond or the clock set back. An undoing must not come before what it undoes.
   */
  Instant next(Instant now) throws SQLException {
    Instant at = now.truncatedTo(ChronoUnit.MILLIS);
    String last =
        database.first(
            "SELECT at FROM correction ORDER BY at DESC LIMIT 1", row -> row.getString(1));
    if (last == null) {
      return at;
    }
    Instant after = Instant.parse(last).plusMillis(1);
    return at.isBefore(after) ? after : at;
  }

  private static Correction correction(ResultSet row) throws SQLException {
    try {
      return new Correction(
          row.getString(1),
          EntryReader.constant(Correction.Kind.class, row.getString(2)),
          subject(row.getString(3)),
          row.getString(4),
          row.getString(5),
          row.getString(6),
          Instant.parse(row.getString(7)),
          row.getString(8));
    } catch (IOException e) {
      throw new SQLException("correction " + row.getString(1) + " is torn", e);
    }
  }

  static String subject(List<Mention> subject) {
    StringBuilder json = new StringBuilder("[");
    for (Mention mention : subject) {
      json.append(json.length() > 1 ? "," : "")
          .append("[\"")
          .append(
              com.fasterxml.jackson.core.io.JsonStringEncoder.getInstance()
                  .quoteAsString(mention.report()))
          .append("\",\"")
          .append(
              com.fasterxml.jackson.core.io.JsonStringEncoder.getInstance()
                  .quoteAsString(mention.attribution()))
          .append("\"]");
    }
    return json.append(']').toString();
  }

  private static List<Mention> subject(String json) throws IOException {
    List<Mention> subject = new ArrayList<>();
    if (Json.parse(json) instanceof List<?> list) {
      for (Object value : list) {
        if (value instanceof List<?> pair && pair.size() == 2) {
          subject.add(new Mention(String.valueOf(pair.get(0)), String.valueOf(pair.get(1))));
        }
      }
    }
    return subject;
  }

  void add(Correction correction) throws SQLException {
    database.update(
        "INSERT INTO correction (id, kind, subject, wording, undoes, author, at, reason)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        correction.id(),
        EntryWriter.name(correction.kind()),
        subject(correction.mentions()),
        correction.wording(),
        correction.undoes(),
        correction.author(),
        Written.stamp(correction.at()),
        correction.reason());
  }

  /** The corrections that stand, in the order of their times. */
  private List<Correction> standing() throws SQLException {
    List<Correction> all = all();
    Set<String> undone = new HashSet<>();
    for (int i = all.size() - 1; i >= 0; i--) {
      Correction correction = all.get(i);
      if (correction.kind() == Correction.Kind.UNDO && !undone.contains(correction.id())) {
        undone.add(Objects.requireNonNull(correction.undoes()));
      }
    }
    List<Correction> standing = new ArrayList<>();
    for (Correction correction : all) {
      if (correction.kind() != Correction.Kind.UNDO && !undone.contains(correction.id())) {
        standing.add(correction);
      }
    }
    return standing;
  }

  /** What is to be done to claims, in order. */
  List<Step> steps() throws SQLException {
    List<Step> steps = new ArrayList<>();
    for (Correction correction : standing()) {
      Set<Long> seqs = seqs(correction);
      if (!seqs.isEmpty()) {
        steps.add(new Step(correction.kind(), seqs, correction.wording()));
      }
    }
    return steps;
  }

  /** The mentions of a correction that are there now, by number. */
  Set<Long> seqs(Correction correction) throws SQLException {
    Set<Long> seqs = new TreeSet<>();
    for (Mention mention : correction.mentions()) {
      if (mention.attribution().isEmpty()) {
        Long reading = mentions.live(mention.report());
        if (reading != null) {
          seqs.addAll(mentions.of(reading));
        }
        continue;
      }
      Long seq = mentions.seq(mention);
      if (seq != null) {
        seqs.add(seq);
      }
    }
    return seqs;
  }

  /** The mentions that corrections which stand refer to, in these reports. */
  Set<Long> touched(Set<String> reports) throws SQLException {
    Set<Long> touched = new TreeSet<>();
    if (database.number("SELECT count(*) FROM correction") == 0) {
      return touched;
    }
    for (Correction correction : standing()) {
      if (correction.mentions().stream().anyMatch(m -> reports.contains(m.report()))) {
        touched.addAll(seqs(correction));
      }
    }
    return touched;
  }
}
