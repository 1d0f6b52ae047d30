package org.stemma.ledger;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.stemma.claim.Claims.Sketch;

/**
 * The sketches of a report in half the bytes: they have much in common, such as the names of its
 * head. Each is written with its length in front, seven bits a byte, and all are deflated.
 */
final class Packed {
  private static final int BUFFER = 4_096;

  private Packed() {}

  static byte[] pack(List<Sketch> sketches) {
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    for (Sketch sketch : sketches) {
      int length = sketch.bytes().length;
      for (; length > 0x7f; length >>>= 7) {
        plain.write(length & 0x7f | 0x80);
      }
      plain.write(length);
      plain.writeBytes(sketch.bytes());
    }
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    try {
      deflater.setInput(plain.toByteArray());
      deflater.finish();
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      byte[] buffer = new byte[BUFFER];
      while (!deflater.finished()) {
        packed.write(buffer, 0, deflater.deflate(buffer));
      }
      return packed.toByteArray();
    } finally {
      deflater.end();
    }
  }

  /**
   * @throws DataFormatException if the bytes are torn
   */
  static List<byte[]> unpack(byte[] packed) throws DataFormatException {
    byte[] plain = inflated(packed);
    List<byte[]> sketches = new ArrayList<>();
    for (int at = 0; at < plain.length; ) {
      int length = 0;
      for (int shift = 0, part = 0x80; part > 0x7f && at < plain.length; shift += 7) {
        part = plain[at++] & 0xff;
        length |= (part & 0x7f) << shift;
      }
      if (length < 0 || length > plain.length - at) {
        throw new DataFormatException("a sketch is cut short");
      }
      sketches.add(Arrays.copyOfRange(plain, at, at + length));
      at += length;
    }
    return sketches;
  }

  private static byte[] inflated(byte[] packed) throws DataFormatException {
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(packed);
      ByteArrayOutputStream plain = new ByteArrayOutputStream();
      byte[] buffer = new byte[BUFFER];
      while (!inflater.finished()) {
        int count = inflater.inflate(buffer);
        if (count == 0 && !inflater.finished()) {
          throw new DataFormatException("sketches are cut short");
        }
        plain.write(buffer, 0, count);
      }
      return plain.toByteArray();
    } finally {
      inflater.end();
    }
  }
}
