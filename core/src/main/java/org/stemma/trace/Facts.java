package org.stemma.trace;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.stemma.Attribution;
import org.stemma.Entry;
import org.stemma.Quantity;
import org.stemma.Source;
import org.stemma.Span;
import org.stemma.text.Countries;

/**
 * The names and figures of a report in the order of their first mention: what a briefing leaves in
 * texts that share no sentence. Empty for a report that rests on nobody unnamed.
 */
final class Facts {
  /** A figure below this says little. */
  private static final double FEW = 13;

  private static final double COMMON = 0.3;

  /**
   * One name or figure.
   *
   * @param key equal for equal facts
   * @param weight how much it says that two reports share it
   */
  record Fact(long key, double weight, boolean isFigure, Span span) {}

  final List<Fact> list;
  final List<Service> services;

  private Facts(List<Fact> list, List<Service> services) {
    this.list = list;
    this.services = services;
  }

  static Facts of(Entry entry, Text text, List<Alias> outlets) {
    TreeMap<Integer, Fact> found = new TreeMap<>();
    List<Span> sources = new ArrayList<>();
    List<Service> services = new ArrayList<>();
    List<Span> figures = new ArrayList<>();
    for (Attribution a : entry.attributions()) {
      for (Source link : a.chain()) {
        sources.addAll(link.spans());
        if (link instanceof Source.Unnamed) {
          services.add(Service.of(link.name()));
        }
      }
      for (Quantity q : a.quantities()) {
        figures.add(q.span());
        double size = q.low() != null ? q.low().doubleValue() : 0;
        size = q.high() != null ? Math.max(size, q.high().doubleValue()) : size;
        boolean small = size < FEW && size == Math.rint(size);
        long key = Double.doubleToLongBits(size) ^ 0x5555;
        found.put(q.span().start(), new Fact(key, small ? COMMON : 1, true, q.span()));
      }
    }
    if (services.isEmpty()) {
      return new Facts(List.of(), services);
    }
    for (int i = 0; i < text.size; i++) {
      Span span = new Span(text.start[i], text.end[i]);
      if (text.trait[i] == Text.NAME && !inside(span, sources) && !inside(span, figures)) {
        String word = text.word(i);
        boolean common = Countries.countryOf(word) != null || Alias.of(word).matches(outlets);
        found.putIfAbsent(span.start(), new Fact(text.id[i], common ? COMMON : 1, false, span));
      }
    }
    List<Fact> list = new ArrayList<>();
    Set<Long> seen = new HashSet<>();
    for (Fact fact : found.values()) {
      if (seen.add(fact.key())) {
        list.add(fact);
      }
    }
    return new Facts(list, services);
  }

  private static boolean inside(Span span, List<Span> others) {
    for (Span other : others) {
      if (other.overlaps(span)) {
        return true;
      }
    }
    return false;
  }
}
