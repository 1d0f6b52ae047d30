package org.stemma.eval;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.stemma.Claim.About;
import org.stemma.Mention;
import org.stemma.claim.Claims;
import org.stemma.claim.Claims.Judgement;
import org.stemma.claim.Claims.Relation;
import org.stemma.claim.Claims.Sketch;
import org.stemma.eval.net.Network;
import org.stemma.eval.net.Networks;
import org.stemma.eval.net.Part;

/** The mentions of a made network with the claims that they truly belong to. */
final class NetClaims {
  private final Claims claims;
  final List<Sketch> sketches = new ArrayList<>();
  private final List<String> gold = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();
  private final Map<Set<String>, Network.Tangle> tangles = new HashMap<>();
  private int unseen;
  private int largest;

  NetClaims(Claims claims, Part part, long seed) {
    this.claims = claims;
    for (Network.Story story : Networks.make(part, seed).stories()) {
      story.tangles().forEach(t -> tangles.put(Set.of(t.one(), t.other()), t));
      for (Network.Member member : story.members()) {
        Map<String, Network.Told> told = new HashMap<>(member.told());
        for (Sketch sketch : claims.sketches(member.entry())) {
          Network.Told what = told.remove(sketch.mention().attribution());
          if (what != null && what.claim() != null) {
            sketches.add(sketch);
            gold.add(what.claim());
            texts.add(text(member, sketch.mention()));
          }
        }
        unseen += (int) told.values().stream().filter(t -> t.claim() != null).count();
      }
    }
  }

  private static String text(Network.Member member, Mention mention) {
    return member.entry().attributions().stream()
        .filter(a -> a.id().equals(mention.attribution()))
        .map(a -> a.act() + " " + member.entry().report().text(a.content()))
        .findFirst()
        .orElse("");
  }

  /**
   * Two mentions.
   *
   * @param of how many pairs stand for the same two claims
   */
  record Pair(int one, int other, Relation relation, @Nullable About about, String what, int of) {}

  /** The pairs that share a key, up to {@code most} of each two claims, the first ones met. */
  List<Pair> pairs(int most) {
    Map<Set<String>, List<int[]>> byClaims = new HashMap<>();
    List<Set<String>> order = new ArrayList<>();
    for (int[] pair : candidates()) {
      Set<String> two = new TreeSet<>(List.of(gold.get(pair[0])));
      two.add(gold.get(pair[1]));
      byClaims
          .computeIfAbsent(
              two,
              x -> {
                order.add(x);
                return new ArrayList<>();
              })
          .add(pair);
    }
    List<Pair> pairs = new ArrayList<>();
    for (Set<String> two : order) {
      List<int[]> all = byClaims.getOrDefault(two, List.of());
      int step = Math.max(1, all.size() / most);
      int n = Math.min(most, all.size());
      for (int k = 0; k < n; k++) {
        pairs.add(pair(all.get(k * step), n));
      }
    }
    return pairs;
  }

  private Pair pair(int[] two, int of) {
    String one = gold.get(two[0]);
    String other = gold.get(two[1]);
    if (one.equals(other)) {
      return new Pair(two[0], two[1], Relation.SAME, null, "net, same claim", of);
    }
    Network.Tangle tangle = tangles.get(Set.of(one, other));
    if (tangle != null && tangle.about() != null) {
      return new Pair(
          two[0], two[1], Relation.CONTRADICTS, tangle.about(), "net, " + tangle.about(), of);
    }
    boolean story = one.split(":")[0].equals(other.split(":")[0]);
    String what = tangle != null ? "net, kinds" : story ? "net, other claim" : "net, sibling story";
    return new Pair(two[0], two[1], Relation.OTHER, null, what, of);
  }

  private List<int[]> candidates() {
    Candidates candidates = new Candidates();
    List<int[]> out = new ArrayList<>();
    for (int k = 0; k < sketches.size(); k++) {
      for (int other : candidates.add(k, claims.keys(sketches.get(k)))) {
        out.add(new int[] {other, k});
      }
    }
    return out;
  }

  /** Groups all as a ledger does. */
  BCubed grouped() {
    return BCubed.of(groups(), gold);
  }

  private List<Integer> groups() {
    int[] group = new int[sketches.size()];
    for (int k = 0; k < group.length; k++) {
      group[k] = k;
    }
    for (int[] pair : candidates()) {
      Sketch one = sketches.get(pair[0]);
      Sketch other = sketches.get(pair[1]);
      if (claims.isWorthJudging(one, other) && claims.judge(one, other).joins()) {
        group[find(group, pair[0])] = find(group, pair[1]);
      }
    }
    Map<Integer, List<Sketch>> joined = new TreeMap<>();
    for (int k = 0; k < group.length; k++) {
      joined.computeIfAbsent(find(group, k), x -> new ArrayList<>()).add(sketches.get(k));
    }
    largest = 0;
    Map<Mention, Integer> found = new HashMap<>();
    int number = 0;
    for (List<Sketch> together : joined.values()) {
      largest = Math.max(largest, together.size());
      for (List<Sketch> claim : claims.group(together)) {
        number++;
        for (Sketch sketch : claim) {
          found.put(sketch.mention(), number);
        }
      }
    }
    List<Integer> groups = new ArrayList<>();
    sketches.forEach(s -> groups.add(found.getOrDefault(s.mention(), 0)));
    return groups;
  }

  /** By sort of claim, the sums of precision and recall of its mentions, and their number. */
  void addSorts(Map<String, double[]> sums) {
    List<Integer> found = groups();
    Map<Integer, Map<String, Integer>> byFound = new HashMap<>();
    Map<String, Integer> size = new HashMap<>();
    for (int k = 0; k < gold.size(); k++) {
      byFound
          .computeIfAbsent(found.get(k), g -> new HashMap<>())
          .merge(gold.get(k), 1, Integer::sum);
      size.merge(gold.get(k), 1, Integer::sum);
    }
    for (int k = 0; k < gold.size(); k++) {
      Map<String, Integer> in = byFound.getOrDefault(found.get(k), Map.of());
      double both = in.getOrDefault(gold.get(k), 0);
      int all = in.values().stream().mapToInt(Integer::intValue).sum();
      double[] sum = sums.computeIfAbsent(sort(gold.get(k)), s -> new double[3]);
      sum[0] += both / all;
      sum[1] += both / size.getOrDefault(gold.get(k), 1);
      sum[2]++;
    }
  }

  private static String sort(String claim) {
    String fact = claim.substring(claim.indexOf(':') + 1);
    return fact.startsWith("sight")
        ? "seen by the reporter"
        : fact.indexOf('=') >= 0
            ? "with a figure"
            : fact.indexOf('@') >= 0 ? "contrary" : "without figure";
  }

  /** Prints what was merged and what was split, the costliest first. */
  void printConfusions(int most, PrintStream out) {
    List<Integer> found = groups();
    print("merged", most, found, gold, out);
    print("split", most, gold, found, out);
  }

  private <A, B> void print(String what, int most, List<A> by, List<B> parts, PrintStream out) {
    Map<A, Map<B, List<Integer>>> all = new LinkedHashMap<>();
    for (int k = 0; k < by.size(); k++) {
      all.computeIfAbsent(by.get(k), x -> new LinkedHashMap<>())
          .computeIfAbsent(parts.get(k), x -> new ArrayList<>())
          .add(k);
    }
    List<Map<B, List<Integer>>> worst = new ArrayList<>(all.values());
    worst.sort(Comparator.comparingDouble(m -> -loss(m)));
    for (Map<B, List<Integer>> one : worst.subList(0, Math.min(most, worst.size()))) {
      out.printf("%s, at a loss of %.1f mentions:%n", what, loss(one));
      one.forEach(
          (part, in) -> {
            out.printf("  %d of %s%n", in.size(), gold.get(in.get(0)));
            Set<String> shown = new TreeSet<>();
            in.forEach(k -> shown.add(texts.get(k)));
            shown.stream().limit(3).forEach(text -> out.println("      " + text));
          });
    }
  }

  private static <B> double loss(Map<B, List<Integer>> parts) {
    double all = 0;
    double squares = 0;
    for (List<Integer> part : parts.values()) {
      all += part.size();
      squares += (double) part.size() * part.size();
    }
    return all - squares / all;
  }

  int largest() {
    return largest;
  }

  private static int find(int[] group, int one) {
    int at = one;
    while (group[at] != at) {
      at = group[at];
    }
    return at;
  }

  /** How many mentions of claims have no sketch. */
  int unseen() {
    return unseen;
  }

  double candidatesEach() {
    return 2.0 * candidates().size() / Math.max(1, sketches.size());
  }

  /** The share of pairs of one claim that share a key, each claim weighing the same. */
  double keyRecall() {
    Map<String, Integer> sizes = new HashMap<>();
    gold.forEach(g -> sizes.merge(g, 1, Integer::sum));
    Map<String, Integer> met = new HashMap<>();
    for (int[] pair : candidates()) {
      if (gold.get(pair[0]).equals(gold.get(pair[1]))) {
        met.merge(gold.get(pair[0]), 1, Integer::sum);
      }
    }
    double sum = 0;
    int n = 0;
    for (Map.Entry<String, Integer> size : sizes.entrySet()) {
      double all = size.getValue() * (size.getValue() - 1) / 2.0;
      if (all > 0) {
        sum += met.getOrDefault(size.getKey(), 0) / all;
        n++;
      }
    }
    return sum / Math.max(1, n);
  }

  void printErrors(int most, PrintStream out) {
    Map<String, Integer> printed = new HashMap<>();
    Set<Set<String>> seen = new HashSet<>();
    for (Pair pair : pairs(2)) {
      Judgement judgement = claims.judge(sketches.get(pair.one), sketches.get(pair.other));
      boolean fresh = seen.add(Set.of(gold.get(pair.one) + "-", gold.get(pair.other)));
      if (judgement.relation() != pair.relation
          && fresh
          && printed.merge(pair.what, 1, Integer::sum) <= most) {
        out.println(pair.what + " -> " + judgement);
        out.println("   " + texts.get(pair.one) + "\n   " + texts.get(pair.other));
      }
    }
  }
}
