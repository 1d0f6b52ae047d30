package org.stemma.eval;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stemma.Attribution;
import org.stemma.Quantity;
import org.stemma.Source;
import org.stemma.Span;
import org.stemma.When;

/**
 * An attribution as the passages' scorer takes it, from the gold, from the product's values or from
 * its JSON. Words for acts, kinds and so on are those of the JSON; null where it lacks them. Spans
 * are in UTF-16 units of the text that it was found in.
 */
record Found(
    @Nullable String id,
    @Nullable String parent,
    List<Link> chain,
    List<Span> cue,
    List<Span> content,
    @Nullable String act,
    @Nullable String certainty,
    @Nullable String manner,
    List<Amount> amounts,
    List<Time> times) {
  /** One speaker of a chain; {@code name} is empty if none is given. */
  record Link(@Nullable String kind, String name, List<Span> spans, List<Span> refersTo) {}

  /** A quantity; bounds rounded to six digits, null if open. */
  record Amount(
      List<Span> span,
      @Nullable String comparator,
      @Nullable Double low,
      @Nullable Double high,
      String unit) {}

  /** A time; days as ISO text, empty if open. */
  record Time(List<Span> span, String from, String to, @Nullable String granularity) {}

  /**
   * What one report gave.
   *
   * @param text as the product has it
   */
  record Reading(String id, String text, List<Found> attributions) {}

  static Found of(Attribution a) {
    List<Link> chain = new ArrayList<>();
    for (Source source : a.chain()) {
      chain.add(new Link(kind(source), source.name(), source.spans(), source.refersTo()));
    }
    List<Amount> amounts = new ArrayList<>();
    for (Quantity q : a.quantities()) {
      String comparator = word(q.comparator());
      amounts.add(
          amount(List.of(q.span()), comparator, number(q.low()), number(q.high()), q.unit()));
    }
    List<Time> times = new ArrayList<>();
    for (When t : a.times()) {
      times.add(
          new Time(
              List.of(t.span()),
              t.from() == null ? "" : t.from().toString(),
              t.to() == null ? "" : t.to().toString(),
              word(t.granularity())));
    }
    return new Found(
        a.id(),
        a.parent(),
        chain,
        a.cue(),
        a.content(),
        word(a.act()),
        word(a.certainty()),
        word(a.manner()),
        amounts,
        times);
  }

  private static String kind(Source source) {
    if (source instanceof Source.Named) {
      return "named";
    }
    if (source instanceof Source.Press) {
      return "press";
    }
    if (source instanceof Source.Unnamed) {
      return "unnamed";
    }
    return source instanceof Source.Nobody ? "nobody" : "own-voice";
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Reads one line of {@code stemma read --jsonl}.
   *
   * @param goldText stands in for a text that the line lacks
   */
  static Reading reading(JsonNode line, String goldText) {
    JsonNode report = line.path("report");
    String given = report.path("text").asText("");
    String text = given.isEmpty() ? goldText : given;
    CodePoints offsets = new CodePoints(text);
    List<Found> attributions = new ArrayList<>();
    for (JsonNode node : line.path("attributions")) {
      attributions.add(of(node, offsets));
    }
    return new Reading(report.path("id").asText(), text, attributions);
  }

  private static Found of(JsonNode node, CodePoints offsets) {
    List<Link> chain = new ArrayList<>();
    for (JsonNode link : node.path("chain")) {
      chain.add(
          new Link(
              optional(link, "kind"),
              link.path("name").asText(""),
              Lines.spans(link.path("spans"), offsets),
              Lines.spans(link.path("refersTo"), offsets)));
    }
    List<Amount> amounts = new ArrayList<>();
    for (JsonNode q : node.path("quantities")) {
      amounts.add(amount(q, Lines.spans(q.path("span"), offsets)));
    }
    List<Time> times = new ArrayList<>();
    for (JsonNode t : node.path("times")) {
      times.add(time(t, Lines.spans(t.path("span"), offsets)));
    }
    return new Found(
        optional(node, "id"),
        optional(node, "parent"),
        chain,
        Lines.spans(node.path("cue"), offsets),
        Lines.spans(node.path("content"), offsets),
        optional(node, "act"),
        optional(node, "certainty"),
        optional(node, "manner"),
        amounts,
        times);
  }

  static Amount amount(JsonNode q, List<Span> span) {
    Double low = q.path("low").isNumber() ? (Double) q.path("low").doubleValue() : null;
    Double high = q.path("high").isNumber() ? (Double) q.path("high").doubleValue() : null;
    return amount(span, optional(q, "comparator"), low, high, q.path("unit").asText(""));
  }

  private static Amount amount(
      List<Span> span,
      @Nullable String comparator,
      @Nullable Double low,
      @Nullable Double high,
      String unit) {
    if ("exact".equals(comparator) || "about".equals(comparator) || "nearly".equals(comparator)) {
      low = low == null ? high : low;
      high = high == null ? low : high;
    }
    return new Amount(span, comparator, sixDigits(low), sixDigits(high), unit);
  }

  private static @Nullable Double sixDigits(@Nullable Double value) {
    return value == null ? null : (Double) Numbers.round(value, 6);
  }

  private static @Nullable Double number(@Nullable BigDecimal value) {
    return value == null ? null : (Double) value.doubleValue();
  }

  static Time time(JsonNode t, List<Span> span) {
    return new Time(span, day(t.path("from")), day(t.path("to")), optional(t, "granularity"));
  }

  private static String day(JsonNode value) {
    String text = value.asText("");
    return text.substring(0, Math.min(10, text.length()));
  }

  private static @Nullable String optional(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isMissingNode() || value.isNull() ? null : value.asText();
  }
}
