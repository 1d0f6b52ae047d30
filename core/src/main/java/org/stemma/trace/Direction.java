package org.stemma.trace;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.stemma.Evidence;
import org.stemma.Span;

/**
 * Which of two kindred reports was made from which, and by what signs.
 *
 * @param odds logarithm of the odds that the second was made from the first
 * @param evidence the signs for that, and those of them that speak against it
 */
record Direction(double odds, List<Evidence> evidence) {
  private static final double SAID = 4;
  private static final double SIGNED = 2;
  private static final double MISSING = 2.5;
  private static final double LEAST_MISSING = 0.12;

  /**
   * For what the first and the second report of the pair share, laid side by side in that order.
   */
  static Direction of(Leaf first, Leaf second, Kin kin, Timing timing) {
    List<Evidence> evidence = new ArrayList<>();
    double odds = timing.odds(first.report(), second.report());
    LocalDate day = Day.of(first.report());
    LocalDate later = Day.of(second.report());
    if (odds > 0 && day != null && later != null) {
      String note = "published " + later + ", the other " + day;
      evidence.add(new Evidence(Evidence.Kind.DATE, second.id(), List.of(), note));
    }
    odds += SAID * (says(first, second, evidence) - says(second, first, evidence));
    odds += SIGNED * (signs(first, evidence) - signs(second, evidence));
    double missing = kin.ofSecond() - kin.ofFirst();
    odds += MISSING * missing;
    if (missing > LEAST_MISSING) {
      List<Span> lost = lost(first, kin);
      if (!lost.isEmpty()) {
        evidence.add(
            new Evidence(
                Evidence.Kind.MISSING_PART, first.id(), lost, "the other report lacks this"));
      }
    }
    return new Direction(odds, evidence);
  }

  /** The probability that the second was made from the first. */
  double probability() {
    return 1 / (1 + Math.exp(-odds));
  }

  /** 1 if the second says by its own words that it has it from the first's outlet. */
  private static int says(Leaf first, Leaf second, List<Evidence> evidence) {
    if (first.outlet.isEmpty() || Alias.matches(first.outlet, second.outlet)) {
      return 0;
    }
    Voice.Claimed speaker = second.voice.speaksAs();
    if (speaker != null && Alias.matches(first.outlet, second.speaksAs)) {
      evidence.add(
          new Evidence(
              Evidence.Kind.SPEAKS_AS,
              second.id(),
              speaker.spans(),
              "speaks as " + speaker.name()));
      return 1;
    }
    for (Voice.Claimed credit : second.voice.credits()) {
      if (Alias.of(credit.name()).matches(first.outlet)) {
        evidence.add(
            new Evidence(
                Evidence.Kind.CREDIT, second.id(), credit.spans(), "credits " + credit.name()));
        return 1;
      }
    }
    return Alias.matches(first.outlet, second.cited) ? 1 : 0;
  }

  /** 1 if the text is credited to the outlet that has it. */
  private static int signs(Leaf leaf, List<Evidence> evidence) {
    Voice.Claimed signs = leaf.voice.signs();
    if (signs == null) {
      return 0;
    }
    evidence.add(
        new Evidence(Evidence.Kind.CREDIT, leaf.id(), signs.spans(), "signed by " + signs.name()));
    return 1;
  }

  /** Sentences of the first that the second lacks; two at most. */
  private static List<Span> lost(Leaf first, Kin kin) {
    Text text = first.text;
    boolean[] covered = new boolean[text.sentences()];
    int[] partner = kin.alignment().partner;
    if (kin.flipped()) {
      for (int s : partner) {
        if (s >= 0) {
          covered[s] = true;
        }
      }
    } else {
      for (int s = 0; s < partner.length; s++) {
        covered[s] = partner[s] >= 0;
      }
    }
    List<Span> out = new ArrayList<>();
    for (int s = 0; s < covered.length && out.size() < 2; s++) {
      if (!covered[s]) {
        out.add(text.span(text.sentence[s], text.sentence[s + 1]));
      }
    }
    return out;
  }
}
