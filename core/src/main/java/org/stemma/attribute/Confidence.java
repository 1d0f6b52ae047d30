package org.stemma.attribute;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes of the model's own odds how often such a reading is right (Platt 1999). The model's are too
 * high: it has seen its training texts many times. Fitted by {@code eval calibration --fit}, apart
 * for the two readings: what PolNeAR calls an attribution two people agree on less often than on
 * what is said. Immutable.
 *
 * @param said of a whole attribution
 * @param speaker of a link that speaks
 * @param relay how often a further link is right
 * @param attitude of a whole attribution, where attitudes are read too
 * @param attitudeSpeaker of its link
 */
record Confidence(Scale said, Scale speaker, double relay, Scale attitude, Scale attitudeSpeaker) {
  private static final double SUREST = 1e-4;

  /** Odds to the power of the slope, times e to the shift. */
  record Scale(double slope, double shift) {
    double apply(double likely) {
      double p = Math.min(1 - SUREST, Math.max(SUREST, likely));
      return 1 / (1 + Math.exp(-(slope * Math.log(p / (1 - p)) + shift)));
    }
  }

  /** From nine figures in the order of the components; of five, attitudes are as what is said. */
  static Confidence of(String[] figures) {
    if (figures.length != 5 && figures.length != 9) {
      throw new IllegalArgumentException("confidence takes five or nine figures");
    }
    double[] f = new double[figures.length];
    for (int k = 0; k < f.length; k++) {
      f[k] = Double.parseDouble(figures[k]);
    }
    Scale said = new Scale(f[0], f[1]);
    Scale speaker = new Scale(f[2], f[3]);
    return f.length == 5
        ? new Confidence(said, speaker, f[4], said, speaker)
        : new Confidence(said, speaker, f[4], new Scale(f[5], f[6]), new Scale(f[7], f[8]));
  }

  /**
   * That source and content are what the text says.
   *
   * @param spoken whether being said is part of being right
   */
  double of(Draft draft, boolean spoken) {
    Findings.Sure sure = draft.sure();
    double all = sure.cue() * sure.source() * sure.content();
    return spoken ? said.apply(all * sure.spoken()) : attitude.apply(all);
  }

  /** That each link of the chain is one, nearest first. */
  List<Double> ofLinks(Draft draft, boolean spoken) {
    List<Double> out = new ArrayList<>();
    if (draft.source() != null || draft.relays().isEmpty()) {
      double likely = draft.sure().cue() * draft.sure().source();
      out.add((spoken ? speaker : attitudeSpeaker).apply(likely));
    }
    for (int k = 0; k < draft.relays().size(); k++) {
      out.add(relay);
    }
    return out;
  }
}
