package org.stemma.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ArborescenceTest {
  @Test
  void weighs_as_much_as_the_best_of_all_trees_that_can_be() {
    for (long seed = 1; seed <= 200; seed++) {
      Random random = new Random(seed);
      int nodes = 2 + random.nextInt(4);
      List<Arborescence.Arc> arcs = new ArrayList<>();
      for (int child = 0; child < nodes; child++) {
        for (int parent = 0; parent < nodes; parent++) {
          if (parent != child && random.nextInt(3) > 0) {
            arcs.add(new Arborescence.Arc(parent, child, random.nextInt(20) - 10));
          }
        }
      }
      int[] chosen = Arborescence.of(nodes, arcs);
      double best = best(arcs, new int[nodes], 0);
      assertEquals(best, weight(arcs, chosen), 1e-9, "seed " + seed);
    }
  }

  /** The weight, with a great loss for each node without a parent; -infinity if there is a ring. */
  private static double weight(List<Arborescence.Arc> arcs, int[] chosen) {
    double sum = 0;
    for (int node = 0; node < chosen.length; node++) {
      sum += chosen[node] < 0 ? -1e6 : arcs.get(chosen[node]).weight();
      int at = node;
      for (int steps = 0; chosen[at] >= 0; steps++) {
        if (steps > chosen.length) {
          return Double.NEGATIVE_INFINITY;
        }
        at = arcs.get(chosen[at]).parent();
      }
    }
    return sum;
  }

  private static double best(List<Arborescence.Arc> arcs, int[] chosen, int node) {
    if (node == chosen.length) {
      return weight(arcs, chosen);
    }
    chosen[node] = -1;
    double best = best(arcs, chosen, node + 1);
    for (int k = 0; k < arcs.size(); k++) {
      if (arcs.get(k).child() == node) {
        chosen[node] = k;
        best = Math.max(best, best(arcs, chosen, node + 1));
      }
    }
    return best;
  }
}
