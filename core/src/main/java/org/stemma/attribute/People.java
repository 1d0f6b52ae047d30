package org.stemma.attribute;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Nouns that mostly mean a person: those that WordNet 3.0 counts so ({@code eval/train/people.py}),
 * without bodies, press and documents.
 */
final class People {
  private static final Set<String> LISTED = read();

  private People() {}

  /** Whether a noun, lower case, singular, is one. */
  static boolean contains(String noun) {
    return LISTED.contains(noun)
        && !Lexicon.ORGANISATION.contains(noun)
        && !Lexicon.PRESS.contains(noun)
        && !Lexicon.DOCUMENT.contains(noun);
  }

  private static Set<String> read() {
    try (InputStream in = People.class.getResourceAsStream("people.txt")) {
      if (in == null) {
        throw new IllegalStateException("people.txt is not on the class path");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
