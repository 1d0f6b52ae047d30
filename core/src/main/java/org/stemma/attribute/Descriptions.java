package org.stemma.attribute;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.stemma.attribute.Words.Range;

/** Whom "the ministry", "her supervisor", "the company", a headline's "minister" stands for. */
final class Descriptions {
  private static final Set<String> COMPANIES =
      Set.of(
          ("company firm group maker operator developer manufacturer airline bank lender retailer"
                  + " carrier giant supplier business startup enterprise concern insurer brewer chain utility"
                  + " contractor constructor builder producer brand employer publisher buyer seller"
                  + " owner conglomerate miner chipmaker carmaker automaker shipbuilder drugmaker"
                  + " steelmaker planemaker outfit multinational broker agency organisation"
                  + " organization charity watchdog regulator bidder")
              .split(" "));

  /** Words of headlines and their plain ones. */
  private static final Map<String, String> PLAINLY =
      Map.ofEntries(
          Map.entry("boss", "head"),
          Map.entry("chief", "head"),
          Map.entry("pal", "friend"),
          Map.entry("pals", "friends"),
          Map.entry("mum", "mother"),
          Map.entry("mom", "mother"),
          Map.entry("dad", "father"),
          Map.entry("cops", "police"),
          Map.entry("firm", "company"),
          Map.entry("medics", "doctors"),
          Map.entry("physician", "doctor"),
          Map.entry("physicians", "doctors"),
          Map.entry("pm", "minister"),
          Map.entry("watchdog", "regulator"),
          Map.entry("spokesman", "spokesperson"),
          Map.entry("spokeswoman", "spokesperson"));

  /** What a report hardly calls an outlet that it has its news from. */
  private static final Set<String> COMMERCIAL =
      Set.of("company", "firm", "enterprise", "drugmaker", "carmaker", "startup", "concern");

  /** What an outlet is not called. */
  private static final Set<String> ROLES =
      Set.of(
          ("contractor operator regulator watchdog lender supplier manufacturer maker developer"
                  + " carrier airline bank builder insurer charity retailer constructor utility")
              .split(" "));

  /** Offices that are nobody's but one's own: "the striker", whoever pays him. */
  private static final Set<String> CALLINGS =
      Set.of(
          ("actor actress singer player striker goalkeeper composer economist archaeologist geologist"
                  + " engineer author lawmaker pilot surgeon biographer priest")
              .split(" "));

  private static final Set<String> WHERE =
      Set.of(
          "in", "into", "on", "onto", "near", "along", "across", "through", "towards", "off",
          "over");

  /** Roles of bodies, of which nobody plays two. */
  private static final Set<String> APART =
      Set.of("charity", "regulator", "watchdog", "airline", "bank", "insurer", "broker", "utility");

  private static final Set<String> PUBLIC =
      Set.of("agency", "charity", "watchdog", "regulator", "organisation", "organization", "group");

  /** Offices of people who are not called by a rank. */
  private static final Set<String> UNRANKED =
      Set.of(
          ("widow wife husband mother father mum dad son daughter brother sister parents partner"
                  + " author lawyer attorney solicitor defendant suspect accused plaintiff claimant"
                  + " complainant")
              .split(" "));

  private static final Set<String> MILITARY =
      Set.of(
          "commander",
          "general",
          "colonel",
          "captain",
          "major",
          "admiral",
          "lieutenant",
          "sergeant");

  private static final Set<String> OTHERS = Set.of("your", "my", "our");
  private static final Set<String> PLAIN =
      Set.of(
          ("official source insider person resident witness expert analyst report statement"
                  + " document study data")
              .split(" "));
  private static final int REACH = 220;
  private static final int INTRODUCED_WITHIN = 60;

  private final Findings findings;
  private final Kinds kinds;
  private final Words words;
  private final List<Mention> mentions;

  Descriptions(Findings findings, Kinds kinds, List<Mention> mentions) {
    this.findings = findings;
    this.kinds = kinds;
    this.words = findings.words();
    this.mentions = mentions;
  }

  /** The mention with the same noun that is named, longer, or introduces it ("a baker"). */
  @Nullable Mention sameNoun(Phrase phrase, Predicate<Mention> open) {
    Range at = phrase.range();
    Set<String> mine = modifiers(phrase, phrase.head());
    boolean plural = findings.tag(phrase.head()).equals("NNS");
    Mention best = null;
    double top = 0;
    for (Mention m : mentions) {
      int noun = nounIn(m, phrase.noun());
      if (m.range().overlaps(at)
          || !open.test(m)
          || noun < 0
          || (m.plural() && !plural && m.name() == null)) {
        continue;
      }
      Set<String> theirs = modifiers(m.phrase(), noun);
      if (!mine.isEmpty() && !theirs.containsAll(mine) && m.name() == null) {
        continue;
      }
      if (!mine.isEmpty() && !theirs.isEmpty() && disjoint(mine, theirs)) {
        continue;
      }
      if (words.shape[phrase.head()] == 2 && !mine.stream().allMatch(m::has)) {
        continue; // "the Kesten Daily" is not the Daily Harrow
      }
      boolean before = m.isBefore(at);
      boolean later = !before && phrase.isDefinite() && m.name() == null && !m.isDefinite();
      if (later || isOtherSex(words.lower(noun), phrase.noun())) {
        continue; // "the spokesman" is not "a spokeswoman" who speaks after
      }
      boolean longer = m.length() > at.length();
      boolean owned = m.isDefinite() && !m.phrase().first().equals("the");
      boolean news = before && (owned || Lexicon.INDEFINITE.contains(m.phrase().first()));
      boolean named = m.name() != null && (longer || m.name().length() > 1);
      if (!named && !longer && !news) {
        continue;
      }
      double score = 2 + (m.name() != null ? 1.5 : 0) + (m.source() ? 0.5 : 0) + (news ? 0.3 : 0);
      score += before ? 0.7 : 0;
      score -= m.isDefinite() && m.name() == null && !before ? 1 : 0;
      score -= 0.004 * m.distance(at);
      if (score > top) {
        top = score;
        best = m;
      }
    }
    return best;
  }

  /** "the company", "the paper", "the diplomat": the nearest name before that may be one. */
  @Nullable Mention kindOf(Phrase phrase, Predicate<Mention> open) {
    String noun = phrase.noun();
    boolean shouted = words.shape[phrase.head()] == 3; // a headline's "paper" is one to buy
    boolean press =
        Lexicon.PRESS.contains(noun)
            && (shouted || !Lexicon.DOCUMENT.contains(noun))
            && !Kinds.PERSONS_OF_PRESS.contains(noun);
    boolean body = COMPANIES.contains(noun) || press;
    boolean person = isPerson(phrase);
    boolean theirs = press && phrase.hasPossessive(); // "its editor" is nobody's outlet
    if (theirs || (!body && !person)) {
      return null;
    }
    int sentence = Chains.sentenceStart(words, phrase.range().first());
    Mention best = null;
    double top = Double.NEGATIVE_INFINITY;
    for (Mention m : mentions) {
      boolean plain = PLAIN.contains(noun);
      boolean told =
          (phrase.isOfAge() || (plain && !m.noun().equals(noun)))
              && m.source()
              && m.person()
              && m.name() == null;
      boolean named = m.name() != null && (person ? isSurelyPerson(m) : m.body());
      named &= !plain || m.source();
      boolean fits = !m.plural() && (named || told);
      boolean place =
          Names.type(findings, m.range()) == Findings.Type.LOC || (!press && isWhere(m));
      boolean before = m.isBefore(phrase.range()) || (shouted && press && isPress(m));
      boolean near = before && m.distance(phrase.range()) <= REACH;
      near &= !person || m.range().last() <= sentence; // "he was told by the librarian"
      boolean other =
          press
              ? isInstitution(m)
              : playsAnother(m, noun)
                  || (ROLES.contains(noun) && isPress(m))
                  || (COMMERCIAL.contains(noun) && kinds.isOtherOutlet(m.range()))
                  || (isOffice(noun) && !isInstitution(m))
                  || (!PUBLIC.contains(noun) && isUnion(m));
      if (!fits || !near || place || other || !open.test(m)) {
        continue;
      }
      double score = (m.isSubject() ? 1 : 0) + (m.source() ? 0.5 : 0);
      score -= (press || person ? 0.02 : 0.005) * m.distance(phrase.range());
      boolean aside =
          words.quote[m.range().first()] == 1 && words.quote[phrase.range().first()] != 1;
      score -= aside && !m.source() ? 2 : 0; // what stands on a screen is no company
      score += m.person() == m.body() ? -0.7 : 0;
      score -= person && !phrase.isOfAge() && isOfficer(m) ? 1 : 0; // a mayor is called so
      score += body && tellsOfBody(m, noun) ? 1.5 : 0;
      score += phrase.isNational() && isOfCountry(m, noun) ? 2 : 0;
      score += press && isPress(m) ? 2 : 0;
      score += press && isReporting(m) ? 1.5 : 0;
      score -= !press && isPress(m) ? 1 : 0;
      score -= m.person() && !person ? 0.5 : 0;
      if (score > top) {
        top = score;
        best = m;
      }
    }
    return best;
  }

  /** "The biologist", "the veteran", "the 51-year-old"; offices are told by their own nouns. */
  private boolean isPerson(Phrase phrase) {
    String noun = phrase.noun();
    boolean calling = CALLINGS.contains(noun) || !Lexicon.OFFICE.contains(noun);
    boolean plain = (People.contains(noun) || noun.equals("person")) && calling;
    boolean body = COMPANIES.contains(noun); // "the buyer"
    return (plain && !body && !isRelated(phrase)) || phrase.isOfAge() || phrase.isNational();
  }

  private boolean isSurelyPerson(Mention m) {
    Range name = m.name();
    return m.person() && name != null && Names.type(findings, name) == Findings.Type.PER;
  }

  /** "Mayor Ida Skarn", "foreign minister Jon Bragi". */
  private boolean isOfficer(Mention m) {
    Range name = m.name();
    boolean before = name != null && m.range().first() < name.first();
    return name != null
        && (Lexicon.OFFICE.contains(words.lower(name.first()))
            || (before && Lexicon.OFFICE.contains(words.lower(name.first() - 1))));
  }

  /** "French aid worker Lise Aune" for "the Frenchwoman". */
  private boolean isOfCountry(Mention m, String noun) {
    String root = noun.substring(0, Math.min(3, noun.length()));
    for (int k = m.range().first(); k < m.range().last(); k++) {
      boolean adjective = findings.tag(k).startsWith("JJ") || findings.tag(k).startsWith("NN");
      if (adjective && words.isCapital(k) && words.lower(k).startsWith(root)) {
        return true;
      }
    }
    return false;
  }

  /** "Her foreman": told by whose he is, not by who stands near. */
  private static boolean isRelated(Phrase phrase) {
    boolean the = phrase.first().equals("the") || phrase.first().equals("this");
    return phrase.hasPossessive() || !the;
  }

  /** "An arms broker ... Pavel Drozd said": the name, new and bare, that speaks next. */
  @Nullable Mention introduced(Phrase phrase) {
    Range at = phrase.range();
    String noun = phrase.noun();
    boolean news = Lexicon.INDEFINITE.contains(phrase.first());
    Mention told = news || phrase.hasPossessive() ? toldLater(phrase) : null;
    if (told != null) {
      return told;
    }
    boolean body = COMPANIES.contains(noun) && !PUBLIC.contains(noun);
    boolean person =
        Lexicon.OFFICE.contains(noun) || Lexicon.PEOPLE.contains(noun) || People.contains(noun);
    boolean plural = findings.tag(phrase.head()).equals("NNS");
    if (plural || OTHERS.contains(phrase.first()) || PLAIN.contains(noun) || (!body && !person)) {
      return null;
    }
    for (Mention m : mentions) {
      Range name = m.name();
      boolean after = m.range().first() >= at.last() && m.distance(at) <= INTRODUCED_WITHIN;
      if (!after || name == null || !m.source()) {
        continue;
      }
      boolean named = m.body() && Names.type(findings, name) != Findings.Type.PER;
      boolean fits = (person && m.person()) || (body && named);
      boolean stranger = news || !Lexicon.OFFICE.contains(noun) || UNRANKED.contains(noun);
      boolean described = m.range().first() < name.first() || isDescribed(m, name);
      boolean titled = described || (stranger && hasRank(name)) || hasOffice(name, noun);
      if (fits && !titled && isNew(name)) {
        return m;
      }
    }
    return null;
  }

  /** "Lene Aas of the institute", "Omar, a fisherman". */
  private boolean isDescribed(Mention m, Range name) {
    int k = name.last();
    boolean what = words.is(k, ",") && k + 1 < words.size() && findings.tag(k + 1).equals("DT");
    return k < m.range().last() && (what || words.is(k, "of"));
  }

  /** "A former treasurer ... The treasurer, Abel Quadros, told us": the same noun with a name. */
  private @Nullable Mention toldLater(Phrase phrase) {
    for (Mention m : mentions) {
      boolean after = m.range().first() >= phrase.range().last();
      Range name = m.name();
      boolean apposed = name != null && words.is(name.first() - 1, ",");
      if (after
          && apposed
          && words.is(m.range().first(), "the")
          && m.noun().equals(phrase.noun())) {
        return m;
      }
    }
    return null;
  }

  /** "Sheriff Dana Orrick": whom the name says more of than a description would. */
  private boolean hasRank(Range name) {
    String first = words.lower(name.first());
    boolean rank = words.is(name.first() + 1, ".") && !Gender.isTitle(first);
    return rank || Lexicon.OFFICE.contains(first) || Lexicon.ORGANISATION.contains(first);
  }

  /** "Prosecutor Ylva Krantz" is no treasurer; a commander may be a colonel. */
  private boolean hasOffice(Range name, String noun) {
    String first = words.lower(name.first());
    boolean person = People.contains(first) && !Gender.isTitle(first);
    boolean office = Lexicon.OFFICE.contains(first) || person;
    return office && name.length() > 1 && !first.equals(noun) && !MILITARY.contains(first);
  }

  private boolean isNew(Range name) {
    String last = words.lower(name.last() - 1);
    for (int k = 0; k < name.first(); k++) {
      if (words.is(k, last)) {
        return false;
      }
    }
    return true;
  }

  /** "Airship maker Cirro", "Nordbank" for "the bank". */
  private boolean tellsOfBody(Mention m, String noun) {
    for (int k = m.range().first(); k < m.range().last(); k++) {
      String w = words.lower(k);
      if (COMPANIES.contains(w) || Lexicon.COMPANY_WORDS.contains(w) || w.endsWith(noun)) {
        return true;
      }
    }
    return false;
  }

  /** "Ran into the Isk": where something is, and nobody who speaks. */
  private boolean isWhere(Mention m) {
    return !m.source() && WHERE.contains(words.lower(m.range().first() - 1));
  }

  /** "The charity SeaWatch" is no regulator. */
  private boolean playsAnother(Mention m, String noun) {
    if (!APART.contains(noun)) {
      return false;
    }
    for (int k = m.range().first(); k < m.range().last(); k++) {
      String w = words.lower(k);
      if (APART.contains(w) && !isSame(w, noun)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a noun, lower case, is what a company is called. */
  static boolean isCompany(String noun) {
    return COMPANIES.contains(noun);
  }

  /** What no company is. */
  private static boolean isOffice(String noun) {
    return noun.equals("regulator") || noun.equals("watchdog");
  }

  /** "Lund University", "the Health Ministry": no outlet. */
  private boolean isInstitution(Mention m) {
    String last = words.lower(m.phrase().head());
    return Lexicon.ORGANISATION.contains(last) && !isPress(m);
  }

  /** "The union", "the Health Ministry": no company. */
  private boolean isUnion(Mention m) {
    Range name = m.name();
    String last = name == null ? "" : words.lower(name.last() - 1);
    return Lexicon.ORGANISATION.contains(last) && !COMPANIES.contains(last);
  }

  /** "according to reports in La Cancha". */
  private boolean isReporting(Mention m) {
    int k = m.range().first();
    boolean in = words.is(k - 1, "in") || words.is(k - 1, "by");
    return in && k > 1 && Lexicon.DOCUMENT.contains(words.lower(k - 2));
  }

  private boolean isPress(Mention m) {
    for (int k = m.range().first(); k < m.range().last(); k++) {
      String w = words.lower(k);
      boolean word = Lexicon.PRESS.contains(w) && words.shape[k] == 1;
      if (word || (words.isCapital(k) && Lexicon.OUTLET_WORDS.contains(w))) {
        return true;
      }
    }
    return Lexicon.KNOWN_OUTLETS.contains(m.phrase().text().toLowerCase(Locale.ROOT));
  }

  /** Where the noun stands in a mention, as what it is, not whose; -1 if it doesn't. */
  private int nounIn(Mention m, String noun) {
    Range name = m.name();
    if (isSame(m.noun(), noun)) {
      return m.phrase().head();
    }
    if (name == null) {
      return -1;
    }
    boolean apposed = words.is(name.first() - 1, ",");
    boolean of = false;
    for (int k = m.range().first(); k < name.last(); k++) {
      boolean edge = k <= name.first() || k == name.last() - 1 || Lexicon.OFFICE.contains(noun);
      boolean owner = words.is(k + 1, "'") || words.is(k + 1, "\u2019");
      of |= apposed && words.is(k, "of");
      boolean held = k + 1 < m.range().last() && Lexicon.OFFICE.contains(words.word(k + 1));
      // "state broadcaster RTV" is a broadcaster
      held |=
          k + 1 < name.first()
              && findings.tag(k + 1).startsWith("NN")
              && !COMPANIES.contains(words.lower(k));
      if (edge && !owner && !of && !held && isSame(words.word(k), noun)) {
        return k;
      }
    }
    return -1;
  }

  private static boolean isSame(String word, String noun) {
    String w = word.toLowerCase(Locale.ROOT);
    return w.equals(noun) || PLAINLY.getOrDefault(w, w).equals(PLAINLY.getOrDefault(noun, noun));
  }

  private static boolean isOtherSex(String one, String other) {
    return isWoman(one) != isWoman(other) && (isMan(one) || isMan(other));
  }

  private static boolean isWoman(String noun) {
    return noun.endsWith("woman");
  }

  private static boolean isMan(String noun) {
    return noun.endsWith("man") && !isWoman(noun);
  }

  /** The adjectives and nouns right before a noun, lower case. */
  private Set<String> modifiers(Phrase phrase, int noun) {
    Set<String> out = new HashSet<>();
    for (int k = noun - 1; k >= phrase.range().first(); k--) {
      String tag = findings.tag(k);
      if (!tag.startsWith("NN") && !tag.startsWith("JJ")) {
        break;
      }
      String w = words.lower(k);
      if (!w.equals("same") && !w.equals("former")) {
        out.add(w);
      }
    }
    return out;
  }

  private static boolean disjoint(Set<String> a, Set<String> b) {
    for (String w : a) {
      if (b.contains(w)) {
        return false;
      }
    }
    return true;
  }
}
