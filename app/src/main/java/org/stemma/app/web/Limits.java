package org.stemma.app.web;

import java.util.Map;
import java.util.function.LongSupplier;

/** How often a visitor may ask: so many at once, and so many more each second. Thread-safe. */
final class Limits {
  private static final int MOST_VISITORS = 10_000;

  private final double burst;
  private final double eachSecond;
  private final LongSupplier nanos;
  private final Map<String, Bucket> buckets = Bounded.byUse(MOST_VISITORS);

  private record Bucket(double left, long at) {}

  Limits(double burst, double eachSecond, LongSupplier nanos) {
    this.burst = burst;
    this.eachSecond = eachSecond;
    this.nanos = nanos;
  }

  /** Whether this visitor may ask once more now. */
  synchronized boolean take(String visitor) {
    long now = nanos.getAsLong();
    Bucket bucket = buckets.getOrDefault(visitor, new Bucket(burst, now));
    double left = Math.min(burst, bucket.left() + (now - bucket.at()) * 1e-9 * eachSecond);
    boolean may = left >= 1;
    buckets.put(visitor, new Bucket(may ? left - 1 : left, now));
    return may;
  }
}
