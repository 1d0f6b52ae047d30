package org.stemma.read;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;
import org.stemma.Outlet;

/**
 * Reads the items of RSS 0.9x to 2.0, RDF and Atom, whole or broken: unclosed elements, undeclared
 * or unusual prefixes, markup that was not escaped. Entities that a feed declares are not expanded,
 * and nothing that it refers to is opened.
 */
final class XmlFeed implements NodeVisitor {
  private static final Pattern ROOT =
      Pattern.compile("(?i)<((?:[\\w-]{1,20}:)?(?:rss|feed|rdf))(?=[\\s>])");
  private static final Pattern PAGE = Pattern.compile("(?i)<(?:!doctype\\s+html|html|body)\\b");
  private static final Map<String, String> PREFIXES =
      Map.ofEntries(
          Map.entry("http://purl.org/rss/1.0/modules/content/", "content:"),
          Map.entry("http://purl.org/dc/elements/1.1/", "dc:"),
          Map.entry("http://purl.org/dc/terms/", "dc:"),
          Map.entry("http://search.yahoo.com/mrss/", "media:"),
          Map.entry("http://search.yahoo.com/mrss", "media:"),
          Map.entry("http://rssnamespace.org/feedburner/ext/1.0", "feedburner:"),
          Map.entry("http://www.w3.org/2005/atom", ""),
          Map.entry("http://purl.org/atom/ns#", ""),
          Map.entry("http://purl.org/rss/1.0/", ""),
          Map.entry("http://my.netscape.com/rdf/simple/0.9/", ""),
          Map.entry("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf:"));
  private static final Map<String, String> USUAL =
      Map.of("atom", "", "atom10", "", "rss", "", "a10", "", "dcterms", "dc:");

  /** What an item may say of itself, by the names that this class gives to its elements. */
  private static final Set<String> FIELDS =
      Set.of(
          "title",
          "link",
          "description",
          "content:encoded",
          "content",
          "summary",
          "guid",
          "id",
          "pubdate",
          "published",
          "issued",
          "created",
          "updated",
          "modified",
          "dc:date",
          "dc:created",
          "dc:issued",
          "author",
          "dc:creator",
          "dc:language",
          "dc:publisher",
          "source",
          "media:credit",
          "media:description",
          "media:text",
          "feedburner:origlink");

  /** A field that stands inside one of these was not closed before. */
  private static final Set<String> PLAIN =
      Set.of("pubdate", "guid", "dc:creator", "dc:date", "content:encoded", "published", "updated");

  private static final Set<String> SEVERAL =
      Set.of("author", "dc:creator", "media:credit", "media:description", "media:text");
  private static final Set<String> ASIDE = Set.of("image", "textinput", "cloud", "media:rating");
  private static final int MOST_VALUES = 50;

  private final Map<String, String> prefixes = new HashMap<>(USUAL);
  private final @Nullable URI url;
  private final Map<String, List<String>> channel = new HashMap<>();
  private final List<Map<String, List<String>>> items = new ArrayList<>();
  private final Deque<Element> open = new ArrayDeque<>();
  private Map<String, List<String>> current = channel;
  private @Nullable Element skipped;

  private XmlFeed(@Nullable URI url) {
    this.url = url;
  }

  /** The name of a feed's root element, null if the text begins as no feed does. */
  static @Nullable String root(String head) {
    Matcher root = ROOT.matcher(head);
    if (!root.find()) {
      return null;
    }
    String before = head.substring(0, root.start()).stripLeading();
    boolean isMarkup = before.isEmpty() || before.startsWith("<") || before.contains("<?xml");
    return isMarkup && !PAGE.matcher(before).find() ? root.group(1) : null;
  }

  /**
   * The items in their order.
   *
   * @param url of the feed, null if unknown
   */
  static List<FeedItem> items(String text, @Nullable URI url) {
    XmlFeed feed = new XmlFeed(url);
    Document document = Jsoup.parse(text, "", Parser.xmlParser());
    document.outputSettings().prettyPrint(false);
    NodeTraversor.traverse(feed, document);
    Outlet outlet = feed.outlet();
    String language = first(feed.channel, "language", "dc:language", "xml:lang");
    List<FeedItem> out = new ArrayList<>();
    for (Map<String, List<String>> item : feed.items) {
      if (!item.isEmpty()) {
        out.add(item(item, outlet, language));
      }
    }
    return out;
  }

  @Override
  public void head(Node node, int depth) {
    if (skipped != null || !(node instanceof Element element)) {
      return;
    }
    declare(element);
    String name = name(element);
    if (name.equals("item") || name.equals("entry")) {
      open.push(element);
      current = new HashMap<>();
      items.add(current);
      put("xml:lang", element.attr("xml:lang"));
      put("rdf:about", element.attr("rdf:about"));
    } else if (ASIDE.contains(name)) {
      skipped = element;
    } else if (FIELDS.contains(name)) {
      field(name, element);
    } else if (current == channel && (name.equals("language") || name.equals("feed"))) {
      put("language", element.ownText());
      put("xml:lang", element.attr("xml:lang"));
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node == skipped) {
      skipped = null;
    } else if (node == open.peek()) {
      open.pop();
      current = open.isEmpty() ? channel : items.get(items.size() - 1);
    }
  }

  private void declare(Element element) {
    for (Attribute attribute : element.attributes()) {
      String key = attribute.getKey();
      String known = PREFIXES.get(attribute.getValue().strip().toLowerCase(Locale.ROOT));
      if (known != null && key.startsWith("xmlns:")) {
        prefixes.put(key.substring(6).toLowerCase(Locale.ROOT), known);
      }
    }
  }

  /** The element's name in lower case, with the usual prefix of its name space. */
  private String name(Element element) {
    String name = element.tagName().toLowerCase(Locale.ROOT);
    int colon = name.indexOf(':');
    String known = colon < 0 ? null : prefixes.get(name.substring(0, colon));
    return known == null ? name : known + name.substring(colon + 1);
  }

  private void field(String name, Element element) {
    if (name.equals("link")) {
      link(element);
      return;
    }
    if (name.equals("source")) {
      source(element);
      skipped = element;
      return;
    }
    if (isUnclosed(element)) {
      put(name, element.ownText());
      return;
    }
    skipped = element;
    if (name.equals("author")) {
      put(name, author(element));
      return;
    }
    if (name.equals("guid") && element.attr("isPermaLink").equalsIgnoreCase("false")) {
      return;
    }
    boolean nested = element.childrenSize() > 0;
    boolean literal = element.attr("type").equals("text") && name.equals("content");
    String value = nested ? element.html() : element.wholeText();
    put(name, literal ? value.replace("&", "&amp;").replace("<", "&lt;") : value);
  }

  private boolean isUnclosed(Element element) {
    for (Element child : element.children()) {
      String name = name(child);
      if (PLAIN.contains(name) || name.equals("item") || name.equals("entry")) {
        return true;
      }
    }
    return false;
  }

  private void link(Element element) {
    String address = element.attr("href");
    if (address.isEmpty()) {
      put("link", before(element));
      return;
    }
    String relation = element.attr("rel");
    put(relation.isEmpty() || relation.equals("alternate") ? "link" : "link " + relation, address);
  }

  /** The first text in an element; what an unclosed link swallows comes after it. */
  private static String before(Element element) {
    for (Node child : element.childNodes()) {
      if (child instanceof TextNode text && !text.isBlank()) {
        return text.getWholeText();
      }
    }
    return "";
  }

  private String author(Element element) {
    for (Element child : element.children()) {
      if (name(child).equals("name")) {
        return child.text();
      }
    }
    return element.ownText();
  }

  private void source(Element element) {
    String home = element.attr("url");
    String named = element.ownText();
    for (Element child : element.children()) {
      String name = name(child);
      boolean isHome = name.equals("link") && !child.attr("rel").equals("self");
      named = name.equals("title") ? FeedItem.words(child.wholeText()) : named;
      home = isHome || (name.equals("id") && home.isEmpty()) ? address(child) : home;
    }
    put("source name", named);
    put("source home", home);
  }

  private static String address(Element element) {
    String href = element.attr("href");
    return href.isEmpty() ? element.ownText() : href;
  }

  private void put(String name, String value) {
    if (value.isBlank()) {
      return;
    }
    List<String> values = current.computeIfAbsent(name, any -> new ArrayList<>(1));
    if (values.isEmpty() || (SEVERAL.contains(name) && values.size() < MOST_VALUES)) {
      values.add(value.strip());
    }
  }

  private Outlet outlet() {
    String title = first(channel, "title", "dc:publisher");
    String home = first(channel, "link");
    URI address = FeedItem.address(home);
    boolean known = address != null && address.getHost() != null;
    return Reports.outlet(title == null ? null : FeedItem.words(title), known ? address : url);
  }

  private static FeedItem item(
      Map<String, List<String>> item, Outlet outlet, @Nullable String language) {
    String guid = first(item, "guid", "id", "rdf:about");
    String link = first(item, "feedburner:origlink", "link");
    String own = link == null && guid != null && guid.startsWith("http") ? guid : link;
    String publisher = first(item, "dc:publisher");
    Outlet feed = publisher == null ? outlet : new Outlet(publisher, outlet.domain());
    String source = first(item, "source name");
    URI home = FeedItem.address(first(item, "source home"));
    List<String> authors = new ArrayList<>(values(item, "dc:creator"));
    authors.addAll(values(item, "author"));
    List<String> captions = new ArrayList<>(values(item, "media:description"));
    captions.addAll(values(item, "media:text"));
    String full = first(item, "content:encoded", "content");
    String said = first(item, "xml:lang", "dc:language");
    return new FeedItem(
        own,
        first(item, "title"),
        full != null ? full : first(item, "description", "summary"),
        full != null ? first(item, "description", "summary") : null,
        captions,
        values(item, "media:credit"),
        authors,
        first(
            item,
            "pubdate",
            "published",
            "issued",
            "dc:date",
            "dc:issued",
            "created",
            "dc:created",
            "updated",
            "modified"),
        said != null ? said : language,
        source == null && home == null ? null : Reports.outlet(source, home),
        feed);
  }

  private static List<String> values(Map<String, List<String>> item, String name) {
    return item.getOrDefault(name, List.of());
  }

  private static @Nullable String first(Map<String, List<String>> item, String... names) {
    for (String name : names) {
      List<String> values = values(item, name);
      if (!values.isEmpty()) {
        return values.get(0);
      }
    }
    return null;
  }
}
