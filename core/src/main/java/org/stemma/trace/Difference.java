package org.stemma.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.stemma.Attribution;
import org.stemma.Certainty;
import org.stemma.Drift;
import org.stemma.Evidence;
import org.stemma.Report;
import org.stemma.Span;

/**
 * What is otherwise in one mention of a claim than in another: figures, quotations, certainty,
 * names, times.
 *
 * @param before the words before
 * @param after the words after
 * @param evidence both, where they stand
 */
record Difference(Drift.Kind kind, String before, String after, List<Evidence> evidence) {
  static List<Difference> between(Web.Placed before, Web.Placed after) {
    Report earlier = before.entry().report();
    Report later = after.entry().report();
    Attribution a = before.attribution();
    Attribution b = after.attribution();
    List<Difference> out = new ArrayList<>();
    for (Figures.Pair pair : Figures.changed(a.quantities(), b.quantities())) {
      Span its = pair.before().span();
      out.add(of(Drift.Kind.QUANTITY, earlier, its, later, pair.after().span()));
    }
    if (isDoneThatWasPlanned(a, b, earlier, later)) {
      out.add(of(Drift.Kind.QUANTITY, earlier, whole(a), later, whole(b)));
    }
    Quotes.Altered quote =
        Quotes.altered(
            earlier.text(),
            Quotes.in(earlier.text(), a.content()),
            later.text(),
            Quotes.in(later.text(), b.content()));
    if (quote != null) {
      out.add(of(Drift.Kind.QUOTE, earlier, quote.before(), later, quote.after()));
    }
    boolean negated = a.certainty() == Certainty.NEGATED || b.certainty() == Certainty.NEGATED;
    if (a.certainty() != b.certainty() && !negated) {
      out.add(
          new Difference(
              Drift.Kind.CERTAINTY,
              earlier.text(a.content()),
              later.text(b.content()),
              List.of(
                  evidence(earlier, a.content(), name(a.certainty())),
                  evidence(later, b.content(), name(b.certainty())))));
    }
    for (Swaps.Swap swap : Swaps.of(earlier, a, later, b)) {
      out.add(of(swap.kind(), earlier, swap.before(), later, swap.after()));
    }
    return out;
  }

  private static boolean isDoneThatWasPlanned(
      Attribution before, Attribution after, Report earlier, Report later) {
    return !before.quantities().isEmpty()
        && !after.quantities().isEmpty()
        && Figures.isPlanned(earlier.text(before.content()))
        && Figures.isDone(later.text(after.content()));
  }

  private static Span whole(Attribution a) {
    return new Span(a.content().get(0).start(), a.content().get(a.content().size() - 1).end());
  }

  private static Difference of(
      Drift.Kind kind, Report earlier, Span before, Report later, Span after) {
    return new Difference(
        kind,
        earlier.text(before),
        later.text(after),
        List.of(
            evidence(earlier, List.of(before), "before"),
            evidence(later, List.of(after), "after")));
  }

  static Evidence evidence(Report report, List<Span> spans, String note) {
    return new Evidence(Evidence.Kind.CITATION, report.id(), spans, note);
  }

  static String name(Certainty certainty) {
    return certainty.name().toLowerCase(Locale.ROOT);
  }
}
