package org.stemma.eval.net;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.stemma.Origin;
import org.stemma.Published;

/** A report in its story, as it came about. */
final class Node {
  final String id;
  final Draft draft;
  final @Nullable Node parent;
  final Step step;

  /** Share of the parent's words that were swapped. */
  final double swapped;

  /** Of which briefing it tells, null if of none. */
  final @Nullable String briefing;

  boolean present = true;
  boolean dated = true;

  /** Whether the page tells the hour too. */
  boolean timed = true;

  @Nullable LocalDate wrongDay;

  Node(
      String id,
      Draft draft,
      @Nullable Node parent,
      Step step,
      double swapped,
      @Nullable String briefing) {
    this.id = id;
    this.draft = draft;
    this.parent = parent;
    this.step = step;
    this.swapped = swapped;
    this.briefing = briefing;
  }

  /** The date that the page gives, right or wrong; null if it gives none. */
  @Nullable Published published() {
    if (!dated) {
      return null;
    }
    if (wrongDay != null) {
      return Published.on(wrongDay, Origin.INPUT);
    }
    LocalDateTime time = draft.time();
    return timed
        ? new Published(time.toLocalDate(), time.atOffset(ZoneOffset.UTC), Origin.INPUT)
        : Published.on(time.toLocalDate(), Origin.INPUT);
  }

  /** The next ancestor that is still there, null if none is. */
  @Nullable Node ancestor() {
    Node node = parent;
    while (node != null && !node.present) {
      node = node.parent;
    }
    return node;
  }

  /** The first of those whose text came down to this report. */
  Node family() {
    Node node = this;
    while (node.parent != null && node.step.isText()) {
      node = node.parent;
    }
    return node;
  }

  /** The first of all that it was had from, by whatever steps. */
  Node first() {
    Node node = this;
    while (node.parent != null) {
      node = node.parent;
    }
    return node;
  }

  boolean descendsFrom(Node other) {
    for (Node node = parent; node != null; node = node.parent) {
      if (node == other) {
        return true;
      }
    }
    return false;
  }
}
