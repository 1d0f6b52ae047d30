package org.stemma.read;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stemma.Span;

/** The features of a page's passages, by which {@link Trees} tell body from margin. */
final class PageRows {
  private static final int MOST_STANDFIRST = 800;
  private static final int OWN = 12;
  private static final int PLACE = 35;
  private static final int MARKS = Mark.values().length;

  /** Where each group of features begins. */
  private static final int AT_OWN = Traits.SIZE;

  private static final int AT_PLACE = AT_OWN + OWN;
  private static final int AT_INNER = AT_PLACE + PLACE;
  private static final int AT_OUTER = AT_INNER + MARKS;

  private static final int AT_GROUPS = AT_OUTER + MARKS;

  private static final int AT_COPIES = AT_GROUPS + Groups.SIZE;

  /** How many numbers a row has. */
  static final int SIZE = AT_COPIES + Copies.SIZE;

  private final PageWalk page;
  private final List<Passage> passages;
  private final Container container;
  private final Declared declared;
  private final int[] held;
  private final float[] likeTitle;
  private final Wording description;
  private final int titleAt;
  private final long[] inner;
  private final long[] outer;
  private final int[] depth;
  private final Groups groups;
  private final Copies copies;

  /** For each region the innermost article that holds it, -1 if none does. */
  private final int[] article;

  /** The first paragraph of the region that holds the most prose. */
  private int firstMain = Integer.MAX_VALUE;

  PageRows(
      PageWalk page, String declaredBody, @Nullable String title, @Nullable String description) {
    this.page = page;
    this.passages = page.passages();
    this.description = new Wording(description);
    this.likeTitle = new float[passages.size()];
    Wording wording = new Wording(title);
    for (int i = 0; i < likeTitle.length; i++) {
      likeTitle[i] = wording.likeness(passages.get(i).text());
    }
    this.titleAt = titleAt();
    this.declared = new Declared(declaredBody);
    this.held = new int[passages.size()];
    for (int i = 0; i < held.length; i++) {
      held[i] = declared.length() == 0 ? -1 : declared.holds(passages.get(i).text());
    }
    this.copies = new Copies(page);
    this.container = new Container(page, declared, held, copies, titleAt);
    int n = page.regions().size();
    this.inner = new long[n];
    this.outer = new long[n];
    this.depth = new int[n];
    this.article = new int[n];
    for (int i = 0; i < n; i++) {
      inherit(i);
    }
    this.groups = new Groups(page);
  }

  /** The passage that prints the headline: a heading before other passages; -1 if there is none. */
  private int titleAt() {
    int best = -1;
    float most = 0.45f;
    for (int i = 0; i < likeTitle.length; i++) {
      float like = likeTitle[i] + (passages.get(i).isHeading() ? 0.3f : 0);
      if (likeTitle[i] > 0.45 && like > most) {
        most = like;
        best = i;
      }
    }
    return best;
  }

  /** The passage that prints the headline; -1 if there is none. */
  int title() {
    return titleAt;
  }

  Container container() {
    return container;
  }

  /** Marks and depth of a region, counted from the container where it stands in it. */
  private void inherit(int i) {
    Region region = page.regions().get(i);
    int parent = region.parent();
    boolean inside = parent >= 0 && (parent == container.region || depth[parent] > 0);
    long own = region.marks() | tagMarks(region.tag());
    inner[i] = (inside ? inner[parent] | own : 0);
    depth[i] = inside ? depth[parent] + 1 : 0;
    outer[i] = (parent >= 0 ? outer[parent] : 0) | (inside ? 0 : own);
    article[i] = region.tag().equals("article") ? i : parent < 0 ? -1 : article[parent];
  }

  private static long tagMarks(String tag) {
    return switch (tag) {
      case "nav", "footer", "menu" -> Mark.NAV.bit();
      case "aside" -> Mark.SIDE.bit();
      case "form" -> Mark.SIGNUP.bit();
      case "figcaption" -> Mark.CAPTION.bit();
      case "figure", "picture" -> Mark.FIGURE.bit();
      case "blockquote" -> Mark.QUOTE.bit();
      case "address" -> Mark.BYLINE.bit();
      case "details" -> Mark.BOX.bit();
      default -> 0;
    };
  }

  /** Whether the passage stands in a region of that mark inside of the container. */
  boolean inner(Passage passage, Mark mark) {
    return mark.in(inner[passage.region()] | passage.local());
  }

  /** Whether the passage says no more than others do. */
  boolean isCopy(int i) {
    return copies.isCopy(i);
  }

  /** Whether the passage is part of a list, a table or an embedded post. */
  boolean isItem(Passage passage) {
    return switch (passage.tag()) {
      case "li", "tr", "td", "th", "dt", "dd" -> true;
      default -> inner(passage, Mark.EMBED);
    };
  }

  /** Whether the passage stands among readers' comments. */
  boolean isComment(Passage passage) {
    int region = passage.region();
    return container.junk[region] && Mark.COMMENTS.in(inner[region] | outer[region]);
  }

  /** Whether the passage sums the report up above its body. */
  boolean isStandfirst(int i) {
    Passage passage = passages.get(i);
    if (passage.text().length() > MOST_STANDFIRST || i > firstMain) {
      return false;
    }
    long marks = inner[passage.region()] | page.regions().get(passage.region()).marks();
    return Mark.STANDFIRST.in(marks | passage.local())
        || description.likeness(passage.text()) > 0.7
        || passage.isHeading();
  }

  /** All rows, in the order of the passages. */
  float[][] rows() {
    int n = passages.size();
    float[][] rows = new float[n][];
    boolean[] prose = new boolean[n];
    Map<String, Integer> seen = new HashMap<>();
    for (int i = 0; i < n; i++) {
      Passage passage = passages.get(i);
      rows[i] = new float[SIZE];
      Traits.fill(rows[i], passage.text(), seen);
      own(rows[i], i);
      prose[i] = isProse(rows[i], passage);
    }
    groups.fill(rows, AT_GROUPS, prose);
    place(rows, prose);
    return rows;
  }

  private boolean within(int i) {
    return i >= container.range.start() && i < container.range.end();
  }

  /** What joins the passages. */
  Ties ties() {
    return new Ties(groups.all(), new long[0][]);
  }

  private static boolean isProse(float[] row, Passage passage) {
    return row[3] + row[4] > 0 && row[0] >= 2 && passage.linkShare() < 0.5;
  }

  private void own(float[] row, int i) {
    Passage passage = passages.get(i);
    int length = passage.text().length();
    int at = AT_OWN;
    row[at] = tag(passage.tag());
    row[at + 1] = (float) passage.linkShare();
    row[at + 2] = (float) passage.strong() / length;
    row[at + 3] = (float) passage.slanted() / length;
    row[at + 4] = held[i];
    row[at + 5] = Math.min(declared.length(), 20_000);
    row[at + 6] = likeTitle[i];
    row[at + 7] = description.likeness(passage.text());
    row[at + 8] = container.junk[passage.region()] ? 1 : 0;
    row[at + 9] = passage.links();
    row[at + 10] = passage.isHeading() ? passage.tag().charAt(1) - '0' : 0;
    copies.fill(row, AT_COPIES, i);
    row[at + 11] = Mark.CREDIT.in(passage.local()) || Mark.BYLINE.in(passage.local()) ? 1 : 0;
    long in = inner[passage.region()] | passage.local();
    for (int m = 0; m < MARKS; m++) {
      row[AT_INNER + m] = in >> m & 1;
      row[AT_OUTER + m] = outer[passage.region()] >> m & 1;
    }
  }

  private static float tag(String tag) {
    return switch (tag) {
      case "p" -> 0;
      case "div", "section", "article", "body" -> 1;
      case "li", "ul", "ol" -> 2;
      case "h1" -> 3;
      case "h2" -> 4;
      case "h3" -> 5;
      case "h4", "h5", "h6" -> 6;
      case "blockquote" -> 7;
      case "figcaption", "figure", "picture" -> 8;
      case "td", "th", "tr", "table" -> 9;
      case "span", "a", "strong", "em" -> 10;
      case "dt", "dd", "dl" -> 11;
      case "aside", "nav", "footer", "header" -> 12;
      default -> 13;
    };
  }

  /** Fills in what a passage's place tells. */
  private void place(float[][] rows, boolean[] prose) {
    int n = rows.length;
    Span range = container.range;
    float[] kin = new float[groups.most() + 1];
    float[] siblings = new float[groups.most() + 1];
    float[] frames = new float[groups.most() + 1];
    float inContainer = 0;
    for (int i = range.start(); i < range.end(); i++) {
      Passage passage = passages.get(i);
      float length = prose[i] ? passage.text().length() : 0;
      inContainer += length;
      kin[groups.kind(passage)] += length;
      siblings[groups.siblings(passage)] += length;
      frames[groups.frame(passage)] += length;
    }
    Passage title = titleAt < 0 ? null : passages.get(titleAt);
    int[] apart = apart(title == null ? 0 : title.region());
    int main = main(siblings);
    int[] far = apart(main);
    int next = n + 1000;
    for (int i = n - 1; i >= 0; i--) {
      rows[i][AT_PLACE + 15] = Math.min(20, next - i);
      boolean counts = prose[i] && within(i);
      next = counts ? i : next;
      firstMain = counts && groups.siblings(passages.get(i)) == main ? i : firstMain;
    }
    int headings = 0;
    int likeHead = 0;
    int titles = 0;
    int comments = 0;
    int lastPointer = -1000;
    float before = 0;
    int last = -1000;
    int lastHeading = -1000;
    for (int i = 0; i < n; i++) {
      Passage passage = passages.get(i);
      float[] row = rows[i];
      int at = AT_PLACE;
      row[at] = within(i) ? 1 : i < range.start() ? 0 : 2;
      row[at + 1] = within(i) ? (float) (i - range.start()) / range.length() : -1;
      row[at + 2] =
          Math.min(
              50,
              within(i)
                  ? i - range.start()
                  : i < range.start() ? range.start() - i : i - range.end());
      row[at + 3] = within(i) ? Math.min(50, range.end() - i) : -1;
      row[at + 4] = Math.min(30, depth[passage.region()]);
      row[at + 5] = inContainer == 0 ? 0 : kin[groups.kind(passage)] / inContainer;
      row[at + 6] = inContainer == 0 ? 0 : siblings[groups.siblings(passage)] / inContainer;
      row[at + 7] = inContainer == 0 ? 0 : before / inContainer;
      row[at + 8] = Math.min(20, i - last);
      row[at + 9] = Math.min(20, i - lastHeading);
      row[at + 10] = (float) Math.log1p(inContainer);
      row[at + 11] = (float) Math.log1p(n);
      Span around = page.ranges().get(passage.region());
      row[at + 12] = Math.min(30, around.length());
      int parent = page.regions().get(passage.region()).parent();
      row[at + 13] = parent < 0 ? 30 : Math.min(30, page.ranges().get(parent).length());
      row[at + 14] = rows[i][AT_OWN] == 2 ? run(i) : 0;
      neighbour(row, at + 16, rows, i - 1);
      neighbour(row, at + 20, rows, i + 1);
      row[at + 24] = titleAt < 0 ? -100 : Math.max(-20, Math.min(80, i - titleAt));
      row[at + 25] = headings;
      row[at + 26] = apart[passage.region()];
      row[at + 27] = Math.min(20, i - lastPointer);
      row[at + 28] = comments;
      row[at + 29] = titles;
      row[at + 30] = far[passage.region()];
      row[at + 31] = Math.min(20, likeHead);
      row[at + 32] = inContainer == 0 ? 0 : frames[groups.frame(passage)] / inContainer;
      row[at + 33] = article(passage.region(), main);
      row[at + 34] = title == null ? -1 : article(passage.region(), title.region());
      boolean below = titleAt >= 0 && i > titleAt;
      likeHead += title != null && i > titleAt && isLike(passage, title) ? 1 : 0;
      headings += below && passage.tag().equals("h1") ? 1 : 0;
      titles += likeTitle[i] > 0.8 ? 1 : 0;
      lastPointer = row[25] > 0 && passage.text().length() < 60 ? i : lastPointer;
      comments += Furniture.opensComments(passage.text()) ? 1 : 0;
      if (prose[i] && within(i)) {
        before += passage.text().length();
        last = i;
      }
      if (passage.isHeading()) {
        lastHeading = i;
      }
    }
  }

  /** Whether a region's article is that of another, inside of it, around it or neither. */
  private int article(int region, int other) {
    if (other >= article.length || article[region] == article[other]) {
      return 0;
    }
    return holds(article[other], article[region])
        ? 1
        : holds(article[region], article[other]) ? 2 : 3;
  }

  private boolean holds(int outer, int inner) {
    return outer < 0
        || (inner >= 0
            && page.ranges().get(outer).start() <= page.ranges().get(inner).start()
            && page.ranges().get(inner).end() <= page.ranges().get(outer).end());
  }

  /** Whether the passage looks as the headline does, and so may be that of another report. */
  private boolean isLike(Passage passage, Passage title) {
    return passage.tag().equals(title.tag()) && groups.kind(passage) == groups.kind(title);
  }

  /** The region that holds the most prose among its own paragraphs. */
  private static int main(float[] siblings) {
    int best = 0;
    for (int i = 0; i < siblings.length; i++) {
      best = siblings[i] > siblings[best] ? i : best;
    }
    return best;
  }

  /** For each region, how many levels above {@code from} the first region lies that holds both. */
  private int[] apart(int from) {
    int[] out = new int[page.regions().size()];
    Arrays.fill(out, -1);
    int levels = 0;
    for (int i = from; i >= 0 && i < out.length; i = page.regions().get(i).parent()) {
      out[i] = Math.min(20, levels++);
    }
    for (int i = 0; i < out.length; i++) {
      int parent = page.regions().get(i).parent();
      out[i] = out[i] >= 0 ? out[i] : parent < 0 ? 20 : out[parent];
    }
    return out;
  }

  /** How many items the list has that holds the passage. */
  private int run(int i) {
    int parent = page.regions().get(passages.get(i).region()).parent();
    return parent < 0 ? 0 : Math.min(40, page.ranges().get(parent).length());
  }

  private void neighbour(float[] row, int at, float[][] rows, int i) {
    if (i < 0 || i >= rows.length) {
      Arrays.fill(row, at, at + 4, -1);
      return;
    }
    row[at] = rows[i][0];
    row[at + 1] = rows[i][3];
    row[at + 2] = (float) passages.get(i).linkShare();
    row[at + 3] = tag(passages.get(i).tag());
  }
}
