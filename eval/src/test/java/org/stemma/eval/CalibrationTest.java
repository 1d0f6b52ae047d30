package org.stemma.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.stemma.eval.Calibration.Judged;
import org.stemma.eval.Calibration.Part;

class CalibrationTest {
  private static Judged judged(double confidence, boolean right) {
    return new Judged(Part.ATTRIBUTION, confidence, right, 0);
  }

  @Test
  void is_without_error_where_confidence_is_the_share_right() {
    List<Judged> some = new ArrayList<>();
    for (int k = 0; k < 20; k++) {
      some.add(judged(.75, k % 4 != 0));
    }
    assertEquals(0, Calibration.error(some), 1e-9);
  }

  @Test
  void errs_by_how_far_confidence_and_share_right_are_apart() {
    assertEquals(.4, Calibration.error(List.of(judged(.9, true), judged(.9, false))), 1e-9);
    assertEquals(.25, Calibration.error(List.of(judged(.95, true), judged(.45, false))), 1e-9);
  }

  @Test
  void fits_the_scale_that_the_samples_were_drawn_from() {
    long seed = 20261122;
    Random random = new Random(seed);
    List<Judged> some = new ArrayList<>();
    for (int k = 0; k < 8000; k++) {
      double confidence = .05 + .9 * random.nextDouble();
      double odds = .5 * Math.log(confidence / (1 - confidence)) - .3;
      boolean right = random.nextDouble() < 1 / (1 + Math.exp(-odds));
      for (Part part : Part.values()) {
        some.add(new Judged(part, confidence, right, k));
      }
    }
    Calibration calibration = new Calibration();
    calibration.add("some", some);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    calibration.printFit(
        List.of("some"),
        List.of("some"),
        new double[] {1, 0, 1, 0, .8},
        new PrintStream(bytes, true, StandardCharsets.UTF_8));
    String printed = bytes.toString(StandardCharsets.UTF_8);
    String[] figures = printed.substring(printed.indexOf("confidence ") + 11).strip().split(" ");
    assertEquals(9, figures.length, printed);
    assertEquals(.5, Double.parseDouble(figures[0]), .06, "seed " + seed);
    assertEquals(-.3, Double.parseDouble(figures[1]), .06, "seed " + seed);
    assertTrue(printed.contains("  some"), printed);
  }
}
