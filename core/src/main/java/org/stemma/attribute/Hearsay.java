package org.stemma.attribute;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stemma.Span;
import org.stemma.attribute.Words.Range;

/**
 * Who quotes whom, where the model has taken it apart or missed it: "it cites a porter, who says
 * that C" is what it has from the porter, and no two attributions.
 */
final class Hearsay {
  private static final Set<String> QUOTES =
      Set.of("quotes", "quoted", "cites", "cited", "quote", "cite");

  /** "The agency quoted an official as saying that": the verb, whom, and the verb of saying. */
  private static final Pattern AS_SAYING =
      Pattern.compile(
          "\\b(?<cue>(?:(?:has|have|had) )?(?:also |later |again )?(?:quote[sd]?|cite[sd]?)) (?<whom>[^.;:!?\\n\"\u201c]{2,90}?)"
              + "(?: on "
              + Silences.DAY
              + ")? as (?:saying|telling \\w+|writing|claiming|stating|adding|warning|confirming|denying|insisting)\\b(?: that)?,?");

  /** "Attributes the news to the agency Y": before Y, and no part of it. */
  private static final Pattern TRACED =
      Pattern.compile("(?:attribut(?:es|ed|ing)|credit(?:s|ed|ing)|trac(?:es|ed|ing))");

  private static final int LONGEST = 18;

  private Hearsay() {}

  static List<Draft> told(Findings findings, List<Draft> drafts) {
    Words words = findings.words();
    List<Draft> out = new ArrayList<>(drafts);
    out.replaceAll(draft -> withSpeaker(words, draft));
    for (Draft said : List.copyOf(out)) {
      int verb = quotingVerb(findings, said);
      Range source = verb < 0 ? null : whoQuotes(findings, out, verb);
      if (source != null) {
        List<Range> relays = new ArrayList<>(List.of(whom(words, verb, said)));
        relays.addAll(said.relays());
        out.set(out.indexOf(said), said.withSource(source).withRelays(relays));
        Range cue = new Range(verb, verb + 1);
        out.removeIf(draft -> draft.cue().contains(cue));
      }
    }
    addMissed(findings, out);
    return out;
  }

  /** Without "the news to" before a relay; and nobody is the one of "one learns from the paper". */
  private static Draft withSpeaker(Words words, Draft draft) {
    List<Range> relays = new ArrayList<>(draft.relays());
    relays.replaceAll(
        relay -> {
          boolean traced = TRACED.matcher(words.lower(relay.first() - 1)).matches();
          int k = relay.first();
          while (traced
              && k < Math.min(relay.first() + 4, relay.last() - 1)
              && !words.is(k, "to")) {
            k++;
          }
          boolean to = traced && k < relay.last() - 1 && words.is(k, "to");
          return to ? new Range(k + 1, relay.last()) : relay;
        });
    Range source = draft.source();
    boolean one = source != null && source.length() == 1 && words.is(source.first(), "one");
    if (one && !relays.isEmpty()) {
      return draft.withSource(relays.get(0)).withRelays(relays.subList(1, relays.size()));
    }
    return relays.equals(draft.relays()) ? draft : draft.withRelays(relays);
  }

  /** The "cites" of "cites a porter, who says that C", for what he says; -1 if there is none. */
  private static int quotingVerb(Findings findings, Draft said) {
    Words words = findings.words();
    int who = said.cue().first() - 1;
    while (who > 0 && findings.tag(who).startsWith("RB")) {
      who--;
    }
    if (!words.is(who, "who") && !words.is(who, "which")) {
      return -1;
    }
    int start = Math.max(Chains.sentenceStart(words, who), who - LONGEST);
    for (int k = who - 2; k > start; k--) {
      String tag = findings.tag(k);
      if (QUOTES.contains(words.lower(k)) && words.quote[k] != 1 && !tag.startsWith("NN")) {
        return tag.equals("VBN") && !words.lower(k - 1).matches("ha[sd]|have") ? -1 : k;
      }
      if (tag.equals("VBD") || tag.equals("VBZ") || tag.equals("VBP") || tag.equals("MD")) {
        return -1;
      }
    }
    return -1;
  }

  private static @Nullable Range whoQuotes(Findings findings, List<Draft> all, int verb) {
    Range here = new Range(verb, verb + 1);
    for (Draft draft : all) {
      Range source = draft.source();
      if (draft.cue().contains(here) && source != null && source.last() <= verb) {
        return source;
      }
    }
    boolean it = findings.words().is(verb - 1, "it");
    return it ? new Range(verb - 1, verb) : Silences.subject(findings, verb);
  }

  /** All between the verb and "who", less the marks around it. */
  private static Range whom(Words words, int verb, Draft said) {
    int first = verb + 1;
    int last = said.cue().first();
    while (!words.is(last, "who") && !words.is(last, "which")) {
      last--;
    }
    while (last > first + 1 && words.shape[last - 1] == Words.SYMBOL) {
      last--;
    }
    while (first < last - 1 && words.shape[first] == Words.SYMBOL) {
      first++;
    }
    return new Range(first, last);
  }

  private static Draft without(Draft draft, Range whom) {
    List<Range> relays = new ArrayList<>(draft.relays());
    return relays.removeIf(whom::overlaps) ? draft.withRelays(relays) : draft;
  }

  private static void addMissed(Findings findings, List<Draft> out) {
    Words words = findings.words();
    Matcher m = words.matcher(AS_SAYING);
    while (m.find()) {
      Range cue = words.range(new Span(m.start("cue"), m.end("cue")));
      Range whom = words.range(new Span(m.start("whom"), m.end("whom")));
      Range all = words.range(new Span(m.start("cue"), m.end()));
      boolean open =
          !cue.isEmpty()
              && !whom.isEmpty()
              && words.quote[cue.first()] != 1
              && out.stream().noneMatch(d -> d.cue().overlaps(all));
      Range source = open ? Silences.subject(findings, cue.first()) : null;
      int end = all.last();
      while (end < words.size() && words.layout[end] == 0 && !Chains.endsSentence(words, end)) {
        end++;
      }
      if (source != null && end - all.last() > 2) {
        Range content = new Range(all.last(), end);
        out.replaceAll(draft -> without(draft, whom));
        out.add(Draft.ofTurn(cue, source, List.of(content)).withRelays(List.of(whom)));
      }
    }
  }
}
