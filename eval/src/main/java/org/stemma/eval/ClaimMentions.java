package org.stemma.eval;

import java.time.LocalDate;
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

/** Builds entries by hand: a headline, and a paragraph in which somebody says something. */
final class ClaimMentions {
  private ClaimMentions() {}

  static Entry entry(
      String id, String headline, @Nullable LocalDate day, String speaker, String content) {
    String lead = headline + "\n\n" + speaker + " said that ";
    String text = lead + content + ".";
    Span said = new Span(lead.length(), lead.length() + content.length());
    int speakerAt = headline.length() + 2;
    Span by = new Span(speakerAt, speakerAt + speaker.length());
    Source source =
        new Source.Named(
            speaker, Source.Kind.PERSON, List.of(by), List.of(), null, null, List.of());
    Report report = report(id, headline, day, text, headline.length());
    return new Entry(report, List.of(attribution(text, day, source, List.of(said))), "by hand");
  }

  /** A report whose first {@code headline} units are its title, and the rest one paragraph. */
  static Report report(
      String id, @Nullable String title, @Nullable LocalDate day, String text, int headline) {
    List<Block> blocks =
        headline == 0
            ? List.of(new Block(Role.PARAGRAPH, new Span(0, text.length())))
            : List.of(
                new Block(Role.TITLE, new Span(0, headline)),
                new Block(Role.PARAGRAPH, new Span(headline + 2, text.length())));
    Published published = day == null ? null : Published.on(day, Origin.OPTION);
    return new Report(
        id, null, Outlet.UNKNOWN, title, List.of(), List.of(), published, "en", text, blocks, null);
  }

  static Attribution attribution(
      String text, @Nullable LocalDate day, Source source, List<Span> content) {
    Span all = new Span(content.get(0).start(), content.get(content.size() - 1).end());
    return new Attribution(
        "a1",
        null,
        List.of(source),
        List.of(),
        content,
        Manner.INDIRECT,
        Act.ASSERTS,
        Certainty.CERTAIN,
        1,
        null,
        Quantities.in(text, all),
        List.of(),
        Times.in(text, all, day),
        List.of());
  }
}
