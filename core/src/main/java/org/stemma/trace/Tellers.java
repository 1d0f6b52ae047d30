package org.stemma.trace;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.stemma.Claim;
import org.stemma.Entry;
import org.stemma.Mention;

/**
 * Which reports tell a claim, and which others tell it otherwise: with another figure, as done what
 * was planned. Used by one thread.
 */
final class Tellers {
  private final Set<Mention> mentions;
  private final Set<String> reports = new HashSet<>();
  private final Map<String, Said> said = new ConcurrentHashMap<>();

  Tellers(Claim claim) {
    mentions = new HashSet<>(claim.mentions());
    mentions.forEach(m -> reports.add(m.report()));
  }

  /** Of nothing but the reports that are given: all tell it. */
  static Tellers all(Collection<Entry> entries) {
    Tellers out = new Tellers();
    entries.forEach(e -> out.reports.add(e.report().id()));
    return out;
  }

  private Tellers() {
    mentions = Set.of();
  }

  boolean tell(Entry entry) {
    return reports.contains(entry.report().id());
  }

  /**
   * Whether one may have from the other what is asked for. Who tells the claim has it from one that
   * tells it, or tells it otherwise.
   *
   * @param alignment of their texts, either way round
   */
  boolean mayHave(Leaf child, Leaf parent, Alignment alignment) {
    if (!tell(child.entry) || tell(parent.entry)) {
      return true;
    }
    Said mine = said(child.entry);
    Said its = said(parent.entry);
    Beside beside = new Beside(child.text, parent.text, alignment);
    return mine.body.stream().anyMatch(m -> its.otherwise(m, beside) != null);
  }

  private Said said(Entry entry) {
    return said.computeIfAbsent(
        entry.report().id(), id -> Said.of(entry, m -> !tell(entry) || mentions.contains(m)));
  }
}
