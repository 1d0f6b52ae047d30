package org.stemma.ledger;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.stemma.Mention;
import org.stemma.claim.Claims.Judgement;

/**
 * The pairs that hold a component together: of all that join, the surest that make a tree of it. A
 * topic that comes again and again makes one component of all its stories, too large to compare
 * each two of it; along its surest ties it falls into parts that aren't. Tree and parts follow from
 * the set of mentions alone. Large components are remembered, as long as nobody else writes.
 */
final class Ties {
  /** Ranks are told apart by what pairs say in this many steps, then by lot. */
  private static final int STEPS = 1 << 15;

  /** The rank of two that say the same, word for word. */
  static final long ALIKE = (long) STEPS << Integer.SIZE;

  /** The surest first. In one piece, as most of what making a tree costs is asked of it. */
  static final Comparator<Tie> SUREST =
      (a, b) -> {
        if (a.rank != b.rank) {
          return Long.compare(b.rank, a.rank);
        }
        return a.one != b.one ? Long.compare(a.one, b.one) : Long.compare(a.other, b.other);
      };

  /** Components with fewer mentions are read when they are asked for. */
  private static final int LARGE = 64;

  /** So many of the others are remembered, in 32 bytes a mention. */
  private static final int REMEMBERED = 500;

  private static final long NEVER = -1;

  private final Database database;
  private final Map<Long, Tree> trees = new Recent<>(REMEMBERED);
  private long version = NEVER;

  Ties(Database database) {
    this.database = database;
  }

  /**
   * A pair that joins.
   *
   * @param one the greater number of the two mentions
   * @param other the other
   * @param rank greater the surer, and hardly the same for two pairs
   */
  record Tie(long one, long other, long rank) {}

  /**
   * @param alike whether the two say the same word for word
   */
  static long rank(Judgement judgement, boolean alike, Mention one, Mention other) {
    if (alike) {
      return ALIKE;
    }
    long lot = ((lot(one) + lot(other)) * 0x9e3779b97f4a7c15L) >>> Integer.SIZE;
    return (long) (judgement.probability() * (STEPS - 1)) << Integer.SIZE | lot;
  }

  private static long lot(Mention mention) {
    long h = mention.report().hashCode() * 0x9e3779b97f4a7c15L;
    h = (h ^ (h >>> 29)) + mention.attribution().hashCode();
    return (h ^ (h >>> 32)) * 0xd6e8feb86659fd93L;
  }

  /** The surest of some pairs that join all that these join: a spanning tree, by Kruskal. */
  static List<Tie> tree(Collection<Tie> pairs) {
    List<Tie> surest = new ArrayList<>(pairs);
    surest.sort(SUREST);
    long[] mentions =
        pairs.stream()
            .flatMapToLong(tie -> LongStream.of(tie.one(), tie.other()))
            .sorted()
            .distinct()
            .toArray();
    int[] sets = IntStream.range(0, mentions.length).toArray();
    surest.removeIf(
        tie ->
            !Tree.join(
                sets,
                Tree.root(sets, Arrays.binarySearch(mentions, tie.one())),
                Tree.root(sets, Arrays.binarySearch(mentions, tie.other()))));
    return surest;
  }

  /**
   * What is remembered is forgotten if anybody else has joined or parted since; to be called before
   * anything is read or changed.
   */
  void refresh() throws SQLException {
    if (database.number("SELECT value FROM counter WHERE name = 'joining'") != version) {
      trees.clear();
    }
    version = database.numbers("joining", 1);
  }

  /** After a failed transaction; also where all is taken away. */
  void forget() {
    trees.clear();
    version = NEVER;
  }

  /**
   * Keeps ties that have been added, in their order: as mentions come with ever higher numbers,
   * pages fill up. Not before, since a component that is read would have them twice.
   */
  void keep(Collection<Tie> ties) throws SQLException {
    List<Object[]> rows = new ArrayList<>();
    ties.stream()
        .sorted(Comparator.comparingLong(Tie::one).thenComparingLong(Tie::other))
        .forEach(tie -> rows.add(new Object[] {tie.one(), tie.other(), tie.rank()}));
    database.batch("INSERT INTO tie (one, other, rank) VALUES (?, ?, ?)", rows);
  }

  /**
   * Has ties hold a component together. Of one that is remembered those are taken away at once that
   * hold nothing any more: to write them and take them away later would leave the table half empty.
   *
   * @return those of them that are to be kept
   */
  Collection<Tie> add(long component, Collection<Tie> ties) throws SQLException {
    Tree tree = trees.get(component);
    if (tree == null) {
      return ties;
    }
    ties.forEach(tree::add);
    Set<Tie> left = new LinkedHashSet<>(ties);
    List<Tie> old = new ArrayList<>();
    for (Tie gone : tree.prune()) {
      if (!left.remove(gone)) {
        old.add(gone);
      }
    }
    delete(old);
    return left;
  }

  private void delete(List<Tie> gone) throws SQLException {
    List<Object[]> rows = new ArrayList<>();
    gone.forEach(tie -> rows.add(new Object[] {tie.one(), tie.other()}));
    database.batch("DELETE FROM tie WHERE one = ? AND other = ?", rows);
  }

  /** About how many mentions a component has. */
  long size(long component) throws SQLException {
    Tree tree = trees.get(component);
    return tree == null
        ? database.number("SELECT count(*) FROM joined WHERE component = ?", component)
        : tree.size();
  }

  /** Makes one component a part of another; to be called while it still is one. */
  void move(long component, long into) throws SQLException {
    Tree tree = trees.get(into);
    Tree moved = trees.remove(component);
    if (tree != null) {
      tree.add(moved == null ? load(component) : moved);
    }
  }

  /** Has the part that a mention is in count as changed. */
  void touch(long component, long mention) throws SQLException {
    database.update("UPDATE joined SET part = NULL WHERE mention = ?", mention);
    Tree tree = trees.get(component);
    if (tree != null) {
      tree.touch(mention);
    }
  }

  /** Forgets what holds a component together. */
  void remove(long component) throws SQLException {
    database.update(
        "DELETE FROM tie WHERE one IN (SELECT mention FROM joined WHERE component = ?)", component);
    trees.remove(component);
  }

  /**
   * Parts a component anew; ties that hold nothing any more are taken away.
   *
   * @param looked mentions whose parts are to be looked at whether or not they changed
   * @return the parts that are to be looked at, each in order
   */
  List<List<Long>> part(long component, Collection<Long> looked) throws SQLException {
    Tree known = trees.get(component);
    Tree tree = known == null ? load(component) : known;
    Tree.Parting parting = tree.part(looked);
    delete(parting.gone());
    database.batch("UPDATE joined SET part = ? WHERE mention = ?", parting.moved());
    if (tree.size() >= LARGE) {
      trees.put(component, tree);
    }
    return parting.parts();
  }

  private Tree load(long component) throws SQLException {
    Tree tree = new Tree();
    database.rows(
        "SELECT mention, part FROM joined WHERE component = ?",
        row -> {
          long part = row.getLong(2);
          boolean none = row.wasNull();
          tree.add(row.getLong(1), none ? null : part);
          return true;
        },
        component);
    database.rows(
        "SELECT t.one, t.other, t.rank FROM joined j JOIN tie t ON t.one = j.mention"
            + " WHERE j.component = ?",
        row -> {
          tree.add(new Tie(row.getLong(1), row.getLong(2), row.getLong(3)));
          return true;
        },
        component);
    return tree;
  }
}
