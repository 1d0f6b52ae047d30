package org.stemma.eval;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.stemma.Span;
import org.stemma.eval.AttributionTally.Counts;
import org.stemma.eval.Triple.Role;

/**
 * Scores attributions against gold, as {@code score_attributions.py} does. All is compared as sets
 * of tokens, so that white space and split offsets don't matter.
 *
 * <p>A: spans by role, without links (Pareti 2013, Scheible 2016). B: Citron's metric. C: aligned
 * one to one, greedily by falling Dice of the tokens in their roles, a pair being allowed only if
 * cue or content share a token. D: recall and precision of C's source-and-content by type.
 */
final class AttributionScorer {
  /**
   * What is compared.
   *
   * @param keepPunctuation count tokens without letter or digit too
   * @param outermost drop predictions that lie inside another's content
   * @param directOnly leave out what isn't at least in part quoted
   */
  record Options(boolean keepPunctuation, boolean outermost, boolean directOnly) {
    /** As PolNeAR, which annotates the outermost attributions only, is measured. */
    static final Options POLNEAR = new Options(false, true, false);
  }

  private record Item(
      Map<Role, BitSet> tokens, Map<Role, List<BitSet>> pieces, BitSet all, String type) {
    BitSet get(Role role) {
      return tokens.getOrDefault(role, new BitSet());
    }

    List<BitSet> pieces(Role role) {
      return pieces.getOrDefault(role, List.of());
    }
  }

  private record Pair(int gold, int predicted, double dice) {}

  private record Target(String name, List<Role> roles) {}

  private interface Match {
    boolean test(BitSet gold, BitSet predicted);
  }

  private record Measure(String kind, Match match) {}

  private static final Target WHO_WHAT = new Target("who+what", List.of(Role.SOURCE, Role.CONTENT));
  private static final Measure RELAXED =
      new Measure("relaxed", (g, p) -> Bits.dice(g, p, 1) >= 0.5);
  private static final List<Target> TARGETS =
      List.of(
          new Target("source", List.of(Role.SOURCE)),
          new Target("cue", List.of(Role.CUE)),
          new Target("content", List.of(Role.CONTENT)),
          WHO_WHAT,
          new Target("full tuple", List.of(Role.values())));
  private static final List<Measure> MEASURES =
      List.of(
          new Measure("exact", BitSet::equals),
          RELAXED,
          new Measure("touch", (g, p) -> g.intersects(p) || (g.isEmpty() && p.isEmpty())));

  private final Options options;

  AttributionScorer(Options options) {
    this.options = options;
  }

  /** The counts of one document. */
  AttributionTally score(Document document, List<Triple> predictions) {
    Tokens tokens = Tokens.wordsAndSymbols(document.text());
    BitSet quoted = Quotes.in(document.text());
    BitSet discard = tokens.in(document.discard());
    List<Item> gold = items(document.attributions(), tokens, quoted, discard);
    List<Item> predicted = items(predictions, tokens, quoted, discard);
    if (options.outermost()) {
      predicted = outermost(predicted);
    }
    AttributionTally tally = new AttributionTally();
    spans(gold, predicted, tally);
    citron(gold, predicted, tally);
    linked(gold, predicted, tally);
    return tally;
  }

  /** What a prediction is; those inside of another's content, or of nothing, aren't counted. */
  enum Judgement {
    RIGHT,
    WRONG,
    NOT_COUNTED
  }

  /**
   * A gold attribution and its prediction, by their places in what was given.
   *
   * @param gold -1 if the prediction is false
   * @param predicted -1 if the gold is missed
   * @param right in source and content, relaxed
   */
  record Pairing(int gold, int predicted, boolean right) {}

  /** Whether each prediction is right in source and content, relaxed. */
  List<Judgement> judge(Document document, List<Triple> predictions) {
    List<Judgement> out =
        new ArrayList<>(Collections.nCopies(predictions.size(), Judgement.NOT_COUNTED));
    for (Pairing pair : pairings(document, predictions)) {
      if (pair.predicted() >= 0) {
        out.set(pair.predicted(), pair.right() ? Judgement.RIGHT : Judgement.WRONG);
      }
    }
    return out;
  }

  /** All gold attributions and predictions that count, aligned. */
  List<Pairing> pairings(Document document, List<Triple> predictions) {
    Tokens tokens = Tokens.wordsAndSymbols(document.text());
    BitSet quoted = Quotes.in(document.text());
    BitSet discard = tokens.in(document.discard());
    IdentityHashMap<Item, Integer> goldPlaces = new IdentityHashMap<>();
    IdentityHashMap<Item, Integer> places = new IdentityHashMap<>();
    List<Item> gold = new ArrayList<>();
    List<Item> predicted = new ArrayList<>();
    for (int k = 0; k < document.attributions().size(); k++) {
      for (Item item : items(List.of(document.attributions().get(k)), tokens, quoted, discard)) {
        gold.add(item);
        goldPlaces.put(item, k);
      }
    }
    for (int k = 0; k < predictions.size(); k++) {
      for (Item item : items(List.of(predictions.get(k)), tokens, quoted, discard)) {
        predicted.add(item);
        places.put(item, k);
      }
    }
    predicted = options.outermost() ? outermost(predicted) : predicted;
    List<Pairing> out = new ArrayList<>();
    for (Pair pair : align(gold, predicted)) {
      Item g = gold.get(pair.gold());
      Item p = predicted.get(pair.predicted());
      out.add(
          new Pairing(
              Objects.requireNonNull(goldPlaces.remove(g)),
              Objects.requireNonNull(places.get(p)),
              matches(g, p, WHO_WHAT, RELAXED)));
      places.put(p, -1);
    }
    for (int k : goldPlaces.values()) {
      out.add(new Pairing(k, -1, false));
    }
    for (Item p : predicted) {
      int place = places.getOrDefault(p, -1);
      if (place >= 0) {
        out.add(new Pairing(-1, place, false));
      }
    }
    return out;
  }

  private List<Item> items(List<Triple> triples, Tokens tokens, BitSet quoted, BitSet discard) {
    List<Item> items = new ArrayList<>();
    for (Triple triple : triples) {
      Map<Role, BitSet> sets = new EnumMap<>(Role.class);
      Map<Role, List<BitSet>> pieces = new EnumMap<>(Role.class);
      for (Role role : Role.values()) {
        pieces.put(role, pieces(triple.role(role), tokens));
        sets.put(role, Bits.or(pieces.getOrDefault(role, List.of())));
      }
      BitSet all = Bits.or(sets.values());
      boolean discarded = !discard.isEmpty() && Bits.shared(all, discard) > all.cardinality() / 2.0;
      BitSet content = sets.getOrDefault(Role.CONTENT, new BitSet());
      String type = type(content, tokens, quoted);
      if (!all.isEmpty() && !discarded && !(options.directOnly() && type.equals("indirect"))) {
        items.add(new Item(sets, pieces, all, type));
      }
    }
    return items;
  }

  private List<BitSet> pieces(List<Span> spans, Tokens tokens) {
    List<BitSet> pieces = new ArrayList<>();
    for (Span span : spans.stream().sorted().toList()) {
      BitSet piece = options.keepPunctuation() ? tokens.in(span) : tokens.wordsIn(span);
      if (!piece.isEmpty()) {
        pieces.add(piece);
      }
    }
    return pieces;
  }

  /** Direct if nine tenths of the words are quoted, mixed if some are. */
  static String type(BitSet content, Tokens tokens, BitSet quoted) {
    int words = 0;
    int inside = 0;
    for (int i = content.nextSetBit(0); i >= 0; i = content.nextSetBit(i + 1)) {
      if (Chars.isAlphanumeric(tokens.word(i).codePointAt(0))) {
        words++;
        inside += quoted.get(tokens.span(i).start()) ? 1 : 0;
      }
    }
    if (inside == 0) {
      return "indirect";
    }
    return inside >= 0.9 * words ? "direct" : "mixed";
  }

  private static List<Item> outermost(List<Item> items) {
    List<Item> kept = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      boolean inside = false;
      for (int k = 0; k < items.size(); k++) {
        inside |= k != i && Bits.within(items.get(i).all(), items.get(k).get(Role.CONTENT));
      }
      if (!inside) {
        kept.add(items.get(i));
      }
    }
    return kept;
  }

  private static void spans(List<Item> gold, List<Item> predicted, AttributionTally tally) {
    for (Role role : Role.values()) {
      Set<BitSet> g = distinct(gold, role);
      Set<BitSet> p = distinct(predicted, role);
      BitSet goldTokens = Bits.or(g);
      BitSet predictedTokens = Bits.or(p);
      Set<BitSet> both = new HashSet<>(g);
      both.retainAll(p);
      tally.add("A", role.key, "exact", new Counts(both.size(), both.size(), p.size(), g.size()));
      tally.add(
          "A",
          role.key,
          "partial",
          new Counts(covered(p, goldTokens), covered(g, predictedTokens), p.size(), g.size()));
      int shared = Bits.shared(goldTokens, predictedTokens);
      tally.add(
          "A",
          role.key,
          "token",
          new Counts(shared, shared, predictedTokens.cardinality(), goldTokens.cardinality()));
    }
  }

  private static Set<BitSet> distinct(List<Item> items, Role role) {
    Set<BitSet> pieces = new HashSet<>();
    for (Item item : items) {
      pieces.addAll(item.pieces(role));
    }
    return pieces;
  }

  private static double covered(Set<BitSet> pieces, BitSet tokens) {
    double sum = 0;
    for (BitSet piece : pieces) {
      sum += (double) Bits.shared(piece, tokens) / piece.cardinality();
    }
    return sum;
  }

  private static void citron(List<Item> gold, List<Item> predicted, AttributionTally tally) {
    for (Role role : Role.values()) {
      citron(gold, predicted, role.key, List.of(role), tally);
    }
    citron(gold, predicted, "all", List.of(Role.values()), tally);
  }

  private static void citron(
      List<Item> gold,
      List<Item> predicted,
      String name,
      List<Role> roles,
      AttributionTally tally) {
    BitSet rightGold = new BitSet();
    BitSet rightPredicted = new BitSet();
    long overlap = 0;
    for (int i = 0; i < gold.size(); i++) {
      for (int j = 0; j < predicted.size(); j++) {
        Item g = gold.get(i);
        Item p = predicted.get(j);
        if (citronRight(g, p, roles)) {
          rightGold.set(i);
          rightPredicted.set(j);
        }
        for (Role role : roles) {
          overlap += Bits.shared(g.get(role), p.get(role));
        }
      }
    }
    tally.add(
        "B",
        name,
        "exact",
        new Counts(
            rightPredicted.cardinality(), rightGold.cardinality(), predicted.size(), gold.size()));
    tally.add(
        "B",
        name,
        "overlap",
        new Counts(overlap, overlap, length(predicted, roles), length(gold, roles)));
  }

  private static boolean citronRight(Item gold, Item predicted, List<Role> roles) {
    if (roles.equals(List.of(Role.CUE))) {
      return gold.get(Role.CUE).equals(predicted.get(Role.CUE));
    }
    boolean right = roles.size() > 1 || gold.get(Role.CUE).intersects(predicted.get(Role.CUE));
    for (Role role : roles) {
      right &= gold.pieces(role).equals(predicted.pieces(role));
    }
    return right;
  }

  private static long length(List<Item> items, List<Role> roles) {
    long length = 0;
    for (Item item : items) {
      for (Role role : roles) {
        length += item.get(role).cardinality();
      }
    }
    return length;
  }

  private static void linked(List<Item> gold, List<Item> predicted, AttributionTally tally) {
    List<Pair> pairs = align(gold, predicted);
    put("detect", "overlap", pairs.size(), gold, predicted, tally);
    BitSet rightGold = new BitSet();
    BitSet rightPredicted = new BitSet();
    for (Measure measure : MEASURES) {
      for (Target target : TARGETS) {
        int right = 0;
        for (Pair pair : pairs) {
          if (matches(gold.get(pair.gold()), predicted.get(pair.predicted()), target, measure)) {
            right++;
            if (target.name().equals("who+what") && measure.kind().equals("relaxed")) {
              rightGold.set(pair.gold());
              rightPredicted.set(pair.predicted());
            }
          }
        }
        put(target.name(), measure.kind(), right, gold, predicted, tally);
      }
    }
    for (int i = 0; i < gold.size(); i++) {
      byType(gold.get(i), new Counts(0, rightGold.get(i) ? 1 : 0, 0, 1), tally);
    }
    for (int j = 0; j < predicted.size(); j++) {
      byType(predicted.get(j), new Counts(rightPredicted.get(j) ? 1 : 0, 0, 1, 0), tally);
    }
  }

  private static void byType(Item item, Counts counts, AttributionTally tally) {
    String source = item.get(Role.SOURCE).isEmpty() ? "no source" : "with source";
    tally.add("D", item.type(), "who+what relaxed", counts);
    tally.add("D", source, "who+what relaxed", counts);
  }

  private static void put(
      String name,
      String kind,
      int right,
      List<Item> gold,
      List<Item> predicted,
      AttributionTally tally) {
    tally.add("C", name, kind, new Counts(right, right, predicted.size(), gold.size()));
  }

  private static boolean matches(Item gold, Item predicted, Target target, Measure measure) {
    boolean right = true;
    for (Role role : target.roles()) {
      right &= measure.match().test(gold.get(role), predicted.get(role));
    }
    return right;
  }

  private static List<Pair> align(List<Item> gold, List<Item> predicted) {
    List<Pair> candidates = new ArrayList<>();
    for (int i = 0; i < gold.size(); i++) {
      for (int j = 0; j < predicted.size(); j++) {
        Item g = gold.get(i);
        Item p = predicted.get(j);
        if (g.get(Role.CUE).intersects(p.get(Role.CUE))
            || g.get(Role.CONTENT).intersects(p.get(Role.CONTENT))) {
          int shared = 0;
          int sum = 0;
          for (Role role : Role.values()) {
            shared += Bits.shared(g.get(role), p.get(role));
            sum += g.get(role).cardinality() + p.get(role).cardinality();
          }
          candidates.add(new Pair(i, j, 2.0 * shared / sum));
        }
      }
    }
    candidates.sort(
        Comparator.comparingDouble(Pair::dice)
            .reversed()
            .thenComparingInt(Pair::gold)
            .thenComparingInt(Pair::predicted));
    BitSet takenGold = new BitSet();
    BitSet takenPredicted = new BitSet();
    List<Pair> pairs = new ArrayList<>();
    for (Pair pair : candidates) {
      if (!takenGold.get(pair.gold()) && !takenPredicted.get(pair.predicted())) {
        takenGold.set(pair.gold());
        takenPredicted.set(pair.predicted());
        pairs.add(pair);
      }
    }
    return pairs;
  }
}
