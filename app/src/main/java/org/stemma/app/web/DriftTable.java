package org.stemma.app.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.stemma.Drift;

/**
 * What changed on the way: a row for each thing that changed, from its first form on, a column for
 * each step away from the root. A change of what had been changed stands in the same row.
 */
final class DriftTable {
  private static final int MOST_CARRIERS = 6;
  private static final int MOST_CHANGES = 3;

  private final ClaimView view;
  private final Map<String, Integer> hops = new HashMap<>();

  private DriftTable(ClaimView view, Plan plan) {
    this.view = view;
    plan.all().forEach(box -> box.nodes().forEach(node -> hops.put(node.id(), box.column())));
  }

  /** A thing that changed, and each change by its hop. */
  private record Row(Drift first, TreeMap<Integer, List<Drift>> changes) {
    boolean continues(Drift drift) {
      return drift.kind() == first.kind()
          && (drift.before().equals(first.before())
              || changes.values().stream()
                  .flatMap(List::stream)
                  .anyMatch(there -> there.after().equals(drift.before())));
    }
  }

  static Html of(ClaimView view, Plan plan) {
    return new DriftTable(view, plan).table();
  }

  private int hop(Drift drift) {
    return Math.max(1, hops.getOrDefault(drift.from(), 1));
  }

  private List<Row> rows() {
    List<Drift> drifts = new ArrayList<>(view.trace().drift());
    drifts.sort(
        Comparator.comparing(Drift::kind).thenComparing(this::hop).thenComparing(Drift::enteredAt));
    List<Row> rows = new ArrayList<>();
    for (Drift drift : drifts) {
      Row row = null;
      for (Row there : rows) {
        row = row == null && there.continues(drift) ? there : row;
      }
      if (row == null) {
        row = new Row(drift, new TreeMap<>());
        rows.add(row);
      }
      row.changes().computeIfAbsent(hop(drift), k -> new ArrayList<>()).add(drift);
    }
    return rows;
  }

  private Html table() {
    List<Row> rows = rows();
    int last = rows.stream().mapToInt(row -> row.changes().lastKey()).max().orElse(0);
    Html head = Html.of("tr").add(heading("What")).add(heading("First form"));
    List<Integer> columns = new ArrayList<>();
    for (int hop = 1; hop <= last; hop++) {
      int wanted = hop;
      if (rows.stream().anyMatch(row -> row.changes().containsKey(wanted))) {
        columns.add(hop);
        head.add(heading("Hop " + hop));
      }
    }
    Html body = Html.of("tbody");
    for (Row row : rows) {
      body.add(row(row, columns));
    }
    return Html.of("div", "panel scroll")
        .set("tabindex", 0)
        .set("role", "region")
        .set("aria-label", "What changed, by hops from the root")
        .add(Html.of("table", "drift").add(Html.of("thead").add(head)).add(body));
  }

  private static Html heading(String words) {
    return Html.of("th").set("scope", "col").add(words);
  }

  private Html row(Row row, List<Integer> columns) {
    Drift first = row.first();
    Html out = Html.of("tr");
    out.add(Html.of("th").set("scope", "row").add(Names.words(first.kind())));
    String form = first.before().isEmpty() ? "not said" : first.before();
    out.add(
        cell("First form")
            .add(evidence(first, first.to(), Html.of("span").add(form)))
            .add(surely(first, 0, "span")));
    for (int hop : columns) {
      Html cell = cell("Hop " + hop);
      List<List<Drift>> changes = alike(row.changes().getOrDefault(hop, List.of()));
      int shown = Math.min(MOST_CHANGES, changes.size());
      changes.subList(0, shown).forEach(same -> cell.add(change(same)));
      if (changes.size() > shown) {
        Html more = Html.of("details");
        more.add(Html.of("summary").add("and " + (changes.size() - shown) + " more"));
        changes.subList(shown, changes.size()).forEach(same -> more.add(change(same)));
        cell.add(more);
      }
      out.add(row.changes().containsKey(hop) ? cell : cell.set("class", "same"));
    }
    return out;
  }

  /** The same change, made by several reports, stands once. */
  private static List<List<Drift>> alike(List<Drift> changes) {
    Map<List<String>, List<Drift>> alike = new LinkedHashMap<>();
    for (Drift drift : changes) {
      String surely = drift.evidence().size() < 2 ? "" : drift.evidence().get(1).note();
      alike
          .computeIfAbsent(List.of(drift.before(), drift.after(), surely), k -> new ArrayList<>())
          .add(drift);
    }
    return List.copyOf(alike.values());
  }

  private Html change(List<Drift> alike) {
    Drift first = alike.get(0);
    Html change =
        Html.of("div", "change")
            .add(evidence(first, first.from(), became(first)))
            .add(surely(first, 1, "ins"));
    int shown = Math.min(MOST_CARRIERS, alike.size());
    alike.subList(0, shown).forEach(drift -> change.add(entered(drift)));
    int left = alike.size() - shown;
    return left == 0 ? change : change.add(Html.of("span", "soft").add("and in " + left + " more"));
  }

  /** How sure it was before or after, where that is what changed: the words may be the same. */
  private static @Nullable Html surely(Drift drift, int which, String tag) {
    boolean about = drift.kind() == Drift.Kind.CERTAINTY || drift.kind() == Drift.Kind.HEADLINE;
    return !about || drift.evidence().size() <= which
        ? null
        : Html.of("span", "surely").add(Html.of(tag).add(drift.evidence().get(which).note()));
  }

  private static Html cell(String label) {
    return Html.of("td").set("data-label", label);
  }

  private static Html became(Drift drift) {
    return drift.after().isEmpty()
        ? Html.of("span").add(Html.of("del").add(drift.before())).add(" dropped")
        : WordDiff.of(drift.before(), drift.after());
  }

  /** A wording with a link to where it stands in the report of a node. */
  private Html evidence(Drift drift, String node, Html words) {
    return drift.evidence().stream()
        .filter(evidence -> node.equals("r:" + evidence.report()))
        .findFirst()
        .map(evidence -> Html.of("a", "words").set("href", view.address(evidence)).add(words))
        .orElse(words);
  }

  /** Where it came in, and who carried it on. */
  private Html entered(Drift drift) {
    Html out = Html.of("span", "soft").add("in ");
    out.add(view.siglum("r:" + drift.enteredAt())).add(" ");
    out.add(Html.link(Links.report(drift.enteredAt()), view.name("r:" + drift.enteredAt())));
    List<String> carried = drift.carriedBy();
    int shown = Math.min(MOST_CARRIERS, carried.size());
    for (int i = 0; i < shown; i++) {
      out.add(i == 0 ? ", then " : ", ").add(view.sigla().ofReport(carried.get(i)));
    }
    return out.add(carried.size() > shown ? " and " + (carried.size() - shown) + " more" : "");
  }
}
