package org.stemma.text;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells from the verbs around a time whether it lies behind or ahead: the nearest verb before it in
 * its clause decides, else the first one after it.
 */
enum Tense {
  PAST,
  FUTURE,
  /** No verb tells. */
  UNKNOWN;

  private static final Set<String> DETERMINERS =
      Lexicon.words(
          """
          the a an of its their his her 's in at by
          """);

  private static final Set<String> ADVERBS =
      Lexicon.words(
          """
          not also since already now never still just again soon only first then almost both
          all
          """);

  /** Between these "as" compares: "as early as Friday". */
  private static final Set<String> OF_DEGREE =
      Lexicon.words("early soon late well far much many long");

  /** After these what is named lies ahead, though the verb is past: "adjourned until Monday". */
  private static final Set<String> DEFERRING =
      Lexicon.words(
          """
          adjourned postponed delayed extended suspended deferred remanded banned given
          """);

  /** Clauses begin with these, and so do mere phrases: "after the election in May". */
  private static final Set<String> PHRASE = Set.of("after", "before", "since", "as");

  private static final int FAR = 40;

  private static final Set<String> CLAUSE =
      Lexicon.words(
          """
          that which who whom whose where when while because if unless although though but
          whether after before as since ; — –
          """);

  private static final Set<String> MODALS =
      Lexicon.words(
          """
          will won't shall shan't would wouldn't may might can can't cannot could couldn't
          should shouldn't must mustn't 'll
          """);

  /** What one does not do to a question: "would not say" tells of the past. */
  private static final Set<String> ANSWERS =
      Lexicon.words(
          """
          comment say confirm discuss give answer deny be immediately independently elaborate
          specify verify disclose name
          """);

  private static final Set<String> HAVE =
      Set.of("has", "have", "had", "hasn't", "haven't", "hadn't", "having");

  private static final Set<String> WAS = Set.of("was", "were", "wasn't", "weren't");

  private static final Set<String> IS = Set.of("is", "are", "isn't", "aren't");

  /** Words that point ahead by themselves. */
  private static final Set<String> AHEAD =
      Lexicon.words(
          """
          due scheduled expected upcoming forthcoming ahead slated likely unlikely postponed
          deadline hope hopes plans expect expects predict predicts forecasts foresees
          """);

  /** Verbs that point ahead when "to" follows. */
  private static final Set<String> GOVERNORS =
      Lexicon.words(
          """
          agreed planned planning ordered demanded demanding asked urged urging vowed pledged
          promised threatened wanted decided offered hoped intended set called prepared
          preparing aimed invited voted proposed summoned warned wished told instructed
          advised poised ready going bound determined committed resolved calling
          """);

  /** Present forms by which programmes are told. */
  private static final Set<String> SCHEDULES =
      Lexicon.words(
          """
          opens open closes close begins begin starts start ends end stops stop resumes resume
          returns return meets meet expires expire takes goes go votes arrives arrive leaves
          leave launches launch holds hold hosts flies travels reopens reopen lapses kicks
          becomes steps retires continues does do comes come
          """);

  /** Past forms that do not end in -ed. */
  private static final Set<String> IRREGULAR =
      Lexicon.words(
          """
          said told did didn't went came took gave made found left got saw knew thought felt
          kept began held brought wrote stood lost paid met ran sent built spent led
          understood won spoke fell rose grew drove broke chose flew drew threw wore shot
          fought fled struck hit became sank swam hid bought caught taught sought sold shook
          woke heard laid lay fed bled quit hurt swore stole froze tore sang rang slept swept
          stuck dug hung bit withdrew overthrew arose dealt meant burnt lent slid gone come
          taken given seen known flown drawn thrown broken spoken written driven chosen fallen
          risen begun sunk stolen been done hidden beaten torn frozen withdrawn overturned cut
          put set let read split spread cast burst shut
          """);

  /** Some of the irregular forms that are present forms as well. */
  private static final Set<String> ALSO_PRESENT =
      Lexicon.words(
          """
          hit hurt cut put set let read split spread cast burst shut come quit lay left found
          felt
          """);

  private static final Set<String> NO_PAST =
      Lexicon.words(
          """
          need indeed feed speed seed hundred united bleed breed exceed proceed succeed
          agreed-upon unprecedented armed so-called greed weed shed sacred naked wicked embed
          creed freed
          """);

  private static final Set<String> HELD_TO_BE =
      Lexicon.words(
          """
          believed accused said thought suspected reported alleged known charged wanted feared
          understood blamed claimed estimated
          """);

  private static final Set<String> REPORTING =
      Lexicon.words(
          """
          says said told tells claims writes reports added adds announced warned warns stated
          states confirmed reported insisted argued
          """);

  /** Verbs that {@link Lexicon} counts among the function words. */
  private static final Set<String> COMMON_VERBS =
      Lexicon.words("be go come take make give get do have face live work need stay include");

  private static final Set<String> NO_VERB_AFTER_TO =
      Lexicon.words(
          """
          hospital school work court prison jail parliament police reporters journalists
          people war town bed church power life death
          """);

  /** The tense of the clause around the words from {@code first} to before {@code end}. */
  static Tense around(Words words, int first, int end) {
    Evidence left = leftOf(words, first, false);
    boolean heads = words.is(end, "'s") || words.is(end, "'");
    if (left.tense != UNKNOWN && !(heads && left.reports)) {
      return left.tense;
    }
    Tense right = rightOf(words, end, heads);
    if (right == UNKNOWN && left.tense == UNKNOWN) {
      return leftOf(words, first, true).tense;
    }
    return right == UNKNOWN ? left.tense : right;
  }

  /**
   * Whether a past auxiliary or a verb of staying stands in the clause before word {@code first}.
   */
  static boolean isOver(Words words, int first, int end) {
    for (int i = first - 1; i >= 0 && i > first - FAR && !endsClause(words, i); i--) {
      if (words.in(i, MODALS)
          || words.in(i, AHEAD)
          || words.in(i, DEFERRING)
          || words.in(i, IS)
          || words.is(i, "to")) {
        return false;
      }
      if (words.is(i, "had") || words.in(i, WAS) || STAYED.contains(words.at(i))) {
        return !words.is(i + 1, "to");
      }
      if (words.opens(i)) {
        break;
      }
    }
    for (int i = end; i < end + 12 && !words.opens(i); i++) {
      if (words.in(i, MODALS)) {
        return false;
      }
      if (words.is(i, "had") || words.in(i, WAS)) {
        return true;
      }
    }
    return false;
  }

  private static final Set<String> STAYED =
      Lexicon.words(
          """
          stayed remained lasted continued ran worked lived served went
          """);

  private record Evidence(Tense tense, boolean reports) {}

  private static Evidence leftOf(Words words, int first, boolean acrossPhrases) {
    boolean toSeen = false;
    Tense weak = UNKNOWN;
    int start = first;
    while (start > 0
        && Set.of("on", "in", "at", "by", "for", "during").contains(words.at(start - 1))) {
      start--;
    }
    if (words.is(start - 1, "and") || words.is(start - 1, "but")) {
      return new Evidence(UNKNOWN, false);
    }
    for (int i = first - 1; i >= 0 && i > first - FAR; i--) {
      if (endsClause(words, i) && !(acrossPhrases && words.in(i, PHRASE))) {
        break;
      }
      Tense tense = at(words, i, toSeen);
      if (tense != null && weak == PAST && tense == PAST) {
        return new Evidence(PAST, false);
      }
      if (tense == UNKNOWN) {
        weak = PAST;
      } else if (tense != null) {
        return new Evidence(tense, words.in(i, REPORTING));
      }
      toSeen |= isInfinitive(words, i);
      if (words.opens(i)) {
        break;
      }
    }
    if (weak == PAST) {
      return new Evidence(PAST, false);
    }
    return new Evidence(toSeen ? FUTURE : UNKNOWN, false);
  }

  private static boolean endsClause(Words words, int i) {
    if (words.is(i, "as")) {
      return !words.in(i + 1, OF_DEGREE) && !words.in(i - 1, OF_DEGREE);
    }
    return words.in(i, CLAUSE);
  }

  private static boolean isInfinitive(Words words, int i) {
    if (!words.is(i, "to") || !words.isSmall(i + 1)) {
      return false;
    }
    String verb = words.at(i + 1);
    return COMMON_VERBS.contains(verb)
        || (!Lexicon.isFunctionWord(verb)
            && !NO_VERB_AFTER_TO.contains(verb)
            && !Units.isPlural(verb));
  }

  private static Tense rightOf(Words words, int end, boolean nearOnly) {
    int limit = end + (nearOnly ? 15 : FAR);
    for (int i = end; i < limit && i < words.size(); i++) {
      if ((i > end && words.opens(i)) || words.is(i, ";") || words.is(i, ":")) {
        break;
      }
      if (nearOnly && (words.is(i, ",") || words.is(i, "and"))) {
        break;
      }
      if (i > end && (words.is(i, "that") || words.is(i, "which"))) {
        break;
      }
      Tense tense = at(words, i, false);
      if (tense != null) {
        return tense == UNKNOWN ? PAST : tense;
      }
    }
    return UNKNOWN;
  }

  /** What one word tells; null if nothing, UNKNOWN if a past participle before a noun. */
  private static @Nullable Tense at(Words words, int i, boolean toSeen) {
    String word = words.at(i);
    boolean month = word.equals("may") && words.isCapital(i);
    if ((words.in(i, MODALS) && !month) || word.endsWith("'ll")) {
      return modal(words, i);
    }
    if (words.in(i, HAVE)) {
      boolean duty = words.is(i + 1, "to") && !word.equals("had");
      boolean until = words.is(i + 1, "until");
      return duty || until ? FUTURE : PAST;
    }
    if (words.in(i, WAS)) {
      return Set.of("to", "due", "set", "going").contains(words.at(i + 1)) ? FUTURE : PAST;
    }
    if (words.in(i, IS)) {
      return words.in(i + 1, HELD_TO_BE) ? null : FUTURE;
    }
    if (words.in(i, AHEAD)
        || (word.equals("set") && (words.is(i + 1, "for") || words.is(i + 1, "to")))) {
      return FUTURE;
    }
    if (word.equals("planned") && words.is(i + 1, "for")) {
      return FUTURE;
    }
    if (toSeen && words.in(i, GOVERNORS)) {
      return FUTURE;
    }
    if (words.in(i, SCHEDULES) && words.isSmall(i)) {
      return words.is(i - 1, "to") || words.is(i - 1, "not") ? null : schedule(words, i);
    }
    if (word.endsWith("ing") && word.length() > 5) {
      if (words.in(i - 1, IS)) {
        return FUTURE;
      }
      return words.in(i - 1, WAS) || words.in(i - 1, Set.of("of", "after", "for")) ? PAST : null;
    }
    if (Set.of("says", "writes", "reports", "claims", "tells").contains(word)) {
      return PAST;
    }
    boolean past =
        word.endsWith("ed") && word.length() > 3 && words.isSmall(i) && !words.in(i, NO_PAST);
    if (!past && !words.in(i, IRREGULAR)) {
      return null;
    }
    return participle(words, i);
  }

  private static @Nullable Tense schedule(Words words, int i) {
    int before = i - 1;
    while (before > i - 4 && isAdverb(words.at(before))) {
      before--;
    }
    if (words.in(before, MODALS)) {
      return modal(words, before);
    }
    if (words.is(before, "did") || words.is(before, "didn't")) {
      return PAST;
    }
    boolean noun = words.in(before, DETERMINERS);
    return noun ? null : FUTURE;
  }

  private static Tense modal(Words words, int i) {
    boolean not = words.at(i).endsWith("n't") || words.is(i, "cannot");
    int next = i + 1;
    while (next < i + 4 && (words.is(next, "not") || isAdverb(words.at(next)))) {
      not |= words.is(next, "not");
      next++;
    }
    if (words.is(next, "have")) {
      return PAST;
    }
    boolean turned = words.at(i).startsWith("would") || words.at(i).startsWith("could");
    return turned && not && (words.in(next, ANSWERS) || words.at(i).startsWith("could"))
        ? PAST
        : FUTURE;
  }

  private static @Nullable Tense participle(Words words, int i) {
    int before = i - 1;
    boolean be = false;
    while (before > i - 6
        && (isAdverb(words.at(before))
            || Set.of("be", "been", "being", "get").contains(words.at(before)))) {
      be |= !isAdverb(words.at(before));
      before--;
    }
    if (words.in(before, HAVE) || words.in(before, WAS)) {
      return PAST;
    }
    if (words.in(before, MODALS) || (be && words.in(before - 1, MODALS))) {
      return modal(words, words.in(before, MODALS) ? before : before - 1);
    }
    if (words.is(before, "to")) {
      return null;
    }
    if (words.in(before, IS)) {
      return words.in(i, HELD_TO_BE) ? null : FUTURE;
    }
    if (words.in(i, ALSO_PRESENT) && words.is(before, "to")) {
      return null;
    }
    boolean described =
        words.isSmall(i + 1) && !Lexicon.isFunctionWord(words.at(i + 1)) && !words.in(i, IRREGULAR);
    return described ? UNKNOWN : PAST;
  }

  private static boolean isAdverb(String word) {
    return (word.endsWith("ly") && word.length() > 4) || ADVERBS.contains(word);
  }
}
