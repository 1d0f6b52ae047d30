package org.stemma.app.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.stemma.Drift;
import org.stemma.Entry;
import org.stemma.Location;
import org.stemma.Placed;

/** The places that a claim's contents name: on a map and in a list, with what isn't known. */
final class PlaceList {
  private static final int MOST = 24;
  private static final int MOST_LETTERS = 6;
  private static final int MOST_LOCATIONS = 3;

  private final ClaimView view;

  private PlaceList(ClaimView view) {
    this.view = view;
  }

  /**
   * A place on the map.
   *
   * @param number of it in the list
   * @param address of the words that name it first
   */
  record Item(int number, Placed place, String address) {}

  /** Null where no place is named. */
  static @Nullable Html of(ClaimView view) {
    List<Placed> all = view.places();
    return all.isEmpty() ? null : new PlaceList(view).section(all);
  }

  private Html section(List<Placed> all) {
    List<Item> drawn = new ArrayList<>();
    List<Placed> unsure = new ArrayList<>();
    List<Placed> unknown = new ArrayList<>();
    int more = 0;
    for (Placed place : all) {
      if (place.how() == Placed.How.UNKNOWN) {
        if (unknown.stream().noneMatch(one -> one.name().equals(place.name()))) {
          unknown.add(place);
        }
      } else if (place.how() == Placed.How.UNSURE) {
        unsure.add(place);
      } else if (drawn.size() < MOST) {
        drawn.add(new Item(drawn.size() + 1, place, address(place)));
      } else {
        more++;
      }
    }
    Html list = Html.of("div");
    if (!drawn.isEmpty()) {
      Html numbered = Html.of("ol", "places");
      drawn.forEach(item -> numbered.add(item(item.place(), described(item.place()))));
      list.add(numbered);
    }
    if (more > 0) {
      list.add(Html.of("p", "soft").add("and " + Names.count(more, "more place")));
    }
    if (!unsure.isEmpty()) {
      list.add(Html.of("p", "soft").add("Not placed, since nothing says that these are meant:"));
      Html few = Html.of("ul", "places");
      unsure.forEach(place -> few.add(item(place, perhaps(place))));
      list.add(few);
    }
    if (!unknown.isEmpty()) {
      Html line = Html.of("p", "soft").add("Not on our map: ");
      for (int i = 0; i < unknown.size() && i < MOST; i++) {
        Placed place = unknown.get(i);
        line.add(i == 0 ? "" : ", ").add(Html.link(address(place), Names.cut(place.name(), 60)));
      }
      list.add(
          line.add(unknown.size() > MOST ? " and " + (unknown.size() - MOST) + " more." : "."));
    }
    Html map = WorldMap.of(drawn);
    return map == null
        ? list
        : Html.of("div")
            .add(Html.of("div", "where").add(Html.of("div", "panel").add(map)).add(list))
            .add(key());
  }

  private static Html key() {
    return Html.of("p", "key")
        .add("Shaded: somewhere in there. Dashed: perhaps there. Names and places of ")
        .add(Html.link("https://www.geonames.org/", "GeoNames"))
        .add(" (CC BY 4.0), outlines of ")
        .add(Html.link("https://www.naturalearthdata.com/", "Natural Earth"))
        .add("; borders are no judgement of ours.");
  }

  private Html item(Placed place, String described) {
    Html item = Html.of("li").add(Html.link(address(place), Names.cut(place.name(), 60)));
    item.add(Html.of("span", "soft").add(", " + described + " · "));
    Map<String, String> letters =
        new TreeMap<>(Comparator.comparing(String::length).thenComparing(letter -> letter));
    for (Placed.Named named : place.named()) {
      letters.putIfAbsent(view.sigla().ofReport(named.mention().report()), address(named));
    }
    int shown = 0;
    for (Map.Entry<String, String> letter : letters.entrySet()) {
      if (shown++ < MOST_LETTERS) {
        item.add(shown == 1 ? "" : " ");
        item.add(Html.link(letter.getValue(), letter.getKey()));
      }
    }
    if (shown > MOST_LETTERS) {
      item.add(Html.of("span", "soft").add(" and " + (shown - MOST_LETTERS) + " more"));
    }
    if (drifted(place)) {
      item.add(Html.of("span", "soft").add(" · "));
      item.add(Html.link("#h-drift", "changed on the way"));
    }
    return item;
  }

  private boolean drifted(Placed place) {
    return view.trace().drift().stream()
        .filter(drift -> drift.kind() == Drift.Kind.PLACE)
        .anyMatch(
            drift -> drift.before().contains(place.name()) || drift.after().contains(place.name()));
  }

  private String address(Placed place) {
    return address(place.named().get(0));
  }

  private String address(Placed.Named named) {
    Entry entry = view.entry(named.mention().report());
    return entry == null
        ? Links.report(named.mention().report())
        : Links.words(entry.report(), named.span());
  }

  private static String described(Placed place) {
    Location first = place.locations().get(0);
    String near = place.near() ? "somewhere near the " : "";
    if (place.how() == Placed.How.TOLD) {
      String lies =
          place.locations().size() > 1
              ? "town, or the region of that name, in " + first.country()
              : lies(first);
      boolean town = first.kind() == Location.Kind.CITY || first.kind() == Location.Kind.TOWN;
      String why =
          place.beside() != null
              ? " (" + place.beside() + " is named too)"
              : town && place.bearers() > 1
                  ? " (the largest of " + place.bearers() + " of that name)"
                  : "";
      return near + lies + why;
    }
    List<String> could = new ArrayList<>();
    for (Location where : place.locations()) {
      if (could.size() < MOST_LOCATIONS) {
        could.add(lies(where));
      }
    }
    return "not told which of "
        + Names.number(place.bearers())
        + ": "
        + String.join("; ", could)
        + (place.bearers() > could.size() ? "; …" : "");
  }

  private static String perhaps(Placed place) {
    String where = lies(place.locations().get(0));
    return place.bearers() == 1
        ? "perhaps the " + where
        : "perhaps the "
            + where
            + (place.bearers() == 2
                ? ", or another of that name"
                : ", or one of " + (place.bearers() - 1) + " others");
  }

  /** "city in Kharkiv, Ukraine" */
  static String lies(Location where) {
    String region = where.region();
    String in =
        region == null || region.equals(where.country())
            ? where.country()
            : region + ", " + where.country();
    return switch (where.kind()) {
      case COUNTRY -> "country";
      case REGION -> "region of " + where.country();
      case CITY -> "city in " + in;
      case TOWN -> "town in " + in;
    };
  }
}
