package org.stemma.ledger;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.stemma.Mention;
import org.stemma.claim.Claims.Sketch;

/**
 * Finds the claims of components that have changed: parts them as the matcher says, then as people
 * have corrected it, one correction after the other. It is done when claims are asked for, once
 * however many reports have come in between.
 */
final class Settling {
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

  Settling(
      Database database,
      Mentions mentions,
      Linking linking,
      Corrections corrections,
      Matcher matcher) {
    this.database = database;
    this.mentions = mentions;
    this.linking = linking;
    this.corrections = corrections;
    this.matcher = matcher;
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

  void settle() throws SQLException {
    List<Long> changed =
        database.rows("SELECT component FROM unsettled ORDER BY component", row -> row.getLong(1));
    if (changed.isEmpty()) {
      return;
    }
    List<Corrections.Step> steps = corrections.steps();
    for (Set<Long> together : withCorrected(changed, steps)) {
      settle(together, steps);
    }
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

  private void settle(Set<Long> components, List<Corrections.Step> steps) throws SQLException {
    List<Group> groups = new ArrayList<>();
    Map<Long, Sketch> sketches = new HashMap<>();
    for (long component : components) {
      groups.addAll(parted(component, sketches));
    }
    for (Corrections.Step step : steps) {
      if (sketches.keySet().stream().anyMatch(step.seqs()::contains)) {
        apply(step, groups);
      }
    }
    List<Object[]> none = new ArrayList<>();
    for (long component : components) {
      none.add(new Object[] {component});
    }
    database.batch(
        "DELETE FROM claim WHERE first IN (SELECT mention FROM joined WHERE component = ?)", none);
    database.batch("UPDATE joined SET claim = NULL WHERE component = ?", none);
    for (Group group : groups) {
      if (!group.rejected && !group.seqs.isEmpty()) {
        keep(group, sketches);
      }
    }
  }

  private List<Group> parted(long component, Map<Long, Sketch> sketches) throws SQLException {
    List<Long> seqs =
        database.rows(
            "SELECT mention FROM joined WHERE component = ? ORDER BY mention",
            row -> row.getLong(1),
            component);
    Map<Long, Sketch> parts = mentions.sketches(seqs);
    sketches.putAll(parts);
    Map<Mention, Long> bySketch = new TreeMap<>();
    for (Map.Entry<Long, Sketch> part : parts.entrySet()) {
      bySketch.put(part.getValue().mention(), part.getKey());
    }
    List<Sketch> ordered = new ArrayList<>();
    for (Long seq : bySketch.values()) {
      ordered.add(parts.get(seq));
    }
    List<Group> groups = new ArrayList<>();
    List<List<Sketch>> parted =
        ordered.size() == 1 ? List.of(ordered) : matcher.group(List.copyOf(ordered));
    for (List<Sketch> group : parted) {
      List<Long> numbers = new ArrayList<>();
      for (Sketch sketch : group) {
        numbers.add(bySketch.get(sketch.mention()));
      }
      groups.add(new Group(numbers));
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

  private void keep(Group group, Map<Long, Sketch> sketches) throws SQLException {
    List<Mentions.Place> places = new ArrayList<>(mentions.places(group.seqs));
    places.sort(FIRST);
    List<Sketch> ordered = new ArrayList<>();
    Map<Mention, Long> bySketch = new HashMap<>();
    Set<String> reports = new HashSet<>();
    for (Mentions.Place place : places) {
      Sketch sketch = sketches.get(place.seq());
      if (sketch != null) {
        ordered.add(sketch);
        bySketch.put(sketch.mention(), place.seq());
      }
      reports.add(place.report());
    }
    Mentions.Place first = places.get(0);
    Sketch shown = ordered.size() == 1 ? ordered.get(0) : matcher.representative(ordered);
    database.update(
        "INSERT INTO claim (first, id, shown, wording, reports) VALUES (?, ?, ?, ?, ?)",
        first.seq(),
        first.id(),
        bySketch.get(shown.mention()),
        group.wording,
        reports.size());
    List<Object[]> rows = new ArrayList<>();
    for (long seq : group.seqs) {
      rows.add(new Object[] {first.seq(), seq});
    }
    database.batch("UPDATE joined SET claim = ? WHERE mention = ?", rows);
  }
}
