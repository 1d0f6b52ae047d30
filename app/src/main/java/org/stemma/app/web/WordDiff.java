package org.stemma.app.web;

import java.util.List;

/** What changed between two wordings, word by word. */
final class WordDiff {
  private static final int MOST_WORDS = 400;

  private WordDiff() {}

  /** The words after, with those that came in and went marked; by the longest common sequence. */
  static Html of(String before, String after) {
    Html out = Html.of("span", "diff");
    List<String> old = words(before);
    List<String> now = words(after);
    if (old.size() > MOST_WORDS || now.size() > MOST_WORDS) {
      return out.add(Html.of("del").add(before)).add(" ").add(Html.of("ins").add(after));
    }
    int[][] common = new int[old.size() + 1][now.size() + 1];
    for (int i = old.size() - 1; i >= 0; i--) {
      for (int j = now.size() - 1; j >= 0; j--) {
        common[i][j] =
            old.get(i).equalsIgnoreCase(now.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    int i = 0;
    int j = 0;
    StringBuilder gone = new StringBuilder();
    StringBuilder come = new StringBuilder();
    while (i < old.size() || j < now.size()) {
      if (i < old.size() && j < now.size() && old.get(i).equalsIgnoreCase(now.get(j))) {
        flush(gone, come, out);
        out.add(now.get(j) + " ");
        i++;
        j++;
      } else if (j == now.size() || (i < old.size() && common[i + 1][j] >= common[i][j + 1])) {
        gone.append(gone.isEmpty() ? "" : " ").append(old.get(i++));
      } else {
        come.append(come.isEmpty() ? "" : " ").append(now.get(j++));
      }
    }
    flush(gone, come, out);
    return out;
  }

  private static List<String> words(String text) {
    String flat = text.strip();
    return flat.isEmpty() ? List.of() : List.of(flat.split("\\s+", -1));
  }

  private static void flush(StringBuilder gone, StringBuilder come, Html out) {
    if (!gone.isEmpty()) {
      out.add(Html.of("del").add(gone.toString())).add(" ");
    }
    if (!come.isEmpty()) {
      out.add(Html.of("ins").add(come.toString())).add(" ");
    }
    gone.setLength(0);
    come.setLength(0);
  }
}
