package org.stemma.eval.tree;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Things joined pair by pair: each place holds the number of one that it is joined to. */
final class Groups {
  private Groups() {}

  static void join(int[] group, int one, int other) {
    group[find(group, one)] = find(group, other);
  }

  static int find(int[] group, int one) {
    int at = one;
    while (group[at] != at) {
      group[at] = group[group[at]];
      at = group[at];
    }
    return at;
  }

  static List<List<Integer>> of(int[] group) {
    Map<Integer, List<Integer>> out = new LinkedHashMap<>();
    for (int k = 0; k < group.length; k++) {
      out.computeIfAbsent(find(group, k), x -> new ArrayList<>()).add(k);
    }
    return List.copyOf(out.values());
  }
}
