package org.stemma.attribute;

import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of whole paragraphs that one pass of the encoder reads. The first words may repeat the
 * window before, as context: cues are taken from {@code keep} on only.
 *
 * @param first first word
 * @param keep first word whose cues count
 * @param last one past the last word
 */
record Window(int first, int keep, int last) {
  /** Word pieces of a window, less the two marks at its ends; as in training. */
  static final int LIMIT = 254;

  /** Pieces of the paragraphs before that a window may repeat. */
  static final int CONTEXT = 48;

  /**
   * Windows over all words. A paragraph too long for one is cut after a sentence's end, or hard.
   */
  static List<Window> over(Words words, int[] cost) {
    List<int[]> paragraphs = paragraphs(words, cost);
    List<Window> out = new ArrayList<>();
    int k = 0;
    while (k < paragraphs.size()) {
      int keep = paragraphs.get(k)[0];
      int first = keep;
      int n = 0;
      for (int q = k - 1; q >= 0; q--) {
        int c = paragraphs.get(q)[2];
        if (n + c > CONTEXT) {
          break;
        }
        n += c;
        first = paragraphs.get(q)[0];
      }
      int m = k;
      while (m < paragraphs.size()) {
        int c = paragraphs.get(m)[2];
        if (m > k && n + c > LIMIT) {
          break;
        }
        n += c;
        m++;
      }
      out.add(new Window(first, keep, paragraphs.get(m - 1)[1]));
      k = m;
    }
    return out;
  }

  /** Each first word, end, pieces. */
  private static List<int[]> paragraphs(Words words, int[] cost) {
    List<int[]> out = new ArrayList<>();
    int room = LIMIT - CONTEXT;
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
        if (n + cost[k] > room) {
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
        if (ends && n > room / 3 && k + 1 < next && words.shape[k + 1] != 1) {
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
