package org.stemma.ledger;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.stemma.Claim;
import org.stemma.Entry;
import org.stemma.Mention;
import org.stemma.claim.Claims;
import org.stemma.claim.Claims.Sketch;

/** Puts claims together from what is kept. A claim goes by the number of its first mention. */
final class Asking {
  /** So many mentions that hold the words are looked at, the newest first. */
  private static final int MOST_FOUND = 4_000;

  /** So many claims that may contradict one are judged, those with the most pairs that do. */
  private static final int MOST_CONTRARY = 16;

  /** What was read is remembered, as a number is never given to another reading or mention. */
  private static final int REMEMBERED = 2_000;

  private final Database database;
  private final Mentions mentions;
  private final Matcher matcher;
  private final Map<Long, Entry> entries;
  private final Map<Long, String> wordings;
  private final Map<Long, Mentions.Place> places;

  Asking(Database database, Mentions mentions, Matcher matcher, Memory memory) {
    this.database = database;
    this.mentions = mentions;
    this.matcher = matcher;
    this.entries = memory.entries;
    this.wordings = memory.wordings;
    this.places = memory.places;
  }

  /** What was read, by number; several may share it. Thread-safe. */
  static final class Memory {
    private final Map<Long, Entry> entries = Collections.synchronizedMap(new Recent<>(REMEMBERED));
    private final Map<Long, String> wordings =
        Collections.synchronizedMap(new Recent<>(10 * REMEMBERED));
    private final Map<Long, Mentions.Place> places =
        Collections.synchronizedMap(new Recent<>(50 * REMEMBERED));
  }

  /** After a failed transaction its numbers will be given again. */
  void forget() {
    entries.clear();
    wordings.clear();
    places.clear();
  }

  /** What mentions are called, in no order. */
  private List<Mentions.Place> places(Collection<Long> seqs) throws SQLException {
    List<Mentions.Place> found = new ArrayList<>();
    List<Long> missing = new ArrayList<>();
    for (Long seq : seqs) {
      Mentions.Place known = places.get(seq);
      if (known == null) {
        missing.add(seq);
      } else {
        found.add(known);
      }
    }
    for (Mentions.Place place : mentions.places(missing)) {
      places.put(place.seq(), place);
      found.add(place);
    }
    return found;
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
                  + Mentions.OF_READING
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
      for (Mentions.Place place : places(alone)) {
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
    for (Mentions.Place place : places(seqs.isEmpty() ? List.of(first) : seqs)) {
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
    String known = wordings.get(seq);
    if (known == null) {
      Mentions.Place place = places(List.of(seq)).get(0);
      Entry entry = entries(List.of(place.report())).get(0);
      known = Wording.of(entry, place.attribution());
      wordings.put(seq, known);
    }
    return known;
  }

  /** The reports that mention a claim. */
  Set<String> reports(long first) throws SQLException {
    List<Long> seqs =
        database.rows("SELECT mention FROM joined WHERE claim = ?", row -> row.getLong(1), first);
    Set<String> reports = new TreeSet<>();
    for (Mentions.Place place : places(seqs.isEmpty() ? List.of(first) : seqs)) {
      reports.add(place.report());
    }
    return reports;
  }

  /** The claims that this one contradicts, of those of which some mention contradicts one of it. */
  private List<Claim.Contradiction> contradictions(long first, List<Long> seqs)
      throws SQLException {
    Map<Long, Long> others = new TreeMap<>();
    database.rowsOf(
        "SELECT CASE WHEN j.mention IS NULL THEN c.other ELSE j.claim END AS claim, count(*)"
            + " FROM contradiction c LEFT JOIN joined j ON j.mention = c.other"
            + " WHERE c.one IN (?) GROUP BY 1",
        seqs.isEmpty() ? List.of(first) : seqs,
        row -> {
          long other = row.getLong(1);
          return !row.wasNull() && other != first && others.put(other, row.getLong(2)) == null;
        });
    if (others.isEmpty()) {
      return List.of();
    }
    List<Mentions.Place> asked = places(others.keySet());
    asked.sort(
        Comparator.comparing((Mentions.Place p) -> -others.getOrDefault(p.seq(), 0L))
            .thenComparing(Mentions.Place::mention));
    List<Sketch> own = sketches(seqs.isEmpty() ? List.of(first) : seqs);
    List<Claim.Contradiction> contradictions = new ArrayList<>();
    for (Mentions.Place place : asked.subList(0, Math.min(MOST_CONTRARY, asked.size()))) {
      List<Long> its =
          database.rows(
              "SELECT mention FROM joined WHERE claim = ?", row -> row.getLong(1), place.seq());
      Claims.Judgement judgement =
          matcher.judge(own, sketches(its.isEmpty() ? List.of(place.seq()) : its));
      Claim.About about = judgement.about();
      if (judgement.relation() == Claims.Relation.CONTRADICTS && about != null) {
        contradictions.add(new Claim.Contradiction(place.id(), about));
      }
    }
    contradictions.sort(
        Comparator.comparing(Claim.Contradiction::claim).thenComparing(Claim.Contradiction::about));
    return contradictions;
  }

  /** The sketches of as many mentions as are looked at, the first in their order. */
  private List<Sketch> sketches(List<Long> seqs) throws SQLException {
    List<Mentions.Place> inOrder = places(seqs);
    inOrder.sort(Comparator.comparing(Mentions.Place::mention));
    List<Long> first = inOrder.stream().limit(Claims.LOOKED_AT).map(Mentions.Place::seq).toList();
    Map<Long, Sketch> known = mentions.sketches(first);
    return first.stream().map(known::get).filter(Objects::nonNull).toList();
  }

  private static final String NEWEST =
      "SELECT r.id FROM report r JOIN reading g ON g.report = r.seq"
          + " JOIN live l ON l.reading = g.seq";

  List<Entry> newest(int limit) throws SQLException {
    return inOrder(
        database.rows(NEWEST + " ORDER BY r.seq DESC LIMIT ?", row -> row.getString(1), limit));
  }

  /** Looks through the bodies from the newest on, as an outlet has no index. */
  List<Entry> newestOf(String outlet, int limit) throws SQLException, IOException {
    String quoted =
        new String(
            com.fasterxml.jackson.core.io.JsonStringEncoder.getInstance().quoteAsString(outlet));
    String part = quoted.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    List<Entry> found =
        inOrder(
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

  private List<Entry> inOrder(List<String> reports) throws SQLException {
    List<Entry> found = entries(reports);
    found.sort(Comparator.comparing(entry -> reports.indexOf(entry.report().id())));
    return found;
  }

  /** A reading that counts, and when its report was captured last. */
  private record Live(String report, long reading, @Nullable String captured) {}

  private List<Live> live(Collection<String> reports) throws SQLException {
    List<Live> live =
        database.rowsOf(
            "SELECT r.id, g.seq, (SELECT max(c.at) FROM capture c WHERE c.report = r.seq)"
                + " FROM report r JOIN reading g ON g.report = r.seq"
                + " JOIN live l ON l.reading = g.seq WHERE r.id IN (?)",
            new TreeSet<>(reports),
            row -> new Live(row.getString(1), row.getLong(2), row.getString(3)));
    live.sort(Comparator.comparing(Live::report));
    return live;
  }

  /** The numbers of the readings that count now of these reports. */
  Set<Long> readings(Collection<String> reports) throws SQLException {
    Set<Long> readings = new TreeSet<>();
    live(reports).forEach(one -> readings.add(one.reading()));
    return readings;
  }

  /** The entries that count now of these reports, in the order of their ids. */
  List<Entry> entries(Collection<String> reports) throws SQLException {
    List<Live> live = live(reports);
    Map<Long, Entry> known = new HashMap<>();
    List<Long> missing = new ArrayList<>();
    for (Live one : live) {
      Entry entry = entries.get(one.reading());
      if (entry == null) {
        missing.add(one.reading());
      } else {
        known.put(one.reading(), entry);
      }
    }
    database.rowsOf(
        "SELECT g.seq, r.hash, r.body, g.model, g.attributions"
            + " FROM reading g JOIN report r ON r.seq = g.report WHERE g.seq IN (?)",
        missing,
        row -> {
          Entry entry = read(Facts.kept(row));
          entries.put(row.getLong(1), entry);
          return known.put(row.getLong(1), entry) == null;
        });
    List<Entry> found = new ArrayList<>();
    for (Live one : live) {
      Entry entry = known.get(one.reading());
      if (entry != null) {
        found.add(captured(entry, one.captured()));
      }
    }
    return found;
  }

  private static Entry read(Facts.Kept kept) throws SQLException {
    try {
      return kept.entry();
    } catch (IOException e) {
      throw new SQLException(e.getMessage(), e);
    }
  }

  private static Entry captured(Entry entry, @Nullable String at) {
    return at == null
        ? entry
        : new Entry(
            entry.report().captured(Instant.parse(at)), entry.attributions(), entry.model());
  }
}
