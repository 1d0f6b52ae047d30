package org.stemma.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Spoils pages as networks, archives and bad programs do. */
final class Mutator {
  private static final List<String> TOKENS =
      List.of(
          "<",
          ">",
          "</",
          "<!--",
          "-->",
          "<![CDATA[",
          "]]>",
          "&#x",
          "&",
          "\"",
          "'",
          "\0",
          "\u00ff\u00fe",
          "<script>",
          "</script>",
          "<table>",
          "<p>",
          "</div>",
          "<svg>",
          "<template>",
          "<select>",
          "<plaintext>",
          "<frameset>",
          "{\"@graph\":[",
          "[[[[",
          "<meta charset=utf-16>",
          "<base href=:>");

  private final Random random;

  Mutator(long seed) {
    this.random = new Random(seed);
  }

  /** One to four spoils of a page; {@code other} is where pieces are taken from. */
  byte[] spoilt(byte[] page, byte[] other) {
    byte[] bytes = page;
    int times = 1 + random.nextInt(4);
    for (int i = 0; i < times && bytes.length > 2; i++) {
      bytes =
          switch (random.nextInt(7)) {
            case 0 -> flipped(bytes);
            case 1 -> Arrays.copyOf(bytes, random.nextInt(bytes.length));
            case 2 -> inserted(bytes, piece(other));
            case 3 -> repeated(bytes);
            case 4 -> without(bytes);
            case 5 ->
                inserted(bytes, TOKENS.get(random.nextInt(TOKENS.size())).getBytes(ISO_8859_1));
            default -> inserted(bytes, tags(bytes));
          };
    }
    return bytes;
  }

  private byte[] flipped(byte[] bytes) {
    byte[] out = bytes.clone();
    int count = 1 + random.nextInt(100);
    for (int i = 0; i < count; i++) {
      out[random.nextInt(out.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return out;
  }

  private byte[] piece(byte[] bytes) {
    int from = random.nextInt(Math.max(1, bytes.length));
    return Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + random.nextInt(20_000)));
  }

  private byte[] without(byte[] bytes) {
    int from = random.nextInt(bytes.length);
    int to = Math.min(bytes.length, from + random.nextInt(20_000));
    byte[] head = Arrays.copyOf(bytes, from);
    return joined(head, Arrays.copyOfRange(bytes, to, bytes.length), new byte[0]);
  }

  private byte[] inserted(byte[] bytes, byte[] piece) {
    int at = random.nextInt(bytes.length);
    return joined(Arrays.copyOf(bytes, at), piece, Arrays.copyOfRange(bytes, at, bytes.length));
  }

  /** A stretch of the page many times over. */
  private byte[] repeated(byte[] bytes) {
    byte[] piece = Arrays.copyOf(piece(bytes), 1 + random.nextInt(300));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int times = random.nextInt(2_000);
    for (int i = 0; i < times; i++) {
      out.writeBytes(piece);
    }
    return inserted(bytes, out.toByteArray());
  }

  /** One of the page's tags many times over, never closed. */
  private byte[] tags(byte[] bytes) {
    String text = new String(bytes, ISO_8859_1);
    int start = text.indexOf('<', random.nextInt(bytes.length));
    int end = start < 0 ? -1 : text.indexOf('>', start);
    String tag = end < 0 || end - start > 500 ? "<div>" : text.substring(start, end + 1);
    return tag.repeat(1 + random.nextInt(3_000)).getBytes(ISO_8859_1);
  }

  private static byte[] joined(byte[] first, byte[] second, byte[] third) {
    byte[] all = Arrays.copyOf(first, first.length + second.length + third.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    System.arraycopy(third, 0, all, first.length + second.length, third.length);
    return all;
  }
}
