package org.stemma.attribute;

import java.util.ArrayList;
import java.util.List;
import org.stemma.attribute.Words.Range;

/**
 * Takes back what a cue took from its neighbour. The model ties a relay or a piece of content to
 * each cue by itself, so that "Citing a diplomat, the Kurier wrote ..." may also lend its diplomat
 * to the paragraph before.
 */
final class Strays {
  private Strays() {}

  /** The drafts without the relays and pieces of content that are another sentence's own. */
  static List<Draft> removed(Findings findings, List<Draft> drafts) {
    Words words = findings.words();
    List<Draft> out = new ArrayList<>();
    for (Draft draft : drafts) {
      List<Range> relays = new ArrayList<>(draft.relays());
      relays.removeIf(relay -> !isNear(words, draft, relay) && isTold(findings, relay, drafts));
      List<Range> content = new ArrayList<>();
      for (Range piece : draft.content()) {
        boolean stray =
            isApart(words, draft.cue(), piece)
                && drafts.stream().anyMatch(d -> !d.equals(draft) && owns(words, d, piece));
        if (!stray) {
          content.add(piece);
        }
      }
      Draft kept = draft.withRelays(relays);
      out.add(content.isEmpty() ? kept : kept.withContent(content));
    }
    return out;
  }

  /** Whether a relay stands in a sentence with the cue, the source or some of the content. */
  private static boolean isNear(Words words, Draft draft, Range relay) {
    Range source = draft.source();
    return Chains.sameSentence(words, draft.cue(), relay)
        || (source != null && Chains.sameSentence(words, source, relay))
        || draft.content().stream().anyMatch(piece -> Chains.sameSentence(words, piece, relay));
  }

  /** Whether somebody speaks in the relay's sentence, who isn't only said to cite it. */
  private static boolean isTold(Findings findings, Range relay, List<Draft> drafts) {
    return drafts.stream()
        .anyMatch(
            d ->
                d.source() != null
                    && Chains.sameSentence(findings.words(), d.cue(), relay)
                    && !Chains.isCiting(findings, d));
  }

  /** Whether a piece of content is in another paragraph than the cue. */
  private static boolean isApart(Words words, Range cue, Range piece) {
    for (int k = Math.min(cue.first(), piece.first()) + 1;
        k <= Math.max(cue.first(), piece.first());
        k++) {
      if (words.layout[k] != 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a piece is said in its own sentence: all of it, by whom it doesn't hold itself, or its
   * beginning, before whom it does ("It was tiny," a friend told us).
   */
  private static boolean owns(Words words, Draft draft, Range piece) {
    boolean within = piece.contains(draft.cue());
    boolean opens =
        draft.content().stream().anyMatch(c -> c.overlaps(piece) && c.first() <= piece.first() + 1);
    return draft.source() != null
        && Chains.sameSentence(words, draft.cue(), piece)
        && (within ? opens : draft.holds(piece));
  }
}
