package org.stemma.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Sets of numbers that grow together: union-find with halved paths. */
final class Unions {
  private final Map<Long, Long> parents = new HashMap<>();

  /** Makes one set of two; gives whether they were two. */
  boolean join(long one, long other) {
    long first = root(one);
    long second = root(other);
    if (first != second) {
      parents.put(Math.max(first, second), Math.min(first, second));
    }
    return first != second;
  }

  /** The least number of a set. */
  long root(long number) {
    long at = number;
    while (true) {
      long parent = parents.computeIfAbsent(at, k -> k);
      if (parent == at) {
        return at;
      }
      long above = parents.getOrDefault(parent, parent);
      parents.put(at, above);
      at = above;
    }
  }

  /** The sets, each in order. */
  Collection<Set<Long>> sets() {
    Map<Long, Set<Long>> sets = new TreeMap<>();
    for (Long number : parents.keySet().toArray(new Long[0])) {
      sets.computeIfAbsent(root(number), k -> new TreeSet<>()).add(number);
    }
    return sets.values();
  }
}
