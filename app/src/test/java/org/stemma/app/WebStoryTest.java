package org.stemma.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.WebElement;

/** What somebody new does, in a browser, with and without script. */
class WebStoryTest {
  private static final Path STORY = Path.of("../examples/story").toAbsolutePath().normalize();
  private static final String SEED =
      """
      ALDERMOOR, 4 March 2025 (Northern Wire) - A tank burst at the Velden dye works in Aldermoor \
      on Tuesday and sent solvent into the river Isk, the environment agency of Norland said.

      About 30,000 litres escaped before the valve could be closed, said Velden Colours.
      """;

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_new_user_finds_the_root_of_a_claim_and_corrects_a_merge(boolean script) throws Exception {
    try (Browser browser = Browser.open(script, 1280, 900);
        Served served = Served.start(folder.resolve("news.db"))) {
      String site = served.address();
      paste(browser, site);
      addStory(browser, site);
      String claim = openCentralClaim(browser, site);
      readStatus(browser);
      followToRoot(browser, claim);
      openDrift(browser, site);
      browser.go(claim);
      correctAndUndo(browser, claim);
      mergeAndUndo(browser, claim);
      assertEquals(143, served.end());
      String audit = Files.readString(folder.resolve("serve.err"));
      assertTrue(audit.contains("\"what\":\"correct\""), audit);
      assertFalse(audit.contains("internal-error"), audit);
    }
  }

  private static void paste(Browser browser, String site) throws Exception {
    browser.go(site + "/");
    picture(browser, "start");
    browser.one("textarea[name=text]").sendKeys(SEED);
    browser.one("form[action='/add/text'] button").click();
    browser.await("the text is read", page -> page.text("main").contains("Done: 1 added"));
  }

  private static void addStory(Browser browser, String site) throws Exception {
    List<Path> files;
    try (Stream<Path> list = Files.list(STORY)) {
      files = list.sorted().toList();
    }
    browser.go(site + "/");
    browser
        .one("input[name=file]")
        .sendKeys(files.stream().map(Path::toString).collect(Collectors.joining("\n")));
    browser.one("form[action='/add/file'] button").click();
    browser.await("the files are read", page -> page.text(".status").startsWith("Done:"));
    assertFalse(browser.text(".status").contains("could not be read"), browser.text("main"));
    picture(browser, "job");
  }

  private static String openCentralClaim(Browser browser, String site) throws Exception {
    browser.go(site + "/");
    picture(browser, "claims");
    browser.one(".claims li a").click();
    browser.await("the claim", page -> !page.all("svg.stemma").isEmpty());
    return browser.driver().getCurrentUrl();
  }

  private static void readStatus(Browser browser) {
    String status = browser.text(".status");
    assertTrue(status.matches("(?s)\\d+ reports in \\d+ outlets rest on .*root.*"), status);
    assertTrue(browser.all(".counts div").size() >= 6);
  }

  /** From a report at the end of the chain over each step to the root, and to its words. */
  private static void followToRoot(Browser browser, String claim) throws Exception {
    WebElement root = browser.one(".steps > li");
    assertFalse(root.findElements(org.openqa.selenium.By.cssSelector(".siglum.root")).isEmpty());
    browser.one(".steps li li .step a").click();
    browser.await("the words", page -> !page.all("mark.here").isEmpty());
    WebElement here = browser.one("mark.here");
    assertFalse(here.getText().isBlank());
    assertTrue(browser.driver().getCurrentUrl().contains("#s"));
    assertTrue(browser.all(".warning").isEmpty(), "the words are where the link says");
    picture(browser, "words");
    browser.one(".chain a").click();
    browser.await("a source", page -> page.driver().getCurrentUrl().contains("/source?"));
    picture(browser, "source");
    browser.go(claim);
    browser.one("svg.stemma a:not(.further):has(rect), svg.stemma a:has(circle)").click();
    browser.await("its page", page -> !page.driver().getCurrentUrl().equals(claim));
  }

  private static void openDrift(Browser browser, String site) throws Exception {
    for (String claim : claims(browser, site)) {
      browser.go(claim);
      if (!browser.all("table.drift ins").isEmpty()) {
        pictures(browser);
        browser.one("table.drift .change a.words").click();
        browser.await("the words", page -> !page.all("mark.here").isEmpty());
        assertFalse(browser.one("mark.here").getText().isBlank());
        return;
      }
    }
    throw new AssertionError("nothing drifted in the whole story");
  }

  private static List<String> claims(Browser browser, String site) {
    browser.go(site + "/");
    return browser.all(".claims > li > a").stream().map(a -> a.getDomProperty("href")).toList();
  }

  private static void correctAndUndo(Browser browser, String claim) throws Exception {
    String before = browser.text(".counts dd");
    browser.all(".corrections summary").get(0).click();
    alarms(browser).forEach(WebElement::click);
    WebElement form = browser.one(".corrections details[open] form");
    type(form, "author", "Ana");
    type(form, "reason", "These speak of the alarm, not of the tank");
    form.findElement(org.openqa.selenium.By.tagName("button")).click();
    browser.await("it is split", page -> page.text("h1").contains("split"));
    List<WebElement> tables = browser.all("table.drift");
    assertEquals(2, tables.size());
    assertNotEquals(tables.get(0).getText(), tables.get(1).getText(), "counted anew");
    picture(browser, "correction");
    undo(browser, "It was the same after all");
    browser.go(claim);
    assertEquals(before, browser.text(".counts dd"));
  }

  /** The other claim is found by a word and ticked. */
  private static void mergeAndUndo(Browser browser, String claim) throws Exception {
    browser.go(claim);
    String before = browser.text(".counts dd");
    browser.one("#merge summary").click();
    WebElement search = browser.one("#merge form[action^='/claim']");
    type(search, "like", "alarm");
    search.findElement(org.openqa.selenium.By.tagName("button")).click();
    browser.await("claims to choose", page -> !page.all("#merge[open] .choice").isEmpty());
    WebElement choice = browser.one("#merge .choice");
    String words = choice.findElement(org.openqa.selenium.By.tagName("span")).getText();
    assertTrue(words.toLowerCase(Locale.ROOT).contains("alarm"), words);
    choice.findElement(org.openqa.selenium.By.tagName("input")).click();
    WebElement form = browser.one("#merge form[action='/correct']");
    type(form, "author", "Ana");
    type(form, "reason", "One matter");
    form.findElement(org.openqa.selenium.By.tagName("button")).click();
    browser.await("they are merged", page -> page.text("h1").contains("merge"));
    browser.go(claim);
    assertNotEquals(before, browser.text(".counts dd"));
    browser.go(claim.replaceFirst("/claim.*", "/corrections"));
    browser.one("a[href^='/correction?']").click();
    browser.await("the correction", page -> page.text("h1").contains("merge"));
    undo(browser, "They were two");
    browser.go(claim);
    assertEquals(before, browser.text(".counts dd"));
  }

  private static void undo(Browser browser, String reason) throws Exception {
    browser.one("details summary").click();
    WebElement undo = browser.one("details[open] form");
    type(undo, "author", "Ana");
    type(undo, "reason", reason);
    undo.findElement(org.openqa.selenium.By.tagName("button")).click();
    browser.await("it is undone", page -> page.text("h1").contains("undo"));
  }

  /**
   * Those that speak of the alarm, not of the tank; if no such merge is made any more, the first.
   */
  private static List<WebElement> alarms(Browser browser) {
    List<WebElement> alarms = new ArrayList<>();
    for (WebElement choice : browser.all(".corrections .choice")) {
      if (choice.getText().toLowerCase(Locale.ROOT).contains("alarm")) {
        alarms.add(choice);
      }
    }
    return alarms.isEmpty() ? browser.all(".corrections .choice").subList(0, 1) : alarms;
  }

  private static void type(WebElement form, String field, String words) {
    WebElement input = form.findElement(org.openqa.selenium.By.cssSelector("[name=" + field + "]"));
    input.clear();
    input.sendKeys(words);
  }

  /** For GUIDE.md. */
  private static void picture(Browser browser, String name) throws IOException {
    if (Boolean.getBoolean("stemma.pictures")) {
      browser.picture(Path.of("target/pictures/story", name + ".png"));
    }
  }

  private static void pictures(Browser browser) throws IOException {
    picture(browser, "claim");
    browser.go(browser.driver().getCurrentUrl() + "#h-drift");
    picture(browser, "drift");
    browser.look(390, 844, false);
    browser.go(browser.driver().getCurrentUrl().replaceFirst("#.*", ""));
    picture(browser, "phone");
    browser.look(1280, 900, false);
  }
}
