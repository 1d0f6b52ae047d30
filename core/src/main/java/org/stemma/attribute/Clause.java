package org.stemma.attribute;

import java.util.List;
import java.util.Set;
import org.stemma.attribute.Words.Range;

/**
 * The main clause of a stretch, by its parts of speech: its first finite verb group, and which
 * words belong to it rather than to a relative clause, one of time or reason, or to what is nested.
 */
final class Clause {
  private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");
  private static final Set<String> GROUP =
      Set.of("RB", "VB", "VBN", "VBG", "VBD", "VBZ", "VBP", "MD", "TO", "RP");
  private static final Set<String> CONJUNCTIONS =
      Set.of(
          "before", "after", "until", "till", "because", "while", "whereas", "although", "though");
  private static final Set<String> WHO = Set.of("WDT", "WP", "WP$", "WRB");

  private final Findings findings;
  private final Range piece;
  private final boolean[] main;
  private int verb;
  private int verbEnd;

  Clause(Findings findings, Range piece, List<Range> nested) {
    this.findings = findings;
    this.piece = piece;
    this.main = new boolean[piece.last() - piece.first()];
    boolean relative = false;
    boolean seenVerb = false;
    verb = piece.last();
    verbEnd = piece.last();
    for (int k = piece.first(); k < piece.last(); k++) {
      String tag = findings.tag(k);
      String w = findings.words().lower(k);
      boolean inner = false;
      for (Range n : nested) {
        inner |= n.first() <= k && k < n.last();
      }
      boolean opens = isRelative(k, tag, w) || (verb < k && isSubordinate(k, w));
      if (k > piece.first() && opens) {
        relative = true;
        seenVerb = false;
      }
      main[k - piece.first()] = !relative && !inner;
      if (FINITE.contains(tag)) {
        if (relative && seenVerb && !GROUP.contains(findings.tag(k - 1))) {
          relative = false;
          main[k - piece.first()] = !inner;
        }
        seenVerb = true;
        if (!relative && !inner && verb == piece.last()) {
          verb = k;
          int end = k + 1;
          while (end < piece.last() && (GROUP.contains(findings.tag(end)) || isApostrophe(end))) {
            end++;
          }
          verbEnd = end;
        }
      } else if (relative && tag.startsWith("VB")) {
        // a past tense after "that" or "who" is easily taken for a participle
        seenVerb = true;
      } else if (relative && w.equals(",") && seenVerb) {
        relative = false;
      }
    }
  }

  boolean isMain(int k) {
    return main[k - piece.first()];
  }

  /** First word of the main clause's verb group; the piece's end if it has none. */
  int verb() {
    return verb;
  }

  int verbEnd() {
    return verbEnd;
  }

  /** Whether a word stands in the verb group, or beside it. */
  boolean isVerbGroup(int k) {
    if (verb == piece.last()) {
      return k - piece.first() <= 3;
    }
    return k >= verb - 1 && k <= verbEnd;
  }

  private boolean isApostrophe(int k) {
    return findings.words().is(k, "'")
        || findings.words().is(k, "’")
        || findings.words().is(k, "t");
  }

  /** "escaped before the valve could be closed": what goes on until a comma is another clause. */
  private boolean isSubordinate(int k, String w) {
    if (!CONJUNCTIONS.contains(w)) {
      return false;
    }
    for (int i = k + 1; i < piece.last() && !findings.words().is(i, ","); i++) {
      if (FINITE.contains(findings.tag(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean isRelative(int k, String tag, String w) {
    if (w.equals("which") || w.equals("who") || w.equals("whose") || w.equals("whom")) {
      return true;
    }
    boolean afterNoun = findings.tag(k - 1).startsWith("NN") || findings.words().is(k - 1, ",");
    return afterNoun && (tag.equals("WDT") || (WHO.contains(tag) && !w.equals("what")));
  }
}
