package org.stemma.attribute;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stemma.Span;
import org.stemma.attribute.Words.Range;

/**
 * The turn of speech by which agencies give somebody's figure, "the union puts the loss at 300
 * jobs", where the model has found none: PolNeAR, which taught it, hardly has it.
 */
final class Estimates {
  private static final String COUNTED =
      "(?:number|toll|count|tally|figure|total|cost|costs|damage|damages|loss|losses|price|value|worth|bill|sum|amount"
          + "|debt|deficit|budget|turnout|crowd|size|strength|share|rate|chance|chances|odds|population|speed|depth"
          + "|distance|age|magnitude|estimate|area)";
  private static final String NUMBER =
      "(?=[\"\u201c]?(?:(?:about|around|nearly|almost|some|roughly|approximately|just|only|at|least|most|more|less|fewer|than|over"
          + "|under|up|to|between|close|well|above|below|an? estimated|a)\\s+){0,3}[$\u20ac\u00a3]?"
          + "(?:\\d[\\d.,]*|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|dozens|hundreds|thousands"
          + "|half|a third|a quarter|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\\b)";

  private static final Pattern PUTS =
      Pattern.compile(
          "\\b((?:(?:has|have|had) )?(?:(?:later|now|earlier|initially|previously|first) )?puts?)\\s+"
              + "((?:the|its|their|his|her|that|this) (?:[\\w'\u2019-]+ ){0,3}"
              + COUNTED
              + "\\b[^.,;:\\n]{0,50}? at "
              + NUMBER
              + "(?:[^.,;:\\n]|[.,](?=\\d))+?)"
              + "(?=\\s*(?:[;:\\n]|[.,](?!\\d)|$)|\\s(?:and|but|while|citing|after|although|though)\\b)",
          Pattern.CASE_INSENSITIVE);

  private Estimates() {}

  /** The drafts, and those that the model has missed. */
  static List<Draft> added(Findings findings, List<Draft> drafts) {
    Words words = findings.words();
    List<Draft> out = new ArrayList<>(drafts);
    Matcher puts = words.matcher(PUTS);
    while (puts.find()) {
      Range cue = words.range(new Span(puts.start(1), puts.end(1)));
      Range content = words.range(new Span(puts.start(2), puts.end(2)));
      boolean found =
          cue.isEmpty() || drafts.stream().anyMatch(d -> d.cue().overlaps(cue) || d.holds(content));
      Range who = found ? null : source(findings, cue);
      if (who != null) {
        out.add(Draft.ofTurn(cue, who, List.of(content)));
      }
    }
    return out;
  }

  private static @Nullable Range source(Findings findings, Range cue) {
    return findings.words().quote[cue.first()] == 1
        ? null
        : Silences.subject(findings, cue.first());
  }
}
