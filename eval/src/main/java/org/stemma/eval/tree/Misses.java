package org.stemma.eval.tree;

import java.io.PrintStream;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.stemma.Published;
import org.stemma.Report;
import org.stemma.eval.net.Network;

/**
 * Where each wrong answer is told, so that somebody can see why it is wrong.
 *
 * @param kind of which figure: "roots", "drift" or "parent"
 * @param out null tells nobody
 */
record Misses(String kind, @Nullable PrintStream out) {
  static final Misses UNTOLD = new Misses("", null);

  void tell(String about, Supplier<String> what) {
    if (out != null && kind.equals(about)) {
      out.println(what.get());
    }
  }

  /** A report in a few words: id, outlet, date, and how it truly came about. */
  static String of(Network.Member member) {
    Report report = member.entry().report();
    Published at = report.published();
    String date = at == null ? "undated" : "" + (at.moment() == null ? at.date() : at.moment());
    return member.id()
        + " "
        + report.outlet().name()
        + " "
        + date
        + (member.dateRight() ? " " : "? ")
        + member.step()
        + (member.ancestor() == null ? "" : " of " + member.ancestor());
  }
}
