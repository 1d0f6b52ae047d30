package org.stemma.attribute;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stemma.attribute.Words.Range;

/**
 * What somebody does, intends or likes, though nobody says it: "agreed to sell", "is in talks",
 * "voted to close", "refused to leave". PolNeAR counts it among the attributions, and so the model
 * finds it; to a reader who asks who says what it is a false one. A promise, a threat and an order
 * are said.
 */
final class Deeds {
  private static final Pattern INTENT =
      words(
          "agree[sd]?|agreeing|plan(?:s|ned|ning)?|decid(?:e|es|ed|ing)|tr(?:y|ies|ied|ying)|seek(?:s|ing)?|sought"
              + "|intend(?:s|ed|ing)?|aim(?:s|ed|ing)?|hop(?:e|es|ed|ing)|prepar(?:e|es|ed|ing)|manag(?:e|es|ed)"
              + "|ke(?:ep|eps|pt) (?:\\w+ )?promise|begin|began|fail(?:s|ed)?|eager|ready|set|likely|vot(?:e|es|ed|ing)");
  private static final Pattern LIKING =
      words(
          "lik(?:e|es|ed|ing)|lov(?:e|es|ed|ing)|enjoy(?:s|ed|ing)?|hat(?:e|es|ed|ing)|prefer(?:s|red|ring)?"
              + "|approv(?:e|es|ed|ing)|vot(?:e|es|ed|ing)|apologi[sz](?:e|es|ed|ing)");
  private static final Pattern NAMING =
      words("(?:is|are|was|were|been|be) (?:\\w+ )?(?:known|named|called|dubbed)(?: as)?");
  private static final Pattern SHOWING = words("show(?:s|ed|ing)?|present(?:s|ed|ing)?");
  private static final Pattern TALKS =
      words(
          "(?:in talks|negotiat(?:e|es|ed|ing)|(?:kn(?:ow|ows|own|ew)|learn(?:s|ed|t)?|aware) of)");
  private static final Pattern REFUSAL =
      Pattern.compile("\\b(?:refus|declin)\\w* to (\\w+)", Pattern.CASE_INSENSITIVE);
  private static final Set<String> SPEAKING =
      Set.of(
          ("comment say discuss answer confirm deny disclose name give elaborate speak talk be reveal specify identify"
                  + " provide respond reply explain rule apologise apologize acknowledge admit endorse condemn criticise"
                  + " criticize release share detail address tell offer state predict speculate make get go take accept"
                  + " recognise recognize retract withdraw commit support back")
              .split(" "));

  private Deeds() {}

  static boolean isDeed(Findings findings, Draft draft) {
    Words words = findings.words();
    String cue = words.span(draft.cue().first(), draft.cue().last()).of(words.text);
    Matcher refusal = REFUSAL.matcher(cue);
    if (refusal.find()) {
      return !SPEAKING.contains(refusal.group(1).toLowerCase(java.util.Locale.ROOT));
    }
    if (draft.content().isEmpty()) {
      return false;
    }
    Range first = draft.content().get(0);
    if (words.quote[first.first()] == 1) {
      return false;
    }
    if (TALKS.matcher(cue).find() || (draft.source() == null && NAMING.matcher(cue).find())) {
      return true;
    }
    if (words.is(first.first(), "to") && INTENT.matcher(cue).find()) {
      return true;
    }
    boolean thing = !hasClause(findings, draft);
    return thing
        && (LIKING.matcher(cue).find()
            || (SHOWING.matcher(cue).find() && isExhibitor(findings, draft)));
  }

  /** Whether a content has a finite verb of its own, outside of "the letters that he wrote". */
  private static boolean hasClause(Findings findings, Draft draft) {
    for (Range piece : draft.content()) {
      Clause clause = new Clause(findings, piece, java.util.List.of());
      if (clause.verb() < piece.last()) {
        return true;
      }
    }
    return false;
  }

  /** A museum or a person shows things; a poll, a report and a video show what is so. */
  private static boolean isExhibitor(Findings findings, Draft draft) {
    if (draft.source() == null) {
      return false;
    }
    String noun = Phrase.of(findings, draft.source()).noun();
    return Lexicon.ORGANISATION.contains(noun) || Lexicon.OFFICE.contains(noun);
  }

  private static Pattern words(String any) {
    return Pattern.compile("\\b(?:" + any + ")\\b", Pattern.CASE_INSENSITIVE);
  }
}
