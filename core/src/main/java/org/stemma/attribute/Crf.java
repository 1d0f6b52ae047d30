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
  private static final double NEGLIGIBLE = 1e-9;

  private final int[] label;
  private final float[][] step;

  /** The steps' exponentials. */
  private final double[][] odds;

  private final boolean[] starts;
  private final boolean[] ends;

  /** A state: a label, and whether the source has been passed. */
  private record State(String label, int index, boolean passed) {}

  private Crf(List<State> states, float[][] learnt, BiPredicate<State, State> allowed) {
    int n = states.size();
    label = new int[n];
    step = new float[n][n];
    odds = new double[n][n];
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
        odds[a][b] = Math.exp(step[a][b]);
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

  /**
   * How likely each role is at each word, over all labellings (the forward-backward algorithm;
   * Rabiner 1989).
   *
   * @param roles letters of roles
   * @return [word][role], each 0 to 1
   */
  float[][] marginals(float[][] emissions, String roles, List<String> labels) {
    int words = emissions.length;
    int n = label.length;
    int[] roleOf = new int[n];
    for (int s = 0; s < n; s++) {
      String role = role(labels.get(label[s]));
      roleOf[s] = role.isEmpty() ? -1 : roles.indexOf(role);
    }
    double[][] forward = new double[words][];
    double[] at = new double[n];
    for (int s = 0; s < n; s++) {
      at[s] = starts[s] ? Math.exp(emissions[0][label[s]] - top(emissions[0])) : 0;
    }
    forward[0] = normal(at);
    for (int k = 1; k < words; k++) {
      at = new double[n];
      for (int a = 0; a < n; a++) {
        if (forward[k - 1][a] > NEGLIGIBLE) {
          for (int b = 0; b < n; b++) {
            at[b] += forward[k - 1][a] * odds[a][b];
          }
        }
      }
      double top = top(emissions[k]);
      for (int s = 0; s < n; s++) {
        at[s] *= Math.exp(emissions[k][label[s]] - top);
      }
      forward[k] = normal(at);
    }
    double[] backward = new double[n];
    for (int s = 0; s < n; s++) {
      backward[s] = ends[s] ? 1 : 0;
    }
    float[][] out = new float[words][roles.length()];
    for (int k = words - 1; k >= 0; k--) {
      double[] both = new double[n];
      for (int s = 0; s < n; s++) {
        both[s] = forward[k][s] * backward[s];
      }
      normal(both);
      for (int s = 0; s < n; s++) {
        if (roleOf[s] >= 0) {
          out[k][roleOf[s]] += (float) both[s];
        }
      }
      double top = top(emissions[k]);
      double[] before = new double[n];
      for (int b = 0; b < n; b++) {
        double v = backward[b] * Math.exp(emissions[k][label[b]] - top);
        if (v > NEGLIGIBLE) {
          for (int a = 0; a < n; a++) {
            before[a] += odds[a][b] * v;
          }
        }
      }
      backward = normal(before);
    }
    return out;
  }

  private static double top(float[] values) {
    double top = values[0];
    for (float v : values) {
      top = Math.max(top, v);
    }
    return top;
  }

  private static double[] normal(double[] values) {
    double sum = 0;
    for (double v : values) {
      sum += v;
    }
    for (int k = 0; k < values.length && sum > 0; k++) {
      values[k] /= sum;
    }
    return values;
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
