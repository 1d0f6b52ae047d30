package org.stemma.app.web;

import java.util.ArrayList;
import java.util.List;
import org.stemma.Claim;
import org.stemma.Entry;
import org.stemma.ledger.Ledger;

/** The start: add something, see what is new, find a claim. */
final class StartPage {
  private StartPage() {}

  static Html of(Shelf.Start start, Visitor visitor) {
    List<Html> body = new ArrayList<>();
    body.add(Html.of("h1").add("Who says it, on whose word, how surely"));
    body.add(
        Html.of("p", "lead")
            .add(
                start.reports() == 0
                    ? "The ledger is empty. Add reports, and see where their claims come from."
                    : Names.count(start.reports(), "report") + " in the ledger."));
    if (visitor.mayEdit()) {
      body.add(Layout.section("Add reports", adding(start, visitor)));
    }
    if (!start.claims().isEmpty()) {
      body.add(Layout.section("Claims that the most reports carry", claims(start.claims())));
    }
    if (!start.newest().isEmpty()) {
      body.add(Layout.section("What is new", reports(start.newest()), more()));
    }
    return Layout.page("Start", visitor, "/index.json", 0, body);
  }

  private static Html more() {
    return Html.of("p", "soft").add(Html.link("/reports", "All that came lately"));
  }

  private static Html adding(Shelf.Start start, Visitor visitor) {
    Html text =
        Layout.form("/add/text", visitor)
            .set("class", "panel")
            .add(
                Html.of("label", "field")
                    .add(Html.of("span").add("Paste a text"))
                    .add(
                        Html.of("textarea")
                            .set("name", "text")
                            .set("rows", 6)
                            .flag("required", true)))
            .add(said())
            .add(Html.of("button").add("Add the text"));
    Html file =
        Layout.form("/add/file", visitor)
            .set("class", "panel")
            .set("enctype", "multipart/form-data")
            .add(
                Html.of("label", "field")
                    .add(Html.of("span").add("Files: text, HTML, JSON Lines, feed, WARC"))
                    .add(
                        Html.of("input")
                            .set("type", "file")
                            .set("name", "file")
                            .flag("multiple", true)
                            .flag("required", true)))
            .add(said())
            .add(Html.of("button").add("Add the files"));
    Html address =
        Layout.form("/add/url", visitor)
            .set("class", "panel")
            .add(
                Html.of("label", "field")
                    .add(Html.of("span").add("An address of the web, or of a feed"))
                    .add(
                        Html.of("input")
                            .set("type", "url")
                            .set("name", "url")
                            .set("placeholder", "https://")
                            .flag("required", true)))
            .add(Html.of("button").add("Fetch and add"));
    Html all = Html.of("div", "three").add(text).add(file).add(address);
    return start.ready()
        ? all
        : Html.of("div")
            .add(all)
            .add(
                Html.of("p", "soft")
                    .add("The model that reads is being loaded: what you add now is read then."));
  }

  private static Html said() {
    return Html.of("div", "pair")
        .add(Layout.field("Outlet, if it doesn't say", "outlet", "", false))
        .add(
            Html.of("label", "field")
                .add(Html.of("span").add("Day of publication"))
                .add(Html.of("input").set("type", "date").set("name", "date")));
  }

  static Html claims(List<Ledger.Trace> traces) {
    Html list = Html.of("ol", "claims");
    for (Ledger.Trace trace : traces) {
      Claim claim = trace.stemma().claim();
      list.add(
          Html.of("li")
              .add(Html.link(Links.claim(claim.id()), Names.cut(claim.text(), 200)))
              .add(StatusSentence.of(trace.standing(), null)));
    }
    return list;
  }

  static Html reports(List<Entry> entries) {
    Html list = Html.of("ul", "reports");
    for (Entry entry : entries) {
      String outlet = Names.outlet(entry.report());
      list.add(
          Html.of("li")
              .add(
                  Html.link(
                      Links.report(entry.report().id()),
                      Names.cut(Names.title(entry.report()), 120)))
              .add(
                  Html.of("span", "soft")
                      .add(" ")
                      .add(Html.link(Links.outlet(outlet), outlet))
                      .add(", " + Names.published(entry.report()))));
    }
    return list;
  }
}
