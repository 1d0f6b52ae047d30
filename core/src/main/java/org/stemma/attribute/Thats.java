package org.stemma.attribute;

import java.util.ArrayList;
import java.util.List;
import org.stemma.attribute.Words.Range;

/**
 * "Said that it had rained and that the road was shut" tells two things, so it is two attributions
 * of one cue. PolNeAR has them as one.
 */
final class Thats {
  private Thats() {}

  /** The drafts, those of several clauses with "that" as one each. */
  static List<Draft> apart(Findings findings, List<Draft> drafts) {
    List<Draft> out = new ArrayList<>();
    for (Draft draft : drafts) {
      boolean follows = draft.content().size() == 1 && draft.cue().last() <= first(draft);
      if (follows) {
        addClauses(findings, draft, drafts, out);
      } else {
        out.add(draft);
      }
    }
    return out;
  }

  private static int first(Draft draft) {
    return draft.content().get(0).first();
  }

  private static void addClauses(Findings findings, Draft draft, List<Draft> all, List<Draft> out) {
    Words words = findings.words();
    Range whole = draft.content().get(0);
    int from = whole.first();
    for (int k = from + 2; k < whole.last() - 2; k++) {
      boolean joined = words.is(k - 1, "and") || words.is(k - 1, "but");
      boolean clause = words.is(k, "that") && findings.tag(k).equals("IN");
      if (joined && clause && !isOthers(words, draft, all, k)) {
        int end = words.is(k - 2, ",") ? k - 2 : k - 1;
        out.add(draft.withContent(List.of(new Range(from, end))));
        from = k + 1;
      }
    }
    out.add(draft.withContent(List.of(new Range(from, whole.last()))));
  }

  /** Whether a clause may belong to somebody who is said to speak, or to a quotation. */
  private static boolean isOthers(Words words, Draft draft, List<Draft> all, int that) {
    Range whole = draft.content().get(0);
    return words.quote[that] != words.quote[whole.first()]
        || all.stream()
            .anyMatch(d -> !d.equals(draft) && whole.contains(d.cue()) && d.cue().first() < that);
  }
}
