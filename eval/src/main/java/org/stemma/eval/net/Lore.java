package org.stemma.eval.net;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All words of one part: lists of names, frames of sentences, words that spinners swap, kinds of
 * story. Read from the part's file, whose head says how it is written.
 */
final class Lore {
  private static final String COLOUR = "frame colour";

  /**
   * A kind of story.
   *
   * @param slots what differs from story to story, in an order in which it can be filled
   * @param choices slots that sources differ about, with all their values
   * @param about in what two tellers contradict each other who give such a slot differently
   * @param sources who may say something
   */
  record Kind(
      String name,
      Map<String, String> slots,
      Map<String, List<String>> choices,
      Map<String, String> about,
      Map<String, Voice> sources,
      List<Fact> facts) {
    Fact fact(String name) {
      for (Fact fact : facts) {
        if (fact.name().equals(name)) {
          return fact;
        }
      }
      throw new IllegalArgumentException("no fact " + name + " in " + this.name);
    }

    private Kind in(Topic topic) {
      Map<String, String> slots = new LinkedHashMap<>(this.slots);
      slots.replaceAll((slot, wording) -> topic.put(wording));
      Map<String, List<String>> choices = new LinkedHashMap<>(this.choices);
      choices.replaceAll((slot, values) -> values.stream().map(topic::put).toList());
      Map<String, Voice> sources = new LinkedHashMap<>(this.sources);
      sources.replaceAll((source, voice) -> voice.in(topic));
      return new Kind(
          name, slots, choices, about, sources, facts.stream().map(f -> f.in(topic)).toList());
    }
  }

  /**
   * A source of a kind of story.
   *
   * @param of whom a person speaks for, null if for nobody
   * @param full ways to name it first; "{}" is a person's name
   * @param brief how it is named afterwards; unused for persons
   */
  record Voice(Who.Type type, @Nullable String of, List<String> full, String brief) {
    private Voice in(Topic topic) {
      return new Voice(type, of, full.stream().map(topic::put).toList(), topic.put(brief));
    }
  }

  private final Map<String, List<String>> lists = new LinkedHashMap<>();
  private final Map<String, List<String>> synonyms = new LinkedHashMap<>();
  private final List<Kind> kinds = new ArrayList<>();

  private Lore() {}

  /** The words of a part. */
  static Lore of(Part part) {
    Lore lore = new Lore();
    lore.read(part.words + "-names.txt");
    lore.read(part.words + "-frames.txt");
    lore.read(part.key + "-stories.txt");
    return lore;
  }

  /**
   * One kind of story in the words of another topic.
   *
   * @param topic a number for it
   */
  Lore about(long topic, Kind kind, Vocabulary vocabulary) {
    List<String> framing = new ArrayList<>(list("sources"));
    lists.forEach((name, words) -> framing.addAll(isFraming(name) ? words : List.of()));
    Topic words = new Topic(topic, vocabulary, framing);
    Lore lore = new Lore();
    lists.forEach(
        (name, list) ->
            lore.lists.put(
                name, name.equals(COLOUR) ? list.stream().map(words::put).toList() : list));
    synonyms.forEach(
        (word, others) -> lore.synonyms.put(words.put(word), words.synonyms(word, others)));
    lore.kinds.add(kind.in(words));
    return lore;
  }

  private static boolean isFraming(String list) {
    return list.startsWith("frame ") && !list.equals(COLOUR) || list.equals("pointer");
  }

  /** The entries of a list: names or frames. */
  List<String> list(String name) {
    List<String> list = lists.get(name);
    if (list == null) {
      throw new IllegalArgumentException("no list " + name);
    }
    return list;
  }

  /** What a spinner may put for a word in lower case; empty if nothing. */
  List<String> synonyms(String word) {
    return synonyms.getOrDefault(word, List.of());
  }

  List<Kind> kinds() {
    return kinds;
  }

  private void read(String file) {
    try (InputStream in = Lore.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("no " + file);
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        try {
          take(line);
        } catch (RuntimeException e) {
          throw new IllegalArgumentException(file + " line " + number + ": " + e.getMessage(), e);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void take(String line) {
    if (line.isBlank() || line.startsWith("#")) {
      return;
    }
    if (line.startsWith("  ")) {
      wording(line.strip());
      return;
    }
    int space = line.indexOf(' ');
    String what = line.substring(0, space);
    String rest = line.substring(space + 1).strip();
    switch (what) {
      case "words" -> {
        String[] parts = split(rest, "=");
        lists.computeIfAbsent(parts[0], k -> new ArrayList<>()).addAll(words(parts[1]));
      }
      case "frame" -> {
        String[] parts = split(rest, "=");
        lists.computeIfAbsent("frame " + parts[0], k -> new ArrayList<>()).add(parts[1]);
      }
      case "swap" -> {
        String[] parts = split(rest, "=");
        List<String> others = List.of(parts[1].split("\\s*\\|\\s*", -1));
        synonyms.put(parts[0], others);
        for (String other : others) {
          List<String> back = new ArrayList<>(List.of(parts[0]));
          others.stream().filter(o -> !o.equals(other)).forEach(back::add);
          synonyms.putIfAbsent(other, back);
        }
      }
      case "kind" ->
          kinds.add(
              new Kind(
                  rest,
                  new LinkedHashMap<>(),
                  new LinkedHashMap<>(),
                  new LinkedHashMap<>(),
                  new LinkedHashMap<>(),
                  new ArrayList<>()));
      case "slot" -> {
        String[] parts = split(rest, "=");
        kind().slots().put(parts[0], parts[1]);
      }
      case "differ" -> {
        String[] parts = split(rest, "=");
        String[] name = parts[0].split("\\s+", -1);
        kind().choices().put("?" + name[0], List.of(parts[1].split("\\s*\\|\\s*", -1)));
        kind().about().put("?" + name[0], name[1]);
      }
      case "source" -> source(rest);
      case "fact" -> fact(rest);
      default -> throw new IllegalArgumentException("what is " + what + "?");
    }
  }

  private void source(String rest) {
    String[] parts = split(rest, "=");
    String[] head = parts[0].split("\\s+", -1);
    String[] forms = parts[1].split("\\s*;\\s*", -1);
    kind()
        .sources()
        .put(
            head[0],
            new Voice(
                Who.Type.valueOf(head[1]),
                head.length > 3 ? head[3] : null,
                List.of(forms[0].split("\\s*\\|\\s*", -1)),
                forms.length > 1 ? forms[1] : ""));
  }

  private void fact(String rest) {
    String[] parts = rest.split("\\s+", -1);
    Map<String, String> options = new LinkedHashMap<>();
    for (int k = 1; k < parts.length; k++) {
      int equals = parts[k].indexOf('=');
      options.put(
          equals < 0 ? parts[k] : parts[k].substring(0, equals),
          equals < 0 ? "" : parts[k].substring(equals + 1));
    }
    String range = options.getOrDefault("range", "0..0");
    String by = options.getOrDefault("by", "");
    kind()
        .facts()
        .add(
            new Fact(
                parts[0],
                options.getOrDefault("unit", ""),
                Integer.parseInt(range.substring(0, range.indexOf("..")).strip()),
                Integer.parseInt(range.substring(range.indexOf("..") + 2).strip()),
                by.isEmpty() ? Set.of() : Set.of(by.split(",", -1)),
                options.get("becomes"),
                options.containsKey("quote"),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>()));
  }

  private void wording(String line) {
    List<Fact> facts = kind().facts();
    Fact fact = facts.get(facts.size() - 1);
    if (line.startsWith("not: ")) {
      fact.negated().add(line.substring(5));
    } else if (line.startsWith("head: ")) {
      fact.heads().add(line.substring(6));
    } else {
      fact.wordings().add(line);
    }
  }

  private Kind kind() {
    return kinds.get(kinds.size() - 1);
  }

  private static String[] split(String line, String at) {
    int place = line.indexOf(at);
    return new String[] {line.substring(0, place).strip(), line.substring(place + 1).strip()};
  }

  /** Words parted by blanks, or by "|" where one is there. */
  private static List<String> words(String text) {
    return List.of(text.split(text.indexOf('|') >= 0 ? "\\s*\\|\\s*" : "\\s+", -1));
  }
}
