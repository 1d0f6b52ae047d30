package org.stemma.eval.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stemma.Claim;
import org.stemma.Mention;
import org.stemma.eval.net.Network;

/** All figures of one engine on one network. */
final class TreeScore {
  private TreeScore() {}

  /**
   * Claims and traces apart: traces are drawn of the true claims.
   *
   * @param facts with true attributions
   */
  static Figures apart(Facts facts, Engine engine) {
    Figures figures = new Figures();
    new CopyScore(facts, engine.descent(facts.entries())).addTo(figures);
    new ClaimScore(facts, engine.claims(facts.entries())).addTo(figures);
    traces(facts, engine, facts.byClaim(), figures);
    return figures;
  }

  /**
   * All together: traces are drawn of the claims that the engine finds, each true claim measured on
   * the one that holds most of its mentions.
   *
   * @param facts with a model's attributions
   */
  static Figures together(Facts facts, Engine engine) {
    Figures figures = new Figures();
    new CopyScore(facts, engine.descent(facts.entries())).addTo(figures);
    Engine.Sorted sorted = engine.claims(facts.entries());
    new ClaimScore(facts, sorted).addTo(figures);
    traces(facts, engine, held(facts, sorted), figures);
    return figures;
  }

  /** By true claim, the mentions of the found claim that holds most of its mentions. */
  private static Map<String, List<Mention>> held(Facts facts, Engine.Sorted sorted) {
    Map<String, List<Mention>> out = new LinkedHashMap<>();
    Map<String, Integer> most = new HashMap<>();
    for (List<Mention> claim : sorted.claims()) {
      Map<String, Integer> holds = new HashMap<>();
      for (Mention mention : claim) {
        Network.Told told = facts.told().get(mention);
        if (told != null && told.claim() != null) {
          holds.merge(told.claim(), 1, Integer::sum);
        }
      }
      holds.forEach(
          (id, count) -> {
            if (count > most.getOrDefault(id, 0)) {
              most.put(id, count);
              out.put(id, claim);
            }
          });
    }
    return out;
  }

  /** With the mentions of claims that differ in a figure, an actor: a number changes on its way. */
  private static List<Mention> around(
      Facts facts, String claim, List<Mention> mentions, Map<String, List<Mention>> byClaim) {
    List<Mention> out = new ArrayList<>(mentions);
    for (Network.Story story : facts.network().stories()) {
      for (Network.Tangle tangle : story.tangles()) {
        if (tangle.one().equals(claim)) {
          out.addAll(byClaim.getOrDefault(tangle.other(), List.of()));
        } else if (tangle.other().equals(claim)) {
          out.addAll(byClaim.getOrDefault(tangle.one(), List.of()));
        }
      }
    }
    return out;
  }

  private static void traces(
      Facts facts, Engine engine, Map<String, List<Mention>> drawn, Figures figures) {
    Map<String, List<Mention>> byClaim = facts.byClaim();
    RootScore roots = new RootScore(facts);
    DriftScore drifts = new DriftScore(facts);
    drawn.forEach(
        (id, mentions) -> {
          Claim claim = facts.claim(id, mentions);
          Engine.Drawn of = engine.draw(claim, facts.holding(around(facts, id, mentions, byClaim)));
          roots.take(new ArrayList<>(byClaim.getOrDefault(id, mentions)), of);
          drifts.take(of.drifts());
        });
    roots.addTo(figures);
    drifts.addTo(figures);
  }
}
