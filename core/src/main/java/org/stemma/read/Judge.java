package org.stemma.read;

/**
 * How probably each passage is part of the body: first by its own features, then once more knowing
 * what its neighbours are held for. Immutable and thread-safe.
 */
final class Judge {
  /** How many numbers the second round adds to a row, without those of groups. */
  static final int WINDOW = 12;

  private static final int REACH = 3;
  private static final int FAR = 8;

  private final Trees first;
  private final Trees second;

  Judge(Trees first, Trees second) {
    this.first = first;
    this.second = second;
  }

  /** Made when the first page is read. */
  private static final class Pages {
    static final Judge JUDGE =
        new Judge(Trees.load("page-passages.trees"), Trees.load("page-context.trees"));
  }

  /** Made when the first plain text is read. */
  private static final class Texts {
    static final Judge JUDGE =
        new Judge(Trees.load("text-passages.trees"), Trees.load("text-context.trees"));
  }

  /** Made when the first page is read. */
  private static final class Pictures {
    static final Trees CAPTIONS = Trees.load("page-captions.trees");
  }

  /** How probably each passage of a page is a caption. */
  static float[] captions(float[][] rows) {
    return Pictures.CAPTIONS.probabilities(rows);
  }

  static Judge pages() {
    return Pages.JUDGE;
  }

  static Judge texts() {
    return Texts.JUDGE;
  }

  /** A probability as a block's signal: "body 0.97". */
  static String signal(String what, float probability) {
    int hundredths = Math.round(100 * probability);
    return what + (hundredths >= 100 ? " 1." : " 0.") + hundredths / 10 % 10 + hundredths % 10;
  }

  /**
   * Judges all passages of a page or text.
   *
   * @param groups for each way of grouping passages the group of each
   */
  float[] judge(float[][] rows, int[][] groups) {
    float[] early = first.probabilities(rows);
    return second.probabilities(rows, context(early, groups));
  }

  /** What the first round held the neighbours and the groups of each passage for. */
  static float[][] context(float[] first, int[][] groups) {
    int n = first.length;
    float[] before = new float[n + 1];
    for (int i = 0; i < n; i++) {
      before[i + 1] = Math.max(before[i], first[i]);
    }
    double[] sums = new double[n + 1];
    for (int i = 0; i < n; i++) {
      sums[i + 1] = sums[i] + first[i];
    }
    float[][] out = new float[n][];
    float after = 0;
    for (int i = n - 1; i >= 0; i--) {
      float[] row = new float[WINDOW + groups.length];
      for (int k = 0; k < REACH; k++) {
        row[2 * k] = i - k - 1 >= 0 ? first[i - k - 1] : -1;
        row[2 * k + 1] = i + k + 1 < n ? first[i + k + 1] : -1;
      }
      row[6] = first[i];
      row[7] = (float) (sums[i] - sums[Math.max(0, i - FAR)]);
      row[8] = (float) (sums[Math.min(n, i + FAR + 1)] - sums[i + 1]);
      row[9] = before[i];
      row[10] = after;
      row[11] = (float) (sums[n] == 0 ? 0 : sums[i] / sums[n]);
      after = Math.max(after, first[i]);
      out[i] = row;
    }
    for (int g = 0; g < groups.length; g++) {
      means(out, first, groups[g], g, groups.length);
    }
    return out;
  }

  private static void means(float[][] rows, float[] first, int[] group, int g, int groups) {
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
      float[] row = rows[i];
      int at = row.length - groups + g;
      row[at] = others == 0 ? -1 : (sum[group[i]] - first[i]) / others;
    }
  }
}
