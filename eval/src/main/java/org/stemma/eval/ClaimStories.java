package org.stemma.eval;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Our own propositions in several wordings, with slots, from the resource claims.txt. */
final class ClaimStories {
  private static final String FILE = "claims.txt";

  /**
   * A story.
   *
   * @param headline with slots
   */
  record Story(String name, String headline, List<Proposition> propositions) {}

  /**
   * A proposition with slots.
   *
   * @param wordings ways to say it
   * @param negations ways to say that it is not so; may be empty
   */
  record Proposition(List<String> wordings, List<String> negations) {
    boolean has(String slot) {
      for (String wording : wordings) {
        if (!wording.contains("{" + slot + "}")) {
          return false;
        }
      }
      return true;
    }
  }

  private ClaimStories() {}

  /** The stories whose number, counted from 0, leaves {@code part} when divided by two. */
  static List<Story> part(int part) throws IOException {
    List<Story> all = all();
    List<Story> out = new ArrayList<>();
    for (int k = part; k < all.size(); k += 2) {
      out.add(all.get(k));
    }
    return out;
  }

  private static List<Story> all() throws IOException {
    List<Story> stories = new ArrayList<>();
    try (InputStream in = ClaimStories.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IOException("missing from eval: " + FILE);
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("=")) {
          String[] parts = line.substring(1).strip().split(" \\| ");
          stories.add(new Story(parts[0], parts[1], new ArrayList<>()));
        } else if (!line.startsWith("#") && !line.isBlank()) {
          stories.get(stories.size() - 1).propositions().add(proposition(line));
        }
      }
    }
    return stories;
  }

  private static Proposition proposition(String line) {
    String[] sides = line.split(" !! ");
    List<String> negations = sides.length > 1 ? List.of(sides[1].split(" \\| ")) : List.of();
    return new Proposition(List.of(sides[0].split(" \\| ")), negations);
  }
}
