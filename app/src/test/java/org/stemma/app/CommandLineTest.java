package org.stemma.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Drives the command line as a process, as its users do. */
class CommandLineTest {
  private static final String CLOSED =
      """
      Bridge in Orvelle closed \uD83D\uDEA7 until May

      The transport ministry of Orvelle said on Monday that the bridge was closed.

      The weather was cold.
      """;
  private static final String LINES =
      """
      {"id": "one", "outlet": "World Wire", "published": "2024-10-22", "text": "The ministry said on Monday that the bridge was closed."}
      {"id": "two", "text": 7}

      {"url": "https://www.news.example/a/?utm_source=x&p=1", "outlet": {"name": "News"}, "published": "2024-10-18T09:30:00+02:00", "title": "Closed", "authors": ["Ilse Maran"], "text": "The ministry said that the bridge was closed.\\ud83d"}
      {"text": "The ministry said that the bridge was
      """;

  private final Path folder;

  CommandLineTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    Files.writeString(folder.resolve("closed.txt"), CLOSED);
    Files.writeString(folder.resolve("lines.jsonl"), LINES);
    Files.createFile(folder.resolve("empty.txt"));
    Files.write(folder.resolve("binary"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2, 0, 0});
    Files.createDirectory(folder.resolve("news"));
  }

  private Run stemma(String... arguments) {
    return Run.of(folder, "", arguments);
  }

  private static String cut(String text, JsonNode span) {
    int start = text.offsetByCodePoints(0, span.get(0).intValue());
    return text.substring(start, text.offsetByCodePoints(0, span.get(1).intValue()));
  }

  /** The attribution whose cue is "said". */
  private static JsonNode said(JsonNode read) {
    String text = read.get("report").get("text").textValue();
    for (JsonNode attribution : read.get("attributions")) {
      for (JsonNode cue : attribution.get("cue")) {
        if (cut(text, cue).equals("said")) {
          return attribution;
        }
      }
    }
    throw new AssertionError("nobody said anything: " + read);
  }

  @Test
  void help_shows_two_examples_and_the_exit_codes() {
    Run help = stemma("--help");
    assertEquals(0, help.exit());
    assertTrue(help.out().contains("Examples:\n  stemma read"), help.out());
    assertTrue(help.out().contains("some inputs failed"), help.out());
    assertTrue(help.out().lines().allMatch(line -> line.length() <= 80), help.out());
    Run read = stemma("read", "--help");
    assertEquals(0, read.exit());
    assertTrue(read.out().contains("Examples:\n  stemma read"), read.out());
  }

  @Test
  void tells_its_version() {
    Run version = stemma("-v");
    assertEquals(0, version.exit());
    assertTrue(version.out().matches("stemma \\d\\S* \\(Java \\S+\\)\\R"), version.out());
  }

  @Test
  void wrong_usage_is_told_and_ends_with_2() {
    assertEquals(2, stemma().exit());
    assertEquals(2, stemma("read").exit());
    assertEquals(2, stemma("read", "--jsno", "closed.txt").exit());
    assertEquals(2, stemma("read", "--json", "--jsonl", "closed.txt").exit());
    Run date = stemma("read", "--date", "2024-02-30", "closed.txt");
    assertEquals(2, date.exit());
    assertTrue(date.err().contains("'2024-02-30' is not a day; write it like"), date.err());
    assertEquals("", date.out());
    Run url = stemma("read", "--url", "https://a.example/b", "closed.txt", "empty.txt");
    assertEquals(2, url.exit());
  }

  @Test
  void reads_a_file_for_people() {
    Run run = stemma("read", "closed.txt");
    assertEquals(0, run.exit(), run.err());
    assertTrue(run.out().contains("asserts: the bridge was closed"), run.out());
    assertTrue(run.out().contains("1 root, 0 unnamed"), run.out());
    assertFalse(run.out().contains("\033"), run.out());
    assertEquals("", run.err());
  }

  @Test
  void colours_only_when_asked() {
    assertTrue(stemma("read", "--color", "always", "closed.txt").out().contains("\033["));
    assertFalse(stemma("read", "--color", "never", "closed.txt").out().contains("\033"));
    assertEquals(2, stemma("read", "--color", "sometimes", "closed.txt").exit());
  }

  @Test
  void offsets_count_code_points() {
    Run run = stemma("read", "--json", "closed.txt");
    assertEquals(0, run.exit(), run.err());
    JsonNode report = run.json().get("report");
    String text = report.get("text").textValue();
    assertTrue(text.contains("\uD83D\uDEA7"), text);
    JsonNode said = said(run.json());
    assertEquals("said", cut(text, said.get("cue").get(0)));
    assertEquals("the bridge was closed", cut(text, said.get("content").get(0)));
    assertEquals("Monday", cut(text, said.get("times").get(0).get("span")));
    for (JsonNode block : report.get("blocks")) {
      assertTrue(block.get("end").intValue() <= text.codePointCount(0, text.length()));
    }
  }

  @Test
  void has_the_fields_that_the_contract_names() {
    JsonNode read = stemma("read", "--json", "closed.txt").json();
    assertEquals(Set.of("report", "attributions", "flags"), fields(read));
    JsonNode said = said(read);
    assertTrue(
        fields(said)
            .containsAll(
                Set.of(
                    "id",
                    "parent",
                    "chain",
                    "cue",
                    "content",
                    "manner",
                    "act",
                    "certainty",
                    "confidence",
                    "quantities",
                    "places",
                    "times")));
    assertTrue(said.get("parent").isNull());
    assertTrue(read.get("report").get("reason").isNull());
    assertEquals("closed.txt", read.get("report").get("id").textValue());
    assertTrue(fields(said.get("chain").get(0)).containsAll(Set.of("kind", "spans", "refersTo")));
  }

  private static Set<String> fields(JsonNode node) {
    Set<String> names = new java.util.HashSet<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  @Test
  void a_date_resolves_times_and_without_one_they_stay_open() {
    JsonNode open = stemma("read", "--json", "closed.txt").json();
    JsonNode time = said(open).get("times").get(0);
    assertTrue(time.get("relative").booleanValue());
    JsonNode dated = stemma("read", "--json", "--date", "2024-10-22", "closed.txt").json();
    time = said(dated).get("times").get(0);
    assertEquals("2024-10-21", time.get("from").textValue());
    assertEquals("2024-10-21", time.get("to").textValue());
    assertEquals("day", time.get("granularity").textValue());
    assertFalse(time.get("relative").booleanValue());
    assertEquals("2024-10-22", dated.get("report").get("published").textValue());
    assertEquals("option", dated.get("report").get("publishedFrom").textValue());
  }

  @Test
  void options_tell_what_the_text_lacks() {
    JsonNode report =
        stemma(
                "read",
                "--json",
                "--outlet",
                "The Varrow Courier",
                "--url",
                "https://www.courier.example/a/",
                "closed.txt")
            .json()
            .get("report");
    assertEquals("The Varrow Courier", report.get("outlet").get("name").textValue());
    assertEquals("courier.example", report.get("outlet").get("domain").textValue());
    assertEquals("https://www.courier.example/a/", report.get("url").textValue());
    assertEquals("courier.example/a", report.get("id").textValue());
  }

  @Test
  void reads_standard_input() {
    Run run = Run.of(folder, CLOSED, "read", "--jsonl", "-");
    assertEquals(0, run.exit(), run.err());
    assertEquals(1, run.lines().size());
    assertEquals("stdin", run.json().get("report").get("id").textValue());
    Run lines = Run.of(folder, LINES, "read", "--json", "-");
    assertEquals(3, lines.exit());
    assertEquals(2, lines.lines().size());
    assertTrue(lines.err().contains("stdin:2: "), lines.err());
  }

  @Test
  void bad_lines_are_told_with_their_numbers_and_skipped() {
    Run run = stemma("read", "--jsonl", "lines.jsonl");
    assertEquals(3, run.exit());
    List<JsonNode> read = run.lines();
    assertEquals(2, read.size(), run.out());
    assertTrue(run.err().contains("lines.jsonl:2: \"text\" is not a string"), run.err());
    assertTrue(run.err().contains("lines.jsonl:5: not JSON"), run.err());
    JsonNode one = read.get(0).get("report");
    assertEquals("one", one.get("id").textValue());
    assertEquals("World Wire", one.get("outlet").get("name").textValue());
    assertEquals("input", one.get("publishedFrom").textValue());
    JsonNode time = said(read.get(0)).get("times").get(0);
    assertEquals("2024-10-21", time.get("from").textValue());
    JsonNode other = read.get(1).get("report");
    assertEquals("news.example/a?p=1", other.get("id").textValue());
    assertEquals("2024-10-18T09:30:00+02:00", other.get("published").textValue());
    assertEquals("Closed", other.get("title").textValue());
    assertEquals("Ilse Maran", other.get("authors").get(0).textValue());
    assertEquals("news.example", other.get("outlet").get("domain").textValue());
  }

  @Test
  void tells_json_lines_by_what_is_in_them() throws IOException {
    Files.writeString(folder.resolve("lines.txt"), LINES.lines().findFirst().orElseThrow());
    Run run = stemma("read", "--json", "lines.txt");
    assertEquals(0, run.exit(), run.err());
    assertEquals("one", run.json().get("report").get("id").textValue());
  }

  @Test
  void a_bad_input_stops_no_other() {
    Run run = stemma("read", "--json", "none.txt", "news", "closed.txt");
    assertEquals(3, run.exit());
    assertEquals(1, run.lines().size());
    assertTrue(run.err().contains("none.txt: no such file"), run.err());
    assertTrue(run.err().contains("news: is a folder that holds no files"), run.err());
  }

  @Test
  void bad_parts_of_a_feed_and_an_archive_are_told_and_the_rest_is_written() throws IOException {
    String item =
        "<item><title>One</title><link>https://news.example/1</link><description>The bridge was"
            + " closed on Monday, the mayor said.</description></item>";
    Files.writeString(folder.resolve("news/feed"), "<rss><channel>" + item + "<item><title>Tw");
    String page = "The bridge was closed on Monday, the mayor said.";
    String record =
        "WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Target-URI: https://news.example/w\r\n"
            + "WARC-Date: 2024-10-22T09:30:00Z\r\nWARC-Record-ID: <urn:uuid:0-0-0-0-1>\r\n"
            + "Content-Type: text/plain\r\nContent-Length: 48\r\n\r\n"
            + page
            + "\r\n\r\n";
    Files.writeString(folder.resolve("news/archive"), record + record.substring(0, 240));
    Run run = stemma("read", "--json", "news", "http://127.0.0.1/", "file:///etc/passwd");
    assertEquals(3, run.exit(), run.err());
    List<JsonNode> read = run.lines();
    assertEquals(3, read.size(), run.out());
    JsonNode archived = read.get(0).get("report");
    assertEquals("news.example/w@2024-10-22T09:30:00Z", archived.get("id").textValue());
    assertEquals("2024-10-22T09:30:00Z", archived.get("captured").textValue());
    assertEquals("news.example/1", read.get(1).get("report").get("id").textValue());
    assertTrue(run.err().contains("news/archive, byte " + record.length()), run.err());
    assertTrue(run.err().contains("news/feed, item 2: the feed is cut off here"), run.err());
    assertTrue(run.err().contains("http://127.0.0.1/: leads to an address that is"), run.err());
    assertTrue(run.err().contains("file:///etc/passwd: file is not fetched"), run.err());
  }

  @Test
  void a_file_that_may_not_be_read_is_told() {
    Path locked = folder.resolve("closed.txt");
    assumeTrue(
        locked.toFile().setReadable(false) && !Files.isReadable(locked),
        "this user reads all files");
    Run denied = stemma("read", "closed.txt");
    assertEquals(3, denied.exit());
    assertTrue(denied.err().contains("closed.txt: permission denied"), denied.err());
  }

  @Test
  void nothing_found_has_a_reason_and_ends_with_4() {
    for (String name : List.of("empty.txt", "binary")) {
      Run page = stemma("read", name);
      assertEquals(4, page.exit(), page.err());
      assertTrue(page.out().contains("Nothing found: "), page.out());
      Run json = stemma("read", "--json", name);
      assertEquals(4, json.exit(), json.err());
      assertFalse(json.json().get("report").get("reason").textValue().isBlank());
      assertTrue(json.err().contains(name + ": nothing found"), json.err());
    }
  }

  @Test
  void some_found_among_many_is_done() {
    Run run = stemma("read", "--json", "empty.txt", "closed.txt");
    assertEquals(0, run.exit(), run.err());
    assertEquals(2, run.lines().size());
  }

  @Test
  void a_reader_that_leaves_is_no_error() throws IOException {
    List<String> arguments = new ArrayList<>(List.of("read", "--jsonl"));
    for (int i = 0; i < 30; i++) {
      arguments.add("closed.txt");
    }
    Run run = Run.unread(folder, arguments.toArray(String[]::new));
    assertEquals(0, run.exit(), run.err());
    assertEquals("", run.err());
  }

  @Test
  void gives_a_completion_script_that_bash_can_read() throws Exception {
    Run run = stemma("completion");
    assertEquals(0, run.exit(), run.err());
    assertTrue(run.out().contains("--jsonl"), run.out());
    assertTrue(run.out().contains("complete -F _complete_stemma"), run.out());
    Path script = Files.writeString(folder.resolve("completion.sh"), run.out());
    assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "no bash here");
    assertEquals(0, new ProcessBuilder("/bin/bash", "-n", script.toString()).start().waitFor());
  }
}
