package org.stemma.attribute;

import java.util.List;
import org.stemma.Attribution;
import org.stemma.Flag;
import org.stemma.Report;

/**
 * Finds in a report who says what, on whose word and how surely. Immutable and thread-safe; costly
 * to make, so make one and keep it. Offsets of all spans are those of {@link Report#text()}.
 */
public final class Attributor {
  private final Model model;
  private final boolean attitudes;

  private Attributor(Model model, boolean attitudes) {
    this.model = model;
    this.attitudes = attitudes;
  }

  /**
   * The attributor for English.
   *
   * @throws IllegalStateException if the artifact stemma-english is not on the class path
   */
  public static Attributor english() {
    return new Attributor(
        Model.resource(Attributor.class, "/org/stemma/english/attribution.model"), false);
  }

  /**
   * One that also gives what somebody does, intends or likes without saying it ("agreed to sell",
   * "supports the plan"), as the corpus PolNeAR counts attributions.
   */
  public Attributor withAttitudes() {
    return new Attributor(model, true);
  }

  /** Names the model: attributions are facts about a text under this version. */
  public String version() {
    return model.version();
  }

  /**
   * All attributions of a report in the order of the text; what it says in its own voice is given
   * with {@link org.stemma.Source.OwnVoice}. Empty if it has no words. Time grows with the report's
   * length; one thread reads some 3,500 words a second.
   */
  public List<Attribution> attribute(Report report) {
    return Reading.of(model, attitudes, report);
  }

  /**
   * What a reader should know about the whole report: that its headline is stronger than its body,
   * as whom it speaks.
   *
   * @param attributions of the same report
   */
  public List<Flag> flags(Report report, List<Attribution> attributions) {
    return Flags.of(report, attributions);
  }
}
