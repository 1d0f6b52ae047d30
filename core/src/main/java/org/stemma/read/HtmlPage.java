package org.stemma.read;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.stemma.Block;
import org.stemma.Headline;
import org.stemma.Outlet;
import org.stemma.Report;
import org.stemma.Role;
import org.stemma.Span;

/** Reads a report from an HTML page: finds the element that holds its body, and what lies by it. */
final class HtmlPage {
  private static final double MANY_LINKS = 0.5;
  private static final int NO_PROSE_COST = 20;
  private static final int LEAST_BODY = 400;

  private final PageText page;
  private final @Nullable String title;
  private final String declaredBody;

  private HtmlPage(PageText page, @Nullable String title, @Nullable String declaredBody) {
    this.page = page;
    this.title = title;
    this.declaredBody = declaredBody == null ? "" : plain(declaredBody);
  }

  static Report read(Decoder.Decoded decoded, @Nullable URI url, String id) {
    String base = url == null ? "" : url.toString();
    Document document = Jsoup.parse(decoded.text(), base);
    List<String> scripts = new ArrayList<>();
    for (Element script : document.select("script[type=application/ld+json]")) {
      scripts.add(script.data());
    }
    JsonLd data = new JsonLd(scripts);
    PageFacts facts = new PageFacts(document, data, url);
    Outlet outlet = facts.outlet();
    List<Headline> headlines = facts.headlines(outlet);
    String title = headlines.isEmpty() ? null : headlines.get(0).text();
    List<Passage> kept = kept(document, title, data.text("articleBody"));
    List<String> authors = new ArrayList<>(facts.authors());
    StringBuilder text = new StringBuilder();
    List<Block> blocks = new ArrayList<>();
    if (title != null) {
      text.append(title);
      blocks.add(new Block(Role.TITLE, new Span(0, title.length())));
    }
    int paragraphs = 0;
    List<Passage> parts = new ArrayList<>(kept);
    List<Span> spans = new ArrayList<>();
    for (Passage passage : parts) {
      text.append(text.isEmpty() ? "" : "\n\n");
      spans.add(new Span(text.length(), text.length() + passage.text().length()));
      text.append(passage.text());
    }
    String all = text.toString();
    for (int i = 0; i < parts.size(); i++) {
      Role role = parts.get(i).role();
      paragraphs += role == Role.PARAGRAPH ? 1 : 0;
      Parts.add(blocks, all, spans.get(i), role, paragraphs <= 2);
      List<String> names =
          authors.isEmpty() && role == Role.BYLINE ? Bylines.read(parts.get(i).text()) : null;
      authors.addAll(names == null ? List.of() : names);
    }
    String reason =
        decoded.reason() != null ? decoded.reason() : paragraphs == 0 ? "no body found" : null;
    return new Report(
        id,
        facts.url(),
        outlet,
        title,
        headlines,
        authors,
        facts.published(),
        facts.language(),
        all,
        blocks,
        reason);
  }

  private static List<Passage> kept(
      Document document, @Nullable String title, @Nullable String declaredBody) {
    HtmlPage strict = new HtmlPage(new PageText(document.body(), false), title, declaredBody);
    List<Passage> kept = strict.kept();
    if (prose(kept) >= LEAST_BODY || !strict.page.isPartial()) {
      return kept;
    }
    HtmlPage lenient = new HtmlPage(new PageText(document.body(), true), title, declaredBody);
    List<Passage> more = lenient.kept();
    return prose(more) > 2 * prose(kept) ? more : kept;
  }

  private static int prose(List<Passage> passages) {
    int length = 0;
    for (Passage passage : passages) {
      length += passage.role() == Role.PARAGRAPH ? passage.text().length() : 0;
    }
    return length;
  }

  /** The passages of the report in order, each with its role. */
  private List<Passage> kept() {
    List<Passage> all = page.passages();
    Span body = body();
    List<Passage> out = new ArrayList<>();
    for (int i = opening(body); i < body.end(); i++) {
      Passage passage = all.get(i);
      Role role = role(passage);
      boolean before = i < body.start();
      boolean beside = before && passage.hint() && role == Role.PARAGRAPH;
      if (before && role != Role.CAPTION && role != Role.CREDIT && role != Role.BYLINE && !beside) {
        continue;
      }
      if (!isTitle(passage) && !isLinks(passage, role)) {
        out.add(
            new Passage(
                passage.text(), passage.links(), beside ? Role.STANDFIRST : role, passage.hint()));
      }
    }
    return withoutRepeats(out);
  }

  private static List<Passage> withoutRepeats(List<Passage> passages) {
    List<Passage> out = new ArrayList<>();
    for (Passage passage : passages) {
      boolean again = false;
      for (int i = Math.max(0, out.size() - 4); i < out.size(); i++) {
        again |= out.get(i).text().equals(passage.text());
      }
      if (!again) {
        out.add(passage);
      }
    }
    return out;
  }

  private boolean isTitle(Passage passage) {
    return title != null
        && (passage.text().equals(title)
            || (passage.role() == Role.SUBHEAD && PageFacts.likeness(passage.text(), title) > 0.8));
  }

  private static boolean isLinks(Passage passage, Role role) {
    boolean open = !Shape.endsSentence(passage.text());
    double share = passage.linkShare();
    return role != Role.CAPTION
        && role != Role.CREDIT
        && role != Role.BYLINE
        && (share > 0.95
            ? passage.text().length() < 400
            : share > MANY_LINKS && (open || Shape.wordCount(passage.text()) < 8));
  }

  private static Role role(Passage passage) {
    String text = passage.text();
    Role role = passage.role();
    if (Furniture.isCorrection(text)) {
      return Role.CORRECTION;
    }
    if (role == Role.CREDIT) {
      return Shape.isProse(text) && Shape.wordCount(text) > 14 ? Role.CAPTION : Role.CREDIT;
    }
    if (role == Role.CAPTION) {
      return Credits.isCredit(text) ? Role.CREDIT : Role.CAPTION;
    }
    if (Furniture.isAgencyTail(text)) {
      return Role.AGENCY_TAIL;
    }
    if (Bylines.read(text) != null) {
      return Role.BYLINE;
    }
    if (Furniture.isFurniture(text)) {
      return Role.BOILERPLATE;
    }
    return Credits.isCredit(text) ? Role.CREDIT : role;
  }

  /** Where reading begins: at the headline above the body, else at the body. */
  private int opening(Span body) {
    for (int i = body.start() - 1; i >= Math.max(0, body.start() - 40); i--) {
      if (isTitle(page.passages().get(i))) {
        return i;
      }
    }
    return body.start();
  }

  /** The element whose passages are worth most: prose counts for it, links and labels against. */
  private Span body() {
    List<Passage> all = page.passages();
    double[] worth = new double[all.size() + 1];
    for (int i = 0; i < all.size(); i++) {
      worth[i + 1] = worth[i] + worth(all.get(i));
    }
    Span best = new Span(0, all.size());
    double most = 0;
    for (Map.Entry<Element, Span> entry : page.ranges().entrySet()) {
      Element element = entry.getKey();
      Span range = entry.getValue();
      double value = (worth[range.end()] - worth[range.start()]) * favour(element);
      boolean tighter = value == most && best.length() > range.length();
      if (value > most || tighter) {
        most = value;
        best = range;
      }
    }
    return best;
  }

  private static double favour(Element element) {
    if (element.attr("itemprop").equals("articleBody")) {
      return 1.3;
    }
    return PageText.isArticle(element) ? 1.15 : element.normalName().equals("article") ? 1.1 : 1;
  }

  private double worth(Passage passage) {
    String text = passage.text();
    int length = text.length();
    boolean declared =
        length >= 25 && !declaredBody.isEmpty() && declaredBody.contains(start(text));
    if (declared) {
      return length * 1.5;
    }
    double against = declaredBody.length() < 500 ? 1 : 0.3;
    if (passage.role() == Role.CAPTION || passage.role() == Role.CREDIT) {
      return 0;
    }
    if (passage.linkShare() > MANY_LINKS) {
      return -NO_PROSE_COST - passage.links();
    }
    boolean prose = length >= 40 && Shape.isProse(text) && !Furniture.isFurniture(text);
    double full = (length - passage.links()) * against;
    if (prose) {
      return full;
    }
    boolean item = passage.role() == Role.LIST && passage.links() * 4 < length;
    return item ? full * 0.3 : passage.role() == Role.SUBHEAD ? -5 : -NO_PROSE_COST;
  }

  private static String start(String text) {
    return plain(text.length() > 80 ? text.substring(0, 80) : text);
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
  }
}
