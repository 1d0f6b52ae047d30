package org.stemma.read;

import java.util.HashMap;
import java.util.Map;

/**
 * What else than its place joins a passage to others, by which the second round of {@link Judge}
 * knows it.
 *
 * @param groups for each way of grouping passages the group of each
 * @param words for each passage its long words, as numbers ({@link Wording}); empty where words
 *     aren't looked at
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Ties(int[][] groups, long[][] words) {
  private static final int OF_WORDS = 3;

  /** How many numbers {@link #fill} gives. */
  int size() {
    return groups.length + (words.length == 0 ? 0 : OF_WORDS);
  }

  /**
   * Fills in what the first round held the other passages of each group for, on average, and how
   * many of the passage's words stand in others that it held for body, and for margin.
   *
   * @param at where the numbers begin in each row
   */
  void fill(float[][] rows, int at, float[] first) {
    for (int g = 0; g < groups.length; g++) {
      means(rows, at + g, first, groups[g]);
    }
    if (words.length > 0) {
      cohesion(rows, at + groups.length, first);
    }
  }

  private static void means(float[][] rows, int at, float[] first, int[] group) {
    int most = 0;
    for (int id : group) {
      most = Math.max(most, id);
    }
    float[] sum = new float[most + 1];
    int[] count = new int[most + 1];
    for (int i = 0; i < group.length; i++) {
      sum[group[i]] += first[i];
      count[group[i]]++;
    }
    for (int i = 0; i < group.length; i++) {
      int others = count[group[i]] - 1;
      rows[i][at] = others == 0 ? -1 : (sum[group[i]] - first[i]) / others;
    }
  }

  private void cohesion(float[][] rows, int at, float[] first) {
    Map<Long, float[]> holders = new HashMap<>();
    for (int i = 0; i < words.length; i++) {
      for (long word : words[i]) {
        float[] sums = holders.computeIfAbsent(word, key -> new float[2]);
        sums[0] += first[i];
        sums[1] += 1 - first[i];
      }
    }
    for (int i = 0; i < words.length; i++) {
      float body = 0;
      float margin = 0;
      for (long word : words[i]) {
        float[] sums = holders.getOrDefault(word, new float[2]);
        body += Math.min(1, sums[0] - first[i]);
        margin += Math.min(1, sums[1] - (1 - first[i]));
      }
      int n = words[i].length;
      rows[i][at] = n == 0 ? -1 : body / n;
      rows[i][at + 1] = n == 0 ? -1 : margin / n;
      rows[i][at + 2] = (float) Math.log1p(n);
    }
  }
}
