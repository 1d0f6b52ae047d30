package org.stemma.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.stemma.Span;

class PlacesTest {
  private static final String TEXT = "He said the weir held, and he said so again.";

  @Test
  void finds_the_numbered_occurrence_among_all_even_within_words() throws Exception {
    Places places = resolve("{'cue': 1, 'chain': [2]}", false);
    assertEquals("said so", TEXT.substring(places.cue().start(), places.cue().start() + 7));
    assertEquals(new Span(27, 29), places.chain().get(0));
  }

  @Test
  void takes_the_first_where_no_number_is_given_unless_strict() throws Exception {
    assertEquals(new Span(3, 7), resolve("{}", false).cue());
    assertThrows(IllegalArgumentException.class, () -> resolve("{}", true));
  }

  @Test
  void refuses_numbers_and_roles_that_do_not_fit() {
    for (String bad : new String[] {"{'cue': 2}", "{'chain': [0, 1]}", "{'verb': 0}"}) {
      assertThrows(IllegalArgumentException.class, () -> resolve(bad, false), bad);
    }
  }

  private static Places resolve(String occurrence, boolean strict) throws Exception {
    String json =
        "{'cue': 'said', 'content': ['the weir held'], 'quantities': [], 'times': [],"
            + " 'chain': [{'kind': 'named', 'text': 'he', 'refersTo': null}], 'occurrence': "
            + occurrence
            + "}";
    return Places.resolve(TEXT, Lines.JSON.readTree(json.replace('\'', '"')), strict);
  }
}
