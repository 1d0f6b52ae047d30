package org.stemma.app;

import java.io.IOException;
import org.stemma.ledger.Ledger;
import picocli.CommandLine.Command;

/** Derives a ledger's claims anew. */
@Command(
    name = "rebuild",
    sortOptions = false,
    description = "Derive all claims anew from the reports and corrections that are kept.")
final class RebuildCommand extends Asked {
  RebuildCommand(Console console) {
    super(console);
  }

  @Override
  int ask(Ledger ledger) throws IOException {
    ledger.rebuild();
    long reports = ledger.size();
    print(json() ? "{\"reports\": " + reports + "}\n" : "rebuilt from " + reports + " reports\n");
    return Main.DONE;
  }
}
