package org.stemma.eval.net;

import org.jspecify.annotations.Nullable;

/**
 * A source as people, and reports, know it.
 *
 * @param id one for each in a story
 * @param type what it is
 * @param name without office
 * @param full how a report names it first
 * @param brief how a report names it afterwards
 * @param office of a person, else null
 * @param organisation that a person speaks for, else null
 * @param root of whose word it is, in the end: a spokesman's ministry; null if it depends
 */
record Who(
    String id,
    Type type,
    String name,
    String full,
    String brief,
    @Nullable String office,
    @Nullable String organisation,
    @Nullable String root) {
  enum Type {
    BODY,
    PERSON,
    DOCUMENT,
    UNNAMED,
    PRESS
  }

  static Who press(String outlet) {
    return new Who("press:" + outlet, Type.PRESS, outlet, outlet, outlet, null, null, null);
  }
}
