package org.stemma.eval;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stemma.Attribution;
import org.stemma.Report;
import org.stemma.Source;
import org.stemma.Span;

/**
 * Whether the product's sources refer to the right fuller mention, on GUM's coreference: of the
 * sources that are a mention there, and whose entity has a fuller one.
 */
final class ReferenceCheck {
  /** What a source mention is. */
  enum Kind {
    PRONOUN,
    SHORT_NAME,
    DEFINITE
  }

  /** How many of the mentions are resolved. */
  static final class Counts {
    int mentions;
    int right;
    int answered;
    int baseline;
  }

  /** A reference that is wrong, for people. */
  private record Wrong(Kind kind, String text) {}

  private static final Set<String> THIRD =
      Set.of("he", "she", "it", "they", "him", "her", "them", "who", "which", "his", "their");
  private static final Set<String> DETERMINERS =
      Set.of("the", "this", "that", "these", "those", "his", "her", "its", "their");

  private static final Pattern POSSESSIVE = Pattern.compile("['\u2019]s?$");

  private final Map<Kind, Counts> counts = new EnumMap<>(Kind.class);
  private final List<Wrong> wrong = new ArrayList<>();
  private int sources;

  /** Takes what the product says of one document. */
  void add(Gum document, Product product) {
    Report report = product.text(document.text(), document.id());
    Realign realign = new Realign(report.text(), document.text(), document.id());
    Tokens tokens = Tokens.words(document.text());
    Set<Span> seen = new HashSet<>();
    for (Attribution attribution : product.attribute(report)) {
      for (Source source : attribution.chain()) {
        List<Span> at = realign.apply(new Triple(source.spans(), List.of(), List.of())).source();
        List<Span> to = realign.apply(new Triple(source.refersTo(), List.of(), List.of())).source();
        if (!at.isEmpty() && seen.add(at.get(0))) {
          judge(document, tokens, at.get(0), to);
        }
      }
    }
  }

  private void judge(Gum document, Tokens tokens, Span at, List<Span> to) {
    Gum.@Nullable Mention mention = nearest(document, tokens, at);
    Kind kind = mention == null ? null : kind(document, mention);
    if (mention == null || kind == null) {
      return;
    }
    sources++;
    Counts count = counts.computeIfAbsent(kind, k -> new Counts());
    count.mentions++;
    count.answered += to.isEmpty() ? 0 : 1;
    boolean right = !to.isEmpty() && names(document, tokens, mention, tokens.in(to.get(0)));
    count.right += right ? 1 : 0;
    Gum.@Nullable Mention person = nearestPerson(document, mention);
    count.baseline += person != null && person.entity().equals(mention.entity()) ? 1 : 0;
    if (!right) {
      wrong.add(new Wrong(kind, shown(document, mention, to)));
    }
  }

  /** The mention that the source's words are. */
  private static Gum.@Nullable Mention nearest(Gum document, Tokens tokens, Span at) {
    BitSet words = tokens.in(at);
    Gum.Mention best = null;
    double top = .5;
    for (Gum.Mention mention : document.mentions()) {
      double like = Bits.dice(words, tokens.in(mention.span()), 0);
      if (like >= top && (best == null || like > top)) {
        top = like;
        best = mention;
      }
    }
    return best;
  }

  /** What a mention is that has a fuller one; null if it has none, or is no such. */
  private static @Nullable Kind kind(Gum document, Gum.Mention mention) {
    String text = mention.span().of(document.text());
    String[] words = text.toLowerCase(Locale.ROOT).split("\\s+");
    if (words.length == 1 && THIRD.contains(words[0])) {
      return hasFuller(document, mention, Kind.PRONOUN) ? Kind.PRONOUN : null;
    }
    if (words.length <= 3 && mention.head().startsWith("NNP") && !DETERMINERS.contains(words[0])) {
      return hasFuller(document, mention, Kind.SHORT_NAME) ? Kind.SHORT_NAME : null;
    }
    boolean common = mention.head().equals("NN") || mention.head().equals("NNS");
    if (words.length <= 4 && common && DETERMINERS.contains(words[0])) {
      return hasFuller(document, mention, Kind.DEFINITE) ? Kind.DEFINITE : null;
    }
    return null;
  }

  private static boolean hasFuller(Gum document, Gum.Mention mention, Kind kind) {
    String mine = mention.span().of(document.text());
    for (Gum.Mention other : document.mentions()) {
      boolean apart = !other.span().overlaps(mention.span());
      if (!apart || !other.entity().equals(mention.entity()) || other.head().startsWith("PRP")) {
        continue;
      }
      String text = POSSESSIVE.matcher(other.span().of(document.text())).replaceFirst("");
      boolean name = other.head().startsWith("NNP");
      boolean longer = text.split("\\s+").length > mine.split("\\s+").length;
      boolean holds = text.contains(mine) && !text.equals(mine);
      boolean fuller =
          switch (kind) {
            case PRONOUN -> !other.head().startsWith("W");
            case SHORT_NAME -> name && holds;
            case DEFINITE -> name || longer;
          };
      if (fuller) {
        return true;
      }
    }
    return false;
  }

  /** Whether words are another mention of the same entity, and no pronoun. */
  private static boolean names(Gum document, Tokens tokens, Gum.Mention mention, BitSet words) {
    for (Gum.Mention other : document.mentions()) {
      boolean same =
          other.entity().equals(mention.entity())
              && !other.span().equals(mention.span())
              && !other.head().startsWith("PRP")
              && !other.head().startsWith("W");
      if (same && Bits.dice(words, tokens.in(other.span()), 0) >= .5) {
        return true;
      }
    }
    return false;
  }

  private static Gum.@Nullable Mention nearestPerson(Gum document, Gum.Mention mention) {
    Gum.Mention best = null;
    for (Gum.Mention other : document.mentions()) {
      boolean person = other.type().equals("person") && !other.head().startsWith("PRP");
      if (person
          && other.span().end() <= mention.span().start()
          && (best == null || other.span().end() >= best.span().end())) {
        best = other;
      }
    }
    return best;
  }

  private static String shown(Gum document, Gum.Mention mention, List<Span> to) {
    String text = document.text();
    int from = Math.max(0, mention.span().start() - 300);
    int end = Math.min(text.length(), mention.span().end() + 60);
    return document.id()
        + " "
        + mention.span().of(text)
        + " = "
        + (to.isEmpty() ? "-" : to.get(0).of(text))
        + "\n      "
        + text.substring(from, mention.span().start()).replaceAll("\\s+", " ")
        + "["
        + mention.span().of(text)
        + "]"
        + text.substring(mention.span().end(), end).replaceAll("\\s+", " ");
  }

  /** Right over all mentions with a fuller one. */
  double accuracy() {
    Counts all = all();
    return Numbers.ratio(all.right, all.mentions);
  }

  private Counts all() {
    Counts all = new Counts();
    for (Counts count : counts.values()) {
      all.mentions += count.mentions;
      all.right += count.right;
      all.answered += count.answered;
      all.baseline += count.baseline;
    }
    return all;
  }

  void print(PrintStream out) {
    out.println("source mentions with a fuller one: " + sources);
    out.println("kind          mentions  right  of answered  nearest person before");
    counts.forEach((kind, count) -> row(kind.name().toLowerCase(Locale.ROOT), count, out));
    row("all", all(), out);
  }

  private static void row(String name, Counts count, PrintStream out) {
    out.println(
        Numbers.fill(name.replace('_', ' '), 13)
            + Numbers.pad(count.mentions, 9)
            + "  "
            + Numbers.orDash(Numbers.ratio(count.right, count.mentions))
            + "  "
            + Numbers.orDash(Numbers.ratio(count.right, count.answered))
            + "        "
            + Numbers.orDash(Numbers.ratio(count.baseline, count.mentions)));
  }

  /** Prints wrong references with the words before them. */
  void printErrors(int most, PrintStream out) {
    for (Wrong one : wrong.subList(0, Math.min(most, wrong.size()))) {
      out.println("  " + one.kind().name().toLowerCase(Locale.ROOT) + ": " + one.text());
    }
  }
}
