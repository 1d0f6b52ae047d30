package org.stemma.app.web;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts for a monitoring system, in the text form that Prometheus reads. Thread-safe. */
final class Metrics {
  private static final double[] BOUNDS = {.005, .02, .05, .15, .5, 2};

  private final long started = System.nanoTime();
  private final Map<String, LongAdder> counts = new ConcurrentSkipListMap<>();
  private final LongAdder[] times = new LongAdder[BOUNDS.length + 1];
  private final LongAdder nanos = new LongAdder();

  Metrics() {
    for (int i = 0; i < times.length; i++) {
      times[i] = new LongAdder();
    }
  }

  /** A request was answered. */
  void answered(String route, int status, long took) {
    String name = "route=\"" + route + "\",status=\"" + status + "\"";
    counts.computeIfAbsent(name, k -> new LongAdder()).increment();
    int i = 0;
    while (i < BOUNDS.length && took * 1e-9 > BOUNDS[i]) {
      i++;
    }
    times[i].increment();
    nanos.add(took);
  }

  String text(Map<String, Long> gauges) {
    StringBuilder out = new StringBuilder("# TYPE stemma_requests_total counter\n");
    counts.forEach((name, count) -> line(out, "stemma_requests_total{" + name + "}", count.sum()));
    out.append("# TYPE stemma_request_seconds histogram\n");
    long sum = 0;
    for (int i = 0; i < times.length; i++) {
      sum += times[i].sum();
      String bound = i < BOUNDS.length ? Double.toString(BOUNDS[i]) : "+Inf";
      line(out, "stemma_request_seconds_bucket{le=\"" + bound + "\"}", sum);
    }
    line(out, "stemma_request_seconds_sum", nanos.sum() * 1e-9);
    line(out, "stemma_request_seconds_count", sum);
    out.append("# TYPE stemma_uptime_seconds gauge\n");
    line(out, "stemma_uptime_seconds", (System.nanoTime() - started) / 1_000_000_000L);
    new TreeMap<>(gauges)
        .forEach(
            (name, value) -> {
              out.append("# TYPE stemma_").append(name).append(" gauge\n");
              line(out, "stemma_" + name, value);
            });
    return out.toString();
  }

  private static void line(StringBuilder out, String name, Object value) {
    out.append(name).append(' ').append(value).append('\n');
  }
}
