package org.stemma.app;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.openqa.selenium.By;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** A headless Chromium, Debian's; tests that need one skip where there is none. */
final class Browser implements AutoCloseable {
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  static Browser open(boolean script, int width, int height) throws IOException {
    assumeTrue(
        Files.isExecutable(DRIVER) && Files.isExecutable(CHROMIUM),
        "skipped: there is no Chromium here (apt-get install chromium chromium-driver)");
    ChromeOptions options = new ChromeOptions();
    options.setBinary(CHROMIUM.toString());
    List<String> flags =
        new ArrayList<>(
            List.of(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--hide-scrollbars",
                "--window-size=" + width + "," + height,
                "--user-data-dir=" + Files.createTempDirectory("stemma-chromium")));
    options.addArguments(flags);
    if (!script) {
      options.setExperimentalOption(
          "prefs", Map.of("profile.managed_default_content_settings.javascript", 2));
    }
    ChromeDriverService service =
        new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile()).build();
    ChromeDriver driver = new ChromeDriver(service, options);
    driver.manage().timeouts().pageLoadTimeout(Duration.ofMinutes(2));
    Browser browser = new Browser(driver);
    browser.look(width, height, false);
    return browser;
  }

  /** How large the page is seen, and whether dark is preferred. */
  void look(int width, int height, boolean dark) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia", Map.of("media", "", "features", List.of(scheme(dark))));
  }

  /** Shows pages as they are printed, though dark is preferred; {@link #look} ends that. */
  void paper(int width) {
    look(width, 1000, true);
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia", Map.of("media", "print", "features", List.of(scheme(true))));
  }

  private static Map<String, String> scheme(boolean dark) {
    return Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light");
  }

  ChromeDriver driver() {
    return driver;
  }

  void go(String address) {
    driver.get(address);
  }

  WebElement one(String css) {
    return driver.findElement(By.cssSelector(css));
  }

  List<WebElement> all(String css) {
    return driver.findElements(By.cssSelector(css));
  }

  String text(String css) {
    return one(css).getText();
  }

  /** Waits until a page holds what is wanted: pages are loaded anew meanwhile. */
  void await(String what, Predicate<Browser> wanted) throws InterruptedException {
    long end = System.nanoTime() + Duration.ofSeconds(100).toNanos();
    while (System.nanoTime() < end) {
      try {
        if (wanted.test(this)) {
          return;
        }
      } catch (WebDriverException e) {
        if (!isBetweenPages(e)) {
          throw e;
        }
      }
      Thread.sleep(200);
    }
    throw new AssertionError("waited in vain: " + what + "\n" + driver.getPageSource());
  }

  private static boolean isBetweenPages(WebDriverException e) {
    return e instanceof StaleElementReferenceException
        || e instanceof NoSuchElementException
        || String.valueOf(e.getMessage()).contains("does not belong to the document");
  }

  void picture(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
  }

  /** The page from its head to its foot, as wide as it is looked at. */
  void whole(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Object all =
        driver
            .executeCdpCommand("Page.captureScreenshot", Map.of("captureBeyondViewport", true))
            .get("data");
    Files.write(file, java.util.Base64.getDecoder().decode(String.valueOf(all)));
  }

  @Override
  public void close() {
    driver.quit();
  }
}
