package org.stemma.ledger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.stemma.Block;
import org.stemma.Report;
import org.stemma.ledger.Ledger.Change;

/** What differs between two texts, block by block. */
final class Changes {
  /** Larger middles are compared as sets: an alignment of them would take minutes. */
  private static final long MOST_CELLS = 4_000_000;

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
      if (!text.isEmpty() && !text.equals(report.title())) {
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

  private static void pair(List<String> gone, List<String> come, List<Change> changes) {
    for (int k = 0; k < Math.max(gone.size(), come.size()); k++) {
      changes.add(
          new Change(k < gone.size() ? gone.get(k) : "", k < come.size() ? come.get(k) : ""));
    }
    gone.clear();
    come.clear();
  }
}
