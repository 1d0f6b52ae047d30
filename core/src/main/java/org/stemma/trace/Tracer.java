package org.stemma.trace;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.Claim;
import org.stemma.Drift;
import org.stemma.Entry;
import org.stemma.Mention;
import org.stemma.Standing;
import org.stemma.Stemma;

/**
 * Draws the stemma of a claim, counts its roots and finds what drifted. All answers are the same
 * for any order of the entries. Immutable and thread-safe.
 */
public final class Tracer {
  /**
   * Which reports come from which, by their words and facts; every edge is inferred. A report has
   * at most one parent by its words, and at most one report beside it that it shares a briefing
   * with. Time grows with the reports and what they share, not with all pairs.
   */
  public List<Stemma.Edge> descent(Collection<Entry> entries) {
    return Descent.of(Outlets.told(entries), Tellers.all(entries));
  }

  /**
   * The stemma of a claim.
   *
   * @param entries the entries that mention it; others come in only where a mention was made from
   *     them or cites them and they tell it otherwise, as with another figure
   */
  public Stemma trace(Claim claim, Collection<Entry> entries) {
    List<Entry> told = Outlets.told(entries);
    Web web = Weaver.weave(claim, told, Descent.of(told, new Tellers(claim)));
    return new Stemma(
        claim, new ArrayList<>(web.nodes.values()), web.edgesInOrder(), Cycles.of(web));
  }

  /**
   * The claim at a glance.
   *
   * @param asOf what was published later is not counted; null counts all
   */
  public Standing standing(Stemma stemma, Collection<Entry> entries, @Nullable Instant asOf) {
    Claim claim = stemma.claim();
    List<Entry> counted = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Entry entry : those(claim, entries)) {
      Instant at = Day.at(entry.report());
      if (asOf == null || at == null || !at.isAfter(asOf)) {
        counted.add(entry);
        ids.add("r:" + entry.report().id());
      }
    }
    List<Stemma.Edge> inferred = new ArrayList<>();
    for (Stemma.Edge edge : stemma.edges()) {
      if (edge.basis() == Stemma.Edge.Basis.INFERRED
          && ids.contains(edge.from())
          && ids.contains(edge.to())) {
        inferred.add(edge);
      }
    }
    return Stances.standing(Weaver.weave(claim, Outlets.told(counted), inferred), asOf);
  }

  /** What changed along the stemma's edges. */
  public List<Drift> drift(Stemma stemma, Collection<Entry> entries) {
    return Drifts.of(stemma, Outlets.told(entries));
  }

  private static List<Entry> those(Claim claim, Collection<Entry> entries) {
    Set<String> ids = new HashSet<>();
    for (Mention mention : claim.mentions()) {
      ids.add(mention.report());
    }
    List<Entry> out = new ArrayList<>();
    for (Entry entry : entries) {
      if (ids.contains(entry.report().id())) {
        out.add(entry);
      }
    }
    out.sort(Day.ORDER);
    return out;
  }
}
