package org.stemma.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringWriter;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.NoAlertPresentException;
import org.stemma.Act;
import org.stemma.Attribution;
import org.stemma.Block;
import org.stemma.Certainty;
import org.stemma.Claim;
import org.stemma.Entry;
import org.stemma.Manner;
import org.stemma.Origin;
import org.stemma.Outlet;
import org.stemma.Place;
import org.stemma.Published;
import org.stemma.Report;
import org.stemma.Role;
import org.stemma.Source;
import org.stemma.Span;
import org.stemma.app.web.Settings;
import org.stemma.app.web.Site;
import org.stemma.ledger.Ledger;

/** Nothing that a report, a name, an address or a correction holds runs in a browser. */
class WebInjectionTest {
  private static final List<String> DEEDS =
      List.of(
          "window.ran=1",
          "alert(1)",
          "document.title='ran'",
          "document.body.className='ran'",
          "eval('window.ran=2')",
          "top.ran=3",
          "setTimeout('window.ran=4',0)",
          "Function('window.ran=5')()",
          "self['ran']=6",
          "location.hash='ran'");

  /** Where a deed is hidden; @ stands for it. */
  private static final List<String> FORMS =
      List.of(
          "<script>@</script>",
          "\"><script>@</script>",
          "'><script>@</script>",
          "</title><script>@</script>",
          "</textarea><script>@</script>",
          "<img src=x onerror=@>",
          "\"><img src=x onerror=\"@\">",
          "' onmouseover='@' x='",
          "\" autofocus onfocus=\"@\" x=\"",
          "<svg onload=@>",
          "<svg><script>@</script></svg>",
          "</svg><script>@</script>",
          "</text><foreignObject><body onload=\"@\">",
          "<svg><animate onbegin=@ attributeName=x dur=1s>",
          "<body onload=@>",
          "<iframe src=\"javascript:@\">",
          "<iframe srcdoc=\"<script>parent.@</script>\">",
          "javascript:@",
          "JaVaScRiPt:@//https://a.example/",
          "data:text/html,<script>@</script>",
          "<a href=\"javascript:@\">x</a>",
          "<math><mtext><script>@</script></mtext></math>",
          "<details open ontoggle=@>",
          "<style>@import 'javascript:@';</style>",
          "<meta http-equiv=refresh content=\"0;url=javascript:@\">",
          "<base href=\"javascript:@//\">",
          "<form action=\"javascript:@\"><button autofocus>x",
          "<!--><script>@</script>-->",
          "&lt;script&gt;@&lt;/script&gt;",
          "\u0000<scr\u0000ipt>@</scr\u0000ipt>");

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  private static List<String> vectors() {
    List<String> vectors = new ArrayList<>();
    for (String form : FORMS) {
      for (String deed : DEEDS) {
        vectors.add(form.replace("@", deed));
      }
    }
    return vectors;
  }

  /** Ten in each report: names, title, author, address, source, places, and words. */
  private static Entry entry(int number, List<String> v) {
    String title = v.get(0);
    String source = v.get(1);
    String content = "The bridge " + number + " is shut " + v.get(2);
    String text = title + "\n\n" + source + " said " + content + ".\n\n" + String.join(" ", v);
    int first = title.length() + 2;
    int said = first + source.length() + 1;
    Span whole = new Span(first, said + 5 + content.length() + 1);
    Report report =
        new Report(
            v.get(3).replace("\0", ""),
            v.get(4),
            new Outlet(v.get(5), null),
            title,
            List.of(),
            List.of(v.get(6)),
            Published.on(LocalDate.of(2025, 3, 1 + number % 28), Origin.META),
            "en",
            text,
            List.of(
                new Block(Role.TITLE, new Span(0, title.length())),
                new Block(Role.PARAGRAPH, whole),
                new Block(Role.PARAGRAPH, new Span(whole.end() + 2, text.length()))),
            v.get(7));
    Attribution attribution =
        new Attribution(
            "a1",
            null,
            List.of(new Source.Unnamed(source, List.of(new Span(first, said - 1)), List.of())),
            List.of(new Span(said, said + 4)),
            List.of(new Span(said + 5, said + 5 + content.length())),
            Manner.INDIRECT,
            Act.ASSERTS,
            Certainty.CERTAIN,
            1,
            null,
            List.of(),
            List.of(
                new Place(new Span(said + 5, said + 8), "Ukraine"),
                new Place(new Span(said + 9, said + 15), "Odesa" + v.get(8)),
                new Place(new Span(said + 16, said + 17), "Q" + v.get(9))),
            List.of(),
            List.of());
    return new Entry(report, List.of(attribution), "by hand");
  }

  @Test
  void none_of_300_vectors_runs_even_where_the_policy_is_off() throws Exception {
    List<String> vectors = vectors();
    assertEquals(300, vectors.size());
    try (Browser browser = Browser.open(true, 1280, 900);
        Ledger ledger = Ledger.open("jdbc:sqlite:" + folder.resolve("x.db"));
        WebPorts ports = new WebPorts()) {
      assertThatTheTestCanFail(browser);
      browser.driver().executeCdpCommand("Page.setBypassCSP", Map.of("enabled", true));
      List<Entry> entries = new ArrayList<>();
      for (int i = 0; i < vectors.size(); i += 10) {
        entries.add(entry(i / 10, vectors.subList(i, i + 10)));
      }
      ledger.addAll(entries);
      Claim some = ledger.claims(1).get(0);
      Ledger.By by = new Ledger.By(vectors.get(0), vectors.get(51));
      ledger.rename(some, vectors.get(11), by);
      ledger.withdraw(entries.get(29).report().id(), by);
      Settings settings = new Settings("127.0.0.1", 0, List.of(), new StringWriter());
      try (Site site = Site.start(settings, ledger, ports)) {
        for (String page : pages(ledger, entries)) {
          browser.go("http://127.0.0.1:" + site.port() + page);
          assertNothingRan(browser, page);
        }
      }
    }
  }

  @Test
  void nor_do_those_that_come_in_feeds_forms_and_corrections() throws Exception {
    List<String> vectors = vectors();
    try (Browser browser = Browser.open(true, 1280, 900);
        Ledger ledger = Ledger.open("jdbc:sqlite:" + folder.resolve("y.db"));
        WebPorts ports = new WebPorts()) {
      browser.driver().executeCdpCommand("Page.setBypassCSP", Map.of("enabled", true));
      Settings settings = new Settings("127.0.0.1", 0, List.of(), new StringWriter());
      try (Site site = Site.start(settings, ledger, ports)) {
        Visit visit = new Visit("http://127.0.0.1:" + site.port());
        List<String> pages = new ArrayList<>(List.of("/", "/reports", "/jobs", "/corrections"));
        pages.add(visit.upload("'\"><img src=x onerror=alert(1)>.xml", rss(vectors)));
        pages.add(visit.upload("<script>alert(1)</script>.xml", atom(vectors)));
        for (String form : FORMS) {
          String deed = form.replace("@", DEEDS.get(0));
          pages.add(visit.post("/add/text", Map.of("text", deed, "outlet", deed)));
        }
        visit.awaitJobs();
        List<Entry> entries = ledger.newest(200);
        assertTrue(entries.size() >= 70, entries.size() + " reports were made");
        for (Entry entry : entries) {
          pages.add("/report?id=" + encoded(entry.report().id()));
        }
        List<Claim> claims = ledger.claims(10);
        for (int i = 0; i + 2 < vectors.size(); i += 3) {
          Ledger.By by = new Ledger.By(vectors.get(i), vectors.get(i + 1));
          Ledger.Correction made =
              ledger.rename(claims.get(i / 3 % claims.size()), vectors.get(i + 2), by);
          if (i % 30 == 0) {
            pages.add("/correction?id=" + made.id());
          }
        }
        claims.forEach(claim -> pages.add("/claim?id=" + encoded(claim.id())));
        for (String page : pages) {
          browser.go("http://127.0.0.1:" + site.port() + page);
          assertNothingRan(browser, page);
        }
      }
    }
  }

  /** Five vectors in each item: title, words, address, author, and the outlet that it names. */
  private static String rss(List<String> v) {
    StringBuilder feed = new StringBuilder("<rss version='2.0' xmlns:dc='d'><channel><title>");
    feed.append("<![CDATA[").append(v.get(0)).append("]]></title>");
    for (int i = 0; i < 150; i += 5) {
      feed.append("<item><title><![CDATA[").append(v.get(i)).append("]]></title><description>");
      feed.append(escaped("<p>The bridge " + i + " is shut, an official said. " + v.get(i + 1)));
      feed.append("</description><link>").append(escaped(v.get(i + 2))).append("</link>");
      feed.append("<dc:creator>").append(escaped(v.get(i + 3))).append("</dc:creator>");
      feed.append("<source url='").append(escaped(v.get(i + 2))).append("'>");
      feed.append(escaped(v.get(i + 4))).append("</source></item>");
    }
    return feed.append("</channel></rss>").toString();
  }

  private static String atom(List<String> v) {
    StringBuilder feed = new StringBuilder("<feed xmlns='http://www.w3.org/2005/Atom'><title>");
    feed.append(escaped(v.get(1))).append("</title>");
    for (int i = 150; i < 300; i += 5) {
      feed.append("<entry><title type='html'>").append(escaped(v.get(i))).append("</title>");
      feed.append("<id>").append(escaped(v.get(i + 1))).append("</id><content type='html'>");
      feed.append(escaped("<p>The dam " + i + " is safe, the ministry said. " + v.get(i + 2)));
      feed.append("</content><link href='").append(escaped(v.get(i + 3))).append("'/>");
      feed.append("<author><name>").append(escaped(v.get(i + 4))).append("</name></author>");
      feed.append("</entry>");
    }
    return feed.append("</feed>").toString();
  }

  private static String escaped(String words) {
    return words
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace("'", "&#39;")
        .replace("\0", "&#0;");
  }

  /** Somebody who fills in the forms of the start page. */
  private static final class Visit {
    private final String site;
    private final HttpClient client =
        HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String csrf;

    Visit(String site) throws Exception {
      this.site = site;
      Matcher found = Pattern.compile("name=\"csrf\" value=\"([0-9a-f]+)").matcher(get("/"));
      assertTrue(found.find());
      csrf = found.group(1);
    }

    String get(String path) throws Exception {
      HttpRequest request = HttpRequest.newBuilder(URI.create(site + path)).build();
      return client.send(request, BodyHandlers.ofString()).body();
    }

    /** Gives the page of the job. */
    String post(String path, Map<String, String> fields) throws Exception {
      StringBuilder form = new StringBuilder("csrf=" + csrf);
      fields.forEach((name, value) -> form.append('&').append(name + "=" + encoded(value)));
      return send(path, "application/x-www-form-urlencoded", form.toString());
    }

    String upload(String name, String file) throws Exception {
      String part = "\r\n--x\r\nContent-Disposition: form-data; name=";
      String body =
          part
              + "csrf\r\n\r\n"
              + csrf
              + part
              + "file; filename=\""
              + name.replace("\"", "\\\"")
              + "\"\r\n\r\n"
              + file
              + "\r\n--x--\r\n";
      return send("/add/file", "multipart/form-data; boundary=x", body);
    }

    private String send(String path, String type, String body) throws Exception {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(site + path))
              .header("Content-Type", type)
              .POST(BodyPublishers.ofString(body))
              .build();
      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
      assertEquals(303, answer.statusCode(), answer.body());
      return answer.headers().firstValue("Location").orElseThrow();
    }

    void awaitJobs() throws Exception {
      for (int i = 0; i < 600; i++) {
        if (get("/metrics").contains("stemma_jobs_waiting 0\n")) {
          return;
        }
        Thread.sleep(200);
      }
      throw new AssertionError("the jobs do not end");
    }
  }

  private static Set<String> pages(Ledger ledger, List<Entry> entries) throws Exception {
    Set<String> pages = new LinkedHashSet<>();
    pages.add("/");
    pages.add("/reports");
    pages.add("/corrections");
    for (Entry entry : entries) {
      String id = encoded(entry.report().id());
      pages.add("/report?id=" + id);
      pages.add("/outlet?name=" + encoded(String.valueOf(entry.report().outlet().name())));
      pages.add("/source?name=" + encoded(entry.attributions().get(0).root().name()));
      pages.add("/report?id=" + id + "&at=" + encoded(String.valueOf(entry.report().title())));
      pages.add("/search?q=" + encoded(String.valueOf(entry.report().url())));
    }
    for (Claim claim : ledger.claims(40)) {
      pages.add("/claim?id=" + encoded(claim.id()));
    }
    String one = encoded(entries.get(0).report().id());
    pages.add("/compare?one=" + one + "&other=" + encoded(entries.get(1).report().id()));
    pages.add("/claim?id=" + encoded("<script>window.ran=1</script>"));
    return pages;
  }

  private static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }

  private static void assertThatTheTestCanFail(Browser browser) {
    browser.go("data:text/html,<title>x</title><img src=x onerror=window.ran=1>");
    Object ran =
        browser.driver().executeScript("return new Promise(r=>setTimeout(()=>r(window.ran),300))");
    assertEquals(1L, ran, "a vector runs where nothing stops it");
  }

  private static void assertNothingRan(Browser browser, String page) {
    try {
      browser.driver().switchTo().alert();
      throw new AssertionError("an alert on " + page);
    } catch (NoAlertPresentException e) {
      // As it should be.
    }
    Object found =
        browser
            .driver()
            .executeScript(
                "return [window.ran, document.title === 'ran', document.body.className,"
                    + " document.querySelectorAll('script,iframe,style,base,object,embed').length,"
                    + " [...document.querySelectorAll('*')].filter(e => [...e.attributes].some("
                    + "a => /^on|^style$|^srcdoc$/i.test(a.name)"
                    + " || (/^(href|src|action)$/.test(a.name) && !/^(https?:|[/#])/.test(a.value))"
                    + ")).length, location.hash === '#ran',"
                    + " document.querySelectorAll('main').length].join()");
    assertEquals(",false,,0,0,false,1", found, page);
    assertTrue(browser.driver().getCurrentUrl().startsWith("http://127.0.0.1:"));
  }
}
