package org.stemma.eval.tree;

import java.util.Collection;
import java.util.List;
import org.stemma.Claim;
import org.stemma.Drift;
import org.stemma.Entry;
import org.stemma.Mention;
import org.stemma.Standing;
import org.stemma.Stemma;

/** What is scored: the product, a peer, or an oracle in a test. */
interface Engine {
  /** Mentions that are one claim, list by list; a mention in no list stands alone. */
  Sorted claims(List<Entry> entries);

  /** Which reports come from which. */
  List<Stemma.Edge> descent(Collection<Entry> entries);

  /**
   * All that is drawn of one claim.
   *
   * @param entries those that mention it, and those that mention what differs from it in a figure
   *     or the like
   */
  Drawn draw(Claim claim, Collection<Entry> entries);

  /**
   * Mentions sorted into claims.
   *
   * @param clashes pairs of mentions that are taken to contradict each other
   */
  record Sorted(List<List<Mention>> claims, List<Clash> clashes) {}

  /** Two mentions that are taken to contradict each other, and how surely, 0 to 1. */
  record Clash(Mention one, Mention other, double probability) {}

  /** A claim's stemma with its standing and what drifted in it. */
  record Drawn(Stemma stemma, Standing.Roots roots, List<Drift> drifts) {}
}
