package org.stemma.attribute;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the model finds in a report, in words: flat facts that the later steps make attributions of.
 *
 * @param tags the Penn part of speech of each word
 * @param names names of persons, organisations, places and nationalities, in order
 * @param said one for each cue, in order
 */
record Findings(Words words, List<String> tags, List<Name> names, List<Said> said) {

  /** What a name names. */
  enum Type {
    PER,
    ORG,
    LOC,
    NAT
  }

  record Name(Type type, Words.Range words) {}

  /**
   * A cue with what the model ties to it.
   *
   * @param source who says it, null if the words name nobody
   * @param content in pieces; with its "that", as in the corpus that the model learnt from
   * @param relays whom the source had it from, towards the root ("citing ...")
   * @param sure how surely all of that
   */
  record Said(
      Words.Range cue,
      Words.@Nullable Range source,
      List<Words.Range> content,
      List<Words.Range> relays,
      Sure sure) {}

  /**
   * How likely the parts of a finding are, each 0 to 1.
   *
   * @param cue that the cue is one
   * @param spoken that somebody says something, rather than does, wants or likes it
   * @param source that the source's words are it, or that there is none
   * @param content that the content's words are it; 1 where there is none
   */
  record Sure(double cue, double spoken, double source, double content) {}

  static Findings none(Words words) {
    return new Findings(words, List.of(), List.of(), List.of());
  }

  String tag(int word) {
    return word >= 0 && word < tags.size() ? tags.get(word) : "";
  }
}
