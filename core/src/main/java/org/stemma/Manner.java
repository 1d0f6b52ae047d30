package org.stemma;

/** How the content is given: in quotation marks, in part so, or in the reporter's words. */
public enum Manner {
  DIRECT,
  MIXED,
  INDIRECT
}
