package org.stemma.trace;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.stemma.Act;
import org.stemma.Attribution;
import org.stemma.Block;
import org.stemma.Certainty;
import org.stemma.Claim;
import org.stemma.Entry;
import org.stemma.Headline;
import org.stemma.Manner;
import org.stemma.Mention;
import org.stemma.Origin;
import org.stemma.Outlet;
import org.stemma.Published;
import org.stemma.Quantity;
import org.stemma.Report;
import org.stemma.Role;
import org.stemma.Source;
import org.stemma.Span;
import org.stemma.text.Quantities;

/**
 * Reports written by hand, with what a reader would find in them, and one claim that they mention.
 */
final class Story {
  final List<Entry> entries = new ArrayList<>();
  private final List<Mention> mentions = new ArrayList<>();

  /**
   * A report; the day is one of March 2025, 0 for unknown. Paragraphs are parted by blank lines.
   */
  Page page(String id, @Nullable String outlet, int day, String text) {
    return new Page(id, outlet, day, text);
  }

  Claim claim() {
    return new Claim("c", "the claim", mentions, List.of());
  }

  /** All entries in another order. */
  List<Entry> shuffled(long seed) {
    List<Entry> out = new ArrayList<>(entries);
    Collections.shuffle(out, new Random(seed));
    return out;
  }

  /** A report that is being written. */
  final class Page {
    private final Report report;
    private final List<Attribution> found = new ArrayList<>();

    Page(String id, @Nullable String outlet, int day, String text) {
      List<Block> blocks = new ArrayList<>();
      int at = 0;
      for (String paragraph : text.split("\n\n", -1)) {
        boolean title = at == 0 && text.length() > paragraph.length() && !paragraph.endsWith(".");
        Role role =
            title
                ? Role.TITLE
                : paragraph.startsWith("Correction:") ? Role.CORRECTION : Role.PARAGRAPH;
        blocks.add(new Block(role, new Span(at, at + paragraph.length())));
        at += paragraph.length() + 2;
      }
      Published published =
          day == 0 ? null : Published.on(LocalDate.of(2025, 3, day), Origin.INPUT);
      Outlet by = outlet == null ? Outlet.UNKNOWN : new Outlet(outlet, null);
      report =
          new Report(
              id,
              null,
              by,
              null,
              List.<Headline>of(),
              List.of(),
              published,
              "en",
              text,
              blocks,
              null);
    }

    /**
     * A mention of the claim: content and the names of the sources, nearest first, as in the text.
     */
    Page says(Act act, String content, Source... chain) {
      return says(act, Certainty.CERTAIN, content, chain);
    }

    Page says(Act act, Certainty certainty, String content, Source... chain) {
      String id = "a" + (found.size() + 1);
      Span span = find(content);
      List<Quantity> quantities = Quantities.in(report.text(), span);
      List<Source> sources = chain.length == 0 ? List.of(new Source.OwnVoice()) : List.of(chain);
      found.add(
          new Attribution(
              id,
              null,
              sources,
              List.of(),
              List.of(span),
              Manner.INDIRECT,
              act,
              certainty,
              1,
              null,
              quantities,
              List.of(),
              List.of(),
              List.of()));
      mentions.add(new Mention(report.id(), id));
      return this;
    }

    /** The mention said last stands in the first one. */
    Page withinTheFirst() {
      Attribution a = found.remove(found.size() - 1);
      found.add(a.withParent("a1"));
      return this;
    }

    /** The words that attribute what was said last. */
    Page cue(String words) {
      Attribution a = found.remove(found.size() - 1);
      found.add(a.withCue(List.of(find(words))));
      return this;
    }

    /** What it says that is not the claim. */
    Page saysBesides(String content, Source... chain) {
      says(Act.ASSERTS, content, chain);
      mentions.remove(mentions.size() - 1);
      return this;
    }

    Story done() {
      entries.add(new Entry(report, found, "by hand"));
      return Story.this;
    }

    private Span find(String words) {
      int at = report.text().indexOf(words);
      if (at < 0) {
        throw new IllegalArgumentException(report.id() + " does not say: " + words);
      }
      return new Span(at, at + words.length());
    }
  }

  static Source.Press press(String name) {
    return new Source.Press(name, List.of(), List.of());
  }

  static Source.Unnamed unnamed(String name) {
    return new Source.Unnamed(name, List.of(), List.of());
  }

  static Source.Named body(String name) {
    return new Source.Named(
        name, Source.Kind.ORGANISATION, List.of(), List.of(), null, null, List.of());
  }

  static Source.Named person(String name, String office, @Nullable String body) {
    return new Source.Named(
        name, Source.Kind.PERSON, List.of(), List.of(), office, body, List.of());
  }
}
