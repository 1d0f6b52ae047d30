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

  /** "The journal has retracted a 2022 paper". */
  private static final Pattern RETRACTS_A_PAPER =
      turn(
          "(?<cue>"
              + HAS
              + "(?:retracts?|retracted)) "
              + "(?<what>(?:an?|the|two|three|several) (?:[\\w\u2019'.-]+ ){0,4}?(?:papers?|stud(?:y|ies)|preprints?|interview))\\b");

  /** "The railways dispute both". */
  private static final Pattern DENIES =
      turn(
          "(?<cue>"
              + HAS
              + "(?:disputes?|disputed|denies|denied|rejects?|rejected|contests?|contested|refutes?|refuted|confirms?|confirmed)) "
              + "(?<what>both(?: (?:claims|reports|accounts|versions|figures|statements|points|charges|allegations))?|all (?:of (?:it|this|that|them)|this|that)|everything)(?=[.,;])");

  private static final String VERSION =
      "(?:accounts?|versions?|suggestions?|allegations?|accusations?|findings?|conclusions?|analys[ie]s|assertions?|explanations?|insinuations?|rumou?rs?)";

  /** "The union disputed her account"; an insurer that rejects a claim denies nothing. */
  private static final Pattern DENIES_A_VERSION =
      turn(
          "(?<cue>"
              + HAS
              + "(?:disputes?|disputed|denies|denied|rejects?|rejected|contests?|contested|refutes?|refuted|contradicts?|contradicted"
              + "|dismiss(?:es|ed))) "
              + "(?<what>(?:the|his|her|its|their|that|this|those|these|any|such|all) (?:[\\w\u2019'-]+ ){0,3}?"
              + VERSION
              + "(?: (?:of|against|about) (?:[\\w\u2019'-]+ ){0,4}?[\\w\u2019'-]+)?)"
              + "(?=\\s*(?:[.,;:!?\u2013\u2014)]|$|\\n)| (?:and|but|on|in|as|at|during|when|while)\\b)");

  /** "He laughed off the talk", "he has since disowned the letter". */
  private static final Pattern DISOWNS =
      turn(
          "(?<cue>"
              + HAS
              + "(?:disown(?:s|ed)|disavow(?:s|ed)|(?:laugh|shrug|wav)(?:s|es|ed|ged) (?:off|away))) "
              + "(?<what>(?:the|his|her|its|their|that|this|those|these|any|such|all) (?:[\\w\u2019'-]+ ){0,2}?"
              + "(?:"
              + VERSION
              + "|talk|speculation|reports?|claims?|letter|statements?|quotes?|remarks?|stor(?:y|ies)|comments?|threats?|criticism))\\b");

  /** "This could not be independently verified", "neither version could be verified". */
  private static final Pattern IS_UNVERIFIED =
      turn(
          "(?<cue>(?:(?:could|can)(?: not|n['\u2019]t)(?: yet| immediately)? be|(?:has|have)(?: not|n['\u2019]t) (?:yet )?been|(?<=neither \\w{1,20} )could be)"
              + "(?: \\w+ly)? (?:verified|corroborated|(?<=\\w{1,12}ly )confirmed))(?: by (?<by>"
              + SOMEBODY
              + "))?(?=\\s*(?:[.,;:!?\u2013\u2014)]|$|\\n)| (?:and|but|on|in|as|at|during|when|while)\\b)");

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
    for (Pattern turn :
        List.of(
            IS_ASKED,
            ASKS,
            RETRACTS,
            RETRACTS_A_PAPER,
            REFERS,
            DENIES,
            DENIES_A_VERSION,
            DISOWNS)) {
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
    addUnverified(findings, out);
    return withRetractedClaims(findings.words(), out);
  }

  /** "Has retracted a study claiming that C": C is what is taken back. */
  private static List<Draft> withRetractedClaims(Words words, List<Draft> drafts) {
    List<Draft> out = new ArrayList<>(drafts);
    for (Draft taken : drafts) {
      Matcher retracts = RETRACTS_A_PAPER.matcher(words.text);
      retracts.region(words.start[taken.cue().first()], words.text.length());
      if (taken.content().size() != 1 || !retracts.lookingAt()) {
        continue;
      }
      for (Draft claim : drafts) {
        boolean its =
            claim.source() != null
                && claim.source().overlaps(taken.content().get(0))
                && claim.source().first() >= taken.cue().last()
                && Chains.sameSentence(words, taken.cue(), claim.cue());
        if (its && !claim.content().isEmpty()) {
          out.set(out.indexOf(taken), taken.withContent(claim.content()));
          out.remove(claim);
        }
      }
    }
    return out;
  }

  private static void addUnverified(Findings findings, List<Draft> out) {
    Words words = findings.words();
    Matcher m = words.matcher(IS_UNVERIFIED);
    while (m.find()) {
      Range cue = words.range(new Span(m.start("cue"), m.end("cue")));
      boolean open = !cue.isEmpty() && words.quote[cue.first()] != 1;
      if (open && out.stream().noneMatch(d -> d.cue().overlaps(cue))) {
        Range by = m.group("by") == null ? null : words.range(new Span(m.start("by"), m.end("by")));
        int start = words.afterStamp(Chains.sentenceStart(words, cue.first()));
        int first = cue.first();
        while (first > start
            && words.shape[first - 1] != Words.SYMBOL
            && !words.is(first - 1, "but")
            && !words.is(first - 1, "and")
            && !words.is(first - 1, "though")
            && !words.is(first - 1, "although")) {
          first--;
        }
        if (first < cue.first()) {
          out.add(Draft.ofTurn(cue, by, List.of(new Range(first, cue.first()))));
        }
      }
    }
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
