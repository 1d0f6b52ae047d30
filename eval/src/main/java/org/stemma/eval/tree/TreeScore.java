package org.stemma.eval.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.stemma.Mention;
import org.stemma.eval.net.Network;

/** All figures of one engine on one network. */
final class TreeScore {
  private TreeScore() {}

  /**
   * Claims and traces apart: traces are drawn of the true claims.
   *
   * @param misses where wrong answers are told
   */
  static Figures apart(Facts facts, Engine engine, Misses misses) {
    Figures figures = new Figures();
    new CopyScore(facts, engine.descent(facts.entries()), misses).addTo(figures);
    new ClaimScore(facts, engine.claims(facts.entries())).addTo(figures);
    Map<String, List<Mention>> claims = facts.byClaim();
    Map<String, Set<String>> tangled = tangled(facts);
    traces(
        facts,
        engine,
        claims,
        id ->
            tangled.getOrDefault(id, Set.of()).stream()
                .map(c -> claims.getOrDefault(c, List.of()))
                .toList(),
        misses,
        figures);
    return figures;
  }

  /**
   * All together: traces are drawn of the claims that the engine finds, each true claim measured on
   * the one that holds most of its mentions.
   *
   * @param misses where wrong answers are told
   */
  static Figures together(Facts facts, Engine engine, Misses misses) {
    Figures figures = new Figures();
    new CopyScore(facts, engine.descent(facts.entries()), misses).addTo(figures);
    Engine.Sorted sorted = engine.claims(facts.entries());
    new ClaimScore(facts, sorted).addTo(figures);
    Map<String, List<Mention>> held = held(facts, sorted);
    traces(
        facts,
        engine,
        held,
        id -> clashing(sorted, held.getOrDefault(id, List.of())),
        misses,
        figures);
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

  /** Claims that contradict each other by the truth: a number changes on its way. */
  private static Map<String, Set<String>> tangled(Facts facts) {
    Map<String, Set<String>> out = new HashMap<>();
    for (Network.Story story : facts.network().stories()) {
      for (Network.Tangle tangle : story.tangles()) {
        out.computeIfAbsent(tangle.one(), k -> new TreeSet<>()).add(tangle.other());
        out.computeIfAbsent(tangle.other(), k -> new TreeSet<>()).add(tangle.one());
      }
    }
    return out;
  }

  /** The found claims that clash with one. */
  private static List<List<Mention>> clashing(Engine.Sorted sorted, List<Mention> claim) {
    Set<Mention> wanted = new HashSet<>();
    for (Engine.Clash clash : sorted.clashes()) {
      if (claim.contains(clash.one())) {
        wanted.add(clash.other());
      } else if (claim.contains(clash.other())) {
        wanted.add(clash.one());
      }
    }
    return sorted.claims().stream()
        .filter(other -> other.stream().anyMatch(wanted::contains))
        .toList();
  }

  /**
   * @param drawn by true claim, the mentions that are drawn as one
   * @param around what contradicts a claim: a number changes on its way
   */
  private static void traces(
      Facts facts,
      Engine engine,
      Map<String, List<Mention>> drawn,
      Function<String, List<List<Mention>>> around,
      Misses misses,
      Figures figures) {
    Map<String, List<Mention>> byClaim = facts.byClaim();
    RootScore roots = new RootScore(facts, misses);
    DriftScore drifts = new DriftScore(facts, misses);
    drawn.forEach(
        (id, mentions) -> {
          List<Mention> all = new ArrayList<>(mentions);
          around.apply(id).forEach(all::addAll);
          Engine.Drawn of = engine.draw(facts.claim(id, mentions), facts.holding(all));
          roots.take(new ArrayList<>(byClaim.getOrDefault(id, mentions)), of);
          drifts.take(of.drifts());
        });
    roots.addTo(figures);
    drifts.addTo(figures);
  }
}
