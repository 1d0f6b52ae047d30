package org.stemma.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.Act;
import org.stemma.Attribution;
import org.stemma.Block;
import org.stemma.Certainty;
import org.stemma.Entry;
import org.stemma.Headline;
import org.stemma.Manner;
import org.stemma.Origin;
import org.stemma.Outlet;
import org.stemma.Place;
import org.stemma.Published;
import org.stemma.Quantity;
import org.stemma.Report;
import org.stemma.Role;
import org.stemma.Source;
import org.stemma.Span;
import org.stemma.When;

/** A report made by hand, sentence by sentence: "SOURCE said CONTENT." */
final class Told {
  private final String id;
  private final StringBuilder text = new StringBuilder();
  private final List<Attribution> attributions = new ArrayList<>();
  private final List<Block> blocks = new ArrayList<>();
  private @Nullable Published published;
  private String model = "model-1";

  private Told(String id) {
    this.id = id;
  }

  static Told report(String id) {
    return new Told(id);
  }

  Told on(String day) {
    published = Published.on(LocalDate.parse(day), Origin.INPUT);
    return this;
  }

  Told readBy(String model) {
    this.model = model;
    return this;
  }

  Told says(String source, String content) {
    int start = text.length() + (text.isEmpty() ? 0 : 2);
    text.append(text.isEmpty() ? "" : "\n\n");
    Span who = add(source);
    text.append(' ');
    Span cue = add("said");
    text.append(' ');
    Span what = add(content);
    text.append('.');
    blocks.add(new Block(Role.PARAGRAPH, new Span(start, text.length())));
    attributions.add(
        new Attribution(
            "a" + (attributions.size() + 1),
            null,
            List.of(new Source.Unnamed(source, List.of(who), List.of())),
            List.of(cue),
            List.of(what),
            Manner.INDIRECT,
            Act.ASSERTS,
            Certainty.POSSIBLE,
            0.1 + 0.2,
            attributions.isEmpty() ? null : "a1",
            List.of(
                new Quantity(
                    what, Quantity.Comparator.NEARLY, new BigDecimal("1.50E+3"), null, "men")),
            List.of(new Place(what, "Varrow")),
            List.of(new When(what, LocalDate.of(2025, 3, 1), null, When.Granularity.DAY, true)),
            List.of(
                new Source.Named(
                    "Ilse Maran",
                    Source.Kind.PERSON,
                    List.of(who),
                    List.of(),
                    "mayor",
                    null,
                    List.of("one", "two")),
                new Source.Nobody())));
    return this;
  }

  private Span add(String words) {
    int start = text.length();
    text.append(words);
    return new Span(start, text.length());
  }

  Entry entry() {
    Report report =
        new Report(
            id,
            "https://news.example/" + id,
            new Outlet("Varrow Courier", null),
            "Title of " + id,
            List.of(new Headline("Title of " + id, Origin.H1)),
            List.of("A. Writer"),
            published,
            "en",
            text.toString(),
            blocks,
            null);
    return new Entry(report, attributions, model);
  }
}
