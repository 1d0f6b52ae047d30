package org.stemma.eval.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stemma.Claim;
import org.stemma.Entry;
import org.stemma.Mention;
import org.stemma.Standing;
import org.stemma.Stemma;
import org.stemma.claim.Claims;
import org.stemma.trace.Tracer;

/** The product, joined as a ledger joins it: keys, judgements, groups, traces. */
final class Ours implements Engine {
  private final Claims claims = Claims.english();
  private final Tracer tracer = new Tracer();

  @Override
  public Sorted claims(List<Entry> entries) {
    List<Claims.Sketch> sketches = new ArrayList<>();
    for (Entry entry : entries) {
      sketches.addAll(claims.sketches(entry));
    }
    Map<Long, List<Integer>> byKey = new HashMap<>();
    int[] group = new int[sketches.size()];
    Arrays.setAll(group, k -> k);
    List<Clash> clashes = new ArrayList<>();
    for (int k = 0; k < group.length; k++) {
      Set<Integer> candidates = new HashSet<>();
      for (long key : claims.keys(sketches.get(k))) {
        List<Integer> others = byKey.computeIfAbsent(key, x -> new ArrayList<>());
        candidates.addAll(others);
        others.add(k);
      }
      candidates.remove(k);
      for (int other : candidates) {
        Claims.Judgement judgement = claims.judge(sketches.get(other), sketches.get(k));
        switch (judgement.relation()) {
          case SAME -> {
            if (judgement.joins()) {
              Groups.join(group, other, k);
            }
          }
          case CONTRADICTS ->
              clashes.add(
                  new Clash(
                      sketches.get(other).mention(),
                      sketches.get(k).mention(),
                      judgement.probability()));
          case OTHER -> {}
        }
      }
    }
    List<List<Mention>> out = new ArrayList<>();
    for (List<Integer> joined : Groups.of(group)) {
      List<Claims.Sketch> together = joined.stream().map(sketches::get).toList();
      for (List<Claims.Sketch> claim : claims.group(together)) {
        out.add(claim.stream().map(Claims.Sketch::mention).toList());
      }
    }
    return new Sorted(out, clashes);
  }

  @Override
  public List<Stemma.Edge> descent(Collection<Entry> entries) {
    return tracer.descent(entries);
  }

  @Override
  public Drawn draw(Claim claim, Collection<Entry> entries) {
    Stemma stemma = tracer.trace(claim, entries);
    Standing standing = tracer.standing(stemma, entries, null);
    return new Drawn(stemma, standing.roots(), tracer.drift(stemma, entries));
  }
}
