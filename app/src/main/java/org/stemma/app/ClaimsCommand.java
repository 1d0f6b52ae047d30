package org.stemma.app;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.stemma.Claim;
import org.stemma.ledger.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists claims. */
@Command(
    name = "claims",
    sortOptions = false,
    description = "List the claims that the most reports carry, or those that hold some words.",
    footerHeading = "%nExamples:%n",
    footer = {"  stemma claims", "  stemma claims --json north bridge"})
final class ClaimsCommand extends Asked {
  @Parameters(
      arity = "0..*",
      paramLabel = "WORDS",
      description = "Words that a claim, or who says it, must hold; all of them.")
  private List<String> words = List.of();

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      description = "At most so many. Default: ${DEFAULT-VALUE}.")
  private int limit;

  ClaimsCommand(Console console) {
    super(console);
  }

  @Override
  int ask(Ledger ledger) throws IOException {
    if (limit < 1) {
      throw usage("--limit is " + limit + " and must be at least 1");
    }
    List<Claim> claims =
        words.isEmpty() ? ledger.claims(limit) : ledger.search(String.join(" ", words), limit);
    List<Ledger.Trace> traces = new ArrayList<>();
    for (Claim claim : claims) {
      traces.add(ledger.trace(claim));
    }
    if (json()) {
      try (ClaimJson out = output()) {
        out.claims(traces);
      }
    } else {
      Sheet sheet = sheet();
      boolean any = false;
      for (Ledger.Trace trace : traces) {
        if (any) {
          sheet.line();
        }
        any = true;
        ClaimPage.heading(trace.stemma().claim(), trace.standing(), sheet);
      }
      print(sheet);
    }
    if (claims.isEmpty()) {
      tell("no claims found");
    }
    return claims.isEmpty() ? Main.NOTHING : Main.DONE;
  }
}
