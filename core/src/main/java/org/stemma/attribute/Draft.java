package org.stemma.attribute;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stemma.attribute.Words.Range;

/**
 * An attribution in the making: what the model ties to one cue, brought to the product's
 * conventions. The model learnt those of PolNeAR, where a content holds its "that" and "declined"
 * is the cue of "to comment on the case"; here "declined to comment" is the cue and "the case" the
 * content.
 *
 * @param addressees who was asked for comment; else empty
 */
record Draft(
    Range cue,
    @Nullable Range source,
    List<Range> content,
    List<Range> relays,
    List<Range> addressees,
    Findings.Sure sure) {

  /**
   * What is sure of a fixed turn of speech, which leaves little doubt; by {@code eval calibration}.
   */
  private static final Findings.Sure SURE = new Findings.Sure(0.997, 0.997, 0.99, 1);

  /** How surely somebody has to speak where the words tell neither what nor that he is silent. */
  private static final double SILENT = 0.95;

  private static final Pattern DATELINE =
      Pattern.compile(
          "(?:\\p{Lu}[\\p{L}.'\u2019/ -]{1,40}(?:, [\\p{L}\\d., ]{2,30})? ?\\([^()\\n]{2,30}\\)"
              + "|\\p{Lu}{3}[\\p{Lu} -]{0,30}(?:, [\\p{L}\\d., ]{2,30})?)\\s?[-\u2013\u2014:]+\\s");

  /** What is done to who hears it. */
  private static final Pattern IS_TOLD =
      Pattern.compile(
          "(?:.* )?(?:was|were|is|are|been|being)(?: (?:also|not|never|later|repeatedly|\\w+ly))* (?:told|warned|informed|advised|notified|reminded)(?: of| about| that)?",
          Pattern.CASE_INSENSITIVE);

  /** After "did not issue". */
  private static final Pattern NO_WORD =
      Pattern.compile(
          "(?:an?|any) (?:\\w+ )?(?:comment|statement|reply|response|answer|reaction)",
          Pattern.CASE_INSENSITIVE);

  private static final Set<String> WHOSE = Set.of("his", "her", "its", "their");

  /** What in translated reports stands for him who says it. */
  private static final Set<String> WORDS =
      Set.of("word", "words", "data", "information", "talk", "saying", "telling");

  private static final Set<String> WARNS =
      Set.of(
          "warn",
          "warned",
          "warns",
          "alert",
          "alerted",
          "inform",
          "informed",
          "notify",
          "notified");

  private static final Set<String> AFTER =
      Set.of("after", "when", "while", "as", "because", "before", "since");

  private static final Set<String> TITLED =
      Set.of("headline", "headlined", "title", "titled", "entitled", "called", "heading");

  private static final Set<String> REFUSES =
      Set.of(
          "declined",
          "declines",
          "decline",
          "declining",
          "refused",
          "refuses",
          "refuse",
          "refusing");

  /** After "did not", as good as "declined". */
  private static final Set<String> WILLING =
      Set.of("wish", "want", "prepared", "willing", "ready", "able", "inclined", "care");

  private static final Set<String> ABOUT =
      Set.of("on", "about", "regarding", "over", "concerning", "of");
  private static final Set<String> REQUESTS =
      Set.of(
          "request",
          "requests",
          "comment",
          "comments",
          "question",
          "questions",
          "call",
          "calls",
          "email",
          "emails",
          "e",
          "message",
          "messages",
          "inquiry",
          "inquiries",
          "enquiry",
          "enquiries",
          "query",
          "queries",
          "letter",
          "letters");

  /**
   * All that the model found, tidied.
   *
   * @param leastSpoken how likely something has to be said; at 0 also what somebody does, wants or
   *     likes without saying it is kept
   */
  static List<Draft> of(Findings findings, double leastSpoken) {
    List<Draft> out = new ArrayList<>();
    for (Findings.Said found : findings.said()) {
      if (Headlines.isLabel(findings.words(), found)
          || (leastSpoken > 0 && Headlines.isTopic(findings, found))) {
        continue;
      }
      Findings.Said kept =
          Headlines.within(
              findings.words(), leastSpoken > 0 ? Headlines.withVerb(findings, found) : found);
      List<Range> content = new ArrayList<>();
      for (Range piece : kept.content()) {
        Range body = withoutDateline(findings.words(), piece);
        Range tidy = withoutThat(findings, trimmed(findings.words(), body));
        tidy = withoutProviso(findings.words(), tidy);
        if (!tidy.isEmpty()) {
          content.add(tidy);
        }
      }
      Draft draft =
          new Draft(kept.cue(), kept.source(), content, kept.relays(), List.of(), kept.sure());
      draft = draft.withNonAnswer(findings.words());
      if (leastSpoken > 0) {
        draft = draft.withSource(closed(findings.words(), draft.source()));
        draft = draft.withSource(untitled(findings.words(), draft.source()));
        draft = draft.withSource(owner(findings.words(), draft.source()));
        draft = draft.withSpeaker(findings.words()).withoutHearer(findings.words());
        draft = draft.withMainClause(findings).withoutWarned(findings.words());
      }
      boolean silent =
          found.content().isEmpty()
              && draft.source != null
              && found.sure().spoken() >= SILENT
              && hasVerb(findings, draft.cue())
              && !Acts.needsContent(findings.words(), draft.cue());
      boolean said = !draft.content.isEmpty() || silent || draft.isWordless(findings.words());
      boolean spoken =
          leastSpoken == 0
              || Acts.isNonAnswer(findings.words(), draft.cue())
              || (found.sure().spoken() >= leastSpoken && !Unsaid.is(findings.words(), draft));
      if (said && spoken) {
        out.add(draft);
      }
    }
    return out;
  }

  /** An attribution that a fixed turn of speech tells, where the model has found none. */
  static Draft ofTurn(Range cue, @Nullable Range source, List<Range> content) {
    return new Draft(cue, source, content, List.of(), List.of(), SURE);
  }

  private static boolean hasVerb(Findings findings, Range cue) {
    for (int k = cue.first(); k < cue.last(); k++) {
      if (findings.tag(k).startsWith("V") || findings.tag(k).equals("MD")) {
        return true;
      }
    }
    return false;
  }

  Draft withSource(@Nullable Range source) {
    return new Draft(cue, source, content, relays, addressees, sure);
  }

  Draft withRelays(List<Range> relays) {
    return new Draft(cue, source, content, relays, addressees, sure);
  }

  Draft withContent(List<Range> content) {
    return new Draft(cue, source, content, relays, addressees, sure);
  }

  Draft withAddressees(List<Range> addressees, List<Range> content) {
    return new Draft(cue, source, content, relays, addressees, sure);
  }

  boolean holds(Range other) {
    return content.stream().anyMatch(piece -> piece.contains(other));
  }

  /** Total words of the content. */
  int size() {
    int n = 0;
    for (Range piece : content) {
      n += piece.last() - piece.first();
    }
    return n;
  }

  /** "declined" + "to comment on the case" -> "declined to comment" + "the case". */
  private Draft withNonAnswer(Words words) {
    if (content.isEmpty()) {
      return this;
    }
    Range first = content.get(0);
    String last = words.lower(cue.last() - 1);
    boolean unwilling = WILLING.contains(last) && Acts.isNegated(words, cue);
    if ((REFUSES.contains(last) || unwilling)
        && first.first() == cue.last()
        && words.is(first.first(), "to")) {
      int verb = Math.min(first.first() + 2, first.last());
      if (verb < first.last() && words.is(verb - 1, "be")) {
        verb++;
      }
      return new Draft(
          new Range(cue.first(), verb),
          source,
          matter(words, verb, first),
          relays,
          addressees,
          sure);
    }
    if (REFUSES.contains(last) && first.first() == cue.last() && words.is(cue.last(), "comment")) {
      Range whole = new Range(cue.first(), cue.last() + 1);
      return new Draft(whole, source, matter(words, whole.last(), first), relays, addressees, sure);
    }
    if (content.size() == 1
        && first.first() == cue.last()
        && NO_WORD.matcher(words.span(first.first(), first.last()).of(words.text)).matches()
        && Acts.isNegated(words, cue)) {
      return new Draft(
          new Range(cue.first(), first.last()), source, List.of(), relays, addressees, sure);
    }
    if (Acts.isSilence(words, cue) && cue.last() <= first.first()) {
      Range bare = cue;
      while (bare.last() - bare.first() > 1 && words.is(bare.last() - 1, "to")) {
        bare = new Range(bare.first(), bare.last() - 1);
      }
      List<Range> rest = content;
      for (int k = first.first(); k < first.last(); k++) {
        if (REQUESTS.contains(words.lower(k))) {
          rest = about(words, k + 1, first);
        }
      }
      return new Draft(bare, source, rest, relays, addressees, sure);
    }
    boolean about = first.length() > 1 && ABOUT.contains(words.lower(first.first()));
    if (about && content.size() == 1 && Acts.isNonAnswer(words, cue)) {
      return withContent(List.of(new Range(first.first() + 1, first.last())));
    }
    return this;
  }

  /** What follows the refused verb: without "on", "further". */
  private static List<Range> matter(Words words, int from, Range content) {
    int k = from;
    while (k < content.last()
        && (ABOUT.contains(words.lower(k))
            || words.is(k, "further")
            || words.is(k, "publicly")
            || words.is(k, "immediately"))) {
      k++;
    }
    return k < content.last() ? List.of(new Range(k, content.last())) : List.of();
  }

  private static List<Range> about(Words words, int from, Range content) {
    for (int k = from; k < content.last(); k++) {
      if (ABOUT.contains(words.lower(k)) && k + 1 < content.last()) {
        return List.of(new Range(k + 1, content.last()));
      }
    }
    return List.of();
  }

  /** Whether the cue says it all: "did not respond". */
  private boolean isWordless(Words words) {
    return source != null && Acts.isNonAnswer(words, cue);
  }

  /** "DROSK, 12 March (Interpal) - Three died": without where and from whom it comes. */
  private static Range withoutDateline(Words words, Range r) {
    if (words.layout[r.first()] == 0) {
      return r;
    }
    Matcher dateline =
        DATELINE.matcher(words.text).region(words.start[r.first()], words.end[r.last() - 1]);
    int first = r.first();
    while (dateline.lookingAt() && first < r.last() && words.start[first] < dateline.end()) {
      first++;
    }
    return first < r.last() ? new Range(first, r.last()) : r;
  }

  /** "The families had been warned of the raid": by whom isn't told. */
  private Draft withoutHearer(Words words) {
    String text = words.span(cue.first(), cue.last()).of(words.text);
    boolean before = source != null && source.last() <= cue.first();
    return before && IS_TOLD.matcher(text).matches() ? withSource(null) : this;
  }

  /** "The vaccine was recalled after boxes got warm, it was reported": all of it was. */
  private Draft withMainClause(Findings findings) {
    Words words = findings.words();
    Range piece = content.size() == 1 ? content.get(0) : cue;
    int end = source != null && source.last() <= cue.first() ? source.first() : cue.first();
    boolean closing = piece.last() < end && words.is(piece.last(), ",") && end - piece.last() <= 2;
    int start = words.afterStamp(Chains.sentenceStart(words, piece.first()));
    if (!closing || start >= piece.first() - 1 || !AFTER.contains(words.lower(piece.first() - 1))) {
      return this;
    }
    Range whole = withoutDateline(words, new Range(start, piece.last()));
    Range front = new Range(whole.first(), piece.first());
    for (int k = front.first(); k < front.last(); k++) {
      if (words.quote[k] != 0 || words.is(k, ":")) {
        return this;
      }
    }
    boolean others = findings.said().stream().anyMatch(said -> front.contains(said.cue()));
    return others ? this : withContent(List.of(whole));
  }

  /** "Warned the company about the dam": the company heard it. */
  private Draft withoutWarned(Words words) {
    Range piece = content.isEmpty() ? cue : content.get(0);
    if (piece.first() != cue.last() || !WARNS.contains(words.lower(cue.last() - 1))) {
      return this;
    }
    for (int k = piece.first() + 1; k < Math.min(piece.first() + 6, piece.last() - 1); k++) {
      if (words.is(k, "about") || words.is(k, "of") && !words.isCapital(k + 1)) {
        List<Range> rest = new ArrayList<>(content);
        rest.set(0, new Range(k + 1, piece.last()));
        return withContent(rest);
      }
    }
    return this;
  }

  /** "According to his words", "according to the words of the mayor": he and the mayor say it. */
  private Draft withSpeaker(Words words) {
    Range by = source;
    if (by == null || by.first() != cue.last() || !words.is(cue.last() - 1, "to")) {
      return this;
    }
    boolean his = WHOSE.contains(words.lower(by.first())) && by.length() > 1;
    if (his && WORDS.contains(words.lower(by.first() + 1))) {
      return withSource(new Range(by.first(), by.first() + 1));
    }
    int of = by.first() + (words.is(by.first(), "the") ? 2 : 1);
    boolean told = of + 1 < by.last() && words.is(of, "of") && WORDS.contains(words.lower(of - 1));
    Range who = new Range(of + 1, by.last());
    return told
        ? new Draft(new Range(cue.first(), of + 1), who, content, relays, addressees, sure)
        : this;
  }

  /** "By the official's own reckoning": the official. */
  private static @Nullable Range owner(Words words, @Nullable Range source) {
    if (source == null || !words.is(source.last() - 1, "own")) {
      return source;
    }
    int last = source.last() - 1;
    while (last > source.first() + 1
        && (words.is(last - 1, "s") || words.shape[last - 1] == Words.SYMBOL)) {
      last--;
    }
    return new Range(source.first(), last);
  }

  /** "An article under the headline “Forty dead”": the article says it, not its title. */
  private static @Nullable Range untitled(Words words, @Nullable Range source) {
    if (source == null || source.first() < 2 || words.quote[source.first()] != 1) {
      return source;
    }
    int mark = source.first() - 1;
    boolean titled = words.quote[mark] == 2 && TITLED.contains(words.lower(mark - 1));
    int start = words.afterStamp(Chains.sentenceStart(words, mark));
    return titled && mark - start <= 24 ? new Range(start, source.last() + 1) : source;
  }

  /** "Captain Pyo (61": with the bracket's end, or without what it leaves open. */
  private static @Nullable Range closed(Words words, @Nullable Range source) {
    if (source == null) {
      return null;
    }
    int open = -1;
    for (int k = source.first() + 1; k < source.last(); k++) {
      open = words.is(k, "(") ? k : words.is(k, ")") ? -1 : open;
    }
    if (open >= 0 && words.is(source.last(), ")")) {
      return new Range(source.first(), source.last() + 1);
    }
    return open < 0 ? source : new Range(source.first(), open);
  }

  private static Range trimmed(Words words, Range r) {
    int first = r.first();
    int last = r.last();
    while (first < last && isEdge(words, first)) {
      first++;
    }
    while (last > first && isEdge(words, last - 1)) {
      last--;
    }
    return new Range(first, last);
  }

  private static boolean isEdge(Words words, int k) {
    return words.shape[k] == Words.SYMBOL
        && "$\u00a3\u20ac%".indexOf(words.text.charAt(words.start[k])) < 0;
  }

  /**
   * "if true, it would": the proviso is how surely, not what; {@link Certainties} finds it before
   * the content.
   */
  private static Range withoutProviso(Words words, Range r) {
    if (!words.is(r.first(), "if") || words.quote[r.first()] == 1) {
      return r;
    }
    for (int k = r.first() + 1; k < Math.min(r.last(), r.first() + 4); k++) {
      if (words.is(k, ",")) {
        return trimmed(words, new Range(k + 1, r.last()));
      }
    }
    return r;
  }

  private static Range withoutThat(Findings findings, Range r) {
    Words words = findings.words();
    if (r.last() - r.first() < 2 || !words.is(r.first(), "that")) {
      return r;
    }
    String next = findings.tag(r.first() + 1);
    boolean demonstrative =
        findings.tag(r.first()).equals("DT")
            && (next.startsWith("V") || next.equals("MD") || next.startsWith("NN"));
    return demonstrative ? r : trimmed(words, new Range(r.first() + 1, r.last()));
  }
}
