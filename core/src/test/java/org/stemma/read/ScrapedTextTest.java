package org.stemma.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stemma.Block;
import org.stemma.Origin;
import org.stemma.Published;
import org.stemma.Report;
import org.stemma.Role;

/** Texts as scrapers leave them; all people, places, outlets and events are invented. */
class ScrapedTextTest {
  private static final String LEDE =
      "The harbour authority of Korvale closed two berths on Tuesday after a crane collapsed, officials said.";
  private static final String SECOND =
      "Nobody was hurt, the authority's director, Mara Lindqvist, told reporters at the quay.";
  private static final String THIRD =
      "Engineers are expected to inspect the remaining cranes before the berths open again next week.";

  private static Report read(String text) {
    Report report = Reports.text(text, "test");
    assertEquals(text, report.text());
    return report;
  }

  private static void assertBody(Report report, String... paragraphs) {
    assertEquals(List.of(paragraphs), report.texts(Role.PARAGRAPH));
  }

  private static void assertRole(Report report, Role role, String words) {
    for (Block block : report.blocks()) {
      if (report.text(block.span()).contains(words)) {
        assertEquals(role, block.role(), words);
        return;
      }
    }
    throw new AssertionError("no block holds: " + words);
  }

  @Test
  void takes_apart_menu_title_caption_credit_byline_and_comment_form() {
    Report report =
        read(
            "close\nclose\nCrane collapse shuts half of Korvale harbour\n\n"
                + LEDE
                + "\n\n"
                + SECOND
                + "\n\nRescue workers\nRescue workers carry a toolbox across the quay in Korvale on May 3, 2023. The crane fell at dawn.\n\n"
                + "TOM REED/Interpress Images\n\n"
                + THIRD
                + "\n\nBy Jana\n\nLeave a Reply\n\nYour email address will not be published. Required fields are marked *");
    assertEquals("Crane collapse shuts half of Korvale harbour", report.title());
    assertBody(report, LEDE, SECOND, THIRD);
    assertRole(report, Role.CAPTION, "Rescue workers carry");
    assertEquals(List.of("TOM REED/Interpress Images"), report.texts(Role.CREDIT));
    assertEquals(List.of("Jana"), report.authors());
    assertRole(report, Role.BOILERPLATE, "close");
    assertRole(report, Role.BOILERPLATE, "Leave a Reply");
    assertRole(report, Role.BOILERPLATE, "Required fields");
  }

  @Test
  void reads_a_page_with_one_line_a_paragraph_and_no_blank_line() {
    Report report =
        read(
            "Skip to main content\nHome\nWorld news\nSign in or register\n"
                + "Crane collapse shuts half of Korvale harbour\n"
                + "By Anna Berg and Tom Reed\nMay 3, 2023\nShare on Facebook\n"
                + LEDE
                + "\n"
                + SECOND
                + "\n"
                + "Advertisement\n"
                + THIRD
                + "\n"
                + "Related stories\nPort of Velden to buy twelve new cranes\nStrike at Ostmark docks enters third week\n"
                + "© 2023 The Korvale Courier. All rights reserved.\n");
    assertEquals("Crane collapse shuts half of Korvale harbour", report.title());
    assertEquals(List.of("Anna Berg", "Tom Reed"), report.authors());
    assertEquals(Published.on(LocalDate.of(2023, 5, 3), Origin.TEXT), report.published());
    assertBody(report, LEDE, SECOND, THIRD);
    for (String words :
        List.of(
            "Skip to",
            "Home",
            "Sign in",
            "May 3",
            "Share on",
            "Advertisement",
            "Related",
            "Port of Velden",
            "Strike at",
            "All rights")) {
      assertRole(report, Role.BOILERPLATE, words);
    }
  }

  @Test
  void keeps_carriage_returns_in_the_text_and_out_of_the_spans() {
    Report report =
        read(
            "CRANE FALLS INTO KORVALE HARBOUR\r\n\r\nWritten by Pia van der Holm\r\n\r\n"
                + LEDE
                + "\r\n\r\n"
                + SECOND
                + "\r\n\r\nPhoto: Jonas Weller / World Wire\r\n\r\n"
                + THIRD
                + "\r\n");
    assertEquals("CRANE FALLS INTO KORVALE HARBOUR", report.title());
    assertEquals(List.of("Pia van der Holm"), report.authors());
    assertBody(report, LEDE, SECOND, THIRD);
    assertEquals(List.of("Photo: Jonas Weller / World Wire"), report.texts(Role.CREDIT));
  }

  @Test
  void joins_lines_that_are_wrapped_at_a_width() {
    Report report =
        read(
            """
            Crane collapse shuts half of Korvale harbour

            The harbour authority of Korvale closed two berths on Tuesday after a
            crane collapsed, officials said. Nobody was hurt, the authority's
            director, Mara Lindqvist, told reporters at the quay.

            Engineers are expected to inspect the remaining cranes before the
            berths open again next week. The port handles a third of the trade of
            the region, and shippers have been told to wait for further notice.
            """);
    assertEquals("Crane collapse shuts half of Korvale harbour", report.title());
    assertEquals(2, report.texts(Role.PARAGRAPH).size());
  }

  @Test
  void splits_a_caption_from_the_credit_in_its_brackets() {
    Report report =
        read(
            "Crane collapse shuts half of Korvale harbour\n\n"
                + "Dock workers stand beside the fallen crane in Korvale, Tuesday. (Photo: Lena Moor/World Wire)\n\n"
                + LEDE
                + "\n\n"
                + SECOND);
    assertEquals(
        List.of("Dock workers stand beside the fallen crane in Korvale, Tuesday."),
        report.texts(Role.CAPTION));
    assertEquals(List.of("(Photo: Lena Moor/World Wire)"), report.texts(Role.CREDIT));
    assertBody(report, LEDE, SECOND);
  }

  @Test
  void reads_a_credit_above_and_a_file_photo_caption() {
    Report report =
        read(
            "Menu\nSearch\nCrane collapse shuts half of Korvale harbour\nStandstill could last for weeks as engineers check the remaining cranes\n"
                + "FILE PHOTO: A crane loads containers at the port of Korvale\nImage credit: Lena Moor via World Wire\n"
                + LEDE
                + "\n"
                + SECOND
                + "\n(Reporting by Lena Moor; Editing by Tom Reed)\n"
                + "Follow us on Twitter\nSign up for our daily newsletter\n");
    assertEquals("Crane collapse shuts half of Korvale harbour", report.title());
    assertRole(report, Role.STANDFIRST, "Standstill could last");
    assertRole(report, Role.CAPTION, "FILE PHOTO: A crane");
    assertRole(report, Role.CREDIT, "Image credit");
    assertRole(report, Role.AGENCY_TAIL, "Reporting by");
    assertRole(report, Role.BOILERPLATE, "Follow us");
    assertRole(report, Role.BOILERPLATE, "Sign up");
    assertBody(report, LEDE, SECOND);
  }

  @Test
  void drops_readers_comments_below_the_report() {
    Report report =
        read(
            "Crane collapse shuts half of Korvale harbour\n\n"
                + LEDE
                + "\n\n"
                + SECOND
                + "\n\n"
                + THIRD
                + "\n\n3 responses to \"Crane collapse shuts half of Korvale harbour\"\n\nharbourrat says:\n\n"
                + "I told them years ago that these cranes were rotten, and nobody would listen to me.\n\n"
                + "Reply\n\nName *\n\nEmail *\n\nSave my name, email, and website in this browser for the next time I comment.");
    assertBody(report, LEDE, SECOND, THIRD);
    assertRole(report, Role.BOILERPLATE, "I told them");
    assertRole(report, Role.BOILERPLATE, "Name *");
    assertRole(report, Role.BOILERPLATE, "Save my name");
  }

  /** Six real pages were lost whole to a link "Join the conversation" beside their headline. */
  @Test
  void keeps_the_report_below_a_link_to_its_comments() {
    Report report =
        read(
            "Skip to content\n\nSections\n\nMy account\n\n"
                + "This advertisement has not loaded yet, but your article continues below.\n\n"
                + "You can manage your settings at any time here.\n\n"
                + "Crane collapse shuts half of Korvale harbour\n\nJoin the conversation\n\n"
                + LEDE
                + "\n\n"
                + SECOND
                + "\n\n"
                + THIRD
                + "\n\nThe port handles a third of the region's grain, and ships were sent on to Ostmark at noon.\n\n"
                + "The crane had been lifting concrete blocks for the new breakwater when its foot gave way."
                + "\n\nShare this article\n\nCookie policy\n");
    assertTrue(report.texts(Role.PARAGRAPH).containsAll(List.of(LEDE, SECOND, THIRD)));
    assertRole(report, Role.BOILERPLATE, "Join the conversation");
  }

  @Test
  void finds_the_headline_of_a_scraped_page_closely_above_its_body() {
    Report report =
        read(
            "Skip to content\nSections\nMy account\nHarbour news\n"
                + "Storm warning lifted for the northern coast\nSubscribe\n"
                + "Crane collapse shuts half of Korvale harbour\nAnna Berg\nMay 3, 2023\n"
                + LEDE
                + "\n"
                + SECOND
                + "\n"
                + THIRD
                + "\nShare this article\nCookie policy\n");
    assertEquals("Crane collapse shuts half of Korvale harbour", report.title());
  }

  @Test
  void tells_subheads_lists_corrections_and_inline_links() {
    Report report =
        read(
            "What we know about the crane collapse in Korvale\n\n"
                + LEDE
                + "\n\nRead more: Strike at Ostmark docks enters third week\n\n"
                + "What happened\n\n"
                + SECOND
                + "\n\n- The crane was built in 1978\n- It was last checked in 2019\n\n"
                + THIRD
                + "\n\nCorrection: An earlier version of this article gave a wrong year for the last check.\n\n"
                + "Pia Holm is the Courier's shipping correspondent.\n\nCookie policy\n");
    assertRole(report, Role.SUBHEAD, "What happened");
    assertEquals(2, report.texts(Role.LIST).size());
    assertRole(report, Role.CORRECTION, "earlier version");
    assertRole(report, Role.BOILERPLATE, "Read more");
    assertRole(report, Role.BOILERPLATE, "Cookie policy");
  }

  @Test
  void reads_a_signature_with_a_desk_and_an_office() {
    Report report =
        read(
            "Crane collapse shuts half of Korvale harbour\n\nAnna Berg, Shipping Correspondent\n\nBy World Wire Staff\n\n"
                + LEDE
                + "\n\n"
                + SECOND);
    assertEquals(List.of("Anna Berg"), report.authors());
    assertRole(report, Role.BYLINE, "World Wire Staff");
    assertBody(report, LEDE, SECOND);
  }

  @Test
  void reads_a_slug_before_its_caption_at_the_top_of_the_page() {
    Report report =
        read(
            "Subscribe\nPort crane\nPort crane lies across a berth in Korvale on May 2, 2023, seen from the lighthouse.\n"
                + "© Lena Moor\nCrane collapse shuts half of Korvale harbour\n"
                + LEDE
                + "\n"
                + SECOND
                + "\n"
                + THIRD);
    assertEquals("Crane collapse shuts half of Korvale harbour", report.title());
    assertRole(report, Role.CAPTION, "Port crane lies");
    assertEquals(List.of("© Lena Moor"), report.texts(Role.CREDIT));
    assertBody(report, LEDE, SECOND, THIRD);
  }

  @Test
  void gives_no_title_to_bare_paragraphs() {
    Report one = read(LEDE);
    assertNull(one.title());
    assertBody(one, LEDE);
    Report two = read(LEDE + "\n\n" + SECOND);
    assertNull(two.title());
    assertBody(two, LEDE, SECOND);
    assertBody(read("\"We will rebuild,\" she said"), "\"We will rebuild,\" she said");
  }

  @Test
  void splits_the_dateline_from_the_lede() {
    Report report =
        read(
            "KORVALE, Sept 17 (World Wire) - Two drones struck a fuel depot outside the port, the ministry said.");
    assertEquals(List.of("KORVALE, Sept 17 (World Wire) -"), report.texts(Role.DATELINE));
    assertBody(report, "Two drones struck a fuel depot outside the port, the ministry said.");
    assertNull(report.title());
    Report plain =
        read(
            "Velden burns for a third night\n\nVELDEN — Fires spread to the old town of Velden overnight, the mayor said.");
    assertEquals(List.of("VELDEN —"), plain.texts(Role.DATELINE));
    assertEquals("Velden burns for a third night", plain.title());
  }

  @Test
  void keeps_a_body_paragraph_beside_a_credit_in_the_body() {
    Report report =
        read(
            "Crane collapse shuts half of Korvale harbour\n\n"
                + LEDE
                + "\n\n"
                + "\"We will not open a single berth before the last bolt is checked,\" she said on Tuesday.\n\n"
                + "Photograph by Lena Moor\n\n"
                + THIRD);
    assertEquals(3, report.texts(Role.PARAGRAPH).size());
    assertTrue(report.texts(Role.CAPTION).isEmpty());
  }
}
