package org.stemma.eval.tree;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.Attribution;
import org.stemma.Certainty;
import org.stemma.Drift;
import org.stemma.Entry;
import org.stemma.eval.net.Network;

/** What changed on the way, and where it came in. */
final class DriftScore {
  private static final String REPORT = "r:";

  private final Facts facts;
  private final Misses misses;
  private final Likes likes;
  private final Map<String, Network.Member> members;
  private final Map<List<String>, Drift> found = new LinkedHashMap<>();

  DriftScore(Facts facts, Misses misses) {
    this.likes = new Likes(facts);
    this.facts = facts;
    this.misses = misses;
    this.members = facts.members();
  }

  /** Takes the drifts of one claim; the same change seen in two claims counts once. */
  void take(List<Drift> drifts) {
    for (Drift drift : drifts) {
      found.putIfAbsent(
          List.of(drift.kind().name(), drift.enteredAt(), drift.before(), drift.after()), drift);
    }
  }

  void addTo(Figures figures) {
    List<Network.Shift> shifts = new ArrayList<>();
    Set<List<String>> seen = new HashSet<>();
    for (Network.Story story : facts.network().stories()) {
      for (Network.Shift shift : story.shifts()) {
        // the same change in two sentences counts once
        String to = shift.asked() ? "" : shift.to();
        if (seen.add(
            List.of(shift.kind().name(), shift.from(), to, shift.before(), shift.after()))) {
          shifts.add(shift);
        }
      }
    }
    Matched quantity = matched(Drift.Kind.QUANTITY, shifts);
    Matched quote = matched(Drift.Kind.QUOTE, shifts);
    Matched certainty = matched(Drift.Kind.CERTAINTY, shifts);
    Matched source = matched(Drift.Kind.SOURCE, shifts);
    List.of(quantity, quote, certainty, source).forEach(this::tell);
    figures.put("drift.quantity.f1", quantity.f1());
    for (String detail : List.of("comparator", "value", "kind")) {
      figures.put("drift.quantity.recall." + detail, quantity.recall(detail));
    }
    figures.put("drift.quote.f1", quote.f1());
    figures.put("drift.certainty.macro-f1", certaintyMacro(certainty));
    figures.put("drift.source.f1", source.f1());
    double right = atEdge(quantity) + atEdge(quote) + atEdge(certainty);
    double all = quantity.pairs().size() + quote.pairs().size() + certainty.pairs().size();
    figures.put("drift.entry-edge", Figures.ratio(right, all));
  }

  /**
   * True changes of a kind that are asked for, those found that are right or wrong, and which is
   * which.
   */
  private record Matched(
      List<Network.Shift> shifts, List<Drift> drifts, Map<Network.Shift, Drift> pairs) {
    double f1() {
      return Figures.f1(pairs.size(), drifts.size(), shifts.size());
    }

    double recall(String detail) {
      double of = shifts.stream().filter(s -> s.detail().equals(detail)).count();
      double in = pairs.keySet().stream().filter(s -> s.detail().equals(detail)).count();
      return Figures.ratio(in, of);
    }
  }

  /**
   * Whether a change was found on the edge on which it came in, or one that nobody can tell from
   * it.
   */
  private boolean isAtEdge(Network.Shift shift, Drift drift) {
    Network.Member child = members.get(shift.from());
    return shift.from().equals(drift.enteredAt())
        && drift.to().startsWith(REPORT)
        && (drift.to().equals(REPORT + shift.to())
            || (child != null
                && likes.of(child).stream().anyMatch(m -> drift.to().equals(REPORT + m.id()))));
  }

  private double atEdge(Matched matched) {
    return matched.pairs().entrySet().stream()
        .filter(p -> isAtEdge(p.getKey(), p.getValue()))
        .count();
  }

  /**
   * One to one; first those that came in at the same report, then any in the same tree. Of what is
   * left, what nobody can tell is neither right nor wrong.
   */
  private Matched matched(Drift.Kind kind, List<Network.Shift> all) {
    List<Network.Shift> shifts = all.stream().filter(s -> s.kind() == kind && s.asked()).toList();
    List<Drift> drifts =
        new ArrayList<>(found.values().stream().filter(d -> d.kind() == kind).toList());
    Map<Network.Shift, Drift> pairs = new LinkedHashMap<>();
    List<Drift> free = new ArrayList<>(drifts);
    for (boolean exact : new boolean[] {true, false}) {
      for (Network.Shift shift : shifts) {
        if (pairs.containsKey(shift)) {
          continue;
        }
        Drift match = match(shift, free, exact);
        if (match != null) {
          pairs.put(shift, match);
          free.remove(match);
        }
      }
    }
    for (Network.Shift shift : all) {
      if (shift.kind() == kind && !shift.asked()) {
        Drift match = match(shift, free, true);
        if (match != null) {
          free.remove(match);
          drifts.remove(match);
        }
      }
    }
    return new Matched(shifts, drifts, pairs);
  }

  private void tell(Matched matched) {
    for (Network.Shift shift : matched.shifts()) {
      Drift drift = matched.pairs().get(shift);
      if (drift == null || !isAtEdge(shift, drift)) {
        misses.tell(
            "drift",
            () ->
                (drift == null ? "missed " : "misplaced ")
                    + shift.kind()
                    + " "
                    + shift.detail()
                    + " \""
                    + shift.before()
                    + "\" > \""
                    + shift.after()
                    + "\"\n  "
                    + of(shift.from())
                    + "\n  "
                    + of(shift.to())
                    + (drift == null
                        ? ""
                        : "\n  found " + of(drift.enteredAt()) + " | " + drift.to()));
      }
    }
    for (Drift drift : matched.drifts()) {
      if (!matched.pairs().containsValue(drift)) {
        misses.tell(
            "drift",
            () ->
                "invented "
                    + drift.kind()
                    + " \""
                    + drift.before()
                    + "\" > \""
                    + drift.after()
                    + "\"\n  "
                    + of(drift.enteredAt())
                    + "\n  "
                    + of(drift.to().replaceFirst("^r:", "")));
      }
    }
  }

  private String of(String id) {
    Network.Member member = members.get(id);
    return member == null ? id : Misses.of(member);
  }

  private @Nullable Drift match(Network.Shift shift, List<Drift> free, boolean exact) {
    for (Drift drift : free) {
      boolean place =
          exact ? drift.enteredAt().equals(shift.from()) : areKin(drift.enteredAt(), shift.from());
      if (place
          && Words.match(drift.before(), shift.before())
          && Words.match(drift.after(), shift.after())) {
        return drift;
      }
    }
    return null;
  }

  private boolean areKin(String one, String other) {
    Network.Member first = members.get(one);
    Network.Member second = members.get(other);
    return first != null && second != null && first.kin().equals(second.kin());
  }

  /** Mean of the F1 of what was hardened and of what was softened. */
  private double certaintyMacro(Matched matched) {
    double sum = 0;
    int classes = 0;
    for (String way : List.of("hardened", "softened")) {
      double wanted = matched.shifts().stream().filter(s -> s.detail().equals(way)).count();
      double said = matched.drifts().stream().filter(d -> way.equals(way(d))).count();
      double right =
          matched.pairs().entrySet().stream()
              .filter(p -> p.getKey().detail().equals(way) && way.equals(way(p.getValue())))
              .count();
      double f1 = Figures.f1(right, said, wanted);
      if (!Double.isNaN(f1)) {
        sum += f1;
        classes++;
      }
    }
    return Figures.ratio(sum, classes);
  }

  /** Which way a certainty went, by the attributions whose words the drift gives. */
  private @Nullable String way(Drift drift) {
    Certainty before = certainty(drift.to(), drift.before());
    Certainty after = certainty(drift.from(), drift.after());
    if (before == null || after == null || before == after) {
      return null;
    }
    return rank(after) > rank(before) ? "hardened" : "softened";
  }

  private @Nullable Certainty certainty(String node, String words) {
    if (!node.startsWith(REPORT) || !members.containsKey(node.substring(REPORT.length()))) {
      return null;
    }
    Entry entry = facts.entry(node.substring(REPORT.length()));
    Attribution best = null;
    double most = 0;
    for (Attribution attribution : entry.attributions()) {
      double like = Words.dice(entry.report().text(attribution.content()), words);
      if (like > most) {
        most = like;
        best = attribution;
      }
    }
    return best == null ? null : best.certainty();
  }

  private static int rank(Certainty certainty) {
    return switch (certainty) {
      case CERTAIN, NEGATED -> 3;
      case PROBABLE -> 2;
      case POSSIBLE -> 1;
      case CONDITIONAL -> 0;
    };
  }
}
