package org.stemma.eval.net;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.Act;
import org.stemma.Certainty;

/**
 * What one sentence tells, and on whose word.
 *
 * @param line stays the same on the sentence's way from report to report
 * @param fact what is told
 * @param variant which of two ways: the contrary, another actor
 * @param act what the source does with it
 * @param certainty how surely
 * @param chain nearest speaker first; empty if nobody is named and the words say so ("it was
 *     reported"); null if the report says it of itself
 * @param figure its number, null if it has none
 * @param altered whether the quote's words were altered
 * @param takenUp whether the content only points back ("the allegations")
 * @param root the independent source in the end, null for acts that support nothing
 */
record Telling(
    String line,
    Fact fact,
    Variant variant,
    Act act,
    Certainty certainty,
    @Nullable List<Who> chain,
    @Nullable Figure figure,
    boolean altered,
    boolean takenUp,
    @Nullable String root) {

  /**
   * Which way a fact is told.
   *
   * @param negated whether the contrary is told
   * @param other whether the slot that sources differ about has its other value
   */
  record Variant(boolean negated, boolean other) {
    static final Variant TRUE = new Variant(false, false);
  }

  /** The claim, within a story. */
  String claim() {
    return fact.name()
        + (variant.negated() ? "@not" : "")
        + (variant.other() ? "@other" : "")
        + (figure == null ? "" : "=" + figure.base());
  }

  Telling by(@Nullable List<Who> chain) {
    return new Telling(line, fact, variant, act, certainty, chain, figure, altered, takenUp, root);
  }

  Telling act(Act act, Certainty certainty, @Nullable String root) {
    return new Telling(line, fact, variant, act, certainty, chain, figure, altered, takenUp, root);
  }

  Telling surely(Certainty certainty) {
    return act(act, certainty, root);
  }

  Telling figure(@Nullable Figure figure) {
    return new Telling(line, fact, variant, act, certainty, chain, figure, altered, takenUp, root);
  }

  Telling alteredQuote() {
    return new Telling(line, fact, variant, act, certainty, chain, figure, true, takenUp, root);
  }

  Telling pointingBack() {
    return new Telling(line, fact, variant, act, certainty, chain, figure, altered, true, root);
  }

  Telling as(Fact other) {
    return new Telling(line, other, variant, act, certainty, chain, figure, altered, takenUp, root);
  }

  Telling inLine(String other) {
    return new Telling(other, fact, variant, act, certainty, chain, figure, altered, takenUp, root);
  }
}
