package org.stemma.ledger;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.stemma.Mention;
import org.stemma.claim.Claims.Sketch;

/**
 * Finds the claims of what has changed: of each part of a component, as the matcher says, then as
 * people have corrected it, one correction after the other.
 */
final class Settling {
  /** So many mentions are parted at once. */
  private static final int AT_ONCE = 20_000;

  /** The first mention of a claim names it: the earliest published; then by their names. */
  private static final Comparator<Mentions.Place> FIRST =
      Comparator.comparing(Mentions.Place::published)
          .thenComparing(Mentions.Place::report)
          .thenComparing(Mentions.Place::attribution);

  private final Database database;
  private final Mentions mentions;
  private final Linking linking;
  private final Corrections corrections;
  private final Matcher matcher;
  private final Ties ties;

  Settling(
      Database database,
      Mentions mentions,
      Linking linking,
      Corrections corrections,
      Matcher matcher,
      Ties ties) {
    this.database = database;
    this.mentions = mentions;
    this.linking = linking;
    this.corrections = corrections;
    this.matcher = matcher;
    this.ties = ties;
  }

  /** A claim that is being found. */
  private static final class Group {
    final Set<Long> seqs;
    boolean rejected;
    @Nullable String wording;

    Group(Collection<Long> seqs) {
      this.seqs = new TreeSet<>(seqs);
    }
  }

  static boolean isNeeded(Database database) throws SQLException {
    return database.number("SELECT count(*) FROM unsettled") > 0;
  }

  void settle() throws SQLException, IOException {
    List<Long> changed =
        database.rows("SELECT component FROM unsettled ORDER BY component", row -> row.getLong(1));
    if (changed.isEmpty()) {
      return;
    }
    if (changed.get(0) == Migrations.STALE) {
      throw database.outdated(null);
    }
    ties.refresh();
    List<Corrections.Step> steps = corrections.steps();
    Set<Long> corrected = new HashSet<>();
    steps.forEach(step -> corrected.addAll(step.seqs()));
    List<Changed> waiting = new ArrayList<>();
    int size = 0;
    for (Set<Long> together : withCorrected(changed, steps)) {
      Changed next = changed(together, corrected);
      waiting.add(next);
      size += next.size();
      if (size > AT_ONCE) {
        settle(waiting, steps);
        waiting.clear();
        size = 0;
      }
    }
    settle(waiting, steps);
    database.update("DELETE FROM unsettled");
  }

  /** The changed components, each with those that a merge by people ties it to. */
  private Collection<Set<Long>> withCorrected(List<Long> changed, List<Corrections.Step> steps)
      throws SQLException {
    Unions unions = new Unions();
    for (long component : changed) {
      unions.join(component, component);
    }
    for (Corrections.Step step : steps) {
      List<Long> tied = new ArrayList<>(linking.components(step.seqs()).values());
      for (long component : tied) {
        unions.join(tied.get(0), component);
      }
    }
    Set<Long> wanted = new HashSet<>(changed);
    List<Set<Long>> sets = new ArrayList<>();
    for (Set<Long> set : unions.sets()) {
      if (set.stream().anyMatch(wanted::contains)) {
        sets.add(set);
      }
    }
    return sets;
  }

  /**
   * What has changed of components that belong together.
   *
   * @param parts the mentions of each part
   * @param claims the claim that each mention was in, if any
   */
  private record Changed(List<Map<Long, Sketch>> parts, Map<Long, Long> claims) {
    int size() {
      return parts.stream().mapToInt(Map::size).sum();
    }
  }

  private Changed changed(Set<Long> components, Set<Long> corrected) throws SQLException {
    Changed changed = new Changed(new ArrayList<>(), new HashMap<>());
    List<Long> seqs = new ArrayList<>();
    for (long component : components) {
      for (List<Long> part : ties.part(component, corrected)) {
        changed.parts().add(mentions.sketches(part));
        seqs.addAll(part);
      }
    }
    database.rowsOf(
        "SELECT mention, claim FROM joined WHERE claim IS NOT NULL AND mention IN (?)",
        seqs,
        row -> changed.claims().put(row.getLong(1), row.getLong(2)) == null);
    return changed;
  }

  /** Parts several at once, which needs no database, and keeps what came of them. */
  private void settle(List<Changed> all, List<Corrections.Step> steps) throws SQLException {
    List<Map<Long, Sketch>> parts = new ArrayList<>();
    all.forEach(changed -> parts.addAll(changed.parts()));
    List<List<Group>> parted = parts.parallelStream().map(this::parted).toList();
    Iterator<List<Group>> next = parted.iterator();
    Found found = new Found(new ArrayList<>(), new HashMap<>(), new HashMap<>());
    for (Changed changed : all) {
      List<Group> groups = new ArrayList<>();
      Map<Long, Sketch> sketches = new HashMap<>();
      for (Map<Long, Sketch> part : changed.parts()) {
        sketches.putAll(part);
        groups.addAll(next.next());
      }
      for (Corrections.Step step : steps) {
        if (sketches.keySet().stream().anyMatch(step.seqs()::contains)) {
          apply(step, groups);
        }
      }
      groups.removeIf(group -> group.rejected || group.seqs.isEmpty());
      found.groups().addAll(groups);
      found.sketches().putAll(sketches);
      found.before().putAll(changed.claims());
    }
    keep(found);
  }

  private List<Group> parted(Map<Long, Sketch> part) {
    if (part.size() == 1) {
      return List.of(new Group(part.keySet()));
    }
    Map<Mention, Long> numbers = new HashMap<>();
    part.forEach((seq, sketch) -> numbers.put(sketch.mention(), seq));
    List<Group> groups = new ArrayList<>();
    for (List<Sketch> group : matcher.group(List.copyOf(part.values()))) {
      groups.add(new Group(group.stream().map(s -> numbers.get(s.mention())).toList()));
    }
    return groups;
  }

  private static void apply(Corrections.Step step, List<Group> groups) {
    switch (step.kind()) {
      case MERGE -> merge(step, groups);
      case SPLIT -> {
        Set<Long> out = new TreeSet<>();
        for (Group group : groups) {
          for (long seq : step.seqs()) {
            if (group.seqs.remove(seq)) {
              out.add(seq);
            }
          }
        }
        groups.add(new Group(out));
      }
      case WITHDRAW -> {
        for (Group group : groups) {
          group.seqs.removeAll(step.seqs());
        }
      }
      case REJECT -> {
        for (Group group : groups) {
          group.rejected |= group.seqs.stream().anyMatch(step.seqs()::contains);
        }
      }
      case RENAME -> {
        for (Group group : groups) {
          if (group.seqs.stream().anyMatch(step.seqs()::contains)) {
            group.wording = step.wording();
          }
        }
      }
      case UNDO -> throw new IllegalStateException("undone corrections are no steps");
    }
  }

  private static void merge(Corrections.Step step, List<Group> groups) {
    Group whole = null;
    for (Group group : groups) {
      if (group.seqs.stream().noneMatch(step.seqs()::contains)) {
        continue;
      }
      if (whole == null) {
        whole = group;
        continue;
      }
      whole.seqs.addAll(group.seqs);
      whole.rejected |= group.rejected;
      if (group.wording != null) {
        String other = whole.wording;
        boolean later = other == null || other.compareTo(group.wording) > 0;
        whole.wording = later ? group.wording : other;
      }
      group.seqs.clear();
    }
  }

  /**
   * Claims that were found.
   *
   * @param sketches of all mentions that were asked about
   * @param before the claim that each of these was in, if any
   */
  private record Found(List<Group> groups, Map<Long, Sketch> sketches, Map<Long, Long> before) {
    long reports(Group group) {
      return group.seqs.stream().map(seq -> sketch(seq).mention().report()).distinct().count();
    }

    Sketch sketch(long seq) {
      return Objects.requireNonNull(sketches.get(seq));
    }
  }

  /** A claim as it is kept. */
  private record Kept(long first, long shown, @Nullable String wording, long reports) {}

  /** Writes what differs from what is kept: one more mention leaves most claims as they are. */
  private void keep(Found found) throws SQLException {
    Map<Long, Kept> gone = new TreeMap<>();
    database.rowsOf(
        "SELECT first, shown, wording, reports FROM claim WHERE first IN (?)",
        new TreeSet<>(found.before().values()),
        row ->
            gone.put(
                row.getLong(1),
                new Kept(row.getLong(1), row.getLong(2), row.getString(3), row.getLong(4))));
    Map<Long, Integer> sizes = new HashMap<>();
    found.before().values().forEach(claim -> sizes.merge(claim, 1, Integer::sum));
    List<Group> fresh = new ArrayList<>();
    Map<Long, @Nullable Long> moved = new TreeMap<>(found.before());
    moved.replaceAll((seq, claim) -> null);
    for (Group group : found.groups()) {
      Kept same = same(group, found, gone, sizes);
      if (same == null) {
        fresh.add(group);
      } else {
        gone.remove(same.first());
        moved.keySet().removeAll(group.seqs);
      }
    }
    List<Object[]> old = new ArrayList<>();
    gone.keySet().forEach(first -> old.add(new Object[] {first}));
    database.batch("DELETE FROM claim WHERE first = ?", old);
    database.batch(
        "INSERT INTO claim (first, id, shown, wording, reports) VALUES (?, ?, ?, ?, ?)",
        claims(fresh, found, moved));
    List<Object[]> rows = new ArrayList<>();
    moved.forEach(
        (seq, claim) -> {
          if (!Objects.equals(claim, found.before().get(seq))) {
            rows.add(new @Nullable Object[] {claim, seq});
          }
        });
    database.batch("UPDATE joined SET claim = ? WHERE mention = ?", rows);
  }

  /** The claim that is there already and is the very same, null if none is. */
  private static @Nullable Kept same(
      Group group, Found found, Map<Long, Kept> kept, Map<Long, Integer> sizes) {
    Long claim = found.before().get(group.seqs.iterator().next());
    Kept same = claim == null ? null : kept.get(claim);
    boolean all =
        same != null
            && group.seqs.size() == sizes.getOrDefault(same.first(), 0)
            && group.seqs.contains(same.shown())
            && group.seqs.stream().allMatch(s -> Objects.equals(found.before().get(s), claim))
            && Objects.equals(same.wording(), group.wording)
            && same.reports() == found.reports(group);
    return all ? same : null;
  }

  /** Rows of new claims; tells also which mentions are in them. */
  private List<Object[]> claims(List<Group> fresh, Found found, Map<Long, @Nullable Long> moved)
      throws SQLException {
    Set<Long> seqs = new TreeSet<>();
    fresh.forEach(group -> seqs.addAll(group.seqs));
    Map<Long, Mentions.Place> places = new HashMap<>();
    mentions.places(seqs).forEach(place -> places.put(place.seq(), place));
    List<Object[]> rows = new ArrayList<>();
    for (Group group : fresh) {
      List<Mentions.Place> inOrder = new ArrayList<>();
      group.seqs.forEach(seq -> inOrder.add(Objects.requireNonNull(places.get(seq))));
      inOrder.sort(FIRST);
      Mentions.Place first = inOrder.get(0);
      List<Sketch> ordered = new ArrayList<>();
      for (Mentions.Place place : inOrder) {
        ordered.add(found.sketch(place.seq()));
        moved.put(place.seq(), first.seq());
      }
      Sketch shown = ordered.size() == 1 ? ordered.get(0) : matcher.representative(ordered);
      rows.add(
          new @Nullable Object[] {
            first.seq(),
            first.id(),
            inOrder.get(ordered.indexOf(shown)).seq(),
            group.wording,
            found.reports(group)
          });
    }
    return rows;
  }
}
