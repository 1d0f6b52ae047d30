package org.stemma.trace;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How likely one text was made from another rather than from a third like it. Whoever shares the
 * changes, cuts and order of another is closer to it than to the text that both go back to; but
 * that two tellers put the same other verb for "said" says little, and is not counted.
 */
final class Closeness {
  private static final Set<String> SAYING =
      Small.words(
          """
          said says say stated states announced announces declared declares reported reports revealed reveals told
          tells informed informs added adds noted disclosed claimed claims confirmed explained according wrote
          """);

  private final Text mine;
  private final Text its;
  private final Alignment alignment;
  private int plain;
  private int facts;
  private int function;
  private int bounds;
  private int unlike;
  private int anew;
  private int disorder;

  private Closeness(Text child, Text parent, Alignment known) {
    mine = child;
    its = parent;
    alignment = known.isOf(child) ? known : Alignment.of(child, parent);
    words();
    sentences();
  }

  /**
   * Logarithm of a likelihood, up to a constant that is the same for all parents of one child. The
   * weights are those of a conditional logit on twelve tuning seeds of the generator, rounded.
   */
  static double of(Leaf child, Leaf parent, Kin kin) {
    Closeness c = new Closeness(child.text, parent.text, kin.alignment());
    String title = child.report().title();
    boolean sameTitle = title != null && title.equals(parent.report().title());
    boolean sameLead = c.alignment.partner.length > 0 && c.alignment.partner[0] == 0;
    double z = sameTitle ? 1.3 : 0;
    z += sameLead ? 0.75 : 0;
    z -= 1.2 * Math.log1p(c.facts) + 0.9 * Math.log1p(c.plain) + 0.1 * c.function;
    z -= 0.75 * c.bounds + 0.7 * c.anew + 0.9 * c.disorder + 1.2 * Math.log1p(c.unlike);
    return z + days(Day.between(parent.report(), child.report()));
  }

  /**
   * Copies come soon; who is of a later day than the child is hardly its parent, unless a date is
   * wrong.
   */
  private static double days(@Nullable Long days) {
    if (days == null || days == 0) {
      return -1.9;
    }
    return days < 0 ? -4.5 : -0.28 * Math.log1p(days);
  }

  /** Words of the child that the parent lacks, by what they are. */
  private void words() {
    for (int i = 0; i < mine.size; i++) {
      int j = alignment.match[i];
      if (j < 0) {
        count(i);
      } else if (mine.trait[i] == Text.NUMBER && i > 0 && j > 0) {
        // "more than" where there was "nearly"
        bounds += mine.id[i - 1] == its.id[j - 1] ? 0 : 1;
      }
    }
  }

  private void count(int i) {
    if (mine.isFact(i)) {
      facts++;
    } else if (!mine.isContent(i)) {
      function += SAYING.contains(mine.word(i).toLowerCase(Locale.ROOT)) ? 0 : 1;
    } else if (!SAYING.contains(mine.word(i).toLowerCase(Locale.ROOT))) {
      plain++;
    }
  }

  private void sentences() {
    int last = -1;
    for (int s = 0; s < alignment.partner.length; s++) {
      int t = alignment.partner[s];
      if (t < 0) {
        anew++;
        unlike++;
        continue;
      }
      unlike += isExact(s, t) ? 0 : 1;
      disorder += last >= 0 && t <= last ? 1 : 0;
      last = t;
    }
  }

  private boolean isExact(int s, int t) {
    int from = mine.sentence[s];
    int to = mine.sentence[s + 1];
    if (to - from != its.sentence[t + 1] - its.sentence[t]) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (alignment.match[i] < 0) {
        return false;
      }
    }
    return true;
  }
}
