package org.stemma.ledger;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.stemma.Claim.About;
import org.stemma.Mention;
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
  /** What contradictions are about, by the numbers that they are kept with. */
  static final List<About> ABOUTS =
      List.of(About.QUANTITY, About.POLARITY, About.ACTOR, About.PLACE, About.TIME);

  /** So many look for meetings, and join what is the same, side by side. */
  private static final int SIDE_BY_SIDE = 8;

  private final Database database;
  private final Mentions mentions;
  private final Matcher matcher;
  private final Ties ties;

  Linking(Database database, Mentions mentions, Matcher matcher, Ties ties) {
    this.database = database;
    this.mentions = mentions;
    this.matcher = matcher;
    this.ties = ties;
  }

  /** What judgements found of one mention and those that it met. */
  private record Found(List<Ties.Tie> same, List<Object[]> contradictions) {}

  /**
   * Compares fresh mentions with those that are there and with each other, and keeps their keys.
   */
  void link(List<Mentions.Kept> fresh) throws SQLException {
    Meetings meetings = new Meetings(fresh);
    mentions.postings().find(meetings.wanted(), meetings.takers(SIDE_BY_SIDE));
    mentions.index(fresh);
    meetings.addFresh(fresh);
    judge(fresh, meetings, true);
  }

  /** Joins mentions anew that were joined before one of them went; their keys are kept already. */
  void relink(Map<Long, Sketch> left) throws SQLException {
    List<Mentions.Kept> anew = new ArrayList<>();
    for (Map.Entry<Long, Sketch> mention : new TreeMap<>(left).entrySet()) {
      Sketch sketch = mention.getValue();
      anew.add(new Mentions.Kept(mention.getKey(), sketch, Written.keys(sketch, matcher)));
    }
    Meetings meetings = new Meetings(anew);
    meetings.addFresh(anew);
    judge(anew, meetings, false);
  }

  private void judge(List<Mentions.Kept> fresh, Meetings meetings, boolean contradictionsToo)
      throws SQLException {
    long[][] met = new long[fresh.size()][];
    Arrays.parallelSetAll(met, meetings::of);
    Sketches sketches = sketches(met);
    Found[] found = new Found[met.length];
    Arrays.parallelSetAll(found, i -> judged(fresh.get(i), met[i], sketches));
    List<Object[]> contradictions = new ArrayList<>();
    for (Found one : found) {
      contradictions.addAll(one.contradictions());
    }
    if (contradictionsToo) {
      database.batch(
          "INSERT INTO contradiction (one, other, about) VALUES (?, ?, ?)", contradictions);
    }
    join(tree(found));
  }

  /** What is in no tree of a few pairs is in none of all: so most are left out side by side. */
  private static List<Ties.Tie> tree(Found[] found) {
    List<Ties.Tie> same =
        IntStream.range(0, SIDE_BY_SIDE)
            .parallel()
            .mapToObj(
                part -> {
                  List<Ties.Tie> some = new ArrayList<>();
                  for (int i = part; i < found.length; i += SIDE_BY_SIDE) {
                    some.addAll(found[i].same());
                  }
                  return Ties.tree(some);
                })
            .flatMap(List::stream)
            .toList();
    return Ties.tree(same);
  }

  /**
   * The sketches of mentions, by their numbers. A batch meets some million, most of them again and
   * again, and a map would take longer than to judge them.
   *
   * @param first the least number
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Sketches(long first, @Nullable Sketch[] byNumber) {
    @Nullable Sketch get(long mention) {
      return byNumber[(int) (mention - first)];
    }
  }

  private Sketches sketches(long[][] met) throws SQLException {
    long first = Long.MAX_VALUE;
    long last = Long.MIN_VALUE;
    for (long[] some : met) {
      if (some.length > 0) {
        first = Math.min(first, some[0]);
        last = Math.max(last, some[some.length - 1]);
      }
    }
    if (first > last) {
      return new Sketches(0, new Sketch[0]);
    }
    BitSet all = new BitSet();
    for (long[] some : met) {
      for (long mention : some) {
        all.set((int) (mention - first));
      }
    }
    return new Sketches(first, mentions.sketches(first, all));
  }

  private Found judged(Mentions.Kept fresh, long[] met, Sketches sketches) {
    Found found = new Found(new ArrayList<>(), new ArrayList<>());
    Function<Sketch, Judgement> judging = matcher.judging(fresh.sketch());
    for (long other : met) {
      Sketch sketch = sketches.get(other);
      Judgement judgement = sketch == null ? null : judging.apply(sketch);
      if (sketch == null || judgement == null || judgement.relation() == Relation.OTHER) {
        continue;
      }
      if (judgement.joins()) {
        Mention one = fresh.sketch().mention();
        boolean alike = matcher.isWordedAlike(fresh.sketch(), sketch);
        long rank = Ties.rank(judgement, alike, one, sketch.mention());
        found.same().add(new Ties.Tie(fresh.seq(), other, rank));
      } else if (judgement.relation() == Relation.CONTRADICTS) {
        About about = judgement.about();
        int number = ABOUTS.indexOf(about == null ? About.POLARITY : about);
        found.contradictions().add(new Object[] {fresh.seq(), other, number});
        found.contradictions().add(new Object[] {other, fresh.seq(), number});
      }
    }
    return found;
  }

  private void join(List<Ties.Tie> tree) throws SQLException {
    ties.refresh();
    Set<Long> seqs = new TreeSet<>();
    for (Ties.Tie pair : tree) {
      seqs.add(pair.one());
      seqs.add(pair.other());
    }
    if (seqs.isEmpty()) {
      return;
    }
    Map<Long, Long> components = components(seqs);
    Unions unions = new Unions();
    // Components there are by their numbers, mentions that have none yet by theirs, negative.
    for (Ties.Tie pair : tree) {
      unions.join(
          components.getOrDefault(pair.one(), -pair.one()),
          components.getOrDefault(pair.other(), -pair.other()));
    }
    Map<Long, List<Ties.Tie>> bySet = new HashMap<>();
    for (Ties.Tie pair : tree) {
      long set = unions.root(components.getOrDefault(pair.one(), -pair.one()));
      bySet.computeIfAbsent(set, k -> new ArrayList<>()).add(pair);
    }
    List<Object[]> added = new ArrayList<>();
    List<Ties.Tie> kept = new ArrayList<>();
    for (Set<Long> joined : unions.sets()) {
      long component = one(joined);
      List<Ties.Tie> its = bySet.getOrDefault(unions.root(joined.iterator().next()), List.of());
      kept.addAll(ties.add(component, its));
      for (long part : joined) {
        if (part < 0) {
          added.add(new Object[] {-part, component});
        }
      }
      unsettled(component);
    }
    ties.keep(kept);
    added.sort(Comparator.comparingLong(row -> (Long) row[0]));
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
      long size = ties.size(component);
      if (size > most) {
        most = size;
        largest = component;
      }
    }
    for (long component : sizes.keySet()) {
      if (component != largest) {
        ties.move(component, largest);
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

  /**
   * Gives each of the mentions a component, its own if it has none, and marks it and the part that
   * they are in as unsettled.
   */
  void touch(Collection<Long> seqs) throws SQLException {
    if (seqs.isEmpty()) {
      return;
    }
    ties.refresh();
    Map<Long, Long> components = components(seqs);
    for (Long seq : new TreeSet<>(seqs)) {
      Long component = components.get(seq);
      if (component == null) {
        component = database.numbers("component", 1);
        database.update("INSERT INTO joined (mention, component) VALUES (?, ?)", seq, component);
      }
      unsettled(component);
      ties.touch(component, seq);
    }
  }

  /** To be called where all of them have been taken away. */
  void forget() {
    ties.forget();
  }

  /** Takes a component apart: what was in it is joined with nothing. */
  void dissolve(long component) throws SQLException {
    ties.refresh();
    ties.remove(component);
    database.update("DELETE FROM joined WHERE component = ?", component);
    database.update("DELETE FROM unsettled WHERE component = ?", component);
  }
}
