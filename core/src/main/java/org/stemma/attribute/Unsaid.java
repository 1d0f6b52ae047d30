package org.stemma.attribute;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.stemma.attribute.Words.Range;
import org.stemma.text.Numbers;

/** Turns of speech that look like attributions, though nobody says anything in them. */
final class Unsaid {
  /** "everything goes according to plan": nouns that, without article, are nobody's words. */
  private static final Set<String> MEASURES =
      Set.of(
          ("plan schedule law custom tradition rank taste need size age weight season rule"
                  + " protocol form type kind height colour color ability merit income")
              .split(" "));

  /** "may have known of cracks". */
  private static final Pattern KNOWS = Pattern.compile("\\b(?:kn(?:ow|ows|own|ew)|aware) of\\b");

  /** "He would have gone, had he known". */
  private static final Pattern HAD_KNOWN = Pattern.compile("had \\w+ (?:known|been told|heard)");

  /** What is written on things. */
  private static final Pattern WRITTEN = Pattern.compile("mottos?|slogans?|inscriptions?");

  private static final Pattern NAMES = Pattern.compile("(?:headlined|titled|entitled|captioned)");
  private static final Pattern IS_ASKED =
      Pattern.compile(
          "(?:(?:when|was|were|is|are|been|being) )?asked(?: (?:if|whether|why|how|what|when))?");

  /** "Asked by the judge why he obeyed, he replied": a question, told on the way. */
  private static final Pattern ASKED_BY =
      Pattern.compile("(?:asked|pressed|questioned|challenged)(?: by)?");

  /** What may stand before a colon, and is no speaker then: "To the families: no words". */
  private static final Set<String> TOWARDS = Set.of("to", "for", "on", "about", "with", "at");

  /** "She has not seen the survey". */
  private static final Pattern UNSEEN =
      Pattern.compile("(?:has|have|had|did)(?: not|n['\u2019]t)(?: yet)? se(?:e|en)");

  /** "Contradictory statements about the bridge": a topic, and no claim. */
  private static final Pattern TOPIC =
      Pattern.compile(
          "(?:[\\p{L}-]+ ){0,3}(?:discussions?|debates?|statements?|talks?|information|questions?|articles?|stor(?:y|ies)"
              + "|views?|opinions?|remarks?|conversations?|speech(?:es)?|arguments?|reporting|news|lectures?|essays?)"
              + " (?:about|on|over)");

  private static final Pattern TOLD_BY =
      Pattern.compile(
          "(?:(?:has|have|had) been|was|were|is|are) (?:alerted|told|warned|informed|notified|advised|tipped off) by");

  /** What only stands for something: "the figure refers to 2019". */
  private static final Set<String> SIGNS =
      Set.of(
          ("number numbers figure figures phrase word words term title headline date name caption abbreviation initials"
                  + " acronym total percentage sum dates letters")
              .split(" "));

  /** "An e-mail, which the Argus has seen". */
  private static final Pattern SEEN =
      Pattern.compile("(?:(?:has|have|had) )?(?:seen|obtained|reviewed|viewed|saw)");

  /** "It is worth mentioning that": the report itself speaks. */
  private static final Pattern ASIDE =
      Pattern.compile(
          "\\bworth \\w+ing\\b|\\b(?:should|must|needs? to|has to) be (?:noted|mentioned|recalled|pointed out"
              + "|said|remembered|stressed|emphasi[sz]ed|added)\\b");

  /** "Sent a cable of condolences", "highly assessed the work": courtesies of visits. */
  private static final Pattern COURTESY =
      Pattern.compile(
          "\\b(?:sen(?:ds?|t)|extend(?:s|ed)?|convey(?:s|ed)?|offer(?:s|ed)?)\\b.*\\b(?:condolences|congratulations|greetings|wishes|regards|cable|telegram)\\b"
              + "|\\bhighly (?:assess|apprais|valu)\\w*");

  private static final Pattern A_MANNER = Pattern.compile("it \\p{L}+ly|it this way");
  private static final Pattern OPENS_HEADING =
      Pattern.compile("(?:what|how|why|everything|all)\\b.*");

  private static final Pattern EXPLAINS =
      Pattern.compile(
          "\\b(?:refers?|referred) to|\\b(?:means?|meant|stands? for|stood for|denotes?)$");

  private static final Set<String> AUXILIARIES =
      Set.of("did", "does", "do", "has", "have", "had", "will", "would", "can", "could", "should");

  private static final Pattern TELLS =
      Pattern.compile("\\b(?:says?|said|tells?|told|writes?|wrote|reports?|thinks?|thought)\\b");
  private static final Set<String> COPULA = Set.of("is", "was", "are", "were", "isn", "wasn");

  private Unsaid() {}

  static boolean is(Words words, Draft draft) {
    String cue = text(words, draft.cue());
    Range source = draft.source();
    String content = draft.content().size() == 1 ? text(words, draft.content().get(0)) : "";
    boolean measure =
        cue.equals("according to") && source != null && MEASURES.contains(text(words, source));
    boolean question = source == null && IS_ASKED.matcher(cue).matches() && isQuestion(content);
    question |=
        source != null
            && ASKED_BY.matcher(cue).matches()
            && source.first() >= draft.cue().last()
            && words.is(source.first() - 1, "by")
            && (isQuestion(content) || isAbout(words, draft));
    boolean manner = cue.matches("puts?") && A_MANNER.matcher(content).matches();
    boolean seen =
        SEEN.matcher(cue).matches()
            && source != null
            && (words.is(source.first() - 1, "which") || words.is(source.first() - 1, "that"));
    // "education reports to the city", "called to order"
    boolean order =
        (cue.matches("calls?|called") && content.equals("to order")) || cue.matches("reports? to");
    boolean towards =
        source != null
            && (cue.equals(":") || words.is(source.last(), ":"))
            && TOWARDS.contains(words.lower(source.first() - 1))
            && Phrase.startsSentence(words, source.first() - 1);
    boolean topic = source == null && TOPIC.matcher(cue).matches();
    boolean contrary =
        source != null
            && words.is(source.first() - 1, "what")
            && words.is(source.first() - 2, "to")
            && words.is(source.first() - 3, "contrary");
    boolean aside = source == null && ASIDE.matcher(cue).find();
    return measure
        || aside
        || contrary
        || HAD_KNOWN.matcher(cue).matches()
        || WRITTEN.matcher(cue).matches()
        || cue.startsWith("without ")
        || towards
        || topic
        || UNSEEN.matcher(cue).matches()
        || isOnlyHearer(draft, cue)
        || order
        || COURTESY.matcher(cue).find()
        || seen
        || question
        || manner
        || KNOWS.matcher(cue).find()
        || NAMES.matcher(cue).matches()
        || (EXPLAINS.matcher(cue).find()
            && source != null
            && (isTerm(words, source) || isSign(words, source)))
        || isInverted(words, draft)
        || isRelative(words, draft)
        || isHeading(words, draft);
  }

  /** Whether all that stands between two marks is the source: a term, which says nothing. */
  private static boolean isTerm(Words words, Range source) {
    int before = source.first() - 1;
    return before >= 0
        && source.last() < words.quote.length
        && words.quote[before] == 2
        && words.quote[source.last()] == 2;
  }

  /** "The forty in our article", "the figure". */
  private static boolean isSign(Words words, Range source) {
    int noun = source.first() + (words.is(source.first(), "the") ? 1 : 0);
    return noun < source.last()
        && (SIGNS.contains(words.lower(noun)) || Numbers.valueOf(words.lower(noun)) != null);
  }

  /** "Belvane was alerted by a logger": what stands before is who heard it. */
  private static boolean isOnlyHearer(Draft draft, String cue) {
    if (!TOLD_BY.matcher(cue).matches() || draft.content().size() != 1) {
      return false;
    }
    Range content = draft.content().get(0);
    return content.last() == draft.cue().first() && content.length() <= 3;
  }

  /** Whether a preposition ties the content to the cue: "asked by TV1 about the warning". */
  private static boolean isAbout(Words words, Draft draft) {
    int before = draft.content().isEmpty() ? -1 : draft.content().get(0).first() - 1;
    return words.is(before, "about") || words.is(before, "on") || words.is(before, "over");
  }

  private static boolean isQuestion(String content) {
    return content.matches("(?:if|whether|why|how|what|when|where|who)\\b.*");
  }

  /** "Did the minister say that pensions would be cut?" */
  private static boolean isInverted(Words words, Draft draft) {
    Range source = draft.source();
    if (source == null || source.first() == 0 || words.quote[source.first()] == 1) {
      return false;
    }
    int end = draft.cue().last();
    while (end < words.size() && words.layout[end] == 0 && !Chains.endsSentence(words, end)) {
      end++;
    }
    boolean asks = end < words.size() && words.is(end, "?");
    return asks
        && source.last() <= draft.cue().first()
        && AUXILIARIES.contains(words.lower(source.first() - 1));
  }

  /** "What officials have said about the dam": a heading tells that something follows. */
  private static boolean isHeading(Words words, Draft draft) {
    Range source = draft.source();
    if (source == null || draft.cue().first() < source.last()) {
      return false;
    }
    Range line = Headlines.paragraph(words, draft.cue());
    int first = source.first() - 1;
    boolean opens = first >= line.first() && OPENS_HEADING.matcher(words.lower(first)).matches();
    boolean leads = first == line.first() || words.shape[Math.max(0, first - 1)] == Words.SYMBOL;
    return opens && leads && !Headlines.isSentence(words, line);
  }

  /** "What the book says about money is not new": what is said isn't told. */
  private static boolean isRelative(Words words, Draft draft) {
    Range source = draft.source();
    boolean what =
        source != null
            && source.last() <= draft.cue().first()
            && source.first() > 0
            && TELLS.matcher(text(words, draft.cue())).find()
            && (words.is(source.first() - 1, "what") || words.is(source.first() - 1, "how"))
            && Phrase.startsSentence(words, source.first() - 1);
    if (!what) {
      return false;
    }
    int k = draft.cue().last();
    while (k < words.size() && !words.is(k, ",") && !Chains.endsSentence(words, k)) {
      if (COPULA.contains(words.lower(k))) {
        Range last = draft.content().isEmpty() ? draft.cue() : draft.content().get(0);
        return last.last() <= k + 1;
      }
      k++;
    }
    return false;
  }

  private static String text(Words words, Range range) {
    return words.span(range.first(), range.last()).of(words.text).toLowerCase(Locale.ROOT);
  }
}
