package org.stemma.eval.net;

import org.jspecify.annotations.Nullable;

/**
 * A sentence with marks.
 *
 * @param text as {@link Phrase} sets it
 * @param told what it tells, null for words that are no report (a credit, a byline)
 */
record Sentence(String text, @Nullable Telling told) {
  Sentence with(String text) {
    return new Sentence(text, told);
  }

  Sentence with(Telling told) {
    return new Sentence(text, told);
  }

  String content() {
    return Phrase.inside(text, 'c');
  }
}
