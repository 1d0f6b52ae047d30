package org.stemma.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.Entry;
import org.stemma.Published;
import org.stemma.Report;
import org.stemma.claim.Claims.Sketch;

/**
 * An entry in the form in which it is kept, and what is derived from it alone. The sketches are
 * those of the entry as it will be read back, so that a rebuilt ledger can't differ.
 *
 * @param entry as it will be read back
 * @param body the report as JSON
 * @param hash of the body, 32 hexadecimal digits of SHA-256
 * @param attributions as JSON
 * @param sketches the mentions in it
 * @param packed the same as they are kept
 * @param keys of each sketch as they are kept, in order, none twice
 * @param words that each mention is found by
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Written(
    Entry entry,
    String body,
    String hash,
    String attributions,
    List<Sketch> sketches,
    byte[] packed,
    List<long[]> keys,
    List<String> words) {
  /** Milliseconds in all, so that the order of the letters is the order of the moments. */
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  static Written of(Entry given, Matcher matcher) {
    String body = EntryWriter.report(given.report());
    String attributions = EntryWriter.attributions(given.report(), given.attributions());
    return of(read(body, attributions, given.model()), body, attributions, matcher);
  }

  static Written of(Entry entry, String body, String attributions, Matcher matcher) {
    List<Sketch> sketches = matcher.sketches(entry);
    List<long[]> keys = new ArrayList<>();
    List<String> words = new ArrayList<>();
    for (Sketch sketch : sketches) {
      keys.add(keys(sketch, matcher));
      words.add(Wording.searchable(entry, sketch.mention().attribution()));
    }
    return new Written(
        entry, body, hash(body), attributions, sketches, Packed.pack(sketches), keys, words);
  }

  /** The keys of a sketch as they are kept, in order, none twice. */
  static long[] keys(Sketch sketch, Matcher matcher) {
    return Arrays.stream(matcher.keys(sketch)).map(Postings::kept).sorted().distinct().toArray();
  }

  private static Entry read(String body, String attributions, String model) {
    try {
      Report report = EntryReader.report(body);
      return new Entry(report, EntryReader.attributions(report, attributions), model);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String hash(String body) {
    return hex(body).substring(0, 32);
  }

  /** A short name of a report for the ids of its claims: 12 hexadecimal digits of SHA-256. */
  static String handle(String reportId) {
    return hex(reportId).substring(0, 12);
  }

  static String hex(String words) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(words.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** When a report was published, in a form whose order is that of time; the unknown come last. */
  static String published(Report report) {
    Published published = report.published();
    if (published == null) {
      return "~";
    }
    return published.moment() == null
        ? published.date().toString()
        : stamp(published.moment().toInstant());
  }

  static String stamp(Instant moment) {
    return STAMP.format(moment);
  }

  static @Nullable String stampOf(@Nullable Instant moment) {
    return moment == null ? null : stamp(moment);
  }
}
