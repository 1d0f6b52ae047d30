package org.stemma.app.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.stemma.Claim;

/** Claims and reports as lists, and the pages that are such a list. */
final class Lists {
  private Lists() {}

  static Html claims(List<Shelf.Counted> claims) {
    Html list = Html.of("ol", "claims");
    for (Shelf.Counted one : claims) {
      Claim claim = one.claim();
      list.add(
          Html.of("li")
              .add(Html.link(Links.claim(claim.id()), Names.capital(Names.cut(claim.text(), 200))))
              .add(StatusSentence.brief(one.standing())));
    }
    return list;
  }

  static Html reports(List<Shelf.Head> reports) {
    return reports(reports, true);
  }

  static Html ofOneOutlet(List<Shelf.Head> reports) {
    return reports(reports, false);
  }

  private static Html reports(List<Shelf.Head> reports, boolean named) {
    Html list = Html.of("ul", "reports");
    for (Shelf.Head report : reports) {
      String title = Names.cut(report.title(), 120);
      Html about = Html.of("span", "soft").add(" ");
      if (named) {
        about.add(Html.link(Links.outlet(report.outlet()), report.outlet())).add(", ");
      }
      list.add(
          Html.of("li")
              .add(Html.link(Links.report(report.id()), title))
              .add(about.add(Names.published(report.published()))));
    }
    return list;
  }

  static Html searchPage(String words, List<Shelf.Counted> found, Visitor visitor) {
    List<Html> body = new ArrayList<>();
    body.add(Html.of("h1").add(words.isEmpty() ? "Search" : "Claims with “" + words + "”"));
    body.add(
        found.isEmpty()
            ? Html.of("p", "lead").add("None has all these words. Try fewer.")
            : claims(found));
    String json = "/search.json?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
    return Layout.page("Search", visitor, json, 0, body);
  }

  static Html reportsPage(List<Shelf.Head> newest, Visitor visitor) {
    List<Html> body = new ArrayList<>();
    body.add(Html.of("h1").add("Reports"));
    String lead =
        newest.isEmpty() ? "None so far." : "Those that were added last, the newest first.";
    body.add(Html.of("p", "lead").add(lead));
    if (!newest.isEmpty()) {
      body.add(reports(newest));
    }
    return Layout.page("Reports", visitor, "/reports.json", 0, body);
  }
}
