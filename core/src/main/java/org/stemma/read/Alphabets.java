package org.stemma.read;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Tells the encoding of one byte a character in which a text was written: the one in which its
 * letters beyond ASCII are those of one language, and its capitals stand where capitals do.
 */
final class Alphabets {
  /**
   * A way to read a text.
   *
   * @param common the language's most frequent letters; none for Latin letters, most of which are
   *     ASCII
   */
  private record Way(String charset, String letters, String common) {}

  private static final String RUSSIAN = "абвгдежзийклмнопрстуфхцчшщъыьэюяё";
  private static final String CYRILLIC = RUSSIAN + "іїєґўђјљњћџѓќѕ";
  private static final String OFTEN = "оеаинтсрвлу";
  private static final String GREEK = "αβγδεζηθικλμνξοπρστυφχψωςάέήίόύώϊϋΐΰ";
  private static final String HEBREW = "אבגדהוזחטיךכלםמןנסעףפץצקרשת";
  private static final String ARABIC = "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيپچژگکےںھہٹڈڑ،؛؟ـ";

  /** Of two ways that fit alike the first is taken. */
  private static final List<Way> WAYS =
      List.of(
          new Way("windows-1252", "äöüß", ""),
          new Way("windows-1252", "àâæçéèêëîïôœùûüÿ", ""),
          new Way("windows-1252", "áéíñóúüïç·àèò", ""),
          new Way("windows-1252", "àáâãçéêíóôõú", ""),
          new Way("windows-1252", "àèéìíîòóùú", ""),
          new Way("windows-1252", "åäöéæøàü", ""),
          new Way("windows-1252", "éëïóöüèáê", ""),
          new Way("windows-1252", "áðéíóúýþæö", ""),
          new Way("windows-1250", "ąćęłńóśźż", ""),
          new Way("windows-1250", "áčďéěíňóřšťúůýž", ""),
          new Way("windows-1250", "áäčďéíĺľňóôŕšťúýž", ""),
          new Way("windows-1250", "áéíóöőúüű", ""),
          new Way("windows-1250", "čćđšž", ""),
          new Way("windows-1250", "ăâîşţ", ""),
          new Way("windows-1250", "ëç", ""),
          new Way("windows-1254", "çğıöşüâîûi̇", ""),
          new Way("windows-1257", "ąčęėįšųūž", ""),
          new Way("windows-1257", "āčēģīķļņšūž", ""),
          new Way("windows-1257", "äõöüšž", ""),
          new Way("ISO-8859-2", "ąćęłńóśźż", ""),
          new Way("ISO-8859-2", "áčďéěíňóřšťúůýž", ""),
          new Way("windows-1251", CYRILLIC, OFTEN),
          new Way("KOI8-R", RUSSIAN, OFTEN),
          new Way("KOI8-U", CYRILLIC, OFTEN),
          new Way("ISO-8859-5", CYRILLIC, OFTEN),
          new Way("IBM866", CYRILLIC, OFTEN),
          new Way("x-MacCyrillic", CYRILLIC, OFTEN),
          new Way("windows-1253", GREEK, "αοιετσνηυρπκ"),
          new Way("windows-1255", HEBREW, "יוהלאמרתשב"),
          new Way("windows-1256", ARABIC, "اليمونرتبعد"),
          new Way("x-windows-874", "", "านรอกเงมยวล่้ิี"));

  /** The first of the ways that are not in Latin letters. */
  private static final String FIRST_OTHER = "windows-1251";

  private static final double LEAST = 0.8;
  private static final String MARKS = "«»“”„‘’‚–—…•·§©®°±£€¥№¡¿´¨×ªº½¼¾²³";
  private static final double MARK = 0.3;

  private Alphabets() {}

  /**
   * The encoding that fits best, null if none fits well.
   *
   * @param latin whether it is one of Latin letters, most of which are ASCII
   */
  static @Nullable Charset of(byte[] sample, boolean latin) {
    Charset best = null;
    double most = LEAST;
    boolean isLatin = true;
    for (Way way : WAYS) {
      isLatin &= !way.charset().equals(FIRST_OTHER);
      if (isLatin != latin || !Charset.isSupported(way.charset())) {
        continue;
      }
      Charset charset = Charset.forName(way.charset());
      double fit = fit(new String(sample, charset), way);
      if (fit > most) {
        most = fit;
        best = charset;
      }
    }
    return best;
  }

  /** From 0 to 1.5: the share of letters that fit, more for frequent ones, less for odd case. */
  private static double fit(String text, Way way) {
    double all = 0;
    double fitting = 0;
    int letters = 0;
    int often = 0;
    int odd = 0;
    char before = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        boolean mark = MARKS.indexOf(c) >= 0;
        all += mark ? MARK : 1;
        fitting += mark ? MARK : isOf(c, way) ? 1 : 0;
        if (Character.isLetter(c)) {
          letters++;
          often += way.common().indexOf(Character.toLowerCase(c)) >= 0 ? 1 : 0;
          odd += Character.isUpperCase(c) && Character.isLowerCase(before) ? 1 : 0;
        }
      }
      before = c;
    }
    if (all == 0) {
      return 0;
    }
    double frequent = letters == 0 || way.common().isEmpty() ? 0 : 0.5 * often / letters;
    return fitting / all + frequent - (letters == 0 ? 0 : (double) odd / letters);
  }

  private static boolean isOf(char c, Way way) {
    if (way.letters().isEmpty()) {
      return c >= '\u0E01' && c <= '\u0E5B';
    }
    return c == '\u00A0'
        || way.letters().indexOf(c) >= 0
        || way.letters().indexOf(String.valueOf(c).toLowerCase(Locale.ROOT)) >= 0;
  }
}
