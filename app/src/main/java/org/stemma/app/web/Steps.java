package org.stemma.app.web;

import java.util.List;
import java.util.TreeSet;
import org.stemma.Attribution;
import org.stemma.Entry;
import org.stemma.Stemma.Edge;
import org.stemma.Stemma.Node;

/** A stemma step by step: a list in lists, the roots outermost. It is what a phone shows. */
final class Steps {
  private static final int MOST_SHOWN = 6;

  private final ClaimView view;
  private final Plan plan;

  private Steps(ClaimView view, Plan plan) {
    this.view = view;
    this.plan = plan;
  }

  static Html of(ClaimView view, Plan plan) {
    return new Steps(view, plan).list(plan.tops()).set("class", "steps");
  }

  /** Where in the list a node stands. */
  static String anchor(Node node) {
    return "n" + Links.hash(node.id());
  }

  /** What is to be known of a node that is no report here. */
  static String kind(Node node) {
    return switch (node.kind()) {
      case PRESS -> ", cited, not in the ledger";
      case UNNAMED -> ", unnamed";
      case NOBODY -> ", no source given";
      case NAMED, REPORT -> "";
    };
  }

  static String names(ClaimView view, List<Node> nodes) {
    TreeSet<String> names = new TreeSet<>();
    nodes.forEach(node -> names.add(view.name(node.id())));
    return String.join(", ", names);
  }

  private Html list(List<Plan.Box> boxes) {
    Html list = Html.of("ul");
    for (Plan.Box box : boxes) {
      Html item = Html.of("li").set("id", anchor(box.node()));
      Edge parent = box.parent();
      if (box.isStack()) {
        item.add(stack(box));
      } else {
        if (parent != null) {
          item.add(edge(parent)).add(" ");
        }
        node(item, box.node());
      }
      Html below = list(box.below());
      also(box.node(), below);
      list.add(below.isEmpty() ? item : item.add(below));
    }
    return list;
  }

  /** Who else has it from a node, though he stands elsewhere in the list. */
  private void also(Node node, Html list) {
    int shown = 0;
    for (Edge edge : plan.further()) {
      boolean briefing = edge.relation() == Edge.Relation.SAME_BRIEFING;
      String other = briefing ? edge.to() : edge.from();
      Plan.Box box = plan.box(other);
      if (box == null || !node.id().equals(briefing ? edge.from() : edge.to())) {
        continue;
      }
      if (shown++ < MOST_SHOWN) {
        list.add(
            Html.of("li")
                .add(edge(edge))
                .add(" ")
                .add(view.siglum(other))
                .add(" ")
                .add(Html.link("#" + anchor(box.node()), view.name(other)))
                .add(Html.of("span", "soft").add(", which stands elsewhere in this list")));
      }
    }
    if (shown > MOST_SHOWN) {
      list.add(Html.of("li").add("and " + (shown - MOST_SHOWN) + " more"));
    }
  }

  private Html stack(Plan.Box box) {
    Html all = Html.of("ul", "stack");
    for (Node node : box.nodes()) {
      Html item = Html.of("li");
      Edge parent = plan.parent(node);
      if (parent != null) {
        item.add(edge(parent)).add(" ");
      }
      all.add(node(item, node));
    }
    Html summary =
        Html.of("summary")
            .add(Html.of("b").add("×" + box.nodes().size()))
            .add(" that have it the same way");
    return Html.of("details").flag("open", box.nodes().size() <= MOST_SHOWN).add(summary).add(all);
  }

  private Html edge(Edge edge) {
    ClaimView.Step step = view.step(edge);
    boolean stated = edge.basis() == Edge.Basis.STATED;
    String words =
        stated
            ? "“" + step.verb() + "”" + (step.surely().isEmpty() ? "" : ", " + step.surely())
            : step.verb() + ", " + step.surely();
    return Html.of("span", stated ? "step" : "step inferred").add(Html.link(step.address(), words));
  }

  private Html node(Html item, Node node) {
    item.add(view.siglum(node.id()))
        .add(" ")
        .add(Html.link(view.address(node), view.name(node.id())));
    Entry entry = view.entry(node);
    if (entry == null) {
      return item.add(Html.of("span", "soft").add(kind(node)));
    }
    StringBuilder acts = new StringBuilder();
    for (Attribution said : view.mentions(entry)) {
      String act = Names.words(said.act());
      if (acts.indexOf(act) < 0) {
        acts.append(acts.isEmpty() ? "" : "; ").append(act);
      }
    }
    String when = Names.publishedShort(entry.report().published());
    return item.add(Html.of("span", "soft").add(", " + when + (acts.isEmpty() ? "" : ", " + acts)));
  }
}
