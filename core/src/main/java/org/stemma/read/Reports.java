package org.stemma.read;

import java.net.URI;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stemma.Outlet;
import org.stemma.Report;

/**
 * Reads reports from the bytes of pages and text files.
 *
 * <p>No content makes these methods throw: where nothing or less than all can be read, the report's
 * {@link Report#reason()} says why. All methods take time linear in their input and may be called
 * from any thread.
 */
public final class Reports {
  private static final int SNIFF = 4096;
  private static final Pattern HTML =
      Pattern.compile(
          "(?i)^\\s{0,500}(?:<\\?xml[^>]{0,200}>\\s{0,100})?(?:<!--.{0,2000}?-->\\s{0,100})?<(?:!doctype\\s+html|html|head|body|meta|title|article|div|script)\\b",
          Pattern.DOTALL);
  private static final Pattern TAGS =
      Pattern.compile("(?i)</(?:p|div|a|title|head|span|h1|li|script)>");

  private Reports() {}

  /**
   * Reads bytes of a kind that is not known: an HTML page or plain text.
   *
   * @param name of the file or stream; the report's id
   */
  public static Report read(byte[] bytes, String name) {
    Decoder.Decoded decoded = Decoder.decode(bytes, true, null);
    return isHtml(decoded.text())
        ? HtmlPage.read(decoded, null, name)
        : PlainText.read(decoded.text(), name, decoded.reason());
  }

  /** Reads plain text; the report's text is the decoded input but for a byte order mark. */
  public static Report text(byte[] bytes, String id) {
    Decoder.Decoded decoded = Decoder.decode(bytes, false, null);
    return PlainText.read(decoded.text(), id, decoded.reason());
  }

  /** Reads plain text; the report's text is {@code text} but for a byte order mark. */
  public static Report text(String text, String id) {
    String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return PlainText.read(bare, id, bare.isEmpty() ? "empty" : null);
  }

  /** Reads an HTML page; its id is its URL, or "page" if that is unknown. */
  public static Report html(byte[] bytes, @Nullable URI url) {
    return html(bytes, url, url == null ? "page" : url.toString());
  }

  /** Reads an HTML page. */
  public static Report html(byte[] bytes, @Nullable URI url, String id) {
    return html(bytes, url, id, null);
  }

  /**
   * Reads an HTML page. The report's text is made of the blocks that were kept, the title first,
   * parted by blank lines.
   *
   * @param url where the page was found; resolves its links and names its site
   * @param charset that the server declared; a byte order mark and valid UTF-8 go before it
   */
  public static Report html(byte[] bytes, @Nullable URI url, String id, @Nullable Charset charset) {
    return HtmlPage.read(Decoder.decode(bytes, true, charset), url, id);
  }

  private static boolean isHtml(String text) {
    String head = text.substring(0, Math.min(text.length(), SNIFF));
    return HTML.matcher(head).find() || TAGS.matcher(head).results().limit(5).count() == 5;
  }

  /** The site's domain without "www."; unknown if there is no host. */
  static Outlet outlet(@Nullable String name, @Nullable URI url) {
    String host = url == null ? null : url.getHost();
    if (host != null) {
      host = host.toLowerCase(Locale.ROOT);
      host = host.startsWith("www.") ? host.substring(4) : host;
    }
    return name == null && host == null ? Outlet.UNKNOWN : new Outlet(name, host);
  }
}
