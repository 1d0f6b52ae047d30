package org.stemma.attribute;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stemma.Source;
import org.stemma.Span;
import org.stemma.attribute.Words.Range;

/**
 * What a source is: press, a named person, body or document, or somebody unnamed. Told by the head
 * noun, the determiner, and the names in the phrase; a pronoun is what it refers to.
 */
final class Kinds {
  private final Findings findings;

  /** Who reports; no outlet by himself. */
  static final Set<String> PERSONS_OF_PRESS =
      Set.of(
          "correspondent",
          "reporter",
          "journalist",
          "photographer",
          "columnist",
          "editor",
          "presenter",
          "editor-in-chief",
          "newsreader",
          "blogger");

  /** What an agency is called that sends news. */
  private static final Set<String> AGENCIES =
      Set.of(
          "news",
          "press",
          "wire",
          "state",
          "photo",
          "picture",
          "official",
          "national",
          "state-run");

  /** What outlets alone say that they couldn't: "could not independently verify". */
  private static final Pattern VERIFIES =
      Pattern.compile(
          "\\b(?:not|n't|n\u2019t|unable to)\\b.*\\b(?:verif(?:y|ied)|corroborate[ds]?|authenticate[ds]?)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Set<String> ALSO_DOCUMENTS =
      Set.of("paper", "bulletin", "journal", "feed", "site", "blog");

  private static final Set<String> CHANNELS =
      Set.of("website", "site", "blog", "channel", "newsletter", "bulletin", "feed", "page");

  /** Where a body speaks for itself. */
  private static final Set<String> ROOMS =
      Set.of("newsroom", "media", "pressroom", "communications", "releases", "release");

  private static final Set<String> OF_SOMEBODY =
      Set.of("his", "her", "their", "its", "our", "my", "your");
  private static final Set<String> OF_MANY =
      Set.of(
          "friend",
          "neighbour",
          "neighbor",
          "colleague",
          "source",
          "official",
          "ally",
          "rival",
          "critic",
          "member",
          "employee",
          "worker",
          "supporter",
          "opponent",
          "relative",
          "insider",
          "aide",
          "fan",
          "customer",
          "client",
          "patient",
          "staff",
          "crew",
          "pal",
          "soldier",
          "employer",
          "cellmate");
  private static final Set<String> PIECES =
      Set.of("report", "reports", "article", "story", "version", "dispatch", "account", "piece");

  private final @Nullable String outlet;
  private final Set<String> outlets = new HashSet<>();

  Kinds(Findings findings, @Nullable String outlet) {
    this.findings = findings;
    this.outlet = outlet == null ? null : outlet.toLowerCase(Locale.ROOT);
    for (Range run : Names.runs(findings)) {
      if (isIntroducedAsPress(run) || isFollowedByPress(run)) {
        outlets.add(text(run));
      }
    }
  }

  /**
   * "the newspaper X", "the agency X": what is so called once is an outlet wherever it is named.
   */
  private boolean isIntroducedAsPress(Range run) {
    Words words = findings.words();
    // "a satirical website, Der Zaunpfahl,"
    boolean apposed =
        words.is(run.first() - 1, ",") && (words.is(run.last(), ",") || words.is(run.last(), "."));
    int before = run.first() - (apposed ? 2 : 1);
    if (before < 0 || words.layout[run.first()] != 0 || words.shape[before] != 1) {
      return false;
    }
    String noun = words.lower(before);
    boolean press = Lexicon.PRESS.contains(noun) && !PERSONS_OF_PRESS.contains(noun);
    return press || (noun.equals("agency") && isNewsAgency(before));
  }

  /** "The VTA news agency", "the Kurier newspaper". */
  private boolean isFollowedByPress(Range run) {
    Words words = findings.words();
    int k = run.last();
    boolean news = words.is(k, "news");
    k += news ? 1 : 0;
    if (k >= words.size() || words.layout[k] != 0 || words.shape[k] != 1) {
      return false;
    }
    String noun = words.lower(k);
    boolean press =
        Lexicon.PRESS.contains(noun)
            && !PERSONS_OF_PRESS.contains(noun)
            && !CHANNELS.contains(noun)
            && !followedByOffice(words, k);
    boolean named = k + 1 < words.size() && words.isCapital(k + 1) && words.layout[k + 1] == 0;
    return words.is(run.first() - 1, "the")
        && ((news && noun.equals("agency")) || press)
        && !named
        && !Lexicon.ORGANISATION.contains(words.lower(run.last() - 1))
        && Names.type(findings, run) != Findings.Type.LOC;
  }

  /** Not "aid agency". */
  private boolean isNewsAgency(int k) {
    String tag = k == 0 ? "" : findings.tag(k - 1);
    boolean told = tag.startsWith("NN") || tag.startsWith("JJ");
    return !told || AGENCIES.contains(findings.words().lower(k - 1));
  }

  private String text(Range range) {
    return span(range).of(findings.words().text).toLowerCase(Locale.ROOT);
  }

  /**
   * One link of a chain.
   *
   * @param mention the words that name it
   * @param full the fuller mention that it stands for, null if it is the fullest
   * @param relays whether it is said to have it from others, as outlets do
   * @param cue the words that attribute
   */
  Source source(Range mention, @Nullable Range full, boolean relays, String cue) {
    Phrase phrase = Phrase.of(findings, full == null ? mention : full);
    List<Span> spans = List.of(span(mention));
    List<Span> refersTo = full == null ? List.of() : List.of(span(full));
    String name = phrase.text();
    Words words = findings.words();
    if (isPress(phrase, mention, relays, cue)
        || (full != null && isPress(Phrase.of(findings, mention), mention, relays, cue))) {
      return new Source.Press(name, spans, refersTo);
    }
    if (isUnnamed(phrase)) {
      return new Source.Unnamed(name, spans, refersTo);
    }
    Source.Kind kind = kind(phrase);
    String office = null;
    if (kind == Source.Kind.PERSON && phrase.namesPerson()) {
      Range person = Names.ofPerson(findings, phrase.range());
      office = beside(phrase.range(), person);
      name = words.span(person.first(), person.last()).of(words.text);
    }
    Range body = Names.ofType(findings, phrase.range(), Findings.Type.ORG);
    String organisation =
        kind != Source.Kind.PERSON || body == null
            ? null
            : words.span(body.first(), body.last()).of(words.text);
    return new Source.Named(
        name, kind, spans, refersTo, office, organisation, members(phrase.range()));
  }

  /** Whether a name is an outlet's, by itself or by what the report calls it elsewhere. */
  boolean isOutlet(Range name) {
    return isPress(Phrase.of(findings, name), name, false, "");
  }

  /** Whether a name is that of another outlet than the one that reports, which may be a company. */
  boolean isOtherOutlet(Range name) {
    boolean own = outlet != null && outlet.contains(text(name));
    return !own && isOutlet(name);
  }

  private Span span(Range range) {
    return findings.words().span(range.first(), range.last());
  }

  private boolean isPress(Phrase phrase, Range mention, boolean relays, String cue) {
    String text = phrase.text().toLowerCase(Locale.ROOT);
    String bare = text.startsWith("the ") ? text.substring(4) : text;
    if (phrase.isPronoun() && isOwn(phrase)) {
      return true;
    }
    boolean body = Lexicon.ORGANISATION.contains(phrase.noun());
    if (bare.length() > 3 && !body && phrase.hasCapital() && isOwnName(phrase, bare)) {
      return true;
    }
    if (outlets.contains(bare) || isOutletName(phrase) || isPieceInPress(phrase, cue)) {
      return true;
    }
    String noun = phrase.noun();
    Words words = findings.words();
    boolean ours = phrase.first().equals("our") && words.quote[mention.first()] != 1;
    if (ours && (noun.equals("colleague") || noun.equals("colleagues"))) {
      return true;
    }
    boolean office =
        phrase.head() + 1 < words.size()
            && Lexicon.AFTER_PRESS.contains(words.lower(phrase.head() + 1));
    if (isWriting(phrase, cue)) {
      return true;
    }
    if (phrase.namesPerson() && !hasPressWord(phrase)) {
      return false;
    }
    if (Lexicon.KNOWN_OUTLETS.contains(bare)) {
      return true;
    }
    if (hasPressWord(phrase)
        && !office
        && !Lexicon.OFFICE.contains(noun)
        && !Lexicon.PEOPLE.contains(noun)) {
      return true;
    }
    boolean reports = cue.toLowerCase(Locale.ROOT).matches("(?s).*\\breport(?:s|ed|ing)?\\b.*");
    boolean bareName =
        phrase.hasCapital()
            && (!phrase.isDefinite() || isTitled(phrase))
            && !phrase.namesPerson()
            && Names.type(findings, phrase.range()) != Findings.Type.LOC
            && !Lexicon.OFFICE.contains(noun)
            && !Lexicon.ORGANISATION.contains(noun)
            && !Lexicon.PEOPLE.contains(noun)
            && !Lexicon.DOCUMENT.contains(noun);
    boolean checks = VERIFIES.matcher(cue).find();
    return bareName && (relays || reports || checks) && mention.last() - mention.first() <= 4;
  }

  /**
   * Whether words are an outlet's name, or a part of it: "the Standard" is the Norland Standard,
   * but Norland, a place, is not, nor the firm of the Belvane Newsroom.
   */
  private boolean isOwnName(Phrase phrase, String name) {
    String padded = outlet == null ? "" : " " + outlet + " ";
    int at = padded.indexOf(" " + name + " ");
    if (at < 0) {
      return false;
    }
    boolean place = Names.type(findings, phrase.range()) == Findings.Type.LOC;
    String rest = padded.substring(0, at) + padded.substring(at + name.length() + 1);
    for (String word : rest.strip().split("\\s+")) {
      if (ROOMS.contains(word) || (place && Lexicon.OUTLET_WORDS.contains(word))) {
        return false;
      }
    }
    return true;
  }

  /** "the Merkur writes": a name with an article, that isn't a body's. */
  private boolean isWriting(Phrase phrase, String cue) {
    Range name = new Range(phrase.range().first() + 1, phrase.range().last());
    Findings.Type type = name.isEmpty() ? null : Names.type(findings, name);
    return phrase.first().equals("the")
        && name.equals(Names.first(findings, name))
        && name.length() <= 2
        && (type == null || type == Findings.Type.PER)
        && !Lexicon.OFFICE.contains(phrase.noun())
        && !Lexicon.ORGANISATION.contains(phrase.noun())
        && cue.toLowerCase(Locale.ROOT)
            .matches("(?s).*\\b(?:writes?|wrote|written|report(?:s|ed)?)\\b.*");
  }

  /** "reports in La Cancha", "an earlier version of this story". */
  private boolean isPieceInPress(Phrase phrase, String cue) {
    Words words = findings.words();
    int k = phrase.head() + 1;
    if (!PIECES.contains(phrase.noun()) || k + 1 >= phrase.range().last()) {
      return false;
    }
    if (words.is(k, "of") && words.is(k + 1, "this")) {
      return true;
    }
    while (k + 1 < phrase.range().last()
        && !words.is(k, "in")
        && !words.is(k, "by")
        && !words.is(k, "from")) {
      k++;
    }
    Range where = new Range(k + 1, phrase.range().last());
    return !where.isEmpty() && isPress(Phrase.of(findings, where), where, words.is(k, "in"), cue);
  }

  /** A press noun as head, or before the outlet's name: "the newspaper X", "news agency X". */
  private boolean hasPressWord(Phrase phrase) {
    Words words = findings.words();
    for (int k = phrase.range().first(); k <= phrase.head(); k++) {
      String w = words.lower(k);
      boolean named =
          k + 1 < phrase.range().last() && words.shape[k + 1] >= 2 && words.shape[k + 1] <= 4;
      boolean agency = w.equals("agency") && (words.is(k - 1, "news") || named) && isNewsAgency(k);
      boolean plain =
          Lexicon.PRESS.contains(w)
              && !isOwned(phrase, k)
              && (k == phrase.head() || named)
              && (named
                  || !ALSO_DOCUMENTS.contains(w)
                  || words.shape[k] == 3
                  || phrase.first().equals("the"));
      boolean common = words.shape[k] == 1 || (words.shape[k] == 3 && phrase.range().length() == 1);
      if (agency || (plain && common && !followedByOffice(words, k))) {
        return true;
      }
    }
    return false;
  }

  /** "The accident board's website", "its blog": whose it is tells what it is. */
  private boolean isOwned(Phrase phrase, int k) {
    Words words = findings.words();
    if (!CHANNELS.contains(words.lower(k))) {
      return false;
    }
    if (OF_SOMEBODY.contains(words.lower(k - 1))) {
      return true;
    }
    int mark = words.is(k - 1, "s") ? k - 2 : k - 1;
    boolean owned =
        mark > phrase.range().first() && (words.is(mark, "'") || words.is(mark, "\u2019"));
    return owned
        && !Lexicon.PRESS.contains(words.lower(mark - 1))
        && !Lexicon.OUTLET_WORDS.contains(words.lower(mark - 1));
  }

  private static boolean followedByOffice(Words words, int k) {
    return k + 1 < words.size() && Lexicon.AFTER_PRESS.contains(words.lower(k + 1));
  }

  /** A name that carries an outlet's word: "the Morning Ledger", "Radio Fjell". */
  private boolean isOutletName(Phrase phrase) {
    Words words = findings.words();
    boolean word = false;
    for (int k = phrase.range().first(); k < phrase.range().last(); k++) {
      String w = words.lower(k);
      if (k > phrase.head() + 1) {
        break;
      }
      boolean capital = words.isCapital(k);
      if (capital && Lexicon.OUTLET_WORDS.contains(w)) {
        word = !followedByOffice(words, k);
      }
      if (!capital
          && !w.equals("the")
          && !w.equals("of")
          && k <= phrase.head()
          && words.shape[k] == 1
          && !(findings.tag(k).startsWith("JJ") && k == phrase.range().first() + 1)) {
        return false;
      }
    }
    return word
        && phrase.range().last() - phrase.range().first() >= 2
        && !Lexicon.OFFICE.contains(phrase.noun());
  }

  /** "The Capital Letter": an article and a name, nothing else. */
  private boolean isTitled(Phrase phrase) {
    Range name = Names.first(findings, phrase.range());
    return phrase.first().equals("the")
        && name != null
        && name.last() - name.first() == phrase.range().last() - phrase.range().first() - 1;
  }

  /** "we", "I" outside quotation marks: the outlet that speaks. */
  private boolean isOwn(Phrase phrase) {
    String w = phrase.first();
    boolean own = w.equals("we") || w.equals("i") || w.equals("us");
    return own && findings.words().quote[phrase.range().first()] == 0;
  }

  private boolean isUnnamed(Phrase phrase) {
    if (phrase.isPronoun()) {
      return false;
    }
    if (phrase.namesPerson()) {
      return false;
    }
    String noun = phrase.noun();
    String first = phrase.first();
    boolean counted = findings.words().shape[phrase.range().first()] == 5;
    boolean indefinite = Lexicon.INDEFINITE.contains(first) || counted;
    if (hasUnnamed(phrase) || counted) {
      return true;
    }
    if (noun.startsWith("spokes") || noun.equals("representative")) {
      // the body speaks through them
      return phrase.range().last() - phrase.range().first() <= 2 && indefinite;
    }
    if (Lexicon.DOCUMENT.contains(noun)) {
      return false;
    }
    if (Lexicon.ORGANISATION.contains(noun)) {
      return (first.equals("a") || first.equals("an")) && !hasCapitalBeforeHead(phrase);
    }
    if (isAllNames(phrase) && !indefinite) {
      return false;
    }
    if (Lexicon.PEOPLE.contains(noun)) {
      boolean office = Lexicon.OFFICE.contains(noun) && phrase.isDefinite();
      return !office && !isTheOnly(phrase, noun);
    }
    if (Lexicon.OFFICE.contains(noun)) {
      return indefinite;
    }
    boolean several = noun.endsWith("s") && !phrase.isDefinite();
    return indefinite
        || noun.equals("those")
        || (several && (!phrase.hasCapital() || (isPeople(noun) && !isAllNames(phrase))));
  }

  /** Whether a noun, lower case, means a person or several. */
  private static boolean isPeople(String noun) {
    return Lexicon.PEOPLE.contains(noun)
        || (noun.endsWith("s") && People.contains(noun.substring(0, noun.length() - 1)));
  }

  /**
   * "his driver", "the plant's safety officer": a relation that one person has; not "his friend".
   */
  private static boolean isTheOnly(Phrase phrase, String noun) {
    boolean related = OF_SOMEBODY.contains(phrase.first()) || phrase.hasPossessive();
    return related && !noun.endsWith("s") && !OF_MANY.contains(noun);
  }

  private boolean hasCapitalBeforeHead(Phrase phrase) {
    for (int k = phrase.range().first() + 1; k <= phrase.head(); k++) {
      if (findings.words().isCapital(k)) {
        return true;
      }
    }
    return false;
  }

  private boolean hasUnnamed(Phrase phrase) {
    for (int k = phrase.range().first(); k <= phrase.head(); k++) {
      Words w = findings.words();
      if (w.is(k, "unnamed") || w.is(k, "anonymous") || w.is(k, "unidentified")) {
        return true;
      }
    }
    return false;
  }

  private boolean isAllNames(Phrase phrase) {
    Words words = findings.words();
    int k = phrase.head();
    return words.isCapital(k)
        && !(isPeople(phrase.noun()) && (isOpening(phrase, k) || isShouted(phrase)));
  }

  private boolean isOpening(Phrase phrase, int k) {
    return k == phrase.range().first() && Phrase.startsSentence(findings.words(), k);
  }

  /** "SOURCES". */
  private boolean isShouted(Phrase phrase) {
    return findings.words().shape[phrase.head()] == 3 && phrase.noun().endsWith("s");
  }

  private Source.Kind kind(Phrase phrase) {
    String noun = phrase.noun();
    if (phrase.namesPerson()) {
      return Source.Kind.PERSON;
    }
    if (phrase.isPronoun()) {
      return noun.equals("it") || noun.equals("they")
          ? Source.Kind.ORGANISATION
          : Source.Kind.PERSON;
    }
    boolean person =
        Lexicon.OFFICE.contains(noun)
            || People.contains(noun)
            || phrase.isOfAge()
            || phrase.isNational();
    if ((person && !isBody(phrase)) || noun.startsWith("spokes")) {
      return Source.Kind.PERSON;
    }
    if (Lexicon.DOCUMENT.contains(noun) && findings.words().shape[phrase.head()] == 1) {
      return Source.Kind.DOCUMENT;
    }
    return Source.Kind.ORGANISATION;
  }

  /** "The supervisor, the Financial Conduct Board". */
  private boolean isBody(Phrase phrase) {
    Range name = Mentions.ownName(findings, phrase);
    return name != null
        && name.first() > phrase.head()
        && Names.type(findings, name) == Findings.Type.ORG;
  }

  /** The words of a person's phrase before or after the name: the office. */
  private @Nullable String beside(Range all, Range name) {
    Words words = findings.words();
    String before =
        all.first() < name.first()
            ? words.text.substring(words.start[all.first()], words.end[name.first() - 1])
            : "";
    String after =
        name.last() < all.last()
            ? words.text.substring(words.start[name.last()], words.end[all.last() - 1])
            : "";
    String office =
        (before.isBlank() ? after : before).strip().replaceAll("^[,(\\s]+|[,)\\s]+$", "");
    return office.isEmpty() ? null : office;
  }

  /** The sources that "A and B" means, where both are names or definite; else none. */
  List<String> members(Range range) {
    Words words = findings.words();
    for (int k = range.first() + 1; k + 1 < range.last(); k++) {
      if (words.is(k, "and") && stands(range.first(), k) && stands(k + 1, range.last())) {
        List<String> out = new ArrayList<>();
        int from = range.first();
        for (int c = range.first(); c < k; c++) {
          if (words.is(c, ",")) {
            out.add(words.span(from, c).of(words.text));
            from = c + 1;
          }
        }
        if (from < k) {
          out.add(words.span(from, k).of(words.text));
        }
        out.add(words.span(k + 1, range.last()).of(words.text));
        return out;
      }
    }
    return List.of();
  }

  /** Whether a stretch can name a source by itself. */
  private boolean stands(int first, int last) {
    Words words = findings.words();
    if (first >= last) {
      return false;
    }
    boolean determined =
        words.is(first, "the")
            || words.is(first, "its")
            || words.is(first, "his")
            || words.is(first, "her");
    if (determined) {
      return last - first >= 2;
    }
    for (int k = first; k < last; k++) {
      boolean capital = words.isCapital(k);
      if (!capital
          && !words.is(k, "'")
          && !words.is(k, "’")
          && !words.is(k, "s")
          && !words.is(k, "of")
          && !words.is(k, ".")) {
        return false;
      }
    }
    return true;
  }
}
