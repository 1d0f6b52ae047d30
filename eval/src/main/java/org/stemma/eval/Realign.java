package org.stemma.eval;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.stemma.Span;

/**
 * Carries spans of the product's text over to the gold text. The two may differ in white space
 * only.
 */
final class Realign {
  private final boolean same;
  private final Tokens from;
  private final Tokens to;

  /**
   * Prepares a pair of texts.
   *
   * @throws IllegalStateException if they differ in more than white space
   */
  Realign(String product, String gold, String id) {
    same = product.equals(gold);
    from = Tokens.wordsAndSymbols(product);
    to = same ? from : Tokens.wordsAndSymbols(gold);
    boolean equal = from.size() == to.size();
    for (int i = 0; equal && i < from.size(); i++) {
      equal = from.word(i).equals(to.word(i));
    }
    if (!equal) {
      throw new IllegalStateException("the product changed the words of " + id);
    }
  }

  Triple apply(Triple triple) {
    return same
        ? triple
        : new Triple(apply(triple.source()), apply(triple.cue()), apply(triple.content()));
  }

  private List<Span> apply(List<Span> spans) {
    List<Span> moved = new ArrayList<>();
    for (Span span : spans) {
      BitSet tokens = from.in(span);
      if (!tokens.isEmpty()) {
        Span first = to.span(tokens.nextSetBit(0));
        Span last = to.span(tokens.length() - 1);
        moved.add(new Span(first.start(), last.end()));
      }
    }
    return moved;
  }
}
