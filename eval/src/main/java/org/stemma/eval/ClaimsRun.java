package org.stemma.eval;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.stemma.claim.Claims;
import org.stemma.claim.Claims.Judgement;
import org.stemma.claim.Claims.Relation;
import org.stemma.claim.Claims.Sketch;
import org.stemma.eval.ClaimLearning.Example;
import org.stemma.eval.ClaimPairs.Pair;

/** Teaches and tries the judgement whether two mentions are one claim, on pairs. */
final class ClaimsRun {
  private static final int ROUNDS = 12;
  private static final long TEACH = 1;
  private static final long TRY = 2;

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
    int negation = claims.evidenceNames().indexOf("negation-apart");
    int conflict = claims.evidenceNames().indexOf("some-conflict");
    List<Example> examples = new ArrayList<>();
    for (Pair pair : pairs) {
      double[] values = claims.evidence(sketch(pair.one()), sketch(pair.other()));
      boolean[] allowed = {values[negation] == 0, values[conflict] > 0};
      int label = pair.relation().ordinal();
      boolean possible = label == 2 || allowed[label];
      double weight =
          pair.what().startsWith("real") ? .4 * (pairs.size() - real) / Math.max(1, real) : 1;
      if (possible) {
        examples.add(new Example(values, allowed, label, weight));
      }
    }
    return examples;
  }

  private Sketch sketch(org.stemma.Entry entry) {
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
      counts[judgement.relation().ordinal()]++;
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
    out.printf("judged same or contradicting without a common key: %.4f%n", keyless / (double) joined);
  }

  private static String line(org.stemma.Entry entry) {
    String text = entry.report().text();
    if (text.length() > 400) {
      return entry.report().text(entry.attributions().get(0).content());
    }
    return text.replace("\n\n", " / ");
  }

  private boolean meets(Sketch one, Sketch other) {
    Set<Long> keys = new HashSet<>();
    for (long key : claims.keys(one)) {
      keys.add(key);
    }
    for (long key : claims.keys(other)) {
      if (keys.contains(key)) {
        return true;
      }
    }
    return false;
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
