package org.stemma.app;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.stemma.Entry;
import org.stemma.Flag;
import org.stemma.Report;
import org.stemma.app.fetch.Fetcher;
import org.stemma.app.web.Ports;
import org.stemma.attribute.Attributor;
import org.stemma.ledger.Ledger;

/** Gives the pages what the command line has: reading, attributing, JSON. Thread-safe. */
final class WebPorts implements Ports, AutoCloseable {
  /** The first pages come first: the model has time while a visitor looks at them. */
  private static final int DELAY_SECONDS = 2;

  private final ScheduledExecutorService loading = Executors.newSingleThreadScheduledExecutor();
  private final CompletableFuture<Attributor> attributor = new CompletableFuture<>();

  WebPorts() {
    var unused = loading.schedule(this::load, DELAY_SECONDS, TimeUnit.SECONDS);
  }

  private void load() {
    if (!attributor.isDone()) {
      try {
        attributor.complete(Attributor.english());
      } catch (RuntimeException | Error e) {
        attributor.completeExceptionally(e);
      }
    }
  }

  private Attributor attributor() {
    try {
      return attributor.join();
    } catch (CompletionException e) {
      throw new IllegalStateException("the model can't be loaded: " + e.getCause(), e);
    }
  }

  @Override
  public boolean isReady() {
    return attributor.isDone() && !attributor.isCompletedExceptionally();
  }

  @Override
  public Entry attribute(Report report) {
    return new Entry(report, attributor().attribute(report), attributor().version());
  }

  @Override
  public List<Flag> flags(Entry entry) {
    return attributor().flags(entry.report(), entry.attributions());
  }

  @Override
  public String model() {
    return attributor().version();
  }

  @Override
  public void read(byte[] bytes, String name, Given given, Taker taker) throws IOException {
    Inputs inputs = inputs(bytes, given);
    inputs.read("-", new Named(taker, name));
  }

  @Override
  public void fetch(String url, Given given, Taker taker) throws IOException {
    if (!url.matches("(?i)https?://.*")) {
      throw new IllegalArgumentException("no address of the web: " + url);
    }
    inputs(new byte[0], given).read(url, new Named(taker, url));
  }

  private static Inputs inputs(byte[] bytes, Given given) {
    return new Inputs(
        new ByteArrayInputStream(bytes),
        new org.stemma.app.Given(given.date(), given.outlet(), null),
        Fetcher.ofNetwork());
  }

  /** Calls what came from standard input, as the reader sees it, by the name of the upload. */
  private record Named(Taker taker, String name) implements Inputs.Taker {
    @Override
    public void report(Report report, boolean alone) throws IOException {
      taker.report(report.named(renamed(report.id())));
    }

    @Override
    public void failure(String place, String why) {
      taker.failure(renamed(place), why);
    }

    private String renamed(String id) {
      boolean fromInput = id.equals("stdin") || id.startsWith("stdin#") || id.startsWith("stdin:");
      return fromInput ? name + id.substring("stdin".length()) : id;
    }
  }

  @Override
  public void claims(List<Ledger.Trace> traces, OutputStream out) throws IOException {
    try (ClaimJson json = new ClaimJson(out)) {
      json.claims(traces);
    }
  }

  @Override
  public void claim(Ledger.Trace trace, OutputStream out) throws IOException {
    try (ClaimJson json = new ClaimJson(out)) {
      json.trace(trace);
    }
  }

  @Override
  public void report(Entry entry, OutputStream out) throws IOException {
    JsonOutput.write(entry.report(), entry.attributions(), flags(entry), true, out);
  }

  @Override
  public void comparison(Entry one, Entry other, Ledger.Comparison comparison, OutputStream out)
      throws IOException {
    try (ClaimJson json = new ClaimJson(out)) {
      json.comparison(one, other, comparison);
    }
  }

  @Override
  public void versions(List<Ledger.Version> versions, OutputStream out) throws IOException {
    try (ClaimJson json = new ClaimJson(out)) {
      json.versions(versions);
    }
  }

  @Override
  public void corrections(List<Ledger.Correction> corrections, OutputStream out)
      throws IOException {
    try (ClaimJson json = new ClaimJson(out)) {
      json.corrections(corrections);
    }
  }

  @Override
  public void close() {
    loading.shutdownNow();
  }
}
