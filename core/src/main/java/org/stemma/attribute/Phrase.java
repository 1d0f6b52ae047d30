package org.stemma.attribute;

import java.util.Set;
import org.stemma.attribute.Words.Range;

/** A noun phrase that names a source: its head, its determiner, the names in it. */
record Phrase(Findings findings, Range range, int head) {
  private static final Set<String> BREAKS =
      Set.of(
          "of",
          "at",
          "in",
          "for",
          "with",
          "from",
          "to",
          "on",
          "by",
          "who",
          "which",
          "that",
          "whose",
          "near",
          "inside",
          "within",
          "among",
          "close",
          "familiar",
          "briefed",
          "seen",
          "obtained",
          "published",
          "based",
          "involved",
          "said",
          "speaking",
          "polled",
          "and",
          "or",
          "as",
          "about",
          "against",
          "under",
          "over",
          "working",
          "living",
          "issued");

  private static final Set<String> PRONOUNS =
      Set.of(
          "he", "she", "it", "they", "him", "her", "them", "i", "we", "us", "me", "you", "his",
          "hers", "theirs");
  private static final Set<String> RELATIVES = Set.of("who", "which", "that", "whom", "whose");

  static Phrase of(Findings findings, Range range) {
    Words words = findings.words();
    int head = range.first();
    for (int k = range.first(); k < range.last(); k++) {
      String tag = findings.tag(k);
      String w = words.lower(k);
      if (k > range.first()
          && (BREAKS.contains(w)
              || w.equals(",")
              || w.equals("(")
              || w.equals("-") && !glued(words, k)
              || isParticiple(findings, range, head, k))) {
        break;
      }
      if (tag.startsWith("NN")
          || tag.startsWith("PRP")
          || tag.equals("CD")
          || tag.startsWith("W")
          || tag.equals("DT")
          || words.shape[k] == 2
          || words.shape[k] == 3
          || words.shape[k] == 4) {
        boolean possessive = isPossessive(words, k);
        if (!possessive || (k == range.last() - 1 && words.shape[k] != Words.SYMBOL)) {
          head = k;
        }
      }
    }
    return new Phrase(findings, range, head);
  }

  /** "A video shared since Monday": what was done with it, after its noun. */
  private static boolean isParticiple(Findings findings, Range range, int head, int k) {
    boolean verb = findings.tag(k).equals("VBN") || findings.tag(k).equals("VBD");
    boolean after = findings.tag(head).startsWith("NN") && head == k - 1;
    return verb
        && after
        && k + 1 < range.last()
        && findings.words().shape[k] == 1
        && !findings.tag(k + 1).startsWith("NN")
        && !findings.words().is(k + 1, "-");
  }

  /** The head noun, lower case. */
  String noun() {
    return findings.words().lower(head);
  }

  String first() {
    return findings.words().lower(range.first());
  }

  boolean isPronoun() {
    return range.last() - range.first() == 1 && PRONOUNS.contains(first());
  }

  /** "who", "which", or "that" by itself. */
  boolean isRelative() {
    return range.last() - range.first() == 1 && RELATIVES.contains(first());
  }

  boolean isDefinite() {
    String w = first();
    return w.equals("the")
        || w.equals("this")
        || w.equals("that")
        || w.equals("its")
        || w.equals("his")
        || w.equals("her")
        || w.equals("their")
        || w.equals("our")
        || w.equals("my")
        || hasPossessive();
  }

  /** "South Korea's ministry", "Nordia's prime minister". */
  boolean hasPossessive() {
    Words words = findings.words();
    for (int k = range.first(); k < head; k++) {
      if (isPossessive(words, k)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is a person's name, with or without an office: not "a neighbour of Anna Holt". */
  boolean namesPerson() {
    int last = range.first();
    while (last < range.last()
        && (last <= head || !BREAKS.contains(findings.words().lower(last)))) {
      last++;
    }
    Range core = new Range(range.first(), last);
    boolean named = Names.type(findings, core) == Findings.Type.PER && !isBody();
    boolean office = Lexicon.OFFICE.contains(noun()) || Lexicon.PEOPLE.contains(noun());
    return named || (office && hasAppositive());
  }

  /** "the operator, Velden Colours": whatever its name looks like. */
  private boolean isBody() {
    return (findings.words().shape[head] == 1 && isBodyNoun(noun())) || isCalledBody();
  }

  /** "Médecins Vert, an aid group". */
  private boolean isCalledBody() {
    Words words = findings.words();
    int k = head + 1;
    boolean apposed = words.is(k, ",") && k + 1 < range.last() && findings.tag(k + 1).equals("DT");
    if (!apposed) {
      return false;
    }
    int noun = k + 2;
    while (noun + 1 < range.last()
        && !words.is(noun + 1, ",")
        && !BREAKS.contains(words.lower(noun + 1))) {
      noun++;
    }
    return noun < range.last() && isBodyNoun(words.lower(noun));
  }

  private static boolean isBodyNoun(String noun) {
    return Lexicon.ORGANISATION.contains(noun)
        && !Lexicon.OFFICE.contains(noun)
        && !Lexicon.PEOPLE.contains(noun);
  }

  /** "the head of the alliance, Mark Rutte": a name after a comma, or right at the end. */
  private boolean hasAppositive() {
    for (Range name : Names.in(findings, range)) {
      boolean apposed = name.first() > range.first() && findings.words().is(name.first() - 1, ",");
      Findings.Type type = Names.type(findings, name);
      boolean full = name.last() - name.first() > 1 && type != Findings.Type.ORG;
      if (apposed && (type == Findings.Type.PER || full)) {
        return true;
      }
    }
    return false;
  }

  /** "The Frenchwoman". */
  boolean isNational() {
    return first().equals("the")
        && range.length() == 2
        && Lexicon.isNational(findings.words().word(head));
  }

  /** "The 51-year-old", whether it is one word or five. */
  boolean isOfAge() {
    Words words = findings.words();
    boolean parted = noun().equals("old") && words.is(head - 1, "-");
    return noun().endsWith("year-old") || (parted && words.lower(head - 2).startsWith("year"));
  }

  /** Whether a word within is written as a name. */
  boolean hasCapital() {
    Words words = findings.words();
    for (int k = range.first(); k < range.last(); k++) {
      boolean opens = k == range.first() && startsSentence(words, k);
      boolean capital = words.isCapital(k);
      if (capital && !(opens && !findings.tag(k).startsWith("NNP"))) {
        return true;
      }
    }
    return false;
  }

  String text() {
    return findings.words().span(range.first(), range.last()).of(findings.words().text);
  }

  static boolean startsSentence(Words words, int k) {
    if (k == 0 || words.layout[k] != 0) {
      return true;
    }
    char before = words.text.charAt(words.end[k - 1] - 1);
    return ".!?:\"\u201c\u201d'".indexOf(before) >= 0;
  }

  private static boolean isPossessive(Words words, int k) {
    return (words.is(k + 1, "'") || words.is(k + 1, "’"))
            && (words.is(k + 2, "s") || endsWithS(words, k))
        || words.is(k, "s") && (words.is(k - 1, "'") || words.is(k - 1, "’"))
        || words.is(k, "'")
        || words.is(k, "’");
  }

  private static boolean endsWithS(Words words, int k) {
    return words.text.charAt(words.end[k] - 1) == 's';
  }

  private static boolean glued(Words words, int k) {
    return k > 0
        && k + 1 < words.size()
        && words.end[k - 1] == words.start[k]
        && words.end[k] == words.start[k + 1];
  }
}
