package org.stemma.attribute;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stemma.Act;
import org.stemma.Attribution;
import org.stemma.Block;
import org.stemma.Certainty;
import org.stemma.Flag;
import org.stemma.Report;
import org.stemma.Role;
import org.stemma.Source;
import org.stemma.Span;
import org.stemma.text.Sentences;

/**
 * What holds of a report as a whole: as whom it speaks, and whether its headline outruns its body.
 */
final class Flags {
  private static final Set<String> SMALL =
      Set.of(
          "that", "with", "from", "have", "been", "were", "their", "they", "this", "will", "would",
          "could", "said", "says", "into", "over", "after", "before", "which", "about", "than",
          "more", "report", "reports", "when", "what", "also", "some", "there", "being", "against",
          "should", "might", "under");
  private static final int STEM = 5;
  private static final Pattern WORD = Pattern.compile("[\\p{L}]{4,}");
  private static final Pattern THIS =
      Pattern.compile(
          "\\b(?:told|referred|to|with|by) this (\\p{Lu}[\\p{L}]+(?: \\p{Lu}[\\p{L}]+)*)");

  private Flags() {}

  static List<Flag> of(Report report, List<Attribution> attributions) {
    List<Flag> out = new ArrayList<>();
    speaker(report, attributions, out);
    headline(report, attributions, out);
    return List.copyOf(out);
  }

  /** "Newsweek has asked X for comment", "World Wire could not verify": the outlet that speaks. */
  private static void speaker(Report report, List<Attribution> attributions, List<Flag> out) {
    Map<String, List<Span>> speakers = new HashMap<>();
    String best = null;
    for (Attribution a : attributions) {
      boolean asks = a.act() == Act.ASKS_FOR_COMMENT;
      boolean verifies =
          a.act() == Act.HAS_NOT_CONFIRMED && report.text(a.cue()).matches("(?is).*verif.*");
      boolean press = a.source() instanceof Source.Press;
      boolean named = a.source() instanceof Source.Named n && n.kind() == Source.Kind.ORGANISATION;
      if ((asks && (press || named)) || (verifies && press)) {
        String name = bare(a.source().name());
        if (isName(name)) {
          speakers.computeIfAbsent(name, k -> new ArrayList<>()).addAll(a.source().spans());
        }
      }
    }
    Matcher m = THIS.matcher(report.text());
    while (m.find()) {
      speakers
          .computeIfAbsent(m.group(1), k -> new ArrayList<>())
          .add(new Span(m.start(1), m.end(1)));
    }
    for (Map.Entry<String, List<Span>> e : speakers.entrySet()) {
      boolean more =
          best == null
              || e.getValue().size() > speakers.getOrDefault(best, List.of()).size()
              || (e.getValue().size() == speakers.getOrDefault(best, List.of()).size()
                  && e.getKey().compareTo(best) < 0);
      best = more ? e.getKey() : best;
    }
    if (best != null) {
      boolean own = isOwn(report, best);
      out.add(
          new Flag(
              own ? Flag.Kind.SPEAKS_AS : Flag.Kind.SPEAKS_AS_ANOTHER,
              speakers.getOrDefault(best, List.of()),
              best));
    }
  }

  private static boolean isOwn(Report report, String name) {
    String outlet = report.outlet().name();
    String domain = report.outlet().domain();
    if (outlet == null && domain == null) {
      return true;
    }
    String key = letters(name);
    return (outlet != null && (letters(outlet).contains(key) || key.contains(letters(outlet))))
        || (domain != null && letters(domain).contains(key));
  }

  private static String letters(String s) {
    return s.toLowerCase(Locale.ROOT).replaceAll("^the\\b", "").replaceAll("[^\\p{L}\\p{Nd}]", "");
  }

  private static String bare(String name) {
    return name.startsWith("the ") ? name.substring(4) : name;
  }

  private static boolean isName(String name) {
    return !name.isEmpty()
        && Character.isUpperCase(name.charAt(0))
        && !name.equals("We")
        && !name.equals("I");
  }

  /** The headline asserts; the sentence of the body that shares most of its rare words hedges. */
  private static void headline(Report report, List<Attribution> attributions, List<Flag> out) {
    Span title = titleSpan(report);
    if (title == null || hedges(attributions, title)) {
      return;
    }
    List<Span> sentences = new ArrayList<>();
    Map<String, Integer> frequency = new HashMap<>();
    for (Block block : report.blocks()) {
      if (block.role() == Role.PARAGRAPH || block.role() == Role.STANDFIRST) {
        for (Span s : Sentences.in(report.text(), block.span())) {
          sentences.add(s);
          for (String stem : stems(s.of(report.text()))) {
            frequency.merge(stem, 1, Integer::sum);
          }
        }
      }
    }
    Set<String> wanted = stems(title.of(report.text()));
    double all = 0;
    for (String stem : wanted) {
      all += 1.0 / frequency.getOrDefault(stem, 1);
    }
    Span best = null;
    double top = 0;
    double lede = 0;
    for (Span s : sentences) {
      double shared = 0;
      for (String stem : stems(s.of(report.text()))) {
        shared += wanted.contains(stem) ? 1.0 / frequency.getOrDefault(stem, 1) : 0;
      }
      if (shared > top) {
        top = shared;
        best = s;
      }
      lede = s.equals(sentences.get(0)) ? shared : lede;
    }
    if (lede >= top / 2 && lede > 0) {
      // a headline is made from the first sentence, where that one is about the same
      best = sentences.get(0);
    }
    if (best == null || top < 0.25 * all) {
      return;
    }
    for (Attribution a : attributions) {
      boolean there =
          a.parent() == null
              && a.content().stream().anyMatch(best::overlaps)
              && a.content().stream().noneMatch(title::overlaps);
      if (there && isHedge(a.certainty()) && !a.act().isNonAnswer()) {
        out.add(
            new Flag(
                Flag.Kind.HEADLINE_STRONGER_THAN_BODY,
                List.of(title, best),
                "The headline states as a fact what the body calls "
                    + a.certainty().name().toLowerCase(Locale.ROOT)
                    + "."));
        return;
      }
    }
  }

  private static @Nullable Span titleSpan(Report report) {
    for (Block block : report.blocks()) {
      if (block.role() == Role.TITLE) {
        return block.span();
      }
    }
    return null;
  }

  private static boolean hedges(List<Attribution> attributions, Span title) {
    for (Attribution a : attributions) {
      if (a.content().stream().anyMatch(title::overlaps) && a.certainty() != Certainty.CERTAIN) {
        return true;
      }
    }
    return false;
  }

  private static boolean isHedge(Certainty c) {
    return c == Certainty.POSSIBLE || c == Certainty.PROBABLE || c == Certainty.CONDITIONAL;
  }

  private static Set<String> stems(String text) {
    Set<String> out = new HashSet<>();
    Matcher m = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (m.find()) {
      if (!SMALL.contains(m.group())) {
        out.add(m.group().substring(0, Math.min(STEM, m.group().length())));
      }
    }
    return out;
  }
}
