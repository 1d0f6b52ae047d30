package org.stemma.eval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** B-cubed (Bagga and Baldwin 1998) of a grouping against gold, over all things, alone or not. */
record BCubed(double precision, double recall) {
  static <T, G> BCubed of(List<T> found, List<G> gold) {
    Map<T, Set<Integer>> byFound = members(found);
    Map<G, Set<Integer>> byGold = members(gold);
    double precision = 0;
    double recall = 0;
    for (int i = 0; i < gold.size(); i++) {
      Set<Integer> both = new HashSet<>(byFound.getOrDefault(found.get(i), Set.of()));
      int all = both.size();
      both.retainAll(byGold.getOrDefault(gold.get(i), Set.of()));
      precision += both.size() / (double) all;
      recall += both.size() / (double) byGold.getOrDefault(gold.get(i), Set.of()).size();
    }
    return new BCubed(precision / gold.size(), recall / gold.size());
  }

  private static <K> Map<K, Set<Integer>> members(List<K> groups) {
    Map<K, Set<Integer>> members = new HashMap<>();
    for (int i = 0; i < groups.size(); i++) {
      members.computeIfAbsent(groups.get(i), g -> new HashSet<>()).add(i);
    }
    return members;
  }

  static BCubed of(int[] found, List<String> gold) {
    List<Integer> list = new ArrayList<>();
    for (int group : found) {
      list.add(group);
    }
    return of(list, gold);
  }

  double f1() {
    return 2 * precision * recall / (precision + recall);
  }
}
