package org.stemma.read;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stemma.Role;
import org.stemma.Span;

/** The features of a plain text's passages, by which {@link Trees} tell body from margin. */
final class PlainRows {
  private static final int PLACE = 15;
  private static final int BESIDE = 6;
  private static final int AT_PLACE = Traits.SIZE;
  private static final int AT_RUN = AT_PLACE + PLACE;
  private static final int RUN = 9;
  private static final int AT_BESIDE = AT_RUN + RUN;

  /** Passages of prose that are farther apart stand in different runs. */
  private static final int GAP = 4;

  /** How many numbers a row has. */
  static final int SIZE = AT_BESIDE + 4 * BESIDE;

  private PlainRows() {}

  /**
   * All rows, in the order of the passages.
   *
   * @param roles what the rules hold each passage for, null where they can't tell
   */
  static float[][] rows(String text, List<Span> spans, @Nullable Role[] roles) {
    int n = spans.size();
    float[][] rows = new float[n][SIZE];
    Map<String, Integer> seen = new HashMap<>();
    double[] prose = new double[n + 1];
    for (int i = 0; i < n; i++) {
      Traits.fill(rows[i], spans.get(i).of(text), seen);
      prose[i + 1] = prose[i] + (isProse(rows[i]) ? spans.get(i).length() : 0);
    }
    double all = Math.max(1, prose[n]);
    int last = -1000;
    int comments = 0;
    int lastPointer = -1000;
    for (int i = 0; i < n; i++) {
      float[] row = rows[i];
      Role role = roles[i];
      row[AT_PLACE] = role == null ? -1 : number(role);
      row[AT_PLACE + 1] = Math.min(60, i);
      row[AT_PLACE + 2] = Math.min(60, n - i);
      row[AT_PLACE + 3] = (float) Math.log1p(n);
      row[AT_PLACE + 4] = (float) i / n;
      row[AT_PLACE + 5] = Math.min(20, i - last);
      row[AT_PLACE + 6] = (float) (prose[i] / all);
      row[AT_PLACE + 7] = density(prose, i, 3);
      row[AT_PLACE + 8] = density(prose, i, 10);
      row[AT_PLACE + 9] = (float) Math.log1p(all);
      row[AT_PLACE + 10] = (float) Math.log1p(all / n);
      row[AT_PLACE + 12] = comments;
      row[AT_PLACE + 13] = Math.min(20, i - lastPointer);
      row[AT_PLACE + 14] = (float) Math.log1p(spans.get(i).length() / all);
      last = isProse(row) ? i : last;
      String line = spans.get(i).of(text);
      comments += Furniture.opensComments(line) || Furniture.countsComments(line) ? 1 : 0;
      lastPointer = row[25] > 0 && line.length() < 60 ? i : lastPointer;
      beside(row, 0, rows, i - 1);
      beside(row, 1, rows, i + 1);
      beside(row, 2, rows, i - 2);
      beside(row, 3, rows, i + 2);
    }
    int next = n + 1000;
    for (int i = n - 1; i >= 0; i--) {
      rows[i][AT_PLACE + 11] = Math.min(20, next - i);
      next = isProse(rows[i]) ? i : next;
    }
    alike(rows);
    main(rows, spans);
    return rows;
  }

  /** Of the passages in a row that look alike: how many, and what stands above and below them. */
  private static void alike(float[][] rows) {
    int start = 0;
    while (start < rows.length) {
      int end = start + 1;
      double furniture = rows[start][20];
      while (end < rows.length && look(rows[end]).equals(look(rows[start]))) {
        furniture += rows[end++][20];
      }
      for (int i = start; i < end; i++) {
        int at = AT_RUN;
        rows[i][at] = Math.min(50, end - start);
        rows[i][at + 1] = rows[start][AT_PLACE + 5];
        rows[i][at + 2] = rows[end - 1][AT_PLACE + 11];
        rows[i][at + 3] = (float) (furniture / (end - start));
        rows[i][at + 4] = start == 0 ? -1 : rows[start - 1][20];
        rows[i][at + 5] = start == 0 ? -1 : rows[start - 1][3] + 2 * rows[start - 1][4];
      }
      start = end;
    }
  }

  /** Where each passage stands to the run that holds the most prose. */
  private static void main(float[][] rows, List<Span> spans) {
    int bestStart = 0;
    int bestEnd = 0;
    double most = 0;
    double all = 1;
    int start = 0;
    int last = -1000;
    double length = 0;
    for (int i = 0; i < rows.length; i++) {
      if (!isProse(rows[i])) {
        continue;
      }
      if (i - last > GAP) {
        start = i;
        length = 0;
      }
      last = i;
      length += spans.get(i).length();
      all += spans.get(i).length();
      if (length > most) {
        most = length;
        bestStart = start;
        bestEnd = i + 1;
      }
    }
    for (int i = 0; i < rows.length; i++) {
      int at = AT_RUN + 6;
      rows[i][at] = i < bestStart ? Math.max(-60, i - bestStart) : 0;
      rows[i][at + 1] = i >= bestEnd ? Math.min(60, i - bestEnd + 1) : 0;
      rows[i][at + 2] = (float) (most / all);
    }
  }

  /** What joins passages: the run of prose or of labels that they stand in, their looks, words. */
  static Ties ties(String text, List<Span> spans, float[][] rows) {
    int n = rows.length;
    int[][] groups = new int[2][n];
    long[][] words = new long[n][];
    Map<List<Integer>, Integer> looks = new HashMap<>();
    int run = 0;
    int last = -1000;
    for (int i = 0; i < n; i++) {
      if (isProse(rows[i])) {
        run += i - last > GAP ? 1 : 0;
        for (int k = Math.max(0, last + 1); k < i && i - last <= GAP; k++) {
          groups[0][k] = 2 * run;
        }
        last = i;
      }
      groups[0][i] = 2 * run + (last == i ? 0 : 1);
      Integer known = looks.putIfAbsent(look(rows[i]), looks.size());
      groups[1][i] = known == null ? looks.size() - 1 : known;
      words[i] = Wording.longWords(spans.get(i).of(text));
    }
    return new Ties(groups, words);
  }

  private static List<Integer> look(float[] row) {
    return List.of(
        Math.round(row[0] * 1.5f),
        (int) (2 * row[3] + row[4]),
        (int) (4 * row[9] + 2 * row[10] + row[11]),
        (int) row[18],
        (int) row[20]);
  }

  /** A number for each role, as the trees were taught it. */
  private static int number(Role role) {
    return switch (role) {
      case TITLE -> 0;
      case STANDFIRST -> 1;
      case PARAGRAPH -> 2;
      case SUBHEAD -> 3;
      case LIST -> 4;
      case QUOTE -> 5;
      case EMBED -> 6;
      case CAPTION -> 7;
      case CREDIT -> 8;
      case BYLINE -> 9;
      case DATELINE -> 10;
      case AGENCY_TAIL -> 11;
      case CORRECTION -> 12;
      case RELATED -> 13;
      case BOILERPLATE -> 14;
    };
  }

  private static boolean isProse(float[] row) {
    return row[3] + row[4] > 0 && row[0] > 2;
  }

  /** Mean characters of prose in each passage around, on a scale of logarithms. */
  private static float density(double[] prose, int i, int reach) {
    int from = Math.max(0, i - reach);
    int to = Math.min(prose.length - 1, i + reach + 1);
    return (float) Math.log1p((prose[to] - prose[from]) / (to - from));
  }

  private static void beside(float[] row, int place, float[][] rows, int i) {
    int at = AT_BESIDE + place * BESIDE;
    if (i < 0 || i >= rows.length) {
      Arrays.fill(row, at, at + BESIDE, -1);
      return;
    }
    row[at] = rows[i][0];
    row[at + 1] = rows[i][3];
    row[at + 2] = rows[i][6];
    row[at + 3] = rows[i][20];
    row[at + 4] = rows[i][7];
    row[at + 5] = rows[i][5];
  }
}
