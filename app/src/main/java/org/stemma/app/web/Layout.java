package org.stemma.app.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What every page has around it. */
final class Layout {
  private Layout() {}

  /**
   * A page.
   *
   * @param title what it is about
   * @param json where it is as JSON, null if nowhere
   * @param reload seconds after which it is loaded anew, 0 for never
   */
  static Html page(
      String title, Visitor visitor, @Nullable String json, int reload, List<Html> body) {
    Html header = Html.of("header");
    header.add(Html.of("a", "word").set("href", "/").add("Stemm").add(Html.of("i").add("a")));
    header.add(
        Html.of("nav")
            .set("aria-label", "Pages")
            .add(Html.link("/", "Claims"))
            .add(Html.link("/reports", "Reports"))
            .add(Html.link("/compare", "Compare"))
            .add(Html.link("/corrections", "Corrections"))
            .add(Html.link("/jobs", "Jobs")));
    header.add(search(""));
    Html footer = Html.of("footer");
    if (json != null) {
      footer.add(Html.link(json, "This page as JSON")).add(" · ");
    }
    footer.add("Stemma says who said it, not whether it is true.");
    if (!visitor.name().equals("local") && visitor.known()) {
      footer.add(" · " + visitor.name() + ", " + Names.words(visitor.role()) + " ");
      footer.add(
          Forms.post("/logout", visitor)
              .set("class", "inline")
              .add(Html.of("button", "plain").add("log out")));
    }
    Html main = Html.of("main").set("id", "main").addAll(body);
    Html skip = Html.of("a", "skip").set("href", "#main").add("To the page itself");
    return document(title, reload, Html.of("body").add(skip).add(header).add(main).add(footer));
  }

  /** A page for somebody of whom nothing is known. */
  static Html bare(String title, Html... body) {
    Html header =
        Html.of("header")
            .add(Html.of("a", "word").set("href", "/").add("Stemm").add(Html.of("i").add("a")));
    Html main = Html.of("main").add(Html.of("h1").add(title)).addAll(List.of(body));
    return document(title, 0, Html.of("body").add(header).add(main));
  }

  private static Html document(String title, int reload, Html body) {
    Html head =
        Html.of("head")
            .add(Html.of("meta").set("charset", "utf-8"))
            .add(
                Html.of("meta")
                    .set("name", "viewport")
                    .set("content", "width=device-width,initial-scale=1"))
            .add(Html.of("meta").set("name", "color-scheme").set("content", "light dark"))
            .add(Html.of("title").add(Names.cut(title, 120) + " · Stemma"))
            .add(Html.of("link").set("rel", "stylesheet").set("href", "/style.css"))
            .add(Html.of("link").set("rel", "icon").set("href", "/icon.svg"));
    if (reload > 0) {
      head.add(Html.of("meta").set("http-equiv", "refresh").set("content", reload));
    }
    return Html.of("html").set("lang", "en").add(head).add(body);
  }

  static Html search(String words) {
    return Html.of("form", "search")
        .set("action", "/search")
        .set("role", "search")
        .add(
            Html.of("input")
                .set("name", "q")
                .set("type", "search")
                .set("value", words.isEmpty() ? null : words)
                .set("aria-label", "Search the claims")
                .set("placeholder", "Search the claims"))
        .add(Html.of("button").add("Search"));
  }

  static Html section(String heading, @Nullable Html... inside) {
    String id = heading.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    return Html.of("section")
        .set("aria-labelledby", "h-" + id)
        .add(Html.of("h2").set("id", "h-" + id).add(heading))
        .addAll(Arrays.asList(inside));
  }
}
