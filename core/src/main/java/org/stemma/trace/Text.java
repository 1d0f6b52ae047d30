package org.stemma.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.Block;
import org.stemma.Report;
import org.stemma.Role;
import org.stemma.Span;
import org.stemma.text.Sentences;

/**
 * The words of a report's body as they are compared with another's: in lower case, without
 * possessive endings, each with what it is and where it stands. Headlines, bylines and furniture
 * are left out: houses write their own.
 */
final class Text {
  /** What a word is. */
  static final byte FUNCTION = 0;

  static final byte PLAIN = 1;
  static final byte NAME = 2;
  static final byte NUMBER = 3;

  /** Words of one report that are looked at; what comes later in a longer one is left out. */
  private static final int LONGEST = 6000;

  final String text;
  final int size;

  /** A hash of each folded word. */
  final int[] id;

  final byte[] trait;
  final int[] start;
  final int[] end;

  /** Where each sentence begins, in words; one more entry for the end. */
  final int[] sentence;

  /** How many words are no function words. */
  final int content;

  /** The same of each sentence. */
  final int[] contentOf;

  /** Content words with the sentences that hold them, as {@code id << 32 | sentence}, sorted. */
  final long[] places;

  /** Made when first asked for, perhaps by several threads. */
  private volatile @Nullable Set<Integer> words;

  private volatile @Nullable BitSet hedged;

  private Text(String text, List<Span> sentences) {
    this.text = text;
    int[] ids = new int[256];
    byte[] traits = new byte[256];
    int[] starts = new int[256];
    int[] ends = new int[256];
    boolean[] opens = new boolean[256];
    List<Integer> firsts = new ArrayList<>();
    Set<Integer> names = new HashSet<>();
    int n = 0;
    for (Span s : sentences) {
      int before = n;
      int i = s.start();
      while (i < s.end() && n < LONGEST) {
        if (!Character.isLetterOrDigit(text.charAt(i))) {
          i++;
          continue;
        }
        int j = endOfWord(text, i, s.end());
        if (n == ids.length) {
          ids = Arrays.copyOf(ids, 2 * n);
          traits = Arrays.copyOf(traits, 2 * n);
          starts = Arrays.copyOf(starts, 2 * n);
          ends = Arrays.copyOf(ends, 2 * n);
          opens = Arrays.copyOf(opens, 2 * n);
        }
        String word = text.substring(i, j).toLowerCase(Locale.ROOT);
        ids[n] = hash(word);
        starts[n] = i;
        ends[n] = j;
        opens[n] = n == before;
        traits[n] = trait(word, text.charAt(i), opens[n]);
        if (traits[n] == NAME) {
          names.add(ids[n]);
        }
        n++;
        i = afterPossessive(text, j, s.end());
      }
      if (n > before) {
        firsts.add(before);
      }
    }
    firsts.add(n);
    for (int i = 0; i < n; i++) {
      boolean capital = Character.isUpperCase(text.charAt(starts[i]));
      if (opens[i] && capital && names.contains(ids[i])) {
        traits[i] = NAME;
      }
    }
    size = n;
    id = Arrays.copyOf(ids, n);
    trait = Arrays.copyOf(traits, n);
    start = Arrays.copyOf(starts, n);
    end = Arrays.copyOf(ends, n);
    sentence = firsts.stream().mapToInt(Integer::intValue).toArray();
    contentOf = contentOf();
    places = places();
    content = places.length;
  }

  /** The body of a report. */
  static Text of(Report report) {
    List<Span> sentences = new ArrayList<>();
    for (Block block : report.blocks()) {
      if (block.role().isContent()
          && block.role() != Role.TITLE
          && block.role() != Role.CORRECTION) {
        sentences.addAll(Sentences.in(report.text(), block.span()));
      }
    }
    if (report.blocks().isEmpty()) {
      sentences.addAll(Sentences.in(report.text(), new Span(0, report.text().length())));
    }
    return new Text(report.text(), sentences);
  }

  /** Some stretches of a report. */
  static Text of(String text, List<Span> stretches) {
    List<Span> sentences = new ArrayList<>();
    for (Span stretch : stretches) {
      sentences.addAll(Sentences.in(text, stretch));
    }
    return new Text(text, sentences);
  }

  int sentences() {
    return sentence.length - 1;
  }

  /** The words from {@code first} to before {@code last}, as a span of the report's text. */
  Span span(int first, int last) {
    return new Span(start[first], end[last - 1]);
  }

  String word(int i) {
    return text.substring(start[i], end[i]);
  }

  boolean isContent(int i) {
    return trait[i] != FUNCTION;
  }

  /** Whether the word is a name or a figure: what a report is about, rather than how it is put. */
  boolean isFact(int i) {
    return trait[i] >= NAME;
  }

  /** Its names and figures, each once. */
  Set<Integer> facts() {
    Set<Integer> out = new HashSet<>();
    for (int i = 0; i < size; i++) {
      if (isFact(i)) {
        out.add(id[i]);
      }
    }
    return out;
  }

  /** All its words, each once; not to be changed. */
  Set<Integer> words() {
    Set<Integer> known = words;
    if (known == null) {
      known = new HashSet<>();
      for (int word : id) {
        known.add(word);
      }
      words = known;
    }
    return known;
  }

  /** Whether a sentence says "may" or the like. */
  boolean isHedged(int s) {
    BitSet known = hedged;
    if (known == null) {
      known = new BitSet();
      for (int k = 0; k < sentences(); k++) {
        for (int i = sentence[k]; i < sentence[k + 1]; i++) {
          if (Small.HEDGES.contains(word(i))) {
            known.set(k);
          }
        }
      }
      hedged = known;
    }
    return known.get(s);
  }

  private int[] contentOf() {
    int[] out = new int[sentences()];
    for (int s = 0; s < out.length; s++) {
      for (int i = sentence[s]; i < sentence[s + 1]; i++) {
        out[s] += isContent(i) ? 1 : 0;
      }
    }
    return out;
  }

  private long[] places() {
    long[] out = new long[size];
    int n = 0;
    for (int s = 0; s < sentences(); s++) {
      for (int i = sentence[s]; i < sentence[s + 1]; i++) {
        if (isContent(i)) {
          out[n++] = ((long) id[i] << 32) | s;
        }
      }
    }
    out = Arrays.copyOf(out, n);
    Arrays.sort(out);
    return out;
  }

  private static byte trait(String word, char first, boolean opens) {
    if (Character.isDigit(first) || Small.NUMBERS.contains(word)) {
      return NUMBER;
    }
    if (Small.FUNCTION.contains(word)) {
      return FUNCTION;
    }
    boolean name = Character.isUpperCase(first) && !opens && !Small.MONTHS_AND_DAYS.contains(word);
    return name ? NAME : PLAIN;
  }

  private static int endOfWord(String text, int from, int limit) {
    if (Character.isIdeographic(text.codePointAt(from))) {
      return Math.min(limit, from + Character.charCount(text.codePointAt(from)));
    }
    boolean digits = Character.isDigit(text.charAt(from));
    int i = from + 1;
    while (i < limit) {
      char c = text.charAt(i);
      boolean inNumber =
          digits
              && (c == ',' || c == '.')
              && i + 1 < limit
              && Character.isDigit(text.charAt(i + 1));
      if (!Character.isLetterOrDigit(c) && !inNumber) {
        break;
      }
      i++;
    }
    return i;
  }

  private static int afterPossessive(String text, int i, int limit) {
    boolean mark = i + 1 < limit && (text.charAt(i) == '\'' || text.charAt(i) == '’');
    boolean s =
        mark
            && text.charAt(i + 1) == 's'
            && (i + 2 >= limit || !Character.isLetterOrDigit(text.charAt(i + 2)));
    return s ? i + 2 : i;
  }

  private static int hash(String word) {
    int h = 0x811c9dc5;
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) != ',') {
        h = (h ^ word.charAt(i)) * 0x01000193;
      }
    }
    h ^= h >>> 15;
    h *= 0x2c1b3c6d;
    return h ^ (h >>> 13);
  }
}
