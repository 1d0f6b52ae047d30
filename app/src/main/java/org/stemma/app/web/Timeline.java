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
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stemma.Entry;
import org.stemma.Origin;
import org.stemma.Published;
import org.stemma.Report;

/**
 * When a claim was carried, a lane for each outlet: known moments are marks, mere days bars with
 * soft ends, unknown times bars over all; a page that was seen in several versions has a mark for
 * each.
 */
final class Timeline {
  private static final int LANE = 30;
  private static final int LEFT = 190;
  private static final int RIGHT = 44;
  private static final int WIDTH = 1080;
  private static final int TOP = 30;
  private static final int BAR = 14;

  /** As wide as the name of a day. */
  private static final int DAY = 56;

  private static final int MOST_LANES = 40;
  private static final int MOST_VERSIONS = 20;
  private static final Duration A_DAY = Duration.ofDays(1);

  private final ClaimView view;
  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, List<Entry>> lanes = new LinkedHashMap<>();
  private Instant from = Instant.MAX;
  private Instant to = Instant.MIN;

  private Timeline(ClaimView view) {
    this.view = view;
  }

  /** Null where fewer than two reports are dated. */
  static @Nullable Html of(ClaimView view) {
    Timeline timeline = new Timeline(view);
    List<Entry> entries = timeline.entries;
    view.stemma().nodes().stream()
        .map(view::entry)
        .filter(Objects::nonNull)
        .sorted(Comparator.comparing(entry -> Names.order(entry.report())))
        .forEach(entries::add);
    entries.forEach(timeline::take);
    timeline.reachVersions();
    long dated = entries.stream().filter(entry -> entry.report().published() != null).count();
    return dated < 2 ? null : timeline.draw();
  }

  private void take(Entry entry) {
    Published published = entry.report().published();
    if (published != null) {
      reach(start(published));
      reach(end(published));
    }
    lanes.computeIfAbsent(Names.outlet(entry.report()), k -> new ArrayList<>()).add(entry);
  }

  private void reach(Instant at) {
    from = at.isBefore(from) ? at : from;
    to = at.isAfter(to) ? at : to;
  }

  /** Versions that were seen long after all was published would press that together: not these. */
  private void reachVersions() {
    if (from.isAfter(to)) {
      return;
    }
    Instant latest = to.plus(Duration.between(from, to).multipliedBy(3));
    for (List<Entry> lane : lanes.values()) {
      for (Entry entry : lane) {
        versions(entry).stream().filter(at -> !at.isAfter(latest)).forEach(this::reach);
      }
    }
  }

  /**
   * When the later versions of a report were first seen: the first stands for the report itself.
   */
  private List<Instant> versions(Entry entry) {
    List<Instant> seen = view.seen(entry.report().id());
    return seen.isEmpty() ? seen : seen.subList(1, Math.min(MOST_VERSIONS, seen.size()));
  }

  private static Instant start(Published published) {
    return published.moment() != null
        ? published.moment().toInstant()
        : published.date().atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static Instant end(Published published) {
    return published.moment() != null
        ? published.moment().toInstant()
        : start(published).plus(A_DAY);
  }

  private Html draw() {
    int shown = Math.min(MOST_LANES, lanes.size());
    int height = TOP + shown * LANE + 8;
    Html svg =
        Html.of("svg", "timeline")
            .set("viewBox", "0 0 " + WIDTH + " " + height)
            .set("width", WIDTH)
            .set("height", height)
            .set("role", "group")
            .set("aria-label", "Timeline, a lane for each outlet")
            .add(soft());
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
      lane(outlet.getValue(), y, svg);
    }
    Html region =
        Html.of("div", "panel scroll")
            .set("tabindex", 0)
            .set("role", "region")
            .set("aria-label", "Timeline")
            .add(svg);
    Html key =
        Html.of("p", "key")
            .add("● published at that moment · soft bar: some time that day, or at a time unknown")
            .add(" · ◇ seen in another version, ▷ later than shown");
    Html drawing = Html.of("div", "lanes").add(region).add(key);
    if (lanes.size() > MOST_LANES) {
      drawing.add(Html.of("p", "soft").add((lanes.size() - shown) + " more outlets, later."));
    }
    return Html.of("div").add(drawing).add(times());
  }

  /** The same for narrow screens: a list, the earliest first. */
  private Html times() {
    Html times = Html.of("ol", "times");
    for (Entry entry : entries.subList(0, Math.min(MOST_LANES, entries.size()))) {
      Report report = entry.report();
      int versions = versions(entry).size();
      Html item =
          Html.of("li")
              .add(Names.publishedShort(report.published()) + " ")
              .add(view.siglum("r:" + report.id()))
              .add(" ")
              .add(Html.link(Links.report(report.id()), Names.outlet(report)));
      if (versions > 0) {
        item.add(", ").add(Html.link(Links.versions(report.id()), "in other versions too"));
      }
      times.add(item);
    }
    int left = entries.size() - MOST_LANES;
    return left <= 0 ? times : times.add(Html.of("li").add("and " + left + " more, later"));
  }

  /** The reports of an outlet. Those of one place share their letters: "A B C". */
  private void lane(List<Entry> entries, int y, Html svg) {
    int free = 0;
    for (Entry entry : entries) {
      Published published = entry.report().published();
      int x1 = published == null ? LEFT + 12 : x(start(published));
      int x2 = published == null ? WIDTH - RIGHT : Math.max(x1 + BAR, x(end(published)));
      boolean moment = published != null && published.moment() != null;
      Html link = link(entry);
      String siglum = view.sigla().ofReport(entry.report().id());
      int letter;
      if (moment) {
        boolean root = view.sigla().isRoot("r:" + entry.report().id());
        link.add(
            Html.of("circle", root ? "mark root" : "mark").set("cx", x1).set("cy", y).set("r", 5));
        letter = x1 + 8;
      } else {
        link.add(
            Html.of("rect", "span")
                .set("x", x1)
                .set("y", y - BAR / 2)
                .set("width", x2 - x1)
                .set("height", BAR)
                .set("fill", "url(#soft)"));
        letter = (x1 + x2) / 2 - 4;
      }
      letter = Math.max(letter, free);
      free = letter + 9 * siglum.length() + 4;
      link.add(Html.of("text", "letter").set("x", letter).set("y", y + 4).add(siglum));
      svg.add(link);
      if (published != null) {
        versions(entry).forEach(at -> svg.add(version(entry, at, y)));
      }
    }
  }

  private Html link(Entry entry) {
    Report report = entry.report();
    String said =
        view.sigla().ofReport(report.id())
            + " "
            + Names.outlet(report)
            + ", "
            + Names.published(report);
    return Html.of("a")
        .set("href", Links.report(report.id()))
        .set("aria-label", said)
        .add(Html.of("title").add(said));
  }

  private Html version(Entry entry, Instant at, int y) {
    String id = entry.report().id();
    String said = view.sigla().ofReport(id) + ": seen in another version, " + Names.stamp(at);
    boolean later = at.isAfter(to);
    int x = later ? WIDTH - RIGHT + 22 : x(at.isBefore(from) ? from : at);
    String shape = later ? "M%d %dl8 5-8 5z" : "M%d %dl5 5-5 5-5-5z";
    return Html.of("a")
        .set("href", Links.versions(id))
        .set("aria-label", said)
        .add(Html.of("title").add(said))
        .add(Html.of("path", "version").set("d", shape.formatted(x, y - 5)));
  }

  private int x(Instant at) {
    double whole = Math.max(1, Duration.between(from, to).toSeconds());
    double part = Duration.between(from, at).toSeconds() / whole;
    return LEFT + 12 + (int) Math.round(part * (WIDTH - LEFT - 12 - RIGHT));
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
      Instant next = at.plus(A_DAY.multipliedBy(step));
      boolean squeezed = day.equals(first) && x(next) - x < DAY;
      if (x >= free && x < WIDTH - DAY && !squeezed) {
        String label = Names.publishedShort(Published.on(day, Origin.META));
        svg.add(Html.of("text", "day").set("x", x + 3).set("y", TOP - 12).add(label));
        free = x + DAY;
      }
    }
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
