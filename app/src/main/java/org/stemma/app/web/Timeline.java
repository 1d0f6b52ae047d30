package org.stemma.app.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stemma.Entry;
import org.stemma.Published;

/** When a claim was carried, a lane per outlet: known moments are marks, mere days soft bars. */
final class Timeline {
  private static final int LANE = 28;
  private static final int LEFT = 180;
  private static final int WIDTH = 1080;
  private static final int TOP = 30;
  private static final int MOST_LANES = 40;

  private final ClaimView view;
  private final List<Entry> dated = new ArrayList<>();
  private Instant from = Instant.MAX;
  private Instant to = Instant.MIN;

  private Timeline(ClaimView view) {
    this.view = view;
  }

  /** Null where fewer than two reports are dated. */
  static @Nullable Html of(ClaimView view) {
    Timeline timeline = new Timeline(view);
    view.stemma().nodes().stream()
        .map(view::entry)
        .filter(entry -> entry != null && entry.report().published() != null)
        .sorted(Comparator.comparing(entry -> Names.order(entry.report())))
        .forEach(timeline.dated::add);
    return timeline.dated.size() < 2 ? null : timeline.draw();
  }

  private static Instant start(Published published) {
    return published.moment() != null
        ? published.moment().toInstant()
        : published.date().atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static Instant end(Published published) {
    return published.moment() != null
        ? published.moment().toInstant()
        : published.date().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private Html draw() {
    Map<String, List<Entry>> lanes = new LinkedHashMap<>();
    for (Entry entry : dated) {
      Published published = java.util.Objects.requireNonNull(entry.report().published());
      from = start(published).isBefore(from) ? start(published) : from;
      to = end(published).isAfter(to) ? end(published) : to;
      lanes.computeIfAbsent(Names.outlet(entry.report()), k -> new ArrayList<>()).add(entry);
    }
    int shown = Math.min(MOST_LANES, lanes.size());
    int height = TOP + shown * LANE + 8;
    Html svg =
        Html.of("svg", "timeline")
            .set("viewBox", "0 0 " + WIDTH + " " + height)
            .set("width", WIDTH)
            .set("height", height)
            .set("role", "group")
            .set("aria-label", "Timeline, a lane for each outlet");
    svg.add(soft());
    ticks(svg, height);
    int lane = 0;
    for (Map.Entry<String, List<Entry>> outlet : lanes.entrySet()) {
      if (lane == MOST_LANES) {
        break;
      }
      int y = TOP + lane++ * LANE + LANE / 2;
      svg.add(Html.of("path", "lane").set("d", "M" + LEFT + " " + y + "H" + (WIDTH - 8)));
      svg.add(
          Html.of("text", "name")
              .set("x", LEFT - 12)
              .set("y", y + 4)
              .set("text-anchor", "end")
              .add(Names.cut(outlet.getKey(), 24)));
      outlet.getValue().forEach(entry -> svg.add(mark(entry, y)));
    }
    Html region =
        Html.of("div", "scroll")
            .set("tabindex", 0)
            .set("role", "region")
            .set("aria-label", "Timeline")
            .add(svg);
    return lanes.size() <= MOST_LANES
        ? region
        : Html.of("div")
            .add(region)
            .add(Html.of("p", "soft").add((lanes.size() - shown) + " more outlets, later."));
  }

  private Html mark(Entry entry, int y) {
    Published published = java.util.Objects.requireNonNull(entry.report().published());
    String siglum = view.sigla().ofReport(entry.report().id());
    String when = Names.published(entry.report());
    String said = siglum + " " + Names.outlet(entry.report()) + ", " + when;
    Html link =
        Html.of("a")
            .set("href", Links.report(entry.report().id()))
            .set("aria-label", said)
            .add(Html.of("title").add(said));
    int x1 = x(start(published));
    int x2 = x(end(published));
    boolean root = view.sigla().isRoot("r:" + entry.report().id());
    if (published.moment() == null) {
      link.add(
          Html.of("rect", "span")
              .set("x", x1)
              .set("y", y - 7)
              .set("width", Math.max(14, x2 - x1))
              .set("height", 14)
              .set("fill", "url(#soft)"));
    } else {
      link.add(
          Html.of("circle", root ? "mark root" : "mark").set("cx", x1).set("cy", y).set("r", 5));
    }
    int x = published.moment() == null ? (x1 + Math.max(x1 + 14, x2)) / 2 - 4 : x1 + 8;
    return link.add(Html.of("text", "letter").set("x", x).set("y", y + 4).add(siglum));
  }

  private int x(Instant at) {
    double whole = Math.max(1, Duration.between(from, to).toSeconds());
    double part = Duration.between(from, at).toSeconds() / whole;
    return LEFT + 12 + (int) Math.round(part * (WIDTH - LEFT - 56));
  }

  /** Days, as many as fit. */
  private void ticks(Html svg, int height) {
    LocalDate first = from.atOffset(ZoneOffset.UTC).toLocalDate();
    LocalDate last = to.atOffset(ZoneOffset.UTC).toLocalDate();
    long days = Math.max(1, last.toEpochDay() - first.toEpochDay());
    long step = Math.max(1, (days + 9) / 10);
    int free = 0;
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(step)) {
      Instant at = day.atStartOfDay(ZoneOffset.UTC).toInstant();
      int x = x(at.isBefore(from) ? from : at);
      svg.add(Html.of("path", "tick").set("d", "M" + x + " " + (TOP - 6) + "V" + height));
      String label = Names.publishedShort(Published.on(day, org.stemma.Origin.META));
      boolean cut = day.equals(first) && days >= 1 && x(nextDay(day, step)) - x < 56;
      if (x >= free && !cut) {
        svg.add(Html.of("text", "day").set("x", x + 3).set("y", TOP - 12).add(label));
        free = x + 56;
      }
    }
  }

  private static Instant nextDay(LocalDate day, long step) {
    return day.plusDays(step).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static Html soft() {
    Html fade = Html.of("linearGradient").set("id", "soft");
    String[][] stops = {{"0", "0"}, {".3", ".55"}, {".7", ".55"}, {"1", "0"}};
    for (String[] stop : stops) {
      fade.add(Html.of("stop", "fade").set("offset", stop[0]).set("stop-opacity", stop[1]));
    }
    return Html.of("defs").add(fade);
  }
}
