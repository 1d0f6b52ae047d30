package org.stemma.claim;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.stemma.claim.Claims.Sketch;

/**
 * Parts mentions into claims. Those that say the same word for word are one from the start; then
 * the two groups most alike on average are joined, again and again, until none are alike enough.
 * Where there are very many wordings, the fullest are grouped so and the others each go to the
 * group that they fit best. All choices are settled by what the mentions say, none by their order.
 */
final class Grouping {
  /** So many wordings are compared each with each. */
  private static final int COMPARED = 600;

  /** So many of a group are asked whether another wording fits. */
  private static final int ASKED = 8;

  /** So few wordings are compared by one thread. */
  private static final int FEW = 64;

  /** Groups less alike than this stay apart. */
  private static final double LEAST = .3;

  private final Claims claims;
  private final Likenesses known;
  private final List<Ready> facts = new ArrayList<>();
  private final List<List<Sketch>> alike = new ArrayList<>();
  private final long[] prints;

  /** The place of each wording in the order of the bytes of what it says. */
  private final int[] order;

  /**
   * @param known what was compared before, by these claims
   */
  Grouping(Claims claims, Likenesses known, List<Sketch> mentions) {
    this.claims = claims;
    this.known = known;
    Map<byte[], List<Sketch>> byFacts = new TreeMap<>(Arrays::compare);
    for (Sketch mention : mentions) {
      // Without the day of its report: those of copies are the same.
      byFacts.computeIfAbsent(Facts.undated(mention.bytes()), m -> new ArrayList<>()).add(mention);
    }
    List<List<Sketch>> all = new ArrayList<>(byFacts.values());
    for (List<Sketch> same : all) {
      same.sort(Comparator.comparing(Sketch::mention));
    }
    all.sort(Comparator.comparingInt(same -> -fullness(bytes(same))));
    for (List<Sketch> same : all) {
      alike.add(same);
      facts.add(claims.ready(bytes(same)));
    }
    prints = alike.stream().mapToLong(a -> Likenesses.fingerprint(bytes(a))).toArray();
    order = new int[alike.size()];
    List<Integer> byBytes = new ArrayList<>(IntStream.range(0, order.length).boxed().toList());
    byBytes.sort((i, j) -> Arrays.compare(bytes(alike.get(i)), bytes(alike.get(j))));
    for (int place = 0; place < order.length; place++) {
      order[byBytes.get(place)] = place;
    }
  }

  private static byte[] bytes(List<Sketch> same) {
    return same.get(0).bytes();
  }

  private static int fullness(byte[] sketch) {
    return Facts.terms(sketch) + 2 * Facts.figureCount(sketch) + Facts.timeCount(sketch);
  }

  List<List<Sketch>> groups() {
    int n = Math.min(COMPARED, facts.size());
    List<List<Integer>> groups = joined(likeness(n));
    for (int k = n; k < facts.size(); k++) {
      add(k, groups);
    }
    List<List<Sketch>> out = new ArrayList<>();
    for (List<Integer> group : groups) {
      List<Sketch> mentions = new ArrayList<>();
      for (int k : group) {
        mentions.addAll(alike.get(k));
      }
      mentions.sort(Comparator.comparing(Sketch::mention));
      out.add(List.copyOf(mentions));
    }
    out.sort(Comparator.comparing(g -> g.get(0).mention()));
    return out;
  }

  private double[][] likeness(int n) {
    double[][] likeness = new double[n][n];
    IntStream rows = IntStream.range(0, n);
    (n < FEW ? rows : rows.parallel())
        .forEach(
            i -> {
              for (int j = 0; j < i; j++) {
                likeness[i][j] = likeness(i, j);
                likeness[j][i] = likeness[i][j];
              }
            });
    return likeness;
  }

  private double likeness(int i, int j) {
    int one = order[i] <= order[j] ? i : j;
    int other = one == i ? j : i;
    long pair = Likenesses.pair(prints[one], prints[other]);
    double likeness = known.get(pair);
    if (Double.isNaN(likeness)) {
      likeness = Likenesses.rounded(claims.sameness(facts.get(one), facts.get(other)));
      known.put(pair, likeness);
    }
    return likeness;
  }

  /** Average linkage, along chains of nearest neighbours: the same groups in quadratic time. */
  private static List<List<Integer>> joined(double[][] likeness) {
    List<List<Integer>> groups = new ArrayList<>();
    for (int k = 0; k < likeness.length; k++) {
      groups.add(new ArrayList<>(List.of(k)));
    }
    List<List<Integer>> out = new ArrayList<>();
    Deque<Integer> chain = new ArrayDeque<>();
    for (int first = 0; first < groups.size(); ) {
      if (chain.isEmpty()) {
        if (groups.get(first).isEmpty()) {
          first++;
          continue;
        }
        chain.push(first);
      }
      int one = chain.pop();
      int before = chain.isEmpty() ? -1 : chain.peek();
      int nearest = nearest(one, before, likeness, groups);
      if (nearest < 0) {
        out.add(groups.set(one, List.of()));
      } else if (nearest == before) {
        chain.pop();
        merge(before, one, likeness, groups);
      } else {
        chain.push(one);
        chain.push(nearest);
      }
    }
    return out;
  }

  /** The group most like another, {@code rather} if none is more so; -1 if none is alike enough. */
  private static int nearest(int one, int rather, double[][] likeness, List<List<Integer>> groups) {
    int nearest = rather;
    double most = rather < 0 ? LEAST : likeness[one][rather];
    for (int k = 0; k < groups.size(); k++) {
      if (k != one && !groups.get(k).isEmpty() && likeness[one][k] > most) {
        most = likeness[one][k];
        nearest = k;
      }
    }
    return nearest;
  }

  private static void merge(int one, int other, double[][] likeness, List<List<Integer>> groups) {
    double a = groups.get(one).size();
    double b = groups.get(other).size();
    for (int k = 0; k < likeness.length; k++) {
      double mean = (a * likeness[one][k] + b * likeness[other][k]) / (a + b);
      likeness[one][k] = mean;
      likeness[k][one] = mean;
    }
    groups.get(one).addAll(groups.set(other, List.of()));
  }

  /** Puts a wording into the group that it fits best, judged by a few of it, or into a new one. */
  private void add(int wording, List<List<Integer>> groups) {
    double[] fits = new double[groups.size()];
    IntStream.range(0, fits.length).parallel().forEach(g -> fits[g] = fit(wording, groups.get(g)));
    int best = -1;
    for (int g = 0; g < fits.length; g++) {
      if (fits[g] > (best < 0 ? LEAST : fits[best])) {
        best = g;
      }
    }
    if (best < 0) {
      groups.add(new ArrayList<>(List.of(wording)));
    } else {
      groups.get(best).add(wording);
    }
  }

  private double fit(int wording, List<Integer> group) {
    int asked = Math.min(ASKED, group.size());
    double sum = 0;
    for (int k = 0; k < asked; k++) {
      sum += likeness(group.get(k), wording);
    }
    return sum / asked;
  }
}
