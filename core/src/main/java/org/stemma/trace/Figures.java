package org.stemma.trace;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stemma.Attribution;
import org.stemma.Quantity;

/** Which figure of one content stands for which of another, and whether it is the same. */
final class Figures {
  /** Units that are converted into one another, with the size of each in the first of its kind. */
  private static final Map<String, Measure> MEASURES =
      Map.ofEntries(
          Map.entry("kilometre", new Measure("length", 1)),
          Map.entry("kilometer", new Measure("length", 1)),
          Map.entry("km", new Measure("length", 1)),
          Map.entry("mile", new Measure("length", 1.609)),
          Map.entry("metre", new Measure("length", 0.001)),
          Map.entry("meter", new Measure("length", 0.001)),
          Map.entry("foot", new Measure("length", 0.000305)),
          Map.entry("feet", new Measure("length", 0.000305)),
          Map.entry("yard", new Measure("length", 0.000914)),
          Map.entry("kilogram", new Measure("mass", 1)),
          Map.entry("kilo", new Measure("mass", 1)),
          Map.entry("pound", new Measure("mass", 0.4536)),
          Map.entry("tonne", new Measure("mass", 1000)),
          Map.entry("ton", new Measure("mass", 907)),
          Map.entry("hectare", new Measure("area", 1)),
          Map.entry("acre", new Measure("area", 0.4047)),
          Map.entry("litre", new Measure("volume", 1)),
          Map.entry("liter", new Measure("volume", 1)),
          Map.entry("gallon", new Measure("volume", 3.785)));

  /**
   * What is meant to be: a will, a promise, a plan, a demand, or something still to come. Not what
   * had to be, nor what is only said to be.
   */
  private static final Pattern PLANNED =
      Pattern.compile(
          "(?i)\\b(?:plan(?:s|ned|ning)?|intend(?:s|ed|ing)?|intentions?|aim(?:s|ed|ing)?|want(?:s|ed|ing)?"
              + "|wish(?:es|ed)?|hop(?:es|ed|ing)|propos(?:es|ed|ing|als?)|pledg(?:es|ed|ing)|promis(?:es|ed|ing)"
              + "|vow(?:s|ed)|threaten(?:s|ed|ing)?|demand(?:s|ed|ing)?|request(?:s|ed|ing)?|bid(?:s|ding)?"
              + "|seek(?:s|ing)?|sought|offer(?:s|ed|ing)?|will|shall|should(?! have\\b)|ought|envisag(?:es|ed)|foresees?"
              + "|anticipat(?:es|ed)|(?<!than )expected|scheduled|slated|in talks"
              + "|(?:going|about|set|due|ready|willing|agree[sd]?|prepar(?:es|ed|ing)|read(?:ies|ied|ying)"
              + "|gear(?:s|ed|ing) up|expect(?:s|ing)?|mean(?:s|t)|need(?:s|ed)?|ask(?:s|ed|ing)?|appl(?:y|ies|ied|ying)"
              + "|consider(?:s|ed|ing)?|decid(?:es|ed)|decision|(?<!in )order(?:s|ed)?|urg(?:es|ed)|call(?:s|ed|ing)?"
              + "|invit(?:es|ed)|authori[sz]ed|approv(?:es|ed)|deal|agreement|contract|target|goal"
              + "|budget|hope|option) (?:to|for)"
              + "|(?:is|are|was|were) to(?! (?:the|a|an|blame)\\b)"
              + "|(?<!\\b(?:had|used|said|believed|known|thought|found|reported|considered|alleged|claimed|feared|presumed"
              + "|assumed|understood|estimated|seems?|seemed|appears?|appeared|out|proved|proves) )to be"
              + "|on (?:the|its|their) way|on order|earmarked|set aside|under consideration|would(?! have\\b))\\b");

  /** Verb forms of what has come about. */
  private static final String PARTICIPLE =
      "(?:(?!(?:hundred|indeed|need|speed|exceed|proceed|succeed)\\b)\\p{L}{2,}ed|sent|gone|taken|got|gotten|brought"
          + "|bought|built|given|made|begun|run|flown|held|paid|met|spent|sold|won|lost|put|cut|laid|drawn|driven"
          + "|risen|fallen|grown|hit|kept|led|seen|shot|struck|taught|told|written|fought|found|become|stood|set|fed"
          + "|lent|sworn|chosen|shut|left|broken|stolen|torn|thrown)";

  /** That something came about. Who "is sending" hasn't sent. */
  private static final Pattern DONE =
      Pattern.compile(
          "(?i)\\b(?:has|have|had|was|were|"
              + PARTICIPLE
              + "|went|came|took|gave|began|ran|flew|drew|drove|rose|fell|grew|saw|wrote|became|swore|chose|broke"
              + "|stole|tore|threw)\\b");

  private static final BigDecimal SMALL = BigDecimal.valueOf(12);

  /** So many digits before the noughts are not by chance the same. */
  private static final int TELLING = 3;

  private record Measure(String kind, double size) {}

  /** Two figures that stand for each other. */
  record Pair(Quantity before, Quantity after) {}

  private Figures() {}

  /** Figures that changed, in the order of the later text. */
  static List<Pair> changed(List<Quantity> before, List<Quantity> after) {
    List<Quantity> left = new ArrayList<>(before);
    List<Quantity> open = new ArrayList<>();
    for (Quantity q : after) {
      Quantity same = take(left, q, 3);
      if (same == null) {
        open.add(q);
      }
    }
    List<Pair> out = new ArrayList<>();
    for (int level = 2; level >= 0; level--) {
      for (Quantity q : List.copyOf(open)) {
        Quantity other = take(left, q, level);
        if (other != null) {
          open.remove(q);
          out.add(new Pair(other, q));
        }
      }
    }
    return out;
  }

  /** Whether a content speaks of what is meant to be. */
  static boolean isPlanned(String content) {
    return PLANNED.matcher(content).find();
  }

  /** Whether a content speaks of what came about. */
  static boolean isDone(String content) {
    return !isPlanned(content) && DONE.matcher(content).find();
  }

  /**
   * Whether two figures give one number of one thing; a small one says little. One that hardly
   * comes up twice says it of whatever it counts: the people vaccinated are the doses given.
   */
  static boolean areEqual(Quantity one, Quantity other) {
    BigDecimal number = number(one);
    if (number == null || number.compareTo(SMALL) <= 0) {
      return false;
    }
    boolean odd = number.stripTrailingZeros().precision() >= TELLING;
    return areOfOneNumber(one, other) || (odd && same(number, number(other)));
  }

  /** Whether two figures give one number of one thing, however small. */
  static boolean areOfOneNumber(Quantity one, Quantity other) {
    return number(one) != null
        && same(number(one), number(other))
        && !one.unit().isEmpty()
        && singular(one.unit()).equals(singular(other.unit()));
  }

  /** Whether both give a number of the same thing, or in units that are converted. */
  static boolean areOfOneUnit(Attribution one, Attribution other) {
    return one.quantities().stream()
        .anyMatch(q -> other.quantities().stream().anyMatch(its -> alike(q, its) >= 0));
  }

  private static @Nullable Quantity take(List<Quantity> from, Quantity q, int level) {
    for (Quantity other : from) {
      if (alike(other, q) >= level) {
        from.remove(other);
        return other;
      }
    }
    return null;
  }

  /**
   * 3: the same; 2: the same number bounded otherwise; 1: of the same unit; 0: of a unit that is
   * converted into it; -1: another.
   */
  private static int alike(Quantity one, Quantity other) {
    String unit = singular(one.unit());
    String its = singular(other.unit());
    boolean sameUnit = unit.equals(its) || unit.isEmpty() || its.isEmpty();
    boolean sameNumber = same(number(one), number(other));
    if (sameUnit && sameNumber && one.comparator() == other.comparator()) {
      return same(one.low(), other.low()) && same(one.high(), other.high()) ? 3 : 2;
    }
    if (sameUnit && sameNumber) {
      return 2;
    }
    if (sameUnit) {
      return unit.equals(its) ? 1 : -1;
    }
    Measure a = MEASURES.get(unit);
    Measure b = MEASURES.get(its);
    if (a == null && b == null && sameNumber) {
      // troops here and soldiers there
      return one.comparator() == other.comparator() ? 3 : 2;
    }
    if (a == null || b == null || !a.kind().equals(b.kind())) {
      return -1;
    }
    // the same amount in another unit is no change, if it is bounded alike
    boolean same = isAbout(one, a, other, b);
    return !same ? 0 : one.comparator() == other.comparator() ? 3 : 2;
  }

  private static boolean isAbout(Quantity one, Measure a, Quantity other, Measure b) {
    BigDecimal x = number(one);
    BigDecimal y = number(other);
    if (x == null || y == null) {
      return false;
    }
    double first = x.doubleValue() * a.size();
    double second = y.doubleValue() * b.size();
    // as far apart as rounding to whole units takes them
    double room = Math.max(0.06 * first, 0.6 * Math.max(a.size(), b.size()));
    return Math.abs(first - second) <= room;
  }

  private static @Nullable BigDecimal number(Quantity q) {
    return q.low() != null ? q.low() : q.high();
  }

  private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    if (one == null || other == null) {
      return one == null && other == null;
    }
    return one.compareTo(other) == 0;
  }

  private static String singular(String unit) {
    String low = unit.toLowerCase(Locale.ROOT);
    return low.endsWith("s") && low.length() > 3 ? low.substring(0, low.length() - 1) : low;
  }
}
