package org.stemma.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Parts a WARC or WET file, packed or not, into its records, and finds the next one behind a broken
 * one. Each record is held in memory alone, up to a limit; larger ones are passed over. Not
 * thread-safe.
 */
final class WarcRecords implements AutoCloseable {
  /**
   * One record, byte for byte.
   *
   * @param offset where it begins in the file; of a packed one, where its member begins
   * @param head its header with the blank line that ends it
   * @param body its block, or the beginning of a larger one
   * @param isWhole whether the block is all there
   */
  record Raw(long offset, byte[] head, byte[] body, boolean isWhole) {}

  /** A block that is larger is no page. In bytes. */
  static final int LARGEST = 16 << 20;

  private static final int LONGEST_HEAD = 1 << 16;
  private static final Pattern LENGTH =
      Pattern.compile("(?im)^content-length[ \\t]{0,9}:[ \\t]{0,9}(\\d{1,18})[ \\t]{0,9}\\r?$");
  private static final byte[] BEGIN = "WARC/".getBytes(ISO_8859_1);

  private final InputStream in;
  private final @Nullable Members members;
  private final String name;
  private final Faults faults = new Faults();
  private byte[] pushed = new byte[0];
  private int at;
  private long position;
  private long taken;
  private long resumed;
  private boolean ended;

  WarcRecords(InputStream file, String name) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(file, 1 << 16);
    buffered.mark(2);
    byte[] magic = buffered.readNBytes(2);
    buffered.reset();
    boolean packed = magic.length == 2 && magic[0] == 0x1F && magic[1] == (byte) 0x8B;
    this.members = packed ? new Members(buffered) : null;
    this.in = members != null ? new BufferedInputStream(members, 1 << 16) : buffered;
    this.name = name;
  }

  /** What was wrong since the last call, in the order of the file. */
  List<Reports.Fault> faults() {
    return faults.drain();
  }

  void fault(long offset, String why) {
    faults.add(name + ", byte " + offset, why);
  }

  /** The next whole record, null at the end of the file or after a fault: ask then again. */
  @Nullable Raw next() {
    long offset = offset();
    try {
      int first = skipBreaks();
      if (first < 0) {
        ended = true;
        return null;
      }
      unread(new byte[] {(byte) first});
      offset = offset();
      if (!begins()) {
        fault(offset, "no record begins here");
        read();
        seek();
        return null;
      }
      return record(offset);
    } catch (Members.Broken e) {
      broken(e);
    } catch (IOException e) {
      ended = true;
      fault(offset, "cannot be read: " + e.getMessage());
    }
    return null;
  }

  private void broken(Members.Broken error) {
    pushed = new byte[0];
    at = 0;
    fault(members == null ? position : members.broken(), error.why());
  }

  boolean hasEnded() {
    return ended;
  }

  private long offset() {
    return members != null ? members.start() : position;
  }

  private @Nullable Raw record(long offset) throws IOException {
    byte[] head = head();
    if (head == null) {
      fault(offset, "the record is cut off in its head");
      return null;
    }
    if (head.length >= LONGEST_HEAD) {
      fault(offset, "the record's head is longer than " + (LONGEST_HEAD >> 10) + " KiB");
      seek();
      return null;
    }
    Matcher length = LENGTH.matcher(new String(head, ISO_8859_1));
    if (!length.find()) {
      fault(offset, "the record does not tell its length");
      seek();
      return null;
    }
    long promised = Long.parseLong(length.group(1));
    byte[] body = bytes((int) Math.min(promised, LARGEST));
    long rest = body.length < LARGEST ? 0 : skip(promised - body.length);
    long there = body.length + rest;
    if (there < promised) {
      fault(
          offset,
          "the record is cut off: %,d bytes are promised, %,d are there"
              .formatted(promised, there));
      resume(body);
      return null;
    }
    return trailed(offset, head, body, promised == body.length);
  }

  /** Looks whether the record ends where it says, and the next one begins there. */
  private @Nullable Raw trailed(long offset, byte[] head, byte[] body, boolean isWhole)
      throws IOException {
    int breaks = 0;
    int least = 4;
    try {
      int next = read();
      least = next == '\n' ? 2 : 4;
      while (next == '\r' || next == '\n') {
        breaks++;
        next = read();
      }
      if (next >= 0) {
        unread(new byte[] {(byte) next});
      }
      if (next >= 0 && breaks < least && !begins()) {
        fault(offset, "the record does not end where it says");
        resume(body);
        return null;
      }
      ended = next < 0;
    } catch (Members.Broken e) {
      broken(e);
    }
    if (ended && breaks < least) {
      fault(offset, "the line breaks that end the record are cut off");
    }
    return new Raw(offset, head, body, isWhole);
  }

  /** Whether a record begins here, even if it is cut off at once; takes nothing off. */
  private boolean begins() throws IOException {
    byte[] first = bytes(BEGIN.length);
    unread(first);
    return Arrays.equals(first, Arrays.copyOf(BEGIN, first.length));
  }

  /**
   * Goes on at a record that begins within what was taken for a block, else at the next one. How
   * often bytes are gone through again is bounded.
   */
  private void resume(byte[] body) throws IOException {
    String text = new String(body, ISO_8859_1);
    int begin = text.indexOf("\nWARC/");
    resumed += body.length;
    if (begin >= 0 && resumed <= 8L * LARGEST + 4 * taken) {
      unread(Arrays.copyOfRange(body, begin + 1, body.length));
    } else if (!ended) {
      seek();
    }
  }

  /** Passes over all that is before the beginning of a record. */
  private void seek() throws IOException {
    int matched = 0;
    int next = read();
    while (next >= 0 && matched < BEGIN.length) {
      matched = next == BEGIN[matched] ? matched + 1 : next == BEGIN[0] ? 1 : 0;
      if (matched < BEGIN.length) {
        next = read();
      }
    }
    if (matched == BEGIN.length) {
      unread(BEGIN);
    }
  }

  private byte @Nullable [] head() throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream(1024);
    int line = 0;
    for (int next = read(); next >= 0; next = read()) {
      head.write(next);
      line = next == '\n' ? line : next == '\r' ? line : line + 1;
      if (next == '\n') {
        if (line == 0) {
          return head.toByteArray();
        }
        line = 0;
      }
      if (head.size() >= LONGEST_HEAD) {
        return head.toByteArray();
      }
    }
    return null;
  }

  private int skipBreaks() throws IOException {
    int next = read();
    while (next == '\r' || next == '\n' || next == ' ') {
      next = read();
    }
    return next;
  }

  private int read() throws IOException {
    if (at < pushed.length) {
      position++;
      return pushed[at++] & 0xFF;
    }
    int next = in.read();
    position += next < 0 ? 0 : 1;
    taken += next < 0 ? 0 : 1;
    return next;
  }

  private void unread(byte[] bytes) {
    byte[] all = new byte[bytes.length + pushed.length - at];
    System.arraycopy(bytes, 0, all, 0, bytes.length);
    System.arraycopy(pushed, at, all, bytes.length, pushed.length - at);
    pushed = all;
    at = 0;
    position -= bytes.length;
  }

  /** As many bytes, fewer only at the end of the file. */
  private byte[] bytes(int count) throws IOException {
    int old = Math.min(count, pushed.length - at);
    byte[] first = Arrays.copyOfRange(pushed, at, at + old);
    at += old;
    byte[] rest = in.readNBytes(count - old);
    position += old + rest.length;
    taken += rest.length;
    if (old == 0) {
      return rest;
    }
    byte[] all = Arrays.copyOf(first, old + rest.length);
    System.arraycopy(rest, 0, all, old, rest.length);
    return all;
  }

  private long skip(long count) throws IOException {
    long left = count;
    byte[] sink = new byte[1 << 16];
    while (left > 0) {
      int want = (int) Math.min(left, sink.length);
      int got = at < pushed.length ? bytes(Math.min(want, pushed.length - at)).length : -1;
      if (got < 0) {
        got = in.read(sink, 0, want);
        if (got < 0) {
          return count - left;
        }
        position += got;
        taken += got;
      }
      left -= got;
    }
    return count;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
