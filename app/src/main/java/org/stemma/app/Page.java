package org.stemma.app;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stemma.Act;
import org.stemma.Attribution;
import org.stemma.Certainty;
import org.stemma.Flag;
import org.stemma.Manner;
import org.stemma.Published;
import org.stemma.Quantity;
import org.stemma.Report;
import org.stemma.Source;
import org.stemma.Span;
import org.stemma.When;
import org.stemma.app.Sheet.Piece;

/**
 * The page for people: what a report says, by the source that it rests on, with the words that show
 * it. It says who is said to say what, never whether it is so. Not thread-safe.
 */
final class Page {
  static final int LEAST_WIDTH = 40;

  /** Readings below this are marked. */
  private static final double UNSURE = 0.5;

  private static final int MOST_REPEATED = 60;

  private final Report report;
  private final List<Attribution> attributions;
  private final List<Flag> flags;
  private final Map<String, Attribution> byId = new HashMap<>();
  private final Roots roots;
  private final Sheet sheet;

  private Page(Report report, List<Attribution> attributions, List<Flag> flags, Sheet sheet) {
    this.report = report;
    this.attributions = attributions;
    this.flags = flags;
    this.sheet = sheet;
    this.roots = new Roots(attributions);
    attributions.forEach(a -> byId.put(a.id(), a));
  }

  /**
   * Sets the page.
   *
   * @param width columns, at least {@link #LEAST_WIDTH}
   * @param charset what the terminal can show
   */
  static String of(
      Report report,
      List<Attribution> attributions,
      List<Flag> flags,
      int width,
      boolean colours,
      Charset charset) {
    Sheet sheet = new Sheet(width, colours, charset);
    new Page(report, attributions, flags, sheet).set();
    return sheet.toString();
  }

  private void set() {
    header();
    sheet.line();
    if (attributions.isEmpty()) {
      String reason =
          report.reason() != null
              ? report.reason()
              : "the report names nobody who says something, as far as can be told";
      sheet.paragraph(0, 0, List.of(plain("Nothing found: " + sentence(reason) + ".")));
      return;
    }
    for (Roots.Group group : roots.groups()) {
      group(group);
      sheet.line();
    }
    sheet.paragraph(0, 0, List.of(strong(counts())));
  }

  private void header() {
    String title = report.title() == null ? report.id() : report.title();
    sheet.paragraph(0, 0, List.of(strong(title)));
    List<String> facts = new ArrayList<>();
    String outlet =
        report.outlet().name() != null ? report.outlet().name() : report.outlet().domain();
    facts.add(outlet == null ? "outlet unknown" : outlet);
    Published published = report.published();
    facts.add(published == null ? "date unknown (give --date)" : Days.of(published.date()));
    if (!report.authors().isEmpty()) {
      facts.add("by " + String.join(", ", report.authors()));
    }
    for (Flag flag : flags) {
      if (flag.kind() == Flag.Kind.SPEAKS_AS) {
        facts.add("speaks as " + flag.note());
      }
    }
    sheet.paragraph(0, 0, List.of(faint(String.join(" · ", facts))));
    if (report.url() != null) {
      sheet.paragraph(0, 0, List.of(faint(report.url())));
    }
    for (Flag flag : flags) {
      switch (flag.kind()) {
        case SPEAKS_AS -> {}
        case SPEAKS_AS_ANOTHER ->
            note("Speaks as " + flag.note() + ", which is not who publishes it", flag.spans());
        case HEADLINE_STRONGER_THAN_BODY -> note(sentence(flag.note()), flag.spans());
      }
    }
    if (report.reason() != null && !attributions.isEmpty()) {
      note("Not all could be read: " + report.reason(), List.of());
    }
  }

  private void note(String words, List<Span> spans) {
    List<Piece> pieces = new ArrayList<>();
    pieces.add(new Piece("! " + words, Ink.MARK));
    String shown = spans.isEmpty() ? "" : report.text(spans);
    if (!shown.isEmpty() && !shown.equals(report.title())) {
      pieces.add(faint(": " + quoted(shown)));
    }
    sheet.paragraph(0, 2, pieces);
  }

  private void group(Roots.Group group) {
    List<Piece> heading = new ArrayList<>();
    heading.add(strong(capital(name(group.root()))));
    String office = office(group.root());
    if (!office.isEmpty()) {
      heading.add(plain(", " + office));
    }
    boolean unnamed = group.root() instanceof Source.Unnamed;
    String kind = kind(group.root());
    if (!kind.isEmpty()) {
      heading.add(new Piece(" [" + kind + "]", unnamed ? Ink.MARK : Ink.FAINT));
    }
    sheet.paragraph(0, 4, heading);
    String above = "";
    int indent = 2;
    for (Attribution attribution : group.attributions()) {
      String chain = attribution.chain().size() == 1 ? "" : chain(attribution);
      if (!chain.equals(above)) {
        String shown = chain.isEmpty() ? name(attribution.root()) + " itself" : chain;
        sheet.paragraph(2, 6, List.of(plain(shown)));
        indent = 4;
      }
      above = chain;
      claim(attribution, indent, "");
    }
  }

  private void claim(Attribution attribution, int indent, String speaker) {
    List<Piece> said = new ArrayList<>();
    said.add(faint("- "));
    said.add(plain(speaker));
    said.add(new Piece(act(attribution), Ink.ACT));
    String content = content(attribution);
    if (!content.isEmpty()) {
      said.add(plain(": " + content));
    }
    Attribution again = attribution.sameAs() == null ? null : byId.get(attribution.sameAs());
    if (again != null) {
      said.add(faint(" (that is: " + quoted(shortened(report.text(again.content()))) + ")"));
    }
    sheet.paragraph(indent, indent + 2, said);
    List<String> evidence = evidence(attribution);
    if (!evidence.isEmpty()) {
      sheet.paragraph(indent + 2, indent + 2, List.of(faint(String.join(" · ", evidence))));
    }
    for (Attribution nested : roots.nestedIn(attribution)) {
      String by = nested.chain().size() == 1 ? name(nested.source()) : chain(nested);
      claim(nested, indent + 4, by + " ");
    }
  }

  /** The words that show it, and what figures and times come to. */
  private List<String> evidence(Attribution attribution) {
    List<String> facts = new ArrayList<>();
    String words = shownBy(attribution);
    if (!words.isEmpty()) {
      facts.add(quoted(words));
    }
    if (!(attribution.root() instanceof Source.OwnVoice)) {
      String mark = attribution.confidence() < UNSURE ? ", an unsure reading" : "";
      facts.add(Math.round(100 * attribution.confidence()) + " %" + mark);
    }
    String content = report.text(attribution.content());
    for (Quantity quantity : attribution.quantities()) {
      String figure = figure(quantity);
      if (!holds(content, figure)) {
        facts.add(figure);
      }
    }
    for (When time : attribution.times()) {
      String days = Days.of(time);
      String phrase = quoted(report.text(time.span()));
      facts.add(days.isEmpty() ? phrase + ", date open" : phrase + " = " + days);
    }
    return facts;
  }

  /** Source and cue as they stand in the text, with "…" for what lies between. */
  private String shownBy(Attribution attribution) {
    List<Span> spans = new ArrayList<>(attribution.cue());
    attribution.chain().forEach(source -> spans.addAll(source.spans()));
    attribution.addressees().forEach(source -> spans.addAll(source.spans()));
    spans.sort(null);
    List<Span> joined = new ArrayList<>();
    for (Span span : spans) {
      int last = joined.size() - 1;
      if (last >= 0 && adjoin(joined.get(last), span)) {
        Span before = joined.get(last);
        joined.set(last, new Span(before.start(), Math.max(before.end(), span.end())));
      } else {
        joined.add(span);
      }
    }
    return report.text(joined);
  }

  /** Whether no more than a comma and a space lie between. */
  private boolean adjoin(Span before, Span after) {
    for (int i = before.end(); i < after.start(); i++) {
      if (i - before.end() >= 2 || Character.isLetterOrDigit(report.text().charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private String content(Attribution attribution) {
    String content = report.text(attribution.content()).strip();
    if (attribution.act() == Act.ASKS_FOR_COMMENT && content.equals("comment")) {
      content = "";
    }
    if (!attribution.addressees().isEmpty()) {
      List<String> asked = new ArrayList<>();
      attribution.addressees().forEach(source -> asked.add(name(source)));
      String addressees = "from " + String.join(" and from ", asked);
      return content.isEmpty() ? addressees : addressees + ": " + content;
    }
    return attribution.manner() == Manner.DIRECT && !content.isEmpty() ? quoted(content) : content;
  }

  private static String act(Attribution attribution) {
    String act = Names.words(attribution.act());
    Certainty certainty = attribution.certainty();
    return switch (certainty) {
      case CERTAIN -> act;
      case PROBABLE, POSSIBLE -> act + ", as " + Names.words(certainty);
      case CONDITIONAL -> act + ", if true";
      case NEGATED -> act; // the content says its "not" itself, and "denies" says it for it
    };
  }

  private static String figure(Quantity quantity) {
    BigDecimal low = quantity.low();
    BigDecimal high = quantity.high();
    String number;
    if (low != null && high != null && low.compareTo(high) != 0) {
      number = grouped(low) + " to " + grouped(high);
    } else {
      number = low != null ? grouped(low) : high != null ? grouped(high) : "?";
    }
    String bound =
        switch (quantity.comparator()) {
          case EXACT, BETWEEN -> "";
          default -> Names.words(quantity.comparator()) + " ";
        };
    return bound + number + (quantity.unit().isEmpty() ? "" : " " + quantity.unit());
  }

  private static String grouped(BigDecimal number) {
    if (number.precision() - (long) number.scale() > 30) {
      return number.round(new java.math.MathContext(6)).toString();
    }
    return new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ROOT))
        .format(number);
  }

  private String counts() {
    StringBuilder counts = new StringBuilder(number(attributions.size(), "attribution"));
    if (roots.nested() > 0) {
      counts.append(" (").append(roots.nested()).append(" nested)");
    }
    counts.append(", ").append(number(roots.count(), "root"));
    counts.append(", ").append(roots.unnamed()).append(" unnamed");
    if (roots.onNobodysWord() > 0) {
      counts.append("; ").append(roots.onNobodysWord()).append(" on nobody's word");
    }
    if (roots.ownVoice() > 0) {
      counts.append("; ").append(roots.ownVoice()).append(" in the report's own voice");
    }
    return counts.toString();
  }

  private static String number(int count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }

  private static String chain(Attribution attribution) {
    List<String> names = new ArrayList<>();
    attribution.chain().forEach(source -> names.add(name(source)));
    return String.join(" ← ", names);
  }

  private static String name(Source source) {
    if (source instanceof Source.Nobody) {
      return "nobody named";
    }
    return source instanceof Source.OwnVoice ? "the report itself" : source.name();
  }

  /** Office and organisation where the name does not hold them already. */
  private static String office(Source source) {
    if (!(source instanceof Source.Named named)) {
      return "";
    }
    StringBuilder office = new StringBuilder();
    for (@Nullable String part : new @Nullable String[] {named.office(), named.organisation()}) {
      if (part != null && !holds(named.name(), part) && !holds(office.toString(), part)) {
        office.append(office.isEmpty() ? "" : ", ").append(part);
      }
    }
    return office.toString();
  }

  private static boolean holds(String words, String part) {
    return words.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
  }

  private static String kind(Source source) {
    if (source instanceof Source.Named named) {
      return named.members().isEmpty()
          ? Names.words(named.kind())
          : number(named.members().size(), "source") + ": " + String.join("; ", named.members());
    }
    if (source instanceof Source.Press) {
      return "press";
    }
    return source instanceof Source.Unnamed ? "unnamed" : "";
  }

  private static String quoted(String words) {
    return "“" + words + "”";
  }

  private static String shortened(String words) {
    if (words.codePointCount(0, words.length()) <= MOST_REPEATED) {
      return words;
    }
    int end = words.offsetByCodePoints(0, MOST_REPEATED);
    int space = words.lastIndexOf(' ', end);
    return words.substring(0, space > 0 ? space : end) + "…";
  }

  private static String sentence(String words) {
    return words.endsWith(".") ? words.substring(0, words.length() - 1) : words;
  }

  private static String capital(String words) {
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private static Piece plain(String words) {
    return new Piece(words, Ink.PLAIN);
  }

  private static Piece faint(String words) {
    return new Piece(words, Ink.FAINT);
  }

  private static Piece strong(String words) {
    return new Piece(words, Ink.STRONG);
  }
}
