package org.stemma.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.stemma.Attribution;
import org.stemma.Claim.About;
import org.stemma.Entry;
import org.stemma.Mention;
import org.stemma.claim.Claims;
import org.stemma.claim.Claims.Judgement;
import org.stemma.claim.Claims.Relation;
import org.stemma.claim.Claims.Sketch;

/**
 * A rule that tests can foresee: contents with two thirds of their words in common are one claim if
 * their numbers are the same, and contradict each other if not.
 */
class WordMatcher implements Matcher {
  @Override
  public List<Sketch> sketches(Entry entry) {
    List<Sketch> sketches = new ArrayList<>();
    for (Attribution said : entry.attributions()) {
      String words = String.join(" ", new TreeSet<>(Wording.words(Wording.of(entry, said.id()))));
      Mention mention = new Mention(entry.report().id(), said.id());
      sketches.add(new Sketch(mention, words.getBytes(StandardCharsets.UTF_8)));
    }
    return sketches;
  }

  private static Set<String> words(Sketch sketch, boolean numbers) {
    Set<String> words =
        new TreeSet<>(List.of(new String(sketch.bytes(), StandardCharsets.UTF_8).split(" ")));
    words.removeIf(word -> Character.isDigit(word.charAt(0)) != numbers);
    return words;
  }

  @Override
  public long[] keys(Sketch sketch) {
    return words(sketch, false).stream()
        .mapToLong(word -> (long) word.hashCode() << Claims.WHEN | 1)
        .toArray();
  }

  @Override
  public Function<Sketch, Judgement> judging(Sketch one) {
    return other -> judge(one, other);
  }

  private static Judgement judge(Sketch one, Sketch other) {
    Set<String> all = words(one, false);
    all.addAll(words(other, false));
    Set<String> both = words(one, false);
    both.retainAll(words(other, false));
    if (3 * both.size() < 2 * all.size()) {
      return new Judgement(Relation.OTHER, 1, null);
    }
    return words(one, true).equals(words(other, true))
        ? new Judgement(Relation.SAME, 1, null)
        : new Judgement(Relation.CONTRADICTS, 1, About.QUANTITY);
  }

  @Override
  public Judgement judge(List<Sketch> one, List<Sketch> other) {
    return judge(one.get(0), other.get(0));
  }

  @Override
  public boolean isWordedAlike(Sketch one, Sketch other) {
    return Arrays.equals(one.bytes(), other.bytes());
  }

  /** Each joins the first group that it is the same as all of. */
  @Override
  public List<List<Sketch>> group(List<Sketch> joined) {
    List<Sketch> ordered = new ArrayList<>(joined);
    ordered.sort(Comparator.comparing(Sketch::mention));
    List<List<Sketch>> groups = new ArrayList<>();
    for (Sketch sketch : ordered) {
      List<Sketch> found = null;
      for (List<Sketch> group : groups) {
        if (found == null
            && group.stream().allMatch(s -> judge(s, sketch).relation() == Relation.SAME)) {
          found = group;
        }
      }
      if (found == null) {
        found = new ArrayList<>();
        groups.add(found);
      }
      found.add(sketch);
    }
    return groups;
  }

  @Override
  public Sketch representative(List<Sketch> claim) {
    return claim.stream()
        .max(Comparator.comparingInt((Sketch s) -> s.bytes().length).thenComparing(Sketch::mention))
        .orElseThrow();
  }
}
