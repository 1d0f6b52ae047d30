package org.stemma.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The surest ties that hold one component together, and the parts that it falls into along them, in
 * plain numbers: a component of many thousand mentions is gone through whenever one comes to it.
 * Not thread-safe.
 */
final class Tree {
  /** So many wordings a part has at most; each two of a part are compared. */
  private static final int MOST = 300;

  private static final int NONE = -1;

  /** The mentions in order; all else goes by their places here. */
  private long[] mentions = {};

  /** The first mention of the part that each was in last, or none. */
  private int[] parts = {};

  /** The ties, the surest first. */
  private int[] one = {};

  private int[] other = {};
  private long[] rank = {};

  /** Whether no ties make a ring. */
  private boolean pruned = true;

  /** What came since: mentions with the parts that they were in, and ties. */
  private final Map<Long, @Nullable Long> fresh = new TreeMap<>();

  private final List<Ties.Tie> added = new ArrayList<>();

  /**
   * What changed.
   *
   * @param parts those that are not what they were, or are to be looked at anyway; each in order
   * @param moved numbers of the part and the mention, of those that came into another
   * @param gone ties that hold nothing together any more
   */
  record Parting(List<List<Long>> parts, List<Object[]> moved, List<Ties.Tie> gone) {}

  /** About how many mentions it has. */
  int size() {
    return mentions.length + fresh.size();
  }

  /** Adds a mention; none twice. */
  void add(long mention, @Nullable Long part) {
    fresh.put(mention, part);
  }

  /** Adds a tie, whose mentions need not be there yet. */
  void add(Ties.Tie tie) {
    added.add(tie);
  }

  /** Has the part of a mention count as changed. */
  void touch(long mention) {
    int place = Arrays.binarySearch(mentions, mention);
    if (place >= 0) {
      parts[place] = NONE;
    } else {
      fresh.put(mention, null);
    }
  }

  /** Adds all of another component. */
  void add(Tree component) {
    component.grow();
    for (int i = 0; i < component.mentions.length; i++) {
      int part = component.parts[i];
      fresh.put(component.mentions[i], part == NONE ? null : component.mentions[part]);
    }
    for (int t = 0; t < component.rank.length; t++) {
      added.add(component.tie(t));
    }
  }

  private Ties.Tie tie(int t) {
    return new Ties.Tie(mentions[one[t]], mentions[other[t]], rank[t]);
  }

  /** Puts what came since into its place. */
  private void grow() {
    for (Ties.Tie tie : added) {
      for (long mention : new long[] {tie.one(), tie.other()}) {
        if (Arrays.binarySearch(mentions, mention) < 0) {
          fresh.putIfAbsent(mention, null);
        }
      }
    }
    if (!fresh.isEmpty()) {
      growMentions();
    }
    if (!added.isEmpty()) {
      growTies();
    }
    fresh.clear();
    added.clear();
  }

  private void growMentions() {
    long[] all = Arrays.copyOf(mentions, mentions.length + fresh.size());
    int at = mentions.length;
    for (long mention : fresh.keySet()) {
      all[at++] = mention;
    }
    Arrays.sort(all);
    int[] to = new int[mentions.length];
    for (int i = 0, place = 0; i < to.length; i++, place++) {
      while (all[place] != mentions[i]) {
        place++;
      }
      to[i] = place;
    }
    int[] was = new int[all.length];
    Arrays.fill(was, NONE);
    for (int i = 0; i < to.length; i++) {
      was[to[i]] = parts[i] == NONE ? NONE : to[parts[i]];
    }
    fresh.forEach(
        (mention, part) -> {
          int place = part == null ? NONE : Arrays.binarySearch(all, part);
          was[Arrays.binarySearch(all, mention)] = Math.max(NONE, place);
        });
    for (int t = 0; t < rank.length; t++) {
      one[t] = to[one[t]];
      other[t] = to[other[t]];
    }
    mentions = all;
    parts = was;
  }

  private void growTies() {
    added.sort(Ties.SUREST);
    int n = rank.length + added.size();
    int[] ones = new int[n];
    int[] others = new int[n];
    long[] ranks = new long[n];
    int old = 0;
    int next = 0;
    for (int t = 0; t < n; t++) {
      boolean isOld =
          next == added.size()
              || (old < rank.length && Ties.SUREST.compare(tie(old), added.get(next)) <= 0);
      if (isOld) {
        ones[t] = one[old];
        others[t] = other[old];
        ranks[t] = rank[old++];
      } else {
        Ties.Tie tie = added.get(next++);
        ones[t] = Arrays.binarySearch(mentions, tie.one());
        others[t] = Arrays.binarySearch(mentions, tie.other());
        ranks[t] = tie.rank();
      }
    }
    one = ones;
    other = others;
    rank = ranks;
    pruned = false;
  }

  /** Takes ties away that hold nothing: of each ring the least sure, by Kruskal. Gives them. */
  List<Ties.Tie> prune() {
    grow();
    List<Ties.Tie> gone = new ArrayList<>();
    if (pruned) {
      return gone;
    }
    int[] sets = IntStream.range(0, mentions.length).toArray();
    int kept = 0;
    for (int t = 0; t < rank.length; t++) {
      if (!join(sets, root(sets, one[t]), root(sets, other[t]))) {
        gone.add(tie(t));
        continue;
      }
      one[kept] = one[t];
      other[kept] = other[t];
      rank[kept++] = rank[t];
    }
    one = Arrays.copyOf(one, kept);
    other = Arrays.copyOf(other, kept);
    rank = Arrays.copyOf(rank, kept);
    pruned = true;
    return gone;
  }

  /**
   * Parts it anew: joins the surest first, unless what they join has too many wordings; what is
   * alike is one wording.
   *
   * @param looked mentions whose parts are to be looked at whether or not they changed
   */
  Parting part(Collection<Long> looked) {
    List<Ties.Tie> gone = prune();
    int n = mentions.length;
    int[] joined = IntStream.range(0, n).toArray();
    int[] wordings = new int[n];
    Arrays.fill(wordings, 1);
    for (int t = 0; t < rank.length; t++) {
      int first = root(joined, one[t]);
      int second = root(joined, other[t]);
      int both = wordings[first] + wordings[second] - (rank[t] == Ties.ALIKE ? 1 : 0);
      if (both <= MOST) {
        join(joined, first, second);
        wordings[Math.min(first, second)] = both;
      }
    }
    for (int i = 0; i < n; i++) {
      joined[i] = root(joined, i);
    }
    boolean[] changed = changed(joined);
    for (long mention : looked) {
      int place = Arrays.binarySearch(mentions, mention);
      if (place >= 0) {
        changed[joined[place]] = true;
      }
    }
    return new Parting(parts(joined, changed), moved(joined), gone);
  }

  /** Which parts, by their first mentions, don't have the very mentions that they had. */
  private boolean[] changed(int[] joined) {
    int[] sizes = new int[joined.length];
    boolean[] changed = new boolean[joined.length];
    for (int i = 0; i < joined.length; i++) {
      sizes[joined[i]]++;
      changed[joined[i]] |= parts[i] != joined[i];
      if (parts[i] != NONE) {
        sizes[parts[i]]--;
      }
    }
    for (int i = 0; i < joined.length; i++) {
      changed[i] |= sizes[i] != 0;
    }
    return changed;
  }

  private List<List<Long>> parts(int[] joined, boolean[] changed) {
    Map<Integer, List<Long>> found = new TreeMap<>();
    for (int i = 0; i < joined.length; i++) {
      if (changed[joined[i]]) {
        found.computeIfAbsent(joined[i], k -> new ArrayList<>()).add(mentions[i]);
      }
    }
    return List.copyOf(found.values());
  }

  private List<Object[]> moved(int[] joined) {
    List<Object[]> moved = new ArrayList<>();
    for (int i = 0; i < joined.length; i++) {
      if (parts[i] != joined[i]) {
        moved.add(new Object[] {mentions[joined[i]], mentions[i]});
      }
    }
    parts = joined;
    return moved;
  }

  /** The first of a set, by union-find with halved paths. */
  static int root(int[] sets, int place) {
    int at = place;
    while (sets[at] != at) {
      sets[at] = sets[sets[at]];
      at = sets[at];
    }
    return at;
  }

  /** Makes one set of two, given by their first ones; gives whether they were two. */
  static boolean join(int[] sets, int first, int second) {
    sets[Math.max(first, second)] = Math.min(first, second);
    return first != second;
  }
}
