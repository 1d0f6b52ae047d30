package org.stemma.eval.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stemma.eval.net.Network;
import org.stemma.eval.net.Networks;
import org.stemma.eval.net.Part;

class TreeScoreTest {
  private static final List<String> FULL =
      List.of(
          "derived.f1",
          "parent.right",
          "direction.right",
          "briefing.recall",
          "briefing.precision",
          "same-claim.b3",
          "contradiction.precision-at-.70",
          "roots.exact",
          "roots.covered",
          "drift.quantity.f1",
          "drift.quote.f1",
          "drift.certainty.macro-f1",
          "drift.source.f1",
          "drift.entry-edge");
  private static final List<String> NONE =
      List.of(
          "siblings.false-links",
          "contradiction.different-kinds",
          "roots.over-counted",
          "stated.unfounded");

  @Test
  void who_knows_the_truth_gets_all() {
    for (Part part : Part.values()) {
      for (long seed = 101; seed < 103; seed++) {
        Facts facts = Facts.gold(Networks.make(part, seed));
        Figures figures = TreeScore.apart(facts, new Oracle(facts, 0), Misses.UNTOLD);
        String of = part + " seed " + seed + " ";
        FULL.forEach(name -> assertFull(of + name, figures.get(name)));
        NONE.forEach(name -> assertEquals(0, figures.get(name), 1e-9, of + name));
      }
    }
  }

  private static void assertFull(String name, double value) {
    assertTrue(Double.isNaN(value) || Math.abs(value - 1) < 1e-9, name + " " + value);
  }

  @Test
  void who_forgets_some_gets_less_of_each() {
    Facts facts = Facts.gold(big());
    Figures figures = TreeScore.apart(facts, new Oracle(facts, 3), Misses.UNTOLD);
    for (String name : FULL) {
      // Shares of what was said, and what is said more than once, bear forgetting.
      boolean robust =
          List.of(
                  "direction.right",
                  "briefing.precision",
                  "briefing.recall",
                  "contradiction.precision-at-.70",
                  "drift.entry-edge")
              .contains(name);
      if (!robust) {
        assertTrue(figures.get(name) < .999, name + " " + figures.get(name));
      }
    }
    assertTrue(figures.get("contradiction.different-kinds") > 0);
    assertTrue(figures.get("roots.over-counted") > 0);
  }

  @Test
  void near_duplicates_find_copies_and_count_outlets_as_roots() {
    Facts facts = Facts.gold(big());
    Figures figures = TreeScore.apart(facts, new NearDuplicates(), Misses.UNTOLD);
    assertTrue(figures.get("derived.recall.swapped-0") > figures.get("derived.recall.swapped-30"));
    assertTrue(figures.get("roots.over-counted") > .3, "" + figures.get("roots.over-counted"));
    assertEquals(0, figures.get("contradiction.recall"), 1e-9);
  }

  @Test
  void texts_that_are_read_as_they_were_told_lose_nothing() {
    Network network = Networks.make(Part.TUNING, 3);
    Facts gold = Facts.gold(network);
    Facts read = Facts.read(network, report -> gold.entry(report.id()));
    assertEquals(List.of(), read.missing());
    assertEquals(gold.told(), read.told());
  }

  private static Network big() {
    return Networks.make(Part.TUNING, 4);
  }
}
