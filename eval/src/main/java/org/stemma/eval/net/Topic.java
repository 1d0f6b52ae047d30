package org.stemma.eval.net;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts wordings into the words of another topic: each content word is replaced by one about as
 * frequent, always the same one. It makes no sense to people; but many topics together have words
 * as various as the news have, where two kinds of story told over and over have a few hundred.
 */
final class Topic {
  /** What the wordings are written with, and words long enough to say something. */
  private static final Pattern WORD = Pattern.compile("\\{[^}]*\\}|<[^>]*>|[A-Za-z]{4,}");

  /** More frequent words say nothing of the topic. */
  private static final int COMMON = 250;

  private static final Set<String> MEASURES = Set.of("metres", "kilometres", "miles");

  private final long number;
  private final Vocabulary vocabulary;
  private final Set<String> kept = new HashSet<>(MEASURES);

  /**
   * @param framing wordings whose words are of no topic: those of reporting
   */
  Topic(long number, Vocabulary vocabulary, List<String> framing) {
    this.number = number;
    this.vocabulary = vocabulary;
    for (String wording : framing) {
      Matcher words = WORD.matcher(wording);
      while (words.find()) {
        kept.add(words.group().toLowerCase(Locale.ROOT));
      }
    }
  }

  /** A wording in the topic's words. */
  String put(String wording) {
    return WORD.matcher(wording).replaceAll(found -> Matcher.quoteReplacement(word(found.group())));
  }

  private String word(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    int rank = vocabulary.rank(lower);
    if (!Character.isLetter(word.charAt(0)) || kept.contains(lower) || rank < COMMON) {
      return word;
    }
    Dice dice = new Dice(31L * lower.hashCode() + number);
    String other = "";
    while (other.length() < 4) {
      other = vocabulary.word(Math.min((int) (rank * dice.between(.5, 2)), vocabulary.size() - 1));
    }
    return lower.equals(word)
        ? other
        : other.substring(0, 1).toUpperCase(Locale.ROOT) + other.substring(1);
  }

  /** What may stand for a word of the topic. */
  List<String> synonyms(String word, List<String> before) {
    return before.isEmpty() || word.equals(put(word))
        ? before
        : List.of(vocabulary.near(put(word)));
  }
}
