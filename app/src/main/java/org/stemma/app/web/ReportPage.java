package org.stemma.app.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stemma.Attribution;
import org.stemma.Certainty;
import org.stemma.Claim;
import org.stemma.Entry;
import org.stemma.Flag;
import org.stemma.Report;
import org.stemma.Source;
import org.stemma.Span;
import org.stemma.Stemma.Edge;

/** A report: its whole text with every source, cue and content marked, and who says what in it. */
final class ReportPage {
  private ReportPage() {}

  /**
   * @param at "123-140" in code points, or empty
   * @param is hash of the words that must stand there, or empty
   */
  static Html of(Shelf.ReportView view, String at, String is, Visitor visitor) {
    Entry entry = view.entry();
    Report report = entry.report();
    Span wanted = at.isEmpty() ? null : span(report, at);
    boolean other =
        wanted != null && !is.isEmpty() && !Links.hash(wanted.of(report.text())).equals(is);
    List<Html> body = new ArrayList<>();
    body.add(Html.of("h1").add(Names.title(report)));
    body.add(head(report));
    if (!at.isEmpty() && (wanted == null || other)) {
      body.add(lost(at));
    }
    String language = report.language();
    if (language != null && !language.startsWith("en")) {
      body.add(
          Html.of("p", "note flag")
              .add("It is not in English (" + language + "), the only language that is read here:")
              .add(" don’t rely on what is found in it."));
    }
    for (Flag flag : view.flags()) {
      boolean own = flag.kind() == Flag.Kind.SPEAKS_AS && flag.note().equals(Names.outlet(report));
      if (!own) {
        body.add(Html.of("p", "note flag").add(told(flag)));
      }
    }
    body.add(
        Html.of("p", "note")
            .add("In the ledger as " + report.id() + " · ")
            .add(
                Html.link(
                    Links.versions(report.id()),
                    view.versions() > 1
                        ? "the last of " + view.versions() + " versions"
                        : "compare it with another")));
    body.addAll(kin(view));
    Marked marked = new Marked(report, entry.attributions(), other ? null : wanted);
    Html text =
        Html.of("div", "report-text")
            .add(marked.unfitting())
            .add(Marked.key())
            .addAll(marked.all());
    body.add(
        Html.of("div", "reading")
            .add(Layout.section("Text", text))
            .add(Layout.section("Who says what", said(entry, view.claims()))));
    if (visitor.mayEdit()) {
      body.add(Layout.section("Correct", CorrectForms.withdraw(entry, visitor)));
    }
    String json = Links.report(report.id()).replaceFirst("/report", "/report.json");
    return Layout.page(Names.title(report), visitor, json, 0, body);
  }

  private static Html head(Report report) {
    String outlet = Names.outlet(report);
    Html head = Html.of("p", "lead").add(Html.link(Links.outlet(outlet), outlet));
    head.add(", " + Names.published(report));
    if (!report.authors().isEmpty()) {
      head.add(", by " + String.join(", ", report.authors()));
    }
    if (report.url() != null) {
      String url = report.url();
      boolean web = url.matches("(?i)https?://.*") && Html.isSafe(url);
      head.add(" · ");
      head.add(
          web
              ? Html.link(url, Names.cut(url, 70)).set("rel", "noreferrer noopener")
              : Html.of("span").add(url));
    }
    if (report.reason() != null) {
      head.add(" · not all could be read: " + report.reason());
    }
    return head;
  }

  private static @Nullable Span span(Report report, String at) {
    if (!at.matches("\\d{1,9}-\\d{1,9}")) {
      return null;
    }
    int dash = at.indexOf('-');
    int start = Integer.parseInt(at.substring(0, dash));
    int end = Integer.parseInt(at.substring(dash + 1));
    String text = report.text();
    if (end <= start || end > text.codePointCount(0, text.length())) {
      return null;
    }
    int first = text.offsetByCodePoints(0, start);
    return new Span(first, text.offsetByCodePoints(first, end - start));
  }

  private static Html lost(String at) {
    return Html.of("div", "warning")
        .set("role", "alert")
        .add(
            Html.of("p")
                .add(Html.of("b").add("The words that this link is about are not here. "))
                .add("It points at " + Names.cut(at, 40) + " of a text that has changed since, or")
                .add(" that never was this one. Nothing else is shown in their place."));
  }

  private static String told(Flag flag) {
    return switch (flag.kind()) {
      case HEADLINE_STRONGER_THAN_BODY -> flag.note();
      case SPEAKS_AS -> "It speaks as " + flag.note() + ".";
      case SPEAKS_AS_ANOTHER -> "It speaks as " + flag.note() + ", which does not publish it.";
    };
  }

  private static List<Html> kin(Shelf.ReportView view) {
    List<Html> kin = new ArrayList<>();
    String self = "r:" + view.entry().report().id();
    for (Shelf.Kin one : view.kin()) {
      Edge edge = one.edge();
      boolean child = edge.from().equals(self);
      String other = (child ? edge.to() : edge.from()).substring(2);
      String how =
          switch (edge.relation()) {
            case COPIES -> child ? "It copies " : "It is copied by ";
            case REWRITES -> child ? "It rewrites " : "It is rewritten by ";
            default -> "It may come from the same briefing as ";
          };
      kin.add(
          Html.of("p", "note")
              .add(how)
              .add(Html.link(Links.report(other), one.name()))
              .add(" (inferred, " + Math.round(100 * edge.probability()) + " %; ")
              .add(
                  Html.link(
                      Links.compare(edge.from().substring(2), edge.to().substring(2)),
                      "side by side"))
              .add(")"));
    }
    return kin;
  }

  private static Html said(Entry entry, Map<String, Claim> claims) {
    Html list = Html.of("ol", "said");
    for (Attribution said : entry.attributions()) {
      Html item = Html.of("li");
      Html chain = Html.of("p", "chain");
      for (int i = 0; i < said.chain().size(); i++) {
        Source source = said.chain().get(i);
        chain.add(i == 0 ? "" : " ← ");
        chain.add(
            source.name().isEmpty()
                ? Html.of("span").add(Names.source(source))
                : Html.link(Links.source(source.name()), source.name()));
      }
      String surely =
          said.certainty() == Certainty.CERTAIN ? "" : ", " + Names.words(said.certainty());
      item.add(chain.add(Html.of("span", "soft").add(" " + Names.words(said.act()) + surely)));
      String content = entry.report().text(said.content());
      String words = content.isBlank() ? entry.report().text(said.cue()) : content;
      item.add(
          Html.of("p").add(Html.link(Links.words(entry.report(), said), Names.cut(words, 240))));
      Claim claim = claims.get(said.id());
      if (claim != null) {
        int reports =
            (int) claim.mentions().stream().map(mention -> mention.report()).distinct().count();
        item.add(
            Html.of("p", "soft")
                .add(Html.link(Links.claim(claim.id()), "its claim"))
                .add(", in " + Names.count(reports, "report")));
      }
      list.add(item);
    }
    return list.isEmpty() ? Html.of("p").add("Nobody says anything in it.") : list;
  }
}
