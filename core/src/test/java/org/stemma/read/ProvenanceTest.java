package org.stemma.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stemma.Origin;
import org.stemma.Provenance;
import org.stemma.Published;
import org.stemma.Report;
import org.stemma.Role;

class ProvenanceTest {
  private static final String BODY =
      """
      <article><h1>Bridge at Velden reopens after nine months</h1>%s
      <p>The bridge over the Tarn at Velden was opened to cars again on Monday, the transport ministry said.</p>
      <p>Engineers had replaced forty of its cables, which were found to be rusted through in spring.</p>
      <p>"We have lost nine months, but nobody was hurt," said the mayor, Ines Tarn, at the ceremony.</p>
      <p>Lorries have to wait until the second part of the works is finished, in about a year. %s</p>
      </article>""";

  private static Report read(String head, String top, String end) {
    String page =
        "<!DOCTYPE html><html><head>"
            + head
            + "</head><body>"
            + BODY.formatted(top, end)
            + "</body></html>";
    return Reports.html(page.getBytes(UTF_8), null);
  }

  @Test
  void keeps_agencies_and_desks_apart_from_persons() {
    Report report =
        read(
            """
            <script type="application/ld+json">{"@context":"x","@graph":[{"@type":"WebSite","x":
            [{"@type":"NewsArticle","author":[{"@type":"Person","name":"Anna Berg"},
            {"@type":"Person","name":"Reuters"},{"@type":"Person","name":"Redaktion Inland"}]}]}]}
            </script>""",
            "",
            "");
    assertEquals(List.of("Anna Berg"), report.authors());
    assertEquals(List.of("Reuters", "Redaktion Inland"), report.provenance().agencies());
    assertEquals(List.of(new Provenance.Wire("Reuters", Role.BYLINE)), report.provenance().wires());
    assertEquals(Origin.JSON_LD, report.provenance().signals().get("authors"));
  }

  @Test
  void finds_the_agency_that_the_last_words_credit() {
    assertEquals(
        List.of(new Provenance.Wire("dpa", Role.AGENCY_TAIL)),
        read("", "", "(dpa)").provenance().wires());
  }

  @Test
  void reads_when_a_page_was_changed() {
    Report report =
        read(
            """
            <meta property="article:published_time" content="2025-03-03T08:00:00+01:00">
            <meta property="article:modified_time" content="2025-03-04T21:30:00+01:00">""",
            "",
            "");
    Published modified = report.provenance().modified();
    assertNotNull(modified);
    assertEquals(LocalDate.of(2025, 3, 4), modified.date());
    assertEquals(Origin.META, modified.origin());
  }

  @Test
  void reads_a_printed_date_in_other_languages() {
    for (String line :
        List.of(
            "Stand: 03.03.2025 14:07 Uhr",
            "3. März 2025, 14.07 Uhr",
            "Publicado el 3 de marzo de 2025",
            "Publié le 3 mars 2025 à 14h07",
            "3 Mart 2025",
            "3 marca 2025, 14:07",
            "2025年3月3日 14時07分")) {
      Published published = read("", "<div>" + line + "</div>", "").published();
      assertNotNull(published, line);
      assertEquals(LocalDate.of(2025, 3, 3), published.date(), line);
      assertEquals(Origin.TEXT, published.origin());
    }
  }

  @Test
  void says_what_told_each_block_its_role() {
    Report report =
        read(
            "",
            "<figure><img src=a.jpg><figcaption>The bridge at Velden, seen from the quay."
                + " <span class=credit>Foto: Lena Moor</span></figcaption></figure>",
            "");
    assertEquals(List.of("The bridge at Velden, seen from the quay."), report.texts(Role.CAPTION));
    assertEquals(List.of("Foto: Lena Moor"), report.texts(Role.CREDIT));
    assertEquals(4, report.texts(Role.PARAGRAPH).size());
    assertTrue(report.blocks().stream().allMatch(block -> block.signal() != null));
    assertTrue(report.provenance().confidence() > 0.5);
  }

  @Test
  void falls_back_on_the_body_that_a_page_declares_but_does_not_show() {
    String hidden = "The dam above Velden held through the night, the water board said. ".repeat(8);
    String page =
        "<html><head><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":"
            + "\"Dam holds\",\"articleBody\":\""
            + hidden
            + "\"}</script></head>"
            + "<body><h1>Dam holds</h1><p>Enable scripts to read on.</p></body></html>";
    Report report = Reports.html(page.getBytes(UTF_8), null);
    assertEquals(Origin.JSON_LD, report.provenance().signals().get("body"));
    assertTrue(report.texts(Role.PARAGRAPH).get(0).startsWith("The dam above Velden held"));
    assertFalse(report.texts(Role.PARAGRAPH).get(0).contains("Enable scripts"));
  }
}
