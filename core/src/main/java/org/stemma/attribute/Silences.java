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
  static final String DAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day";

  /** What one asks with. */
  static final String MESSAGES =
      "requests?|questions?|calls?|e-?mails?|messages?|enquir(?:y|ies)|inquir(?:y|ies)|quer(?:y|ies)";

  private static final String REQUESTS = "(?:" + MESSAGES + "|letters?)";
  private static final String END =
      "(?=\\s*(?:[.,;:!?\u2013\u2014)]|$|\\n|and\\b|but\\b|when\\b|on "
          + DAY
          + "|immediately|yet|so far|by (?:press|deadline|the time|late|early|last|then|noon|midday|midnight|evening|publication|\\d|"
          + DAY
          + ")|within\\b|at the time\\b|in time\\b|despite\\b|before\\b|last\\b|today\\b|yesterday\\b|to (?:an? |the |our |its |repeated |several |further |two |three |\\w+ )?(?:\\w+ )?"
          + REQUESTS
          + "))";

  private static final Pattern SILENCE =
      Pattern.compile(
          "\\b(?:"
              + "(?:did|does|do|has|have|had|is|are|was|were)"
              + NOT
              + " (?:respond(?:ed)?|repl(?:y|ied)|answer(?:ed)?(?: (?:(?:any|our|the|my|further|repeated) )*"
              + REQUESTS
              + ")?|react(?:ed)?|comment(?:ed)?|(?:g[eo]t(?:ten)?|rung|rang|ring|called|call|written|write) back(?: to (?:us|me))?"
              + "|ma[kd]e (?:\\w+ ){1,4}available for (?:comment|(?:an )?interviews?)"
              + "|pick(?:ed|ing)? up(?: the phone)?|take (?:up )?the phone"
              + "|return (?:\\w+ ){0,3}(?:calls?|messages?|e-?mails?|requests?)"
              + "|(?:want|wish)(?:ed)? to (?:comment|speak|talk|answer|be quoted)(?: again)?)"
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
              + "|declin(?:ed|es) to (?:speculate|comment|elaborate|be (?:interviewed|drawn|quoted))"
              + END
              + "|(?:is|are|was|were) saying nothing"
              + END
              + "|hung up"
              + END
              + "|went (?:unanswered|unreturned)(?! by))",
          Pattern.CASE_INSENSITIVE);

  /** The same where who is silent carries the "not": "neither the bank nor its owner replied". */
  private static final Pattern NOBODY =
      Pattern.compile(
          "\\b(?<who>(?:neither|none of|(?:nobody|no[- ]one) (?:at|from|in))\\b[^.;:!?\\n\"\u201c]{0,90}?|neither)\\s+"
              + "(?<cue>(?:has |have |had |immediately )?(?:responded|replied|answered|reacted|commented|returned (?:\\w+ ){0,3}"
              + REQUESTS
              + "|answered (?:(?:any|our|the|my|further|repeated) )*"
              + REQUESTS
              + "(?: put to (?:it|them|him|her))?"
              + "|(?:would|could|was|were)(?: \\w+ly)? (?:comment|answer|be drawn(?= on| about)|be reached(?: for comment)?|available for comment))"
              + "(?:(?<=drawn)|"
              + END
              + "))",
          Pattern.CASE_INSENSITIVE);

  private static final String NO_WORD =
      "no (?:(?:official|immediate|further|public|independent|formal|written|such|direct|\\w+) )?"
          + "(?:confirmation|comment|response|reply|reaction|answer|statement|word|denial|explanation|clarification)";

  /** "No confirmation has come from the ministry", "no comment was received from it". */
  private static final Pattern NOTHING =
      Pattern.compile(
          "\\b(?<cue>(?:there (?:was|were|is|has been|had been) (?:also )?"
              + NO_WORD
              + ")|"
              + NO_WORD
              + "(?: (?:has|have|had|was|were|is|are|could be|yet|so far|immediately|been|come|came|received|given|issued|made|forthcoming"
              + "|available|arrived|offered|provided|obtained|had)){1,5}) (?:from|by) "
              + "(?<who>(?:the |an? |its |their |our )?(?:(?!on |about |as to |regarding )[^\\s.,;:!?]+ ){0,5}?[^\\s.,;:!?]+)"
              + "(?=\\s*[.,;:!?]| (?:on|about|regarding|concerning|as to|by|until|since|yet|so far|and|but|when|before)\\b)"
              + "(?: (?:on the (?:subject|question|matter|issue) of|on|about|regarding|concerning|as to) (?<what>[^.;:!?\\n]+))?",
          Pattern.CASE_INSENSITIVE);

  /** "We rang the railways four times. Nobody picked up." */
  private static final Pattern TRIED =
      Pattern.compile(
          "\\b(?:we|I|reporters|this (?:paper|newspaper|station|website|reporter)) (?:(?:also|then|have|had) )*"
              + "(?:rang|called|phoned|telephoned|e-?mailed|wrote to|tried|contacted|messaged|texted|reached out to) "
              + "(?<who>(?:(?!(?:four|three|two|five|six|several|many|on|for|at|again|twice|once|repeatedly|with|but|and) )[^\\s.,;:!?]++ ){0,6}?[^\\s.,;:!?]++)"
              + "(?: (?:(?:\\w+|a few) times|again|twice|once|repeatedly|for comment|on "
              + DAY
              + "))*(?:[.;,–—]| –| and| but)\\s*"
              + "(?<cue>(?:nobody|no[- ]one|there was no (?:answer|reply|response))(?: (?:has |have |had |ever |yet )?"
              + "(?:picked up|answered|replied|responded|reacted|called back|rang back|came to the (?:phone|telephone|door)))?)(?=\\s*[.,;:!?])",
          Pattern.CASE_INSENSITIVE);

  /** "On the cost he would not be drawn": what it was about, before who is silent. */
  private static final Pattern FRONTED =
      Pattern.compile(
          "(?:on|about|as to|regarding|concerning|over) (?<what>[^.;:!?\\n\"“”]+?),?",
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
              + "|condition|the record|camera|that day|(?:the |a |an |its |his |her |their )?(?:[\\w-]+ )?(?:site|network|platform|app|phone|telephone|whatsapp)\\b)(.+?)"
              + "(?=\\s*(?:[.,;:!?\"\u201d]|\\n|$)|\\s(?:and|but|when|before|until) )",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SPEAKERS =
      Pattern.compile(
          "\\b(?:comment|drawn|calls?|messages?|questions?|e-?mails?|interviews?|reached)\\b");

  private static final Set<String> STARTS =
      Set.of("but", "while", "though", "although", "however", "that", "when", "whether");

  private static final Set<String> SUBJECTS = Set.of("he", "she", "they", "we");

  private Silences() {}

  /** The drafts, and those that the model has missed. */
  static List<Draft> added(Findings findings, List<Draft> drafts) {
    Words words = findings.words();
    List<Draft> out = new ArrayList<>(drafts);
    Matcher silence = words.matcher(SILENCE);
    while (silence.find()) {
      Range cue = words.range(new Span(silence.start(), silence.end()));
      boolean found = cue.isEmpty() || drafts.stream().anyMatch(d -> d.cue().overlaps(cue));
      Range who = found || words.quote[cue.first()] == 1 ? null : subject(findings, cue.first());
      if (who != null) {
        out.add(Draft.ofTurn(cue, who, List.of()));
      }
    }
    addWithSource(words, NOBODY, out);
    addWithSource(words, NOTHING, out);
    addWithSource(words, TRIED, out);
    out.replaceAll(d -> d.content().isEmpty() ? d.withContent(matter(words, d)) : d);
    return out;
  }

  private static void addWithSource(Words words, Pattern turn, List<Draft> drafts) {
    Matcher m = words.matcher(turn);
    while (m.find()) {
      Range who = words.range(new Span(m.start("who"), m.end("who")));
      Range cue = words.range(new Span(m.start("cue"), m.end("cue")));
      boolean open = !cue.isEmpty() && !who.isEmpty() && words.quote[cue.first()] != 1;
      if (open && drafts.stream().noneMatch(d -> d.cue().overlaps(cue))) {
        boolean about = turn == NOTHING && m.group("what") != null;
        Range what =
            about ? words.range(new Span(m.start("what"), m.end("what"))) : new Range(0, 0);
        drafts.add(Draft.ofTurn(cue, who, what.isEmpty() ? List.of() : List.of(what)));
      }
    }
  }

  private static List<Range> matter(Words words, Draft draft) {
    Range cue = draft.cue();
    Matcher matter = MATTER.matcher(words.text);
    matter.region(words.end[cue.last() - 1], words.text.length());
    boolean silent = Acts.isNonAnswer(words, cue) || Acts.nobodyDid(words, draft);
    if (!silent) {
      return List.of();
    }
    if (!matter.lookingAt()) {
      return draft.source() == null ? List.of() : fronted(words, draft.source());
    }
    Range what = words.range(new Span(matter.start(1), matter.end(1)));
    return what.isEmpty() ? List.of() : List.of(what);
  }

  private static List<Range> fronted(Words words, Range source) {
    int start = Chains.sentenceStart(words, source.first());
    if (start >= source.first() - 1) {
      return List.of();
    }
    Matcher fronted = FRONTED.matcher(words.text);
    fronted.region(words.start[start], words.end[source.first() - 1]);
    if (!fronted.matches() || words.range(new Span(fronted.start(), fronted.end())).length() > 16) {
      return List.of();
    }
    Range what = words.range(new Span(fronted.start("what"), fronted.end("what")));
    return what.isEmpty() ? List.of() : List.of(what);
  }

  /** Who is silent: the phrase before the verb, less what is put in between commas. */
  static @Nullable Range subject(Findings findings, int verb) {
    Words words = findings.words();
    int start = words.afterStamp(Chains.sentenceStart(words, verb));
    int last = verb;
    while (last > start && (words.is(last - 1, "also") || findings.tag(last - 1).equals("RB"))) {
      last--;
    }
    int whole = last;
    if (words.is(last - 1, ",")) {
      last -= 2;
      while (last > start && !words.is(last, ",")) {
        last--;
      }
      // "the officer, Colonel Maung, did not": a name beside is a part of the phrase
      Range name = new Range(last + 1, whole - 1);
      boolean beside = last > start && name.equals(Names.first(findings, name));
      whole = beside ? whole - 1 : last;
    }
    if (SUBJECTS.contains(words.lower(last - 1)) && last == whole) {
      return new Range(last - 1, last);
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
    if (findings.tag(last - 1).equals("WP") || findings.tag(last - 1).equals("WDT")) {
      return new Range(last - 1, last);
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
    boolean body = tag.equals("NN") && phrase.isDefinite() && isOfSpeakers(words, verb);
    boolean told = noun && (somebody || body) && who.length() <= 12;
    return told ? new Range(first, whole) : null;
  }

  /** "The yard would not be drawn": what only one who speaks does, whatever the noun. */
  private static boolean isOfSpeakers(Words words, int verb) {
    String next = words.span(verb, Math.min(words.size(), verb + 6)).of(words.text);
    return SPEAKERS.matcher(next).find();
  }

  private static boolean isBreak(Findings findings, int k) {
    Words words = findings.words();
    return isVerb(findings, k)
        || STARTS.contains(words.lower(k))
        || words.is(k, ";")
        || words.is(k, ":")
        || words.is(k, ",")
        || isDash(words, k)
        || words.quote[k] == 2;
  }

  /** "12:52 - Grid operator Nettkraft puts": not that of "vice-president". */
  private static boolean isDash(Words words, int k) {
    boolean dash = words.is(k, "-") || words.is(k, "\u2013") || words.is(k, "\u2014");
    return dash && k > 0 && words.end[k - 1] < words.start[k];
  }

  private static boolean isVerb(Findings findings, int k) {
    String tag = findings.tag(k);
    return tag.startsWith("VB") || tag.equals("MD");
  }
}
