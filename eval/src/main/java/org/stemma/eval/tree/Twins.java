package org.stemma.eval.tree;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stemma.Attribution;
import org.stemma.Entry;
import org.stemma.Span;

/** Which found attribution is which true one, in two readings of one text. */
final class Twins {
  /** One true and one found attribution, and how much of their words they share. */
  private record Pair(String gold, String found, double like) {}

  private Twins() {}

  /** Found ids by true ids, one to one, best first; contents share half of their characters. */
  static Map<String, String> of(Entry gold, Entry found) {
    List<Pair> pairs = new ArrayList<>();
    for (Attribution one : gold.attributions()) {
      for (Attribution other : found.attributions()) {
        double like = like(one, other);
        if (like >= .5) {
          pairs.add(new Pair(one.id(), other.id(), like));
        }
      }
    }
    pairs.sort(Comparator.comparingDouble(Pair::like).reversed());
    Map<String, String> out = new HashMap<>();
    Set<String> taken = new HashSet<>();
    for (Pair pair : pairs) {
      if (!out.containsKey(pair.gold()) && taken.add(pair.found())) {
        out.put(pair.gold(), pair.found());
      }
    }
    return out;
  }

  private static double like(Attribution one, Attribution other) {
    double content = dice(one.content(), other.content());
    // The same act on the same words is closer than a nested one, and tells contentless ones apart.
    double cue = dice(one.cue(), other.cue());
    boolean bare = one.content().isEmpty() || other.content().isEmpty();
    return bare ? cue : content * .9 + cue * .1;
  }

  private static double dice(List<Span> one, List<Span> other) {
    int shared = 0;
    int all = 0;
    for (Span a : one) {
      all += a.length();
      for (Span b : other) {
        shared += Math.max(0, Math.min(a.end(), b.end()) - Math.max(a.start(), b.start()));
      }
    }
    for (Span b : other) {
      all += b.length();
    }
    return all == 0 ? 0 : 2.0 * shared / all;
  }
}
