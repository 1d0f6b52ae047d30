package org.stemma.read;

import java.util.List;
import org.stemma.Span;

/**
 * The region of a page that most likely holds the report: prose counts for it, links and labels
 * against it, and what the page declares as its body to machines most of all.
 */
final class Container {
  private static final double MANY_LINKS = 0.5;
  private static final int NO_PROSE_COST = 20;
  private static final int LEAST_PROSE = 40;
  private static final int LEAST_DECLARED = 500;

  /** What prose above the headline, or below another one, is worth. */
  private static final double ELSEWHERE = 0.3;

  private static final long JUNK =
      marks(
          Mark.COMMENTS,
          Mark.RELATED,
          Mark.SHARE,
          Mark.SIGNUP,
          Mark.AD,
          Mark.CONSENT,
          Mark.NAV,
          Mark.SIDE,
          Mark.HIDDEN,
          Mark.POPUP,
          Mark.BIO);
  private static final long SURE_MARGIN = marks(Mark.NAV, Mark.COMMENTS, Mark.CONSENT);
  private static final long SURE_BODY = marks(Mark.BODY, Mark.ARTICLE);

  /** Index of the region; -1 if no region holds any prose. */
  final int region;

  /** Its passages. */
  final Span range;

  /** Which regions are margins by their names, or stand in such. */
  final boolean[] junk;

  private final PageWalk page;
  private final double[] worth;

  /**
   * Finds it.
   *
   * @param held for each passage, what {@link Declared#holds} says
   * @param copies which passages count for nothing
   * @param title the passage that prints the headline, -1 if there is none
   */
  Container(PageWalk page, Declared declared, int[] held, Copies copies, int title) {
    this.page = page;
    List<Passage> passages = page.passages();
    this.junk = junk(page);
    this.worth = new double[passages.size() + 1];
    boolean another = false;
    for (int i = 0; i < passages.size(); i++) {
      Passage passage = passages.get(i);
      double value = copies.isCopy(i) ? 0 : worth(passage, declared, held[i]);
      another |= title >= 0 && i > title && passage.tag().equals("h1");
      boolean elsewhere = held[i] <= 0 && (i < title || another);
      double share = junk[passage.region()] ? 0 : elsewhere ? ELSEWHERE : 1;
      worth[i + 1] = worth[i] + (value < 0 ? value * Math.max(0.5, share) : value * share);
    }
    int best = -1;
    double most = 0;
    for (int i = 0; i < page.regions().size(); i++) {
      Span range = page.ranges().get(i);
      double value = (worth[range.end()] - worth[range.start()]) * favour(page.regions().get(i));
      boolean tighter =
          best >= 0 && value == most && page.ranges().get(best).length() > range.length();
      if (value > most || (value > 0 && tighter)) {
        most = value;
        best = i;
      }
    }
    this.region = best;
    this.range = best < 0 ? new Span(0, passages.size()) : page.ranges().get(best);
  }

  static long marks(Mark... all) {
    long out = 0;
    for (Mark mark : all) {
      out |= mark.bit();
    }
    return out;
  }

  private static boolean[] junk(PageWalk page) {
    List<Passage> passages = page.passages();
    int[] length = new int[passages.size() + 1];
    int[] prose = new int[passages.size() + 1];
    for (int i = 0; i < passages.size(); i++) {
      Passage passage = passages.get(i);
      length[i + 1] = length[i] + passage.text().length();
      prose[i + 1] = prose[i] + (isProse(passage) ? passage.text().length() : 0);
    }
    int all = length[passages.size()];
    int allProse = prose[passages.size()];
    boolean[] junk = new boolean[page.regions().size()];
    for (int i = 0; i < junk.length; i++) {
      Region region = page.regions().get(i);
      Span range = page.ranges().get(i);
      int inside = prose[range.end()] - prose[range.start()];
      boolean main =
          (length[range.end()] - length[range.start()] > all * 0.4 && inside >= allProse * 0.3)
              || (inside > 400 && inside >= allProse * 0.35);
      boolean most = inside >= allProse * 0.8;
      main &= most || (region.marks() & SURE_MARGIN) == 0;
      boolean outer = region.parent() >= 0 && junk[region.parent()];
      boolean named =
          (region.marks() & JUNK) != 0 && (region.marks() & SURE_BODY) == 0 && !region.declared();
      junk[i] = outer || (!main && (named || isMargin(region.tag())));
    }
    return junk;
  }

  static boolean isMargin(String tag) {
    return switch (tag) {
      case "nav", "aside", "footer", "form", "menu" -> true;
      default -> false;
    };
  }

  private static boolean isProse(Passage passage) {
    return passage.text().length() >= LEAST_PROSE && Shape.isProse(passage.text());
  }

  private static double favour(Region region) {
    if (region.declared()) {
      return 1.6;
    }
    return Mark.BODY.in(region.marks()) ? 1.15 : region.tag().equals("article") ? 1.1 : 1;
  }

  private double worth(Passage passage, Declared declared, int held) {
    String text = passage.text();
    int length = text.length();
    if (held > 0) {
      return length * 1.5;
    }
    long near = passage.local() | page.regions().get(passage.region()).marks();
    if (Mark.CAPTION.in(near) || passage.tag().equals("figcaption")) {
      return 0;
    }
    if (passage.linkShare() > MANY_LINKS) {
      return -NO_PROSE_COST - passage.links();
    }
    double full = (length - passage.links()) * (declared.length() < LEAST_DECLARED ? 1 : 0.3);
    if (isProse(passage) && !Furniture.isFurniture(text)) {
      return full;
    }
    if (passage.tag().equals("tr")) {
      return 0;
    }
    boolean item = passage.tag().equals("li") && passage.links() * 4 < length;
    return item ? full * 0.3 : passage.isHeading() ? -5 : -NO_PROSE_COST;
  }
}
