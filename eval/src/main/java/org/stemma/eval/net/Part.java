package org.stemma.eval.net;

/** Which wordings, names and kinds of story a network is made of. */
public enum Part {
  /** To look at and to learn from. */
  TUNING("tuning", "tuning", 0),
  /** More kinds of story to learn from, told in the names and frames of tuning. */
  LEARNING("learning", "tuning", 3_000_017L),
  /** Kinds, names and frames written before any rule saw them: what the rules do on new words. */
  FRESH("fresh", "fresh", 5_000_011L),
  /** For figures only: shares no wording, name or kind of story with the others. */
  HELD_OUT("held-out", "held-out", 7_000_003L);

  /** What the command line and the file of stories call it. */
  public final String key;

  /** What the files of names and frames are called. */
  final String words;

  /** What is added to a seed, so that no two parts throw the same dice. */
  final long first;

  Part(String key, String words, long first) {
    this.key = key;
    this.words = words;
    this.first = first;
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
    throw new IllegalArgumentException(
        "no part " + key + ": give tuning, learning, fresh or held-out");
  }
}
