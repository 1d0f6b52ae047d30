package org.stemma.app.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.stemma.Claim;
import org.stemma.Entry;
import org.stemma.ledger.Ledger;

/** Claims and reports as lists, and the pages that are such a list. */
final class Lists {
  private Lists() {}

  static Html claims(List<Ledger.Trace> traces) {
    Html list = Html.of("ol", "claims");
    for (Ledger.Trace trace : traces) {
      Claim claim = trace.stemma().claim();
      list.add(
          Html.of("li")
              .add(Html.link(Links.claim(claim.id()), Names.cut(claim.text(), 200)))
              .add(StatusSentence.brief(trace.standing())));
    }
    return list;
  }

  static Html reports(List<Entry> entries) {
    return reports(entries, true);
  }

  static Html ofOneOutlet(List<Entry> entries) {
    return reports(entries, false);
  }

  private static Html reports(List<Entry> entries, boolean named) {
    Html list = Html.of("ul", "reports");
    for (Entry entry : entries) {
      String title = Names.cut(Names.title(entry.report()), 120);
      Html about = Html.of("span", "soft").add(" ");
      if (named) {
        String outlet = Names.outlet(entry.report());
        about.add(Html.link(Links.outlet(outlet), outlet)).add(", ");
      }
      list.add(
          Html.of("li")
              .add(Html.link(Links.report(entry.report().id()), title))
              .add(about.add(Names.published(entry.report()))));
    }
    return list;
  }

  static Html searchPage(String words, List<Ledger.Trace> found, Visitor visitor) {
    List<Html> body = new ArrayList<>();
    body.add(Html.of("h1").add(words.isEmpty() ? "Search" : "Claims with “" + words + "”"));
    body.add(
        found.isEmpty()
            ? Html.of("p", "lead").add("None has all these words. Try fewer.")
            : claims(found));
    String json = "/search.json?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
    return Layout.page("Search", visitor, json, 0, body);
  }

  static Html reportsPage(List<Entry> newest, Visitor visitor) {
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
