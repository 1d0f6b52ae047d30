package org.stemma.eval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.stemma.Span;

/** JSON Lines. */
final class Lines {
  static final ObjectMapper JSON = new ObjectMapper();

  private Lines() {}

  /** What a line is turned into. */
  interface Reader<T> {
    T read(JsonNode line);
  }

  /**
   * All lines of a file, each turned into a value.
   *
   * @throws IllegalArgumentException naming file and line of what isn't as it should be
   */
  static <T> List<T> read(Path file, Reader<T> reader) throws IOException {
    List<T> values = new ArrayList<>();
    try (BufferedReader in = Files.newBufferedReader(file)) {
      int number = 1;
      for (String line = in.readLine(); line != null; line = in.readLine(), number++) {
        if (line.isBlank()) {
          continue;
        }
        try {
          values.add(reader.read(JSON.readTree(line)));
        } catch (JsonProcessingException | IllegalArgumentException e) {
          throw new IllegalArgumentException(file + " line " + number + ": " + e.getMessage(), e);
        }
      }
    }
    return values;
  }

  /** A field that must be there, as text. */
  static String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    if (!value.isTextual()) {
      throw new IllegalArgumentException("\"" + field + "\" is missing or no string");
    }
    return value.textValue();
  }

  /** {@code [[s, e], ...]} or {@code [s, e]} in code points; empty if missing or null. */
  static List<Span> spans(JsonNode node, CodePoints offsets) {
    List<Span> spans = new ArrayList<>();
    if (node.path(0).isNumber()) {
      spans.add(span(node, offsets));
    } else {
      for (JsonNode pair : node) {
        spans.add(span(pair, offsets));
      }
    }
    return spans;
  }

  private static Span span(JsonNode pair, CodePoints offsets) {
    if (pair.size() != 2 || !pair.path(0).isNumber() || !pair.path(1).isNumber()) {
      throw new IllegalArgumentException("no span: " + pair);
    }
    return offsets.span(pair.path(0).longValue(), pair.path(1).longValue());
  }
}
