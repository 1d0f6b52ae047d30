package org.stemma.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unpacks a file of gzip members, one after the other, and goes on behind a broken one.
 *
 * <p>A broken member is told once, by a {@link Broken}; reading then goes on with the next member
 * that can be found. Each call takes in at least a byte of the file or ends it, so no file hangs
 * it. Not thread-safe.
 */
final class Members extends InputStream {
  /** A member that cannot be unpacked to its end. */
  static final class Broken extends IOException {
    private static final long serialVersionUID = 1;

    Broken(String why) {
      super(why);
    }

    String why() {
      return String.valueOf(getMessage());
    }
  }

  /** What is unpacked to more than this, and to more than so many times its size, is a bomb. */
  private static final long LARGE = 64L << 20;

  private static final int MOST_TIMES = 200;
  private static final int BUFFER = 1 << 18;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;
  private static final int CHECK = 2;
  private static final int RESERVED = 0xE0;

  private final InputStream in;
  private final byte[] buffer = new byte[BUFFER];
  private final Inflater inflater = new Inflater(true);
  private final CRC32 check = new CRC32();
  private int at;
  private int end;
  private long before;
  private boolean inMember;
  private long start;
  private long broken;
  private long rescanned;

  Members(InputStream in) {
    this.in = in;
  }

  /** Where in the file the member begins that was read last, in bytes. */
  long start() {
    return start;
  }

  /** Where in the file the member begins that was told broken last, in bytes. */
  long broken() {
    return broken;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int from, int count) throws IOException {
    if (count == 0) {
      return 0;
    }
    while (true) {
      if (!inMember && !open()) {
        return -1;
      }
      if (inflater.needsInput() && !inflater.finished()) {
        if (at == end && !fill()) {
          inMember = false;
          throw told("the packed record is cut off");
        }
        inflater.setInput(buffer, at, end - at);
      }
      int got;
      try {
        got = inflater.inflate(bytes, from, count);
      } catch (DataFormatException e) {
        throw broken("the packed record is corrupt: " + e.getMessage());
      }
      at = end - inflater.getRemaining();
      check.update(bytes, from, got);
      long out = inflater.getBytesWritten();
      if (out > LARGE && out > MOST_TIMES * inflater.getBytesRead()) {
        throw broken("unpacks to more than " + MOST_TIMES + " times its size");
      }
      if (inflater.finished()) {
        close(out);
      } else if (inflater.needsDictionary()) {
        throw broken("the packed record is corrupt: it needs a dictionary");
      }
      if (got > 0) {
        return got;
      }
    }
  }

  /** Reads a member's header; false at the end of the file. */
  private boolean open() throws IOException {
    int first = next();
    while (first == 0) {
      first = next();
    }
    if (first < 0) {
      return false;
    }
    start = before + at - 1;
    if (first != 0x1F || next() != 0x8B || next() != 8) {
      throw broken("no packed record begins here");
    }
    int flags = next();
    boolean whole = flags >= 0 && (flags & RESERVED) == 0 && skip(6);
    if (whole && (flags & EXTRA) != 0) {
      int low = next();
      int high = next();
      whole = high >= 0 && skip(high << 8 | low);
    }
    whole = whole && ((flags & NAME) == 0 || skipName()) && ((flags & COMMENT) == 0 || skipName());
    if (!whole || ((flags & CHECK) != 0 && !skip(2))) {
      throw broken("the packed record's head is cut off or corrupt");
    }
    inflater.reset();
    check.reset();
    inMember = true;
    return true;
  }

  private void close(long out) throws IOException {
    inMember = false;
    long sum = number();
    long length = number();
    if (length < 0) {
      throw told("the packed record is cut off");
    }
    if (sum != check.getValue() || length != (out & 0xFFFFFFFFL)) {
      throw broken("the packed record is corrupt: its check sum does not fit");
    }
  }

  private long number() throws IOException {
    long value = 0;
    for (int i = 0; i < 4; i++) {
      int next = next();
      if (next < 0) {
        return -1;
      }
      value |= (long) next << 8 * i;
    }
    return value;
  }

  /**
   * Goes to where the next member seems to begin. It may lie within what was taken for this one;
   * but how often bytes are gone through again is bounded.
   */
  private Broken broken(String why) throws IOException {
    inMember = false;
    int back = (int) Math.max(0, Math.min(at, start + 1 - before));
    rescanned += at - back;
    if (rescanned <= BUFFER + 4 * (before + at)) {
      at = back;
    }
    while (true) {
      while (at + 3 < end) {
        boolean begins =
            buffer[at] == 0x1F
                && buffer[at + 1] == (byte) 0x8B
                && buffer[at + 2] == 8
                && (buffer[at + 3] & RESERVED) == 0;
        if (begins) {
          return told(why);
        }
        at++;
      }
      int kept = end - at;
      System.arraycopy(buffer, at, buffer, 0, kept);
      before += at;
      at = 0;
      end = kept;
      int got = in.read(buffer, end, buffer.length - end);
      if (got <= 0) {
        at = end;
        return told(why);
      }
      end += got;
    }
  }

  private Broken told(String why) {
    broken = start;
    return new Broken(why);
  }

  private boolean skip(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      if (next() < 0) {
        return false;
      }
    }
    return true;
  }

  private boolean skipName() throws IOException {
    int next = next();
    while (next > 0) {
      next = next();
    }
    return next == 0;
  }

  private int next() throws IOException {
    return at < end || fill() ? buffer[at++] & 0xFF : -1;
  }

  private boolean fill() throws IOException {
    before += end;
    at = 0;
    end = 0;
    int got = in.read(buffer, 0, buffer.length);
    end = Math.max(0, got);
    return got > 0;
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    in.close();
  }
}
