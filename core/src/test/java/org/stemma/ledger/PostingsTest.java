package org.stemma.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stemma.Mention;
import org.stemma.claim.Claims;
import org.stemma.claim.Claims.Sketch;

/** Who is found of those that were kept: all whose keys meet, and nobody else. */
class PostingsTest {
  /** A few subjects have postings for many pages, most for less than one. */
  private static long key(Random random) {
    long subject = random.nextInt(5) == 0 ? random.nextInt(3) : random.nextInt(400);
    return subject << Claims.WHEN | random.nextInt(6);
  }

  private static long[] keys(Random random) {
    return IntStream.range(0, 4).mapToLong(k -> key(random)).sorted().distinct().toArray();
  }

  private static Mentions.Kept mention(int number, Random random) {
    Sketch sketch = new Sketch(new Mention("report" + number, "a1"), new byte[0]);
    return new Mentions.Kept(number, sketch, keys(random));
  }

  private static long[] meeting(Mentions.Kept one, List<Mentions.Kept> others) {
    return others.stream()
        .filter(
            other ->
                Claims.ENOUGH
                    <= Arrays.stream(one.keys())
                        .mapToInt(
                            key ->
                                Arrays.stream(other.keys())
                                    .mapToInt(k -> Claims.meet(key, k))
                                    .sum())
                        .sum())
        .mapToLong(Mentions.Kept::seq)
        .toArray();
  }

  @Test
  void whoeverMeetsIsFoundHoweverManyPagesAKeyHas() throws Exception {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    try (Database database = Database.open("jdbc:sqlite::memory:")) {
      Postings postings = new Postings(database);
      List<Mentions.Kept> kept = new ArrayList<>();
      for (int batch = 0; batch < 30; batch++) {
        List<long[]> rows = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
          Mentions.Kept one = mention(kept.size() + 1, random);
          kept.add(one);
          Arrays.stream(one.keys()).forEach(key -> rows.add(new long[] {key, one.seq()}));
        }
        rows.sort(Comparator.<long[]>comparingLong(r -> r[0]).thenComparingLong(r -> r[1]));
        long[] keys = rows.stream().mapToLong(r -> r[0]).toArray();
        long[] seqs = rows.stream().mapToLong(r -> r[1]).toArray();
        database.write(
            () -> {
              postings.add(keys, seqs);
              return 0;
            });
      }
      int found = 0;
      for (int times = 0; times < 40; times++) {
        List<Mentions.Kept> fresh = new ArrayList<>();
        for (int i = 0; i <= times % 7; i++) {
          fresh.add(mention(kept.size() + 1 + i, random));
        }
        Meetings meetings = new Meetings(fresh);
        postings.find(meetings.wanted(), meetings.takers(3));
        for (int i = 0; i < fresh.size(); i++) {
          long[] met = meetings.of(i);
          assertEquals(
              Arrays.toString(meeting(fresh.get(i), kept)), Arrays.toString(met), "seed " + seed);
          found += met.length;
        }
      }
      assertTrue(found > 0, "seed " + seed);
    }
  }
}
