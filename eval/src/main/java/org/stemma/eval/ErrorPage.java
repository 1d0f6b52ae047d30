package org.stemma.eval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.stemma.Span;
import org.stemma.eval.Triple.Role;

/**
 * The worst disagreements with the gold as one HTML page, for people: gold on the left, the product
 * on the right, words coloured by role. It holds the corpora's text, so it is never committed.
 */
final class ErrorPage {
  private static final int AROUND = 120;
  private static final String STYLE =
      """
      :root { color-scheme: light dark; --s: #cfe3ff; --c: #ffe2b0; --t: #dcf3d3 }
      @media (prefers-color-scheme: dark) { :root { --s: #1d3f6e; --c: #6b4a10; --t: #23502a } }
      body { font: 16px/1.5 system-ui, sans-serif; max-width: 76rem; margin: 2rem auto; padding: 0 1rem }
      article { border-top: 1px solid #8888; padding: .6rem 0 }
      .two { display: grid; grid-template-columns: 1fr 1fr; gap: 1.5rem }
      h3 { font-size: 1rem; margin: .2rem 0 } p { margin: .2rem 0; white-space: pre-line }
      .source { background: var(--s) } .cue { background: var(--c); font-weight: 600 }
      .content { background: var(--t) } .source, .cue, .content { color: inherit; border-radius: .2rem }
      td { padding: 0 1rem 0 0 } td:last-child { text-align: right }
      @media (max-width: 50rem) { .two { grid-template-columns: 1fr } }
      """;

  /**
   * A disagreement.
   *
   * @param weight how bad
   * @param gold and {@code found}: marked text
   */
  private record Entry(
      String set, String kind, double weight, String title, String gold, String found) {}

  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, Map<String, Integer>> counts = new TreeMap<>();

  /** Takes what the product says of a document. */
  void polnear(Document document, List<Triple> predicted) {
    AttributionScorer scorer = new AttributionScorer(AttributionScorer.Options.POLNEAR);
    Tokens tokens = Tokens.words(document.text());
    for (AttributionScorer.Pairing pair : scorer.pairings(document, predicted)) {
      Triple gold = pair.gold() < 0 ? NONE : document.attributions().get(pair.gold());
      Triple found = pair.predicted() < 0 ? NONE : predicted.get(pair.predicted());
      double source = Bits.dice(tokens.in(gold.source()), tokens.in(found.source()), 1);
      double content = Bits.dice(tokens.in(gold.content()), tokens.in(found.content()), 1);
      String kind;
      double weight;
      int length =
          tokens.in(gold.content()).cardinality() + tokens.in(found.content()).cardinality();
      if (pair.gold() < 0 || pair.predicted() < 0) {
        kind = pair.gold() < 0 ? "false" : "missed";
        weight = 3 + Math.min(1, length / 50.0);
      } else if (source < .5 && content < .5) {
        kind = "source and content";
        weight = 3;
      } else if (source < .5) {
        kind = "source";
        weight = 2 + (1 - source) / 2;
      } else if (content < .5) {
        kind = "content";
        weight = 2 + (1 - content) / 2;
      } else if (content < 1) {
        kind = "content border";
        weight = 1 - content;
      } else if (source < 1) {
        kind = "source border";
        weight = (1 - source) / 2;
      } else {
        continue;
      }
      count("polnear dev", kind);
      Span shown = around(document.text(), gold, found);
      entries.add(
          new Entry(
              "polnear dev",
              kind,
              weight,
              document.id(),
              marked(document.text(), shown, List.of(gold)),
              marked(document.text(), shown, List.of(found))));
    }
  }

  private static final Triple NONE = new Triple(List.of(), List.of(), List.of());

  /** Takes a passage; all its errors are one entry. */
  void passage(String set, Passage passage, Found.Reading reading) {
    List<PassageScorer.Note> notes = PassageScorer.score(passage, reading).notes();
    if (notes.isEmpty()) {
      return;
    }
    double weight = 0;
    StringBuilder title = new StringBuilder(passage.id() + " · " + passage.style());
    for (PassageScorer.Note note : notes) {
      weight += note.weight();
      title.append('\n').append(note.text());
      String said = note.text().replaceFirst("^.*: (?=[a-z]+ .* for )", "");
      for (String part : said.split("; ", -1)) {
        String first = part.strip().split("[: ]", 2)[0];
        count(set, first.equals("-") ? "missed" : first.equals("+") ? "false" : known(first));
      }
    }
    Span all = new Span(0, passage.text().length());
    Span read = new Span(0, reading.text().length());
    List<Found> found = new ArrayList<>(reading.attributions());
    found.removeIf(f -> f.chain().size() == 1 && "own-voice".equals(f.chain().get(0).kind()));
    entries.add(
        new Entry(
            set,
            "passage",
            weight / 3.0,
            title.toString(),
            marked(passage.text(), all, triples(passage.attributions())),
            marked(reading.text(), read, triples(found))));
  }

  private static String known(String word) {
    return switch (word) {
      case "who", "kind", "chain", "act", "certainty", "manner", "refersTo", "quantity", "time" ->
          word;
      default -> "other";
    };
  }

  private static List<Triple> triples(List<Found> found) {
    List<Triple> out = new ArrayList<>();
    for (Found f : found) {
      List<Span> sources = new ArrayList<>();
      f.chain().forEach(link -> sources.addAll(link.spans()));
      out.add(new Triple(sources, f.cue(), f.content()));
    }
    return out;
  }

  private void count(String set, String kind) {
    counts.computeIfAbsent(set, s -> new TreeMap<>()).merge(kind, 1, Integer::sum);
  }

  private static Span around(String text, Triple... triples) {
    int from = text.length();
    int to = 0;
    for (Triple triple : triples) {
      for (Role role : Role.values()) {
        for (Span span : triple.role(role)) {
          from = Math.min(from, span.start());
          to = Math.max(to, span.end());
        }
      }
    }
    return new Span(Math.max(0, from - AROUND), Math.min(text.length(), to + AROUND));
  }

  /** The text with the roles of its words; a cue wins over a source, a source over a content. */
  private static String marked(String text, Span shown, List<Triple> triples) {
    Map<Role, boolean[]> in = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      boolean[] on = new boolean[text.length() + 1];
      for (Triple triple : triples) {
        for (Span span : triple.role(role)) {
          java.util.Arrays.fill(on, span.start(), span.end(), true);
        }
      }
      in.put(role, on);
    }
    StringBuilder out = new StringBuilder();
    String open = "";
    for (int i = shown.start(); i <= shown.end(); i++) {
      String role = "";
      for (Role one : List.of(Role.CONTENT, Role.SOURCE, Role.CUE)) {
        boolean[] on = in.get(one);
        role = i < shown.end() && on != null && on[i] ? one.key : role;
      }
      if (!role.equals(open)) {
        out.append(open.isEmpty() ? "" : "</mark>");
        out.append(role.isEmpty() ? "" : "<mark class=\"" + role + "\">");
        open = role;
      }
      if (i < shown.end()) {
        out.append(escaped(text.charAt(i)));
      }
    }
    return out.toString();
  }

  private static String escaped(char c) {
    return switch (c) {
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '&' -> "&amp;";
      default -> String.valueOf(c);
    };
  }

  private static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      out.append(escaped(text.charAt(i)));
    }
    return out.toString();
  }

  /** The page with so many entries of each set, worst first. */
  String html(int most) {
    StringBuilder out = new StringBuilder();
    out.append(
        "<!doctype html>\n<html lang=\"en\"><meta charset=\"utf-8\">\n<title>Errors</title>\n");
    out.append("<style>\n")
        .append(STYLE)
        .append("</style>\n<h1>Where the product and the gold disagree</h1>\n");
    out.append(
        "<p>Gold on the left, the product on the right: <mark class=\"source\">source</mark>");
    out.append(" <mark class=\"cue\">cue</mark> <mark class=\"content\">content</mark></p>\n");
    List<Entry> worst = new ArrayList<>(entries);
    worst.sort(Comparator.comparingDouble(Entry::weight).reversed());
    counts.forEach(
        (set, kinds) -> {
          out.append("<h2>").append(set).append("</h2>\n<table>\n");
          kinds.forEach((kind, n) -> out.append("<tr><td>" + kind + "<td>" + n + "\n"));
          out.append("</table>\n");
          int shown = 0;
          for (Entry entry : worst) {
            if (entry.set().equals(set) && shown < most) {
              article(++shown, entry, out);
            }
          }
        });
    return out.append("</html>\n").toString();
  }

  private static void article(int number, Entry entry, StringBuilder out) {
    out.append(String.format(Locale.ROOT, "<article><h3>%d · %s", number, entry.kind()));
    out.append("</h3>\n<p>").append(escaped(entry.title())).append("</p>\n<div class=\"two\">");
    out.append("<p>").append(entry.gold()).append("</p>\n<p>").append(entry.found());
    out.append("</p></div></article>\n");
  }
}
