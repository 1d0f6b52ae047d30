package org.stemma.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.Block;
import org.stemma.Headline;
import org.stemma.Origin;
import org.stemma.Outlet;
import org.stemma.Provenance;
import org.stemma.Published;
import org.stemma.Report;
import org.stemma.Role;
import org.stemma.Span;

/**
 * Reads a report from plain text, clean or scraped: tells its passages' roles from their words,
 * their shape and what stands beside them.
 */
final class PlainText {
  private static final int MOST_TITLE_WORDS = 32;
  private static final int MOST_SUBHEAD_WORDS = 16;

  /** The least probability of what the rules, too, hold for body. */
  private static final float LEAST = 0.4f;

  private static final float LEAST_HEAD = 0.3f;

  /** The least probability of what stands where margins stand, and of what has other roles. */
  private static final float SURE = 0.6f;

  private static final float VERY_SURE = 0.9f;

  /** How much of the body must stand above what opens readers' comments. */
  private static final double SURE_ABOVE = 0.2;

  /** So many passages above the body the headline is looked for. */
  private static final int MOST_ABOVE = 30;

  /** The least that a headline's words must stand in the body. */
  private static final double LEAST_LIKE = 0.3;

  /** A text of fewer passages was hardly scraped: the rules count. */
  private static final int FEW = 8;

  private final String text;
  private final List<Span> spans;
  private final @Nullable Role[] roles;
  private final @Nullable String[] signals;

  /** Which passages' own words tell what they are, or that they follow the report. */
  private final boolean[] told;

  private final List<String> authors = new ArrayList<>();
  private @Nullable LocalDate published;
  private int title = -1;
  private int firstUnknown = -1;

  private PlainText(String text) {
    this.text = text;
    this.spans = Lines.split(text);
    this.roles = new Role[spans.size()];
    this.signals = new String[spans.size()];
    this.told = new boolean[spans.size()];
  }

  static Report read(String text, String id, @Nullable String reason) {
    return read(text, id, reason, Judge.texts());
  }

  static Report read(String text, String id, @Nullable String reason, Judge judge) {
    PlainText reading = ruled(text);
    reading.weigh(judge);
    return reading.report(id, reason);
  }

  /** What the rules alone hold the passages for. */
  static PlainText ruled(String text) {
    PlainText reading = new PlainText(text);
    reading.judge();
    return reading;
  }

  List<Span> spans() {
    return spans;
  }

  float[][] rows() {
    return PlainRows.rows(text, spans, roles);
  }

  Ties ties(float[][] rows) {
    return PlainRows.ties(text, spans, rows);
  }

  /** Corrects the rules where the trees are surer of what is body and what is margin. */
  private void weigh(Judge judge) {
    float[][] rows = rows();
    float[] body = judge.judge(rows, ties(rows));
    closeComments(body);
    for (int i = 0; i < roles.length; i++) {
      Role role = roles[i] == null ? Role.PARAGRAPH : roles[i];
      signals[i] = Judge.signal("body", body[i]);
      switch (role) {
        case TITLE, CORRECTION, AGENCY_TAIL, CAPTION, CREDIT -> signals[i] = Parts.WORDS;
        case STANDFIRST, PARAGRAPH, SUBHEAD, LIST ->
            roles[i] = body[i] < least(i, body) ? Role.BOILERPLATE : role;
        default -> {
          boolean mistaken = !told[i] && body[i] > (role == Role.BOILERPLATE ? SURE : VERY_SURE);
          roles[i] = mistaken ? byShape(i) : role;
          signals[i] = mistaken || role == Role.BOILERPLATE ? signals[i] : Parts.WORDS;
        }
      }
    }
    findTitleAbove(body);
  }

  /** What a passage that the rules hold for body must reach to be it: a subhead above body less. */
  private float least(int i, float[] body) {
    boolean heads = roles[i] == Role.SUBHEAD && i + 1 < body.length && body[i + 1] > SURE;
    return roles.length < FEW ? 1 - VERY_SURE : heads ? LEAST_HEAD : LEAST;
  }

  /**
   * The headline of a scraped text: of the lines closely above the body the one whose words stand
   * in it most, and not the first line of the page.
   */
  private void findTitleAbove(float[] body) {
    int first = 0;
    while (first < roles.length && !(roles[first] == Role.PARAGRAPH && body[first] > LEAST)) {
      first++;
    }
    if (roles.length < FEW || first == roles.length) {
      return;
    }
    Set<Long> words = new HashSet<>();
    for (int i = first; i < roles.length; i++) {
      for (long word : body[i] > LEAST ? Wording.longWords(passage(i)) : new long[0]) {
        words.add(word);
      }
    }
    int best = -1;
    double most = LEAST_LIKE;
    for (int i = Math.max(0, first - MOST_ABOVE); i < first; i++) {
      double like = couldBeTitle(i) ? shared(passage(i), words) : 0;
      if (like > most) {
        most = like;
        best = i;
      }
    }
    if (best >= 0 && best != title) {
      if (title >= 0) {
        roles[title] = Role.BOILERPLATE;
      }
      title = best;
      roles[best] = Role.TITLE;
      signals[best] = Parts.WORDS;
    }
  }

  private boolean couldBeTitle(int i) {
    int words = Shape.wordCount(passage(i));
    boolean other = told[i] || roles[i] == Role.CAPTION;
    return !other && words >= 4 && words <= MOST_TITLE_WORDS && Shape.lastChar(passage(i)) != '.';
  }

  /** How much of a line's long words stands in the body: a share, and a little for each. */
  private static double shared(String line, Set<Long> words) {
    long[] own = Wording.longWords(line);
    int found = 0;
    for (long word : own) {
      found += words.contains(word) ? 1 : 0;
    }
    return own.length == 0 ? 0 : (double) found / (own.length + 1) + 0.03 * found;
  }

  private Role byShape(int i) {
    String line = passage(i);
    boolean open = !Shape.endsSentence(line) && Shape.lastChar(line) != ':';
    return open && Shape.wordCount(line) <= MOST_SUBHEAD_WORDS && !opensQuote(line)
        ? Role.SUBHEAD
        : Furniture.isListItem(line) ? Role.LIST : Role.PARAGRAPH;
  }

  private void judge() {
    readWords();
    findSureCaptions();
    firstUnknown = Arrays.asList(roles).indexOf(null);
    int first = firstProse();
    if (first < 0) {
      fill(0, spans.size(), Role.PARAGRAPH);
      return;
    }
    int last = lastProse();
    findTitle(first);
    findCaptions();
    readHead(first);
    readMiddle(first, last);
    readEnd(last);
  }

  /** Gives the roles that a passage's own words tell. */
  private void readWords() {
    for (int i = 0; i < roles.length; i++) {
      String line = passage(i);
      List<String> names = Bylines.read(line);
      if (Furniture.isCorrection(line)) {
        roles[i] = Role.CORRECTION;
      } else if (Furniture.isAgencyTail(line)) {
        roles[i] = Role.AGENCY_TAIL;
      } else if (names != null) {
        roles[i] = Role.BYLINE;
        addAuthors(names);
        note(line);
      } else if (Credits.isCredit(line)) {
        roles[i] = Role.CREDIT;
      } else if (Furniture.isFurniture(line)) {
        roles[i] = Role.BOILERPLATE;
        note(line);
      } else if (Furniture.isListItem(line)) {
        roles[i] = Role.LIST;
      }
      told[i] = roles[i] != null && roles[i] != Role.LIST;
    }
  }

  private void note(String line) {
    if (published == null && Furniture.isStamp(line)) {
      published = Dates.inWords(line);
    }
  }

  private void addAuthors(List<String> names) {
    for (String name : names) {
      if (!authors.contains(name)) {
        authors.add(name);
      }
    }
  }

  private int firstProse() {
    for (int i = 0; i < roles.length; i++) {
      if (isProse(i)) {
        return i;
      }
    }
    return -1;
  }

  private int lastProse() {
    for (int i = roles.length - 1; i >= 0; i--) {
      if (isProse(i) || roles[i] == Role.LIST) {
        return i;
      }
    }
    return -1;
  }

  private boolean isProse(int i) {
    return roles[i] == null && Shape.isProse(passage(i)) && !isQuestionAsTitle(i);
  }

  /** A first line such as "What is Operation Lantern?" or "Velden burns!" with text below it. */
  private boolean isQuestionAsTitle(int i) {
    String line = passage(i);
    char end = Shape.lastChar(line);
    return i + 1 < roles.length
        && (end == '?' || end == '!')
        && Shape.wordCount(line) <= 16
        && line.indexOf(". ") < 0
        && i == firstUnknown
        && passage(i + 1).length() > 2 * line.length();
  }

  /** The headline: the first line above the body that could be one, a full one before a short. */
  private void findTitle(int first) {
    int best = -1;
    for (int i = 0; i < first; i++) {
      int words = Shape.wordCount(passage(i));
      if (roles[i] != null || words > MOST_TITLE_WORDS) {
        continue;
      }
      boolean full = words >= 4;
      boolean better = best < 0 || (full && Shape.wordCount(passage(best)) < 4);
      boolean person = Bylines.isPerson(passage(i)) && best >= 0;
      if (better && !person) {
        best = i;
      }
    }
    if (best >= 0) {
      title = best;
      roles[best] = Role.TITLE;
    }
  }

  /** The captions that need no title or body to be told by. */
  private void findSureCaptions() {
    for (int i = 0; i < roles.length; i++) {
      if (roles[i] != null) {
        continue;
      }
      String line = passage(i);
      boolean credited = line.length() <= 900 && Credits.trailing(line) > 0;
      boolean named = i > 0 && i + 2 < roles.length && roles[i + 1] == Role.CREDIT;
      if (Captions.saysSo(line) || credited || (named && isLabelled(i))) {
        captioned(i);
      }
    }
  }

  private boolean isLabelled(int i) {
    return i > 0 && roles[i - 1] == null && Captions.isLabelOf(passage(i - 1), passage(i));
  }

  private void findCaptions() {
    for (int i = 0; i < roles.length; i++) {
      if (roles[i] == Role.CREDIT) {
        captionBeside(i);
      } else if (roles[i] == null && isLabelled(i) && Shape.endsSentence(passage(i))) {
        captioned(i);
      }
    }
  }

  private void captionBeside(int credit) {
    int above = credit - 1;
    int below = credit + 1;
    if (above >= 0 && roles[above] == null && isCaption(above)) {
      captioned(above);
    } else if (above < 0 || roles[above] != Role.CAPTION) {
      boolean free = below < roles.length && roles[below] == null;
      boolean ownCredit = below + 1 < roles.length && roles[below + 1] == Role.CREDIT;
      if (free && !ownCredit && isCaptionBelow(below)) {
        roles[below] = Role.CAPTION;
      }
    }
  }

  private boolean isCaption(int i) {
    String line = passage(i);
    boolean plain =
        !Shape.endsSentence(line) && Shape.lastChar(line) != ':' && line.length() <= 300;
    return isLabelled(i) || plain || Captions.couldBe(line);
  }

  private boolean isCaptionBelow(int i) {
    return roles.length > 3 && Captions.mustBe(passage(i));
  }

  private void captioned(int i) {
    roles[i] = Role.CAPTION;
    if (isLabelled(i)) {
      roles[i - 1] = Role.CAPTION;
    }
  }

  private void readHead(int first) {
    for (int i = 0; i < first; i++) {
      if (roles[i] != null) {
        continue;
      }
      String line = passage(i);
      boolean signed = i > title && title >= 0 && Bylines.isPerson(line) && hasStampBeside(i);
      if (signed) {
        roles[i] = Role.BYLINE;
        addAuthors(List.of(line));
      } else {
        boolean standfirst = i > title && Shape.wordCount(line) >= 6;
        roles[i] = standfirst ? Role.STANDFIRST : Role.BOILERPLATE;
      }
    }
  }

  private boolean hasStampBeside(int i) {
    return (i > 0 && Furniture.isStamp(passage(i - 1)))
        || (i + 1 < roles.length && Furniture.isStamp(passage(i + 1)));
  }

  private void readMiddle(int first, int last) {
    boolean links = false;
    for (int i = first; i <= last; i++) {
      String line = passage(i);
      if (roles[i] == Role.BOILERPLATE) {
        links = Furniture.opensLinks(line);
      } else if (roles[i] == null) {
        boolean open = !Shape.endsSentence(line) && Shape.lastChar(line) != ':';
        int words = Shape.wordCount(line);
        boolean link = links && open && words >= 4 && words <= MOST_TITLE_WORDS;
        boolean head = open && words <= MOST_SUBHEAD_WORDS && !opensQuote(line);
        roles[i] = link ? Role.BOILERPLATE : head ? Role.SUBHEAD : Role.PARAGRAPH;
        links &= link;
      }
    }
  }

  private static boolean opensQuote(String line) {
    return "\"“‘'".indexOf(line.charAt(0)) >= 0 && Shape.wordCount(line) > 6;
  }

  private void readEnd(int last) {
    boolean links = false;
    for (int i = last + 1; i < roles.length; i++) {
      String line = passage(i);
      links |= roles[i] == Role.BOILERPLATE;
      if (roles[i] == null) {
        boolean person = !links && i <= last + 2 && Bylines.isPerson(line) && hasStampBeside(i);
        boolean open = !Shape.endsSentence(line) && Shape.lastChar(line) != ':';
        if (person) {
          addAuthors(List.of(line));
        }
        roles[i] = person ? Role.BYLINE : open || links ? Role.BOILERPLATE : Role.PARAGRAPH;
      }
    }
  }

  /**
   * What readers wrote below the report is not the report. A link to the comments stands above many
   * reports too: little of the body is above that.
   */
  private void closeComments(float[] body) {
    double all = 0;
    for (int i = 0; i < body.length; i++) {
      all += weight(i, body);
    }
    double above = 0;
    int paragraphs = 0;
    for (int i = 0; i < body.length; i++) {
      above += weight(i, body);
      paragraphs += roles[i] == Role.PARAGRAPH ? 1 : 0;
      if (roles[i] != Role.BOILERPLATE || paragraphs < 2) {
        continue;
      }
      boolean sure = Furniture.opensComments(passage(i)) && above >= all * SURE_ABOVE;
      if (sure || (Furniture.countsComments(passage(i)) && above * 2 >= all)) {
        fill(i + 1, roles.length, Role.BOILERPLATE);
        Arrays.fill(told, i + 1, roles.length, true);
        return;
      }
    }
  }

  private double weight(int i, float[] body) {
    return roles[i] == Role.PARAGRAPH ? body[i] * spans.get(i).length() : 0;
  }

  private void fill(int from, int to, Role role) {
    for (int i = from; i < to; i++) {
      boolean open = roles[i] == null;
      boolean comment =
          role == Role.BOILERPLATE && roles[i] != Role.BYLINE && roles[i] != Role.AGENCY_TAIL;
      roles[i] = open || comment ? role : roles[i];
    }
  }

  private String passage(int i) {
    return spans.get(i).of(text);
  }

  private Report report(String id, @Nullable String reason) {
    List<Block> blocks = new ArrayList<>();
    int paragraphs = 0;
    for (int i = 0; i < roles.length; i++) {
      Role role = roles[i] == null ? Role.PARAGRAPH : roles[i];
      paragraphs += role == Role.PARAGRAPH ? 1 : 0;
      Parts.add(blocks, text, spans.get(i), role, signals[i], paragraphs <= 2);
    }
    String headline = title < 0 ? null : passage(title);
    int end = spans.isEmpty() ? 0 : spans.get(spans.size() - 1).end();
    boolean whole = Lines.trim(text, end, text.length()).isEmpty();
    String found =
        spans.isEmpty() ? "no words" : whole ? null : "too many lines: read up to character " + end;
    String problem = reason == null ? found : whole ? reason : reason + ", " + found;
    return new Report(
        id,
        null,
        Outlet.UNKNOWN,
        headline,
        headline == null ? List.of() : List.of(new Headline(headline, Origin.TEXT)),
        authors,
        published == null ? null : Published.on(published, Origin.TEXT),
        null,
        text,
        blocks,
        problem,
        new Provenance(List.of(), Wires.of(text, blocks, List.of()), null, Map.of(), Double.NaN));
  }
}
