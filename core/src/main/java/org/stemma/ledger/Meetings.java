package org.stemma.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.claim.Claims;

/**
 * Which mentions have keys that meet those of each of some fresh ones. There are hundreds for each,
 * most of them met by several keys, so they are kept as plain numbers.
 */
final class Meetings {
  private final long[] keys;

  /** Where the fresh mentions that have each key begin among {@link #holders}; one more. */
  private final int[] from;

  /** Places of fresh mentions in their list, those of one key together and in order. */
  private final int[] holders;

  private final int size;

  private final List<Finds> finds = new ArrayList<>();

  Meetings(List<Mentions.Kept> fresh) {
    size = fresh.size();
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
    for (int i = 0; i < fresh.size(); i++) {
      for (long key : fresh.get(i).keys()) {
        holders[next[Arrays.binarySearch(keys, key)]++] = i;
      }
    }
  }

  /**
   * The keys that may be met. One of a known time isn't met by those of other times, which grow
   * with the years.
   */
  Wanted wanted() {
    long[] first = new long[2 * keys.length];
    long[] last = new long[2 * keys.length];
    int n = 0;
    for (int k = 0; k < keys.length; k++) {
      long subject = keys[k] >>> Claims.WHEN;
      boolean another = k == 0 || keys[k - 1] >>> Claims.WHEN != subject;
      boolean all = n > 0 && last[n - 1] >= keys[k];
      if (another) {
        first[n] = subject << Claims.WHEN | Claims.UNKNOWN;
        all = keys[k] == first[n];
        last[n] = all ? (subject + 1 << Claims.WHEN) - 1 : first[n];
        n++;
      }
      if (!all) {
        first[n] = keys[k];
        last[n++] = keys[k];
      }
    }
    return new Wanted(Arrays.copyOf(first, n), Arrays.copyOf(last, n));
  }

  /**
   * Ranges of keys, in order, none of which touch.
   *
   * @param first the first key of each
   * @param last the last key of each
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Wanted(long[] first, long[] last) {
    int size() {
      return first.length;
    }
  }

  /** Takes what is found of mentions from before, several side by side. */
  List<Finds> takers(int howMany) {
    List<Finds> takers = new ArrayList<>();
    for (int i = 0; i < howMany; i++) {
      takers.add(new Finds());
    }
    finds.addAll(takers);
    return takers;
  }

  /** What one thread has found. */
  final class Finds implements PostingPage.Taker {
    private final @Nullable Met[] met = new Met[size];

    /** The place of the first key of what was asked for last: what is found comes key by key. */
    private int last;

    /** Notes that a mention from before has a key. */
    @Override
    public void take(long key, long mention) {
      long subject = key >>> Claims.WHEN;
      if (keys[last] >>> Claims.WHEN != subject) {
        last = Arrays.binarySearch(keys, subject << Claims.WHEN);
        last = last < 0 ? -last - 1 : last;
      }
      for (int k = last; k < keys.length && keys[k] >>> Claims.WHEN == subject; k++) {
        int share = Claims.meet(keys[k], key);
        for (int h = from[k]; share > 0 && h < from[k + 1]; h++) {
          add(holders[h], mention, share);
        }
      }
    }

    private void add(int fresh, long mention, int share) {
      Met there = met[fresh];
      if (there == null) {
        there = new Met();
        met[fresh] = there;
      }
      there.add(mention, share);
    }
  }

  /** Notes which of the fresh ones meet: each meets those before it. */
  void addFresh(List<Mentions.Kept> fresh) {
    Finds own = takers(1).get(0);
    for (int k = 0; k < keys.length; k++) {
      for (int other = k;
          other < keys.length && keys[other] >>> Claims.WHEN == keys[k] >>> Claims.WHEN;
          other++) {
        int share = Claims.meet(keys[k], keys[other]);
        if (share > 0) {
          addFresh(k, other, share, fresh, own);
        }
      }
    }
  }

  private void addFresh(int key, int other, int share, List<Mentions.Kept> fresh, Finds own) {
    for (int i = from[key]; i < from[key + 1]; i++) {
      for (int j = key == other ? i + 1 : from[other]; j < from[other + 1]; j++) {
        int later = Math.max(holders[i], holders[j]);
        int before = Math.min(holders[i], holders[j]);
        if (before < later) {
          own.add(later, fresh.get(before).seq(), share);
        }
      }
    }
  }

  /** The mentions that a fresh one meets often enough, in order, none twice. */
  long[] of(int fresh) {
    Met all = new Met();
    for (Finds some : finds) {
      Met met = some.met[fresh];
      if (met != null) {
        all.add(met);
      }
    }
    return all.often();
  }

  /**
   * Numbers, most of which come again and again; each stands here as often as it came, to a limit.
   */
  private static final class Met {
    private long[] numbers = {};
    private int count;

    void add(Met other) {
      numbers = Arrays.copyOf(numbers, count + other.count);
      System.arraycopy(other.numbers, 0, numbers, count, other.count);
      count += other.count;
    }

    void add(long number, int times) {
      if (count + times > numbers.length) {
        limit();
        numbers =
            Arrays.copyOf(numbers, Math.max(Math.max(32, numbers.length), 2 * (count + times)));
      }
      for (int i = 0; i < times; i++) {
        numbers[count++] = number;
      }
    }

    /** Puts them in order, each as often as is enough at most. */
    private void limit() {
      Arrays.sort(numbers, 0, count);
      int n = 0;
      for (int i = 0; i < count; i++) {
        if (n < Claims.ENOUGH || numbers[n - Claims.ENOUGH] != numbers[i]) {
          numbers[n++] = numbers[i];
        }
      }
      count = n;
    }

    long[] often() {
      limit();
      long[] often = new long[count / Claims.ENOUGH];
      int n = 0;
      for (int i = Claims.ENOUGH - 1; i < count; i++) {
        if (numbers[i] == numbers[i - Claims.ENOUGH + 1]) {
          often[n++] = numbers[i];
        }
      }
      return Arrays.copyOf(often, n);
    }
  }
}
