package org.stemma.read;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The news agencies of the world by the names and signs that reports credit them with. */
final class Agencies {
  /** Usual name, then other names; signs of few letters count only as they are written. */
  private static final String ALL =
      """
      AP|Associated Press|The Associated Press|AP News
      Reuters|Thomson Reuters|RTRS
      AFP|Agence France-Presse|Agence France Presse|afp.com
      dpa|DPA|Deutsche Presse-Agentur|dpa-AFX|dpa-infocom
      EFE|Agencia EFE|EFE Agencia
      ANSA|Agenzia ANSA
      APA|Austria Presse Agentur
      Keystone-SDA|SDA|ATS|Keystone-ATS
      SID|Sport-Informations-Dienst
      epd|Evangelischer Pressedienst
      KNA|Katholische Nachrichten-Agentur
      PA|PA Media|Press Association|PA Wire
      UPI|United Press International
      CP|The Canadian Press|Canadian Press
      AAP|Australian Associated Press
      Bloomberg|Bloomberg News
      Xinhua|Xinhua News Agency
      TASS|ITAR-TASS|ТАСС
      Interfax|Интерфакс
      RIA Novosti|РИА Новости
      Kyodo|Kyodo News|共同通信|共同
      Jiji Press|Jiji|時事通信|時事
      Yonhap|Yonhap News Agency|연합뉴스
      PTI|Press Trust of India
      ANI|Asian News International
      IANS|Indo-Asian News Service
      Anadolu|Anadolu Agency|Anadolu Ajansı|AA
      DHA|Demirören Haber Ajansı
      İHA|İhlas Haber Ajansı
      NTB|Norsk Telegrambyrå
      TT|TT Nyhetsbyrån
      Ritzau
      STT
      PAP|Polska Agencja Prasowa
      ČTK|Česká tisková kancelář
      MTI|Magyar Távirati Iroda
      Belga|Agence Belga
      ANP
      Lusa|Agência Lusa
      Europa Press
      Ukrinform|Укрінформ
      Bernama
      Antara
      CNA|Central News Agency|中央社
      MENA|Middle East News Agency
      """;

  private static final Map<String, String> NAMES = new HashMap<>();
  private static final Pattern IN_BRACKETS = Pattern.compile("\\(([^()]{2,40})\\)");
  private static final Pattern PARTS =
      Pattern.compile("\\s*[/,;|+]\\s*|\\s+(?:et|and|und|y|e|og|och|with|via)\\s+");

  static {
    for (String line : ALL.strip().split("\n", -1)) {
      String[] names = line.strip().split("\\|", -1);
      for (String name : names) {
        NAMES.put(key(name), names[0]);
      }
    }
  }

  private Agencies() {}

  /** Signs such as "AP" keep their capitals, so that no word of a language is taken for one. */
  private static String key(String name) {
    return name.length() <= 4 ? name : name.toLowerCase(Locale.ROOT);
  }

  /** The usual name of the agency that these words name, null if they name none. */
  static @Nullable String named(String words) {
    String bare = words.strip();
    return bare.length() > 60 ? null : NAMES.get(key(bare));
  }

  /** The agency that one of several names, parted by strokes or commas, is; null if none is. */
  static @Nullable String among(String names) {
    for (String part : PARTS.split(names, 8)) {
      String agency = named(part.startsWith("By ") ? part.substring(3) : part);
      if (agency != null) {
        return agency;
      }
    }
    return null;
  }

  /** The agency that a line credits in brackets, as "(AP)" does; null if it credits none. */
  static @Nullable String bracketed(String line) {
    Matcher brackets = IN_BRACKETS.matcher(line);
    while (brackets.find()) {
      String agency = among(brackets.group(1));
      if (agency != null) {
        return agency;
      }
    }
    return null;
  }
}
