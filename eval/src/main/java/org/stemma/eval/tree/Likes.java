package org.stemma.eval.tree;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.stemma.Attribution;
import org.stemma.Report;
import org.stemma.Role;
import org.stemma.Source;
import org.stemma.Span;
import org.stemma.eval.net.Network;

/**
 * Which reports nobody can tell from the one that a report was truly made from: of the same line of
 * text, not later by the dates that the pages give, and whatever the child took over reads the same
 * in them.
 */
final class Likes {
  private final Map<String, Network.Member> members;
  private final Map<String, List<Network.Member>> families = new HashMap<>();
  private final Map<String, Map<String, String>> lines = new HashMap<>();

  Likes(Facts facts) {
    members = facts.members();
    for (Network.Member member : members.values()) {
      families.computeIfAbsent(member.family(), k -> new ArrayList<>()).add(member);
    }
  }

  /** The others that may as well be the parent; the true one isn't among them. */
  List<Network.Member> of(Network.Member child) {
    Network.Member parent = members.get(String.valueOf(child.textAncestor()));
    List<Network.Member> out = new ArrayList<>();
    if (parent == null) {
      return out;
    }
    for (Network.Member other : families.getOrDefault(child.family(), List.of())) {
      boolean may = !other.id().equals(child.id()) && !other.id().equals(parent.id());
      if (may && !other.ancestors().contains(child.id()) && isLike(child, parent, other)) {
        out.add(other);
      }
    }
    return out;
  }

  private boolean isLike(Network.Member child, Network.Member parent, Network.Member other) {
    Report mine = child.entry().report();
    Report its = parent.entry().report();
    Report rival = other.entry().report();
    if (CopyScore.isAfter(rival, mine)
        || isNearer(mine.texts(Role.TITLE), its.texts(Role.TITLE), rival.texts(Role.TITLE))
        || isNearer(
            mine.texts(Role.DATELINE), its.texts(Role.DATELINE), rival.texts(Role.DATELINE))) {
      return false;
    }
    Map<String, String> theirs = lines(parent);
    Map<String, String> rivals = lines(other);
    List<String> order = new ArrayList<>(theirs.keySet());
    order.retainAll(lines(child).keySet());
    List<String> rivalOrder = new ArrayList<>(rivals.keySet());
    rivalOrder.retainAll(order);
    return order.equals(rivalOrder)
        && order.stream().allMatch(line -> Objects.equals(theirs.get(line), rivals.get(line)));
  }

  private static boolean isNearer(List<String> mine, List<String> its, List<String> rival) {
    return mine.equals(its) && !mine.equals(rival);
  }

  /** What a report tells, line by line in its order: source, verb and words. */
  private Map<String, String> lines(Network.Member member) {
    return lines.computeIfAbsent(
        member.id(),
        id -> {
          Report report = member.entry().report();
          List<Attribution> told = new ArrayList<>(member.entry().attributions());
          told.removeIf(a -> !member.told().containsKey(a.id()) || a.content().isEmpty());
          told.sort(Comparator.comparing(a -> a.content().get(0)));
          Map<String, String> out = new LinkedHashMap<>();
          for (Attribution a : told) {
            List<Span> spans = new ArrayList<>(a.cue());
            spans.addAll(a.content());
            a.chain().stream().map(Source::spans).forEach(spans::addAll);
            spans.sort(null);
            Network.Told says = member.told().get(a.id());
            if (says != null && !says.line().endsWith("#title")) {
              out.put(says.line(), report.text(spans));
            }
          }
          return out;
        });
  }
}
