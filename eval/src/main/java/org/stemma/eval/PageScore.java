package org.stemma.eval;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.Block;
import org.stemma.Headline;
import org.stemma.Published;
import org.stemma.Report;
import org.stemma.Role;
import org.stemma.Span;

/**
 * What was read from one page against its gold.
 *
 * @param captions of the gold, and how many of them were returned as captions; how many could leak
 *     into the body, since the gold's body doesn't hold their words, and how many did
 * @param credits the same of credits
 * @param facts null where the gold tells no more than the body
 */
record PageScore(
    GoldPage gold,
    String body,
    Shingles shingles,
    Kept captions,
    Kept credits,
    @Nullable Facts facts) {
  /** What the gold's body consists of: the report without headline, captions, credits, byline. */
  private static final Set<Role> BODY =
      EnumSet.of(
          Role.STANDFIRST,
          Role.DATELINE,
          Role.PARAGRAPH,
          Role.SUBHEAD,
          Role.LIST,
          Role.QUOTE,
          Role.EMBED,
          Role.CORRECTION,
          Role.AGENCY_TAIL);

  /** Of all in the gold: returned as what they are; of those that could, leaked into the body. */
  record Kept(int all, int found, int couldLeak, int leaked) {
    Kept plus(Kept other) {
      return new Kept(
          all + other.all, found + other.found, couldLeak + other.couldLeak, leaked + other.leaked);
    }
  }

  /** Whether each was right; {@code dated} tells whether the gold has a date. */
  record Facts(boolean title, boolean offered, boolean authors, boolean dated, boolean day) {}

  static PageScore of(GoldPage gold, Report report) {
    String body = body(report);
    GoldPage.Facts facts = gold.facts();
    Kept none = new Kept(0, 0, 0, 0);
    return new PageScore(
        gold,
        body,
        Shingles.of(gold.body(), body),
        facts == null ? none : kept(facts.captions(), report, Role.CAPTION, gold.body(), body),
        facts == null ? none : kept(facts.credits(), report, Role.CREDIT, gold.body(), body),
        facts == null ? null : facts(facts, report));
  }

  /** The words of the blocks that the golds count as the body, a block a line. */
  static String body(Report report) {
    StringBuilder out = new StringBuilder();
    for (Block block : report.blocks()) {
      if (BODY.contains(block.role())) {
        out.append(report.text(block.span())).append('\n');
      }
    }
    return out.toString();
  }

  private static Kept kept(
      List<String> expected, Report report, Role role, String goldBody, String body) {
    String as = plain(String.join(" / ", report.texts(role)));
    String gold = plain(goldBody);
    String found = plain(body);
    int right = 0;
    int could = 0;
    int leaked = 0;
    for (String one : expected) {
      String words = plain(one);
      right += as.contains(words) ? 1 : 0;
      boolean apart = !gold.contains(words);
      could += apart ? 1 : 0;
      leaked += apart && found.contains(words) ? 1 : 0;
    }
    return new Kept(expected.size(), right, could, leaked);
  }

  private static Facts facts(GoldPage.Facts gold, Report report) {
    String title = plain(gold.title());
    boolean offered = false;
    for (Headline headline : report.headlines()) {
      offered |= plain(headline.text()).equals(title);
    }
    String first = report.title();
    Published published = report.published();
    LocalDate day = gold.date() == null ? null : LocalDate.parse(gold.date().substring(0, 10));
    return new Facts(
        first != null && plain(first).equals(title),
        offered,
        sameSigners(plain(gold.authors()), report),
        day != null,
        day != null && published != null && published.date().equals(day));
  }

  /** No person too many, and everyone of the gold, who may be an agency, a desk or the outlet. */
  private static boolean sameSigners(Set<String> gold, Report report) {
    Set<String> persons = plain(report.authors());
    Set<String> bodies = plain(report.provenance().agencies());
    bodies.addAll(persons);
    return gold.containsAll(persons) && bodies.containsAll(gold);
  }

  private static Set<String> plain(List<String> names) {
    Set<String> out = new HashSet<>();
    for (String name : names) {
      out.add(plain(name));
    }
    return out;
  }

  /** The words in small letters, each between blanks. */
  private static String plain(String text) {
    String form = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    Tokens tokens = Tokens.words(form);
    List<String> words = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      Span span = tokens.span(i);
      words.add(form.substring(span.start(), span.end()));
    }
    return " " + String.join(" ", words) + " ";
  }
}
