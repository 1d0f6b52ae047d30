package org.stemma.eval.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stemma.Act;
import org.stemma.Attribution;
import org.stemma.Block;
import org.stemma.Certainty;
import org.stemma.Claim;
import org.stemma.Drift;
import org.stemma.Entry;
import org.stemma.Evidence;
import org.stemma.Manner;
import org.stemma.Mention;
import org.stemma.Origin;
import org.stemma.Outlet;
import org.stemma.Published;
import org.stemma.Report;
import org.stemma.Role;
import org.stemma.Source;
import org.stemma.Span;
import org.stemma.Standing;
import org.stemma.Stemma;
import org.stemma.eval.net.Network;
import org.stemma.eval.net.Part;
import org.stemma.eval.net.Step;

/** Figures of networks that are small enough to count by hand. */
class HandCountedTest {
  private static final String WORDS = "The mayor said that it rained";

  /** A report of one sentence, of which its attributions tell those claims. */
  private static Network.Member member(
      String id, int day, @Nullable String parent, String family, @Nullable String... claims) {
    Span source = new Span(0, 9);
    Span content = new Span(20, WORDS.length());
    List<Attribution> said = new ArrayList<>();
    Map<String, Network.Told> told = new LinkedHashMap<>();
    for (int k = 0; k < claims.length; k++) {
      said.add(
          new Attribution(
              "a" + (k + 1),
              null,
              List.of(new Source.Unnamed("The mayor", List.of(source), List.of())),
              List.of(new Span(10, 14)),
              List.of(content),
              Manner.INDIRECT,
              Act.ASSERTS,
              Certainty.CERTAIN,
              1,
              null,
              List.of(),
              List.of(),
              List.of(),
              List.of()));
      told.put(
          "a" + (k + 1),
          new Network.Told(
              claims[k], "line", Act.ASSERTS, Certainty.CERTAIN, "root of " + id, false));
    }
    Report report =
        new Report(
            id,
            null,
            new Outlet("Outlet " + id, null),
            null,
            List.of(),
            List.of(),
            Published.on(LocalDate.of(2025, 3, day), Origin.INPUT),
            "en",
            WORDS + " in " + id,
            List.of(new Block(Role.PARAGRAPH, new Span(0, WORDS.length() + 4 + id.length()))),
            null);
    return new Network.Member(
        new Entry(report, said, "gold"),
        parent == null ? Step.ORIGINAL : Step.COPY,
        parent,
        parent,
        parent == null ? List.of() : List.of(parent),
        family,
        family,
        null,
        true,
        told);
  }

  private static Facts facts(
      List<Network.Copy> copies, List<Network.Tangle> tangles, Network.Member... members) {
    Network.Story story =
        new Network.Story("s", "kind", List.of(members), 0, copies, tangles, List.of());
    return Facts.gold(new Network(Part.TUNING, 1, List.of(story)));
  }

  private static Mention mention(String report, int attribution) {
    return new Mention(report, "a" + attribution);
  }

  private static Stemma.Edge edge(String from, String to, double probability) {
    return new Stemma.Edge(
        "r:" + from,
        "r:" + to,
        Stemma.Edge.Basis.INFERRED,
        Stemma.Edge.Relation.COPIES,
        probability,
        List.of());
  }

  @Test
  void b_cubed_of_three_and_one_split_into_two_and_two() {
    Facts facts = facts(List.of(), List.of(), member("x", 1, null, "x", "P", "P", "P", "Q"));
    Figures figures = new Figures();
    new ClaimScore(
            facts,
            new Engine.Sorted(
                List.of(
                    List.of(mention("x", 1), mention("x", 2)),
                    List.of(mention("x", 3), mention("x", 4))),
                List.of()))
        .addTo(figures);
    assertEquals((1 + 1 + .5 + .5) / 4, figures.get("same-claim.b3-precision"), 1e-9);
    assertEquals((2 / 3. + 2 / 3. + 1 / 3. + 1) / 4, figures.get("same-claim.b3-recall"), 1e-9);
    assertEquals(12 / 17., figures.get("same-claim.b3"), 1e-9);
  }

  @Test
  void contradictions_weigh_by_pair_of_claims_and_not_by_copies() {
    List<Network.Tangle> tangles =
        List.of(
            new Network.Tangle("P", "Q", Claim.About.QUANTITY), new Network.Tangle("P", "R", null));
    Facts facts = facts(List.of(), tangles, member("x", 1, null, "x", "P", "P", "Q", "R", "S"));
    List<Engine.Clash> clashes =
        List.of(
            new Engine.Clash(mention("x", 1), mention("x", 3), .9),
            new Engine.Clash(mention("x", 1), mention("x", 4), .8),
            new Engine.Clash(mention("x", 2), mention("x", 3), .7),
            new Engine.Clash(mention("x", 3), mention("x", 5), .6));
    Figures figures = new Figures();
    new ClaimScore(facts, new Engine.Sorted(List.of(), clashes)).addTo(figures);
    // Half of P and Q at .9; at .7 all of it, beside half of P and R.
    assertEquals(1 / 1.5, figures.get("contradiction.precision-at-.70"), 1e-9);
    assertEquals(.5, figures.get("contradiction.different-kinds"), 1e-9);
    assertEquals(1, figures.get("contradiction.recall"), 1e-9);
  }

  @Test
  void pairs_parents_and_directions() {
    List<Network.Copy> copies =
        List.of(
            new Network.Copy("a", "b", .1),
            new Network.Copy("a", "c", .3),
            new Network.Copy("b", "c", .5));
    Facts facts =
        facts(
            copies,
            List.of(),
            member("a", 1, null, "a", "P"),
            member("b", 2, "a", "a", "P"),
            member("c", 3, "a", "a", "P"),
            member("d", 4, null, "d", "P"));
    Figures figures = new Figures();
    new CopyScore(
            facts,
            List.of(edge("a", "b", .9), edge("c", "a", .6), edge("c", "d", .7)),
            Misses.UNTOLD)
        .addTo(figures);
    // Joined: all six pairs; asked for: two; b and c are too far apart to count; three are wrong.
    assertEquals(2 / 5., figures.get("derived.precision"), 1e-9);
    assertEquals(1, figures.get("derived.recall"), 1e-9);
    assertEquals(4 / 7., figures.get("derived.f1"), 1e-9);
    // b has no parent, and c's likeliest is the wrong one.
    assertEquals(0, figures.get("parent.right"), 1e-9);
    // c from a is right, a from b the wrong way round.
    assertEquals(.5, figures.get("direction.right"), 1e-9);
  }

  @Test
  void links_between_events_are_counted_of_all_pairs_of_them() {
    Network.Story one =
        new Network.Story(
            "one",
            "kind",
            List.of(member("a", 1, null, "a", "P"), member("b", 1, null, "b", "P")),
            0,
            List.of(),
            List.of(),
            List.of());
    Network.Story other =
        new Network.Story(
            "other",
            "kind",
            List.of(member("c", 1, null, "c", "Q"), member("d", 1, null, "d", "Q")),
            0,
            List.of(),
            List.of(),
            List.of());
    Facts facts = Facts.gold(new Network(Part.TUNING, 1, List.of(one, other)));
    Figures figures = new Figures();
    new CopyScore(
            facts,
            List.of(edge("a", "c", .9), edge("c", "a", .9), edge("a", "b", .9)),
            Misses.UNTOLD)
        .addTo(figures);
    assertEquals(1 / 4., figures.get("siblings.false-links"), 1e-9);
  }

  @Test
  void roots_exact_over_counted_and_covered() {
    Facts facts =
        facts(List.of(), List.of(), member("a", 1, null, "a", "P"), member("b", 2, null, "b", "P"));
    List<Mention> both = List.of(mention("a", 1), mention("b", 1));
    RootScore score = new RootScore(facts, Misses.UNTOLD);
    for (int[] roots : new int[][] {{2, 2}, {1, 2}, {3, 4}, {1, 1}}) {
      score.take(both, drawn(facts.claim("P", both), roots[0], roots[1], List.of()));
    }
    score.take(List.of(both.get(0)), drawn(facts.claim("P", both), 9, 9, List.of()));
    Figures figures = new Figures();
    score.addTo(figures);
    assertEquals(1 / 4., figures.get("roots.exact"), 1e-9);
    assertEquals(1 / 4., figures.get("roots.over-counted"), 1e-9);
    assertEquals(2 / 4., figures.get("roots.covered"), 1e-9);
    assertEquals(2 / 4., figures.get("roots.width"), 1e-9);
  }

  @Test
  void what_is_shown_as_stated_must_stand_in_the_words() {
    Facts facts = facts(List.of(), List.of(), member("a", 1, null, "a", "P"));
    Claim claim = facts.claim("P", List.of(mention("a", 1)));
    List<Stemma.Edge> edges =
        List.of(
            stated("s:mayor", new Span(0, 9)),
            stated("s:mayor", new Span(20, 22)),
            stated("s:priest", new Span(0, 9)));
    RootScore score = new RootScore(facts, Misses.UNTOLD);
    score.take(claim.mentions(), drawn(claim, 1, 1, edges));
    Figures figures = new Figures();
    score.addTo(figures);
    assertEquals(3, figures.get("stated.edges"), 1e-9);
    assertEquals(2, figures.get("stated.unfounded"), 1e-9);
  }

  private static Stemma.Edge stated(String to, Span words) {
    return new Stemma.Edge(
        "r:a",
        to,
        Stemma.Edge.Basis.STATED,
        Stemma.Edge.Relation.CITES,
        1,
        List.of(new Evidence(Evidence.Kind.CITATION, "a", List.of(words), "")));
  }

  private static Engine.Drawn drawn(Claim claim, int min, int max, List<Stemma.Edge> edges) {
    List<Stemma.Node> nodes =
        List.of(
            new Stemma.Node("s:mayor", Stemma.Node.Kind.UNNAMED, "the mayor"),
            new Stemma.Node("s:priest", Stemma.Node.Kind.UNNAMED, "a priest"));
    return new Engine.Drawn(
        new Stemma(claim, nodes, edges), new Standing.Roots(min, max, List.of()), List.of());
  }

  @Test
  void a_drift_counts_once_and_its_edge_apart() {
    List<Network.Shift> shifts =
        List.of(shift("b", "a", "nearly 200", "more than 200"), shift("c", "a", "about 40", "40"));
    Network.Story story =
        new Network.Story(
            "s",
            "kind",
            List.of(
                member("a", 1, null, "a", "P"),
                member("b", 2, "a", "a", "P"),
                member("c", 3, "a", "a", "P")),
            0,
            List.of(),
            List.of(),
            shifts);
    DriftScore score =
        new DriftScore(Facts.gold(new Network(Part.TUNING, 1, List.of(story))), Misses.UNTOLD);
    Drift right = drift("b", "a", "nearly 200", "more than 200 soldiers");
    score.take(List.of(right, right, drift("b", "a", "about 40", "40")));
    score.take(List.of(drift("c", "a", "12", "twelve thousand")));
    Figures figures = new Figures();
    score.addTo(figures);
    // Two of three found are right, both that were to find; one came in elsewhere.
    assertEquals(2 * 2 / (3. + 2), figures.get("drift.quantity.f1"), 1e-9);
    assertEquals(.5, figures.get("drift.entry-edge"), 1e-9);
  }

  private static Network.Shift shift(String from, String to, String before, String after) {
    return new Network.Shift(Drift.Kind.QUANTITY, "comparator", "P", from, to, before, after, true);
  }

  private static Drift drift(String from, String to, String before, String after) {
    return new Drift(Drift.Kind.QUANTITY, "r:" + from, "r:" + to, before, after, from, List.of());
  }
}
