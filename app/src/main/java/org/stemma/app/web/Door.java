package org.stemma.app.web;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Takes each request: who asks, may it, what is the answer; with the headers that all have. */
final class Door implements HttpHandler {
  /** Nothing runs, nothing is loaded but our own style, nothing is sent elsewhere. */
  static final String POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self';"
          + " base-uri 'none'; frame-ancestors 'none'";

  private static final int LONGEST_ADDRESS = 8_192;

  private final Router router;
  private final Guard guard;
  private final Metrics metrics;
  private final Audit audit;

  /** Bodies are held in memory: few at a time. */
  private final Semaphore bodies = new Semaphore(4);

  /** How many are being answered. */
  private final AtomicInteger inside = new AtomicInteger();

  private volatile boolean closing;

  Door(Router router, Guard guard, Metrics metrics, Audit audit) {
    this.router = router;
    this.guard = guard;
    this.metrics = metrics;
    this.audit = audit;
  }

  /** Lets nobody more in, and waits for those inside, so many seconds at most. */
  void close(int seconds) throws InterruptedException {
    closing = true;
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    while (inside.get() > 0 && System.nanoTime() < end) {
      Thread.sleep(20);
    }
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    inside.incrementAndGet();
    try {
      receive(exchange);
    } finally {
      inside.decrementAndGet();
    }
  }

  private void receive(HttpExchange exchange) throws IOException {
    long began = System.nanoTime();
    String path = exchange.getRequestURI().getPath();
    boolean json = path.endsWith(".json");
    String bare = json ? path.substring(0, path.length() - ".json".length()) : path;
    String named = "other";
    Answer answer;
    try {
      if (closing) {
        throw new Refused(503, "The server is being stopped.");
      }
      Router.Route route =
          router.find(exchange.getRequestMethod(), bare.equals("/index") ? "/" : bare, json);
      named = route.path();
      answer = answer(exchange, route, json);
    } catch (Refused e) {
      answer = failed(e.status(), e.why(), json);
    } catch (IllegalArgumentException e) {
      answer = failed(400, String.valueOf(e.getMessage()), json);
    } catch (IOException e) {
      answer = failed(503, String.valueOf(e.getMessage()), json);
    } catch (RuntimeException e) {
      audit.write("server", "", "internal-error", path + ": " + trace(e));
      answer = failed(500, "Something went wrong here; the log of the server says what.", json);
    }
    try (exchange) {
      send(exchange, answer);
    } finally {
      metrics.answered(named, answer.status(), System.nanoTime() - began);
    }
  }

  private static String trace(RuntimeException error) {
    List<String> frames = new ArrayList<>(List.of(error.toString()));
    for (StackTraceElement frame : error.getStackTrace()) {
      if (frames.size() < 12) {
        frames.add(frame.toString());
      }
    }
    return String.join(" at ", frames);
  }

  private Answer answer(HttpExchange exchange, Router.Route route, boolean json)
      throws IOException, Refused {
    Guard.Entrance entrance = guard.enter(exchange);
    Visitor visitor = entrance.visitor();
    if (exchange.getRequestURI().toString().length() > LONGEST_ADDRESS) {
      throw new Refused(414, "The address is too long.");
    }
    if (route.asks() != Router.Asks.ANYBODY && !visitor.known()) {
      if (json) {
        throw new Refused(401, "Send a token: Authorization: Bearer TOKEN");
      }
      return Answer.seeOther("/login").setting(entrance.cookie());
    }
    if (route.asks() == Router.Asks.EDITOR && !visitor.mayEdit()) {
      throw new Refused(403, "This account may read only.");
    }
    Request request =
        new Request(
            route.path(),
            json,
            Request.fields(exchange.getRequestURI().getRawQuery()),
            Form.NONE,
            visitor);
    if (route.method().equals("POST")) {
      request = withBody(exchange, request);
      guard.checkOwn(exchange, request);
      if (route.path().equals("/logout")) {
        guard.logout(exchange);
      }
    }
    Answer answer = route.handler().answer(request);
    boolean page = answer.cookie() == null && answer.age() == 0;
    return page ? answer.setting(entrance.cookie()) : answer;
  }

  private Request withBody(HttpExchange exchange, Request request) throws IOException, Refused {
    if (!bodies.tryAcquire()) {
      throw new Refused(503, "Too many are sending at once: try again.");
    }
    try {
      Form form = Form.read(exchange);
      return new Request(request.path(), request.json(), request.query(), form, request.visitor());
    } finally {
      bodies.release();
    }
  }

  private static Answer failed(int status, String why, boolean json) throws IOException {
    if (json) {
      Answer told = Answer.object(out -> out.writeStringField("error", why));
      return new Answer(status, told.type(), told.body(), null, null, 0);
    }
    return Answer.page(
        status,
        Layout.bare(
            "Not done",
            Html.of("p", "status").add(why),
            Html.of("p").add(Html.link("/", "To the claims"))));
  }

  private static void send(HttpExchange exchange, Answer answer) throws IOException {
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Type", answer.type());
    headers.set("Content-Security-Policy", POLICY);
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("X-Frame-Options", "DENY");
    headers.set("Referrer-Policy", "same-origin");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    headers.set("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
    headers.set(
        "Cache-Control", answer.age() == 0 ? "no-store" : "private, max-age=" + answer.age());
    if (answer.location() != null) {
      headers.set("Location", answer.location());
    }
    if (answer.cookie() != null) {
      headers.put("Set-Cookie", List.of(answer.cookie()));
    }
    boolean head = exchange.getRequestMethod().equals("HEAD");
    boolean empty = head || answer.body().length == 0;
    exchange.sendResponseHeaders(answer.status(), empty ? -1 : answer.body().length);
    if (!empty) {
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(answer.body());
      }
    }
  }
}
