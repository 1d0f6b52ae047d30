package org.stemma.attribute;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stemma.attribute.Words.Range;

/**
 * "Washington would not say": a capital, or a seat of government, that speaks for its country,
 * where the report names the country too.
 */
final class Capitals {
  private static final String SEATS =
      """
      us|united states|america: washington, white house, pentagon, state department
      russia: moscow, kremlin
      ukraine: kyiv, kiev
      china: beijing
      uk|britain|united kingdom|great britain: london, downing street, whitehall
      france: paris, elysee, élysée
      germany: berlin
      italy: rome
      spain: madrid
      portugal: lisbon
      poland: warsaw
      hungary: budapest
      romania: bucharest
      bulgaria: sofia
      serbia: belgrade
      croatia: zagreb
      greece: athens
      turkey|türkiye: ankara
      iran: tehran
      iraq: baghdad
      israel: jerusalem, tel aviv
      syria: damascus
      lebanon: beirut
      egypt: cairo
      jordan: amman
      saudi arabia: riyadh
      qatar: doha
      emirates|united arab emirates|uae: abu dhabi
      yemen: sanaa
      india: new delhi, delhi
      pakistan: islamabad
      afghanistan: kabul
      japan: tokyo
      south korea: seoul
      north korea|dprk: pyongyang
      taiwan: taipei
      vietnam: hanoi
      thailand: bangkok
      indonesia: jakarta
      malaysia: kuala lumpur
      philippines: manila
      australia: canberra
      new zealand: wellington
      canada: ottawa
      mexico: mexico city
      brazil: brasilia, brasília
      argentina: buenos aires
      chile: santiago
      colombia: bogota, bogotá
      venezuela: caracas
      cuba: havana
      south africa: pretoria
      nigeria: abuja
      kenya: nairobi
      ethiopia: addis ababa
      sudan: khartoum
      libya: tripoli
      tunisia: tunis
      algeria: algiers
      morocco: rabat
      belarus: minsk
      georgia: tbilisi
      armenia: yerevan
      azerbaijan: baku
      kazakhstan: astana
      moldova: chisinau
      lithuania: vilnius
      latvia: riga
      estonia: tallinn
      finland: helsinki
      sweden: stockholm
      norway: oslo
      denmark: copenhagen
      netherlands|holland: the hague, hague
      belgium: brussels
      austria: vienna
      switzerland: bern, berne
      czech republic|czechia: prague
      slovakia: bratislava
      ireland: dublin
      eu|european union: brussels
      """;

  private static final Map<String, List<String>> COUNTRIES = countries();

  private Capitals() {}

  private static Map<String, List<String>> countries() {
    Map<String, List<String>> out = new HashMap<>();
    for (String line : SEATS.lines().toList()) {
      String[] sides = line.split(": ");
      for (String seat : sides[1].split(", ")) {
        out.computeIfAbsent(seat, s -> new ArrayList<>()).addAll(List.of(sides[0].split("\\|")));
      }
    }
    return out;
  }

  /** The country among the mentions that a seat of government speaks for; null if none is named. */
  static @Nullable Mention country(List<Mention> mentions, Phrase seat) {
    List<String> names = COUNTRIES.getOrDefault(bare(seat.text()), List.of());
    for (String name : names) {
      for (Mention m : mentions) {
        Range of = m.name();
        boolean alone = of != null && of.last() == m.range().last();
        if (alone && bare(m.phrase().text()).equals(name)) {
          return m;
        }
      }
    }
    return null;
  }

  private static String bare(String words) {
    String lower = words.toLowerCase(Locale.ROOT).replace(".", "");
    return lower.startsWith("the ") ? lower.substring(4) : lower;
  }
}
