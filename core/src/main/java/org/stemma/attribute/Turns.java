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
 * Turns of speech around an answer that the model has missed: who is asked for comment, who sends
 * the asker on to somebody else, who takes back what he said. PolNeAR, which taught the model, does
 * not mark them.
 */
final class Turns {
  private static final String HAS = "(?:(?:has|have|had) )?(?:(?:also|again|since|now|\\w+ly) )*";
  private static final String COMMENT =
      "(?:(?:an?|any|further|his|her|its|their|an? \\w+) ){0,3}"
          + "(?:comments?|remarks?|reactions?|response|statement|clarification|reply|interview|explanation|answers?)\\b";
  private static final String ASKED =
      "(?:asked|asks|contacted|contacts|approached|approaches|e-?mailed|phoned|rang|telephoned|messaged|invited)";
  private static final String WHO =
      "(?:(?!for |by |that |and |but |whether |why )[^\\s.;:!?\"\u201c\u201d]+ ){0,11}?";
  private static final String REQUESTS = "(?:" + Silences.MESSAGES + "|callers|comments?)";
  private static final String ASKER =
      "(?:us|me|reporters|journalists|correspondents|(?:the |this |our |your )?(?:press|media|newspaper|paper|agency|station|website|site|channel|magazine|broadcaster|programme|reporter|correspondent)"
          + "|(?:(?!the case|the matter)[\\w\u2019'-]+ ){0,3}"
          + REQUESTS
          + "(?: (?:for|on|about|regarding|from|over) (?:(?!to )[^\\s.,;:!?]+ ){0,6}?[^\\s.,;:!?]+)?)";
  private static final String TO =
      "(?<what>[^\\s.,;:!?][^.,;:!?\\n\"\u201c\u201d]*?)(?=\\s*(?:[.,;:!?\\n\"\u201d]|$)| (?:and|but|when|before|until|while|on "
          + Silences.DAY
          + ")\\b)";

  private static final String SOMEBODY =
      "(?:(?:an? |the |this |our )?(?:(?!on |about |over )[^\\s.,;:!?]+ ){0,3}?[^\\s.,;:!?]+)";

  /** "Ledgerline has asked the board for comment". */
  private static final Pattern ASKS =
      turn("(?<cue>" + HAS + ASKED + ") (?:" + WHO + ")(?:for|to) (?<what>" + COMMENT + ")");

  /** "Both armies were asked for comment", "asked by the Courier for comment". */
  private static final Pattern IS_ASKED =
      turn(
          "(?<cue>(?:(?:has|have|had|was|were|is|are|been|being) )*(?:also |again )?(?:asked|contacted|approached))"
              + "(?: by (?<by>"
              + SOMEBODY
              + "))? (?:for|to) (?<what>"
              + COMMENT
              + ")(?: by (?<later>"
              + SOMEBODY
              + ")(?= (?:on|about|over|and|but)|[.,;:!?\\n]|$))?");

  /** "It referred questions to its lawyers". */
  private static final Pattern REFERS =
      turn(
          "(?<cue>"
              + HAS
              + "(?:referred|refers?|directed|directs?|redirect(?:s|ed)|pointed|points?|steer(?:s|ed)|sent|sends|passe[sd]|forwarded)) "
              + "(?:(?<asker>"
              + ASKER
              + "|(?:the )?(?-i:\\p{Lu})[\\w&\u2019'-]*(?: (?:& |of |and )?(?-i:\\p{Lu})[\\w\u2019'-]*){0,3})) (?:back |on |over |instead )?to "
              + TO);

  /** "We withdraw the line". */
  private static final Pattern RETRACTS =
      turn(
          "(?<cue>"
              + HAS
              + "(?:withdraws?|withdrew|withdrawn|retracts?|retracted|pulls|pulled|takes? back|took back|taken back|rescinded)) "
              + "(?<what>(?:the|its|his|her|their|our|my|that|this|those|these) (?:[\\w\u2019'.-]+ ){0,3}?"
              + "(?:statements?|stor(?:y|ies)|articles?|reports?|claims?|lines?|messages?|posts?|tweets?|figures?|remarks?|allegations?|accusations?|announcement|words))\\b");

  /** "The railways dispute both". */
  private static final Pattern DENIES =
      turn(
          "(?<cue>"
              + HAS
              + "(?:disputes?|disputed|denies|denied|rejects?|rejected|contests?|contested|refutes?|refuted|confirms?|confirmed)) "
              + "(?<what>both(?: (?:claims|reports|accounts|versions|figures|statements|points|charges|allegations))?|all (?:of (?:it|this|that|them)|this|that)|everything)(?=[.,;])");

  /** What makes "asked for comment" one's who is asked, where nobody is told to ask. */
  private static final Pattern BE =
      Pattern.compile("\\b(?:was|were|is|are|been|being)\\b", Pattern.CASE_INSENSITIVE);

  private static final Set<String> PRONOUNS = Set.of("i", "we", "he", "she", "it", "they");

  private Turns() {}

  private static Pattern turn(String regex) {
    return Pattern.compile("\\b" + regex, Pattern.CASE_INSENSITIVE);
  }

  /** The drafts, and those that the model has missed. */
  static List<Draft> added(Findings findings, Kinds kinds, List<Draft> drafts) {
    List<Draft> out = new ArrayList<>(drafts);
    for (Pattern turn : List.of(IS_ASKED, ASKS, RETRACTS, REFERS, DENIES)) {
      Matcher m = findings.words().matcher(turn);
      while (m.find()) {
        Range cue = findings.words().range(new Span(m.start("cue"), m.end("cue")));
        Range what = findings.words().range(new Span(m.start("what"), m.end("what")));
        boolean open = !cue.isEmpty() && !what.isEmpty() && isTold(findings.words(), cue);
        Range agent = turn == IS_ASKED ? agent(findings, m) : null;
        boolean meant =
            turn == IS_ASKED
                ? agent != null || BE.matcher(m.group("cue")).find()
                : turn != REFERS || isAsker(findings, kinds, m);
        if (open && meant) {
          add(turn, cue, turn == IS_ASKED ? agent : subject(findings, out, cue), what, out);
        }
      }
    }
    return out;
  }

  private static void add(
      Pattern turn, Range cue, @Nullable Range by, Range what, List<Draft> out) {
    Draft found = null;
    for (Draft d : out) {
      found = found == null && d.cue().overlaps(cue) ? d : found;
    }
    if (found == null && (by != null || turn == IS_ASKED)) {
      out.add(Draft.ofTurn(cue, by, List.of(what)));
    } else if (found != null && turn == REFERS) {
      Range source = found.source() == null ? by : found.source();
      out.set(out.indexOf(found), found.withSource(source).withContent(List.of(what)));
    }
  }

  /** Not in quotation marks, and not only wanted: "asked the paper to withdraw the story". */
  private static boolean isTold(Words words, Range cue) {
    return words.quote[cue.first()] != 1 && !words.is(cue.first() - 1, "to");
  }

  /** One may be sent on whose part it is to ask; others are sent to hospital. */
  private static boolean isAsker(Findings findings, Kinds kinds, Matcher m) {
    Range asker = findings.words().range(new Span(m.start("asker"), m.end("asker")));
    boolean name = findings.words().isCapital(asker.last() - 1);
    return !name || kinds.isOutlet(asker);
  }

  private static @Nullable Range agent(Findings findings, Matcher m) {
    String by = m.group("by") == null ? "later" : "by";
    return m.group(by) == null ? null : findings.words().range(new Span(m.start(by), m.end(by)));
  }

  /** The phrase before the verb; after "and" who spoke before. */
  private static @Nullable Range subject(Findings findings, List<Draft> drafts, Range cue) {
    Words words = findings.words();
    int before = cue.first() - 1;
    if (PRONOUNS.contains(words.lower(before))) {
      return new Range(before, cue.first());
    }
    if (words.is(before, "and") || words.is(before, "but")) {
      Range last = null;
      for (Draft d : drafts) {
        boolean earlier = d.cue().last() < cue.first() && Chains.sameSentence(words, d.cue(), cue);
        last = earlier && d.source() != null ? d.source() : last;
      }
      return last;
    }
    return Silences.subject(findings, cue.first());
  }
}
