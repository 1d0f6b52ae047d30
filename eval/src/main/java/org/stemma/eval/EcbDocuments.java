package org.stemma.eval;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stemma.Span;

/** ECB+ (Cybulska and Vossen 2014): documents, and mentions of events with their chains. */
final class EcbDocuments {
  private static final int LONGEST_SENTENCE = 80;

  /**
   * A document.
   *
   * @param subtopic gold: for scoring and teaching, never for grouping
   * @param tokens where each token stands in the text
   */
  record Document(
      String id,
      String split,
      String subtopic,
      String text,
      List<Span> tokens,
      List<Event> events) {
    /** The sentence around a token, cut at full stops and at the events of other sentences. */
    Span sentence(Event event) {
      int first = event.token();
      int end = event.token() + 1;
      int most = event.token() + LONGEST_SENTENCE / 2;
      int least = event.token() - LONGEST_SENTENCE / 2;
      for (Event other : events) {
        if (other.sentence() < event.sentence()) {
          least = Math.max(least, other.token() + 1);
        } else if (other.sentence() > event.sentence()) {
          most = Math.min(most, other.token());
        }
      }
      while (first > 0 && first > least && !isEnd(first - 1)) {
        first--;
      }
      while (end < tokens.size() && end < most && !isEnd(end - 1)) {
        end++;
      }
      return new Span(tokens.get(first).start(), tokens.get(end - 1).end());
    }

    private boolean isEnd(int token) {
      String word = tokens.get(token).of(text);
      return word.equals(".") || word.equals("?") || word.equals("!");
    }
  }

  /**
   * A mention of an event.
   *
   * @param token the first of its tokens
   * @param words where it stands in the text
   */
  record Event(
      String id,
      String document,
      String chain,
      int sentence,
      int token,
      Span words,
      String lemma) {}

  private EcbDocuments() {}

  static List<Document> read(Path data, String split) throws IOException {
    Path folder = data.resolve("ecbplus");
    Map<String, Document> documents = new LinkedHashMap<>();
    for (Document document : Lines.read(folder.resolve("docs.jsonl"), EcbDocuments::document)) {
      if (document.split().equals(split)) {
        documents.put(document.id(), document);
      }
    }
    for (JsonNode line : Lines.read(folder.resolve("mentions.jsonl"), line -> line)) {
      Document document = documents.get(Lines.text(line, "doc"));
      if (document != null) {
        document.events().add(event(line, document));
      }
    }
    return new ArrayList<>(documents.values());
  }

  private static Document document(JsonNode line) {
    String text = Lines.text(line, "text");
    List<Span> tokens = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || Character.isWhitespace(text.charAt(i))) {
        if (i > from) {
          tokens.add(new Span(from, i));
        }
        from = i + 1;
      }
    }
    return new Document(
        Lines.text(line, "doc"),
        Lines.text(line, "split"),
        Lines.text(line, "subtopic"),
        text,
        tokens,
        new ArrayList<>());
  }

  private static Event event(JsonNode line, Document document) {
    JsonNode tokens = line.path("tok");
    int first = tokens.path(0).intValue();
    int last = tokens.path(tokens.size() - 1).intValue();
    if (tokens.isEmpty() || last >= document.tokens().size()) {
      throw new IllegalArgumentException("tokens beyond the text of " + document.id());
    }
    Span words = new Span(document.tokens().get(first).start(), document.tokens().get(last).end());
    return new Event(
        Lines.text(line, "mention_id"),
        document.id(),
        Lines.text(line, "chain"),
        line.path("sent").intValue(),
        first,
        words,
        Lines.text(line, "lemma"));
  }
}
