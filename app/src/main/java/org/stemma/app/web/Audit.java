package org.stemma.app.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.Flushable;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Who did what, and what was refused: a line of JSON each. Thread-safe. */
final class Audit {
  private final Appendable out;

  Audit(Appendable out) {
    this.out = out;
  }

  /**
   * Writes a line.
   *
   * @param who an account's name, or "local"
   * @param from the visitor's address
   * @param what the deed, in a word
   * @param about what it was done to
   */
  void write(String who, String from, String what, String about) {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(line)) {
      json.writeStartObject();
      json.writeStringField("at", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString());
      json.writeStringField("who", who);
      json.writeStringField("from", from);
      json.writeStringField("what", what);
      json.writeStringField("about", about);
      json.writeEndObject();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    synchronized (out) {
      try {
        out.append(line.toString()).append('\n');
        if (out instanceof Flushable flushable) {
          flushable.flush();
        }
      } catch (IOException e) {
        throw new IllegalStateException("the audit log can't be written: " + e.getMessage(), e);
      }
    }
  }
}
