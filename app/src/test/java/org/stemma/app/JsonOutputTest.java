package org.stemma.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.stemma.Act;
import org.stemma.Attribution;
import org.stemma.Certainty;
import org.stemma.Manner;
import org.stemma.Outlet;
import org.stemma.Quantity;
import org.stemma.Report;
import org.stemma.Source;
import org.stemma.Span;

class JsonOutputTest {
  private static JsonNode json(Report report, List<Attribution> attributions) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JsonOutput.write(report, attributions, List.of(), false, out);
    return new ObjectMapper().readTree(out.toByteArray());
  }

  private static Report report(String text) {
    return new Report(
        "r", null, Outlet.UNKNOWN, null, List.of(), List.of(), null, null, text, List.of(), null);
  }

  private static Attribution attribution(Span cue, List<Quantity> quantities) {
    return new Attribution(
        "a1",
        null,
        List.of(new Source.Nobody()),
        List.of(cue),
        List.of(),
        Manner.INDIRECT,
        Act.HAS_NOT_CONFIRMED,
        Certainty.CERTAIN,
        0.123456,
        null,
        quantities,
        List.of(),
        List.of(),
        List.of());
  }

  @Test
  void every_span_is_its_words_whatever_the_text_holds() throws IOException {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    String[] letters = {"a", "\u00e9", "\uD83D\uDEA7", "\u6f22", " ", "\n", "\uD834\uDD1E"};
    for (int round = 0; round < 200; round++) {
      StringBuilder text = new StringBuilder();
      int[] starts = new int[31];
      for (int i = 0; i < 30; i++) {
        starts[i] = text.length();
        text.append(letters[random.nextInt(letters.length)]);
      }
      starts[30] = text.length();
      int from = random.nextInt(30);
      int to = from + 1 + random.nextInt(30 - from);
      Span span = new Span(starts[from], starts[to]);
      JsonNode json = json(report(text.toString()), List.of(attribution(span, List.of())));
      JsonNode cue = json.get("attributions").get(0).get("cue").get(0);
      int[] points = json.get("report").get("text").textValue().codePoints().toArray();
      int start = cue.get(0).intValue();
      assertEquals(
          span.of(text.toString()), new String(points, start, cue.get(1).intValue() - start));
    }
  }

  @Test
  void numbers_have_no_trailing_zeros_and_names_are_hyphened() throws IOException {
    Quantity quantity =
        new Quantity(
            new Span(0, 1),
            Quantity.Comparator.MORE_THAN,
            new BigDecimal("1.1000E4"),
            null,
            "soldiers");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<Attribution> said = List.of(attribution(new Span(0, 1), List.of(quantity)));
    JsonOutput.write(report("x"), said, List.of(), false, out);
    String json = out.toString(java.nio.charset.StandardCharsets.UTF_8);
    assertTrue(json.contains("\"low\":11000,\"high\":null"), json);
    assertTrue(json.contains("\"comparator\":\"more-than\""), json);
    assertTrue(json.contains("\"act\":\"has-not-confirmed\""), json);
    assertTrue(json.contains("\"kind\":\"nobody\""), json);
    assertTrue(json.contains("\"confidence\":0.123,"), json);
    assertEquals(1, json.lines().count());
  }

  @Test
  void what_is_unknown_is_absent() throws IOException {
    JsonNode report = json(report("x"), List.of()).get("report");
    for (String field : List.of("url", "outlet", "title", "published", "language", "speaksAs")) {
      assertNull(report.get(field), field);
    }
    assertTrue(report.get("reason").isNull());
  }

  @Test
  void tells_as_whom_the_report_speaks_and_gives_captions_and_credits() throws IOException {
    Bridge bridge = new Bridge();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JsonOutput.write(bridge.report(), bridge.attributions(), bridge.flags(), true, out);
    JsonNode json = new ObjectMapper().readTree(out.toByteArray());
    assertEquals("The Varrow Courier", json.get("report").get("speaksAs").textValue());
    assertEquals("Jona Pelk/Orbita Images", json.get("report").get("credits").get(0).textValue());
    assertTrue(json.get("report").get("captions").get(0).textValue().startsWith("Workers inspect"));
    assertEquals("speaks-as", json.get("flags").get(0).get("kind").textValue());
    assertEquals("headline-stronger-than-body", json.get("flags").get(1).get("kind").textValue());
    JsonNode chain = json.get("attributions").get(2).get("chain");
    assertEquals("press", chain.get(0).get("kind").textValue());
    assertEquals("unnamed", chain.get(1).get("kind").textValue());
    JsonNode asks = json.get("attributions").get(12);
    assertEquals("named", asks.get("addressees").get(0).get("kind").textValue());
    assertFalse(chain.get(0).has("type"));
  }
}
