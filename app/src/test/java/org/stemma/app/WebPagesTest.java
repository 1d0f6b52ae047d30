package org.stemma.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.Claim;
import org.stemma.app.web.Settings;
import org.stemma.app.web.Site;
import org.stemma.ledger.Ledger;

/**
 * Each page at a desk and on a phone, light and dark: nothing overlaps or is cut, and axe-core
 * finds no serious violation. With {@code -Dstemma.pictures=true} it leaves a picture of each.
 */
class WebPagesTest {
  private static final Path STORY = Path.of("../examples/story").toAbsolutePath().normalize();

  private static final String FERRY =
      "the ferry Anselm had been overloaded with gravel for nine days";
  static final String GRAIN =
      "barges with grain from [Kharkiv] and [Bakhmut] in [Ukraine] reached [Istanbul], [Malta],"
          + " the coast near [Marseille], [Springfield] and [Norland] by way of [Aldermoor]";
  private static final String KILN = "a boy of eleven lit the kiln at Isk Bridge";

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @Test
  void pages_can_be_read_and_used_by_everybody() throws Exception {
    try (Browser browser = Browser.open(true, 1280, 900)) {
      Path file = folder.resolve("news.db");
      assertEquals(0, Run.of(folder, "", "add", "--ledger", file.toString(), STORY + "").exit());
      try (Ledger ledger = Ledger.open("jdbc:sqlite:" + file);
          WebPorts ports = new WebPorts()) {
        ledger.addAll(Crowd.of("Ferry", FERRY, 60));
        ledger.addAll(Crowd.of("Kiln", KILN, 3));
        ledger.addAll(Crowd.of("Grain", GRAIN, 5));
        Settings settings = new Settings("127.0.0.1", 0, List.of(), new StringWriter());
        try (Site site = Site.start(settings, ledger, ports)) {
          List<String> faults = new ArrayList<>();
          for (Map.Entry<String, String> page : pages(ledger).entrySet()) {
            for (int width : new int[] {1280, 390}) {
              for (boolean dark : new boolean[] {false, true}) {
                browser.look(width, 900, dark);
                browser.go("http://127.0.0.1:" + site.port() + page.getValue());
                String look = page.getKey() + "-" + width + (dark ? "-dark" : "");
                String found =
                    layout(browser) + (dark == (width == 390) ? violations(browser) : "");
                if (!found.isEmpty()) {
                  faults.add(look + ": " + found);
                }
                if (Boolean.getBoolean("stemma.pictures")) {
                  browser.whole(Path.of("target/pictures", look + ".png"));
                }
              }
            }
          }
          assertEquals("", String.join("\n", faults));
        }
      }
    }
  }

  private static Map<String, String> pages(Ledger ledger) throws IOException {
    Claim large = ledger.search("ferry", 1).get(0);
    Claim small = ledger.search("kiln", 1).get(0);
    Claim story = ledger.search("solvent river", 1).get(0);
    String report = story.mentions().get(0).report();
    String other = story.mentions().get(1).report();
    assertEquals(60, large.mentions().size());
    assertEquals(3, small.mentions().size());
    ledger.add(Crowd.version(ledger.entry(other), Instant.parse("2025-03-09T10:00:00Z")));
    ledger.rename(story, "Solvent ran into the Isk", new Ledger.By("Ana", "Shorter"));
    String one = ledger.corrections().get(0).id();
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("start", "/");
    pages.put("claim", "/claim?id=" + story.id());
    pages.put("claim-of-3", "/claim?id=" + small.id());
    pages.put("claim-of-60", "/claim?id=" + large.id());
    pages.put("claim-with-places", "/claim?id=" + ledger.search("grain", 1).get(0).id());
    pages.put("report", "/report?id=" + encoded(report));
    pages.put("report-lost", "/report?id=" + encoded(report) + "&at=0-9&is=0");
    pages.put("versions", "/compare?one=" + encoded(other));
    pages.put("reports", "/reports");
    pages.put("source", "/source?name=Velden+Colours");
    pages.put("outlet", "/outlet?name=Northern+Wire");
    pages.put("compare-asked", "/compare");
    pages.put("compare", "/compare?one=" + encoded(report) + "&other=" + encoded(other));
    pages.put("corrections", "/corrections");
    pages.put("correction", "/correction?id=" + one);
    pages.put("jobs", "/jobs");
    pages.put("search", "/search?q=solvent");
    pages.put("login", "/login");
    pages.put("nowhere", "/nowhere");
    return pages;
  }

  private static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }

  /** Nothing is wider than the page, no two labels of a drawing overlap, none is cut. */
  private static String layout(Browser browser) {
    Object faults =
        browser
            .driver()
            .executeScript(
                """
                const faults = [], root = document.documentElement;
                if (root.scrollWidth > innerWidth) faults.push('wider than the page');
                for (const e of document.querySelectorAll('main *, header *, footer *')) {
                  if (e.closest('svg, .scroll, datalist')) continue;
                  const style = getComputedStyle(e);
                  if (style.display !== 'inline' && e.clientWidth > 0
                      && e.scrollWidth > e.clientWidth + 1 && e.tagName !== 'INPUT')
                    faults.push('cut: ' + e.outerHTML.slice(0, 120));
                }
                for (const svg of document.querySelectorAll('svg')) {
                  const all = svg.getBoundingClientRect();
                  if (all.width === 0) continue;
                  const texts = [...svg.querySelectorAll('text')]
                      .map(t => [t, t.getBoundingClientRect()])
                      .filter(([t, b]) => b.width > 0);
                  texts.forEach(([t, b], i) => {
                    if (b.left < all.left - 1 || b.right > all.right + 1
                        || b.top < all.top - 1 || b.bottom > all.bottom + 1)
                      faults.push('beyond the drawing: ' + t.textContent);
                    for (const [u, c] of texts.slice(i + 1))
                      if (Math.min(b.right, c.right) - Math.max(b.left, c.left) > 1
                          && Math.min(b.bottom, c.bottom) - Math.max(b.top, c.top) > 3)
                        faults.push(t.textContent + ' on ' + u.textContent);
                  });
                  for (const box of svg.querySelectorAll('a:has(> rect)')) {
                    const r = [...box.querySelectorAll('rect')].pop().getBoundingClientRect();
                    for (const t of box.querySelectorAll('text:not(.letter)'))
                      if (t.getBoundingClientRect().right > r.right + 1)
                        faults.push('beyond its box: ' + t.textContent);
                  }
                }
                return [...new Set(faults)].slice(0, 12).join('\\n');
                """);
    return String.valueOf(faults) + (browser.all("h1").isEmpty() ? "no heading" : "");
  }

  private static String axe() throws IOException {
    try (InputStream in = WebPagesTest.class.getResourceAsStream("/axe.min.js")) {
      assertNotNull(in, "axe-core is not on the class path");
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Object violations(Browser browser) throws IOException {
    browser.driver().executeScript(axe());
    return browser
        .driver()
        .executeAsyncScript(
            "const done = arguments[0]; axe.run().then(r => done(r.violations"
                + ".filter(v => v.impact === 'serious' || v.impact === 'critical')"
                + ".map(v => v.id + ': ' + v.nodes.map(n => n.html).slice(0, 3)).join('; ')))");
  }
}
