package org.stemma.read;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The names of the months in the languages of the news, in full and as they are cut short. */
final class Months {
  /** A line a month: full names; a name is also known by its first three or four letters. */
  private static final String NAMES =
      """
      january januar jänner janvier enero gennaio janeiro januari ocak styczeń stycznia leden ledna января січня siječnja ιανουαρίου jan ene gen sty led янв січ
      february februar février fevrier febrero febbraio fevereiro februari şubat luty lutego únor února февраля лютого feber φεβρουαρίου feb fév fevr févr şub lut úno фев лют
      march märz mars marzo março maart marts mart marzec marca březen března марта березня maret mac mar mär mrz bře мар бер
      april avril abril aprile nisan kwiecień kwietnia duben dubna апреля квітня apr avr abr nis kwi dub апр кві
      may mai mayo maggio maio mei maj mayıs maja květen května мая травня mag may kvě тра
      june juni juin junio giugno junho haziran czerwiec czerwca červen června июня червня jun giu haz cze jui июн чер
      july juli juillet julio luglio julho temmuz lipiec lipca červenec července июля липня jul lug tem lip juil июл лип
      august août agosto augustus augusti ağustos sierpień sierpnia srpen srpna августа серпня agustus aug aoû ago ağu sie srp авг сер
      september septembre septiembre settembre setembro eylül wrzesień września září сентября вересня sep sept set eyl wrz zář сен вер
      october oktober octobre octubre ottobre outubro ekim październik października říjen října октября жовтня oct okt ott out eki paź říj окт жов
      november novembre noviembre novembro kasım listopad listopada ноября листопада nov kas lis ноя лис
      december dezember décembre decembre diciembre dicembre dezembro desember aralık grudzień grudnia prosinec prosince декабря грудня desember dec dez déc dic des ara gru pro дек гру
      """;

  private static final Map<String, Integer> NUMBERS = new HashMap<>();

  static {
    int month = 1;
    for (String line : NAMES.strip().split("\n", -1)) {
      for (String name : Shape.words(line)) {
        NUMBERS.putIfAbsent(name, month);
      }
      month++;
    }
  }

  private Months() {}

  /** The month's number from 1; 0 if the word names none. */
  static int number(String word) {
    return NUMBERS.getOrDefault(word.toLowerCase(Locale.ROOT).replace("i̇", "i"), 0);
  }
}
