package org.stemma.app.web;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;

/** The JSON of pages that only the web has. */
final class Json {
  private Json() {}

  static Answer reports(List<Shelf.Head> reports) throws IOException {
    return Answer.object(json -> list(reports, json));
  }

  private static void list(List<Shelf.Head> reports, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("reports");
    for (Shelf.Head report : reports) {
      json.writeStartObject();
      json.writeStringField("id", report.id());
      if (report.url() != null) {
        json.writeStringField("url", report.url());
      }
      json.writeStringField("outlet", report.outlet());
      json.writeStringField("title", report.title());
      if (report.published() != null) {
        json.writeStringField("published", report.published().date().toString());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  static Answer source(Shelf.SourceView view) throws IOException {
    return Answer.object(
        json -> {
          json.writeStringField("name", view.name());
          json.writeNumberField("claimsSearched", view.claims());
          json.writeArrayFieldStart("statements");
          for (Shelf.Statement one : view.statements()) {
            json.writeStartObject();
            json.writeStringField("report", one.report().id());
            json.writeStringField("attribution", one.attribution());
            json.writeStringField("claim", one.claim().id());
            json.writeStringField("act", Names.hyphened(one.act()));
            json.writeStringField("text", one.words());
            json.writeEndObject();
          }
          json.writeEndArray();
        });
  }

  static Answer outlet(Shelf.OutletView view) throws IOException {
    return Answer.object(
        json -> {
          json.writeStringField("name", view.name());
          json.writeObjectFieldStart("restsOn");
          json.writeNumberField("press", view.onPress());
          json.writeNumberField("named", view.onNamed());
          json.writeNumberField("unnamed", view.onUnnamed());
          json.writeNumberField("own", view.own());
          json.writeEndObject();
          list(view.reports(), json);
        });
  }

  static Answer jobs(List<Job.Seen> jobs) throws IOException {
    return Answer.object(
        json -> {
          json.writeArrayFieldStart("jobs");
          for (Job.Seen job : jobs) {
            json.writeStartObject();
            json.writeStringField("id", job.id());
            json.writeStringField("what", job.what());
            json.writeStringField("state", Names.hyphened(job.state()));
            json.writeStringField("asked", job.asked().toString());
            if (job.ended() != null) {
              json.writeStringField("ended", job.ended().toString());
            }
            json.writeNumberField("added", job.added());
            json.writeNumberField("known", job.known());
            json.writeNumberField("failed", job.failed());
            json.writeArrayFieldStart("lines");
            for (Job.Line line : job.lines()) {
              json.writeStartObject();
              json.writeStringField("report", line.report());
              if (!line.title().isEmpty()) {
                json.writeStringField("title", line.title());
              }
              json.writeStringField("result", Names.hyphened(line.result()));
              if (!line.why().isEmpty()) {
                json.writeStringField("why", line.why());
              }
              json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
          }
          json.writeEndArray();
        });
  }
}
