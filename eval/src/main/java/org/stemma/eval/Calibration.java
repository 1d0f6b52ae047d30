package org.stemma.eval;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How well confidences say how often readings are right: tables of ten bins, the expected
 * calibration error, and the figures of the model file's line "confidence" that fit best.
 */
final class Calibration {
  private static final int BINS = 10;
  private static final int ROUNDS = 60;
  private static final double SUREST = 1e-4;

  /** What has a confidence: a whole attribution, its nearest speaker, a further link. */
  enum Part {
    ATTRIBUTION,
    SPEAKER,
    RELAY
  }

  /**
   * One confidence and whether its reading is right.
   *
   * @param document number of the document in its set
   */
  record Judged(Part part, double confidence, boolean right, int document) {}

  /** The two figures of a Platt scaling: odds to the power of the slope, times e to the shift. */
  record Scale(double slope, double shift) {
    static final Scale NONE = new Scale(1, 0);

    double apply(double confidence) {
      return 1 / (1 + Math.exp(-(slope * odds(confidence) + shift)));
    }
  }

  private final Map<String, List<Judged>> sets = new LinkedHashMap<>();

  void add(String set, List<Judged> judged) {
    sets.put(set, List.copyOf(judged));
  }

  /**
   * The expected calibration error: how far confidence and share right are apart, over the bins.
   */
  static double error(List<Judged> judged) {
    double[][] bins = bins(judged);
    double apart = 0;
    int n = 0;
    for (double[] bin : bins) {
      apart += Math.abs(bin[1] - bin[2]);
      n += (int) bin[0];
    }
    return Numbers.ratio(apart, n);
  }

  /** Of each bin: how many, the sum of their confidences, how many right. */
  private static double[][] bins(List<Judged> judged) {
    double[][] bins = new double[BINS][3];
    for (Judged one : judged) {
      double[] bin = bins[Math.min(BINS - 1, (int) (one.confidence() * BINS))];
      bin[0]++;
      bin[1] += one.confidence();
      bin[2] += one.right() ? 1 : 0;
    }
    return bins;
  }

  /** The errors by set: "attributions" and "links" of each. */
  Map<String, Double> errors() {
    Map<String, Double> errors = new LinkedHashMap<>();
    sets.forEach(
        (set, judged) -> {
          errors.put(set + ".attributions", error(attributions(judged)));
          errors.put(set + ".links", error(links(judged)));
        });
    return errors;
  }

  private static List<Judged> attributions(List<Judged> judged) {
    return judged.stream().filter(j -> j.part() == Part.ATTRIBUTION).toList();
  }

  private static List<Judged> links(List<Judged> judged) {
    return judged.stream().filter(j -> j.part() != Part.ATTRIBUTION).toList();
  }

  void print(PrintStream out) {
    sets.forEach(
        (set, judged) -> {
          print(set + ": attributions", attributions(judged), out);
          print(set + ": links", links(judged), out);
        });
  }

  private static void print(String name, List<Judged> judged, PrintStream out) {
    out.printf(
        "%s: %d, expected calibration error %s%n",
        name, judged.size(), Numbers.orDash(error(judged)));
    out.println("  confidence      n   mean  right");
    double[][] bins = bins(judged);
    for (int b = 0; b < BINS; b++) {
      out.println(
          "  "
              + Numbers.fixed(b / (double) BINS, 1, 3)
              + " - "
              + Numbers.fixed((b + 1) / (double) BINS, 1, 3)
              + Numbers.pad((int) bins[b][0], 9)
              + "  "
              + Numbers.orDash(Numbers.ratio(bins[b][1], bins[b][0]))
              + "  "
              + Numbers.orDash(Numbers.ratio(bins[b][2], bins[b][0])));
    }
  }

  /**
   * Prints the nine figures that fit best, each set counting alike, and the errors that they leave:
   * on the documents with even numbers when fitted on those with odd ones, and on all.
   *
   * @param said the sets read for what is said
   * @param attitudes those read for attitudes too
   * @param now the figures of the model that was measured
   */
  void printFit(List<String> said, List<String> attitudes, double[] now, PrintStream out) {
    out.println("fitted on every other document; on the others:");
    printErrors(fit(said, 1), fit(attitudes, 1), attitudes, 0, out);
    Fit a = fit(said, -1);
    Fit b = fit(attitudes, -1);
    out.println("fitted on all documents:");
    printErrors(a, b, attitudes, -1, out);
    int more = now.length == 9 ? 5 : 0;
    out.println(
        "confidence "
            + after(a.whole, now, 0)
            + " "
            + after(a.speaker, now, 2)
            + String.format(Locale.ROOT, " %.4f ", a.relay)
            + after(b.whole, now, more)
            + " "
            + after(b.speaker, now, more + 2));
  }

  /** The figures of a scale put on top of those that the model has from some place on. */
  private static String after(Scale scale, double[] now, int from) {
    return String.format(
        Locale.ROOT,
        "%.4f %.4f",
        scale.slope() * now[from],
        scale.slope() * now[from + 1] + scale.shift());
  }

  private record Fit(Scale whole, Scale speaker, double relay) {
    List<Judged> apply(List<Judged> judged) {
      List<Judged> out = new ArrayList<>();
      for (Judged j : judged) {
        double p =
            switch (j.part()) {
              case ATTRIBUTION -> whole.apply(j.confidence());
              case SPEAKER -> speaker.apply(j.confidence());
              case RELAY -> relay;
            };
        out.add(new Judged(j.part(), p, j.right(), j.document()));
      }
      return out;
    }
  }

  private void printErrors(
      Fit said, Fit attitude, List<String> attitudes, int half, PrintStream out) {
    sets.forEach(
        (set, judged) -> {
          Fit fit = attitudes.contains(set) ? attitude : said;
          List<Judged> mapped = fit.apply(half(judged, half));
          out.println(
              "  "
                  + Numbers.fill(set, 18)
                  + " attributions "
                  + Numbers.orDash(error(attributions(mapped)))
                  + "  links "
                  + Numbers.orDash(error(links(mapped))));
        });
  }

  private static List<Judged> half(List<Judged> judged, int half) {
    return judged.stream().filter(j -> half < 0 || j.document() % 2 == half).toList();
  }

  private Fit fit(List<String> on, int half) {
    List<List<Judged>> some = new ArrayList<>();
    for (String set : on) {
      some.add(half(sets.getOrDefault(set, List.of()), half));
    }
    return new Fit(
        scale(some, Part.ATTRIBUTION), scale(some, Part.SPEAKER), share(some, Part.RELAY));
  }

  /** By Newton's method on the likelihood, each set weighing one; steps that lose are halved. */
  private static Scale scale(List<List<Judged>> some, Part part) {
    Scale scale = Scale.NONE;
    double best = likelihood(some, part, scale);
    for (int round = 0; round < ROUNDS; round++) {
      double g0 = 0;
      double g1 = 0;
      double h00 = 1e-6;
      double h01 = 0;
      double h11 = 1e-6;
      for (List<Judged> set : some) {
        List<Judged> mine = set.stream().filter(j -> j.part() == part).toList();
        for (Judged j : mine) {
          double x = odds(j.confidence());
          double p = scale.apply(j.confidence());
          double off = ((j.right() ? 1 : 0) - p) / mine.size();
          double curve = p * (1 - p) / mine.size();
          g0 += off * x;
          g1 += off;
          h00 += curve * x * x;
          h01 += curve * x;
          h11 += curve;
        }
      }
      double det = h00 * h11 - h01 * h01;
      double slope = (h11 * g0 - h01 * g1) / det;
      double shift = (h00 * g1 - h01 * g0) / det;
      Scale next = new Scale(scale.slope() + slope, scale.shift() + shift);
      for (int k = 0; k < ROUNDS && !(likelihood(some, part, next) >= best); k++) {
        slope /= 2;
        shift /= 2;
        next = new Scale(scale.slope() + slope, scale.shift() + shift);
      }
      scale = next;
      best = likelihood(some, part, scale);
    }
    return scale;
  }

  private static double likelihood(List<List<Judged>> some, Part part, Scale scale) {
    double sum = 0;
    for (List<Judged> set : some) {
      List<Judged> mine = set.stream().filter(j -> j.part() == part).toList();
      for (Judged j : mine) {
        double p = scale.apply(j.confidence());
        sum += Math.log(Math.max(1e-12, j.right() ? p : 1 - p)) / mine.size();
      }
    }
    return sum;
  }

  private static double share(List<List<Judged>> some, Part part) {
    double sum = 0;
    int counted = 0;
    for (List<Judged> set : some) {
      List<Judged> mine = set.stream().filter(j -> j.part() == part).toList();
      if (!mine.isEmpty()) {
        sum += (double) mine.stream().filter(Judged::right).count() / mine.size();
        counted++;
      }
    }
    return Numbers.ratio(sum, counted);
  }

  private static double odds(double confidence) {
    double p = Math.min(1 - SUREST, Math.max(SUREST, confidence));
    return Math.log(p / (1 - p));
  }
}
