package org.stemma.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.Report;
import org.stemma.app.fetch.Site;

class InputsTest implements Inputs.Taker {
  private static final String WORDS = "The bridge was closed on Monday, the mayor said.\n";
  private static final String FEED =
      "<rss><channel><title>Port Ledger</title><link>https://ledger.example/</link>"
          + "<item><title>One</title><link>https://ledger.example/1?utm_source=x</link>"
          + "<description>The bridge was closed, he said.</description></item>"
          + "<item><title>Two</title><description>The ferry runs.</description></item>"
          + "</channel></rss>";

  private final Path folder;
  private final List<Report> reports = new ArrayList<>();
  private final List<String> failures = new ArrayList<>();

  InputsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Override
  public void report(Report report, boolean alone) {
    reports.add(report);
  }

  @Override
  public void failure(String place, String why) {
    failures.add(place + ": " + why);
  }

  private List<String> ids() {
    return reports.stream().map(Report::id).toList();
  }

  private String write(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
    return file.toString();
  }

  private String pack(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(text.getBytes(UTF_8));
    }
    return file.toString();
  }

  private void read(Given given, String... names) throws IOException {
    try (Site site = new Site()) {
      site.page("news.example/a", "<h1>Closed</h1><p>" + WORDS);
      site.answer("news.example/feed", "200 OK\r\nContent-Type: text/xml", FEED.getBytes(UTF_8));
      site.redirect("news.example/in", "http://10.0.0.1/");
      Inputs inputs =
          new Inputs(new ByteArrayInputStream(FEED.getBytes(UTF_8)), given, site.fetcher());
      for (String name : names) {
        inputs.read(name, this);
      }
    }
  }

  private void read(String... names) throws IOException {
    read(new Given(null, null, null), names);
  }

  @Test
  void a_folder_is_read_with_all_below_it_in_order() throws IOException {
    write("in/b.txt", WORDS.getBytes(UTF_8));
    write("in/a/z.txt", WORDS.getBytes(UTF_8));
    write("in/a/.hidden", WORDS.getBytes(UTF_8));
    write("in/.git/x.txt", WORDS.getBytes(UTF_8));
    write("in/c.xml", FEED.getBytes(UTF_8));
    String in = folder.resolve("in").toString();
    read(in);
    assertEquals(
        List.of(in + "/a/z.txt", in + "/b.txt", "ledger.example/1", in + "/c.xml#2"), ids());
    assertEquals(List.of(), failures);
  }

  @Test
  void kinds_are_told_by_what_is_in_them_packed_or_not() throws IOException {
    String lines = "{\"id\": \"l1\", \"text\": \"" + WORDS.strip() + "\"}\n";
    read(
        pack("lines.bin", lines),
        pack("feed.bin", FEED),
        pack("page.bin", "<html><title>T</title><p>" + WORDS + "</html>"),
        write("feed.txt", FEED.getBytes(UTF_8)),
        "-");
    assertEquals(List.of(), failures);
    assertEquals(1 + 2 + 1 + 2 + 2, reports.size());
    assertEquals("l1", ids().get(0));
    assertEquals("T", reports.get(3).title());
    assertEquals("stdin#2", ids().get(7));
  }

  @Test
  void packed_files_that_are_broken_or_too_large_are_told() throws IOException {
    byte[] packed = Files.readAllBytes(Path.of(pack("a.gz", WORDS.repeat(100))));
    String cut = write("cut.gz", java.util.Arrays.copyOf(packed, packed.length - 20));
    String bomb = pack("bomb.gz", " ".repeat(40 << 20));
    read(cut, bomb);
    assertEquals(2, failures.size(), failures.toString());
    assertTrue(failures.get(0).startsWith(cut + ": cannot be read"), failures.get(0));
    assertEquals(bomb + ": is larger than 32 MiB", failures.get(1));
  }

  @Test
  void an_address_is_fetched() throws IOException {
    read(
        "http://news.example/a",
        "http://news.example/feed",
        "http://news.example/in",
        "http://news.example/none");
    assertEquals(
        List.of("news.example/a", "ledger.example/1", "http://news.example/feed#2"), ids());
    assertEquals("news.example", reports.get(0).outlet().domain());
    assertEquals("http://news.example/a", reports.get(0).url());
    assertNotNull(reports.get(0).captured());
    assertEquals(
        List.of(
            "http://news.example/in: leads to an address that is not public (10.0.0.1)",
            "http://news.example/none: is answered with 404 by news.example"),
        failures);
  }

  @Test
  void options_fill_what_a_feed_does_not_say() throws IOException {
    String feed = write("f.xml", FEED.getBytes(UTF_8));
    read(new Given(LocalDate.of(2024, 10, 22), "Courier", null), feed);
    assertEquals(LocalDate.of(2024, 10, 22), reports.get(0).published().date());
    assertEquals("Port Ledger", reports.get(0).outlet().name());
  }
}
