package org.stemma.app;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stemma.Attribution;
import org.stemma.Block;
import org.stemma.Flag;
import org.stemma.Headline;
import org.stemma.Origin;
import org.stemma.Outlet;
import org.stemma.Place;
import org.stemma.Provenance;
import org.stemma.Published;
import org.stemma.Quantity;
import org.stemma.Report;
import org.stemma.Role;
import org.stemma.Source;
import org.stemma.Span;
import org.stemma.When;

/**
 * The JSON form of a report and what is said in it: one object a report, in UTF-8, with offsets in
 * Unicode code points. The README's section on JSON names its fields. A field that is absent is
 * unknown. Not thread-safe.
 */
public final class JsonOutput {
  private static final JsonFactory JSON = new JsonFactory();

  private final Report report;
  private final CodePoints points;
  private final JsonGenerator json;

  private JsonOutput(Report report, JsonGenerator json) {
    this.report = report;
    this.points = new CodePoints(report.text());
    this.json = json;
  }

  /**
   * Writes one object and a line feed, and flushes.
   *
   * @param pretty whether to indent it; else it takes one line
   */
  public static void write(
      Report report,
      List<Attribution> attributions,
      List<Flag> flags,
      boolean pretty,
      OutputStream out)
      throws IOException {
    JsonGenerator json = generator(pretty, out);
    new JsonOutput(report, json).all(attributions, flags);
    end(json, out);
  }

  /**
   * Writes what was read, without what is said in it: {@code {"report": {...}}}, a line feed, and
   * flushes.
   */
  static void write(Report report, boolean pretty, OutputStream out) throws IOException {
    JsonGenerator json = generator(pretty, out);
    json.writeStartObject();
    json.writeFieldName("report");
    new JsonOutput(report, json).header(List.of());
    json.writeEndObject();
    end(json, out);
  }

  private static JsonGenerator generator(boolean pretty, OutputStream out) throws IOException {
    JsonGenerator json = JSON.createGenerator(out);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    if (pretty) {
      json.setPrettyPrinter(
          new DefaultPrettyPrinter(
                  Separators.createDefaultInstance()
                      .withObjectFieldValueSpacing(Separators.Spacing.AFTER))
              .withObjectIndenter(new DefaultIndenter("  ", "\n")));
    }
    return json;
  }

  private static void end(JsonGenerator json, OutputStream out) throws IOException {
    json.writeRaw('\n');
    json.close();
    out.flush();
  }

  private void all(List<Attribution> attributions, List<Flag> flags) throws IOException {
    json.writeStartObject();
    json.writeFieldName("report");
    header(flags);
    json.writeArrayFieldStart("attributions");
    for (Attribution attribution : attributions) {
      attribution(attribution);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("flags");
    for (Flag flag : flags) {
      json.writeStartObject();
      json.writeStringField("kind", Names.hyphened(flag.kind()));
      spans("spans", flag.spans());
      json.writeStringField("note", flag.note());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void header(List<Flag> flags) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", report.id());
    known("url", report.url());
    Outlet outlet = report.outlet();
    if (outlet.name() != null || outlet.domain() != null) {
      json.writeObjectFieldStart("outlet");
      known("name", outlet.name());
      known("domain", outlet.domain());
      json.writeEndObject();
    }
    known("speaksAs", speaksAs(flags));
    known("title", report.title());
    json.writeArrayFieldStart("headlines");
    for (Headline headline : report.headlines()) {
      json.writeStartObject();
      json.writeStringField("text", headline.text());
      json.writeStringField("origin", Names.hyphened(headline.origin()));
      json.writeEndObject();
    }
    json.writeEndArray();
    strings("authors", report.authors());
    Published published = report.published();
    if (published != null) {
      json.writeStringField("published", moment(published));
      json.writeStringField("publishedFrom", Names.hyphened(published.origin()));
    }
    known("captured", report.captured() == null ? null : report.captured().toString());
    provenance(report.provenance());
    known("language", report.language());
    json.writeStringField("text", report.text());
    json.writeArrayFieldStart("blocks");
    for (Block block : report.blocks()) {
      json.writeStartObject();
      json.writeStringField("role", Names.hyphened(block.role()));
      json.writeNumberField("start", points.at(block.span().start()));
      json.writeNumberField("end", points.at(block.span().end()));
      known("signal", block.signal());
      json.writeEndObject();
    }
    json.writeEndArray();
    strings("captions", report.texts(Role.CAPTION));
    strings("credits", report.texts(Role.CREDIT));
    json.writeStringField("reason", report.reason());
    json.writeEndObject();
  }

  /** A day, or an instant with its zone. */
  static String moment(Published published) {
    return published.moment() != null
        ? DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(published.moment())
        : published.date().toString();
  }

  private void provenance(Provenance provenance) throws IOException {
    Published modified = provenance.modified();
    if (modified != null) {
      json.writeStringField("modified", moment(modified));
      json.writeStringField("modifiedFrom", Names.hyphened(modified.origin()));
    }
    if (!provenance.agencies().isEmpty()) {
      strings("agencies", provenance.agencies());
    }
    if (!provenance.wires().isEmpty()) {
      json.writeArrayFieldStart("wires");
      for (Provenance.Wire wire : provenance.wires()) {
        json.writeStartObject();
        json.writeStringField("agency", wire.agency());
        json.writeStringField("role", Names.hyphened(wire.role()));
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    if (!provenance.signals().isEmpty()) {
      json.writeObjectFieldStart("signals");
      for (Map.Entry<String, Origin> signal : provenance.signals().entrySet()) {
        json.writeStringField(signal.getKey(), Names.hyphened(signal.getValue()));
      }
      json.writeEndObject();
    }
    if (!Double.isNaN(provenance.confidence())) {
      json.writeNumberField("confidence", Math.round(provenance.confidence() * 1000) / 1000.0);
    }
  }

  /** As whom a report speaks by its flags, null if it does not say. */
  static @Nullable String speaksAs(List<Flag> flags) {
    for (Flag flag : flags) {
      if (flag.kind() == Flag.Kind.SPEAKS_AS || flag.kind() == Flag.Kind.SPEAKS_AS_ANOTHER) {
        return flag.note();
      }
    }
    return null;
  }

  private void attribution(Attribution attribution) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", attribution.id());
    json.writeStringField("parent", attribution.parent());
    links("chain", attribution.chain(), attribution.linkConfidences());
    spans("cue", attribution.cue());
    spans("content", attribution.content());
    json.writeStringField("manner", Names.hyphened(attribution.manner()));
    json.writeStringField("act", Names.hyphened(attribution.act()));
    json.writeStringField("certainty", Names.hyphened(attribution.certainty()));
    json.writeNumberField("confidence", thousandths(attribution.confidence()));
    known("sameAs", attribution.sameAs());
    json.writeArrayFieldStart("quantities");
    for (Quantity quantity : attribution.quantities()) {
      json.writeStartObject();
      span("span", quantity.span());
      json.writeStringField("comparator", Names.hyphened(quantity.comparator()));
      number("low", quantity.low());
      number("high", quantity.high());
      json.writeStringField("unit", quantity.unit());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("places");
    for (Place place : attribution.places()) {
      json.writeStartObject();
      span("span", place.span());
      json.writeStringField("name", place.name());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("times");
    for (When time : attribution.times()) {
      json.writeStartObject();
      span("span", time.span());
      known("from", time.from() == null ? null : time.from().toString());
      known("to", time.to() == null ? null : time.to().toString());
      json.writeStringField("granularity", Names.hyphened(time.granularity()));
      json.writeBooleanField("relative", time.relative());
      json.writeEndObject();
    }
    json.writeEndArray();
    if (!attribution.addressees().isEmpty()) {
      links("addressees", attribution.addressees(), List.of());
    }
    json.writeEndObject();
  }

  private static double thousandths(double value) {
    return Math.round(value * 1000) / 1000.0;
  }

  /**
   * Links of a chain, or addressees.
   *
   * @param confidences one for each, or none
   */
  private void links(String field, List<Source> sources, List<Double> confidences)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (int k = 0; k < sources.size(); k++) {
      Source source = sources.get(k);
      json.writeStartObject();
      json.writeStringField("kind", kind(source));
      known("name", source.name().isEmpty() ? null : source.name());
      spans("spans", source.spans());
      spans("refersTo", source.refersTo());
      if (source instanceof Source.Named named) {
        json.writeStringField("type", Names.hyphened(named.kind()));
        known("office", named.office());
        known("organisation", named.organisation());
        if (!named.members().isEmpty()) {
          strings("members", named.members());
        }
      }
      if (k < confidences.size()) {
        json.writeNumberField("confidence", thousandths(confidences.get(k)));
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

  private void known(String field, @Nullable String value) throws IOException {
    if (value != null) {
      json.writeStringField(field, value);
    }
  }

  private void number(String field, @Nullable BigDecimal value) throws IOException {
    json.writeFieldName(field);
    if (value == null) {
      json.writeNull();
      return;
    }
    BigDecimal bare = value.stripTrailingZeros();
    json.writeNumber(Math.abs(bare.scale()) <= 100 ? bare.toPlainString() : bare.toString());
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
    json.writeNumber(points.at(span.start()));
    json.writeNumber(points.at(span.end()));
    json.writeEndArray();
  }
}
