package org.stemma.trace;

import org.stemma.Span;

/**
 * Which sentences of two kindred texts stand for each other: those that are laid side by side by
 * their words, and those that are put anew throughout, but stand between the same neighbours.
 */
final class Beside {
  /** How like two mentions must be whose neighbours were cut or put anew too. */
  private static final double ALIKE = 0.2;

  private final Text one;
  private final Text other;
  private final int[] partner;

  /** For each sentence of the other text whether one of the first is laid beside it. */
  private final boolean[] taken;

  private final boolean turned;

  /**
   * @param alignment of the one with the other, or of the other with the one
   */
  Beside(Text mine, Text its, Alignment alignment) {
    turned = !alignment.isOf(mine);
    one = turned ? its : mine;
    other = turned ? mine : its;
    partner = alignment.partner.clone();
    taken = new boolean[other.sentences()];
    int[] holder = new int[taken.length];
    for (int s = 0; s < partner.length; s++) {
      int t = partner[s];
      if (t < 0) {
        continue;
      }
      if (taken[t]) {
        // one sentence stands for one: the likest; who is named in both doesn't make another
        boolean better = matched(alignment, s) > matched(alignment, holder[t]);
        partner[better ? holder[t] : s] = -1;
        holder[t] = better ? s : holder[t];
      } else {
        taken[t] = true;
        holder[t] = s;
      }
    }
  }

  private int matched(Alignment alignment, int s) {
    int n = 0;
    for (int i = one.sentence[s]; i < one.sentence[s + 1]; i++) {
      n += one.isContent(i) && alignment.match[i] >= 0 ? 1 : 0;
    }
    return n;
  }

  /** Whether what the first text says in one place stands for what the second says in another. */
  boolean are(Web.Placed mine, Web.Placed its) {
    int s = sentence(one, turned ? its : mine);
    int t = sentence(other, turned ? mine : its);
    if (s < 0 || t < 0) {
      return false;
    }
    return partner[s] >= 0
        ? partner[s] == t
        : !taken[t]
            && (haveNeighbours(s, t) || (Said.like(mine, its) >= ALIKE && areInOneGap(s, t)));
  }

  /** Whether a number that the second text gives in a mention stands in the first one too. */
  boolean keepsNumberOf(Web.Placed its) {
    Text mine = turned ? other : one;
    Text said = Text.of(its.entry().report().text(), its.attribution().content());
    for (int i = 0; i < said.size; i++) {
      if (said.trait[i] == Text.NUMBER && mine.words().contains(said.id[i])) {
        return true;
      }
    }
    return false;
  }

  /** Whether the sentences before both, or those behind both, are laid side by side. */
  private boolean haveNeighbours(int s, int t) {
    boolean before = s == 0 ? t == 0 : partner[s - 1] >= 0 && partner[s - 1] == t - 1;
    boolean last = s + 1 == partner.length;
    boolean after = last ? t + 1 == taken.length : partner[s + 1] >= 0 && partner[s + 1] == t + 1;
    return before && after;
  }

  /**
   * Whether nothing that is laid side by side parts them: both stand between the same sentences, or
   * at the same end.
   */
  private boolean areInOneGap(int s, int t) {
    int before = s - 1;
    while (before >= 0 && partner[before] < 0) {
      before--;
    }
    int after = s + 1;
    while (after < partner.length && partner[after] < 0) {
      after++;
    }
    int from = before < 0 ? -1 : partner[before];
    int to = after == partner.length ? taken.length : partner[after];
    if (t <= from || t >= to) {
      return false;
    }
    for (int between = from + 1; between < to; between++) {
      if (taken[between]) {
        return false;
      }
    }
    return before >= 0 || after < partner.length;
  }

  /** The sentence in which a mention's content begins; -1 if it is in none of the body. */
  private static int sentence(Text text, Web.Placed m) {
    Span content = m.attribution().content().get(0);
    for (int s = 0; s < text.sentences(); s++) {
      Span span = text.span(text.sentence[s], text.sentence[s + 1]);
      if (span.overlaps(content)) {
        return s;
      }
    }
    return -1;
  }
}
