package org.stemma.ledger;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON as maps, lists, strings, numbers and truth values. */
final class Json {
  static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
          .build();

  private Json() {}

  /** Fields of an object, read by their names. */
  record Fields(Map<String, @Nullable Object> values) {
    String string(String name) throws IOException {
      String value = text(name);
      if (value == null) {
        throw new IOException("\"" + name + "\" is missing");
      }
      return value;
    }

    @Nullable String text(String name) {
      return values.get(name) instanceof String value ? value : null;
    }

    Number number(String name) throws IOException {
      if (values.get(name) instanceof Number value) {
        return value;
      }
      throw new IOException("\"" + name + "\" is no number");
    }

    boolean flag(String name) {
      return Boolean.TRUE.equals(values.get(name));
    }

    List<?> list(String name) {
      return values.get(name) instanceof List<?> value ? value : List.of();
    }

    List<String> strings(String name) {
      List<String> strings = new ArrayList<>();
      for (Object value : list(name)) {
        strings.add((String) value);
      }
      return strings;
    }

    List<Fields> objects(String name) throws IOException {
      List<Fields> objects = new ArrayList<>();
      for (Object value : list(name)) {
        objects.add(fields(value));
      }
      return objects;
    }

    @Nullable Fields object(String name) throws IOException {
      Object value = values.get(name);
      return value == null ? null : fields(value);
    }
  }

  @SuppressWarnings("unchecked") // objects are read as maps by names
  static Fields fields(@Nullable Object value) throws IOException {
    if (value instanceof Map<?, ?> map) {
      return new Fields((Map<String, @Nullable Object>) map);
    }
    throw new IOException("no JSON object: " + value);
  }

  static @Nullable Object parse(String json) throws IOException {
    try (JsonParser parser = FACTORY.createParser(json)) {
      parser.nextToken();
      return value(parser);
    }
  }

  private static @Nullable Object value(JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == null) {
      throw new IOException("JSON ends early");
    }
    return switch (token) {
      case START_OBJECT -> {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          String name = parser.currentName();
          parser.nextToken();
          map.put(name, value(parser));
        }
        yield map;
      }
      case START_ARRAY -> {
        List<@Nullable Object> list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          list.add(value(parser));
        }
        yield list;
      }
      case VALUE_NUMBER_INT -> parser.getNumberValue();
      case VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      default -> parser.getText();
    };
  }

  /**
   * JSON with halves of surrogate pairs written as escapes, which UTF-8 can't hold and JSON can;
   * they can stand in strings only.
   */
  static String whole(String json) {
    StringBuilder mended = null;
    for (int i = 0; i < json.length(); i++) {
      char unit = json.charAt(i);
      boolean pair =
          Character.isHighSurrogate(unit)
              && i + 1 < json.length()
              && Character.isLowSurrogate(json.charAt(i + 1));
      boolean half = Character.isSurrogate(unit) && !pair;
      if (half && mended == null) {
        mended = new StringBuilder(json.length() + 16).append(json, 0, i);
      }
      if (mended != null) {
        mended.append(half ? "\\u%04x".formatted((int) unit) : String.valueOf(unit));
        if (pair) {
          mended.append(json.charAt(i + 1));
        }
      }
      i += pair ? 1 : 0;
    }
    return mended == null ? json : mended.toString();
  }
}
