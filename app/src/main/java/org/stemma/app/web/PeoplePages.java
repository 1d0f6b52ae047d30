package org.stemma.app.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stemma.Certainty;
import org.stemma.Claim;

/** The pages of a source and of an outlet. */
final class PeoplePages {
  private PeoplePages() {}

  static Html source(Shelf.SourceView view, Visitor visitor) {
    List<Html> body = new ArrayList<>();
    body.add(Html.of("h1").add(view.name()));
    long reports = view.statements().stream().map(said -> said.report().id()).distinct().count();
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
        Html wording =
            Html.link(Links.claim(claim.id()), Names.capital(Names.cut(claim.text(), 260)));
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
    Shelf.Head report = one.report();
    Certainty certainty = one.certainty();
    String surely = certainty == Certainty.CERTAIN ? "" : ", " + Names.words(certainty);
    return Html.of("li", "soft")
        .add(Names.published(report.published()) + ", to ")
        .add(Html.link(Links.report(report.id()), report.outlet()))
        .add(": ")
        .add(Html.link(one.address(), Names.words(one.act()) + surely));
  }

  static Html outlet(Shelf.OutletView view, Visitor visitor) {
    List<Html> body = new ArrayList<>();
    body.add(Html.of("h1").add(view.name()));
    body.add(
        Html.of("p", "lead")
            .add(
                view.reports().isEmpty()
                    ? "No report of this outlet is in the ledger; others may cite it: "
                    : "Its last "
                        + Names.count(view.reports().size(), "report")
                        + "; where others"
                        + " cite it: ")
            .add(Html.link(Links.source(view.name()), "as a source"))
            .add("."));
    if (!view.reports().isEmpty()) {
      Html counts =
          Html.of("dl", "counts")
              .add(count("rest on another outlet", view.onPress()))
              .add(count("on somebody named", view.onNamed()))
              .add(count("on nobody named", view.onUnnamed()))
              .add(count("its own word", view.own()));
      body.add(Layout.section("What its statements rest on", counts));
      body.add(Layout.section("Reports", Lists.ofOneOutlet(view.reports())));
    }
    String json = Links.outlet(view.name()).replaceFirst("/outlet", "/outlet.json");
    return Layout.page(view.name(), visitor, json, 0, body);
  }

  private static Html count(String what, int number) {
    return Html.of("div").add(Html.of("dt").add(what)).add(Html.of("dd").add(number));
  }
}
