package org.stemma.attribute;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stemma.attribute.Words.Range;

/** Who was asked for comment: "Interpress has asked the mediators for comment". */
final class NonAnswers {
  private static final Pattern ASKED =
      Pattern.compile(
          "\\b(?:asked|asks|contacted|approached|requested|reached out to|sought|emailed|invited)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Set<String> COMMENT =
      Set.of("comment", "comments", "remark", "reaction", "response", "statement");

  private NonAnswers() {}

  static List<Draft> asked(Findings findings, List<Draft> drafts) {
    Words words = findings.words();
    List<Draft> out = new ArrayList<>();
    for (Draft draft : drafts) {
      String cue = words.span(draft.cue().first(), draft.cue().last()).of(words.text);
      Matcher asked = ASKED.matcher(cue);
      out.add(
          asked.find() ? withAddressees(findings, draft, isPassive(words, draft.cue())) : draft);
    }
    return out;
  }

  private static Draft withAddressees(Findings findings, Draft draft, boolean passive) {
    Words words = findings.words();
    int comment = -1;
    for (int k = draft.cue().last(); k < words.size() && k < draft.cue().last() + 20; k++) {
      if (COMMENT.contains(words.lower(k)) && isAsked(words, k)) {
        comment = k;
        break;
      }
      if (Chains.endsSentence(words, k)) {
        break;
      }
    }
    if (comment < 0) {
      return draft;
    }
    List<Range> content = List.of(new Range(comment, end(words, comment)));
    if (passive) {
      boolean by = draft.source() != null && draft.source().first() > draft.cue().first();
      if (draft.source() != null && !by) {
        return draft.withSource(null).withAddressees(List.of(draft.source()), content);
      }
      Range subject = subject(findings, draft.cue().first());
      return draft.withAddressees(subject.isEmpty() ? List.of() : List.of(subject), content);
    }
    int last = comment;
    while (last > draft.cue().last() && !words.is(last, "for") && !words.is(last, "to")) {
      last--;
    }
    Range who = new Range(draft.cue().last(), last);
    return draft.withAddressees(who.isEmpty() ? List.of() : List.of(who), content);
  }

  /** "for comment", "to comment", "a remark from": not "asked about the comments". */
  private static boolean isAsked(Words words, int k) {
    return words.is(k - 1, "for")
        || words.is(k - 2, "for")
        || words.is(k - 1, "to")
        || words.is(k - 1, "a")
        || words.is(k - 1, "any");
  }

  private static int end(Words words, int comment) {
    int k = comment + 1;
    boolean on = words.is(k, "on") || words.is(k, "about");
    while (on
        && k < words.size()
        && words.shape[k] != Words.SYMBOL
        && !words.is(k, "and")
        && !words.is(k, "but")) {
      k++;
    }
    return k;
  }

  private static boolean isPassive(Words words, Range cue) {
    for (int k = Math.max(0, cue.first() - 2); k < cue.last(); k++) {
      if (words.is(k, "been") || words.is(k, "was") || words.is(k, "were")) {
        return true;
      }
    }
    return false;
  }

  private static Range subject(Findings findings, int cue) {
    int first = Chains.sentenceStart(findings.words(), cue);
    int last = cue;
    while (last > first
        && (findings.words().is(last - 1, "has") || findings.words().is(last - 1, "have"))) {
      last--;
    }
    return new Range(first, last);
  }
}
