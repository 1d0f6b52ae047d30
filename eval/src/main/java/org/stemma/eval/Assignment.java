package org.stemma.eval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Pairs rows with columns so that the sum of their weights is greatest (the Hungarian method). */
final class Assignment {
  private static final double INFINITE = 1e18;

  /** A row with its column. */
  record Pair(int row, int column) {}

  private Assignment() {}

  /**
   * The best pairs, in order of their columns; among equal sums the choice is the reference
   * scorer's.
   *
   * @param weights by row and column, all rows of one length; 0 = not allowed
   */
  static List<Pair> best(double[][] weights) {
    int rows = weights.length;
    int columns = rows == 0 ? 0 : weights[0].length;
    int n = Math.max(rows, columns);
    double[] rowPotential = new double[n + 1];
    double[] columnPotential = new double[n + 1];
    int[] rowOf = new int[n + 1];
    int[] way = new int[n + 1];
    for (int i = 1; i <= n; i++) {
      rowOf[0] = i;
      int column = 0;
      double[] least = new double[n + 1];
      Arrays.fill(least, INFINITE);
      boolean[] used = new boolean[n + 1];
      do {
        used[column] = true;
        int row = rowOf[column];
        double delta = INFINITE;
        int next = 0;
        for (int j = 1; j <= n; j++) {
          if (!used[j]) {
            double cost = cost(weights, row - 1, j - 1) - rowPotential[row] - columnPotential[j];
            if (cost < least[j]) {
              least[j] = cost;
              way[j] = column;
            }
            if (least[j] < delta) {
              delta = least[j];
              next = j;
            }
          }
        }
        for (int j = 0; j <= n; j++) {
          if (used[j]) {
            rowPotential[rowOf[j]] += delta;
            columnPotential[j] -= delta;
          } else {
            least[j] -= delta;
          }
        }
        column = next;
      } while (rowOf[column] != 0);
      while (column != 0) {
        int previous = way[column];
        rowOf[column] = rowOf[previous];
        column = previous;
      }
    }
    List<Pair> pairs = new ArrayList<>();
    for (int j = 1; j <= columns; j++) {
      if (cost(weights, rowOf[j] - 1, j - 1) != 0) {
        pairs.add(new Pair(rowOf[j] - 1, j - 1));
      }
    }
    return pairs;
  }

  private static double cost(double[][] weights, int row, int column) {
    return row < weights.length && column < weights[row].length ? -weights[row][column] : 0;
  }
}
