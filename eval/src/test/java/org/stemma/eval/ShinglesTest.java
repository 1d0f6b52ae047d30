package org.stemma.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The expected numbers were computed by hand from the benchmark's definition. */
class ShinglesTest {
  private static final double EXACT = 1e-9;

  @Test
  void counts_runs_of_four_words_as_shares_of_their_union() {
    Shingles page = Shingles.of("a b c d e", "b c d e f g");
    assertEquals(1 / 4.0, page.both(), EXACT);
    assertEquals(2 / 4.0, page.surplus(), EXACT);
    assertEquals(1 / 4.0, page.missing(), EXACT);
    assertEquals(1 / 3.0, page.precision(), EXACT);
    assertEquals(1 / 2.0, page.recall(), EXACT);
  }

  @Test
  void takes_a_short_text_as_one_run() {
    assertEquals(1, Shingles.of("Two words", "Two, words!").both(), EXACT);
    assertEquals(0, Shingles.of("Two words", "two words").both(), EXACT);
  }

  @Test
  void leaves_pages_without_a_find_out_of_the_mean_precision_but_not_of_recall() {
    List<Shingles> pages = List.of(Shingles.of("a b c d", "a b c d"), Shingles.of("a b c d", ""));
    assertEquals(1, Shingles.precision(pages), EXACT);
    assertEquals(0.5, Shingles.recall(pages), EXACT);
    assertEquals(2 / 3.0, Shingles.f1(pages), EXACT);
  }
}
