package org.stemma.text;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.Quantity.Comparator;

/** Tells the numbers that count nothing: names, codes, ages, clock times, scores, fractions. */
final class Uncounted {
  private static final BigDecimal OLDEST = BigDecimal.valueOf(120);

  private static final Set<String> SENSIBLE_AT =
      Lexicon.words(
          """
          put puts putting stood stands standing toll number figure total count estimated
          estimates estimate remained remains kept held valued priced rate rates set capped
          fixed speed started starts sold traded unchanged closed
          """);

  /** What a numbered thing is called: the number behind is its name. */
  private static final Set<String> NUMBERED =
      Lexicon.words(
          """
          no no. number article articles section sections chapter room highway route road
          motorway court courtroom channel kanal flight boeing airbus resolution page gate
          platform phase stage level category grade class act episode volume part paragraph
          clause line terminal block building unit ward district zone sector brigade group
          formula type model version windows apollo protocol annex appendix schedule exhibit
          count counts step rule law decree order directive apartment flat floor bus track
          lane radio station studio area pier reactor hall psalm verse grades years year week
          day round covid mark option plan
          """);

  private static final Set<String> CONTESTS =
      Lexicon.words(
          """
          won win wins winning lost lose beat beats beaten defeat defeated score scored draw
          drew lead led leading victory vote voted ruled trailed level finished ended
          """);

  private static final Set<String> STREETS =
      Lexicon.words(
          """
          street road avenue lane square st rd drive boulevard close terrace place crescent
          row court way
          """);

  private static final Set<String> FRACTIONS =
      Lexicon.words(
          """
          third thirds quarter quarters half halves fifth fifths sixth sixths tenth tenths
          dozen dozens eighths eighth hundredths sevenths ninths
          """);

  private static final Set<String> CLOCK =
      Lexicon.words(
          """
          am pm a.m. p.m. a.m p.m o'clock gmt hrs cet utc noon
          """);

  private static final BigDecimal TEN = BigDecimal.TEN;

  /** Of how many a share is told. */
  private static final Set<String> WHOLES =
      Lexicon.words("2 3 4 5 6 7 8 9 10 12 20 50 100 1000 10000");

  private static final Set<String> LOCATING = Set.of("after", "before", "later", "earlier", "ago");

  private static final Set<String> AGES = Set.of("aged", "age", "ages");

  private static final Set<String> PERSONS =
      Set.of("man", "woman", "boy", "girl", "lad", "child", "widow", "widower");

  private static final Set<String> AGED =
      Lexicon.words(
          """
          children adults people those boys girls anyone everyone men women pupils the
          """);

  private final Words words;
  private final boolean[] taken;

  /**
   * @param taken which words belong to a time
   */
  Uncounted(Words words, boolean[] taken) {
    this.words = words;
    this.taken = taken;
  }

  boolean isScore(Numbers.Figure low, Numbers.Figure high) {
    if (low.scaled().compareTo(BigDecimal.ONE) != 0
        || high.scaled().compareTo(BigDecimal.ONE) != 0) {
      return false;
    }
    if (low.value().compareTo(high.value()) >= 0) {
      return true;
    }
    if (!words.isDash(high.first() - 1)) {
      return false;
    }
    return isContest(low);
  }

  /** Whether something is won or lost just before a number. */
  boolean isContest(Numbers.Figure low) {
    for (int i = low.first() - 1; i >= 0 && i > low.first() - 5; i--) {
      if (words.in(i, CONTESTS)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the number is part of a name, a code, a date or an address. */
  boolean isName(Numbers.Figure figure) {
    int first = figure.first();
    int end = figure.end();
    if (words.glued(first - 1)
        && ((words.isWord(first - 1) && Units.currency(words.at(first - 1)) == null)
            || words.isNumber(first - 1)
            || words.is(first - 1, "#")
            || words.is(first - 1, "@")
            || words.is(first - 1, "/")
            || words.is(first - 1, "_"))) {
      return true;
    }
    if (words.isDash(first - 1) && words.glued(first - 1) && words.glued(first - 2)) {
      return true;
    }
    if (words.is(end, "/") && words.glued(end - 1) && words.isNumber(end + 1)) {
      return true;
    }
    if (words.glued(end - 1) && Set.of("st", "nd", "rd", "th", "s").contains(words.at(end))) {
      return true;
    }
    if (isCode(figure)) {
      return true;
    }
    if (words.isCapital(end) && words.in(end + 1, STREETS) && words.isCapital(end + 1)) {
      return true;
    }
    int before = first - 1;
    if (words.is(before, ".") && words.is(before - 1, "no")) {
      return true;
    }
    if (figure.inWords()) {
      boolean headline = words.isCapital(first - 1) && words.isCapital(end);
      return words.isCapital(first)
          && !words.opens(first)
          && !words.isQuoteMark(before)
          && !words.is(before, ":")
          && !words.isDash(before)
          && !words.is(before, "(")
          && !words.isSmall(end)
          && !headline;
    }
    return followsName(figure);
  }

  /** "Kanal 4 said", "room 12", but not "in Mardan 12 people". */
  private boolean followsName(Numbers.Figure figure) {
    int before = figure.first() - 1;
    boolean counts =
        Units.percent(words, figure.end()) != null
            || Units.after(words, figure.end(), false) != null;
    if (words.in(before, NUMBERED)) {
      return (words.isCapital(before) && !words.opens(before)) || !counts;
    }
    if (words.opens(figure.first())
        || !words.isCapital(before)
        || (words.opens(before) && counts)) {
      return false;
    }
    return !counts
        && figure.scaled().compareTo(BigDecimal.ONE) == 0
        && Comparators.before(words, figure.first()) == null
        && !Lexicon.isFunctionWord(words.at(before))
        && !Lexicon.MONTHS.contains(words.at(before));
  }

  /** A clock time that heads a line, or digits in a row of more than two parts. */
  private boolean isCode(Numbers.Figure figure) {
    int first = figure.first();
    String word = words.at(first);
    if (words.isNumber(first) && words.beginsLine(first)) {
      int point = word.indexOf('.');
      if (point > 0 && point == word.length() - 3 && words.isCapital(first + 1)) {
        return true;
      }
      if (words.is(first + 1, ".") || words.is(first + 1, ")")) {
        return true;
      }
    }
    if (words.isNumber(first)
        && word.length() > 1
        && word.startsWith("0")
        && word.indexOf('.') < 0) {
      return true;
    }
    return words.is(first - 1, "+") && words.glued(first - 1);
  }

  boolean isFraction(Numbers.Figure figure) {
    int end = figure.end();
    int next = words.isDash(end) ? end + 1 : end;
    if (words.in(next, FRACTIONS) || (words.is(next, "times") && words.isSmall(next))) {
      return true;
    }
    Numbers.Figure of = words.is(end, "in") ? Numbers.at(words, end + 1, false) : null;
    if (of != null && isShare(figure, of) && !taken[end + 1]) {
      return true;
    }
    boolean second = words.is(figure.first() - 1, "in");
    Numbers.Figure part = second ? Numbers.at(words, figure.first() - 2, false) : null;
    return part != null && isShare(part, figure);
  }

  /** Whether two numbers joined by "in" make a share: "six in ten voters". */
  private static boolean isShare(Numbers.Figure part, Numbers.Figure whole) {
    return part.value().compareTo(TEN) < 0
        && part.value().compareTo(whole.value()) < 0
        && WHOLES.contains(whole.value().toPlainString());
  }

  boolean isClock(Numbers.Figure figure, int end, Units.@Nullable Found unit) {
    if (words.in(end, CLOCK)) {
      return true;
    }
    boolean hour =
        figure.value().compareTo(BigDecimal.valueOf(24)) <= 0
            && figure.scaled().compareTo(BigDecimal.ONE) == 0;
    if (!hour || unit != null || !words.is(figure.first() - 1, "at")) {
      return false;
    }
    for (int i = figure.first() - 2; i >= 0 && i > figure.first() - 12; i--) {
      if (words.in(i, SENSIBLE_AT)) {
        return false;
      }
    }
    return true;
  }

  boolean isAge(
      int first,
      Numbers.Figure figure,
      int end,
      Units.@Nullable Found unit,
      Comparators.@Nullable Found before) {
    if (figure.value().compareTo(OLDEST) > 0) {
      return false;
    }
    int previous = before == null ? first - 1 : before.first() - 1;
    if (words.is(first - 1, "and") && words.in(first - 3, AGES)) {
      return true;
    }
    if (unit == null && words.is(first - 1, "of") && words.in(first - 2, PERSONS)) {
      return true; // "a man of 71"
    }
    if (words.in(previous, AGES) || words.join(previous - 1, previous + 1).equals("age of")) {
      return true;
    }
    if (words.join(end, end + 4).equals("- year - old")
        || words.join(end, end + 4).equals("- year - olds")) {
      return true;
    }
    if ((words.is(end + 1, "old") && words.at(end).startsWith("year"))
        || (words.isDash(end)
            && words.at(end + 1).startsWith("year")
            && words.isDash(end + 2)
            && words.at(end + 3).startsWith("old"))) {
      return true;
    }
    if (words.is(end + 1, "of") && words.is(end + 2, "age") && words.at(end).startsWith("year")) {
      return true;
    }
    if (before != null) {
      boolean young =
          before.comparator() == Comparator.LESS_THAN
              || before.comparator() == Comparator.MORE_THAN;
      return young && unit == null && words.in(before.first() - 1, AGED);
    }
    boolean alone =
        words.is(end, ",")
            || words.is(end, ".")
            || words.is(end, ")")
            || words.is(end, ";")
            || words.in(end, Set.of("and", "who", "of", "was", "is"));
    return alone
        && figure.scaled().compareTo(BigDecimal.ONE) == 0
        && !figure.inWords()
        && (words.is(first - 1, ",") || words.is(first - 1, "("))
        && words.isWord(first - 2);
  }

  /** "one of them", "no one", "one day": nothing is counted. */
  boolean isBareOne(Numbers.Figure figure, Units.@Nullable Found unit, @Nullable String currency) {
    if (figure.value().compareTo(BigDecimal.ONE) != 0 || !figure.inWords() || currency != null) {
      return false;
    }
    int next = figure.end();
    if (unit == null
        || words.is(next, "of")
        || words.is(figure.first() - 1, "no")
        || words.is(next, "day")
        || words.is(next, "night")) {
      return true;
    }
    String noun = words.at(unit.end() - 1);
    return !Lexicon.MEASURED.contains(noun)
        && !Lexicon.PERSONS.contains(noun)
        && !unit.name().equals("people")
        && !unit.name().equals("percent");
  }

  boolean isLoose(Numbers.Figure figure, int end) {
    boolean joined = words.isDash(end) && words.glued(end - 1) && words.glued(end);
    boolean known = words.is(figure.first() - 1, "the") && !words.is(end, "of");
    return joined || (known && figure.inWords());
  }

  /** Whether a duration tells when something was: "two days after the vote". */
  boolean locates(int end) {
    return words.in(end, Lexicon.DURATIONS) && words.in(end + 1, LOCATING);
  }
}
