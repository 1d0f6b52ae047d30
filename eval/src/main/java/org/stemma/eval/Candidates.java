package org.stemma.eval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.stemma.claim.Claims;

/** Which mentions have keys that meet those of each before them, as in a ledger. */
public final class Candidates {
  private final Map<Long, List<Holder>> bySubject = new HashMap<>();

  private record Holder(long key, int number) {}

  /** Adds a mention; gives the numbers of those added before that it meets, in order. */
  public Set<Integer> add(int number, long[] keys) {
    Map<Integer, Integer> met = new TreeMap<>();
    for (long key : keys) {
      List<Holder> holders =
          bySubject.computeIfAbsent(key >>> Claims.WHEN, subject -> new ArrayList<>());
      for (Holder holder : holders) {
        if (holder.number() != number) {
          met.merge(holder.number(), Claims.meet(holder.key(), key), Integer::sum);
        }
      }
      holders.add(new Holder(key, number));
    }
    met.values().removeIf(share -> share < Claims.ENOUGH);
    return met.keySet();
  }
}
