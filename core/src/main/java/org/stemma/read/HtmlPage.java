package org.stemma.read;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.stemma.Block;
import org.stemma.Headline;
import org.stemma.Origin;
import org.stemma.Provenance;
import org.stemma.Published;
import org.stemma.Report;
import org.stemma.Role;
import org.stemma.Span;

/** Reads a report from an HTML page. */
final class HtmlPage {
  private static final int DATE_REACH = 15;
  private static final int MOST_STAMP = 120;

  /** No report is from the far future; a bound that needs no clock. */
  private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);

  final PageFacts facts;
  final List<Headline> headlines;
  final @Nullable String title;
  final PageWalk walk;
  final PageRows rows;
  private final String declared;
  private final @Nullable String problem;

  private HtmlPage(Document document, @Nullable URI url, @Nullable String problem) {
    this.problem = problem;
    PageElements elements = new PageElements(document);
    JsonLd data = new JsonLd(elements.data);
    this.facts = new PageFacts(elements, data, url);
    this.headlines = facts.headlines();
    this.title = headlines.isEmpty() ? null : headlines.get(0).text();
    this.walk = PageWalk.of(document.body());
    String body = data.longest("articleBody");
    this.declared =
        body == null
            ? ""
            : body.indexOf('<') < 0 ? body : Markup.parse(Markup.cut(body), "").wholeText();
    this.rows = new PageRows(walk, declared, title, facts.description());
  }

  /**
   * Parses a page. It keeps neither the characters nor, once it is read, the features of its
   * passages: of large pages both are large.
   */
  static HtmlPage open(Decoder.Decoded decoded, @Nullable URI url) {
    String html = Markup.cut(decoded.text());
    String problem = decoded.reason();
    if (html.length() < decoded.text().length()) {
      String cut = "too many tags: read up to character " + html.length();
      problem = problem == null ? cut : problem + ", " + cut;
    }
    return new HtmlPage(Markup.parse(html, url == null ? "" : url.toString()), url, problem);
  }

  Report read(String id) {
    float[][] judged = judged();
    return report(id, judged[0], judged[1]);
  }

  /** How probably each passage is body, and how probably a caption. */
  private float[][] judged() {
    float[][] features = rows.rows();
    return new float[][] {Judge.pages().judge(features, rows.ties()), Judge.captions(features)};
  }

  /** The report, where the passages were judged so. */
  Report report(String id, float[] probabilities, float[] captions) {
    PageBody body = new PageBody(walk, rows, declared, probabilities, captions);
    List<PageBody.Kept> kept = body.kept();
    int length = title == null ? 0 : title.length();
    for (PageBody.Kept passage : kept) {
      length += passage.text().length() + 2;
    }
    StringBuilder text = new StringBuilder(length);
    if (title != null) {
      text.append(title);
    }
    List<Span> spans = new ArrayList<>();
    for (PageBody.Kept passage : kept) {
      text.append(text.isEmpty() ? "" : "\n\n");
      spans.add(new Span(text.length(), text.length() + passage.text().length()));
      text.append(passage.text());
    }
    String all = text.toString();
    List<Block> blocks = new ArrayList<>();
    if (title != null) {
      blocks.add(
          new Block(
              Role.TITLE,
              new Span(0, title.length()),
              headlines.get(0).origin().name().toLowerCase(Locale.ROOT)));
    }
    int paragraphs = 0;
    for (int i = 0; i < kept.size(); i++) {
      Role role = kept.get(i).role();
      paragraphs += role == Role.PARAGRAPH ? 1 : 0;
      Parts.add(blocks, all, spans.get(i), role, kept.get(i).signal(), paragraphs <= 2);
    }
    Signers signers = facts.signers();
    for (Block block : blocks) {
      List<String> names = block.role() == Role.BYLINE ? Bylines.read(block.span().of(all)) : null;
      signers.addLine(names == null ? List.of() : names);
    }
    Published published = facts.published();
    LocalDate printed = published == null ? printedDate() : null;
    if (printed != null) {
      published = Published.on(printed, Origin.TEXT);
    }
    Provenance provenance =
        new Provenance(
            signers.bodies(),
            Wires.of(all, blocks, signers.bodies()),
            facts.modified(),
            facts.signals(signers.origin(), body.isDeclared()),
            body.confidence());
    String reason = problem != null ? problem : paragraphs == 0 ? "no body found" : null;
    return new Report(
        id,
        facts.url(),
        facts.outlet(),
        title,
        headlines,
        signers.persons(),
        published,
        facts.language(),
        all,
        blocks,
        reason,
        provenance);
  }

  /** The day that a short line about the headline prints, where the page declares none. */
  private @Nullable LocalDate printedDate() {
    List<Passage> passages = walk.passages();
    int from = Math.max(0, Math.max(rows.title(), 0) - DATE_REACH);
    int to = Math.min(passages.size(), Math.max(rows.title(), 0) + 2 * DATE_REACH);
    for (int i = from; i < to; i++) {
      String line = passages.get(i).text();
      LocalDate day = line.length() <= MOST_STAMP ? Dates.inWords(line) : null;
      if (day != null && !day.isAfter(LATEST)) {
        return day;
      }
    }
    return null;
  }
}
