package org.stemma.read;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
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

/** Reads a report from an HTML page. */
final class HtmlPage {
  final PageFacts facts;
  final Outlet outlet;
  final List<Headline> headlines;
  final @Nullable String title;
  final PageWalk walk;
  final PageRows rows;

  private HtmlPage(Document document, @Nullable URI url) {
    List<String> scripts = new ArrayList<>();
    for (Element script : document.select("script[type=application/ld+json]")) {
      scripts.add(script.data());
    }
    JsonLd data = new JsonLd(scripts);
    this.facts = new PageFacts(document, data, url);
    this.outlet = facts.outlet();
    this.headlines = facts.headlines(outlet);
    this.title = headlines.isEmpty() ? null : headlines.get(0).text();
    this.walk = PageWalk.of(document.body());
    String body = data.text("articleBody");
    this.rows = new PageRows(walk, body == null ? "" : body, title, facts.description());
  }

  static HtmlPage open(String html, @Nullable URI url) {
    return new HtmlPage(Jsoup.parse(html, url == null ? "" : url.toString()), url);
  }

  static Report read(Decoder.Decoded decoded, @Nullable URI url, String id) {
    HtmlPage page = open(decoded.text(), url);
    float[] judged = Judge.pages().judge(page.rows.rows(), page.rows.groups());
    StringBuilder text = new StringBuilder();
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < judged.length; i++) {
      if (judged[i] >= 0.5) {
        text.append(text.isEmpty() ? "" : "\n\n");
        String words = page.walk.passages().get(i).text();
        blocks.add(new Block(Role.PARAGRAPH, new Span(text.length(), text.length() + words.length())));
        text.append(words);
      }
    }
    return new Report(
        id,
        page.facts.url(),
        page.outlet,
        page.title,
        page.headlines,
        page.facts.authors(),
        page.facts.published(),
        page.facts.language(),
        text.toString(),
        blocks,
        null);
  }
}
