package org.stemma.attribute;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stemma.Span;
import org.stemma.attribute.Words.Range;

/**
 * What is put into a sentence so that it is somebody's word, where the model has found nothing:
 * "half a year, we were told; seven months", "it may cost 80 million, by the official's own
 * reckoning".
 */
final class Insets {
  private static final Pattern TOLD =
      Pattern.compile(
          "[,\u2013\u2014] (?:we|I) (?<cue>(?:was|were|am|are|have been) (?:also |then )?(?:told|informed|assured|given to understand))(?=[.,;:!?\u2013\u2014])");

  private static final Pattern RECKONED =
      Pattern.compile(
          "\\b[Bb]y (?<who>(?:the |an? |its |his |her |their )?(?:[\\p{L}-]+ ){0,4}?[\\p{L}-]+(?:['\u2019]s|s['\u2019])|his|her|its|their) (?:own )?(?:\\w+ )?"
              + "(?<cue>reckoning|estimates?|accounts?|counts?|calculations?|telling|admission)(?=[.,;:!?]|$)");

  private Insets() {}

  /** The drafts, and those that the model has missed. */
  static List<Draft> added(Findings findings, List<Draft> drafts) {
    Words words = findings.words();
    List<Draft> out = new ArrayList<>(drafts);
    Matcher told = words.matcher(TOLD);
    while (told.find()) {
      add(words, told, null, told.start(), out);
    }
    Matcher reckoned = words.matcher(RECKONED);
    while (reckoned.find()) {
      Range who = words.range(new Span(reckoned.start("who"), reckoned.end("who")));
      boolean owner = !who.isEmpty() && words.is(who.last() - 1, "s") && who.length() > 2;
      Range source = owner ? new Range(who.first(), who.last() - 2) : who;
      add(words, reckoned, source, reckoned.start(), out);
    }
    return out;
  }

  /** What is said is the clause before, or after where nothing stands before. */
  private static void add(
      Words words, Matcher found, @Nullable Range source, int at, List<Draft> out) {
    Range cue = words.range(new Span(found.start("cue"), found.end("cue")));
    if (cue.isEmpty() || words.quote[cue.first()] == 1) {
      return;
    }
    Range inset = words.range(new Span(at, found.end("cue")));
    int start = words.afterStamp(Chains.sentenceStart(words, cue.first()));
    int last = inset.first();
    while (last > start && words.shape[last - 1] == Words.SYMBOL) {
      last--;
    }
    int end = cue.last();
    while (end < words.size() && words.layout[end] == 0 && !Chains.endsSentence(words, end)) {
      end++;
    }
    Range content = last > start ? new Range(start, last) : new Range(cue.last() + 1, end);
    boolean taken = out.stream().anyMatch(d -> d.cue().overlaps(cue) || content.contains(d.cue()));
    if (content.length() > 2 && !taken) {
      out.add(Draft.ofTurn(cue, source, List.of(content)));
    }
  }
}
