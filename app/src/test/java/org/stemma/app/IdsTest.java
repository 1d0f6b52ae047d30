package org.stemma.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import org.junit.jupiter.api.Test;

class IdsTest {
  private static String of(String url) {
    return Ids.of(URI.create(url));
  }

  @Test
  void addresses_of_one_page_give_one_id() {
    assertEquals("news.example/a/b", of("https://www.News.example/a/b/"));
    assertEquals("news.example/a/b", of("http://news.example:80/a/b#top"));
    assertEquals("news.example/a/b", of("https://news.example/a/b?utm_source=x&fbclid=1"));
  }

  @Test
  void addresses_of_two_pages_give_two_ids() {
    assertEquals("news.example/a?id=7&p=2", of("https://news.example/a?id=7&utm_medium=y&p=2"));
    assertEquals("news.example/A", of("https://news.example/A"));
    assertEquals("news.example", of("https://news.example/"));
  }

  @Test
  void files_are_named_by_their_path_as_given() {
    assertEquals("news/a.html", Ids.of("./news/a.html"));
    assertEquals("news/a.html", Ids.of("news\\a.html"));
    assertEquals("news.jsonl#12", Ids.of("news.jsonl", 12));
  }
}
