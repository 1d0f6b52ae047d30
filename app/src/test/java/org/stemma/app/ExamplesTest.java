package org.stemma.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stemma.Attribution;
import org.stemma.Report;
import org.stemma.attribute.Attributor;
import org.stemma.read.Reports;

/** What the included examples are there to show comes out of them, with the trained model. */
class ExamplesTest {
  private static JsonNode read(String example) throws IOException {
    Path file = Path.of("../examples", example);
    Report report = Reports.read(Files.readAllBytes(file), example);
    Attributor attributor = Attributor.english();
    List<Attribution> said = attributor.attribute(report);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JsonOutput.write(report, said, attributor.flags(report, said), false, out);
    return new ObjectMapper().readTree(out.toByteArray());
  }

  private static String words(JsonNode read, JsonNode spans) {
    String text = read.get("report").get("text").textValue();
    List<String> words = new ArrayList<>();
    for (JsonNode span : spans) {
      int start = text.offsetByCodePoints(0, span.get(0).intValue());
      words.add(text.substring(start, text.offsetByCodePoints(0, span.get(1).intValue())));
    }
    return String.join(" … ", words);
  }

  /** "chain | act | certainty" of the attribution whose content holds the words. */
  private static String said(JsonNode read, String content) {
    for (JsonNode attribution : read.get("attributions")) {
      if (words(read, attribution.get("content")).contains(content)) {
        List<String> chain = new ArrayList<>();
        for (JsonNode link : attribution.get("chain")) {
          chain.add(link.path("name").asText(link.get("kind").textValue()));
        }
        return String.join(" < ", chain)
            + " | "
            + attribution.get("act").textValue()
            + " | "
            + attribution.get("certainty").textValue();
      }
    }
    return "not found: " + content;
  }

  @Test
  void the_bridge_keeps_its_chain_and_its_answers_apart() throws IOException {
    JsonNode bridge = read("bridge.txt");
    String chain = said(bridge, "learned of the first cracks");
    assertTrue(
        chain.matches(".*Port Ledger < an unnamed transport ministry official \\| asserts .*"),
        chain);
    assertTrue(
        said(bridge, "told to keep silent").matches(".*Tomas Rehn.* \\| denies \\| .*"),
        said(bridge, "told to keep silent"));
    assertTrue(
        said(bridge, "a grave breach of trust").matches(".*Adela Voss.* \\| conditional"),
        said(bridge, "a grave breach of trust"));
    assertTrue(
        said(bridge, "newspaper’s account").contains("| has-not-confirmed |"),
        said(bridge, "newspaper’s account"));
  }

  @Test
  void the_bridge_is_taken_apart_into_what_its_blocks_are() throws IOException {
    JsonNode report = read("bridge.txt").get("report");
    assertEquals(
        "Builder hid cracks in Kessary bridge from the state", report.get("title").textValue());
    assertEquals("Ilse Maran", report.get("authors").get(0).textValue());
    assertEquals("2025-03-14", report.get("published").textValue());
    assertEquals("The Varrow Courier", report.path("speaksAs").asText());
    assertEquals("Jona Pelk/Orbita Images", report.get("credits").get(0).textValue());
    assertTrue(report.get("captions").get(0).textValue().contains("Workers inspect"));
  }

  @Test
  void the_bridge_has_a_headline_that_is_stronger_than_its_body() throws IOException {
    List<String> kinds = new ArrayList<>();
    read("bridge.txt").get("flags").forEach(flag -> kinds.add(flag.get("kind").textValue()));
    assertTrue(kinds.contains("headline-stronger-than-body"), kinds.toString());
  }

  @Test
  void the_ferry_gives_its_date_and_its_quotes() throws IOException {
    JsonNode ferry = read("ferry.html");
    assertTrue(ferry.get("report").get("published").textValue().startsWith("2025-04-08"));
    assertEquals("Lowland Post", ferry.get("report").get("outlet").get("name").textValue());
    assertTrue(
        said(ferry, "We lose about 12,000 crowns").contains("Marek Tann"),
        said(ferry, "We lose about 12,000 crowns"));
  }
}
