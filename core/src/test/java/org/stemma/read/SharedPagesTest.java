package org.stemma.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stemma.Block;
import org.stemma.Report;

/** Reads all that lies in the shared data: nothing may throw, all spans must be sound. */
class SharedPagesTest {
  private static void assertSound(Report report) {
    int end = 0;
    for (Block block : report.blocks()) {
      String words = report.text(block.span());
      assertFalse(block.span().isEmpty(), report.id());
      assertTrue(block.span().start() >= end, report.id());
      assertEquals(words.strip(), words, report.id());
      end = block.span().end();
    }
    assertTrue(end <= report.text().length(), report.id());
  }

  @Test
  void reads_every_page_and_archive_without_an_error() throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(Shared.data("pages"))) {
      files =
          walk.filter(Files::isRegularFile).filter(f -> !f.toString().endsWith(".json")).toList();
    }
    assertFalse(files.isEmpty());
    for (Path file : files) {
      byte[] bytes = Files.readAllBytes(file);
      assertSound(Reports.read(bytes, file.toString()));
      assertSound(Reports.html(bytes, null, file.toString()));
      assertSound(Reports.text(bytes, file.toString()));
    }
  }

  @Test
  void loses_no_attribution_of_clean_articles_to_the_margins() throws IOException {
    assertFewLost(Shared.data("polnear").resolve("dev.jsonl"), 0.01);
  }

  @Test
  void loses_no_attribution_of_the_passages() throws IOException {
    assertFewLost(Shared.data("passages").resolve("dev.jsonl"), 0);
  }

  private static void assertFewLost(Path file, double share) throws IOException {
    int all = 0;
    int lost = 0;
    for (String line : Files.readAllLines(file)) {
      Map<?, ?> document = (Map<?, ?>) JsonLd.parse(line).values().get(0);
      String text = String.valueOf(document.get("text"));
      Report report = Reports.text(text, String.valueOf(document.get("id")));
      assertEquals(text, report.text());
      assertSound(report);
      for (Object attribution : list(document.get("attributions"))) {
        List<?> content = list(((Map<?, ?>) attribution).get("content"));
        if (!content.isEmpty()) {
          all++;
          lost += isContent(report, start(text, content)) ? 0 : 1;
        }
      }
    }
    assertTrue(all > 0 && lost <= all * share, lost + " of " + all + " lost");
  }

  private static List<?> list(@Nullable Object value) {
    return value instanceof List<?> list ? list : List.of();
  }

  /** The content's first offset: code points in one corpus, words to be found in the other. */
  private static int start(String text, List<?> content) {
    if (content.get(0) instanceof String words) {
      return text.indexOf(words);
    }
    int first = Integer.MAX_VALUE;
    for (Object span : content) {
      first = Math.min(first, Integer.parseInt(String.valueOf(list(span).get(0))));
    }
    return text.offsetByCodePoints(0, first);
  }

  private static boolean isContent(Report report, int offset) {
    for (Block block : report.blocks()) {
      if (block.span().start() <= offset && offset < block.span().end()) {
        return block.role().isContent();
      }
    }
    return false;
  }
}
