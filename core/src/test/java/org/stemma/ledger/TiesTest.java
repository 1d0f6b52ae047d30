package org.stemma.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stemma.Mention;
import org.stemma.claim.Claims.Judgement;
import org.stemma.claim.Claims.Relation;

/** What falls apart of a component with too many wordings, and that no order matters. */
class TiesTest {
  private static final int MENTIONS = 3_000;

  private static Mention mention(int number) {
    return new Mention("report" + number / 7, "a" + number % 7);
  }

  /** A pair by the places of its mentions, before they have numbers. */
  private record Pair(int one, int other, double probability, boolean alike) {}

  /** All joined somehow, twice over; each tenth one is word for word the one before it. */
  private static List<Pair> pairs(Random random) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 1; i < MENTIONS; i++) {
      for (int k = 0; k < 3; k++) {
        pairs.add(new Pair(i, random.nextInt(i), .8 + .2 * random.nextDouble(), false));
      }
      if (i % 10 == 0) {
        pairs.add(new Pair(i, i - 1, 1, true));
      }
    }
    return pairs;
  }

  /** The parts of the mentions' places, where the mentions have these numbers. */
  private static Set<Set<Integer>> parts(List<Pair> pairs, List<Integer> numbers, Random random) {
    List<Ties.Tie> ties = new ArrayList<>();
    for (Pair pair : pairs) {
      Judgement judgement = new Judgement(Relation.SAME, pair.probability(), null);
      long one = numbers.get(pair.one());
      long other = numbers.get(pair.other());
      long rank = Ties.rank(judgement, pair.alike(), mention(pair.one()), mention(pair.other()));
      ties.add(new Ties.Tie(Math.max(one, other), Math.min(one, other), rank));
    }
    // As they come in batches: of each only a tree is kept, and what has changed is told. First
    // they come to two components, then to both as one.
    Tree tree = new Tree();
    Tree moved = new Tree();
    Map<Long, List<Long>> told = new HashMap<>();
    ties.sort(Comparator.comparingInt(TiesTest::stage));
    int[] stages = new int[4];
    ties.forEach(tie -> stages[stage(tie) + 1]++);
    add(ties.subList(0, stages[1]), tree, told, random);
    add(ties.subList(stages[1], stages[1] + stages[2]), moved, told, random);
    tree.add(moved);
    add(ties.subList(stages[1] + stages[2], ties.size()), tree, told, random);
    List<Long> all = numbers.stream().map(n -> (long) n).toList();
    List<List<Long>> parts = tree.part(all).parts();
    assertTrue(Set.copyOf(parts).equals(Set.copyOf(told.values())), "what has changed is told");
    Set<Set<Integer>> places = new HashSet<>();
    for (List<Long> part : parts) {
      Set<Integer> of = new TreeSet<>();
      part.forEach(number -> of.add(numbers.indexOf(number.intValue())));
      places.add(of);
    }
    return places;
  }

  /** Whether both mentions of a tie are in the first half, both in the second, or neither. */
  private static int stage(Ties.Tie tie) {
    boolean one = tie.one() <= MENTIONS / 2;
    boolean other = tie.other() <= MENTIONS / 2;
    return one && other ? 0 : one || other ? 2 : 1;
  }

  private static void add(
      List<Ties.Tie> ties, Tree tree, Map<Long, List<Long>> told, Random random) {
    int batch = 1 + random.nextInt(1 + ties.size() / 2);
    for (int from = 0; from < ties.size(); from += batch) {
      Ties.tree(ties.subList(from, Math.min(from + batch, ties.size()))).forEach(tree::add);
      if (random.nextBoolean()) {
        tell(tree.part(List.of()), told);
      }
    }
    tell(tree.part(List.of()), told);
  }

  private static void tell(Tree.Parting parting, Map<Long, List<Long>> told) {
    parting.parts().forEach(part -> part.forEach(mention -> told.put(mention, part)));
  }

  @Test
  void parts_have_few_wordings_and_are_the_same_in_any_order() {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    List<Pair> pairs = pairs(random);
    List<Integer> numbers = new ArrayList<>(IntStream.range(1, MENTIONS + 1).boxed().toList());
    Set<Set<Integer>> parts = parts(pairs, numbers, random);
    assertTrue(parts.size() >= 5, "parts: " + parts.size());
    for (Set<Integer> part : parts) {
      long again = part.stream().filter(i -> i % 10 == 0 && i > 0).count();
      assertTrue(part.size() - again <= 300, "wordings: " + (part.size() - again));
      for (int place : part) {
        boolean hasTwin = place % 10 != 0 || place == 0 || part.contains(place - 1);
        assertTrue(hasTwin, "word for word the same, and parted: " + place);
      }
    }
    Collections.shuffle(pairs, random);
    Collections.shuffle(numbers, random);
    assertTrue(parts.equals(parts(pairs, numbers, random)), "the same in another order");
  }

  @Test
  void the_surest_ties_make_the_tree() {
    Ties.Tie sure = new Ties.Tie(2, 1, 30);
    Ties.Tie less = new Ties.Tie(3, 2, 20);
    Ties.Tie least = new Ties.Tie(3, 1, 10);
    assertEquals(List.of(sure, less), Ties.tree(List.of(least, sure, less)));
  }
}
