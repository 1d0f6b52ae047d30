package org.stemma.read;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.stemma.Block;
import org.stemma.Headline;
import org.stemma.Origin;
import org.stemma.Outlet;
import org.stemma.Published;
import org.stemma.Report;
import org.stemma.Role;
import org.stemma.Span;

/**
 * One item of a feed, as the feed says it.
 *
 * @param link address of the report, null if the feed gives none
 * @param title may hold markup
 * @param content HTML of the report, the longest that the feed gives; null if it gives none
 * @param summary HTML
 * @param captions of the item's pictures
 * @param credits of the item's pictures
 * @param authors as the feed writes them
 * @param published as the feed writes it
 * @param language as the feed writes it
 * @param source who published the report first, where an aggregator says so; else null
 * @param feed who publishes the feed
 */
record FeedItem(
    @Nullable String link,
    @Nullable String title,
    @Nullable String content,
    @Nullable String summary,
    List<String> captions,
    List<String> credits,
    List<String> authors,
    @Nullable String published,
    @Nullable String language,
    @Nullable Outlet source,
    Outlet feed) {
  private static final Pattern BRACKETED =
      Pattern.compile("^[^\\s()]{1,200}@[^\\s()]{1,200}\\s{0,9}\\(([^()]{1,200})\\)$");
  private static final Pattern ANGLED = Pattern.compile("^([^<]{1,200})<[^<>]{1,200}>$");
  private static final Pattern CUT = Pattern.compile("(?:\\[(?:…|\\.\\.\\.)\\]|…|\\.\\.\\.)\\s*$");
  private static final int LONGEST_TITLE = 2000;
  private static final int MOST_AUTHORS = 100;

  /** The report of this item. */
  Report report(String id) {
    Outlet outlet = outlet();
    String headline = headline(outlet);
    StringBuilder text = new StringBuilder();
    List<Stretch> parts = new ArrayList<>();
    if (headline != null) {
      parts.add(new Stretch(headline, 0, Role.TITLE, false));
    }
    boolean isCut = addBody(parts);
    add(parts, captions, Role.CAPTION);
    add(parts, credits, Role.CREDIT);
    List<Span> spans = new ArrayList<>();
    for (Stretch part : parts) {
      text.append(text.isEmpty() ? "" : "\n\n");
      spans.add(new Span(text.length(), text.length() + part.text().length()));
      text.append(part.text());
    }
    String all = text.toString();
    List<Block> blocks = new ArrayList<>();
    int paragraphs = 0;
    for (int i = 0; i < parts.size(); i++) {
      Role role = parts.get(i).role();
      paragraphs += role == Role.PARAGRAPH || role == Role.LIST ? 1 : 0;
      Parts.add(blocks, all, spans.get(i), role, "feed", paragraphs <= 2);
    }
    boolean standfirst = parts.stream().anyMatch(p -> p.role() == Role.STANDFIRST);
    String reason =
        paragraphs == 0 && !standfirst
            ? "the feed gives no text beyond the headline"
            : isCut ? "the feed gives the beginning only" : null;
    return new Report(
        id,
        link,
        outlet,
        headline,
        headline == null ? List.of() : List.of(new Headline(headline, Origin.INPUT)),
        persons(parts),
        date(),
        code(language),
        all,
        blocks,
        reason);
  }

  private boolean addBody(List<Stretch> parts) {
    List<Stretch> body = passages(content);
    List<Stretch> lead = passages(summary);
    if (length(lead) > length(body)) {
      List<Stretch> longer = lead;
      lead = body;
      body = longer;
    }
    StringBuilder said = new StringBuilder();
    for (Stretch passage : body) {
      said.append(plain(passage.text()));
    }
    for (Stretch passage : lead) {
      String plain = plain(passage.text());
      boolean again = said.indexOf(plain.substring(0, Math.min(60, plain.length()))) >= 0;
      if (!again && passage.role() == Role.PARAGRAPH) {
        parts.add(new Stretch(passage.text(), passage.links(), Role.STANDFIRST, true));
      }
    }
    parts.addAll(body);
    int last = body.size() - 1;
    while (last > 0 && body.get(last).role() == Role.BOILERPLATE) {
      last--;
    }
    return last >= 0 && CUT.matcher(tail(body.get(last).text())).find();
  }

  private static String tail(String text) {
    return text.substring(Math.max(0, text.length() - 20));
  }

  private List<Stretch> passages(@Nullable String html) {
    List<Stretch> out = new ArrayList<>();
    String headline = title == null ? "" : plain(words(title));
    for (Stretch passage : html == null ? List.<Stretch>of() : Fragment.passages(html)) {
      boolean repeats = out.isEmpty() && plain(passage.text()).equals(headline);
      if (!repeats) {
        out.add(passage);
      }
    }
    return out;
  }

  private static int length(List<Stretch> passages) {
    int length = 0;
    for (Stretch passage : passages) {
      length += passage.role() == Role.BOILERPLATE ? 0 : passage.text().length();
    }
    return length;
  }

  private static void add(List<Stretch> parts, List<String> values, Role role) {
    for (String value : values) {
      String words = words(value);
      boolean again = parts.stream().anyMatch(p -> p.text().contains(words));
      if (!words.isEmpty() && !again) {
        parts.add(new Stretch(words, 0, role, false));
      }
    }
  }

  private Outlet outlet() {
    if (source != null) {
      boolean own = source.name() == null || source.name().equals(feed.name());
      return own && source.domain() == null ? feed : source;
    }
    Outlet linked = Reports.outlet(null, address(link));
    String domain = linked.domain();
    if (domain == null) {
      return feed;
    }
    String home = feed.domain();
    boolean same =
        home == null || domain.equals(home) || within(domain, home) || within(home, domain);
    return new Outlet(same ? feed.name() : null, domain);
  }

  private static boolean within(String domain, String other) {
    return domain.endsWith("." + other);
  }

  /** The headline without markup, and without the name of its outlet that aggregators add. */
  private @Nullable String headline(Outlet outlet) {
    String words = title == null ? "" : words(title);
    String name = outlet.name();
    if (source != null && name != null && words.endsWith(" - " + name)) {
      words = words.substring(0, words.length() - name.length() - 3).strip();
    }
    return words.isEmpty() ? null : words;
  }

  /** The words of a value that may hold markup, or markup written as entities. */
  static String words(String value) {
    String cut = value.length() > LONGEST_TITLE ? value.substring(0, LONGEST_TITLE) : value;
    String text = cut.indexOf('<') >= 0 ? Markup.parseFragment(cut).text() : cut;
    text = text.indexOf('&') >= 0 ? Parser.unescapeEntities(text, false) : text;
    return text.replace('\u00A0', ' ').replaceAll("\\s+", " ").strip();
  }

  private List<String> persons(List<Stretch> parts) {
    List<String> out = new ArrayList<>();
    for (String author : authors.subList(0, Math.min(authors.size(), MOST_AUTHORS))) {
      String name = words(author);
      Matcher bracketed = BRACKETED.matcher(name);
      Matcher angled = ANGLED.matcher(name);
      name = bracketed.find() ? bracketed.group(1) : angled.find() ? angled.group(1) : name;
      List<String> signed = Bylines.read("By " + name.strip());
      for (String person : signed == null ? Bylines.names(name.strip()) : signed) {
        if (!person.contains("@") && !person.equals(feed.name()) && !out.contains(person)) {
          out.add(person);
        }
      }
    }
    for (Stretch part : parts) {
      List<String> signed = part.role() == Role.BYLINE ? Bylines.read(part.text()) : null;
      if (out.isEmpty() && signed != null) {
        out.addAll(signed);
      }
    }
    return out;
  }

  private @Nullable Published date() {
    Published told = FeedDates.read(published);
    return told != null || link == null ? told : Dates.inUrl(link);
  }

  /** "en-GB" as "en"; null if it is no code of a language. */
  static @Nullable String code(@Nullable String language) {
    if (language == null) {
      return null;
    }
    String code = language.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
    return code.matches("[a-z]{2}") ? code : null;
  }

  /** The address, null if there is none or it is malformed. */
  static @Nullable URI address(@Nullable String link) {
    try {
      return link == null ? null : new URI(link.strip());
    } catch (URISyntaxException e) {
      return null;
    }
  }

  private static String plain(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        out.append(Character.toLowerCase(c));
      }
    }
    return out.toString();
  }
}
