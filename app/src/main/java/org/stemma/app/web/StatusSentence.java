package org.stemma.app.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.Act;
import org.stemma.Standing;

/** The sentence that answers the question: who carries a claim, on whose word, who says no. */
final class StatusSentence {
  private static final int MOST_NAMES = 4;

  private StatusSentence() {}

  /**
   * "19 reports in 12 outlets rest on one root, perhaps two: an officer. NATO has not confirmed it
   * (as of 13 March 2025)."
   *
   * @param asOf day of the last report, null if none has one
   */
  static Html of(Standing standing, @Nullable String asOf) {
    Html said = restsOn(standing);
    String stances = stances(standing);
    String rest = stances.isEmpty() ? "Nobody is known to confirm or deny it" : stances;
    return said.add(Names.capital(rest) + (asOf == null ? "." : " (as of " + asOf + ")."));
  }

  /** The same for a list: only who is known to say something about it. */
  static Html brief(Standing standing) {
    String stances = stances(standing);
    return restsOn(standing).add(stances.isEmpty() ? "" : Names.capital(stances) + ".");
  }

  private static Html restsOn(Standing standing) {
    Html said = Html.of("p", "status");
    Standing.Roots roots = standing.roots();
    boolean one = standing.reports() == 1;
    said.add(Names.count(standing.reports(), "report"));
    if (standing.outlets() > 0) {
      said.add(" in " + Names.count(standing.outlets(), "outlet"));
    }
    said.add(one ? " rests on " : " rest on ");
    said.add(Html.of("strong").add(roots(roots)));
    if (roots.max() > roots.min() && roots.min() > 0) {
      said.add(", perhaps " + Names.number(roots.max()));
    }
    if (!roots.names().isEmpty()) {
      said.add(": " + listed(roots.names().stream().map(Names::id).toList()));
    }
    return said.add(". ");
  }

  private static String stances(Standing standing) {
    List<String> parts = new ArrayList<>();
    part(parts, standing.confirmations(), "confirms it", "confirm it");
    part(parts, standing.denials(), "denies it", "deny it");
    List<Standing.Stance> unconfirmed = new ArrayList<>();
    List<Standing.Stance> silent = new ArrayList<>();
    for (Standing.Stance stance : standing.withheld()) {
      (stance.act() == Act.HAS_NOT_CONFIRMED ? unconfirmed : silent).add(stance);
    }
    part(parts, unconfirmed, "has not confirmed it", "have not confirmed it");
    part(parts, silent, "gave no answer", "gave no answer");
    if (standing.retracted()) {
      parts.add("it was taken back");
    }
    return String.join("; ", parts);
  }

  private static String roots(Standing.Roots roots) {
    if (roots.max() == 0) {
      return "no root that can be told";
    }
    if (roots.min() == 0) {
      return "at most " + Names.number(roots.max()) + (roots.max() == 1 ? " root" : " roots");
    }
    return Names.number(roots.min()) + (roots.min() == 1 ? " root" : " roots");
  }

  private static void part(
      List<String> parts, List<Standing.Stance> stances, String one, String many) {
    Set<String> names = new LinkedHashSet<>();
    stances.forEach(stance -> names.add(Names.id(stance.name())));
    if (!names.isEmpty()) {
      parts.add(listed(List.copyOf(names)) + " " + (names.size() == 1 ? one : many));
    }
  }

  private static String listed(List<String> names) {
    if (names.size() > MOST_NAMES) {
      int shown = MOST_NAMES - 1;
      return String.join(", ", names.subList(0, shown))
          + " and "
          + (names.size() - shown)
          + " more";
    }
    return names.size() < 2
        ? String.join("", names)
        : String.join(", ", names.subList(0, names.size() - 1))
            + " and "
            + names.get(names.size() - 1);
  }
}
