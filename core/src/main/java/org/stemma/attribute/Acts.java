package org.stemma.attribute;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stemma.Act;
import org.stemma.attribute.Words.Range;

/** What a source does, told by the cue's words and, where these are plain, by the content's. */
final class Acts {
  private static final Pattern NOT =
      words(
          "not|\\w+n['’]t|never|no|neither|nobody|cannot|unable|unwilling|yet to|without|up to now not");
  private static final Pattern REFUSE =
      words("declin(?:e|es|ed|ing)|refus(?:e|es|ed|ing)|avoid(?:s|ed)? (?:saying|answering)");
  private static final Pattern VERIFY =
      words(
          "(?:re)?confirm(?:s|ed|ing|ation)?|verif(?:y|ies|ied)|corroborat(?:e|es|ed)|authenticat(?:e|ed)"
              + "|affirm(?:s|ed)?|vouch(?:ed)?|establish(?:ed)?|substantiate(?:d)?");
  private static final Pattern SPEAKS =
      words(
          "sa(?:y|ys|id|ying)|tells?|told|telling|report(?:s|ed|ing)?|warn(?:s|ed|ing)?|promis(?:e|es|ed|ing)"
              + "|announc(?:e|es|ed|ing)|claim(?:s|ed|ing)?|stat(?:e|es|ed|ing)|inform(?:s|ed)?|refer(?:s|red|ring)? to"
              + "|vouch(?:es|ed)?|apologis(?:e|es|ed)|apologiz(?:e|es|ed)|write|wrote|writes|written|add(?:s|ed|ing)?");
  private static final Pattern COMMENT =
      words(
          "comment(?:s|ed|ing)?|elaborat(?:e|ed)|discuss(?:ed)?|say|saying|drawn|speak|talk|disclose|reveal"
              + "|interviewed|declarations|remarks?|evaluation|assessment|statement|word|explanation|clarification|denial|specify|name|give|provide|identify|release|detail");
  private static final Pattern RESPOND =
      words(
          "respond(?:s|ed|ing)?|repl(?:y|ies|ied|ying)|answer(?:s|ed|ing)?|return(?:s|ed|ing)?|reach(?:ed)?"
              + "|got back|get back|available|react(?:ed)?|acknowledge(?:d)?|pick(?:s|ed|ing)? up"
              + "|contacted|response|reply|reaction|answer");
  private static final Pattern UNANSWERED =
      words(
          "unanswered|unavailable for comment|unreachable|rang out|hung up|dead line|no (?:answer|reply|response)");
  private static final Pattern NOT_COMMENTED =
      words("(?:has|have|had)(?: not|n['’]t) (?:yet )?commented|yet to comment");
  private static final Pattern SILENT =
      words(
          "remain(?:s|ed)? (?:quiet|silent)|(?:stay(?:s|ed)?|keeps?|kept) (?:quiet|silent)|no comment"
              + "|sa(?:ys?|id|ying) nothing|refrains? from comment(?:ing)?|refrained from");
  private static final Pattern REFER =
      words(
          "refer(?:s|red|ring)?|direct(?:s|ed|ing)?|point(?:s|ed|ing)?|redirect(?:s|ed)?|defer(?:s|red)?"
              + "|steer(?:s|ed)?|pass(?:es|ed) on|allud(?:e|es|ed)");
  private static final Pattern ASK =
      words(
          "ask(?:s|ed|ing)?|contact(?:s|ed|ing)?|approach(?:es|ed|ing)?|request(?:s|ed|ing)?"
              + "|reach(?:es|ed) out|sought|seeking|invit(?:e|es|ed)|emailed|wrote to");
  private static final Pattern FOR_COMMENT =
      Pattern.compile(
          "^(?:a |an |further |any |its |his |her |their |additional )*(?:comments?|remarks?|reaction"
              + "|response|statement|clarification|explanation|interview|figures?|repl(?:y|ies)|answers?)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern DENY =
      words(
          "den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|refut(?:e|es|ed|ing)|rebut(?:s|ted)?|rebuff(?:s|ed)?"
              + "|disput(?:e|es|ed|ing)|dismiss(?:es|ed|ing)?|contradict(?:s|ed|ing)?|disown(?:s|ed)?"
              + "|disavow(?:s|ed)?|tossed aside|brush(?:es|ed) (?:off|aside)|denials?|disclaim(?:s|ed)?"
              + "|scotch(?:es|ed)|ruled? out|rules out|(?:laugh|shrug|wav)(?:s|ed|ged|ing|es)? (?:off|away)");
  private static final Pattern CONFIRM =
      words(
          "confirm(?:s|ed|ing)?|corroborat(?:e|es|ed|ing)|verif(?:y|ies|ied)|confirmation|admit(?:s|ted|ting)?"
              + "|bears? out|bore out|validat(?:e|es|ed)|attest(?:s|ed)?");
  private static final Pattern RETRACT =
      words(
          "retract(?:s|ed|ing)?|withdr(?:aw|aws|ew|awn|awing)|t(?:ake|akes|ook|aken) (?:\\w+ ){0,3}back"
              + "|recant(?:s|ed|ing)?|walk(?:s|ed) back|row(?:s|ed) back|revok(?:e|es|ed)|disavow(?:s|ed)?"
              + "|pull(?:s|ed)|unpublish(?:ed)?|rescind(?:s|ed)?|backtrack(?:s|ed)?");
  private static final Pattern DEMAND =
      words(
          "demand(?:s|ed|ing)?|urg(?:e|es|ed|ing)|call(?:s|ed|ing)? (?:on|upon|for)|order(?:s|ed|ing)?"
              + "|instruct(?:s|ed|ing)?|command(?:s|ed|ing)?|implor(?:e|es|ed|ing)|appeal(?:s|ed|ing)?"
              + "|press(?:es|ed|ing)? for|plead(?:s|ed|ing)?|beg(?:s|ged|ging)?|exhort(?:s|ed|ing)?"
              + "|call(?:s|ed|ing)? (?:again |once more )?(?:on|for)|direct(?:s|ed)? (?:them|him|her|staff)");
  private static final Pattern MAY_DEMAND =
      words(
          "ask(?:s|ed|ing)?|tell(?:s|ing)?|told|want(?:s|ed|ing)?|warn(?:s|ed|ing)?|advis(?:e|es|ed|ing)"
              + "|request(?:s|ed|ing)?|invit(?:e|es|ed|ing)|recommend(?:s|ed|ing)?|encourag(?:e|es|ed|ing)"
              + "|said|says|summon(?:s|ed)?|requir(?:e|es|ed|ing)|push(?:es|ed|ing)");
  private static final Pattern INFINITIVE =
      Pattern.compile("^(?:not )?to [\"“‘']?[a-z]+", Pattern.CASE_INSENSITIVE);
  private static final Pattern WITH_INFINITIVE =
      Pattern.compile(
          "^(?:[\\w’'.,\\-\u2013]+ ){1,9}(?:not )?to [\"“‘']?[a-z]+", Pattern.CASE_INSENSITIVE);
  private static final Pattern WERE_TO =
      Pattern.compile("\\b(?:was|were|is|are) to be \\w+", Pattern.CASE_INSENSITIVE);
  private static final Pattern DEFINE =
      words(
          "defin(?:e|es|ed|ing)|call(?:s|ed|ing)?|dub(?:s|bed|bing)?|term(?:s|ed|ing)?|label(?:s|led|ed)?"
              + "|refer(?:s|red|ring)? to|describ(?:e|es|ed|ing)|known as|style(?:s|d)?");
  private static final Pattern NAME =
      words(
          "call(?:s|ed|ing)?|term(?:s|ed|ing)?|label(?:s|led|ed)?|describ(?:e|es|ed|ing)|nam(?:es|ed|ing)|brand(?:s|ed|ing)?");
  private static final Pattern DEFINES_SURELY = words("defin(?:e|es|ed|ing)|dub(?:s|bed|bing)?");
  private static final String FALSE =
      "[\"“‘']?(?:false|untrue|fake|fakes|nonsense|baseless|a lie|lies|fabricat\\w+|invent(?:ed|ion)|wrong|not true"
          + "|unfounded|a fake|rubbish|incorrect|a hoax|made[ -]up|fiction|a fabrication|an? (?:\\w+ )?(?:invention|fairy tale|fable)|pure (?:invention|fantasy|fiction)|fantasy)";

  /** At the end of a clause: "the claim was false", but not "it was a false alarm". */
  private static final Pattern UNTRUE =
      Pattern.compile(
          "\\b(?:(?:is|was|were|are|be|been)(?: \\w+)? "
              + FALSE
              + "(?=[\\s\"”’']*(?:$|[,.;:!)\u2014\u2013-]|and\\b|but\\b|because\\b|from\\b))"
              + "|does not correspond to reality|no truth|not the case|never happened|did not happen)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern AS_UNTRUE =
      Pattern.compile(
          "(?:\\bas |[\"“‘'])" + FALSE + "|\\b" + FALSE + "[\"”’']?$", Pattern.CASE_INSENSITIVE);

  /** "Protested her innocence". */
  private static final Pattern INNOCENCE =
      Pattern.compile("^(?:his|her|its|their|my|our) innocence\\b", Pattern.CASE_INSENSITIVE);

  private static final Pattern RETORT =
      Pattern.compile(
          "^(?:rubbish|nonsense|lies|a lie|fake|not true|untrue|false)[.!]?$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern OWN_PIECE =
      words(
          "we|(?:earlier|previous|original|first) (?:version|edition)|(?:our|this) (?:own )?(?:article|story|report|post|headline|caption)"
              + "|(?:article|story|report|post|headline)\\b.*\\b(?:this|our|these) (?:site|website|page|pages|paper|newspaper|channel|blog)");

  private static final Pattern ERRS =
      words("erroneously|wrongly|incorrectly|mistakenly|inaccurately|misstated|in error");

  private static final Pattern WAS_WRONG =
      Pattern.compile(
          "[.;”\"]*\\s+(?:that|this|it|the (?:figure|number|claim|statement|report))"
              + " (?:was|is|were) (?:\\w+ly )?(?:wrong|incorrect|inaccurate|an error|a mistake|false|untrue|mistaken|not (?:correct|true|the case|right|so))\\b",
          Pattern.CASE_INSENSITIVE);

  private Acts() {}

  static Act of(Findings findings, Draft draft) {
    Words words = findings.words();
    String cue = text(words, draft.cue());
    String content = draft.content().isEmpty() ? "" : text(words, draft.content().get(0));
    boolean not = NOT.matcher(cue).find() || nobodyDid(words, draft);
    if (has(VERIFY, cue) && (not || has(REFUSE, cue))) {
      return Act.HAS_NOT_CONFIRMED;
    }
    if (SILENT.matcher(cue).find()) {
      return Act.DECLINES_TO_COMMENT;
    }
    if (has(REFUSE, cue)) {
      return Act.DECLINES_TO_COMMENT;
    }
    boolean notYet = cue.contains("immediately") || NOT_COMMENTED.matcher(cue).find();
    boolean silence = not && (has(RESPOND, cue) || has(COMMENT, cue) && notYet);
    if (silence || has(UNANSWERED, cue)) {
      return Act.DID_NOT_RESPOND;
    }
    if (not && has(COMMENT, cue)) {
      return Act.DECLINES_TO_COMMENT;
    }
    if (has(ASK, cue) && (FOR_COMMENT.matcher(content).find() || !draft.addressees().isEmpty())) {
      return Act.ASKS_FOR_COMMENT;
    }
    if (has(RETRACT, cue) && !has(DEMAND, cue)) {
      return Act.RETRACTS;
    }
    if (!not && has(DENY, cue)) {
      return Act.DENIES;
    }
    if (!not && has(CONFIRM, cue)) {
      return Act.CONFIRMS;
    }
    if (has(DEMAND, cue)) {
      return Act.DEMANDS;
    }
    if (isDefinition(words, draft, cue, content)) {
      return Act.DEFINES;
    }
    if (has(REFER, cue)
        && !cue.contains("refers to")
        && !cue.contains("referred to")
        && !cue.contains("referring")
        && !cue.contains("out")) {
      return Act.REFERS_ELSEWHERE;
    }
    boolean calledUntrue = has(NAME, cue) && AS_UNTRUE.matcher(lastPiece(words, draft)).find();
    if (UNTRUE.matcher(content).find()
        || calledUntrue
        || RETORT.matcher(content).matches()
        || INNOCENCE.matcher(content).find()) {
      return Act.DENIES;
    }
    if (has(MAY_DEMAND, cue) && asksForAction(findings, draft, cue, content)) {
      return Act.DEMANDS;
    }
    if (isTakenBack(words, draft) || isOwnError(words, draft, cue)) {
      return Act.RETRACTS;
    }
    // the model learnt cues without a content from non-answers alone
    return draft.content().isEmpty() ? Act.DECLINES_TO_COMMENT : Act.ASSERTS;
  }

  /** "An earlier version of this story wrongly said". */
  private static boolean isOwnError(Words words, Draft draft, String cue) {
    return draft.source() != null
        && ERRS.matcher(cue).find()
        && OWN_PIECE.matcher(text(words, draft.source())).find();
  }

  /** "An earlier version of this story said 40 had died. That was wrong." */
  private static boolean isTakenBack(Words words, Draft draft) {
    if (draft.source() == null || !OWN_PIECE.matcher(text(words, draft.source())).find()) {
      return false;
    }
    int end = draft.cue().last();
    for (Range piece : draft.content()) {
      end = Math.max(end, piece.last());
    }
    Matcher next = WAS_WRONG.matcher(words.text);
    next.region(words.end[end - 1], words.text.length());
    return next.lookingAt();
  }

  /** Whether the cue is one of silence, without a matter of its own: "did not respond to". */
  static boolean isSilence(Words words, Range cue) {
    String text = text(words, cue);
    return NOT.matcher(text).find() && has(RESPOND, text);
  }

  /** Whether the cue says that something was not done. */
  static boolean isNegated(Words words, Range cue) {
    return NOT.matcher(text(words, cue)).find();
  }

  /** Whether the cue can stand without a content. */
  static boolean isNonAnswer(Words words, Range cue) {
    String text = text(words, cue);
    boolean not = NOT.matcher(text).find();
    return isSilence(words, cue)
        || SILENT.matcher(text).find()
        || UNANSWERED.matcher(text).find()
        || ((not || has(REFUSE, text)) && (has(COMMENT, text) || has(VERIFY, text)))
        || (has(RESPOND, text) && text.contains("neither"));
  }

  /** Whether the cue says nothing without a content: a colon, "warned", "promised". */
  static boolean needsContent(Words words, Range cue) {
    String text = text(words, cue);
    return !NOT.matcher(text).find() && (text.equals(":") || SPEAKS.matcher(text).find());
  }

  /** "Neither of them would be drawn". */
  static boolean nobodyDid(Words words, Draft draft) {
    Range who = draft.source();
    if (who == null && !draft.content().isEmpty()) {
      who = draft.content().get(0); // "neither version could be verified"
    }
    return who != null && (words.is(who.first(), "neither") || words.is(who.first(), "nobody"));
  }

  private static boolean isDefinition(Words words, Draft draft, String cue, String content) {
    if (!has(DEFINE, cue)) {
      return false;
    }
    if (has(NAME, cue) && AS_UNTRUE.matcher(lastPiece(words, draft)).find()) {
      return false;
    }
    if (has(DEFINES_SURELY, cue)) {
      return true;
    }
    int from = Math.max(0, draft.cue().first() - 8);
    String before = words.text.substring(words.start[from], words.start[draft.cue().first()]);
    boolean what = before.toLowerCase(Locale.ROOT).matches("(?s).*\\bwhat\\b.*");
    boolean quoted = content.matches("(?s).*[\"“‘'][^\"”’']{1,60}(?:[\"”’'].*)?") || what;
    boolean plural =
        cue.matches("(?s).*\\b(?:calls?|describes?|refers to|terms|labels|known as)\\b.*");
    return plural && quoted || what;
  }

  private static String lastPiece(Words words, Draft draft) {
    List<Range> c = draft.content();
    return c.isEmpty() ? "" : text(words, c.get(c.size() - 1));
  }

  /** "asked her to come", "told them not to wait", "wants the boss sacked". */
  private static boolean asksForAction(Findings findings, Draft draft, String cue, String content) {
    if (cue.matches("(?s).*\\bwant(?:s|ed|ing)?\\b.*")) {
      return true;
    }
    if (cue.matches("(?s).*\\b(?:said|says)\\b.*")) {
      return WERE_TO.matcher(content).find();
    }
    if (INFINITIVE.matcher(content).find() || isImperative(findings, draft)) {
      return true;
    }
    if (draft.content().isEmpty()) {
      return false;
    }
    int first = draft.content().get(0).first();
    boolean finite = false;
    Range piece = draft.content().get(0);
    for (int k = first; k < Math.min(piece.last(), first + 10); k++) {
      String tag = findings.tag(k);
      if (tag.equals("TO")) {
        break;
      }
      finite |= tag.equals("VBD") || tag.equals("VBZ") || tag.equals("VBP") || tag.equals("MD");
    }
    return !finite && WITH_INFINITIVE.matcher(content).find();
  }

  /** "Stay in your cars": quoted, and it begins with a bare verb. */
  private static boolean isImperative(Findings findings, Draft draft) {
    if (draft.content().isEmpty()) {
      return false;
    }
    int first = draft.content().get(0).first();
    return findings.words().quote[first] == 1
        && findings.tag(first).equals("VB")
        && !Set.of("thank", "look", "let", "see", "imagine", "believe", "listen")
            .contains(findings.words().lower(first));
  }

  private static boolean has(Pattern pattern, String text) {
    return pattern.matcher(text).find();
  }

  private static String text(Words words, Range r) {
    return words.text.substring(words.start[r.first()], words.end[r.last() - 1]);
  }

  private static Pattern words(String any) {
    return Pattern.compile("(?<![\\w])(?:" + any + ")(?![\\w])", Pattern.CASE_INSENSITIVE);
  }
}
