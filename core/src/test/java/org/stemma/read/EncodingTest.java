package org.stemma.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodingTest {
  private static final Pattern LANGUAGE =
      Pattern.compile("(?i)<html[^>]{0,500}\\blang=[\"']?([a-z]{2})");
  private static final String RUSSIAN =
      "Мост через реку закрыли в понедельник, сообщил мэр города. Паром пойдёт во вторник утром.";
  private static final String JAPANESE = "橋は月曜日に閉鎖された、と市長が述べた。フェリーは火曜日に再開する見通しだ。";
  private static final String KOREAN = "다리는 월요일에 폐쇄되었다고 시장이 말했다. 여객선은 화요일 아침에 다시 운항한다.";
  private static final String CHINESE = "市长说，这座桥在星期一关闭了。轮渡将在星期二早上重新开始运行，他在声明中说。";
  private static final String TRADITIONAL = "市長說，這座橋在星期一關閉了。渡輪將在星期二早上重新開始運行，他在聲明中說。";

  private static Decoder.Decoded decode(byte[] bytes, @Nullable Charset header) {
    return Decoder.decode(bytes, true, header);
  }

  private static void assertFound(String words, String charset) {
    Decoder.Decoded found = decode(words.getBytes(Charset.forName(charset)), null);
    assertEquals(words, found.text(), charset + ": " + found.reason());
    assertNotNull(found.reason(), charset);
    String page = "<html><body>\n<p class='a'>" + words + "</p>\n</body></html>";
    assertEquals(page, decode(page.getBytes(Charset.forName(charset)), null).text(), charset);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "windows-1252|Die Brücke wurde am Montag geschlossen, sagte die Bürgermeisterin der Stadt.",
        "windows-1252|Le pont a été fermé lundi, a déclaré le maire; la traversée reprendra à midi.",
        "windows-1252|La alcaldesa dijo que el puente se cerró el lunes y que mañana habrá más camión.",
        "windows-1252|A câmara não confirmou: a ponte foi fechada segunda-feira, disseram três irmãos.",
        "windows-1252|Bron stängdes på måndagen, sade borgmästaren, och färjan går åter på tisdag.",
        "windows-1252|Brúin var lokuð á mánudaginn, sagði bæjarstjórinn, og ferjan fer þó aftur.",
        "windows-1250|Most został zamknięty w poniedziałek, powiedział burmistrz, a prom wróci później.",
        "windows-1250|Most byl v pondělí uzavřen, řekl starosta, a přívoz začne znovu jezdit v úterý.",
        "windows-1250|A hidat hétfőn lezárták, közölte a polgármester, és a komp kedden újra közlekedik, ő így tudja.",
        "windows-1254|Köprü pazartesi günü kapatıldı, dedi belediye başkanı; feribot salı günü çalışacak, doğru.",
        "windows-1257|Tiltas buvo uždarytas pirmadienį, pranešė meras, o keltas vėl plauks antradienį į krantą.",
        "windows-1253|Η γέφυρα έκλεισε τη Δευτέρα, δήλωσε ο δήμαρχος της πόλης.",
        "windows-1255|הגשר נסגר ביום שני, אמר ראש העיר בהודעה לעיתונות.",
        "windows-1256|أغلق الجسر يوم الاثنين، قال رئيس البلدية في بيان صحفي.",
        "windows-1251|Міст закрили в понеділок, повідомив міський голова, а пором піде у вівторок, її ж словами."
      })
  void tells_alphabets_by_their_letters(String charset, String words) {
    assertFound(words, charset);
  }

  @ParameterizedTest
  @CsvSource({"windows-1251", "KOI8-R", "ISO-8859-5", "IBM866", "x-MacCyrillic"})
  void tells_the_five_ways_to_write_russian(String charset) {
    assertFound(RUSSIAN, charset);
    assertFound("МОСТ ЗАКРЫТ. " + RUSSIAN, charset);
  }

  @Test
  void tells_chinese_japanese_and_korean_apart() {
    assertFound(JAPANESE, "Shift_JIS");
    assertFound(JAPANESE, "EUC-JP");
    assertFound(KOREAN, "EUC-KR");
    assertFound(CHINESE, "GB18030");
    assertFound(TRADITIONAL, "Big5");
  }

  @ParameterizedTest
  @CsvSource({"UTF-16LE", "UTF-16BE"})
  void reads_utf16_without_a_mark(String charset) {
    for (String words : new String[] {RUSSIAN, KOREAN, "The bridge was closed, he said."}) {
      assertFound(words, charset);
    }
  }

  @Test
  void numbers_are_not_taken_for_utf16() {
    byte[] numbers = new byte[4000];
    for (int i = 0; i < numbers.length; i += 2) {
      numbers[i] = (byte) (i * 37);
      numbers[i + 1] = (byte) (i % 8 == 0 ? 0 : i / 97);
    }
    assertTrue(String.valueOf(decode(numbers, null).reason()).startsWith("looks binary"));
  }

  @Test
  void a_declared_encoding_counts_and_one_that_cannot_be_is_told() {
    Charset cyrillic = Charset.forName("windows-1251");
    Decoder.Decoded told = decode(RUSSIAN.getBytes(cyrillic), cyrillic);
    assertEquals(RUSSIAN, told.text());
    assertNull(told.reason());
    Decoder.Decoded wrong = decode(RUSSIAN.getBytes(cyrillic), ISO_8859_1);
    assertEquals(RUSSIAN, wrong.text());
    assertEquals("not ISO-8859-1: read as windows-1251", wrong.reason());
    Decoder.Decoded broken = decode(RUSSIAN.getBytes(cyrillic), Charset.forName("EUC-JP"));
    assertTrue(String.valueOf(broken.reason()).startsWith("not valid EUC-JP in "));
    String french = "L'été à Besançon";
    assertEquals(french, decode(french.getBytes(ISO_8859_1), ISO_8859_1).text());
  }

  @Test
  void text_that_was_spoilt_before_is_told() {
    String once = "Le maire a déclaré que la traversée reprendra à midi, après l'été, à Nîmes.";
    String twice = new String(once.getBytes(UTF_8), Charset.forName("windows-1252"));
    assertEquals(
        "was written in a wrong encoding before", decode(twice.getBytes(UTF_8), null).reason());
    assertNull(decode(once.getBytes(UTF_8), null).reason());
  }

  @Test
  void most_real_pages_are_read_in_the_encodings_of_their_languages() throws IOException {
    Map<String, String> usual =
        Map.ofEntries(
            Map.entry("de", "windows-1252"), Map.entry("fr", "windows-1252"),
            Map.entry("es", "windows-1252"), Map.entry("pt", "windows-1252"),
            Map.entry("it", "windows-1252"), Map.entry("sv", "windows-1252"),
            Map.entry("da", "windows-1252"), Map.entry("no", "windows-1252"),
            Map.entry("nl", "windows-1252"), Map.entry("is", "windows-1252"),
            Map.entry("pl", "windows-1250"), Map.entry("cs", "windows-1250"),
            Map.entry("hu", "windows-1250"), Map.entry("tr", "windows-1254"),
            Map.entry("lt", "windows-1257"), Map.entry("ru", "KOI8-R"),
            Map.entry("uk", "windows-1251"), Map.entry("bg", "windows-1251"),
            Map.entry("el", "windows-1253"), Map.entry("he", "windows-1255"),
            Map.entry("ar", "windows-1256"), Map.entry("ja", "Shift_JIS"),
            Map.entry("ko", "EUC-KR"), Map.entry("zh", "GB18030"));
    int all = 0;
    StringBuilder wrong = new StringBuilder();
    int missed = 0;
    try (Stream<Path> files = Files.list(Shared.data("pages").resolve("fundus-news/html"))) {
      for (Path file : files.sorted().toList()) {
        String page = new String(Files.readAllBytes(file), UTF_8);
        Matcher language = LANGUAGE.matcher(page);
        String charset = language.find() ? usual.get(language.group(1)) : null;
        if (charset == null || page.indexOf('\uFFFD') >= 0) {
          continue;
        }
        String bare = page.replaceAll("(?i)charset|encoding", "x");
        byte[] bytes = bare.getBytes(Charset.forName(charset));
        String written = new String(bytes, Charset.forName(charset));
        Decoder.Decoded read = decode(bytes, null);
        boolean ascii = written.chars().allMatch(c -> c < 0x80);
        if (!ascii) {
          all++;
          boolean right = likeness(written, read.text()) > 0.98;
          missed += right ? 0 : 1;
          wrong.append(right ? "" : file.getFileName() + ": " + read.reason() + "\n");
        }
      }
    }
    System.out.println("EncodingTest: " + (all - missed) + " of " + all + " pages read as written");
    assertTrue(all > 50 && missed <= all * 0.03, missed + " of " + all + "\n" + wrong);
  }

  /** The share of the characters beyond ASCII that are the same. */
  private static double likeness(String written, String read) {
    if (written.length() != read.length()) {
      return 0;
    }
    int high = 0;
    int same = 0;
    for (int i = 0; i < written.length(); i++) {
      boolean counts = written.charAt(i) >= 0x80;
      high += counts ? 1 : 0;
      same += counts && written.charAt(i) == read.charAt(i) ? 1 : 0;
    }
    return (double) same / high;
  }
}
