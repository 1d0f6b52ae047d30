package org.stemma.eval.tree;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stemma.eval.net.Network;
import org.stemma.eval.net.Networks;
import org.stemma.eval.net.Part;

/**
 * How much text pairs of reports share, by how they are related: to hold the generator against what
 * was measured on real reports (briefings .01 to .02 of 5-word shingles, no pair of different
 * events at .2, Jaccard .43 where a tenth of the words are swapped).
 */
public final class Overlap {
  private static final double[] BOUNDS = {.005, .02, .05, .1, .2, .4, .6, .8, 1.01};

  private final Map<String, List<Double>> five = new java.util.LinkedHashMap<>();
  private final Map<String, List<Double>> three = new HashMap<>();
  private final Map<String, List<Double>> jaccard = new HashMap<>();

  private Overlap() {}

  /** Measures all pairs of some networks. */
  public static Overlap of(Part part, int seeds) {
    Overlap overlap = new Overlap();
    for (int seed = 1; seed <= seeds; seed++) {
      overlap.add(Networks.make(part, seed));
    }
    return overlap;
  }

  private void add(Network network) {
    List<Network.Member> members = new ArrayList<>();
    Map<Set<String>, Double> swapped = new HashMap<>();
    Map<String, Set<Integer>> fives = new HashMap<>();
    Map<String, Set<Integer>> threes = new HashMap<>();
    Map<String, String> stories = new HashMap<>();
    Map<String, String> kinds = new HashMap<>();
    for (Network.Story story : network.stories()) {
      for (Network.Member member : story.members()) {
        members.add(member);
        stories.put(member.id(), story.id());
        kinds.put(member.id(), story.kind());
        fives.put(member.id(), NearDuplicates.shingles(member.entry().report(), 5));
        threes.put(member.id(), NearDuplicates.shingles(member.entry().report(), 3));
      }
      story.copies().forEach(c -> swapped.put(Set.of(c.one(), c.other()), c.swapped()));
    }
    for (int i = 0; i < members.size(); i++) {
      for (int j = i + 1; j < members.size(); j++) {
        String one = members.get(i).id();
        String other = members.get(j).id();
        Double apart = swapped.get(Set.of(one, other));
        String relation;
        if (apart != null) {
          relation =
              apart < .02
                  ? "text"
                  : String.format("text, %2.0f %% swapped", Math.ceil(apart * 10) * 10);
        } else if (!stories.get(one).equals(stories.get(other))) {
          relation = kinds.get(one).equals(kinds.get(other)) ? "sibling events" : "other events";
        } else if (members.get(i).kin().equals(members.get(j).kin())) {
          relation = "by relay";
        } else {
          String briefing = members.get(i).briefing();
          boolean same = briefing != null && briefing.equals(members.get(j).briefing());
          relation = same ? "same briefing" : "same event";
        }
        put(five, relation, containment(fives.get(one), fives.get(other)));
        put(three, relation, containment(threes.get(one), threes.get(other)));
        put(jaccard, relation, jaccard(fives.get(one), fives.get(other)));
      }
    }
  }

  private static void put(Map<String, List<Double>> to, String relation, double value) {
    to.computeIfAbsent(relation, r -> new ArrayList<>()).add(value);
  }

  private static int shared(Set<Integer> one, Set<Integer> other) {
    Set<Integer> shared = new HashSet<>(one);
    shared.retainAll(other);
    return shared.size();
  }

  /** The share of the shorter one's shingles that the longer one has too. */
  private static double containment(Set<Integer> one, Set<Integer> other) {
    int least = Math.min(one.size(), other.size());
    return least == 0 ? 0 : shared(one, other) / (double) least;
  }

  private static double jaccard(Set<Integer> one, Set<Integer> other) {
    int shared = shared(one, other);
    int union = one.size() + other.size() - shared;
    return union == 0 ? 0 : shared / (double) union;
  }

  /** Prints medians, and how the containment of 5-word shingles is spread. */
  public void print(PrintStream out) {
    out.printf(
        "%-22s %8s %7s %7s %7s  %s%n",
        "pairs", "number", "cont. 5", "cont. 3", "jacc. 5", "containment of 5 below, in percent");
    StringBuilder bounds = new StringBuilder();
    for (double bound : BOUNDS) {
      bounds.append(String.format("%6.3f", Math.min(1, bound)));
    }
    out.printf("%-22s %8s %7s %7s %7s %s%n", "", "", "median", "median", "median", bounds);
    five.keySet().stream()
        .sorted()
        .forEach(
            relation -> {
              List<Double> values = five.get(relation);
              StringBuilder spread = new StringBuilder();
              double from = 0;
              for (double bound : BOUNDS) {
                double least = from;
                double in = values.stream().filter(v -> v >= least && v < bound).count();
                spread.append(String.format("%6.1f", 100 * in / values.size()));
                from = bound;
              }
              out.printf(
                  "%-22s %8d %7.3f %7.3f %7.3f %s%n",
                  relation,
                  values.size(),
                  median(values),
                  median(three.get(relation)),
                  median(jaccard.get(relation)),
                  spread);
            });
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElse(Double.NaN);
  }
}
