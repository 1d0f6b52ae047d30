package org.stemma.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stemma.Attribution;
import org.stemma.Span;

/**
 * Puts the product's attributions into PolNeAR's form. PolNeAR draws four borders elsewhere, each
 * by a fact of grammar (seen in its training part):
 *
 * <ul>
 *   <li>The complementizer belongs to the clause that it opens: "that" directly before the content
 *       is in it (2,371 times in, 33 out). "Whether", "if" and question words are so in both.
 *   <li>A verb of refusing governs an infinitive: of "declined to comment on the deal" the cue is
 *       "declined", the content "to comment on the deal".
 *   <li>A prepositional verb is one cue: a single preposition between cue and content is the last
 *       word of the cue ("did not respond to", "called for", "referred to").
 *   <li>A non-answer has the complement with "to" as content: of "did not respond to a request for
 *       comment" it is "a request for comment", where the product says that there is none.
 * </ul>
 *
 * <p>Only the nearest speaker is PolNeAR's source. Attributions to nobody keep their cue and
 * content, without source; what the report says in its own voice is left out before. Hearers ("told
 * the paper") are outside of cue and content in both.
 */
final class PolnearConvention {
  private static final int REACH = 200;
  private static final Pattern THAT = Pattern.compile("(?i)\\bthat[,\\s\"'\u2018\u201c]*$");
  private static final Pattern REFUSAL =
      Pattern.compile("(?i)^(.*\\b(?:declin|refus)\\p{L}*)\\s+(to\\s+\\p{L}.*)$", Pattern.DOTALL);
  private static final Pattern PREPOSITION =
      Pattern.compile(
          "(?i)^\\s+(?:about|against|at|by|for|from|in|into|of|on|over|to|upon|with)[\\s\"\u201c]+$");
  private static final Pattern COMPLEMENT =
      Pattern.compile("(?i)^\\s+to\\s+([^\\s.,;:][^.,;:\\n]*)");

  private PolnearConvention() {}

  /** The attribution in PolNeAR's form; {@code text} is the report's. */
  static Triple translate(Attribution attribution, String text) {
    List<Span> cue = attribution.cue();
    List<Span> content = attribution.content();
    if (!cue.isEmpty()) {
      Span last = cue.get(cue.size() - 1);
      Matcher refusal = REFUSAL.matcher(last.of(text));
      if (refusal.matches()) {
        cue = replaceLast(cue, new Span(last.start(), last.start() + refusal.end(1)));
        content = infinitive(last.start() + refusal.start(2), last.end(), content);
      } else {
        if (content.isEmpty() && attribution.act().isNonAnswer()) {
          content = complement(last, text);
        }
        cue = replaceLast(cue, withPreposition(last, content, text));
      }
    }
    return new Triple(attribution.source().spans(), cue, withComplementizer(content, text));
  }

  private static List<Span> withComplementizer(List<Span> content, String text) {
    if (content.isEmpty()) {
      return content;
    }
    Span first = content.get(0);
    int from = Math.max(0, first.start() - 12);
    Matcher that = THAT.matcher(text.substring(from, first.start()));
    if (!that.find()) {
      return content;
    }
    List<Span> wider = new ArrayList<>(content);
    wider.set(0, new Span(from + that.start(), first.end()));
    return wider;
  }

  /**
   * The content with the infinitive, which stands from {@code start} to the cue's end, before it.
   */
  private static List<Span> infinitive(int start, int cueEnd, List<Span> content) {
    List<Span> wider = new ArrayList<>(content);
    if (!content.isEmpty()
        && content.get(0).start() >= cueEnd
        && content.get(0).start() - cueEnd <= REACH) {
      wider.set(0, new Span(start, content.get(0).end()));
    } else {
      wider.add(new Span(start, cueEnd));
      wider.sort(null);
    }
    return wider;
  }

  private static Span withPreposition(Span cue, List<Span> content, String text) {
    if (content.isEmpty() || content.get(0).start() <= cue.end()) {
      return cue;
    }
    int end = Math.min(content.get(0).start(), cue.end() + REACH);
    String between = text.substring(cue.end(), end);
    if (end < content.get(0).start() || !PREPOSITION.matcher(between).matches()) {
      return cue;
    }
    return new Span(cue.start(), cue.end() + trimmedEnd(between));
  }

  private static int trimmedEnd(String between) {
    int end = between.length();
    while (end > 0 && !Character.isLetter(between.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  /** What stands after "to" up to the next mark, where "to" follows the cue. */
  private static List<Span> complement(Span cue, String text) {
    String after = text.substring(cue.end(), Math.min(text.length(), cue.end() + REACH));
    Matcher complement = COMPLEMENT.matcher(after);
    if (!complement.find()) {
      return List.of();
    }
    int end = cue.end() + complement.end(1);
    while (Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return List.of(new Span(cue.end() + complement.start(1), end));
  }

  private static List<Span> replaceLast(List<Span> spans, Span last) {
    List<Span> replaced = new ArrayList<>(spans);
    replaced.set(replaced.size() - 1, last);
    return replaced;
  }
}
