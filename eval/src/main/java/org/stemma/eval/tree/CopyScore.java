package org.stemma.eval.tree;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.Published;
import org.stemma.Report;
import org.stemma.Role;
import org.stemma.Stemma;
import org.stemma.eval.net.Network;

/** Which reports come from which: pairs, parents, directions, false links. */
final class CopyScore {
  /** Pairs further apart than that are neither asked for nor wrong. */
  private static final double MOST_SWAPPED = .35;

  private static final String REPORT = "r:";

  private final Misses misses;
  private final Likes likes;
  private final Map<String, Network.Member> members;
  private final Map<String, String> stories = new HashMap<>();
  private final Map<Set<String>, Double> swapped = new HashMap<>();
  private final List<Stemma.Edge> edges = new ArrayList<>();

  /** Scores edges; what isn't between two reports is let be. */
  CopyScore(Facts facts, List<Stemma.Edge> all, Misses misses) {
    this.likes = new Likes(facts);
    this.misses = misses;
    members = facts.members();
    for (Network.Story story : facts.network().stories()) {
      story.members().forEach(m -> stories.put(m.id(), story.id()));
      story.copies().forEach(c -> swapped.put(Set.of(c.one(), c.other()), c.swapped()));
    }
    for (Stemma.Edge edge : all) {
      boolean between = members.containsKey(id(edge.from())) && members.containsKey(id(edge.to()));
      if (between && !edge.from().equals(edge.to())) {
        edges.add(edge);
      }
    }
  }

  private static String id(String node) {
    return node.startsWith(REPORT) ? node.substring(REPORT.length()) : "";
  }

  private static boolean isCopy(Stemma.Edge edge) {
    return edge.relation() == Stemma.Edge.Relation.COPIES
        || edge.relation() == Stemma.Edge.Relation.REWRITES;
  }

  void addTo(Figures figures) {
    addPairs(figures);
    addLinks(figures);
    addParents(figures);
    addBriefings(figures);
  }

  private void addPairs(Figures figures) {
    List<String> ids = members.keySet().stream().sorted().toList();
    Map<String, Integer> place = new HashMap<>();
    ids.forEach(id -> place.put(id, place.size()));
    int[] group = new int[ids.size()];
    Arrays.setAll(group, k -> k);
    for (Stemma.Edge edge : edges) {
      if (isCopy(edge)) {
        int from = Objects.requireNonNull(place.get(id(edge.from())));
        int to = Objects.requireNonNull(place.get(id(edge.to())));
        Groups.join(group, from, to);
      }
    }
    double right = 0;
    double found = 0;
    double wanted = 0;
    double[] inBand = new double[4];
    double[] ofBand = new double[4];
    for (int i = 0; i < group.length; i++) {
      for (int j = i + 1; j < group.length; j++) {
        boolean linked = Groups.find(group, i) == Groups.find(group, j);
        Double apart = swapped.get(Set.of(ids.get(i), ids.get(j)));
        if (apart != null && apart <= MOST_SWAPPED) {
          int band = apart < .02 ? 0 : apart <= .12 ? 1 : apart <= .22 ? 2 : 3;
          ofBand[band]++;
          inBand[band] += linked ? 1 : 0;
          wanted++;
          right += linked ? 1 : 0;
          found += linked ? 1 : 0;
        } else if (apart == null && linked && !isKin(ids.get(i), ids.get(j))) {
          found++;
        }
      }
    }
    figures.put("derived.f1", Figures.f1(right, found, wanted));
    figures.put("derived.precision", Figures.ratio(right, found));
    figures.put("derived.recall", Figures.ratio(right, wanted));
    String[] names = {"0", "10", "20", "30"};
    for (int band = 0; band < names.length; band++) {
      figures.put(
          "derived.recall.swapped-" + names[band], Figures.ratio(inBand[band], ofBand[band]));
    }
  }

  private boolean isKin(String one, String other) {
    return member(one).kin().equals(member(other).kin());
  }

  private Network.Member member(String id) {
    Network.Member member = members.get(id);
    if (member == null) {
      throw new IllegalArgumentException("no report " + id);
    }
    return member;
  }

  /** Links between reports on different events, of all pairs of such. */
  private void addLinks(Figures figures) {
    Map<String, Integer> sizes = new HashMap<>();
    stories.values().forEach(s -> sizes.merge(s, 1, Integer::sum));
    double pairs = Math.pow(members.size(), 2);
    for (int size : sizes.values()) {
      pairs -= Math.pow(size, 2);
    }
    Set<Set<String>> wrong = new HashSet<>();
    for (Stemma.Edge edge : edges) {
      if (!story(edge.from()).equals(story(edge.to()))) {
        wrong.add(Set.of(edge.from(), edge.to()));
      }
    }
    figures.put("siblings.false-links", Figures.ratio(wrong.size(), pairs / 2));
  }

  private String story(String node) {
    String story = stories.get(id(node));
    if (story == null) {
      throw new IllegalArgumentException("no report " + node);
    }
    return story;
  }

  private void addParents(Figures figures) {
    Map<String, Stemma.Edge> best = new HashMap<>();
    double turned = 0;
    double related = 0;
    for (Stemma.Edge edge : edges) {
      if (!isCopy(edge)) {
        continue;
      }
      best.merge(id(edge.from()), edge, (a, b) -> b.probability() > a.probability() ? b : a);
      Network.Member from = member(id(edge.from()));
      Network.Member to = member(id(edge.to()));
      boolean down = from.ancestors().contains(to.id());
      boolean up = to.ancestors().contains(from.id());
      boolean dated = from.dateRight() && to.dateRight() && differ(from, to);
      if (dated && (down || up) && from.family().equals(to.family())) {
        related++;
        turned += down ? 1 : 0;
      }
    }
    double right = 0;
    double asked = 0;
    double ceiling = 0;
    double told = 0;
    double toldRight = 0;
    for (Network.Member member : members.values()) {
      if (member.textAncestor() == null) {
        continue;
      }
      asked++;
      Stemma.Edge edge = best.get(member.id());
      boolean hit = edge != null && isParent(id(edge.to()), member);
      List<Network.Member> like = new ArrayList<>(likes.of(member));
      like.removeIf(m -> isParent(m.id(), member));
      ceiling += 1.0 / (1 + like.size());
      told += like.isEmpty() ? 1 : 0;
      toldRight += like.isEmpty() && hit ? 1 : 0;
      if (hit) {
        right++;
      } else {
        misses.tell(
            "parent",
            () ->
                (like.isEmpty() ? "" : like.size() + " alike ")
                    + (edge == null ? "none " : String.format("%.2f ", edge.probability()))
                    + Misses.of(member)
                    + "\n  true   "
                    + Misses.of(member(String.valueOf(member.textAncestor())))
                    + (edge == null ? "" : "\n  chosen " + Misses.of(member(id(edge.to())))));
      }
    }
    figures.put("parent.right", Figures.ratio(right, asked));
    figures.put("parent.ceiling", Figures.ratio(ceiling, asked));
    figures.put("parent.tellable", Figures.ratio(told, asked));
    figures.put("parent.right-where-tellable", Figures.ratio(toldRight, told));
    figures.put("direction.right", Figures.ratio(turned, related));
  }

  /** Whether the dates that the pages give tell which was first. */
  private static boolean differ(Network.Member one, Network.Member other) {
    Report a = one.entry().report();
    Report b = other.entry().report();
    return isAfter(a, b) || isAfter(b, a);
  }

  /** Whether the first came out later by the dates that the pages give. */
  static boolean isAfter(Report one, Report other) {
    Published a = one.published();
    Published b = other.published();
    if (a == null || b == null) {
      return false;
    }
    OffsetDateTime first = a.moment();
    OffsetDateTime second = b.moment();
    return first != null && second != null ? first.isAfter(second) : a.date().isAfter(b.date());
  }

  /** The next ancestor, or one of the family whose body is the same word for word. */
  private boolean isParent(String id, Network.Member child) {
    String ancestor = child.textAncestor();
    if (ancestor == null || id.equals(ancestor)) {
      return ancestor != null;
    }
    Network.Member other = member(id);
    return other.family().equals(child.family())
        && !other.ancestors().contains(child.id())
        && body(other.entry().report()).equals(body(member(ancestor).entry().report()));
  }

  private static List<String> body(Report report) {
    return report.texts(Role.PARAGRAPH);
  }

  private void addBriefings(Figures figures) {
    Set<Set<String>> wanted = new HashSet<>();
    for (Network.Member one : members.values()) {
      for (Network.Member other : members.values()) {
        if (areOfOneBriefing(one, other)) {
          wanted.add(Set.of(one.family(), other.family()));
        }
      }
    }
    Set<Set<String>> found = new HashSet<>();
    double right = 0;
    double said = 0;
    for (Stemma.Edge edge : edges) {
      if (edge.relation() != Stemma.Edge.Relation.SAME_BRIEFING) {
        continue;
      }
      Network.Member from = member(id(edge.from()));
      Network.Member to = member(id(edge.to()));
      if (areOfOneBriefing(from, to)) {
        found.add(Set.of(from.family(), to.family()));
        right++;
        said++;
      } else if (!from.kin().equals(to.kin()) || from.family().equals(to.family())) {
        said++;
      }
    }
    double recall = Figures.ratio(found.size(), wanted.size());
    double precision = Figures.ratio(right, said);
    figures.put("briefing.recall", recall);
    figures.put("briefing.precision", precision);
  }

  private static boolean areOfOneBriefing(Network.Member one, Network.Member other) {
    @Nullable String briefing = one.briefing();
    return briefing != null
        && briefing.equals(other.briefing())
        && !one.family().equals(other.family());
  }
}
