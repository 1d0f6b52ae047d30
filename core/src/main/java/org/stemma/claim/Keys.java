package org.stemma.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Keys that mentions of one matter have in common: pairs of their rarest terms, and of those with
 * names of the report's head, if they are rare enough together, in the weeks of the report; amounts
 * with such names; and the wording as it stands, at any time. So what a mention meets doesn't grow
 * with the years. In a report without a date the rarest pairs alone are keys, of unknown time, and
 * two of them must be met. What many say about anything ("prime minister", "last year") is no key:
 * a few hundred such pairs would make most of all candidates.
 */
final class Keys {
  /** So many of a mention's terms are paired with each other. */
  private static final int PAIRED = 7;

  /** So many of them are paired with names of the report's head. */
  private static final int PLACED = 3;

  /** So many of the names. */
  private static final int PLACES = 5;

  /** Pairs of terms from this weight on are keys. */
  private static final float LEAST = 1.7f;

  /** Pairs of terms from this weight on are rare. */
  private static final float RARE = 2.1f;

  /** A name of the head that weighs less, such as that of a month, tells nothing. */
  private static final float TELLING = .5f;

  /** Pairs of a term with a name of the head from this weight on are keys. */
  private static final float LEAST_PLACED = 1.3f;

  /** Pairs of a term with a name of the head from this weight on are rare. */
  private static final float RARE_PLACED = 1.7f;

  /** So many figures are paired with names of the report's head. */
  private static final int COUNTED = 2;

  /** So many of the names. */
  private static final int COUNTED_AT = 6;

  /** Amounts in one step of so much in their logarithm are one for a key. */
  private static final double STEP = .08;

  /** Days in which a pair is a key. */
  private static final int PERIOD = 14;

  /** The same of a rare pair. */
  private static final int RARE_PERIOD = 28;

  /** Periods are told apart up to so many: 39 years. */
  private static final int PERIODS = Claims.ALWAYS - 1;

  private static final float NAME_BONUS = .25f;

  private Keys() {}

  private record Item(int term, float weight) {}

  static long[] of(Facts facts, Background background) {
    List<Item> items = items(facts, background);
    TreeSet<Long> keys = new TreeSet<>();
    keys.add(key(mix(facts.wording(), 1), Claims.ALWAYS));
    int n = Math.min(PAIRED, items.size());
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        Item one = items.get(i);
        Item other = items.get(j);
        add(one.term, other.term, one.weight + other.weight, LEAST, RARE, facts, keys);
      }
    }
    for (int i = 0; i < Math.min(PLACED, n); i++) {
      Item one = items.get(i);
      for (int j = 0; j < Math.min(PLACES, facts.context().length); j++) {
        int name = facts.context()[j];
        float weight = background.weight(name);
        if (name != one.term && weight >= TELLING) {
          add(one.term, name, one.weight + weight, LEAST_PLACED, RARE_PLACED, facts, keys);
        }
      }
    }
    addFigures(facts, background, keys);
    return keys.stream().mapToLong(Long::longValue).toArray();
  }

  /** "230 children" and "230 youngsters" share no word, but their number, and where it is told. */
  private static void addFigures(Facts facts, Background background, Set<Long> keys) {
    List<Figure> rarest = new ArrayList<>(List.of(facts.figures()));
    rarest.sort(Comparator.comparingDouble(f -> -f.rarity()));
    for (Figure figure : rarest.subList(0, Math.min(COUNTED, rarest.size()))) {
      int amount = (int) Math.floor(StrictMath.log1p(Math.abs(figure.amount())) / STEP);
      for (int k = 0; k < Math.min(COUNTED_AT, facts.context().length); k++) {
        int name = facts.context()[k];
        float weight = background.weight(name);
        if (weight >= TELLING) {
          float both = figure.rarity() + weight;
          add(~amount, name, both, LEAST_PLACED, RARE_PLACED, facts, keys);
        }
      }
    }
  }

  private static void add(
      int one, int other, float weight, float least, float rare, Facts facts, Set<Long> keys) {
    long pair = pair(one, other);
    boolean dated = facts.published() != Facts.NO_DAY;
    if (weight >= rare) {
      keys.add(
          key(mix(pair, 2), dated ? period(facts.published(), pair, RARE_PERIOD) : Claims.UNKNOWN));
    } else if (weight >= least && dated) {
      keys.add(key(mix(pair, 3), period(facts.published(), pair, PERIOD)));
    }
  }

  private static long key(long subject, int period) {
    return subject << Claims.WHEN | period;
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
   * The period of a day, from 1 on. Each pair of terms has its periods begin on another day, so
   * that two mentions on either side of one pair's border meet by another pair.
   */
  private static int period(int day, long pair, int days) {
    int period = Math.floorDiv(day + Math.floorMod(mix(pair, 0), days), days);
    return Math.floorMod(period, PERIODS) + 1;
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
