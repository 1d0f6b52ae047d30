package org.stemma.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.stemma.Block;
import org.stemma.Report;
import org.stemma.Role;
import org.stemma.ledger.Ledger.Change;

/** What differs between two texts, block by block. */
final class Changes {
  /** Larger middles are compared as sets: an alignment of them would take minutes. */
  private static final long MOST_CELLS = 4_000_000;

  /** More passages than these that went and came at one place are told one by one. */
  private static final long MOST_PAIRS = 40_000;

  /** From this likeness on two passages are one that was changed. */
  private static final double ALIKE = .4;

  /** What stands around a report comes and goes without its being edited. */
  private static final Set<Role> AROUND = EnumSet.of(Role.BOILERPLATE, Role.RELATED);

  private Changes() {}

  static List<Change> between(Report before, Report after) {
    return between(blocks(before), blocks(after));
  }

  private static List<String> blocks(Report report) {
    List<String> blocks = new ArrayList<>();
    if (report.title() != null) {
      blocks.add(report.title());
    }
    for (Block block : report.blocks()) {
      String text = report.text(block.span()).strip();
      boolean ours = !AROUND.contains(block.role()) && !text.equals(report.title());
      if (ours && !text.isEmpty()) {
        blocks.add(text);
      }
    }
    return blocks;
  }

  static List<Change> between(List<String> before, List<String> after) {
    int start = 0;
    while (start < Math.min(before.size(), after.size())
        && before.get(start).equals(after.get(start))) {
      start++;
    }
    int tail = 0;
    while (tail < Math.min(before.size(), after.size()) - start
        && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
      tail++;
    }
    List<String> old = before.subList(start, before.size() - tail);
    List<String> now = after.subList(start, after.size() - tail);
    return (long) old.size() * now.size() > MOST_CELLS ? asSets(old, now) : aligned(old, now);
  }

  private static List<Change> asSets(List<String> old, List<String> now) {
    Set<String> kept = new HashSet<>(now);
    Set<String> had = new HashSet<>(old);
    List<Change> changes = new ArrayList<>();
    for (String block : old) {
      if (!kept.contains(block)) {
        changes.add(new Change(block, ""));
      }
    }
    for (String block : now) {
      if (!had.contains(block)) {
        changes.add(new Change("", block));
      }
    }
    return changes;
  }

  /** By the longest common subsequence; a gap on both sides is a change of one into the other. */
  private static List<Change> aligned(List<String> old, List<String> now) {
    int[][] common = new int[old.size() + 1][now.size() + 1];
    for (int i = old.size() - 1; i >= 0; i--) {
      for (int j = now.size() - 1; j >= 0; j--) {
        common[i][j] =
            old.get(i).equals(now.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    List<Change> changes = new ArrayList<>();
    List<String> gone = new ArrayList<>();
    List<String> come = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < old.size() || j < now.size()) {
      if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
        pair(gone, come, changes);
        i++;
        j++;
      } else if (j == now.size() || (i < old.size() && common[i + 1][j] >= common[i][j + 1])) {
        gone.add(old.get(i++));
      } else {
        come.add(now.get(j++));
      }
    }
    pair(gone, come, changes);
    return changes;
  }

  /** Each passage that went with the one that came most like it, in their order; the rest alone. */
  private static void pair(List<String> gone, List<String> come, List<Change> changes) {
    if (gone.size() == 1 && come.size() == 1) {
      changes.add(new Change(gone.get(0), come.get(0)));
    } else if ((long) gone.size() * come.size() > MOST_PAIRS) {
      gone.forEach(block -> changes.add(new Change(block, "")));
      come.forEach(block -> changes.add(new Change("", block)));
    } else {
      matched(gone, come, changes);
    }
    gone.clear();
    come.clear();
  }

  private static void matched(List<String> gone, List<String> come, List<Change> changes) {
    List<Set<String>> old = gone.stream().map(Changes::words).toList();
    List<Set<String>> now = come.stream().map(Changes::words).toList();
    double[][] alike = new double[gone.size()][come.size()];
    double[][] best = new double[gone.size() + 1][come.size() + 1];
    for (int i = gone.size() - 1; i >= 0; i--) {
      for (int j = come.size() - 1; j >= 0; j--) {
        alike[i][j] = likeness(old.get(i), now.get(j));
        double apart = Math.max(best[i + 1][j], best[i][j + 1]);
        best[i][j] =
            alike[i][j] < ALIKE ? apart : Math.max(apart, alike[i][j] + best[i + 1][j + 1]);
      }
    }
    int i = 0;
    int j = 0;
    while (i < gone.size() || j < come.size()) {
      if (i < gone.size()
          && j < come.size()
          && alike[i][j] >= ALIKE
          && best[i][j] == alike[i][j] + best[i + 1][j + 1]) {
        changes.add(new Change(gone.get(i++), come.get(j++)));
      } else if (j == come.size() || (i < gone.size() && best[i + 1][j] >= best[i][j + 1])) {
        changes.add(new Change(gone.get(i++), ""));
      } else {
        changes.add(new Change("", come.get(j++)));
      }
    }
  }

  private static Set<String> words(String block) {
    return Set.of(
        Arrays.stream(block.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
            .distinct()
            .toArray(String[]::new));
  }

  /** How many words they share, by the geometric mean of how many each has. */
  private static double likeness(Set<String> one, Set<String> other) {
    long shared = one.stream().filter(other::contains).count();
    return shared / Math.sqrt((double) one.size() * other.size());
  }
}
