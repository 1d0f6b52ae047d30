package org.stemma.claim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.stemma.Act;
import org.stemma.Claim.About;
import org.stemma.Mention;
import org.stemma.claim.Claims.Judgement;
import org.stemma.claim.Claims.Relation;
import org.stemma.claim.Claims.Sketch;

/** Same claim, contradiction, or neither: as a ledger asks. */
class ClaimsTest {
  private static final Claims CLAIMS = Claims.english();
  private static final String FIRE = "Fire at mill in Ostrava Lom";

  @Test
  void one_proposition_in_other_words_is_one_claim() {
    same(
        FIRE,
        "seven workers were killed when a fire swept through the mill in Hraskov on Monday",
        "a blaze at the Hraskov mill left seven workers dead on Monday");
    same(
        "Talks at Veltrin",
        "Veltrin Motors will buy Sorland Steel for 900 million dollars",
        "Sorland Steel is to be bought by Veltrin Motors for 900 million dollars");
  }

  @Test
  void another_event_of_the_same_kind_is_another_claim() {
    Sketch here =
        sketch(
            Said.under("Mill fire in Hraskov")
                .that("seven workers were killed when a fire swept through the mill in Hraskov"));
    Sketch there =
        sketch(
            Said.under("Mill fire in Dolne Pole")
                .that("two workers were killed when a fire swept through the mill in Dolne Pole"));
    assertNotEquals(Relation.SAME, CLAIMS.judge(here, there).relation());
  }

  @Test
  void words_that_fit_any_event_are_tied_to_their_own() {
    Sketch here = sketch(Said.under("Ferry sinks off Varnes").that("the doors had been left open"));
    Sketch there = sketch(Said.under("Train burns at Kolmar").that("he would resign tomorrow"));
    assertEquals(Relation.OTHER, CLAIMS.judge(here, there).relation());
  }

  @Test
  void another_figure_of_the_same_kind_contradicts() {
    contradicts(
        About.QUANTITY,
        "seven workers were killed in the fire at the Hraskov mill",
        "fifteen workers were killed in the fire at the Hraskov mill");
  }

  @Test
  void figures_that_are_close_are_two() {
    for (String other : List.of("90,000", "about 90,000")) {
      contradicts(
          About.QUANTITY,
          "88,000 litres of solvent reached the river Hraskov",
          other + " litres of solvent ran into the river Hraskov");
    }
  }

  @Test
  void a_misspelt_name_is_the_name() {
    for (String name : List.of("Hrasokv", "Hraskow", "Hrakov", "Hraskovv")) {
      same(
          FIRE,
          "seven workers were killed when a fire swept through the mill in Hraskov on Monday",
          "a blaze at the " + name + " mill left seven workers dead on Monday");
    }
  }

  @Test
  void a_figure_far_beyond_a_bound_is_another() {
    contradicts(
        About.QUANTITY,
        "more than 30 workers were killed in the fire at the Hraskov mill",
        "200 workers were killed in the fire at the Hraskov mill");
    same(
        FIRE,
        "more than 30 workers were killed in the fire at the Hraskov mill",
        "33 workers were killed in the fire at the Hraskov mill");
  }

  @Test
  void claims_contradict_each_other_if_what_is_told_most_alike_does() {
    List<Sketch> seven =
        sketches(
            "seven workers were killed when a fire swept through the mill in Hraskov",
            "seven lives were lost in the flames",
            "a blaze at the Hraskov mill left seven workers dead");
    List<Sketch> nine = sketches("nine workers died when a fire swept through the Hraskov mill");
    Judgement judgement = CLAIMS.judge(seven, nine);
    assertEquals(Relation.CONTRADICTS, judgement.relation(), judgement.toString());
    assertEquals(About.QUANTITY, judgement.about());
    List<Sketch> aboard =
        sketches("310 people were at work in the mill that day", "the mill had 310 workers");
    assertEquals(Relation.OTHER, CLAIMS.judge(seven, aboard).relation());
  }

  @Test
  void claims_contradict_each_other_in_any_order_and_either_way_round() {
    List<Sketch> story = new ArrayList<>(story());
    Random random = new Random(11);
    for (int round = 0; round < 20; round++) {
      List<Sketch> one = new ArrayList<>(story.subList(0, 4));
      List<Sketch> other = new ArrayList<>(story.subList(4, story.size()));
      Judgement judgement = CLAIMS.judge(one, other);
      Collections.shuffle(one, random);
      Collections.shuffle(other, random);
      assertEquals(judgement, CLAIMS.judge(other, one), "seed 11, round " + round);
      Collections.shuffle(story, random);
    }
  }

  @Test
  void a_distance_in_miles_is_the_one_in_kilometres() {
    same(
        FIRE,
        "the ferry sank 10 kilometres from the coast of Hraskov",
        "the ferry sank six miles from the coast of Hraskov");
    contradicts(
        About.QUANTITY,
        "the ferry sank 10 kilometres from the coast of Hraskov",
        "the ferry sank ten miles from the coast of Hraskov");
  }

  @Test
  void a_speed_is_the_same_in_whatever_way_it_is_written() {
    same(
        FIRE,
        "the tram was doing 70 km/h when it left the rails in Hraskov",
        "the tram was doing 70 kilometres an hour when it left the rails in Hraskov");
    contradicts(
        About.QUANTITY,
        "the tram was doing 70 km/h when it left the rails in Hraskov",
        "the tram was doing 70 miles an hour when it left the rails in Hraskov");
  }

  @Test
  void an_area_in_square_miles_is_the_one_in_square_kilometres() {
    same(
        FIRE,
        "the fire burnt eight square miles of forest near Hraskov",
        "the fire burnt 21 square kilometres of forest near Hraskov");
    contradicts(
        About.QUANTITY,
        "the fire burnt eight square miles of forest near Hraskov",
        "the fire burnt 13 square kilometres of forest near Hraskov");
  }

  @Test
  void one_number_of_one_story_brings_together_what_shares_no_word() {
    String headline = "Measles in Hraskov, Dolne Pole and Ostrava Lom";
    Sketch one = sketch(Said.under(headline).that("the disease has hit 230 children"));
    Sketch other = sketch(Said.under(headline).that("230 youngsters are among the sick"));
    assertTrue(meet(one, other));
    assertTrue(CLAIMS.isWorthJudging(one, other));
    Judgement judgement = CLAIMS.judge(one, other);
    assertEquals(Relation.SAME, judgement.relation(), judgement.toString());
  }

  @Test
  void one_number_of_two_stories_brings_nothing_together() {
    Sketch here = sketch(Said.under("Measles in Hraskov").that("the disease has hit 230 children"));
    Sketch there =
        sketch(Said.under("Mumps in Dolne Pole").that("230 youngsters are among the sick"));
    assertTrue(!meet(here, there));
    assertNotEquals(Relation.SAME, CLAIMS.judge(here, there).relation());
  }

  @Test
  void one_number_of_the_dead_and_of_the_hurt_is_two_claims() {
    String headline = "Ferry sinks off Hraskov, Dolne Pole";
    Sketch one = sketch(Said.under(headline).that("the storm cost 31 lives"));
    Sketch other = sketch(Said.under(headline).that("doctors treated 31 injured passengers"));
    assertNotEquals(Relation.SAME, CLAIMS.judge(one, other).relation());
  }

  @Test
  void what_is_done_for_nothing_is_done() {
    same(
        "Ferry sinks off Hraskov",
        "hotels in Hraskov took in families for nothing",
        "hotels in Hraskov took in families at no cost");
  }

  @Test
  void what_is_said_not_to_be_contradicts() {
    contradicts(
        About.POLARITY,
        "Veltrin Motors closed the plant in Hraskov",
        "Veltrin Motors did not close the plant in Hraskov");
  }

  @Test
  void another_actor_contradicts() {
    contradicts(
        About.ACTOR,
        "the explosives at the Hraskov bridge were planted by Milan Dvorsky",
        "the explosives at the Hraskov bridge were planted by Pavol Kratky");
  }

  @Test
  void another_place_contradicts() {
    contradicts(
        About.PLACE,
        "Milan Dvorsky signed the contract with Veltrin Motors in Hraskov",
        "Milan Dvorsky signed the contract with Veltrin Motors in Lomnice");
  }

  @Test
  void another_day_contradicts() {
    contradicts(
        About.TIME,
        "Milan Dvorsky signed the contract with Veltrin Motors in Hraskov on Monday",
        "Milan Dvorsky signed the contract with Veltrin Motors in Hraskov on Thursday");
  }

  @Test
  void figures_of_different_kinds_do_not_contradict() {
    List<String> contents =
        List.of(
            "1,500 soldiers have been shipped to Hraskov",
            "the unit in Hraskov has 3,000 soldiers",
            "11,000 soldiers are in training at camps near Lomnice",
            "12,000 soldiers are planned by the end of the year");
    for (String one : contents) {
      for (String other : contents) {
        Judgement judgement =
            CLAIMS.judge(sketch(Said.under(FIRE).that(one)), sketch(Said.under(FIRE).that(other)));
        assertNotEquals(Relation.CONTRADICTS, judgement.relation(), one + " / " + other);
        assertEquals(one.equals(other), judgement.relation() == Relation.SAME);
      }
    }
  }

  @Test
  void who_denies_a_claim_mentions_it() {
    String content = "Veltrin Motors closed the plant in Hraskov";
    Sketch asserted = sketch(Said.under(FIRE).that(content));
    Sketch denied = sketch(Said.under(FIRE).act(Act.DENIES, content, null));
    assertEquals(Relation.SAME, CLAIMS.judge(asserted, denied).relation());
  }

  @Test
  void who_does_not_answer_on_the_allegations_mentions_the_claim_that_they_are() {
    String content = "Veltrin Motors closed the plant in Hraskov";
    List<Sketch> sketches =
        CLAIMS.sketches(
            Said.under(FIRE)
                .that(content)
                .that("Milan Dvorsky would leave the country")
                .act(Act.DECLINES_TO_COMMENT, "", "a1")
                .act(Act.HAS_NOT_CONFIRMED, "the allegations", null)
                .act(Act.DID_NOT_RESPOND, "", null)
                .entry());
    assertEquals(4, sketches.size());
    assertEquals(Relation.SAME, CLAIMS.judge(sketches.get(0), sketches.get(2)).relation());
    assertEquals(Relation.SAME, CLAIMS.judge(sketches.get(1), sketches.get(3)).relation());
  }

  @Test
  void a_judgement_is_the_same_either_way_round() {
    List<Sketch> sketches = story();
    for (Sketch one : sketches) {
      for (Sketch other : sketches) {
        assertEquals(CLAIMS.judge(one, other), CLAIMS.judge(other, one));
        assertArrayEquals(CLAIMS.evidence(one, other), CLAIMS.evidence(other, one));
      }
    }
  }

  @Test
  void what_is_judged_has_keys_that_meet() {
    List<Sketch> sketches = story();
    for (Sketch one : sketches) {
      for (Sketch other : sketches) {
        if (CLAIMS.judge(one, other).relation() != Relation.OTHER) {
          assertTrue(meet(one, other), one.mention() + " " + other.mention());
        }
      }
    }
  }

  @Test
  void claims_are_the_same_in_any_order() {
    List<Sketch> sketches = story();
    List<List<Mention>> expected = mentions(CLAIMS.group(sketches));
    assertTrue(expected.size() > 1 && expected.size() < sketches.size(), expected.toString());
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 20; round++) {
      List<Sketch> shuffled = new ArrayList<>(sketches);
      Collections.shuffle(shuffled, random);
      assertEquals(expected, mentions(CLAIMS.group(shuffled)), "seed " + seed);
      assertEquals(
          CLAIMS.representative(sketches).mention(),
          CLAIMS.representative(shuffled).mention(),
          "seed " + seed);
    }
  }

  @Test
  void a_sketch_is_small() {
    for (Sketch sketch : story()) {
      assertTrue(sketch.bytes().length <= 300, sketch.bytes().length + " bytes");
      assertTrue(CLAIMS.keys(sketch).length <= 40);
    }
  }

  @Test
  void a_foreign_sketch_is_refused() {
    Sketch foreign = new Sketch(new Mention("r", "a1"), new byte[40]);
    assertThrows(IllegalArgumentException.class, () -> CLAIMS.keys(foreign));
    assertThrows(IllegalArgumentException.class, () -> CLAIMS.representative(List.of()));
  }

  private static List<Sketch> story() {
    String[] contents = {
      "seven workers were killed when a fire swept through the mill in Hraskov on Monday",
      "a blaze at the Hraskov mill left seven workers dead on Monday",
      "fifteen workers were killed in the fire at the Hraskov mill",
      "no workers were killed in the fire at the Hraskov mill",
      "Veltrin Motors had locked the exits of the mill in Hraskov",
      "the exits of the Hraskov mill had been locked by Veltrin Motors",
      "Milan Dvorsky will leave Veltrin Motors in May",
      "seven workers were killed when a fire swept through the mill in Hraskov on Monday",
    };
    List<Sketch> sketches = new ArrayList<>();
    for (int k = 0; k < contents.length; k++) {
      sketches.add(sketch(Said.under("Fire at mill in Hraskov").as("r" + k).that(contents[k])));
    }
    return sketches;
  }

  private static List<List<Mention>> mentions(List<List<Sketch>> claims) {
    List<List<Mention>> out = new ArrayList<>();
    for (List<Sketch> claim : claims) {
      out.add(claim.stream().map(Sketch::mention).toList());
    }
    return out;
  }

  private static boolean meet(Sketch one, Sketch other) {
    int share = 0;
    for (long key : CLAIMS.keys(one)) {
      for (long its : CLAIMS.keys(other)) {
        share += Claims.meet(key, its);
      }
    }
    return share >= Claims.ENOUGH;
  }

  private static List<Sketch> sketches(String... contents) {
    List<Sketch> sketches = new ArrayList<>();
    for (String content : contents) {
      sketches.add(sketch(Said.under(FIRE).that(content)));
    }
    return sketches;
  }

  private static Sketch sketch(Said said) {
    return CLAIMS.sketches(said.entry()).get(0);
  }

  private static void same(String headline, String one, String other) {
    Judgement judgement =
        CLAIMS.judge(
            sketch(Said.under(headline).that(one)), sketch(Said.under(headline).that(other)));
    assertEquals(Relation.SAME, judgement.relation(), judgement.toString());
  }

  private static void contradicts(About about, String one, String other) {
    Judgement judgement =
        CLAIMS.judge(sketch(Said.under(FIRE).that(one)), sketch(Said.under(FIRE).that(other)));
    assertEquals(Relation.CONTRADICTS, judgement.relation(), judgement.toString());
    assertEquals(about, judgement.about());
  }
}
