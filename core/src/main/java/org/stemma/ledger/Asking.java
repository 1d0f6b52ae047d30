package org.stemma.ledger;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.stemma.Claim;
import org.stemma.Entry;
import org.stemma.Mention;

/** Puts claims together from what is kept. A claim goes by the number of its first mention. */
final class Asking {
  /** So many mentions that hold the words are looked at, the newest first. */
  private static final int MOST_FOUND = 4_000;

  private final Database database;
  private final Mentions mentions;

  Asking(Database database, Mentions mentions) {
    this.database = database;
    this.mentions = mentions;
  }

  private record Size(long first, String id, long reports) {}

  private static final Comparator<Size> LARGEST =
      Comparator.comparingLong(Size::reports).reversed().thenComparing(Size::id);

  /** The claims in the most reports first; those with one mention last. */
  List<Long> largest(int limit) throws SQLException {
    List<Long> firsts =
        new ArrayList<>(
            database.rows(
                "SELECT first FROM claim ORDER BY reports DESC, id LIMIT ?",
                row -> row.getLong(1),
                limit));
    if (firsts.size() < limit) {
      firsts.addAll(
          database.rows(
              "SELECT m.seq FROM report r JOIN reading g ON g.report = r.seq"
                  + " JOIN mention m ON m.reading = g.seq"
                  + " LEFT JOIN joined j ON j.mention = m.seq WHERE j.mention IS NULL"
                  + " ORDER BY r.handle, m.seq LIMIT ?",
              row -> row.getLong(1),
              limit - firsts.size()));
    }
    return firsts;
  }

  /** The claims of mentions that hold all the words, those in the most reports first. */
  List<Long> holding(String words, int limit) throws SQLException {
    Set<String> wanted = new LinkedHashSet<>(Wording.words(words));
    if (wanted.isEmpty()) {
      return new ArrayList<>();
    }
    List<Long> found =
        database.rows(
            database.dialect().findWords,
            row -> row.getLong(1),
            database.dialect().all(wanted),
            MOST_FOUND);
    Set<Long> firsts = new TreeSet<>(claimsOf(found).values());
    List<Size> sizes = new ArrayList<>();
    Set<Long> alone = new TreeSet<>(firsts);
    database.rowsOf(
        "SELECT first, id, reports FROM claim WHERE first IN (?)",
        firsts,
        row -> {
          alone.remove(row.getLong(1));
          return sizes.add(new Size(row.getLong(1), row.getString(2), row.getLong(3)));
        });
    if (sizes.size() < limit) {
      for (Mentions.Place place : mentions.places(alone)) {
        sizes.add(new Size(place.seq(), place.id(), 1));
      }
    }
    sizes.sort(LARGEST);
    List<Long> best = new ArrayList<>();
    for (Size size : sizes.subList(0, Math.min(limit, sizes.size()))) {
      best.add(size.first());
    }
    return best;
  }

  /** The claim that each mention belongs to; a mention that was taken out of all has none. */
  private Map<Long, Long> claimsOf(Collection<Long> seqs) throws SQLException {
    Map<Long, Long> claims = new HashMap<>();
    for (long seq : seqs) {
      claims.put(seq, seq);
    }
    database.rowsOf(
        "SELECT mention, claim FROM joined WHERE mention IN (?)",
        seqs,
        row -> {
          long claim = row.getLong(2);
          return row.wasNull() ? claims.remove(row.getLong(1)) : claims.put(row.getLong(1), claim);
        });
    return claims;
  }

  /** The claim that a mention belongs to, null if to none. */
  @Nullable Long claimOf(long seq) throws SQLException {
    return claimsOf(List.of(seq)).get(seq);
  }

  List<Claim> claims(List<Long> firsts) throws SQLException, IOException {
    List<Claim> claims = new ArrayList<>();
    for (long first : firsts) {
      claims.add(claim(first));
    }
    return claims;
  }

  Claim claim(long first) throws SQLException, IOException {
    List<Long> seqs =
        database.rows("SELECT mention FROM joined WHERE claim = ?", row -> row.getLong(1), first);
    List<Mention> all = new ArrayList<>();
    String id = "";
    for (Mentions.Place place : mentions.places(seqs.isEmpty() ? List.of(first) : seqs)) {
      all.add(place.mention());
      id = place.seq() == first ? place.id() : id;
    }
    all.sort(null);
    return new Claim(id, wording(first), all, contradictions(first, seqs));
  }

  private String wording(long first) throws SQLException, IOException {
    record Shown(long seq, @Nullable String wording) {}

    Shown shown =
        database.first(
            "SELECT shown, wording FROM claim WHERE first = ?",
            row -> new Shown(row.getLong(1), row.getString(2)),
            first);
    if (shown != null && shown.wording() != null) {
      return shown.wording();
    }
    long seq = shown == null ? first : shown.seq();
    Mentions.Place place = mentions.places(List.of(seq)).get(0);
    Entry entry = entries(List.of(place.report())).get(0);
    return Wording.of(entry, place.attribution());
  }

  private List<Claim.Contradiction> contradictions(long first, List<Long> seqs)
      throws SQLException, IOException {
    Map<Long, Set<Claim.About>> others = new TreeMap<>();
    List<String> torn = new ArrayList<>();
    database.rowsOf(
        "SELECT DISTINCT CASE WHEN j.mention IS NULL THEN c.other ELSE j.claim END, c.about"
            + " FROM contradiction c LEFT JOIN joined j ON j.mention = c.other"
            + " WHERE c.one IN (?)",
        seqs.isEmpty() ? List.of(first) : seqs,
        row -> {
          long other = row.getLong(1);
          if (row.wasNull() || other == first) {
            return false;
          }
          try {
            Claim.About about = EntryReader.constant(Claim.About.class, row.getString(2));
            return others.computeIfAbsent(other, k -> new TreeSet<>()).add(about);
          } catch (IOException e) {
            return torn.add(String.valueOf(e.getMessage()));
          }
        });
    if (!torn.isEmpty()) {
      throw new IOException(torn.get(0));
    }
    List<Claim.Contradiction> contradictions = new ArrayList<>();
    for (Mentions.Place place : mentions.places(others.keySet())) {
      for (Claim.About about : others.getOrDefault(place.seq(), Set.of())) {
        contradictions.add(new Claim.Contradiction(place.id(), about));
      }
    }
    contradictions.sort(
        Comparator.comparing(Claim.Contradiction::claim).thenComparing(Claim.Contradiction::about));
    return contradictions;
  }

  private static final String NEWEST =
      "SELECT r.id FROM report r JOIN reading g ON g.report = r.seq"
          + " JOIN live l ON l.reading = g.seq";

  List<Entry> newest(int limit) throws SQLException, IOException {
    return each(
        database.rows(NEWEST + " ORDER BY r.seq DESC LIMIT ?", row -> row.getString(1), limit));
  }

  /** Looks through the bodies from the newest on, as an outlet has no index. */
  List<Entry> newestOf(String outlet, int limit) throws SQLException, IOException {
    String quoted =
        new String(
            com.fasterxml.jackson.core.io.JsonStringEncoder.getInstance().quoteAsString(outlet));
    String part = quoted.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    List<Entry> found =
        each(
            database.rows(
                NEWEST
                    + " WHERE r.body LIKE ? ESCAPE '!' OR r.body LIKE ? ESCAPE '!'"
                    + " ORDER BY r.seq DESC LIMIT ?",
                row -> row.getString(1),
                "%\"outlet\":{%\"name\":\"" + part + "\"%}%",
                "%\"outlet\":{%\"domain\":\"" + part + "\"%}%",
                limit));
    found.removeIf(
        entry ->
            !outlet.equals(entry.report().outlet().name())
                && !outlet.equals(entry.report().outlet().domain()));
    return found;
  }

  private List<Entry> each(List<String> reports) throws SQLException, IOException {
    List<Entry> entries = new ArrayList<>();
    for (String report : reports) {
      entries.addAll(entries(List.of(report)));
    }
    return entries;
  }

  /** The entries that count now of these reports, in the order of their ids. */
  List<Entry> entries(Collection<String> reports) throws SQLException, IOException {
    List<Entry> entries = new ArrayList<>();
    for (String report : new TreeSet<>(reports)) {
      Entry entry =
          database.first(
              "SELECT g.seq, r.hash, r.body, g.model, g.attributions,"
                  + " (SELECT max(c.at) FROM capture c WHERE c.report = r.seq) FROM report r"
                  + " JOIN reading g ON g.report = r.seq JOIN live l ON l.reading = g.seq"
                  + " WHERE r.id = ?",
              row -> entry(Facts.kept(row), row.getString(6)),
              report);
      if (entry != null) {
        entries.add(entry);
      }
    }
    return entries;
  }

  private static Entry entry(Facts.Kept kept, @Nullable String captured) throws SQLException {
    try {
      Entry entry = kept.entry();
      return captured == null
          ? entry
          : new Entry(
              entry.report().captured(Instant.parse(captured)),
              entry.attributions(),
              entry.model());
    } catch (IOException e) {
      throw new SQLException(e.getMessage(), e);
    }
  }
}
