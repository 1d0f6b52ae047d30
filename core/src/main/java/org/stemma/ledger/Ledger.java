package org.stemma.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.stemma.Claim;
import org.stemma.Drift;
import org.stemma.Entry;
import org.stemma.Mention;
import org.stemma.Report;
import org.stemma.Standing;
import org.stemma.Stemma;
import org.stemma.claim.Claims;
import org.stemma.trace.Tracer;

/**
 * Keeps reports with what is said in them, and derives from them which claims they share and where
 * those come from. Reports, readings and corrections are only ever added; all else follows from
 * them, and is the same in whatever order they came.
 *
 * <p>A report is known by its id. Another text under the same id is another version of the page:
 * all versions are kept, the one captured last counts. What one call adds is kept wholly or not at
 * all, and is on the disk when the call returns. Several processes may use one ledger; one at a
 * time writes, the others wait. Thread-safe: who asks doesn't wait for who adds, but is answered
 * from what was kept last; what another thread is adding at the time may not be in its claims yet.
 *
 * <p>Methods throw {@link IOException} where the database can't be reached, read or written; its
 * message names the ledger and says what to do.
 */
public final class Ledger implements AutoCloseable {
  private static final int AT_ONCE = 200;

  /** After so many reports the claims are found without being asked for. */
  private static final int MOST_UNSETTLED = 10_000;

  /** So many traces are remembered, of claims with so many reports around. */
  private static final int TRACES = 400;

  private static final int MOST_REMEMBERED = 200;

  private final Database database;
  private final Reading own;

  /** Null where there is one connection alone: a ledger in memory. */
  private final @Nullable Readers readers;

  /** Held while the own connection is used. */
  private final ReentrantLock writing = new ReentrantLock(true);

  private final Matcher matcher;
  private final Tracer tracer;
  private final Ties ties;
  private final Deriving deriving;
  private final Settling settling;
  private final AtomicLong writes = new AtomicLong();

  /** Reports added since the claims were found last. */
  private final AtomicLong unsettled = new AtomicLong();

  private final Map<Rest, Trace> traces = Collections.synchronizedMap(new Recent<>(TRACES));

  private Ledger(Database database, Matcher matcher, Tracer tracer, @Nullable Readers readers) {
    this.database = database;
    this.readers = readers;
    this.matcher = matcher;
    this.tracer = tracer;
    this.own = Reading.of(database, matcher, new Asking.Memory());
    Mentions mentions = own.mentions();
    this.ties = new Ties(database);
    Linking linking = new Linking(database, mentions, matcher, ties);
    this.deriving =
        new Deriving(database, own.facts(), mentions, linking, own.corrections(), matcher);
    this.settling = new Settling(database, mentions, linking, own.corrections(), matcher, ties);
  }

  /**
   * What a person changed about claims. It refers to mentions, not to claims, and so survives
   * whatever else is added, and a rebuild.
   *
   * @param id made from all the rest
   * @param kind what is changed
   * @param mentions what it is about; an empty attribution stands for all of a report
   * @param wording the new wording of a claim that is renamed, else null
   * @param undoes id of the correction that is undone, else null
   * @param author who made it
   * @param at when, to the millisecond
   * @param reason why, in words
   */
  public record Correction(
      String id,
      Kind kind,
      List<Mention> mentions,
      @Nullable String wording,
      @Nullable String undoes,
      String author,
      Instant at,
      String reason) {
    public Correction {
      mentions = List.copyOf(mentions);
    }

    /** What a correction does. */
    public enum Kind {
      /** The claims of these mentions are one. */
      MERGE,
      /** These mentions are a claim of their own. */
      SPLIT,
      /** What these mentions belong to is no claim. */
      REJECT,
      /** These mentions, or this report, don't count. */
      WITHDRAW,
      /** The claim of this mention is worded otherwise. */
      RENAME,
      /** Another correction no longer holds. */
      UNDO
    }
  }

  /**
   * Who corrects, and why.
   *
   * @param author a name or address, not blank
   * @param reason in words, not blank
   */
  public record By(String author, String reason) {
    public By {
      if (author.isBlank() || reason.isBlank()) {
        throw new IllegalArgumentException("a correction needs an author and a reason");
      }
    }
  }

  /**
   * One version of a page.
   *
   * @param report as it was read
   * @param captured when it was seen so, in order; empty where that isn't known
   * @param changes from the version before; empty for the first
   */
  public record Version(Report report, List<Instant> captured, List<Change> changes) {
    public Version {
      captured = List.copyOf(captured);
      changes = List.copyOf(changes);
    }
  }

  /**
   * A passage that differs between two texts.
   *
   * @param before its words in the first, empty if only the second has it
   * @param after its words in the second, empty if only the first has it
   */
  public record Change(String before, String after) {}

  /**
   * Two reports side by side.
   *
   * @param descent edges between them: which is a copy of which, if any
   * @param changes from the first to the second
   * @param shared the claims that both carry
   * @param drift what changed in those along the edges between the two
   */
  public record Comparison(
      List<Stemma.Edge> descent, List<Change> changes, List<Claim> shared, List<Drift> drift) {
    public Comparison {
      descent = List.copyOf(descent);
      changes = List.copyOf(changes);
      shared = List.copyOf(shared);
      drift = List.copyOf(drift);
    }
  }

  /**
   * All that is told of a claim's way.
   *
   * @param stemma who has it from whom
   * @param standing the claim at a glance
   * @param drift what changed
   * @param entries what these rest on: the reports that mention it or what contradicts it
   */
  public record Trace(Stemma stemma, Standing standing, List<Drift> drift, List<Entry> entries) {
    public Trace {
      drift = List.copyOf(drift);
      entries = List.copyOf(entries);
    }
  }

  /**
   * What a check of the ledger found.
   *
   * @param reports how many count
   * @param mentions how many there are in them
   * @param claims how many those make
   * @param problems what is wrong, for people; empty if all is well
   */
  public record Verification(long reports, long mentions, long claims, List<String> problems) {
    public Verification {
      problems = List.copyOf(problems);
    }
  }

  /**
   * Opens a ledger, and makes it where there is none.
   *
   * @param jdbcUrl {@code jdbc:sqlite:FILE}, {@code jdbc:sqlite::memory:} or {@code
   *     jdbc:postgresql:...}; the driver must be on the class path
   * @throws IOException if the database can't be opened, is somebody else's, or was made by a newer
   *     version
   */
  public static Ledger open(String jdbcUrl) throws IOException {
    return open(jdbcUrl, Matcher.of(Claims.english()), new Tracer());
  }

  static Ledger open(String jdbcUrl, Matcher matcher, Tracer tracer) throws IOException {
    Database database = Database.open(jdbcUrl);
    return new Ledger(
        database, matcher, tracer, database.isShared() ? new Readers(jdbcUrl, matcher) : null);
  }

  /** Adds an entry; see {@link #addAll}. Gives whether it was new. */
  public boolean add(Entry entry) throws IOException {
    return addAll(List.of(entry)) > 0;
  }

  /**
   * Adds entries in batches. What is known already, with the same text, model and time of capture,
   * is let be. If it fails, the batches before the one that failed are kept.
   *
   * @return how many brought anything new
   * @throws IllegalArgumentException if an entry can't be kept, such as one with a NUL in its id
   */
  public int addAll(Iterable<Entry> entries) throws IOException {
    int added = 0;
    List<Entry> batch = new ArrayList<>();
    CompletableFuture<List<Deriving.Pending>> ready = null;
    for (Entry entry : entries) {
      batch.add(checked(entry));
      if (batch.size() == AT_ONCE) {
        CompletableFuture<List<Deriving.Pending>> next = prepare(batch);
        batch = new ArrayList<>();
        added += ready == null ? 0 : keep(ready);
        ready = next;
      }
    }
    added += ready == null ? 0 : keep(ready);
    return batch.isEmpty() ? added : added + keep(prepare(batch));
  }

  private static Entry checked(Entry entry) {
    String id = entry.report().id();
    if (id.isEmpty() || id.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("no id for a report: \"" + id.replace('\0', '?') + "\"");
    }
    Set<String> ids = new TreeSet<>();
    entry
        .attributions()
        .forEach(
            said -> {
              if (said.id().isEmpty() || !ids.add(said.id())) {
                throw new IllegalArgumentException(
                    id + ": two attributions are named \"" + said.id() + "\"");
              }
            });
    return entry;
  }

  /** Does beside the keeping of the batch before all that needs no database. */
  private CompletableFuture<List<Deriving.Pending>> prepare(List<Entry> batch) {
    return CompletableFuture.supplyAsync(
        () -> {
          Deriving.Pending[] pending = new Deriving.Pending[batch.size()];
          Arrays.parallelSetAll(
              pending,
              i ->
                  new Deriving.Pending(
                      Written.of(batch.get(i), matcher), batch.get(i).report().captured()));
          return List.of(pending);
        });
  }

  private int keep(CompletableFuture<List<Deriving.Pending>> ready) throws IOException {
    List<Deriving.Pending> pending;
    try {
      pending = ready.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof UncheckedIOException unchecked) {
        throw new IllegalArgumentException("an entry can't be kept: " + unchecked.getMessage(), e);
      }
      throw e.getCause() instanceof RuntimeException told ? told : e;
    }
    int added = write(() -> deriving.add(pending));
    if (unsettled.addAndGet(added) >= MOST_UNSETTLED) {
      settle();
    }
    return added;
  }

  /**
   * Finds the claims that have changed since they were found last. Who asks for claims does so too;
   * done after adding, it spares who asks next the wait.
   */
  public void settle() throws IOException {
    if (read(reading -> Settling.isNeeded(reading.database()))) {
      change(this::settled);
    }
  }

  /** Whether a report is there, with this text, as read by this model. */
  public boolean knows(Report report, String model) throws IOException {
    String hash = Written.hash(EntryWriter.report(report));
    return read(reading -> reading.facts().known(report.id(), hash, model, null).all());
  }

  /**
   * Keeps that a report was captured again, if its text is there, read by this model.
   *
   * @return whether it is there; if not, nothing is kept
   */
  public boolean seen(Report report, String model) throws IOException {
    String hash = Written.hash(EntryWriter.report(report));
    writing.lock();
    try {
      Facts.Known known =
          database.read(() -> own.facts().known(report.id(), hash, model, report.captured()));
      if (known.reading() && !known.capture()) {
        write(() -> deriving.seen(report, known.report()));
      }
      return known.reading();
    } finally {
      writing.unlock();
    }
  }

  /** How many reports count. */
  public long size() throws IOException {
    return read(reading -> reading.database().number("SELECT count(*) FROM live"));
  }

  /** What is kept of a report, null if it isn't there. */
  public @Nullable Entry entry(String report) throws IOException {
    List<Entry> entries = read(reading -> reading.asking().entries(List.of(report)));
    return entries.isEmpty() ? null : entries.get(0);
  }

  /** The reports that were added last, the newest first. */
  public List<Entry> newest(int limit) throws IOException {
    return read(reading -> reading.asking().newest(limit));
  }

  /** An outlet's reports that were added last, the newest first; known by its name or domain. */
  public List<Entry> newestOf(String outlet, int limit) throws IOException {
    return read(reading -> reading.asking().newestOf(outlet, limit));
  }

  /** The entries that mention a claim, in the order of the reports' ids. */
  public List<Entry> entries(Claim claim) throws IOException {
    return read(reading -> reading.asking().entries(Reading.reports(claim)));
  }

  /** The entries of a claim, and those of what contradicts it: a figure that drifted is there. */
  private List<Entry> around(Claim claim) throws IOException {
    return settled(reading -> reading.asking().entries(reading.reportsAround(claim)));
  }

  /** The trace of a claim that these readings gave is remembered. */
  private Traced traced(Claim claim) throws IOException {
    return settled(
        reading -> {
          Set<String> reports = reading.reportsAround(claim);
          Set<Long> readings = reading.asking().readings(reports);
          Trace known = traces.get(new Rest(claim, readings));
          List<Entry> entries = known == null ? reading.asking().entries(reports) : List.of();
          return new Traced(new Rest(claim, readings), known, entries);
        });
  }

  /** All that a trace follows from: the claim, and the numbers of the readings around it. */
  private record Rest(Claim claim, Set<Long> readings) {}

  /** What is known of a claim's trace, else what it is to be made of. */
  private record Traced(Rest rest, @Nullable Trace known, List<Entry> entries) {}

  private void remember(Rest rest, Trace trace) {
    if (trace.entries().size() <= MOST_REMEMBERED) {
      traces.put(rest, trace);
    }
  }

  /** The claims that the most reports carry, those first. */
  public List<Claim> claims(int limit) throws IOException {
    return settled(reading -> reading.asking().claims(reading.asking().largest(limit)));
  }

  /**
   * The claims that have a mention with all these words, those in the most reports first. Case,
   * accents and the plural's ending don't matter. Words that thousands of mentions hold find the
   * newest of them.
   */
  public List<Claim> search(String words, int limit) throws IOException {
    return settled(reading -> reading.asking().claims(reading.asking().holding(words, limit)));
  }

  /** The claim that this id, or the id that any of its mentions would give it, names; else null. */
  public @Nullable Claim claim(String id) throws IOException {
    return settled(reading -> Optional.ofNullable(reading.claim(id))).orElse(null);
  }

  /** The claims of a report, in the order of their ids. */
  public List<Claim> claimsOf(String report) throws IOException {
    return settled(reading -> reading.claimsOf(report));
  }

  /** The stemma of a claim. */
  public Stemma stemma(Claim claim) throws IOException {
    return trace(claim).stemma();
  }

  /** The claim at a glance. */
  public Standing standing(Claim claim) throws IOException {
    return trace(claim).standing();
  }

  /**
   * The claim at a glance.
   *
   * @param asOf what was published later is not counted; null counts all
   */
  public Standing standing(Claim claim, @Nullable Instant asOf) throws IOException {
    List<Entry> entries = around(claim);
    return tracer.standing(tracer.trace(claim, entries), entries, asOf);
  }

  /** What changed on a claim's way. */
  public List<Drift> drift(Claim claim) throws IOException {
    return trace(claim).drift();
  }

  /** A claim's stemma, standing and drift together, which takes a third of the time. */
  public Trace trace(Claim claim) throws IOException {
    Traced traced = traced(claim);
    if (traced.known() != null) {
      return traced.known();
    }
    List<Entry> entries = traced.entries();
    Stemma stemma = tracer.trace(claim, entries);
    Trace trace =
        new Trace(
            stemma, tracer.standing(stemma, entries, null), tracer.drift(stemma, entries), entries);
    remember(traced.rest(), trace);
    return trace;
  }

  /**
   * A number that grows whenever this ledger is written to from here: while it is the same, and no
   * other process writes, each question has the same answer. It waits for nothing.
   */
  public long writes() {
    return writes.get();
  }

  /**
   * The versions of a page, in the order of their captures, each with what changed. That a passage
   * is not in a version says that it wasn't seen then, and not when it was taken away.
   *
   * @param reportOrUrl a report's id or its address
   */
  public List<Version> versions(String reportOrUrl) throws IOException {
    return read(reading -> reading.versions(reportOrUrl));
  }

  /**
   * When each version of some pages was first captured: by the report's id, in the order of time.
   * Reports without any known capture are left out.
   */
  public Map<String, List<Instant>> firstSeen(Collection<String> reports) throws IOException {
    return read(reading -> reading.facts().firstSeen(reports));
  }

  /**
   * Two reports side by side.
   *
   * @throws IllegalArgumentException if one of them isn't there
   */
  public Comparison compare(String one, String other) throws IOException {
    Entry first = required(one);
    Entry second = required(other);
    List<Entry> both = List.of(first, second);
    List<Claim> shared = new ArrayList<>();
    List<Drift> drift = new ArrayList<>();
    for (Claim claim : claimsOf(one)) {
      if (!Reading.reports(claim).contains(other)) {
        continue;
      }
      List<Mention> theirs =
          claim.mentions().stream()
              .filter(m -> m.report().equals(one) || m.report().equals(other))
              .toList();
      Claim between = new Claim(claim.id(), claim.text(), theirs, claim.contradicts());
      shared.add(between);
      drift.addAll(tracer.drift(tracer.trace(between, both), both));
    }
    return new Comparison(
        tracer.descent(both), Changes.between(first.report(), second.report()), shared, drift);
  }

  private Entry required(String report) throws IOException {
    Entry entry = entry(report);
    if (entry == null) {
      throw new IllegalArgumentException("no such report in the ledger: " + report);
    }
    return entry;
  }

  /** Makes one claim of several. */
  public Correction merge(Collection<Claim> claims, By by) throws IOException {
    List<Mention> firsts = new ArrayList<>();
    for (Claim claim : claims) {
      firsts.add(claim.mentions().get(0));
    }
    return correct(Correction.Kind.MERGE, firsts, null, null, by);
  }

  /** Makes a claim of its own of some mentions. */
  public Correction split(Collection<Mention> mentions, By by) throws IOException {
    return correct(Correction.Kind.SPLIT, List.copyOf(mentions), null, null, by);
  }

  /** Says that a claim is none. */
  public Correction reject(Claim claim, By by) throws IOException {
    return correct(Correction.Kind.REJECT, claim.mentions().subList(0, 1), null, null, by);
  }

  /** Takes mentions out of all claims, for good; what rests on them is counted anew. */
  public Correction withdraw(Collection<Mention> mentions, By by) throws IOException {
    return correct(Correction.Kind.WITHDRAW, List.copyOf(mentions), null, null, by);
  }

  /** Takes a report out of all claims, for good; what rests on it is counted anew. */
  public Correction withdraw(String report, By by) throws IOException {
    return withdraw(List.of(new Mention(report, "")), by);
  }

  /** Words a claim otherwise. */
  public Correction rename(Claim claim, String wording, By by) throws IOException {
    if (wording.isBlank()) {
      throw new IllegalArgumentException("a claim needs a wording");
    }
    List<Mention> first = claim.mentions().subList(0, 1);
    return correct(Correction.Kind.RENAME, first, wording, null, by);
  }

  /**
   * Undoes a correction; undoing that brings it back.
   *
   * @throws IllegalArgumentException if there is no such correction
   */
  public Correction undo(String correction, By by) throws IOException {
    for (Correction there : corrections()) {
      if (there.id().equals(correction)) {
        return correct(Correction.Kind.UNDO, there.mentions(), null, correction, by);
      }
    }
    throw new IllegalArgumentException("no such correction: " + correction);
  }

  private Correction correct(
      Correction.Kind kind,
      List<Mention> about,
      @Nullable String wording,
      @Nullable String undoes,
      By by)
      throws IOException {
    return write(
        () -> {
          Instant at = own.corrections().next(Instant.now());
          String all =
              String.join(
                  "\n",
                  kind.name(),
                  Corrections.subject(about),
                  String.valueOf(wording),
                  String.valueOf(undoes),
                  by.author(),
                  at.toString(),
                  by.reason());
          String id = Written.hex(all).substring(0, 10);
          Correction correction =
              new Correction(id, kind, about, wording, undoes, by.author(), at, by.reason());
          deriving.correct(correction);
          return correction;
        });
  }

  /** All corrections in the order of their times, those undone and their undoings too. */
  public List<Correction> corrections() throws IOException {
    return read(reading -> reading.corrections().all());
  }

  /**
   * Checks the ledger: the file, every report, span and reference, and that what is derived is what
   * follows from the reports. It takes as long as deriving all anew, and changes nothing.
   */
  public Verification verify() throws IOException {
    writing.lock();
    try {
      return database.trial(
          () ->
              new Verifying(database, own.mentions().postings(), own.corrections(), own.asking())
                  .verify(this::settled, this::rebuilt));
    } finally {
      forget();
      writing.unlock();
    }
  }

  /** Derives all anew from the reports and corrections. */
  public void rebuild() throws IOException {
    write(
        () -> {
          rebuilt();
          return settled();
        });
  }

  private int rebuilt() throws SQLException, IOException {
    deriving.rebuild();
    return 0;
  }

  private int settled() throws SQLException, IOException {
    settling.settle();
    unsettled.set(0);
    return 0;
  }

  /**
   * Writes all as JSON Lines in UTF-8's order of letters: reports, corrections, claims. Ledgers
   * with the same facts give the same bytes.
   */
  public void export(Writer out) throws IOException {
    settled(
        reading -> {
          new Export(reading.database(), reading.corrections(), reading.asking(), out).all();
          return 0;
        });
  }

  /**
   * Finds the claims that have changed, if any, then reads. While somebody adds, there will soon be
   * others again: then those found last are read.
   */
  private <T extends @Nullable Object> T settled(Readers.Question<T> question) throws IOException {
    boolean needed = read(reading -> Settling.isNeeded(reading.database()));
    if (needed && (readers == null || writing.tryLock())) {
      try {
        change(this::settled);
      } finally {
        if (readers != null) {
          writing.unlock();
        }
      }
    }
    return read(question);
  }

  private <T extends @Nullable Object> T read(Readers.Question<T> question) throws IOException {
    if (readers != null) {
      return readers.read(question);
    }
    writing.lock();
    try {
      return database.read(() -> question.of(own));
    } finally {
      writing.unlock();
    }
  }

  private <T extends @Nullable Object> T write(Database.Work<T> work) throws IOException {
    T result = change(work);
    writes.incrementAndGet();
    return result;
  }

  private <T extends @Nullable Object> T change(Database.Work<T> work) throws IOException {
    writing.lock();
    boolean done = false;
    try {
      T result = database.write(work);
      done = true;
      return result;
    } finally {
      if (!done) {
        forget();
      }
      writing.unlock();
    }
  }

  /** After a failed transaction its numbers will be given again. */
  private void forget() {
    own.mentions().forget();
    own.asking().forget();
    ties.forget();
    if (readers == null) {
      traces.clear();
    }
  }

  @Override
  public void close() throws IOException {
    writing.lock();
    try {
      if (readers != null) {
        readers.close();
      }
    } finally {
      database.close();
      writing.unlock();
    }
  }
}
