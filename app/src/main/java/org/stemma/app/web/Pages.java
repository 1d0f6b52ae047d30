package org.stemma.app.web;

import static org.stemma.app.web.Router.Asks.ANYBODY;
import static org.stemma.app.web.Router.Asks.EDITOR;
import static org.stemma.app.web.Router.Asks.READER;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stemma.ledger.Ledger;

/** Which page is at which address. */
final class Pages {
  private static final int A_DAY = 86_400;

  private final Shelf shelf;
  private final Jobs jobs;
  private final Metrics metrics;
  private final Correcting correcting;
  private final Ports ports;

  private Pages(Shelf shelf, Jobs jobs, Metrics metrics, Audit audit) {
    this.shelf = shelf;
    this.jobs = jobs;
    this.metrics = metrics;
    this.ports = shelf.ports();
    this.correcting = new Correcting(shelf.ledger(), audit);
  }

  static Router router(Shelf shelf, Jobs jobs, Guard guard, Metrics metrics, Audit audit) {
    Pages pages = new Pages(shelf, jobs, metrics, audit);
    Adding adding = new Adding(jobs, shelf.ports());
    return new Router()
        .both("/", pages::start)
        .both("/search", pages::search)
        .both("/claim", pages::claim)
        .both("/report", pages::report)
        .both("/reports", pages::reports)
        .both("/source", pages::source)
        .both("/outlet", pages::outlet)
        .both("/compare", pages::compare)
        .both("/corrections", pages::corrections)
        .both("/correction", pages::correction)
        .both("/jobs", pages::jobs)
        .both("/job", pages::job)
        .post("/add/text", EDITOR, adding::text)
        .post("/add/file", EDITOR, adding::file)
        .post("/add/url", EDITOR, adding::url)
        .post("/correct", EDITOR, pages::correct)
        .get("/login", ANYBODY, r -> Answer.page(200, LoginPage.of(r.visitor())))
        .post(
            "/login",
            ANYBODY,
            r -> Answer.seeOther("/").setting(guard.login(r.sent("token"), r.visitor())))
        .post("/logout", READER, r -> Answer.seeOther("/login"))
        .get("/health", ANYBODY, r -> pages.health())
        .get("/metrics", READER, r -> pages.metrics())
        .get("/style.css", ANYBODY, r -> resource("style.css", "text/css; charset=utf-8"))
        .get("/icon.svg", ANYBODY, r -> resource("icon.svg", "image/svg+xml"));
  }

  private Answer start(Request request) throws IOException, Refused {
    Shelf.Start start = shelf.start();
    return request.json()
        ? Answer.json(out -> ports.claims(shelf.traces(start.claims()), out))
        : Answer.page(200, StartPage.of(start, ports.isReady(), request.visitor()));
  }

  private Answer search(Request request) throws IOException, Refused {
    String words = request.asked("q").strip();
    List<Shelf.Counted> found = words.isEmpty() ? List.of() : shelf.found(words);
    return request.json()
        ? Answer.json(out -> ports.claims(shelf.traces(found), out))
        : Answer.page(200, Lists.searchPage(words, found, request.visitor()));
  }

  private Answer claim(Request request) throws IOException, Refused {
    ClaimView view = shelf.claim(request.needed("id"));
    return request.json()
        ? Answer.json(out -> ports.claim(view.trace(), out))
        : Answer.page(200, ClaimPage.of(view, others(request, view), request.visitor()));
  }

  /** What a visitor who wants to merge has searched for. */
  private CorrectForms.Others others(Request request, ClaimView view) throws IOException, Refused {
    String words = request.asked("like").strip();
    List<Shelf.Counted> found = words.isEmpty() ? List.of() : shelf.found(words);
    return new CorrectForms.Others(
        words,
        found.stream()
            .map(Shelf.Counted::claim)
            .filter(one -> !one.id().equals(view.claim().id()))
            .toList());
  }

  private Answer report(Request request) throws IOException, Refused {
    Shelf.ReportView view = shelf.report(request.needed("id"));
    return request.json()
        ? Answer.json(out -> ports.report(view.entry(), out))
        : Answer.page(
            200, ReportPage.of(view, request.asked("at"), request.asked("is"), request.visitor()));
  }

  private Answer reports(Request request) throws IOException, Refused {
    List<Shelf.Head> newest = shelf.newest();
    return request.json()
        ? Json.reports(newest)
        : Answer.page(200, Lists.reportsPage(newest, request.visitor()));
  }

  private Answer source(Request request) throws IOException, Refused {
    Shelf.SourceView view = shelf.source(request.needed("name"));
    return request.json()
        ? Json.source(view)
        : Answer.page(200, PeoplePages.source(view, request.visitor()));
  }

  private Answer outlet(Request request) throws IOException, Refused {
    Shelf.OutletView view = shelf.outlet(request.needed("name"));
    return request.json()
        ? Json.outlet(view)
        : Answer.page(200, PeoplePages.outlet(view, request.visitor()));
  }

  private Answer compare(Request request) throws IOException, Refused {
    if (request.asked("one").isEmpty() && !request.json()) {
      return Answer.page(200, ComparePage.ask(shelf.newest(), request.visitor()));
    }
    if (request.asked("other").isEmpty()) {
      List<Ledger.Version> versions = shelf.versions(request.needed("one"));
      return request.json()
          ? Answer.json(out -> ports.versions(versions, out))
          : Answer.page(200, ComparePage.versions(versions, shelf.newest(), request.visitor()));
    }
    Shelf.CompareView view = shelf.compare(request.needed("one"), request.needed("other"));
    return request.json()
        ? Answer.json(out -> ports.comparison(view.one(), view.other(), view.comparison(), out))
        : Answer.page(200, ComparePage.of(view, request.visitor()));
  }

  private Answer corrections(Request request) throws IOException {
    List<Correcting.View> views = correcting.views();
    return request.json()
        ? Answer.json(
            out -> ports.corrections(views.stream().map(Correcting.View::correction).toList(), out))
        : Answer.page(200, CorrectionPages.all(views, request.visitor()));
  }

  private Answer correction(Request request) throws IOException, Refused {
    Correcting.View view = correcting.view(request.needed("id"));
    return request.json()
        ? Answer.json(out -> ports.corrections(List.of(view.correction()), out))
        : Answer.page(200, CorrectionPages.one(view, request.visitor()));
  }

  private Answer correct(Request request) throws IOException, Refused {
    return Answer.seeOther(Links.correction(correcting.make(request).id()));
  }

  private Answer jobs(Request request) throws IOException {
    List<Job.Seen> all = jobs.all();
    return request.json() ? Json.jobs(all) : Answer.page(200, JobPages.all(all, request.visitor()));
  }

  private Answer job(Request request) throws IOException, Refused {
    Job.Seen job = jobs.find(request.needed("id"));
    if (job == null) {
      throw Refused.missing("There is no such job, or the server was started anew since.");
    }
    return request.json()
        ? Json.jobs(List.of(job))
        : Answer.page(200, JobPages.one(job, request.visitor()));
  }

  /** The ledger answers; the model may still be loading. */
  private Answer health() throws IOException {
    long reports = shelf.ledger().size();
    return Answer.object(
        json -> {
          json.writeStringField("status", "ok");
          json.writeNumberField("reports", reports);
          json.writeBooleanField("ready", ports.isReady());
        });
  }

  private Answer metrics() throws IOException {
    Map<String, Long> gauges = new LinkedHashMap<>();
    gauges.put("reports", shelf.ledger().size());
    gauges.put("model_ready", ports.isReady() ? 1L : 0L);
    gauges.put("jobs_waiting", jobs.all().stream().filter(job -> !job.isOver()).count());
    Runtime runtime = Runtime.getRuntime();
    gauges.put("heap_bytes", runtime.totalMemory() - runtime.freeMemory());
    return Answer.text("text/plain; version=0.0.4; charset=utf-8", metrics.text(gauges));
  }

  private static Answer resource(String name, String type) throws IOException {
    try (InputStream in = Pages.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not in the jar");
      }
      return Answer.text(type, new String(in.readAllBytes(), StandardCharsets.UTF_8)).kept(A_DAY);
    }
  }
}
