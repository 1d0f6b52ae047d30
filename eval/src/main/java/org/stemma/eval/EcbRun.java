package org.stemma.eval;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.stemma.claim.Claims;
import org.stemma.eval.EcbDocuments.Document;

/**
 * Merging of event mentions on ECB+: own grouping of documents, gold mentions. What compares two
 * mentions is {@link Claims#evidence}, of their sentences and of their own words; how it is
 * weighed, and all of the grouping, is learnt on the train part and is ECB+'s alone.
 */
final class EcbRun {
  private static final double[] TOPIC_LEVELS = {.14, .16, .18, .2, .22};
  private static final double[] EVENT_LEVELS = {.35, .45, .55};

  private final EcbEvents events;
  private final PrintStream err;

  EcbRun(Claims claims, PrintStream err) {
    events = new EcbEvents(claims);
    this.err = err;
  }

  void run(Path data, String split, PrintStream out) throws IOException {
    List<Document> train = EcbDocuments.read(data, "train");
    List<Document> test = EcbDocuments.read(data, split);
    EcbTopics topics = new EcbTopics(train);
    double topicLevel = 0;
    double best = 0;
    for (double level : TOPIC_LEVELS) {
      double f1 = BCubed.of(topics.groups(level), subtopics(train)).f1();
      err.printf("train documents at %.2f: %.3f%n", level, f1);
      if (f1 > best) {
        best = f1;
        topicLevel = level;
      }
    }
    List<EcbEvents.Topic> trainTopics = events.topics(train, topics, topics.groups(topicLevel));
    ClaimLearning weights = events.learn(trainTopics);
    double eventLevel = 0;
    best = 0;
    for (double level : EVENT_LEVELS) {
      BCubed b = score(trainTopics, weights, level);
      err.printf(
          "train events at %.2f: %.3f %.3f %.3f%n", level, b.precision(), b.recall(), b.f1());
      if (b.f1() > best) {
        best = b.f1();
        eventLevel = level;
      }
    }
    EcbTopics testTopics = new EcbTopics(test);
    int[] groups = testTopics.groups(topicLevel);
    BCubed documents = BCubed.of(groups, subtopics(test));
    List<EcbEvents.Topic> found = events.topics(test, testTopics, groups);
    out.printf("ECB+ %s, gold mentions; B-cubed: precision recall F1%n", split);
    print("documents, own grouping", documents, out);
    print("events, own grouping", score(found, weights, eventLevel), out);
    int[] gold = Numbering.of(subtopics(test));
    List<EcbEvents.Topic> given = events.topics(test, testTopics, gold);
    print("events, gold subtopics", score(given, weights, eventLevel), out);
    print("peer: same lemma, gold subtopics", lemma(given), out);
    print("peer: same lemma, own grouping", lemma(found), out);
    out.println("published on the test part: same lemma, gold subtopics .784");
  }

  private BCubed score(List<EcbEvents.Topic> topics, ClaimLearning weights, double level) {
    List<String> found = new ArrayList<>();
    List<String> gold = new ArrayList<>();
    for (int t = 0; t < topics.size(); t++) {
      EcbEvents.Topic topic = topics.get(t);
      int[] groups = Linkage.groups(events.likeness(topic, weights), level);
      for (int k = 0; k < groups.length; k++) {
        found.add(t + " " + groups[k]);
        gold.add(topic.chain(k));
      }
    }
    return BCubed.of(found, gold);
  }

  private static BCubed lemma(List<EcbEvents.Topic> topics) {
    List<String> found = new ArrayList<>();
    List<String> gold = new ArrayList<>();
    for (int t = 0; t < topics.size(); t++) {
      for (int k = 0; k < topics.get(t).size(); k++) {
        found.add(t + " " + topics.get(t).lemma(k));
        gold.add(topics.get(t).chain(k));
      }
    }
    return BCubed.of(found, gold);
  }

  private static List<String> subtopics(List<Document> documents) {
    List<String> out = new ArrayList<>();
    documents.forEach(d -> out.add(d.subtopic()));
    return out;
  }

  private static void print(String what, BCubed b, PrintStream out) {
    out.printf("%-36s%.3f  %.3f  %.3f%n", what, b.precision(), b.recall(), b.f1());
  }

  /** Numbers for names. */
  private static final class Numbering {
    static int[] of(List<String> names) {
      List<String> seen = new ArrayList<>();
      int[] out = new int[names.size()];
      for (int k = 0; k < out.length; k++) {
        if (!seen.contains(names.get(k))) {
          seen.add(names.get(k));
        }
        out[k] = seen.indexOf(names.get(k));
      }
      return out;
    }
  }
}
