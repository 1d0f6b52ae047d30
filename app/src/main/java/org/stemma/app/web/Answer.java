package org.stemma.app.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What is sent back.
 *
 * @param location where to go instead, or null
 * @param cookie to be set, or null
 * @param age seconds that a browser may keep it
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Answer(
    int status,
    String type,
    byte[] body,
    @Nullable String location,
    @Nullable String cookie,
    int age) {
  /** Writes JSON. */
  interface Writing {
    void to(OutputStream out) throws IOException;
  }

  /** Writes the fields of one JSON object. */
  interface Fields {
    void to(JsonGenerator json) throws IOException;
  }

  static Answer page(int status, Html page) {
    byte[] body = ("<!doctype html>\n" + page + "\n").getBytes(StandardCharsets.UTF_8);
    return new Answer(status, "text/html; charset=utf-8", body, null, null, 0);
  }

  static Answer text(String type, String words) {
    return new Answer(200, type, words.getBytes(StandardCharsets.UTF_8), null, null, 0);
  }

  static Answer json(Writing writing) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writing.to(out);
    return new Answer(200, "application/json; charset=utf-8", out.toByteArray(), null, null, 0);
  }

  static Answer object(Fields fields) throws IOException {
    return json(
        out -> {
          try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            fields.to(json);
            json.writeEndObject();
            json.writeRaw('\n');
          }
        });
  }

  /** Goes to a page of this site after a form was taken. */
  static Answer seeOther(String location) {
    if (!location.startsWith("/") || location.startsWith("//")) {
      throw new IllegalArgumentException("no page of this site: " + location);
    }
    return new Answer(303, "text/plain", new byte[0], location, null, 0);
  }

  Answer setting(@Nullable String cookie) {
    return cookie == null ? this : new Answer(status, type, body, location, cookie, age);
  }

  Answer kept(int seconds) {
    return new Answer(status, type, body, location, cookie, seconds);
  }
}
