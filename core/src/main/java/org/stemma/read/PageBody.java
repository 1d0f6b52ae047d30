package org.stemma.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.Role;

/**
 * Chooses what of a page is the report, and gives each passage its role: trees judge how probably a
 * passage is body, caption or credit, words and markup tell the rest.
 */
final class PageBody {
  private static final String WORDS = Parts.WORDS;
  private static final float LEAST = 0.57f;
  private static final float LEAST_CAPTION = 0.4f;
  private static final int MOST_CREDIT = 120;
  private static final int MOST_CAPTION = 700;

  /**
   * Where a page declares a body that is longer by so much than what was found, that one counts.
   */
  private static final double LEAST_COVER = 0.5;

  private static final int LEAST_DECLARED = 400;

  /** Texts of this length that come twice are repeats, not refrains. */
  private static final int REPEAT = 40;

  /** How far above the headline or the body a line may stand to sign the report. */
  private static final int NEAR = 12;

  /**
   * A passage that was kept.
   *
   * @param signal what its role was told by
   */
  record Kept(String text, Role role, String signal) {}

  private final PageWalk walk;
  private final List<Passage> passages;
  private final PageRows rows;
  private final float[] body;
  private final float[] caption;
  private final String declared;
  private double confidence = Double.NaN;
  private boolean fromDeclared;

  /**
   * Takes in what was found.
   *
   * @param body how probably each passage is body
   * @param caption how probably each passage is a caption
   */
  PageBody(PageWalk walk, PageRows rows, String declared, float[] body, float[] caption) {
    this.walk = walk;
    this.passages = walk.passages();
    this.rows = rows;
    this.declared = declared;
    this.body = body;
    this.caption = caption;
  }

  /** How surely the body is the report and all of it, 0 to 1; NaN if there is none. */
  double confidence() {
    return confidence;
  }

  /** Whether the body is the one that the page declares to machines, since it shows none. */
  boolean isDeclared() {
    return fromDeclared;
  }

  /** The passages of the report in order. */
  List<Kept> kept() {
    List<Kept> out = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    int first = -1;
    int last = -1;
    int letters = 0;
    double sure = 0;
    for (int i = 0; i < body.length; i++) {
      if (isBody(i)) {
        first = first < 0 ? i : first;
        last = i;
        int length = passages.get(i).text().length();
        letters += length;
        sure += length * body[i];
      }
    }
    fromDeclared = declared.length() >= LEAST_DECLARED && letters < declared.length() * LEAST_COVER;
    confidence = fromDeclared ? LEAST_COVER : letters == 0 ? Double.NaN : sure / letters;
    int from = rows.title() >= 0 && rows.title() < first ? rows.title() : first;
    for (int i = 0; i < body.length; i++) {
      boolean inside = i >= from && i <= last + 3;
      Kept kept = keep(i, inside, i > first && i < last, i >= from - NEAR && i <= last + NEAR);
      boolean again = kept != null && kept.text().length() >= REPEAT && !seen.add(kept.text());
      if (kept != null && !again && !(fromDeclared && isText(kept.role()))) {
        out.add(kept);
      }
    }
    if (fromDeclared) {
      for (String line : declared.split("\\n+", -1)) {
        if (!line.isBlank()) {
          out.add(new Kept(line.strip(), Role.PARAGRAPH, "articleBody"));
        }
      }
    }
    return out;
  }

  private static boolean isText(Role role) {
    return switch (role) {
      case STANDFIRST, PARAGRAPH, SUBHEAD, LIST, QUOTE, EMBED, RELATED, BOILERPLATE -> true;
      default -> false;
    };
  }

  private boolean isBody(int i) {
    return body[i] >= LEAST
        && body[i] >= caption[i]
        && i != rows.title()
        && !rows.isCopy(i)
        && !rows.isComment(passages.get(i));
  }

  private @Nullable Kept keep(int i, boolean inside, boolean within, boolean near) {
    Passage passage = passages.get(i);
    String text = passage.text();
    if (isBody(i) && Mark.BYLINE.in(marks(passage)) && Bylines.read(text) != null) {
      return new Kept(text, Role.BYLINE, "named byline");
    }
    if (isBody(i) && !passage.tag().equals("figcaption")) {
      return new Kept(text, role(i), Judge.signal("body", body[i]));
    }
    if (i == rows.title()) {
      return null;
    }
    long marks = marks(passage);
    boolean pictured = Mark.FIGURE.in(marks) || Mark.CAPTION.in(marks) || isIn(passage, "figure");
    boolean named = Mark.CREDIT.in(passage.local() | walk.regions().get(passage.region()).marks());
    boolean brief = text.length() <= MOST_CREDIT;
    if (brief && (inside || pictured) && Credits.isCredit(text)) {
      return new Kept(text, Role.CREDIT, WORDS);
    }
    if (brief && named && (inside || (near && pictured)) && Bylines.read(text) == null) {
      return new Kept(text, Role.CREDIT, "named credit");
    }
    if (caption[i] >= LEAST_CAPTION) {
      return new Kept(text, Role.CAPTION, Judge.signal("caption", caption[i]));
    }
    boolean captioned = passage.tag().equals("figcaption") || Mark.CAPTION.in(marks);
    if (captioned && inside && text.length() <= MOST_CAPTION && passage.linkShare() < 0.5) {
      return new Kept(
          text, Role.CAPTION, passage.tag().equals("figcaption") ? "figcaption" : "named caption");
    }
    if (!near) {
      return null;
    }
    if (Furniture.isCorrection(text)) {
      return new Kept(text, Role.CORRECTION, WORDS);
    }
    if (Furniture.isAgencyTail(text)) {
      return new Kept(text, Role.AGENCY_TAIL, WORDS);
    }
    if (Bylines.read(text) != null) {
      return new Kept(text, Role.BYLINE, WORDS);
    }
    if (inside && Mark.BYLINE.in(marks) && text.length() < 100 && !Mark.BIO.in(marks)) {
      return new Kept(text, Role.BYLINE, "named byline");
    }
    if (!within) {
      return null;
    }
    boolean related = Mark.RELATED.in(marks) || passage.linkShare() > 0.8;
    return new Kept(
        text,
        related ? Role.RELATED : Role.BOILERPLATE,
        related ? "links" : Judge.signal("body", body[i]));
  }

  private boolean isIn(Passage passage, String tag) {
    int region = passage.region();
    for (int up = 0; up < 3 && region >= 0; up++) {
      if (walk.regions().get(region).tag().equals(tag)) {
        return true;
      }
      region = walk.regions().get(region).parent();
    }
    return false;
  }

  private long marks(Passage passage) {
    Region region = walk.regions().get(passage.region());
    long around = region.parent() < 0 ? 0 : walk.regions().get(region.parent()).marks();
    return passage.local() | region.marks() | around;
  }

  private Role role(int i) {
    Passage passage = passages.get(i);
    String text = passage.text();
    if (Furniture.isCorrection(text)) {
      return Role.CORRECTION;
    }
    if (Furniture.isAgencyTail(text)) {
      return Role.AGENCY_TAIL;
    }
    if (rows.isStandfirst(i)) {
      return Role.STANDFIRST;
    }
    if (rows.inner(passage, Mark.EMBED)) {
      return Role.EMBED;
    }
    if (passage.isHeading()) {
      return Role.SUBHEAD;
    }
    if (passage.tag().equals("blockquote") || rows.inner(passage, Mark.QUOTE)) {
      return Role.QUOTE;
    }
    boolean bold = passage.strong() * 10 >= text.replace(" ", "").length() * 9;
    if (bold && Shape.wordCount(text) <= 16 && !Shape.endsSentence(text)) {
      return Role.SUBHEAD;
    }
    return passage.tag().equals("li") ? Role.LIST : Role.PARAGRAPH;
  }
}
