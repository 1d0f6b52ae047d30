package org.stemma.ledger;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stemma.Attribution;
import org.stemma.Entry;
import org.stemma.Source;
import org.stemma.Span;

/** The words of mentions: as people read them, and as the search finds them. */
final class Wording {
  private static final Pattern TAKES_UP =
      Pattern.compile(
          "(?i)(?:(?:it|this|that|these|those|so)(?: (?:is|was) what)?|(?:the|this|that|these|those|such) \\w+)");

  private Wording() {}

  /**
   * What is attributed; what it takes up where it only does that ("that is what", "the
   * allegations"); the cue where nothing is said ("declined to comment").
   */
  static String of(Entry entry, String attribution) {
    Attribution said = find(entry, attribution);
    Attribution taken = said;
    while (taken != null && taken.sameAs() != null && takesUp(entry, taken)) {
      taken = find(entry, taken.sameAs());
      if (Objects.equals(taken, said)) {
        break;
      }
    }
    if (taken != null && !taken.content().isEmpty()) {
      return joined(entry, taken.content());
    }
    return said == null ? "" : joined(entry, said.cue());
  }

  private static boolean takesUp(Entry entry, Attribution said) {
    return said.content().isEmpty() || TAKES_UP.matcher(joined(entry, said.content())).matches();
  }

  /** The attribution of an entry with that id, null if it has none. */
  static @Nullable Attribution find(Entry entry, String attribution) {
    for (Attribution said : entry.attributions()) {
      if (said.id().equals(attribution)) {
        return said;
      }
    }
    return null;
  }

  private static String joined(Entry entry, List<Span> spans) {
    return entry.report().text(spans).replaceAll("\\s+", " ").strip();
  }

  /** The words that a mention is found by: those of its content and of who says it. */
  static String searchable(Entry entry, String attribution) {
    Set<String> words = new LinkedHashSet<>(words(of(entry, attribution)));
    Attribution said = find(entry, attribution);
    if (said != null) {
      for (Source source : said.chain()) {
        words.addAll(words(source.name()));
      }
    }
    return String.join(" ", words);
  }

  /**
   * Runs of letters and digits, in lower case, without accents and the plural's ending, so that
   * "soldier" finds "Soldiers". Both databases are given these, not the text, and so find the same.
   */
  static List<String> words(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < plain.length(); ) {
      int point = plain.codePointAt(i);
      i += Character.charCount(point);
      int type = Character.getType(point);
      if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
        continue;
      }
      if (Character.isLetterOrDigit(point)) {
        word.appendCodePoint(point);
      } else {
        end(word, words);
      }
    }
    end(word, words);
    return words;
  }

  private static void end(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) {
      words.add(singular(word.toString()));
      word.setLength(0);
    }
  }

  /** "cities" is "city", "soldiers" is "soldier"; "crisis", "glass" and "us" stay. */
  private static String singular(String word) {
    int length = word.length();
    if (length > 4 && word.endsWith("ies")) {
      return word.substring(0, length - 3) + "y";
    }
    boolean plural =
        length > 3
            && word.endsWith("s")
            && !word.endsWith("ss")
            && !word.endsWith("us")
            && !word.endsWith("is");
    return plural ? word.substring(0, length - 1) : word;
  }
}
