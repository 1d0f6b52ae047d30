package org.stemma.app.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.stemma.Drift;
import org.stemma.Entry;
import org.stemma.Stemma.Edge;
import org.stemma.Stemma.Node;

/** A stemma as a drawing: roots at the left; solid what texts state, dashed what is inferred. */
final class Drawing {
  private static final int ROW = 62;

  /** Where something is told under boxes. */
  private static final int HIGH_ROW = 78;

  private static final int COLUMN = 312;
  private static final int WIDTH = 196;
  private static final int HEIGHT = 44;
  private static final int MARGIN = 10;
  private static final int NAME = 21;

  /** So many letters of a verb fit beside an edge. */
  private static final int VERB = 12;

  private final ClaimView view;
  private final Plan plan;
  private final int rowHeight;
  private final Set<Plan.Box> told = new HashSet<>();
  private int detours;

  private Drawing(ClaimView view, Plan plan) {
    this.view = view;
    this.plan = plan;
    boolean briefings =
        plan.further().stream().anyMatch(edge -> edge.relation() == Edge.Relation.SAME_BRIEFING);
    this.rowHeight = briefings ? HIGH_ROW : ROW;
  }

  static Html of(ClaimView view, Plan plan) {
    return new Drawing(view, plan).draw();
  }

  private Html draw() {
    int width = 2 * MARGIN + (plan.columns() - 1) * COLUMN + WIDTH + 10;
    int height = 2 * MARGIN + plan.rows() * rowHeight;
    Html svg =
        Html.of("svg", "stemma")
            .set("viewBox", "0 0 " + width + " " + height)
            .set("width", width)
            .set("height", height)
            .set("role", "group")
            .set(
                "aria-label",
                "Stemma: "
                    + Names.count(view.stemma().nodes().size(), "node")
                    + ", roots at the left. The same follows step by step.");
    svg.add(
        Html.of("defs")
            .add(
                Html.of("marker")
                    .set("id", "tip")
                    .set("viewBox", "0 0 8 8")
                    .set("refX", 7)
                    .set("refY", 4)
                    .set("markerWidth", 7)
                    .set("markerHeight", 7)
                    .set("orient", "auto")
                    .add(Html.of("path", "tip").set("d", "M0 0 8 4 0 8z"))));
    plan.further().forEach(edge -> svg.add(detour(edge)));
    for (Plan.Box box : plan.all()) {
      svg.add(branch(box));
    }
    for (Plan.Box box : plan.all()) {
      svg.add(box(box));
    }
    return svg;
  }

  private static int x(Plan.Box box) {
    return MARGIN + box.column() * COLUMN;
  }

  private int y(Plan.Box box) {
    return MARGIN + box.row() * rowHeight + rowHeight / 2;
  }

  /** The edge that a box hangs on: bent beside its origin, level from there on. */
  private @org.jspecify.annotations.Nullable Html branch(Plan.Box box) {
    Edge edge = box.parent();
    Plan.Box origin = edge == null ? null : plan.box(edge.to());
    if (edge == null || origin == null) {
      return null;
    }
    int x1 = x(origin) + WIDTH;
    int bend = x1 + 36;
    int x2 = x(box) - 3;
    int y1 = y(origin);
    int y2 = y(box);
    String way =
        y1 == y2
            ? "M" + x1 + " " + y1 + "H" + x2
            : "M%d %dC%d %d %d %d %d %dH%d"
                .formatted(x1, y1, x1 + 22, y1, x1 + 14, y2, bend, y2, x2);
    Html link = edge(edge, way);
    ClaimView.Step step = view.step(edge);
    int right = x(box) - 10;
    link.add(label(Names.cut(step.verb(), VERB), right, y2 - 6, "verb"));
    String surely = box.isStack() ? plan.range(box) : step.surely();
    if (!surely.isEmpty()) {
      link.add(label(surely, right, y2 + 15, "surely"));
    }
    return link;
  }

  /** An edge beside the tree, led between the rows, where no box stands. */
  private @org.jspecify.annotations.Nullable Html detour(Edge edge) {
    Plan.Box from = plan.box(edge.from());
    Plan.Box to = plan.box(edge.to());
    if (from == null || to == null || from.equals(to)) {
      return null;
    }
    if (edge.relation() == Edge.Relation.SAME_BRIEFING) {
      return stub(edge, from, to);
    }
    int y1 = y(to);
    int y2 = y(from);
    int lane = y2 - HEIGHT / 2 - 7 - (told.contains(from) ? 2 * (1 + detours++ % 2) : 0);
    int x1 = x(to) + WIDTH;
    int x2 = x(from) + 10;
    int top = y2 - HEIGHT / 2 - 2;
    String way =
        "M%d %dC%d %d %d %d %d %dH%dQ%d %d %d %d"
            .formatted(
                x1,
                y1 + 6,
                x1 + 20,
                y1 + 6,
                x1 + 10,
                lane,
                x1 + 30,
                lane,
                Math.max(x1 + 30, x2 - 8),
                x2,
                lane,
                x2,
                top);
    Html link = edge(edge, way).set("class", "further");
    return told.add(from)
        ? link.add(text(x2 + 8, lane + 3, "verb", Names.cut(view.step(edge).verb(), 24)))
        : link;
  }

  /** A shared briefing has no direction and may be far: it is told under the box. */
  private Html stub(Edge edge, Plan.Box from, Plan.Box to) {
    ClaimView.Step step = view.step(edge);
    String other = view.sigla().of(to.node().id());
    int y = y(from) + HEIGHT / 2 + 8;
    Html link = edge(edge, "M" + x(from) + " " + y + "h18");
    return link.add(
        Html.of("text", "verb")
            .set("x", x(from) + 24)
            .set("y", y + 4)
            .add("same briefing as " + other + "? " + step.surely()));
  }

  private Html edge(Edge edge, String way) {
    ClaimView.Step step = view.step(edge);
    boolean stated = edge.basis() == Edge.Basis.STATED;
    String said = said(edge, step);
    return Html.of("a")
        .set("href", step.address())
        .set("aria-label", said)
        .add(Html.of("title").add(said))
        .add(Html.of("path", "reach").set("d", way))
        .add(
            Html.of("path", stated ? "edge" : "edge inferred")
                .set("d", way)
                .set(
                    "marker-end",
                    edge.relation() == Edge.Relation.SAME_BRIEFING ? null : "url(#tip)"));
  }

  private String said(Edge edge, ClaimView.Step step) {
    String how =
        edge.basis() == Edge.Basis.STATED
            ? "has it from (“" + step.verb() + "”, " + step.surely() + ")"
            : step.verb() + " (inferred, " + step.surely() + ")";
    return view.sigla().of(edge.from())
        + " "
        + view.name(edge.from())
        + " "
        + how
        + " "
        + view.sigla().of(edge.to())
        + " "
        + view.name(edge.to());
  }

  private static Html label(String words, int x, int y, String cssClass) {
    return Html.of("text", cssClass).set("x", x).set("y", y).set("text-anchor", "end").add(words);
  }

  private Html box(Plan.Box box) {
    Node node = box.node();
    int x = x(box);
    int top = y(box) - HEIGHT / 2;
    String siglum = view.sigla().of(node.id());
    if (box.isStack()) {
      Html link = Html.of("a").set("href", "#" + Steps.anchor(node));
      link.set("aria-label", box.nodes().size() + " reports that have it the same way");
      link.add(rect(x + 8, top + 8, "box")).add(rect(x + 4, top + 4, "box"));
      return link.add(rect(x, top, "box"))
          .add(text(x + 12, top + 18, "name", siglum + "…  ×" + box.nodes().size()))
          .add(text(x + 12, top + 35, "detail", Names.cut(Steps.names(view, box.nodes()), 26)));
    }
    Entry entry = view.entry(node);
    Html link = Html.of("a").set("href", view.address(node));
    link.set("aria-label", siglum + " " + view.name(node.id()) + Steps.kind(node));
    link.add(Html.of("title").add(node.name()));
    boolean root = view.sigla().isRoot(node.id());
    if (entry == null && root) {
      boolean hollow = node.kind() != Node.Kind.NAMED && node.kind() != Node.Kind.PRESS;
      List<String> lines = lines(node.name());
      link.add(
          Html.of("circle", hollow ? "root hollow" : "root")
              .set("cx", x + 22)
              .set("cy", top + HEIGHT / 2)
              .set("r", 21));
      link.add(
          Html.of("text", hollow ? "omega" : "omega full")
              .set("x", x + 22)
              .set("y", top + HEIGHT / 2 + 6)
              .set("text-anchor", "middle")
              .add(siglum));
      for (int i = 0; i < lines.size(); i++) {
        int y = top + HEIGHT / 2 + 5 + i * 16 - 8 * (lines.size() - 1);
        link.add(text(x + 50, y, "name", lines.get(i)));
      }
      return link;
    }
    link.add(rect(x, top, entry == null ? "box absent" : root ? "box first" : "box"));
    link.add(
        text(
            x + 12,
            top + 18,
            "name",
            siglum + "  " + Names.cut(view.name(node.id()), NAME - siglum.length())));
    String detail =
        entry == null
            ? Steps.kind(node).replaceFirst("^, ", "")
            : Names.publishedShort(entry.report().published());
    List<Drift> drift = view.enteredAt(node);
    if (drift.isEmpty()) {
      return link.add(text(x + 12, top + 35, "detail", Names.cut(detail, 26)));
    }
    Drift first = drift.get(0);
    String now = first.after().isEmpty() ? Names.words(first.kind()) + " dropped" : first.after();
    return link.add(text(x + 12, top + 35, "detail drifted", Names.cut(detail + " · " + now, 26)));
  }

  /** One to three lines that fit beside the circle. */
  private static List<String> lines(String name) {
    int most = 18;
    List<String> lines = new ArrayList<>();
    String left = name;
    while (left.length() > most && lines.size() < 2) {
      int space = left.lastIndexOf(' ', most);
      int cut = space < 6 ? most : space;
      lines.add(left.substring(0, cut).strip());
      left = left.substring(cut).strip();
    }
    lines.add(Names.cut(left, most));
    return lines;
  }

  private static Html rect(int x, int y, String cssClass) {
    return Html.of("rect", cssClass)
        .set("x", x)
        .set("y", y)
        .set("width", WIDTH)
        .set("height", HEIGHT)
        .set("rx", 5);
  }

  private static Html text(int x, int y, String cssClass, String words) {
    return Html.of("text", cssClass).set("x", x).set("y", y).add(words);
  }
}
