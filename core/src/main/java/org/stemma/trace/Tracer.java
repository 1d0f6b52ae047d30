package org.stemma.trace;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.Claim;
import org.stemma.Drift;
import org.stemma.Entry;
import org.stemma.Standing;
import org.stemma.Stemma;

/**
 * Draws the stemma of a claim, counts its roots and finds what drifted. All answers are the same
 * for any order of the entries. Immutable and thread-safe.
 */
public final class Tracer {
  /** Which reports come from which, by their words and facts; every edge is inferred. */
  public List<Stemma.Edge> descent(Collection<Entry> entries) {
    throw new UnsupportedOperationException("comes with the branch `trace`");
  }

  /**
   * The stemma of a claim.
   *
   * @param entries the entries that mention it; others are let be
   */
  public Stemma trace(Claim claim, Collection<Entry> entries) {
    throw new UnsupportedOperationException();
  }

  /**
   * The claim at a glance.
   *
   * @param asOf what was published later is not counted; null counts all
   */
  public Standing standing(Stemma stemma, Collection<Entry> entries, @Nullable Instant asOf) {
    throw new UnsupportedOperationException();
  }

  /** What changed along the stemma's edges. */
  public List<Drift> drift(Stemma stemma, Collection<Entry> entries) {
    throw new UnsupportedOperationException();
  }
}
