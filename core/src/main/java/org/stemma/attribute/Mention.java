package org.stemma.attribute;

import org.jspecify.annotations.Nullable;
import org.stemma.attribute.Words.Range;

/**
 * Words that name somebody or something. Of a name that nothing tells, person and body may both be
 * true.
 *
 * @param phrase its words, with title and apposition
 * @param name the name in it that is its own, null if it is described only
 * @param person whether it may be a person
 * @param body whether it may be a body or a document
 * @param plural whether it names several
 * @param source whether it is the source of an attribution
 */
record Mention(
    Phrase phrase,
    @Nullable Range name,
    boolean person,
    boolean body,
    boolean plural,
    boolean source) {
  Range range() {
    return phrase.range();
  }

  int length() {
    return range().length();
  }

  String noun() {
    return phrase.noun();
  }

  boolean isBefore(Range other) {
    return range().last() <= other.first();
  }

  /** Words between this and another, 0 where they touch or overlap. */
  int distance(Range other) {
    return Math.max(0, Math.max(other.first() - range().last(), range().first() - other.last()));
  }

  /** Whether a word, lower case, stands in it. */
  boolean has(String lower) {
    for (int k = range().first(); k < range().last(); k++) {
      if (phrase.findings().words().is(k, lower)) {
        return true;
      }
    }
    return false;
  }

  boolean isDefinite() {
    return phrase.isDefinite();
  }

  /** Whether it is a name and nothing else. */
  boolean isBareName() {
    return name != null && name.equals(range());
  }

  /** Whether a verb follows, or it opens its sentence: who acts is spoken of further. */
  boolean isSubject() {
    Findings findings = phrase.findings();
    String next = findings.tag(range().last());
    return Phrase.startsSentence(findings.words(), range().first())
        || next.equals("VBD")
        || next.equals("VBZ")
        || next.equals("VBP")
        || next.equals("MD");
  }
}
