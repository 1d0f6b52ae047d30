package org.stemma.read;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** From bytes to characters: finds the encoding, and what is no text at all. */
final class Decoder {
  /**
   * What the bytes say.
   *
   * @param text the characters without a byte order mark; empty if the bytes are no text
   * @param reason what was wrong with the bytes, null if nothing
   */
  record Decoded(String text, @Nullable String reason) {}

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final int SAMPLE = 1 << 16;

  private static final int MANY = 4;
  private static final double CONTROL_SHARE = 0.02;
  private static final Pattern DECLARED =
      Pattern.compile("(?i)<meta[^>]{0,200}?charset\\s*=\\s*[\"']?\\s*([\\w.:-]{2,40})");
  private static final Pattern DECLARED_XML =
      Pattern.compile("^\\s{0,20}<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([\\w.:-]{2,40})");

  /** First bytes, in Latin-1, of the common formats that are not text, each with its name. */
  private static final String[][] MAGIC = {
    {"%PDF-", "PDF"},
    {"PK\u0003\u0004", "zip"},
    {"\u0089PNG", "PNG image"},
    {"\u00ff\u00d8\u00ff", "JPEG image"},
    {"GIF87a", "GIF image"},
    {"GIF89a", "GIF image"},
    {"\u001f\u008b", "gzip"},
    {"Rar!\u001a", "RAR"},
    {"7z\u00bc\u00af", "7-Zip"},
    {"\u007fELF", "ELF"},
    {"\u00d0\u00cf\u0011\u00e0", "Office document"},
    {"BZh", "bzip2"},
    {"\u00fd7zXZ", "xz"},
    {"(\u00b5/\u00fd", "zstd"},
    {"{\\rtf", "RTF"}
  };

  private Decoder() {}

  /**
   * Reads bytes.
   *
   * @param markup whether a declaration in the text itself (HTML's meta, XML's first line) counts
   * @param header the encoding that came with the bytes (HTTP), null if none did
   */
  static Decoded decode(byte[] bytes, boolean markup, @Nullable Charset header) {
    if (bytes.length == 0) {
      return new Decoded("", "empty");
    }
    Decoded marked = byMark(bytes);
    if (marked != null) {
      return marked;
    }
    String magic = magic(bytes);
    if (magic != null) {
      return new Decoded("", "looks binary (" + magic + ")");
    }
    Charset wide = wide(bytes);
    if (wide != null) {
      return new Decoded(new String(bytes, wide), "no byte order mark: read as " + wide.name());
    }
    String binary = binary(bytes);
    if (binary != null) {
      return new Decoded("", "looks binary (" + binary + ")");
    }
    Charset declared = header != null ? header : markup ? declared(bytes) : null;
    if (declared != null && isStateful(declared)) {
      return new Decoded(new String(bytes, declared), null);
    }
    String utf8 = new String(bytes, StandardCharsets.UTF_8);
    if (utf8.indexOf('\uFFFD') < 0 || isUtf8(bytes)) {
      return new Decoded(utf8, isTwice(utf8) ? "was written in a wrong encoding before" : null);
    }
    int[] count = countUtf8(bytes);
    if (count[0] >= 10 * count[1]) {
      return new Decoded(utf8, "not valid UTF-8 in " + count[1] + " places, shown as \uFFFD");
    }
    Charset found = detected(bytes);
    boolean told = declared != null && !declared.equals(StandardCharsets.UTF_8);
    if (declared != null && told && !isDefault(declared)) {
      return read(bytes, declared, null);
    }
    if (declared != null && told && (found == null || isLatin(found))) {
      return read(bytes, WINDOWS_1252, null);
    }
    String undeclared = declared == null ? "no encoding declared" : "not " + declared.name();
    return read(
        bytes,
        found == null ? WINDOWS_1252 : found,
        (found == null ? "encoding unknown" : undeclared)
            + ": read as "
            + (found == null ? WINDOWS_1252 : found).name());
  }

  /** Whether UTF-8 was taken for windows-1252 and written as UTF-8 again: "Ã©", "â€™". */
  private static boolean isTwice(String text) {
    int count = 0;
    for (char lead : new char[] {'\u00C2', '\u00C3', '\u00E2'}) {
      int at = text.indexOf(lead);
      while (at >= 0 && at + 1 < text.length() && count < MANY) {
        char next = text.charAt(at + 1);
        boolean two = lead != '\u00E2' && next >= '\u0080' && next <= '\u00BF';
        boolean three =
            lead == '\u00E2'
                && next == '\u20AC'
                && at + 2 < text.length()
                && "\u0153\u009D\u2122\u201C\u00A6".indexOf(text.charAt(at + 2)) >= 0;
        count += two || three ? 1 : 0;
        at = text.indexOf(lead, at + 1);
      }
    }
    return count == MANY;
  }

  /** Reads all as one encoding, and says so if it does not fit. */
  private static Decoded read(byte[] bytes, Charset charset, @Nullable String reason) {
    String text = new String(bytes, charset);
    int broken = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      broken += c == '\uFFFD' || (c >= '\u0080' && c < '\u00A0' && c != '\u0085') ? 1 : 0;
    }
    if (broken == 0) {
      return new Decoded(text, reason);
    }
    String misfit = "not valid " + charset.name() + " in " + broken + " places";
    return new Decoded(text, reason == null ? misfit : reason + ", " + misfit);
  }

  private static @Nullable Charset detected(byte[] bytes) {
    byte[] sample = samples(bytes);
    if (!isInRuns(sample)) {
      return Alphabets.of(sample, true);
    }
    Charset wide = EastAsian.of(sample);
    return wide != null ? wide : Alphabets.of(sample, false);
  }

  /** Whether bytes beyond ASCII stand together: in Latin letters most of them stand alone. */
  private static boolean isInRuns(byte[] sample) {
    int high = 0;
    int beside = 0;
    for (int i = 0; i < sample.length; i++) {
      boolean other = i > 0 && sample[i - 1] < 0 || i + 1 < sample.length && sample[i + 1] < 0;
      high += sample[i] < 0 ? 1 : 0;
      beside += sample[i] < 0 && other ? 1 : 0;
    }
    return beside * 2 > high;
  }

  /** The lines that are not ASCII throughout: in pages most are markup. */
  private static byte[] samples(byte[] bytes) {
    byte[] out = new byte[Math.min(bytes.length, SAMPLE)];
    int length = 0;
    int start = 0;
    for (int i = 0; i <= bytes.length && length < out.length; i++) {
      boolean ends = i == bytes.length || bytes[i] == '\n' || bytes[i] == '<';
      if (!ends) {
        continue;
      }
      boolean high = false;
      for (int k = start; k < i; k++) {
        high |= bytes[k] < 0;
      }
      int count = high ? Math.min(i + 1, bytes.length) - start : 0;
      count = Math.min(count, out.length - length);
      System.arraycopy(bytes, start, out, length, count);
      length += count;
      start = i + 1;
    }
    return Arrays.copyOf(out, length);
  }

  /** What servers declare where they do not know. */
  private static boolean isDefault(Charset charset) {
    return charset.equals(StandardCharsets.ISO_8859_1)
        || charset.equals(WINDOWS_1252)
        || charset.equals(StandardCharsets.US_ASCII);
  }

  private static boolean isLatin(Charset charset) {
    return charset.name().matches("windows-125[0247]|ISO-8859-2");
  }

  private static @Nullable Decoded byMark(byte[] bytes) {
    if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
      return new Decoded(new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8), null);
    }
    if (starts(bytes, 0xFF, 0xFE, 0, 0)) {
      return new Decoded(new String(bytes, 4, bytes.length - 4, Charset.forName("UTF-32LE")), null);
    }
    if (starts(bytes, 0, 0, 0xFE, 0xFF)) {
      return new Decoded(new String(bytes, 4, bytes.length - 4, Charset.forName("UTF-32BE")), null);
    }
    if (starts(bytes, 0xFF, 0xFE)) {
      return new Decoded(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE), null);
    }
    if (starts(bytes, 0xFE, 0xFF)) {
      return new Decoded(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE), null);
    }
    return null;
  }

  private static boolean starts(byte[] bytes, int... first) {
    if (bytes.length < first.length) {
      return false;
    }
    for (int i = 0; i < first.length; i++) {
      if ((bytes[i] & 0xFF) != first[i]) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable String magic(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, 16), StandardCharsets.ISO_8859_1);
    for (String[] format : MAGIC) {
      if (head.startsWith(format[0])) {
        return format[1];
      }
    }
    return head.startsWith("RIFF") && binary(bytes) != null ? "RIFF" : null;
  }

  /** UTF-16 without a mark: text in most scripts then has zeros, all on one side of each pair. */
  private static @Nullable Charset wide(byte[] bytes) {
    int pairs = Math.min(bytes.length, SAMPLE) / 2;
    int high = 0;
    int low = 0;
    for (int i = 0; i < pairs; i++) {
      high += bytes[2 * i] == 0 ? 1 : 0;
      low += bytes[2 * i + 1] == 0 ? 1 : 0;
    }
    int enough = Math.max(1, pairs / 50);
    Charset wide =
        low >= enough && high * 20 <= low
            ? StandardCharsets.UTF_16LE
            : high >= enough && low * 20 <= high ? StandardCharsets.UTF_16BE : null;
    if (wide == null) {
      return null;
    }
    String sample = new String(bytes, 0, pairs * 2, wide);
    int odd = 0;
    int rows = 0;
    boolean[] row = new boolean[256];
    for (int i = 0; i < sample.length(); i++) {
      char c = sample.charAt(i);
      odd += isControl(c) || !Character.isDefined(c) || c == '\uFFFD' ? 1 : 0;
      boolean alphabet = c < '\u2000';
      rows += alphabet && !row[c >> 8] ? 1 : 0;
      row[c >> 8] |= alphabet;
    }
    // Text keeps to few alphabets; numbers taken for characters do not.
    odd += rows > 6 ? sample.length() : 0;
    return odd <= sample.length() * CONTROL_SHARE ? wide : null;
  }

  private static @Nullable String binary(byte[] bytes) {
    int sample = Math.min(bytes.length, SAMPLE);
    int control = 0;
    for (int i = 0; i < sample; i++) {
      if (bytes[i] == 0) {
        return "zero bytes";
      }
      control += bytes[i] > 0 && isControl((char) bytes[i]) ? 1 : 0;
    }
    return control > sample * CONTROL_SHARE ? "control characters" : null;
  }

  private static boolean isControl(char c) {
    boolean usual = c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == 0x1B || c == 0x1A;
    return (c < ' ' || c == 0x7F) && !usual;
  }

  private static boolean isStateful(Charset charset) {
    return charset.name().startsWith("ISO-2022") || charset.name().equals("HZ");
  }

  private static boolean isUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /** How many sequences of two bytes and more are well formed, and how many bytes are not. */
  private static int[] countUtf8(byte[] bytes) {
    int good = 0;
    int bad = 0;
    int i = 0;
    while (i < bytes.length) {
      int lead = bytes[i] & 0xFF;
      int more =
          lead < 0x80
              ? 0
              : lead >= 0xC2 && lead < 0xE0
                  ? 1
                  : lead >= 0xE0 && lead < 0xF0 ? 2 : lead >= 0xF0 && lead < 0xF5 ? 3 : -1;
      int end = i + 1;
      while (more > 0 && end < bytes.length && end <= i + more && (bytes[end] & 0xC0) == 0x80) {
        end++;
      }
      if (more > 0 && end == i + 1 + more) {
        good++;
        i = end;
      } else {
        bad += more == 0 ? 0 : 1;
        i++;
      }
    }
    return new int[] {good, bad};
  }

  private static @Nullable Charset declared(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, 8192), StandardCharsets.ISO_8859_1);
    Matcher meta = DECLARED.matcher(head);
    Matcher xml = DECLARED_XML.matcher(head);
    String name = meta.find() ? meta.group(1) : xml.find() ? xml.group(1) : null;
    return name == null ? null : named(name);
  }

  private static @Nullable Charset named(String name) {
    try {
      Charset charset = Charset.forName(name);
      // a page whose declaration could be read is not in it
      return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32")
          ? null
          : charset;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
