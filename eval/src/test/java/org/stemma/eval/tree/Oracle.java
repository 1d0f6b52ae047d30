package org.stemma.eval.tree;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.stemma.Claim;
import org.stemma.Drift;
import org.stemma.Entry;
import org.stemma.Mention;
import org.stemma.Standing;
import org.stemma.Stemma;
import org.stemma.eval.net.Network;

/** Knows the truth, but forgets each {@code n}-th thing if {@code n} isn't 0. */
final class Oracle implements Engine {
  private final Facts facts;
  private final int forgets;
  private int count;

  Oracle(Facts facts, int forgets) {
    this.facts = facts;
    this.forgets = forgets;
  }

  private boolean remembers() {
    return forgets == 0 || ++count % forgets != 0;
  }

  @Override
  public Sorted claims(List<Entry> entries) {
    Map<String, List<Mention>> byClaim = facts.byClaim();
    List<List<Mention>> claims = new ArrayList<>();
    for (List<Mention> claim : byClaim.values()) {
      if (remembers()) {
        claims.add(claim);
      }
    }
    List<Clash> clashes = new ArrayList<>();
    for (Network.Story story : facts.network().stories()) {
      for (Network.Tangle tangle : story.tangles()) {
        if (tangle.about() != null ? remembers() : !remembers()) {
          for (Mention one : byClaim.getOrDefault(tangle.one(), List.of())) {
            for (Mention other : byClaim.getOrDefault(tangle.other(), List.of())) {
              clashes.add(new Clash(one, other, .9));
            }
          }
        }
      }
    }
    return new Sorted(claims, clashes);
  }

  @Override
  public List<Stemma.Edge> descent(Collection<Entry> entries) {
    List<Stemma.Edge> out = new ArrayList<>();
    Map<String, String> first = new HashMap<>();
    for (Network.Story story : facts.network().stories()) {
      for (Network.Member member : story.members()) {
        String parent = member.textAncestor();
        String kin = first.putIfAbsent(member.family(), member.id());
        String to = parent != null ? parent : kin;
        if (to != null && remembers()) {
          out.add(edge(member.id(), to, Stemma.Edge.Relation.COPIES));
        }
        String briefing = member.briefing();
        if (briefing != null) {
          for (Network.Member other : story.members()) {
            boolean same = briefing.equals(other.briefing());
            if (same && !other.family().equals(member.family()) && remembers()) {
              out.add(edge(member.id(), other.id(), Stemma.Edge.Relation.SAME_BRIEFING));
            }
          }
        }
      }
    }
    return out;
  }

  private static Stemma.Edge edge(String from, String to, Stemma.Edge.Relation relation) {
    return new Stemma.Edge(
        "r:" + from, "r:" + to, Stemma.Edge.Basis.INFERRED, relation, .9, List.of());
  }

  @Override
  public Drawn draw(Claim claim, Collection<Entry> entries) {
    List<Drift> drifts = new ArrayList<>();
    for (Network.Story story : facts.network().stories()) {
      for (Network.Shift shift : story.shifts()) {
        if (shift.asked() && shift.claim().equals(claim.id()) && remembers()) {
          drifts.add(
              new Drift(
                  shift.kind(),
                  "r:" + shift.from(),
                  "r:" + shift.to(),
                  shift.before(),
                  shift.after(),
                  shift.from(),
                  List.of()));
        }
      }
    }
    int roots = Math.max(0, RootScore.roots(facts, claim.mentions())) + (remembers() ? 0 : 1);
    return new Drawn(
        new Stemma(claim, List.of(), List.of()),
        new Standing.Roots(roots, roots, List.of()),
        drifts);
  }
}
