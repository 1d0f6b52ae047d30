package org.stemma.read;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.stemma.Span;

/** Cuts a page into its passages, and notes which region each stands in: one walk over the page. */
final class PageWalk implements NodeFilter {
  private static final Set<String> BLOCKS =
      Set.of(
          Shape.words(
              """
              p div section article main header footer aside nav ul ol li dl dt dd
              table tr tbody blockquote pre figure figcaption h1 h2 h3 h4 h5
              h6 hr form fieldset address details summary body center caption
              picture img video amp-img iframe
              """));
  private static final Set<String> NEVER =
      Set.of(
          Shape.words(
              """
              script style noscript template iframe svg canvas select option textarea
              object head audio video math map button input dialog embed
              """));
  private static final int LONGEST_NAME = 40;

  private final List<Passage> passages = new ArrayList<>();
  private final List<Region> regions = new ArrayList<>();
  private final List<Span> ranges = new ArrayList<>();
  private final Map<String, Long> known = new HashMap<>();
  private final StringBuilder text = new StringBuilder();
  private int links;
  private int strong;
  private int slanted;
  private int breaks;
  private int inLink;
  private int inStrong;
  private int inSlant;
  private int region = -1;
  private long local;

  /** For each element that is open, by its depth, whether it is a region. */
  private final BitSet regional = new BitSet();

  private PageWalk() {}

  static PageWalk of(Element body) {
    PageWalk walk = new PageWalk();
    NodeTraversor.filter(walk, body);
    walk.flush("body");
    return walk;
  }

  List<Passage> passages() {
    return passages;
  }

  /** All regions, each after the one around it. */
  List<Region> regions() {
    return regions;
  }

  /** The passages in each region, as a range of their indices. */
  List<Span> ranges() {
    return ranges;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode words) {
      append(words.getWholeText());
      return FilterResult.CONTINUE;
    }
    if (!(node instanceof Element element)) {
      return FilterResult.CONTINUE;
    }
    String tag = element.normalName();
    if (NEVER.contains(tag)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    if (tag.equals("br")) {
      breaks++;
      text.append(' ');
      if (breaks >= 2) {
        flush(blockTag());
      }
      return FilterResult.CONTINUE;
    }
    long marks = element.attributesSize() == 0 ? 0 : marks(element);
    regional.set(depth, isBlock(element, tag) || isApart(marks));
    if (regional.get(depth)) {
      flush(blockTag());
      regions.add(
          new Region(
              region,
              tag,
              marks | (isUnseen(element) ? Mark.HIDDEN.bit() : 0),
              element.attributesSize() == 0 ? "" : element.className(),
              element.attributesSize() > 0 && element.attr("itemprop").equals("articleBody")));
      ranges.add(new Span(passages.size(), passages.size()));
      region = regions.size() - 1;
    } else {
      local |= marks;
    }
    count(tag, 1);
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return FilterResult.CONTINUE;
    }
    String tag = element.normalName();
    if (NEVER.contains(tag) || tag.equals("br")) {
      return FilterResult.CONTINUE;
    }
    count(tag, -1);
    if (regional.get(depth)) {
      flush(blockTag());
      ranges.set(region, new Span(ranges.get(region).start(), passages.size()));
      region = regions.get(region).parent();
    } else if (tag.equals("td") || tag.equals("th")) {
      text.append(' ');
    }
    return FilterResult.CONTINUE;
  }

  private String blockTag() {
    return region < 0 ? "body" : regions.get(region).tag();
  }

  /** A cell of a table is a block only where it lays out others; else its row is one passage. */
  private boolean isBlock(Element element, String tag) {
    if (!tag.equals("td") && !tag.equals("th")) {
      return BLOCKS.contains(tag);
    }
    for (Node child = element.firstChild(); child != null; child = child.nextSibling()) {
      if (child instanceof Element inner
          && (BLOCKS.contains(inner.normalName()) || inner.normalName().equals("br"))) {
        return true;
      }
    }
    text.append(' ');
    return false;
  }

  /** Whether an inline element is a passage of its own, as a credit at a caption's end. */
  private static boolean isApart(long marks) {
    return Mark.CREDIT.in(marks) || Mark.COPYRIGHT.in(marks) || Mark.CAPTION.in(marks);
  }

  private void count(String tag, int step) {
    switch (tag) {
      case "a" -> inLink += step;
      case "b", "strong" -> inStrong += step;
      case "i", "em", "cite" -> inSlant += step;
      default -> {}
    }
  }

  private long marks(Element element) {
    long marks = 0;
    for (Attribute attribute : element.attributes()) {
      String key = attribute.getKey();
      boolean named =
          switch (key) {
            case "class", "id", "role", "itemprop" -> true;
            default -> key.startsWith("data-");
          };
      if (named) {
        String value = attribute.getValue();
        boolean name = !key.startsWith("data-") || isName(value);
        marks |= name ? known.computeIfAbsent(value, Mark::of) : 0;
      }
    }
    return marks;
  }

  private static boolean isName(String value) {
    if (value.isEmpty() || value.length() > LONGEST_NAME) {
      return false;
    }
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (!(c >= 'a' && c <= 'z') && !(c >= 'A' && c <= 'Z') && c != '-' && c != '_') {
        return false;
      }
    }
    return true;
  }

  private static boolean isUnseen(Element element) {
    if (element.attributesSize() == 0) {
      return false;
    }
    String style = element.attr("style");
    return element.hasAttr("hidden")
        || element.attr("aria-hidden").equals("true")
        || (!style.isEmpty()
            && style.length() < 500
            && style.replace(" ", "").contains("display:none"));
  }

  private void append(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c > ' ' && c < 0x80) {
        add(c);
        continue;
      }
      boolean space = c <= ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c);
      boolean none = c == '\u200B' || c == '\u00AD' || c == '\uFEFF' || c == '\u200E';
      if (!space && !none) {
        add(c);
      } else if (space && text.length() > 0 && text.charAt(text.length() - 1) != ' ') {
        text.append(' ');
        links += inLink > 0 ? 1 : 0;
      }
    }
  }

  private void add(char c) {
    text.append(c);
    links += inLink > 0 ? 1 : 0;
    strong += inStrong > 0 ? 1 : 0;
    slanted += inSlant > 0 ? 1 : 0;
    breaks = 0;
  }

  private void flush(String tag) {
    int end = text.length();
    int start = 0;
    while (start < end && text.charAt(start) == ' ') {
      start++;
    }
    while (end > start && text.charAt(end - 1) == ' ') {
      end--;
    }
    if (end > start) {
      String words = text.substring(start, end);
      if (words.contains("  ")) {
        words = words.replaceAll(" {2,}", " ");
      }
      passages.add(
          new Passage(
              words,
              Math.min(links, words.length()),
              strong,
              slanted,
              tag,
              Math.max(0, region),
              local));
    }
    text.setLength(0);
    links = 0;
    strong = 0;
    slanted = 0;
    breaks = 0;
    local = 0;
  }
}
