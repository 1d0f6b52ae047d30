package org.stemma.place;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Brings the spellings of a name together: "São Tomé" and "Sao Tome", "St. Louis" and "St Louis".
 */
final class Folding {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern DROPPED = Pattern.compile("['’‘`ʼ.,]");
  private static final Pattern GAPS = Pattern.compile("[\\s\\-–]+");
  private static final Pattern SAINT = Pattern.compile("\\bst\\b");

  private Folding() {}

  /** As in eval/atlas/atlas.py, which makes the list of places. */
  static String fold(String name) {
    String bare = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
    bare = bare.toLowerCase(Locale.ROOT);
    bare =
        bare.replace("ß", "ss")
            .replace('ø', 'o')
            .replace('ł', 'l')
            .replace('đ', 'd')
            .replace('ı', 'i')
            .replace("æ", "ae")
            .replace("œ", "oe");
    bare = GAPS.matcher(DROPPED.matcher(bare).replaceAll("")).replaceAll(" ").strip();
    return SAINT.matcher(bare).replaceAll("saint");
  }
}
