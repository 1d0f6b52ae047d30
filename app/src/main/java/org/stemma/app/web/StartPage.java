package org.stemma.app.web;

import java.util.ArrayList;
import java.util.List;

/** The start: add something, see what is new, find a claim. */
final class StartPage {
  private StartPage() {}

  static Html of(Shelf.Start start, boolean ready, Visitor visitor) {
    List<Html> body = new ArrayList<>();
    body.add(Html.of("h1").add("Who says it, on whose word, how surely"));
    Html add = visitor.mayEdit() ? Layout.section("Add reports", adding(ready, visitor)) : null;
    if (start.reports() == 0) {
      body.add(
          Html.of("p", "lead")
              .add("The ledger is empty. Add reports, and see where their claims come from."));
      body.add(Html.of("div", "first-adding").add(add));
    } else {
      Html lead = Html.of("p", "lead").add(Names.count(start.reports(), "report"));
      lead.add(" in the ledger.");
      body.add(
          add == null ? lead : lead.add(" ").add(Html.link("#h-add-reports", "Add more")).add("."));
      Html more = Html.of("p", "soft").add(Html.link("/reports", "All that came lately"));
      Html aside =
          Html.of("div")
              .add(Layout.section("What is new", Lists.reports(start.newest()), more))
              .add(add);
      Html claims =
          Layout.section("Claims that the most reports carry", Lists.claims(start.claims()));
      body.add(Html.of("div", "home").add(claims).add(aside));
    }
    return Layout.page("Start", visitor, "/index.json", 0, body);
  }

  private static Html adding(boolean ready, Visitor visitor) {
    Html words = Html.of("textarea").set("name", "text").set("rows", 5).flag("required", true);
    Html text =
        Forms.panel("/add/text", visitor)
            .add(Forms.labelled("Paste a text", words))
            .add(said())
            .add(Forms.button("Add the text"));
    Html chosen = Forms.input("file", "file").flag("multiple", true).flag("required", true);
    Html file =
        Forms.panel("/add/file", visitor)
            .set("enctype", "multipart/form-data")
            .add(Forms.labelled("Files: text, HTML, JSON Lines, feed, WARC", chosen))
            .add(said())
            .add(Forms.button("Add the files"));
    Html typed = Forms.input("url", "url").set("placeholder", "https://").flag("required", true);
    Html address =
        Forms.panel("/add/url", visitor)
            .add(Forms.labelled("An address of the web, or of a feed", typed))
            .add(Forms.button("Fetch and add"));
    Html all = Html.of("div", "adding").add(text).add(file).add(address);
    return ready
        ? all
        : Html.of("div")
            .add(all)
            .add(
                Html.of("p", "soft")
                    .add("The model that reads is being loaded: what you add now is read then."));
  }

  private static Html said() {
    return Html.of("div", "pair")
        .add(Forms.line("Outlet, if it doesn't say", "outlet", "", false))
        .add(Forms.labelled("Day of publication", Forms.input("date", "date")));
  }
}
