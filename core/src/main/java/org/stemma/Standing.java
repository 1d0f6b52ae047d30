package org.stemma;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A claim at a glance.
 *
 * @param reports how many carry it
 * @param outlets how many outlets those are
 * @param roots how many independent sources stand at the root
 * @param assertions who asserts it
 * @param confirmations who confirms it
 * @param denials who denies it
 * @param withheld who has not confirmed it, or gave no answer; what a later act of the same source
 *     overtakes is left out
 * @param retracted whether a report or source took it back
 * @param asOf the time up to which reports are counted, null for all
 */
public record Standing(
    int reports,
    int outlets,
    Roots roots,
    List<Stance> assertions,
    List<Stance> confirmations,
    List<Stance> denials,
    List<Stance> withheld,
    boolean retracted,
    @Nullable Instant asOf) {
  public Standing {
    assertions = List.copyOf(assertions);
    confirmations = List.copyOf(confirmations);
    denials = List.copyOf(denials);
    withheld = List.copyOf(withheld);
  }

  /**
   * The independent roots, as an interval, since sources that look apart may be one.
   *
   * @param min at least so many
   * @param max at most so many
   * @param names those of the sources that may stand at the root
   */
  public record Roots(int min, int max, List<String> names) {
    public Roots {
      if (min < 0 || max < min) {
        throw new IllegalArgumentException("roots from " + min + " to " + max);
      }
      names = List.copyOf(names);
    }
  }

  /**
   * What one source does with the claim.
   *
   * @param source id of its node
   * @param name what people call it
   * @param act what it does
   * @param since when it was first reported, null if unknown
   * @param mentions where
   */
  public record Stance(
      String source, String name, Act act, @Nullable Instant since, List<Mention> mentions) {
    public Stance {
      mentions = List.copyOf(mentions);
    }
  }
}
