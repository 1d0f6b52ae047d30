package org.stemma;

/** How surely the source puts the content. */
public enum Certainty {
  CERTAIN,
  PROBABLE,
  POSSIBLE,
  CONDITIONAL,
  NEGATED
}
