package org.stemma.trace;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stemma.Quantity;
import org.stemma.Span;
import org.stemma.text.Quantities;

class FiguresTest {
  private static Quantity first(String text) {
    List<Quantity> all = Quantities.in(text, new Span(0, text.length()));
    return all.get(0);
  }

  private static boolean areEqual(String one, String other) {
    return Figures.areEqual(first(one), first(other));
  }

  @Test
  void a_number_that_hardly_comes_up_twice_is_the_same_whatever_it_counts() {
    assertTrue(areEqual("543,000 people were vaccinated", "543,000 doses were given"));
    assertFalse(areEqual("540,000 people were vaccinated", "540,000 doses were given"));
    assertTrue(areEqual("540,000 people were vaccinated", "540,000 people were treated"));
    assertFalse(areEqual("543,000 people were vaccinated", "544,000 doses were given"));
    assertFalse(areEqual("nine people were vaccinated", "nine people were treated"));
  }

  @Test
  void what_is_ordered_or_earmarked_is_planned() {
    assertTrue(Figures.isPlanned("338,000 doses are on order"));
    assertTrue(Figures.isPlanned("two million dollars are earmarked for the village"));
    assertFalse(Figures.isPlanned("the ship left in order to save fuel"));
  }
}
