package org.stemma.attribute;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.attribute.Words.Range;

/** Whether the words that name a person tell a man from a woman: 'm', 'f', or '-'. */
final class Gender {
  private static final Set<String> TITLES =
      Set.of("mr", "mrs", "ms", "miss", "dr", "sir", "prof", "professor", "dame", "lord", "lady");
  private static final Set<String> MEN =
      Set.of(
          ("mr sir lord king prince father brother husband son dad chairman spokesman businessman"
                  + " congressman fisherman duke emperor uncle man boy policeman fireman salesman"
                  + " grandfather nephew widower pope monk actor waiter")
              .split(" "));
  private static final Set<String> WOMEN =
      Set.of(
          ("mrs ms miss lady dame queen princess mother sister wife daughter mum mom chairwoman"
                  + " spokeswoman businesswoman congresswoman widow baroness duchess aunt actress"
                  + " woman girl policewoman saleswoman grandmother niece nun waitress")
              .split(" "));

  private Gender() {}

  static boolean isTitle(String lower) {
    return TITLES.contains(lower);
  }

  /** Of a pronoun. */
  static char ofPronoun(String word) {
    return switch (word) {
      case "he", "him", "his" -> 'm';
      case "she", "her", "hers" -> 'f';
      default -> '-';
    };
  }

  /**
   * Of a phrase: by its noun or title, else by the first name.
   *
   * @param name the name in it, null if none is
   */
  static char of(Findings findings, Range phrase, @Nullable Range name) {
    Words words = findings.words();
    for (int k = phrase.first(); k < phrase.last(); k++) {
      boolean owner = words.is(k + 1, "'") || words.is(k + 1, "\u2019");
      boolean further = k > phrase.first() && words.is(k - 1, "of");
      String w = words.lower(k);
      if (further) {
        break;
      }
      boolean national = w.endsWith("man") && Lexicon.isNational(words.word(k));
      boolean woman = WOMEN.contains(w) || (national && w.endsWith("woman"));
      if (!owner && woman) {
        return 'f';
      }
      if (!owner && (MEN.contains(w) || national)) {
        return 'm';
      }
    }
    if (name == null) {
      return '-';
    }
    for (int k = name.first(); k == name.first() || k < name.last() - 1; k++) {
      char told = FirstNames.gender(words.word(k));
      if (told != '-') {
        return told; // "Mayor Anna Holt"
      }
    }
    return '-';
  }
}
