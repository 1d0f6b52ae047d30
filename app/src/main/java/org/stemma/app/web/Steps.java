package org.stemma.app.web;

import java.util.List;
import java.util.TreeSet;
import org.stemma.Attribution;
import org.stemma.Entry;
import org.stemma.Stemma.Edge;
import org.stemma.Stemma.Node;

/** A stemma step by step: a list in lists, the roots outermost. It is what a phone shows. */
final class Steps {
  private final ClaimView view;

  private Steps(ClaimView view) {
    this.view = view;
  }

  static Html of(ClaimView view, Plan plan) {
    return new Steps(view).list(plan.tops()).set("class", "steps");
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

  static String names(List<Node> nodes) {
    TreeSet<String> names = new TreeSet<>();
    nodes.forEach(node -> names.add(node.name()));
    return String.join(", ", names);
  }

  private Html list(List<Plan.Box> boxes) {
    Html list = Html.of("ul");
    for (Plan.Box box : boxes) {
      Html item = Html.of("li").set("id", anchor(box.node()));
      Edge parent = box.parent();
      if (parent != null) {
        item.add(edge(parent)).add(" ");
      }
      if (box.isStack()) {
        item.add(Html.of("b").add("×" + box.nodes().size() + " "));
        Html all = Html.of("ul", "stack");
        box.nodes().forEach(node -> all.add(node(Html.of("li"), node)));
        item.add(all);
      } else {
        node(item, box.node());
      }
      if (!box.below().isEmpty()) {
        item.add(list(box.below()));
      }
      list.add(item);
    }
    return list;
  }

  private Html edge(Edge edge) {
    ClaimView.Step step = view.step(edge);
    boolean stated = edge.basis() == Edge.Basis.STATED;
    String words =
        stated
            ? "“" + step.verb() + "”" + (step.surely().isEmpty() ? "" : ", " + step.surely())
            : step.verb() + ", " + step.surely();
    return Html.of("span", stated ? "step" : "step inferred")
        .add(Html.link(step.address(), words));
  }

  private Html node(Html item, Node node) {
    boolean root = view.sigla().isRoot(node.id());
    item.add(Html.of("span", root ? "siglum root" : "siglum").add(view.sigla().of(node.id())));
    item.add(" ").add(Html.link(view.address(node), node.name()));
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
