package org.stemma.app;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stemma.Claim;
import org.stemma.Drift;
import org.stemma.Entry;
import org.stemma.Evidence;
import org.stemma.Location;
import org.stemma.Mention;
import org.stemma.Placed;
import org.stemma.Span;
import org.stemma.Standing;
import org.stemma.Stemma;
import org.stemma.ledger.Ledger;
import org.stemma.place.Places;

/**
 * The JSON form of claims, comparisons and checks, in UTF-8, with offsets in Unicode code points.
 * The README's section on JSON names its fields. Not thread-safe.
 */
final class ClaimJson implements AutoCloseable {
  private final JsonGenerator json;

  ClaimJson(OutputStream out) throws IOException {
    json = new JsonFactory().createGenerator(out);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.setPrettyPrinter(
        new DefaultPrettyPrinter(
                Separators.createDefaultInstance()
                    .withObjectFieldValueSpacing(Separators.Spacing.AFTER))
            .withObjectIndenter(new DefaultIndenter("  ", "\n")));
  }

  void claims(List<Ledger.Trace> traces) throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart("claims");
    for (Ledger.Trace trace : traces) {
      trace(trace);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  void trace(Ledger.Trace trace) throws IOException {
    Map<String, CodePoints> points = points(trace.entries());
    Claim claim = trace.stemma().claim();
    json.writeStartObject();
    claim(claim);
    standing(trace.standing());
    json.writeFieldName("mentions");
    mentions(claim.mentions());
    sources(trace.stemma());
    edges(trace.stemma().edges(), points);
    json.writeArrayFieldStart("cycles");
    for (List<String> cycle : trace.stemma().cycles()) {
      strings(cycle);
    }
    json.writeEndArray();
    drifts(trace.drift(), points);
    places(Places.of(claim, trace.entries()), points);
    json.writeArrayFieldStart("contradicts");
    for (Claim.Contradiction contradiction : claim.contradicts()) {
      json.writeStartObject();
      json.writeStringField("claim", contradiction.claim());
      json.writeStringField("about", Names.hyphened(contradiction.about()));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  void comparison(Entry one, Entry other, Ledger.Comparison comparison) throws IOException {
    Map<String, CodePoints> points = points(List.of(one, other));
    json.writeStartObject();
    json.writeStringField("one", one.report().id());
    json.writeStringField("other", other.report().id());
    edges(comparison.descent(), points);
    changes(comparison.changes());
    json.writeArrayFieldStart("shared");
    for (Claim claim : comparison.shared()) {
      json.writeStartObject();
      claim(claim);
      json.writeFieldName("mentions");
      mentions(claim.mentions());
      json.writeEndObject();
    }
    json.writeEndArray();
    drifts(comparison.drift(), points);
    json.writeEndObject();
  }

  void versions(List<Ledger.Version> versions) throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart("versions");
    for (Ledger.Version version : versions) {
      json.writeStartObject();
      json.writeStringField("report", version.report().id());
      json.writeFieldName("captured");
      strings(version.captured().stream().map(String::valueOf).toList());
      changes(version.changes());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  void verification(Ledger.Verification verification) throws IOException {
    json.writeStartObject();
    json.writeNumberField("reports", verification.reports());
    json.writeNumberField("mentions", verification.mentions());
    json.writeNumberField("claims", verification.claims());
    json.writeFieldName("problems");
    strings(verification.problems());
    json.writeEndObject();
  }

  void corrections(List<Ledger.Correction> corrections) throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart("corrections");
    for (Ledger.Correction correction : corrections) {
      json.writeStartObject();
      json.writeStringField("id", correction.id());
      json.writeStringField("kind", Names.hyphened(correction.kind()));
      json.writeFieldName("mentions");
      mentions(correction.mentions());
      known("wording", correction.wording());
      known("undoes", correction.undoes());
      json.writeStringField("author", correction.author());
      json.writeStringField("at", correction.at().toString());
      json.writeStringField("reason", correction.reason());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static Map<String, CodePoints> points(List<Entry> entries) {
    Map<String, CodePoints> points = new HashMap<>();
    for (Entry entry : entries) {
      points.put(entry.report().id(), new CodePoints(entry.report().text()));
    }
    return points;
  }

  private void claim(Claim claim) throws IOException {
    json.writeObjectFieldStart("claim");
    json.writeStringField("id", claim.id());
    json.writeStringField("text", claim.text());
    json.writeEndObject();
  }

  private void standing(Standing standing) throws IOException {
    json.writeObjectFieldStart("standing");
    json.writeNumberField("reports", standing.reports());
    json.writeNumberField("outlets", standing.outlets());
    json.writeObjectFieldStart("roots");
    json.writeNumberField("min", standing.roots().min());
    json.writeNumberField("max", standing.roots().max());
    json.writeFieldName("names");
    strings(standing.roots().names());
    json.writeEndObject();
    stances("assert", standing.assertions());
    stances("confirm", standing.confirmations());
    stances("deny", standing.denials());
    stances("withhold", standing.withheld());
    json.writeBooleanField("retracted", standing.retracted());
    known("asOf", standing.asOf() == null ? null : standing.asOf().toString());
    json.writeEndObject();
  }

  private void stances(String field, List<Standing.Stance> stances) throws IOException {
    json.writeArrayFieldStart(field);
    for (Standing.Stance stance : stances) {
      json.writeStartObject();
      json.writeStringField("source", stance.source());
      json.writeStringField("name", stance.name());
      json.writeStringField("act", Names.hyphened(stance.act()));
      known("since", stance.since() == null ? null : stance.since().toString());
      json.writeFieldName("mentions");
      mentions(stance.mentions());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void mentions(List<Mention> mentions) throws IOException {
    json.writeStartArray();
    for (Mention mention : mentions) {
      json.writeStartObject();
      json.writeStringField("report", mention.report());
      known("attribution", mention.attribution().isEmpty() ? null : mention.attribution());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void sources(Stemma stemma) throws IOException {
    json.writeObjectFieldStart("sources");
    for (Stemma.Node node : stemma.nodes()) {
      if (node.kind() != Stemma.Node.Kind.REPORT) {
        json.writeObjectFieldStart(node.id());
        json.writeStringField("kind", Names.hyphened(node.kind()));
        json.writeStringField("name", node.name());
        json.writeEndObject();
      }
    }
    json.writeEndObject();
  }

  private void edges(List<Stemma.Edge> edges, Map<String, CodePoints> points) throws IOException {
    json.writeArrayFieldStart("edges");
    for (Stemma.Edge edge : edges) {
      json.writeStartObject();
      json.writeStringField("from", edge.from());
      json.writeStringField("to", edge.to());
      json.writeStringField("basis", Names.hyphened(edge.basis()));
      json.writeStringField("relation", Names.hyphened(edge.relation()));
      json.writeNumberField("probability", Math.round(edge.probability() * 1000) / 1000.0);
      evidence(edge.evidence(), points);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void drifts(List<Drift> drifts, Map<String, CodePoints> points) throws IOException {
    json.writeArrayFieldStart("drift");
    for (Drift drift : drifts) {
      json.writeStartObject();
      json.writeStringField("kind", Names.hyphened(drift.kind()));
      json.writeStringField("from", drift.from());
      json.writeStringField("to", drift.to());
      json.writeStringField("before", drift.before());
      json.writeStringField("after", drift.after());
      json.writeStringField("enteredAt", drift.enteredAt());
      json.writeFieldName("carriedBy");
      strings(drift.carriedBy());
      evidence(drift.evidence(), points);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void places(List<Placed> places, Map<String, CodePoints> points) throws IOException {
    json.writeArrayFieldStart("places");
    for (Placed place : places) {
      json.writeStartObject();
      json.writeStringField("name", place.name());
      json.writeStringField("how", Names.hyphened(place.how()));
      json.writeNumberField("bearers", place.bearers());
      known("beside", place.beside());
      json.writeBooleanField("near", place.near());
      json.writeArrayFieldStart("locations");
      for (Location where : place.locations()) {
        location(where);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("named");
      for (Placed.Named named : place.named()) {
        CodePoints counted = points.get(named.mention().report());
        json.writeStartObject();
        json.writeStringField("report", named.mention().report());
        json.writeStringField("attribution", named.mention().attribution());
        if (counted != null) {
          json.writeFieldName("span");
          json.writeStartArray();
          json.writeNumber(counted.at(named.span().start()));
          json.writeNumber(counted.at(named.span().end()));
          json.writeEndArray();
        }
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** Of a country there is no middle: it is as wide as it is. */
  private void location(Location where) throws IOException {
    json.writeStartObject();
    json.writeStringField("kind", Names.hyphened(where.kind()));
    json.writeStringField("country", where.country());
    json.writeStringField("code", where.code());
    known("region", where.region());
    if (where.kind() != Location.Kind.COUNTRY) {
      json.writeNumberField("latitude", where.latitude());
      json.writeNumberField("longitude", where.longitude());
      json.writeNumberField("reachKm", where.reachKm());
    }
    json.writeEndObject();
  }

  private void evidence(List<Evidence> evidence, Map<String, CodePoints> points)
      throws IOException {
    json.writeArrayFieldStart("evidence");
    for (Evidence one : evidence) {
      CodePoints counted = points.get(one.report());
      json.writeStartObject();
      json.writeStringField("kind", Names.hyphened(one.kind()));
      json.writeStringField("report", one.report());
      json.writeArrayFieldStart("spans");
      if (counted != null) {
        for (Span span : one.spans()) {
          json.writeStartArray();
          json.writeNumber(counted.at(span.start()));
          json.writeNumber(counted.at(span.end()));
          json.writeEndArray();
        }
      }
      json.writeEndArray();
      json.writeStringField("note", one.note());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void changes(List<Ledger.Change> changes) throws IOException {
    json.writeArrayFieldStart("changes");
    for (Ledger.Change change : changes) {
      json.writeStartObject();
      json.writeStringField("before", change.before());
      json.writeStringField("after", change.after());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void strings(List<String> values) throws IOException {
    json.writeStartArray();
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  private void known(String field, @Nullable String value) throws IOException {
    if (value != null) {
      json.writeStringField(field, value);
    }
  }

  @Override
  public void close() throws IOException {
    json.writeRaw('\n');
    json.close();
  }
}
