package org.stemma.eval;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the words of one text in another: the longest common run, then left and right of it. */
final class Matching {
  private record Part(int lowA, int highA, int lowB, int highB) {}

  private Matching() {}

  /**
   * For each word of {@code b} its place in {@code a}, -1 if it has none. The runs are those of
   * Python's {@code difflib.SequenceMatcher(None, a, b, autojunk=False)}.
   */
  static int[] places(List<String> a, List<String> b) {
    int[] places = new int[b.size()];
    if (a.equals(b)) {
      Arrays.setAll(places, i -> i);
      return places;
    }
    Arrays.fill(places, -1);
    Map<String, List<Integer>> inB = new HashMap<>();
    for (int j = 0; j < b.size(); j++) {
      inB.computeIfAbsent(b.get(j), word -> new ArrayList<>()).add(j);
    }
    Deque<Part> open = new ArrayDeque<>();
    open.push(new Part(0, a.size(), 0, b.size()));
    while (!open.isEmpty()) {
      Part part = open.pop();
      Part run = longest(a, inB, part);
      int size = run.highA() - run.lowA();
      for (int k = 0; k < size; k++) {
        places[run.lowB() + k] = run.lowA() + k;
      }
      if (size > 0) {
        open.push(new Part(part.lowA(), run.lowA(), part.lowB(), run.lowB()));
        open.push(new Part(run.highA(), part.highA(), run.highB(), part.highB()));
      }
    }
    return places;
  }

  /** The longest common run; of several the first in {@code a}, then in {@code b}. */
  private static Part longest(List<String> a, Map<String, List<Integer>> inB, Part part) {
    int bestA = part.lowA();
    int bestB = part.lowB();
    int best = 0;
    Map<Integer, Integer> lengths = new HashMap<>();
    for (int i = part.lowA(); i < part.highA(); i++) {
      Map<Integer, Integer> next = new HashMap<>();
      for (int j : inB.getOrDefault(a.get(i), List.of())) {
        if (j >= part.lowB() && j < part.highB()) {
          int length = lengths.getOrDefault(j - 1, 0) + 1;
          next.put(j, length);
          if (length > best) {
            bestA = i - length + 1;
            bestB = j - length + 1;
            best = length;
          }
        }
      }
      lengths = next;
    }
    return new Part(bestA, bestA + best, bestB, bestB + best);
  }
}
