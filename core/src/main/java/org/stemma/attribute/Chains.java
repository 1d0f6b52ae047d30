package org.stemma.attribute;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stemma.attribute.Words.Range;

/**
 * Who had it from whom. The relays of "the paper X reported, citing an official" come from the
 * model; where it took "citing" for a cue of its own, or missed it, they are put in their place.
 * And which attribution stands inside another's content.
 */
final class Chains {
  private static final Pattern RELAY =
      Pattern.compile(
          "\\b(?:cit(?:ing|es|ed)|quot(?:ing|es|ed)|relying on|leaning on|drawing on|basing \\w+ on|with (?:a )?(?:reference|link) (?:to|on)"
              + "|on the (?:word|authority|strength) of|based on interviews with)\\b",
          Pattern.CASE_INSENSITIVE);

  /** What brings in whom the source had it from: "citing", "on the strength of". */
  private static final Pattern CITING =
      Pattern.compile(
          "(?:citing|quoting|crediting|(?:relying|drawing|leaning|basing (?:itself|himself|herself|themselves)) (?:up)?on"
              + "|on the (?:strength|basis|authority|word) of|with (?:a )?(?:reference|link) (?:to|on)"
              + "|(?:attributing|tracing) (?:it|this|the \\w+) to)\\b",
          Pattern.CASE_INSENSITIVE);

  /** The same after "which": "which relied on", "who has it from". */
  private static final Pattern CITES =
      Pattern.compile(
          "(?:(?:had |has |have )?(?:cite[sd]?|quote[sd]?|credit(?:s|ed)|refer(?:s|red)? to)"
              + "|(?:relie[sd]|leans|leant|leaned|depend(?:s|ed)|drew|draws|bases (?:itself|himself|herself)|based (?:itself|himself|herself)) (?:up)?on"
              + "|(?:has|had|got|heard|learned|learnt) (?:it|this|that|the \\w+) from)\\b",
          Pattern.CASE_INSENSITIVE);

  /** Nouns of reasons and causes, which nobody has a word from. */
  private static final Pattern ABSTRACT =
      Pattern.compile(
          "\\w+(?:tion|tions|ment|ity|ities|ness|ence|ance|ism|ship|ure|ures)|lack|need|needs|threat|threats|concern|concerns|reason|reasons"
              + "|risk|risks|release|work|health|rise|fall|decline|drop|loss|losses|cost|costs|danger|dangers|change|changes|delay|delays"
              + "|theory|weather|problem|problems|ground|grounds|privacy|fear|fears|growth|demand|prices?|rules?|laws?|damage|safety|age|time");

  /** After a speaker: the outlet that has his words. */
  private static final Pattern QUOTED_BY =
      Pattern.compile(
          "(?:(?:as )?(?:quoted|cited)(?: \\w+ly)? by|in (?:comments|remarks|a statement|an? interview|a speech) (?:carried|published|quoted|reported|aired|broadcast) (?:by|on|in))\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Set<String> HEARERS = Set.of("us", "me", "him", "her", "them", "reporters");
  private static final int LONGEST_RELAY = 18;

  private static final Pattern HEARD =
      Pattern.compile(
          "\\b(?:learn(?:ed|t)|heard|been told|was told|were told|gathered|understood) (?:from|by|through|via)$",
          Pattern.CASE_INSENSITIVE);

  /** "The sale, first reported by P, will go ahead, X said": the report tells that, not X. */
  private static final Pattern FIRST_REPORTED =
      Pattern.compile(
          "(?:first|originally|earlier|previously) (?:reported|published|revealed|disclosed)\\b",
          Pattern.CASE_INSENSITIVE);

  private Chains() {}

  /** The drafts with their relays; those that were only relays are gone. */
  static List<Draft> withRelays(Findings findings, List<Draft> drafts) {
    List<Draft> out = new ArrayList<>();
    for (Draft found : Strays.removed(findings, drafts)) {
      Draft draft =
          withoutNeighbour(findings.words(), withoutHearer(findings.words(), found), drafts);
      out.add(
          withQuoter(findings, withoutRelayInSource(findings, quotedAsSaying(findings, draft))));
    }
    for (int k = 0; k < out.size(); k++) {
      Draft draft = out.get(k);
      if (!draft.relays().isEmpty()) {
        continue;
      }
      Draft citing = citing(findings, draft, out);
      if (citing != null) {
        out.set(k, draft.withRelays(citing.content()));
        out.remove(citing);
        k = -1;
        continue;
      }
      Range said = saidBeside(findings, draft);
      if (said != null) {
        out.set(k, draft.withRelays(List.of(said)));
      }
    }
    out.replaceAll(draft -> withFurtherRelays(findings, draft));
    out.replaceAll(draft -> withoutRelaysOfParent(draft, out));
    out.replaceAll(draft -> withoutOuterSpeaker(findings.words(), draft, out));
    out.replaceAll(draft -> withSubject(findings, draft, out));
    // what the model read twice: once as a relay, once as an attribution of its own
    out.removeIf(d -> isRelayOnly(findings, d, out) || isQuoted(findings.words(), d, out));
    return out;
  }

  /**
   * A relay belongs to the outer of two attributions, and nobody has a word from himself, or from
   * whom he tells it to.
   */
  private static Draft withoutRelaysOfParent(Draft draft, List<Draft> all) {
    List<Range> own = new ArrayList<>();
    for (Range relay : draft.relays()) {
      boolean others = draft.source() != null && draft.source().overlaps(relay);
      for (Draft outer : all) {
        others |=
            outer.holds(draft.cue())
                && !outer.equals(draft)
                && !outer.holds(relay)
                && (outer.relays().stream().anyMatch(relay::overlaps)
                    || (outer.source() != null && outer.source().overlaps(relay)));
      }
      if (!others) {
        own.add(relay);
      }
    }
    return own.size() == draft.relays().size() ? draft : draft.withRelays(own);
  }

  /** "Aides admit the gap is too wide, two of them said": "two of them" is no part of the gap. */
  private static Draft withoutOuterSpeaker(Words words, Draft draft, List<Draft> all) {
    List<Range> pieces = new ArrayList<>(draft.content());
    for (Draft outer : all) {
      Range speaker = outer.source();
      if (speaker == null || !outer.holds(draft.cue()) || outer.holds(speaker)) {
        continue;
      }
      for (int k = 0; k < pieces.size(); k++) {
        Range piece = pieces.get(k);
        int last = speaker.first();
        boolean within = piece.first() < last && last < piece.last() && !outer.equals(draft);
        while (within && last > piece.first() && words.shape[last - 1] == Words.SYMBOL) {
          last--;
        }
        if (within && last > piece.first() && last < speaker.first()) {
          pieces.set(k, new Range(piece.first(), last));
        }
      }
    }
    return pieces.equals(draft.content()) ? draft : draft.withContent(pieces);
  }

  /**
   * Who says what another one's parenthesis interrupts: of "the engineers, according to a memo, had
   * warned that" the memo says that the engineers had warned. And of "a ranger tells us hikers told
   * him" the hikers told, not the ranger.
   */
  private static Draft withSubject(Findings findings, Draft draft, List<Draft> all) {
    Range source = draft.source();
    if (source == null) {
      return draft;
    }
    Words words = findings.words();
    for (Draft outer : all) {
      if (outer.equals(draft) || !outer.holds(draft.cue())) {
        continue;
      }
      if (source.equals(outer.source())) {
        for (int k = 1; k < outer.content().size(); k++) {
          Range before = outer.content().get(k - 1);
          boolean goesOn = outer.content().get(k).first() == draft.cue().first();
          if (goesOn && !hasFiniteVerb(findings, before) && before.last() <= source.first()) {
            return draft.withSource(before);
          }
        }
      }
      int after = outer.cue().last();
      boolean runsOver = source.contains(outer.cue()) && outer.source() != null;
      if (runsOver && after < source.last()) {
        int first = HEARERS.contains(words.lower(after)) ? after + 1 : after;
        return first < source.last() ? draft.withSource(new Range(first, source.last())) : draft;
      }
    }
    return draft;
  }

  /** For each draft the index of the one whose content holds it, or -1. */
  static int[] parents(Findings findings, List<Draft> drafts) {
    int[] parent = new int[drafts.size()];
    for (int child = 0; child < drafts.size(); child++) {
      parent[child] = -1;
      Draft inner = drafts.get(child);
      if (FIRST_REPORTED.matcher(text(findings, inner.cue())).lookingAt()) {
        continue;
      }
      int least = Integer.MAX_VALUE;
      for (int k = 0; k < drafts.size(); k++) {
        Draft outer = drafts.get(k);
        boolean holds = k != child && outer.holds(inner.cue()) && !inner.holds(outer.cue());
        if (holds && outer.size() < least && isWithin(inner, outer)) {
          least = outer.size();
          parent[child] = k;
        }
      }
    }
    return parent;
  }

  /** "Aid will be cut, the paper said it had learned from two officials": they told that. */
  static List<Draft> withFrontedContent(Findings findings, List<Draft> drafts, int[] parents) {
    List<Draft> out = new ArrayList<>();
    for (int k = 0; k < drafts.size(); k++) {
      Draft inner = drafts.get(k);
      Draft outer = parents[k] < 0 ? null : drafts.get(parents[k]);
      boolean heard =
          inner.content().isEmpty() && HEARD.matcher(text(findings, inner.cue())).find();
      List<Range> fronted = new ArrayList<>();
      if (heard && outer != null) {
        outer.content().stream()
            .filter(piece -> piece.last() <= outer.cue().first())
            .forEach(fronted::add);
      }
      out.add(fronted.isEmpty() ? inner : inner.withContent(fronted));
    }
    return out;
  }

  /** Whether the inner one's own content lies in the outer's, at least for the most part. */
  private static boolean isWithin(Draft inner, Draft outer) {
    int in = 0;
    for (Range piece : inner.content()) {
      for (Range hold : outer.content()) {
        in +=
            Math.max(
                0, Math.min(piece.last(), hold.last()) - Math.max(piece.first(), hold.first()));
      }
    }
    return 2 * in >= inner.size();
  }

  /** "An official confided to the paper Dagblad": the paper heard it, and is no one's source. */
  private static Draft withoutHearer(Words words, Draft draft) {
    List<Range> relays = new ArrayList<>(draft.relays());
    relays.removeIf(
        r ->
            words.is(r.first() - 1, "to")
                && draft.cue().last() >= r.first() - 1
                && draft.source() != null
                && draft.source().first() < r.first());
    return relays.size() == draft.relays().size() ? draft : draft.withRelays(relays);
  }

  /** "Two diplomats told Interpal and a third confirmed": who confirmed is the third. */
  private static Draft withoutNeighbour(Words words, Draft draft, List<Draft> all) {
    Range source = draft.source();
    if (source == null || source.last() > draft.cue().first()) {
      return draft;
    }
    for (Draft other : all) {
      boolean inside = !other.equals(draft) && source.contains(other.cue());
      for (int k = other.cue().last(); inside && k + 1 < source.last(); k++) {
        if (words.is(k, "and") || words.is(k, "but") || words.is(k, "while")) {
          return draft.withSource(new Range(k + 1, source.last()));
        }
      }
    }
    return draft;
  }

  /** Whether the cue only tells whom somebody cites: "It cited an official." */
  static boolean isCiting(Findings findings, Draft draft) {
    return RELAY.matcher(text(findings, draft.cue())).matches();
  }

  /** "The mayor, quoted by the agency Y, said": Y has it from the mayor. */
  private static Draft withQuoter(Findings findings, Draft draft) {
    Range source = draft.source();
    if (source == null || draft.relays().size() > 1) {
      return draft;
    }
    Words words = findings.words();
    int from = source.last();
    for (int k = source.first() + 1; k <= source.last() && k < words.size(); k++) {
      from = words.is(k, ",") ? Math.min(from, k) : from;
    }
    if (!words.is(from, ",")) {
      return draft;
    }
    Matcher quoted =
        QUOTED_BY.matcher(words.text).region(words.start[from + 1], words.text.length());
    if (!quoted.lookingAt()) {
      return draft;
    }
    int by = from + 1;
    while (by < words.size() && words.start[by] < quoted.end()) {
      by++;
    }
    Range quoter = phraseAt(findings, draft, by);
    return quoter == null
        ? draft
        : draft.withSource(quoter).withRelays(List.of(new Range(source.first(), from)));
  }

  private static @Nullable Draft citing(Findings findings, Draft draft, List<Draft> all) {
    for (Draft other : all) {
      boolean near =
          !other.equals(draft) && sameSentence(findings.words(), draft.cue(), other.cue());
      if (near
          && isCiting(findings, other)
          && other.content().size() == 1
          && other.size() <= LONGEST_RELAY
          && !draft.holds(other.cue())
          && (other.source() == null
              || other.source().equals(draft.source())
              || follows(findings, other.source(), draft))
          && couldSpeak(findings, other.content().get(0))
          && !hasFiniteVerb(findings, other.content().get(0))) {
        return other;
      }
    }
    return null;
  }

  /** "X, which cited Y": the pronoun right after the source. */
  private static boolean follows(Findings findings, Range pronoun, Draft draft) {
    boolean relative = Phrase.of(findings, pronoun).isRelative();
    Range source = draft.source();
    return relative
        && source != null
        && pronoun.first() >= source.last()
        && pronoun.first() - source.last() <= 2;
  }

  /** "citing Y" in the sentence of the cue, outside its content: Y up to the next break. */
  private static @Nullable Range saidBeside(Findings findings, Draft draft) {
    Words words = findings.words();
    if (draft.source() == null || draft.content().isEmpty()) {
      return null;
    }
    for (int k = sentenceStart(words, draft.cue().first()); k < words.size(); k++) {
      boolean next = words.layout[k] != 0 && k > draft.cue().first();
      if (next || (k > draft.cue().last() && endsSentence(words, k - 1))) {
        return null;
      }
      Range here = new Range(k, k + 1);
      int after = afterRelayCue(words, k);
      if (after < 0 || draft.holds(here) || draft.cue().contains(here)) {
        continue;
      }
      Range relay = phraseAt(findings, draft, after);
      if (relay != null) {
        return relay;
      }
    }
    return null;
  }

  /** A person, a body, something written; not "citing a lack of rain". */
  private static boolean couldSpeak(Findings findings, Range range) {
    Phrase phrase = Phrase.of(findings, range);
    String noun = phrase.noun();
    boolean known =
        Lexicon.PEOPLE.contains(noun)
            || Lexicon.ORGANISATION.contains(noun)
            || Lexicon.DOCUMENT.contains(noun)
            || Lexicon.PRESS.contains(noun);
    return known || findings.words().isCapital(phrase.head()) || !ABSTRACT.matcher(noun).matches();
  }

  /** Whom a relaying phrase names: up to the next break, or the closing quotation mark. */
  private static @Nullable Range phraseAt(Findings findings, Draft draft, int from) {
    Words words = findings.words();
    int first = from;
    boolean quoted = false;
    while (first < words.size() && words.quote[first] == 2) {
      quoted = true;
      first++;
    }
    int last = first;
    while (last < words.size()
        && last - first < LONGEST_RELAY
        && !(quoted ? words.quote[last] != 1 : isBreak(findings, draft, last))) {
      last++;
    }
    boolean whole = last > first && last - first < LONGEST_RELAY;
    boolean speaker =
        whole
            && couldSpeak(findings, new Range(first, last))
            && (quoted || !hasFiniteVerb(findings, new Range(first, last)));
    return speaker ? new Range(first, last) : null;
  }

  /** "..., which cites the agency Y, which quotes Z": link by link. */
  private static Draft withFurtherRelays(Findings findings, Draft draft) {
    if (draft.relays().isEmpty()) {
      return draft;
    }
    Words words = findings.words();
    List<Range> relays = new ArrayList<>(draft.relays());
    while (true) {
      int k = relays.get(relays.size() - 1).last();
      while (k < words.size()
          && (words.is(k, ",")
              || words.is(k, "which")
              || words.is(k, "who")
              || words.is(k, "in")
              || words.is(k, "turn")
              || words.is(k, "itself"))) {
        k++;
      }
      int after =
          k < words.size() && k > relays.get(relays.size() - 1).last()
              ? afterRelayCue(words, k)
              : -1;
      Range next =
          after >= 0 && !draft.holds(new Range(k, k + 1)) ? phraseAt(findings, draft, after) : null;
      if (next == null) {
        return relays.size() == draft.relays().size() ? draft : draft.withRelays(relays);
      }
      relays.add(next);
    }
  }

  /** "X quoted Y as saying that C": X had it from Y, and C is what is said. */
  private static Draft quotedAsSaying(Findings findings, Draft draft) {
    Words words = findings.words();
    int verb = -1;
    for (int k = draft.cue().first(); k < draft.cue().last(); k++) {
      boolean quotes =
          words.is(k, "quotes")
              || words.is(k, "quoted")
              || words.is(k, "cites")
              || words.is(k, "cited")
              || words.is(k, "quoting")
              || words.is(k, "citing");
      verb = quotes ? k : verb;
    }
    boolean passive =
        verb > 0
            && (words.is(verb - 1, "was")
                || words.is(verb - 1, "were")
                || words.is(verb - 1, "been")
                || words.is(verb - 1, "is"));
    if (verb < 0 || passive || draft.source() == null || draft.source().first() > verb) {
      return draft;
    }
    for (int k = verb + 2; k + 1 < words.size() && k - verb <= LONGEST_RELAY; k++) {
      if (Chains.endsSentence(words, k - 1)) {
        break;
      }
      if (words.is(k, "as") && findings.tag(k + 1).equals("VBG")) {
        int from = k + 2;
        while (from < words.size() && (words.is(from, "that") || words.quote[from] == 2)) {
          from++;
        }
        List<Range> content = new ArrayList<>();
        for (Range piece : draft.content()) {
          if (piece.last() > from) {
            content.add(new Range(Math.max(piece.first(), from), piece.last()));
          }
        }
        if (content.isEmpty()) {
          // "Nobody survived," the agency quotes a rescuer as saying
          draft.content().stream()
              .filter(p -> p.last() <= draft.cue().first())
              .forEach(content::add);
        }
        if (!content.isEmpty()) {
          return new Draft(
              new Range(draft.cue().first(), verb + 1),
              draft.source(),
              content,
              List.of(new Range(verb + 1, k)),
              draft.addressees(),
              draft.sure());
        }
      }
    }
    Range colon = quotedBeforeColon(findings, draft, verb);
    return colon == null ? draft : draft.withRelays(List.of(colon));
  }

  /** Y of "X quotes Y: C". */
  private static @Nullable Range quotedBeforeColon(Findings findings, Draft draft, int verb) {
    Words words = findings.words();
    if (!draft.relays().isEmpty() || draft.content().isEmpty()) {
      return null;
    }
    Range whom = phraseAt(findings, draft, verb + 1);
    if (whom == null
        || !words.is(whom.last(), ":")
        || draft.content().get(0).first() <= whom.last()) {
      return null;
    }
    int last = whom.last();
    while (last > whom.first() && findings.tag(last - 1).startsWith("RB")) {
      last--;
    }
    return last > whom.first() ? new Range(whom.first(), last) : null;
  }

  /** The word after a relaying phrase that begins at {@code k}; -1 if none does. */
  private static int afterRelayCue(Words words, int k) {
    Matcher citing = CITING.matcher(words.text).region(words.start[k], words.text.length());
    Matcher found = citing.lookingAt() ? citing : null;
    if (found == null) {
      int before = words.is(k - 1, "turn") && words.is(k - 2, "in") ? k - 3 : k - 1;
      before = words.is(before, "itself") ? before - 1 : before;
      boolean relative =
          words.is(before, "which") || words.is(before, "that") || words.is(before, "who");
      Matcher cites = CITES.matcher(words.text).region(words.start[k], words.text.length());
      found = relative && words.is(before - 1, ",") && cites.lookingAt() ? cites : null;
    }
    if (found == null) {
      return -1;
    }
    int after = k + 1;
    while (after < words.size() && words.start[after] < found.end()) {
      after++;
    }
    return after;
  }

  /** "the daily X, which cited Y" read as one source: X, and Y behind it. */
  static Draft withoutRelayInSource(Findings findings, Draft draft) {
    Range source = draft.source();
    if (source == null || !draft.relays().isEmpty()) {
      return draft;
    }
    Words words = findings.words();
    for (int k = source.first() + 1; k + 1 < source.last(); k++) {
      int after = afterRelayCue(words, k);
      if (after > 0 && after < source.last()) {
        int end = k;
        while (end > source.first() + 1
            && (words.is(end - 1, ",")
                || words.is(end - 1, "itself")
                || words.is(end - 1, "turn")
                || words.is(end - 1, "in")
                || words.is(end - 1, "which")
                || words.is(end - 1, "that")
                || words.is(end - 1, "who"))) {
          end--;
        }
        return draft
            .withSource(new Range(source.first(), end))
            .withRelays(List.of(new Range(after, source.last())));
      }
    }
    return draft;
  }

  private static boolean isBreak(Findings findings, Draft draft, int k) {
    Words words = findings.words();
    String tag = findings.tag(k);
    return words.is(k, ",")
        || words.is(k, ".")
        || words.is(k, ";")
        || words.is(k, ":")
        || words.is(k, ")")
        || words.quote[k] == 2
        || tag.equals("VBD")
        || tag.equals("VBZ")
        || tag.equals("VBP")
        || tag.equals("WDT")
        || tag.equals("WP")
        || words.layout[k] != 0
        || words.is(k, "that")
        || draft.holds(new Range(k, k + 1))
        || draft.cue().first() == k;
  }

  private static boolean isRelayOnly(Findings findings, Draft draft, List<Draft> all) {
    for (Draft other : all) {
      if (other.equals(draft) || other.relays().isEmpty()) {
        continue;
      }
      for (Range relay : other.relays()) {
        boolean source = draft.source() != null && draft.source().overlaps(relay);
        boolean content = draft.content().stream().anyMatch(c -> c.overlaps(relay));
        boolean near = sameSentence(findings.words(), draft.cue(), other.cue());
        if (near && RELAY.matcher(text(findings, draft.cue())).find() && (source || content)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The "warning" of "X quotes Y as warning that C": what X has from Y, read once more. */
  private static boolean isQuoted(Words words, Draft draft, List<Draft> all) {
    int k = draft.cue().first();
    return words.is(k - 1, "as")
        && all.stream()
            .anyMatch(
                d ->
                    !d.equals(draft)
                        && d.relays().stream().anyMatch(r -> r.last() == k - 1)
                        && sameSentence(words, d.cue(), draft.cue()));
  }

  private static boolean hasFiniteVerb(Findings findings, Range range) {
    for (int k = range.first(); k < range.last(); k++) {
      String tag = findings.tag(k);
      boolean relative = k > 0 && findings.tag(k - 1).startsWith("W");
      if (!relative
          && (tag.equals("VBD") || tag.equals("VBZ") || tag.equals("VBP") || tag.equals("MD"))) {
        return true;
      }
      if (findings.tag(k).startsWith("W")) {
        return false;
      }
    }
    return false;
  }

  static boolean sameSentence(Words words, Range a, Range b) {
    int from = Math.min(a.last(), b.last());
    int to = Math.max(a.first(), b.first());
    for (int k = from; k < to; k++) {
      if (endsSentence(words, k) || words.layout[k] != 0) {
        return false;
      }
    }
    return true;
  }

  static int sentenceStart(Words words, int k) {
    int first = k;
    while (first > 0 && words.layout[first] == 0 && !endsSentence(words, first - 1)) {
      first--;
    }
    return first;
  }

  /** A full stop, or a mark after one, with a capital (or nothing) after it; a ticker's "+++". */
  static boolean endsSentence(Words words, int k) {
    if (words.is(k, "+") && k > 0 && words.is(k - 1, "+")) {
      return true;
    }
    boolean stop = words.is(k, ".") || words.is(k, "!") || words.is(k, "?");
    boolean mark =
        words.quote[k] == 2
            && k > 0
            && (words.is(k - 1, ".") || words.is(k - 1, "!") || words.is(k - 1, "?"));
    if (!stop && !mark) {
      return false;
    }
    if (k + 1 >= words.size()) {
      return true;
    }
    boolean glued = words.start[k + 1] == words.end[k];
    boolean abbreviation = stop && words.is(k, ".") && k > 0 && isAbbreviation(words, k - 1);
    return !glued && !abbreviation && words.shape[k + 1] != 1;
  }

  private static boolean isAbbreviation(Words words, int k) {
    String w = words.word(k);
    return (w.length() == 1 && Character.isUpperCase(w.charAt(0)))
        || "|Mr|Mrs|Ms|Dr|Gen|Col|Lt|Sgt|Capt|Sen|Rep|Gov|St|Prof|Rev|Jr|Sr|No|Jan|Feb|Aug|Sept|Oct|Nov|Dec|"
            .contains("|" + w + "|");
  }

  private static String text(Findings findings, Range r) {
    return findings.words().span(r.first(), r.last()).of(findings.words().text);
  }
}
