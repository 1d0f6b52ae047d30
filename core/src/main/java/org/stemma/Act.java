package org.stemma;

/** What a source does with the content. */
public enum Act {
  ASSERTS,
  CONFIRMS,
  DENIES,
  HAS_NOT_CONFIRMED,
  DECLINES_TO_COMMENT,
  DID_NOT_RESPOND,
  ASKS_FOR_COMMENT,
  REFERS_ELSEWHERE,
  DEMANDS,
  RETRACTS,
  DEFINES;

  /** Whether the source neither supports nor denies the content. */
  public boolean isNonAnswer() {
    return switch (this) {
      case HAS_NOT_CONFIRMED,
          DECLINES_TO_COMMENT,
          DID_NOT_RESPOND,
          ASKS_FOR_COMMENT,
          REFERS_ELSEWHERE ->
          true;
      case ASSERTS, CONFIRMS, DENIES, DEMANDS, RETRACTS, DEFINES -> false;
    };
  }
}
