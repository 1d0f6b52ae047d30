package org.stemma.attribute;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
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
import org.stemma.Manner;
import org.stemma.Place;
import org.stemma.Quantity;
import org.stemma.Report;
import org.stemma.Source;
import org.stemma.Span;
import org.stemma.When;
import org.stemma.attribute.Words.Range;
import org.stemma.text.Quantities;
import org.stemma.text.Sentences;
import org.stemma.text.Times;

/**
 * One reading of one report, from the model's findings to attributions. Used once, by one thread.
 */
final class Reading {
  private static final Set<String> TAKEN_UP =
      Set.of(
          "allegation",
          "allegations",
          "claim",
          "claims",
          "report",
          "reports",
          "accusation",
          "accusations",
          "charge",
          "charges",
          "story",
          "account",
          "information",
          "statement",
          "rumour",
          "rumours",
          "assertion",
          "news",
          "figure",
          "it",
          "this",
          "that");

  private static final Set<String> RUMOURS =
      Set.of(
          "suggestions",
          "suggestion",
          "claims",
          "claim",
          "reports",
          "allegations",
          "allegation",
          "rumours",
          "rumors",
          "rumour",
          "accusations",
          "accusation",
          "assertions",
          "speculation");

  private static final Pattern IS_FALSE =
      Pattern.compile(
          "\\s+(?<is>(?:is|are|was|were) (?:\\w+ly )?(?:false|untrue|baseless|unfounded|wrong|incorrect|nonsense|fabricated"
              + "|not true|without (?:any )?foundation|groundless|invented|made up))\\b");

  private static final Set<String> THAT =
      Set.of(
          "that is what", "this is what", "that was what", "this was what", "that", "this", "so");

  /** Characters that are read together; references and chains don't reach beyond. */
  private static final int STRETCH = 24_000;

  private final Report report;
  private final Confidence confidence;
  private final double leastSpoken;
  private final List<Span> blocks;
  private final int before;
  private final Findings findings;
  private final Words words;
  private final Quoting quoting;
  private final @Nullable LocalDate published;

  /**
   * @param quoting of the whole report
   * @param blocks the stretch of the report to read
   * @param before attributions of the stretches before, so that ids go on
   */
  private Reading(
      Model model,
      boolean attitudes,
      Report report,
      Quoting quoting,
      List<Span> blocks,
      int before) {
    this.report = report;
    this.confidence = model.confidence();
    this.leastSpoken = attitudes ? 0 : model.leastSpoken();
    this.blocks = blocks;
    this.before = before;
    this.words = Words.of(report.text(), blocks);
    this.findings = words.size() == 0 ? Findings.none(words) : model.read(words);
    this.quoting = quoting;
    this.published = report.published() == null ? null : report.published().date();
  }

  /**
   * All attributions of a report, stretch by stretch: what is long costs no more by the word.
   *
   * @param attitudes whether also what somebody does, wants or likes without saying it is meant
   */
  static List<Attribution> of(Model model, boolean attitudes, Report report) {
    List<Attribution> out = new ArrayList<>();
    Quoting quoting = new Quoting(report.text());
    List<Span> stretch = new ArrayList<>();
    int length = 0;
    for (Block block : report.blocks()) {
      if (!block.role().isContent()) {
        continue;
      }
      for (Span part : parts(report.text(), block.span())) {
        if (length + part.length() > STRETCH && !stretch.isEmpty()) {
          out.addAll(
              new Reading(model, attitudes, report, quoting, stretch, out.size()).attributions());
          stretch = new ArrayList<>();
          length = 0;
        }
        stretch.add(part);
        length += part.length();
      }
    }
    out.addAll(new Reading(model, attitudes, report, quoting, stretch, out.size()).attributions());
    return List.copyOf(out);
  }

  /** A block, or where it is longer than a stretch its sentences, as many together as fit. */
  private static List<Span> parts(String text, Span block) {
    if (block.length() <= STRETCH) {
      return List.of(block);
    }
    List<Span> out = new ArrayList<>();
    int from = block.start();
    int to = from;
    for (Span sentence : Sentences.in(text, block)) {
      if (sentence.end() - from > STRETCH && to > from) {
        out.add(new Span(from, to));
        from = sentence.start();
      }
      to = sentence.end();
    }
    out.add(new Span(from, block.end()));
    return out;
  }

  private List<Attribution> attributions() {
    Kinds kinds = new Kinds(findings, report.outlet().name());
    List<Draft> found = Origins.named(words, Draft.of(findings, leastSpoken));
    found = Insets.added(findings, Estimates.added(findings, found));
    found = Hearsay.told(findings, Chains.withRelays(findings, found));
    found = Turns.added(findings, kinds, Silences.added(findings, found));
    found = NonAnswers.asked(findings, found);
    if (leastSpoken > 0) {
      found = Thats.apart(findings, found);
    }
    found.sort(Comparator.comparingInt(d -> d.cue().first()));
    int[] parents = Chains.parents(findings, found);
    List<Draft> drafts = Chains.withFrontedContent(findings, found, parents);
    References references =
        new References(findings, kinds, drafts, speakers(drafts, parents), told(drafts, parents));
    List<Attribution> out = new ArrayList<>();
    for (int k = 0; k < drafts.size(); k++) {
      out.add(attribution(drafts, parents, k, references, kinds));
    }
    markTakenUp(drafts, out);
    addOwnVoice(drafts, out);
    addOwnDenials(drafts, out);
    markBefore(drafts, out);
    return List.copyOf(out);
  }

  private Attribution attribution(
      List<Draft> drafts, int[] parents, int k, References references, Kinds kinds) {
    Draft draft = drafts.get(k);
    Act act = Acts.of(findings, draft);
    List<Range> nested = new ArrayList<>();
    for (int other = 0; other < drafts.size(); other++) {
      if (parents[other] == k) {
        nested.addAll(drafts.get(other).content());
      }
    }
    Certainty certainty = Certainties.of(findings, draft, act, nested);
    List<Span> content = contentSpans(draft.content());
    Manner manner = quoting.manner(content);
    List<Quantity> quantities = new ArrayList<>();
    List<When> times = new ArrayList<>();
    List<Place> places = new ArrayList<>();
    for (Span piece : content) {
      quantities.addAll(Quantities.in(report.text(), piece));
      times.addAll(Times.in(report.text(), piece, published));
      places.addAll(places(piece));
    }
    times.addAll(timesOfCue(drafts, k));
    return new Attribution(
        "a" + (before + k + 1),
        parents[k] < 0 ? null : "a" + (before + parents[k] + 1),
        chain(draft, references, kinds),
        List.of(words.span(draft.cue().first(), draft.cue().last())),
        content,
        manner,
        act,
        certainty,
        confidence.of(draft, leastSpoken > 0),
        null,
        quantities,
        places,
        distinct(times),
        addressees(draft, references, kinds),
        confidence.ofLinks(draft, leastSpoken > 0));
  }

  private List<Source> chain(Draft draft, References references, Kinds kinds) {
    if (draft.source() == null) {
      List<Source> out = new ArrayList<>();
      for (Range relay : draft.relays()) {
        out.add(kinds.source(relay, references.full(relay), false, ""));
      }
      return out.isEmpty() ? List.of(new Source.Nobody()) : out;
    }
    List<Source> out = new ArrayList<>();
    String cue = words.span(draft.cue().first(), draft.cue().last()).of(words.text);
    // PolNeAR's sources are as they stand
    Range who = leastSpoken > 0 ? references.antecedent(draft.source()) : draft.source();
    out.add(kinds.source(who, references.full(who), !draft.relays().isEmpty(), cue));
    for (int r = 0; r < draft.relays().size(); r++) {
      Range relay = draft.relays().get(r);
      out.add(kinds.source(relay, references.full(relay), r + 1 < draft.relays().size(), ""));
    }
    return out;
  }

  private List<Source> addressees(Draft draft, References references, Kinds kinds) {
    List<Source> out = new ArrayList<>();
    for (Range who : draft.addressees()) {
      out.add(kinds.source(who, references.full(who), false, ""));
    }
    return out;
  }

  /** For a source that stands in somebody's own words, who speaks them. */
  private Map<Range, Range> speakers(List<Draft> drafts, int[] parents) {
    Map<Range, Range> out = new HashMap<>();
    for (int k = 0; k < drafts.size(); k++) {
      Range source = drafts.get(k).source();
      Draft outer = parents[k] < 0 ? null : drafts.get(parents[k]);
      if (source == null || outer == null || outer.source() == null) {
        continue;
      }
      boolean quoted = words.quote[source.first()] == 1 && words.quote[outer.cue().first()] != 1;
      if (quoted || words.is(outer.cue().first(), ":")) {
        out.put(source, outer.source());
      }
    }
    return out;
  }

  /** The sources that stand in what others say. */
  private static Set<Range> told(List<Draft> drafts, int[] parents) {
    Set<Range> out = new HashSet<>();
    for (int k = 0; k < drafts.size(); k++) {
      Range source = drafts.get(k).source();
      if (parents[k] >= 0 && source != null && drafts.get(parents[k]).holds(source)) {
        out.add(source);
      }
    }
    return out;
  }

  /** A quotation mark that a content opens inside belongs to it together with its partner. */
  private List<Span> contentSpans(List<Range> content) {
    List<Span> out = new ArrayList<>();
    String text = report.text();
    for (Range piece : content) {
      int start = words.start[piece.first()];
      int end = words.end[piece.last() - 1];
      int marks = 0;
      for (int k = piece.first(); k < piece.last(); k++) {
        marks += words.quote[k] == 2 ? 1 : 0;
      }
      if (marks % 2 == 1) {
        boolean opensInside = words.quote[piece.last() - 1] == 1;
        if (opensInside) {
          int close = end;
          while (close < text.length()
              && close < end + 2
              && ".,!?".indexOf(text.charAt(close)) >= 0) {
            close++;
          }
          end =
              close < text.length() && "\"\u201d\u00bb".indexOf(text.charAt(close)) >= 0
                  ? close + 1
                  : end;
        } else if (start > 0 && "\"\u201c\u00ab".indexOf(text.charAt(start - 1)) >= 0) {
          start--;
        }
      }
      String said = text.substring(start, end);
      boolean open = said.lastIndexOf('(') > said.lastIndexOf(')');
      boolean closes = end < text.length() && text.charAt(end) == ')';
      out.add(new Span(withOmission(text, start, end), open && closes ? end + 1 : end));
    }
    return out;
  }

  /** "[I]f" and "… he delivered" open a quotation with what was changed or left out there. */
  private static int withOmission(String text, int start, int end) {
    String piece = text.substring(start, end);
    int close = piece.indexOf(']');
    int open = piece.indexOf('[');
    boolean within = close >= 0 && (open < 0 || open > close);
    if (within && start > 0 && text.charAt(start - 1) == '[') {
      return start - 1;
    }
    int dots = start;
    while (dots > 0 && text.charAt(dots - 1) == ' ') {
      dots--;
    }
    int from = dots;
    while (from > 0 && "\u2026.".indexOf(text.charAt(from - 1)) >= 0) {
      from--;
    }
    boolean omission = dots - from > 2 || (from < dots && text.charAt(from) == '\u2026');
    boolean opens = from > 0 && "\"\u201c\u00ab\u2018'".indexOf(text.charAt(from - 1)) >= 0;
    return omission && opens ? from : start;
  }

  private List<Place> places(Span in) {
    List<Place> out = new ArrayList<>();
    for (Findings.Name name : findings.names()) {
      Span span = words.span(name.words().first(), name.words().last());
      if (name.type() == Findings.Type.LOC && in.contains(span)) {
        out.add(new Place(span, span.of(report.text())));
      }
    }
    return out;
  }

  /** Times in the cue's sentence that stand in nobody's content and in no source. */
  private List<When> timesOfCue(List<Draft> drafts, int k) {
    Draft draft = drafts.get(k);
    int first = Chains.sentenceStart(words, draft.cue().first());
    int last = draft.cue().last();
    while (last < words.size()
        && words.layout[last] == 0
        && !Chains.endsSentence(words, last - 1)) {
      last++;
    }
    List<When> out = new ArrayList<>();
    int from = words.afterStamp(first);
    for (int w = from; w <= last; w++) {
      boolean taken = w == last || isTaken(drafts, k, w);
      if (taken) {
        if (from < w) {
          out.addAll(Times.in(report.text(), words.span(from, w), published));
        }
        from = w + 1;
      }
    }
    return out;
  }

  /** Whether a word is part of a content, a source, or closer to another cue than to this. */
  private static boolean isTaken(List<Draft> drafts, int mine, int word) {
    Range here = new Range(word, word + 1);
    Draft own = drafts.get(mine);
    for (int k = 0; k < drafts.size(); k++) {
      Draft d = drafts.get(k);
      boolean holdsMine = k != mine && d.holds(own.cue());
      if (d.holds(here) && !holdsMine) {
        return true;
      }
      if ((d.source() != null && d.source().contains(here))
          || d.relays().stream().anyMatch(r -> r.contains(here))) {
        return true;
      }
      if (k != mine && !holdsMine && distance(d.cue(), word) < distance(own.cue(), word)) {
        return true;
      }
    }
    return false;
  }

  private static int distance(Range cue, int word) {
    return word < cue.first() ? cue.first() - word : Math.max(0, word - cue.last() + 1);
  }

  private static List<When> distinct(List<When> times) {
    List<When> out = new ArrayList<>();
    for (When time : times) {
      if (out.stream().noneMatch(t -> t.span().overlaps(time.span()))) {
        out.add(time);
      }
    }
    return out;
  }

  /** "reported on the allegations": the content is the claim before it. */
  private void markTakenUp(List<Draft> drafts, List<Attribution> out) {
    for (int k = 1; k < drafts.size(); k++) {
      Draft draft = drafts.get(k);
      if (draft.content().size() != 1 || draft.size() > 3) {
        continue;
      }
      Range piece = draft.content().get(0);
      String head = words.lower(piece.last() - 1);
      boolean definite =
          draft.size() == 1
              || words.is(piece.first(), "the")
              || words.is(piece.first(), "this")
              || words.is(piece.first(), "these")
              || words.is(piece.first(), "those");
      if (!TAKEN_UP.contains(head) || !definite) {
        continue;
      }
      for (int b = k - 1; b >= 0; b--) {
        boolean claim =
            !out.get(b).act().isNonAnswer()
                && drafts.get(b).size() > 2
                && out.get(b).parent() == null;
        if (claim) {
          out.set(k, out.get(k).withSameAs(out.get(b).id()));
          break;
        }
      }
    }
  }

  /** "It did 70. That is what the Observer has learned": the content is the sentence before it. */
  private void markBefore(List<Draft> drafts, List<Attribution> out) {
    for (int k = 0; k < drafts.size(); k++) {
      Draft draft = drafts.get(k);
      String content =
          draft.content().size() == 1
              ? report.text(out.get(k).content()).toLowerCase(Locale.ROOT)
              : "";
      if (out.get(k).sameAs() != null || !THAT.contains(content)) {
        continue;
      }
      int sentence = words.start[Chains.sentenceStart(words, draft.cue().first())];
      Attribution last = null;
      int end = -1;
      for (Attribution one : out) {
        int ends = one.content().isEmpty() ? -1 : one.content().get(one.content().size() - 1).end();
        if (ends <= sentence && ends > end && !one.act().isNonAnswer()) {
          last = one;
          end = ends;
        }
      }
      if (last != null) {
        out.set(k, out.get(k).withSameAs(last.id()));
      }
    }
  }

  /** Sentences that no attribution touches: the report says them itself. */
  private void addOwnVoice(List<Draft> drafts, List<Attribution> out) {
    boolean[] used = new boolean[words.size()];
    for (Draft draft : drafts) {
      java.util.Arrays.fill(used, draft.cue().first(), draft.cue().last(), true);
      for (Range piece : draft.content()) {
        java.util.Arrays.fill(used, piece.first(), piece.last(), true);
      }
    }
    for (Span block : blocks) {
      for (Span sentence : Sentences.in(report.text(), block)) {
        Range range = words.range(sentence);
        boolean touched = range.last() - range.first() < 3;
        for (int w = range.first(); w < range.last() && !touched; w++) {
          touched = used[w];
        }
        if (!touched) {
          Range bare = bare(range);
          Certainty certainty = Certainties.ofOwnVoice(findings, bare);
          out.add(ownVoice(out.size(), bare, List.of(), Act.ASSERTS, certainty));
        }
      }
    }
  }

  /**
   * "Suggestions that it knew are false": the report itself denies what nobody is said to claim.
   */
  private void addOwnDenials(List<Draft> drafts, List<Attribution> out) {
    for (int k = 0; k < drafts.size(); k++) {
      Draft draft = drafts.get(k);
      boolean rumour =
          draft.source() == null
              && out.get(k).parent() == null
              && draft.content().size() == 1
              && draft.content().get(0).first() >= draft.cue().last()
              && RUMOURS.contains(words.lower(draft.cue().last() - 1));
      if (!rumour) {
        continue;
      }
      Range said = draft.content().get(0);
      Matcher untrue = IS_FALSE.matcher(report.text());
      untrue.region(words.end[said.last() - 1], report.text().length());
      if (untrue.lookingAt()) {
        List<Span> cue = List.of(new Span(untrue.start("is"), untrue.end()));
        out.add(ownVoice(out.size(), said, cue, Act.DENIES, Certainty.NEGATED));
      }
    }
  }

  /** Without the stops at its end. */
  private Range bare(Range range) {
    Range bare = range;
    while (bare.last() > bare.first() + 1 && words.shape[bare.last() - 1] == Words.SYMBOL) {
      bare = new Range(bare.first(), bare.last() - 1);
    }
    return bare;
  }

  private Attribution ownVoice(int k, Range range, List<Span> cue, Act act, Certainty certainty) {
    Span span = words.span(range.first(), range.last());
    List<Span> content = List.of(span);
    return new Attribution(
        "v" + (before + k + 1),
        null,
        List.of(new Source.OwnVoice()),
        cue,
        content,
        quoting.manner(content),
        act,
        certainty,
        1,
        null,
        Quantities.in(report.text(), span),
        places(span),
        Times.in(report.text(), span, published),
        List.of(),
        List.of(1.0));
  }
}
