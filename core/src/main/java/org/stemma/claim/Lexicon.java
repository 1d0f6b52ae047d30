package org.stemma.claim;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Closed word lists, in lower case. */
final class Lexicon {
  /** Words that say nothing of what a proposition is about. */
  static final Set<String> EMPTY =
      set(
          """
          a an the this that these those its his her their our my your it he she they we i you him them us me
          himself herself itself themselves who whom whose which what how why where when whether if of in on at to
          from by with for into onto as about over under between among through during before after since until
          against within without per via amid upon off out up down and or but nor so yet than then also too just
          only even still already again there here is are was were be been being am has have had having do does did
          doing will would shall should may might can could must not no never none neither s t re ve ll d m
          said say says saying told tell tells according added adds claimed claim claims claiming report reports
          reported reportedly allegation allegations alleged allegedly statement statements false untrue true
          some any all each every both either another other others such same own very more most much many few less
          least about around nearly almost approximately roughly now later earlier ago because while although though
          however that's it's one ones mr mrs ms dr sir new like well back way
          """);

  /** A content of nothing but these takes up what was said before. */
  static final Set<String> TAKING_UP =
      set(
          "accusation accusations charge charges story stories account accounts information rumour rumours rumor rumors"
              + " assertion assertions news figure figures number numbers version versions matter question questions"
              + " incident incidents event events words suggestion suggestions article articles it this that what");

  static final Set<String> NEGATIONS = set("not no never none neither nor nobody nothing cannot");

  /** Where the main clause of a content ends for negation: what follows has its own. */
  static final Set<String> SUBORDINATE =
      set(
          "because although though while whereas unless if who which when where but since after"
              + " before until despite");

  static final Set<String> FUTURE =
      set(
          "will would shall plan plans planned planning intend intends intended going expected expects aims set preparing"
              + " prepares wished wishes scheduled due wanted"
              + " want wants hoped hopes should propose proposes proposed consider considers considering");

  /** Prepositions before a place. */
  static final Set<String> PLACING =
      set("in at near from to outside inside around across off toward towards into");

  /** Units in which one measures; amounts in two of them aren't compared. */
  static final Set<String> MEASURES =
      set(
          "percent points dollars euros pounds yen yuan rubles roubles hryvnia francs rupees cents miles kilometres"
              + " kilometers metres meters feet inches yards tonnes tons kilograms kilos grams ounces litres liters"
              + " gallons barrels hectares acres degrees hours minutes seconds days weeks months years decades knots"
              + " megawatts gigawatts kilowatts magnitude hour");

  /** Who can be counted as "people". */
  static final Set<String> PERSONS =
      set(
          "people men women children persons passengers workers residents patients civilians villagers employees"
              + " staff crew sailors migrants refugees students pupils tourists protesters victims guests fans"
              + " voters inmates members");

  /** What befalls those who are counted. Each line is one kind: two kinds never are one figure. */
  private static final String[] FATES = {
    "killed kill kills killing died die dies dying dead death deaths fatalities fatality perished perish toll lives"
        + " slain drowned bodies deceased",
    "injured injure injuring injuries injury wounded wounding wounds hurt hurting casualties treated hospitalised"
        + " hospitalized",
    "missing unaccounted lost disappeared vanished",
    "arrested arrest arrests arresting detained detaining detention held custody",
    "rescued rescue rescuing saved survivors survived",
    "evacuated evacuate evacuating evacuation displaced fled homeless",
    "shipped sent deployed dispatched send sending deploy deploying transferred shipping",
    "training trained train trains drilling",
    "planned plans planning intend pledged promised expected",
    "charged sentenced convicted jailed",
    "unit units battalion brigade regiment company division formation squadron platoon",
    "captured captive prisoners surrendered",
    "aboard onboard",
  };

  private static final Map<String, Integer> FATE_OF = fates();

  private Lexicon() {}

  /** Which fate a folded word names, 1 and up; 0 for none. */
  static int fate(String word) {
    return FATE_OF.getOrDefault(word, 0);
  }

  private static Map<String, Integer> fates() {
    Map<String, Integer> of = new HashMap<>();
    for (int k = 0; k < FATES.length; k++) {
      for (String word : FATES[k].split(" ")) {
        of.put(word, k + 1);
      }
    }
    return Map.copyOf(of);
  }

  private static Set<String> set(String words) {
    return Set.copyOf(new HashSet<>(List.of(words.strip().split("\\s+"))));
  }
}
