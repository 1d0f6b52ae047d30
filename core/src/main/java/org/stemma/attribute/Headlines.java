package org.stemma.attribute;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.stemma.attribute.Words.Range;

/**
 * What is said in a paragraph without a sentence's end (a headline, a caption's label) stays in it:
 * no source or content is sought in the next; and the words after its last colon or dash ("Bridge
 * closed: report") are the source, where the model tied none. The label of a list's item ("- North:
 * two schools shut") says nothing.
 */
final class Headlines {
  private static final int LONGEST_SOURCE = 5;

  /** Labels of headlines that name nobody: "BREAKING: Bridge shut". */
  private static final Set<String> CRIES =
      Set.of(
          "breaking",
          "update",
          "updated",
          "exclusive",
          "live",
          "watch",
          "video",
          "photos",
          "pictures",
          "opinion",
          "analysis",
          "comment",
          "shock",
          "alert",
          "flash",
          "correction",
          "editorial",
          "review",
          "explainer",
          "developing",
          "urgent",
          "warning",
          "revealed",
          "scandal",
          "news",
          "latest",
          "factbox",
          "timeline",
          "interview",
          "podcast",
          "gallery",
          "sport",
          "recap",
          "fact",
          "check",
          "factcheck",
          "explained",
          "feature",
          "profile",
          "blog",
          "spotlight");

  /** What stands before towns, rivers and bridges, but not before countries or bodies. */
  private static final Set<String> AT = Set.of("at", "near", "outside");

  private static final Set<String> UNDER =
      Set.of("in", "under", "after", "before", "amid", "over", "against", "without");

  private static final Set<String> VERBS =
      Set.of(
          "says",
          "say",
          "said",
          "confirms",
          "confirm",
          "confirmed",
          "denies",
          "deny",
          "denied",
          "warns",
          "warn",
          "warned",
          "admits",
          "admit",
          "admitted",
          "insists",
          "insist",
          "claims",
          "claim",
          "reports",
          "report",
          "announces",
          "announced",
          "declares",
          "declared",
          "reveals",
          "revealed",
          "adds",
          "added",
          "states",
          "stated",
          "writes",
          "wrote",
          "believes",
          "asks",
          "demands",
          "promises",
          "explains",
          "suggests",
          "predicts",
          "concludes",
          "acknowledges",
          "stresses");

  private Headlines() {}

  /** "Inspectorate confirms: note was sent": the verb is the cue, not the colon. */
  static Findings.Said withVerb(Findings findings, Findings.Said said) {
    Range source = said.source();
    if (source == null
        || !isBeforeColon(findings.words(), said, source)
        || source.length() < 2
        || !VERBS.contains(findings.words().lower(source.last() - 1))
        || !findings.tag(source.last() - 1).startsWith("V")) {
      return said;
    }
    Range cue = new Range(source.last() - 1, source.last());
    Range who = new Range(source.first(), source.last() - 1);
    return new Findings.Said(cue, who, said.content(), said.relays(), said.sure());
  }

  /**
   * Whether before a headline's colon stands no speaker: "Lomna: what engineers say" if the report
   * only tells of that place, and it speaks nowhere in it (countries do speak, but nothing is "at"
   * a country), "Belvane in stormy weather".
   */
  static boolean isTopic(Findings findings, Findings.Said said) {
    Words words = findings.words();
    Range source = said.source();
    if (source == null
        || !isBeforeColon(words, said, source)
        || isSentence(words, paragraph(words, said.cue()))) {
      return false;
    }
    if (isUnder(findings, source)) {
      return true;
    }
    String name = words.span(source.first(), source.last()).of(words.text);
    boolean place = false;
    for (int k = source.last(); k + source.length() <= words.size(); k++) {
      Range here = new Range(k, k + source.length());
      boolean same = words.span(k, here.last()).of(words.text).equalsIgnoreCase(name);
      if (same && findings.said().stream().anyMatch(d -> here.equals(d.source()))) {
        return false;
      }
      place |= same && AT.contains(words.lower(k - 1));
    }
    return place;
  }

  private static boolean isBeforeColon(Words words, Findings.Said said, Range source) {
    Range cue = said.cue();
    return cue.length() == 1 && words.is(cue.first(), ":") && source.last() == cue.first();
  }

  /** "Belvane in stormy weather", "Belvane share under pressure": a state of things. */
  private static boolean isUnder(Findings findings, Range source) {
    Words words = findings.words();
    for (int k = source.first() + 1; k + 1 < source.last(); k++) {
      boolean state =
          UNDER.contains(words.lower(k))
              && words.shape[source.last() - 1] == 1
              && !Lexicon.OFFICE.contains(words.lower(source.last() - 1))
              && !Lexicon.ORGANISATION.contains(words.lower(source.last() - 1))
              && words.shape[k + 1] == 1;
      if (state && !findings.tag(k + 1).equals("DT")) {
        return true;
      }
    }
    return false;
  }

  static Findings.Said within(Words words, Findings.Said said) {
    Range paragraph = paragraph(words, said.cue());
    if (isSentence(words, paragraph)) {
      return withoutHeadline(words, said, paragraph);
    }
    List<Range> content = new ArrayList<>();
    for (Range piece : said.content()) {
      if (paragraph.contains(piece)) {
        content.add(piece);
      }
    }
    Range source =
        said.source() != null && paragraph.contains(said.source()) ? said.source() : null;
    Range cue = said.cue();
    source = source == null ? null : withoutTopic(words, source, cue);
    boolean mark = words.shape[cue.first()] == Words.SYMBOL;
    int left = paragraph.last() - cue.first() - 1;
    if (source == null && mark && left > 0 && left <= LONGEST_SOURCE) {
      Range rest = new Range(cue.first() + 1, paragraph.last());
      if (content.stream().noneMatch(rest::overlaps)) {
        source = rest;
        cue = new Range(cue.first(), cue.first() + 1);
      }
    }
    return new Findings.Said(cue, source, content, said.relays(), said.sure());
  }

  /** What is said in a report's sentence doesn't begin in the headline above it. */
  private static Findings.Said withoutHeadline(Words words, Findings.Said said, Range paragraph) {
    List<Range> content = new ArrayList<>();
    boolean cut = false;
    for (Range piece : said.content()) {
      Range before = paragraph(words, new Range(piece.first(), piece.first() + 1));
      boolean above = before.last() <= paragraph.first() && !isSentence(words, before);
      if (!above) {
        content.add(piece);
      } else if (piece.last() > paragraph.first()) {
        content.add(new Range(paragraph.first(), piece.last()));
      }
      cut |= above;
    }
    return !cut || content.isEmpty()
        ? said
        : new Findings.Said(said.cue(), said.source(), content, said.relays(), said.sure());
  }

  /** "Star's secret wedding - pals say": the pals, without the topic before the dash. */
  private static Range withoutTopic(Words words, Range source, Range cue) {
    Range out = source;
    for (int k = source.first() + 1; k + 1 < source.last(); k++) {
      boolean dash = "-\u2013\u2014:".indexOf(words.text.charAt(words.start[k])) >= 0;
      boolean apart = words.start[k + 1] > words.end[k];
      if (dash && apart && words.shape[k] == Words.SYMBOL && source.last() <= cue.first()) {
        out = new Range(k + 1, source.last());
      }
    }
    return out;
  }

  /** A colon or a dash that parts who speaks from what is said: not the hyphen of a name. */
  private static boolean isMark(Words words, int k) {
    boolean dash = "-\u2013\u2014".indexOf(words.text.charAt(words.start[k])) >= 0;
    boolean glued =
        k > 0
            && k + 1 < words.size()
            && words.end[k - 1] == words.start[k]
            && words.end[k] == words.start[k + 1];
    return dash ? !glued : !words.is(k, ";") && !words.is(k, "?") && !words.is(k, "!");
  }

  /** Whether the cue is the colon after a label: of a list's item, or of a headline. */
  static boolean isLabel(Words words, Findings.Said said) {
    Range cue = said.cue();
    if (cue.last() - cue.first() != 1 || words.shape[cue.first()] != Words.SYMBOL) {
      return false;
    }
    if (!isMark(words, cue.first())) {
      return true;
    }
    int first = paragraph(words, cue).first();
    int label = first;
    while (label < cue.first() && CRIES.contains(words.lower(label))) {
      label++;
    }
    if (label == cue.first() && label > first) {
      return true;
    }
    boolean bullet =
        "-\u2013\u2014\u2022*\u25cf\u25aa".indexOf(words.text.charAt(words.start[first])) >= 0;
    boolean quoted = cue.last() < words.size() && words.quote[cue.last()] == 2;
    return bullet && !quoted;
  }

  static Range paragraph(Words words, Range cue) {
    int first = cue.first();
    while (first > 0 && words.layout[first] == 0) {
      first--;
    }
    int last = cue.last();
    while (last < words.size() && words.layout[last] == 0) {
      last++;
    }
    return new Range(first, last);
  }

  static boolean isSentence(Words words, Range paragraph) {
    for (int k = paragraph.last() - 1;
        k >= Math.max(paragraph.first(), paragraph.last() - 3);
        k--) {
      if (words.is(k, ".") || words.is(k, "!") || words.is(k, "?")) {
        return true;
      }
    }
    // "She went on:" leads to the quotation in the next paragraph
    return words.is(paragraph.last() - 1, ":");
  }
}
