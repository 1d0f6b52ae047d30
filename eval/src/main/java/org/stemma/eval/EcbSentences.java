package org.stemma.eval;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.stemma.Entry;
import org.stemma.Source;
import org.stemma.Span;
import org.stemma.claim.Claims.Relation;
import org.stemma.eval.ClaimPairs.Pair;
import org.stemma.eval.EcbDocuments.Document;
import org.stemma.eval.EcbDocuments.Event;

/**
 * Pairs of real sentences: two that tell of mostly the same events say the same, two of one topic
 * that share no event do not.
 */
final class EcbSentences {
  private static final double MOSTLY = .6;
  private static final int MOST_OTHERS = 60;

  private record Sentence(Document document, Span span, Set<String> chains, Entry entry) {}

  private EcbSentences() {}

  static List<Pair> pairs(List<Document> documents, long seed) {
    Map<String, List<Sentence>> topics = new LinkedHashMap<>();
    for (Document document : documents) {
      String topic = document.subtopic().replaceAll("ecb.*", "");
      topics.computeIfAbsent(topic, t -> new ArrayList<>()).addAll(sentences(document));
    }
    List<Pair> pairs = new ArrayList<>();
    for (List<Sentence> topic : topics.values()) {
      List<Pair> siblings = new ArrayList<>();
      List<Pair> others = new ArrayList<>();
      for (int i = 0; i < topic.size(); i++) {
        for (int j = i + 1; j < topic.size(); j++) {
          add(topic.get(i), topic.get(j), pairs, siblings, others);
        }
      }
      for (List<Pair> some : List.of(siblings, others)) {
        Collections.shuffle(some, new Random(seed));
        pairs.addAll(some.subList(0, Math.min(MOST_OTHERS, some.size())));
      }
    }
    return pairs;
  }

  private static void add(
      Sentence one, Sentence other, List<Pair> same, List<Pair> siblings, List<Pair> others) {
    if (one.document.id().equals(other.document.id())) {
      return;
    }
    Set<String> shared = new HashSet<>(one.chains);
    shared.retainAll(other.chains);
    int most = Math.max(one.chains.size(), other.chains.size());
    if (shared.size() >= 2 && shared.size() >= MOSTLY * most) {
      same.add(new Pair(one.entry, other.entry, Relation.SAME, null, "real, same events"));
    } else if (shared.isEmpty()) {
      boolean sibling = !one.document.subtopic().equals(other.document.subtopic());
      String what = sibling ? "real, sibling event" : "real, other event";
      (sibling ? siblings : others)
          .add(new Pair(one.entry, other.entry, Relation.OTHER, null, what));
    }
  }

  private static List<Sentence> sentences(Document document) {
    Map<Integer, Sentence> sentences = new LinkedHashMap<>();
    for (Event event : document.events()) {
      sentences
          .computeIfAbsent(event.sentence(), s -> sentence(document, document.sentence(event)))
          .chains
          .add(event.chain());
    }
    return new ArrayList<>(sentences.values());
  }

  private static Sentence sentence(Document document, Span span) {
    Entry entry =
        new Entry(
            ClaimMentions.report(document.id(), null, null, document.text(), 0),
            List.of(
                ClaimMentions.attribution(
                    document.text(), null, new Source.OwnVoice(), List.of(span))),
            "by hand");
    return new Sentence(document, span, new HashSet<>(), entry);
  }
}
