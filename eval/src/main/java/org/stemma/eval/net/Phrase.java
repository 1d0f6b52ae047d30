package org.stemma.eval.net;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Sets a wording. In the files "(a/b)" is a choice, "{x}" a slot, "[is/may be]" a certain and a
 * possible way to put it, "~a~b~" words of a quote and what they are altered to, and
 * "&lt;c&gt;...&lt;/&gt;" marks what the words are. Set, marks and the last two stay in the text as
 * control characters, so that a sentence can be changed and its spans be found to the end.
 */
final class Phrase {
  /** Before a mark's letter. */
  static final char OPEN = '\u0001';

  static final char CLOSE = '\u0002';

  /** Between the two ways to put it, in the marks h and x. */
  static final char OR = '\u0003';

  private final String template;
  private final UnaryOperator<String> slots;
  private final Dice dice;
  private int at;

  private Phrase(String template, UnaryOperator<String> slots, Dice dice) {
    this.template = template;
    this.slots = slots;
    this.dice = dice;
  }

  /** A wording with its choices made and its slots filled; what fills a slot is set in turn. */
  static String set(String template, UnaryOperator<String> slots, Dice dice) {
    Phrase phrase = new Phrase(template, slots, dice);
    String out = phrase.until("");
    if (phrase.at < template.length()) {
      throw new IllegalArgumentException("stray " + template.charAt(phrase.at) + " in " + template);
    }
    return out;
  }

  /** Marks words by hand. */
  static String mark(char letter, String words) {
    return "" + OPEN + letter + words + CLOSE;
  }

  /** The words between a mark and its end, marks inside kept; empty if the mark isn't there. */
  static String inside(String set, char letter) {
    int from = set.indexOf("" + OPEN + letter);
    return from < 0 ? "" : set.substring(from + 2, close(set, from));
  }

  /** Where the mark that opens at {@code open} is closed. */
  static int close(String set, int open) {
    int depth = 0;
    for (int k = open; k < set.length(); k++) {
      if (set.charAt(k) == OPEN) {
        depth++;
      } else if (set.charAt(k) == CLOSE && --depth == 0) {
        return k;
      }
    }
    throw new IllegalArgumentException("a mark isn't closed: " + set);
  }

  private String until(String ends) {
    StringBuilder out = new StringBuilder();
    while (at < template.length() && ends.indexOf(template.charAt(at)) < 0) {
      char c = template.charAt(at);
      switch (c) {
        case '(' -> out.append(set(dice.pick(options(')')), slots, dice));
        case '[' -> {
          List<String> options = options(']');
          two(out, 'h', options.get(0), options.get(1));
        }
        case '~' -> {
          String[] ways = upTo('~', 2);
          two(out, 'x', ways[0], ways[1]);
        }
        case '{' -> out.append(set(slots.apply(upTo('}', 1)[0]), slots, dice));
        case '<' -> {
          String mark = upTo('>', 1)[0];
          out.append(mark.equals("/") ? "" + CLOSE : "" + OPEN + mark);
        }
        default -> {
          out.append(c);
          at++;
        }
      }
    }
    return out.toString();
  }

  private void two(StringBuilder out, char letter, String one, String other) {
    out.append(OPEN).append(letter).append(set(one, slots, dice)).append(OR);
    out.append(set(other, slots, dice)).append(CLOSE);
  }

  /** From the character after {@code at}, pieces that each end with {@code end}. */
  private String[] upTo(char end, int count) {
    String[] out = new String[count];
    for (int k = 0; k < count; k++) {
      int to = template.indexOf(end, at + 1);
      if (to < 0) {
        throw new IllegalArgumentException("no " + end + " in " + template);
      }
      out[k] = template.substring(at + 1, to);
      at = to;
    }
    at++;
    return out;
  }

  /** The options from the bracket at {@code at} to its partner, nested ones left as they are. */
  private List<String> options(char end) {
    char open = template.charAt(at);
    List<String> out = new ArrayList<>();
    int depth = 0;
    int from = at + 1;
    for (int k = at; k < template.length(); k++) {
      char c = template.charAt(k);
      boolean tag = c == '/' && template.charAt(k - 1) == '<';
      if (c == open) {
        depth++;
      } else if (c == end && --depth == 0) {
        out.add(template.substring(from, k));
        at = k + 1;
        return out;
      } else if (c == '/' && depth == 1 && !tag) {
        out.add(template.substring(from, k));
        from = k + 1;
      }
    }
    throw new IllegalArgumentException("no " + end + " in " + template);
  }
}
