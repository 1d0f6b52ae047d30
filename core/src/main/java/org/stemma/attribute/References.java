package org.stemma.attribute;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.stemma.Act;
import org.stemma.attribute.Words.Range;

/**
 * Finds the fuller mention that a pronoun or a short form of a source stands for. What a source is
 * decides who looks: {@link Pronouns}, {@link ShortNames}, {@link Descriptions}, {@link Groups}.
 */
final class References {
  private static final Set<String> POSSESSIVES = Set.of("his", "her", "their", "its");
  private static final Set<String> REFLEXIVES =
      Set.of("himself", "herself", "itself", "themselves");
  private static final Set<String> WHERE = Set.of("in", "at", "from");

  /** Where a body sits, by which it is called. */
  private static final Set<String> SEATS = Set.of("hall", "headquarters", "palace", "embassy");

  /** What stands in a noun's phrase. */
  private static final Set<String> BESIDE =
      Set.of("NN", "NNS", "NNP", "NNPS", "JJ", "DT", "PRP$", "POS", "CD");

  private static final int LONGEST_SHORT_FORM = 4;
  private static final int LONGEST_LEADING = 8;

  private final Findings findings;
  private final Words words;
  private final List<Mention> mentions;
  private final Map<Range, Range> speakers;
  private final Pronouns pronouns;
  private final ShortNames shortNames;
  private final Descriptions descriptions;
  private final Groups groups;

  /**
   * @param drafts what is said; by whom is what is looked up
   * @param speakers for a source in somebody's own words, who speaks them
   * @param told the sources that stand in what others say
   */
  References(
      Findings findings,
      Kinds kinds,
      List<Draft> drafts,
      Map<Range, Range> speakers,
      Set<Range> told) {
    this.findings = findings;
    this.speakers = speakers;
    this.words = findings.words();
    this.mentions = Mentions.of(findings, sources(drafts));
    this.pronouns = new Pronouns(findings, kinds, mentions, told, answering(findings, drafts));
    this.shortNames = new ShortNames(findings, mentions);
    this.descriptions = new Descriptions(findings, kinds, mentions);
    this.groups = new Groups(findings, mentions);
  }

  private static List<Range> sources(List<Draft> drafts) {
    List<Range> out = new ArrayList<>();
    for (Draft draft : drafts) {
      if (draft.source() != null && !out.contains(draft.source())) {
        out.add(draft.source());
      }
      out.addAll(draft.relays());
      out.addAll(draft.addressees());
    }
    return out;
  }

  /** Who is said to have given an outlet no answer. */
  private static Set<Range> answering(Findings findings, List<Draft> drafts) {
    Set<Range> out = new HashSet<>();
    for (Draft draft : drafts) {
      Act act = Acts.of(findings, draft);
      if (draft.source() != null && act.isNonAnswer() && act != Act.ASKS_FOR_COMMENT) {
        out.add(draft.source());
      }
    }
    return out;
  }

  /** The phrase that "who" or "which" goes on about; what is no relative, itself. */
  Range antecedent(Range mention) {
    Range before = Phrase.of(findings, mention).isRelative() ? before(mention) : null;
    return before == null ? mention : before;
  }

  /** The fuller mention of a source; null if this is the fullest, or none fits. */
  @Nullable Range full(Range mention) {
    boolean reflexive = REFLEXIVES.contains(words.lower(mention.last() - 1));
    if (reflexive && mention.length() > 1) {
      return full(new Range(mention.first(), mention.last() - 1));
    }
    boolean within = findings.tag(mention.first()).equals("IN") && mention.length() > 2;
    if (within && findings.tag(mention.first() + 1).equals("DT")) {
      return full(new Range(mention.first() + 1, mention.last())); // "in the ministry they said"
    }
    Phrase phrase = Phrase.of(findings, mention);
    if (phrase.isRelative()) {
      return before(mention);
    }
    if (groups.isHalf(phrase)) {
      return groups.half(phrase);
    }
    Range leading = phrase.first().equals("they") ? leading(mention) : null;
    if (leading != null) {
      return leading;
    }
    Mention found = phrase.isPronoun() ? ofPronoun(phrase) : ofPhrase(phrase);
    if (found != null && found.name() != null && isOwn(found, found.name())) {
      Mention longer = shortNames.of(found.range(), found.name());
      boolean other = longer != null && !longer.range().overlaps(mention);
      found = other ? longer : found;
    }
    // "one does not confirm the figures" is nobody in particular
    boolean nobody = found != null && words.is(mention.first(), "one") && !found.person();
    return found == null || nobody ? null : withoutClause(found.range());
  }

  /** Not the place in "the Lucan navy", which the Lucan Star has, too. */
  private static boolean isOwn(Mention m, Range name) {
    return m.phrase().head() < name.last();
  }

  /** "Hal Merriman, whose shop stands there": without what is told of him. */
  private Range withoutClause(Range full) {
    for (int k = full.first() + 1; k < full.last() - 1; k++) {
      if (words.is(k, ",") && findings.tag(k + 1).startsWith("W")) {
        return new Range(full.first(), k);
      }
    }
    return full;
  }

  private @Nullable Mention ofPronoun(Phrase phrase) {
    Mention found = pronouns.of(phrase.range(), phrase.noun(), open(phrase));
    if (found == null || found.name() != null) {
      return found;
    }
    // "she" is the minister, and the minister may have a name
    Mention named = ofPhrase(found.phrase());
    return named == null ? found : named;
  }

  private @Nullable Mention ofPhrase(Phrase phrase) {
    Range mention = phrase.range();
    if (groups.isPart(phrase)) {
      return groups.whole(phrase);
    }
    Mention country = Capitals.country(mentions, phrase);
    if (country != null) {
      return country;
    }
    Range name = Mentions.ownName(findings, phrase);
    boolean noun = name != null && (isNoun(name) || phrase.isNational());
    if (name != null && words.shape[phrase.head()] != 1) {
      boolean opens = name.first() == mention.first(); // "Aune, a former pilot"
      boolean brief = opens || mention.length() <= LONGEST_SHORT_FORM;
      Mention longer = brief ? shortNames.of(mention, name) : null;
      if (longer != null || !noun) {
        return longer;
      }
    }
    if (phrase.hasCapital() && name != null && !noun) {
      return null;
    }
    String first = phrase.first();
    boolean definite = first.equals("the") || first.equals("this") || POSSESSIVES.contains(first);
    boolean bare = !definite && mention.length() <= 2 && isHeadline(mention);
    int length = name == null ? withoutApposition(mention) : mention.length();
    if ((definite && length <= LONGEST_SHORT_FORM) || bare) {
      Mention same = descriptions.sameNoun(phrase, open(phrase).and(ofSameOwner(phrase)));
      if (same != null) {
        return same;
      }
    }
    boolean press = Lexicon.PRESS.contains(phrase.noun());
    boolean common = words.shape[phrase.head()] != 2 || phrase.isNational();
    if ((definite || (bare && press))
        && common
        && (press || mention.length() <= 2 || isTheSame(mention) || phrase.isOfAge())) {
      Mention kind = descriptions.kindOf(phrase, open(phrase));
      if (kind != null) {
        return kind;
      }
    }
    return descriptions.introduced(phrase);
  }

  /** "The same person". */
  private boolean isTheSame(Range mention) {
    return mention.length() == 3 && words.is(mention.first() + 1, "same");
  }

  /** All but who speaks: he calls himself neither "he" nor "the regulator". */
  private Predicate<Mention> open(Phrase phrase) {
    Range speaker = speakers.get(phrase.range());
    if (speaker == null) {
      return m -> true;
    }
    String name = words.span(speaker.first(), speaker.last()).of(words.text);
    return m -> !m.range().overlaps(speaker) && !m.phrase().text().equals(name);
  }

  /** "Its leader" is not "the union's leader" if "it" is the party. */
  private Predicate<Mention> ofSameOwner(Phrase phrase) {
    String whose = phrase.first();
    Range at = new Range(phrase.range().first(), phrase.range().first() + 1);
    Mention owner =
        POSSESSIVES.contains(whose) && phrase.range().length() > 1
            ? pronouns.of(at, whose, m -> true)
            : null;
    return m -> owner == null || !m.phrase().hasPossessive() || isOwnedBy(m, owner);
  }

  private boolean isOwnedBy(Mention m, Mention owner) {
    for (int k = m.range().first(); k < m.phrase().head(); k++) {
      if (words.shape[k] != Words.SYMBOL && owner.has(words.lower(k)) && !words.is(k, "the")) {
        return true;
      }
    }
    return false;
  }

  /** "the Governor", "REGULATOR": a common noun, written as a name. */
  private boolean isNoun(Range name) {
    String w = words.lower(name.last() - 1);
    return Lexicon.OFFICE.contains(w)
        || Lexicon.ORGANISATION.contains(w)
        || Lexicon.PEOPLE.contains(w)
        || Lexicon.PRESS.contains(w)
        || Lexicon.DOCUMENT.contains(w)
        || (words.shape[name.last() - 1] == 3 && Descriptions.isCompany(w));
  }

  /** Whether a mention without article stands in a headline or a list's label. */
  private boolean isHeadline(Range mention) {
    int start = Chains.sentenceStart(words, mention.first());
    int end = mention.last();
    while (end < words.size() && words.layout[end] == 0) {
      end++;
    }
    boolean stopped = words.is(end - 1, ".") || words.quote[end - 1] == 2;
    String w = words.word(mention.first());
    boolean shouts = w.length() > 2 && w.equals(w.toUpperCase(Locale.ROOT));
    return shouts || (words.layout[start] != 0 && !stopped);
  }

  /** "who": the phrase right before; after "and" that of the first "who". */
  private @Nullable Range before(Range mention) {
    int start = Chains.sentenceStart(words, mention.first());
    if (words.is(mention.first() - 1, "and")) {
      String who = words.lower(mention.first());
      for (int k = mention.first() - 2; k > start; k--) {
        if (words.is(k, who)) {
          return before(new Range(k, k + 1));
        }
      }
    }
    Mention best = null;
    for (Mention m : mentions) {
      if (m.isBefore(mention) && m.distance(mention) <= 2) {
        best = m;
      }
    }
    return best == null ? nounBefore(mention, start) : best.range();
  }

  /** "The judge's typist, who": a phrase that no list knows. */
  private @Nullable Range nounBefore(Range mention, int start) {
    int last = words.is(mention.first() - 1, ",") ? mention.first() - 1 : mention.first();
    int first = last;
    while (first > start && BESIDE.contains(findings.tag(first - 1))) {
      first--;
      if (findings.tag(first).equals("DT") || findings.tag(first).equals("PRP$")) {
        break;
      }
    }
    boolean noun = last > first && findings.tag(last - 1).startsWith("NN");
    return noun ? new Range(first, last) : null;
  }

  /** "In the ministry they said": those of the phrase that leads to it. */
  private @Nullable Range leading(Range they) {
    int start = Chains.sentenceStart(words, they.first());
    Range phrase =
        new Range(start + 1, words.is(they.first() - 1, ",") ? they.first() - 1 : they.first());
    boolean led = WHERE.contains(words.lower(start)) && phrase.length() <= LONGEST_LEADING;
    Phrase who = led && !phrase.isEmpty() ? Phrase.of(findings, phrase) : null;
    boolean body =
        who != null
            && (Lexicon.ORGANISATION.contains(who.noun())
                || SEATS.contains(who.noun())
                || words.shape[who.head()] == 2);
    boolean noun = body && phrase.length() > 1 && Names.type(findings, phrase) != Findings.Type.LOC;
    return noun ? phrase : null;
  }

  /** How many words a phrase has before a comma. */
  private int withoutApposition(Range r) {
    int last = r.first();
    while (last < r.last() && !words.is(last, ",")) {
      last++;
    }
    return last - r.first();
  }
}
