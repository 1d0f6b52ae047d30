package org.stemma.attribute;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stemma.Span;
import org.stemma.attribute.Words.Range;

/**
 * Who is said to have started a claim that nobody else stands behind: "the claim that the lake is
 * poisoned goes back to a post by a diver".
 */
final class Origins {
  private static final Pattern NOUN =
      Pattern.compile(
          "(?:the |this |that |an? )?(?:\\w+ )?(?:claims?|rumou?rs?|stor(?:y|ies)|allegations?|assertions?|reports?|figures?|assumption)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern FROM =
      Pattern.compile(
          "\\s*(?:seems? to |appears? to |can be |could be |is |was |has been |all )*"
              + "(?:(?:goes|go|went|traced|dates|traces) back to|traced to|stems? from|stemmed from|comes? from|came from|originate[sd]?"
              + " (?:with|in|from)|(?:first )?(?:made|spread|raised|started) by)\\s+"
              + "([^.,;:!?\\n\"\\u201c\\u201d]+)");

  /** The same as one turn of speech, for where the model has found nothing. */
  private static final Pattern WHOLE =
      Pattern.compile(
          "\\b(claim|rumou?r|story|allegation|assertion)\\s+that\\s+([^.;:!?\\n\"\u201c\u201d]{5,200}?)(?="
              + FROM.pattern()
              + ")",
          Pattern.CASE_INSENSITIVE);

  private Origins() {}

  /**
   * The drafts, those of a claim's noun with the source that the same clause names after it, and
   * those that the model has missed.
   */
  static List<Draft> named(Words words, List<Draft> drafts) {
    List<Draft> out = new ArrayList<>(drafts);
    Matcher whole = words.matcher(WHOLE);
    while (whole.find()) {
      Range cue = words.range(new Span(whole.start(1), whole.end(1)));
      Range content = words.range(new Span(whole.start(2), whole.end(2)));
      boolean found = drafts.stream().anyMatch(d -> d.cue().overlaps(cue) || d.holds(content));
      if (!cue.isEmpty() && !content.isEmpty() && !found && words.quote[cue.first()] != 1) {
        out.add(Draft.ofTurn(cue, null, List.of(content)));
      }
    }
    out.replaceAll(d -> d.source() == null && d.content().size() == 1 ? named(words, d) : d);
    return out;
  }

  private static Draft named(Words words, Draft draft) {
    Range content = draft.content().get(0);
    String cue = words.span(draft.cue().first(), draft.cue().last()).of(words.text);
    if (content.first() < draft.cue().last() || !NOUN.matcher(cue).matches()) {
      return draft;
    }
    Matcher from = FROM.matcher(words.text);
    from.region(words.end[content.last() - 1], words.text.length());
    if (!from.lookingAt()) {
      return draft;
    }
    Range who = words.range(new Span(from.start(1), from.end(1)));
    return who.isEmpty() ? draft : draft.withSource(withoutClause(words, who));
  }

  /** "An officer who calls himself Grey Fox", but not "a diver when asked". */
  private static Range withoutClause(Words words, Range who) {
    for (int k = who.first() + 1; k < who.last(); k++) {
      if (words.is(k, "and") || words.is(k, "but") || words.is(k, "when") || words.is(k, "while")) {
        return new Range(who.first(), k);
      }
    }
    return who;
  }
}
