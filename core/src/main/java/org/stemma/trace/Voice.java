package org.stemma.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stemma.Act;
import org.stemma.Attribution;
import org.stemma.Block;
import org.stemma.Entry;
import org.stemma.Report;
import org.stemma.Role;
import org.stemma.Source;
import org.stemma.Span;

/**
 * Whose text a report is by its own words: the outlet that it speaks as, the agency that it
 * credits.
 *
 * @param speaksAs an outlet other than its own that asks, is told or could not verify in it
 * @param credits agencies that are named as where the text comes from: "(World Wire)", "By World
 *     Wire"
 * @param signs the same where it is the report's own outlet: then the text is its own
 */
record Voice(@Nullable Claimed speaksAs, List<Claimed> credits, @Nullable Claimed signs) {

  /** What stands before is looked at last: few texts have the word at all. */
  private static final Pattern THIS =
      Pattern.compile(
          "this(?<=\\b(?:told|referred|to|with|by) this) (\\p{Lu}[\\p{L}]+(?: \\p{Lu}[\\p{L}]+)*)");

  private static final Pattern VERIFIES =
      Pattern.compile("(?is)\\b(?:verif|confirm independently|independently)");

  private static final String NAME =
      "(\\p{Lu}[\\p{L}\\p{Nd}&.]*(?: (?:\\p{Lu}[\\p{L}\\p{Nd}&.]*|of|and|de))*)";

  /** Ahead: a name that is an agency's, not a person's. */
  private static final String AGENCY =
      "[^\\n]*(?:\\b\\p{Lu}{2,5}\\b|Wire|Press|News|Agency|Agence|Service|Staff|Post|Times|Media)";

  /** "TEEL, April 17 (World Wire) - Lake Orr rose" at the head of a report's first paragraphs. */
  private static final Pattern DATELINE =
      Pattern.compile("^[\\p{Lu}][^\\n()]{0,60}\\(" + NAME + "\\)\\s*[-–—]+\\s");

  /** A line that is nothing but the agency. */
  private static final Pattern LINE =
      Pattern.compile(
          "^(?:\\(|Source: |Via |Text: |From |By (?=" + AGENCY + "))" + NAME + "\\)?\\.?$");

  private static final Pattern BARE = Pattern.compile("^" + NAME + "$");
  private static final Pattern REPORTING =
      Pattern.compile(
          "(?=[OoFfTt])(?i:originally (?:published|appeared) (?:by|in|on)|first (?:published|appeared) (?:by|in|on)|"
              + "this (?:article|report|story) (?:is|was) (?:from|by|provided by|supplied by))\\s+(?:the )?"
              + NAME);

  /**
   * An outlet by a name that the report gives it.
   *
   * @param spans the words that show it
   */
  record Claimed(String name, List<Span> spans) {}

  static Voice of(Entry entry) {
    List<Alias> own = Alias.of(entry.report().outlet());
    List<Claimed> others = new ArrayList<>();
    Claimed signs = null;
    for (Claimed credit : credits(entry.report())) {
      if (Alias.of(credit.name()).matches(own)) {
        signs = credit;
      } else {
        others.add(credit);
      }
    }
    return new Voice(speaksAs(entry), others, signs);
  }

  private static @Nullable Claimed speaksAs(Entry entry) {
    Report report = entry.report();
    Map<String, List<Span>> speakers = new TreeMap<>();
    for (Attribution a : entry.attributions()) {
      Source source = a.source();
      boolean press = source instanceof Source.Press;
      boolean body = source instanceof Source.Named n && n.kind() == Source.Kind.ORGANISATION;
      boolean asks = a.act() == Act.ASKS_FOR_COMMENT && (press || body);
      boolean verifies =
          a.act() == Act.HAS_NOT_CONFIRMED
              && press
              && VERIFIES.matcher(report.text(a.cue())).find();
      String name = asks || verifies ? Alias.proper(source.name()) : "";
      if (Alias.isName(name) && !name.equals("We") && !name.equals("I")) {
        speakers.computeIfAbsent(name, k -> new ArrayList<>()).addAll(source.spans());
      }
    }
    Matcher m = THIS.matcher(report.text());
    while (m.find()) {
      speakers
          .computeIfAbsent(m.group(1), k -> new ArrayList<>())
          .add(new Span(m.start(1), m.end(1)));
    }
    List<Alias> ours = speakers.isEmpty() ? List.of() : Alias.of(report.outlet());
    Claimed best = null;
    for (Map.Entry<String, List<Span>> e : speakers.entrySet()) {
      boolean own = ours.isEmpty() || Alias.of(e.getKey()).matches(ours);
      if (!own && (best == null || e.getValue().size() > best.spans().size())) {
        best = new Claimed(e.getKey(), e.getValue());
      }
    }
    return best;
  }

  private static List<Claimed> credits(Report report) {
    List<Claimed> out = new ArrayList<>();
    int paragraphs = 0;
    for (Block block : report.blocks()) {
      String words = report.text(block.span());
      Role role = block.role();
      boolean head = role == Role.PARAGRAPH && paragraphs++ < 2 && words.indexOf('(') > 0;
      boolean provenance = role == Role.BYLINE || role == Role.DATELINE || role == Role.AGENCY_TAIL;
      if (head || role == Role.DATELINE) {
        add(out, report, block, DATELINE.matcher(words));
      }
      if (provenance || (role == Role.PARAGRAPH && words.length() < 60)) {
        add(out, report, block, LINE.matcher(words));
      }
      if (role == Role.AGENCY_TAIL || role == Role.DATELINE) {
        add(out, report, block, BARE.matcher(words));
      }
      if (role != Role.BOILERPLATE && words.length() < 200) {
        add(out, report, block, REPORTING.matcher(words));
      }
    }
    return out;
  }

  private static void add(List<Claimed> out, Report report, Block block, Matcher m) {
    if (!m.find()) {
      return;
    }
    String name = m.group(1).strip();
    boolean person = report.authors().stream().anyMatch(a -> a.contains(name) || name.contains(a));
    Alias alias = Alias.of(name);
    boolean known = out.stream().anyMatch(c -> Alias.of(c.name()).matches(alias));
    if (!person && !known) {
      int at = block.span().start();
      out.add(new Claimed(name, List.of(new Span(at + m.start(1), at + m.end(1)))));
    }
  }
}
