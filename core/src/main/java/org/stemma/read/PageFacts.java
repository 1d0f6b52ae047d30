package org.stemma.read;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.stemma.Headline;
import org.stemma.Origin;
import org.stemma.Outlet;
import org.stemma.Published;

/** What a page declares about its report: headlines, authors, date, address, language, outlet. */
final class PageFacts {
  private static final int LONGEST = 400;
  private static final Pattern SUFFIX =
      Pattern.compile("\\s+(?:[|»·•–—:-]|::|- )\\s+(?=[^|»·•–—]{2,60}$)");
  private static final List<String> DATE_NAMES =
      List.of(
          "article:published_time",
          "og:article:published_time",
          "datepublished",
          "date",
          "dc.date",
          "dc.date.issued",
          "dcterms.created",
          "publishdate",
          "publish-date",
          "pubdate",
          "publication_date",
          "parsely-pub-date",
          "sailthru.date",
          "article.published",
          "cxenseparse:recs:publishtime");
  private static final List<String> MODIFIED_NAMES =
      List.of(
          "article:modified_time",
          "og:updated_time",
          "og:article:modified_time",
          "datemodified",
          "article:modified",
          "last-modified",
          "dcterms.modified",
          "cxenseparse:recs:modifiedtime");
  private final Document page;
  private final PageElements elements;
  private final JsonLd data;
  private final @Nullable String url;
  private final Outlet outlet;

  PageFacts(PageElements elements, JsonLd data, @Nullable URI url) {
    this.page = elements.page;
    this.elements = elements;
    this.data = data;
    this.url = canonical() != null ? canonical() : url == null ? null : url.toString();
    String site = meta("og:site_name");
    URI address = url != null ? url : uri(this.url);
    this.outlet = Reports.outlet(site != null ? site : data.name("publisher"), address);
  }

  private @Nullable String meta(String name) {
    return elements.metas.get(name);
  }

  /** Headlines in order of trust: as printed, as described to machines, as titled. */
  List<Headline> headlines() {
    String og = cleaned(meta("og:title"), outlet);
    String ld = cleaned(data.text("headline"), outlet);
    Element titled = page.head().selectFirst("title");
    String title = cleaned(titled == null ? null : titled.text(), outlet);
    List<Headline> out = new ArrayList<>();
    String printed = printed(og, ld, title);
    add(out, printed, Origin.H1);
    add(out, ld, Origin.JSON_LD);
    add(out, og, Origin.OG);
    add(out, title, Origin.TITLE);
    return out;
  }

  private static void add(List<Headline> out, @Nullable String text, Origin origin) {
    if (text != null && !text.isEmpty()) {
      out.add(new Headline(text, origin));
    }
  }

  /** The h1 that says what the page declares, without a kicker; where there is only one, that. */
  private @Nullable String printed(
      @Nullable String og, @Nullable String ld, @Nullable String title) {
    List<String> all = new ArrayList<>();
    int ones = 0;
    String one = null;
    for (Element h1 : elements.headings) {
      String text = h1.text().strip();
      boolean inSite = h1.closest("nav, footer, aside") != null;
      if (Shape.wordCount(text) >= 2 && text.length() < LONGEST && !inSite) {
        all.add(text);
        ones += h1.normalName().equals("h1") ? 1 : 0;
        one = h1.normalName().equals("h1") ? text : one;
      }
    }
    String best = null;
    double most = 0.3;
    for (String text : all) {
      double like =
          Math.max(likeness(text, ld), Math.max(likeness(text, og), likeness(text, title)));
      if (like > most) {
        most = like;
        best = text;
      }
    }
    boolean told = ld != null || og != null || title != null;
    String chosen = best != null || ones != 1 || told ? best : one;
    return chosen != null && ld != null && chosen.endsWith(ld) ? ld : chosen;
  }

  /** The share of words in common, 0 to 1 (Jaccard). */
  static double likeness(String a, @Nullable String b) {
    if (b == null) {
      return 0;
    }
    List<String> left = List.of(a.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1));
    List<String> right = List.of(b.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1));
    int same = 0;
    for (String word : left) {
      same += right.contains(word) ? 1 : 0;
    }
    return (double) same / Math.max(1, left.size() + right.size() - same);
  }

  /** The headline without the site's name behind it. */
  private static @Nullable String cleaned(@Nullable String text, Outlet outlet) {
    if (text == null || text.length() > LONGEST) {
      return null;
    }
    String out = text.replaceAll("\\s+", " ").strip();
    for (int round = 0; round < 2; round++) {
      Matcher suffix = SUFFIX.matcher(out);
      if (!suffix.find() || !isSite(out.substring(suffix.end()), outlet)) {
        break;
      }
      out = out.substring(0, suffix.start()).strip();
    }
    return out;
  }

  private static boolean isSite(String suffix, Outlet outlet) {
    String plain = letters(suffix);
    String name = letters(outlet.name() == null ? "" : outlet.name());
    String domain = letters(outlet.domain() == null ? "" : outlet.domain());
    boolean named =
        plain.length() >= 2
            && (name.equals(plain)
                || (!name.isEmpty() && plain.startsWith(name))
                || (plain.length() >= 3 && domain.contains(plain)));
    return named || (plain.length() > 4 && name.contains(plain));
  }

  static String letters(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
  }

  /** Who signs. */
  Signers signers() {
    return Signers.of(page, data, elements.metas, outlet);
  }

  @Nullable Published published() {
    Published out = Dates.declared(data.text("datePublished"), Origin.JSON_LD);
    for (String name : DATE_NAMES) {
      out = out == null ? Dates.declared(meta(name), Origin.META) : out;
    }
    List<Element> times = new ArrayList<>(elements.published);
    for (Element time : elements.times) {
      if (time.closest("article, main") != null) {
        times.add(time);
      }
    }
    times.addAll(elements.times);
    Published created = Dates.declared(data.text("dateCreated"), Origin.JSON_LD);
    out = out == null ? created : out;
    for (Element time : times) {
      String value = time.hasAttr("datetime") ? time.attr("datetime") : time.attr("content");
      out = out == null ? Dates.declared(value, Origin.TIME) : out;
    }
    return out != null || url == null ? out : Dates.inUrl(url);
  }

  /** When the page was last changed, by what it declares; null if it doesn't say. */
  @Nullable Published modified() {
    Published out = Dates.declared(data.text("dateModified"), Origin.JSON_LD);
    for (String name : MODIFIED_NAMES) {
      out = out == null ? Dates.declared(meta(name), Origin.META) : out;
    }
    for (Element time : elements.modified) {
      String value = time.hasAttr("datetime") ? time.attr("datetime") : time.attr("content");
      out = out == null ? Dates.declared(value, Origin.MICRODATA) : out;
    }
    return out;
  }

  /** The canonical address; the given one where the page names none that is absolute. */
  @Nullable String url() {
    return url;
  }

  private @Nullable String canonical() {
    String link = link();
    String og = meta("og:url");
    return link.startsWith("http") ? link : og != null && og.startsWith("http") ? og : null;
  }

  /** The canonical link made absolute, empty if there is none. */
  private String link() {
    return elements.canonical == null ? "" : elements.canonical.absUrl("href");
  }

  @Nullable String language() {
    Element html = page.selectFirst("html");
    String lang =
        html == null ? "" : html.hasAttr("lang") ? html.attr("lang") : html.attr("xml:lang");
    String declared = lang.isBlank() ? meta("og:locale") : lang;
    declared = declared == null ? meta("content-language") : declared;
    declared = declared == null ? data.text("inLanguage") : declared;
    String code =
        declared == null ? "" : declared.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
    return code.matches("[a-z]{2}") ? code : null;
  }

  Outlet outlet() {
    return outlet;
  }

  private static @Nullable URI uri(@Nullable String address) {
    try {
      return address == null ? null : new URI(address);
    } catch (URISyntaxException e) {
      return null;
    }
  }

  /**
   * Which signal each fact was read from.
   *
   * @param authors the signal of those who sign, null if nobody does
   * @param declaredBody whether the body is the one of the data for machines
   */
  Map<String, Origin> signals(@Nullable Origin authors, boolean declaredBody) {
    Map<String, Origin> out = new HashMap<>();
    out.put("body", declaredBody ? Origin.JSON_LD : Origin.MARKUP);
    if (authors != null) {
      out.put("authors", authors);
    }
    if (meta("og:site_name") != null) {
      out.put("outlet", Origin.OG);
    } else if (data.name("publisher") != null) {
      out.put("outlet", Origin.JSON_LD);
    } else if (outlet.domain() != null) {
      out.put("outlet", Origin.URL);
    }
    if (link().startsWith("http")) {
      out.put("url", Origin.LINK);
    } else if (url != null) {
      out.put("url", url.equals(meta("og:url")) ? Origin.OG : Origin.INPUT);
    }
    if (language() != null) {
      out.put("language", isInMarkup() ? Origin.MARKUP : Origin.META);
    }
    return out;
  }

  private boolean isInMarkup() {
    Element html = page.selectFirst("html");
    return html != null && (html.hasAttr("lang") || html.hasAttr("xml:lang"));
  }

  @Nullable String description() {
    String og = meta("og:description");
    return og != null ? og : meta("description");
  }
}
