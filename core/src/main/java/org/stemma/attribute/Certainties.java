package org.stemma.attribute;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.stemma.Act;
import org.stemma.Certainty;
import org.stemma.attribute.Words.Range;

/**
 * How surely a source puts a content, judged on the content's own main clause (what is nested in it
 * has its own) and on hedges in the cue. Where several hold: conditional, possible, probable,
 * negated, certain, in this order.
 */
final class Certainties {
  private static final Set<String> POSSIBLE =
      Set.of(
          "could",
          "may",
          "might",
          "perhaps",
          "possibly",
          "maybe",
          "possible",
          "reportedly",
          "allegedly",
          "supposedly",
          "purportedly",
          "apparently",
          "seemingly",
          "conceivably",
          "potentially",
          "suggests",
          "suggest",
          "suggested",
          "appears",
          "appear",
          "appeared",
          "seems",
          "seem",
          "seemed",
          "hints",
          "hinted",
          "alleged",
          "rumoured",
          "rumored",
          "unclear",
          "plausible");
  private static final Set<String> PROBABLE =
      Set.of(
          "probably",
          "likely",
          "likelihood",
          "presumably",
          "probable",
          "presumed",
          "believed",
          "thought",
          "expected",
          "believe",
          "believes",
          "think",
          "thinks",
          "suspected",
          "assumed",
          "expects",
          "expect");
  private static final Pattern CUE_PROBABLE =
      Pattern.compile(
          "\\b(?:believe[sd]?|believing|think|thinks|thinking|thought|reckon(?:s|ed|ing)?|presum(?:e|es|ed|ing)"
              + "|suspect(?:s|ed|ing)?|assum(?:e|es|ed|ing)|expect(?:s|ed|ing)?|guess(?:es|ed|ing)?|suppos(?:e|es|ed)"
              + "|figures? that|is understood|assess(?:es|ed)?)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern CUE_POSSIBLE =
      Pattern.compile(
          "\\b(?:reportedly|allegedly|supposedly|purportedly|fear(?:s|ed|ing)?|suggest(?:s|ed|ing)?|appear(?:s|ed)?"
              + "|seem(?:s|ed)?|hint(?:s|ed|ing)?|alleged to|rumou?red|speculat(?:e|es|ed|ing)|wonder(?:s|ed)?"
              + "|reported to|hope[sd]?|speaks? of the possibility)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Set<String> NEGATIONS =
      Set.of(
          "not",
          "never",
          "no",
          "nobody",
          "none",
          "nothing",
          "neither",
          "nor",
          "cannot",
          "without any");
  private static final Set<String> IF = Set.of("if", "unless", "provided", "assuming", "otherwise");

  private Certainties() {}

  static Certainty of(Findings findings, Draft draft, Act act, List<Range> nested) {
    switch (act) {
      case DENIES, RETRACTS -> {
        return Certainty.NEGATED;
      }
      case HAS_NOT_CONFIRMED,
          DECLINES_TO_COMMENT,
          DID_NOT_RESPOND,
          ASKS_FOR_COMMENT,
          REFERS_ELSEWHERE,
          DEMANDS,
          DEFINES -> {
        return Certainty.CERTAIN;
      }
      case ASSERTS, CONFIRMS -> {}
    }
    Words words = findings.words();
    String cue =
        words.text.substring(words.start[draft.cue().first()], words.end[draft.cue().last() - 1]);
    Certainty content =
        ofContent(findings, draft.content(), nested, isBackshifted(findings, draft));
    if (content == Certainty.CONDITIONAL || ifTrueBeside(words, draft)) {
      return Certainty.CONDITIONAL;
    }
    if (content == Certainty.POSSIBLE || CUE_POSSIBLE.matcher(cue).find()) {
      return Certainty.POSSIBLE;
    }
    if (content == Certainty.PROBABLE || CUE_PROBABLE.matcher(cue).find()) {
      return Certainty.PROBABLE;
    }
    return content;
  }

  /** The certainty of a stretch in the report's own voice. */
  static Certainty ofOwnVoice(Findings findings, Range sentence) {
    return ofContent(findings, List.of(sentence), List.of(), true);
  }

  private static Certainty ofContent(
      Findings findings, List<Range> content, List<Range> nested, boolean backshifted) {
    Words words = findings.words();
    boolean possible = false;
    boolean probable = false;
    boolean negated = false;
    boolean would = false;
    boolean ifs = false;
    boolean such = false;
    for (Range piece : content) {
      Clause clause = new Clause(findings, piece, nested);
      for (int k = piece.first(); k < piece.last(); k++) {
        if (!clause.isMain(k)) {
          continue;
        }
        String w = words.lower(k);
        if (IF.contains(w) && !words.is(k - 1, "as") && !words.is(k - 1, "even")) {
          ifs |= !w.equals("provided") || words.is(k + 1, "that");
        }
        would |= w.equals("would") || (w.equals("d") && findings.tag(k).equals("MD"));
        such |= w.equals("such") && (words.is(k + 1, "a") || words.is(k + 1, "an"));
        if (isPossible(findings, k, w)) {
          possible = true;
        }
        if (PROBABLE.contains(w) && !isNominal(findings, k)) {
          probable = true;
        }
        if (isNegation(findings, clause, k, w)) {
          negated = true;
        }
      }
    }
    boolean conditional =
        (ifs && !startsAsQuestion(findings, content)) || (would && (such || !backshifted));
    if (conditional) {
      return Certainty.CONDITIONAL;
    }
    return possible
        ? Certainty.POSSIBLE
        : probable ? Certainty.PROBABLE : negated ? Certainty.NEGATED : Certainty.CERTAIN;
  }

  private static boolean isPossible(Findings findings, int k, String w) {
    if (!POSSIBLE.contains(w)) {
      return false;
    }
    Words words = findings.words();
    if (w.equals("may") && words.shape[k] == 2 && !findings.tag(k).equals("MD")) {
      return false;
    }
    if (w.equals("could") && (words.is(k + 1, "not") || words.is(k + 1, "n"))) {
      return false;
    }
    return !(w.equals("alleged") || w.equals("suggested")) || findings.tag(k).startsWith("VB");
  }

  private static boolean isNominal(Findings findings, int k) {
    String w = findings.words().lower(k);
    String next = findings.tag(k + 1);
    return (w.equals("suspected")
                || w.equals("expected")
                || w.equals("presumed")
                || w.equals("likely"))
            && next.startsWith("NN")
        || w.equals("thought") && findings.tag(k).startsWith("NN")
        // "hard to believe"
        || w.startsWith("believe")
            && k > 1
            && findings.words().is(k - 1, "to")
            && findings.tag(k - 2).startsWith("JJ");
  }

  /** A negation of the clause's verb or subject, not one deep in an object. */
  private static boolean isNegation(Findings findings, Clause clause, int k, String w) {
    Words words = findings.words();
    if (w.equals("t") && words.is(k - 2, "n")
        || w.endsWith("n")
            && words.is(k + 2, "t")
            && (words.is(k + 1, "'") || words.is(k + 1, "’"))
            && !w.equals("n")) {
      return clause.isVerbGroup(k);
    }
    if (!NEGATIONS.contains(w)) {
      return false;
    }
    if (w.equals("not") && (words.is(k + 1, "only") || words.is(k + 1, "just"))) {
      return false;
    }
    if (w.equals("no") && words.is(k + 1, "longer")) {
      return true;
    }
    if (w.equals("not") || w.equals("never") || w.equals("cannot")) {
      return clause.isVerbGroup(k);
    }
    // "no foreign troops were", "there is no protocol", "had no role": before the verb, or right
    // after it
    return k < clause.verb() || k <= clause.verbEnd();
  }

  /** "asked if", "whether": an indirect question is no condition. */
  private static boolean startsAsQuestion(Findings findings, List<Range> content) {
    if (content.isEmpty()) {
      return false;
    }
    Words words = findings.words();
    int first = content.get(0).first();
    return words.is(first, "if") && first > 0 && isAsking(words, first - 1);
  }

  private static boolean isAsking(Words words, int k) {
    return words.is(k, "asked")
        || words.is(k, "ask")
        || words.is(k, "asks")
        || words.is(k, "wonder")
        || words.is(k, "wondered")
        || words.is(k, "know")
        || words.is(k, "say");
  }

  /** "told reporters that if true, ...": the condition stands between cue and content. */
  private static boolean ifTrueBeside(Words words, Draft draft) {
    if (draft.content().isEmpty()) {
      return false;
    }
    int from = draft.cue().first();
    int to = Math.max(draft.cue().last(), draft.content().get(0).first());
    if (draft.content().get(0).first() < from || to - draft.cue().last() > 25) {
      return false;
    }
    for (int k = draft.cue().last(); k < to; k++) {
      if (words.is(k, "if") && !isAsking(words, k - 1)) {
        return true;
      }
    }
    return false;
  }

  /** Whether "would" may be a reported "will": an indirect content after a verb of the past. */
  private static boolean isBackshifted(Findings findings, Draft draft) {
    Words words = findings.words();
    for (Range piece : draft.content()) {
      int quoted = 0;
      for (int k = piece.first(); k < piece.last(); k++) {
        quoted += words.quote[k] == 1 ? 1 : 0;
      }
      if (2 * quoted > piece.last() - piece.first()) {
        return false;
      }
    }
    for (int k = draft.cue().first(); k < draft.cue().last(); k++) {
      String tag = findings.tag(k);
      if (tag.equals("VBZ") && !words.is(k, "has") && !words.is(k, "is")
          || tag.equals("VBP") && !words.is(k, "have")) {
        return false;
      }
    }
    return true;
  }
}
