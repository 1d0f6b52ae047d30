package org.stemma.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stemma.Act;
import org.stemma.Attribution;
import org.stemma.Block;
import org.stemma.Certainty;
import org.stemma.Claim;
import org.stemma.Entry;
import org.stemma.Location;
import org.stemma.Manner;
import org.stemma.Mention;
import org.stemma.Outlet;
import org.stemma.Place;
import org.stemma.Placed;
import org.stemma.Report;
import org.stemma.Role;
import org.stemma.Source;
import org.stemma.Span;

/** Where a place lies is said as exactly as the reports tell it, and no more exactly. */
class PlacesTest {
  private static final Pattern PLACE = Pattern.compile("\\[(.+?)\\]");

  /** Reports in which each place stands in brackets, and the first sentence is the claim. */
  private static List<Placed> places(String... texts) {
    List<Entry> entries = new ArrayList<>();
    List<Mention> mentions = new ArrayList<>();
    for (String marked : texts) {
      entries.add(entry("r" + entries.size(), marked));
      mentions.add(new Mention("r" + mentions.size(), "a1"));
    }
    return Places.of(new Claim("c", "it", mentions, List.of()), entries);
  }

  private static Entry entry(String id, String marked) {
    StringBuilder text = new StringBuilder();
    List<Place> places = new ArrayList<>();
    Matcher found = PLACE.matcher(marked);
    int from = 0;
    while (found.find()) {
      text.append(marked, from, found.start());
      Span span = new Span(text.length(), text.length() + found.group(1).length());
      places.add(new Place(span, found.group(1)));
      text.append(found.group(1));
      from = found.end();
    }
    text.append(marked.substring(from));
    Report report =
        new Report(
            id,
            null,
            Outlet.UNKNOWN,
            null,
            List.of(),
            List.of(),
            null,
            "en",
            text.toString(),
            List.of(new Block(Role.PARAGRAPH, new Span(0, text.length()))),
            null);
    Attribution said =
        new Attribution(
            "a1",
            null,
            List.of(new Source.OwnVoice()),
            List.of(),
            List.of(new Span(0, text.length())),
            Manner.INDIRECT,
            Act.ASSERTS,
            Certainty.CERTAIN,
            1,
            null,
            List.of(),
            places,
            List.of(),
            List.of());
    return new Entry(report, List.of(said), "by hand");
  }

  private static void told(Placed place, Location.Kind kind, String code, @Nullable String region) {
    assertEquals(Placed.How.TOLD, place.how(), place.toString());
    Location where = place.locations().get(0);
    assertEquals(kind, where.kind(), place.toString());
    assertEquals(code, where.code(), place.toString());
    assertEquals(region, where.region(), place.toString());
  }

  @Test
  void a_country_is_known_by_any_of_its_names() {
    for (String name : List.of("Ukraine", "the Netherlands", "the UK", "the U.S.", "South Korea")) {
      Placed place = places("It was found in [" + name + "] on Monday.").get(0);
      assertEquals(Placed.How.TOLD, place.how(), name);
      assertEquals(Location.Kind.COUNTRY, place.locations().get(0).kind(), name);
      assertNull(place.beside());
    }
    assertEquals(1, places("It rained in [Britain].", "It rained in the [United Kingdom].").size());
  }

  @Test
  void a_large_town_needs_no_word_beside_it() {
    Placed london = places("Trains stood still in [London].").get(0);
    told(london, Location.Kind.CITY, "GB", "England");
    assertTrue(london.bearers() > 5, london.toString());
    assertEquals(51.5, london.locations().get(0).latitude(), 0.1);
    told(places("It was seen in [Lyon].").get(0), Location.Kind.CITY, "FR", "Auvergne-Rhône-Alpes");
  }

  @Test
  void a_small_town_is_taken_only_where_its_country_is_named_too() {
    String words = "The bridge at [Bakhmut] was shut";
    assertEquals(Placed.How.UNSURE, places(words + ".").get(0).how());
    for (String told : List.of("officials in Ukraine said", "Ukrainian officials said")) {
      Placed place = places(words + ", " + told + ".").get(0);
      told(place, Location.Kind.TOWN, "UA", "Donetsk");
      assertEquals("Ukraine", place.beside());
    }
  }

  @Test
  void an_invented_town_is_never_the_village_that_bears_its_name_by_chance() {
    Placed norland = places("[Norland] confirmed it on Tuesday, the agency said.").get(0);
    assertEquals(Placed.How.UNSURE, norland.how());
    assertEquals("United States", norland.locations().get(0).country());
    Placed none = places("A tank burst in [Aldermoor].").get(0);
    assertEquals(Placed.How.UNKNOWN, none.how());
    assertEquals(List.of(), none.locations());
  }

  @Test
  void of_several_towns_of_one_name_none_is_taken_unless_the_words_tell() {
    Placed bare = places("A man was hurt in [Springfield], American police said.").get(0);
    assertEquals(Placed.How.AMBIGUOUS, bare.how());
    assertTrue(bare.bearers() > 20, bare.toString());
    assertTrue(bare.locations().size() > 2 && bare.locations().size() < 10, bare.toString());
    for (String state : List.of("Missouri", "Mo.")) {
      Placed place = places("A man was hurt in [Springfield], " + state + ", police said.").get(0);
      told(place, Location.Kind.CITY, "US", "Missouri");
      assertEquals("Missouri", place.beside());
    }
    Placed elsewhere = places("Illinois troopers went to [Springfield].").get(0);
    told(elsewhere, Location.Kind.CITY, "US", "Illinois");
  }

  @Test
  void a_country_and_a_state_of_one_name_are_kept_apart_only_by_words() {
    told(places("Votes were counted in [Georgia].").get(0), Location.Kind.COUNTRY, "GE", null);
    Placed either = places("The United States watched the count in [Georgia].").get(0);
    assertEquals(Placed.How.AMBIGUOUS, either.how());
    assertEquals(2, either.locations().size());
  }

  @Test
  void a_region_is_one_where_it_is_called_so_or_can_be_nothing_else() {
    told(places("Shells fell in [Bavaria].").get(0), Location.Kind.REGION, "DE", "Bavaria");
    Placed called = places("Shells fell in [Kherson] region.").get(0);
    told(called, Location.Kind.REGION, "UA", "Kherson");
    assertEquals(1, called.locations().size());
    Placed either = places("Shells fell in [Kherson].").get(0);
    assertEquals(2, either.locations().size(), "the town, or the region around it");
    Placed capital = places("He spoke in [Washington], the US said.").get(0);
    assertEquals(Placed.How.AMBIGUOUS, capital.how());
  }

  @Test
  void a_river_a_lake_and_a_common_word_are_no_towns() {
    assertEquals(Placed.How.UNKNOWN, places("They crossed the river [Jordan].").get(0).how());
    assertEquals(Placed.How.UNKNOWN, places("It lies in the [Paris] basin.").get(0).how());
    assertEquals(List.of(), places("Clouds came from the [West].", "In the [valley]."));
  }

  @Test
  void the_end_of_a_longer_name_is_not_taken_for_a_name() {
    Placed state = places("Voters in New [Jersey] want a slogan.").get(0);
    told(state, Location.Kind.REGION, "US", "New Jersey");
    assertEquals("New Jersey", state.name());
    told(
        places("It rained in West [Virginia].").get(0),
        Location.Kind.REGION,
        "US",
        "West Virginia");
    Placed kingdom = places("It left [Saudi] Arabia on Monday.").get(0);
    told(kingdom, Location.Kind.COUNTRY, "SA", null);
    Placed ground =
        places("He trains at Aldham [Reading] on Monday, the British club said.").get(0);
    assertEquals(Placed.How.UNKNOWN, ground.how());
    for (String words :
        List.of(
            "On Monday [London] woke to rain.",
            "Storm [London] fears has passed.",
            "Fire Destroys [London] Market Hall",
            "It crossed Northern [London] today.")) {
      told(places(words).get(0), Location.Kind.CITY, "GB", "England");
    }
  }

  @Test
  void a_far_larger_town_elsewhere_is_not_passed_over_for_a_region_that_is_named_too() {
    Placed cairo = places("They moved to [Cairo], the dean in New York said.").get(0);
    assertEquals(Placed.How.AMBIGUOUS, cairo.how(), cairo.toString());
    assertEquals("EG", cairo.locations().get(0).code());
    told(places("They moved to [Cairo], New York.").get(0), Location.Kind.TOWN, "US", "New York");
  }

  @Test
  void a_state_behind_a_comma_tells_whatever_follows_it() {
    String tour = "They play in Tennessee, then in [Charlotte], NC June 20.";
    told(places(tour).get(0), Location.Kind.CITY, "US", "North Carolina");
    told(
        places("Arena - [St. Louis], St. Louis, MO Aug. 30").get(0),
        Location.Kind.CITY,
        "US",
        "Missouri");
    Placed border = places("From Mexico he came to [Nogales], Ariz. (Orbita)").get(0);
    told(border, Location.Kind.TOWN, "US", "Arizona");
  }

  @Test
  void near_a_place_is_said_so() {
    assertTrue(places("A drone fell near [London].").get(0).near());
    assertTrue(places("A drone fell 5 km north-east of [London].").get(0).near());
    assertEquals(false, places("It fell near [London].", "It fell in [London].").get(0).near());
  }

  @Test
  void accents_and_old_spellings_lead_to_the_same_place() {
    for (String name : List.of("Odesa", "Odessa")) {
      Placed place = places("Ukrainian grain left [" + name + "].").get(0);
      assertEquals("UA", place.locations().get(0).code(), place.toString());
    }
    told(places("Rain fell in [Brasília].").get(0), Location.Kind.CITY, "BR", "Federal District");
    told(places("Rain fell in [Brasilia].").get(0), Location.Kind.CITY, "BR", "Federal District");
  }

  @Test
  void where_it_is_named_is_kept() {
    Placed place = places("It burns in [Lviv].", "No fire in [Lviv], he said of [Lviv].").get(0);
    assertEquals(3, place.named().size());
    assertEquals(new Span(12, 16), place.named().get(0).span());
    assertEquals(new Mention("r1", "a1"), place.named().get(2).mention());
  }
}
