package org.stemma.eval.tree;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.Mention;
import org.stemma.Quantity;
import org.stemma.eval.net.Network;

/** Same claim, and claims that contradict each other. */
final class ClaimScore {
  /** The recall at which the precision of contradictions is read. */
  private static final double AT = .7;

  private final Facts facts;
  private final Engine.Sorted sorted;

  ClaimScore(Facts facts, Engine.Sorted sorted) {
    this.facts = facts;
    this.sorted = sorted;
  }

  void addTo(Figures figures) {
    addBCubed(figures);
    addClashes(figures);
  }

  /**
   * B-cubed (Bagga and Baldwin 1998) over all true mentions; one that the engine doesn't see stands
   * alone.
   */
  private void addBCubed(Figures figures) {
    Map<Mention, Integer> cluster = new HashMap<>();
    int next = 0;
    for (List<Mention> claim : sorted.claims()) {
      for (Mention mention : claim) {
        cluster.put(mention, next);
      }
      next++;
    }
    Map<String, Integer> trueSize = new HashMap<>();
    Map<Integer, Integer> size = new HashMap<>();
    Map<List<Object>, Integer> both = new HashMap<>();
    List<List<Object>> cells = new ArrayList<>();
    for (Map.Entry<Mention, Network.Told> told : facts.told().entrySet()) {
      String claim = told.getValue().claim();
      if (claim == null) {
        continue;
      }
      Integer in = cluster.get(told.getKey());
      List<Object> cell = List.of(claim, in == null ? next : in);
      next += in == null ? 1 : 0;
      trueSize.merge(claim, 1, Integer::sum);
      size.merge((Integer) cell.get(1), 1, Integer::sum);
      both.merge(cell, 1, Integer::sum);
      cells.add(cell);
    }
    for (Network.Told told : facts.missing()) {
      String claim = told.claim();
      if (claim != null) {
        List<Object> cell = List.of(claim, next);
        trueSize.merge(claim, 1, Integer::sum);
        size.merge(next, 1, Integer::sum);
        both.merge(cell, 1, Integer::sum);
        cells.add(cell);
        next++;
      }
    }
    double precision = 0;
    double recall = 0;
    for (List<Object> cell : cells) {
      double shared = both.getOrDefault(cell, 0);
      precision += shared / size.getOrDefault((Integer) cell.get(1), 1);
      recall += shared / trueSize.getOrDefault((String) cell.get(0), 1);
    }
    precision = Figures.ratio(precision, cells.size());
    recall = Figures.ratio(recall, cells.size());
    figures.put("same-claim.b3", 2 * precision * recall / (precision + recall));
    figures.put("same-claim.b3-precision", precision);
    figures.put("same-claim.b3-recall", recall);
  }

  /** One judged pair, with its share of the pair of true claims that it stands for. */
  private record Vote(double probability, boolean right, double weight) {}

  private void addClashes(Figures figures) {
    Map<Set<String>, Network.Tangle> tangles = new HashMap<>();
    for (Network.Story story : facts.network().stories()) {
      story.tangles().forEach(t -> tangles.put(Set.of(t.one(), t.other()), t));
    }
    Map<String, List<Mention>> byClaim = facts.byClaim();
    double wanted = 0;
    double kinds = 0;
    for (Network.Tangle tangle : tangles.values()) {
      boolean seen = byClaim.containsKey(tangle.one()) && byClaim.containsKey(tangle.other());
      wanted += seen && tangle.about() != null ? 1 : 0;
      kinds += seen && tangle.about() == null ? 1 : 0;
    }
    List<Vote> votes = new ArrayList<>();
    double mistaken = 0;
    for (Engine.Clash clash : sorted.clashes()) {
      Network.Told one = facts.told().get(clash.one());
      Network.Told other = facts.told().get(clash.other());
      if (one == null || other == null || one.claim() == null || other.claim() == null) {
        continue;
      }
      boolean same = one.claim().equals(other.claim());
      if (same && areBoundApart(clash)) {
        continue;
      }
      Network.Tangle tangle = same ? null : tangles.get(Set.of(one.claim(), other.claim()));
      double all = pairs(byClaim, one.claim(), other.claim());
      boolean right = tangle != null && tangle.about() != null;
      votes.add(new Vote(clash.probability(), right, 1 / all));
      if (tangle != null && tangle.about() == null) {
        mistaken += 1 / all;
      }
    }
    figures.put("contradiction.precision-at-.70", precision(votes, wanted));
    figures.put(
        "contradiction.precision",
        Figures.ratio(right(votes), votes.stream().mapToDouble(Vote::weight).sum()));
    figures.put("contradiction.recall", Figures.ratio(right(votes), wanted));
    figures.put("contradiction.different-kinds", Figures.ratio(mistaken, kinds));
  }

  /** "Nearly 200" and "more than 200" of one number: a drift, which may well be called a clash. */
  private boolean areBoundApart(Engine.Clash clash) {
    List<Quantity> one = facts.attribution(clash.one()).quantities();
    List<Quantity> other = facts.attribution(clash.other()).quantities();
    return !one.isEmpty()
        && !other.isEmpty()
        && (one.get(0).comparator() != other.get(0).comparator()
            || !areEqual(one.get(0).low(), other.get(0).low()));
  }

  private static boolean areEqual(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    if (one == null || other == null) {
      return one == null && other == null;
    }
    return one.compareTo(other) == 0;
  }

  private static double pairs(Map<String, List<Mention>> byClaim, String one, String other) {
    double first = byClaim.getOrDefault(one, List.of()).size();
    double second = byClaim.getOrDefault(other, List.of()).size();
    return one.equals(other) ? first * (first - 1) / 2 : first * second;
  }

  private static double right(List<Vote> votes) {
    return votes.stream().filter(Vote::right).mapToDouble(Vote::weight).sum();
  }

  /**
   * The best precision at a recall of .70 or more; 0 if that is never reached. Each pair of claims
   * weighs the same, however often its mentions were copied.
   */
  private static double precision(List<Vote> votes, double wanted) {
    if (wanted == 0) {
      return Double.NaN;
    }
    List<Vote> sorted = new ArrayList<>(votes);
    sorted.sort(Comparator.comparingDouble(Vote::probability).reversed());
    double right = 0;
    double all = 0;
    double best = 0;
    for (int k = 0; k < sorted.size(); k++) {
      Vote vote = sorted.get(k);
      all += vote.weight();
      right += vote.right() ? vote.weight() : 0;
      boolean tied = k + 1 < sorted.size() && sorted.get(k + 1).probability() == vote.probability();
      if (!tied && right / wanted >= AT) {
        best = Math.max(best, right / all);
      }
    }
    return best;
  }
}
