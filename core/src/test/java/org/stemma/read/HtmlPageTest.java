package org.stemma.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stemma.Headline;
import org.stemma.Origin;
import org.stemma.Outlet;
import org.stemma.Published;
import org.stemma.Report;
import org.stemma.Role;

class HtmlPageTest {
  private static final String PAGE =
      """
      <!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8">
      <title>Crane collapse shuts harbour | The Korvale Courier</title>
      <link rel="canonical" href="/news/crane">
      <meta property="og:site_name" content="The Korvale Courier">
      <meta property="og:title" content="Crane collapse shuts harbour - The Korvale Courier">
      <script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Crane falls",
      "datePublished":"2023-05-03T08:30:00+02:00","author":[{"@type":"Person","name":"Anna Berg"},
      {"@type":"Organization","name":"World Wire"}]}]}</script></head><body>
      <nav><a href="/">Home</a> <a href="/world">World news of the day</a></nav>
      <main><article><h1>Crane collapse shuts harbour</h1>
      <figure><img src="x.jpg"><figcaption>Workers stand beside the crane in Korvale on Tuesday.
      <span class="credit">Lena Moor/World Wire</span></figcaption></figure>
      <p>KORVALE (World Wire) - The harbour authority closed two berths on Tuesday after a crane collapsed.</p>
      <p>Nobody was hurt, the <a href="/a">authority's director</a>, Mara Lindqvist, told reporters at the quay.</p>
      <h2>What comes next</h2>
      <p>Engineers are expected to inspect the remaining cranes before the berths open again.</p>
      <p>(Reporting by Lena Moor; Editing by Tom Reed)</p>
      <aside class="related"><p>Strike at Ostmark docks enters its third week, and no end is in sight.</p></aside>
      </article></main>
      <section id="comments"><p>I told them years ago that these cranes were rotten, all of them.</p></section>
      <footer><p>© 2023 The Korvale Courier. All rights reserved.</p></footer></body></html>
      """;

  private static Report page() {
    return Reports.html(
        PAGE.getBytes(UTF_8), URI.create("https://www.courier.example/news/crane?x=1"));
  }

  @Test
  void finds_the_body_and_leaves_the_margins() {
    List<String> body = page().texts(Role.PARAGRAPH);
    assertEquals(3, body.size());
    assertTrue(body.get(0).startsWith("The harbour authority"));
    assertEquals(List.of("What comes next"), page().texts(Role.SUBHEAD));
    assertFalse(page().text().contains("rotten"));
    assertFalse(page().text().contains("Ostmark"));
  }

  @Test
  void keeps_caption_credit_dateline_and_tail_as_what_they_are() {
    Report report = page();
    assertEquals(
        List.of("Workers stand beside the crane in Korvale on Tuesday."),
        report.texts(Role.CAPTION));
    assertEquals(List.of("Lena Moor/World Wire"), report.texts(Role.CREDIT));
    assertEquals(List.of("KORVALE (World Wire) -"), report.texts(Role.DATELINE));
    assertEquals(1, report.texts(Role.AGENCY_TAIL).size());
  }

  @Test
  void reads_what_the_page_declares() {
    Report report = page();
    assertEquals("Crane collapse shuts harbour", report.title());
    assertEquals(
        List.of(
            new Headline("Crane collapse shuts harbour", Origin.H1),
            new Headline("Crane falls", Origin.JSON_LD),
            new Headline("Crane collapse shuts harbour", Origin.OG),
            new Headline("Crane collapse shuts harbour", Origin.TITLE)),
        report.headlines());
    assertEquals(List.of("Anna Berg"), report.authors());
    assertEquals(
        new Published(
            LocalDate.of(2023, 5, 3),
            OffsetDateTime.parse("2023-05-03T08:30:00+02:00"),
            Origin.JSON_LD),
        report.published());
    assertEquals("https://www.courier.example/news/crane", report.url());
    assertEquals("en", report.language());
    assertEquals(new Outlet("The Korvale Courier", "courier.example"), report.outlet());
  }

  @Test
  void knows_a_page_from_plain_text() {
    assertEquals("Crane collapse shuts harbour", Reports.read(PAGE.getBytes(UTF_8), "f").title());
    String text = "The value a<b holds, the engineers said on Tuesday in Korvale.";
    assertEquals(text, Reports.read(text.getBytes(UTF_8), "f").text());
  }

  @Test
  void a_signed_line_and_a_caption_are_no_body_on_a_short_page() {
    String page =
        """
        <article><h1>Alarm at the dye works was off for eleven days</h1>
        <p class="byline">By Greta Holm</p>
        <p>The alarm on the tank may have been switched off before the accident, an official said.</p>
        <p>Two shift leaders had reported a fault and were told to carry on, the official said.</p>
        <figure><figcaption>Firefighters at the burst tank in Aldermoor on Tuesday evening.</figcaption></figure>
        <p>The company declined to comment on the alarm when it was reached on Wednesday.</p></article>
        """;
    Report report = Reports.html(page.getBytes(UTF_8), URI.create("https://a.example/1"));
    assertEquals(List.of("By Greta Holm"), report.texts(Role.BYLINE));
    assertEquals(1, report.texts(Role.CAPTION).size());
    assertEquals(3, report.texts(Role.PARAGRAPH).size());
  }

  /** Found by mutation: the parser's mending failed at a link within 509 levels. */
  @Test
  void reads_a_page_that_the_parser_cannot_mend() {
    String page = "<title>Crane falls</title><p><i><a>" + "<div>".repeat(509) + "Nobody was hurt.";
    Report report = Reports.html(page.getBytes(UTF_8), URI.create("https://a.example/1"));
    assertEquals("Crane falls", report.title());
  }

  @Test
  void reads_a_list_once_though_a_lump_of_it_and_a_hidden_copy_stand_on_the_page() {
    List<String> items =
        List.of(
            "The harbour authority closed two berths on Tuesday after a crane collapsed.",
            "The Ostmark council voted to raise fares on its ferries by a tenth from May.",
            "Engineers in Velden found no cracks in the dam after the storm of Sunday night.");
    String all = String.join(" ", items);
    String page =
        "<html><body><h1>Three things to know today</h1><div class=content>"
            + "<p>Good morning from Korvale. This is the news that you need to know today.</p><ol><li>"
            + String.join("</li><li>", items)
            + "</li></ol></div><div style=\"display: none\"><p>"
            + String.join("</p><p>", items)
            + "</p></div><div itemprop=articleBody>Good morning from Korvale. "
            + "This is the news that you need to know today. "
            + all
            + "</div></body></html>";
    String text = Reports.html(page.getBytes(UTF_8), null).text();
    for (String item : items) {
      assertTrue(text.contains(item), item);
      assertEquals(text.indexOf(item), text.lastIndexOf(item), item);
    }
    assertFalse(text.contains(all));
  }
}
