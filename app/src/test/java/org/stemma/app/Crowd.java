package org.stemma.app;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stemma.Act;
import org.stemma.Attribution;
import org.stemma.Block;
import org.stemma.Certainty;
import org.stemma.Entry;
import org.stemma.Manner;
import org.stemma.Origin;
import org.stemma.Outlet;
import org.stemma.Place;
import org.stemma.Published;
import org.stemma.Report;
import org.stemma.Role;
import org.stemma.Source;
import org.stemma.Span;

/** Reports made by hand that carry one claim, each on the word of one before it or of a source. */
final class Crowd {
  private static final List<String> PLACES =
      List.of(
          "Aldmoor", "Brenneke", "Cask Hill", "Dorvale", "Eastermark", "Fjell", "Great Torring");
  private static final List<String> KINDS =
      List.of("Post", "Evening Courier", "Radio", "Daily Telegraph and Argus", "Today", "Wire");
  private static final List<String> CUES = List.of("said", "reported", "told reporters", "wrote");
  private static final List<String> FILLERS =
      List.of("harbour", "quay", "winter", "council", "meeting", "school", "garden", "market");

  private Crowd() {}

  /**
   * So many reports of one claim.
   *
   * @param thing one word for their ids
   * @param claim what is said, places in brackets
   */
  static List<Entry> of(String thing, String claim, int many) {
    Random random = new Random(many);
    List<Entry> entries = new ArrayList<>();
    List<String> outlets = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      String name = PLACES.get(i % 7) + " " + KINDS.get(i / 7 % 6) + (i < 42 ? "" : " Two");
      boolean first = i == 0 || i == many / 2;
      Source source =
          first
              ? new Source.Unnamed("a senior officer of the coast guard", List.of(), List.of())
              : new Source.Press(outlets.get(random.nextInt(1 + i / 5)), List.of(), List.of());
      outlets.add(name);
      entries.add(entry(thing, claim, i, name, source, random));
    }
    return entries;
  }

  private static Entry entry(
      String thing, String marked, int number, String outlet, Source by, Random random) {
    String content = marked.replaceAll("[\\[\\]]", "");
    String who = by.name();
    String cue = CUES.get(number % CUES.size());
    StringBuilder filler = new StringBuilder();
    for (int i = 0; i < 30; i++) {
      filler.append(FILLERS.get(random.nextInt(8))).append(random.nextInt(99)).append(' ');
    }
    String title = thing + ", told by " + outlet;
    String text = title + "\n\n" + who + " " + cue + " that " + content + ".\n\n" + filler;
    int start = title.length() + 2;
    Span source = new Span(start, start + who.length());
    Span said = new Span(source.end() + 1, source.end() + 1 + cue.length());
    Span what = new Span(said.end() + 6, said.end() + 6 + content.length());
    Source told =
        by instanceof Source.Press
            ? new Source.Press(who, List.of(source), List.of())
            : new Source.Unnamed(who, List.of(source), List.of());
    OffsetDateTime at =
        OffsetDateTime.of(2025, 3, 10, 6, 0, 0, 0, ZoneOffset.UTC).plusMinutes(95L * number);
    Published published =
        number % 5 == 3
            ? Published.on(at.toLocalDate(), Origin.META)
            : new Published(at.toLocalDate(), at, Origin.META);
    Report report =
        new Report(
            outlet.toLowerCase(java.util.Locale.ROOT).replace(' ', '-') + "/" + thing,
            null,
            new Outlet(outlet, null),
            title,
            List.of(),
            List.of(),
            number % 17 == 11 ? null : published,
            "en",
            text,
            List.of(
                new Block(Role.TITLE, new Span(0, title.length())),
                new Block(Role.PARAGRAPH, new Span(start, what.end() + 1)),
                new Block(Role.PARAGRAPH, new Span(what.end() + 3, text.length()))),
            null);
    Attribution attribution =
        new Attribution(
            "a1",
            null,
            List.of(told),
            List.of(said),
            List.of(what),
            Manner.INDIRECT,
            Act.ASSERTS,
            number % 7 == 4 ? Certainty.PROBABLE : Certainty.CERTAIN,
            1,
            null,
            List.of(),
            places(marked, what.start()),
            List.of(),
            List.of());
    return new Entry(report, List.of(attribution), "by hand");
  }

  private static List<Place> places(String marked, int start) {
    List<Place> places = new ArrayList<>();
    Matcher found = Pattern.compile("\\[([^\\]]+)\\]").matcher(marked);
    for (int before = 0; found.find(); before += 2) {
      int at = start + found.start() - before;
      places.add(new Place(new Span(at, at + found.group(1).length()), found.group(1)));
    }
    return places;
  }

  /** The page of an entry as it was seen some time, with a passage more at its end. */
  static Entry version(@Nullable Entry entry, Instant seen) {
    Report report = java.util.Objects.requireNonNull(entry).report();
    String text = report.text() + "\n\nThis page has been corrected.";
    List<Block> blocks = new ArrayList<>(report.blocks());
    blocks.add(new Block(Role.PARAGRAPH, new Span(report.text().length() + 2, text.length())));
    Report other =
        new Report(
            report.id(),
            report.url(),
            report.outlet(),
            report.title(),
            report.headlines(),
            report.authors(),
            report.published(),
            report.language(),
            text,
            blocks,
            null);
    return new Entry(other.captured(seen), entry.attributions(), entry.model());
  }
}
