package org.stemma.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stemma.Act;
import org.stemma.Attribution;
import org.stemma.Certainty;
import org.stemma.Manner;
import org.stemma.Source;
import org.stemma.Span;

class SureTest {
  private static Attribution said(
      String id, @Nullable String parent, double confidence, @Nullable String sameAs) {
    return new Attribution(
        id,
        parent,
        List.of(new Source.Nobody()),
        List.of(),
        List.of(new Span(0, 1)),
        Manner.INDIRECT,
        Act.ASSERTS,
        Certainty.CERTAIN,
        confidence,
        sameAs,
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  @Test
  void leaves_out_what_is_less_sure() {
    List<Attribution> kept =
        Sure.atLeast(List.of(said("a1", null, .8, null), said("a2", null, .79, null)), .8);
    assertEquals(List.of("a1"), kept.stream().map(Attribution::id).toList());
  }

  @Test
  void puts_what_is_nested_in_the_nearest_that_stays() {
    List<Attribution> kept =
        Sure.atLeast(
            List.of(
                said("a1", null, .9, null), said("a2", "a1", .2, null), said("a3", "a2", .9, null)),
            .5);
    assertEquals("a1", kept.get(1).parent());
  }

  @Test
  void forgets_a_parent_and_a_claim_that_are_left_out() {
    Attribution kept =
        Sure.atLeast(List.of(said("a1", null, .2, null), said("a2", "a1", .9, "a1")), .5).get(0);
    assertNull(kept.parent());
    assertNull(kept.sameAs());
  }
}
