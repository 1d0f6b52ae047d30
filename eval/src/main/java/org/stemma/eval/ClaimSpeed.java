package org.stemma.eval;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import org.stemma.Entry;
import org.stemma.claim.Claims;
import org.stemma.claim.Claims.Sketch;
import org.stemma.eval.net.Networks;
import org.stemma.eval.net.Part;

/** What sketches, keys and judgements cost in CPU time of one thread, on made networks. */
final class ClaimSpeed {
  private static final int ROUNDS = 3;

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

  /** Prints the costs of the last of some rounds, the others being a warm-up. */
  void print(Claims claims, int seeds, PrintStream out) {
    List<Entry> entries = new ArrayList<>();
    for (int seed = 1; seed <= seeds; seed++) {
      entries.addAll(Networks.make(Part.TUNING, seed).entries());
    }
    for (int round = 1; round <= ROUNDS; round++) {
      List<Sketch> sketches = new ArrayList<>();
      long start = threads.getCurrentThreadCpuTime();
      for (Entry entry : entries) {
        sketches.addAll(claims.sketches(entry));
      }
      long sketched = threads.getCurrentThreadCpuTime();
      List<long[]> keys = new ArrayList<>();
      for (Sketch sketch : sketches) {
        keys.add(claims.keys(sketch));
      }
      long keyed = threads.getCurrentThreadCpuTime();
      List<int[]> pairs = pairs(keys);
      long before = threads.getCurrentThreadCpuTime();
      double sum = 0;
      for (int[] pair : pairs) {
        sum += claims.judge(sketches.get(pair[0]), sketches.get(pair[1])).probability();
      }
      long judged = threads.getCurrentThreadCpuTime();
      if (round == ROUNDS) {
        double bytes = 0;
        double count = 0;
        for (int k = 0; k < keys.size(); k++) {
          bytes += sketches.get(k).bytes().length;
          count += keys.get(k).length;
        }
        out.printf(
            "%d reports, %d mentions; per CPU second: sketches of %.0f reports (%.0f mentions), keys of"
                + " %.0f mentions, %.0f judgements (mean probability %.2f)%n",
            entries.size(),
            sketches.size(),
            entries.size() / seconds(start, sketched),
            sketches.size() / seconds(start, sketched),
            sketches.size() / seconds(sketched, keyed),
            pairs.size() / seconds(before, judged),
            sum / pairs.size());
        out.printf(
            "a mention: %.1f keys, a sketch of %.0f bytes; a report: %.0f bytes of both%n",
            count / keys.size(), bytes / keys.size(), (bytes + 8 * count) / entries.size());
        out.printf(
            "a report's work with %.0f candidates: %.2f ms%n",
            pairs.size() / (double) entries.size(),
            1000 * (seconds(start, keyed) + seconds(before, judged)) / entries.size());
      }
    }
  }

  private static List<int[]> pairs(List<long[]> keys) {
    Candidates candidates = new Candidates();
    List<int[]> pairs = new ArrayList<>();
    for (int k = 0; k < keys.size(); k++) {
      for (int other : candidates.add(k, keys.get(k))) {
        pairs.add(new int[] {other, k});
      }
    }
    return pairs;
  }

  private static double seconds(long from, long to) {
    return Math.max(1, to - from) / 1e9;
  }
}
