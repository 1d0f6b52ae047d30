package org.stemma.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** The elements by which a page tells facts of its report, found in one walk over the page. */
final class PageElements implements NodeVisitor {
  /** Pages have few of those that matter. */
  private static final int MOST = 40;

  final Document page;

  /** The texts of the scripts that hold JSON-LD. */
  final List<String> data = new ArrayList<>();

  /** What the meta elements say first under each name, in small letters. */
  final Map<String, String> metas = new HashMap<>();

  final List<Element> headings = new ArrayList<>();
  final List<Element> published = new ArrayList<>();
  final List<Element> modified = new ArrayList<>();
  final List<Element> times = new ArrayList<>();
  @Nullable Element canonical;

  PageElements(Document page) {
    this.page = page;
    NodeTraversor.traverse(this, page);
  }

  @Override
  public void head(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return;
    }
    String tag = element.normalName();
    boolean named = element.attributesSize() > 0;
    String property = named ? element.attr("itemprop").strip() : "";
    switch (tag) {
      case "script" -> {
        if (named && element.attr("type").strip().equalsIgnoreCase("application/ld+json")) {
          data.add(element.data());
        }
      }
      case "meta" -> add(element);
      case "h1", "h2", "h3" -> add(headings, element);
      case "link" -> {
        boolean right = element.attr("rel").strip().equalsIgnoreCase("canonical");
        canonical = canonical == null && right && element.hasAttr("href") ? element : canonical;
      }
      case "time" -> {
        if (named && element.hasAttr("datetime")) {
          add(times, element);
        }
      }
      default -> {}
    }
    if (property.equalsIgnoreCase("headline") && !headings.contains(element)) {
      add(headings, element);
    } else if (property.equalsIgnoreCase("dateModified")) {
      add(modified, element);
    }
    boolean dated = tag.equals("time") && named && element.hasAttr("pubdate");
    if (dated || property.equalsIgnoreCase("datePublished")) {
      add(published, element);
    }
  }

  private void add(Element meta) {
    String value = meta.attr("content").strip();
    for (String kind : List.of("property", "name", "itemprop")) {
      String key = meta.attr(kind).strip().toLowerCase(Locale.ROOT);
      if (!key.isEmpty() && !value.isEmpty()) {
        metas.putIfAbsent(key, value);
      }
    }
  }

  private static void add(List<Element> to, Element element) {
    if (to.size() < MOST) {
      to.add(element);
    }
  }
}
