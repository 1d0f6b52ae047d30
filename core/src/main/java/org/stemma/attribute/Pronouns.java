package org.stemma.attribute;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.stemma.attribute.Words.Range;

/**
 * Whom a pronoun stands for: the mention before it that fits in number, kind and gender and is
 * nearest, where who says something or acts counts as nearer. What a pronoun tells of somebody's
 * gender is kept for the next. Of one report; not thread-safe.
 */
final class Pronouns {
  private static final Set<String> PERSONS = Set.of("he", "she", "him", "her", "his", "hers");
  private static final int REACH = 220;
  private static final int AHEAD = 30;

  private static final Set<String> MANY =
      Set.of("family", "crew", "staff", "people", "couple", "team");

  /** "In the first coach": before a thing, hardly before a person. */
  private static final Set<String> WITHIN =
      Set.of("in", "into", "inside", "onto", "aboard", "under", "beneath", "through", "across");

  private static final Set<String> ASKED = Set.of("asked", "pressed", "questioned", "challenged");

  private final Findings findings;
  private final Kinds kinds;
  private final List<Mention> mentions;
  private final Set<Range> told;
  private final Set<Range> answering;
  private final Map<Mention, Character> learnt = new HashMap<>();

  /** Where a mention was last spoken of as "he" or "it". */
  private final Map<Mention, Range> last = new HashMap<>();

  /**
   * @param told sources in others' words
   * @param answering sources that gave an outlet no answer, so are hardly outlets
   */
  Pronouns(
      Findings findings,
      Kinds kinds,
      List<Mention> mentions,
      Set<Range> told,
      Set<Range> answering) {
    this.findings = findings;
    this.kinds = kinds;
    this.told = told;
    this.answering = answering;
    this.mentions = mentions;
  }

  /**
   * The mention that "he", "it", "they" stands for; null if none fits or it is another pronoun.
   *
   * @param open whom it may stand for
   */
  @Nullable Mention of(Range at, String word, Predicate<Mention> open) {
    boolean person = PERSONS.contains(word);
    boolean several = word.equals("they") || word.equals("them") || word.equals("their");
    if (!person && !several && !word.equals("it") && !word.equals("its")) {
      return null;
    }
    char wanted = Gender.ofPronoun(word);
    Mention best = null;
    double top = Double.NEGATIVE_INFINITY;
    for (Mention m : mentions) {
      boolean near = m.isBefore(at) && m.distance(at) <= REACH;
      boolean one = !m.plural() && (person ? m.person() && !isMany(m) : mayBeIt(m));
      boolean fits = several ? mayBeThey(m) : one;
      char gender = person ? genderOf(m) : '-';
      if (!near || !fits || !open.test(m) || (gender != '-' && gender != wanted)) {
        continue;
      }
      double score = nearness(m, at) + (gender == wanted && person ? 1 : 0);
      score += several && m.plural() ? 1 : 0;
      score -= several && !m.source() && !isPeople(m) ? 1.5 : 0;
      score -= m.person() == m.body() ? 0.8 : 0;
      score -= answering.contains(at) && kinds.isOutlet(m.range()) ? 3 : 0;
      if (score > top) {
        top = score;
        best = m;
      }
    }
    if (best == null) {
      return person ? following(at, wanted) : null;
    }
    if (person) {
      learnt.put(best, wanted);
    }
    last.put(best, at);
    return best;
  }

  private double nearness(Mention m, Range at) {
    Words words = findings.words();
    boolean aside = words.quote[m.range().first()] == 1 && words.quote[at.first()] != 1;
    Range spoken = last.getOrDefault(m, m.range());
    Range from = spoken.last() <= at.first() ? spoken : m.range();
    double score = -2.0 * sentencesBetween(from.last(), at.first());
    score -= 0.01 * (at.first() - from.last());
    score += m.source() ? 1.5 : 0;
    score -= told.contains(m.range()) ? 0.5 : 0;
    // "Kern was told by a manager, she says"
    score -= words.is(m.range().first() - 1, "by") ? 1.5 : 0;
    boolean within = m.name() == null && WITHIN.contains(words.lower(m.range().first() - 1));
    score -= within && m.person() && !m.source() ? 2.5 : 0;
    score += m.isSubject() ? 0.7 : 0;
    score += m.name() != null ? 0.3 : 0;
    score -= aside || isFronted(m, at) ? 2 : 0;
    boolean place = Names.type(findings, m.range()) == Findings.Type.LOC;
    return place && !m.source() ? score - 2 : score;
  }

  /** "In a notice to readers, it says": what leads to a sentence isn't its subject. */
  private boolean isFronted(Mention m, Range at) {
    Words words = findings.words();
    int start = Chains.sentenceStart(words, at.first());
    boolean comma = words.is(at.first() - 1, ",");
    boolean led = findings.tag(start).equals("IN") && comma;
    boolean asked = comma && ASKED.contains(words.lower(start));
    if (m.range().first() < start || (!led && !asked)) {
      return false;
    }
    if (asked) {
      return words.is(m.range().first() - 1, "by"); // "Asked by the judge, he replied"
    }
    for (int k = start; k < at.first(); k++) {
      if (findings.tag(k).startsWith("VB")) {
        return false;
      }
    }
    return true;
  }

  /** A pronoun before its name: "When he arrived, Tom Ashby". */
  private @Nullable Mention following(Range at, char wanted) {
    for (Mention m : mentions) {
      boolean after = m.range().first() >= at.last() && m.distance(at) < AHEAD;
      char gender = genderOf(m);
      if (after && m.person() && !m.plural() && (gender == '-' || gender == wanted)) {
        return m;
      }
    }
    return null;
  }

  private boolean mayBeThey(Mention m) {
    boolean people = m.plural() && (m.person() || m.source());
    return people || m.noun().equals("people") || (m.body() && !m.person() && m.source());
  }

  /** Whether a plural surely means people or bodies. */
  static boolean isPeople(Mention m) {
    String noun = m.noun();
    String one = noun.endsWith("s") ? noun.substring(0, noun.length() - 1) : noun;
    return m.name() != null
        || Lexicon.PEOPLE.contains(noun)
        || Lexicon.OFFICE.contains(one)
        || Lexicon.ORGANISATION.contains(one)
        || noun.matches("\\p{L}+(?:[eo]rs|ists|ians|men|ees|people)");
  }

  private static boolean isMany(Mention m) {
    return m.name() == null
        && (MANY.contains(m.noun()) || m.noun().matches("(?:every|no|some|any)(?:one|body)"));
  }

  private static boolean mayBeIt(Mention m) {
    return m.body();
  }

  private char genderOf(Mention m) {
    char told = Gender.of(m.phrase().findings(), m.range(), m.name());
    return told != '-' ? told : learnt.getOrDefault(m, '-');
  }

  private int sentencesBetween(int from, int to) {
    Words words = findings.words();
    int n = 0;
    for (int k = from; k < to; k++) {
      boolean ends = Chains.endsSentence(words, k) && k + 1 < words.size();
      boolean breaks = words.layout[k] != 0 && k > from && !Chains.endsSentence(words, k - 1);
      n += ends || breaks ? 1 : 0;
    }
    return n;
  }
}
