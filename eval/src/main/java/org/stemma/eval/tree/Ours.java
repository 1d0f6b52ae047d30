package org.stemma.eval.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stemma.Claim;
import org.stemma.Entry;
import org.stemma.Mention;
import org.stemma.Standing;
import org.stemma.Stemma;
import org.stemma.claim.Claims;
import org.stemma.eval.Candidates;
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
    Candidates candidates = new Candidates();
    int[] group = new int[sketches.size()];
    Arrays.setAll(group, k -> k);
    List<int[]> contrary = new ArrayList<>();
    for (int k = 0; k < group.length; k++) {
      for (int other : candidates.add(k, claims.keys(sketches.get(k)))) {
        if (!claims.isWorthJudging(sketches.get(other), sketches.get(k))) {
          continue;
        }
        Claims.Judgement judgement = claims.judge(sketches.get(other), sketches.get(k));
        switch (judgement.relation()) {
          case SAME -> {
            if (judgement.joins()) {
              Groups.join(group, other, k);
            }
          }
          case CONTRADICTS -> contrary.add(new int[] {other, k});
          case OTHER -> {}
        }
      }
    }
    List<List<Claims.Sketch>> out = new ArrayList<>();
    for (List<Integer> joined : Groups.of(group)) {
      List<Claims.Sketch> together = joined.stream().map(sketches::get).toList();
      out.addAll(claims.group(together));
    }
    return new Sorted(
        out.stream().map(c -> c.stream().map(Claims.Sketch::mention).toList()).toList(),
        clashes(out, sketches, contrary));
  }

  /** All mentions of claims that contradict each other, as surely as these do. */
  private List<Clash> clashes(
      List<List<Claims.Sketch>> found, List<Claims.Sketch> sketches, List<int[]> contrary) {
    Map<Mention, Integer> claimOf = new HashMap<>();
    for (int k = 0; k < found.size(); k++) {
      for (Claims.Sketch sketch : found.get(k)) {
        claimOf.put(sketch.mention(), k);
      }
    }
    Set<List<Integer>> pairs = new LinkedHashSet<>();
    for (int[] pair : contrary) {
      Integer one = claimOf.get(sketches.get(pair[0]).mention());
      Integer other = claimOf.get(sketches.get(pair[1]).mention());
      if (one != null && other != null && !one.equals(other)) {
        pairs.add(List.of(Math.min(one, other), Math.max(one, other)));
      }
    }
    List<Clash> clashes = new ArrayList<>();
    for (List<Integer> pair : pairs) {
      List<Claims.Sketch> one = found.get(pair.get(0));
      List<Claims.Sketch> other = found.get(pair.get(1));
      Claims.Judgement judgement = claims.judge(one, other);
      if (judgement.relation() == Claims.Relation.CONTRADICTS) {
        for (Claims.Sketch first : one) {
          for (Claims.Sketch second : other) {
            clashes.add(new Clash(first.mention(), second.mention(), judgement.probability()));
          }
        }
      }
    }
    return clashes;
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
