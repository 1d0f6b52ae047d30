package org.stemma.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.Act;
import org.stemma.Attribution;
import org.stemma.Block;
import org.stemma.Certainty;
import org.stemma.Entry;
import org.stemma.Manner;
import org.stemma.Origin;
import org.stemma.Outlet;
import org.stemma.Published;
import org.stemma.Report;
import org.stemma.Role;
import org.stemma.Source;
import org.stemma.Span;
import org.stemma.text.Quantities;
import org.stemma.text.Times;

/** A report by hand: a headline, then sentences in each of which somebody says something. */
final class Said {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 11);

  private final String id;
  private final LocalDate day;
  private final String headline;
  private final StringBuilder text;
  private final List<Attribution> attributions = new ArrayList<>();

  private Said(String id, String headline, LocalDate day) {
    this.id = id;
    this.day = day;
    this.headline = headline;
    text = new StringBuilder(headline).append("\n\n");
  }

  static Said under(String headline) {
    return new Said("r", headline, DAY);
  }

  Said as(String other) {
    Said said = new Said(other, headline, day);
    said.text.setLength(0);
    said.text.append(text);
    said.attributions.addAll(attributions);
    return said;
  }

  Said that(String content) {
    return act(Act.ASSERTS, content, null);
  }

  Said act(Act act, String content, @Nullable String sameAs) {
    text.append("A speaker said ");
    int start = text.length();
    text.append(content).append(". ");
    Span span = new Span(start, start + content.length());
    List<Span> spans = content.isEmpty() ? List.of() : List.of(span);
    Source source = new Source.Unnamed("a speaker", List.of(), List.of());
    attributions.add(
        new Attribution(
            "a" + (attributions.size() + 1),
            null,
            List.of(source),
            List.of(),
            spans,
            Manner.INDIRECT,
            act,
            act == Act.DENIES ? Certainty.NEGATED : Certainty.CERTAIN,
            1,
            sameAs,
            Quantities.in(text.toString(), span),
            List.of(),
            Times.in(text.toString(), span, day),
            List.of()));
    return this;
  }

  Entry entry() {
    String all = text.toString();
    Report report =
        new Report(
            id,
            null,
            Outlet.UNKNOWN,
            headline,
            List.of(),
            List.of(),
            Published.on(day, Origin.OPTION),
            "en",
            all,
            List.of(
                new Block(Role.TITLE, new Span(0, headline.length())),
                new Block(Role.PARAGRAPH, new Span(headline.length() + 2, all.length()))),
            null);
    return new Entry(report, attributions, "by hand");
  }
}
