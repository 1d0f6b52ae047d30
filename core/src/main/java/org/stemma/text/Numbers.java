package org.stemma.text;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.Span;

/**
 * Reads cardinal numbers in figures and words: "11,000", "2.3 billion", "two hundred and fifty", "a
 * thousand".
 *
 * <p>A comma parts groups of three digits, or is a decimal comma where one or two digits follow it;
 * a full stop is a decimal point. Thread-safe.
 */
public final class Numbers {
  private static final Map<String, Integer> SMALL =
      Map.ofEntries(
          Map.entry("zero", 0),
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10),
          Map.entry("eleven", 11),
          Map.entry("twelve", 12),
          Map.entry("thirteen", 13),
          Map.entry("fourteen", 14),
          Map.entry("fifteen", 15),
          Map.entry("sixteen", 16),
          Map.entry("seventeen", 17),
          Map.entry("eighteen", 18),
          Map.entry("nineteen", 19),
          Map.entry("twenty", 20),
          Map.entry("thirty", 30),
          Map.entry("forty", 40),
          Map.entry("fifty", 50),
          Map.entry("sixty", 60),
          Map.entry("seventy", 70),
          Map.entry("eighty", 80),
          Map.entry("ninety", 90));

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private static final Map<String, BigDecimal> SCALES =
      Map.of(
          "hundred", HUNDRED,
          "thousand", BigDecimal.valueOf(1_000),
          "million", BigDecimal.valueOf(1_000_000),
          "mn", BigDecimal.valueOf(1_000_000),
          "billion", BigDecimal.valueOf(1_000_000_000),
          "bn", BigDecimal.valueOf(1_000_000_000),
          "trillion", BigDecimal.valueOf(1_000_000_000_000L),
          "tn", BigDecimal.valueOf(1_000_000_000_000L));

  /** After these "5m" is five metres. */
  private static final Set<String> EXTENTS =
      Lexicon.words("deep high long wide tall away thick apart off");

  /** Longer figures are identifiers, not amounts. */
  private static final int LONGEST = 30;

  private Numbers() {}

  /**
   * The value of a number that stands alone.
   *
   * @return null if the words are not one cardinal number
   */
  public static @Nullable BigDecimal valueOf(String words) {
    if (words.length() > 200) {
      return null;
    }
    BigDecimal[] value = new BigDecimal[1];
    Words.read(
        words,
        new Span(0, words.length()),
        piece -> {
          Figure figure = at(piece.words(), 0, false);
          if (figure != null && figure.end() == piece.words().size()) {
            value[0] = figure.value();
          }
        });
    return value[0];
  }

  /**
   * A number among words.
   *
   * @param end one past its last word
   * @param scaled by what its last word multiplies it, 1 if by nothing
   * @param inWords whether it is written out
   */
  record Figure(int first, int end, BigDecimal value, BigDecimal scaled, boolean inWords) {
    Figure times(BigDecimal scale) {
      return new Figure(first, end, value.multiply(scale), scale, inWords);
    }
  }

  /**
   * The number that begins at word {@code i}, null if none.
   *
   * @param money whether a currency sign stands before it, so that "m" is a million
   */
  static @Nullable Figure at(Words words, int i, boolean money) {
    if (words.isNumber(i)) {
      return inFigures(words, i, money);
    }
    return inWords(words, i);
  }

  private static @Nullable Figure inFigures(Words words, int i, boolean money) {
    BigDecimal value = parse(words.at(i));
    int end = i + 1;
    if (value == null) {
      return null;
    }
    if (words.at(i).length() <= 3 && words.at(i).indexOf('.') < 0 && words.at(i).charAt(0) != '0') {
      while (isGroup(words, end) && end < i + 5) {
        value = value.multiply(BigDecimal.valueOf(1000)).add(new BigDecimal(words.at(end)));
        end++;
      }
    }
    if (words.join(end, end + 3).equals("and a half")) {
      value = value.add(new BigDecimal("0.5"));
      end += 3;
    }
    Figure plain = new Figure(i, end, value, BigDecimal.ONE, false);
    return scaled(words, plain, money);
  }

  /** Whether word {@code i} continues a number whose thousands are parted by spaces. */
  private static boolean isGroup(Words words, int i) {
    String word = words.at(i);
    return words.isNumber(i)
        && word.length() == 3
        && word.indexOf('.') < 0
        && word.indexOf(',') < 0
        && word.indexOf(':') < 0
        && words.start(i) == words.end(i - 1) + 1;
  }

  private static Figure scaled(Words words, Figure figure, boolean money) {
    int i = figure.end();
    boolean hyphen = words.isDash(i) && words.glued(i - 1) && words.glued(i);
    if (hyphen && SCALES.containsKey(words.at(i + 1))) {
      i++;
    }
    BigDecimal scale = SCALES.get(words.at(i));
    String word = words.at(i);
    boolean glued = words.glued(i - 1);
    if (scale == null && glued && (word.equals("k") || word.equals("m") || word.equals("b"))) {
      boolean counted = money || (words.isSmall(i + 1) && !Lexicon.isFunctionWord(words.at(i + 1)));
      if (counted && !(word.equals("m") && !money && EXTENTS.contains(words.at(i + 1)))) {
        scale =
            switch (word) {
              case "k" -> BigDecimal.valueOf(1_000);
              case "m" -> BigDecimal.valueOf(1_000_000);
              default -> BigDecimal.valueOf(1_000_000_000);
            };
      }
    }
    if (scale == null) {
      return figure;
    }
    return new Figure(figure.first(), i + 1, figure.value(), scale, figure.inWords()).times(scale);
  }

  /** The value of "11,000", "5.25" or "3,5"; null if the digits are grouped in no known way. */
  static @Nullable BigDecimal parse(String figures) {
    if (figures.length() > LONGEST || figures.indexOf(':') >= 0) {
      return null;
    }
    int comma = figures.indexOf(',');
    int point = figures.indexOf('.');
    if (point >= 0 && (figures.indexOf('.', point + 1) >= 0 || figures.indexOf(',', point) >= 0)) {
      return null;
    }
    if (comma < 0) {
      return new BigDecimal(figures);
    }
    String whole = point < 0 ? figures : figures.substring(0, point);
    boolean grouped = comma <= 3 && (whole.length() - comma) % 4 == 0;
    for (int i = comma; grouped && i < whole.length(); i += 4) {
      int next = whole.indexOf(',', i + 1);
      grouped = next < 0 ? i + 4 == whole.length() : next == i + 4;
    }
    if (grouped) {
      return new BigDecimal(figures.replace(",", ""));
    }
    boolean decimal =
        point < 0 && figures.indexOf(',', comma + 1) < 0 && figures.length() - comma <= 3;
    return decimal ? new BigDecimal(figures.replace(',', '.')) : null;
  }

  private static @Nullable Figure inWords(Words words, int first) {
    int i = first;
    BigDecimal total = BigDecimal.ZERO;
    BigDecimal part = null;
    BigDecimal lastScale = null;
    if (words.join(i, i + 2).equals("half a") && isScale(words.at(i + 2))) {
      part = new BigDecimal("0.5");
      i += 2;
    } else if ((words.is(i, "a") || words.is(i, "an")) && isScale(words.at(i + 1))) {
      part = BigDecimal.ONE;
      i++;
    } else if (!SMALL.containsKey(words.at(i))) {
      return null;
    }
    BigDecimal scaled = BigDecimal.ONE;
    while (true) {
      String word = words.at(i);
      Integer small = SMALL.get(word);
      BigDecimal scale = isScale(word) ? SCALES.get(word) : null;
      if (small != null && fits(part, small)) {
        part = (part == null ? BigDecimal.ZERO : part).add(BigDecimal.valueOf(small));
        scaled = BigDecimal.ONE;
        i++;
      } else if (scale != null && word.equals("hundred") && part != null && isUnder(part, 100)) {
        part = part.multiply(HUNDRED);
        scaled = HUNDRED;
        i++;
      } else if (scale != null
          && part != null
          && !word.equals("hundred")
          && (lastScale == null || scale.compareTo(lastScale) < 0)) {
        total = total.add(part.multiply(scale));
        part = null;
        lastScale = scale;
        scaled = scale;
        i++;
      } else {
        break;
      }
      boolean joins =
          (words.is(i, "and") && scale != null)
              || (words.isDash(i) && words.glued(i - 1) && words.glued(i));
      if (joins && SMALL.containsKey(words.at(i + 1)) && fits(part, SMALL.get(words.at(i + 1)))) {
        i++;
      } else if (words.join(i, i + 3).equals("and a half") && scale == null) {
        part = (part == null ? BigDecimal.ZERO : part).add(new BigDecimal("0.5"));
        i += 3;
      }
    }
    return new Figure(first, i, total.add(part == null ? BigDecimal.ZERO : part), scaled, true);
  }

  private static boolean isScale(String word) {
    return word.length() > 2 && SCALES.containsKey(word);
  }

  private static boolean isUnder(BigDecimal value, int limit) {
    return value.signum() > 0 && value.compareTo(BigDecimal.valueOf(limit)) < 0;
  }

  /**
   * Whether a small number can follow what stands before it: "twenty" + "five", not "five" + "six".
   */
  private static boolean fits(@Nullable BigDecimal part, @Nullable Integer small) {
    if (small == null) {
      return false;
    }
    if (part == null) {
      return true;
    }
    BigDecimal below = part.remainder(HUNDRED);
    if (part.scale() > 0) {
      return false;
    }
    if (below.signum() == 0) {
      return part.signum() > 0;
    }
    return below.compareTo(BigDecimal.valueOf(20)) >= 0
        && below.remainder(BigDecimal.TEN).signum() == 0
        && small > 0
        && small < 10;
  }

  /** The number words below a hundred. */
  static Set<String> smallWords() {
    return SMALL.keySet();
  }
}
