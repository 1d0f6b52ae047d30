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
  private static final int PLACE = 12;
  private static final int BESIDE = 6;
  private static final int AT_PLACE = Traits.SIZE;
  private static final int AT_BESIDE = AT_PLACE + PLACE;

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
      last = isProse(row) ? i : last;
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
    return rows;
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
