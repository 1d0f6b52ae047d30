package org.stemma.text;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.stemma.Quantity;
import org.stemma.Span;
import org.stemma.When;

/**
 * Measures quantities and times on the passages' gold contents, as tools/score_passages.py does:
 * spans that overlap are paired, a hit needs comparator and amounts, or both days.
 */
class GoldPassagesTest {
  private static final List<Map<String, Object>> PASSAGES = new ArrayList<>();

  private int gold;
  private int told;
  private int hits;
  private int pairs;
  private int second;

  @BeforeAll
  static void readPassages() throws IOException {
    Path file = find();
    assumeTrue(file != null, "skipped: no folder shared/data/passages above the project");
    PASSAGES.clear();
    for (String line : Files.readAllLines(Objects.requireNonNull(file))) {
      if (!line.isBlank()) {
        PASSAGES.add(Json.object(line));
      }
    }
  }

  private static @Nullable Path find() {
    String given = System.getenv("STEMMA_SHARED");
    if (given != null) {
      return Path.of(given, "data", "passages", "dev.jsonl");
    }
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path file = at.resolve(Path.of("shared", "data", "passages", "dev.jsonl"));
      if (Files.exists(file)) {
        return file;
      }
    }
    return null;
  }

  @Test
  void finds_the_quantities_of_gold_contents() {
    for (Map<String, Object> passage : PASSAGES) {
      String text = Json.string(passage, "text");
      for (Map<String, Object> attribution : Json.objects(passage, "attributions")) {
        List<Quantity> found = new ArrayList<>();
        for (Span content :
            Json.spans(text, attribution, "content", Json.strings(attribution, "content"))) {
          found.addAll(Quantities.in(text, content));
        }
        List<Map<String, Object>> quantities = Json.objects(attribution, "quantities");
        List<String> strings = new ArrayList<>();
        quantities.forEach(q -> strings.add(Json.string(q, "text")));
        List<Span> spans = Json.spans(text, attribution, "quantities", strings);
        gold += spans.size();
        told += found.size();
        Set<Quantity> used = new HashSet<>();
        for (int i = 0; i < spans.size(); i++) {
          Quantity match = null;
          for (Quantity quantity : found) {
            if (match == null
                && quantity.span().overlaps(spans.get(i))
                && !used.contains(quantity)) {
              match = quantity;
            }
          }
          Map<String, Object> wanted = quantities.get(i);
          String show = passage.get("id") + " " + wanted.get("text") + " " + wanted.get("unit");
          if (match == null) {
            System.out.println("quantity missed: " + show);
            continue;
          }
          used.add(match);
          pairs++;
          boolean value =
              Json.string(wanted, "comparator").equals(name(match.comparator()))
                  && same(wanted.get("low"), match.low())
                  && same(wanted.get("high"), match.high());
          hits += value ? 1 : 0;
          boolean unit = stem(Json.string(wanted, "unit")).equals(stem(match.unit()));
          second += unit ? 1 : 0;
          if (!value || !unit) {
            System.out.println("quantity: " + show + " was " + match + " " + match.span().of(text));
          }
        }
        for (Quantity quantity : found) {
          if (!used.contains(quantity)) {
            System.out.println(
                "quantity false: "
                    + passage.get("id")
                    + " "
                    + quantity.span().of(text)
                    + " "
                    + quantity);
          }
        }
      }
    }
    double f1 = 2.0 * hits / (gold + told);
    double units = (double) second / pairs;
    System.out.printf(
        Locale.ROOT,
        "quantities: gold %d, told %d, hits %d, F1 %.3f, unit %.3f%n",
        gold,
        told,
        hits,
        f1,
        units);
    assertTrue(f1 >= 0.93, "quantity F1 " + f1);
    assertTrue(units >= 0.85, "unit accuracy " + units);
  }

  @Test
  void resolves_the_times_of_gold_contents_and_cue_clauses() {
    for (Map<String, Object> passage : PASSAGES) {
      String text = Json.string(passage, "text");
      LocalDate published = LocalDate.parse(Json.string(passage, "published"));
      List<Span> sentences = new ArrayList<>();
      sentences.addAll(Sentences.in(text, new Span(0, text.length())));
      List<Map<String, Object>> attributions = Json.objects(passage, "attributions");
      for (Map<String, Object> attribution : attributions) {
        List<Span> contents =
            Json.spans(text, attribution, "content", Json.strings(attribution, "content"));
        List<Span> barred = new ArrayList<>();
        for (Map<String, Object> other : attributions) {
          if (other != attribution) {
            barred.addAll(Json.spans(text, other, "content", Json.strings(other, "content")));
          }
          List<String> sources = new ArrayList<>();
          Json.objects(other, "chain").forEach(link -> sources.add((String) link.get("text")));
          barred.addAll(Json.spans(text, other, "chain", sources));
        }
        Span cue =
            Json.spans(text, attribution, "cue", List.of(Json.string(attribution, "cue"))).get(0);
        List<Span> places = new ArrayList<>(contents);
        sentences.stream().filter(s -> s.overlaps(cue)).forEach(places::add);
        Set<When> found = new TreeSet<>((a, b) -> a.span().compareTo(b.span()));
        for (Span place : places) {
          boolean content = contents.contains(place);
          for (When when : Times.in(text, place, published)) {
            boolean inContent = contents.stream().anyMatch(c -> c.overlaps(when.span()));
            if (content || inContent || barred.stream().noneMatch(b -> b.overlaps(when.span()))) {
              found.add(when);
            }
          }
        }
        score(passage, text, attribution, found);
      }
    }
    double f1 = 2.0 * hits / (gold + told);
    double granularity = (double) second / pairs;
    System.out.printf(
        Locale.ROOT,
        "times: gold %d, told %d, paired %d, from-to of pairs %.3f, F1 %.3f, granularity %.3f%n",
        gold,
        told,
        pairs,
        (double) hits / pairs,
        f1,
        granularity);
    assertTrue((double) hits / gold >= 0.90, "times from-to " + (double) hits / gold);
    assertTrue(granularity >= 0.93, "granularity " + granularity);
  }

  private void score(
      Map<String, Object> passage, String text, Map<String, Object> attribution, Set<When> found) {
    List<Map<String, Object>> times = Json.objects(attribution, "times");
    List<String> strings = new ArrayList<>();
    times.forEach(t -> strings.add(Json.string(t, "text")));
    List<Span> spans = Json.spans(text, attribution, "times", strings);
    gold += spans.size();
    told += found.size();
    Set<When> used = new HashSet<>();
    for (int i = 0; i < spans.size(); i++) {
      When match = null;
      for (When when : found) {
        if (match == null && when.span().overlaps(spans.get(i)) && !used.contains(when)) {
          match = when;
        }
      }
      Map<String, Object> wanted = times.get(i);
      String show = passage.get("id") + " " + passage.get("published") + " " + wanted;
      if (match == null) {
        System.out.println("time missed: " + show);
        continue;
      }
      used.add(match);
      pairs++;
      boolean days =
          Json.string(wanted, "from").equals(String.valueOf(match.from()))
              && Json.string(wanted, "to").equals(String.valueOf(match.to()));
      hits += days ? 1 : 0;
      boolean unit =
          Json.string(wanted, "granularity")
              .equals(match.granularity().name().toLowerCase(Locale.ROOT).replace('_', '-'));
      second += unit ? 1 : 0;
      if (!days || !unit) {
        System.out.println("time: " + show + " was " + match.span().of(text) + " " + match);
      }
    }
    for (When when : found) {
      if (!used.contains(when)) {
        System.out.println(
            "time false: "
                + passage.get("id")
                + " "
                + attribution.get("cue")
                + " | "
                + when.span().of(text)
                + " "
                + when.from()
                + ".."
                + when.to());
      }
    }
  }

  private static String name(Quantity.Comparator comparator) {
    return comparator.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static boolean same(@Nullable Object wanted, @Nullable BigDecimal found) {
    return wanted == null
        ? found == null
        : found != null && ((BigDecimal) wanted).compareTo(found) == 0;
  }

  private static String stem(String unit) {
    return unit.endsWith("s") ? unit.substring(0, unit.length() - 1) : unit;
  }

  /** The little of JSON that the passages need. */
  private static final class Json {
    static Map<String, Object> object(String line) throws IOException {
      try (JsonParser parser = new JsonFactory().createParser(line)) {
        parser.nextToken();
        return map(value(parser));
      }
    }

    private static @Nullable Object value(JsonParser parser) throws IOException {
      return switch (parser.currentToken()) {
        case START_OBJECT -> members(parser);
        case START_ARRAY -> elements(parser);
        case VALUE_STRING -> parser.getText();
        case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
        default -> null;
      };
    }

    private static Map<String, Object> members(JsonParser parser) throws IOException {
      Map<String, Object> object = new LinkedHashMap<>();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String name = parser.currentName();
        parser.nextToken();
        Object value = value(parser);
        if (value != null) {
          object.put(name, value);
        }
      }
      return object;
    }

    private static List<Object> elements(JsonParser parser) throws IOException {
      List<Object> list = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        Object value = value(parser);
        if (value != null) {
          list.add(value);
        }
      }
      return list;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object value) {
      return (Map<String, Object>) Objects.requireNonNullElse(value, Map.of());
    }

    static String string(Map<String, Object> object, String name) {
      return Objects.requireNonNull((String) object.get(name));
    }

    static List<String> strings(Map<String, Object> object, String name) {
      List<String> all = new ArrayList<>();
      for (Object value : (List<?>) Objects.requireNonNullElse(object.get(name), List.of())) {
        all.add((String) value);
      }
      return all;
    }

    static List<Map<String, Object>> objects(Map<String, Object> object, String name) {
      List<Map<String, Object>> all = new ArrayList<>();
      for (Object value : (List<?>) Objects.requireNonNullElse(object.get(name), List.of())) {
        all.add(map(value));
      }
      return all;
    }

    static List<Span> spans(
        String text, Map<String, Object> attribution, String role, List<String> strings) {
      Object places = map(attribution.get("occurrence")).get(role);
      List<Span> all = new ArrayList<>();
      for (int i = 0; i < strings.size(); i++) {
        String string = strings.get(i);
        if (string == null) {
          continue;
        }
        Object place = places instanceof List<?> list ? list.get(i) : places;
        int at = text.indexOf(string);
        for (int k = place == null ? 0 : ((BigDecimal) place).intValue(); k > 0; k--) {
          at = text.indexOf(string, at + 1);
        }
        all.add(new Span(at, at + string.length()));
      }
      return all;
    }
  }
}
