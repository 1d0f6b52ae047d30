package org.stemma.attribute;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stemma.Span;

/**
 * The words of a report's paragraphs with what the uncased encoder cannot see in their pieces:
 * shape, layout, quotation. A word is what BERT's basic tokenizer calls one: a run of letters and
 * digits, or one symbol. The exact twin of eval/train/words.py, which the model was trained with.
 *
 * <p>Words are numbered from 0 over all paragraphs; offsets are those of the text.
 */
final class Words {
  private static final Pattern STAMP =
      Pattern.compile("\\d{1,2}[.:]\\d\\d(?: ?[ap]\\.?m\\b\\.?)?(?: ?[-–—:])?");
  static final int SYMBOL = 6;

  final String text;
  final int[] start;
  final int[] end;

  /** 0 other, 1 lower, 2 title, 3 upper, 4 mixed, 5 digits, 6 symbol. */
  final byte[] shape;

  /** 1 first of a paragraph, 2 first after a single line break, else 0. */
  final byte[] layout;

  /** 0 outside double quotation marks, 1 inside, 2 a mark. */
  final byte[] quote;

  private Words(String text, int[] start, int[] end, byte[] shape, byte[] layout, byte[] quote) {
    this.text = text;
    this.start = start;
    this.end = end;
    this.shape = shape;
    this.layout = layout;
    this.quote = quote;
  }

  static Words of(String text, List<Span> paragraphs) {
    Buffer buffer = new Buffer();
    int last = 0;
    for (Span paragraph : paragraphs) {
      int first = buffer.size;
      split(text, paragraph, buffer);
      if (buffer.size > first) {
        boolean apart = first == 0 || lineBreaks(text, last, buffer.start[first]) != 1;
        buffer.layout[first] = (byte) (apart ? 1 : 2);
        last = buffer.end[buffer.size - 1];
      }
    }
    Words words =
        new Words(
            text,
            Arrays.copyOf(buffer.start, buffer.size),
            Arrays.copyOf(buffer.end, buffer.size),
            new byte[buffer.size],
            Arrays.copyOf(buffer.layout, buffer.size),
            new byte[buffer.size]);
    for (int k = 0; k < words.size(); k++) {
      words.shape[k] = shape(words.word(k));
    }
    words.markQuotes();
    return words;
  }

  int size() {
    return start.length;
  }

  String word(int k) {
    return text.substring(start[k], end[k]);
  }

  /** A word in small letters, to look up; empty before the first and after the last. */
  String lower(int k) {
    return k >= 0 && k < size() ? word(k).toLowerCase(Locale.ROOT) : "";
  }

  /** "9.03 am Police say": where an entry begins after the hour it was written at. */
  int afterStamp(int start) {
    if (!Character.isDigit(word(start).charAt(0))) {
      return start;
    }
    int k = start;
    while (k < size() && k - start < 5 && !isCapital(k)) {
      k++;
    }
    return STAMP.matcher(span(start, k).of(text)).matches() ? k : start;
  }

  boolean is(int k, String lower) {
    return k >= 0
        && k < size()
        && end[k] - start[k] == lower.length()
        && text.regionMatches(true, start[k], lower, 0, lower.length());
  }

  /** Looks for a turn of speech in these words alone: a long report is read in stretches. */
  Matcher matcher(Pattern turn) {
    int from = size() == 0 ? 0 : start[0];
    return turn.matcher(text).region(from, size() == 0 ? 0 : end[size() - 1]);
  }

  /** Whether a word is written as a name: title case, upper case or mixed. */
  boolean isCapital(int k) {
    return shape[k] >= 2 && shape[k] <= 4;
  }

  /** The text from word {@code first} to before word {@code last}. */
  Span span(int first, int last) {
    return new Span(start[first], end[last - 1]);
  }

  /** The first word that ends after {@code offset}; {@link #size()} if none does. */
  int at(int offset) {
    int k = Arrays.binarySearch(end, offset);
    return k >= 0 ? k + 1 : -k - 1;
  }

  /** The words that touch a span. */
  Range range(Span span) {
    int first = at(span.start());
    int last = first;
    while (last < size() && start[last] < span.end()) {
      last++;
    }
    return new Range(first, last);
  }

  /** Lower case, without accents and characters that BERT ignores. */
  static String fold(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    boolean plain = true;
    for (int i = 0; i < lower.length() && plain; i++) {
      plain = lower.charAt(i) < 128;
    }
    if (plain && lower.chars().noneMatch(c -> c < 32 || c == 127)) {
      return lower;
    }
    String apart = Normalizer.normalize(lower, Normalizer.Form.NFD);
    StringBuilder out = new StringBuilder();
    apart
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK && !isIgnored(c))
        .forEach(out::appendCodePoint);
    return out.toString();
  }

  private static int lineBreaks(String text, int from, int to) {
    int n = 0;
    for (int i = from; i < to; i++) {
      n += text.charAt(i) == '\n' ? 1 : 0;
    }
    return n;
  }

  private static void split(String text, Span in, Buffer out) {
    int from = -1;
    int i = in.start();
    while (i < in.end()) {
      int c = text.codePointAt(i);
      int next = i + Character.charCount(c);
      boolean space = isSpace(c);
      if (space || isSymbol(c) || isCjk(c)) {
        if (from >= 0) {
          out.add(from, i);
          from = -1;
        }
        if (!space) {
          out.add(i, next);
        }
      } else if (!isIgnored(c) && from < 0) {
        from = i;
      }
      i = next;
    }
    if (from >= 0) {
      out.add(from, Math.min(i, in.end()));
    }
  }

  private void markQuotes() {
    boolean inside = false;
    for (int k = 0; k < size(); k++) {
      if (layout[k] != 0) {
        inside = false;
      }
      char c = text.charAt(start[k]);
      boolean pair =
          (c == '\'' || c == '`') && k + 1 < size() && start[k + 1] == end[k] && is(k + 1, "" + c);
      if (pair) {
        inside = (c == '`') || !inside;
        quote[k] = quote[k + 1] = 2;
        k++;
      } else if (end[k] - start[k] == 1
          && "\"\uff02\u201c\u201e\u00ab\u201d\u00bb".indexOf(c) >= 0) {
        inside = (c == '"' || c == '\uff02') ? !inside : "\u201c\u201e\u00ab".indexOf(c) >= 0;
        quote[k] = 2;
      } else {
        quote[k] = (byte) (inside ? 1 : 0);
      }
    }
  }

  private static byte shape(String word) {
    int letters = 0;
    int lower = 0;
    int upper = 0;
    boolean firstUpper = false;
    boolean digit = false;
    for (int i = 0; i < word.length(); ) {
      int c = word.codePointAt(i);
      i += Character.charCount(c);
      digit |= Character.isDigit(c);
      if (Character.isLetter(c)) {
        boolean up = Character.isUpperCase(c);
        firstUpper |= (letters == 0) && up;
        letters++;
        upper += up ? 1 : 0;
        lower += Character.isLowerCase(c) ? 1 : 0;
      }
    }
    if (letters == 0) {
      boolean symbol = word.codePointCount(0, word.length()) == 1 && isSymbol(word.codePointAt(0));
      return (byte) (digit ? 5 : symbol ? SYMBOL : 0);
    }
    if (lower == letters) {
      return 1;
    }
    if (firstUpper && lower == letters - 1) {
      return 2;
    }
    return (byte) (upper == letters ? 3 : 4);
  }

  private static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
  }

  private static boolean isSymbol(int c) {
    if (c < 128) {
      return c > 32 && c < 127 && !Character.isLetterOrDigit(c);
    }
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION,
          Character.MATH_SYMBOL,
          Character.CURRENCY_SYMBOL,
          Character.MODIFIER_SYMBOL,
          Character.OTHER_SYMBOL ->
          true;
      default -> false;
    };
  }

  private static boolean isCjk(int c) {
    return (c >= 0x4E00 && c <= 0x9FFF)
        || (c >= 0x3400 && c <= 0x4DBF)
        || (c >= 0x20000 && c <= 0x2A6DF)
        || (c >= 0xF900 && c <= 0xFAFF);
  }

  private static boolean isIgnored(int c) {
    if (c == '\t' || c == '\n' || c == '\r') {
      return false;
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.PRIVATE_USE,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          true;
      default -> c == 0xFFFD;
    };
  }

  /** Words from {@code first} to before {@code last}. */
  record Range(int first, int last) {
    boolean isEmpty() {
      return first >= last;
    }

    int length() {
      return last - first;
    }

    boolean contains(Range other) {
      return first <= other.first && other.last <= last;
    }

    boolean overlaps(Range other) {
      return first < other.last && other.first < last;
    }
  }

  private static final class Buffer {
    int[] start = new int[256];
    int[] end = new int[256];
    byte[] layout = new byte[256];
    int size;

    void add(int from, int to) {
      if (size == start.length) {
        start = Arrays.copyOf(start, 2 * size);
        end = Arrays.copyOf(end, 2 * size);
        layout = Arrays.copyOf(layout, 2 * size);
      }
      start[size] = from;
      end[size++] = to;
    }
  }
}
