package org.stemma.attribute;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.attribute.Words.Range;

/** Parts and wholes of groups: "one of them", "five", "both", "the two". */
final class Groups {
  private static final Set<String> PARTS =
      Set.of(
          ("one two three four five six seven eight nine ten some several many few most others"
                  + " another both neither all none each either")
              .split(" "));
  private static final Set<String> ANY = Set.of("them", "these", "those", "two", "three", "four");
  private static final Set<String> TWO = Set.of("both", "neither", "two");
  private static final int REACH = 220;

  /** Words within which a plural may be two. */
  private static final int CLOSE = 60;

  private final Findings findings;
  private final Words words;
  private final List<Mention> mentions;

  Groups(Findings findings, List<Mention> mentions) {
    this.findings = findings;
    this.words = findings.words();
    this.mentions = mentions;
  }

  /** Whether a phrase is "one", "both", "two of them", "one of the two", "both sides". */
  boolean isPart(Phrase phrase) {
    Range r = phrase.range();
    boolean article = words.is(r.first(), "the") && r.last() - r.first() > 1;
    int first = article ? r.first() + 1 : r.first();
    if (!PARTS.contains(words.lower(first))) {
      return false;
    }
    boolean alone = r.last() - first == 1 || words.is(first + 1, ",");
    boolean sides = TWO.contains(words.lower(first)) && words.is(first + 1, "sides");
    boolean part = alone || sides || (!article && ofWhat(r) != null);
    // "one of them, Gil Sharman": nothing tells more of him
    return part && Mentions.ownName(findings, phrase) == null;
  }

  /** What stands after "of": "them", "the two", "the friends"; null if a group isn't meant. */
  private @Nullable String ofWhat(Range r) {
    if (!words.is(r.first() + 1, "of") || r.last() - r.first() < 3) {
      return null;
    }
    int k = r.first() + 2;
    boolean the = words.is(k, "the");
    k += the ? 1 : 0;
    if (k >= r.last()) {
      return null;
    }
    String w = words.lower(k);
    boolean last = k == r.last() - 1 || words.is(k + 1, ",") || w.equals("those");
    return last && (ANY.contains(w) || (the && findings.tag(k).equals("NNS"))) ? w : null;
  }

  /** "One" or "one of the people" before "another": of the same people. */
  private @Nullable Mention otherPart(Phrase phrase) {
    if (!words.is(phrase.range().first(), "another")) {
      return null;
    }
    Mention nearest = null;
    for (Mention m : mentions) {
      boolean near = m.isBefore(phrase.range()) && m.distance(phrase.range()) <= REACH;
      boolean part = isPart(m.phrase());
      nearest = near && part ? m : nearest;
    }
    return nearest;
  }

  /** Whether a phrase is "the former" or "the latter". */
  boolean isHalf(Phrase phrase) {
    Range r = phrase.range();
    boolean half = words.is(r.last() - 1, "former") || words.is(r.last() - 1, "latter");
    return half && words.is(r.first(), "the") && r.last() - r.first() == 2;
  }

  /** The first or the last of the nearest pair before: "the bank and the union". */
  @Nullable Range half(Phrase phrase) {
    Mention pair = null;
    int and = -1;
    for (Mention m : mentions) {
      int joint = m.isBefore(phrase.range()) && m.plural() ? jointOf(m.range()) : -1;
      if (joint >= 0 && m.distance(phrase.range()) <= REACH) {
        pair = m;
        and = joint;
      }
    }
    if (pair == null) {
      return null;
    }
    boolean former = words.is(phrase.range().last() - 1, "former");
    return former ? new Range(pair.range().first(), and) : new Range(and + 1, pair.range().last());
  }

  /** Where the only "and" of a pair stands; -1 if there is none, or more are joined. */
  private int jointOf(Range pair) {
    int and = -1;
    for (int k = pair.first() + 1; k < pair.last() - 1; k++) {
      boolean third = words.is(k, ",") && and < 0; // "and his deputy, Jan Vask"
      if (third || (and >= 0 && words.is(k, "and"))) {
        return -1;
      }
      and = words.is(k, "and") ? k : and;
    }
    return and;
  }

  /** The group before that it is part of. */
  @Nullable Mention whole(Phrase phrase) {
    Range at = phrase.range();
    String of = ofWhat(at);
    boolean noun = of != null && !ANY.contains(of);
    Mention other = noun ? null : otherPart(phrase);
    if (other != null) {
      return whole(other.phrase());
    }
    int first = words.is(at.first(), "the") ? at.first() + 1 : at.first();
    boolean two = TWO.contains(words.lower(first));
    boolean sides = words.is(first + 1, "sides");
    Mention best = null;
    double top = Double.NEGATIVE_INFINITY;
    for (Mention m : mentions) {
      boolean same = noun && m.noun().equals(of) && !at.contains(m.range());
      boolean near = m.isBefore(at) && (same || m.distance(at) <= REACH);
      boolean pair = m.has("and") || m.has("both") || m.has("two");
      boolean strange = two && !same && !pair && (sides || m.distance(at) > CLOSE);
      if (!near || !m.plural() || isPart(m.phrase()) || strange) {
        continue;
      }
      double score = -0.02 * m.distance(at);
      score += m.source() ? 1 : 0;
      score += m.person() ? 0.5 : 0;
      score += m.isSubject() ? 0.7 : 0;
      score += two && (m.has("and") || m.has("both")) ? 1.5 : 0;
      score += m.has(words.lower(first)) ? 1.5 : 0; // "the four" are "four men"
      score -= !m.source() && !Pronouns.isPeople(m) ? 1.5 : 0;
      score += of != null && m.has(of) ? 3 : 0;
      score += same ? REACH : 0;
      if (score > top) {
        top = score;
        best = m;
      }
    }
    return best;
  }
}
