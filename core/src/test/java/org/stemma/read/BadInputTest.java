package org.stemma.read;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.stemma.Report;
import org.stemma.Role;

class BadInputTest {
  private static final int TEN_MEGABYTES = 10_000_000;
  private static final int MEGABYTE = 1_000_000;
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private static String reason(byte[] bytes) {
    Report report = Reports.read(bytes, "file");
    assertEquals("", report.text());
    assertTrue(report.blocks().isEmpty());
    return String.valueOf(report.reason());
  }

  @Test
  void says_that_nothing_is_there() {
    assertEquals("empty", reason(new byte[0]));
    assertEquals("no words", Reports.read(" \r\n\t ".getBytes(UTF_8), "file").reason());
    assertEquals("empty", Reports.text("", "file").reason());
  }

  @Test
  void says_that_bytes_are_no_text() {
    assertEquals("looks binary (PDF)", reason("%PDF-1.7 some words".getBytes(UTF_8)));
    assertEquals(
        "looks binary (zero bytes)", reason(new byte[] {'a', 'b', 0, 'c', 0, 0, 1, 2, 'd', 'e'}));
    long seed = 7;
    byte[] noise = new byte[TEN_MEGABYTES];
    new Random(seed).nextBytes(noise);
    assertTrue(reason(noise).startsWith("looks binary"), "seed " + seed);
    byte[] bells = "\u0007\u0001 words \u0002".repeat(50).getBytes(UTF_8);
    assertEquals("looks binary (control characters)", reason(bells));
  }

  @Test
  void finds_the_encoding() {
    String words = "The café in Korvale reopened on Tuesday, its owner said.";
    assertEquals(words, Reports.read(words.getBytes(UTF_8), "f").text());
    assertEquals(words, Reports.read(("\uFEFF" + words).getBytes(UTF_8), "f").text());
    assertEquals(words, Reports.read(("\uFEFF" + words).getBytes(UTF_16LE), "f").text());
    assertEquals(words, Reports.read(words.getBytes(UTF_16LE), "f").text());
    assertEquals(words, Reports.read(words.getBytes(UTF_16BE), "f").text());
    Report old = Reports.read(words.getBytes(Charset.forName("windows-1252")), "f");
    assertEquals(words, old.text());
    assertEquals("no encoding declared: read as windows-1252", old.reason());
    assertNull(Reports.text(words, "f").reason());
  }

  @Test
  void reads_utf8_with_few_broken_bytes_as_utf8() {
    byte[] bytes = "Café é ü ö ä é à è ç ô ê î said the mayor.".getBytes(UTF_8);
    bytes[bytes.length - 3] = (byte) 0xC3;
    Report report = Reports.text(bytes, "f");
    assertTrue(report.text().startsWith("Café é"));
    assertTrue(String.valueOf(report.reason()).startsWith("not valid UTF-8 in 1 place"));
  }

  @Test
  void declared_encoding_of_a_page_counts_where_it_is_not_utf8() {
    String page =
        "<html><head><meta charset=windows-1251><title>Корвале</title></head><body><p>Кран упал в порту, сообщили власти города во вторник утром.</p></body></html>";
    Report report = Reports.read(page.getBytes(Charset.forName("windows-1251")), "f");
    assertEquals("Корвале", report.title());
    Report sent =
        Reports.html(
            page.replace("charset=", "x=").getBytes(Charset.forName("windows-1251")),
            null,
            "f",
            Charset.forName("windows-1251"));
    assertEquals("Корвале", sent.title());
  }

  @Test
  void reads_large_texts_of_any_shape_in_time() {
    String paragraph = "The harbour authority closed two berths on Tuesday, officials said.\n\n";
    for (String unit :
        new String[] {
          paragraph,
          "a",
          "a ",
          "\n",
          "A ",
          "By A ",
          "((",
          "[(",
          "Photo: ",
          "© ",
          " | ",
          "- ",
          "\" ",
          "A/",
          "© A ",
          "close\n",
          "By Anna Berg\n",
          "Read ",
          "KORVALE, ",
          "\r\n \u00A0"
        }) {
      int size = unit.equals(paragraph) ? TEN_MEGABYTES : MEGABYTE;
      String text = unit.repeat(size / unit.length());
      assertTimeout(LIMIT, () -> assertNotNull(Reports.read(text.getBytes(UTF_8), "big")), unit);
    }
  }

  @Test
  void reads_large_pages_of_any_shape_in_time() {
    for (String unit :
        new String[] {
          "<p>The harbour authority closed two berths on Tuesday, officials said.</p>\n",
          "<div>",
          "<a href=x>",
          "<b>",
          "<figure><figcaption>A crane",
          "<ul><li>one ",
          "<table><tr><td>",
          "<br>",
          "<h1>A crane fell",
          "<",
          "<!--",
          "<meta content=x>",
          "&amp;",
          "<div class=caption id=credit>",
          "<time datetime=x>",
          "<form><nav>",
          "<a class=byline>",
          "<script type='application/ld+json'>[["
        }) {
      String text = "<html><title>A crane fell</title>" + unit.repeat(MEGABYTE / unit.length());
      assertTimeout(LIMIT, () -> assertNotNull(Reports.read(text.getBytes(UTF_8), "big")), unit);
    }
    String page =
        "<html><body><article>"
            + "<p>The harbour authority closed two berths on Tuesday, officials said.</p>\n"
                .repeat(TEN_MEGABYTES / 80);
    Report report = Reports.read(page.getBytes(UTF_8), "big");
    assertTrue(report.texts(Role.PARAGRAPH).size() >= 1);
  }

  @Test
  void reads_the_first_part_of_what_would_fill_the_memory_and_says_so() {
    String words = "The harbour authority closed two berths on Tuesday, officials said.";
    String tags = "<i><b><u><p class='a b c'>".repeat(100_000);
    String page = "<html><body><p>" + words + "</p>" + tags;
    Report report = Reports.read(page.getBytes(UTF_8), "f");
    assertEquals(words, String.join("", report.texts(Role.PARAGRAPH)));
    assertTrue(String.valueOf(report.reason()).startsWith("too many tags: read up to character "));
    Report text = Reports.text((words + "\n" + "a\n".repeat(300_000)).getBytes(UTF_8), "f");
    assertEquals("too many lines: read up to character 600065", text.reason());
    Reports.Batch feed =
        Reports.feed(
            ("<rss><channel>" + "<item><title>a</title></item>".repeat(151_000)).getBytes(UTF_8),
            null,
            "f");
    assertTrue(feed.iterator().hasNext());
    assertTrue(feed.faults().toString().contains("cut off"));
  }

  @Test
  void reads_whole_pages_of_many_attributes() {
    String words = "The harbour authority closed two berths on Tuesday, officials said.";
    String row =
        "<p id=a class=\"b c\" style='margin: 0; color: red'><a href='/x'><i>Port</i></a> ";
    Report report = Reports.read(("<html>" + row.repeat(20_000) + words).getBytes(UTF_8), "f");
    assertNull(report.reason());
  }
}
