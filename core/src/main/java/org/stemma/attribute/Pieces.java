package org.stemma.attribute;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** WordPiece (Wu et al. 2016) over BERT's uncased vocabulary. Immutable, thread-safe. */
final class Pieces {
  static final int UNKNOWN = 100;
  static final int START = 101;
  static final int END = 102;
  private static final int LONGEST = 100;

  private final Map<String, Integer> ids;

  Pieces(List<String> vocabulary) {
    ids = new HashMap<>(vocabulary.size() * 2);
    for (int id = 0; id < vocabulary.size(); id++) {
      ids.put(vocabulary.get(id), id);
    }
  }

  /** The pieces of one word, at least one. */
  int[] of(String word) {
    String w = Words.fold(word);
    Integer whole = ids.get(w);
    if (whole != null) {
      return new int[] {whole};
    }
    if (w.isEmpty() || w.codePointCount(0, w.length()) > LONGEST) {
      return new int[] {UNKNOWN};
    }
    int[] out = new int[w.length()];
    int n = 0;
    int from = 0;
    while (from < w.length()) {
      int to = w.length();
      Integer id = null;
      while (to > from) {
        id = ids.get((from > 0 ? "##" : "") + w.substring(from, to));
        if (id != null) {
          break;
        }
        to--;
      }
      if (id == null) {
        return new int[] {UNKNOWN};
      }
      out[n++] = id;
      from = to;
    }
    return java.util.Arrays.copyOf(out, n);
  }
}
