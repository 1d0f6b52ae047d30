package org.stemma.trace;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * How likely one text was made from another rather than from a third like it. Whoever shares the
 * changes, cuts, order, headline and dateline of another is closer to it than to the text that both
 * go back to.
 */
final class Closeness {
  private final Text mine;
  private final Text its;
  private final Alignment alignment;

  /**
   * Names and figures that the parent lacks, but others of the family have: the child can't have
   * put them in by itself. One that comes often is one.
   */
  private final Set<Integer> facts = new HashSet<>();

  private final Map<Integer, Integer> family;

  /** Figures that the parent bounds otherwise: "more than" where it has "nearly". */
  private int bounds;

  /** Sentences that the parent has not at all, and those that it has not word for word. */
  private int anew;

  private int unlike;

  /** Sentences that stand elsewhere in the parent. */
  private int disorder;

  /** Sentences that say "may" or the like, and don't in the parent, or the other way round. */
  private int hedges;

  private Closeness(Text child, Text parent, Alignment known, Map<Integer, Integer> family) {
    mine = child;
    its = parent;
    this.family = family;
    alignment = known.isOf(child) ? known : Alignment.of(child, parent);
    words();
    sentences();
  }

  /**
   * Logarithm of a likelihood, up to a constant that is the same for all parents of one child. The
   * weights are those of a conditional logit on twenty tuning and twenty learning seeds of the
   * generator, rounded.
   *
   * @param family in how many of the kindred reports each name and figure stands
   */
  static double of(Leaf child, Leaf parent, Kin kin, Map<Integer, Integer> family) {
    Closeness c = new Closeness(child.text, parent.text, kin.alignment(), family);
    String title = child.report().title();
    boolean sameTitle = title != null && title.equals(parent.report().title());
    boolean sameLead = c.alignment.partner.length > 0 && c.alignment.partner[0] == 0;
    Set<String> heads = new HashSet<>(child.heads);
    heads.removeAll(parent.heads);
    return (sameTitle ? 1.3 : 0)
        + (sameLead ? 0.9 : 0)
        - 4.1 * Math.log1p(c.facts.size())
        - 0.85 * c.bounds
        - 1.35 * c.hedges
        - 1.15 * c.anew
        - 0.95 * c.disorder
        - 1.4 * Math.log1p(c.unlike)
        - 4.2 * heads.size();
  }

  /** In how many of some reports each name and figure stands. */
  static Map<Integer, Integer> facts(Iterable<Leaf> family) {
    Map<Integer, Integer> out = new HashMap<>();
    for (Leaf leaf : family) {
      leaf.text.facts().forEach(fact -> out.merge(fact, 1, Integer::sum));
    }
    return out;
  }

  private void words() {
    Set<Integer> there = its.words();
    for (int i = 0; i < mine.size; i++) {
      int j = alignment.match[i];
      if (j < 0) {
        boolean others = family.getOrDefault(mine.id[i], 0) > 1;
        if (mine.isFact(i) && others && !there.contains(mine.id[i])) {
          facts.add(mine.id[i]);
        }
      } else if (mine.trait[i] == Text.NUMBER && i > 0 && j > 0) {
        bounds += mine.id[i - 1] == its.id[j - 1] ? 0 : 1;
      }
    }
  }

  private void sentences() {
    int last = -1;
    for (int s = 0; s < alignment.partner.length; s++) {
      int t = alignment.partner[s];
      if (t < 0) {
        anew++;
        unlike++;
        continue;
      }
      unlike += isExact(s, t) ? 0 : 1;
      hedges += mine.isHedged(s) == its.isHedged(t) ? 0 : 1;
      disorder += last >= 0 && t <= last ? 1 : 0;
      last = t;
    }
  }

  private boolean isExact(int s, int t) {
    int from = mine.sentence[s];
    int to = mine.sentence[s + 1];
    if (to - from != its.sentence[t + 1] - its.sentence[t]) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (alignment.match[i] < 0) {
        return false;
      }
    }
    return true;
  }
}
