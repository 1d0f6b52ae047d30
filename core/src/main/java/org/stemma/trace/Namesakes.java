package org.stemma.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Two names that may be of one body, though the words don't say so: "food maker Velden Dairy" and
 * "the firm, Velden Dairy", "health authorities" and "the health office", an army and its ministry.
 */
final class Namesakes {
  /** How the names of two bodies stand to each other. */
  enum Relation {
    APART,
    /** Nothing in the one says that it isn't the other. */
    ALIKE,
    /** The first says less than the other, which may be meant. */
    WITHIN
  }

  /** Words by which a reporter calls any body of state: which one, he leaves open. */
  private static final Set<String> LOOSE =
      Small.words(
          """
          authority authorities agency regulator watchdog body government administration department investigator
          official inspector prosecutor auditor military army force troop
          """);

  /** What a body is, not what for. */
  private static final Set<String> HEADS =
      Small.words(
          """
          ministry office commission board bureau institute council committee centre center directorate inspectorate
          organisation organization association group company firm
          """);

  /** The same of bodies that nobody takes for one another. */
  private static final Set<String> HOUSES =
      Small.words(
          """
          union hospital clinic police brigade guard navy court parliament bank school university church league service
          observatory museum federation laboratory airline railway club party charity foundation
          trust
          """);

  private static final Set<String> MILITARY = Small.words("military army armed force troop");

  /** Those who speak for an army. */
  private static final Pattern COMMAND =
      Pattern.compile(
          "(?i)\\b(?:general staff|joint chiefs|(?:high|supreme|army|military) command)\\b");

  /** Of these a land has one: "the central bank", "the federal court". */
  private static final Pattern TOP =
      Pattern.compile("(?i)\\b(?:central|federal|national|supreme)\\b");

  /** Where a body is, or what may be said of any. */
  private static final Set<String> ASIDE =
      Small.words("regional city town municipal capital county provincial local ruling public");

  /** Those through whom a body speaks. */
  private static final String VOICE =
      "(?:(?:press |media )?(?:management|leadership|officials?|campaign|lawyers?|office|headquarters|team|aides"
          + "|spokes(?:man|woman|person|people)|representatives?|employees|staff|bureau|branch|department"
          + "|owners?|executives?|managers?|directors|bosses))";

  private static final String NAME =
      "((?:\\p{Lu}[\\p{L}\\p{Nd}&.-]*(?:['’]s?(?= \\p{Lu}))?)(?: (?:(?:of|for|and|the|&) ){0,2}\\p{Lu}[\\p{L}\\p{Nd}&.-]*"
          + "(?:['’]s?(?= \\p{Lu}))?)*)";

  /**
   * "Lender Velden Bank", "the firm, Velden Bank", "Orvelle's CEC": a name with what describes it.
   */
  private static final Pattern DESCRIBED =
      Pattern.compile(
          "^(?:(?!.*\\b(?:in|of|near|on|to) )(?i:the )?(?:.* )?\\p{Ll}+,? |.*['’]s |)"
              + NAME
              + "$");

  /** "The owner of the dam, Velden Power". */
  private static final Pattern BESIDE =
      Pattern.compile("^(?:(?i:the|an?) )?\\p{Ll}[^,]*, " + NAME + "$");

  /** "Velden Power, which runs the dam". */
  private static final Pattern TOLD_OF =
      Pattern.compile("^(?:(?i:the) )?" + NAME + ", (?:which|who|whose|the|an?) .*$");

  /** "Doctors at Saint Anna Hospital", "the campaign of the Velden Movement". */
  private static final Pattern OF =
      Pattern.compile("^.*\\b(?:at|from|" + VOICE + " (?:of|for)) (?:the )?" + NAME + "$");

  /** "Velden Steel management", "the Velden Movement's office in Orvelle". */
  private static final Pattern THROUGH =
      Pattern.compile("^(?:(?i:the) )?" + NAME + "(?:['’]s?)? " + VOICE + "\\b.*$");

  /** "The court in Orvelle": where a body sits, and no more. */
  private static final Pattern SEAT = Pattern.compile(",? (?:in|at|near) \\p{Lu}[^,]*$");

  /** "The teachers' representatives": those whom it speaks for are many. */
  private static final Pattern MANY = Pattern.compile("\\b\\p{Ll}+s['’] ");

  private final boolean isSeated;
  private static final Pattern OWNED =
      Pattern.compile(
          "^(?:(?i:the) )?" + NAME + "(?:(?<=s)['’]|['’]s) (?:\\p{Ll}+ )*" + House.UNIT + "$");

  private final String name;
  private final Bag bag;
  private final Set<String> heads = new TreeSet<>();
  private final Set<String> topic = new TreeSet<>();
  private final List<List<String>> cores = new ArrayList<>();

  private Namesakes(String name) {
    this(name, true);
  }

  /**
   * @param withSeat whether the place where the body sits counts as of its name
   */
  private Namesakes(String full, boolean withSeat) {
    String house = House.of(full);
    Matcher sits = SEAT.matcher(house);
    isSeated = sits.find();
    String name = isSeated && !withSeat ? house.substring(0, sits.start()) : house;
    this.name = name.startsWith("The ") ? name.substring(4) : name;
    bag = Bag.of(COMMAND.matcher(name).replaceAll("military"));
    for (String word : bag.body().words()) {
      boolean head = LOOSE.contains(word) || HEADS.contains(word);
      if (MILITARY.contains(word)) {
        topic.add("defence");
      } else if (!head && !ASIDE.contains(word)) {
        topic.add(word);
      }
      if (head) {
        heads.add(word);
      }
    }
    for (Pattern pattern : List.of(DESCRIBED, BESIDE, TOLD_OF, OF, THROUGH)) {
      Matcher m = pattern.matcher(this.name);
      if (m.matches()) {
        List<String> core = new ArrayList<>();
        for (String word : m.group(1).split("[^\\p{L}\\p{Nd}]+", -1)) {
          core.add(word);
        }
        cores.add(core);
      }
    }
  }

  /**
   * @param isDescribed whether the one only says what the body is, and nobody names it
   */
  static Relation of(String one, String other, boolean isDescribed) {
    Namesakes mine = new Namesakes(one);
    Namesakes its = new Namesakes(other);
    Relation relation = mine.to(its);
    if (relation == Relation.APART && mine.isSeated != its.isSeated) {
      // only one of the two says where it sits
      relation = new Namesakes(one, false).to(new Namesakes(other, false));
    }
    return relation == Relation.APART && isDescribed && mine.mayStandFor(its)
        ? Relation.WITHIN
        : relation;
  }

  /** Whether what describes a body may be said of the other: a court is no union. */
  private boolean mayStandFor(Namesakes other) {
    if (bag.words().size() > 1 && other.isDescription() && !isLoose() && !other.isLoose()) {
      // of two that are told by what they are, neither is the other's name
      return bag.sharesWith(other.bag);
    }
    Set<String> mine = kinds();
    Set<String> its = other.kinds();
    boolean apart = !mine.isEmpty() && !its.isEmpty() && mine.stream().noneMatch(its::contains);
    return !areOfTwoCountries(other) && (!apart || isLoose() || other.isLoose());
  }

  /** Whether the words say what a body is, and perhaps where, but not what it is called. */
  private boolean isDescription() {
    Matcher sits = SEAT.matcher(name);
    return Bag.isVague(sits.find() ? name.substring(0, sits.start()) : name);
  }

  private Set<String> kinds() {
    Set<String> out = new TreeSet<>(heads);
    if (MANY.matcher(name).find()) {
      out.add("union");
    }
    bag.words().stream().filter(HOUSES::contains).forEach(out::add);
    return out;
  }

  /**
   * Whether words that name no body don't say either which is meant: "the service", "the
   * regulator".
   */
  static boolean isOpen(String name) {
    Namesakes one = new Namesakes(name);
    boolean alone = Bag.of(name).words().size() < 2 && !TOP.matcher(name).find();
    return alone || one.isLoose();
  }

  private Relation to(Namesakes other) {
    if (areOfTwoCountries(other)) {
      return Relation.APART;
    }
    for (List<String> core : cores) {
      for (List<String> its : other.cores) {
        if (endsWith(core, its)
            || endsWith(its, core)
            || isAcronym(core, its)
            || isAcronym(its, core)) {
          return Relation.ALIKE;
        }
      }
    }
    if (isPartOf(other)
        || other.isPartOf(this)
        || bag.body().words().equals(other.bag.body().words())) {
      return Relation.ALIKE;
    }
    if (heads.isEmpty() || other.heads.isEmpty()) {
      boolean part = bag.words().size() < other.bag.words().size() && !bag.isCountry();
      return part && areIn(bag.words(), other.bag.words()) ? Relation.WITHIN : Relation.APART;
    }
    boolean open = isLoose() || other.isLoose();
    boolean all = areIn(other.topic, topic);
    boolean within = areIn(topic, other.topic);
    if (all && within && (open || heads.equals(other.heads) || topic.size() > 1)) {
      return Relation.ALIKE;
    }
    return within && (open || heads.equals(other.heads)) ? Relation.WITHIN : Relation.APART;
  }

  /** Whether it is a part, whatever part, of what the other names: "Velden Bank's loan desk". */
  private boolean isPartOf(Namesakes other) {
    Matcher m = OWNED.matcher(name);
    return m.matches()
        && m.group(1).indexOf(' ') > 0
        && List.of(DESCRIBED, BESIDE, TOLD_OF).stream()
            .map(pattern -> pattern.matcher(other.name))
            .anyMatch(named -> named.matches() && named.group(1).equals(m.group(1)));
  }

  /** Whether all words are among others, if misspelt. */
  private static boolean areIn(Set<String> words, Set<String> others) {
    return words.stream().allMatch(w -> others.stream().anyMatch(o -> Bag.areOne(w, o)));
  }

  private boolean isLoose() {
    return heads.stream().anyMatch(LOOSE::contains);
  }

  private boolean areOfTwoCountries(Namesakes other) {
    List<String> mine = new ArrayList<>(bag.words());
    List<String> its = new ArrayList<>(other.bag.words());
    mine.removeIf(word -> !word.startsWith("@"));
    its.removeIf(word -> !word.startsWith("@"));
    return !mine.isEmpty() && !its.isEmpty() && mine.stream().noneMatch(its::contains);
  }

  /** Whether the one is the end of the other: "Velden Bank" of "Lender Velden Bank". */
  private static boolean endsWith(List<String> longer, List<String> shorter) {
    int from = longer.size() - shorter.size();
    return from >= 0
        && (from == 0 || shorter.size() > 1)
        && longer.subList(from, longer.size()).equals(shorter);
  }

  private static boolean isAcronym(List<String> core, List<String> other) {
    StringBuilder initials = new StringBuilder();
    StringBuilder capitals = new StringBuilder();
    for (String word : other) {
      if (!word.isEmpty()) {
        initials.appendCodePoint(word.codePointAt(0));
        capitals.append(Character.isUpperCase(word.charAt(0)) ? word.substring(0, 1) : "");
      }
    }
    String acronym = core.get(core.size() - 1);
    boolean is = core.size() == 1 && acronym.matches("\\p{Lu}{2,6}");
    String all = initials.toString().toUpperCase(Locale.ROOT);
    return is && (all.equals(acronym) || capitals.toString().equals(acronym));
  }
}
