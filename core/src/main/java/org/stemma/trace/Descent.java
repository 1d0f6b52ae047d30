package org.stemma.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.stemma.Entry;
import org.stemma.Evidence;
import org.stemma.Span;
import org.stemma.Stemma.Edge;

/**
 * Draws which reports come from which by their words: each has at most one parent among the others, the one that it
 * is closest to of those that may have been before it. Whoever shares the errors and cuts of another is closer to it
 * than to the text that both go back to.
 */
final class Descent {
  /** A pair is kindred from here on; see DECISIONS.md for what that costs and saves. */
  static final double KINDRED = 0.6;

  /** Share of the child's words in the parent from which it is a copy rather than a rewriting. */
  private static final double COPY = 0.6;

  /** Words of the parent that the child lacks count less than words of the child that the parent lacks. */
  private static final double LACKED = 0.3;

  private static final double SAID_BONUS = 0.05;
  private static final int SHOWN = 3;

  private final List<Leaf> leaves = new ArrayList<>();

  /**
   * One pair in one direction.
   *
   * @param rank how likely the parent is the parent, for choosing among several
   */
  private record Option(int child, int parent, Kin kin, Direction way, double rank) {}

  private Descent(Collection<Entry> entries) {
    List<Entry> sorted = new ArrayList<>(entries);
    sorted.sort(Day.ORDER);
    for (Entry entry : sorted) {
      leaves.add(new Leaf(entry));
    }
  }

  static List<Edge> of(Collection<Entry> entries) {
    return new Descent(entries).edges();
  }

  private List<Edge> edges() {
    List<Option> options = new ArrayList<>();
    for (int[] pair : Candidates.of(leaves)) {
      Leaf first = leaves.get(pair[0]);
      Leaf second = leaves.get(pair[1]);
      Kin kin = Kin.of(first.text, first.runs, second.text, second.runs);
      if (kin.probability() >= KINDRED) {
        Direction way = Direction.of(first, second, kin);
        options.add(
            way.odds() >= 0
                ? option(pair[1], pair[0], kin, way)
                : option(pair[0], pair[1], kin, Direction.of(second, first, turned(kin))));
      }
    }
    options.sort(
        Comparator.comparingDouble(Option::rank)
            .reversed()
            .thenComparingInt(Option::parent)
            .thenComparingInt(Option::child));
    int[] parent = new int[leaves.size()];
    Arrays.fill(parent, -1);
    int[] tree = new int[leaves.size()];
    for (int i = 0; i < tree.length; i++) {
      tree[i] = i;
    }
    List<Edge> out = new ArrayList<>();
    for (Option o : options) {
      if (parent[o.child()] < 0 && root(parent, o.parent()) != o.child()) {
        parent[o.child()] = o.parent();
        out.add(edge(o));
      }
    }
    for (Option o : options) {
      join(tree, o.child(), o.parent());
    }
    for (int i = 0; i < tree.length; i++) {
      tree[i] = find(tree, i);
    }
    out.addAll(Briefings.among(leaves, tree));
    out.sort(Web.EDGES);
    return Collections.unmodifiableList(out);
  }

  private static Kin turned(Kin kin) {
    return new Kin(
        kin.alignment(),
        !kin.flipped(),
        kin.runs(),
        kin.short_(),
        kin.long_(),
        kin.words(),
        kin.agree(),
        kin.facts(),
        kin.probability());
  }

  /** The rank of a parent: how close it is, and whether the child says itself that it has it from there. */
  private Option option(int child, int parent, Kin kin, Direction way) {
    Text mine = leaves.get(child).text;
    Text its = leaves.get(parent).text;
    double lacked = Math.max(0, its.content - kin.words());
    double close = kin.words() / (mine.content + LACKED * lacked);
    boolean said =
        way.evidence().stream()
            .anyMatch(
                e -> e.kind() == Evidence.Kind.CREDIT || e.kind() == Evidence.Kind.SPEAKS_AS);
    boolean cites = Alias.matches(leaves.get(parent).outlet, leaves.get(child).cited);
    double rank = close + (said || cites ? SAID_BONUS : 0);
    // so that what differs in the last digits only is decided by who was first
    return new Option(child, parent, kin, way, Math.rint(rank * 200) / 200);
  }

  private static int root(int[] parent, int i) {
    int at = i;
    while (parent[at] >= 0) {
      at = parent[at];
    }
    return at;
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

  private Edge edge(Option o) {
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
        kin.probability() * o.way().probability(),
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
    String note = Math.round(100 * (double) kin.words() / Math.max(1, child.text.content)) + " % of its words";
    return List.of(
        new Evidence(Evidence.Kind.SHARED_WORDING, child.id(), childFirst ? mine : its, note),
        new Evidence(Evidence.Kind.SHARED_WORDING, parent.id(), childFirst ? its : mine, note));
  }

  private static boolean isFirst(Text child, Kin kin) {
    return kin.alignment().isOf(child);
  }
}
