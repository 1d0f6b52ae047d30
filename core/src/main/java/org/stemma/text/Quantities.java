package org.stemma.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.Quantity;
import org.stemma.Quantity.Comparator;
import org.stemma.Span;

/**
 * Finds the cardinal numbers of an English text, how they bound an amount and what they count.
 *
 * <p>Years, dates, clock times, ages, ordinals, scores, fractions, telephone numbers and the
 * numbers in names ("Boeing 737", "Article 5") are no quantities; nor is a duration that locates in
 * time ("two days earlier"), which {@link Times} finds. A number without a noun takes the unit of
 * the one before it.
 *
 * <p>Thread-safe; time is linear in the length of the range.
 */
public final class Quantities {
  /** Smaller numbers with nothing to count are most often no amounts. */
  private static final BigDecimal FEW = BigDecimal.valueOf(13);

  /** Who is counted after these is clear: "killing six". */
  private static final Set<String> HARMING =
      Lexicon.words("killing killed kills injuring wounding hurting arresting displacing kill");

  /** Who is counted by "a crew of 23". */
  private static final Map<String, String> COLLECTIVE =
      Map.ofEntries(
          Map.entry("crew", "crew"),
          Map.entry("staff", "staff"),
          Map.entry("crowd", "people"),
          Map.entry("group", "people"),
          Map.entry("team", "people"),
          Map.entry("population", "people"),
          Map.entry("workforce", "people"),
          Map.entry("family", "people"),
          Map.entry("audience", "people"),
          Map.entry("garrison", "people"));

  private static final Set<String> CHANGES =
      Lexicon.words(
          """
          rise rises rose risen rising raise raised raises raising fall falls fell fallen
          falling grow grew grown grows growing drop dropped drops dropping cut cuts cutting
          increase increased increases increasing decrease decreased decreases jumped jump
          climbed climb slid slipped slowed slow sank shrank swelled went go goes gone moved
          doubled reduced reduce lowered lower expanded widened narrowed surged soared plunged
          revised changed up down extended extend lifted lift
          """);

  private static final Set<String> DURATIONS =
      Lexicon.words("seconds minutes hours days weeks months years decades");

  /** Words that follow a number by a hyphen without being counted. */
  private static final Set<String> UNCOUNTED =
      Lexicon.words(
          """
          way time off fold sided party state dimensional something up
          """);

  private final Words words;
  private final Span range;
  private final boolean[] taken;
  private final Uncounted uncounted;
  private final List<Quantity> found;
  private String lastUnit = "";
  private int lastEnd;
  private boolean lastPercent;

  private Quantities(Span range, Words words, List<Quantity> found) {
    this.range = range;
    this.words = words;
    this.found = found;
    taken = new boolean[words.size() + 1];
    for (TimeFinder.Found time : new TimeFinder(words, null).all()) {
      for (int i = time.first(); i < time.end(); i++) {
        taken[i] = true;
      }
    }
    uncounted = new Uncounted(words, taken);
  }

  /**
   * The quantities whose number stands in a range, in order. The words around the range are looked
   * at too: a unit or a comparator may stand outside; the span of a quantity never does.
   *
   * @param text the whole text
   * @param range where to look, in UTF-16 units of {@code text}
   */
  public static List<Quantity> in(String text, Span range) {
    List<Quantity> found = new ArrayList<>();
    Words.read(text, range, piece -> new Quantities(range, piece.words(), found).read(piece));
    return found;
  }

  private void read(Words.Piece piece) {
    int i = 0;
    while (i < words.size()) {
      Numbers.Figure figure = taken[i] ? null : figure(i);
      if (figure == null) {
        i++;
        continue;
      }
      int end = figure.end();
      if (!uncounted.isName(figure) && !uncounted.isFraction(figure)) {
        end = Math.max(end, count(piece, figure));
      }
      i = end;
    }
  }

  private Numbers.@Nullable Figure figure(int i) {
    boolean money = Units.currency(words.at(i - 1)) != null;
    return Numbers.at(words, i, money);
  }

  /** Tells the quantity that begins with this figure, if any, and gives where to read on. */
  private int count(Words.Piece piece, Numbers.Figure low) {
    int first = withSign(low.first());
    String currency = first < low.first() ? Units.currency(words.at(low.first() - 1)) : null;
    Units.Found percent = Units.percent(words, low.end());
    int end = percent != null ? percent.end() : low.end();
    Numbers.Figure high = upper(low, end);
    Comparator comparator = Comparator.EXACT;
    BigDecimal from = low.value();
    BigDecimal to = from;
    boolean one = from.compareTo(BigDecimal.ONE) == 0;
    if (high != null) {
      if (uncounted.isScore(low, high)) {
        return high.end();
      }
      comparator = Comparator.BETWEEN;
      BigDecimal scale = high.scaled();
      boolean shares = low.scaled().signum() > 0 && low.scaled().compareTo(BigDecimal.ONE) == 0;
      from = shares && from.compareTo(high.value().divide(scale)) < 0 ? from.multiply(scale) : from;
      to = high.value();
      currency = currency == null ? Units.currency(words.at(high.first() - 1)) : currency;
      Units.Found percentOfHigh = Units.percent(words, high.end());
      percent = percentOfHigh == null ? percent : percentOfHigh;
      end = percentOfHigh == null ? high.end() : percentOfHigh.end();
      one = false;
      if (words.is(first - 1, "between") || words.is(first - 1, "from")) {
        first--;
      }
    }
    Comparators.Found before = Comparators.before(words, first);
    Comparators.Found after = Comparators.after(words, end);
    Units.Found unit = unit(low, currency, percent, end, after, one);
    if (unit == null && uncounted.isLoose(low, end)) {
      return end;
    }
    if (uncounted.locates(end)
        || uncounted.isClock(low, end, unit)
        || uncounted.isAge(first, low, end, unit, before)) {
      return end;
    }
    if (after == null && unit != null && words.isSmall(unit.end() - 1)) {
      after = Comparators.after(words, unit.end());
    } else if (after != null) {
      end = after.end();
    }
    if (before != null) {
      first = before.first();
    }
    if (comparator == Comparator.EXACT) {
      if (before != null) {
        comparator = before.comparator();
      } else if (after != null) {
        comparator = after.comparator();
      }
    }
    if (before == null
        && comparator == Comparator.EXACT
        && uncounted.isBareOne(low, unit, currency)) {
      return end;
    }
    if (isNegated(first) && comparator == Comparator.MORE_THAN) {
      comparator = Comparator.AT_MOST;
    }
    String name = unit == null ? counted(first, low) : unit.name();
    if (name.isEmpty() && comparator == Comparator.EXACT && isVague(low)) {
      return end;
    }
    lastPercent = percent != null;
    boolean compound = words.isDash(end) && words.glued(end - 1);
    lastEnd = end;
    lastUnit = name.isEmpty() || percent != null || compound ? lastUnit : name;
    if (piece.holds(words.start(low.first()))) {
      tell(first, low, end, comparator, from, to, name);
    }
    return end;
  }

  private void tell(
      int first,
      Numbers.Figure low,
      int end,
      Comparator comparator,
      BigDecimal from,
      BigDecimal to,
      String unit) {
    Span whole = words.span(first, end);
    Span span =
        new Span(Math.max(whole.start(), range.start()), Math.min(whole.end(), range.end()));
    if (words.end(low.end() - 1) > range.end()) {
      return;
    }
    BigDecimal least =
        comparator == Comparator.AT_MOST || comparator == Comparator.LESS_THAN ? null : plain(from);
    BigDecimal most =
        comparator == Comparator.AT_LEAST || comparator == Comparator.MORE_THAN ? null : plain(to);
    found.add(new Quantity(span, comparator, least, most, unit));
  }

  /** Without an exponent or trailing zeros, so that equal amounts are equal values. */
  private static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private int withSign(int first) {
    if (Units.currency(words.at(first - 1)) == null) {
      return first;
    }
    boolean prefixed =
        words.glued(first - 2)
            && words.isWord(first - 2)
            && words.end(first - 2) - words.start(first - 2) < 3;
    return prefixed ? first - 2 : first - 1;
  }

  private Units.@Nullable Found unit(
      Numbers.Figure low,
      @Nullable String currency,
      Units.@Nullable Found percent,
      int end,
      Comparators.@Nullable Found after,
      boolean one) {
    if (percent != null) {
      return percent;
    }
    if (currency != null) {
      return new Units.Found(currency, end);
    }
    if (words.isDash(end) && words.in(end + 1, UNCOUNTED)) {
      return null;
    }
    Units.Found unit = Units.after(words, after == null ? end : after.end(), one);
    if (unit == null && words.is(low.first() - 1, "magnitude")) {
      return new Units.Found("magnitude", end);
    }
    return unit;
  }

  /** The second number of "four to six", "between 4% and 6%", "10-15", "two or three". */
  private Numbers.@Nullable Figure upper(Numbers.Figure low, int end) {
    int i = end;
    int opener = withSign(low.first()) - 1;
    boolean between = words.is(opener, "between");
    if (!words.isDash(i) && !words.is(i, "to") && !words.is(i, "and") && !words.is(i, "or")) {
      boolean repeats =
          between && words.isWord(i) && (words.is(i + 1, "and") || words.is(i + 1, "to"));
      if (!repeats) {
        return null;
      }
      i++;
    }
    String joint = words.at(i);
    boolean dash = words.isDash(i);
    if (joint.equals("and") && !between) {
      return null;
    }
    if (dash && !words.glued(i) && !words.glued(i - 1)) {
      return null;
    }
    if (joint.equals("to") && words.is(opener, "from") && isChange(opener)) {
      return null;
    }
    int second = Units.currency(words.at(i + 1)) == null ? i + 1 : i + 2;
    while (between && second < i + 4 && (words.is(second, "about") || words.is(second, "around"))) {
      second++;
    }
    if (second > words.size() || taken[Math.min(second, words.size())]) {
      return null;
    }
    Numbers.Figure high = Numbers.at(words, second, second > i + 1);
    if (high == null
        || (words.glued(high.end() - 1)
            && words.isDash(high.end())
            && words.isNumber(high.end() + 1))) {
      return null;
    }
    boolean joined = joint.equals("or") || joint.equals("to");
    boolean rising = low.value().compareTo(high.value()) < 0;
    boolean score = joint.equals("to") && !words.is(opener, "from") && uncounted.isContest(low);
    return joined && !rising && !score ? null : high;
  }

  private boolean isChange(int opener) {
    for (int i = opener; i > opener - 7 && i >= 0; i--) {
      if (words.in(i, CHANGES)) {
        return true;
      }
      if (words.is(i, ".") || words.is(i, ";")) {
        return false;
      }
    }
    return false;
  }

  private boolean isNegated(int first) {
    return words.is(first - 1, "not")
        || words.is(first - 1, "never")
        || words.at(first - 1).endsWith("n't");
  }

  /** A small number with nothing to count, most often no amount at all. */
  private static boolean isVague(Numbers.Figure figure) {
    return figure.value().compareTo(FEW) < 0 && figure.scaled().compareTo(BigDecimal.ONE) == 0;
  }

  /** What a number without a noun counts: "the death toll at 16", else as the number before it. */
  private String counted(int first, Numbers.Figure figure) {
    for (int i = figure.first() - 1; i >= 0 && i > figure.first() - 12; i--) {
      if (words.is(i, "toll")) {
        return "deaths";
      }
      if (words.is(i, ".") || words.is(i, ";")) {
        break;
      }
      if (words.is(i, "number") && words.in(i + 1, Units.FATES)) {
        return "people";
      }
      if (words.join(i, i + 2).equals("number of")) {
        Units.Found of = Units.after(words, i + 2, false);
        return of == null ? "" : of.name();
      }
    }
    if (words.in(first - 1, HARMING)) {
      return "people";
    }
    String collective = words.is(first - 1, "of") ? COLLECTIVE.get(words.at(first - 2)) : null;
    if (collective != null) {
      return collective;
    }
    boolean rate = figure.value().scale() > 0 && figure.scaled().compareTo(BigDecimal.ONE) == 0;
    if (rate && lastPercent) {
      return "percent";
    }
    boolean scaled = figure.scaled().compareTo(BigDecimal.ONE) != 0;
    return scaled && DURATIONS.contains(lastUnit) && !isSameSentence(first) ? "" : lastUnit;
  }

  /** "Six years. He is to repay 2.3 million": no years. */
  private boolean isSameSentence(int first) {
    for (int i = lastEnd; i < first; i++) {
      if (words.is(i, ".")) {
        return false;
      }
    }
    return true;
  }
}
