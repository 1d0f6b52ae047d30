package org.stemma.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;
import org.stemma.Role;
import org.stemma.Span;

/** The passages of a page in order, and which of them each element holds. */
final class PageText {
  private static final Set<String> BLOCKS =
      Set.of(
          Shape.words(
              """
              p div section article main header footer aside nav ul ol li dl dt dd
              table tr td th tbody blockquote pre figure figcaption h1 h2 h3 h4 h5
              h6 hr form fieldset address details summary body center caption
              picture img video amp-img
              """));
  private static final Set<String> NEVER =
      Set.of(
          Shape.words(
              """
              script style noscript template iframe svg button input select option
              textarea object embed canvas dialog head audio label math
              """));
  private static final Set<String> SELDOM = Set.of("nav", "aside", "footer", "form", "menu");
  private static final Pattern JUNK =
      Pattern.compile(
          "(?i)(?:^|[-_ ])(?:comments?|commentlist|disqus\\w*|relat(?:ed|edcontent|edposts?)|recirc\\w*|recommend\\w*|shar(?:e|ing|ebar|etools|edaddy)|social\\w*|promo\\w*|newsletters?|subscri(?:be|ption)\\w*|sidebar\\w*|advert\\w*|ads?|adslot|sponsor\\w*|cookies?|consent|gdpr|breadcrumbs?|tags|taglist|topics|menu|navigation|navbar|nav|footer|popup|pop-up|modal|lightbox|overlay|toolbar|outbrain|taboola|mostread|most-(?:read|popular|viewed)|more-(?:stories|from|on|news)|readmore|read-more|read-also|teasers?|trending|author-?(?:bio|box|info|card)|about-?author|bio|widgets?|print-only|sr-only|screen-reader-text|visually-?hidden|visuallyhidden|hidden|signup|login|ratings?|toc|article-?(?:meta|tools|footer|tags)|post-?(?:meta|tags|footer|navigation)|entry-meta|pagination|skip-link|donat\\w*|jp-relatedposts|callout|yarpp|survey|disclaimer|copyright|byline|author|authors)(?:$|[-_ ])");
  private static final Pattern CAPTION =
      Pattern.compile("(?i)(?:^|[-_ a-z])caption(?:$|[-_ ]|text)|bildunterschrift|\\blegend\\b");
  private static final Pattern CREDIT =
      Pattern.compile(
          "(?i)credit|photographer|copyright|(?:image|photo|picture|caption)[-_]?(?:source|author|by)|(?:^|[-_ ])source(?:$|[-_ ])");
  private static final Pattern STANDFIRST =
      Pattern.compile(
          "(?i)(?:^|[-_ ])(?:standfirst|subtitle|sub-?head(?:line|ing)?|deck|dek|summary|intro|lead|lede|excerpt|chapeau|teaser-text|description|vorspann|ingress|entradilla)(?:$|[-_ ])|__(?:intro|lead|summary|subtitle|standfirst)");

  private final List<Passage> passages = new ArrayList<>();
  private final Map<Element, Span> ranges = new LinkedHashMap<>();
  private final Map<Element, Integer> lengths = new LinkedHashMap<>();
  private final Map<Element, Integer> proses = new LinkedHashMap<>();
  private final boolean lenient;
  private boolean dropped;
  private int total;
  private int totalProse;

  /**
   * Reads a page.
   *
   * @param lenient whether elements are kept whatever their names say, for pages that name the body
   *     itself as others name their margins
   */
  PageText(Element body, boolean lenient) {
    this.lenient = lenient;
    NodeTraversor.traverse(new Measure(), body);
    Walk walk = new Walk();
    NodeTraversor.filter(walk, body);
    walk.flush();
  }

  /** Whether anything was left out. */
  boolean isPartial() {
    return dropped;
  }

  List<Passage> passages() {
    return passages;
  }

  /** The passages of each element that was kept, as a range of their indices. */
  Map<Element, Span> ranges() {
    return ranges;
  }

  /** Counts the characters in each element, and those of them in paragraphs. */
  private final class Measure implements NodeVisitor {
    private int inParagraph;

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode text) {
        int length = text.getWholeText().strip().length();
        total += length;
        totalProse += inParagraph > 0 ? length : 0;
      } else if (node instanceof Element element) {
        if (isNamed(element)) {
          lengths.put(element, total);
          proses.put(element, totalProse);
        }
        inParagraph += element.normalName().equals("p") ? 1 : 0;
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        lengths.computeIfPresent(element, (same, start) -> total - start);
        proses.computeIfPresent(element, (same, start) -> totalProse - start);
        inParagraph -= element.normalName().equals("p") ? 1 : 0;
      }
    }
  }

  private final class Walk implements NodeFilter {
    private final StringBuilder text = new StringBuilder();
    private int links;
    private int breaks;
    private int inLink;
    private int inCaption;
    private int inCredit;
    private int inItem;
    private int inHeading;
    private int inHint;
    private final Deque<Integer> starts = new ArrayDeque<>();

    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof TextNode words) {
        append(words.getWholeText());
        return FilterResult.CONTINUE;
      }
      if (!(node instanceof Element element)) {
        return FilterResult.CONTINUE;
      }
      if (isJunk(element)) {
        dropped = true;
        return FilterResult.SKIP_ENTIRELY;
      }
      String tag = element.normalName();
      if (tag.equals("br")) {
        breaks++;
        text.append(' ');
        if (breaks >= 2) {
          flush();
        }
      } else if (isBlock(element)) {
        flush();
      }
      count(element, 1);
      starts.push(passages.size());
      return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (node instanceof Element element) {
        int start = starts.pop();
        if (isBlock(element)) {
          flush();
        }
        count(element, -1);
        if (start < passages.size()) {
          ranges.put(element, new Span(start, passages.size()));
        }
      }
      return FilterResult.CONTINUE;
    }

    private boolean isBlock(Element element) {
      return BLOCKS.contains(element.normalName()) || (inCaption > 0 && isCredit(element));
    }

    private boolean isCredit(Element element) {
      return CREDIT.matcher(names(element)).find();
    }

    private void count(Element element, int step) {
      String tag = element.normalName();
      inLink += tag.equals("a") ? step : 0;
      inItem += tag.equals("li") ? step : 0;
      inHeading +=
          tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1)) ? step : 0;
      String names = names(element);
      boolean small = small(element, 0.2);
      inCredit += small && CREDIT.matcher(names).find() ? step : 0;
      inHint += small && STANDFIRST.matcher(names).find() ? step : 0;
      inCaption += tag.equals("figcaption") || (small && CAPTION.matcher(names).find()) ? step : 0;
    }

    private void append(String words) {
      for (int i = 0; i < words.length(); i++) {
        char c = words.charAt(i);
        boolean space = c <= ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c);
        boolean none = c == '\u200B' || c == '\u00AD' || c == '\uFEFF';
        if (!space && !none) {
          text.append(c);
          links += inLink > 0 ? 1 : 0;
          breaks = 0;
        } else if (space && text.length() > 0 && text.charAt(text.length() - 1) != ' ') {
          text.append(' ');
          links += inLink > 0 ? 1 : 0;
        }
      }
    }

    void flush() {
      String words = text.toString().replace("  ", " ").strip();
      text.setLength(0);
      breaks = 0;
      if (!words.isEmpty()) {
        passages.add(new Passage(words, links, role(), inHint > 0));
      }
      links = 0;
    }

    private Role role() {
      if (inCaption > 0 || inCredit > 0) {
        return inCredit > 0 ? Role.CREDIT : Role.CAPTION;
      }
      return inHeading > 0 ? Role.SUBHEAD : inItem > 0 ? Role.LIST : Role.PARAGRAPH;
    }
  }

  private static String names(Element element) {
    if (!element.hasAttr("class") && !element.hasAttr("id")) {
      return "";
    }
    String names = element.className() + " " + element.id();
    return names.length() > 300 ? names.substring(0, 300) : names;
  }

  private static boolean isNamed(Element element) {
    return element.attributesSize() > 0 || SELDOM.contains(element.normalName());
  }

  private boolean small(Element element, double share) {
    return lengths.getOrDefault(element, 0) <= total * share;
  }

  /** Whether the element holds so much of the page's prose that it cannot be a margin. */
  private boolean isMain(Element element) {
    int prose = proses.getOrDefault(element, 0);
    return !small(element, 0.4) || (prose > 400 && prose >= totalProse * 0.35);
  }

  private boolean isJunk(Element element) {
    String tag = element.normalName();
    if (NEVER.contains(tag)) {
      return true;
    }
    if (tag.equals("body") || tag.equals("html") || tag.equals("main") || isMain(element)) {
      return false;
    }
    if (SELDOM.contains(tag)
        || element.hasAttr("hidden")
        || element.attr("aria-hidden").equals("true")) {
      return true;
    }
    String style = element.attr("style");
    boolean unseen = style.length() < 500 && style.replace(" ", "").contains("display:none");
    boolean item = element.attr("itemprop").equals("articleBody");
    return unseen
        || (!lenient
            && !item
            && !CAPTION.matcher(names(element)).find()
            && !STANDFIRST.matcher(names(element)).find()
            && !isArticle(element)
            && JUNK.matcher(names(element)).find());
  }

  /** Whether the element's names say that it holds the report itself. */
  static boolean isArticle(@Nullable Element element) {
    return element != null && ARTICLE.matcher(names(element)).find();
  }

  private static final Pattern ARTICLE =
      Pattern.compile(
          "(?i)(?:article|story|entry|post|content|page)[-_]{0,2}(?:body|content|text|copy|main)|(?:^| )(?:article|story|rich-text|richtext|body-?copy)(?:$| )|articlebody|storytext");
}
