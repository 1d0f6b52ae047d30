package org.stemma.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stemma.Report;
import org.stemma.Role;

class WarcTest {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final String AT = "@2024-10-22T09:30:00Z";
  private static final String HTML = "Content-Type: text/html\r\n";

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void reads_pages_with_address_and_capture_and_passes_over_the_rest(boolean packed)
      throws IOException {
    byte[] words = "The mill burned down, police said on Tuesday morning.".getBytes(UTF_8);
    byte[] file =
        new WarcFile(packed)
            .record("warcinfo", "urn:x", "Content-Type: application/warc-fields\r\n", new byte[3])
            .record("request", "https://a.example/", "", "GET / HTTP/1.1\r\n\r\n".getBytes(UTF_8))
            .page("https://www.a.example/bridge")
            .response("https://a.example/x.png", "Content-Type: image/png\r\n", new byte[50])
            .record(
                "conversion",
                "https://b.example/mill",
                "Content-Type: text/plain\r\n" + "WARC-Identified-Content-Language: eng,deu\r\n",
                words)
            .record("resource", "https://c.example/", HTML, WarcFile.PAGE.getBytes(UTF_8))
            .record(
                "response",
                "https://a.example/gone",
                "Content-Type: application/http\r\n",
                "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<p>No.".getBytes(UTF_8))
            .record("metadata", "https://a.example/", "", words)
            .file();
    WarcFile.Read read = WarcFile.read(file);
    assertEquals(List.of(), read.faults());
    assertEquals(
        List.of(
            "https://www.a.example/bridge" + AT,
            "https://b.example/mill" + AT,
            "https://c.example/" + AT),
        read.ids());
    Report page = read.reports().get(0);
    assertEquals("https://www.a.example/bridge", page.url());
    assertEquals(Instant.parse("2024-10-22T09:30:00Z"), page.captured());
    assertEquals("Bridge closed", page.title());
    assertEquals("a.example", page.outlet().domain());
    assertEquals(2, page.texts(Role.PARAGRAPH).size());
    assertNull(page.reason());
    Report text = read.reports().get(1);
    assertEquals("en", text.language());
    assertEquals("b.example", text.outlet().domain());
    assertEquals(new String(words, UTF_8), text.text());
  }

  @Test
  void undoes_the_packing_of_the_transfer() {
    byte[] page = WarcFile.PAGE.getBytes(UTF_8);
    ByteArrayOutputStream chunked = new ByteArrayOutputStream();
    for (int at = 0; at < page.length; at += 100) {
      int end = Math.min(page.length, at + 100);
      chunked.writeBytes((Integer.toHexString(end - at) + "\r\n").getBytes(UTF_8));
      chunked.write(page, at, end - at);
      chunked.writeBytes("\r\n".getBytes(UTF_8));
    }
    chunked.writeBytes("0\r\n\r\n".getBytes(UTF_8));
    Charset old = Charset.forName("windows-1251");
    byte[] file =
        new WarcFile(true)
            .response("a:1", HTML + "Transfer-Encoding: chunked\r\n", chunked.toByteArray())
            .response("a:2", HTML + "Content-Encoding: gzip\r\n", WarcFile.gzip(page))
            .response("a:3", HTML + "Content-Encoding: gzip\r\n", page)
            .response("a:4", HTML + "Content-Encoding: br\r\n", page)
            .response(
                "a:5",
                "Content-Type: text/html;charset=windows-1251\r\n",
                "<html><title>Мост закрыт</title><p>Мост.</p></html>".getBytes(old))
            .file();
    WarcFile.Read read = WarcFile.read(file);
    assertEquals(List.of(), read.faults());
    assertEquals(5, read.reports().size());
    for (Report report : read.reports().subList(0, 4)) {
      assertEquals(2, report.texts(Role.PARAGRAPH).size(), report.id());
      assertNull(report.reason(), report.id());
    }
    assertEquals("Мост закрыт", read.reports().get(4).title());
    byte[] half = Arrays.copyOf(chunked.toByteArray(), 300);
    Report cut =
        WarcFile.read(
                new WarcFile(false)
                    .response("a:1", HTML + "Transfer-Encoding: chunked\r\n", half)
                    .file())
            .reports()
            .get(0);
    assertEquals("the page's transfer is cut off or corrupt", cut.reason());
  }

  @Test
  void reads_the_items_of_a_feed_that_was_archived() {
    String feed =
        "<rss><channel><title>T</title><item><title>One</title><link>https://f.example/1</link>"
            + "<description>The mill burned down, he said.</description></item></channel></rss>";
    byte[] file =
        new WarcFile(false)
            .response(
                "https://f.example/rss",
                "Content-Type: application/rss+xml\r\n",
                feed.getBytes(UTF_8))
            .file();
    Report item = WarcFile.read(file).reports().get(0);
    assertEquals("https://f.example/1", item.id());
    assertEquals(Instant.parse("2024-10-22T09:30:00Z"), item.captured());
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void every_cut_of_the_last_record_is_told(boolean packed) {
    WarcFile whole = new WarcFile(packed).page("https://a.example/1").page("https://a.example/2");
    int start = whole.file().length;
    byte[] file = whole.page("https://a.example/3").file();
    assertEquals(List.of(), WarcFile.read(file).faults());
    assertTimeoutPreemptively(
        LIMIT,
        () -> {
          for (int end = start + 1; end < file.length; end++) {
            WarcFile.Read read = WarcFile.read(Arrays.copyOf(file, end));
            assertEquals(1, read.faults().size(), "cut at " + end + ": " + read.faults());
            assertEquals("w, byte " + start, read.faults().get(0).place(), "cut at " + end);
            assertTrue(
                read.ids()
                    .containsAll(List.of("https://a.example/1" + AT, "https://a.example/2" + AT)),
                "cut at " + end);
          }
        });
    assertEquals(List.of(), WarcFile.read(Arrays.copyOf(file, start)).faults());
  }

  @Test
  void goes_on_behind_a_broken_record() {
    byte[] good = new WarcFile(false).page("https://a.example/1").file();
    byte[] block = "HTTP/1.1 200 OK\r\n\r\n<p>Words.".getBytes(UTF_8);
    String http = "Content-Type: application/http\r\n";
    for (byte[] bad :
        List.of(
            "junk that is no record\r\n\r\n".getBytes(UTF_8),
            "WARC/1.0\r\nWARC-Type: response\r\n\r\n\r\n\r\n".getBytes(UTF_8),
            "WARC/\r\n\r\n".getBytes(UTF_8),
            WarcFile.bytes("response", "https://a.example/long", http, 900_000, block),
            WarcFile.bytes("response", "https://a.example/short", http, 20, block),
            WarcFile.bytes("response", "https://a.example/huge", http, 1L << 50, block),
            new String(WarcFile.bytes("response", "a:b", http, block.length, block), UTF_8)
                .replace("2024-10-22T09:30:00Z", "yesterday")
                .getBytes(UTF_8),
            WarcFile.bytes("response", "a", http, 4, "HTTP".getBytes(UTF_8)))) {
      byte[] file = new WarcFile(false).raw(good).raw(bad).page("https://a.example/2").file();
      WarcFile.Read read = WarcFile.read(file);
      String shown = new String(bad, UTF_8) + read.faults();
      assertEquals(1, read.faults().size(), shown);
      assertEquals("w, byte " + good.length, read.faults().get(0).place(), shown);
      assertEquals(
          List.of("https://a.example/1" + AT, "https://a.example/2" + AT), read.ids(), shown);
    }
  }

  @Test
  void goes_on_behind_a_corrupt_member() {
    byte[] first = new WarcFile(true).page("https://a.example/1").file();
    byte[] bad = new WarcFile(true).page("https://a.example/bad").file();
    byte[] last = new WarcFile(true).page("https://a.example/2").file();
    for (int at = 0; at < bad.length; at++) {
      byte[] broken = bad.clone();
      broken[at] ^= 0x55;
      ByteArrayOutputStream file = new ByteArrayOutputStream();
      file.writeBytes(first);
      file.writeBytes(broken);
      file.writeBytes(last);
      WarcFile.Read read = WarcFile.read(file.toByteArray());
      List<String> ids = read.ids();
      boolean inHead = at >= 4 && at < 10 || at == 3;
      assertTrue(inHead || !read.faults().isEmpty(), "byte " + at);
      assertEquals("https://a.example/1" + AT, ids.get(0), "byte " + at);
      assertEquals("https://a.example/2" + AT, ids.get(ids.size() - 1), "byte " + at);
    }
  }

  @Test
  void bombs_are_stopped_and_the_rest_is_read() throws IOException {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
      byte[] head = WarcFile.bytes("response", "https://a.example/b", "", 3L << 30, new byte[0]);
      gzip.write(head, 0, head.length - 4);
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 600; i++) {
        gzip.write(zeros);
      }
    }
    ByteArrayOutputStream inner = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(inner)) {
      byte[] spaces = "<p>".repeat(1 << 18).getBytes(UTF_8);
      for (int i = 0; i < 200; i++) {
        gzip.write(spaces);
      }
    }
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(bomb.toByteArray());
    file.writeBytes(
        new WarcFile(true)
            .response(
                "https://a.example/c", HTML + "Content-Encoding: gzip\r\n", inner.toByteArray())
            .page("https://a.example/1")
            .file());
    assertTimeoutPreemptively(
        LIMIT,
        () -> {
          WarcFile.Read read = WarcFile.read(file.toByteArray());
          assertEquals(List.of("https://a.example/1" + AT), read.ids());
          assertEquals(2, read.faults().size(), read.faults().toString());
          assertTrue(read.faults().get(0).why().contains("times its size"));
          assertTrue(read.faults().get(1).why().contains("more than 16 MiB"));
        });
  }

  @Test
  void hostile_files_end_in_time() {
    String record = "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 99999999\r\n\r\n";
    for (String unit :
        List.of(record, "WARC/1.0\n\n", "WARC/", "W", "\r\n", "WARC/1.0\r\nA: b\r\n")) {
      byte[] file = ("WARC/1.0\r\n" + unit.repeat(5_000_000 / unit.length())).getBytes(UTF_8);
      assertTimeoutPreemptively(
          LIMIT, () -> assertFalse(WarcFile.read(file).faults().isEmpty(), unit));
    }
    byte[] heads = new byte[3_000_000];
    byte[] member = WarcFile.gzip(new byte[0]);
    for (int i = 0; i + 12 < heads.length; i += 12) {
      System.arraycopy(member, 0, heads, i, 10);
      heads[i + 10] = 0;
      heads[i + 11] = (byte) 0xFF;
    }
    assertTimeoutPreemptively(LIMIT, () -> assertFalse(WarcFile.read(heads).faults().isEmpty()));
  }

  @Test
  void knows_warc_files_by_their_first_bytes() {
    byte[] plain = new WarcFile(false).page("https://a.example/1").file();
    byte[] packed = new WarcFile(true).page("https://a.example/1").file();
    assertTrue(Reports.isWarc(plain));
    assertTrue(Reports.isWarc(packed));
    assertTrue(Reports.isWarc(Arrays.copyOf(packed, 512)));
    assertFalse(Reports.isWarc(WarcFile.gzip(WarcFile.PAGE.getBytes(UTF_8))));
    assertFalse(Reports.isWarc("WAR and peace".getBytes(UTF_8)));
    assertFalse(Reports.isWarc(new byte[0]));
    assertFalse(Reports.isWarc(new byte[] {0x1F, (byte) 0x8B}));
  }

  @Test
  void reads_a_file_on_disk(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("news.warc");
    Files.write(file, new WarcFile(false).page("https://a.example/1").file());
    try (Reports.Batch batch = Reports.warc(file)) {
      assertEquals("Bridge closed", batch.iterator().next().title());
    }
  }

  @Test
  void reads_the_samples_of_a_real_crawl() throws IOException {
    Path samples = Shared.data("pages").resolve("warc-samples");
    for (String name : List.of("whirlwind.warc", "whirlwind.warc.gz")) {
      WarcFile.Read read = WarcFile.read(Files.readAllBytes(samples.resolve(name)));
      assertEquals(List.of(), read.faults(), name);
      assertEquals(
          List.of("https://an.wikipedia.org/wiki/Escopete@2024-05-18T01:58:10Z"), read.ids());
      assertTrue(read.reports().get(0).text().length() > 100, name);
    }
    for (String name : List.of("whirlwind.warc.wet", "whirlwind.warc.wet.gz")) {
      WarcFile.Read read = WarcFile.read(Files.readAllBytes(samples.resolve(name)));
      assertEquals(List.of(), read.faults(), name);
      assertEquals("es", read.reports().get(0).language());
    }
  }
}
