package org.stemma.eval.net;

/** Which half of the wordings, names and kinds of story a network is made of; they share none. */
public enum Part {
  /** To look at and to learn from. */
  TUNING("tuning"),
  /** For figures only. */
  HELD_OUT("held-out");

  /** What the command line and the files call it. */
  public final String key;

  Part(String key) {
    this.key = key;
  }

  /**
   * The part of that key.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Part of(String key) {
    for (Part part : values()) {
      if (part.key.equals(key)) {
        return part;
      }
    }
    throw new IllegalArgumentException("no part " + key + ": give tuning or held-out");
  }
}
