package org.stemma.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads the JSON-LD of a page and finds the object that describes its article. */
final class JsonLd {
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build();

  private final List<Map<String, Object>> articles = new ArrayList<>();

  JsonLd(List<String> scripts) {
    for (String script : scripts) {
      collect(parse(script));
    }
  }

  private void collect(List<Object> roots) {
    Deque<Object> open = new ArrayDeque<>(roots);
    while (!open.isEmpty()) {
      Object next = open.poll();
      if (next instanceof List<?> list) {
        open.addAll(list);
      } else if (next instanceof Map<?, ?> map) {
        Map<String, Object> object = object(map);
        if (isArticle(object)) {
          articles.add(object);
        }
        for (String key : List.of("@graph", "mainEntity", "mainEntityOfPage", "itemListElement")) {
          Object inner = object.get(key);
          if (inner instanceof Map || inner instanceof List) {
            open.add(inner);
          }
        }
      }
    }
  }

  private static boolean isArticle(Map<String, Object> object) {
    String type = String.valueOf(object.get("@type"));
    return type.contains("Article")
        || type.contains("BlogPosting")
        || type.contains("Report")
        || (type.contains("WebPage") && object.containsKey("headline"));
  }

  /** The first text under {@code key} in the page's articles; null if there is none. */
  @Nullable String text(String key) {
    for (Map<String, Object> article : articles) {
      String value = string(article.get(key));
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  /** The name of whoever stands under {@code key}. */
  @Nullable String name(String key) {
    List<String> names = names(key, false);
    return names.isEmpty() ? null : names.get(0);
  }

  /** The names of those who stand under {@code key}; on demand persons only. */
  List<String> names(String key, boolean persons) {
    List<String> out = new ArrayList<>();
    for (Map<String, Object> article : articles) {
      Object value = article.get(key);
      List<?> values =
          value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
      for (Object one : values) {
        boolean body =
            one instanceof Map<?, ?> map
                && String.valueOf(map.get("@type")).contains("Organization");
        String name = one instanceof Map<?, ?> map ? string(map.get("name")) : string(one);
        if (name != null && !(persons && body)) {
          out.add(name);
        }
      }
      if (!out.isEmpty()) {
        return out;
      }
    }
    return out;
  }

  private static @Nullable String string(@Nullable Object value) {
    Object one = value instanceof List<?> list && !list.isEmpty() ? list.get(0) : value;
    return one instanceof String text && !text.isBlank()
        ? Parser.unescapeEntities(text, false).strip()
        : null;
  }

  private static Map<String, Object> object(Map<?, ?> map) {
    Map<String, Object> out = new LinkedHashMap<>();
    map.forEach((key, value) -> out.put(String.valueOf(key), value));
    return out;
  }

  /** The values in a script, as maps, lists and strings; what was read before an error counts. */
  static List<Object> parse(String script) {
    Deque<Object> open = new ArrayDeque<>();
    List<Object> top = new ArrayList<>();
    open.push(top);
    Deque<String> keys = new ArrayDeque<>();
    try (JsonParser parser = JSON.createParser(script)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        switch (token) {
          case START_OBJECT, START_ARRAY -> {
            Object inner =
                token == JsonToken.START_OBJECT
                    ? new LinkedHashMap<String, Object>()
                    : new ArrayList<Object>();
            put(open, keys, inner);
            open.push(inner);
          }
          case END_OBJECT, END_ARRAY -> open.pop();
          case FIELD_NAME -> keys.push(parser.currentName());
          case VALUE_NULL, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE -> put(open, keys, "");
          default -> put(open, keys, parser.getText());
        }
      }
    } catch (IOException e) {
      return top;
    }
    return top;
  }

  @SuppressWarnings("unchecked")
  private static void put(Deque<Object> open, Deque<String> keys, Object value) {
    Object holder = open.peek();
    if (holder instanceof List<?> list) {
      ((List<Object>) list).add(value);
    } else if (holder instanceof Map<?, ?> map) {
      ((Map<String, Object>) map).put(keys.pop(), value);
    }
  }
}
