package org.stemma.read;

import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * Parses markup, whatever it is, and cuts what would fill the memory: a tag of three characters
 * takes a hundred times as much once it is an element with its passage. Real pages have some
 * thousand tags.
 */
final class Markup {
  /** A 50 MB page of paragraphs has 200,000 tags. */
  private static final int MOST_TAGS = 300_000;

  /** What a tag costs; an attribute, which a blank stands before, costs 1. */
  private static final int TAG = 8;

  /** Inline elements that a parser opens again in the next paragraph where they were not closed. */
  private static final Set<String> FORMATS =
      Set.of(
          "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong",
          "tt", "u");

  private static final int LONGEST = 7;

  /** So many of them that were not closed are opened again in each paragraph. */
  private static final int MOST_FORMATS = 12;

  private Markup() {}

  /**
   * Parses a page. Where the parser fails over how it mends nested markup (jsoup 1.24.1 does at
   * some pages of over 500 levels), the page is read as it stands, without mending.
   */
  static Document parse(String html, String base) {
    return parsed(Parser.htmlParser()::parseInput, html, base);
  }

  /** The same of a piece of a page's body. */
  static Document parseFragment(String html) {
    return parsed(Parser::parseBodyFragment, html, "");
  }

  private static Document parsed(
      BiFunction<String, String, Document> parser, String html, String base) {
    try {
      return parser.apply(html, base);
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      Document page = Document.createShell(base);
      Document raw = Jsoup.parse(html, base, Parser.xmlParser());
      page.head().appendChildren(raw.select("title, meta, link"));
      page.body().appendChildren(raw.childNodes());
      return page;
    }
  }

  /** As much of {@code html} as may be parsed: most often all of it. */
  static String cut(String html) {
    return most(html) <= (long) MOST_TAGS * TAG ? html : counted(html);
  }

  /** What the markup can cost at most: for almost all pages this is little enough. */
  private static long most(String html) {
    long tags = 0;
    for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
      tags++;
    }
    return tags * TAG * (1 + MOST_FORMATS) + html.length();
  }

  private static String counted(String html) {
    int cost = 0;
    int formats = 0;
    boolean inTag = false;
    char quote = 0;
    for (int i = 0; i + 1 < html.length(); i++) {
      int next = inTag ? i : html.indexOf('<', i);
      if (next < 0 || next + 1 >= html.length()) {
        return html;
      }
      i = next;
      char c = html.charAt(i);
      if (c == '<') {
        char first = html.charAt(i + 1);
        boolean closes = first == '/';
        boolean opens = isLetter(first);
        inTag = inTag || opens;
        if (isFormat(html, closes ? i + 2 : i + 1)) {
          formats = Math.max(0, Math.min(MOST_FORMATS, formats + (closes ? -1 : 1)));
        }
        cost += opens ? TAG * (1 + formats) : 0;
      } else if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (inTag) {
        inTag = c != '>';
        quote = (c == '"' || c == '\'') && html.charAt(i - 1) == '=' ? c : 0;
        cost += c <= ' ' ? 1 : 0;
      }
      if (cost > MOST_TAGS * TAG) {
        return html.substring(0, i);
      }
    }
    return html;
  }

  /** Whether the name that begins at {@code at} is that of a format. */
  private static boolean isFormat(String html, int at) {
    if (at >= html.length() || "abcefinstu".indexOf(html.charAt(at) | ' ') < 0) {
      return false;
    }
    int end = at;
    while (end < html.length() && end - at < LONGEST && isLetter(html.charAt(end))) {
      end++;
    }
    return FORMATS.contains(html.substring(at, end).toLowerCase(Locale.ROOT));
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
