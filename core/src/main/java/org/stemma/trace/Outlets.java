package org.stemma.trace;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stemma.Attribution;
import org.stemma.Entry;
import org.stemma.Source;

/**
 * One report alone doesn't always tell that a name is an outlet's ("Biotech Bazaar writes"); beside
 * a report of that outlet it is plain.
 */
final class Outlets {
  private static final Pattern REPORTS =
      Pattern.compile(
          "(?i)\\b(?:writes?|wrote|written|reports?|reported|published|learned|learnt|revealed|quoted|cited|posted)\\b");

  private Outlets() {}

  /** The entries, with those sources as press that report and bear the name of another's outlet. */
  static List<Entry> told(Collection<Entry> entries) {
    Set<String> names = new TreeSet<>();
    for (Entry entry : entries) {
      names.add(plain(entry.report().outlet().name()));
    }
    names.remove("");
    List<Entry> out = new ArrayList<>();
    for (Entry entry : entries) {
      out.add(told(entry, names));
    }
    return out;
  }

  private static Entry told(Entry entry, Set<String> names) {
    String own = plain(entry.report().outlet().name());
    List<Attribution> attributions = new ArrayList<>();
    boolean changed = false;
    for (Attribution a : entry.attributions()) {
      boolean press =
          a.source() instanceof Source.Named named
              && !plain(named.name()).equals(own)
              && names.contains(plain(named.name()))
              && REPORTS.matcher(entry.report().text(a.cue())).find();
      attributions.add(press ? withPress(a) : a);
      changed |= press;
    }
    return changed ? new Entry(entry.report(), attributions, entry.model()) : entry;
  }

  private static Attribution withPress(Attribution a) {
    List<Source> chain = new ArrayList<>(a.chain());
    Source first = a.source();
    chain.set(0, new Source.Press(first.name(), first.spans(), first.refersTo()));
    return a.withChain(chain);
  }

  /** "The Valley Mirror (English)" is called Valley Mirror. */
  private static String plain(@Nullable String name) {
    return name == null
        ? ""
        : name.toLowerCase(Locale.ROOT).replaceAll("\\([^)]*\\)|^the ", "").strip();
  }
}
