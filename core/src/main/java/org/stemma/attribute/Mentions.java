package org.stemma.attribute;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.stemma.attribute.Words.Range;

/**
 * All that a source may refer to, in order: the sources themselves, names with the phrase around
 * them, nouns for people, bodies and documents. A line in capitals names nothing in full.
 */
final class Mentions {
  private static final Set<String> BESIDE =
      Set.of("NN", "NNP", "NNPS", "JJ", "NNS", "HYPH", "VBN", "VBG", "JJR", "JJS");
  private static final Set<String> HOURS = Set.of("am", "pm", "a.m", "p.m", "GMT", "h");
  private static final int WIDEST = 8;

  private final Findings findings;
  private final Words words;
  private final boolean[] shouted;
  private final List<Mention> all = new ArrayList<>();
  private final Set<String> nounsOfSources = new HashSet<>();

  private Mentions(Findings findings) {
    this.findings = findings;
    this.words = findings.words();
    this.shouted = shouted(words);
  }

  static List<Mention> of(Findings findings, List<Range> sources) {
    Mentions mentions = new Mentions(findings);
    for (Range source : sources) {
      mentions.addSource(source);
    }
    for (int k = 0; k < findings.words().size(); k++) {
      mentions.addNoun(k);
    }
    for (Range run : Names.runs(findings)) {
      mentions.addName(run);
    }
    mentions.addPairs();
    mentions.addLists();
    mentions.closeSurnames();
    mentions.all.sort((a, b) -> Integer.compare(a.range().first(), b.range().first()));
    return mentions.all;
  }

  /** "Morland and Vask": two names side by side. */
  private void addPairs() {
    List<Range> runs = Names.runs(findings);
    for (int i = 0; i + 1 < runs.size(); i++) {
      Range a = runs.get(i);
      Range b = runs.get(i + 1);
      int and = andBefore(b);
      if (and != a.last() || !words.is(and, "and") || shouted[a.first()]) {
        continue;
      }
      boolean the = words.is(a.first() - 1, "the");
      Range both = new Range(the ? a.first() - 1 : a.first(), b.last());
      boolean known = false;
      for (Mention m : all) {
        known |= m.range().contains(both);
      }
      if (!known) {
        all.add(new Mention(Phrase.of(findings, both), null, true, true, true, false));
      }
    }
  }

  /** Where "and" may stand: "and Vask", "and the Vask", "and his deputy, Vask". */
  private int andBefore(Range name) {
    if (!words.is(name.first() - 1, ",")) {
      return words.is(name.first() - 1, "the") ? name.first() - 2 : name.first() - 1;
    }
    int k = name.first() - 2;
    while (k > 0 && name.first() - k < WIDEST && BESIDE.contains(findings.tag(k))) {
      k--;
    }
    String tag = findings.tag(Math.max(0, k));
    return tag.equals("PRP$") || tag.equals("DT") ? k - 1 : k;
  }

  /** "Doctors, nurses and porters at the hospital": what "they" are. */
  private void addLists() {
    for (int and = 1; and + 1 < words.size(); and++) {
      if (!words.is(and, "and") || !isSeveral(and - 1) || !isSeveral(and + 1)) {
        continue;
      }
      int first = and - 1;
      while (words.is(first - 1, ",") && isSeveral(first - 2)) {
        first -= 2;
      }
      Range list = withOf(new Range(first, and + 2));
      all.removeIf(m -> !m.source() && list.contains(m.range()));
      if (all.stream().noneMatch(m -> m.range().contains(list))) {
        all.add(new Mention(Phrase.of(findings, list), null, true, true, true, false));
      }
    }
  }

  private boolean isSeveral(int k) {
    return k >= 0 && k < words.size() && findings.tag(k).equals("NNS") && !shouted[k];
  }

  /** A bare name that is the last word of a person's is that person, not a body. */
  private void closeSurnames() {
    for (int i = 0; i < all.size(); i++) {
      Mention m = all.get(i);
      Range name = m.name();
      if (name == null || !m.person() || !m.body() || name.last() - name.first() > 1) {
        continue;
      }
      for (Mention other : all) {
        Range full = other.name();
        if (full == null || !other.person() || other.body()) {
          continue;
        }
        if (full.last() - full.first() > 1 && ends(full, name)) {
          all.set(i, new Mention(m.phrase(), name, true, false, m.plural(), m.source()));
          break;
        }
      }
    }
  }

  private boolean ends(Range full, Range surname) {
    return words.word(full.last() - 1).equals(words.word(surname.first()));
  }

  /** The words of lines in capitals. */
  private static boolean[] shouted(Words words) {
    boolean[] shouted = new boolean[words.size()];
    int first = 0;
    for (int k = 1; k <= words.size(); k++) {
      if (k < words.size() && words.layout[k] == 0) {
        continue;
      }
      int upper = 0;
      int other = 0;
      for (int w = first; w < k; w++) {
        upper += words.shape[w] == 3 ? 1 : 0;
        other += words.shape[w] == 1 || words.shape[w] == 2 ? 1 : 0;
      }
      if (upper >= 3 && upper > 4 * other) {
        java.util.Arrays.fill(shouted, first, k, true);
      }
      first = k;
    }
    return shouted;
  }

  private void addSource(Range given) {
    Range source = oneLine(given);
    Phrase phrase = Phrase.of(findings, source);
    nounsOfSources.add(phrase.noun());
    if (phrase.isPronoun() || phrase.isRelative() || shouted[source.first()]) {
      return;
    }
    int and = joint(phrase);
    if (and > 0) {
      all.add(new Mention(phrase, null, isPerson(phrase), true, true, true));
      // "the two chairs, Anna Holt and Jan Vask"
      int first = source.first();
      for (int k = and; k > first && findings.tag(phrase.head()).equals("NNS"); k--) {
        first = words.is(k, ",") ? k + 1 : first;
      }
      addSource(new Range(first, and));
      addSource(new Range(and + 1, source.last()));
      return;
    }
    Range name = ownName(findings, phrase);
    boolean person = isPerson(phrase) || isDoer(phrase);
    boolean open = !person && name != null && name.equals(source) && untyped(source);
    boolean weak = name != null && name.equals(source) && !Names.isSurelyPerson(findings, name);
    weak |= name != null && name.first() > phrase.head() && isNobody(name);
    all.add(
        new Mention(phrase, name, person || open, !person || weak, isPlural(phrase, name), true));
  }

  /** The "and" between two that speak, each with a name: "Anna Holt and her deputy, Jan Vask". */
  private int joint(Phrase phrase) {
    Range r = phrase.range();
    List<Range> names = Names.in(findings, r);
    for (int k = r.first() + 1; k < r.last() - 1; k++) {
      if (!words.is(k, "and") || names.stream().anyMatch(holds(k))) {
        continue;
      }
      boolean before = Names.first(findings, new Range(r.first(), k)) != null;
      boolean after = Names.first(findings, new Range(k + 1, r.last())) != null;
      return before && after ? k : -1;
    }
    return -1;
  }

  private static Predicate<Range> holds(int word) {
    return r -> r.first() <= word && word < r.last();
  }

  /** "The ship's owner, Delphin Lines": a name that nothing tells to be a person's. */
  private boolean isNobody(Range name) {
    return Names.type(findings, name) != Findings.Type.PER && !Names.isSurelyPerson(findings, name);
  }

  /** The last line of a source that goes over two. */
  private Range oneLine(Range source) {
    int first = source.first();
    for (int k = source.first() + 1; k < source.last(); k++) {
      first = words.layout[k] != 0 ? k : first;
    }
    return new Range(first, source.last());
  }

  private void addName(Range run) {
    if (shouted[run.first()]) {
      return;
    }
    Range wide = widened(run);
    for (Mention m : all) {
      if (m.range().overlaps(run)) {
        boolean owner = words.is(run.last(), "'") || words.is(run.last(), "\u2019");
        boolean owned = owner && m.range().first() > run.first(); // "Tessaly's machines"
        boolean same =
            m.name() == null ? !m.range().contains(run) && !owned : m.name().overlaps(run);
        if (same || m.range().equals(run)) {
          return;
        }
        wide = owned ? wide : new Range(Math.max(wide.first(), m.range().first()), wide.last());
      }
    }
    Phrase phrase = Phrase.of(findings, wide);
    Findings.Type type = Names.type(findings, run);
    if (qualifies(run)) {
      all.add(new Mention(phrase, run, false, true, false, false));
      return;
    }
    boolean person = type == Findings.Type.PER || (type == null && isPerson(phrase));
    boolean weak = type == Findings.Type.PER && !Names.isSurelyPerson(findings, run);
    boolean body = type == Findings.Type.ORG || (type == null && !person) || weak;
    all.add(new Mention(phrase, run, person || type == null, body, isPlural(phrase, run), false));
  }

  /** "Opposition leader Ana Ruiz": the name of what somebody holds an office in. */
  private boolean qualifies(Range run) {
    int k = run.last();
    boolean office = k < words.size() && words.layout[k] == 0 && words.shape[k] == 1;
    return office && Lexicon.OFFICE.contains(words.word(k));
  }

  private void addNoun(int k) {
    String w = words.lower(k);
    boolean plural = findings.tag(k).equals("NNS");
    boolean known =
        Lexicon.OFFICE.contains(w)
            || Lexicon.ORGANISATION.contains(w)
            || Lexicon.PRESS.contains(w)
            || Lexicon.PEOPLE.contains(w)
            || Lexicon.DOCUMENT.contains(w)
            || (People.contains(w) && words.is(leftward(k).first(), "the"))
            || nounsOfSources.contains(w);
    boolean noun = findings.tag(k).startsWith("NN") && (known || plural);
    boolean last =
        !findings.tag(k + 1).startsWith("NN")
            || words.layout[Math.min(k + 1, words.size() - 1)] != 0;
    boolean common = words.shape[k] == 1 || Phrase.startsSentence(words, k) && plural;
    if (!noun || !last || !common || shouted[k]) {
      return;
    }
    Range before = withOf(leftward(k));
    boolean owned =
        words.is(before.first() - 1, "of"); // the name is that of "the head of the club"
    Range wide = owned ? before : withName(before);
    if (wide.last() - wide.first() < 2 && !plural) {
      return;
    }
    Range core = new Range(wide.first(), k + 1);
    for (Mention m : all) {
      boolean inside = m.range().contains(core) && m.phrase().head() != k;
      if (m.range().overlaps(core) && !inside) {
        return;
      }
    }
    Phrase phrase = Phrase.of(findings, wide);
    Range name = ownName(findings, phrase);
    boolean person =
        isPerson(phrase) || isDoer(phrase) || (plural && !Lexicon.DOCUMENT.contains(w));
    all.add(new Mention(phrase, name, person, !person || plural, plural, false));
  }

  /** The name that is the phrase's own: its head, its apposition, or right before its noun. */
  static @Nullable Range ownName(Findings findings, Phrase phrase) {
    Words words = findings.words();
    Range before = null;
    for (Range run : Names.in(findings, phrase.range())) {
      boolean owner = words.is(run.last(), "'") || words.is(run.last(), "\u2019");
      if (owner) {
        continue;
      }
      if (run.first() <= phrase.head() && phrase.head() < run.last()) {
        return run;
      }
      boolean apposed = run.first() > phrase.head() && words.is(run.first() - 1, ",");
      if (apposed && !isOfAuthor(findings, phrase, run)) {
        return run;
      }
      if (run.last() == phrase.head() && isBodyNoun(phrase.noun())) {
        before = run;
      }
    }
    return before;
  }

  /** "A letter from the head of the office, Ruud Maas": the name is not the letter's. */
  private static boolean isOfAuthor(Findings findings, Phrase phrase, Range name) {
    boolean written = Lexicon.DOCUMENT.contains(phrase.noun());
    return written && Names.type(findings, name) == Findings.Type.PER;
  }

  private static boolean isBodyNoun(String noun) {
    return Lexicon.ORGANISATION.contains(noun) || Lexicon.PRESS.contains(noun);
  }

  private boolean untyped(Range source) {
    return Names.type(findings, source) == null;
  }

  private boolean isPlural(Phrase phrase, @Nullable Range name) {
    String noun = phrase.noun();
    // "Delphin Lines" is one
    Range head = new Range(phrase.head(), phrase.head() + 1);
    boolean one = name != null && name.length() > 1 && name.contains(head);
    boolean several = (findings.tag(head.first()).equals("NNS") && !one) || noun.equals("police");
    boolean joined = false;
    for (int k = phrase.range().first() + 1; k < phrase.range().last() - 1; k++) {
      boolean inName = name != null && name.first() <= k && k < name.last();
      joined |= words.is(k, "and") && !inName;
    }
    return several || joined;
  }

  private boolean isPerson(Phrase phrase) {
    String noun = phrase.noun();
    Findings.Type type = Names.type(findings, phrase.range());
    boolean bodyNoun = Lexicon.ORGANISATION.contains(noun) || Lexicon.PRESS.contains(noun);
    if (bodyNoun && !Lexicon.OFFICE.contains(noun) && words.shape[phrase.head()] == 1) {
      return false;
    }
    if (phrase.namesPerson()) {
      return true;
    }
    for (int k = phrase.range().first(); k < phrase.head(); k++) {
      String w = words.lower(k);
      boolean titled =
          Lexicon.OFFICE.contains(w)
              || (Lexicon.PEOPLE.contains(w) && !w.endsWith("s"))
              || Gender.isTitle(w);
      boolean owner = words.is(k + 1, "'") || words.is(k + 1, "\u2019");
      if (titled && !owner && words.shape[phrase.head()] == 2 && !bodyNoun) {
        return true;
      }
    }
    boolean office = Lexicon.OFFICE.contains(noun) || noun.startsWith("spokes");
    if (type != null && words.isCapital(phrase.head())) {
      return office;
    }
    // "The Courier" is a paper, the courier a man
    boolean paper = phrase.first().equals("the") && words.shape[phrase.head()] == 2;
    boolean people = Lexicon.PEOPLE.contains(noun) && !Lexicon.ORGANISATION.contains(noun);
    return office || (people && !paper);
  }

  /** "A whistleblower says": a noun that nothing tells, but one who does something. */
  private boolean isDoer(Phrase phrase) {
    String noun = phrase.noun();
    boolean known =
        Lexicon.ORGANISATION.contains(noun)
            || Lexicon.PRESS.contains(noun)
            || Lexicon.DOCUMENT.contains(noun);
    return !known
        && words.shape[phrase.head()] == 1
        && (People.contains(noun) || noun.matches("\\p{L}+(?:[eo]rs?|ists?|m[ae]n|ees?)"));
  }

  /** A name with the title before it: "Governor Luis Amaro", "the army chief Jan Holt". */
  private Range widened(Range name) {
    int first = name.first();
    while (first > 0
        && BESIDE.contains(findings.tag(first - 1))
        && words.layout[first] == 0
        && !HOURS.contains(words.word(first - 1))
        && name.first() - first < WIDEST) {
      first--;
    }
    boolean article = first > 0 && words.layout[first] == 0 && first < name.first();
    if (article && (words.is(first - 1, "the") || words.is(first - 1, "a"))) {
      first--;
    } else if (first == name.first() && words.is(first - 1, "the") && words.layout[first] == 0) {
      first--;
    }
    Range wide = new Range(first, name.last());
    return words.is(name.last(), "of") ? withOf(wide) : wide; // "asked Anna Holt for her view"
  }

  private Range leftward(int head) {
    int first = head;
    while (first > 0
        && words.layout[first] == 0
        && head - first < WIDEST
        && !isTime(first - 1)
        && (BESIDE.contains(findings.tag(first - 1))
            || findings.tag(first - 1).equals("CD")
            || findings.tag(first - 1).equals("POS")
            || findings.tag(first - 1).equals("DT")
            || findings.tag(first - 1).equals("PRP$"))) {
      first--;
      if (findings.tag(first).equals("DT") || findings.tag(first).equals("PRP$")) {
        break;
      }
    }
    return new Range(first, head + 1);
  }

  /** "On Wednesday morning Dr Holub came": the morning is not hers. */
  private boolean isTime(int k) {
    boolean part = words.lower(k).matches("morning|afternoon|evening|night");
    return part ? Names.isDay(words.lower(k - 1)) : words.is(k - 1, "on") && isDay(k);
  }

  private boolean isDay(int k) {
    return words.isCapital(k) && Names.isDay(words.lower(k));
  }

  /** "The supervisor, Grant Ivers, said": with the name beside. */
  private Range withName(Range range) {
    int comma = range.last();
    if (!words.is(comma, ",") || comma + 1 >= words.size()) {
      return range;
    }
    for (Range run : Names.in(findings, new Range(comma + 1, sentenceEnd(comma + 1)))) {
      boolean body = isBodyNoun(words.lower(range.last() - 1)); // "the builder, Stonex,"
      boolean beside = run.first() == comma + 1 && (run.length() > 1 || body);
      boolean closed = words.is(run.last(), ",") || words.is(run.last(), ".");
      return beside && closed ? new Range(range.first(), run.last()) : range;
    }
    return range;
  }

  private int sentenceEnd(int k) {
    int last = k;
    while (last < words.size() && words.layout[last] == 0 && !Chains.endsSentence(words, last)) {
      last++;
    }
    return last;
  }

  /** "the mayor" of "the mayor of Tessaly", "lawyers for the singer": with what it is of. */
  private Range withOf(Range range) {
    int k = range.last();
    boolean of = words.is(k, "of") || words.is(k, "for") || words.is(k, "at");
    if (!of || words.layout[k] != 0) {
      return range;
    }
    int last = k + 1;
    boolean noun = false;
    while (last < words.size() && last - k < 6 && words.layout[last] == 0) {
      String tag = findings.tag(last);
      boolean article = last == k + 1 && (tag.equals("DT") || tag.equals("PRP$"));
      if (!article && !BESIDE.contains(tag)) {
        break;
      }
      noun |= tag.startsWith("NN");
      last++;
    }
    boolean possessive = words.is(last, "'") || words.is(last, "\u2019");
    return noun && !possessive ? new Range(range.first(), withNameOf(last)) : range;
  }

  /** "The Institute for Polar Soils", "the University of Senn": where such a name ends. */
  private int withNameOf(int end) {
    boolean joint = words.is(end, "of") || words.is(end, "for");
    int last = end + 1;
    while (joint && last < words.size() && words.layout[last] == 0 && words.isCapital(last)) {
      last++;
    }
    boolean possessive = words.is(last, "'") || words.is(last, "\u2019");
    return words.isCapital(end - 1) && last > end + 1 && !possessive ? last : end;
  }
}
