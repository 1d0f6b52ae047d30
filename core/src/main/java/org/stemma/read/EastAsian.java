package org.stemma.read;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import org.jspecify.annotations.Nullable;

/**
 * Tells the encodings of Chinese, Japanese and Korean apart: a text is strictly well-formed in its
 * own, and the characters that are most frequent in its language stand in known rows of its table.
 */
final class EastAsian {
  private static final int FEWEST = 4;
  private static final double MOST_BROKEN = 0.01;

  private final int[] leads = new int[256];
  private int pairs;
  private int lowTrails;
  private int commonBig5;

  private EastAsian(byte[] sample) {
    int i = 0;
    while (i + 1 < sample.length) {
      int lead = sample[i] & 0xFF;
      if (lead < 0x80) {
        i++;
        continue;
      }
      int trail = sample[i + 1] & 0xFF;
      pairs++;
      leads[lead]++;
      lowTrails += trail < 0xA1 ? 1 : 0;
      commonBig5 += lead >= 0xA4 && lead <= 0xC6 || lead == 0xA1 ? 1 : 0;
      i += 2;
    }
  }

  /** The encoding, null if the bytes are in none of them. */
  static @Nullable Charset of(byte[] sample) {
    String japanese = read(sample, "windows-31j");
    if (japanese != null && kana(japanese) > 0.2) {
      return Charset.forName("windows-31j");
    }
    EastAsian bytes = new EastAsian(sample);
    if (bytes.pairs < FEWEST) {
      return null;
    }
    if (bytes.lowTrails * 10 < bytes.pairs) {
      if (bytes.share(0xA4, 0xA5) > 0.2 && read(sample, "EUC-JP") != null) {
        return Charset.forName("EUC-JP");
      }
      if (bytes.share(0xB0, 0xC8) > 0.8
          && bytes.share(0xC9, 0xFD) < 0.08
          && read(sample, "x-windows-949") != null) {
        return Charset.forName("x-windows-949");
      }
    } else if (bytes.commonBig5 * 10 > bytes.pairs * 9 && read(sample, "Big5-HKSCS") != null) {
      return Charset.forName("Big5-HKSCS");
    }
    boolean common = bytes.share(0xB0, 0xD7) > 0.6 || bytes.lowTrails * 10 >= bytes.pairs;
    String chinese = read(sample, "GB18030");
    return common && chinese != null && ideographs(chinese) > 0.7
        ? Charset.forName("GB18030")
        : null;
  }

  private double share(int from, int to) {
    int count = 0;
    for (int lead = from; lead <= to; lead++) {
      count += leads[lead];
    }
    return (double) count / pairs;
  }

  /** The text in an encoding, null if too much of it is not well-formed. */
  private static @Nullable String read(byte[] sample, String name) {
    if (!Charset.isSupported(name)) {
      return null;
    }
    CharsetDecoder decoder =
        Charset.forName(name)
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    CharBuffer out = CharBuffer.allocate((int) (sample.length * decoder.maxCharsPerByte()) + 1);
    decoder.decode(ByteBuffer.wrap(sample), out, true);
    String text = out.flip().toString();
    int broken = 0;
    int high = 0;
    for (int i = 0; i < text.length(); i++) {
      broken += text.charAt(i) == '\uFFFD' ? 1 : 0;
      high += text.charAt(i) >= 0x80 ? 1 : 0;
    }
    return broken <= 1 + high * MOST_BROKEN ? text : null;
  }

  /** Hiragana and katakana of full width among all that is not ASCII. */
  private static double kana(String text) {
    return share(text, '\u3041', '\u30FE', '\u3001', '\u3002');
  }

  private static double ideographs(String text) {
    return share(text, '\u4E00', '\u9FFF', '\u3000', '\uFF1F');
  }

  private static double share(String text, char from, char to, char mark, char other) {
    int high = 0;
    int found = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      high += c >= 0x80 ? 1 : 0;
      found += c >= from && c <= to || c == mark || c == other || c == '\uFF0C' ? 1 : 0;
    }
    return high < FEWEST ? 0 : (double) found / high;
  }
}
