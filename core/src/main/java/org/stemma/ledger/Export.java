package org.stemma.ledger;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.stemma.Claim;
import org.stemma.Mention;
import org.stemma.ledger.Ledger.Correction;

/**
 * Writes a ledger as JSON Lines: the facts in the order of their ids, then the corrections, then
 * the claims in the order of the reports that they begin in. Two ledgers with the same facts give
 * the same bytes.
 */
final class Export {
  private final Database database;
  private final Corrections corrections;
  private final Asking asking;
  private final Writer out;

  Export(Database database, Corrections corrections, Asking asking, Writer out) {
    this.database = database;
    this.corrections = corrections;
    this.asking = asking;
    this.out = out;
  }

  private interface Line {
    void write(JsonGenerator json) throws IOException;
  }

  private void line(Line line) throws IOException {
    StringWriter written = new StringWriter();
    try (JsonGenerator json = Json.FACTORY.createGenerator(written)) {
      json.writeStartObject();
      line.write(json);
      json.writeEndObject();
    }
    out.write(Json.whole(written.toString()));
    out.write('\n');
  }

  void all() throws SQLException, IOException {
    line(
        json -> {
          json.writeStringField("format", "stemma-ledger");
          json.writeNumberField("version", 1);
        });
    facts();
    for (Correction correction : corrections.all()) {
      correction(correction);
    }
    claims();
    out.flush();
  }

  private void facts() throws SQLException, IOException {
    database.each(
        "SELECT r.seq, r.body, g.model, g.attributions, r.hash FROM reading g"
            + " JOIN report r ON r.seq = g.report ORDER BY r.id, r.hash, g.model",
        row -> {
          long seq = row.getLong(1);
          List<String> captures =
              database.rows(
                  "SELECT at FROM capture WHERE report = ? ORDER BY at",
                  capture -> capture.getString(1),
                  seq);
          String body = row.getString(2);
          String model = row.getString(3);
          String attributions = row.getString(4);
          line(
              json -> {
                json.writeFieldName("report");
                json.writeRawValue(body);
                json.writeArrayFieldStart("captured");
                for (String capture : captures) {
                  json.writeString(capture);
                }
                json.writeEndArray();
                json.writeStringField("model", model);
                json.writeFieldName("attributions");
                json.writeRawValue(attributions);
              });
        });
  }

  private void correction(Correction correction) throws IOException {
    line(
        json -> {
          json.writeObjectFieldStart("correction");
          json.writeStringField("id", correction.id());
          json.writeStringField("kind", EntryWriter.name(correction.kind()));
          mentions(json, correction.mentions());
          if (correction.wording() != null) {
            json.writeStringField("wording", correction.wording());
          }
          if (correction.undoes() != null) {
            json.writeStringField("undoes", correction.undoes());
          }
          json.writeStringField("author", correction.author());
          json.writeStringField("at", Written.stamp(correction.at()));
          json.writeStringField("reason", correction.reason());
          json.writeEndObject();
        });
  }

  void claims() throws SQLException, IOException {
    String[] handle = {""};
    Map<String, Long> firsts = new TreeMap<>();
    database.each(
        "SELECT r.handle, m.attribution, m.seq FROM report r"
            + " JOIN reading g ON g.report = r.seq"
            + Mentions.OF_READING
            + " LEFT JOIN joined j ON j.mention = m.seq"
            + " WHERE j.mention IS NULL OR j.claim = m.seq ORDER BY r.handle, r.id",
        row -> {
          if (!row.getString(1).equals(handle[0])) {
            claims(firsts);
            handle[0] = row.getString(1);
          }
          firsts.put(row.getString(2), row.getLong(3));
        });
    claims(firsts);
  }

  private void claims(Map<String, Long> firsts) throws SQLException, IOException {
    for (long first : firsts.values()) {
      claim(asking.claim(first));
    }
    firsts.clear();
  }

  private void claim(Claim claim) throws IOException {
    line(
        json -> {
          json.writeObjectFieldStart("claim");
          json.writeStringField("id", claim.id());
          json.writeStringField("text", claim.text());
          mentions(json, claim.mentions());
          json.writeArrayFieldStart("contradicts");
          for (Claim.Contradiction contradiction : claim.contradicts()) {
            json.writeStartObject();
            json.writeStringField("claim", contradiction.claim());
            json.writeStringField("about", EntryWriter.name(contradiction.about()));
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private static void mentions(JsonGenerator json, List<Mention> mentions) throws IOException {
    json.writeArrayFieldStart("mentions");
    for (Mention mention : mentions) {
      json.writeStartObject();
      json.writeStringField("report", mention.report());
      if (!mention.attribution().isEmpty()) {
        json.writeStringField("attribution", mention.attribution());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
