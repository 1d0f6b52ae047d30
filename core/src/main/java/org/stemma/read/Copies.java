package org.stemma.read;

import java.util.Arrays;
import java.util.List;

/**
 * Finds what stands on a page more than once: a hidden copy for machines or print, the whole report
 * again as one lump, teasers, pointers that come again and again. Passages are known by their first
 * letters and digits; takes time linear in the page.
 */
final class Copies {
  /** How many numbers {@link #fill} gives. */
  static final int SIZE = 4;

  private static final int HEAD = 24;
  private static final int MOST = 5;
  private static final long BASE = 1_000_003;
  private static final long TOP = top();

  /** How much of a passage must stand elsewhere, so that it adds nothing. */
  private static final double MUCH = 0.5;

  /** So many others are looked for in one passage: a bound for pages that are built to hurt. */
  private static final int MOST_HELD = 50;

  private final List<Passage> passages;
  private final boolean[] copy;
  private final int[] holds;

  /** For each passage the place of its beginning in the tables; -1 if it is too short. */
  private final int[] slots;

  private final long[] heads;

  /** A bit by hash for each beginning: most letters of a page are told here to begin none. */
  private final long[] bits;

  /** The passage in which a beginning was met last. */
  private final int[] metIn;

  /** How many passages that are no copies hold a beginning, and which are first and last. */
  private final int[] holders;

  private final int[] first;
  private final int[] last;

  /** The longest passage that begins so and can be seen; -1 if there is none. */
  private final int[] longest;

  Copies(PageWalk page) {
    this.passages = page.passages();
    int n = passages.size();
    int size = Math.max(16, Integer.highestOneBit(n) * 4);
    this.heads = new long[size];
    this.bits = new long[size / 8];
    this.metIn = new int[size];
    this.holders = new int[size];
    this.first = new int[size];
    this.last = new int[size];
    this.longest = new int[size];
    this.slots = new int[n];
    this.holds = new int[n];
    this.copy = new boolean[n];
    Arrays.fill(metIn, -1);
    Arrays.fill(longest, -1);
    boolean[] hidden = hidden(page.regions());
    for (int i = 0; i < n; i++) {
      Passage passage = passages.get(i);
      slots[i] = enter(passage.text());
      if (slots[i] >= 0 && !hidden[passage.region()]) {
        int other = longest[slots[i]];
        boolean longer = other < 0 || passages.get(other).text().length() < passage.text().length();
        longest[slots[i]] = longer ? i : other;
      }
    }
    for (int i = 0; i < n; i++) {
      if (slots[i] >= 0) {
        find(i, Declared.letters(passages.get(i).text()), hidden[passages.get(i).region()]);
      }
    }
  }

  private static long top() {
    long top = 1;
    for (int i = 0; i < HEAD; i++) {
      top *= BASE;
    }
    return top;
  }

  private static boolean[] hidden(List<Region> regions) {
    boolean[] hidden = new boolean[regions.size()];
    for (int i = 0; i < hidden.length; i++) {
      Region region = regions.get(i);
      hidden[i] =
          Mark.HIDDEN.in(region.marks()) || (region.parent() >= 0 && hidden[region.parent()]);
    }
    return hidden;
  }

  private int enter(String text) {
    long hash = 0;
    int letters = 0;
    for (int i = 0; i < text.length() && letters < HEAD; i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        hash = hash * BASE + Character.toLowerCase(c);
        letters++;
      }
    }
    if (letters < HEAD) {
      return -1;
    }
    int slot = slot(hash);
    heads[slot] = hash;
    bits[word(hash)] |= 1L << hash;
    return slot;
  }

  private int word(long hash) {
    return (int) (hash >>> 6 ^ hash >>> 35) & bits.length - 1;
  }

  /** Where the beginning stands, or where it is to stand. */
  private int slot(long hash) {
    int slot = (int) (hash ^ hash >>> 29) & heads.length - 1;
    while (heads[slot] != 0 && heads[slot] != hash) {
      slot = slot + 1 & heads.length - 1;
    }
    return slot;
  }

  /** Finds the beginnings of others in a passage, and which others it holds as a whole. */
  private void find(int passage, char[] letters, boolean hidden) {
    int[] found = new int[MOST_HELD];
    int n = 0;
    int elsewhere = 0;
    int whole = 0;
    long hash = 0;
    for (int i = 0; i < letters.length && n < MOST_HELD; i++) {
      hash = hash * BASE + letters[i] - (i < HEAD ? 0 : letters[i - HEAD] * TOP);
      if (i < HEAD - 1 || (bits[word(hash)] & 1L << hash) == 0) {
        continue;
      }
      int slot = slot(hash);
      if (heads[slot] != hash || metIn[slot] == passage) {
        continue;
      }
      metIn[slot] = passage;
      found[n++] = slot;
      int length = longest[slot] == passage ? 0 : held(letters, i + 1 - HEAD, longest[slot]);
      whole += length > 0 ? 1 : 0;
      elsewhere += length;
    }
    holds[passage] = Math.max(0, n - 1);
    copy[passage] = (whole >= 2 || hidden) && elsewhere >= letters.length * MUCH;
    for (int k = 0; k < n && !copy[passage]; k++) {
      int slot = found[k];
      first[slot] = holders[slot] == 0 ? passage : first[slot];
      last[slot] = passage;
      holders[slot]++;
    }
  }

  /** How many letters another passage has, if all of it stands here; else 0. */
  private int held(char[] letters, int from, int other) {
    if (other < 0 || passages.get(other).text().length() > 2 * letters.length + HEAD) {
      return 0;
    }
    char[] part = Declared.letters(passages.get(other).text());
    int to = from + part.length;
    return to <= letters.length && Arrays.equals(letters, from, to, part, 0, part.length)
        ? part.length
        : 0;
  }

  /** Whether a passage says no more than others that can be seen. */
  boolean isCopy(int passage) {
    return copy[passage];
  }

  /** Fills in how often a passage stands elsewhere, whether before and after, what it holds. */
  void fill(float[] row, int at, int passage) {
    int slot = slots[passage];
    if (slot >= 0) {
      int others = holders[slot] - (copy[passage] ? 0 : 1);
      row[at] = Math.min(MOST, others);
      row[at + 1] =
          others <= 0 ? 0 : (first[slot] < passage ? 1 : 0) + (last[slot] > passage ? 2 : 0);
    }
    row[at + 2] = Math.min(MOST, holds[passage]);
    row[at + 3] = copy[passage] ? 1 : 0;
  }
}
