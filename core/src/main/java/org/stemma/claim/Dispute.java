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
 * judged of them; where no two have much, nothing does: of two figures of one thing, somebody has
 * told both in nearly the same words.
 */
final class Dispute {
  /** So many wordings are compared, each with each of the other claim. */
  private static final int WORDINGS = 8;

  /** How fast a judgement's weight grows with what two wordings have in common. */
  private static final int STEEPNESS = 4;

  /** Two claims are on one matter if two wordings have so much in common, of 2. */
  private static final double ONE_MATTER = 1.4;

  /** Claims contradict each other from here on. */
  private static final double LIKELY = .3;

  private Dispute() {}

  static Judgement between(List<Sketch> one, List<Sketch> other, Claims claims) {
    List<byte[]> mine = wordings(one);
    List<byte[]> its = wordings(other);
    return Arrays.compare(mine.get(0), its.get(0)) <= 0
        ? of(ready(mine, claims), ready(its, claims), claims)
        : of(ready(its, claims), ready(mine, claims), claims);
  }

  private static Judgement of(List<Ready> mine, List<Ready> its, Claims claims) {
    Map<About, Double> abouts = new EnumMap<>(About.class);
    double all = 0;
    double sum = 0;
    double most = 0;
    for (Ready a : mine) {
      for (Ready b : its) {
        Claims.Weighed weighed = claims.weigh(a, b);
        double weight = Math.pow(weighed.covered(), STEEPNESS);
        all += weight;
        most = Math.max(most, weighed.covered());
        if (weighed.about() != null && weighed.contradicts() >= Claims.LIKELY) {
          sum += weight * weighed.contradicts();
          abouts.merge(weighed.about(), weight * weighed.contradicts(), Double::sum);
        }
      }
    }
    double likely = most < ONE_MATTER ? 0 : sum / all;
    About about = null;
    for (Map.Entry<About, Double> each : abouts.entrySet()) {
      about =
          about == null || each.getValue() > abouts.getOrDefault(about, 0.) ? each.getKey() : about;
    }
    return likely < LIKELY
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
