package org.stemma.ledger;

import java.io.ByteArrayOutputStream;

/**
 * Postings in few bytes: keys in order, each as its distance from the one before, with how many
 * mentions have it and those in order, each as its distance from the one before. All numbers are
 * written seven bits a byte, the lowest first.
 */
final class PostingPage {
  private PostingPage() {}

  /** Takes postings one by one. */
  interface Taker {
    void take(long key, long mention);
  }

  static byte[] encode(long[] keys, long[] mentions, int from, int to) {
    ByteArrayOutputStream out = new ByteArrayOutputStream((to - from) * 3 + 16);
    long before = 0;
    for (int i = from; i < to; ) {
      int end = i + 1;
      while (end < to && keys[end] == keys[i]) {
        end++;
      }
      write(keys[i] - before, out);
      write(end - i, out);
      long mention = 0;
      for (int j = i; j < end; j++) {
        write(mentions[j] - mention, out);
        mention = mentions[j];
      }
      before = keys[i];
      i = end;
    }
    return out.toByteArray();
  }

  private static void write(long number, ByteArrayOutputStream out) {
    long left = number;
    while ((left & ~0x7fL) != 0) {
      out.write((int) (left & 0x7f | 0x80));
      left >>>= 7;
    }
    out.write((int) left);
  }

  /** How many bytes a number takes. */
  static int size(long number) {
    return Math.max(1, (Long.SIZE - Long.numberOfLeadingZeros(number) + 6) / 7);
  }

  static void decode(byte[] page, Taker taker) {
    new Cursor(page).all(taker);
  }

  /**
   * Gives the postings of the keys in some ranges.
   *
   * @param from place of the first range
   * @param to place behind the last
   */
  static void find(byte[] page, Meetings.Wanted wanted, int from, int to, Taker taker) {
    Cursor cursor = new Cursor(page);
    int next = from;
    long key = 0;
    while (next < to && cursor.at < page.length) {
      key += cursor.read();
      long count = cursor.read();
      while (next < to && wanted.last()[next] < key) {
        next++;
      }
      if (next == to || wanted.first()[next] > key) {
        cursor.skip(count);
        continue;
      }
      long mention = 0;
      for (long i = 0; i < count; i++) {
        mention += cursor.read();
        taker.take(key, mention);
      }
    }
  }

  private static final class Cursor {
    private final byte[] bytes;
    private int at;

    Cursor(byte[] bytes) {
      this.bytes = bytes;
    }

    long read() {
      long number = 0;
      for (int shift = 0; ; shift += 7) {
        byte part = bytes[at++];
        number |= (long) (part & 0x7f) << shift;
        if (part >= 0) {
          return number;
        }
      }
    }

    void skip(long count) {
      for (long left = count; left > 0; at++) {
        left -= bytes[at] >= 0 ? 1 : 0;
      }
    }

    void all(Taker taker) {
      long key = 0;
      while (at < bytes.length) {
        key += read();
        long count = read();
        long mention = 0;
        for (long i = 0; i < count; i++) {
          mention += read();
          taker.take(key, mention);
        }
      }
    }
  }
}
