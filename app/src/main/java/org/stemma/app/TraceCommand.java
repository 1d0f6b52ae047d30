package org.stemma.app;

import java.io.IOException;
import java.util.List;
import org.stemma.Claim;
import org.stemma.ledger.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Draws the stemma of a claim. */
@Command(
    name = "trace",
    sortOptions = false,
    description = {
      "Draw the stemma of a claim: its roots, and who has it from whom.",
      "What a text states has a solid branch, what is inferred a dashed one."
    },
    footerHeading = "%nExamples:%n",
    footer = {"  stemma trace 3f9ac2d1e0b7-a7", "  stemma trace --json north bridge"})
final class TraceCommand extends Asked {
  @Parameters(
      arity = "1..*",
      paramLabel = "CLAIM",
      description = "Its id, or words: then the claim with these that the most reports carry.")
  private List<String> claim = List.of();

  TraceCommand(Console console) {
    super(console);
  }

  @Override
  int ask(Ledger ledger) throws IOException {
    Claim found = find(ledger, claim);
    if (found == null) {
      tell("no such claim: " + String.join(" ", claim));
      return Main.NOTHING;
    }
    Ledger.Trace trace = ledger.trace(found);
    if (json()) {
      try (ClaimJson out = output()) {
        out.trace(trace);
      }
    } else {
      print(ClaimPage.of(trace, width(), console().colours(), console().charset()));
    }
    return Main.DONE;
  }

  /** The claim with that id, else the largest that holds the words, else null. */
  static @org.jspecify.annotations.Nullable Claim find(Ledger ledger, List<String> idOrWords)
      throws IOException {
    Claim named = idOrWords.size() == 1 ? ledger.claim(idOrWords.get(0)) : null;
    if (named != null) {
      return named;
    }
    List<Claim> found = ledger.search(String.join(" ", idOrWords), 1);
    return found.isEmpty() ? null : found.get(0);
  }
}
