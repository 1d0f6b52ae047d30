package org.stemma.ledger;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.stemma.Mention;
import org.stemma.claim.Claims.Judgement;

/**
 * The pairs that hold a component together: of all that join, the surest that make a tree of it. A
 * topic that comes again and again makes one component of all its stories, too large to compare
 * each two of it; along its surest ties it falls into parts that aren't. Tree and parts follow from
 * the set of mentions alone.
 */
final class Ties {
  /** So many wordings a part has at most; each two of a part are compared. */
  private static final int MOST = 300;

  /** Ranks are told apart by what pairs say in this many steps, then by lot. */
  private static final int STEPS = 1 << 15;

  /** The rank of two that say the same, word for word. */
  private static final long ALIKE = (long) STEPS << Integer.SIZE;

  private static final Comparator<Tie> SUREST =
      Comparator.comparingLong((Tie tie) -> -tie.rank())
          .thenComparingLong(Tie::one)
          .thenComparingLong(Tie::other);

  private final Database database;

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
    Unions unions = new Unions();
    surest.removeIf(tie -> !unions.join(tie.one(), tie.other()));
    return surest;
  }

  void add(Collection<Tie> ties) throws SQLException {
    List<Object[]> rows = new ArrayList<>();
    ties.forEach(tie -> rows.add(new Object[] {tie.one(), tie.other(), tie.rank()}));
    database.batch("INSERT INTO tie (one, other, rank) VALUES (?, ?, ?)", rows);
  }

  /** Forgets what holds a component together. */
  void remove(long component) throws SQLException {
    database.update(
        "DELETE FROM tie WHERE one IN (SELECT mention FROM joined WHERE component = ?)", component);
  }

  /** The parts of a component, each in order; ties that hold nothing any more are forgotten. */
  Collection<Set<Long>> parts(long component, Collection<Long> mentions) throws SQLException {
    List<Tie> all =
        database.rows(
            "SELECT t.one, t.other, t.rank FROM joined j JOIN tie t ON t.one = j.mention"
                + " WHERE j.component = ?",
            row -> new Tie(row.getLong(1), row.getLong(2), row.getLong(3)),
            component);
    List<Tie> tree = tree(all);
    Set<Tie> left = new HashSet<>(all);
    tree.forEach(left::remove);
    List<Object[]> gone = new ArrayList<>();
    left.forEach(tie -> gone.add(new Object[] {tie.one(), tie.other()}));
    database.batch("DELETE FROM tie WHERE one = ? AND other = ?", gone);
    return parts(mentions, tree);
  }

  /**
   * Joins the surest first, unless what they join has too many wordings; what is alike is one
   * wording.
   *
   * @param tree in the order of {@link #tree}
   */
  static Collection<Set<Long>> parts(Collection<Long> mentions, List<Tie> tree) {
    Unions unions = new Unions();
    Map<Long, Integer> wordings = new HashMap<>();
    for (Tie tie : tree) {
      long one = unions.root(tie.one());
      long other = unions.root(tie.other());
      int both = wordings.getOrDefault(one, 1) + wordings.getOrDefault(other, 1);
      int joined = tie.rank() == ALIKE ? both - 1 : both;
      if (joined <= MOST) {
        unions.join(one, other);
        wordings.put(unions.root(one), joined);
      }
    }
    Map<Long, Set<Long>> parts = new TreeMap<>();
    for (long mention : mentions) {
      parts.computeIfAbsent(unions.root(mention), k -> new TreeSet<>()).add(mention);
    }
    return parts.values();
  }
}
