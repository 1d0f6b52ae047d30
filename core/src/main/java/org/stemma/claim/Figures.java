package org.stemma.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.stemma.Quantity;
import org.stemma.Span;

/** Reads the amounts of a content with what tells their kind. */
final class Figures {
  private static final int MOST = 8;

  /** A word that tells what befalls the counted stands no farther than so many words. */
  private static final int FATE_REACH = 5;

  /** How far "about" reaches: beyond, the numbers are two that a reader wants to see. */
  private static final double ABOUT = .02;

  /** How far "nearly" reaches. */
  private static final double NEARLY = .15;

  /** Measures that are converted: the unit that stands for all, and how many of it. */
  private static final Map<String, Measure> MEASURES =
      Map.ofEntries(
          Map.entry("miles", new Measure("kilometres", 1.609)),
          Map.entry("kilometers", new Measure("kilometres", 1)),
          Map.entry("metres", new Measure("kilometres", .001)),
          Map.entry("meters", new Measure("kilometres", .001)),
          Map.entry("feet", new Measure("kilometres", .000305)),
          Map.entry("yards", new Measure("kilometres", .000914)),
          Map.entry("pounds", new Measure("kilograms", .4536)),
          Map.entry("kilos", new Measure("kilograms", 1)),
          Map.entry("tonnes", new Measure("kilograms", 1000)),
          Map.entry("tons", new Measure("kilograms", 1000)),
          Map.entry("acres", new Measure("hectares", .4047)),
          Map.entry("liters", new Measure("litres", 1)),
          Map.entry("gallons", new Measure("litres", 3.785)));

  private static final String PER_HOUR = " per hour";
  private static final String SQUARE = "square ";

  /** So many make a square kilometre. */
  private static final double HECTARES = 100;

  private record Measure(String unit, double size) {
    /** Whether whoever converts into it has to round. */
    boolean isCrooked() {
      return Math.log10(size) != Math.rint(Math.log10(size));
    }
  }

  private Figures() {}

  static Figure[] of(List<Quantity> quantities, Tokens tokens, Terms terms, Background background) {
    List<Figure> out = new ArrayList<>();
    for (Quantity quantity : quantities) {
      if (out.size() < MOST) {
        out.add(figure(quantity, tokens, terms, background));
      }
    }
    return out.toArray(new Figure[0]);
  }

  private static Figure figure(
      Quantity quantity, Tokens tokens, Terms terms, Background background) {
    int first = 0;
    while (first < tokens.size() && tokens.span(first).end() <= quantity.span().start()) {
      first++;
    }
    int last = first;
    while (last + 1 < tokens.size() && tokens.span(last + 1).start() < quantity.span().end()) {
      last++;
    }
    Measure measure = measure(quantity.unit().replace(PER_HOUR, ""));
    int unitTerm = measure.unit().isEmpty() ? 0 : background.term(Stems.fold(measure.unit()));
    float[] bounds = bounds(quantity, measure);
    return new Figure(
        bounds[0],
        bounds[1],
        unitTerm,
        fate(tokens, first, last),
        near(tokens, terms, first, last, unitTerm));
  }

  /** A speed is told as the way of an hour: both have words beside them that tell which it is. */
  private static Measure measure(String counted) {
    String unit = counted.substring(counted.lastIndexOf(' ') + 1);
    Measure measure = MEASURES.getOrDefault(unit, new Measure(unit, 1));
    return counted.startsWith(SQUARE) && measure.unit().equals("kilometres")
        ? new Measure("hectares", HECTARES * measure.size() * measure.size())
        : measure;
  }

  private static int fate(Tokens tokens, int first, int last) {
    int best = 0;
    float nearest = FATE_REACH + 1;
    for (int k = Math.max(0, first - FATE_REACH);
        k <= Math.min(tokens.size() - 1, last + FATE_REACH);
        k++) {
      int fate = Lexicon.fate(tokens.at(k));
      if (fate == 0 || losesLife(tokens, k)) {
        continue;
      }
      float distance = k < first ? first - k : Math.max(0, k - last);
      for (int i = Math.min(k, last); i < Math.max(k, first); i++) {
        distance += tokens.runsOn(i) ? 0 : 1;
        boolean number = i > last && tokens.isNumber(i);
        distance += number ? 2 : 0;
      }
      distance += k < first ? .1f : 0;
      if (distance < nearest) {
        nearest = distance;
        best = fate;
      }
    }
    return best;
  }

  /** "Lost their lives": nobody is missing. */
  private static boolean losesLife(Tokens tokens, int k) {
    return tokens.at(k).equals("lost")
        && (tokens.at(k + 1) + tokens.at(k + 2) + tokens.at(k + 3)).contains("lives");
  }

  private static int[] near(Tokens tokens, Terms terms, int first, int last, int unit) {
    List<int[]> found = new ArrayList<>();
    for (int t = 0; t < terms.terms.size(); t++) {
      int k = terms.at.get(t);
      int term = terms.terms.get(t);
      if (term == unit || (k >= first && k <= last)) {
        continue;
      }
      int distance = 2 * (k < first ? first - k : k - last);
      for (int i = Math.min(k, last); i < Math.max(k, first); i++) {
        distance += tokens.runsOn(i) ? 0 : 5;
      }
      found.add(new int[] {distance + (k < first ? 1 : 0), term});
    }
    found.sort((a, b) -> a[0] != b[0] ? Integer.compare(a[0], b[0]) : Integer.compare(a[1], b[1]));
    int[] near = new int[Math.min(Figure.NEAR, found.size())];
    for (int i = 0; i < near.length; i++) {
      near[i] = found.get(i)[1];
    }
    return near;
  }

  private static float[] bounds(Quantity quantity, Measure measure) {
    BigDecimal low = quantity.low();
    BigDecimal high = quantity.high();
    double from = low == null ? Double.NEGATIVE_INFINITY : low.doubleValue();
    double to = high == null ? Double.POSITIVE_INFINITY : high.doubleValue();
    switch (quantity.comparator()) {
      case ABOUT -> {
        from -= ABOUT * Math.abs(from);
        to += ABOUT * Math.abs(to);
      }
      case NEARLY -> from -= NEARLY * Math.abs(from);
      case EXACT, AT_LEAST, MORE_THAN, AT_MOST, LESS_THAN, BETWEEN -> {}
    }
    if (measure.isCrooked()) {
      from -= Math.max(.5, ABOUT * Math.abs(from));
      to += Math.max(.5, ABOUT * Math.abs(to));
    }
    return new float[] {(float) (from * measure.size()), (float) (to * measure.size())};
  }

  /** The quantities that stand in some stretches. */
  static List<Quantity> in(List<Quantity> quantities, List<Span> stretches) {
    List<Quantity> out = new ArrayList<>();
    for (Quantity quantity : quantities) {
      if (Terms.isIn(quantity.span(), stretches)) {
        out.add(quantity);
      }
    }
    return out;
  }
}
