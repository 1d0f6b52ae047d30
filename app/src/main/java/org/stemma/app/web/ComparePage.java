package org.stemma.app.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.stemma.Claim;
import org.stemma.Drift;
import org.stemma.Evidence;
import org.stemma.Report;
import org.stemma.Stemma.Edge;
import org.stemma.ledger.Ledger;

/** Two reports side by side, or the versions of one. */
final class ComparePage {
  private static final int MOST_CHANGES = 60;
  private static final int LONGEST_PASSAGE = 1500;

  private ComparePage() {}

  /**
   * The question.
   *
   * @param newest reports to choose from
   */
  static Html ask(List<Shelf.Head> newest, Visitor visitor) {
    Html lead =
        Html.of("p", "lead")
            .add("Is one a copy of the other, what did it change, which claims do both carry? Each")
            .add(" report is named by its id: its page tells it. Of one alone: its versions.");
    Html form = form("", newest);
    return Layout.page(
        "Compare", visitor, null, 0, List.of(heading("Two reports side by side"), lead, form));
  }

  private static Html heading(String words) {
    return Html.of("h1").add(words);
  }

  private static Html form(String one, List<Shelf.Head> newest) {
    Html choices = Html.of("datalist").set("id", "reports");
    for (Shelf.Head report : newest) {
      String words = report.outlet() + ": " + Names.cut(report.title(), 60);
      choices.add(Html.of("option").set("value", report.id()).add(words));
    }
    Html left = id("one").set("value", one.isEmpty() ? null : one).flag("required", true);
    return Html.of("form", "panel")
        .set("action", "/compare")
        .add(
            Html.of("div", "pair")
                .add(Forms.labelled("One report’s id", left))
                .add(Forms.labelled("The other’s", id("other"))))
        .add(choices)
        .add(Forms.button("Compare"));
  }

  private static Html id(String name) {
    return Html.of("input").set("name", name).set("list", "reports");
  }

  static Html of(Shelf.CompareView view, Visitor visitor) {
    Report one = view.one().report();
    Report other = view.other().report();
    Ledger.Comparison comparison = view.comparison();
    List<Html> body = new ArrayList<>();
    body.add(heading("Two reports side by side"));
    body.add(Html.of("div", "sides").add(head(one)).add(head(other)));
    body.add(Layout.section("Which comes from which", descent(view)));
    body.add(Layout.section("Claims that both carry", shared(comparison.shared())));
    if (!comparison.drift().isEmpty()) {
      Html drifts = Html.of("ul");
      for (Drift drift : comparison.drift()) {
        Html kind = Html.of("b").add(Names.words(drift.kind()) + ": ");
        drifts.add(Html.of("li").add(kind).add(WordDiff.of(drift.before(), drift.after())));
      }
      body.add(Layout.section("Drift", drifts));
    }
    body.add(Layout.section("Passage by passage", changes(comparison.changes())));
    String json = Links.compare(one.id(), other.id()).replaceFirst("/compare", "/compare.json");
    return Layout.page("Compare", visitor, json, 0, body);
  }

  private static Html head(Report report) {
    return Html.of("p", "panel")
        .add(Html.link(Links.report(report.id()), Names.cut(Names.title(report), 140)))
        .add(
            Html.of("span", "soft")
                .add(" " + Names.outlet(report) + ", " + Names.published(report)));
  }

  private static Html descent(Shelf.CompareView view) {
    if (view.comparison().descent().isEmpty()) {
      return Html.of("p").add("There is no sign that one comes from the other.");
    }
    Html list = Html.of("ul");
    for (Edge edge : view.comparison().descent()) {
      boolean forth = edge.from().equals("r:" + view.one().report().id());
      Report from = (forth ? view.one() : view.other()).report();
      Report to = (forth ? view.other() : view.one()).report();
      String how =
          switch (edge.relation()) {
            case COPIES -> " copies ";
            case REWRITES -> " rewrites ";
            case CITES -> " cites ";
            case SAME_BRIEFING -> " may come from the same briefing as ";
          };
      Html item =
          Html.of("li")
              .add(Html.link(Links.report(from.id()), Names.outlet(from)))
              .add(how)
              .add(Html.link(Links.report(to.id()), Names.outlet(to)))
              .add(" (inferred, " + Math.round(100 * edge.probability()) + " %)");
      list.add(item.add(signs(view, edge)));
    }
    return list;
  }

  /** What an edge is inferred from, each kind once, with a link to the first words of it. */
  private static Html signs(Shelf.CompareView view, Edge edge) {
    Html signs = Html.of("span", "soft");
    Set<String> told = new HashSet<>();
    for (Evidence evidence : edge.evidence()) {
      if (told.add(evidence.note())) {
        boolean first = evidence.report().equals(view.one().report().id());
        Report report = (first ? view.one() : view.other()).report();
        signs.add(" · ");
        signs.add(
            evidence.spans().isEmpty()
                ? Html.of("span").add(evidence.note())
                : Html.link(Links.words(report, evidence.spans().get(0)), evidence.note()));
      }
    }
    return signs;
  }

  private static Html shared(List<Claim> claims) {
    if (claims.isEmpty()) {
      return Html.of("p").add("None.");
    }
    Html shared = Html.of("ul");
    for (Claim claim : claims) {
      shared.add(
          Html.of("li")
              .add(
                  Html.link(Links.claim(claim.id()), Names.capital(Names.cut(claim.text(), 200)))));
    }
    return shared;
  }

  /** What changed, the words that went struck out, those that came marked. */
  private static Html changes(List<Ledger.Change> changes) {
    if (changes.isEmpty()) {
      return Html.of("p").add("Word for word the same.");
    }
    Html all = Html.of("div", "panel passages");
    for (Ledger.Change change : changes.subList(0, Math.min(MOST_CHANGES, changes.size()))) {
      all.add(
          Html.of("p")
              .add(
                  WordDiff.of(
                      Names.cut(change.before(), LONGEST_PASSAGE),
                      Names.cut(change.after(), LONGEST_PASSAGE))));
    }
    int left = changes.size() - MOST_CHANGES;
    return left <= 0
        ? all
        : all.add(Html.of("p", "soft").add("and " + Names.count(left, "more passage")));
  }

  /** The versions of one page, each with what changed. */
  static Html versions(List<Ledger.Version> versions, List<Shelf.Head> newest, Visitor visitor) {
    Report last = versions.get(versions.size() - 1).report();
    List<Html> body = new ArrayList<>();
    boolean several = versions.size() > 1;
    body.add(heading(several ? versions.size() + " versions of one page" : "Compare a report"));
    body.add(head(last));
    body.add(
        Html.of("p", "lead")
            .add(
                several
                    ? "That a passage isn’t in a version says that it wasn’t seen then, not when it"
                        + " was taken away."
                    : "It was seen in one version only; another report can be laid beside it."));
    for (int i = 0; several && i < versions.size(); i++) {
      Ledger.Version version = versions.get(i);
      Html what =
          i == 0 ? Html.of("p").add("The first that was seen.") : changes(version.changes());
      body.add(
          Layout.section(
              "Version " + (i + 1), Html.of("p", "soft").add(seen(version.captured())), what));
    }
    body.add(Layout.section("Compare it with another", form(last.id(), newest)));
    String json = Links.versions(last.id()).replaceFirst("/compare", "/compare.json");
    return Layout.page("Versions", visitor, json, 0, body);
  }

  private static String seen(List<Instant> captured) {
    if (captured.isEmpty()) {
      return "Seen at an unknown time";
    }
    String first = Names.stamp(captured.get(0));
    String last = Names.stamp(captured.get(captured.size() - 1));
    String times = captured.size() > 2 ? ", " + captured.size() + " times" : "";
    return first.equals(last) ? "Seen " + first : "Seen " + first + " to " + last + times;
  }
}
