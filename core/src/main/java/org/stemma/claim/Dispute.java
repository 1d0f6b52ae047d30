package org.stemma.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.stemma.Claim.About;
import org.stemma.claim.Claims.Judgement;
import org.stemma.claim.Claims.Relation;
import org.stemma.claim.Claims.Sketch;

/**
 * Whether two claims contradict each other. Of each the wordings that most of its mentions have are
 * laid beside those of the other. The more two of them have in common, the more counts what is
 * judged of them: of two figures of one thing, somebody has told both in nearly the same words.
 */
final class Dispute {
  /** So many wordings are compared, each with each of the other claim. */
  private static final int WORDINGS = 8;

  /** Two wordings that have so much in common, of 2, are on one matter; more makes it surer. */
  private static final double ONE_MATTER = 1.4;

  // A logistic regression on 2,000 pairs of claims of made networks, most of them of kinds of story
  // that the judgement of mentions wasn't learnt on.
  private static final double BIAS = -3.4;

  /** For how surely wordings contradict each other, and are the same: both are on one matter. */
  private static final double CONTRADICTS = 3;

  private static final double SAME = 5.1;

  /** For figures that differ in their own kind, and for deeds that only one side tells. */
  private static final double FIGURES_APART = 2;

  private static final double DEEDS_APART = 2.2;

  /** For each beyond {@link #ONE_MATTER} that the two most alike have in common. */
  private static final double ON_ONE_MATTER = 2;

  /** For the names that the heads of both reports have: siblings of one event have others. */
  private static final double CONTEXT = 1.6;

  /** For the logarithm of the mentions of the smaller claim: those who err are few. */
  private static final double MENTIONS = -1.05;

  private Dispute() {}

  static Judgement between(List<Sketch> one, List<Sketch> other, Claims claims) {
    List<byte[]> mine = wordings(one);
    List<byte[]> its = wordings(other);
    int fewest = Math.min(Claims.LOOKED_AT, Math.min(one.size(), other.size()));
    return Arrays.compare(mine.get(0), its.get(0)) <= 0
        ? of(ready(mine, claims), ready(its, claims), fewest, claims)
        : of(ready(its, claims), ready(mine, claims), fewest, claims);
  }

  private static Judgement of(List<Ready> mine, List<Ready> its, int fewest, Claims claims) {
    Map<About, Double> abouts = new EnumMap<>(About.class);
    double all = 0;
    double most = 0;
    double contradicts = 0;
    double same = 0;
    double figures = 0;
    double deeds = 0;
    double context = 0;
    for (Ready a : mine) {
      for (Ready b : its) {
        Claims.Weighed weighed = claims.weigh(a, b);
        double square = weighed.covered() * weighed.covered();
        double weight = square * square;
        all += weight;
        most = Math.max(most, weighed.covered());
        contradicts += weight * weighed.contradicts();
        same += weight * weighed.same();
        figures += weight * weighed.figuresApart();
        deeds += weight * weighed.deedsApart();
        context += weight * weighed.context();
        if (weighed.about() != null) {
          abouts.merge(weighed.about(), weight * weighed.contradicts(), Double::sum);
        }
      }
    }
    About about = null;
    for (Map.Entry<About, Double> each : abouts.entrySet()) {
      about =
          about == null || each.getValue() > abouts.getOrDefault(about, 0.) ? each.getKey() : about;
    }
    if (about == null || all == 0) {
      return new Judgement(Relation.OTHER, 1, null);
    }
    double sum =
        BIAS
            + CONTRADICTS * contradicts / all
            + SAME * same / all
            + FIGURES_APART * figures / all
            + DEEDS_APART * deeds / all
            + CONTEXT * context / all
            + ON_ONE_MATTER * Math.max(0, most - ONE_MATTER)
            + MENTIONS * StrictMath.log1p(fewest);
    double likely = 1 / (1 + StrictMath.exp(-sum));
    return likely < Claims.LIKELY
        ? new Judgement(Relation.OTHER, 1 - likely, null)
        : new Judgement(Relation.CONTRADICTS, likely, about);
  }

  /** The wordings that most mentions have, each without the day of its report. */
  private static List<byte[]> wordings(List<Sketch> claim) {
    Map<byte[], Integer> counts = new TreeMap<>(Arrays::compare);
    claim.stream()
        .sorted(Comparator.comparing(Sketch::mention))
        .limit(Claims.LOOKED_AT)
        .forEach(s -> counts.merge(Facts.undated(s.bytes()), 1, Integer::sum));
    List<Map.Entry<byte[], Integer>> most = new ArrayList<>(counts.entrySet());
    most.sort(Map.Entry.<byte[], Integer>comparingByValue().reversed());
    return most.stream().limit(WORDINGS).map(Map.Entry::getKey).toList();
  }

  private static List<Ready> ready(List<byte[]> sketches, Claims claims) {
    return sketches.stream().map(claims::ready).toList();
  }
}
