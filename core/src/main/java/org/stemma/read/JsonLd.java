package org.stemma.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  /** Properties that hold other pages than the one described. */
  private static final Set<String> OTHERS =
      Set.of(
          "itemListElement",
          "hasPart",
          "isPartOf",
          "mentions",
          "about",
          "comment",
          "citation",
          "relatedLink",
          "isBasedOn",
          "subjectOf",
          "video",
          "workExample");

  /** So many values are read of one text. */
  private static final int MOST = 1_000_000;

  private final Map<String, Map<String, Object>> known = new HashMap<>();
  private final List<Map<String, Object>> articles = new ArrayList<>();

  JsonLd(List<String> scripts) {
    for (String script : scripts) {
      collect(parse(script).values());
    }
  }

  /** Takes in all objects at any depth; what lists other pages comes last. */
  private void collect(List<Object> roots) {
    Deque<Object> open = new ArrayDeque<>(roots);
    Deque<Object> others = new ArrayDeque<>();
    List<Map<String, Object>> aside = new ArrayList<>();
    while (!open.isEmpty() || !others.isEmpty()) {
      boolean main = !open.isEmpty();
      Object next = main ? open.poll() : others.poll();
      if (next instanceof List<?> list) {
        (main ? open : others).addAll(list);
      } else if (next instanceof Map<?, ?> map) {
        Map<String, Object> object = object(map);
        if (isArticle(object)) {
          (main ? articles : aside).add(object);
        }
        if (object.containsKey("name") && object.get("@id") != null) {
          known.putIfAbsent(String.valueOf(object.get("@id")), object);
        }
        object.forEach(
            (key, value) -> {
              if (value instanceof Map || value instanceof List) {
                (main && !OTHERS.contains(key) ? open : others).add(value);
              }
            });
      }
    }
    articles.addAll(aside);
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

  /**
   * Somebody that the data names.
   *
   * @param organisation whether the data says that it is one
   */
  record Name(String text, boolean organisation) {}

  /** Those who stand under {@code key} in the first article that names any. */
  List<Name> named(String key) {
    List<Name> out = new ArrayList<>();
    for (Map<String, Object> article : articles) {
      Object value = article.get(key);
      Deque<Object> open = new ArrayDeque<>(value == null ? List.of() : List.of(value));
      while (!open.isEmpty()) {
        Object one = open.poll();
        if (one instanceof List<?> list) {
          for (int i = list.size() - 1; i >= 0; i--) {
            open.push(list.get(i));
          }
        } else if (one instanceof Map<?, ?> map) {
          Map<String, Object> somebody = resolved(object(map));
          String type = String.valueOf(somebody.get("@type"));
          String text = string(somebody.get("name"));
          if (text == null) {
            Object inner = somebody.get("name");
            open.addAll(inner instanceof List<?> list ? list : List.of());
          } else {
            out.add(new Name(text, type.contains("Organization") || type.contains("Organisation")));
          }
        } else if (string(one) != null) {
          out.add(new Name(String.valueOf(string(one)), false));
        }
      }
      if (!out.isEmpty()) {
        return out;
      }
    }
    return out;
  }

  /** The object that a reference by "@id" stands for, where the data holds it elsewhere. */
  private Map<String, Object> resolved(Map<String, Object> object) {
    Object id = object.get("@id");
    Map<String, Object> full = id == null ? null : known.get(String.valueOf(id));
    return object.containsKey("name") || full == null ? object : full;
  }

  /** The longest text under {@code key}: several scripts may describe the page, some in short. */
  @Nullable String longest(String key) {
    String out = null;
    for (Map<String, Object> article : articles) {
      String value = string(article.get(key));
      out = value != null && (out == null || value.length() > out.length()) ? value : out;
    }
    return out;
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

  /**
   * The values in a script, as maps, lists and strings.
   *
   * @param whole whether no error, and not too many values, ended the reading before the text did
   */
  record Parsed(List<Object> values, boolean whole) {}

  /** Reads a script; what was read before an error counts. */
  static Parsed parse(String script) {
    Deque<Object> open = new ArrayDeque<>();
    List<Object> top = new ArrayList<>();
    open.push(top);
    Deque<String> keys = new ArrayDeque<>();
    try (JsonParser parser = JSON.createParser(script)) {
      int read = 0;
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (read++ == MOST) {
          return new Parsed(top, false);
        }
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
      return new Parsed(top, false);
    }
    return new Parsed(top, true);
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
