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
 * Turns of speech by which somebody gives no answer, where the model has found none: "was not
 * available for comment", "hung up". They are few and fixed, and PolNeAR, which taught the model,
 * does not mark most of them.
 */
final class Silences {
  private static final String NOT = "(?: not|n['\u2019]t)(?: \\w+ly| yet| so far| even)*";
  private static final String DAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day";
  private static final String REQUESTS =
      "(?:requests?|questions?|calls?|e-?mails?|messages?|enquir(?:y|ies)|inquir(?:y|ies)|quer(?:y|ies)|letters?)";
  private static final String END =
      "(?=\\s*(?:[.,;:!?\u2013\u2014)]|$|\\n|and\\b|but\\b|when\\b|on "
          + DAY
          + "|immediately|yet|so far|by (?:press|deadline)|before\\b|last\\b|today\\b|yesterday\\b|to (?:an? |the |our |its |repeated |several |further |two |three |\\w+ )?(?:\\w+ )?"
          + REQUESTS
          + "))";

  private static final Pattern SILENCE =
      Pattern.compile(
          "\\b(?:"
              + "(?:did|does|do|has|have|had|is|are|was|were)"
              + NOT
              + " (?:respond(?:ed)?|repl(?:y|ied)|answer(?:ed)?|react(?:ed)?|comment(?:ed)?|g[eo]t(?:ten)? back(?: to (?:us|me))?"
              + "|pick(?:ed|ing)? up(?: the phone)?|take (?:up )?the phone"
              + "|return (?:\\w+ ){0,3}(?:calls?|messages?|e-?mails?|requests?)"
              + "|want(?:ed)? to (?:comment|speak|talk|answer)(?: again)?)"
              + END
              + "|(?:is|are|was|were|remained)(?: not|n['\u2019]t| un)(?: ?immediately)? ?available for (?:comment|an? interview|interviews?)"
              + "|could(?: not|n['\u2019]t)(?: \\w+ly)? be (?:reached|contacted)(?: for (?:comment|a reply))?"
              + END
              + "|(?:would|will|could)(?: not|n['\u2019]t) (?:be drawn\\b|comment"
              + END
              + ")"
              + "|(?:had|has|have|made|makes|offered|gave|(?:will|would) make) no (?:further |immediate |public )*(?:comment|reply|answer)(?: to (?:make|offer|give))?"
              + END
              + "|(?:(?:has|have|had) (?:so far )?)?refrain(?:s|ed) from comment(?:ing)?"
              + "|hung up"
              + END
              + "|went unanswered)",
          Pattern.CASE_INSENSITIVE);

  /** After the turn of speech, what it was about: "to a question about the bill". */
  private static final Pattern MATTER =
      Pattern.compile(
          "\\s*(?:to )?(?:(?:[\\w'\u2019-]+ ){0,4}"
              + REQUESTS
              + " )?"
              + "(?:for (?:an? )?(?:comment|reply) |to comment )?(?:on|about|regarding|over|concerning) "
              + "(?!"
              + DAY
              + "|condition|the record|camera|that day)(.+?)"
              + "(?=\\s*(?:[.,;:!?\"\u201d]|\\n|$)|\\s(?:and|but|when|before|until) )",
          Pattern.CASE_INSENSITIVE);

  private static final Set<String> STARTS =
      Set.of("but", "while", "though", "although", "however", "that", "when", "whether");

  /** What is sure of a turn of speech that leaves little doubt. */
  private static final Findings.Sure SURE = new Findings.Sure(0.97, 0.97, 0.9, 1);

  private Silences() {}

  /** The drafts, and those that the model has missed. */
  static List<Draft> added(Findings findings, List<Draft> drafts) {
    Words words = findings.words();
    List<Draft> out = new ArrayList<>(drafts);
    if (words.size() == 0) {
      return out;
    }
    // a long report is read in stretches, so only this one's words are looked at
    Matcher silence = SILENCE.matcher(words.text);
    silence.region(words.start[0], words.end[words.size() - 1]);
    while (silence.find()) {
      Range cue = words.range(new Span(silence.start(), silence.end()));
      boolean found = cue.isEmpty() || drafts.stream().anyMatch(d -> d.cue().overlaps(cue));
      Range who = found || words.quote[cue.first()] == 1 ? null : subject(findings, cue.first());
      if (who != null) {
        out.add(new Draft(cue, who, List.of(), List.of(), List.of(), SURE));
      }
    }
    out.replaceAll(d -> d.content().isEmpty() ? d.withContent(matter(words, d.cue())) : d);
    return out;
  }

  private static List<Range> matter(Words words, Range cue) {
    Matcher matter = MATTER.matcher(words.text);
    matter.region(words.end[cue.last() - 1], words.text.length());
    if (!Acts.isNonAnswer(words, cue) || !matter.lookingAt()) {
      return List.of();
    }
    Range what = words.range(new Span(matter.start(1), matter.end(1)));
    return what.isEmpty() ? List.of() : List.of(what);
  }

  /** Who is silent: the phrase before the verb, less what is put in between commas. */
  static @Nullable Range subject(Findings findings, int verb) {
    Words words = findings.words();
    int start = Chains.sentenceStart(words, verb);
    int last = verb;
    while (last > start && (words.is(last - 1, "also") || findings.tag(last - 1).equals("RB"))) {
      last--;
    }
    if (words.is(last - 1, ",")) {
      last -= 2;
      while (last > start && !words.is(last, ",")) {
        last--;
      }
    }
    int first = start;
    int and = -1;
    for (int k = last - 1; k >= start && first == start; k--) {
      if (words.is(k, "and")) {
        and = and < 0 ? k + 1 : and;
      } else if (isBreak(findings, k)) {
        first = isVerb(findings, k) && and > 0 ? and : k + 1;
      }
    }
    if (first >= last) {
      return null;
    }
    Range who = new Range(first, last);
    Phrase phrase = Phrase.of(findings, who);
    String tag = findings.tag(phrase.head());
    boolean noun = tag.startsWith("N") || tag.startsWith("PRP") || tag.equals("DT");
    boolean somebody =
        phrase.isPronoun()
            ? !phrase.noun().equals("it") && !phrase.noun().equals("i")
            : words.isCapital(phrase.head())
                || Lexicon.PEOPLE.contains(phrase.noun())
                || Lexicon.OFFICE.contains(phrase.noun())
                || Lexicon.PRESS.contains(phrase.noun())
                || Lexicon.ORGANISATION.contains(phrase.noun());
    return noun && somebody && who.length() <= 12 ? who : null;
  }

  private static boolean isBreak(Findings findings, int k) {
    Words words = findings.words();
    return isVerb(findings, k)
        || STARTS.contains(words.lower(k))
        || words.is(k, ";")
        || words.is(k, ":")
        || words.is(k, ",")
        || words.quote[k] == 2;
  }

  private static boolean isVerb(Findings findings, int k) {
    String tag = findings.tag(k);
    return tag.startsWith("VB") || tag.equals("MD");
  }
}
