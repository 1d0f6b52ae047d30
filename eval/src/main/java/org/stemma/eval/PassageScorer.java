package org.stemma.eval;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.Span;

/**
 * Scores what was found in one passage against its gold, as {@code score_passages.py} does.
 *
 * <p>Aligned one to one, so that the sum of the contents' Dice is greatest, ties by the source's
 * Dice, then act and cue. All figures on aligned pairs are over those with content Dice of at least
 * one half, whatever their source. A chain is compared whole, parents walked.
 */
final class PassageScorer {
  /**
   * Something that is wrong, for people.
   *
   * @param weight how bad
   */
  record Note(int weight, String text) {}

  /** What one passage gives. */
  record Score(PassageTally tally, List<Note> notes) {}

  private record Pair<T>(T gold, T predicted) {}

  private final PassageTally tally = new PassageTally();
  private final List<Note> notes = new ArrayList<>();
  private final List<Said> gold;
  private final List<Said> predicted;

  private PassageScorer(List<Said> gold, List<Said> predicted) {
    this.gold = gold;
    this.predicted = predicted;
  }

  /** Scores one passage; {@code reading} is null if the product's output lacks it. */
  static Score score(Passage passage, Found.@Nullable Reading reading) {
    PassageScorer scorer = of(passage, reading);
    scorer.run(reading == null);
    return new Score(scorer.tally, scorer.notes);
  }

  private static PassageScorer of(Passage passage, Found.@Nullable Reading reading) {
    Tokens tokens = Tokens.words(passage.text());
    List<Said> gold = Said.of(passage.attributions(), passage.text(), tokens::in);
    List<Said> predicted = List.of();
    if (reading != null) {
      Tokens theirs = Tokens.words(reading.text());
      int[] places = Matching.places(words(tokens), words(theirs));
      predicted =
          Said.of(
              reading.attributions(),
              reading.text(),
              spans -> mapped(theirs, spans, places, tokens.size()));
    }
    return new PassageScorer(gold, predicted);
  }

  /**
   * What is right in a prediction.
   *
   * @param links whether each link is the speaker at its place in the gold chain
   */
  record Judgement(boolean whoAndWhat, List<Boolean> links) {}

  /** Judges each attribution of a reading that holds no own voice. */
  static List<Judgement> judge(Passage passage, Found.Reading reading) {
    PassageScorer scorer = of(passage, reading);
    Map<Integer, Said> partners = new HashMap<>();
    for (Assignment.Pair pair : Assignment.best(scorer.weights())) {
      Said g = scorer.gold.get(pair.row());
      if (contentLikeness(g, scorer.predicted.get(pair.column())) >= .5) {
        partners.put(pair.column(), g);
      }
    }
    List<Judgement> out = new ArrayList<>();
    for (int j = 0; j < scorer.predicted.size(); j++) {
      Said p = scorer.predicted.get(j);
      Said g = partners.get(j);
      List<Boolean> links = new ArrayList<>();
      for (int k = 0; k < p.chain().size(); k++) {
        links.add(
            g != null && k < g.chain().size() && g.chain().get(k).likeness(p.chain().get(k)) >= .5);
      }
      out.add(new Judgement(links.get(0), links));
    }
    return out;
  }

  private static List<String> words(Tokens tokens) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      words.add(tokens.word(i));
    }
    return words;
  }

  /** A token that the gold text lacks counts against the span: it gets a number of its own. */
  private static BitSet mapped(Tokens theirs, List<Span> spans, int[] places, int goldSize) {
    BitSet covered = theirs.in(spans);
    BitSet mapped = new BitSet();
    for (int i = covered.nextSetBit(0); i >= 0; i = covered.nextSetBit(i + 1)) {
      mapped.set(places[i] >= 0 ? places[i] : goldSize + i);
    }
    return mapped;
  }

  private void run(boolean missing) {
    tally.add("passages", 1);
    tally.add("missing passage", missing);
    tally.add("gold", gold.size());
    tally.add("pred", predicted.size());
    BitSet foundGold = new BitSet();
    BitSet rightPredicted = new BitSet();
    Map<String, Said> goldById = byId(gold);
    Map<String, Said> predictedById = byId(predicted);
    for (Assignment.Pair pair : Assignment.best(weights())) {
      Said g = gold.get(pair.row());
      Said p = predicted.get(pair.column());
      if (contentLikeness(g, p) >= .5) {
        foundGold.set(pair.row());
        rightPredicted.set(pair.column());
        compare(g, p, walk(g, goldById), walk(p, predictedById));
      }
    }
    for (int i = 0; i < gold.size(); i++) {
      Said g = gold.get(i);
      tally.add("all nested n", g.parent() != null);
      tally.add("all chain2 n", g.chain().size() > 1);
      if (!foundGold.get(i)) {
        note(4, "- missed: %s  (%s, %s, %s)", g.shown(), g.act(), g.certainty(), g.manner());
      }
    }
    for (int j = 0; j < predicted.size(); j++) {
      if (!rightPredicted.get(j)) {
        Said p = predicted.get(j);
        note(3, "+ false: %s  (%s, %s)", p.shown(), p.act(), p.certainty());
      }
    }
    if (gold.isEmpty()) {
      tally.add("none n", 1);
      tally.add("none false", predicted.size());
      tally.add("none with false", !predicted.isEmpty());
    }
  }

  private static Map<String, Said> byId(List<Said> all) {
    Map<String, Said> byId = new HashMap<>();
    for (Said said : all) {
      if (said.id() != null) {
        byId.put(said.id(), said);
      }
    }
    return byId;
  }

  private double[][] weights() {
    double[][] weights = new double[gold.size()][predicted.size()];
    for (int i = 0; i < gold.size(); i++) {
      for (int j = 0; j < predicted.size(); j++) {
        weights[i][j] = weight(gold.get(i), predicted.get(j));
      }
    }
    return weights;
  }

  private static double weight(Said g, Said p) {
    double content = contentLikeness(g, p);
    double cue = Bits.dice(g.cue(), p.cue(), 0);
    if (content > 0) {
      return content * 1e4
          + sourceLikeness(g, p) * 1e2
          + (Objects.equals(g.act(), p.act()) ? 1 : 0)
          + cue * .5;
    }
    return (g.content().isEmpty() || p.content().isEmpty()) && cue >= .5 ? 1 : 0;
  }

  private static double sourceLikeness(Said g, Said p) {
    return g.chain().get(0).likeness(p.chain().get(0));
  }

  private static double contentLikeness(Said g, Said p) {
    if (!g.content().isEmpty()) {
      return Bits.dice(g.content(), p.content(), 0);
    }
    boolean same =
        Bits.dice(g.cue(), p.cue(), 0) >= .5
            || (Objects.equals(g.act(), p.act()) && sourceLikeness(g, p) >= .5);
    return same && p.content().cardinality() <= 3 ? 1 : 0;
  }

  /** The whole way of an attribution, outermost first. */
  private static List<Said.Link> walk(Said start, Map<String, Said> byId) {
    List<Said.Link> chain = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Said said = start;
    while (said != null && seen.add(Said.python(said.id()))) {
      chain.addAll(0, said.chain());
      said = said.parent() == null ? null : byId.get(said.parent());
    }
    return chain;
  }

  private void compare(Said g, Said p, List<Said.Link> goldChain, List<Said.Link> chain) {
    List<String> bad = new ArrayList<>();
    tally.add("what", 1);
    boolean who = sourceLikeness(g, p) >= .5;
    tally.add("who+what", who);
    if (!who) {
      bad.add("who");
    }
    tally.add("cue relaxed", Bits.dice(g.cue(), p.cue(), 1) >= .5);
    compareKinds(g, p, bad);
    compareChains(g, goldChain, chain, bad);
    tally.add(
        new PassageTally.Labels(g.act(), p.act()),
        new PassageTally.Labels(g.certainty(), p.certainty()));
    tally.add("manner", Objects.equals(g.manner(), p.manner()));
    differ("act", g.act(), p.act(), bad);
    differ("certainty", g.certainty(), p.certainty(), bad);
    differ("manner", g.manner(), p.manner(), bad);
    for (int i = 0; i < Math.min(g.chain().size(), p.chain().size()); i++) {
      compareReference(g.chain().get(i), p.chain().get(i), bad);
    }
    compareAmounts(g.amounts(), p.amounts(), bad);
    compareTimes(g.times(), p.times(), bad);
    if (!bad.isEmpty()) {
      note(
          bad.size() + (who ? 0 : 2),
          "~ %s%n      got %s%n      %s",
          g.shown(),
          p.shown(),
          String.join("; ", bad));
    }
  }

  private void compareKinds(Said g, Said p, List<String> bad) {
    Said.Link goldFirst = g.chain().get(0);
    Said.Link first = p.chain().get(0);
    boolean same = Objects.equals(goldFirst.kind(), first.kind());
    tally.add("kind", same);
    Said.Link goldRoot = g.chain().get(g.chain().size() - 1);
    Said.Link root = p.chain().get(p.chain().size() - 1);
    tally.add("root kind", Objects.equals(goldRoot.kind(), root.kind()));
    if (!same) {
      bad.add("kind " + Said.python(first.kind()) + " for " + Said.python(goldFirst.kind()));
    }
  }

  private void compareChains(
      Said g, List<Said.Link> goldChain, List<Said.Link> chain, List<String> bad) {
    boolean right = goldChain.size() == chain.size();
    for (int i = 0; right && i < chain.size(); i++) {
      right = goldChain.get(i).likeness(chain.get(i)) >= .5;
    }
    tally.add("chain", right);
    if (g.chain().size() > 1) {
      tally.add("chain2 n", 1);
      tally.add("chain2", right);
    }
    if (g.parent() != null) {
      tally.add("nested n", 1);
      tally.add("nested", right);
    }
    if (goldChain.size() > 2) {
      tally.add("deep n", 1);
      tally.add("deep", right);
    }
    if (!right) {
      bad.add("chain " + names(chain) + " for " + names(goldChain));
    }
  }

  private static String names(List<Said.Link> chain) {
    StringBuilder out = new StringBuilder();
    for (int i = chain.size() - 1; i >= 0; i--) {
      String name = chain.get(i).name();
      out.append(out.isEmpty() ? "" : " < ").append(name.isEmpty() ? "(nobody)" : name);
    }
    return out.toString();
  }

  private static void differ(
      String what, @Nullable String g, @Nullable String p, List<String> bad) {
    if (!Objects.equals(g, p)) {
      bad.add(what + " " + Said.python(p) + " for " + Said.python(g));
    }
  }

  private void compareReference(Said.Link g, Said.Link p, List<String> bad) {
    if (g.refers()) {
      boolean right =
          Bits.dice(g.refersTo(), p.refersTo(), 0) >= .5
              || (!p.fullName().isEmpty() && Said.wordDice(g.fullName(), p.fullName()) >= .5);
      tally.add("ref n", 1);
      tally.add("ref", right);
      if (!right) {
        String got = p.fullName().isEmpty() ? "None" : p.fullName();
        bad.add("refersTo " + got + " for " + g.fullName());
      }
    } else if (g.likeness(p) >= .5) {
      tally.add("noref n", 1);
      tally.add("noref", !p.refers());
      if (p.refers()) {
        bad.add("refersTo " + p.fullName() + " where " + p.name() + " is the fullest");
      }
    }
  }

  private void compareAmounts(List<Said.Amount> g, List<Said.Amount> p, List<String> bad) {
    tally.add("q gold", g.size());
    tally.add("q pred", p.size());
    List<Pair<Said.Amount>> pairs = pairUp(g, p);
    for (Pair<Said.Amount> pair : pairs) {
      Said.Amount a = pair.gold();
      Said.Amount b = pair.predicted();
      boolean right = Objects.equals(a.comparator(), b.comparator()) && a.value().equals(b.value());
      tally.add("q span", 1);
      tally.add("q", right);
      tally.add("unit", a.unit().equals(b.unit()));
      if (!right) {
        bad.add("quantity " + shown(b) + " for " + shown(a) + " (" + a.text() + ")");
      }
    }
    for (Said.Amount missed : without(g, pairs, false)) {
      bad.add("quantity missed: " + missed.text());
    }
    for (Said.Amount spare : without(p, pairs, true)) {
      bad.add("quantity false: " + spare.text());
    }
  }

  private void compareTimes(List<Said.Time> g, List<Said.Time> p, List<String> bad) {
    tally.add("t gold", g.size());
    tally.add("t pred", p.size());
    List<Pair<Said.Time>> pairs = pairUp(g, p);
    for (Pair<Said.Time> pair : pairs) {
      boolean right = pair.gold().value().equals(pair.predicted().value());
      tally.add("t span", 1);
      tally.add("t", right);
      tally.add("gran", Objects.equals(pair.gold().granularity(), pair.predicted().granularity()));
      if (!right) {
        bad.add(
            "time "
                + pair.predicted().value()
                + " for "
                + pair.gold().value()
                + " ("
                + pair.gold().text()
                + ")");
      }
    }
    for (Said.Time missed : without(g, pairs, false)) {
      bad.add("time missed: " + missed.text());
    }
    for (Said.Time spare : without(p, pairs, true)) {
      bad.add("time false: " + spare.text());
    }
  }

  private static String shown(Said.Amount amount) {
    return Said.python(amount.comparator()) + " " + amount.value();
  }

  /** Those of one side that no pair has. */
  private static <T> List<T> without(List<T> all, List<Pair<T>> pairs, boolean predictedSide) {
    List<T> rest = new ArrayList<>();
    for (T one : all) {
      boolean paired = false;
      for (Pair<T> pair : pairs) {
        paired |= one == (predictedSide ? pair.predicted() : pair.gold());
      }
      if (!paired) {
        rest.add(one);
      }
    }
    return rest;
  }

  /** One to one, greedily by overlap in the text, ties by equal values, then by order. */
  private static <T extends Said.Placed> List<Pair<T>> pairUp(List<T> g, List<T> p) {
    record Candidate(int gold, int predicted, double dice, boolean equal) {}
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < g.size(); i++) {
      for (int j = 0; j < p.size(); j++) {
        T a = g.get(i);
        T b = p.get(j);
        if (a.at().intersects(b.at())) {
          candidates.add(
              new Candidate(i, j, Bits.dice(a.at(), b.at(), 0), a.value().equals(b.value())));
        }
      }
    }
    candidates.sort(
        Comparator.comparingDouble(Candidate::dice)
            .thenComparing(Candidate::equal)
            .reversed()
            .thenComparingInt(Candidate::gold)
            .thenComparingInt(Candidate::predicted));
    BitSet takenGold = new BitSet();
    BitSet takenPredicted = new BitSet();
    List<Pair<T>> pairs = new ArrayList<>();
    for (Candidate c : candidates) {
      if (!takenGold.get(c.gold()) && !takenPredicted.get(c.predicted())) {
        takenGold.set(c.gold());
        takenPredicted.set(c.predicted());
        pairs.add(new Pair<>(g.get(c.gold()), p.get(c.predicted())));
      }
    }
    return pairs;
  }

  private void note(int weight, String format, @Nullable Object... values) {
    Object[] shown = new Object[values.length];
    for (int i = 0; i < values.length; i++) {
      shown[i] = Said.python(values[i]);
    }
    notes.add(new Note(weight, String.format(format, shown)));
  }
}
