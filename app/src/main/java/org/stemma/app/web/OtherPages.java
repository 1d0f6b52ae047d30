package org.stemma.app.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.Claim;
import org.stemma.Drift;
import org.stemma.Entry;
import org.stemma.Evidence;
import org.stemma.Stemma.Edge;
import org.stemma.ledger.Ledger;

/** Search, reports, two reports side by side, jobs, and the way in. */
final class OtherPages {
  private OtherPages() {}

  static Html search(String words, List<Ledger.Trace> found, Visitor visitor) {
    List<Html> body = new ArrayList<>();
    body.add(Html.of("h1").add(words.isEmpty() ? "Search" : "Claims with “" + words + "”"));
    if (found.isEmpty()) {
      body.add(Html.of("p", "lead").add("None has all these words. Try fewer."));
    } else {
      body.add(StartPage.claims(found));
    }
    String json =
        "/search.json?q="
            + java.net.URLEncoder.encode(words, java.nio.charset.StandardCharsets.UTF_8);
    return Layout.page("Search", visitor, json, 0, body);
  }

  static Html reports(List<Entry> newest, Visitor visitor) {
    List<Html> body = new ArrayList<>();
    body.add(Html.of("h1").add("Reports"));
    body.add(
        newest.isEmpty()
            ? Html.of("p", "lead").add("None so far.")
            : Html.of("p", "lead").add("Those that were added last, the newest first."));
    body.add(StartPage.reports(newest));
    return Layout.page("Reports", visitor, "/reports.json", 0, body);
  }

  static Html compare(Shelf.@Nullable CompareView view, Visitor visitor) {
    List<Html> body = new ArrayList<>();
    body.add(Html.of("h1").add("Two reports side by side"));
    body.add(
        Html.of("form", "panel")
            .set("action", "/compare")
            .add(
                Html.of("div", "pair")
                    .add(report("One report's id", "one", view == null ? null : view.one()))
                    .add(report("The other's", "other", view == null ? null : view.other())))
            .add(Html.of("button").add("Compare")));
    if (view == null) {
      return Layout.page("Compare", visitor, null, 0, body);
    }
    String one = view.one().report().id();
    String other = view.other().report().id();
    body.add(Layout.section("Which comes from which", descent(view.comparison().descent())));
    Html shared = Html.of("ul");
    for (Claim claim : view.comparison().shared()) {
      shared.add(
          Html.of("li").add(Html.link(Links.claim(claim.id()), Names.cut(claim.text(), 200))));
    }
    body.add(
        Layout.section(
            "Claims that both carry", shared.isEmpty() ? Html.of("p").add("None.") : shared));
    if (!view.comparison().drift().isEmpty()) {
      Html drifts = Html.of("ul");
      for (Drift drift : view.comparison().drift()) {
        drifts.add(
            Html.of("li")
                .add(Html.of("b").add(Names.words(drift.kind()) + ": "))
                .add(WordDiff.of(drift.before(), drift.after())));
      }
      body.add(Layout.section("Drift", drifts));
    }
    Html changes = Html.of("div", "panel");
    for (Ledger.Change change : view.comparison().changes()) {
      changes.add(Html.of("p").add(WordDiff.of(change.before(), change.after())));
    }
    body.add(Layout.section("Passage by passage", changes));
    String json = Links.compare(one, other).replaceFirst("/compare", "/compare.json");
    return Layout.page("Compare", visitor, json, 0, body);
  }

  private static Html report(String label, String name, @Nullable Entry entry) {
    return Layout.field(label, name, entry == null ? "" : entry.report().id(), true);
  }

  private static Html descent(List<Edge> edges) {
    if (edges.isEmpty()) {
      return Html.of("p").add("There is no sign that one comes from the other.");
    }
    Html list = Html.of("ul");
    for (Edge edge : edges) {
      Html item =
          Html.of("li")
              .add(Html.link(Links.report(edge.from().substring(2)), edge.from().substring(2)))
              .add(" " + Names.words(edge.relation()) + " ")
              .add(Html.link(Links.report(edge.to().substring(2)), edge.to().substring(2)))
              .add(" (inferred, " + Math.round(100 * edge.probability()) + " %)");
      for (Evidence evidence : edge.evidence()) {
        item.add(Html.of("span", "soft").add(" · " + evidence.note()));
      }
      list.add(item);
    }
    return list;
  }

  static Html jobs(List<Job.Seen> jobs, Visitor visitor) {
    List<Html> body = new ArrayList<>();
    body.add(Html.of("h1").add("Jobs"));
    if (jobs.isEmpty()) {
      body.add(Html.of("p", "lead").add("Nothing has been added since the server was started."));
    }
    Html list = Html.of("ul", "log");
    boolean running = false;
    for (Job.Seen job : jobs) {
      running |= !job.isOver();
      list.add(
          Html.of("li")
              .add(Html.link(Links.job(job.id()), job.what()))
              .add(Html.of("span", "soft").add(" " + state(job))));
    }
    body.add(list);
    return Layout.page("Jobs", visitor, "/jobs.json", running ? 3 : 0, body);
  }

  static Html job(Job.Seen job, Visitor visitor) {
    List<Html> body = new ArrayList<>();
    body.add(Html.of("h1").add(job.what()));
    body.add(Html.of("p", "status").set("role", "status").add(state(job)));
    if (!job.isOver()) {
      body.add(
          Html.of("p", "soft")
              .add(job.reading().isEmpty() ? "" : "Reading " + job.reading() + ". ")
              .add("This page is loaded anew every two seconds. What is told as added is kept."));
    }
    Html list = Html.of("ul", "log");
    for (Job.Line line : job.lines()) {
      Html item = Html.of("li").add(Html.of("span", "soft").add(Names.words(line.result()) + " "));
      boolean there = line.result() == Job.Result.ADDED || line.result() == Job.Result.KNOWN;
      item.add(
          there
              ? Html.link(Links.report(line.report()), line.report())
              : Html.of("span").add(line.report()));
      list.add(item.add(line.why().isEmpty() ? "" : ": " + line.why()));
    }
    body.add(list);
    if (job.isOver() && job.added() + job.known() > 0) {
      body.add(Html.of("p").add(Html.link("/", "To the claims")));
    }
    String json = Links.job(job.id()).replaceFirst("/job", "/job.json");
    return Layout.page(job.what(), visitor, json, job.isOver() ? 0 : 2, body);
  }

  private static String state(Job.Seen job) {
    String counts =
        job.added()
            + " added, "
            + job.known()
            + " known"
            + (job.failed() == 0 ? "" : ", " + job.failed() + " could not be read");
    return switch (job.state()) {
      case WAITING -> "Waiting.";
      case RUNNING -> "Reading: " + counts + ".";
      case DONE -> "Done: " + counts + ".";
      case FAILED -> "Stopped by an error: " + counts + ".";
    };
  }

  static Html login(Visitor visitor) {
    Html form =
        Layout.form("/login", visitor)
            .set("class", "panel")
            .add(
                Html.of("label", "field")
                    .add(Html.of("span").add("Token"))
                    .add(
                        Html.of("input")
                            .set("type", "password")
                            .set("name", "token")
                            .set("autocomplete", "current-password")
                            .flag("required", true)))
            .add(Html.of("button").add("Come in"));
    return Layout.bare("Stemma", form);
  }
}
