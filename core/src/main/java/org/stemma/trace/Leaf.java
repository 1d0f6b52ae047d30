package org.stemma.trace;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.stemma.Attribution;
import org.stemma.Block;
import org.stemma.Entry;
import org.stemma.Report;
import org.stemma.Role;
import org.stemma.Source;

/** A report made ready for comparing with others. */
final class Leaf {
  final Entry entry;
  final Text text;
  final long[] runs;
  final long[] few;
  final Voice voice;

  /** The outlet's own spellings. */
  final List<Alias> outlet;

  /** The outlets that it cites, credits or speaks as. */
  final List<Alias> cited;

  final List<Alias> credited;
  final List<Alias> speaksAs;
  final Facts facts;

  /** Datelines and tails: who has one had it from one that has it. */
  final Set<String> heads = new HashSet<>();

  Leaf(Entry entry) {
    this.entry = entry;
    text = Text.of(entry.report());
    runs = Shingles.all(text);
    few = Shingles.few(text);
    voice = Voice.of(entry);
    outlet = Alias.of(entry.report().outlet());
    cited = cited(entry);
    credited = new ArrayList<>();
    for (Voice.Claimed credit : voice.credits()) {
      credited.add(Alias.of(credit.name()));
    }
    Voice.Claimed speaker = voice.speaksAs();
    speaksAs = speaker == null ? List.of() : List.of(Alias.of(speaker.name()));
    facts = Facts.of(entry, text, outlet);
    for (Block block : entry.report().blocks()) {
      if (block.role() == Role.DATELINE || block.role() == Role.AGENCY_TAIL) {
        heads.add(entry.report().text(block.span()));
      }
    }
  }

  Report report() {
    return entry.report();
  }

  String id() {
    return entry.report().id();
  }

  private static List<Alias> cited(Entry entry) {
    Set<String> names = new TreeSet<>();
    for (Attribution a : entry.attributions()) {
      for (Source link : a.chain()) {
        if (link instanceof Source.Press && Alias.isName(link.name())) {
          names.add(link.name());
        }
      }
    }
    List<Alias> out = new ArrayList<>();
    for (String name : names) {
      out.add(Alias.of(name));
    }
    return out;
  }
}
