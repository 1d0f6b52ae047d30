package org.stemma.trace;

import java.util.Set;

/** Closed lists of English words. All in lower case. */
final class Small {
  /** Words that say nothing of what a report is about. */
  static final Set<String> FUNCTION =
      words(
          """
          a an the this that these those it its he she they them his her hers their we us our you your i me my of in on
          at to from by with for into onto over under above below between among across through during since until till
          before after against about around near off out up down per than as like within along behind beyond via and or
          but nor so yet if unless because although though while whereas when where who whom whose which what how why
          whether is are was were be been being am has have had having do does did will would shall should may might can
          could must not no never also now then there here just only again too very more most much many some any each
          every both all other another such own same said says say saying told tell tells
          """);

  /** Numbers in words. */
  static final Set<String> NUMBERS =
      words(
          """
          one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
          eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands
          million millions billion dozen dozens
          """);

  /** By which a sentence leaves open whether it is so; in lower case only, for the sake of May. */
  static final Set<String> HEDGES =
      words(
          """
          may might could can would must perhaps possibly probably likely apparently seems appears reportedly
          allegedly
          """);

  static final Set<String> MONTHS_AND_DAYS =
      words(
          """
          january february march april may june july august september october november december monday tuesday wednesday
          thursday friday saturday sunday jan feb mar apr jun jul aug sep sept oct nov dec
          """);

  private Small() {}

  static Set<String> words(String list) {
    return Set.of(list.strip().split("\\s+"));
  }
}
