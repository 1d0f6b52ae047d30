package org.stemma.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.stemma.Entry;
import org.stemma.Evidence;
import org.stemma.Report;
import org.stemma.Span;
import org.stemma.Stemma.Edge;

/**
 * Draws which reports come from which by their words: each has at most one parent among the others,
 * the one that it is closest to of those that may have been before it, such that no ring comes of
 * it. Whoever shares the errors and cuts of another is closer to it than to the text that both go
 * back to.
 */
final class Descent {
  /** A pair is kindred from here on; see DECISIONS.md for what that costs and saves. */
  static final double KINDRED = 0.93;

  /** A pair may be parent and child from here on if others make them kindred. */
  private static final double FAMILIAR = 0.5;

  /** Share of the child's words in the parent from which it is a copy rather than a rewriting. */
  private static final double COPY = 0.6;

  /** What the signs for the direction weigh beside closeness. */
  private static final double WAY = 2;

  /** Both directions stay open while the signs for one are no stronger: a date may be wrong. */
  private static final double UNSURE = 3.5;

  private static final int SHOWN = 3;

  private final List<Leaf> leaves;
  private final Tellers tellers;

  /**
   * One pair in one direction.
   *
   * @param rank logarithm of how likely the parent is the parent, but for what is the same for all
   *     parents of one child
   */
  private record Option(int child, int parent, Kin kin, Direction way, double rank) {}

  /** What is known of all whose texts go back to one. */
  private record Family(Timing timing, Map<Integer, Integer> facts) {
    static Family of(List<Leaf> leaves) {
      List<Report> reports = leaves.stream().map(Leaf::report).toList();
      return new Family(new Timing(reports), Closeness.facts(leaves));
    }
  }

  private Descent(Collection<Entry> entries, Tellers tellers) {
    this.tellers = tellers;
    List<Entry> sorted = new ArrayList<>(entries);
    sorted.sort(Day.ORDER);
    leaves = sorted.parallelStream().map(Leaf::new).toList();
  }

  /**
   * @param tellers whose descent is asked for, and who else may be a parent
   */
  static List<Edge> of(Collection<Entry> entries, Tellers tellers) {
    return new Descent(entries, tellers).edges();
  }

  /** Two leaves that go back to one text, the one that comes first in order before. */
  private record Pair(int first, int second, Kin kin) {}

  private List<Edge> edges() {
    List<Pair> pairs =
        new ArrayList<>(Candidates.of(leaves).parallelStream().flatMap(this::familiar).toList());
    int[] tree = new int[leaves.size()];
    Arrays.setAll(tree, i -> i);
    for (Pair pair : pairs) {
      if (pair.kin().probability() >= KINDRED) {
        join(tree, pair.first(), pair.second());
      }
    }
    Arrays.setAll(tree, i -> find(tree, i));
    pairs.removeIf(p -> tree[p.first()] != tree[p.second()]);
    List<Option> options = weighed(pairs, tree);
    List<Edge> out = new ArrayList<>();
    List<Arborescence.Arc> arcs = new ArrayList<>();
    for (Option o : options) {
      arcs.add(new Arborescence.Arc(o.parent(), o.child(), o.rank()));
    }
    double[] sum = new double[leaves.size()];
    for (Option o : options) {
      sum[o.child()] += Math.exp(o.rank());
    }
    for (int arc : Arborescence.of(leaves.size(), arcs)) {
      if (arc >= 0 && tellers.tell(leaves.get(options.get(arc).child()).entry)) {
        Option o = options.get(arc);
        double share = Math.exp(o.rank()) / sum[o.child()];
        out.add(edge(o, share * o.way().probability() * o.kin().probability()));
      }
    }
    out.addAll(Briefings.among(leaves, tree, tellers));
    out.sort(Web.EDGES);
    return Collections.unmodifiableList(out);
  }

  private Stream<Pair> familiar(int[] pair) {
    Leaf first = leaves.get(pair[0]);
    Leaf second = leaves.get(pair[1]);
    Kin kin = Kin.of(first.text, first.runs, second.text, second.runs);
    return kin != null && kin.probability() >= FAMILIAR
        ? Stream.of(new Pair(pair[0], pair[1], kin))
        : Stream.empty();
  }

  /** Both directions of all pairs, where they may be. */
  private List<Option> weighed(List<Pair> pairs, int[] tree) {
    Map<Integer, List<Leaf>> families = new HashMap<>();
    for (int i = 0; i < tree.length; i++) {
      families.computeIfAbsent(tree[i], k -> new ArrayList<>()).add(leaves.get(i));
    }
    Map<Integer, Family> known = new HashMap<>();
    for (Pair pair : pairs) {
      known.computeIfAbsent(
          tree[pair.first()], k -> Family.of(families.getOrDefault(k, List.of())));
    }
    return pairs.parallelStream()
        .flatMap(pair -> options(pair, Objects.requireNonNull(known.get(tree[pair.first()]))))
        .toList();
  }

  private Stream<Option> options(Pair pair, Family family) {
    Kin kin = pair.kin();
    return Stream.concat(
        option(pair.second(), pair.first(), kin, family),
        option(pair.first(), pair.second(), kin.turned(), family));
  }

  private Stream<Option> option(int child, int parent, Kin kin, Family family) {
    Leaf mine = leaves.get(child);
    Leaf its = leaves.get(parent);
    Direction way = Direction.of(its, mine, kin, family.timing());
    if (way.odds() < -UNSURE || !tellers.mayHave(mine, its, kin.alignment())) {
      return Stream.empty();
    }
    double rank =
        Closeness.of(mine, its, kin, family.facts()) - WAY * Math.log1p(Math.exp(-way.odds()));
    // so that what differs in the last digits only is decided by who was first
    return Stream.of(new Option(child, parent, kin, way, Math.rint(rank * 1000) / 1000));
  }

  private static int find(int[] tree, int i) {
    int at = i;
    while (tree[at] != at) {
      tree[at] = tree[tree[at]];
      at = tree[at];
    }
    return at;
  }

  private static void join(int[] tree, int a, int b) {
    int x = find(tree, a);
    int y = find(tree, b);
    tree[Math.max(x, y)] = Math.min(x, y);
  }

  private Edge edge(Option o, double probability) {
    Leaf child = leaves.get(o.child());
    Leaf parent = leaves.get(o.parent());
    Kin kin = o.kin();
    List<Evidence> evidence = new ArrayList<>(wording(child, parent, kin));
    evidence.addAll(o.way().evidence());
    boolean copies = kin.words() >= COPY * child.text.content;
    return new Edge(
        "r:" + child.id(),
        "r:" + parent.id(),
        Edge.Basis.INFERRED,
        copies ? Edge.Relation.COPIES : Edge.Relation.REWRITES,
        probability,
        evidence);
  }

  /** The longest stretches that both have, in both. */
  private static List<Evidence> wording(Leaf child, Leaf parent, Kin kin) {
    boolean childFirst = isFirst(child.text, kin);
    Text one = childFirst ? child.text : parent.text;
    int[] match = kin.alignment().match;
    List<int[]> stretches = new ArrayList<>();
    int i = 0;
    while (i < one.size) {
      int j = i;
      while (j < one.size && match[j] >= 0 && (j == i || match[j] == match[j - 1] + 1)) {
        j++;
      }
      if (j - i >= Shingles.WORDS) {
        stretches.add(new int[] {i, j});
      }
      i = Math.max(j, i + 1);
    }
    stretches.sort(Comparator.<int[]>comparingInt(s -> s[0] - s[1]).thenComparingInt(s -> s[0]));
    List<Span> mine = new ArrayList<>();
    List<Span> its = new ArrayList<>();
    Text other = childFirst ? parent.text : child.text;
    for (int[] s : stretches.subList(0, Math.min(SHOWN, stretches.size()))) {
      mine.add(one.span(s[0], s[1]));
      its.add(other.span(match[s[0]], match[s[1] - 1] + 1));
    }
    String note =
        Math.round(100 * (double) kin.words() / Math.max(1, child.text.content))
            + " % of its words";
    return List.of(
        new Evidence(Evidence.Kind.SHARED_WORDING, child.id(), childFirst ? mine : its, note),
        new Evidence(Evidence.Kind.SHARED_WORDING, parent.id(), childFirst ? its : mine, note));
  }

  private static boolean isFirst(Text child, Kin kin) {
    return kin.alignment().isOf(child);
  }
}
