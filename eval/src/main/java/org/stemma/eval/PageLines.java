package org.stemma.eval;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** A page's words without its tags, as archives of plain text (WET) keep them: a block a line. */
final class PageLines {
  private static final Set<String> NEVER =
      Set.of("script", "style", "noscript", "template", "svg", "iframe", "textarea", "select");

  private PageLines() {}

  static String of(String html) {
    StringBuilder out = new StringBuilder();
    NodeTraversor.filter(new Lines(out), Jsoup.parse(html).body());
    return out.toString()
        .replaceAll("[ \\t\\x0B\\f\\r\\u00A0]+", " ")
        .replaceAll(" ?\n[ \n]*", "\n");
  }

  private record Lines(StringBuilder out) implements NodeFilter {
    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof TextNode text) {
        out.append(text.getWholeText().replace('\n', ' '));
      } else if (node instanceof Element element) {
        if (NEVER.contains(element.normalName())) {
          return FilterResult.SKIP_ENTIRELY;
        }
        breakAt(element);
      }
      return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (node instanceof Element element) {
        breakAt(element);
      }
      return FilterResult.CONTINUE;
    }

    private void breakAt(Element element) {
      if (element.isBlock() || element.normalName().equals("br")) {
        out.append('\n');
      }
    }
  }
}
