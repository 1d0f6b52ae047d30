package org.stemma.eval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.stemma.Entry;
import org.stemma.Source;
import org.stemma.Span;
import org.stemma.claim.Claims;
import org.stemma.claim.Claims.Sketch;
import org.stemma.eval.ClaimLearning.Example;
import org.stemma.eval.EcbDocuments.Document;
import org.stemma.eval.EcbDocuments.Event;

/** Compares mentions of events that stand in documents of one topic. */
final class EcbEvents {
  /** How many words around an event are its nearest arguments. */
  private static final int WINDOW = 5;

  private static final int HIDDEN = 8;
  private static final boolean[] ONE = {true, false};
  private static final int MOST_EXAMPLES = 15_000;

  private final Claims claims;
  private final int figures;

  EcbEvents(Claims claims) {
    this.claims = claims;
    figures = claims.evidenceNames().size();
  }

  /** A mention with what is compared; a sketch is null where its words say nothing. */
  private record Mention(
      Event event,
      int document,
      @Nullable Sketch own,
      @Nullable Sketch near,
      @Nullable Sketch sentence) {
    String head() {
      String[] words = event.lemma().toLowerCase(Locale.ROOT).split(" ");
      return words[words.length - 1];
    }
  }

  /** The mentions of the documents of one group. */
  static final class Topic {
    private final List<Mention> mentions = new ArrayList<>();
    private final Map<String, Integer> lemmas = new HashMap<>();
    private final EcbTopics documents;

    private Topic(EcbTopics documents) {
      this.documents = documents;
    }

    int size() {
      return mentions.size();
    }

    String chain(int k) {
      return mentions.get(k).event.chain();
    }

    String lemma(int k) {
      return mentions.get(k).event.lemma();
    }
  }

  List<Topic> topics(List<Document> documents, EcbTopics likeness, int[] groups) {
    Map<Integer, Topic> topics = new TreeMap<>();
    for (int d = 0; d < groups.length; d++) {
      Topic topic = topics.computeIfAbsent(groups[d], g -> new Topic(likeness));
      for (Event event : documents.get(d).events()) {
        Mention mention = mention(documents.get(d), d, event);
        topic.mentions.add(mention);
        topic.lemmas.merge(mention.head(), 1, Integer::sum);
      }
    }
    return new ArrayList<>(topics.values());
  }

  private Mention mention(Document document, int number, Event event) {
    Span sentence = document.sentence(event);
    int first = event.token();
    int last = event.token();
    while (first > 0
        && event.token() - first < WINDOW
        && document.tokens().get(first - 1).start() >= sentence.start()) {
      first--;
    }
    while (last + 1 < document.tokens().size()
        && last - event.token() < WINDOW
        && document.tokens().get(last + 1).end() <= sentence.end()) {
      last++;
    }
    Span near = new Span(document.tokens().get(first).start(), document.tokens().get(last).end());
    return new Mention(
        event,
        number,
        sketch(document, event.words()),
        sketch(document, near),
        sketch(document, sentence));
  }

  private @Nullable Sketch sketch(Document document, Span content) {
    Entry entry =
        new Entry(
            ClaimMentions.report(document.id(), null, null, document.text(), 0),
            List.of(
                ClaimMentions.attribution(
                    document.text(), null, new Source.OwnVoice(), List.of(content))),
            "by hand");
    List<Sketch> sketches = claims.sketches(entry);
    return sketches.isEmpty() ? null : sketches.get(0);
  }

  private double[] values(Topic topic, Mention one, Mention other) {
    List<Double> v = new ArrayList<>();
    boolean lemma = one.head().equals(other.head());
    boolean whole = one.event.lemma().equalsIgnoreCase(other.event.lemma());
    boolean document = one.document == other.document;
    double[] own = evidence(one.own, other.own);
    double[] near = evidence(one.near, other.near);
    double[] sentence = evidence(one.sentence, other.sentence);
    double meaning = own[claims.evidenceNames().indexOf("words-least")];
    double common =
        Math.log(
            1.0
                + Math.max(
                    topic.lemmas.getOrDefault(one.head(), 0),
                    topic.lemmas.getOrDefault(other.head(), 0)));
    boolean said = one.own == null || other.own == null;
    v.add(1.0);
    v.add(lemma ? 1.0 : 0);
    v.add(whole ? 1.0 : 0);
    v.add(document ? 1.0 : 0);
    v.add(document && lemma ? 1.0 : 0);
    v.add(document && one.event.sentence() == other.event.sentence() ? 1.0 : 0);
    v.add(meaning);
    v.add(meaning * meaning);
    v.add(lemma ? common : 0);
    v.add(lemma ? 0 : common);
    v.add(said ? 1.0 : 0);
    v.add(said && lemma ? 1.0 : 0);
    v.add(document ? 0 : topic.documents.likeness(one.document, other.document));
    for (double[] some : new double[][] {near, sentence}) {
      for (int i = 1; i < figures; i++) {
        v.add(some[i]);
        v.add(some[i] * (lemma ? 1 : meaning));
      }
    }
    double[] out = new double[v.size()];
    for (int i = 0; i < out.length; i++) {
      out[i] = v.get(i);
    }
    return out;
  }

  private double[] evidence(@Nullable Sketch one, @Nullable Sketch other) {
    return one == null || other == null ? new double[figures] : claims.evidence(one, other);
  }

  /** Weights of the same event against another, learnt on a fixed draw of pairs. */
  ClaimLearning learn(List<Topic> topics) {
    Random random = new Random(3);
    int pairs = 0;
    for (Topic topic : topics) {
      pairs += topic.size() * (topic.size() - 1) / 2;
    }
    double share = Math.min(1, MOST_EXAMPLES / (double) pairs);
    List<Example> examples = new ArrayList<>();
    for (Topic topic : topics) {
      for (int i = 0; i < topic.size(); i++) {
        for (int j = 0; j < i; j++) {
          boolean same = topic.chain(i).equals(topic.chain(j));
          if (random.nextDouble() < (same ? 1 : share)) {
            double[] values = values(topic, topic.mentions.get(i), topic.mentions.get(j));
            examples.add(new Example(values, ONE, same ? 0 : 2, same ? 1 : 1 / share));
          }
        }
      }
    }
    return ClaimLearning.learn(examples, HIDDEN);
  }

  /** How likely each two mentions are one event. */
  double[][] likeness(Topic topic, ClaimLearning model) {
    double[][] likeness = new double[topic.size()][topic.size()];
    for (int i = 0; i < topic.size(); i++) {
      for (int j = 0; j < i; j++) {
        double[] values = values(topic, topic.mentions.get(i), topic.mentions.get(j));
        likeness[i][j] = model.probabilities(values, ONE)[0];
        likeness[j][i] = likeness[i][j];
      }
    }
    return likeness;
  }
}
