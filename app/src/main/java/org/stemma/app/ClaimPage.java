package org.stemma.app;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.stemma.Claim;
import org.stemma.Drift;
import org.stemma.Entry;
import org.stemma.Standing;
import org.stemma.Stemma;
import org.stemma.ledger.Ledger;

/** A claim's page for a terminal: its standing, its tree, what drifted, what contradicts it. */
final class ClaimPage {
  private ClaimPage() {}

  static String of(Ledger.Trace trace, int width, boolean colours, Charset charset) {
    Sheet sheet = new Sheet(width, colours, charset);
    Claim claim = trace.stemma().claim();
    heading(claim, trace.standing(), sheet);
    sheet.line();
    new Tree(trace.stemma(), trace.entries(), sheet).print();
    Map<String, String> names = names(trace);
    for (List<String> cycle : trace.stemma().cycles()) {
      sheet.line();
      StringBuilder round = new StringBuilder();
      cycle.forEach(node -> round.append(names.getOrDefault(node, node)).append(" \u2190 "));
      round.append(names.getOrDefault(cycle.get(0), cycle.get(0)));
      sheet.paragraph(0, 2, List.of(new Sheet.Piece("In a circle: " + round, Ink.MARK)));
    }
    if (!trace.drift().isEmpty()) {
      sheet.line();
      sheet.paragraph(0, 2, List.of(new Sheet.Piece("What changed on the way", Ink.STRONG)));
      drift(trace.drift(), sheet);
    }
    for (Claim.Contradiction contradiction : claim.contradicts()) {
      String about = Names.words(contradiction.about());
      sheet.paragraph(
          0,
          2,
          List.of(
              new Sheet.Piece("Contradicted (" + about + ") by ", Ink.PLAIN),
              new Sheet.Piece(contradiction.claim(), Ink.FAINT)));
    }
    return sheet.toString();
  }

  /** What each node is called: a report by its outlet. */
  private static Map<String, String> names(Ledger.Trace trace) {
    Map<String, String> names = new HashMap<>();
    trace.stemma().nodes().forEach(node -> names.put(node.id(), node.name()));
    for (Entry entry : trace.entries()) {
      String outlet = entry.report().outlet().name();
      if (outlet != null) {
        names.put("r:" + entry.report().id(), outlet + " (" + entry.report().id() + ")");
      }
    }
    return names;
  }

  static void heading(Claim claim, Standing standing, Sheet sheet) {
    sheet.paragraph(
        0,
        2,
        List.of(
            new Sheet.Piece("\u201c" + claim.text() + "\u201d", Ink.STRONG),
            new Sheet.Piece(" " + claim.id(), Ink.FAINT)));
    sheet.paragraph(0, 2, List.of(new Sheet.Piece(Saying.of(standing), Ink.PLAIN)));
  }

  static void drift(List<Drift> drifts, Sheet sheet) {
    for (Drift drift : drifts) {
      String carried =
          drift.carriedBy().isEmpty()
              ? ""
              : ", carried on by " + String.join(", ", drift.carriedBy());
      sheet.paragraph(
          2,
          4,
          List.of(
              new Sheet.Piece(Names.words(drift.kind()) + ": ", Ink.ACT),
              new Sheet.Piece("\u201c" + drift.before() + "\u201d \u2192 ", Ink.PLAIN),
              new Sheet.Piece(
                  drift.after().isEmpty() ? "dropped" : "\u201c" + drift.after() + "\u201d",
                  Ink.MARK),
              new Sheet.Piece(" in " + drift.enteredAt() + carried, Ink.FAINT)));
    }
  }

  /** What stands on top of an edge: "cites", "copies, 97 %". */
  static String how(Stemma.Edge edge) {
    String relation = Names.words(edge.relation());
    return edge.basis() == Stemma.Edge.Basis.STATED
        ? relation
        : relation + ", " + Math.round(100 * edge.probability()) + " %";
  }
}
