package org.stemma.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.stemma.Attribution;
import org.stemma.Block;
import org.stemma.Certainty;
import org.stemma.Entry;
import org.stemma.Mention;
import org.stemma.Quantity;
import org.stemma.Report;
import org.stemma.Role;
import org.stemma.Source;

/** What one report says of the claim: in its body, mention by mention, and over it. */
final class Said {
  /** How like what a report says must be to what another says that doesn't mention the claim. */
  private static final double TOLD = 0.4;

  private static final int SAME = 2;

  /** What a figure that both have adds to their likeness. */
  private static final double FIGURE = 0.3;

  final Report report;
  final List<Web.Placed> body = new ArrayList<>();
  final List<Web.Placed> title = new ArrayList<>();

  Said(Report report) {
    this.report = report;
  }

  /** What a report puts forward, of the mentions that are wanted. */
  static Said of(Entry entry, Predicate<Mention> wanted) {
    Said out = new Said(entry.report());
    String id = "r:" + entry.report().id();
    Map<String, Attribution> byId = Link.byId(entry);
    for (Attribution a : entry.attributions()) {
      Mention mention = new Mention(entry.report().id(), a.id());
      if (wanted.test(mention) && Link.carries(a, byId) && !a.content().isEmpty()) {
        boolean own = a.source() instanceof Source.OwnVoice;
        out.add(new Web.Placed(mention, entry, a, true, Set.of(id), own));
      }
    }
    return out;
  }

  /**
   * Whether two mentions of different claims are one told otherwise: in much the same words, with
   * two names or figures that are the same, or with as many of the same thing.
   */
  private static boolean isTold(Web.Placed one, Web.Placed other) {
    if (like(one, other) >= TOLD || areAsMany(one, other)) {
      return true;
    }
    Set<Integer> shared = facts(one);
    shared.retainAll(facts(other));
    return shared.size() >= SAME;
  }

  /**
   * The mention that tells otherwise what another report says: the likest; if that is about
   * something else, the likest of those in a sentence that stands for the other's own, if it counts
   * the same and its number is the other's or gone. Null if there is none.
   *
   * @param beside the texts of both reports
   */
  Web.@Nullable Placed otherwise(Web.Placed other, Beside beside) {
    Web.Placed like = like(other);
    if (like != null && isTold(other, like)) {
      return like;
    }
    Web.Placed best = null;
    double top = -1;
    for (Web.Placed m : body) {
      boolean counts = Figures.areOfOneUnit(m.attribution(), other.attribution());
      if (counts && beside.are(other, m)) {
        boolean kept = count(other, m, Figures::areOfOneNumber);
        if (like(other, m) > top && (kept || !beside.keepsNumberOf(m))) {
          top = like(other, m);
          best = m;
        }
      }
    }
    return best;
  }

  private static boolean areAsMany(Web.Placed one, Web.Placed other) {
    return count(one, other, Figures::areEqual);
  }

  private static boolean count(
      Web.Placed one, Web.Placed other, BiPredicate<Quantity, Quantity> alike) {
    return one.attribution().quantities().stream()
        .anyMatch(
            q -> other.attribution().quantities().stream().anyMatch(its -> alike.test(q, its)));
  }

  void add(Web.Placed m) {
    (isTitle(report, m.attribution()) ? title : body).add(m);
  }

  /** The mention of the body that says most of what another says; null if there is none. */
  Web.@Nullable Placed like(Web.Placed other) {
    Web.Placed best = null;
    double top = -1;
    for (Web.Placed m : body) {
      Set<Integer> figures = words(m, Said::isFigure);
      figures.retainAll(words(other, Said::isFigure));
      double like = like(m, other) + (figures.isEmpty() ? 0 : FIGURE);
      like += m.isOwn() == other.isOwn() ? 0.05 : 0;
      if (like > top) {
        top = like;
        best = m;
      }
    }
    return best;
  }

  /** Share of the words of two mentions that both have. */
  static double like(Web.Placed one, Web.Placed other) {
    Set<Integer> mine = words(one);
    Set<Integer> its = words(other);
    int shared = 0;
    for (int word : mine) {
      shared += its.contains(word) ? 1 : 0;
    }
    return shared / (double) Math.max(1, mine.size() + its.size() - shared);
  }

  /** All sources that the body gives for it. */
  Set<String> sources() {
    Set<String> out = new TreeSet<>();
    for (Web.Placed m : body) {
      if (!m.isOwn()) {
        out.addAll(m.sources());
      }
    }
    return out;
  }

  /** How much surer the headline is than the body; 0 if it isn't. */
  int headlineOver() {
    if (title.isEmpty() || body.isEmpty()) {
      return 0;
    }
    int over = 0;
    int strongest = 0;
    for (Web.Placed m : body) {
      strongest = Math.max(strongest, rank(m.attribution().certainty()));
    }
    for (Web.Placed m : title) {
      over = Math.max(over, rank(m.attribution().certainty()) - strongest);
    }
    return over;
  }

  static int rank(Certainty certainty) {
    return switch (certainty) {
      case CERTAIN, NEGATED -> 3;
      case PROBABLE -> 2;
      case POSSIBLE, CONDITIONAL -> 1;
    };
  }

  private static Set<Integer> words(Web.Placed m) {
    return words(m, Text::isContent);
  }

  private static boolean isFigure(Text text, int word) {
    return text.trait[word] == Text.NUMBER;
  }

  /** Names and figures; a content begins with a name often enough. */
  private static Set<Integer> facts(Web.Placed m) {
    return words(
        m,
        (text, i) ->
            text.isFact(i)
                || (text.isContent(i) && Character.isUpperCase(text.text.charAt(text.start[i]))));
  }

  private static Set<Integer> words(Web.Placed m, BiPredicate<Text, Integer> wanted) {
    Text text = Text.of(report(m).text(), m.attribution().content());
    Set<Integer> out = new TreeSet<>();
    for (int i = 0; i < text.size; i++) {
      if (wanted.test(text, i)) {
        out.add(text.id[i]);
      }
    }
    return out;
  }

  private static Report report(Web.Placed m) {
    return m.entry().report();
  }

  private static boolean isTitle(Report report, Attribution a) {
    for (Block block : report.blocks()) {
      if (block.role() == Role.TITLE && a.content().stream().allMatch(block.span()::contains)) {
        return !a.content().isEmpty();
      }
    }
    return false;
  }
}
