package org.stemma.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stemma.Claim;
import org.stemma.Claim.About;
import org.stemma.Entry;
import org.stemma.Mention;
import org.stemma.claim.Claims.Judgement;
import org.stemma.claim.Claims.Sketch;
import org.stemma.ledger.Ledger.By;
import org.stemma.ledger.Ledger.Correction;
import org.stemma.trace.Tracer;

/** What a ledger promises, whatever database it is kept in. */
abstract class LedgerContract {
  private static final By ME = new By("me@courier.example", "looked at both");
  private static final Entry ONE =
      Told.report("one")
          .on("2025-03-01")
          .says("An official", "the north bridge was closed with 12 cracks")
          .says("The mayor", "schools stay open")
          .entry();
  private static final Entry TWO =
      Told.report("two")
          .on("2025-03-02")
          .says("The ministry", "the north bridge was closed with 12 cracks today")
          .entry();
  private static final Entry THREE =
      Told.report("three")
          .on("2025-03-03")
          .says("A worker", "the north bridge was closed with 40 cracks")
          .entry();

  private Ledger ledger;

  /** The address of a database that nobody has used. */
  abstract String fresh() throws SQLException;

  final Ledger open(String url) throws IOException {
    return Ledger.open(url, new WordMatcher(), new Tracer());
  }

  @BeforeEach
  void open() throws IOException, SQLException {
    ledger = open(fresh());
  }

  @AfterEach
  void close() throws IOException {
    ledger.close();
  }

  private static String export(Ledger ledger) throws IOException {
    StringWriter out = new StringWriter();
    ledger.export(out);
    return out.toString();
  }

  private Claim claim(String words) throws IOException {
    List<Claim> found = ledger.search(words, 10);
    assertEquals(1, found.size(), words + ": " + found);
    return found.get(0);
  }

  private static Set<String> reports(Claim claim) {
    Set<String> reports = new TreeSet<>();
    claim.mentions().forEach(m -> reports.add(m.report()));
    return reports;
  }

  private void assertWhole() throws IOException {
    assertEquals(List.of(), ledger.verify().problems());
  }

  @Test
  void gives_back_what_was_added() throws IOException {
    assertTrue(ledger.add(ONE));
    assertEquals(ONE, ledger.entry("one"));
    Entry smiling =
        Told.report("odd \uD83D\uDEA7 id")
            .says("A \uD83D\uDEA7 man", "it\u0000 was\uD83D so")
            .entry();
    ledger.add(smiling);
    assertEquals(smiling, ledger.entry("odd \uD83D\uDEA7 id"));
    assertNull(ledger.entry("none"));
    assertWhole();
  }

  @Test
  void adding_again_changes_nothing() throws IOException {
    ledger.addAll(List.of(ONE, TWO));
    String before = export(ledger);
    assertFalse(ledger.add(ONE));
    assertEquals(0, ledger.addAll(List.of(TWO, ONE, TWO)));
    assertEquals(before, export(ledger));
    assertTrue(ledger.knows(ONE.report(), "model-1"));
    assertFalse(ledger.knows(ONE.report(), "model-2"));
    assertFalse(ledger.knows(THREE.report(), "model-1"));
    assertEquals(2, ledger.size());
  }

  @Test
  void one_claim_of_many_reports_and_what_contradicts_it() throws IOException {
    ledger.addAll(List.of(ONE, TWO, THREE));
    List<Claim> claims = ledger.claims(10);
    assertEquals(3, claims.size());
    Claim bridge = claims.get(0);
    assertEquals(List.of(new Mention("one", "a1"), new Mention("two", "a1")), bridge.mentions());
    assertEquals("the north bridge was closed with 12 cracks today", bridge.text());
    Claim forty = claim("40 cracks");
    assertEquals(
        List.of(new Claim.Contradiction(forty.id(), About.QUANTITY)), bridge.contradicts());
    assertEquals(
        List.of(new Claim.Contradiction(bridge.id(), About.QUANTITY)), forty.contradicts());
    assertEquals(1, ledger.claims(1).size());
  }

  @Test
  void a_claim_is_found_by_the_id_of_any_of_its_mentions() throws IOException {
    ledger.add(TWO);
    String before = ledger.claims(1).get(0).id();
    ledger.add(ONE);
    Claim after = ledger.claims(1).get(0);
    assertNotEquals(before, after.id());
    assertEquals(after, ledger.claim(before));
    assertEquals(after, ledger.claim(after.id()));
    assertNull(ledger.claim("0123456789ab-a1"));
    assertNull(ledger.claim("nonsense"));
  }

  @Test
  void the_search_heeds_neither_case_nor_accents_nor_plurals() throws IOException {
    ledger.addAll(
        List.of(
            ONE,
            Told.report("caf\u00e9")
                .says("A waiter", "the Caf\u00e9 burned; 3,000 cups'")
                .entry()));
    assertEquals(Set.of("one"), reports(claim("BRIDGES Crack")));
    assertEquals(Set.of("caf\u00e9"), reports(claim("cafe cup")));
    assertEquals(Set.of("caf\u00e9"), reports(claim("3,000")));
    assertEquals(Set.of("caf\u00e9"), reports(claim("waiter")));
    assertEquals(List.of(), ledger.search("bridge cafe", 10));
    assertEquals(List.of(), ledger.search("\"' OR * NEAR( & | ! :", 10));
    assertEquals(List.of(), ledger.search("", 10));
  }

  @Test
  void the_version_captured_last_counts_and_all_are_kept() throws IOException {
    Entry changed =
        Told.report("two").on("2025-03-02").says("The ministry", "the tunnel is flooded").entry();
    Instant early = Instant.parse("2025-03-02T08:00:00Z");
    Instant late = Instant.parse("2025-03-02T09:30:00.5Z");
    ledger.addAll(seen(List.of(ONE, TWO), early));
    assertEquals(Set.of("one", "two"), reports(claim("bridge")));
    ledger.addAll(seen(List.of(changed), late));
    assertEquals(Set.of("one"), reports(claim("bridge")));
    assertEquals(Set.of("two"), reports(claim("tunnel")));
    assertWhole();
    // The old text is seen again, earlier than the new one: nothing changes.
    ledger.addAll(seen(List.of(TWO), early.plusSeconds(60)));
    assertEquals(Set.of("two"), reports(claim("tunnel")));
    // It is seen again later: the page was changed back.
    assertTrue(ledger.seen(TWO.report().captured(late.plusSeconds(60)), "model-1"));
    assertFalse(ledger.seen(TWO.report().captured(late.plusSeconds(60)), "model-2"));
    assertEquals(Set.of("one", "two"), reports(claim("bridge")));
    assertEquals(List.of(), ledger.search("tunnel", 10));
    assertWhole();
    List<Ledger.Version> versions = ledger.versions("two");
    assertEquals(2, versions.size());
    assertEquals(versions, ledger.versions("https://news.example/two"));
    assertEquals(
        List.of(early, early.plusSeconds(60), late.plusSeconds(60)), versions.get(0).captured());
    assertEquals(List.of(late), versions.get(1).captured());
    assertEquals(List.of(), versions.get(0).changes());
    assertEquals(
        List.of(
            new Ledger.Change(
                "The ministry said the north bridge was closed with 12 cracks today.",
                "The ministry said the tunnel is flooded.")),
        versions.get(1).changes());
  }

  @Test
  void the_newest_model_counts_whichever_came_first() throws IOException {
    Entry newer = Told.report("one").on("2025-03-01").readBy("model-2").says("x", "y").entry();
    Entry reread = new Entry(ONE.report(), newer.attributions().subList(0, 0), "model-2");
    ledger.addAll(List.of(reread, ONE));
    assertEquals(reread, ledger.entry("one"));
    assertEquals(List.of(), ledger.claims(10));
    assertWhole();
  }

  @Test
  void people_merge_split_reject_and_rename_and_undo_it() throws IOException {
    ledger.addAll(List.of(ONE, TWO, THREE));
    String before = export(ledger);
    Claim bridge = claim("bridge today");
    Correction merged = ledger.merge(List.of(bridge, claim("school")), ME);
    assertEquals(bridge.id(), claim("school").id());
    Claim found = ledger.claim(bridge.id());
    assertNotNull(found);
    assertEquals(bridge.id(), found.id());
    assertEquals(3, claim("school").mentions().size());
    Correction split = ledger.split(List.of(new Mention("two", "a1")), ME);
    assertEquals(Set.of("two"), reports(claim("bridge today")));
    Correction renamed = ledger.rename(claim("school"), "Bridge shut, schools open", ME);
    assertEquals("Bridge shut, schools open", claim("school").text());
    Correction rejected = ledger.reject(claim("40"), ME);
    assertEquals(List.of(), ledger.search("40", 10));
    assertWhole();
    String corrected = export(ledger);
    ledger.rebuild();
    assertEquals(corrected, export(ledger));
    for (Correction correction : List.of(merged, split, renamed, rejected)) {
      ledger.undo(correction.id(), ME);
    }
    assertEquals(8, ledger.corrections().size());
    assertEquals(ME.author(), ledger.corrections().get(0).author());
    String undone = export(ledger);
    assertEquals(lines(before, "claim"), lines(undone, "claim"));
    ledger.undo(ledger.corrections().get(7).id(), ME);
    assertEquals(List.of(), ledger.search("40", 10));
    assertThrows(IllegalArgumentException.class, () -> ledger.undo("none", ME));
    assertThrows(IllegalArgumentException.class, () -> new By(" ", "why"));
    assertWhole();
  }

  /**
   * Regression: those of one millisecond were ordered by their ids, an undoing before its cause.
   */
  @Test
  void corrections_made_at_once_keep_the_order_in_which_they_were_made() throws IOException {
    ledger.addAll(List.of(ONE, TWO, THREE));
    List<Correction> made = new ArrayList<>();
    made.add(ledger.reject(claim("40"), ME));
    for (int k = 0; k < 30; k++) {
      made.add(ledger.undo(made.get(k).id(), ME));
    }
    assertEquals(made, ledger.corrections());
    assertEquals(List.of(), ledger.search("40", 10));
  }

  private static List<String> lines(String export, String kind) {
    return export.lines().filter(line -> line.startsWith("{\"" + kind + "\"")).toList();
  }

  @Test
  void a_correction_survives_what_comes_later() throws IOException {
    ledger.addAll(List.of(ONE, THREE));
    ledger.merge(List.of(claim("12"), claim("40")), ME);
    ledger.withdraw("two", ME);
    ledger.add(TWO);
    assertEquals(Set.of("one", "three"), reports(claim("12")));
    assertEquals(List.of(), ledger.search("today", 10));
    assertEquals(List.of(), claim("12").contradicts());
    String whole = export(ledger);
    assertWhole();
    try (Ledger other = open(fresh())) {
      other.addAll(List.of(TWO, THREE, ONE));
      assertNotEquals(whole, export(other));
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  @Test
  void withdrawing_a_mention_leaves_the_others() throws IOException {
    ledger.addAll(List.of(ONE, TWO));
    ledger.withdraw(List.of(new Mention("one", "a1")), ME);
    assertEquals(Set.of("two"), reports(claim("bridge")));
    assertEquals(Set.of("one"), reports(claim("school")));
    assertWhole();
  }

  @Test
  void an_entry_that_cannot_be_kept_is_refused_and_the_rest_stays() throws IOException {
    ledger.add(ONE);
    Entry nul = Told.report("nu\0l").says("x", "y").entry();
    assertThrows(IllegalArgumentException.class, () -> ledger.addAll(List.of(TWO, nul)));
    assertEquals(1, ledger.size());
    Entry twice = new Entry(ONE.report(), Collections.nCopies(2, ONE.attributions().get(0)), "m");
    assertThrows(IllegalArgumentException.class, () -> ledger.add(twice));
    assertWhole();
  }

  @Test
  void two_hands_on_one_ledger_see_each_others_reports() throws IOException, SQLException {
    String url = fresh();
    try (Ledger here = open(url);
        Ledger there = open(url)) {
      Instant early = Instant.parse("2025-03-02T08:00:00Z");
      here.addAll(seen(List.of(ONE), early));
      there.addAll(seen(List.of(TWO), early));
      here.addAll(seen(List.of(THREE), early));
      Entry changed = Told.report("two").says("The ministry", "the tunnel is flooded").entry();
      there.addAll(seen(List.of(changed), early.plusSeconds(9)));
      Entry four = Told.report("four").says("x", "north bridge was closed with 12 cracks").entry();
      here.addAll(seen(List.of(four), early));
      assertEquals(export(here), export(there));
      assertEquals(List.of(), here.verify().problems());
      assertEquals(List.of(), there.verify().problems());
    }
  }

  @Test
  void who_asks_does_not_wait_for_who_adds() throws Exception {
    CountDownLatch adding = new CountDownLatch(1);
    CountDownLatch asked = new CountDownLatch(1);
    Matcher slow =
        new WordMatcher() {
          @Override
          public Function<Sketch, Judgement> judging(Sketch one) {
            return other -> {
              adding.countDown();
              try {
                assertTrue(asked.await(1, TimeUnit.MINUTES), "nobody could ask meanwhile");
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
              return super.judging(one).apply(other);
            };
          }
        };
    ExecutorService other = Executors.newSingleThreadExecutor();
    try (Ledger both = Ledger.open(fresh(), slow, new Tracer())) {
      both.add(ONE);
      Future<Boolean> added = other.submit(() -> both.add(TWO));
      assertTrue(adding.await(1, TimeUnit.MINUTES));
      assertEquals(Set.of("one"), reports(both.search("bridge", 5).get(0)));
      assertNull(both.entry("two"));
      asked.countDown();
      assertTrue(added.get());
      assertEquals(Set.of("one", "two"), reports(both.search("bridge", 5).get(0)));
    } finally {
      other.shutdown();
    }
  }

  @Test
  void the_same_bytes_in_any_order_and_rebuilt() throws IOException, SQLException {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      Told told = Told.report("r" + random.nextInt(270)).on("2025-03-" + (10 + random.nextInt(20)));
      for (int j = random.nextInt(4); j >= 0; j--) {
        told.says("Source " + random.nextInt(5), content(random));
      }
      entries.add(seen(told.readBy("model-" + random.nextInt(2)).entry()));
    }
    String first = null;
    for (int run = 0; run < shuffles(); run++) {
      Collections.shuffle(entries, random);
      try (Ledger shuffled = open(fresh())) {
        for (int from = 0; from < entries.size(); ) {
          int to = Math.min(entries.size(), from + 1 + random.nextInt(150));
          shuffled.addAll(entries.subList(from, to));
          from = to;
          if (random.nextInt(3) == 0) {
            shuffled.claims(3);
          }
        }
        String export = export(shuffled);
        if (first == null) {
          first = export;
          assertTrue(lines(export, "claim").stream().anyMatch(c -> c.contains("\"quantity\"")));
          assertEquals(List.of(), shuffled.verify().problems());
          shuffled.rebuild();
          assertEquals(first, export(shuffled));
        }
        assertEquals(first, export, "seed " + seed);
      }
    }
  }

  int shuffles() {
    return 6;
  }

  /** With a time of capture that follows from the text; without for some. */
  private static Entry seen(Entry entry) {
    int number = Math.floorMod(entry.report().text().hashCode(), 10);
    return number < 3 ? entry : seen(entry, Instant.ofEpochSecond(1_700_000_000L + number));
  }

  private static Entry seen(Entry entry, Instant at) {
    return new Entry(entry.report().captured(at), entry.attributions(), entry.model());
  }

  private static List<Entry> seen(List<Entry> entries, Instant at) {
    return entries.stream().map(entry -> seen(entry, at)).toList();
  }

  private static String content(Random random) {
    String[] things = {"bridge", "tunnel", "ferry", "mine"};
    String[] deeds = {"closed", "burned", "sold"};
    String[] more = {"today", "again", "at night"};
    return things[random.nextInt(4)]
        + " near Varrow was "
        + deeds[random.nextInt(3)]
        + " with "
        + (1 + random.nextInt(3))
        + " men "
        + more[random.nextInt(3)];
  }

  @Test
  void a_thousand_reports_are_whole() throws IOException {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      entries.add(
          Told.report("r" + i)
              .says("Somebody", "thing" + i / 5 + " befell place" + i / 5 + " at time" + i / 5)
              .entry());
    }
    assertEquals(1000, ledger.addAll(entries));
    Ledger.Verification verification = ledger.verify();
    assertEquals(List.of(), verification.problems());
    assertEquals(1000, verification.reports());
    assertEquals(200, verification.claims());
    assertEquals(5, claim("place77").mentions().size());
    assertNotNull(ledger.claimsOf("r3").get(0));
  }
}
