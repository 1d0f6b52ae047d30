package org.stemma.app.web;

import java.util.ArrayList;
import java.util.List;

/** What is being added, and one such job with its progress. */
final class JobPages {
  private JobPages() {}

  static Html all(List<Job.Seen> jobs, Visitor visitor) {
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

  static Html one(Job.Seen job, Visitor visitor) {
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
              ? Html.link(Links.report(line.report()), line.title())
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
}
