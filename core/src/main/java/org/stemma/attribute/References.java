package org.stemma.attribute;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.attribute.Words.Range;

/**
 * Finds the fuller mention that a pronoun or a short form of a source stands for. Candidates are
 * the names of persons and bodies with the noun phrase around them, and the other sources; a
 * pronoun takes the nearest that fits in number, kind and gender, sources before others; a short
 * form takes the one that shares its head noun or surname.
 */
final class References {
  private static final Set<String> PERSONS = Set.of("he", "she", "him", "her", "his");
  private static final Set<String> COMPANIES =
      Set.of(
          "company",
          "firm",
          "group",
          "maker",
          "operator",
          "developer",
          "manufacturer",
          "airline",
          "bank",
          "lender",
          "retailer",
          "carrier",
          "giant",
          "club",
          "supplier",
          "business",
          "startup",
          "insurer",
          "brewer",
          "chain",
          "utility",
          "contractor",
          "constructor",
          "builder",
          "producer",
          "league",
          "team",
          "side",
          "party",
          "charity",
          "union",
          "body",
          "organisation",
          "organization",
          "watchdog",
          "regulator",
          "agency",
          "institute",
          "university",
          "hospital",
          "school",
          "council",
          "committee",
          "association",
          "alliance",
          "lab",
          "laboratory",
          "brand",
          "employer",
          "publisher",
          "shop",
          "mine",
          "port",
          "festival");
  private static final Set<String> MEN =
      Set.of(
          "mr",
          "sir",
          "lord",
          "king",
          "prince",
          "father",
          "brother",
          "husband",
          "son",
          "dad",
          "chairman",
          "spokesman",
          "businessman",
          "congressman",
          "fisherman",
          "duke",
          "emperor",
          "uncle");
  private static final Set<String> WOMEN =
      Set.of(
          "mrs",
          "ms",
          "miss",
          "lady",
          "dame",
          "queen",
          "princess",
          "mother",
          "sister",
          "wife",
          "daughter",
          "mum",
          "chairwoman",
          "spokeswoman",
          "businesswoman",
          "congresswoman",
          "widow",
          "baroness",
          "duchess",
          "aunt",
          "actress");
  private static final Set<String> TITLE_TAGS =
      Set.of("NN", "NNP", "NNPS", "JJ", "NNS", "HYPH", "VBN", "VBG");
  private static final Set<String> POSSESSIVES = Set.of("his", "her", "their", "its");
  private static final Set<String> TITLES = Set.of("mr", "mrs", "ms", "miss", "dr", "sir");
  private static final int REACH = 220;

  private final Findings findings;
  private final List<Candidate> candidates = new ArrayList<>();
  private final Map<Range, Character> gender = new HashMap<>();

  /**
   * A mention that may be referred to. Of a name that nothing tells, person and body may be true.
   */
  private record Candidate(
      Range range, Phrase phrase, boolean person, boolean body, boolean name, boolean source) {
    boolean isBefore(Range mention) {
      return range.last() <= mention.first();
    }
  }

  References(Findings findings, List<Range> sources) {
    this.findings = findings;
    for (Range source : sources) {
      Phrase phrase = Phrase.of(findings, source);
      if (!phrase.isPronoun() && !phrase.isRelative()) {
        boolean person = isPerson(phrase);
        boolean open =
            !person
                && Names.type(findings, source) == null
                && hasName(source)
                && isBareName(source);
        candidates.add(
            new Candidate(
                source, phrase, person || open, !person || isWeak(source), hasName(source), true));
      }
    }
    for (Range run : Names.runs(findings)) {
      add(widened(run), run);
    }
    Words words = findings.words();
    for (int k = 0; k < words.size(); k++) {
      String w = words.word(k).toLowerCase(Locale.ROOT);
      boolean noun =
          Lexicon.OFFICE.contains(w)
              || Lexicon.ORGANISATION.contains(w)
              || Lexicon.PRESS.contains(w)
              || Lexicon.PEOPLE.contains(w);
      if (noun && words.shape[k] == 1 && !findings.tag(k).startsWith("VB")) {
        Range wide = leftward(k);
        if (length(wide) > 1) {
          add(wide, null);
        }
      }
    }
    candidates.sort((a, b) -> Integer.compare(a.range.first(), b.range.first()));
  }

  private void add(Range wide, @Nullable Range run) {
    for (Candidate c : candidates) {
      if (c.range.overlaps(wide)) {
        return;
      }
    }
    Phrase phrase = Phrase.of(findings, wide);
    Findings.Type type = run == null ? null : Names.type(findings, run);
    boolean person = type == Findings.Type.PER || (type == null && isPerson(phrase));
    boolean weak = run != null && type == Findings.Type.PER && !Names.isSurelyPerson(findings, run);
    boolean body = type == Findings.Type.ORG || (type == null && !person) || weak;
    candidates.add(
        new Candidate(
            wide, phrase, person || (run != null && type == null), body, run != null, false));
  }

  /** A bare name that only the model calls a person's. */
  private boolean isWeak(Range source) {
    Range name = Names.first(findings, source);
    return name != null && isBareName(source) && !Names.isSurelyPerson(findings, name);
  }

  private boolean hasName(Range source) {
    return Names.first(findings, source) != null;
  }

  /** The fuller mention of a source; null if this is the fullest, or none fits. */
  @Nullable Range full(Range mention) {
    Phrase phrase = Phrase.of(findings, mention);
    String noun = phrase.noun();
    if (phrase.isRelative()) {
      return before(mention);
    }
    if (phrase.isPronoun()) {
      return pronoun(mention, noun);
    }
    int length = length(mention);
    if (Lexicon.INDEFINITE.contains(noun) || isPartitive(mention)) {
      return group(mention);
    }
    boolean definite = phrase.first().equals("the") || phrase.first().equals("this");
    boolean named = hasName(mention) && Names.type(findings, mention) == Findings.Type.PER;
    if (definite && length <= 4) {
      Range found = description(mention, phrase);
      if (found != null) {
        return found;
      }
    }
    if (length <= 2 && !definite) {
      Range found = bare(mention, noun);
      if (found != null) {
        return found;
      }
    }
    if (length <= 3) {
      Range found = shortName(mention);
      if (found != null) {
        return found;
      }
    }
    if (POSSESSIVES.contains(phrase.first()) && length <= 3) {
      Range found = describedLater(mention, noun);
      if (found != null) {
        return found;
      }
    }
    boolean person = isPerson(phrase);
    boolean body =
        !person
            && Lexicon.INDEFINITE.contains(phrase.first())
            && (COMPANIES.contains(noun) || Lexicon.ORGANISATION.contains(noun));
    return !named && (person || body) ? introduced(mention, phrase, body) : null;
  }

  /** "her supervisor ... The supervisor, Grant Ivers,": the same office with a name. */
  private @Nullable Range describedLater(Range mention, String noun) {
    for (Candidate c : candidates) {
      if (c.name && c.person && !c.range.overlaps(mention) && hasWord(c.range, noun)) {
        return c.range;
      }
    }
    return null;
  }

  /** "one of them", "three of the drivers": the group before. */
  private boolean isPartitive(Range mention) {
    return length(mention) == 3
        && findings.words().is(mention.first() + 1, "of")
        && findings.words().is(mention.last() - 1, "them");
  }

  private @Nullable Range group(Range mention) {
    Range best = null;
    for (Candidate c : candidates) {
      boolean plural = isPlural(c) && !c.name;
      if (plural && c.isBefore(mention) && mention.first() - c.range.last() <= REACH) {
        best = c.range;
      }
    }
    return best != null ? best : pluralSubject(mention);
  }

  /** "Distributors are less sure: three of them told": the last plural that opens a sentence. */
  private @Nullable Range pluralSubject(Range mention) {
    for (int k = mention.first() - 1; k >= Math.max(0, mention.first() - 60); k--) {
      if (findings.tag(k).equals("NNS")) {
        Range wide = leftward(k);
        if (opensSentence(wide)) {
          return wide;
        }
      }
    }
    return null;
  }

  /** A headline's "minister", "sources": the longer phrase with the same noun, mostly after it. */
  private @Nullable Range bare(Range mention, String noun) {
    if (findings.words().shape[mention.last() - 1] == 2) {
      return null;
    }
    if (findings.words()
            .layout[Math.max(0, Chains.sentenceStart(findings.words(), mention.first()))]
        == 0) {
      return null;
    }
    for (Candidate c : candidates) {
      if (c.source
          && !c.range.overlaps(mention)
          && length(c.range) > length(mention)
          && hasWord(c.range, noun)) {
        return c.range;
      }
    }
    return null;
  }

  /** "The minister said ... Greta Holm told": a name that is new and bare after a description. */
  private @Nullable Range introduced(Range mention, Phrase phrase, boolean body) {
    if (findings.tag(phrase.head()).equals("NNS")) {
      return null;
    }
    for (Candidate c : candidates) {
      boolean after = c.range.first() >= mention.last() && c.range.first() - mention.last() <= 60;
      boolean fits =
          body
              ? c.body
              : c.person
                  || (c.body && length(c.range) == 2 && Names.type(findings, c.range) == null);
      if (!after || !c.source || !fits || !c.name || !isBareName(c.range)) {
        continue;
      }
      String last = findings.words().word(c.range.last() - 1).toLowerCase(Locale.ROOT);
      boolean fresh = true;
      for (int k = 0; k < c.range.first(); k++) {
        fresh &= !findings.words().is(k, last);
      }
      return fresh ? c.range : null;
    }
    return null;
  }

  private boolean isBareName(Range range) {
    for (int k = range.first(); k < range.last(); k++) {
      if (findings.words().shape[k] == 1 || findings.words().shape[k] == Words.SYMBOL) {
        return false;
      }
    }
    return !findings.words().is(range.first(), "the");
  }

  /** "who": the phrase right before. */
  private @Nullable Range before(Range mention) {
    Candidate best = null;
    for (Candidate c : candidates) {
      if (c.isBefore(mention) && mention.first() - c.range.last() <= 2) {
        best = c;
      }
    }
    return best == null ? null : best.range;
  }

  private @Nullable Range pronoun(Range mention, String word) {
    boolean person = PERSONS.contains(word);
    boolean they = word.equals("they") || word.equals("them");
    if (!person && !they && !word.equals("it")) {
      return null;
    }
    char wanted =
        word.equals("he") || word.equals("him") || word.equals("his") ? 'm' : person ? 'f' : '-';
    Candidate best = null;
    double top = -1e9;
    for (Candidate c : candidates) {
      if (!c.isBefore(mention) || mention.first() - c.range.last() > REACH) {
        continue;
      }
      if (they ? !mayBeThey(c) : person ? !c.person : !c.body) {
        continue;
      }
      char known = person ? genderOf(c) : '-';
      if (person && known != '-' && known != wanted) {
        continue;
      }
      double score = -sentencesBetween(c.range.last(), mention.first()) * 2.0;
      score += c.source ? 1.5 : 0;
      score += opensSentence(c.range) ? 0.7 : 0;
      score += known == wanted && person ? 1.0 : 0;
      score -= (mention.first() - c.range.last()) * 0.01;
      score += c.name ? 0.3 : 0;
      score += c.person == c.body ? -0.8 : 0;
      score -= Names.type(findings, c.range) == Findings.Type.LOC && !c.source ? 2 : 0;
      if (score > top) {
        top = score;
        best = c;
      }
    }
    if (best == null) {
      return person ? following(mention) : null;
    }
    if (person) {
      gender.put(best.range, wanted);
    }
    Range named = best.name ? null : full(best.range);
    return named == null ? best.range : named;
  }

  /** A pronoun before its name: "When he arrived, Tom Ashby". */
  private @Nullable Range following(Range mention) {
    for (Candidate c : candidates) {
      if (c.range.first() >= mention.last() && c.person && c.range.first() - mention.last() < 30) {
        return c.range;
      }
    }
    return null;
  }

  /** "the ministry", "the minister", "the company". */
  private @Nullable Range description(Range mention, Phrase phrase) {
    String noun = phrase.noun();
    Range best = null;
    for (Candidate c : candidates) {
      if (c.range.overlaps(mention) || length(c.range) <= length(mention) && !c.name) {
        continue;
      }
      boolean same = Lexicon.OFFICE.contains(noun) ? hasWord(c.range, noun) : isNamedBy(c, noun);
      if (!same
          || (c.phrase.first().equals("the")
              && !c.phrase.hasCapital()
              && length(c.range) <= length(mention))) {
        continue;
      }
      if (best == null || c.isBefore(mention)) {
        best = c.range;
      }
    }
    if (best != null) {
      return best;
    }
    Range said = earlierPhrase(mention, noun);
    if (said != null) {
      return said;
    }
    boolean press = Lexicon.PRESS.contains(noun);
    if (length(mention) > 2 || (!COMPANIES.contains(noun) && !press)) {
      return null;
    }
    Candidate near = null;
    double top = -1e9;
    for (Candidate c : candidates) {
      boolean body = c.body && c.name && Names.type(findings, c.range) != Findings.Type.LOC;
      if (!body || !c.isBefore(mention) || mention.first() - c.range.last() > REACH) {
        continue;
      }
      double score =
          (opensSentence(c.range) ? 1 : 0)
              + (c.source ? 0.5 : 0)
              - (mention.first() - c.range.last()) * 0.005;
      if (score > top) {
        top = score;
        near = c;
      }
    }
    return near == null ? null : near.range;
  }

  /** Whether a noun is the head of a mention, or the first or last word of its name. */
  private boolean isNamedBy(Candidate c, String noun) {
    if (c.phrase.noun().equals(noun)) {
      return true;
    }
    Range name = Names.first(findings, c.range);
    return name != null
        && (findings.words().is(name.first(), noun)
            || findings.words().is(name.last() - 1, noun)
            || findings.words().is(name.first() - 1, noun));
  }

  /** A longer noun phrase with the same head before, by the parts of speech. */
  private @Nullable Range earlierPhrase(Range mention, String noun) {
    Words words = findings.words();
    for (int k = mention.first() - 1; k >= 0; k--) {
      if (!words.is(k, noun) || !findings.tag(k).startsWith("NN")) {
        continue;
      }
      Range wide = leftward(k);
      if (length(wide) > length(mention)) {
        return wide;
      }
    }
    return null;
  }

  /** A surname, a first name, an acronym: the longer name that holds it. */
  private @Nullable Range shortName(Range mention) {
    Words words = findings.words();
    int key = mention.last() - 1;
    while (key > mention.first() && (words.shape[key] < 2 || words.shape[key] > 4)) {
      key--;
    }
    String word = words.word(key);
    if (word.length() < 2 || words.shape[key] == 1) {
      return null;
    }
    Range best = null;
    for (Candidate c : candidates) {
      if (c.range.overlaps(mention) || !c.name) {
        continue;
      }
      for (Range name : Names.in(findings, c.range)) {
        if (length(name) <= nameLength(mention)) {
          continue;
        }
        boolean part = hasWord(name, word.toLowerCase(Locale.ROOT)) && words.shape[key] != 3;
        boolean acronym =
            words.shape[key] == 3 && length(mention) <= 2 && initials(name).equals(word);
        if ((part || acronym)
            && (best == null || (c.isBefore(mention) && c.range.first() < best.first()))) {
          best = c.range;
        }
      }
    }
    return best;
  }

  /** Words of the mention's name, without "Mr". */
  private int nameLength(Range mention) {
    Range name = Names.first(findings, mention);
    if (name == null) {
      return length(mention);
    }
    boolean title =
        length(name) > 1
            && TITLES.contains(findings.words().word(name.first()).toLowerCase(Locale.ROOT));
    return title ? length(name) - 1 : length(name);
  }

  private String initials(Range range) {
    StringBuilder out = new StringBuilder();
    Words words = findings.words();
    for (int k = range.first(); k < range.last(); k++) {
      if (words.shape[k] == 2) {
        out.append(words.text.charAt(words.start[k]));
      }
    }
    return out.toString();
  }

  private boolean hasWord(Range range, String lower) {
    for (int k = range.first(); k < range.last(); k++) {
      if (findings.words().is(k, lower)) {
        return true;
      }
    }
    return false;
  }

  private boolean isPerson(Phrase phrase) {
    String noun = phrase.noun();
    Findings.Type type = Names.type(findings, phrase.range());
    boolean bodyNoun = Lexicon.ORGANISATION.contains(noun) || Lexicon.PRESS.contains(noun);
    if (bodyNoun && !Lexicon.OFFICE.contains(noun) && findings.words().shape[phrase.head()] == 1) {
      return false;
    }
    if (type == Findings.Type.PER) {
      return true;
    }
    Words words = findings.words();
    for (int k = phrase.range().first(); k < phrase.head(); k++) {
      String w = words.word(k).toLowerCase(Locale.ROOT);
      boolean titled =
          Lexicon.OFFICE.contains(w)
              || (Lexicon.PEOPLE.contains(w) && !w.endsWith("s"))
              || TITLES.contains(w);
      if (titled && words.shape[phrase.head()] == 2 && !Lexicon.ORGANISATION.contains(noun)) {
        return true;
      }
    }
    if (type != null) {
      return Lexicon.OFFICE.contains(noun);
    }
    return Lexicon.OFFICE.contains(noun)
        || noun.startsWith("spokes")
        || (Lexicon.PEOPLE.contains(noun)
            && !noun.endsWith("s")
            && !Lexicon.ORGANISATION.contains(noun));
  }

  private boolean mayBeThey(Candidate c) {
    String noun = c.phrase.noun();
    boolean plural =
        findings.tag(c.phrase.head()).equals("NNS")
            || findings.tag(c.phrase.head()).equals("NNPS")
            || hasWord(c.range, "and")
            || noun.equals("police")
            || noun.equals("people");
    return plural || (c.body && c.source);
  }

  private boolean isPlural(Candidate c) {
    String noun = c.phrase.noun();
    return findings.tag(c.phrase.head()).equals("NNS")
        || (Lexicon.PEOPLE.contains(noun) && noun.endsWith("s"));
  }

  private char genderOf(Candidate c) {
    Character known = gender.get(c.range);
    if (known != null) {
      return known;
    }
    for (int k = c.range.first(); k < c.range.last(); k++) {
      String w = findings.words().word(k).toLowerCase(Locale.ROOT);
      if (MEN.contains(w)) {
        return 'm';
      }
      if (WOMEN.contains(w)) {
        return 'f';
      }
    }
    Range name = Names.first(findings, c.range);
    return name == null ? '-' : FirstNames.gender(findings.words().word(name.first()));
  }

  private int sentencesBetween(int from, int to) {
    Words words = findings.words();
    int n = 0;
    for (int k = from; k < to; k++) {
      boolean stop = words.is(k, ".") || words.is(k, "!") || words.is(k, "?");
      n += stop && k + 1 < words.size() && words.shape[k + 1] != 1 ? 1 : 0;
      n += words.layout[k] != 0 && k > from && !words.is(k - 1, ".") ? 1 : 0;
    }
    return n;
  }

  private boolean opensSentence(Range range) {
    return Phrase.startsSentence(findings.words(), range.first());
  }

  /** A name with the title before it: "Governor Luis Amaro", "the army chief Jan Holt". */
  private Range widened(Range name) {
    int first = name.first();
    while (first > 0
        && TITLE_TAGS.contains(findings.tag(first - 1))
        && findings.words().layout[first] == 0
        && name.first() - first < 6) {
      first--;
    }
    if (first > 0
        && findings.words().layout[first] == 0
        && first < name.first()
        && (findings.words().is(first - 1, "the") || findings.words().is(first - 1, "a"))) {
      first--;
    }
    return new Range(first, name.last());
  }

  private Range leftward(int head) {
    int first = head;
    while (first > 0
        && findings.words().layout[first] == 0
        && (TITLE_TAGS.contains(findings.tag(first - 1))
            || findings.tag(first - 1).equals("POS")
            || findings.tag(first - 1).equals("DT")
            || findings.tag(first - 1).equals("PRP$"))
        && head - first < 7) {
      first--;
      if (findings.tag(first).equals("DT")) {
        break;
      }
    }
    return new Range(first, head + 1);
  }

  private static int length(Range r) {
    return r.last() - r.first();
  }
}
