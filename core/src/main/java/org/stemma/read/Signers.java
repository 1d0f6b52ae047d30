package org.stemma.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.stemma.Origin;
import org.stemma.Outlet;

/** Who signs a page: persons, and apart from them agencies, desks and outlets. */
final class Signers {
  private static final int MOST_ELEMENTS = 12;
  private static final int LONGEST = 200;
  private static final Pattern BETWEEN =
      Pattern.compile(
          "\\s*(?:[,;/|、・]|\\s(?:and|und|og|et|y|och|e|en|i|&|with|mit)\\s)\\s*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern LEAD =
      Pattern.compile(
          "^(?i:written by|reported by|by|von|par|por|di|av|af|door|text|autor(?:in)?|author|words|od|yazan|penulis|reporter)\\s*:?\\s+");
  private static final Pattern SUFFIX =
      Pattern.compile(
          "(?:\\s*(?:\\(|\\s[-–—]\\s|<|@|\\s기자|기자|記者|さん\\b).*$)|(?:\\s+(?i:correspondent|reporter|editor|writer|columnist)s?)$");
  private static final Pattern DESK =
      Pattern.compile(
          "(?iu)\\b(?:redaktion\\w*|redaktionen|newsroom|staff|desk|team|agenc(?:y|ies)|agentur\\w*|agencia|agence|ajans[ıi]|editorial|board|bureau|press|presse|news|nachrichten|online|zeitung|times|post|web|admin|redazione|rédaction|redacción|redação|service|media|magazine|tv|radio|institute|university|foundation|council|ministry|group|digital|editors?|contributors?|wire|network|herald|tribune|courier|gazette|nyheter|noticias|haber|gazetesi|journal)\\b|[\\p{L}\\d-]+\\.(?:com|de|org|net|be|fr|co|at|ch|no|se|dk|eu)\\b|新聞|デジタル|日刊|編集|뉴스");
  private static final Set<String> AUTHOR_METAS =
      Set.of(
          "author",
          "article:author",
          "article:author_name",
          "parsely-author",
          "sailthru.author",
          "dc.creator",
          "dcterms.creator",
          "dcsext.author",
          "byl",
          "cxenseparse:author",
          "twitter:misc:written by",
          "authors",
          "article.author",
          "dc.contributor");
  private static final Pattern WRITTEN =
      Pattern.compile(
          "(?i)written by|verfasst von|geschrieben von|escrito por|écrit par|scritto da|geschreven door|skriven av|skrevet av|skrevet af|napisane przez|yazan|автор.*|作成者|執筆者");

  private final List<String> persons = new ArrayList<>();
  private final List<String> bodies = new ArrayList<>();
  private final Outlet outlet;
  private @Nullable Origin origin;

  private Signers(Outlet outlet) {
    this.outlet = outlet;
  }

  /**
   * Reads who signs, from the first signal that names a person: the data for machines, the metas,
   * the elements that are named so.
   */
  static Signers of(Document page, JsonLd data, Map<String, String> metas, Outlet outlet) {
    Signers out = new Signers(outlet);
    for (JsonLd.Name name : data.named("author")) {
      out.add(name.text(), name.organisation(), true, Origin.JSON_LD);
    }
    if (out.persons.isEmpty()) {
      for (JsonLd.Name name : data.named("creator")) {
        out.add(name.text(), name.organisation(), true, Origin.JSON_LD);
      }
    }
    out.addMetas(page, metas);
    if (out.persons.isEmpty()) {
      out.addElements(page);
    }
    return out;
  }

  private void addMetas(Document page, Map<String, String> metas) {
    if (!persons.isEmpty()) {
      return;
    }
    for (Element meta : page.head().select("meta[content]")) {
      String key = meta.hasAttr("name") ? meta.attr("name") : meta.attr("property");
      if (AUTHOR_METAS.contains(key.toLowerCase(Locale.ROOT))) {
        add(meta.attr("content"), false, true, Origin.META);
      }
    }
    for (int i = 1; i <= 3 && persons.isEmpty(); i++) {
      String label = metas.get("twitter:label" + i);
      String value = metas.get("twitter:data" + i);
      if (label != null && value != null && WRITTEN.matcher(label.strip()).matches()) {
        add(value, false, true, Origin.META);
      }
    }
  }

  private void addElements(Document page) {
    int seen = 0;
    for (Element by :
        page.select(
            "[rel=author], [itemprop=author], [class*=byline], [class*=author], [class*=autor],"
                + " [class*=Author], [class*=Byline], [data-testid*=author]")) {
      if (++seen > MOST_ELEMENTS || !persons.isEmpty()) {
        return;
      }
      if (by.childNodeSize() >= 20 || by.closest("aside, footer, nav") != null) {
        continue;
      }
      Element name =
          by.selectFirst("[itemprop=name], [rel=author], a[href*=author], a[href*=autor]");
      String text = name == null ? by.text() : name.text();
      if (text.length() <= LONGEST) {
        List<String> signed = Bylines.read(text);
        boolean sure = name != null || LEAD.matcher(text).find();
        if (signed != null && !signed.isEmpty()) {
          for (String one : signed) {
            add(one, false, true, Origin.MARKUP);
          }
        } else {
          add(text, false, sure, Origin.MARKUP);
        }
      }
    }
  }

  /** Takes in the persons that a line of visible text signs with, where nobody is known yet. */
  void addLine(List<String> names) {
    for (String name : persons.isEmpty() ? List.copyOf(names) : List.<String>of()) {
      add(name, false, true, Origin.TEXT);
    }
  }

  private void add(String names, boolean organisation, boolean sure, Origin from) {
    String line = names.replace('\u00A0', ' ').strip();
    if (line.isEmpty() || line.length() > LONGEST || line.contains("://")) {
      return;
    }
    line = LEAD.matcher(line).replaceFirst("");
    if (organisation || isOutlet(line) || Agencies.named(line) != null) {
      addBody(line, from);
      return;
    }
    for (String part : BETWEEN.split(line, -1)) {
      String name = SUFFIX.matcher(part.strip()).replaceFirst("").strip();
      if (name.isEmpty() || name.length() > 60) {
        continue;
      }
      if (isOutlet(name) || Agencies.named(name) != null || DESK.matcher(name).find()) {
        addBody(name, from);
      } else if (isName(name, sure)) {
        String natural = Bylines.natural(name);
        if (!persons.contains(natural)) {
          persons.add(natural);
          origin = origin == null ? from : origin;
        }
      }
    }
  }

  private void addBody(String name, Origin from) {
    if (!bodies.contains(name)) {
      bodies.add(name);
      origin = origin == null ? from : origin;
    }
  }

  private boolean isOutlet(String name) {
    String plain = PageFacts.letters(name);
    return !plain.isEmpty()
        && ((outlet.name() != null && plain.equals(PageFacts.letters(outlet.name())))
            || (outlet.domain() != null
                && plain.length() > 2
                && PageFacts.letters(outlet.domain()).startsWith(plain)));
  }

  /**
   * Whether the words can be a person's name: letters only, few words, capitals where there are.
   */
  private static boolean isName(String name, boolean sure) {
    String[] words = Shape.words(name);
    if (words.length > 6 || name.chars().anyMatch(Character::isDigit)) {
      return false;
    }
    int first = name.codePointAt(0);
    boolean solid =
        Character.isLetter(first) && !Character.isLowerCase(first) && !Character.isUpperCase(first);
    if (solid) {
      return sure && name.length() <= 12;
    }
    return Shape.isName(name, 6) && Bylines.isPersonal(name) && (sure || words.length >= 2);
  }

  List<String> persons() {
    return persons;
  }

  /** Agencies, desks and outlets. */
  List<String> bodies() {
    return bodies;
  }

  @Nullable Origin origin() {
    return origin;
  }
}
