package org.stemma.eval;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page with what should be read from it.
 *
 * @param key its name in the set
 * @param body paragraphs, parted by blank lines
 * @param facts what else the set tells; null if it tells only the body
 */
record GoldPage(String key, Path file, String url, String body, @Nullable Facts facts) {
  /**
   * What the publisher's own parser found.
   *
   * @param date day, and perhaps time and zone, as ISO 8601; null if unknown
   * @param credits persons and agencies behind the pictures
   */
  record Facts(
      String title,
      List<String> authors,
      @Nullable String date,
      List<String> captions,
      List<String> credits) {}

  /** Reads {@code ground_truth.json} in a folder; empty if there is none. */
  static List<GoldPage> read(Path folder) throws IOException {
    Path file = folder.resolve("ground_truth.json");
    List<GoldPage> pages = new ArrayList<>();
    if (Files.exists(file)) {
      for (Map.Entry<String, JsonNode> entry :
          Lines.JSON.readTree(Files.readString(file)).properties()) {
        pages.add(page(folder, entry.getKey(), entry.getValue()));
      }
    }
    return pages;
  }

  private static GoldPage page(Path folder, String key, JsonNode node) {
    Facts facts = null;
    if (node.has("title")) {
      List<String> captions = new ArrayList<>();
      List<String> credits = new ArrayList<>();
      for (JsonNode image : node.path("images")) {
        add(captions, image.path("caption"));
        for (JsonNode author : image.path("authors")) {
          add(credits, author);
        }
      }
      List<String> authors = new ArrayList<>();
      for (JsonNode author : node.path("authors")) {
        add(authors, author);
      }
      facts =
          new Facts(
              node.path("title").asText(),
              authors,
              node.path("date").isTextual() ? node.path("date").textValue() : null,
              captions,
              credits);
    }
    return new GoldPage(
        key,
        folder.resolve(Lines.text(node, "file")),
        Lines.text(node, "url"),
        Lines.text(node, "body"),
        facts);
  }

  private static void add(List<String> to, JsonNode value) {
    if (value.isTextual() && !value.textValue().isBlank() && !to.contains(value.textValue())) {
      to.add(value.textValue());
    }
  }
}
