package org.stemma.read;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;
import org.jspecify.annotations.Nullable;

/** Undoes the packing that HTTP declares (Content-Encoding), up to a number of bytes. */
final class Encodings {
  /**
   * What was unpacked.
   *
   * @param bytes all, or those before the limit or an error
   * @param reason what was wrong, null if nothing
   */
  record Decoded(byte[] bytes, @Nullable String reason) {}

  private static final String CUT = "the page's transfer is cut off or corrupt";

  private Encodings() {}

  /**
   * Unpacks a body.
   *
   * @param encoding the header's value; one that is not known is taken for none
   * @param most how many bytes are given at most
   */
  static Decoded decode(InputStream body, String encoding, int most) {
    Decoded all = read(body, most);
    for (String name : encoding.toLowerCase(Locale.ROOT).split("[, ]+", 5)) {
      try {
        InputStream unpacked = open(all.bytes(), name);
        Decoded decoded = unpacked == null ? all : read(unpacked, most);
        boolean nothing = decoded.bytes().length == 0 && decoded.reason() != null;
        all = nothing ? all : decoded;
      } catch (IOException e) {
        // Archives often keep the header of what they have unpacked already: the bytes stand.
        continue;
      }
    }
    return all;
  }

  private static @Nullable InputStream open(byte[] bytes, String name) throws IOException {
    InputStream in = new ByteArrayInputStream(bytes);
    return switch (name) {
      case "gzip", "x-gzip" -> new GZIPInputStream(in);
      case "deflate" -> {
        boolean wrapped = bytes.length > 1 && (bytes[0] & 0x0F) == 8 && isZlib(bytes);
        yield new InflaterInputStream(in, new Inflater(!wrapped));
      }
      case "br" -> new BufferedInputStream(new BrotliInputStream(in));
      default -> null;
    };
  }

  private static boolean isZlib(byte[] bytes) {
    return ((bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF)) % 31 == 0;
  }

  private static Decoded read(InputStream in, int most) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] part = new byte[1 << 14];
    try {
      while (out.size() < most) {
        int got = in.read(part, 0, Math.min(part.length, most - out.size()));
        if (got <= 0) {
          break;
        }
        out.write(part, 0, got);
      }
      return new Decoded(out.toByteArray(), null);
    } catch (IOException | RuntimeException e) {
      // the Brotli decoder throws both
      return new Decoded(out.toByteArray(), CUT);
    }
  }
}
