package org.stemma.app.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stemma.Attribution;
import org.stemma.Claim;
import org.stemma.Entry;
import org.stemma.Published;
import org.stemma.Standing;
import org.stemma.Stemma.Node;

/** A claim: the sentence, the counts, the tree, the times, what drifted, the words. */
final class ClaimPage {
  private static final int MOST_EXCERPTS = 16;

  private final ClaimView view;
  private final CorrectForms.Others others;
  private final Visitor visitor;
  private final Plan plan;

  private ClaimPage(ClaimView view, CorrectForms.Others others, Visitor visitor) {
    this.view = view;
    this.others = others;
    this.visitor = visitor;
    this.plan = Plan.of(view.stemma(), view.order());
  }

  /**
   * @param others what a visitor who wants to merge may choose from
   */
  static Html of(ClaimView view, CorrectForms.Others others, Visitor visitor) {
    return new ClaimPage(view, others, visitor).page();
  }

  private Html page() {
    Claim claim = view.claim();
    Standing standing = view.trace().standing();
    List<Html> body = new ArrayList<>();
    body.add(Html.of("h1").add(Names.capital(Names.cut(claim.text(), 400))));
    body.add(StatusSentence.of(standing, asOf()));
    body.add(counts(standing));
    body.add(
        Layout.section(
            "Stemma",
            Html.of(
                    "div",
                    plan.columns() > 3 ? "panel scroll drawing wide" : "panel scroll drawing")
                .set("tabindex", 0)
                .set("role", "region")
                .set("aria-label", "Drawing of the stemma")
                .add(Drawing.of(view, plan)),
            legend(),
            circles(),
            Steps.of(view, plan)));
    Html timeline = Timeline.of(view);
    if (timeline != null) {
      body.add(Layout.section("Timeline", timeline));
    }
    if (!view.trace().drift().isEmpty()) {
      body.add(Layout.section("Drift", DriftTable.of(view, plan)));
    }
    Html places = PlaceList.of(view);
    if (places != null) {
      body.add(Layout.section("Places", places));
    }
    if (!view.rivals().isEmpty()) {
      body.add(Layout.section("Contradicted by", rivals()));
    }
    body.add(Layout.section("The words it rests on", words()));
    if (visitor.mayEdit()) {
      body.add(Layout.section("Correct", CorrectForms.of(view, others, visitor)));
    }
    String json = Links.claim(claim.id()).replaceFirst("/claim", "/claim.json");
    return Layout.page(claim.text(), visitor, json, 0, body);
  }

  private @Nullable String asOf() {
    LocalDate last =
        view.trace().entries().stream()
            .filter(entry -> !view.mentions(entry).isEmpty())
            .map(entry -> entry.report().published())
            .filter(Objects::nonNull)
            .map(Published::date)
            .max(Comparator.naturalOrder())
            .orElse(null);
    return last == null ? null : Names.day(last);
  }

  private Html counts(Standing standing) {
    Standing.Roots roots = standing.roots();
    String range = roots.min() == roots.max() ? "" + roots.min() : roots.min() + "–" + roots.max();
    int drifts = view.trace().drift().size();
    return Html.of("dl", "counts")
        .add(count(many("report", standing.reports()), "" + standing.reports(), ""))
        .add(count(many("outlet", standing.outlets()), "" + standing.outlets(), ""))
        .add(count(many("independent root", roots.max()), range, "root"))
        .add(count("confirm", "" + standing.confirmations().size(), ""))
        .add(count("deny", "" + standing.denials().size(), ""))
        .add(count("don’t say", "" + standing.withheld().size(), ""))
        .add(count(many("change", drifts), "" + drifts, drifts > 0 ? "root" : ""));
  }

  private static String many(String what, int number) {
    return number == 1 ? what : what + "s";
  }

  private static Html count(String what, String number, String cssClass) {
    return Html.of("div", cssClass).add(Html.of("dt").add(what)).add(Html.of("dd").add(number));
  }

  private static Html legend() {
    return Html.of("p", "key wide")
        .add("— stated in a text · - - inferred, with its probability · hollow: unnamed · Latin")
        .add(" letter: in the ledger · Greek letter: known only through others · ω: root. What a")
        .add(" copy cites only because it copies is not drawn again.");
  }

  private @Nullable Html circles() {
    if (view.stemma().cycles().isEmpty()) {
      return null;
    }
    Html all = Html.of("div", "warning");
    for (List<String> cycle : view.stemma().cycles()) {
      StringBuilder round = new StringBuilder("In a circle, so that nobody says where it began: ");
      for (String node : cycle) {
        round.append(view.name(node)).append(" ← ");
      }
      all.add(Html.of("p").add(round.append(view.name(cycle.get(0))).toString()));
    }
    return all;
  }

  private Html rivals() {
    Html list = Html.of("ul");
    for (Claim rival : view.rivals()) {
      String about =
          view.claim().contradicts().stream()
              .filter(contradiction -> contradiction.claim().equals(rival.id()))
              .map(contradiction -> Names.words(contradiction.about()))
              .findFirst()
              .orElse("");
      list.add(
          Html.of("li")
              .add(Html.link(Links.claim(rival.id()), Names.cut(rival.text(), 200)))
              .add(Html.of("span", "soft").add(about.isEmpty() ? "" : " (" + about + ")")));
    }
    return list;
  }

  private Html words() {
    Html all = Html.of("div", "evidence").add(Marked.key());
    List<Node> reports =
        view.stemma().nodes().stream()
            .filter(node -> view.entry(node) != null)
            .sorted(view.order())
            .toList();
    for (Node node : reports.subList(0, Math.min(MOST_EXCERPTS, reports.size()))) {
      Entry entry = Objects.requireNonNull(view.entry(node));
      List<Attribution> said = view.mentions(entry);
      Marked marked = new Marked(entry.report(), said, null);
      all.add(
          Html.of("article")
              .add(
                  Html.of("h3")
                      .add(view.siglum(node.id()))
                      .add(" ")
                      .add(Html.link(view.address(node), Names.outlet(entry.report())))
                      .add(Html.of("span", "soft").add(", " + Names.published(entry.report()))))
              .add(marked.unfitting())
              .addAll(marked.excerpt(4)));
    }
    int left = reports.size() - MOST_EXCERPTS;
    return left <= 0
        ? all
        : all.add(
            Html.of("p", "soft")
                .add(left + " more reports: each stands in the list under the drawing."));
  }
}
