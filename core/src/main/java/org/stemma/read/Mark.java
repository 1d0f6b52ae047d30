package org.stemma.read;

import java.util.HashMap;
import java.util.Map;

/**
 * What the names that a page gives its elements (classes, ids, roles) say of their content, by the
 * words that web designers use for it.
 */
enum Mark {
  BODY(
      "articlebody storybody storytext bodytext bodycopy richtext fulltext maintext articletext textbody contentbody storycontent articlecontent postcontent entrycontent pagecontent artikeltext"),
  ARTICLE("article story post entry artikel artigo articulo articolo nota news-item"),
  CAPTION(
      "caption captions figcaption bildunterschrift bildtext legend legende didascalia bildetekst billedtekst imagetext pie-foto photo-text image-text image-description image-title picture-text media-title bild-text popisek"),
  CREDIT(
      "credit credits photographer fotograf photocredit imagecredit photo-credit image-credit photo-by image-source photo-source image-author photo-author image-copyright photo-copyright bildrechte bildquelle agency-credit attribution provider fotocredit copyright-holder autor-foto"),
  COPYRIGHT("copyright rights copy-right"),
  STANDFIRST(
      "standfirst subtitle subheadline deck dek summary intro lead lede excerpt chapo chapeau vorspann ingress entradilla subhead subheading sub-title sub-headline sub-head perex catchline teaser-text leadtext abstract anleser sapo manchete bajada description strapline underrubrik tagline drophead"),
  BYLINE(
      "byline bylines author authors writer autor autoren autore auteur auteurs contributor contributors journalist reporter signature firma forfatter byl"),
  DATE("date dates time timestamp datetime published publish pubdate datum fecha updated dateline"),
  HEADLINE(
      "headline title titulo titel titre heading kicker overline eyebrow dachzeile roofline spitzmarke"),
  RELATED(
      "related relatedcontent recirc recirculation recommend recommended recommendation recommendations recommender more morelinks readmore read-more read-also readalso see-also seealso also teaser teasers teaserlist promo promos similar most mostread popular trending latest suggested suggestion suggestions upnext up-next next-up crosslink crosslinks linklist links moreon inlinelink inline-link lees-ook mehr correlati relacionadas relacionados relacionada weitere zum-thema outbrain taboola zergnet plista upscore widget widgets onward rail river feed"),
  SHARE(
      "share shares sharing sharebar sharetools social socials addthis addtoany sharethis sharedaddy follow"),
  COMMENTS(
      "comment comments commentlist disqus respond reply replies discussion forum kommentare commentaires comentarios reacties livefyre coral viafoura"),
  SIGNUP(
      "newsletter newsletters signup sign-up subscribe subscription subscriptions subscriber inbox register registration login signin mailing optin abo abonnement email-form push"),
  PAYWALL("paywall piano premium-offer meter regwall tp-container plus-box unlock"),
  AD(
      "ad ads advert adverts advertisement advertising adslot banner sponsor sponsored werbung anzeige publicidad publicite pub reklam reklame annonse dfp gpt billboard commercial affiliate affiliates shop deals product products buy donate donation donations support-us membership"),
  CONSENT("cookie cookies consent gdpr ccpa onetrust privacy cmp didomi usercentrics disclaimer"),
  NAV(
      "nav navigation navbar menu menus breadcrumb breadcrumbs sitemap pagination pager toolbar masthead topbar skip-link skiplink tabs header footer siteheader sitefooter toc table-of-contents"),
  SIDE("sidebar aside rail right-column secondary complementary col-right rightcol"),
  BIO(
      "bio biography about-author aboutauthor author-bio author-box authorbox author-info author-card authorcard profile vita contributor-bio"),
  TAGS(
      "tags tag taglist topics topic keywords keyword hashtags categories category themen schlagworte etiketten"),
  BOX(
      "box infobox factbox fact-box fakta fact facts factsheet faktaboks info callout callouts explainer sidebox kasten infokasten aufklapper accordion collapse collapsible spoiler details note notes highlight highlights keypoints key-points bullets poll quiz survey timeline glossary hinweis"),
  EMBED(
      "embed embeds embedded tweet twitter instagram facebook tiktok youtube oembed socialembed bluesky telegram iframe vk reddit"),
  QUOTE("quote quotes pullquote blockquote pull-quote zitat quotation cita citat"),
  MEDIA(
      "video videos player gallery slideshow carousel slider audio podcast playlist lightbox mediathek multimedia jwplayer bildergalerie photogallery slide"),
  FIGURE(
      "figure image images img photo photos picture pictures foto fotos bild media thumbnail thumb illustration"),
  POPUP(
      "popup popover rollover hovercard hover-card modal overlay dialog tooltip dropdown toast drawer interstitial"),
  HIDDEN(
      "hidden sr-only visually-hidden visuallyhidden screen-reader-text screenreader invisible hide offscreen assistive no-print print-only printonly noprint u-hidden d-none"),
  TOOL(
      "print bookmark save button buttons btn cta rating ratings vote votes feedback translate fontsize font-size listen correction-form report-error errata meta metadata article-meta post-meta entry-meta tools actions action"),
  CORRECTION("correction corrections korrektur erratum clarification"),
  LIVE("ticker liveblog live-blog liveticker scoreboard stock quotes-ticker weather");

  private static final Map<String, Long> WORDS = new HashMap<>();

  static {
    for (Mark mark : values()) {
      for (String word : mark.names.split(" ", -1)) {
        WORDS.merge(word, mark.bit(), (a, b) -> a | b);
      }
    }
  }

  private static final int LONGEST = 300;

  private final String names;

  Mark(String names) {
    this.names = names;
  }

  /** The mark's place in a set of marks, and among the features that the trees were taught. */
  @SuppressWarnings("EnumOrdinal") // the trees are learnt anew where a mark is added
  long bit() {
    return 1L << ordinal();
  }

  boolean in(long marks) {
    return (marks & bit()) != 0;
  }

  /**
   * All marks that a name or several names hold: words parted by hyphens, underscores, blanks or
   * capitals, alone or two in a row.
   */
  static long of(String names) {
    long marks = 0;
    String before = "";
    int end = Math.min(names.length(), LONGEST);
    int start = 0;
    for (int i = 0; i <= end; i++) {
      boolean inside = i < end && isLetter(names.charAt(i));
      boolean hump =
          inside
              && i > start
              && Character.isUpperCase(names.charAt(i))
              && Character.isLowerCase(names.charAt(i - 1));
      if (inside && !hump) {
        continue;
      }
      if (i > start) {
        String word = lower(names, start, i);
        marks |= WORDS.getOrDefault(word, 0L);
        if (!before.isEmpty()) {
          marks |= WORDS.getOrDefault(before + "-" + word, 0L);
          marks |= WORDS.getOrDefault(before + word, 0L);
        }
        before = word;
      }
      if (i < end && Character.isWhitespace(names.charAt(i))) {
        before = "";
      }
      start = hump ? i : i + 1;
    }
    return marks;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static String lower(String text, int start, int end) {
    char[] out = new char[end - start];
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      out[i - start] = c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }
    return new String(out);
  }
}
