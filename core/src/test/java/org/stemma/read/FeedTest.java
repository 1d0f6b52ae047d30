package org.stemma.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.stemma.Origin;
import org.stemma.Outlet;
import org.stemma.Published;
import org.stemma.Report;
import org.stemma.Role;

class FeedTest {
  private static final String RSS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
           xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
      <channel>
        <title>Varrow Courier</title>
        <link>https://www.courier.example/</link>
        <language>en-gb</language>
        <image><title>Logo</title><url>https://courier.example/l.png</url></image>
        <item>
          <title>Bridge at Korvale &amp;amp; its toll road closed</title>
          <link>https://www.courier.example/news/bridge?utm_source=rss</link>
          <guid isPermaLink="false">7781</guid>
          <pubDate>Tue, 22 Oct 2024 09:30:00 EST</pubDate>
          <dc:creator><![CDATA[Anna Berg and Tom Reed]]></dc:creator>
          <description>A short word about the bridge [&#8230;]</description>
          <content:encoded><![CDATA[<p>KORVALE (Port Wire) - The bridge was closed on Monday, the mayor said.</p>
            <figure><img src="a.jpg"><figcaption>The bridge at noon.</figcaption></figure>
            <h2>What is next</h2><p>Two berths stay open.<br><br>The port did not comment.</p>
            <ul><li>One lane may open in May.</li></ul>
            <p>The post <a href="#">Bridge</a> appeared first on <a href="#">Varrow Courier</a>.</p>]]></content:encoded>
          <media:content url="b.jpg"><media:credit>Lena Holt/Port Wire</media:credit></media:content>
        </item>
        <item>
          <title>Ferry runs again - Port Ledger</title>
          <link>https://courier.example/go/2</link>
          <source url="https://www.ledger.example/feed.xml">Port Ledger</source>
          <author>desk@ledger.example (Ilse Maran)</author>
          <description>&lt;p&gt;The ferry runs again, the operator said on Tuesday.&lt;/p&gt;</description>
        </item>
      </channel></rss>
      """;

  private static List<Report> read(String feed) {
    return all(Reports.feed(feed.getBytes(UTF_8), URI.create("https://f.example/rss"), "f.xml"));
  }

  private static List<Report> all(Reports.Batch batch) {
    List<Report> out = new ArrayList<>();
    batch.forEach(out::add);
    return out;
  }

  @Test
  void an_item_of_rss_becomes_a_report() {
    Report report = read(RSS).get(0);
    assertEquals("https://www.courier.example/news/bridge?utm_source=rss", report.id());
    assertEquals("Bridge at Korvale & its toll road closed", report.title());
    assertEquals(new Outlet("Varrow Courier", "courier.example"), report.outlet());
    assertEquals(List.of("Anna Berg", "Tom Reed"), report.authors());
    assertEquals("en", report.language());
    assertEquals(OffsetDateTime.parse("2024-10-22T09:30:00-05:00"), published(report).moment());
    assertEquals(Origin.INPUT, published(report).origin());
    assertEquals(List.of("KORVALE (Port Wire) -"), report.texts(Role.DATELINE));
    assertEquals(
        List.of(
            "The bridge was closed on Monday, the mayor said.",
            "Two berths stay open.",
            "The port did not comment."),
        report.texts(Role.PARAGRAPH));
    assertEquals(List.of("The bridge at noon."), report.texts(Role.CAPTION));
    assertEquals(List.of("What is next"), report.texts(Role.SUBHEAD));
    assertEquals(List.of("One lane may open in May."), report.texts(Role.LIST));
    assertEquals(List.of("Lena Holt/Port Wire"), report.texts(Role.CREDIT));
    assertEquals(
        List.of("The post Bridge appeared first on Varrow Courier."),
        report.texts(Role.BOILERPLATE));
    assertNull(report.reason());
  }

  @Test
  void an_aggregators_item_keeps_its_publisher() {
    Report report = read(RSS).get(1);
    assertEquals(new Outlet("Port Ledger", "ledger.example"), report.outlet());
    assertEquals("Ferry runs again", report.title());
    assertEquals(List.of("Ilse Maran"), report.authors());
    assertEquals(
        List.of("The ferry runs again, the operator said on Tuesday."),
        report.texts(Role.PARAGRAPH));
    String atom =
        """
        <feed xmlns="http://www.w3.org/2005/Atom"><title>All ports</title>
        <link href="https://planet.example/"/>
        <entry><title>Crane fell</title><link href="https://harbour.example/crane"/>
        <source><title>Harbour Post</title><id>urn:x</id><link rel="self" href="https://feeds.example/h"/>
        <link href="https://harbour.example/"/><updated>2024-01-01T00:00:00Z</updated></source>
        <summary>A crane fell on Tuesday, two witnesses said.</summary></entry></feed>
        """;
    Report entry = read(atom).get(0);
    assertEquals(new Outlet("Harbour Post", "harbour.example"), entry.outlet());
    assertEquals("Crane fell", entry.title());
    assertNull(entry.published());
  }

  @Test
  void an_item_that_links_elsewhere_is_not_the_feeds_own() {
    String feed =
        "<rss><channel><title>Links</title><link>https://links.example/</link><item><title>A</title>"
            + "<link>https://other.example/a</link><description>Words of it.</description></item>"
            + "</channel></rss>";
    assertEquals(new Outlet(null, "other.example"), read(feed).get(0).outlet());
  }

  @Test
  void reads_atom_with_its_kinds_of_content() {
    String atom =
        """
        <?xml version="1.0"?><a:feed xmlns:a="http://www.w3.org/2005/Atom" xml:lang="de">
        <a:title type="html">Hafen &amp;amp; See</a:title><a:link rel="self" href="https://h.example/f"/>
        <a:link rel="alternate" href="https://h.example/"/>
        <a:entry><a:title>Eins</a:title><a:link rel="enclosure" href="https://h.example/x.mp3"/>
          <a:link rel="alternate" href="https://h.example/eins"/><a:author><a:name>Jan Petersen</a:name></a:author>
          <a:author><a:name>Eva Lind</a:name></a:author><a:published>2024-10-22T08:00:00+02:00</a:published>
          <a:updated>2024-10-23T08:00:00+02:00</a:updated>
          <a:content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Der Kran fiel um.</p><p>Er war <b>alt</b>.</p></div></a:content></a:entry>
        <a:entry><a:title>Zwei</a:title><a:id>https://h.example/zwei</a:id>
          <a:content type="text">5 &lt; 6 sagte er.</a:content></a:entry>
        <a:entry><a:title>Drei</a:title><a:content type="html">&lt;p&gt;Drei Worte mehr.&lt;/p&gt;</a:content></a:entry>
        </a:feed>
        """;
    List<Report> read = read(atom);
    assertEquals(3, read.size());
    Report one = read.get(0);
    assertEquals("https://h.example/eins", one.url());
    assertEquals(List.of("Jan Petersen", "Eva Lind"), one.authors());
    assertEquals(LocalDate.of(2024, 10, 22), published(one).date());
    assertEquals("de", one.language());
    assertEquals("Hafen & See", one.outlet().name());
    assertEquals(List.of("Der Kran fiel um.", "Er war alt."), one.texts(Role.PARAGRAPH));
    assertEquals(List.of("5 < 6 sagte er."), read.get(1).texts(Role.PARAGRAPH));
    assertEquals("https://h.example/zwei", read.get(1).url());
    assertEquals(List.of("Drei Worte mehr."), read.get(2).texts(Role.PARAGRAPH));
    assertEquals("f.xml#3", read.get(2).id());
  }

  @Test
  void reads_rdf_and_the_oldest_rss() {
    String rdf =
        """
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
          xmlns:d="http://purl.org/dc/elements/1.1/" xmlns:c="http://purl.org/rss/1.0/modules/content/">
        <channel rdf:about="https://old.example/"><title>Old Post</title><link>https://old.example/</link></channel>
        <item rdf:about="https://old.example/1"><title>One</title><link>https://old.example/1</link>
          <d:date>2003-05-06T10:00:00Z</d:date><d:creator>Mara Voss</d:creator>
          <c:encoded>&lt;p&gt;The mill burned down, police said.&lt;/p&gt;</c:encoded></item>
        <item rdf:about="https://old.example/2"><title>Two</title></item></rdf:RDF>
        """;
    List<Report> read = read(rdf);
    assertEquals(2, read.size());
    assertEquals(List.of("Mara Voss"), read.get(0).authors());
    assertEquals(LocalDate.of(2003, 5, 6), published(read.get(0)).date());
    assertEquals(List.of("The mill burned down, police said."), read.get(0).texts(Role.PARAGRAPH));
    assertEquals("https://old.example/2", read.get(1).url());
    assertEquals("the feed gives no text beyond the headline", read.get(1).reason());
    String oldest =
        "<!DOCTYPE rss PUBLIC \"-//N//DTD RSS 0.91//EN\" \"http://x.example/rss-0.91.dtd\">"
            + "<rss version=\"0.91\"><channel><title>T</title><link>https://t.example</link>"
            + "<item><title>Third</title><link>https://t.example/3</link></item></channel></rss>";
    assertEquals("Third", read(oldest).get(0).title());
  }

  @Test
  void reads_json_feeds() {
    String json =
        """
        {"version": "https://jsonfeed.org/version/1.1", "title": "Port Ledger", "home_page_url": "https://ledger.example/",
         "language": "en-US", "authors": [{"name": "Ilse Maran"}],
         "items": [{"id": 1, "url": "https://ledger.example/1", "title": "One", "content_html": "<p>The port reopened.</p>",
           "date_published": "2024-10-22T09:00:00Z", "summary": "It took a week."},
          {"id": "https://ledger.example/2", "content_text": "First words, he said.\\n\\nThen <others>.",
           "author": {"name": "Tom Reed"}}]}
        """;
    List<Report> read = read(json);
    assertEquals(2, read.size());
    assertEquals(List.of("Ilse Maran"), read.get(0).authors());
    assertEquals(List.of("It took a week."), read.get(0).texts(Role.STANDFIRST));
    assertEquals(List.of("The port reopened."), read.get(0).texts(Role.PARAGRAPH));
    assertEquals(LocalDate.of(2024, 10, 22), published(read.get(0)).date());
    assertEquals("en", read.get(0).language());
    assertEquals(
        List.of("First words, he said.", "Then <others>."), read.get(1).texts(Role.PARAGRAPH));
    assertEquals(List.of("Tom Reed"), read.get(1).authors());
    assertNull(read.get(1).title());
  }

  @Test
  void a_json_feed_of_endless_values_says_that_it_was_cut() {
    String json =
        """
        {"version": "https://jsonfeed.org/version/1.1", "title": "Port Ledger",
         "items": [{"id": "https://ledger.example/1", "content_text": "The port reopened.", "tags": [
        """
            + "1,".repeat(1_000_000)
            + "1]}, {\"id\": \"https://ledger.example/2\", \"content_text\": \"Lost.\"}]}";
    Reports.Batch batch = Reports.feed(json.getBytes(UTF_8), null, "f.json");
    assertEquals(
        List.of(new Reports.Fault("f.json, item 1", "the feed is cut off here")), batch.faults());
    assertEquals("the feed is cut off here", all(batch).get(0).reason());
  }

  @Test
  void broken_feeds_give_what_they_hold() {
    String unclosed =
        """
        <br /><b>Warning</b>: something in index.php
        <rss><channel><title>Port Ledger<link>https://ledger.example/</link>
        <item><title>One</title><link>https://ledger.example/1<pubDate>22 Oct 2024 09:00 GMT</pubDate>
        <description><p>The port & the mill reopened, he said.</p><p>Both.</p></description>
        <item><title>Two</title><link>https://ledger.example/2</link>
        <dc:creator>Mara Voss</dc:creator><content:encoded><![CDATA[<p>The mill burned down.</p>]]></content:encoded>
        </channel></rss>
        """;
    List<Report> read = read(unclosed);
    assertEquals(2, read.size());
    assertEquals("https://ledger.example/1", read.get(0).url());
    assertEquals(LocalDate.of(2024, 10, 22), published(read.get(0)).date());
    assertEquals(
        List.of("The port & the mill reopened, he said.", "Both."),
        read.get(0).texts(Role.PARAGRAPH));
    assertEquals(List.of("Mara Voss"), read.get(1).authors());
    assertEquals(List.of("The mill burned down."), read.get(1).texts(Role.PARAGRAPH));
  }

  @Test
  void a_feed_that_is_cut_off_is_told() {
    String cut = RSS.substring(0, RSS.indexOf("The ferry runs") + 20);
    Reports.Batch batch = Reports.feed(cut.getBytes(UTF_8), null, "f.xml");
    List<Report> read = all(batch);
    assertEquals(2, read.size());
    assertNull(read.get(0).reason());
    assertEquals("the feed is cut off here", read.get(1).reason());
    assertEquals(
        List.of(new Reports.Fault("f.xml, item 2", "the feed is cut off here")), batch.faults());
    assertEquals(List.of(), batch.faults());
  }

  @Test
  void every_cut_of_a_feed_is_read_without_an_error() {
    byte[] bytes = RSS.getBytes(UTF_8);
    int whole = RSS.indexOf("</rss") + 5;
    for (int end = 0; end < bytes.length; end++) {
      Reports.Batch batch = Reports.feed(java.util.Arrays.copyOf(bytes, end), null, "f.xml");
      all(batch);
      assertEquals(end < whole, !batch.faults().isEmpty(), "cut at " + end);
    }
  }

  @Test
  void expands_no_entities_and_opens_nothing() {
    StringBuilder bomb = new StringBuilder("<!DOCTYPE rss [<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 30; i++) {
      bomb.append("<!ENTITY a" + i + " \"&a" + (i - 1) + ";&a" + (i - 1) + ";\">");
    }
    bomb.append(
        "<!ENTITY file SYSTEM \"file:///etc/passwd\">]><rss><channel><item><title>&a29;</title>");
    bomb.append("<description>&file; he said.</description></item></channel></rss>");
    List<Report> read = read(bomb.toString());
    assertEquals("&a29;", read.get(0).title());
    assertEquals(List.of("&file; he said."), read.get(0).texts(Role.PARAGRAPH));
  }

  @Test
  void reads_the_encoding_that_the_feed_declares() {
    String feed =
        "<?xml version=\"1.0\" encoding=\"windows-1251\"?><rss><channel><item><title>Мост закрыт"
            + "</title><description>Мост закрыли в понедельник.</description></item></channel></rss>";
    byte[] bytes = feed.getBytes(Charset.forName("windows-1251"));
    assertEquals("Мост закрыт", all(Reports.feed(bytes, null, "f")).get(0).title());
  }

  @Test
  void tells_feeds_from_pages_and_other_texts() {
    assertTrue(Reports.isFeed(RSS.getBytes(UTF_8)));
    assertTrue(Reports.isFeed("{\"version\":\"https://jsonfeed.org/version/1\"".getBytes(UTF_8)));
    assertFalse(Reports.isFeed("<html><body><rss>".getBytes(UTF_8)));
    assertFalse(Reports.isFeed("The <feed> of a printer, he said.".getBytes(UTF_8)));
    assertFalse(Reports.isFeed("{\"text\": \"a\"}".getBytes(UTF_8)));
    assertFalse(Reports.isFeed(new byte[0]));
    Reports.Batch none = Reports.feed("Words.".getBytes(UTF_8), null, "f.txt");
    assertEquals(List.of(new Reports.Fault("f.txt", "is no feed")), none.faults());
  }

  @Test
  void hostile_feeds_are_read_in_time() {
    for (String unit :
        List.of(
            "<item>",
            "<item><title>a",
            "<description><x>",
            "<title>",
            "<a:b xmlns:a='u'>",
            "<item><author><name>",
            "<![CDATA[<b>]]>",
            "<description>&lt;b&gt;",
            "<",
            "&amp;",
            "<item><media:credit>a</media:credit>",
            "<link href=a>",
            "]]>",
            "<!--",
            "<?x ")) {
      String feed = "<rss><channel>" + unit.repeat(1_000_000 / unit.length());
      assertTimeout(Duration.ofSeconds(20), () -> read(feed), unit);
    }
  }

  private static Published published(Report report) {
    return Objects.requireNonNull(report.published());
  }
}
