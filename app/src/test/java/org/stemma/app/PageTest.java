package org.stemma.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stemma.Outlet;
import org.stemma.Report;

class PageTest {
  private static final Path GOLDEN = Path.of("src/test/resources/bridge-page.txt");

  private final Bridge bridge;

  PageTest() throws IOException {
    bridge = new Bridge();
  }

  private String page(int width, boolean colours, Charset charset) {
    return Page.of(bridge.report(), bridge.attributions(), bridge.flags(), width, colours, charset);
  }

  @Test
  void looks_as_it_did() throws IOException {
    String page = page(80, false, StandardCharsets.UTF_8);
    if (System.getProperty("update") != null) {
      Files.writeString(GOLDEN, page);
    }
    assertEquals(Files.readString(GOLDEN), page);
  }

  @Test
  void keeps_to_the_width() {
    for (int width = Page.LEAST_WIDTH; width <= 120; width += 7) {
      for (String line : page(width, false, StandardCharsets.UTF_8).lines().toList()) {
        assertTrue(line.length() <= width, width + ": " + line);
      }
    }
  }

  @Test
  void inks_change_no_word() {
    String inked = page(80, true, StandardCharsets.UTF_8);
    assertTrue(inked.contains("\033[1m"));
    assertEquals(page(80, false, StandardCharsets.UTF_8), inked.replaceAll("\033\\[[0-9]*m", ""));
  }

  @Test
  void draws_arrows_with_what_the_terminal_has() {
    assertTrue(page(80, false, StandardCharsets.UTF_8).contains("Port Ledger ← an unnamed"));
    String ascii = page(80, false, StandardCharsets.US_ASCII);
    assertTrue(ascii.contains("Port Ledger <- an unnamed"));
    assertTrue(ascii.contains("\"We have hidden nothing from anybody\""));
    assertTrue(ascii.chars().allMatch(c -> c == '\n' || (c >= 32 && c < 127)), ascii);
  }

  @Test
  void passes_on_no_control_characters() {
    Report evil =
        new Report(
            "x",
            null,
            Outlet.UNKNOWN,
            "a\033[2Jb\u202ec\u0007",
            List.of(),
            List.of(),
            null,
            null,
            "",
            List.of(),
            null);
    String page = Page.of(evil, List.of(), List.of(), 80, false, StandardCharsets.UTF_8);
    assertFalse(page.contains("\033") || page.contains("\u202e") || page.contains("\u0007"), page);
  }

  @Test
  void says_why_nothing_was_found() {
    Report empty =
        new Report(
            "x",
            null,
            Outlet.UNKNOWN,
            null,
            List.of(),
            List.of(),
            null,
            null,
            "",
            List.of(),
            "the file is empty");
    String page = Page.of(empty, List.of(), List.of(), 80, false, StandardCharsets.UTF_8);
    assertTrue(page.contains("Nothing found: the file is empty."), page);
  }
}
