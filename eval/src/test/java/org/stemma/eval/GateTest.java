package org.stemma.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GateTest {
  private static final String FIGURE = "passages.seen.who+what.f1";

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

  @Test
  void fails_when_a_figure_falls_below_its_floor() {
    assertTrue(gate(7).passes(floor(FIGURE, .7), out));
    assertFalse(gate(7).passes(floor(FIGURE, .701), out));
    assertTrue(bytes.toString(StandardCharsets.UTF_8).contains("0.701  BELOW"));
  }

  @Test
  void fails_when_a_figure_is_missing_from_a_set_that_was_measured() {
    assertFalse(gate(7).passes(floor("passages.seen.time.f1", .1), out));
    assertTrue(gate(7).passes(floor("polnear.dev.detect", .9), out));
  }

  @Test
  void pins_floors_upward_only_unless_told_to_lower_them() {
    Gate gate = gate(7);
    assertEquals(.69, pin(gate, .5, false));
    assertEquals(.8, pin(gate, .8, false));
    assertEquals(.69, pin(gate, .8, true));
  }

  @Test
  void fails_when_an_error_rises_above_its_ceiling() {
    Gate gate = new Gate();
    gate.calibration(Map.of("set.links", .04));
    String name = "calibration.set.links.ece";
    assertTrue(gate.passes(floor(name, .04), out));
    assertFalse(gate.passes(floor(name, .039), out));
    assertEquals(
        new Gate.Floor(.05, "t"), gate.pinned(floor(name, .06), "t", .01, false).get(name));
    assertEquals(floor(name, .03), gate.pinned(floor(name, .03), "t", .01, false));
  }

  @Test
  void writes_floors_that_it_reads_back(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("baseline.json");
    assertEquals(Map.of(), Gate.read(file));
    Gate.write(file, floor(FIGURE, .625));
    assertEquals(floor(FIGURE, .625), Gate.read(file));
  }

  private static double pin(Gate gate, double before, boolean lower) {
    Map<String, Gate.Floor> pinned = gate.pinned(floor(FIGURE, before), "test", .01, lower);
    return pinned.getOrDefault(FIGURE, new Gate.Floor(0, "")).floor();
  }

  private static Map<String, Gate.Floor> floor(String figure, double floor) {
    return Map.of(figure, new Gate.Floor(floor, "test"));
  }

  /** A gate that measured so many right of ten. */
  private static Gate gate(int right) {
    PassageTally tally = new PassageTally();
    tally.add("gold", 10);
    tally.add("pred", 10);
    tally.add("who+what", right);
    Gate gate = new Gate();
    gate.passages("seen", tally);
    return gate;
  }
}
