package org.stemma.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.stemma.trace.Story.body;
import static org.stemma.trace.Story.person;
import static org.stemma.trace.Story.press;
import static org.stemma.trace.Story.unnamed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stemma.Act;
import org.stemma.Certainty;
import org.stemma.Drift;
import org.stemma.Source;
import org.stemma.Span;
import org.stemma.Standing;
import org.stemma.Stemma;
import org.stemma.Stemma.Edge;

/**
 * What a reader of reports would say of their descent, roots and changes; all outlets and events
 * are invented.
 */
class TracerTest {
  private static final String LANDSLIDE =
      """
      A landslide buried nearly 40 houses above the village of Orrin on Monday night, the Tarn rescue service said.

      Rescue teams from Velden and Marsk dug with their hands until dawn, since the only road from Lower Orrin was cut in three places.

      "We hear voices under the church hall and we shall not stop," said Hanne Brekk, who leads the search.

      The council of Orrin had asked for a new wall above the houses in 2019, after a smaller slide killed two goats.""";

  private static final String CLAIM =
      "A landslide buried nearly 40 houses above the village of Orrin";

  private final Tracer tracer = new Tracer();

  private static Story.Page wire(Story story) {
    return story
        .page("wire", "North Wire", 3, LANDSLIDE)
        .says(Act.ASSERTS, CLAIM, body("the Tarn rescue service"));
  }

  private Stemma trace(Story story) {
    return tracer.trace(story.claim(), story.entries);
  }

  private Standing.Roots roots(Story story) {
    return tracer.standing(trace(story), story.entries, null).roots();
  }

  private static List<String> edges(Stemma stemma) {
    List<String> out = new ArrayList<>();
    for (Edge edge : stemma.edges()) {
      out.add(edge.from() + " " + edge.relation() + " " + edge.to());
    }
    return out;
  }

  @Test
  void a_copy_adds_no_root_and_comes_from_the_earlier_report() {
    Story story = wire(new Story()).done();
    story
        .page("copy", "Marsk Daily", 4, LANDSLIDE.substring(0, LANDSLIDE.lastIndexOf("\n\n")))
        .says(Act.ASSERTS, CLAIM, body("the Tarn rescue service"))
        .done();
    Stemma stemma = trace(story);
    assertTrue(edges(stemma).contains("r:copy COPIES r:wire"), edges(stemma).toString());
    assertEquals(new Standing.Roots(1, 1, List.of("the Tarn rescue service")), roots(story));
  }

  @Test
  void every_inferred_edge_shows_words_and_none_is_called_stated() {
    Story story = wire(new Story()).done();
    story.page("copy", "Marsk Daily", 4, LANDSLIDE).says(Act.ASSERTS, CLAIM).done();
    for (Edge edge : trace(story).edges()) {
      if (edge.basis() == Edge.Basis.INFERRED) {
        assertFalse(edge.evidence().get(0).spans().isEmpty());
      } else {
        assertEquals(Edge.Relation.CITES, edge.relation());
      }
    }
  }

  @Test
  void a_report_of_the_other_landslide_in_the_same_week_is_no_copy() {
    Story story = wire(new Story()).done();
    String other =
        LANDSLIDE
            .replace("Orrin", "Kessel")
            .replace("nearly 40", "about 25")
            .replace("Tarn", "Louvat")
            .replace("Velden and Marsk", "Petra and Olm")
            .replace("Hanne Brekk", "Jan Dorr")
            .replace("dug with their hands until dawn", "reached the place by helicopter at noon")
            .replace(
                "We hear voices under the church hall and we shall not stop",
                "Nobody is missing any more")
            .replace("in 2019, after a smaller slide killed two goats", "and got none");
    story
        .page("other", "Marsk Daily", 4, other)
        .says(Act.ASSERTS, "A landslide buried about 25 houses")
        .done();
    assertEquals(List.of(), tracer.descent(story.entries));
  }

  @Test
  void who_is_named_for_a_detail_is_no_root_of_the_whole() {
    String whole =
        "the smugglers were given new uniforms, boots and rifles and a card saying they were clerks";
    Story story = new Story();
    story
        .page("a", "Port Ledger", 3, "The ministry said that " + whole + ".")
        .says(Act.ASSERTS, whole, body("the ministry"))
        .says(Act.ASSERTS, "they were clerks", body("a card"))
        .withinTheFirst()
        .done();
    assertEquals(List.of("the ministry"), roots(story).names());
    String said = "the dam had failed at noon";
    Story nested = new Story();
    nested
        .page("b", "Port Ledger", 3, "The ministry said that an officer told it " + said + ".")
        .says(Act.ASSERTS, "an officer told it " + said, body("the ministry"))
        .says(Act.ASSERTS, said, unnamed("an officer"))
        .withinTheFirst()
        .done();
    assertEquals(List.of("an officer"), roots(nested).names());
  }

  @Test
  void a_chain_through_an_outlet_that_is_there_ends_at_the_last_source() {
    Story story = new Story();
    story
        .page(
            "ministry",
            "Port Ledger",
            3,
            "The dam failed at noon, the ministry of water said, citing the army staff.")
        .says(
            Act.ASSERTS,
            "The dam failed at noon",
            body("the ministry of water"),
            body("the army staff"))
        .done();
    story
        .page("relay", "Lowland Post", 4, "Water broke through the dam, the Port Ledger reported.")
        .says(Act.ASSERTS, "Water broke through the dam", press("the newspaper The Port Ledger"))
        .done();
    assertTrue(edges(trace(story)).contains("r:relay CITES r:ministry"));
    assertEquals(new Standing.Roots(1, 1, List.of("the army staff")), roots(story));
  }

  @Test
  void an_outlet_that_is_not_there_stands_in_and_may_rest_on_the_same_root() {
    Story story = wire(new Story()).done();
    story
        .page("relay", "Lowland Post", 4, "Some forty homes are under mud, Coast Radio reported.")
        .says(Act.ASSERTS, "Some forty homes are under mud", press("Coast Radio"))
        .done();
    assertTrue(edges(trace(story)).contains("r:relay CITES s:press:coast-radio"));
    assertEquals(1, roots(story).min());
    assertEquals(2, roots(story).max());
  }

  @Test
  void an_outlet_is_not_joined_to_a_report_that_came_later() {
    Story story = new Story();
    story
        .page("early", "Lowland Post", 3, "The dam failed, Port Ledger said.")
        .says(Act.ASSERTS, "The dam failed", press("Port Ledger"))
        .done();
    story
        .page("late", "Port Ledger", 5, "The dam has failed.")
        .says(Act.ASSERTS, "The dam has failed")
        .done();
    assertEquals(List.of("r:early CITES s:press:port-ledger"), edges(trace(story)));
  }

  @Test
  void a_name_that_writes_is_an_outlet_where_its_own_report_is_here() {
    Story story = new Story();
    story
        .page("one", "Dam Talk", 3, "The dam failed, Lowland Post said.")
        .says(Act.ASSERTS, "The dam failed", press("Lowland Post"))
        .done();
    story
        .page("two", "Lowland Post", 3, "The dam is gone, Dam Talk writes in its newsletter.")
        .says(Act.ASSERTS, "The dam is gone", body("Dam Talk"))
        .cue("writes")
        .done();
    assertEquals(List.of(List.of("r:one", "r:two")), trace(story).cycles());
  }

  @Test
  void outlets_that_cite_each_other_are_named_as_a_ring() {
    Story story = new Story();
    story
        .page("one", "Port Ledger", 3, "The dam failed, Lowland Post said.")
        .says(Act.ASSERTS, "The dam failed", press("Lowland Post"))
        .done();
    story
        .page("two", "Lowland Post", 3, "The dam is gone, Port Ledger said.")
        .says(Act.ASSERTS, "The dam is gone", press("Port Ledger"))
        .done();
    assertEquals(List.of(List.of("r:one", "r:two")), trace(story).cycles());
    assertEquals(List.of("Lowland Post and Port Ledger (by each other)"), roots(story).names());
  }

  @Test
  void a_spokeswoman_and_her_ministry_are_one_root() {
    Story story = new Story();
    story
        .page("a", "Port Ledger", 3, "The dam failed, said Adela Voss.")
        .says(
            Act.ASSERTS,
            "The dam failed",
            person("Adela Voss", "spokeswoman", "the water ministry of Orvelle"))
        .done();
    story
        .page("b", "Lowland Post", 3, "The dam is gone, Orvelle's water ministry said.")
        .says(Act.ASSERTS, "The dam is gone", body("Orvelle's water ministry"))
        .done();
    assertEquals(1, roots(story).max());
  }

  @Test
  void a_chief_named_by_his_office_speaks_for_the_body() {
    Story story = new Story();
    story
        .page("a", "Port Ledger", 3, "Coast guard chief Ida Marn said that the ferry sank.")
        .says(Act.ASSERTS, "the ferry sank", person("Ida Marn", "Coast guard chief", null))
        .done();
    story
        .page("b", "Lowland Post", 3, "The ferry went down, Orvelle's coast guard said.")
        .says(Act.ASSERTS, "The ferry went down", body("Orvelle's coast guard"))
        .done();
    assertEquals(1, roots(story).max());
  }

  @Test
  void who_names_nobody_is_a_second_root_only_perhaps_though_it_was_first() {
    Story story = new Story();
    story.page("a", "Port Ledger", 3, "The dam failed.").says(Act.ASSERTS, "The dam failed").done();
    story
        .page("b", "Lowland Post", 4, "The dam is gone, the water ministry said.")
        .says(Act.ASSERTS, "The dam is gone", body("the water ministry"))
        .done();
    assertEquals(1, roots(story).min());
    assertEquals(2, roots(story).max());
  }

  @Test
  void an_official_of_an_office_and_the_office_may_be_one() {
    Story story = new Story();
    story
        .page("a", "Port Ledger", 3, "The dam failed, an official of the water ministry said.")
        .says(Act.ASSERTS, "The dam failed", unnamed("an official of the water ministry"))
        .done();
    story
        .page("b", "Lowland Post", 4, "The dam is gone, Orvelle's water ministry said.")
        .says(Act.ASSERTS, "The dam is gone", body("Orvelle's water ministry"))
        .done();
    assertEquals(1, roots(story).min());
    assertEquals(2, roots(story).max());
  }

  @Test
  void a_source_that_slipped_into_a_copy_is_no_sure_root_nor_in_the_copies_of_the_copy() {
    Story story = wire(new Story()).done();
    for (int k = 0; k < 3; k++) {
      story
          .page(
              "slip" + k,
              "Outlet " + k,
              4 + k,
              LANDSLIDE.replace("the Tarn rescue service", "the county").replace("dug", "worked"))
          .says(Act.ASSERTS, CLAIM, body("the county"))
          .done();
    }
    assertEquals(1, roots(story).min());
    assertEquals(2, roots(story).max());
  }

  @Test
  void a_page_without_a_date_is_not_taken_for_what_many_dated_ones_go_back_to() {
    Story story = wire(new Story()).done();
    story.page("undated", "Hill Blog", 0, LANDSLIDE).says(Act.ASSERTS, CLAIM).done();
    for (int k = 0; k < 4; k++) {
      story
          .page("copy" + k, "Outlet " + k, 4 + k, LANDSLIDE)
          .says(Act.ASSERTS, CLAIM, body("the Tarn rescue service"))
          .done();
    }
    for (String edge : edges(trace(story))) {
      assertFalse(edge.startsWith("r:wire COPIES"), edge);
    }
  }

  @Test
  void a_number_that_makes_another_claim_is_found_in_the_text_that_it_slipped_from() {
    Story story = new Story();
    story
        .page("wire", "North Wire", 3, LANDSLIDE)
        .saysBesides(CLAIM, body("the Tarn rescue service"))
        .done();
    for (int k = 0; k < 2; k++) {
      story
          .page("slip" + k, "Outlet " + k, 4 + k, LANDSLIDE.replace("nearly 40", "nearly 400"))
          .says(
              Act.ASSERTS,
              CLAIM.replace("nearly 40", "nearly 400"),
              body("the Tarn rescue service"))
          .done();
    }
    List<Drift> drifts = tracer.drift(trace(story), story.entries);
    assertEquals(1, drifts.size(), drifts.toString());
    assertEquals("r:wire", drifts.get(0).to());
    assertEquals("slip0", drifts.get(0).enteredAt());
    assertEquals(List.of("slip1"), drifts.get(0).carriedBy());
  }

  @Test
  void a_number_that_changed_in_a_sentence_put_anew_is_found_by_its_place() {
    Story story = new Story();
    String was = "Nine villages lay under mud by dusk, the county said.";
    String is = "It was four villages that vanished before nightfall, the county said.";
    String after = "Farmers brought blankets, soup and lamps to the chapel.";
    story
        .page("wire", "North Wire", 3, LANDSLIDE + " " + was + " " + after)
        .saysBesides("Nine villages lay under mud by dusk", body("the county"))
        .done();
    story
        .page("edit", "Hill Post", 4, LANDSLIDE + " " + is + " " + after)
        .says(Act.ASSERTS, "four villages that vanished before nightfall", body("the county"))
        .done();
    List<Drift> drifts = tracer.drift(trace(story), story.entries);
    assertEquals(1, drifts.size(), drifts.toString());
    assertEquals("Nine", drifts.get(0).before());
    assertEquals("four", drifts.get(0).after());
  }

  @Test
  void a_number_that_changed_in_a_sentence_put_anew_is_found_though_its_neighbour_was_cut() {
    Story story = new Story();
    String cut = "Shepherds on the ridge saw it coming.";
    String was = "Nine villages near Vell lay under mud by dusk, the county said.";
    String is = "It was four villages near Vell that vanished before nightfall, officials said.";
    String after = "Farmers brought blankets, soup and lamps to the chapel.";
    story
        .page("wire", "North Wire", 3, String.join(" ", LANDSLIDE, cut, was, after))
        .saysBesides("Nine villages near Vell lay under mud by dusk", body("the county"))
        .done();
    story
        .page("edit", "Hill Post", 4, String.join(" ", LANDSLIDE, is, after))
        .says(Act.ASSERTS, "four villages near Vell that vanished", body("the county"))
        .done();
    List<Drift> drifts = tracer.drift(trace(story), story.entries);
    assertEquals(1, drifts.size(), drifts.toString());
    assertEquals("Nine", drifts.get(0).before());
    assertEquals("four", drifts.get(0).after());
  }

  @Test
  void an_outlet_that_is_named_for_something_else_is_inferred_and_changes_no_count() {
    Story story = new Story();
    story
        .page("ledger", "Port Ledger", 3, "Some 300 homes are flooded, the army said.")
        .says(Act.ASSERTS, "Some 300 homes are flooded", body("the army"))
        .done();
    String text = "The dam failed, the Port Ledger reported. More than 300 homes are flooded.";
    story
        .page("relay", "Lowland Post", 4, text)
        .says(Act.ASSERTS, "More than 300 homes are flooded")
        .saysBesides("The dam failed", press("the Port Ledger"))
        .done();
    Stemma stemma = trace(story);
    Edge edge =
        stemma.edges().stream().filter(e -> e.from().equals("r:relay")).findFirst().orElseThrow();
    assertEquals("r:ledger", edge.to());
    assertEquals(Edge.Basis.INFERRED, edge.basis());
    assertEquals(2, roots(story).max());
    List<Drift> drifts = tracer.drift(stemma, story.entries);
    assertEquals("More than 300", drifts.get(0).after(), drifts.toString());
  }

  @Test
  void a_body_that_is_only_described_is_stated_as_it_stands_and_may_be_the_one_meant() {
    Story story = wire(new Story()).done();
    story
        .page("copy", "Marsk Daily", 4, LANDSLIDE.replace("the Tarn rescue service", "the company"))
        .says(Act.ASSERTS, CLAIM, body("the company"))
        .done();
    List<String> edges = edges(trace(story));
    assertTrue(edges.contains("r:wire CITES s:tarn-rescue-service"), edges.toString());
    assertFalse(edges.contains("r:copy CITES s:tarn-rescue-service"), edges.toString());
    assertEquals(1, roots(story).min());
    assertEquals(2, roots(story).max());
  }

  @Test
  void unnamed_sources_of_one_house_on_one_day_are_one_or_two() {
    Story story = new Story();
    story
        .page("a", "Port Ledger", 3, "The dam failed, a river board engineer said.")
        .says(Act.ASSERTS, "The dam failed", unnamed("a river board engineer"))
        .done();
    story
        .page("b", "Lowland Post", 3, "The dam is gone, said a source at the river board.")
        .says(Act.ASSERTS, "The dam is gone", unnamed("a source at the river board"))
        .done();
    assertEquals(1, roots(story).min());
    assertEquals(2, roots(story).max());
    story
        .page("c", "Coast Radio", 3, "No dam is left, a hotel owner said.")
        .says(Act.ASSERTS, "No dam is left", unnamed("a hotel owner"))
        .done();
    assertEquals(2, roots(story).min());
  }

  @Test
  void unnamed_sources_whose_houses_do_not_exclude_each_other_may_be_one() {
    assertEquals(1, of(unnamed("a union source"), unnamed("a shop steward")).min());
    assertEquals(2, of(unnamed("a union source"), unnamed("a shop steward")).max());
    assertEquals(1, of(unnamed("a government source"), unnamed("an aide to the minister")).min());
    assertEquals(2, of(unnamed("a French official"), unnamed("a Polish official")).min());
    assertEquals(
        2,
        of(
                unnamed("an official of the defence ministry"),
                unnamed("a director of the security service"))
            .min());
  }

  @Test
  void an_unnamed_source_counts_if_it_is_said_what_it_was_near_to() {
    Source.Named office = body("the health office of Tarn");
    assertEquals(2, of(unnamed("a person who works in the laboratory"), office).min());
    assertEquals(2, of(unnamed("a person who took part in the count"), office).min());
    assertEquals(1, of(unnamed("a person who asked not to be named"), office).min());
    assertEquals(1, of(unnamed("a person involved in the matter"), office).min());
  }

  @Test
  void two_names_that_may_be_of_one_body_are_one_or_two() {
    String[][] alike = {
      {"food maker Velden Dairy", "the firm, Velden Dairy"},
      {"observers from Clear Ballot", "the monitoring group Clear Ballot"},
      {"the Tarn Farmers' Union", "the union TFU"},
      {"health authorities", "the Institute of Public Health"},
      {"Tarnland's Ministry of Defence", "the Tarnland military"},
      {"the interior ministry", "Tarnland's interior ministry"},
      {"the owner of the dam, Velden Power", "Velden Power, which runs the dam"},
      {"utility Velden Power", "Velden Power, the owner of the dam"},
      {"the owners of Velden Dairy", "food maker Velden Dairy"},
      {"Velden Bank's press office", "lender Velden Bank"},
      {"Tarnland's general staff", "Tarnland's army command"},
      {"health officials in Tarn", "Tarn's health office"},
      {"prosecutors in Tarn", "the prosecutor's office in Tarn"},
      {"the water office's press department", "Tarnland's water office"},
      {"the registry of the appeal court", "Tarnland's appeal court"},
      {"officials at the harbour board", "the Lorn harbour board"},
      {"Velden & Sons' head office in Tarn", "the lender, Velden & Sons"},
      {"the court in Lorn", "Tarnland's high court"},
      {"the league's disciplinary committee", "league headquarters in Lorn"},
      {"the director's office at the health service", "the health service's crisis team"},
      {"Velden Serum's medical department", "the vaccine's maker, Velden Serum"},
      {"seismologists at the geological survey", "Tarnland's geological survey"},
    };
    for (String[] names : alike) {
      assertEquals(1, of(body(names[0]), body(names[1])).min(), names[0]);
    }
    String[][] apart = {
      {"the police of Tarn", "the fire brigade of Tarn"},
      {"the foreign ministry of Tarnland", "the defence ministry of Tarnland"},
      {"Tarnland's army", "the Orvelle military"},
      {"the hospital in New Lorn", "the police of New Lorn"},
      {"the railway authority of Tarnland", "the water authority of Tarnland"},
      {"the owner of the dam, Velden Power", "the owner of the mine, Orvelle Coal"},
      {"Tarnland's general staff", "Orvelle's army command"},
      {"health officials in Tarn", "Tarn's police"},
      {"the court in Lorn", "the court in Tarn"},
      {"officials at the central bank", "a lobby of small savers"},
      {"the rescue service's control room", "the clinic in Tarn"},
      {"the ferry company's press office", "the seamen's union"},
      {"the country's health office", "the country's water office"},
      {"Tarn's health department", "Tarn's water department"},
      {"the national geological survey", "the coast guard station in Lorn"},
      {"the teachers' representatives", "the Public Health Service"},
    };
    for (String[] names : apart) {
      assertEquals(2, of(body(names[0]), body(names[1])).min(), names[0]);
    }
  }

  @Test
  void a_short_name_that_fits_two_bodies_is_no_third_one() {
    Source.Named[] three = {
      body("Tarnland's foreign ministry"),
      body("Orvelle's foreign ministry"),
      body("the foreign ministry")
    };
    assertEquals(2, of(three).min());
  }

  @Test
  void an_earlier_version_of_the_report_is_no_source() {
    assertEquals(List.of("Daily Lorn"), of(body("An earlier version of this article")).names());
  }

  @Test
  void a_body_that_is_only_described_may_be_one_that_is_named() {
    assertEquals(1, of(body("the operator"), body("Velden Colours")).min());
    assertEquals(1, of(person("Anna Brekk", "minister", null), body("the labour ministry")).min());
    assertEquals(2, of(body("the appeal court"), body("the union of Velden's miners")).min());
  }

  @Test
  void a_topic_before_a_headlines_colon_is_no_source_but_who_is_named_below_is() {
    assertEquals(List.of("the rescue service"), headed("Orrin slide"));
    assertEquals(List.of("Tarn rescue service"), headed("Tarn rescue service"));
  }

  /** Names of the roots of what stands in a headline, by whoever is named there, and below. */
  private List<String> headed(String name) {
    Source.Named above =
        new Source.Named(
            name,
            Source.Kind.ORGANISATION,
            List.of(new Span(0, name.length())),
            List.of(),
            null,
            null,
            List.of());
    Story story = new Story();
    story
        .page("a", "North Wire", 3, name + ": 40 houses lost\n\nThe slide took 40 houses away.")
        .says(Act.ASSERTS, "40 houses lost", above)
        .says(Act.ASSERTS, "The slide took 40 houses away", body("the rescue service"))
        .done();
    return roots(story).names();
  }

  /** Roots of a claim that each of these tells another outlet. */
  private Standing.Roots of(Source... sources) {
    String[] outlets = {"Daily Lorn", "Hill Gazette", "River News"};
    String[] texts = {
      "The old bridge was closed for good, %s said.",
      "Nobody will cross there again, said %s, since it is shut.",
      "For the crossing, %s says, there is no money."
    };
    Story story = new Story();
    for (int i = 0; i < sources.length; i++) {
      String text = String.format(texts[i], sources[i].name());
      story
          .page("r" + i, outlets[i], i + 1, text)
          .says(Act.ASSERTS, text.substring(0, 12), sources[i])
          .done();
    }
    return roots(story);
  }

  @Test
  void who_is_hardly_described_may_be_any_other_source() {
    for (String who :
        List.of(
            "the official",
            "well-informed circles",
            "those close to the talks",
            "two people briefed on it",
            "insiders")) {
      Story story = new Story();
      story
          .page("a", "Port Ledger", 3, "The dam failed, Orvelle's water ministry said.")
          .says(Act.ASSERTS, "The dam failed", body("Orvelle's water ministry"))
          .done();
      story
          .page("b", "Lowland Post", 4, "The dam is gone, " + who + " said.")
          .says(Act.ASSERTS, "The dam is gone", unnamed(who))
          .done();
      assertEquals(1, roots(story).min(), who);
      assertEquals(2, roots(story).max(), who);
    }
  }

  @Test
  void what_an_unnamed_source_knows_of_does_not_tell_it_from_another() {
    Story story = new Story();
    story
        .page("a", "Port Ledger", 3, "The dam failed, an engineer involved in the repair said.")
        .says(Act.ASSERTS, "The dam failed", unnamed("an engineer involved in the repair"))
        .done();
    story
        .page("b", "Lowland Post", 3, "The dam is gone, said an expert with access to the logs.")
        .says(Act.ASSERTS, "The dam is gone", unnamed("an expert with access to the logs"))
        .done();
    assertEquals(1, roots(story).min());
    assertEquals(2, roots(story).max());
  }

  @Test
  void one_briefing_told_in_other_words_is_one_root() {
    Story story = new Story();
    String one =
        "A customs official said that 1,340 crates left Harlow on the freighter Belisande. They were bound for Tessim, with papers from Korvat Trade; 27 guards were aboard. Captain Milo Arent signed for 8,200 litres of fuel.";
    String other =
        "Guns worth a fortune went out of Harlow, according to an official in the customs. The Belisande took 1,340 boxes towards Tessim. Whoever asked was shown Korvat Trade stamps, and 27 men kept watch. For fuel, 8,200 litres in all, one Arent put down his name.";
    String claim = "1,340 crates left Harlow on the freighter Belisande";
    story
        .page("a", "Port Ledger", 3, one)
        .says(Act.ASSERTS, claim, unnamed("A customs official"))
        .says(Act.ASSERTS, "27 guards were aboard")
        .says(Act.ASSERTS, "8,200 litres of fuel")
        .done();
    story
        .page("b", "Lowland Post", 3, other)
        .says(
            Act.ASSERTS,
            "The Belisande took 1,340 boxes towards Tessim",
            unnamed("an official in the customs"))
        .says(Act.ASSERTS, "27 men kept watch")
        .says(Act.ASSERTS, "8,200 litres in all")
        .done();
    List<Edge> edges = tracer.descent(story.entries);
    assertEquals(1, edges.size());
    assertEquals(Edge.Relation.SAME_BRIEFING, edges.get(0).relation());
  }

  @Test
  void not_confirmed_on_monday_gives_way_to_confirmed_on_wednesday() {
    Story story = wire(new Story()).done();
    story
        .page("mon", "Lowland Post", 3, "The county has not confirmed that houses are buried.")
        .says(Act.HAS_NOT_CONFIRMED, "houses are buried", body("The county"))
        .done();
    story
        .page("wed", "Lowland Post", 5, "The county confirmed that houses were buried.")
        .says(Act.CONFIRMS, "houses were buried", body("The county"))
        .done();
    Stemma stemma = trace(story);
    Standing then = tracer.standing(stemma, story.entries, Instant.parse("2025-03-04T12:00:00Z"));
    Standing now = tracer.standing(stemma, story.entries, null);
    assertEquals(1, then.withheld().size());
    assertEquals(List.of(), then.confirmations());
    assertEquals(List.of(), now.withheld());
    assertEquals(1, now.confirmations().size());
    assertEquals(2, then.reports());
    assertEquals(3, now.reports());
  }

  @Test
  void a_retraction_takes_all_that_rested_on_it() {
    Story story = new Story();
    story.page("a", "Port Ledger", 3, LANDSLIDE).says(Act.ASSERTS, CLAIM).done();
    story
        .page("b", "Lowland Post", 4, "Houses are under mud, Port Ledger reported.")
        .says(Act.ASSERTS, "Houses are under mud", press("Port Ledger"))
        .done();
    assertEquals(1, roots(story).max());
    story
        .page(
            "c", "Port Ledger", 6, "Correction: Port Ledger wrongly said that houses were buried.")
        .says(Act.RETRACTS, "houses were buried", press("Port Ledger"))
        .done();
    Standing standing = tracer.standing(trace(story), story.entries, null);
    assertTrue(standing.retracted());
    assertEquals(0, standing.roots().max());
  }

  @Test
  void a_drifted_figure_and_an_altered_quote_are_found_where_they_entered_and_not_again() {
    String spun =
        LANDSLIDE
            .replace("nearly 40", "more than 40")
            .replace("we shall not stop", "we shall never stop")
            .replace("dug", "worked");
    String claim = CLAIM.replace("nearly 40", "more than 40");
    String quote = "We hear voices under the church hall and we shall not stop";
    Story again = new Story();
    wire(again)
        .says(Act.ASSERTS, quote, person("Hanne Brekk", "who leads the search", null))
        .done();
    for (int k = 0; k < 2; k++) {
      again
          .page("spun" + k, k == 0 ? "Marsk Daily" : "Coast Radio", 4 + k, spun)
          .says(Act.ASSERTS, claim, body("the Tarn rescue service"))
          .says(
              Act.ASSERTS,
              quote.replace("not", "never"),
              person("Hanne Brekk", "who leads the search", null))
          .done();
    }
    List<Drift> drifts = tracer.drift(trace(again), again.entries);
    assertEquals(2, drifts.size(), drifts.toString());
    assertEquals(Drift.Kind.QUANTITY, drifts.get(0).kind());
    assertEquals("nearly 40", drifts.get(0).before());
    assertEquals("more than 40", drifts.get(0).after());
    assertEquals(Drift.Kind.QUOTE, drifts.get(1).kind());
    for (Drift drift : drifts) {
      assertEquals("spun0", drift.enteredAt());
      assertEquals(List.of("spun1"), drift.carriedBy());
    }
  }

  @Test
  void a_quote_in_single_marks_is_a_quote() {
    String single = LANDSLIDE.replace("\"We", "‘We").replace(",\" said", ",’ said");
    String quote = "We hear voices under the church hall and we shall not stop";
    Story story = new Story();
    for (boolean first : new boolean[] {true, false}) {
      story
          .page(
              first ? "a" : "b",
              first ? "North Wire" : "Marsk Daily",
              first ? 3 : 4,
              first ? single : single.replace("shall not stop", "shall never stop"))
          .says(
              Act.ASSERTS,
              first ? quote : quote.replace("not", "never"),
              person("Hanne Brekk", "who leads the search", null))
          .done();
    }
    List<Drift> drifts = tracer.drift(trace(story), story.entries);
    assertEquals(1, drifts.size(), drifts.toString());
    assertEquals(Drift.Kind.QUOTE, drifts.get(0).kind());
  }

  @Test
  void a_hedge_that_is_dropped_is_a_drift_of_certainty() {
    Story story = new Story();
    story
        .page("a", "North Wire", 3, LANDSLIDE.replace("buried nearly", "may have buried nearly"))
        .says(
            Act.ASSERTS,
            Certainty.POSSIBLE,
            "A landslide may have buried nearly 40 houses above the village of Orrin",
            body("the Tarn rescue service"))
        .done();
    story
        .page("b", "Marsk Daily", 4, LANDSLIDE)
        .says(Act.ASSERTS, CLAIM, body("the Tarn rescue service"))
        .done();
    List<Drift> drifts = tracer.drift(trace(story), story.entries);
    assertEquals(1, drifts.size(), drifts.toString());
    assertEquals(Drift.Kind.CERTAINTY, drifts.get(0).kind());
  }

  @Test
  void a_promise_that_is_told_as_kept_is_a_drift_and_another_word_for_it_is_none() {
    assertEquals(1, boats("the county pledged to hand 40 boats", "the county handed 40 boats"));
    assertEquals(1, boats("the county means to hand 40 boats", "the county gave 40 boats"));
    assertEquals(1, boats("the county will hand 40 boats", "the county has handed 40 boats"));
    assertEquals(0, boats("the county will hand 40 boats", "the county pledged to hand 40 boats"));
    assertEquals(
        0,
        boats("the county prepares to hand 40 boats", "the county is readying to hand 40 boats"));
    assertEquals(0, boats("the county had prepared 40 boats", "the county had readied 40 boats"));
  }

  /** How many figures changed between a text with one sentence and its copy with another. */
  private int boats(String before, String after) {
    String text =
        "The mayor of Orrin said that %s to the village. The road to Orrin was still closed and"
            + " diggers came from the quarry at Vell. A school took in families for the night.";
    Story story = new Story();
    story
        .page("a", "North Wire", 3, text.formatted(before))
        .says(Act.ASSERTS, before + " to the village", body("The mayor of Orrin"))
        .done();
    story
        .page("b", "Marsk Daily", 4, text.formatted(after))
        .says(Act.ASSERTS, after + " to the village", body("The mayor of Orrin"))
        .done();
    List<Drift> drifts = tracer.drift(trace(story), story.entries);
    drifts.forEach(d -> assertEquals(Drift.Kind.QUANTITY, d.kind(), drifts.toString()));
    return drifts.size();
  }

  @Test
  void a_page_that_speaks_as_another_outlet_has_its_text_whoever_signs_it() {
    Story story = new Story();
    story
        .page(
            "blog",
            "Hill Blog",
            0,
            LANDSLIDE + "\n\nThe council told this North Wire that it would answer.")
        .says(Act.ASSERTS, CLAIM)
        .done();
    story.page("real", "North Wire", 0, LANDSLIDE).says(Act.ASSERTS, CLAIM).done();
    assertTrue(edges(trace(story)).contains("r:blog COPIES r:real"));
  }

  @Test
  void a_credited_agency_that_is_not_there_stands_in() {
    Story story = new Story();
    story
        .page("a", "Marsk Daily", 3, "ORRIN, March 3 (North Wire) - " + LANDSLIDE)
        .says(Act.ASSERTS, CLAIM)
        .done();
    assertEquals(List.of("r:a CITES s:press:north-wire"), edges(trace(story)));
  }

  @Test
  void answers_are_the_same_in_any_order() {
    Story story = wire(new Story()).done();
    for (int k = 0; k < 12; k++) {
      String text =
          k % 3 == 0
              ? LANDSLIDE
              : LANDSLIDE.replace("dug", "worked " + k).replace("until dawn", "all night");
      story
          .page("p" + k, "Outlet " + (char) ('A' + k), k % 4 == 0 ? 0 : 4 + k % 5, text)
          .says(Act.ASSERTS, CLAIM)
          .done();
    }
    Stemma first = trace(story);
    Standing standing = tracer.standing(first, story.entries, null);
    List<Drift> drifts = tracer.drift(first, story.entries);
    for (long seed = 1; seed <= 20; seed++) {
      Stemma again = tracer.trace(story.claim(), story.shuffled(seed));
      assertEquals(first, again, "seed " + seed);
      assertEquals(standing, tracer.standing(again, story.shuffled(seed), null), "seed " + seed);
      assertEquals(drifts, tracer.drift(again, story.shuffled(seed)), "seed " + seed);
    }
  }
}
