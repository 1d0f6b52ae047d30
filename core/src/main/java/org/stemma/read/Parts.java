package org.stemma.read;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.Block;
import org.stemma.Role;
import org.stemma.Span;

/** Splits off what a passage carries at its ends: a dateline, a credit, an agency's tail. */
final class Parts {
  /** The signal of what is told by its words. */
  static final String WORDS = "its words";

  private static final int LONGEST_TAIL = 300;

  private Parts() {}

  /**
   * Adds a passage to {@code blocks}, in one block or in several; in none if it holds no words.
   *
   * @param signal what the passage's role was told by
   * @param opening whether the passage may open the body, where datelines stand
   */
  static void add(
      List<Block> blocks,
      String text,
      Span passage,
      Role role,
      @Nullable String signal,
      boolean opening) {
    Span span = Lines.trim(text, passage.start(), passage.end());
    if (span.isEmpty()) {
      return;
    }
    if (role == Role.CAPTION) {
      int credit = span.length() > 1500 ? -1 : Credits.trailing(span.of(text));
      split(blocks, text, span, credit, Role.CAPTION, Role.CREDIT, signal);
    } else if (role == Role.PARAGRAPH) {
      int dateline = opening ? Datelines.length(head(text, span)) : 0;
      if (dateline > 0) {
        blocks.add(
            new Block(
                Role.DATELINE, Lines.trim(text, span.start(), span.start() + dateline), WORDS));
      }
      Span rest = Lines.trim(text, span.start() + dateline, span.end());
      split(blocks, text, rest, tail(text, rest), Role.PARAGRAPH, Role.AGENCY_TAIL, signal);
    } else {
      blocks.add(new Block(role, span, signal));
    }
  }

  private static String head(String text, Span span) {
    return text.substring(span.start(), Math.min(span.end(), span.start() + LONGEST_TAIL));
  }

  private static int tail(String text, Span span) {
    int from = Math.max(span.start() + 1, span.end() - LONGEST_TAIL);
    if (from >= span.end()) {
      return -1;
    }
    String end = text.substring(from, span.end());
    int bracket = end.lastIndexOf('(');
    boolean closes = bracket >= 0 && end.indexOf(')', bracket) >= end.length() - 2;
    boolean tail = closes && Furniture.isAgencyTail(end.substring(bracket));
    return tail ? from + bracket - span.start() : -1;
  }

  private static void split(
      List<Block> blocks,
      String text,
      Span span,
      int at,
      Role before,
      Role after,
      @Nullable String signal) {
    if (at <= 0) {
      blocks.add(new Block(before, span, signal));
      return;
    }
    blocks.add(new Block(before, Lines.trim(text, span.start(), span.start() + at), signal));
    blocks.add(new Block(after, Lines.trim(text, span.start() + at, span.end()), WORDS));
  }
}
