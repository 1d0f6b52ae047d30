package org.stemma.eval;

import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import org.stemma.Entry;
import org.stemma.eval.net.Networks;
import org.stemma.eval.net.Part;
import org.stemma.ledger.Ledger;

/** Adds the same reports in many orders and portions, and compares the exports byte by byte. */
final class LedgerShuffles {
  private LedgerShuffles() {}

  static boolean run(
      Part part, long seed, int reports, int orders, PrintStream out, PrintStream err)
      throws IOException {
    Iterator<Entry> stream = Networks.stream(part, seed);
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < reports; i++) {
      entries.add(stream.next());
    }
    Random random = new Random(seed);
    String first = "";
    int same = 0;
    int rebuilt = 0;
    for (int order = 0; order < orders; order++) {
      if (order > 0) {
        Collections.shuffle(entries, random);
      }
      try (Ledger ledger = Ledger.open("jdbc:sqlite::memory:")) {
        for (int from = 0; from < reports; ) {
          int to = Math.min(reports, from + 1 + random.nextInt(reports / 2));
          ledger.addAll(entries.subList(from, to));
          from = to;
        }
        String export = export(ledger);
        first = order == 0 ? export : first;
        same += export.equals(first) ? 1 : 0;
        ledger.rebuild();
        rebuilt += export(ledger).equals(first) ? 1 : 0;
      }
      err.println("shuffles: " + (order + 1) + " of " + orders);
    }
    long claims = first.lines().filter(line -> line.startsWith("{\"claim\"")).count();
    out.printf(
        "%d reports, %d claims; the same bytes in %d of %d orders, rebuilt in %d of %d%n",
        reports, claims, same, orders, rebuilt, orders);
    return same == orders && rebuilt == orders;
  }

  private static String export(Ledger ledger) throws IOException {
    StringWriter out = new StringWriter();
    ledger.export(out);
    return out.toString();
  }
}
