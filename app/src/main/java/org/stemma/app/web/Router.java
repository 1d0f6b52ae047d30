package org.stemma.app.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Which address is answered by what. */
final class Router {
  /** Answers a request. */
  interface Handler {
    Answer answer(Request request) throws IOException, Refused;
  }

  /** Who may ask: anybody, who may read, who may edit. */
  enum Asks {
    ANYBODY,
    READER,
    EDITOR
  }

  /**
   * An address.
   *
   * @param json whether it can be asked for as JSON too, with ".json" after its path
   */
  record Route(String method, String path, Asks asks, boolean json, Handler handler) {}

  private final List<Route> routes = new ArrayList<>();

  Router get(String path, Asks asks, Handler handler) {
    routes.add(new Route("GET", path, asks, false, handler));
    return this;
  }

  /** A page that is there as JSON as well. */
  Router both(String path, Handler handler) {
    routes.add(new Route("GET", path, Asks.READER, true, handler));
    return this;
  }

  Router post(String path, Asks asks, Handler handler) {
    routes.add(new Route("POST", path, asks, false, handler));
    return this;
  }

  List<Route> routes() {
    return List.copyOf(routes);
  }

  Route find(String method, String path, boolean json) throws Refused {
    boolean there = false;
    for (Route route : routes) {
      if (route.path().equals(path) && (!json || route.json())) {
        there = true;
        if (route.method().equals(method.equals("HEAD") ? "GET" : method)) {
          return route;
        }
      }
    }
    throw there
        ? new Refused(405, "That can't be done here.")
        : Refused.missing("There is no such page.");
  }
}
