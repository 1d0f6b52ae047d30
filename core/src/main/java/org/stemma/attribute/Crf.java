package org.stemma.attribute;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * Decodes a linear-chain conditional random field (Lafferty et al. 2001) whose states map onto
 * labels: what must not follow what is fixed, the rest was learnt. Labels are "O", other single
 * words, and B, I, E, U (begin, inside, end, unit) before a role's letter. Immutable, thread-safe.
 */
final class Crf {
  private static final float NEVER = -1e4f;

  private final int[] label;
  private final float[][] step;
  private final boolean[] starts;
  private final boolean[] ends;

  /** A state: a label, and whether the source has been passed. */
  private record State(String label, int index, boolean passed) {}

  private Crf(List<State> states, float[][] learnt, BiPredicate<State, State> allowed) {
    int n = states.size();
    label = new int[n];
    step = new float[n][n];
    starts = new boolean[n];
    ends = new boolean[n];
    for (int a = 0; a < n; a++) {
      State s = states.get(a);
      label[a] = s.index;
      starts[a] = !s.passed && mayFollow("O", s.label);
      ends[a] = mayFollow(s.label, "O");
      for (int b = 0; b < n; b++) {
        State t = states.get(b);
        step[a][b] = learnt[s.index][t.index] + (allowed.test(s, t) ? 0 : NEVER);
      }
    }
  }

  /** A plain tagger: one state a label. */
  static Crf plain(List<String> labels, float[][] learnt) {
    List<State> states = new java.util.ArrayList<>();
    for (int k = 0; k < labels.size(); k++) {
      states.add(new State(labels.get(k), k, false));
    }
    return new Crf(states, learnt, (a, b) -> mayFollow(a.label, b.label));
  }

  /** A tagger in which one role is one stretch at most: states remember whether it was passed. */
  static Crf once(List<String> labels, String role, float[][] learnt) {
    List<State> states = new java.util.ArrayList<>();
    for (int k = 0; k < labels.size(); k++) {
      states.add(new State(labels.get(k), k, false));
      if (!role(labels.get(k)).equals(role)) {
        states.add(new State(labels.get(k), k, true));
      }
    }
    return new Crf(
        states,
        learnt,
        (a, b) -> {
          if (!mayFollow(a.label, b.label)) {
            return false;
          }
          boolean of = role(a.label).equals(role);
          boolean done = of && (a.label.startsWith("E") || a.label.startsWith("U"));
          boolean passed = done || a.passed;
          if (role(b.label).equals(role)) {
            return !passed;
          }
          return b.passed == passed;
        });
  }

  /** The likeliest labels for emissions [word][label]. */
  int[] decode(float[][] emissions) {
    int n = label.length;
    int[][] back = new int[emissions.length][n];
    float[] best = new float[n];
    for (int s = 0; s < n; s++) {
      best[s] = emissions[0][label[s]] + (starts[s] ? 0 : NEVER);
    }
    for (int k = 1; k < emissions.length; k++) {
      float[] next = new float[n];
      Arrays.fill(next, Float.NEGATIVE_INFINITY);
      for (int a = 0; a < n; a++) {
        float[] from = step[a];
        for (int b = 0; b < n; b++) {
          float v = best[a] + from[b];
          if (v > next[b]) {
            next[b] = v;
            back[k][b] = a;
          }
        }
      }
      for (int s = 0; s < n; s++) {
        next[s] += emissions[k][label[s]];
      }
      best = next;
    }
    int at = 0;
    float top = Float.NEGATIVE_INFINITY;
    for (int s = 0; s < n; s++) {
      float v = best[s] + (ends[s] ? 0 : NEVER);
      if (v > top) {
        top = v;
        at = s;
      }
    }
    int[] out = new int[emissions.length];
    for (int k = emissions.length - 1; k >= 0; k--) {
      out[k] = label[at];
      at = back[k][at];
    }
    return out;
  }

  /** The letter of a label's role; empty for "O" and for single-word labels. */
  static String role(String label) {
    return isBoundary(label) ? label.substring(1) : "";
  }

  private static boolean isBoundary(String label) {
    return !label.equals("O") && !label.equals("Q") && "BIEU".indexOf(label.charAt(0)) >= 0;
  }

  private static boolean mayFollow(String a, String b) {
    boolean open = isBoundary(a) && (a.startsWith("B") || a.startsWith("I"));
    boolean goesOn = isBoundary(b) && (b.startsWith("I") || b.startsWith("E"));
    return open ? goesOn && role(a).equals(role(b)) : !goesOn;
  }
}
