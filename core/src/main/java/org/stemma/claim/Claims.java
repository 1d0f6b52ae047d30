package org.stemma.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.Claim;
import org.stemma.Entry;
import org.stemma.Mention;

/**
 * Says whether two mentions are one proposition. Every answer is a function of the two mentions
 * alone, so that a ledger is the same in whatever order the reports came in. Immutable and
 * thread-safe.
 */
public final class Claims {
  private Claims() {}

  /** For English. */
  public static Claims english() {
    throw new UnsupportedOperationException("comes with the branch `claim`");
  }

  /** What is kept of each mention of an entry that puts forward, confirms or denies something. */
  public List<Sketch> sketches(Entry entry) {
    throw new UnsupportedOperationException();
  }

  /**
   * Keys for finding candidates: two mentions of which {@link #judge} would say more than {@link
   * Relation#OTHER} have at least one in common, and few others have it.
   */
  public long[] keys(Sketch sketch) {
    throw new UnsupportedOperationException();
  }

  /** Whether two mentions are one claim; the same either way round. */
  public Judgement judge(Sketch one, Sketch other) {
    throw new UnsupportedOperationException();
  }

  /**
   * Parts mentions that are joined by judgements into claims, the same for any order of the list.
   */
  public List<List<Sketch>> group(List<Sketch> joined) {
    throw new UnsupportedOperationException();
  }

  /** The mention whose wording represents a claim best. */
  public Sketch representative(List<Sketch> claim) {
    throw new UnsupportedOperationException();
  }

  /**
   * What is kept of a mention for comparing it.
   *
   * @param mention which
   * @param bytes its form in a ledger's index, some hundred bytes; its layout is this package's own
   */
  public record Sketch(Mention mention, byte[] bytes) {}

  /** How two mentions stand to each other. */
  public enum Relation {
    SAME,
    CONTRADICTS,
    OTHER
  }

  /**
   * How two mentions stand to each other, and how surely.
   *
   * @param relation how
   * @param probability that it is so, 0 to 1
   * @param about in what they contradict each other, else null
   */
  public record Judgement(Relation relation, double probability, Claim.@Nullable About about) {}
}
