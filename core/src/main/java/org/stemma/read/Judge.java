package org.stemma.read;

/**
 * How probably each passage is part of the body: first by its own features, then once more knowing
 * what its neighbours are held for. Immutable and thread-safe.
 */
final class Judge {
  /** How many numbers the second round adds to a row, without those of ties. */
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
   * @param ties what joins them
   */
  float[] judge(float[][] rows, Ties ties) {
    float[] early = first.probabilities(rows);
    return second.probabilities(rows, context(early, ties));
  }

  /** What the first round held the neighbours of each passage for, and those it is tied to. */
  static float[][] context(float[] first, Ties ties) {
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
      float[] row = new float[WINDOW + ties.size()];
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
    ties.fill(out, WINDOW, first);
    return out;
  }
}
