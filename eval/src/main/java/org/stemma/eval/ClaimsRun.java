package org.stemma.eval;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.stemma.Entry;
import org.stemma.claim.Claims;
import org.stemma.claim.Claims.Judgement;
import org.stemma.claim.Claims.Relation;
import org.stemma.claim.Claims.Sketch;
import org.stemma.eval.ClaimLearning.Example;
import org.stemma.eval.ClaimPairs.Pair;
import org.stemma.eval.net.Part;

/** Teaches and tries the judgement whether two mentions are one claim, on pairs. */
final class ClaimsRun {
  /** How much more the pairs of made networks weigh than all others together. */
  static final int NETWORKS = 3;

  private static final int ROUNDS = 12;
  private static final long TEACH = 1;
  private static final long TRY = 2;
  private static final int MOST_OF_TWO = 4;

  private final Claims claims;

  ClaimsRun(Claims claims) {
    this.claims = claims;
  }

  /** Pairs for teaching: our own stories by turns, and real sentences if there is data. */
  static List<Pair> teaching(@Nullable Path data) throws IOException {
    List<Pair> pairs = new ArrayList<>(new ClaimPairs(TEACH).make(ClaimStories.part(0), ROUNDS));
    if (data != null) {
      pairs.addAll(EcbSentences.pairs(EcbDocuments.read(data, "train"), TEACH));
    }
    return pairs;
  }

  /** Pairs for trying: the other stories, and real sentences that teach nothing. */
  static List<Pair> trying(@Nullable Path data) throws IOException {
    List<Pair> pairs = new ArrayList<>(new ClaimPairs(TRY).make(ClaimStories.part(1), ROUNDS));
    if (data != null) {
      pairs.addAll(EcbSentences.pairs(EcbDocuments.read(data, "dev"), TRY));
    }
    return pairs;
  }

  /** Real pairs weigh as much together as our own do. */
  List<Example> examples(List<Pair> pairs) {
    int real = 0;
    for (Pair pair : pairs) {
      real += pair.what().startsWith("real") ? 1 : 0;
    }
    int possible = claims.evidenceNames().indexOf("may-be-same");
    int conflict = claims.evidenceNames().indexOf("some-conflict");
    List<Example> examples = new ArrayList<>();
    for (Pair pair : pairs) {
      double[] values = claims.evidence(sketch(pair.one()), sketch(pair.other()));
      boolean[] allowed = {values[possible] > 0, values[conflict] > 0};
      int label = label(pair.relation());
      boolean consistent = label == 2 || allowed[label];
      double weight =
          pair.what().startsWith("real") ? .4 * (pairs.size() - real) / Math.max(1, real) : 1;
      if (consistent) {
        examples.add(new Example(values, allowed, label, weight));
      }
    }
    return examples;
  }

  /**
   * Pairs of made networks, each two claims weighing the same.
   *
   * @param weight of all together
   */
  List<Example> netExamples(int seeds, double weight) {
    int possible = claims.evidenceNames().indexOf("may-be-same");
    int conflict = claims.evidenceNames().indexOf("some-conflict");
    List<Example> examples = new ArrayList<>();
    for (int k = 0; k < seeds; k++) {
      // Of every three networks one is of tuning, which has far fewer kinds of story.
      NetClaims net = new NetClaims(claims, k % 3 < 2 ? Part.LEARNING : Part.TUNING, 1 + k);
      for (NetClaims.Pair pair : net.pairs(MOST_OF_TWO)) {
        double[] values =
            claims.evidence(net.sketches.get(pair.one()), net.sketches.get(pair.other()));
        boolean[] allowed = {values[possible] > 0, values[conflict] > 0};
        int label = label(pair.relation());
        if (label == 2 || allowed[label]) {
          double sure =
              switch (pair.relation()) {
                case SAME -> 3;
                case CONTRADICTS -> 4;
                case OTHER -> pair.what().contains("kinds") ? 12 : 1;
              };
          examples.add(new Example(values, allowed, label, sure / pair.of()));
        }
      }
    }
    double sum = 0;
    for (Example example : examples) {
      sum += example.weight();
    }
    List<Example> weighted = new ArrayList<>();
    for (Example e : examples) {
      weighted.add(new Example(e.values(), e.allowed(), e.label(), e.weight() * weight / sum));
    }
    return weighted;
  }

  /** Judges and groups the mentions of made networks. */
  void printNet(Part part, int seeds, int errors, PrintStream out) {
    Map<String, double[]> bySort = new TreeMap<>();
    double[] sums = new double[6];
    double largest = 0;
    Map<String, double[]> sorts = new TreeMap<>();
    for (int seed = 1; seed <= seeds; seed++) {
      NetClaims net = new NetClaims(claims, part, seed);
      for (NetClaims.Pair pair : net.pairs(MOST_OF_TWO)) {
        Judgement judgement =
            claims.judge(net.sketches.get(pair.one()), net.sketches.get(pair.other()));
        double[] counts = bySort.computeIfAbsent(pair.what(), w -> new double[5]);
        counts[label(judgement.relation())] += 1.0 / pair.of();
        counts[3] += judgement.about() == pair.about() ? 1.0 / pair.of() : 0;
      }
      BCubed grouped = net.grouped();
      double[] figures = {
        grouped.precision(),
        grouped.recall(),
        grouped.f1(),
        net.keyRecall(),
        net.candidatesEach(),
        net.unseen() / (double) (net.unseen() + net.sketches.size())
      };
      for (int i = 0; i < figures.length; i++) {
        sums[i] += figures[i] / seeds;
      }
      net.addSorts(sorts);
      largest = Math.max(largest, net.largest() / (double) net.sketches.size());
      if (seed == 1 && errors > 0) {
        net.printErrors(errors, out);
        net.printConfusions(errors, out);
      }
    }
    out.println(Numbers.fill("sort of pair", 26) + "same  contradicts  other  about right");
    bySort.forEach(
        (sort, c) -> {
          double n = c[0] + c[1] + c[2];
          out.printf(
              "%-26s%.3f  %.3f        %.3f  %.3f  of %.0f%n",
              sort, c[0] / n, c[1] / n, c[2] / n, c[3] / n, n);
        });
    sorts.forEach(
        (sort, c) ->
            out.printf(
                "claims, %-24s B-cubed precision %.3f recall %.3f of %.0f mentions%n",
                sort, c[0] / c[2], c[1] / c[2], c[2]));
    out.printf(
        "claims: B-cubed precision %.3f recall %.3f F1 %.3f; pairs with a key %.3f;"
            + " candidates a mention %.0f; mentions without sketch %.3f; the largest of what is"
            + " joined holds %.3f of all%n",
        sums[0], sums[1], sums[2], sums[3], sums[4], sums[5], largest);
  }

  /** The place of a relation among figures, as the model counts them. */
  private static int label(Relation relation) {
    return switch (relation) {
      case SAME -> 0;
      case CONTRADICTS -> 1;
      case OTHER -> 2;
    };
  }

  private Sketch sketch(Entry entry) {
    List<Sketch> sketches = claims.sketches(entry);
    if (sketches.isEmpty()) {
      throw new IllegalStateException("no sketch: " + entry.report().text());
    }
    return sketches.get(0);
  }

  /** Prints what is judged of each sort of pair, and the figures of measures.md. */
  void print(List<Pair> pairs, int errors, PrintStream out) {
    Map<String, int[]> bySort = new TreeMap<>();
    int[] same = new int[3];
    int[] contradiction = new int[3];
    int keyless = 0;
    int joined = 0;
    for (Pair pair : pairs) {
      Sketch one = sketch(pair.one());
      Sketch other = sketch(pair.other());
      Judgement judgement = claims.judge(one, other);
      int[] counts = bySort.computeIfAbsent(pair.what(), w -> new int[5]);
      counts[label(judgement.relation())]++;
      counts[3] += judgement.about() == pair.about() ? 1 : 0;
      boolean meets = meets(one, other);
      counts[4] += meets ? 1 : 0;
      count(same, judgement.relation(), pair.relation(), Relation.SAME);
      if (!pair.what().startsWith("real")) {
        count(contradiction, judgement.relation(), pair.relation(), Relation.CONTRADICTS);
      }
      if (judgement.relation() != Relation.OTHER) {
        joined++;
        keyless += meets ? 0 : 1;
      }
      if (judgement.relation() != pair.relation() && counts[3] >= 0 && errors > 0) {
        int wrong = counts[0] + counts[1] + counts[2];
        if (wrong % 3 == 0 && wrong < 3 * errors) {
          out.println(pair.what() + " -> " + judgement);
          out.println("   " + line(pair.one()) + "\n   " + line(pair.other()));
        }
      }
    }
    out.println(Numbers.fill("sort of pair", 26) + "same  contradicts  other  about right  key");
    bySort.forEach(
        (sort, c) -> {
          double n = c[0] + c[1] + c[2];
          out.printf(
              "%-26s%.3f  %.3f        %.3f  %.3f        %.3f  of %d%n",
              sort, c[0] / n, c[1] / n, c[2] / n, c[3] / n, c[4] / n, (int) n);
        });
    print("same claim", same, out);
    print("contradiction", contradiction, out);
    out.printf(
        "judged same or contradicting without a common key: %.4f%n", keyless / (double) joined);
  }

  private static String line(Entry entry) {
    String text = entry.report().text();
    if (text.length() > 400) {
      return entry.report().text(entry.attributions().get(0).content());
    }
    return text.replace("\n\n", " / ");
  }

  private boolean meets(Sketch one, Sketch other) {
    Candidates candidates = new Candidates();
    candidates.add(0, claims.keys(one));
    return !candidates.add(1, claims.keys(other)).isEmpty();
  }

  private static void count(int[] counts, Relation found, Relation gold, Relation what) {
    counts[0] += found == what && gold == what ? 1 : 0;
    counts[1] += found == what ? 1 : 0;
    counts[2] += gold == what ? 1 : 0;
  }

  private static void print(String what, int[] counts, PrintStream out) {
    double precision = counts[0] / (double) Math.max(1, counts[1]);
    double recall = counts[0] / (double) Math.max(1, counts[2]);
    out.printf(
        "%s: precision %.3f recall %.3f F1 %.3f%n",
        what, precision, recall, 2 * precision * recall / Math.max(1e-9, precision + recall));
  }
}
