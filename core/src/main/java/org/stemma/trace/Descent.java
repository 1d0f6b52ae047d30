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
 * Draws which reports come from which by their words: each has at most one parent among the others,
 * the one that it is closest to of those that may have been before it. Whoever shares the errors
 * and cuts of another is closer to it than to the text that both go back to.
 */
final class Descent {
  /** A pair is kindred from here on; see DECISIONS.md for what that costs and saves. */
  static final double KINDRED = 0.93;

  /** Share of the child's words in the parent from which it is a copy rather than a rewriting. */
  private static final double COPY = 0.6;

  /** What it weighs that the child says that it has it from the parent's outlet. */
  private static final double SAID = 0.7;

  /** Both directions stay open while the signs for one are no stronger. */
  private static final double UNSURE = 1;

  private static final int SHOWN = 3;

  private final List<Leaf> leaves = new ArrayList<>();

  /**
   * One pair in one direction.
   *
   * @param rank how likely the parent is the parent: for choosing among several, then as a
   *     probability
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
    List<List<Option>> found = new ArrayList<>();
    for (int i = 0; i < leaves.size(); i++) {
      found.add(new ArrayList<>());
    }
    for (int[] pair : Candidates.of(leaves)) {
      Leaf first = leaves.get(pair[0]);
      Leaf second = leaves.get(pair[1]);
      Kin kin = Kin.of(first.text, first.runs, second.text, second.runs);
      if (kin != null && kin.probability() >= KINDRED) {
        add(pair[1], pair[0], kin, found);
        add(pair[0], pair[1], kin.turned(), found);
      }
    }
    List<Option> options = weighed(found);
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

  /**
   * One direction of a kindred pair; how likely it is among the child's others is not known yet.
   */
  private void add(int child, int parent, Kin kin, List<List<Option>> options) {
    Leaf mine = leaves.get(child);
    Leaf its = leaves.get(parent);
    Direction way = Direction.of(its, mine, kin);
    if (way.odds() < -UNSURE) {
      return;
    }
    boolean said = way.said() || Alias.matches(its.outlet, mine.cited);
    double rank = Closeness.of(mine, its, kin) + (said ? SAID : 0) - Math.log1p(Math.exp(-way.odds()));
    // so that what differs in the last digits only is decided by who was first
    options.get(child).add(new Option(child, parent, kin, way, Math.rint(rank * 1000) / 1000));
  }

  /** The options with how likely each is the right one of its child's, most likely first. */
  private static List<Option> weighed(List<List<Option>> options) {
    List<Option> out = new ArrayList<>();
    for (List<Option> ofOne : options) {
      double top = Double.NEGATIVE_INFINITY;
      for (Option o : ofOne) {
        top = Math.max(top, o.rank());
      }
      double sum = 0;
      for (Option o : ofOne) {
        sum += Math.exp(o.rank() - top);
      }
      for (Option o : ofOne) {
        double share = Math.exp(o.rank() - top) / sum;
        double p = share * o.way().probability() * o.kin().probability();
        out.add(new Option(o.child(), o.parent(), o.kin(), o.way(), p));
      }
    }
    out.sort(
        Comparator.comparingDouble(Option::rank)
            .reversed()
            .thenComparingInt(Option::parent)
            .thenComparingInt(Option::child));
    return out;
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
        o.rank(),
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
