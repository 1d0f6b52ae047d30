package org.stemma.trace;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stemma.text.Countries;

/**
 * Of what house an unnamed source is, by the words that describe it: "a senior transport ministry
 * official" is of the transport ministry.
 *
 * @param words what is left when all that fits any source, and what he is himself, is taken away
 * @param countries that are named
 * @param placed whether the words say at least what the source is near to ("a person briefed on the
 *     inquiry"), or what it is (an official, a nurse)
 * @param named whether they name one house, or who in it ("a hotel owner")
 */
record Service(Set<String> words, Set<String> countries, boolean placed, boolean named) {
  /** One word ("intelligence") says of what kind a house is, two name it. */
  private static final int NAMING = 2;

  private static final Pattern WORD = Pattern.compile("[\\p{L}]+");
  private static final Pattern OFFICIAL =
      Pattern.compile("(?i)\\b(?:official|officer|diplomat|aide|adviser)");
  private static final Set<String> ANY =
      Small.words(
          """
          the a an of in from at with on to by for and or its their his her our that this who whom which was
          were is are be been has have had not one two three four five six several some many other another both
          few various senior top high ranking highly placed junior former current western local official
          officials officer officers source sources person people persons man woman men unnamed anonymous
          unidentified familiar knowledge matter issue close situation talks discussions said told asked asking
          named speaking condition anonymity briefed insider insiders figure figures representative
          representatives employee employees staff member members worker workers aide aides adviser advisers
          diplomat diplomats spokesman spokeswoman spokesperson case investigation because he she they it could
          would did do does want wanted declined identified name spoke requested authorised authorized publicly
          discuss access direct plans deal those these them all any every each couple handful number multiple
          numerous dozen dozens different separate independent well informed connected reliable credible trusted
          authoritative circles quarters sides camp know knows thinking events developments behind scenes
          background level leading inside fully intimately directly undisclosed
          """);

  /** What the source knows of, or how it spoke: not whose it is. */
  private static final Pattern ASIDE =
      Pattern.compile(
          "(?i)[, ]+(?:familiar with|briefed on|aware of|involved in|engaged in|working on|taking part in|present at"
              + "|connected (?:to|with)|with (?:direct |some )?(?:knowledge|access)|who(?! (?:works?|worked|serves?|served) (?:in|at|for)\\b)|speaking|on condition|on the"
              + " condition|close to the (?:matter|case|talks|inquiry|investigation)|not authori[sz]ed"
              + "|(?!working|serving|living)\\p{Ll}+ing (?:the|this|these|those|an?|on|with|for|his|her|its|their))\\b.*");

  private static final Pattern PREPOSITION =
      Pattern.compile("(?i)[, ]+(?:of|in|from|at|with|on|to|by|for|inside|within|close|near)\\b");

  /** "The official": whoever it is was told of elsewhere, by more than this. */
  private static final Pattern POINTER = Pattern.compile("(?i)the (\\p{L}+)");

  /** What a source is near to, if that is more than "the matter". */
  private static final Pattern NEAR =
      Pattern.compile(
          "(?i)\\b(?:familiar with|briefed on|(?:direct |some )?knowledge of|close to|involved in|taking part in|took part in"
              + "|present at|privy to|works? (?:in|at|for)|worked (?:in|at|for)|who (?:has|have|had|saw) (?:seen )?"
              + "|who (?:is|was|were|are) (?:in|at)) (?!(?:the |this )?"
              + "(?:matter|situation|issue|case|talks|plans?|discussions?|deal|thinking|it|them|this|that|these|those"
              + "|affair|events?|developments?|subject|question|facts|details|information)\\b)");

  static Service of(String name) {
    Set<String> words = new TreeSet<>();
    Set<String> countries = new TreeSet<>();
    String plain = ASIDE.matcher(name).replaceFirst("");
    Matcher end = PREPOSITION.matcher(plain);
    String head = end.find() ? plain.substring(0, end.start()) : plain;
    String role = head.substring(head.strip().lastIndexOf(' ') + 1).strip();
    boolean roleKnown = !role.isEmpty() && !ANY.contains(role.toLowerCase(Locale.ROOT));
    Matcher m = WORD.matcher(plain);
    while (m.find()) {
      String word = m.group();
      if (word.equals(role) && m.end() <= head.length()) {
        // what somebody is, an engineer or an owner, is not where
        continue;
      }
      String country = country(word);
      String low = Bag.stem(word);
      if (country != null) {
        countries.add(country);
      } else if (!ANY.contains(word.toLowerCase(Locale.ROOT)) && low.length() > 1) {
        words.add(low);
      }
    }
    boolean pointer = !roleKnown && POINTER.matcher(name.strip()).matches();
    boolean official = !pointer && OFFICIAL.matcher(name).find();
    boolean placed = roleKnown || NEAR.matcher(name).find() || official;
    boolean named = words.size() + (roleKnown ? 1 : 0) >= NAMING;
    return new Service(words, countries, placed, named);
  }

  private static @Nullable String country(String word) {
    return Character.isUpperCase(word.charAt(0)) ? Countries.countryOf(word) : null;
  }

  /** Whether nothing says of what house the source is. */
  boolean isOpen() {
    return words.isEmpty() && countries.isEmpty();
  }

  /**
   * Whether two descriptions may be of one house: neither names a country or body that the other
   * excludes.
   */
  boolean fits(Service other) {
    boolean lands =
        countries.isEmpty() || other.countries.isEmpty() || meet(countries, other.countries);
    boolean bodies = words.isEmpty() || other.words.isEmpty() || meet(words, other.words);
    return lands && bodies;
  }

  /** Whether nobody could say that these are two: "a union source" may be "a shop steward". */
  boolean mayBe(Service other) {
    boolean lands =
        countries.isEmpty() || other.countries.isEmpty() || meet(countries, other.countries);
    return lands && (fits(other) || !named || !other.named);
  }

  /** Whether the house that the words name may be this body. */
  boolean isOf(String body) {
    Bag bag = Bag.of(body);
    boolean lands = true;
    for (String country : countries) {
      lands &= bag.words().contains("@" + country);
    }
    return words.size() >= NAMING && lands && bag.words().containsAll(words);
  }

  private static boolean meet(Set<String> some, Set<String> others) {
    for (String word : some) {
      if (others.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
