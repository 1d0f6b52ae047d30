package org.stemma.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.app.web.Settings;
import org.stemma.app.web.Site;
import org.stemma.ledger.Ledger;

/** No serious violation of what axe-core checks, on each page, light and dark. */
class WebAccessTest {
  private static final Path STORY = Path.of("../examples/story").toAbsolutePath().normalize();

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  private static String axe() throws IOException {
    try (InputStream in = WebAccessTest.class.getResourceAsStream("/axe.min.js")) {
      assertNotNull(in, "axe-core is not on the class path");
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void pages_can_be_used_by_everybody() throws Exception {
    try (Browser browser = Browser.open(true, 1280, 900)) {
      Path file = folder.resolve("news.db");
      assertEquals(0, Run.of(folder, "", "add", "--ledger", file.toString(), STORY + "").exit());
      try (Ledger ledger = Ledger.open("jdbc:sqlite:" + file);
          WebPorts ports = new WebPorts()) {
        String claim = ledger.claims(1).get(0).id();
        String report = ledger.claims(1).get(0).mentions().get(0).report();
        ledger.withdraw(report, new Ledger.By("Ana", "A test"));
        Settings settings = new Settings("127.0.0.1", 0, List.of(), new StringWriter());
        try (Site site = Site.start(settings, ledger, ports)) {
          List<String> pages =
              List.of(
                  "/",
                  "/claim?id=" + claim,
                  "/report?id=" + report + "&at=0-9&is=0",
                  "/reports",
                  "/source?name=Velden+Colours",
                  "/outlet?name=Northern+Wire",
                  "/compare",
                  "/corrections",
                  "/jobs",
                  "/search?q=solvent",
                  "/login",
                  "/nowhere");
          for (String page : pages) {
            for (boolean dark : new boolean[] {false, true}) {
              browser.look(dark ? 390 : 1280, 900, dark);
              browser.go("http://127.0.0.1:" + site.port() + page);
              assertEquals("", violations(browser), page);
            }
          }
        }
      }
      assertEquals(true, Files.exists(file));
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
