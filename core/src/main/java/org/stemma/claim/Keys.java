package org.stemma.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * Keys that mentions of one matter have in common: pairs of their rarest terms where both are rare,
 * else such pairs in the weeks of the report; the rarest terms with names of the report's head; and
 * the wording as it stands.
 */
final class Keys {
  /** So many of a mention's terms are paired with each other. */
  private static final int PAIRED = 7;

  /** So many of them are paired with as many names of the report's head. */
  private static final int PLACED = 4;

  /** Pairs from this weight on are rare at any time. */
  private static final float RARE = 2.1f;

  /** Days of a period. */
  private static final int PERIOD = 28;

  private static final float NAME_BONUS = .25f;

  private Keys() {}

  private record Item(int term, float weight) {}

  static long[] of(Facts facts, Background background) {
    List<Item> items = items(facts, background);
    TreeSet<Long> keys = new TreeSet<>();
    keys.add(mix(facts.wording(), 1));
    int n = Math.min(PAIRED, items.size());
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        Item one = items.get(i);
        Item other = items.get(j);
        long pair = pair(one.term, other.term);
        boolean rare = one.weight + other.weight >= RARE;
        boolean timeless = rare || facts.published() == Facts.NO_DAY;
        keys.add(mix(pair, timeless ? 2 : 3 + period(facts.published(), pair)));
      }
    }
    for (int i = 0; i < Math.min(PLACED, items.size()); i++) {
      for (int j = 0; j < Math.min(PLACED, facts.context().length); j++) {
        int context = facts.context()[j];
        if (context != items.get(i).term) {
          keys.add(mix(pair(items.get(i).term, context), 2));
        }
      }
    }
    return keys.stream().mapToLong(Long::longValue).toArray();
  }

  private static List<Item> items(Facts facts, Background background) {
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < facts.terms().length; i++) {
      int term = facts.terms()[i];
      float bonus = facts.kind(i) == Facts.WORD ? 0 : NAME_BONUS;
      Item item = new Item(term, background.weight(term) + bonus);
      boolean known = false;
      for (Item other : items) {
        known |= other.term == term;
      }
      if (!known) {
        items.add(item);
      }
    }
    items.sort(Comparator.<Item>comparingDouble(i -> -i.weight).thenComparingInt(i -> i.term));
    return items;
  }

  /**
   * The period of a day. Each pair of terms has its periods begin on another day, so that two
   * mentions on either side of one pair's border meet by another pair.
   */
  private static long period(int day, long pair) {
    return Math.floorDiv(day + Math.floorMod(mix(pair, 0), PERIOD), PERIOD);
  }

  private static long pair(int one, int other) {
    return ((long) Math.min(one, other) << 32) ^ (Math.max(one, other) & 0xffffffffL);
  }

  private static long mix(long value, long salt) {
    long h = value * 0x9e3779b97f4a7c15L + salt * 0xbf58476d1ce4e5b9L;
    h ^= h >>> 31;
    h *= 0x94d049bb133111ebL;
    return h ^ (h >>> 29);
  }
}
