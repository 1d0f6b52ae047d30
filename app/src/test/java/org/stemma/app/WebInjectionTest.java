package org.stemma.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  /** Ten in each report: names, title, author, address, source, and words. */
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
            List.of(),
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
