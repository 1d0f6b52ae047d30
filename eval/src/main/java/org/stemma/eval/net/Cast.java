package org.stemma.eval.net;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who and what one story is about: names, sources, figures, the very words of quotes. */
final class Cast {
  /** In how many ways a story has each scene. */
  private static final int SIGHTS = 5;

  final String story;
  final Lore.Kind kind;
  private final Dice dice;
  private final Map<String, String> slots = new LinkedHashMap<>();
  private final Map<String, String> others = new HashMap<>();
  private final Map<String, String> people = new HashMap<>();
  private final Map<String, Figure> figures = new LinkedHashMap<>();
  private final Map<String, String> quotes = new HashMap<>();
  private final List<Fact> sights = new ArrayList<>();

  /**
   * @param sibling another story of the kind, whose figures this one's resemble; null if none
   * @param scenes what there may be to see in any story
   */
  Cast(
      String story,
      Lore.Kind kind,
      Names names,
      Dice dice,
      @Nullable Cast sibling,
      List<String> scenes) {
    this.story = story;
    this.kind = kind;
    this.dice = dice;
    kind.slots()
        .forEach(
            (slot, template) -> slots.put(slot, Phrase.set(template, s -> made(s, names), dice)));
    kind.choices()
        .forEach(
            (slot, values) -> {
              List<String> two = dice.shuffled(dice.some(values, 2));
              slots.put(slot, Phrase.set(two.get(0), s -> made(s, names), dice));
              others.put(slot, Phrase.set(two.get(1), s -> made(s, names), dice));
            });
    kind.sources()
        .forEach(
            (name, voice) -> {
              if (voice.type() == Who.Type.PERSON) {
                people.put(name, names.person());
              }
            });
    for (Fact fact : kind.facts()) {
      if (fact.hasFigure()) {
        figures.put(fact.name(), figure(fact, sibling));
      }
    }
    for (int k = 0; k < SIGHTS * scenes.size(); k++) {
      // Settled here: who tells or hands it on swaps words, but not the hotels for the taxis.
      String scene = scenes.get(k % scenes.size()).replaceFirst("\\.$", "");
      String wording = Phrase.set(scene, slot -> slot(slot, false), dice);
      sights.add(
          new Fact(
              "sight" + k,
              "",
              0,
              0,
              Set.of(),
              null,
              false,
              List.of(wording),
              List.of(),
              List.of()));
    }
  }

  /** What every reporter on the spot can see. */
  List<Fact> sights() {
    return sights;
  }

  private Figure figure(Fact fact, @Nullable Cast sibling) {
    int value = dice.between(fact.low(), fact.high());
    if (sibling != null && dice.chance(.7)) {
      int like = Objects.requireNonNull(sibling.figures.get(fact.name())).base();
      value = dice.chance(.4) ? like : (int) Math.round(like * dice.between(.9, 1.1));
    }
    // News have round figures oftener than chance has.
    int step = value >= 10_000 ? 1000 : value >= 1000 ? 100 : value >= 200 ? 10 : 1;
    return Figure.exact(Math.max(2, value / step * step), fact.unit());
  }

  private String made(String slot, Names names) {
    return switch (slot) {
      case "@place" -> "<p>" + names.place() + "</>";
      case "@land" -> "<p>" + names.land() + "</>";
      case "@name" -> names.place();
      case "@surname" -> names.surname();
      default -> slot(slot, false);
    };
  }

  /** What fills a slot of a wording. */
  String slot(String slot, boolean other) {
    String value = other && others.containsKey(slot) ? others.get(slot) : slots.get(slot);
    if (value == null) {
      throw new IllegalArgumentException("no slot " + slot + " in " + kind.name());
    }
    return value;
  }

  /** The names of places, as they may be misspelt. */
  List<String> misspellable() {
    return slots.values().stream()
        .map(value -> value.indexOf("" + Phrase.OPEN + "p") < 0 ? value : Phrase.inside(value, 'p'))
        .filter(value -> value.matches("[A-Z][a-z]{4,}"))
        .distinct()
        .toList();
  }

  Figure figure(Fact fact) {
    Figure figure = figures.get(fact.name());
    if (figure == null) {
      throw new IllegalArgumentException("no figure of " + fact.name());
    }
    return figure;
  }

  /** The very words of a quote. */
  String quote(Fact fact) {
    return quotes.computeIfAbsent(
        fact.name(), name -> Phrase.set(fact.wordings().get(0), s -> slot(s, false), dice));
  }

  /** Someone who may say something, named as one reporter does. */
  Who who(String source, Dice hand) {
    Lore.Voice voice = kind.sources().get(source);
    if (voice == null) {
      throw new IllegalArgumentException("no source " + source + " in " + kind.name());
    }
    String person = people.getOrDefault(source, "");
    String form = hand.pick(voice.full());
    String full = Phrase.set(form.replace("{}", person), s -> slot(s, false), hand);
    boolean isPerson = voice.type() == Who.Type.PERSON;
    String brief =
        isPerson
            ? person.substring(person.lastIndexOf(' ') + 1)
            : Phrase.set(voice.brief(), s -> slot(s, false), hand);
    String of = voice.of();
    return new Who(
        source,
        voice.type(),
        isPerson ? person : full,
        full,
        brief,
        isPerson ? full.replace(person, "").replaceAll("[\\p{Cntrl},]", "").strip() : null,
        null,
        of == null ? source : of);
  }

  boolean has(String source) {
    return kind.sources().containsKey(source);
  }
}
