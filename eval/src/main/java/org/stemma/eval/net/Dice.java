package org.stemma.eval.net;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Chance that a seed decides. Not thread-safe. */
final class Dice {
  private final Random random;

  Dice(long seed) {
    // Neighbouring seeds would begin alike without the mixing.
    this.random = new Random(seed * 0x9E3779B97F4A7C15L ^ (seed >>> 17));
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  /** From 0 up to, not including, {@code end}. */
  int below(int end) {
    return random.nextInt(end);
  }

  /** Both ends included. */
  int between(int low, int high) {
    return low + random.nextInt(high - low + 1);
  }

  double between(double low, double high) {
    return low + (high - low) * random.nextDouble();
  }

  long next() {
    return random.nextLong();
  }

  <T> T pick(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  /** So many of them, all if they are fewer, in their order. */
  <T> List<T> some(List<T> of, int count) {
    List<T> out = new ArrayList<>();
    int left = of.size();
    int wanted = Math.min(count, left);
    for (T item : of) {
      if (random.nextInt(left) < wanted) {
        out.add(item);
        wanted--;
      }
      left--;
    }
    return out;
  }

  /** In an order of chance. */
  <T> List<T> shuffled(List<T> of) {
    List<T> out = new ArrayList<>(of);
    for (int k = out.size() - 1; k > 0; k--) {
      int other = random.nextInt(k + 1);
      T item = out.get(k);
      out.set(k, out.get(other));
      out.set(other, item);
    }
    return out;
  }
}
