package org.stemma.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stemma.Span;

/**
 * One document of PolNeAR's form.
 *
 * @param discard stretches whose attributions don't count
 */
record Document(String id, String text, List<Triple> attributions, List<Span> discard) {
  Document {
    attributions = List.copyOf(attributions);
    discard = List.copyOf(discard);
  }

  /** Reads gold documents, one a line. */
  static List<Document> read(Path file) throws IOException {
    return Lines.read(file, Document::gold);
  }

  private static Document gold(JsonNode line) {
    String text = Lines.text(line, "text");
    CodePoints offsets = new CodePoints(text);
    return new Document(
        Lines.text(line, "id"),
        text,
        triples(line, offsets),
        Lines.spans(line.path("discard"), offsets));
  }

  private static List<Triple> triples(JsonNode line, CodePoints offsets) {
    List<Triple> triples = new ArrayList<>();
    for (JsonNode node : line.path("attributions")) {
      triples.add(
          new Triple(
              Lines.spans(node.path("source"), offsets),
              Lines.spans(node.path("cue"), offsets),
              Lines.spans(node.path("content"), offsets)));
    }
    return triples;
  }

  /**
   * Reads predictions for gold documents, by id.
   *
   * @throws IllegalArgumentException for a document that is unknown or given twice, or an empty or
   *     outer span
   */
  static Map<String, List<Triple>> predictions(Path file, List<Document> gold) throws IOException {
    Map<String, Document> known = new HashMap<>();
    for (Document document : gold) {
      known.put(document.id(), document);
    }
    Map<String, List<Triple>> predictions = new LinkedHashMap<>();
    Lines.read(
        file,
        line -> {
          String id = Lines.text(line, "id");
          Document document = known.get(id);
          if (document == null) {
            throw new IllegalArgumentException("predicted document not in gold: " + id);
          }
          List<Triple> triples = triples(line, new CodePoints(document.text()));
          for (Triple triple : triples) {
            refuseEmpty(triple, id);
          }
          if (predictions.put(id, triples) != null) {
            throw new IllegalArgumentException("predicted twice: " + id);
          }
          return id;
        });
    return predictions;
  }

  private static void refuseEmpty(Triple triple, String id) {
    for (Triple.Role role : Triple.Role.values()) {
      for (Span span : triple.role(role)) {
        if (span.isEmpty()) {
          throw new IllegalArgumentException("bad span " + span + " in " + id);
        }
      }
    }
  }

  /** Writes predictions, one document a line, offsets in code points. */
  static void write(Path file, List<Document> gold, Map<String, List<Triple>> predictions)
      throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (Document document : gold) {
        CodePoints offsets = new CodePoints(document.text());
        ObjectNode line = Lines.JSON.createObjectNode().put("id", document.id());
        ArrayNode attributions = line.putArray("attributions");
        for (Triple triple : predictions.getOrDefault(document.id(), List.of())) {
          ObjectNode attribution = attributions.addObject();
          for (Triple.Role role : Triple.Role.values()) {
            attribution.set(role.key, Lines.JSON.valueToTree(offsets.pairs(triple.role(role))));
          }
        }
        out.write(Lines.JSON.writeValueAsString(line) + "\n");
      }
    }
  }
}
