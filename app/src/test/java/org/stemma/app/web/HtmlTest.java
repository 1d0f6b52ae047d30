package org.stemma.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** Markup can't be written by accident. */
class HtmlTest {
  @Test
  void words_stay_words() {
    assertEquals(
        "<p title=\"&quot;&#39;&lt;\">a &lt;b&gt; &amp; c \uFFFD</p>",
        Html.of("p").set("title", "\"'<").add("a <b> & c \0").toString());
  }

  @Test
  void what_would_run_can_not_be_set() {
    for (String name : new String[] {"onclick", "ONLOAD", "style", "srcdoc", "x y", "a=b", ""}) {
      assertThrows(IllegalArgumentException.class, () -> Html.of("p").set(name, "x"), name);
    }
    for (String tag : new String[] {"script", "style", "p onclick", ""}) {
      assertThrows(IllegalArgumentException.class, () -> Html.of(tag), tag);
    }
    for (String address :
        new String[] {"javascript:a", "//evil.example", "data:x", " https://a.example", "/\\a"}) {
      assertThrows(
          IllegalArgumentException.class, () -> Html.of("a").set("href", address), address);
      assertEquals("<span>x</span>", Html.link(address, "x").toString());
    }
    assertEquals("<a href=\"/a?b=1&amp;c\">x</a>", Html.link("/a?b=1&c", "x").toString());
  }

  @Test
  void a_diff_shows_what_came_and_went() {
    assertEquals(
        "<span class=\"diff\"><del>about 30</del> <ins>at least 31</ins> people </span>",
        WordDiff.of("about 30 people", "at least 31 people").toString());
  }

  @Test
  void a_visitor_may_ask_so_often_and_again_later() {
    long[] now = {0};
    Limits limits = new Limits(2, .5, () -> now[0]);
    assertEquals(true, limits.take("a"));
    assertEquals(true, limits.take("a"));
    assertEquals(false, limits.take("a"));
    assertEquals(true, limits.take("b"));
    now[0] = 2_000_000_000L;
    assertEquals(true, limits.take("a"));
    assertEquals(false, limits.take("a"));
  }
}
