package org.stemma.eval.net;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that a kind of story can tell.
 *
 * @param name one for each in its kind
 * @param unit what its figure counts; empty if it has none
 * @param low least figure
 * @param high greatest figure
 * @param by names of the sources who may say it; empty: a report says it of itself
 * @param becomes name of the fact that careless tellers make of it ("planned" turns into "sent")
 * @param quote whether its wording is somebody's very words
 * @param wordings ways to put it, as clauses
 * @param negated ways to put the contrary
 * @param heads ways to put it in a headline
 */
record Fact(
    String name,
    String unit,
    int low,
    int high,
    Set<String> by,
    @Nullable String becomes,
    boolean quote,
    List<String> wordings,
    List<String> negated,
    List<String> heads) {
  /** The same in the words of a topic. */
  Fact in(Topic topic) {
    return new Fact(
        name,
        topic.put(unit),
        low,
        high,
        by,
        becomes,
        quote,
        wordings.stream().map(topic::put).toList(),
        negated.stream().map(topic::put).toList(),
        heads.stream().map(topic::put).toList());
  }

  boolean hasFigure() {
    return !unit.isEmpty();
  }

  boolean isBackground() {
    return by.isEmpty();
  }

  /** The slot whose value sources may give differently, null if the fact has none. */
  @Nullable String choice() {
    String wording = wordings.get(0);
    int at = wording.indexOf("{?");
    return at < 0 ? null : wording.substring(at + 1, wording.indexOf('}', at));
  }

  boolean canBeHedged() {
    return wordings.stream().allMatch(w -> w.indexOf('[') >= 0);
  }
}
