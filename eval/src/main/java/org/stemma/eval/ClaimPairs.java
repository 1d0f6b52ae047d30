package org.stemma.eval;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.Claim.About;
import org.stemma.Entry;
import org.stemma.claim.Claims.Relation;
import org.stemma.eval.ClaimStories.Proposition;
import org.stemma.eval.ClaimStories.Story;

/** Makes pairs of reports from our own stories: paraphrases, siblings, contradictions. */
final class ClaimPairs {
  private static final List<String> BODIES =
      List.of(
          "Lines",
          "Group",
          "Shipping",
          "Chemicals",
          "Ministry",
          "Army",
          "Council",
          "Front",
          "Bank",
          "Brigade",
          "Foods",
          "Energy",
          "Party",
          "Institute");
  private static final List<String> FIRST =
      List.of(
          "Anna", "Karl", "Maria", "Tomas", "Elena", "David", "Ingrid", "Omar", "Lucia", "Peter",
          "Yusuf", "Clara", "Viktor", "Sara", "Martin", "Leila");
  private static final String[] ONSETS = {
    "b", "br", "d", "dr", "f", "g", "gr", "h", "k", "kl", "l", "m", "n", "p", "r", "s", "st", "t",
    "tr", "v", "w", "z"
  };
  private static final String[] RIMES = {
    "a", "ar", "an", "el", "en", "er", "i", "in", "o", "on", "or", "u", "un", "ask", "ost", "im"
  };
  private static final String[] ENDS = {"dal", "vik", "sk", "ton", "mar", "ov", "ek", "ra", "na"};
  private static final List<String> DAYS =
      List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");
  private static final List<String> SPEAKERS =
      List.of(
          "a spokesman",
          "the mayor",
          "an official",
          "a local newspaper",
          "two witnesses",
          "the police",
          "a senior officer",
          "a lawyer");
  private static final List<String> BEFORE =
      List.of(
          "According to first findings, ",
          "In the end ",
          "To the surprise of many, ",
          "Despite all promises, ",
          "After days of silence ",
          "As far as is known, ");
  private static final List<String> AFTER =
      List.of(
          ", and the families have been told",
          ", which many had feared",
          " in spite of protests",
          ", though details remain unclear",
          " and that an inquiry has begun",
          ", the worst in a decade",
          ", people in the area were told",
          ", and called it a shock for everyone",
          " after weeks of speculation",
          ", but gave no further details",
          ", he added, asking for patience");
  private static final List<String> LOOSE = List.of("about", "some", "nearly", "at least");
  private static final Set<String> NAMES = Set.of("P", "Q", "O", "U", "M", "W");

  /**
   * A pair.
   *
   * @param what for people: "paraphrase", "sibling", "kinds" ...
   */
  record Pair(Entry one, Entry other, Relation relation, @Nullable About about, String what) {}

  private final Random random;
  private int count;

  ClaimPairs(long seed) {
    random = new Random(seed);
  }

  /** So many pairs of each sort that a part of the stories gives, in turn. */
  List<Pair> make(List<Story> stories, int rounds) {
    List<Pair> pairs = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      for (Story story : stories) {
        for (int k = 0; k < story.propositions().size(); k++) {
          add(story, k, pairs);
        }
      }
    }
    return pairs;
  }

  private void add(Story story, int k, List<Pair> pairs) {
    Proposition proposition = story.propositions().get(k);
    Map<String, String> slots = slots();
    LocalDate day = LocalDate.of(2025, 1, 6).plusDays(random.nextInt(600));
    Entry one = entry(story, pick(proposition.wordings()), slots, day);
    LocalDate near = day.plusDays(random.nextInt(6));
    pairs.add(pair(one, entry(story, pick(proposition.wordings()), slots, near), "paraphrase"));
    contradictions(story, proposition, slots, day, pairs);
    Map<String, String> others = slots();
    Entry sibling =
        entry(story, pick(proposition.wordings()), others, day.plusDays(random.nextInt(6)));
    pairs.add(new Pair(one, sibling, Relation.OTHER, null, "sibling"));
    Proposition neighbour =
        story
            .propositions()
            .get(
                (k + 1 + random.nextInt(story.propositions().size() - 1))
                    % story.propositions().size());
    boolean figures = figure(proposition) != null && figure(neighbour) != null;
    Entry beside = entry(story, pick(neighbour.wordings()), slots, near);
    pairs.add(
        new Pair(one, beside, Relation.OTHER, null, figures ? "kinds" : "same story, other claim"));
  }

  private void contradictions(
      Story story,
      Proposition proposition,
      Map<String, String> slots,
      LocalDate day,
      List<Pair> pairs) {
    String number = figure(proposition);
    if (number != null) {
      contradiction(story, proposition, slots, day, number, About.QUANTITY, pairs);
    }
    if (!proposition.negations().isEmpty()) {
      Entry one = entry(story, pick(proposition.wordings()), slots, day);
      Entry other = entry(story, pick(proposition.negations()), slots, day);
      pairs.add(new Pair(one, other, Relation.CONTRADICTS, About.POLARITY, "polarity"));
      Entry again = entry(story, pick(proposition.negations()), slots, day);
      pairs.add(pair(other, again, "both negated"));
    }
    int names = 0;
    for (String slot : NAMES) {
      names += proposition.has(slot) ? 1 : 0;
    }
    if (names >= 2) {
      for (String slot : List.of("O", "M", "W")) {
        if (proposition.has(slot)) {
          contradiction(story, proposition, slots, day, slot, About.ACTOR, pairs);
        }
      }
      if (proposition.has("P")) {
        contradiction(story, proposition, slots, day, "P", About.PLACE, pairs);
      }
      if (proposition.has("D")) {
        contradiction(story, proposition, slots, day, "D", About.TIME, pairs);
      }
    }
  }

  private static @Nullable String figure(Proposition proposition) {
    return proposition.has("N") ? "N" : proposition.has("K") ? "K" : null;
  }

  private void contradiction(
      Story story,
      Proposition proposition,
      Map<String, String> slots,
      LocalDate day,
      String slot,
      About about,
      List<Pair> pairs) {
    Map<String, String> changed = new HashMap<>(slots);
    Map<String, String> fresh = slots();
    if (about == About.QUANTITY) {
      int value = Integer.parseInt(slots.get(slot).replace(",", ""));
      int other = random.nextBoolean() ? value * 2 + 1 : Math.max(1, value * 3 / 5);
      changed.put(slot, String.format(Locale.ROOT, "%,d", other == value ? value + 2 : other));
    } else if (about == About.TIME) {
      int weekday = DAYS.indexOf(slots.get(slot).substring(3));
      changed.put(slot, "on " + DAYS.get((weekday + 2 + random.nextInt(4)) % 7));
    } else {
      changed.put(slot, fresh.get(slot));
    }
    Entry one = exact(story, pick(proposition.wordings()), slots, day);
    Entry other = exact(story, pick(proposition.wordings()), changed, day);
    pairs.add(
        new Pair(one, other, Relation.CONTRADICTS, about, about.name().toLowerCase(Locale.ROOT)));
  }

  private static Pair pair(Entry one, Entry other, String what) {
    return new Pair(one, other, Relation.SAME, null, what);
  }

  private Entry entry(Story story, String wording, Map<String, String> slots, LocalDate day) {
    Map<String, String> own = new HashMap<>(slots);
    if (random.nextInt(3) == 0) {
      own.put("D", "");
    }
    for (String person : List.of("M", "W")) {
      if (random.nextInt(3) == 0) {
        own.put(person, own.get(person).replaceFirst("^\\w+ ", ""));
      }
    }
    if (random.nextInt(6) == 0) {
      own.put("N", pick(LOOSE) + " " + own.get("N"));
    }
    return exact(story, wording, own, day);
  }

  private Entry exact(Story story, String wording, Map<String, String> slots, LocalDate day) {
    String content = fill(wording, slots);
    if (random.nextInt(5) == 0) {
      content = pick(BEFORE) + content;
    }
    if (random.nextInt(3) == 0) {
      content = content + pick(AFTER);
    }
    String headline = fill(story.headline(), slots);
    String speaker = pick(SPEAKERS);
    return ClaimMentions.entry("r" + count++, headline, day, speaker, content);
  }

  private static String fill(String pattern, Map<String, String> slots) {
    String out = pattern;
    for (Map.Entry<String, String> slot : slots.entrySet()) {
      out = out.replace("{" + slot.getKey() + "}", slot.getValue());
    }
    return out.replace("  ", " ").replace(" ,", ",").strip();
  }

  private Map<String, String> slots() {
    Map<String, String> slots = new HashMap<>();
    slots.put("P", name());
    slots.put("Q", name());
    slots.put("O", name() + " " + pick(BODIES));
    slots.put("U", name() + " " + pick(BODIES));
    slots.put("M", pick(FIRST) + " " + name());
    slots.put("W", pick(FIRST) + " " + name());
    slots.put("N", number());
    slots.put("K", number());
    slots.put("D", "on " + pick(DAYS));
    return slots;
  }

  private String number() {
    int size = random.nextInt(4);
    int value =
        size == 0
            ? 2 + random.nextInt(10)
            : size == 1 ? 11 + random.nextInt(90) : 100 + 50 * random.nextInt(300);
    return String.format(Locale.ROOT, "%,d", value);
  }

  private String name() {
    String name =
        ONSETS[random.nextInt(ONSETS.length)]
            + RIMES[random.nextInt(RIMES.length)]
            + ONSETS[random.nextInt(ONSETS.length)]
            + RIMES[random.nextInt(RIMES.length)]
            + (random.nextInt(3) > 0 ? ENDS[random.nextInt(ENDS.length)] : "");
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  private <T> T pick(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
