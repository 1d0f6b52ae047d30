package org.stemma.claim;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * What is known of English words before any report is seen: how rare they are, which are alike in
 * meaning, and of what sort they are. From the vocabulary of bge-small-en-v1.5, whose order is that
 * of frequency, its static vectors (eval/train/vectors.py), and WordNet (eval/train/synonyms.py).
 * Thread-safe; no answer depends on what it remembers.
 *
 * <p>A term is a number: for a known stem the place of its most frequent form in the vocabulary,
 * for any other word a negative number that tells its letters ({@link Spelling}).
 */
final class Background {
  /** Sorts of words: none of the following. */
  static final byte ANY = 0;

  /** A person, or a body of persons. */
  static final byte PERSON = 1;

  /** A place, or what stands in one. */
  static final byte THING = 2;

  static final byte TIME = 3;

  /** What is done, or happens. */
  static final byte DEED = 4;

  private static final String FILE = "words.vectors";
  private static final int MAGIC = 0x53545732;

  /** Weight of what the vocabulary lacks; the rarest word in it weighs 1. */
  private static final float UNKNOWN = 1.15f;

  /** Ranks below hardly differ: Zipf's law bends there. */
  private static final int HEAD = 30;

  private static final long LOW = 0xffffffffL;

  /** So many pairs of terms are remembered, as a power of 2: 2 MB. */
  private static final int REMEMBERED = 18;

  private final Map<String, Integer> stems;
  private final float[] weights;
  private final byte[] sorts;
  private final byte[] vectors;
  private final float[] lengths;
  private final int[] spellings;
  private final int dims;

  /** Two terms and how alike they are, in one number each: what was asked for last. */
  private final AtomicLongArray compared = new AtomicLongArray(1 << REMEMBERED);

  private final Set<Integer> measures = new HashSet<>();
  private final Set<Integer> persons = new HashSet<>();

  private Background(String[] words, byte[] sorts, byte[] vectors, int dims) {
    this.sorts = sorts;
    this.vectors = vectors;
    this.dims = dims;
    stems = new HashMap<>(words.length * 2);
    weights = new float[words.length];
    lengths = new float[words.length];
    spellings = new int[words.length];
    double rarest = Math.log((double) (words.length + HEAD) / HEAD);
    for (int k = 0; k < words.length; k++) {
      String stem = Stems.of(words[k]);
      stems.putIfAbsent(stem, k);
      spellings[k] = Spelling.of(stem);
      weights[k] = (float) (Math.log((double) (k + HEAD) / HEAD) / rarest);
      int square = 0;
      for (int i = k * dims; i < (k + 1) * dims; i++) {
        square += vectors[i] * vectors[i];
      }
      lengths[k] = (float) Math.sqrt(Math.max(1, square));
    }
    for (String word : Lexicon.MEASURES) {
      measures.add(term(word));
    }
    for (String word : Lexicon.PERSONS) {
      persons.add(term(word));
    }
  }

  static Background english() {
    try (InputStream in = Background.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("missing from the library: " + FILE);
      }
      DataInputStream data = new DataInputStream(in);
      if (data.readInt() != MAGIC) {
        throw new IllegalStateException("no word vectors: " + FILE);
      }
      int count = data.readInt();
      int dims = data.readInt();
      int length = data.readInt();
      String[] words = new String(data.readNBytes(length), StandardCharsets.UTF_8).split("\n");
      byte[] sorts = data.readNBytes(count);
      byte[] vectors = data.readNBytes(count * dims);
      if (words.length != count || vectors.length != count * dims || count > 1 << Short.SIZE) {
        throw new IllegalStateException("cut short: " + FILE);
      }
      return new Background(words, sorts, vectors, dims);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read from the library: " + FILE, e);
    }
  }

  /** The term of a folded word. */
  int term(String word) {
    String stem = Stems.of(word);
    Integer known = stems.get(stem);
    return known == null ? Spelling.of(stem) : known;
  }

  /** Whether a term is in the vocabulary. */
  static boolean isKnown(int term) {
    return term >= 0;
  }

  /** A term for a thing that is no word, such as a country. */
  static int hash(String thing) {
    int h = 0x811c9dc5;
    for (int i = 0; i < thing.length(); i++) {
      h = (h ^ thing.charAt(i)) * 0x01000193;
    }
    h ^= h >>> 15;
    h *= 0x2c1b3c6d;
    return ((h ^ (h >>> 13)) | Integer.MIN_VALUE) & ~Spelling.SPELT;
  }

  /** How much a term tells, 0 to 1.15: the logarithm of its rank in the vocabulary. */
  float weight(int term) {
    return term < 0 ? UNKNOWN : weights[term];
  }

  /** Of what sort a term is: {@link #ANY} to {@link #DEED}. */
  byte sort(int term) {
    return term < 0 ? ANY : sorts[term];
  }

  /**
   * Whether one name may be the other, misspelt: they hardly differ, and the vocabulary lacks one
   * of them. Two that it knows ("Iran", "Iraq") are two.
   */
  boolean isMisspelt(int one, int other) {
    return (one < 0 || other < 0) && Spelling.areLike(spelling(one), spelling(other));
  }

  /** Whether a name may be any of others, misspelt. */
  boolean isMisspelt(int name, int[] others) {
    int spelling = spelling(name);
    if (Spelling.isShort(spelling)) {
      return false;
    }
    for (int other : others) {
      if ((other < 0 || name < 0) && Spelling.areLike(spelling, spelling(other))) {
        return true;
      }
    }
    return false;
  }

  /**
   * The letters that words begin with which a misspelt name may be: a bit for each in the low half,
   * in the high half for each that begins a word that the vocabulary lacks.
   */
  long initials(int[] terms) {
    long initials = 0;
    for (int term : terms) {
      long initial = Spelling.initial(spelling(term));
      initials |= term < 0 ? initial << Integer.SIZE | initial : initial;
    }
    return initials;
  }

  /** Whether a name may be misspelt for any word of which these are the {@link #initials}. */
  boolean mayBeMisspelt(int name, long initials) {
    return (Spelling.initial(spelling(name)) & (name < 0 ? initials : initials >>> Integer.SIZE))
        != 0;
  }

  private int spelling(int term) {
    return term < 0 ? term : spellings[term];
  }

  /** How alike two terms are in meaning, -1 to 1; 0 where one is unknown and they differ. */
  float likeness(int one, int other) {
    if (one == other) {
      return 1;
    }
    if (one < 0 || other < 0) {
      return 0;
    }
    int pair = (Math.min(one, other) << Short.SIZE) ^ Math.max(one, other);
    int at = (pair * 0x9e3779b9) >>> (Integer.SIZE - REMEMBERED);
    long known = compared.getOpaque(at);
    if ((int) (known >>> Integer.SIZE) == pair) {
      return Float.intBitsToFloat((int) known);
    }
    int sum = 0;
    int a = one * dims;
    int b = other * dims;
    for (int i = 0; i < dims; i++) {
      sum += vectors[a + i] * vectors[b + i];
    }
    float likeness = sum / (lengths[one] * lengths[other]);
    compared.setOpaque(at, ((long) pair << Integer.SIZE) | Float.floatToRawIntBits(likeness) & LOW);
    return likeness;
  }

  /** Whether one measures in either of two units. */
  boolean isMeasure(int one, int other) {
    return measures.contains(one) || measures.contains(other);
  }

  /**
   * Whether two units can be of one figure.
   *
   * @param oneFate whether the same befalls what is counted: "3 sailors drowned", "5 crew died"
   */
  boolean isOneUnit(int one, int other, boolean oneFate) {
    if (one == other) {
      return true;
    }
    if (isMeasure(one, other)) {
      return false;
    }
    boolean both = persons.contains(one) && persons.contains(other);
    return oneFate || both || likeness(one, other) >= .45f;
  }
}
