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
   */
  boolean mayHave(Entry child, Entry parent) {
    return !tell(child) || tell(parent) || isOtherwise(said(child), said(parent));
  }

  private static boolean isOtherwise(Said mine, Said its) {
    for (Web.Placed m : mine.body) {
      Web.Placed other = its.like(m);
      if (other != null && Said.isTold(m, other)) {
        return true;
      }
    }
    return false;
  }

  private Said said(Entry entry) {
    return said.computeIfAbsent(
        entry.report().id(), id -> Said.of(entry, m -> !tell(entry) || mentions.contains(m)));
  }
}
