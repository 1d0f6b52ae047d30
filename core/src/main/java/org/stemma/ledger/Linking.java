package org.stemma.ledger;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.stemma.Claim.About;
import org.stemma.claim.Claims.Judgement;
import org.stemma.claim.Claims.Relation;
import org.stemma.claim.Claims.Sketch;

/**
 * Joins mentions of which pairs are judged the same into components, and keeps which pairs
 * contradict each other. Which pairs there are depends on the set of mentions alone, so the
 * components are the same in any order of adding; what number a component has is not, and shows
 * nowhere.
 */
final class Linking {
  private final Database database;
  private final Mentions mentions;
  private final Matcher matcher;

  Linking(Database database, Mentions mentions, Matcher matcher) {
    this.database = database;
    this.mentions = mentions;
    this.matcher = matcher;
  }

  private record Pair(long one, long other) {}

  /**
   * Compares fresh mentions with those that are there and with each other, and keeps their keys.
   */
  void link(List<Mentions.Kept> fresh) throws SQLException {
    Map<Long, Sketch> sketches = new HashMap<>();
    Map<Long, List<Long>> byKey = new TreeMap<>();
    for (Mentions.Kept mention : fresh) {
      sketches.put(mention.seq(), mention.sketch());
      for (long key : mention.keys()) {
        byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(mention.seq());
      }
    }
    Set<Pair> pairs = new HashSet<>();
    Set<Long> wanted = new TreeSet<>();
    long[] keys = byKey.keySet().stream().mapToLong(Long::longValue).toArray();
    mentions
        .postings()
        .find(
            keys,
            (key, old) -> {
              wanted.add(old);
              for (long one : byKey.getOrDefault(key, List.of())) {
                pairs.add(new Pair(old, one));
              }
            });
    for (List<Long> together : byKey.values()) {
      pair(together, pairs);
    }
    mentions.index(fresh);
    sketches.putAll(mentions.sketches(wanted));
    judge(pairs, sketches, true);
  }

  /** Joins mentions anew that were joined before one of them went; their keys are kept already. */
  void relink(Map<Long, Sketch> left) throws SQLException {
    Map<Long, List<Long>> byKey = new HashMap<>();
    for (Map.Entry<Long, Sketch> mention : left.entrySet()) {
      for (long key : Written.keys(mention.getValue(), matcher)) {
        byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(mention.getKey());
      }
    }
    Set<Pair> pairs = new HashSet<>();
    for (List<Long> together : byKey.values()) {
      pair(together, pairs);
    }
    judge(pairs, left, false);
  }

  private static void pair(List<Long> together, Set<Pair> pairs) {
    for (int i = 0; i < together.size(); i++) {
      for (int j = i + 1; j < together.size(); j++) {
        long one = together.get(i);
        long other = together.get(j);
        pairs.add(new Pair(Math.min(one, other), Math.max(one, other)));
      }
    }
  }

  private void judge(Set<Pair> candidates, Map<Long, Sketch> sketches, boolean contradictionsToo)
      throws SQLException {
    Pair[] pairs = candidates.toArray(new Pair[0]);
    @Nullable Judgement[] judged = new Judgement[pairs.length];
    Arrays.parallelSetAll(
        judged,
        i -> {
          Sketch one = sketches.get(pairs[i].one());
          Sketch other = sketches.get(pairs[i].other());
          return one == null || other == null ? null : matcher.judge(one, other);
        });
    List<Pair> same = new ArrayList<>();
    List<Object[]> contradictions = new ArrayList<>();
    for (int i = 0; i < pairs.length; i++) {
      Judgement judgement = judged[i];
      if (judgement == null || judgement.relation() == Relation.OTHER) {
        continue;
      }
      Pair pair = pairs[i];
      if (judgement.relation() == Relation.SAME) {
        if (judgement.joins()) {
          same.add(pair);
        }
        continue;
      }
      About about = judgement.about();
      String name = EntryWriter.name(about == null ? About.POLARITY : about);
      contradictions.add(new Object[] {pair.one(), pair.other(), name});
      contradictions.add(new Object[] {pair.other(), pair.one(), name});
    }
    if (contradictionsToo) {
      database.batch(
          "INSERT INTO contradiction (one, other, about) VALUES (?, ?, ?)", contradictions);
    }
    join(same);
  }

  private void join(List<Pair> pairs) throws SQLException {
    Set<Long> seqs = new TreeSet<>();
    for (Pair pair : pairs) {
      seqs.add(pair.one());
      seqs.add(pair.other());
    }
    if (seqs.isEmpty()) {
      return;
    }
    Map<Long, Long> components = components(seqs);
    Unions unions = new Unions();
    // Components there are by their numbers, mentions that have none yet by theirs, negative.
    for (Pair pair : pairs) {
      unions.join(
          components.getOrDefault(pair.one(), -pair.one()),
          components.getOrDefault(pair.other(), -pair.other()));
    }
    List<Object[]> added = new ArrayList<>();
    for (Set<Long> joined : unions.sets()) {
      long component = one(joined);
      for (long part : joined) {
        if (part < 0) {
          added.add(new Object[] {-part, component});
        }
      }
      unsettled(component);
    }
    database.batch("INSERT INTO joined (mention, component) VALUES (?, ?)", added);
  }

  /** Makes one component of those in a set: the largest, which the others are added to. */
  private long one(Set<Long> joined) throws SQLException {
    Map<Long, Long> sizes = new LinkedHashMap<>();
    for (long part : joined) {
      if (part > 0) {
        sizes.put(part, 0L);
      }
    }
    if (sizes.isEmpty()) {
      return database.numbers("component", 1);
    }
    if (sizes.size() == 1) {
      return sizes.keySet().iterator().next();
    }
    long largest = 0;
    long most = -1;
    for (long component : sizes.keySet()) {
      long size = database.number("SELECT count(*) FROM joined WHERE component = ?", component);
      if (size > most) {
        most = size;
        largest = component;
      }
    }
    for (long component : sizes.keySet()) {
      if (component != largest) {
        database.update("UPDATE joined SET component = ? WHERE component = ?", largest, component);
        database.update("DELETE FROM unsettled WHERE component = ?", component);
      }
    }
    return largest;
  }

  /** The components of those mentions that are in one. */
  Map<Long, Long> components(Collection<Long> seqs) throws SQLException {
    Map<Long, Long> components = new HashMap<>();
    database.rowsOf(
        "SELECT mention, component FROM joined WHERE mention IN (?)",
        seqs,
        row -> components.put(row.getLong(1), row.getLong(2)) == null);
    return components;
  }

  /** Marks a component as one whose claims have to be found anew. */
  void unsettled(long component) throws SQLException {
    database.update(
        "INSERT INTO unsettled (component) VALUES (?) ON CONFLICT DO NOTHING", component);
  }

  /** Gives each of the mentions a component, its own if it has none, and marks it as unsettled. */
  void touch(Collection<Long> seqs) throws SQLException {
    Map<Long, Long> components = components(seqs);
    for (Long seq : new TreeSet<>(seqs)) {
      Long component = components.get(seq);
      if (component == null) {
        component = database.numbers("component", 1);
        database.update("INSERT INTO joined (mention, component) VALUES (?, ?)", seq, component);
      }
      unsettled(component);
    }
  }
}
