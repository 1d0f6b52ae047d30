package org.stemma.app.web;

import java.util.ArrayList;
import java.util.List;
import org.stemma.Mention;
import org.stemma.ledger.Ledger;

/** All corrections, and one with what was counted anew by it. */
final class CorrectionPages {
  private CorrectionPages() {}

  static Html all(List<Correcting.View> views, Visitor visitor) {
    List<Html> body = new ArrayList<>();
    body.add(Html.of("h1").add("Corrections"));
    body.add(
        Html.of("p", "lead")
            .add(
                views.isEmpty()
                    ? "None so far. Each claim's page has forms to correct it."
                    : "Each is kept with its author, time and reason, and can be undone."));
    Html list = Html.of("ol", "log");
    for (Correcting.View view : views) {
      Html item = Html.of("li").add(told(view));
      if (visitor.mayEdit()) {
        item.add(CorrectForms.undo(view.correction().id(), visitor));
      }
      list.add(item);
    }
    if (!views.isEmpty()) {
      body.add(list);
    }
    return Layout.page("Corrections", visitor, "/corrections.json", 0, body);
  }

  static Html one(Correcting.View view, Visitor visitor) {
    List<Html> body = new ArrayList<>();
    body.add(Html.of("h1").add("Corrected: " + Names.words(view.correction().kind())));
    body.add(told(view));
    Correcting.Receipt receipt = view.receipt();
    if (receipt == null) {
      body.add(
          Html.of("p", "soft")
              .add("What it changed was counted when it was made, and isn't remembered here."));
    } else {
      body.add(Layout.section("What rested on it, before", table(receipt.before())));
      body.add(Layout.section("Counted anew", table(receipt.after())));
    }
    if (visitor.mayEdit()) {
      body.add(CorrectForms.undo(view.correction().id(), visitor));
    }
    String json = Links.correction(view.correction().id());
    return Layout.page(
        "Correction", visitor, json.replaceFirst("correction", "correction.json"), 0, body);
  }

  private static Html told(Correcting.View view) {
    Ledger.Correction correction = view.correction();
    Html told = Html.of("p");
    told.add(Html.of("b").add(Names.words(correction.kind())));
    if (correction.wording() != null) {
      told.add(" to “" + correction.wording() + "”");
    }
    if (correction.undoes() != null) {
      told.add(" of ").add(Html.link(Links.correction(correction.undoes()), correction.undoes()));
    }
    told.add(", by " + correction.author() + ", " + Names.stamp(correction.at()) + ": ");
    told.add(Html.of("q").add(correction.reason()));
    told.add(" ").add(Html.link(Links.correction(correction.id()), correction.id()));
    if (view.undoneBy() != null) {
      told.add(" · ").add(Html.link(Links.correction(view.undoneBy()), "undone"));
    }
    Html where = Html.of("span", "soft").add(" · about ");
    int shown = Math.min(6, correction.mentions().size());
    for (Mention mention : correction.mentions().subList(0, shown)) {
      where.add(Html.link(Links.report(mention.report()), Names.id(mention.report()))).add(" ");
    }
    return told.add(where);
  }

  private static Html table(List<Correcting.Counted> counted) {
    if (counted.isEmpty()) {
      return Html.of("p").add("No claim.");
    }
    Html table = Html.of("table", "drift");
    Html head = Html.of("tr");
    for (String name : new String[] {"Claim", "Reports", "Outlets", "Roots"}) {
      head.add(Html.of("th").set("scope", "col").add(name));
    }
    Html rows = Html.of("tbody");
    for (Correcting.Counted one : counted) {
      int min = one.standing().roots().min();
      int max = one.standing().roots().max();
      rows.add(
          Html.of("tr")
              .add(
                  Html.of("td")
                      .set("data-label", "Claim")
                      .add(
                          Html.link(
                              Links.claim(one.claim().id()), Names.cut(one.claim().text(), 160))))
              .add(cell("Reports", "" + one.standing().reports()))
              .add(cell("Outlets", "" + one.standing().outlets()))
              .add(cell("Roots", min == max ? "" + min : min + "–" + max)));
    }
    return Html.of("div", "panel").add(table.add(Html.of("thead").add(head)).add(rows));
  }

  private static Html cell(String label, String words) {
    return Html.of("td").set("data-label", label).add(words);
  }
}
