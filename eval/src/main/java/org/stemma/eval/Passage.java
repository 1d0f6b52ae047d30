package org.stemma.eval;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.Span;

/**
 * A gold passage with its attributions, located in the text.
 *
 * @param published ISO day
 */
record Passage(
    String id,
    String style,
    String outlet,
    String published,
    String text,
    List<Found> attributions) {
  Passage {
    attributions = List.copyOf(attributions);
  }

  static List<Passage> read(Path file) throws IOException {
    return Lines.read(file, Passage::of);
  }

  static Passage of(JsonNode line) {
    String text = Lines.text(line, "text");
    List<Found> attributions = new ArrayList<>();
    for (JsonNode attribution : line.path("attributions")) {
      attributions.add(found(text, attribution));
    }
    return new Passage(
        Lines.text(line, "id"),
        Lines.text(line, "style"),
        Lines.text(line, "outlet"),
        Lines.text(line, "published"),
        text,
        attributions);
  }

  private static Found found(String text, JsonNode node) {
    Places places = Places.resolve(text, node, false);
    List<Found.Link> chain = new ArrayList<>();
    for (int i = 0; i < node.path("chain").size(); i++) {
      JsonNode link = node.path("chain").path(i);
      chain.add(
          new Found.Link(
              Lines.text(link, "kind"),
              link.path("text").asText(""),
              one(places.chain().get(i)),
              one(places.refersTo().get(i))));
    }
    List<Found.Amount> amounts = new ArrayList<>();
    for (int i = 0; i < node.path("quantities").size(); i++) {
      amounts.add(Found.amount(node.path("quantities").path(i), one(places.quantities().get(i))));
    }
    List<Found.Time> times = new ArrayList<>();
    for (int i = 0; i < node.path("times").size(); i++) {
      times.add(Found.time(node.path("times").path(i), one(places.times().get(i))));
    }
    List<Span> content = new ArrayList<>();
    for (@Nullable Span span : places.content()) {
      content.addAll(one(span));
    }
    return new Found(
        Lines.text(node, "id"),
        node.path("parent").textValue(),
        chain,
        List.of(places.cue()),
        content,
        Lines.text(node, "act"),
        Lines.text(node, "certainty"),
        Lines.text(node, "manner"),
        amounts,
        times);
  }

  private static List<Span> one(@Nullable Span span) {
    return span == null ? List.of() : List.of(span);
  }
}
