package org.stemma.app;

import java.io.IOException;
import org.stemma.ledger.Ledger;
import picocli.CommandLine.Command;

/** Checks a ledger. */
@Command(
    name = "verify",
    sortOptions = false,
    description = {
      "Check a ledger: the file, every report, span and reference, and that its claims",
      "are those that follow from its reports. Changes nothing."
    })
final class VerifyCommand extends Asked {
  VerifyCommand(Console console) {
    super(console);
  }

  @Override
  int ask(Ledger ledger) throws IOException {
    Ledger.Verification found = ledger.verify();
    if (json()) {
      try (ClaimJson out = output()) {
        out.verification(found);
      }
    } else {
      found.problems().forEach(this::tell);
      String state = found.problems().isEmpty() ? "all is well" : "NOT whole, see above";
      print(
          "%d reports, %d mentions, %d claims: %s%n"
              .formatted(found.reports(), found.mentions(), found.claims(), state));
    }
    return found.problems().isEmpty() ? Main.DONE : Main.SOME_FAILED;
  }
}
