package org.stemma.app.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stemma.Certainty;
import org.stemma.Claim;
import org.stemma.Report;

/** The pages of a source and of an outlet. */
final class PeoplePages {
  private PeoplePages() {}

  static Html source(Shelf.SourceView view, Visitor visitor) {
    List<Html> body = new ArrayList<>();
    body.add(Html.of("h1").add(view.name()));
    long reports =
        view.statements().stream().map(said -> said.entry().report().id()).distinct().count();
    body.add(
        Html.of("p", "lead")
            .add("Cited " + Names.count(view.statements().size(), "time"))
            .add(" in " + Names.count(reports, "report"))
            .add(" (looked for in " + Names.count(view.claims(), "claim") + " with that name).")
            .add(" Whether those of one name are one and the same is for you to judge."));
    Map<String, Html> claims = new LinkedHashMap<>();
    Html list = Html.of("ol", "said");
    for (Shelf.Statement one : view.statements()) {
      Claim claim = one.claim();
      Html told = claims.get(claim.id());
      if (told == null) {
        told = Html.of("ul");
        claims.put(claim.id(), told);
        Html wording = Html.link(Links.claim(claim.id()), Names.cut(claim.text(), 260));
        list.add(Html.of("li").add(Html.of("p", "claim").add(wording)).add(told));
      }
      told.add(statement(one));
    }
    body.add(Layout.section("What it said, and to whom", list));
    String json = Links.source(view.name()).replaceFirst("/source", "/source.json");
    return Layout.page(view.name(), visitor, json, 0, body);
  }

  /** "5 March 2025, 04:30 UTC, to Port Elsing Echo: asserts", with a link to the words. */
  private static Html statement(Shelf.Statement one) {
    Report report = one.entry().report();
    Certainty certainty = one.said().certainty();
    String surely = certainty == Certainty.CERTAIN ? "" : ", " + Names.words(certainty);
    return Html.of("li", "soft")
        .add(Names.published(report) + ", to ")
        .add(Html.link(Links.report(report.id()), Names.outlet(report)))
        .add(": ")
        .add(Html.link(Links.words(report, one.said()), Names.words(one.said().act()) + surely));
  }

  static Html outlet(Shelf.OutletView view, Visitor visitor) {
    List<Html> body = new ArrayList<>();
    body.add(Html.of("h1").add(view.name()));
    body.add(
        Html.of("p", "lead")
            .add(
                view.entries().isEmpty()
                    ? "No report of this outlet is in the ledger; others may cite it: "
                    : "Its last "
                        + Names.count(view.entries().size(), "report")
                        + "; where others"
                        + " cite it: ")
            .add(Html.link(Links.source(view.name()), "as a source"))
            .add("."));
    if (!view.entries().isEmpty()) {
      Html counts =
          Html.of("dl", "counts")
              .add(count("rest on another outlet", view.onPress()))
              .add(count("on somebody named", view.onNamed()))
              .add(count("on nobody named", view.onUnnamed()))
              .add(count("its own word", view.own()))
              .add(count("reports from another's text", view.copied()));
      body.add(Layout.section("What its statements rest on", counts));
      body.add(Layout.section("Reports", Lists.ofOneOutlet(view.entries())));
    }
    String json = Links.outlet(view.name()).replaceFirst("/outlet", "/outlet.json");
    return Layout.page(view.name(), visitor, json, 0, body);
  }

  private static Html count(String what, int number) {
    return Html.of("div").add(Html.of("dt").add(what)).add(Html.of("dd").add(number));
  }
}
