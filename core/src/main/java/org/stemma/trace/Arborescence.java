package org.stemma.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The likeliest family tree: of all ways to give each node one parent at most, without a ring, the
 * one whose edges weigh most (Chu and Liu 1965, Edmonds 1967). As few nodes as can be stay without
 * a parent.
 */
final class Arborescence {
  /** So much less than any weight that no node forgoes a parent that it could have. */
  private static final double ORPHAN = -1e6;

  /**
   * One possible edge.
   *
   * @param weight logarithm of how likely it is
   */
  record Arc(int parent, int child, double weight) {}

  private Arborescence() {}

  /**
   * For each node its arc's place in the list, or -1 if it has no parent. Of equal ways the first
   * arcs are taken.
   */
  static int[] of(int nodes, List<Arc> arcs) {
    List<Arc> all = new ArrayList<>(arcs);
    for (int i = 0; i < nodes; i++) {
      all.add(new Arc(nodes, i, ORPHAN));
    }
    int[] chosen = solve(nodes + 1, nodes, all);
    for (int i = 0; i < nodes; i++) {
      chosen[i] = chosen[i] >= arcs.size() ? -1 : chosen[i];
    }
    return Arrays.copyOf(chosen, nodes);
  }

  /** For each node but the root the place of its arc. */
  private static int[] solve(int nodes, int root, List<Arc> arcs) {
    int[] best = new int[nodes];
    Arrays.fill(best, -1);
    for (int k = 0; k < arcs.size(); k++) {
      Arc arc = arcs.get(k);
      boolean open = arc.child() != root && arc.parent() != arc.child();
      if (open && (best[arc.child()] < 0 || arc.weight() > weight(arcs, best[arc.child()]))) {
        best[arc.child()] = k;
      }
    }
    int[] ring = rings(root, best, arcs);
    int count = Arrays.stream(ring).max().orElse(-1) + 1;
    if (count == nodes) {
      return best;
    }
    List<Arc> inner = new ArrayList<>();
    List<Integer> from = new ArrayList<>();
    int[] size = new int[count];
    for (int node : ring) {
      size[node]++;
    }
    for (int k = 0; k < arcs.size(); k++) {
      Arc arc = arcs.get(k);
      int a = ring[arc.parent()];
      int b = ring[arc.child()];
      if (a != b && arc.child() != root) {
        double less = size[b] > 1 ? weight(arcs, best[arc.child()]) : 0;
        inner.add(new Arc(a, b, arc.weight() - less));
        from.add(k);
      }
    }
    int[] outer = solve(count, ring[root], inner);
    for (int b = 0; b < count; b++) {
      if (b != ring[root]) {
        int k = from.get(outer[b]);
        best[arcs.get(k).child()] = k;
      }
    }
    return best;
  }

  private static double weight(List<Arc> arcs, int arc) {
    return arcs.get(arc).weight();
  }

  /** Numbers the nodes anew, those of one ring alike. */
  private static int[] rings(int root, int[] best, List<Arc> arcs) {
    int nodes = best.length;
    int[] number = new int[nodes];
    int[] seen = new int[nodes];
    Arrays.fill(number, -1);
    Arrays.fill(seen, -1);
    int next = 0;
    for (int start = 0; start < nodes; start++) {
      int at = start;
      while (at != root && seen[at] < 0) {
        seen[at] = start;
        at = arcs.get(best[at]).parent();
      }
      if (at != root && seen[at] == start && number[at] < 0) {
        int node = at;
        do {
          number[node] = next;
          node = arcs.get(best[node]).parent();
        } while (node != at);
        next++;
      }
    }
    for (int i = 0; i < nodes; i++) {
      if (number[i] < 0) {
        number[i] = next++;
      }
    }
    return number;
  }
}
