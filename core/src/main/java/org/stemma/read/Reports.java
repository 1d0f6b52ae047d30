package org.stemma.read;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
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

  /**
   * What could not be read.
   *
   * @param place the file's or feed's name with the byte or the item: "news.warc.gz, byte 1804"
   * @param why for people
   */
  public record Fault(String place, String why) {}

  /** Several reports of one input, read one after the other. Not thread-safe. */
  public interface Batch extends Iterable<Report>, AutoCloseable {
    /** The reports; those of a file can be gone through only once. */
    @Override
    Iterator<Report> iterator();

    /**
     * What could not be read, since the last call, in the order of the input. Beyond 10,000 they
     * are only counted.
     */
    List<Fault> faults();

    @Override
    void close() throws IOException;
  }

  private Reports() {}

  /**
   * Reads bytes of a kind that is not known: an HTML page or plain text.
   *
   * @param name of the file or stream; the report's id
   */
  public static Report read(byte[] bytes, String name) {
    Decoder.Decoded decoded = Decoder.decode(bytes, true, null);
    return isHtml(decoded.text())
        ? HtmlPage.open(decoded, null).read(name)
        : PlainText.read(decoded.text(), name, decoded.reason());
  }

  /**
   * Reads plain text; the report's text is the decoded input but for a byte order mark. The first
   * 300,000 lines are parted into blocks.
   */
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
   * parted by blank lines. At most 300,000 tags are read, which is some sixty times what pages
   * have: half a gigabyte of heap is enough for any page.
   *
   * @param url where the page was found; resolves its links and names its site
   * @param charset that the server declared; a byte order mark and valid UTF-8 go before it
   */
  public static Report html(byte[] bytes, @Nullable URI url, String id, @Nullable Charset charset) {
    return HtmlPage.open(Decoder.decode(bytes, true, charset), url).read(id);
  }

  /**
   * Whether bytes that begin so are a feed: RSS, RDF, Atom or JSON Feed.
   *
   * @param head the first 4096 bytes or more, or all
   */
  public static boolean isFeed(byte[] head) {
    return Feed.is(Decoder.decode(head, true, null).text());
  }

  /**
   * Whether bytes that begin so are a WARC or WET file, unpacked or packed by gzip.
   *
   * @param head the first 512 bytes or more, or all
   */
  public static boolean isWarc(byte[] head) {
    return Warc.is(head);
  }

  /** Reads a feed; see {@link #feed(byte[], URI, String, Charset)}. */
  public static Batch feed(byte[] bytes, @Nullable URI url, String name) {
    return feed(bytes, url, name, null);
  }

  /**
   * Reads the reports in a feed, one an item: RSS 0.9x to 2.0, RDF, Atom, JSON Feed. A report's id
   * is the address that the item gives, or the feed's name, "#" and the item's number from 1. Where
   * an item names its source, that is the report's outlet. Entities that the feed declares are not
   * expanded, and nothing that it names is opened. At most 50,000 items, 16 million characters,
   * 300,000 tags and, in JSON, a million values are read.
   *
   * @param url where the feed was found, null if unknown
   * @param name of the file or stream, for ids and faults
   * @param charset that the server declared; a byte order mark and valid UTF-8 go before it
   */
  public static Batch feed(
      byte[] bytes, @Nullable URI url, String name, @Nullable Charset charset) {
    return Feed.read(Decoder.decode(bytes, true, charset), url, name);
  }

  /**
   * Reads the reports in a WARC or WET file; see {@link #warc(InputStream, String)}.
   *
   * @throws IOException if the file cannot be opened
   */
  public static Batch warc(Path file) throws IOException {
    return warc(Files.newInputStream(file), file.toString());
  }

  /**
   * Reads the reports in a WARC or WET file, unpacked or packed by gzip: HTML, plain text and feeds
   * that were answered with status 200. A report's id is the page's address, "@" and the moment of
   * its capture, which {@link Report#captured()} gives too. Records that hold no page are passed
   * over. A cut or corrupt record is told among the faults and passed over; one that unpacks to
   * more than 16 MiB too.
   *
   * @param in closed with the batch
   * @param name of the file, for faults
   * @throws IOException if the first bytes cannot be read
   */
  public static Batch warc(InputStream in, String name) throws IOException {
    return new Warc(in, name);
  }

  static boolean isHtml(String text) {
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
