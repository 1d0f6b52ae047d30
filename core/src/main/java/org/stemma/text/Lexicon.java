package org.stemma.text;

import java.util.HashSet;
import java.util.Set;

/** Closed word lists that several readers share. All in lower case. */
final class Lexicon {
  static final Set<String> MONTHS =
      words(
          """
          january february march april may june july august september october november
          december
          """);

  static final Set<String> DURATIONS =
      words(
          """
          second seconds minute minutes hour hours day days night nights week weeks fortnight
          fortnights month months year years decade decades century centuries
          """);

  /** Units that one measures in, in singular and plural. */
  static final Set<String> MEASURED =
      with(
          DURATIONS,
          words(
              """
          metre metres meter meters kilometre kilometres kilometer kilometers mile miles foot
          feet inch inches yard yards centimetre centimetres centimeter centimeters millimetre
          millimetres millimeter millimeters tonne tonnes ton tons kilogram kilograms kilo
          kilos gram grams pound pounds ounce ounces stone litre litres liter liters gallon
          gallons barrel barrels hectare hectares acre acres degree degrees knot knots
          megawatt megawatts gigawatt gigawatts kilowatt kilowatts volt volts percent
          percentage point points dollar dollars euro euros cent cents page pages seat seats
          storey storeys story bed beds room bedroom bedrooms member members nation nations
          country mph kph deep high long wide tall away thick
          """));

  static final Set<String> PERSONS =
      words(
          """
          person man woman child boy girl baby soldier civilian officer policeman policewoman
          death victim passenger patient worker firefighter pilot suspect resident student
          pupil fighter prisoner hostage protester journalist
          """);

  /** Plurals without a final s, and nouns that are counted as they are. */
  static final Set<String> PLURALS =
      words(
          """
          people men women children police crew personnel staff aircraft spacecraft hovercraft
          feet teeth mice geese sheep fish deer cattle livestock poultry oxen salmon swine
          buffalo servicemen servicewomen policemen policewomen firemen fishermen gunmen
          congressmen lawmen businessmen tradesmen craftsmen clergymen grandchildren
          schoolchildren yen yuan won baht rand renminbi hryvnia lira kronor kroner forint
          zloty lei leva dong tenge data media criteria phenomena bacteria species series
          headquarters offspring infantry cavalry militia folk townsfolk kin others larvae
          wives lives knives wolves calves halves loaves shelves thieves degrees stone dead
          wounded injured missing homeless
          """);

  /** Words that a group of nouns does not run across. */
  private static final Set<String> FUNCTION_WORDS =
      words(
          """
          a an the this that these those its his her their our my your every each any no some
          such both all of in on at to from by with without for into onto over under above
          below between among across through during since until till before after against
          about around near off out up down per than as like within along behind beyond beside
          despite except inside outside throughout toward towards upon via aboard amid
          alongside and or but nor so yet if unless because although though while whereas when
          where who whom whose which what how why whether is are was were be been being am has
          have had having do does did will would shall should may might can could must cannot
          won't wouldn't isn't aren't wasn't weren't hasn't haven't hadn't didn't don't
          doesn't can't couldn't he she it they we i you him them us me himself themselves
          itself there here not never also now then ago earlier later still already just only
          again too yesterday today tomorrow tonight overnight apiece else ever once twice
          away together annually daily 's said says told went came took made gave found left
          fell rose lost fled died ran met saw began stood held kept sat lay drove broke won
          flew became knew thought felt brought sent paid spent led remain say think want go
          come take make give get got live work need face seem appear miss die stay await
          continue include require believe following including compared due ahead plus minus
          times versus vs
          """);

  private Lexicon() {}

  /** Whether a word ends a group of nouns: articles, prepositions, pronouns, auxiliaries, verbs. */
  static boolean isFunctionWord(String word) {
    return FUNCTION_WORDS.contains(word);
  }

  /** The words of a list that white space parts. */
  static Set<String> words(String list) {
    return Set.of(list.strip().split("\\s+"));
  }

  private static Set<String> with(Set<String> some, Set<String> more) {
    Set<String> all = new HashSet<>(some);
    all.addAll(more);
    return Set.copyOf(all);
  }
}
