package org.stemma.attribute;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.attribute.Words.Range;

/**
 * Names as runs of capitalised words, each with the type that the model gives most of its words; a
 * last word that is a body's noun ("Council", "Bank") decides by itself.
 */
final class Names {
  private static final Set<String> NOT_NAMES =
      Set.of(
          ("the a an he she it they we i you his her its their our my this that these those there here when where"
                  + " while correction corrected update updated breaking live exclusive opinion analysis factbox"
                  + " explainer watch")
              .split(" "));
  private static final Set<String> DAYS =
      Set.of(
          "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december"
              .split(" "));

  private static final Set<String> TOP = Set.of("ceo", "cfo", "coo", "cto", "mp", "mep");

  private static final Set<String> TITLES =
      Set.of(
          "mr mrs ms miss dr sir lord lady dame gen general col colonel capt captain sgt lt prof professor judge justice"
              .split(" "));

  private Names() {}

  /** Whether a word, lower case, is a weekday's name or a month's. */
  static boolean isDay(String lower) {
    return DAYS.contains(lower);
  }

  /** All runs in a report's words. */
  static List<Range> runs(Findings findings) {
    return in(findings, new Range(0, findings.words().size()));
  }

  /** All runs in a phrase. */
  static List<Range> in(Findings findings, Range phrase) {
    List<Range> out = new ArrayList<>();
    int k = phrase.first();
    while (k < phrase.last()) {
      Range run = runAt(findings, k, phrase.last());
      if (run.isEmpty()) {
        k++;
      } else {
        out.add(run);
        k = run.last();
      }
    }
    return out;
  }

  /** The first run in a phrase, null if there is none. */
  static @Nullable Range first(Findings findings, Range phrase) {
    List<Range> runs = in(findings, phrase);
    return runs.isEmpty() ? null : runs.get(0);
  }

  /** What the names of a phrase name: a person before all else; null if nothing tells. */
  static Findings.@Nullable Type type(Findings findings, Range phrase) {
    Findings.Type best = null;
    for (Range run : in(findings, phrase)) {
      Findings.Type type = typeOfRun(findings, run);
      if (type == Findings.Type.PER) {
        return type;
      }
      best = best == null ? type : best;
    }
    return best;
  }

  /** The person's name in a phrase that names one: in "Danvar's chief, Tomas Rehn" the second. */
  static Range ofPerson(Findings findings, Range phrase) {
    Range best = phrase;
    for (Range run : in(findings, phrase)) {
      boolean possessive =
          findings.words().is(run.last(), "'") || findings.words().is(run.last(), "’");
      if (!possessive && typeOfRun(findings, run) == Findings.Type.PER) {
        best = run;
      }
    }
    return best;
  }

  /** The first run of a type in a phrase, null if there is none. */
  static @Nullable Range ofType(Findings findings, Range phrase, Findings.Type type) {
    for (Range run : in(findings, phrase)) {
      if (typeOfRun(findings, run) == type) {
        return run;
      }
    }
    return null;
  }

  private static Findings.@Nullable Type typeOfRun(Findings findings, Range run) {
    String last = findings.words().lower(run.last() - 1);
    String first = findings.words().lower(run.first());
    boolean body =
        Lexicon.ORGANISATION.contains(last)
            || Lexicon.OUTLET_WORDS.contains(last)
            || (Lexicon.ORGANISATION.contains(first) && !Lexicon.OFFICE.contains(first))
            || Lexicon.PRESS.contains(first)
            || Lexicon.COMPANY_WORDS.contains(last);
    if (body && run.last() - run.first() > 1) {
      return Findings.Type.ORG;
    }
    Findings.Type introduced = introduced(findings, run.first());
    if (introduced != null) {
      return introduced;
    }
    if (isApposedToBody(findings.words(), run)) {
      return Findings.Type.ORG;
    }
    if (isKnownOutlet(findings, run)) {
      return Findings.Type.ORG;
    }
    Map<Findings.Type, Integer> votes = new EnumMap<>(Findings.Type.class);
    for (Findings.Name name : findings.names()) {
      int shared =
          Math.min(name.words().last(), run.last()) - Math.max(name.words().first(), run.first());
      if (shared > 0) {
        votes.merge(name.type(), shared, Integer::sum);
      }
    }
    Findings.Type best = null;
    int most = 0;
    for (Map.Entry<Findings.Type, Integer> vote : votes.entrySet()) {
      if (vote.getValue() > most) {
        most = vote.getValue();
        best = vote.getKey();
      }
    }
    return best;
  }

  /** "The builder, Stonex, had been paid". */
  private static boolean isApposedToBody(Words words, Range run) {
    int noun = run.first() - 2;
    return noun >= 0
        && words.is(run.first() - 1, ",")
        && words.is(run.last(), ",")
        && words.shape[noun] == 1
        && words.is(noun - 1, "the")
        && Lexicon.ORGANISATION.contains(words.lower(noun))
        && !Lexicon.OFFICE.contains(words.lower(noun));
  }

  /** "Bloomberg", if no Michael Bloomberg is spoken of. */
  private static boolean isKnownOutlet(Findings findings, Range run) {
    Words words = findings.words();
    String text = words.span(run.first(), run.last()).of(words.text).toLowerCase(Locale.ROOT);
    if (!Lexicon.KNOWN_OUTLETS.contains(text)) {
      return false;
    }
    for (Findings.Name name : findings.names()) {
      int last = name.words().last() - 1;
      boolean person = name.type() == Findings.Type.PER && name.words().length() > run.length();
      if (person && words.lower(last).equals(words.lower(run.last() - 1))) {
        return false;
      }
    }
    return true;
  }

  /** What the noun right before a name says it is: "minister Petar Kolev", "the maker Cirro". */
  private static Findings.@Nullable Type introduced(Findings findings, int first) {
    Words words = findings.words();
    if (first == 0 || words.layout[first] != 0 || words.shape[first - 1] != 1) {
      return null;
    }
    String noun = words.lower(first - 1);
    if (Lexicon.OFFICE.contains(noun)
        || (Lexicon.PEOPLE.contains(noun) && !noun.endsWith("s"))
        || noun.startsWith("spokes")) {
      return Findings.Type.PER;
    }
    return Lexicon.ORGANISATION.contains(noun) || Lexicon.PRESS.contains(noun)
        ? Findings.Type.ORG
        : null;
  }

  /** The run that begins at a word; empty if none does. */
  private static Range runAt(Findings findings, int k, int end) {
    Words words = findings.words();
    if (!words.isCapital(k) || words.word(k).length() < 2 && !words.is(k + 1, ".")) {
      return new Range(k, k);
    }
    String w = words.lower(k);
    boolean top = TOP.contains(w) && words.shape[k] == 3;
    if (NOT_NAMES.contains(w) || DAYS.contains(w) || top) {
      return new Range(k, k);
    }
    int last = k + 1;
    while (last < end && words.layout[last] == 0) {
      if (words.isCapital(last) && TOP.contains(words.lower(last)) && words.shape[last] == 3) {
        break; // "Belvane CEO Anders Krogh-Lund" is not called Belvane
      } else if (words.isCapital(last)) {
        last++;
      } else if (joins(words, last, end) || owns(words, last, end)) {
        last += 2;
      } else {
        break;
      }
    }
    boolean proper =
        (findings.tag(k).startsWith("NNP") || isNamed(findings, k)) && !isRole(words, k, last);
    boolean common =
        Phrase.startsSentence(words, k) && !proper && (last == k + 1 || !isNounLike(findings, k));
    return common ? new Range(k, k) : new Range(k, last);
  }

  /**
   * Whether more than the model's word says that a run is a person: a title, an office, a first
   * name.
   */
  static boolean isSurelyPerson(Findings findings, Range run) {
    if (introduced(findings, run.first()) == Findings.Type.PER) {
      return true;
    }
    for (int k = run.first(); k < run.last(); k++) {
      String w = findings.words().lower(k);
      boolean title =
          TITLES.contains(w) || Lexicon.OFFICE.contains(w) || Lexicon.PEOPLE.contains(w);
      if (title || FirstNames.gender(w) != '-') {
        return true;
      }
    }
    return false;
  }

  /** "Counsel for the line": what somebody is, though it opens the sentence. */
  private static boolean isRole(Words words, int k, int last) {
    return last == k + 1
        && People.contains(words.lower(k))
        && (words.is(last, "for") || words.is(last, "of"));
  }

  private static boolean isNounLike(Findings findings, int k) {
    String tag = findings.tag(k);
    return tag.startsWith("NN") || tag.startsWith("JJ");
  }

  private static boolean joins(Words words, int k, int end) {
    boolean glue =
        words.is(k, "of")
            || words.is(k, "-")
            || words.is(k, "&")
            || words.is(k, "de")
            || words.is(k, "bin")
            || words.is(k, "van")
            || words.is(k, "al")
            || words.is(k, "for");
    boolean dot = words.is(k, ".") && words.end[k - 1] - words.start[k - 1] <= 3;
    return (glue || dot)
        && k + 1 < end
        && words.isCapital(k + 1)
        && !NOT_NAMES.contains(words.lower(k + 1));
  }

  /** The apostrophe of "the Coffee Growers' Board": a body's name goes on after it. */
  private static boolean owns(Words words, int k, int end) {
    boolean mark = words.is(k, "'") || words.is(k, "\u2019");
    boolean plural = words.start[k] == words.end[k - 1] && words.lower(k - 1).endsWith("s");
    int last = k + 1;
    while (last < end && words.isCapital(last) && words.layout[last] == 0) {
      last++;
    }
    return mark
        && plural
        && last > k + 1
        && words.start[k + 1] > words.end[k]
        && Lexicon.ORGANISATION.contains(words.lower(last - 1));
  }

  private static boolean isNamed(Findings findings, int k) {
    for (Findings.Name name : findings.names()) {
      if (name.words().first() <= k && k < name.words().last()) {
        return true;
      }
    }
    return false;
  }
}
