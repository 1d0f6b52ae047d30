package org.stemma.app.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stemma.Location;
import org.stemma.Placed;

/**
 * Where the places of a claim lie, drawn as areas: a country is shaded, a region and a town are
 * soft discs as wide as they are known. Nothing is a pin. Numbers lead to the list beside it.
 */
final class WorldMap {
  private static final double LEAST_RADIUS = 11;
  private static final double SMALL_COUNTRY = 26;
  private static final int NEAR_KM = 30;
  private static final double LETTER = 7.2;
  private static final int NUMBER = 26;

  private static final Map<MapView, String> LANDS = Bounded.byUse(100);

  private final List<PlaceList.Item> items;
  private final MapView view;
  private final List<double[]> taken = new ArrayList<>();
  private final List<double[]> numbers = new ArrayList<>();

  private WorldMap(List<PlaceList.Item> items, MapView view) {
    this.items = items;
    this.view = view;
  }

  /**
   * A map of places that lie somewhere; null if there are none. It shows those that are told, and
   * of the others what lies there too.
   *
   * @param items in the order of their numbers
   */
  static @Nullable Html of(List<PlaceList.Item> items) {
    List<PlaceList.Item> told = items.stream().filter(item -> isTold(item.place())).toList();
    Outlines.Box box = null;
    for (PlaceList.Item item : told.isEmpty() ? items : told) {
      for (Location where : item.place().locations()) {
        Outlines.Box one = box(where);
        box = one == null ? box : box == null ? one : box.with(one);
      }
    }
    return box == null ? null : new WorldMap(items, MapView.around(box)).draw();
  }

  private static boolean isTold(Placed place) {
    return place.how() == Placed.How.TOLD;
  }

  private static Outlines.@Nullable Box box(Location where) {
    if (where.kind() == Location.Kind.COUNTRY) {
      List<Outlines.Ring> country = Outlines.of(where.code());
      return country.isEmpty() ? null : Outlines.extent(country);
    }
    double up = where.reachKm() / 111.0;
    double across = up / Math.max(0.2, Math.cos(Math.toRadians(where.latitude())));
    return new Outlines.Box(
        where.longitude() - across,
        where.latitude() - up,
        where.longitude() + across,
        where.latitude() + up);
  }

  private Html draw() {
    Html svg =
        Html.of("svg", "map")
            .set("viewBox", "0 0 " + view.width() + " " + view.height())
            .set("role", "group")
            .set("aria-label", "Map of the places named; the list beside it says the same.");
    svg.add(Html.of("defs").add(soft()));
    svg.add(Html.of("path", "land").set("d", land(view)));
    // The widest first, so that none covers a smaller one's link.
    for (Location.Kind kind : Location.Kind.values()) {
      for (PlaceList.Item item : items) {
        item.place().locations().stream()
            .filter(where -> where.kind() == kind)
            .forEach(where -> svg.add(mark(item, where)));
      }
    }
    return svg;
  }

  /** The same window is often asked for again, whenever a claim's page is made anew. */
  private static String land(MapView view) {
    synchronized (LANDS) {
      return LANDS.computeIfAbsent(
          view,
          k -> {
            StringBuilder land = new StringBuilder();
            Outlines.all().forEach(ring -> land.append(view.path(ring)));
            return land.toString();
          });
    }
  }

  private static Html soft() {
    Html fade = Html.of("radialGradient").set("id", "place");
    String[][] stops = {{"0", ".85"}, {".55", ".5"}, {"1", "0"}};
    for (String[] stop : stops) {
      fade.add(Html.of("stop", "spot").set("offset", stop[0]).set("stop-opacity", stop[1]));
    }
    return fade;
  }

  private @Nullable Html mark(PlaceList.Item item, Location where) {
    boolean told = isTold(item.place());
    Outlines.Box at = box(where);
    if (at == null || !view.shows(at)) {
      return null;
    }
    String said = item.place().name() + ": " + PlaceList.lies(where) + (told ? "" : ", perhaps");
    Html link =
        Html.of("a", told ? "place" : "place maybe")
            .set("href", item.address())
            .set("aria-label", said)
            .add(Html.of("title").add(said));
    double x;
    double y;
    double radius;
    if (where.kind() == Location.Kind.COUNTRY) {
      List<Outlines.Ring> country = Outlines.of(where.code());
      StringBuilder shape = new StringBuilder();
      country.forEach(ring -> shape.append(view.path(ring)));
      link.add(Html.of("path", "area").set("d", shape.toString()));
      Outlines.Box box = country.get(0).box();
      x = view.x((box.west() + box.east()) / 2);
      y = view.y((box.south() + box.north()) / 2);
      radius = 0;
      if (view.x(box.east()) - view.x(box.west()) < SMALL_COUNTRY) {
        radius = LEAST_RADIUS;
        link.add(disc(x, y, radius));
      }
    } else {
      x = view.x(where.longitude());
      y = view.y(where.latitude());
      int km = where.reachKm() + (item.place().near() ? NEAR_KM : 0);
      radius = Math.max(LEAST_RADIUS, view.pixels(km));
      link.add(disc(x, y, radius));
    }
    // Of a region and its town that bear one name, the town is labelled.
    List<Location> all = item.place().locations();
    boolean labelled = !told || where.equals(all.get(all.size() - 1));
    return labelled ? named(link, item, told, x, y, radius) : link;
  }

  private static Html disc(double x, double y, double radius) {
    return Html.of("circle", "disc")
        .set("cx", Math.round(x))
        .set("cy", Math.round(y))
        .set("r", Math.round(radius))
        .set("fill", "url(#place)");
  }

  /** The name beside a mark where there is room, and the number that a small screen shows. */
  private Html named(
      Html link, PlaceList.Item item, boolean told, double x, double y, double radius) {
    String name = Names.cut(item.place().name(), 24) + (told ? "" : "?");
    double width = LETTER * name.length();
    double out = Math.min(radius, 16);
    double[][] spots = {
      {x + out + 3, y + 4},
      {x - out - 3 - width, y + 4},
      {x - width / 2, y - out - 6},
      {x - width / 2, y + out + 15}
    };
    if (radius == 0) {
      spots = new double[][] {{x - width / 2, y + 4}, {x - width / 2, y + 20}};
    }
    for (double[] spot : spots) {
      if (isFree(taken, spot[0], spot[1], width, 14)) {
        link.add(text("name", spot[0], spot[1], name));
        break;
      }
    }
    String number = Integer.toString(item.number());
    double wide = NUMBER * 0.66 * number.length();
    double left = radius == 0 ? x - wide / 2 : x + out + 2;
    if (isFree(numbers, left, y + 9, wide, NUMBER)) {
      link.add(text("number", left, y + 9, number));
    }
    return link;
  }

  private static Html text(String cssClass, double x, double y, String words) {
    return Html.of("text", cssClass).set("x", Math.round(x)).set("y", Math.round(y)).add(words);
  }

  /** Whether words fit where nothing stands and nothing is cut; if so, they stand there. */
  private boolean isFree(List<double[]> there, double x, double y, double width, double height) {
    double[] words = {x, y - height, x + width, y + 4};
    boolean inside =
        x > 2 && words[2] < view.width() - 2 && words[1] > 0 && words[3] < view.height();
    boolean free =
        inside
            && there.stream()
                .noneMatch(
                    other ->
                        words[0] < other[2]
                            && other[0] < words[2]
                            && words[1] < other[3]
                            && other[1] < words[3]);
    if (free) {
      there.add(words);
    }
    return free;
  }
}
