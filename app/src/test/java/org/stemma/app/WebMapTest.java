package org.stemma.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.WebElement;
import org.stemma.app.web.Settings;
import org.stemma.app.web.Site;
import org.stemma.ledger.Ledger;

/** The map on a claim's page: what is told is shaded, what isn't is said in words. */
class WebMapTest {
  private static final int PAGE_BYTES = 150_000;

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @Test
  void the_map_shades_what_is_told_and_leads_to_the_words() throws Exception {
    try (Browser browser = Browser.open(true, 1280, 900);
        Ledger ledger = Ledger.open("jdbc:sqlite:" + folder.resolve("map.db"));
        WebPorts ports = new WebPorts()) {
      ledger.addAll(Crowd.of("Grain", WebPagesTest.GRAIN, 60));
      Settings settings = new Settings("127.0.0.1", 0, List.of(), new StringWriter());
      try (Site site = Site.start(settings, ledger, ports)) {
        String host = "http://127.0.0.1:" + site.port();
        String claim = "/claim?id=" + ledger.claims(1).get(0).id();
        browser.go(host + claim);
        List<String> marks = labels(browser, "svg.map a.place");
        assertTrue(marks.contains("Ukraine: country"), marks.toString());
        assertTrue(marks.contains("Bakhmut: town in Donetsk, Ukraine"), marks.toString());
        assertTrue(marks.contains("Istanbul: city in Istanbul, Turkey"), marks.toString());
        assertTrue(marks.stream().noneMatch(mark -> mark.startsWith("Norland")), marks.toString());
        assertEquals(1, browser.all("svg.map path.land").size());
        assertTrue(marks.stream().noneMatch(mark -> mark.startsWith("Springfield")), "far away");
        String words = browser.text("section[aria-labelledby=h-places]");
        assertTrue(
            words.contains("Bakhmut, town in Donetsk, Ukraine (Ukraine is named too)"), words);
        assertTrue(words.contains("Marseille, somewhere near the city in"), words);
        assertTrue(words.contains("Norland, perhaps the town in Florida, United States"), words);
        assertTrue(words.contains("Springfield, not told which of"), words);
        assertTrue(words.contains("Not on our map: Aldermoor."), words);
        assertTrue(words.contains("GeoNames (CC BY 4.0)"), words);
        int bytes = bytes(host + claim).length + bytes(host + "/style.css").length;
        assertTrue(bytes < PAGE_BYTES, bytes + " bytes");
        assertJson(
            new ObjectMapper().readTree(bytes(host + claim.replace("claim?", "claim.json?"))));
        WebElement bakhmut =
            browser.one("svg.map a[aria-label='Bakhmut: town in Donetsk, Ukraine']");
        browser.go(host + bakhmut.getDomAttribute("href"));
        assertEquals("Bakhmut", browser.text("mark.here"));
        assertOnAPhone(browser, host + claim);
      }
    }
  }

  private static void assertOnAPhone(Browser browser, String claim) {
    browser.look(390, 844, false);
    browser.go(claim);
    assertTrue(browser.one("svg.map").getSize().getWidth() <= 390);
    assertTrue(browser.one("svg.map .number").isDisplayed());
    assertFalse(browser.one("svg.map .name").isDisplayed());
  }

  private static void assertJson(JsonNode claim) {
    JsonNode first = claim.at("/places/0");
    assertEquals("Kharkiv", first.path("name").asText());
    assertEquals("told", first.path("how").asText());
    assertEquals("Ukraine", first.at("/locations/0/country").asText());
    assertEquals(60, first.path("named").size());
    assertEquals(7, first.at("/named/0/span/1").asInt() - first.at("/named/0/span/0").asInt());
  }

  private static List<String> labels(Browser browser, String css) {
    return browser.all(css).stream()
        .map(a -> String.valueOf(a.getDomAttribute("aria-label")))
        .toList();
  }

  private static byte[] bytes(String address) throws Exception {
    try (var in = URI.create(address).toURL().openStream()) {
      return in.readAllBytes();
    }
  }
}
