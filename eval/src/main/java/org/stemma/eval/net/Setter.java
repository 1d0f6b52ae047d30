package org.stemma.eval.net;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stemma.Act;
import org.stemma.Attribution;
import org.stemma.Block;
import org.stemma.Certainty;
import org.stemma.Entry;
import org.stemma.Headline;
import org.stemma.Manner;
import org.stemma.Origin;
import org.stemma.Place;
import org.stemma.Published;
import org.stemma.Quantity;
import org.stemma.Report;
import org.stemma.Role;
import org.stemma.Source;
import org.stemma.Span;
import org.stemma.When;

/**
 * Sets a draft in type: text, blocks, and the attributions that its marks and tellings give, with
 * the product's conventions. Used once.
 */
final class Setter {
  private static final String CHAIN = "srR";

  /** One sentence as it stands in the text. */
  private record Line(Telling told, Map<Character, List<Span>> marks, boolean quoted) {
    List<Span> of(char letter) {
      return marks.getOrDefault(letter, List.of());
    }
  }

  private final Draft draft;
  private final @Nullable Published published;
  private final StringBuilder text = new StringBuilder();
  private @Nullable String done;
  private final List<Block> blocks = new ArrayList<>();
  private final List<Line> lines = new ArrayList<>();

  /** Where a source is named most fully. */
  private final Map<String, Span> fullest = new HashMap<>();

  private Setter(Draft draft, @Nullable Published published) {
    this.draft = draft;
    this.published = published;
  }

  /** A report with its attributions, and by an attribution's id what it tells. */
  record Set(Entry entry, Map<String, Telling> told) {}

  /**
   * Sets a draft.
   *
   * @param published the date that the page gives, right or wrong; null if it gives none
   */
  static Set set(Draft draft, String id, @Nullable Published published) {
    return new Setter(draft, published).set(id);
  }

  private Set set(String id) {
    for (Draft.Section section : draft.sections()) {
      if (!text.isEmpty()) {
        // A dateline stands on the line of the paragraph that it opens.
        boolean sameLine = blocks.get(blocks.size() - 1).role() == Role.DATELINE;
        text.append(sameLine ? " " : "\n\n");
      }
      int start = text.length();
      for (Sentence sentence : section.sentences()) {
        if (text.length() > start) {
          text.append(' ');
        }
        add(sentence);
      }
      blocks.add(new Block(section.role(), new Span(start, text.length())));
    }
    Map<String, Telling> told = new LinkedHashMap<>();
    List<Attribution> attributions = attributions(told);
    String title = blocks.get(0).role() == Role.TITLE ? blocks.get(0).span().of(text()) : null;
    Report report =
        new Report(
            id,
            "https://" + draft.outlet().domain() + "/" + id,
            draft.outlet(),
            title,
            title == null ? List.of() : List.of(new Headline(title, Origin.INPUT)),
            List.of(),
            published,
            "en",
            text(),
            blocks,
            null);
    return new Set(new Entry(report, attributions, "gold"), told);
  }

  /** The text as it stands when all is set; made once, since every span is read off it. */
  private String text() {
    if (done == null) {
      done = text.toString();
    }
    return done;
  }

  private void add(Sentence sentence) {
    Telling told = sentence.told();
    boolean hedged = told != null && told.certainty() == Certainty.POSSIBLE;
    String set = resolved(sentence.text(), hedged, told != null && told.altered());
    Map<Character, List<Span>> marks = new LinkedHashMap<>();
    Deque<Integer> open = new ArrayDeque<>();
    int sentenceStart = text.length();
    boolean first = true;
    for (int k = 0; k < set.length(); k++) {
      char c = set.charAt(k);
      if (c == Phrase.OPEN) {
        open.push(text.length());
        open.push((int) set.charAt(++k));
      } else if (c == Phrase.CLOSE) {
        char letter = (char) (int) open.pop();
        Span span = new Span(open.pop(), text.length());
        marks.computeIfAbsent(letter, l -> new ArrayList<>()).add(span);
      } else {
        text.append(first ? Character.toUpperCase(c) : c);
        first &= !Character.isLetterOrDigit(c);
      }
    }
    if (told == null) {
      return;
    }
    List<Span> content = marks.getOrDefault('c', List.of());
    boolean quoted =
        !content.isEmpty()
            && content.get(0).start() > sentenceStart
            && text.charAt(content.get(0).start() - 1) == '\u201c';
    lines.add(new Line(told, marks, quoted));
    List<Who> chain = told.chain();
    for (int link = 0; chain != null && link < chain.size(); link++) {
      for (Span span : marks.getOrDefault(CHAIN.charAt(link), List.of())) {
        fullest.merge(chain.get(link).id(), span, (a, b) -> b.length() > a.length() ? b : a);
      }
    }
  }

  /** With one of the two ways of each mark h and x chosen. */
  private static String resolved(String set, boolean hedged, boolean altered) {
    StringBuilder out = new StringBuilder();
    for (int k = 0; k < set.length(); k++) {
      boolean two =
          set.charAt(k) == Phrase.OPEN && (set.charAt(k + 1) == 'h' || set.charAt(k + 1) == 'x');
      if (!two) {
        out.append(set.charAt(k));
        continue;
      }
      boolean second = set.charAt(k + 1) == 'h' ? hedged : altered;
      int end = Phrase.close(set, k);
      String[] ways = set.substring(k + 2, end).split("" + Phrase.OR, -1);
      out.append(ways[second ? 1 : 0]);
      k = end;
    }
    return tidied(out);
  }

  /** Without the blanks that slots left empty have left. */
  private static String tidied(StringBuilder set) {
    StringBuilder out = new StringBuilder(set.length());
    for (int k = 0; k < set.length(); k++) {
      char c = set.charAt(k);
      int last = out.length() - 1;
      if (last >= 0 && out.charAt(last) == ' ' && (c == ' ' || c == ',' || c == '.')) {
        out.setLength(last);
      }
      out.append(c);
    }
    return out.toString();
  }

  private List<Attribution> attributions(Map<String, Telling> told) {
    List<Attribution> out = new ArrayList<>();
    for (boolean own : new boolean[] {false, true}) {
      for (Line line : lines) {
        if ((line.told().chain() == null) == own) {
          add(line, out, told);
        }
      }
    }
    return out;
  }

  private void add(Line line, List<Attribution> out, Map<String, Telling> told) {
    Telling telling = line.told();
    String before = null;
    for (Attribution other : out) {
      if (telling.takenUp() && told.containsKey(other.id()) && sameClaim(told, other, telling)) {
        before = other.id();
      }
    }
    String parent = null;
    if (!line.of('Q').isEmpty()) {
      parent = "a" + (out.size() + 1);
      out.add(outer(line, parent));
    }
    String id = (telling.chain() == null ? "v" : "a") + (out.size() + 1);
    List<Span> content = line.of('c');
    List<Quantity> quantities = new ArrayList<>();
    for (Span span : line.of('n')) {
      if (telling.figure() != null && isIn(content, span)) {
        quantities.add(quantity(span, telling.figure()));
      }
    }
    List<Place> places = new ArrayList<>();
    for (Span span : line.of('p')) {
      if (isIn(content, span)) {
        places.add(new Place(span, span.of(text())));
      }
    }
    out.add(
        new Attribution(
            id,
            parent,
            chain(line),
            line.of('q'),
            content,
            line.quoted() ? Manner.DIRECT : Manner.INDIRECT,
            telling.act(),
            telling.certainty(),
            1,
            before,
            quantities,
            places,
            times(line),
            addressees(line)));
    told.put(id, telling);
  }

  private static boolean sameClaim(Map<String, Telling> told, Attribution a, Telling telling) {
    Telling other = told.get(a.id());
    return other != null && other.claim().equals(telling.claim());
  }

  /** "The Post reported that ...": what holds the attribution inside. */
  private Attribution outer(Line line, String id) {
    return new Attribution(
        id,
        null,
        List.of(new Source.Press(line.of('S').get(0).of(text()), line.of('S'), List.of())),
        line.of('Q'),
        line.of('C'),
        Manner.INDIRECT,
        Act.ASSERTS,
        Certainty.CERTAIN,
        1,
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private List<Source> chain(Line line) {
    List<Who> chain = line.told().chain();
    if (chain == null) {
      return List.of(new Source.OwnVoice());
    }
    List<Source> out = new ArrayList<>();
    boolean nested = !line.of('Q').isEmpty();
    for (int link = 0; link < chain.size(); link++) {
      if (!(nested && link == 0)) {
        char letter = CHAIN.charAt(link);
        out.add(source(chain.get(link), line.of(letter)));
      }
    }
    return out.isEmpty() ? List.of(new Source.Nobody()) : out;
  }

  private Source source(Who who, List<Span> spans) {
    Span full = fullest.get(who.id());
    boolean refers =
        full != null && !spans.isEmpty() && !spans.get(0).of(text()).equals(full.of(text()));
    List<Span> refersTo = refers ? List.of(full) : List.of();
    String words = full == null ? who.full() : full.of(text());
    return switch (who.type()) {
      case PRESS -> new Source.Press(words, spans, refersTo);
      case UNNAMED -> new Source.Unnamed(words, spans, refersTo);
      case BODY, DOCUMENT, PERSON ->
          new Source.Named(
              who.type() == Who.Type.PERSON ? who.name() : words,
              who.type() == Who.Type.PERSON
                  ? Source.Kind.PERSON
                  : who.type() == Who.Type.BODY ? Source.Kind.ORGANISATION : Source.Kind.DOCUMENT,
              spans,
              refersTo,
              who.office(),
              who.organisation(),
              List.of());
    };
  }

  private List<Source> addressees(Line line) {
    List<Source> out = new ArrayList<>();
    for (Span span : line.of('a')) {
      out.add(
          new Source.Named(
              span.of(text()),
              Source.Kind.ORGANISATION,
              List.of(span),
              List.of(),
              null,
              null,
              List.of()));
    }
    return out;
  }

  private static boolean isIn(List<Span> content, Span span) {
    return content.stream().anyMatch(c -> c.contains(span));
  }

  private static Quantity quantity(Span span, Figure figure) {
    BigDecimal value = BigDecimal.valueOf(figure.shown());
    boolean openBelow =
        switch (figure.comparator()) {
          case AT_MOST, LESS_THAN -> true;
          default -> false;
        };
    boolean openAbove =
        switch (figure.comparator()) {
          case AT_LEAST, MORE_THAN -> true;
          default -> false;
        };
    return new Quantity(
        span,
        figure.comparator(),
        openBelow ? null : value,
        openAbove ? null : value,
        figure.unit());
  }

  private List<When> times(Line line) {
    List<When> out = new ArrayList<>();
    for (Span span : line.of('t')) {
      String words = span.of(text()).toLowerCase(Locale.ROOT);
      for (DayOfWeek day : DayOfWeek.values()) {
        if (words.contains(day.name().toLowerCase(Locale.ROOT))) {
          out.add(when(span, words, day));
        }
      }
    }
    return out;
  }

  /** The latest such day up to the date that the page gives. */
  private When when(Span span, String words, DayOfWeek day) {
    When.Granularity granularity =
        words.matches(".*\\b(late|early|night|morning|evening|afternoon)\\b.*")
            ? When.Granularity.PART_OF_DAY
            : When.Granularity.DAY;
    if (published == null) {
      return new When(span, null, null, granularity, true);
    }
    LocalDate date = published.date();
    while (date.getDayOfWeek() != day) {
      date = date.minusDays(1);
    }
    return new When(span, date, date, granularity, false);
  }
}
