package org.stemma.ledger;

import java.util.Arrays;
import java.util.List;

/**
 * Which mentions share a key with each of some fresh ones. There are hundreds for each, most of
 * them met by several keys, so they are kept as plain numbers.
 */
final class Meetings {
  private final long[] keys;

  /** Where the fresh mentions that have each key begin among {@link #holders}; one more. */
  private final int[] from;

  /** Places of fresh mentions in their list, those of one key together and in order. */
  private final int[] holders;

  private final Met[] met;

  /** The place of the key that was asked for last: what is found comes key by key. */
  private int last;

  Meetings(List<Mentions.Kept> fresh) {
    long[] all = fresh.stream().flatMapToLong(kept -> Arrays.stream(kept.keys())).toArray();
    keys = Arrays.stream(all).sorted().distinct().toArray();
    from = new int[keys.length + 1];
    for (long key : all) {
      from[Arrays.binarySearch(keys, key) + 1]++;
    }
    for (int k = 0; k < keys.length; k++) {
      from[k + 1] += from[k];
    }
    holders = new int[all.length];
    int[] next = from.clone();
    met = new Met[fresh.size()];
    for (int i = 0; i < met.length; i++) {
      met[i] = new Met();
      for (long key : fresh.get(i).keys()) {
        holders[next[Arrays.binarySearch(keys, key)]++] = i;
      }
    }
  }

  /** All keys of the fresh mentions, in order. */
  long[] keys() {
    return keys;
  }

  /** Notes that a mention from before has a key. */
  void add(long key, long mention) {
    if (keys[last] != key) {
      last = Arrays.binarySearch(keys, key);
    }
    for (int h = from[last]; h < from[last + 1]; h++) {
      met[holders[h]].add(mention);
    }
  }

  /** Notes which of the fresh ones share a key: each meets those before it. */
  void addFresh(List<Mentions.Kept> fresh) {
    for (int k = 0; k < keys.length; k++) {
      for (int one = from[k]; one < from[k + 1]; one++) {
        for (int before = from[k]; before < one; before++) {
          met[holders[one]].add(fresh.get(holders[before]).seq());
        }
      }
    }
  }

  /** The mentions that a fresh one shares a key with, in order, none twice. */
  long[] of(int fresh) {
    return met[fresh].distinct();
  }

  /** Numbers, most of which come again and again. */
  private static final class Met {
    private long[] numbers = new long[64];
    private int count;

    void add(long number) {
      if (count == numbers.length) {
        long[] distinct = distinct();
        numbers = Arrays.copyOf(distinct, Math.max(numbers.length, 2 * distinct.length));
        count = distinct.length;
      }
      numbers[count++] = number;
    }

    long[] distinct() {
      Arrays.sort(numbers, 0, count);
      int n = 0;
      for (int i = 0; i < count; i++) {
        if (i == 0 || numbers[i] != numbers[i - 1]) {
          numbers[n++] = numbers[i];
        }
      }
      count = n;
      return Arrays.copyOf(numbers, n);
    }
  }
}
