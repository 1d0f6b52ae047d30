package org.stemma.app;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.Claim;
import org.stemma.Entry;
import org.stemma.Stemma;
import org.stemma.ledger.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Puts two reports, or the versions of one, side by side. */
@Command(
    name = "compare",
    sortOptions = false,
    description = {
      "Say whether one report comes from another, and what changed.",
      "Of one report alone: its versions, and what changed from one to the next."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  stemma compare courier.example/bridge wire.example/bridge",
      "  stemma compare https://courier.example/bridge"
    })
final class CompareCommand extends Asked {
  @Parameters(index = "0", paramLabel = "A", description = "A report's id, or its address.")
  private String one = "";

  @Parameters(index = "1", arity = "0..1", paramLabel = "B", description = "Another's id.")
  private @Nullable String other;

  CompareCommand(Console console) {
    super(console);
  }

  @Override
  int ask(Ledger ledger) throws IOException {
    if (other == null) {
      return versions(ledger.versions(one));
    }
    Entry first = ledger.entry(one);
    Entry second = ledger.entry(other);
    if (first == null || second == null) {
      tell("no such report in the ledger: " + (first == null ? one : other));
      return Main.NOTHING;
    }
    Ledger.Comparison comparison = ledger.compare(one, other);
    if (json()) {
      try (ClaimJson out = output()) {
        out.comparison(first, second, comparison);
      }
      return Main.DONE;
    }
    Sheet sheet = sheet();
    if (comparison.descent().isEmpty()) {
      line(sheet, "No sign that one comes from the other.", Ink.STRONG);
    }
    for (Stemma.Edge edge : comparison.descent()) {
      line(sheet, edge.from() + " " + ClaimPage.how(edge) + ": " + edge.to(), Ink.STRONG);
      edge.evidence().forEach(evidence -> line(sheet, "  " + evidence.note(), Ink.FAINT));
    }
    for (Claim claim : comparison.shared()) {
      line(sheet, "Both: \u201c" + claim.text() + "\u201d " + claim.id(), Ink.PLAIN);
    }
    ClaimPage.drift(comparison.drift(), sheet);
    if (!comparison.descent().isEmpty()) {
      changes(comparison.changes(), sheet);
    }
    print(sheet);
    return Main.DONE;
  }

  private int versions(List<Ledger.Version> versions) throws IOException {
    if (versions.isEmpty()) {
      tell("no such report in the ledger: " + one);
      return Main.NOTHING;
    }
    if (json()) {
      try (ClaimJson out = output()) {
        out.versions(versions);
      }
      return Main.DONE;
    }
    Sheet sheet = sheet();
    for (int i = 0; i < versions.size(); i++) {
      List<Instant> captured = versions.get(i).captured();
      String when =
          captured.isEmpty()
              ? "at an unknown time"
              : captured.size() == 1
                  ? captured.get(0).toString()
                  : captured.get(0) + " to " + captured.get(captured.size() - 1);
      line(sheet, "Version " + (i + 1) + ", seen " + when, Ink.STRONG);
      changes(versions.get(i).changes(), sheet);
    }
    print(sheet);
    return Main.DONE;
  }

  private static void changes(List<Ledger.Change> changes, Sheet sheet) {
    for (Ledger.Change change : changes) {
      if (!change.before().isEmpty()) {
        sheet.paragraph("  - ", "    ", List.of(new Sheet.Piece(change.before(), Ink.FAINT)));
      }
      if (!change.after().isEmpty()) {
        sheet.paragraph("  + ", "    ", List.of(new Sheet.Piece(change.after(), Ink.MARK)));
      }
    }
  }

  private static void line(Sheet sheet, String words, Ink ink) {
    sheet.paragraph(0, 2, List.of(new Sheet.Piece(words, ink)));
  }
}
