package org.stemma;

import java.util.List;

/**
 * One proposition in many reports, whoever asserts, confirms, denies or does not confirm it.
 *
 * @param id made from its mentions, the same for the same set of them
 * @param text the wording that represents it
 * @param mentions where it stands, in order; at least one
 * @param contradicts claims that can't be true together with this one
 */
public record Claim(
    String id, String text, List<Mention> mentions, List<Contradiction> contradicts) {
  public Claim {
    if (mentions.isEmpty()) {
      throw new IllegalArgumentException("claim " + id + " has no mention");
    }
    mentions = List.copyOf(mentions);
    contradicts = List.copyOf(contradicts);
  }

  /**
   * A claim that this one can't be true together with.
   *
   * @param claim its id
   * @param about in what they differ
   */
  public record Contradiction(String claim, About about) {}

  /** In what two claims contradict each other. */
  public enum About {
    QUANTITY,
    POLARITY,
    ACTOR,
    PLACE,
    TIME
  }
}
