package org.stemma.eval.tree;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.stemma.Act;
import org.stemma.Attribution;
import org.stemma.Entry;
import org.stemma.Evidence;
import org.stemma.Mention;
import org.stemma.Source;
import org.stemma.Span;
import org.stemma.Standing;
import org.stemma.Stemma;
import org.stemma.eval.net.Network;

/**
 * How many independent sources stand at the root of each claim that two reports or more carry, and
 * whether what is shown as stated is stated.
 */
final class RootScore {
  private final Facts facts;
  private final Misses misses;
  private double claims;
  private double exact;
  private double over;
  private double covered;
  private double pinned;
  private double width;
  private double stated;
  private double unstated;

  RootScore(Facts facts, Misses misses) {
    this.facts = facts;
    this.misses = misses;
  }

  /**
   * The true number, 0 if all is taken back; -1 if the claim is not one that is asked about: told
   * by one report only, or by nobody.
   */
  static int roots(Facts facts, List<Mention> mentions) {
    Set<String> roots = new HashSet<>();
    Set<String> reports = new HashSet<>();
    boolean retracted = false;
    for (Mention mention : mentions) {
      Network.Told told = facts.told().get(mention);
      if (told != null && !told.background()) {
        reports.add(mention.report());
        retracted |= told.act() == Act.RETRACTS;
        if (told.root() != null) {
          roots.add(told.root());
        }
      }
    }
    return reports.size() < 2 || (roots.isEmpty() && !retracted) ? -1 : roots.size();
  }

  void take(List<Mention> mentions, Engine.Drawn drawn) {
    addStated(drawn.stemma());
    int truth = roots(facts, mentions);
    if (truth < 0) {
      return;
    }
    Standing.Roots roots = drawn.roots();
    claims++;
    exact += roots.min() == truth ? 1 : 0;
    over += roots.min() > truth ? 1 : 0;
    covered += roots.min() <= truth && truth <= roots.max() ? 1 : 0;
    pinned += roots.min() == truth && truth == roots.max() ? 1 : 0;
    width += roots.max() - roots.min();
    if (roots.min() != truth || roots.max() < truth) {
      misses.tell("roots", () -> miss(mentions, roots, truth));
    }
  }

  /** A claim with the wrong number of roots: who tells it, on whose word, and on whose in truth. */
  private String miss(List<Mention> mentions, Standing.Roots roots, int truth) {
    StringBuilder out = new StringBuilder();
    out.append(roots.min() > truth ? "over" : roots.max() < truth ? "missed" : "under");
    out.append(" truth " + truth + ", said " + roots.min() + " to " + roots.max());
    out.append(" " + roots.names());
    for (Mention mention : mentions) {
      Network.Told told = facts.told().get(mention);
      Network.Member member = facts.members().get(mention.report());
      if (told == null || member == null || told.background()) {
        continue;
      }
      Entry entry = facts.entry(mention.report());
      Attribution attribution = facts.attribution(mention);
      List<String> chain = attribution.chain().stream().map(s -> show(s)).toList();
      out.append("\n  " + Misses.of(member) + " " + told.act() + " by " + chain);
      out.append(", root " + told.root() + ": " + entry.report().text(attribution.content()));
    }
    return out.toString();
  }

  private static String show(Source source) {
    return source.getClass().getSimpleName() + " " + source.name();
  }

  void addTo(Figures figures) {
    figures.put("roots.exact", Figures.ratio(exact, claims));
    figures.put("roots.over-counted", Figures.ratio(over, claims));
    figures.put("roots.covered", Figures.ratio(covered, claims));
    figures.put("roots.pinned", Figures.ratio(pinned, claims));
    figures.put("roots.width", Figures.ratio(width, claims));
    figures.put("stated.unfounded", unstated);
    figures.put("stated.edges", stated);
  }

  private void addStated(Stemma stemma) {
    for (Stemma.Edge edge : stemma.edges()) {
      if (edge.basis() == Stemma.Edge.Basis.STATED) {
        stated++;
        boolean founded = isStated(stemma, edge);
        unstated += founded ? 0 : 1;
        if (!founded) {
          misses.tell("stated", () -> "unfounded " + edge);
        }
      }
    }
  }

  /**
   * Whether some report's words, given as evidence, name a source, and the edge's far end goes by
   * that name.
   */
  private boolean isStated(Stemma stemma, Stemma.Edge edge) {
    String name = "";
    for (Stemma.Node node : stemma.nodes()) {
      name = node.id().equals(edge.to()) ? node.name() : name;
    }
    boolean nobody =
        stemma.nodes().stream()
            .anyMatch(n -> n.id().equals(edge.to()) && n.kind() == Stemma.Node.Kind.NOBODY);
    for (Evidence evidence : edge.evidence()) {
      Entry entry = facts.entry(evidence.report());
      for (Attribution attribution : entry.attributions()) {
        if (nobody && attribution.chain().get(0) instanceof Source.Nobody) {
          return true;
        }
        for (Source source : attribution.chain()) {
          boolean shown = source.spans().stream().anyMatch(s -> overlapsAny(s, evidence.spans()));
          if (shown && areAlike(source.name(), name)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static boolean overlapsAny(Span span, List<Span> spans) {
    return spans.stream().anyMatch(span::overlaps);
  }

  /** Whether they have a word of substance in common. */
  private static boolean areAlike(String one, String other) {
    Map<String, Integer> words = Words.count(one.toLowerCase(Locale.ROOT));
    for (String word : Words.count(other.toLowerCase(Locale.ROOT)).keySet()) {
      if (words.containsKey(word) && !Set.of("the", "a", "an", "of").contains(word)) {
        return true;
      }
    }
    return false;
  }
}
