package org.stemma.eval.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.stemma.Attribution;
import org.stemma.Claim;
import org.stemma.Entry;
import org.stemma.Mention;
import org.stemma.Report;
import org.stemma.Role;
import org.stemma.Standing;
import org.stemma.Stemma;

/**
 * What is done elsewhere: near duplicates by MinHash of 5-word shingles at an estimated Jaccard of
 * one half, the earlier one the parent; the same claim where half of the words are shared; outlets
 * counted as roots. It finds no contradictions and no drift.
 */
final class NearDuplicates implements Engine {
  private static final int HASHES = 128;
  private static final int SHINGLE = 5;
  private static final double THRESHOLD = .5;

  @Override
  public List<Stemma.Edge> descent(Collection<Entry> entries) {
    List<Entry> list = List.copyOf(entries);
    List<int[]> sketches = new ArrayList<>();
    for (Entry entry : list) {
      sketches.add(sketch(shingles(entry.report(), SHINGLE)));
    }
    List<Stemma.Edge> out = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      for (int j = i + 1; j < list.size(); j++) {
        int same = 0;
        for (int k = 0; k < HASHES; k++) {
          same += sketches.get(i)[k] == sketches.get(j)[k] ? 1 : 0;
        }
        double jaccard = same / (double) HASHES;
        if (jaccard >= THRESHOLD) {
          boolean turned = isLater(list.get(j).report(), list.get(i).report());
          out.add(edge(list.get(turned ? j : i), list.get(turned ? i : j), jaccard));
        }
      }
    }
    return out;
  }

  private static Stemma.Edge edge(Entry from, Entry to, double probability) {
    return new Stemma.Edge(
        "r:" + from.report().id(),
        "r:" + to.report().id(),
        Stemma.Edge.Basis.INFERRED,
        Stemma.Edge.Relation.COPIES,
        probability,
        List.of());
  }

  private static boolean isLater(Report one, Report other) {
    return one.published() != null
        && other.published() != null
        && one.published().date().isAfter(other.published().date());
  }

  /** All runs of so many words in the paragraphs of a report. */
  static Set<Integer> shingles(Report report, int length) {
    String text = String.join(" ", report.texts(Role.PARAGRAPH)).toLowerCase(Locale.ROOT);
    String[] words = text.replaceAll("[^\\p{L}\\p{N}]+", " ").strip().split(" ", -1);
    Set<Integer> out = new HashSet<>();
    for (int k = 0; k + length <= words.length; k++) {
      out.add(Arrays.asList(words).subList(k, k + length).hashCode());
    }
    return out;
  }

  private static int[] sketch(Set<Integer> shingles) {
    int[] out = new int[HASHES];
    Arrays.fill(out, Integer.MAX_VALUE);
    for (int shingle : shingles) {
      for (int k = 0; k < HASHES; k++) {
        long mixed = (shingle + 0x9E3779B97F4A7C15L * (k + 1)) * 0xBF58476D1CE4E5B9L;
        out[k] = Math.min(out[k], (int) (mixed >>> 32));
      }
    }
    return out;
  }

  @Override
  public Sorted claims(List<Entry> entries) {
    List<Mention> mentions = new ArrayList<>();
    List<Set<String>> words = new ArrayList<>();
    Map<String, List<Integer>> byWord = new HashMap<>();
    for (Entry entry : entries) {
      for (Attribution attribution : entry.attributions()) {
        mentions.add(new Mention(entry.report().id(), attribution.id()));
        words.add(Words.count(entry.report().text(attribution.content())).keySet());
      }
    }
    int[] group = new int[mentions.size()];
    Arrays.setAll(group, k -> k);
    for (int k = 0; k < group.length; k++) {
      Set<Integer> candidates = new HashSet<>();
      for (String word : words.get(k)) {
        List<Integer> others = byWord.computeIfAbsent(word, w -> new ArrayList<>());
        candidates.addAll(others);
        others.add(k);
      }
      for (int other : candidates) {
        Set<String> shared = new HashSet<>(words.get(k));
        shared.retainAll(words.get(other));
        int union = words.get(k).size() + words.get(other).size() - shared.size();
        if (shared.size() >= THRESHOLD * union) {
          Groups.join(group, other, k);
        }
      }
    }
    List<List<Mention>> out = new ArrayList<>();
    for (List<Integer> claim : Groups.of(group)) {
      out.add(claim.stream().map(mentions::get).toList());
    }
    return new Sorted(out, List.of());
  }

  @Override
  public Drawn draw(Claim claim, Collection<Entry> entries) {
    Set<String> reports = new HashSet<>();
    claim.mentions().forEach(m -> reports.add(m.report()));
    Set<String> outlets = new HashSet<>();
    for (Entry entry : entries) {
      if (reports.contains(entry.report().id())) {
        outlets.add(String.valueOf(entry.report().outlet().name()));
      }
    }
    int count = outlets.size();
    return new Drawn(
        new Stemma(claim, List.of(), List.of()),
        new Standing.Roots(count, count, List.copyOf(outlets)),
        List.of());
  }
}
