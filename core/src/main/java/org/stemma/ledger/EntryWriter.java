package org.stemma.ledger;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stemma.Attribution;
import org.stemma.Block;
import org.stemma.Headline;
import org.stemma.Outlet;
import org.stemma.Place;
import org.stemma.Published;
import org.stemma.Quantity;
import org.stemma.Report;
import org.stemma.Source;
import org.stemma.Span;
import org.stemma.When;

/**
 * Writes reports and attributions as a ledger keeps them: the JSON that {@code stemma read} gives,
 * with nothing rounded or left out, so that {@link EntryReader} gets back what was written. Offsets
 * count code points.
 */
final class EntryWriter {
  private final Offsets offsets;
  private final JsonGenerator json;

  private EntryWriter(Report report, JsonGenerator json) {
    this.offsets = new Offsets(report.text());
    this.json = json;
  }

  private interface Part {
    void write(EntryWriter to) throws IOException;
  }

  static String report(Report report) {
    return written(report, to -> to.header(report));
  }

  static String attributions(Report report, List<Attribution> attributions) {
    return written(report, to -> to.all(attributions));
  }

  private static String written(Report report, Part part) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = Json.FACTORY.createGenerator(out)) {
      part.write(new EntryWriter(report, json));
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory", e);
    }
    return Json.whole(out.toString());
  }

  private void header(Report report) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", report.id());
    known("url", report.url());
    Outlet outlet = report.outlet();
    json.writeObjectFieldStart("outlet");
    known("name", outlet.name());
    known("domain", outlet.domain());
    json.writeEndObject();
    known("title", report.title());
    json.writeArrayFieldStart("headlines");
    for (Headline headline : report.headlines()) {
      json.writeStartObject();
      json.writeStringField("text", headline.text());
      json.writeStringField("origin", name(headline.origin()));
      json.writeEndObject();
    }
    json.writeEndArray();
    strings("authors", report.authors());
    Published published = report.published();
    if (published != null) {
      json.writeStringField(
          "published",
          published.moment() == null ? published.date().toString() : published.moment().toString());
      if (published.moment() != null
          && !published.moment().toLocalDate().equals(published.date())) {
        json.writeStringField("day", published.date().toString());
      }
      json.writeStringField("publishedFrom", name(published.origin()));
    }
    known("language", report.language());
    json.writeStringField("text", report.text());
    json.writeArrayFieldStart("blocks");
    for (Block block : report.blocks()) {
      json.writeStartObject();
      json.writeStringField("role", name(block.role()));
      json.writeNumberField("start", offsets.point(block.span().start()));
      json.writeNumberField("end", offsets.point(block.span().end()));
      json.writeEndObject();
    }
    json.writeEndArray();
    known("reason", report.reason());
    json.writeEndObject();
  }

  private void all(List<Attribution> attributions) throws IOException {
    json.writeStartArray();
    for (Attribution attribution : attributions) {
      attribution(attribution);
    }
    json.writeEndArray();
  }

  private void attribution(Attribution attribution) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", attribution.id());
    known("parent", attribution.parent());
    links("chain", attribution.chain());
    spans("cue", attribution.cue());
    spans("content", attribution.content());
    json.writeStringField("manner", name(attribution.manner()));
    json.writeStringField("act", name(attribution.act()));
    json.writeStringField("certainty", name(attribution.certainty()));
    json.writeNumberField("confidence", attribution.confidence());
    known("sameAs", attribution.sameAs());
    if (!attribution.quantities().isEmpty()) {
      json.writeArrayFieldStart("quantities");
      for (Quantity quantity : attribution.quantities()) {
        json.writeStartObject();
        span("span", quantity.span());
        json.writeStringField("comparator", name(quantity.comparator()));
        number("low", quantity.low());
        number("high", quantity.high());
        json.writeStringField("unit", quantity.unit());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    if (!attribution.places().isEmpty()) {
      json.writeArrayFieldStart("places");
      for (Place place : attribution.places()) {
        json.writeStartObject();
        span("span", place.span());
        json.writeStringField("name", place.name());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    if (!attribution.times().isEmpty()) {
      json.writeArrayFieldStart("times");
      for (When time : attribution.times()) {
        json.writeStartObject();
        span("span", time.span());
        known("from", time.from() == null ? null : time.from().toString());
        known("to", time.to() == null ? null : time.to().toString());
        json.writeStringField("granularity", name(time.granularity()));
        json.writeBooleanField("relative", time.relative());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    if (!attribution.addressees().isEmpty()) {
      links("addressees", attribution.addressees());
    }
    json.writeEndObject();
  }

  private void links(String field, List<Source> sources) throws IOException {
    json.writeArrayFieldStart(field);
    for (Source source : sources) {
      json.writeStartObject();
      json.writeStringField("kind", kind(source));
      if (!source.name().isEmpty()) {
        json.writeStringField("name", source.name());
      }
      if (!source.spans().isEmpty()) {
        spans("spans", source.spans());
      }
      if (!source.refersTo().isEmpty()) {
        spans("refersTo", source.refersTo());
      }
      if (source instanceof Source.Named named) {
        json.writeStringField("type", name(named.kind()));
        known("office", named.office());
        known("organisation", named.organisation());
        if (!named.members().isEmpty()) {
          strings("members", named.members());
        }
      }
      json.writeEndObject();
    }
    json.writeEndArray();
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

  /** HAS_NOT_CONFIRMED is "has-not-confirmed". */
  static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private void known(String field, @Nullable String value) throws IOException {
    if (value != null) {
      json.writeStringField(field, value);
    }
  }

  private void number(String field, @Nullable BigDecimal value) throws IOException {
    if (value != null) {
      json.writeNumberField(field, value);
    }
  }

  private void strings(String field, List<String> values) throws IOException {
    json.writeArrayFieldStart(field);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  private void spans(String field, List<Span> spans) throws IOException {
    json.writeArrayFieldStart(field);
    for (Span span : spans) {
      pair(span);
    }
    json.writeEndArray();
  }

  private void span(String field, Span span) throws IOException {
    json.writeFieldName(field);
    pair(span);
  }

  private void pair(Span span) throws IOException {
    json.writeStartArray();
    json.writeNumber(offsets.point(span.start()));
    json.writeNumber(offsets.point(span.end()));
    json.writeEndArray();
  }
}
