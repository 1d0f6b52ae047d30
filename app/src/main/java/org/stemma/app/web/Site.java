package org.stemma.app.web;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.stemma.ledger.Ledger;

/**
 * Serves the pages of a ledger. What it is told to add is read in the background; all else is
 * answered at once. Thread-safe; closing it finishes what has been begun, and leaves the ledger
 * open.
 */
public final class Site implements AutoCloseable {
  private static final int AT_ONCE = 32;
  private static final int PATIENCE_SECONDS = 30;

  private final HttpServer server;
  private final Door door;
  private final ExecutorService threads;
  private final Jobs jobs;
  private final Router router;

  private Site(HttpServer server, Door door, ExecutorService threads, Jobs jobs, Router router) {
    this.server = server;
    this.door = door;
    this.threads = threads;
    this.jobs = jobs;
    this.router = router;
  }

  /**
   * Starts to serve.
   *
   * @param ports what the pages need of the rest of the application
   * @throws IllegalArgumentException if it shall listen to others than this machine without
   *     accounts, or the host is unknown
   * @throws IOException if the address is taken
   */
  public static Site start(Settings settings, Ledger ledger, Ports ports) throws IOException {
    InetAddress host = address(settings.host());
    if (!host.isLoopbackAddress() && settings.accounts().isEmpty()) {
      throw new IllegalArgumentException(
          settings.host()
              + " can be reached from outside: give accounts by --accounts FILE (stemma account"
              + " makes them)");
    }
    limitSlowVisitors();
    Audit audit = new Audit(settings.audit());
    Jobs jobs = new Jobs(ledger, ports, audit);
    Guard guard = new Guard(host.isLoopbackAddress(), settings, audit);
    Metrics metrics = new Metrics();
    HttpServer server;
    try {
      server = HttpServer.create(new InetSocketAddress(host, settings.port()), 128);
    } catch (BindException e) {
      String where = settings.host() + ":" + settings.port();
      throw new IOException(where + " is taken; name another by --port", e);
    }
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    server.setExecutor(threads);
    Router router = Pages.router(new Shelf(ledger, ports), jobs, guard, metrics, audit);
    Door door = new Door(router, guard, metrics, audit);
    server.createContext("/", door);
    server.start();
    return new Site(server, door, threads, jobs, router);
  }

  private static InetAddress address(String host) {
    try {
      return InetAddress.getByName(host);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("no such host: " + host, e);
    }
  }

  /** The JDK's server takes these limits from properties: who sends slowly is let go. */
  private static void limitSlowVisitors() {
    System.setProperty("sun.net.httpserver.maxReqTime", "60");
    System.setProperty("sun.net.httpserver.maxRspTime", "120");
    System.setProperty("sun.net.httpserver.idleInterval", "30");
    System.setProperty("sun.net.httpserver.maxReqHeaders", "60");
    System.setProperty("sun.net.httpserver.nodelay", "true");
    System.setProperty("jdk.httpserver.maxConnections", "500");
  }

  /** All that it answers: "GET /claim", also with ".json" where there is one. */
  public List<String> addresses() {
    return router.routes().stream().map(route -> route.method() + " " + route.path()).toList();
  }

  /** The port that it listens on: the one asked for, or the one found where that was 0. */
  public int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    try {
      // The JDK's server waits as long as it is told even where nobody is inside: so the door
      // waits.
      door.close(PATIENCE_SECONDS);
      server.stop(1);
      threads.shutdown();
      jobs.finish(PATIENCE_SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
