package org.stemma.ledger;

import java.util.List;
import java.util.function.Function;
import org.stemma.Entry;
import org.stemma.claim.Claims;
import org.stemma.claim.Claims.Judgement;
import org.stemma.claim.Claims.Sketch;

/** What a ledger asks of {@link Claims}; thread-safe. Tests put simpler rules in its place. */
interface Matcher {
  List<Sketch> sketches(Entry entry);

  long[] keys(Sketch sketch);

  /** Tells how others that share a key with a mention stand to it. For one thread. */
  Function<Sketch, Judgement> judging(Sketch one);

  /** Whether two claims contradict each other. */
  Judgement judge(List<Sketch> one, List<Sketch> other);

  /** Whether two say the same word for word, so that they are never two wordings. */
  boolean isWordedAlike(Sketch one, Sketch other);

  List<List<Sketch>> group(List<Sketch> joined);

  Sketch representative(List<Sketch> claim);

  static Matcher of(Claims claims) {
    return new Matcher() {
      @Override
      public List<Sketch> sketches(Entry entry) {
        return claims.sketches(entry);
      }

      @Override
      public long[] keys(Sketch sketch) {
        return claims.keys(sketch);
      }

      @Override
      public Function<Sketch, Judgement> judging(Sketch one) {
        return claims.judging(one);
      }

      @Override
      public Judgement judge(List<Sketch> one, List<Sketch> other) {
        return claims.judge(one, other);
      }

      @Override
      public boolean isWordedAlike(Sketch one, Sketch other) {
        return claims.isWordedAlike(one, other);
      }

      @Override
      public List<List<Sketch>> group(List<Sketch> joined) {
        return claims.group(joined);
      }

      @Override
      public Sketch representative(List<Sketch> claim) {
        return claims.representative(claim);
      }
    };
  }
}
