package org.stemma.attribute;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CrfTest {
  private static final List<String> LABELS =
      List.of("O", "Q", "BS", "IS", "ES", "US", "BC", "IC", "EC", "UC");

  private static String decode(float[][] emissions) {
    Crf crf = Crf.once(LABELS, "S", new float[LABELS.size()][LABELS.size()]);
    List<String> out = new ArrayList<>();
    for (int label : crf.decode(emissions)) {
      out.add(LABELS.get(label));
    }
    return String.join(" ", out);
  }

  private static float[][] favouring(String path) {
    String[] labels = path.split(" ");
    float[][] out = new float[labels.length][LABELS.size()];
    for (int k = 0; k < labels.length; k++) {
      out[k][LABELS.indexOf(labels[k])] = 5;
    }
    return out;
  }

  @Test
  void keeps_a_path_that_is_allowed() {
    assertEquals("BS ES Q BC IC EC O UC", decode(favouring("BS ES Q BC IC EC O UC")));
  }

  @Test
  void a_source_is_one_stretch() {
    float[][] emissions = favouring("US Q BC EC US");
    emissions[4][LABELS.indexOf("O")] = 4;
    assertEquals("US Q BC EC O", decode(emissions));
  }

  @Test
  void never_leaves_a_stretch_open() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      float[][] emissions = new float[1 + random.nextInt(12)][LABELS.size()];
      for (float[] row : emissions) {
        for (int k = 0; k < row.length; k++) {
          row[k] = (float) random.nextGaussian() * 4;
        }
      }
      String open = "";
      int sources = 0;
      for (String label : decode(emissions).split(" ")) {
        String role = Crf.role(label);
        if (label.startsWith("I") || label.startsWith("E")) {
          assertEquals(open, role, "seed " + seed);
        } else {
          assertEquals("", open, "seed " + seed);
        }
        sources += label.equals("BS") || label.equals("US") ? 1 : 0;
        open = label.startsWith("B") || label.startsWith("I") ? role : "";
      }
      assertEquals("", open, "seed " + seed);
      assertEquals(true, sources <= 1, "seed " + seed);
    }
  }
}
