package org.stemma.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;
import org.stemma.Claim;
import org.stemma.app.web.Account;
import org.stemma.app.web.Settings;
import org.stemma.app.web.Site;
import org.stemma.ledger.Ledger;

/**
 * Each kind of page at a desk and on a phone, light and dark, by the keyboard alone, and on paper:
 * nothing overlaps or is cut, and axe-core finds no serious violation. With {@code
 * -Dstemma.pictures=true} it leaves a picture of each.
 */
class WebPagesTest {
  private static final Path STORY = Path.of("../examples/story").toAbsolutePath().normalize();

  private static final String FERRY =
      "the ferry Anselm had been overloaded with gravel for nine days";
  static final String GRAIN =
      "barges with grain from [Kharkiv] and [Bakhmut] in [Ukraine] reached [Istanbul], [Malta],"
          + " the coast near [Marseille], [Springfield] and [Norland] by way of [Aldermoor]";
  private static final String KILN = "a boy of eleven lit the kiln at Isk Bridge";

  /** As wide as what is printed on A4. */
  private static final int PAPER = 718;

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private static Path folder;

  private static final List<AutoCloseable> OPEN = new ArrayList<>();
  private static final Map<String, String> PAGES = new LinkedHashMap<>();

  @SuppressWarnings("NullAway.Init")
  private static Browser browser;

  @BeforeAll
  static void open() throws Exception {
    browser = Browser.open(true, 1280, 900);
    OPEN.add(browser);
    WebPorts ports = opened(new WebPorts());
    Account.Fresh account = Account.create("rita", Account.Role.READ);
    String empty = site(opened(Ledger.open("jdbc:sqlite::memory:")), ports, List.of());
    PAGES.put("first", empty + "/");
    Ledger ledger = opened(Ledger.open("jdbc:sqlite:" + folder.resolve("news.db")));
    ledger.addAll(Crowd.of("Ferry", FERRY, 60));
    ledger.addAll(Crowd.of("Kiln", KILN, 3));
    ledger.addAll(Crowd.of("Grain", GRAIN, 5));
    String site = site(ledger, ports, List.of());
    PAGES.put("job", addStory(site));
    pages(ledger).forEach((name, address) -> PAGES.put(name, site + address));
    PAGES.put("correction", rename(page("claim")));
    String guarded = site(ledger, ports, List.of(account.account()));
    browser.go(guarded + "/login");
    browser.one("input[name=token]").sendKeys(account.token(), Keys.ENTER);
    browser.await("one is let in", page -> page.text("footer").contains("rita"));
    PAGES.put("signed-in", guarded + "/reports");
  }

  @AfterAll
  static void close() throws Exception {
    for (int i = OPEN.size() - 1; i >= 0; i--) {
      OPEN.get(i).close();
    }
  }

  private static String page(String name) {
    return java.util.Objects.requireNonNull(PAGES.get(name));
  }

  private static <T extends AutoCloseable> T opened(T thing) {
    OPEN.add(thing);
    return thing;
  }

  private static String site(Ledger ledger, WebPorts ports, List<Account> accounts)
      throws IOException {
    Settings settings = new Settings("127.0.0.1", 0, accounts, new StringWriter());
    return "http://127.0.0.1:" + opened(Site.start(settings, ledger, ports)).port();
  }

  private static String addStory(String site) throws Exception {
    browser.go(site + "/");
    try (Stream<Path> files = Files.list(STORY)) {
      browser
          .one("input[name=file]")
          .sendKeys(files.sorted().map(Path::toString).collect(Collectors.joining("\n")));
    }
    browser.one("form[action='/add/file'] button").click();
    browser.await("the files are read", page -> page.text(".status").startsWith("Done: 16 added"));
    return browser.driver().getCurrentUrl();
  }

  private static String rename(String claim) throws Exception {
    browser.go(claim);
    unfold();
    browser.one("input[name=wording]").clear();
    browser.one("input[name=wording]").sendKeys("Solvent ran into the Isk");
    browser.one("form:has(input[name=wording]) input[name=reason]").sendKeys("Shorter", Keys.ENTER);
    browser.await("it is renamed", page -> page.text("h1").contains("rename"));
    return browser.driver().getCurrentUrl();
  }

  private static Map<String, String> pages(Ledger ledger) throws IOException {
    Claim large = ledger.search("ferry", 1).get(0);
    Claim small = ledger.search("kiln", 1).get(0);
    Claim story = ledger.search("solvent river", 1).get(0);
    String report = "standard.html";
    String other = "valley-now.txt";
    assertEquals(60, large.mentions().size());
    assertEquals(3, small.mentions().size());
    ledger.add(Crowd.version(ledger.entry(other), Instant.parse("2025-03-09T10:00:00Z")));
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
    pages.put("jobs", "/jobs");
    pages.put("search", "/search?q=solvent");
    pages.put("login", "/login");
    pages.put("nowhere", "/nowhere");
    return pages;
  }

  private static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }

  @Test
  void pages_can_be_read_and_used_by_everybody() throws IOException {
    List<String> faults = new ArrayList<>();
    for (Map.Entry<String, String> page : PAGES.entrySet()) {
      for (int width : new int[] {1280, 390}) {
        for (boolean dark : new boolean[] {false, true}) {
          String look = page.getKey() + "-" + width + (dark ? "-dark" : "");
          browser.look(width, 900, dark);
          browser.go(page.getValue());
          note(faults, look, layout());
          if (Boolean.getBoolean("stemma.pictures")) {
            browser.whole(Path.of("target/pictures", look + ".png"));
          }
          unfold();
          note(faults, look + ", unfolded", layout() + violations());
        }
      }
    }
    assertEquals("", String.join("\n", faults));
  }

  private static void note(List<String> faults, String where, String fault) {
    if (!fault.isEmpty()) {
      faults.add(where + ": " + fault);
    }
  }

  private static void unfold() {
    browser
        .driver()
        .executeScript("document.querySelectorAll('details').forEach(d => { d.open = true; })");
  }

  /** Tab goes through all that can be used, in the page's order, and shows where it is. */
  @Test
  void all_can_be_used_by_the_keyboard_alone() {
    browser.look(1280, 900, false);
    List<String> faults = new ArrayList<>();
    PAGES.forEach(
        (name, address) -> {
          browser.go(address);
          note(faults, name, walk());
          if (browser.all(".skip").size() == 1) {
            browser.go(address);
            new Actions(browser.driver()).sendKeys(Keys.TAB, Keys.ENTER, Keys.TAB).perform();
            Object there =
                browser
                    .driver()
                    .executeScript(
                        "const at = document.activeElement;"
                            + "return at.closest('main, footer') !== null || at === document.body");
            note(faults, name, Boolean.TRUE.equals(there) ? "" : "skipped to nowhere");
          }
        });
    assertEquals("", String.join("\n", faults));
    browser.go(page("claim-of-3"));
    assertEquals(
        browser.all("svg.stemma a").size(), browser.all("svg.stemma a[aria-label]").size());
    assertTrue(browser.all("svg.stemma a").size() >= 7, "each node and edge can be reached");
  }

  private static String walk() {
    Object wanted =
        browser
            .driver()
            .executeScript(
                """
                window.stops = [...document.querySelectorAll(
                    'a[href], button, input, textarea, summary, [tabindex="0"]')]
                    .filter(e => e.type !== 'hidden' && e.checkVisibility());
                return stops.length;
                """);
    int stops = ((Number) java.util.Objects.requireNonNull(wanted)).intValue();
    int last = -1;
    for (int i = 0; last < stops - 1 && i < 2 * stops + 20; i++) {
      new Actions(browser.driver()).sendKeys(Keys.TAB).perform();
      Object at =
          browser
              .driver()
              .executeScript(
                  """
                  const at = document.activeElement, box = at.getBoundingClientRect();
                  const style = getComputedStyle(at), number = stops.indexOf(at);
                  if (number < 0) return 'the focus is lost at ' + at.outerHTML.slice(0, 120);
                  if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2)
                    return 'the focus is not seen at ' + at.outerHTML.slice(0, 120);
                  if (box.bottom < 0 || box.top > innerHeight || box.right < 0)
                    return 'the focus is out of sight at ' + at.outerHTML.slice(0, 120);
                  return number;
                  """);
      if (at instanceof String fault) {
        return fault;
      }
      int number = ((Number) java.util.Objects.requireNonNull(at)).intValue();
      if (number != last && number != last + 1) {
        return "from stop " + last + " to " + number + " of " + stops;
      }
      last = number;
    }
    return last == stops - 1 ? "" : "held at stop " + last + " of " + stops;
  }

  /** No forms, no ways about the site; what is drawn is as wide as the paper at most. */
  @Test
  void pages_can_be_printed() throws IOException {
    List<String> faults = new ArrayList<>();
    browser.paper(PAPER);
    for (Map.Entry<String, String> page : PAGES.entrySet()) {
      browser.go(page.getValue());
      note(faults, page.getKey(), layout());
      Object left =
          browser
              .driver()
              .executeScript(
                  """
                  const seen = [...document.querySelectorAll('nav, form, input, button, .skip')]
                      .filter(e => e.checkVisibility()).map(e => e.tagName);
                  for (const svg of document.querySelectorAll('svg'))
                    if (svg.getBoundingClientRect().right > innerWidth + 1) seen.push('wide svg');
                  const ink = getComputedStyle(document.body).color;
                  if (ink !== 'rgb(0, 0, 0)') seen.push('ink of ' + ink);
                  return seen.join(', ');
                  """);
      note(faults, page.getKey(), String.valueOf(left));
      if (page.getKey().startsWith("claim")) {
        assertTrue(browser.one("svg.stemma").isDisplayed(), "the tree is on paper");
      }
      if (Boolean.getBoolean("stemma.pictures")) {
        browser.whole(Path.of("target/pictures", page.getKey() + "-paper.png"));
      }
    }
    assertEquals("", String.join("\n", faults));
  }

  /** Nothing is wider than the page, no two labels of a drawing overlap, none is cut. */
  private static String layout() {
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

  private static String violations() throws IOException {
    browser.driver().executeScript(axe());
    return String.valueOf(
        browser
            .driver()
            .executeAsyncScript(
                "const done = arguments[0]; axe.run({resultTypes: ['violations']}).then(r =>"
                    + " done(r.violations"
                    + ".filter(v => v.impact === 'serious' || v.impact === 'critical')"
                    + ".map(v => v.id + ': ' + v.nodes.map(n => n.html).slice(0, 3)).join('; ')))"));
  }
}
