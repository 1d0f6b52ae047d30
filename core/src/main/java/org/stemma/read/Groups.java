package org.stemma.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which passages of a page belong together: the items of one list or the paragraphs of one block,
 * whatever looks alike, and all that one block holds, its lists and tables with it. What many of
 * them are like tells of each.
 */
final class Groups {
  /** How many numbers {@link #fill} gives. */
  static final int SIZE = 15;

  private static final int EACH = 5;

  /** For each way of grouping, the group of each region. */
  private final int[] siblings;

  private final int[] kinds;
  private final int[] frames;
  private final List<Passage> passages;

  Groups(PageWalk page) {
    List<Region> regions = page.regions();
    this.passages = page.passages();
    this.kinds = kinds(regions);
    this.siblings = new int[regions.size()];
    this.frames = new int[regions.size()];
    for (int i = 0; i < regions.size(); i++) {
      int parent = Math.max(0, regions.get(i).parent());
      siblings[i] = isPart(regions.get(i).tag()) ? siblings[parent] : i;
      frames[i] =
          isPart(regions.get(i).tag()) || isWhole(regions.get(i).tag()) ? frames[parent] : i;
    }
  }

  private static boolean isPart(String tag) {
    return switch (tag) {
      case "p", "li", "tr", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6" -> true;
      default -> false;
    };
  }

  private static boolean isWhole(String tag) {
    return switch (tag) {
      case "ul", "ol", "dl", "table", "tbody", "blockquote" -> true;
      default -> false;
    };
  }

  /** What regions look like: their tag and class and those of the region around them. */
  private static int[] kinds(List<Region> regions) {
    Map<List<String>, Integer> known = new HashMap<>();
    int[] out = new int[regions.size()];
    for (int i = 0; i < out.length; i++) {
      Region region = regions.get(i);
      String around = region.parent() < 0 ? "" : regions.get(region.parent()).names();
      Integer before =
          known.putIfAbsent(List.of(region.tag(), region.names(), around), known.size());
      out[i] = before == null ? known.size() - 1 : before;
    }
    return out;
  }

  /** The region that paragraphs of one block and items of one list share. */
  int siblings(Passage passage) {
    return siblings[passage.region()];
  }

  /** What regions that look like the passage's have in common. */
  int kind(Passage passage) {
    return kinds[passage.region()];
  }

  /** The region that holds the passage, or the list or table that it stands in. */
  int frame(Passage passage) {
    return frames[passage.region()];
  }

  /** How many groups of any sort there may be. */
  int most() {
    return kinds.length;
  }

  /** For each way of grouping passages the group of each. */
  int[][] all() {
    int[][] out = new int[3][passages.size()];
    for (int i = 0; i < passages.size(); i++) {
      out[0][i] = siblings(passages.get(i));
      out[1][i] = kind(passages.get(i));
      out[2][i] = frame(passages.get(i));
    }
    return out;
  }

  /**
   * Fills in, for each way of grouping, how many the group has, how long they are, and which share
   * of it is links, prose, and breaks off.
   *
   * @param at where the numbers begin in each row
   */
  void fill(float[][] rows, int at, boolean[] prose) {
    int[][] all = all();
    for (int g = 0; g < all.length; g++) {
      double[][] sums = new double[most() + 1][];
      for (int i = 0; i < prose.length; i++) {
        Passage passage = passages.get(i);
        double[] sum = sums[all[g][i]] == null ? new double[EACH] : sums[all[g][i]];
        sums[all[g][i]] = sum;
        sum[0]++;
        sum[1] += passage.text().length();
        sum[2] += passage.links();
        sum[4] += Traits.isCut(passage.text()) ? 1 : 0;
        sum[3] += prose[i] ? passage.text().length() : 0;
      }
      for (int i = 0; i < prose.length; i++) {
        double[] sum = sums[all[g][i]];
        int from = at + g * EACH;
        rows[i][from] = (float) Math.log1p(sum[0]);
        rows[i][from + 1] = (float) Math.log1p(sum[1] / sum[0]);
        rows[i][from + 2] = (float) (sum[2] / sum[1]);
        rows[i][from + 3] = (float) (sum[3] / sum[1]);
        rows[i][from + 4] = (float) (sum[4] / sum[0]);
      }
    }
  }
}
