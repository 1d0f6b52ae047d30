package org.stemma.app;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.stemma.Act;
import org.stemma.Standing;

/** A claim's standing as one sentence: who carries it, on whose word, who confirms or denies it. */
final class Saying {
  private static final int MOST_NAMES = 4;

  private Saying() {}

  /** "41 reports, 5 outlets, 1 root: an intelligence official; not confirmed by NATO, the US". */
  static String of(Standing standing) {
    StringBuilder said = new StringBuilder();
    said.append(count(standing.reports(), "report")).append(", ");
    if (standing.outlets() > 0) {
      said.append(count(standing.outlets(), "outlet")).append(", ");
    }
    said.append(roots(standing.roots()));
    part(said, "confirmed by ", named(standing.confirmations()));
    part(said, "denied by ", named(standing.denials()));
    List<Standing.Stance> unconfirmed = new ArrayList<>();
    List<Standing.Stance> silent = new ArrayList<>();
    for (Standing.Stance stance : standing.withheld()) {
      (stance.act() == Act.HAS_NOT_CONFIRMED ? unconfirmed : silent).add(stance);
    }
    part(said, "not confirmed by ", named(unconfirmed));
    part(said, "no answer from ", named(silent));
    if (standing.retracted()) {
      said.append("; taken back");
    }
    return said.toString();
  }

  private static String roots(Standing.Roots roots) {
    String many =
        roots.min() == roots.max()
            ? count(roots.min(), "root")
            : roots.min() + " to " + count(roots.max(), "root");
    return roots.names().isEmpty() ? many : many + ": " + listed(roots.names());
  }

  private static void part(StringBuilder said, String how, List<String> names) {
    if (!names.isEmpty()) {
      said.append("; ").append(how).append(listed(names));
    }
  }

  private static List<String> named(List<Standing.Stance> stances) {
    Set<String> names = new LinkedHashSet<>();
    for (Standing.Stance stance : stances) {
      names.add(stance.name());
    }
    return List.copyOf(names);
  }

  private static String listed(List<String> names) {
    return names.size() <= MOST_NAMES
        ? String.join(", ", names)
        : String.join(", ", names.subList(0, MOST_NAMES - 1))
            + " and "
            + (names.size() - MOST_NAMES + 1)
            + " more";
  }

  static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
