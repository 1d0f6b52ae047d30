package org.stemma.app.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is asked.
 *
 * @param path without ".json"
 * @param json whether JSON is wanted
 * @param query the fields of its address
 * @param form what was sent in its body
 */
record Request(
    String path, boolean json, Map<String, List<String>> query, Form form, Visitor visitor) {

  /** A field of the address, empty if it has none. */
  String asked(String field) {
    return first(query, field);
  }

  /** A field that must be there. */
  String needed(String field) throws Refused {
    String value = asked(field);
    if (value.isBlank()) {
      throw new Refused(400, "The address lacks “" + field + "=”.");
    }
    return value;
  }

  /** A field of the form, without space around it; empty if it has none. */
  String sent(String field) {
    return first(form.fields(), field).strip();
  }

  List<String> allSent(String field) {
    return form.fields().getOrDefault(field, List.of());
  }

  private static String first(Map<String, List<String>> fields, String field) {
    List<String> values = fields.get(field);
    return values == null ? "" : values.get(0);
  }

  /** Reads "a=1&b=2". */
  static Map<String, List<String>> fields(@Nullable String encoded) throws Refused {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    if (encoded == null || encoded.isEmpty()) {
      return fields;
    }
    for (String part : encoded.split("&", -1)) {
      int equals = part.indexOf('=');
      String name = equals < 0 ? part : part.substring(0, equals);
      String value = equals < 0 ? "" : part.substring(equals + 1);
      try {
        fields
            .computeIfAbsent(
                URLDecoder.decode(name, StandardCharsets.UTF_8), k -> new ArrayList<>())
            .add(URLDecoder.decode(value, StandardCharsets.UTF_8));
      } catch (IllegalArgumentException e) {
        throw new Refused(400, "The address or form is not well formed: " + e.getMessage());
      }
    }
    return fields;
  }
}
