package org.stemma.attribute;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes of the model's own odds how often such a reading is right (Platt 1999). The model's are too
 * high: it has seen its training texts many times. Fitted by {@code eval calibration --fit}.
 * Immutable.
 *
 * @param slope and {@code shift}: of the odds of a whole attribution
 * @param linkSlope and {@code linkShift}: of the odds that a link is the speaker
 * @param relay how often a further link is right
 */
record Confidence(double slope, double shift, double linkSlope, double linkShift, double relay) {
  private static final double SUREST = 1e-4;

  /** From the five figures in this order. */
  static Confidence of(String[] figures) {
    if (figures.length != 5) {
      throw new IllegalArgumentException("confidence takes five figures");
    }
    double[] f = new double[5];
    for (int k = 0; k < 5; k++) {
      f[k] = Double.parseDouble(figures[k]);
    }
    return new Confidence(f[0], f[1], f[2], f[3], f[4]);
  }

  /**
   * That source and content are what the text says.
   *
   * @param spoken whether being said is part of being right
   */
  double of(Draft draft, boolean spoken) {
    Findings.Sure sure = draft.sure();
    double all = sure.cue() * sure.source() * sure.content() * (spoken ? sure.spoken() : 1);
    return mapped(all, slope, shift);
  }

  /** That each link of the chain is one, nearest first. */
  List<Double> ofLinks(Draft draft) {
    List<Double> out = new ArrayList<>();
    if (draft.source() != null || draft.relays().isEmpty()) {
      out.add(mapped(draft.sure().cue() * draft.sure().source(), linkSlope, linkShift));
    }
    for (int k = 0; k < draft.relays().size(); k++) {
      out.add(relay);
    }
    return out;
  }

  private static double mapped(double likely, double slope, double shift) {
    double p = Math.min(1 - SUREST, Math.max(SUREST, likely));
    return 1 / (1 + Math.exp(-(slope * Math.log(p / (1 - p)) + shift)));
  }
}
