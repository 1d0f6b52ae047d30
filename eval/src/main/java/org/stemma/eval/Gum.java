package org.stemma.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.stemma.Span;

/**
 * One document of GUM with its coreference, read from CoNLL-U ({@code Entity=} in the last column).
 *
 * @param mentions all of all entities, in order of their ends
 */
record Gum(String id, String text, List<Mention> mentions) {
  Gum {
    mentions = List.copyOf(mentions);
  }

  /**
   * A mention of an entity.
   *
   * @param entity its number in the document
   * @param type "person", "organization", "place" ...
   * @param head the part of speech of its first head word
   */
  record Mention(String entity, String type, Span span, String head) {}

  private record Open(String entity, String type, int start, int head, int firstToken) {}

  private static final Pattern BRACKET = Pattern.compile("\\(([^()]+)(\\)?)|([^()]+)\\)");

  /** All documents of a folder, by name. */
  static List<Gum> read(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(f -> f.toString().endsWith(".conllu")).sorted().toList();
    }
    if (files.isEmpty()) {
      throw new IllegalArgumentException(folder + " has no .conllu file");
    }
    List<Gum> documents = new ArrayList<>();
    for (Path file : files) {
      String name = file.getFileName().toString();
      documents.add(
          of(name.substring(0, name.length() - ".conllu".length()), Files.readAllLines(file)));
    }
    return documents;
  }

  static Gum of(String id, List<String> lines) {
    Reader reader = new Reader();
    for (int n = 0; n < lines.size(); n++) {
      try {
        reader.line(lines.get(n));
      } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
        throw new IllegalArgumentException(id + " line " + (n + 1) + ": " + e.getMessage(), e);
      }
    }
    return new Gum(id, reader.text.toString(), reader.mentions);
  }

  /** The state of reading one document. */
  private static final class Reader {
    final StringBuilder text = new StringBuilder();
    final List<Mention> mentions = new ArrayList<>();
    private final Map<String, Deque<Open>> open = new HashMap<>();
    private final List<String> tags = new ArrayList<>();
    private String gap = "";
    private int joinedUntil = -1;
    private int joinedEnd;

    void line(String line) {
      if (line.startsWith("# newpar") && !line.startsWith("# newpar_block")) {
        gap = "\n\n";
      } else if (!line.isBlank() && !line.startsWith("#")) {
        token(line.split("\t", -1));
      } else if (line.isBlank()) {
        joinedUntil = -1;
      }
    }

    private void token(String[] field) {
      if (field[0].contains(".")) {
        return; // an elided word
      }
      if (field[0].contains("-")) {
        joinedUntil = Integer.parseInt(field[0].substring(field[0].indexOf('-') + 1));
        int start = append(field[1]);
        joinedEnd = start + field[1].length();
        gap = field[9].contains("SpaceAfter=No") ? "" : " ";
        joinedStart = start;
        return;
      }
      int start;
      int end;
      if (Integer.parseInt(field[0]) <= joinedUntil) {
        start = joinedStart;
        end = Math.min(joinedEnd, start + field[1].length());
        joinedStart = end;
      } else {
        start = append(field[1]);
        end = start + field[1].length();
        gap = field[9].contains("SpaceAfter=No") ? "" : " ";
      }
      tags.add(field[4]);
      for (String part : field[9].split("\\|")) {
        if (part.startsWith("Entity=")) {
          brackets(part.substring("Entity=".length()), start, end);
        }
      }
    }

    private int joinedStart;

    private int append(String form) {
      if (text.length() > 0) {
        text.append(gap);
      }
      gap = " ";
      int start = text.length();
      text.append(form);
      return start;
    }

    /** {@code (id-type-status-salience-centering-heads-link-identity}, {@code id)}. */
    private void brackets(String value, int start, int end) {
      Matcher bracket = BRACKET.matcher(value);
      while (bracket.find()) {
        if (bracket.group(1) != null) {
          String[] part = bracket.group(1).split("-");
          int head = Integer.parseInt(part[5].split(",")[0]);
          Open opened = new Open(part[0], part[1], start, head, tags.size() - 1);
          if (bracket.group(2).isEmpty()) {
            open.computeIfAbsent(part[0], e -> new ArrayDeque<>()).push(opened);
          } else {
            close(opened, end);
          }
        } else {
          String entity = bracket.group(3).split("-")[0];
          Deque<Open> same = open.get(entity);
          if (same == null || same.isEmpty()) {
            throw new IllegalArgumentException("entity " + entity + " ends and has not begun");
          }
          close(same.pop(), end);
        }
      }
    }

    private void close(Open opened, int end) {
      int head = Math.min(opened.firstToken() + opened.head() - 1, tags.size() - 1);
      mentions.add(
          new Mention(
              opened.entity(), opened.type(), new Span(opened.start(), end), tags.get(head)));
    }
  }
}
