package org.stemma.attribute;

import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of whole paragraphs that one pass of the encoder reads. Windows don't overlap: as in
 * training, and measured better than with the end of the window before repeated as context.
 *
 * @param first first word
 * @param last one past the last word
 */
record Window(int first, int last) {
  /** Word pieces of a window, less the two marks at its ends; as in training. */
  static final int LIMIT = 254;

  /**
   * Windows over all words. A paragraph too long for one is cut after a sentence's end, or hard.
   */
  static List<Window> over(Words words, int[] cost) {
    List<Window> out = new ArrayList<>();
    int first = 0;
    int n = 0;
    for (int[] paragraph : paragraphs(words, cost)) {
      if (n > 0 && n + paragraph[2] > LIMIT) {
        out.add(new Window(first, paragraph[0]));
        first = paragraph[0];
        n = 0;
      }
      n += paragraph[2];
    }
    if (first < words.size()) {
      out.add(new Window(first, words.size()));
    }
    return out;
  }

  /** Each first word, end, pieces. */
  private static List<int[]> paragraphs(Words words, int[] cost) {
    List<int[]> out = new ArrayList<>();
    int first = 0;
    while (first < words.size()) {
      int next = first + 1;
      while (next < words.size() && words.layout[next] == 0) {
        next++;
      }
      int n = 0;
      int sinceStop = 0;
      int stop = -1;
      int from = first;
      for (int k = first; k < next; k++) {
        if (n + cost[k] > LIMIT) {
          int cut = stop > from ? stop : k;
          int left = cut == k ? 0 : sinceStop;
          out.add(new int[] {from, cut, n - left});
          from = cut;
          n = left;
          stop = -1;
        }
        n += cost[k];
        sinceStop += cost[k];
        boolean ends = ".!?\u201d\"".indexOf(words.text.charAt(words.start[k])) >= 0;
        if (ends && n > LIMIT / 3 && k + 1 < next && words.shape[k + 1] != 1) {
          stop = k + 1;
          sinceStop = 0;
        }
      }
      out.add(new int[] {from, next, n});
      first = next;
    }
    return out;
  }
}
