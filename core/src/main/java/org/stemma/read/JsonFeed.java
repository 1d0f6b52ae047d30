package org.stemma.read;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stemma.Outlet;

/** Reads the items of a JSON Feed, versions 1 and 1.1; of a broken one those before the break. */
final class JsonFeed {
  private static final Pattern VERSION =
      Pattern.compile(
          "\"version\"\\s{0,20}:\\s{0,20}\"https?:\\\\?/\\\\?/(?:www\\.)?jsonfeed\\.org\\\\?/version\\\\?/");

  private JsonFeed() {}

  /** Whether a text that begins so is a JSON Feed. */
  static boolean isFeed(String head) {
    String begin = head.stripLeading();
    return begin.startsWith("{") && VERSION.matcher(begin).find();
  }

  /**
   * The items in their order.
   *
   * @param whole whether the feed was read to its end
   */
  record Items(List<FeedItem> all, boolean whole) {}

  /**
   * Reads a feed.
   *
   * @param url of the feed, null if unknown
   */
  static Items items(String text, @Nullable URI url) {
    List<FeedItem> out = new ArrayList<>();
    JsonLd.Parsed parsed = JsonLd.parse(text);
    for (Object top : parsed.values()) {
      if (top instanceof Map<?, ?> feed) {
        URI home = FeedItem.address(string(feed, "home_page_url"));
        Outlet outlet = Reports.outlet(string(feed, "title"), home != null ? home : url);
        if (feed.get("items") instanceof List<?> items) {
          for (Object item : items) {
            if (item instanceof Map<?, ?> map && !map.isEmpty()) {
              out.add(item(map, feed, outlet));
            }
          }
        }
      }
    }
    return new Items(out, parsed.whole());
  }

  private static FeedItem item(Map<?, ?> item, Map<?, ?> feed, Outlet outlet) {
    String html = string(item, "content_html");
    String plain = string(item, "content_text");
    String content = html != null ? html : plain == null ? null : escaped(plain);
    String summary = string(item, "summary");
    String lead = summary == null ? null : escaped(summary);
    List<String> authors = authors(item);
    String language = string(item, "language");
    String published = string(item, "date_published");
    String id = string(item, "id");
    String url = string(item, "url");
    return new FeedItem(
        url == null && id != null && id.startsWith("http") ? id : url,
        string(item, "title"),
        content != null ? content : lead,
        content != null ? lead : null,
        List.of(),
        List.of(),
        authors.isEmpty() ? authors(feed) : authors,
        published != null ? published : string(item, "date_modified"),
        language != null ? language : string(feed, "language"),
        null,
        outlet);
  }

  /** Plain text as HTML: its lines parted by blank ones become paragraphs. */
  private static String escaped(String plain) {
    String safe = plain.replace("&", "&amp;").replace("<", "&lt;");
    return "<p>" + safe.replaceAll("\\R\\s{0,100}\\R", "<p>");
  }

  private static List<String> authors(Map<?, ?> map) {
    List<String> out = new ArrayList<>();
    Object several = map.get("authors");
    List<?> all = several instanceof List<?> list ? list : List.of();
    for (Object one :
        all.isEmpty() && map.get("author") != null ? List.of(map.get("author")) : all) {
      String name = one instanceof Map<?, ?> author ? string(author, "name") : null;
      name = one instanceof String bare ? bare : name;
      if (name != null) {
        out.add(name);
      }
    }
    return out;
  }

  private static @Nullable String string(Map<?, ?> map, String key) {
    return map.get(key) instanceof String text && !text.isBlank() ? text : null;
  }
}
