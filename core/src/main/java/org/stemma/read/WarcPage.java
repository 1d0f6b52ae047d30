package org.stemma.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;
import org.stemma.Report;

/** What one record of a WARC or WET file holds: a page, a text, a feed, or nothing to read. */
final class WarcPage {
  private static final Pattern CHARSET =
      Pattern.compile("(?i)charset\\s{0,9}=\\s{0,9}[\"']?([\\w.:-]{2,40})");
  private static final String CUT = "it was cut short when it was archived";

  private final WarcRecords.Raw raw;
  private final WarcRecords records;

  WarcPage(WarcRecords.Raw raw, WarcRecords records) {
    this.raw = raw;
    this.records = records;
  }

  /** What was captured: an address's bytes with their kind. */
  @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
  private record Payload(String type, byte[] bytes, @Nullable String reason) {}

  /** The reports of the record; what is wrong with it is told among the faults. */
  List<Report> reports() {
    InputStream bytes =
        new SequenceInputStream(
            new ByteArrayInputStream(raw.head()), new ByteArrayInputStream(raw.body()));
    try (WarcReader reader = new WarcReader(bytes)) {
      reader.setLenient(true);
      Optional<WarcRecord> record = reader.next();
      return record.isPresent() && record.get() instanceof WarcTargetRecord target
          ? reports(target)
          : List.of();
    } catch (IOException | RuntimeException e) {
      // jwarc throws both where a header is malformed
      records.fault(raw.offset(), "the record is malformed: " + e.getMessage());
      return List.of();
    }
  }

  private List<Report> reports(WarcTargetRecord record) throws IOException {
    Payload payload = payload(record);
    if (payload == null) {
      return List.of();
    }
    if (!raw.isWhole() || payload.bytes().length > WarcRecords.LARGEST) {
      records.fault(
          raw.offset(), "holds a page of more than " + (WarcRecords.LARGEST >> 20) + " MiB");
      return List.of();
    }
    String target = record.target();
    String address = target.startsWith("<") ? target.substring(1, target.length() - 1) : target;
    Instant captured = record.date();
    List<Report> out = new ArrayList<>();
    for (Report report : read(payload, address, address + "@" + captured)) {
      String reason = report.reason() != null ? report.reason() : payload.reason();
      Report whole =
          report.because(reason == null && isCut(record) ? CUT : reason).captured(captured);
      out.add(whole.language() == null ? whole.in(language(record)) : whole);
    }
    return out;
  }

  private static boolean isCut(WarcRecord record) {
    return record.headers().first("WARC-Truncated").isPresent()
        || record.headers().first("WARC-Segment-Number").isPresent();
  }

  /** The bytes that may be a page; null if the record certainly holds none. */
  private @Nullable Payload payload(WarcTargetRecord record) throws IOException {
    String kind = record.type();
    if (kind.equals("response") && record instanceof WarcResponse response) {
      if (!record.contentType().base().toString().equals("application/http")) {
        return null;
      }
      HttpResponse http = response.http();
      if (http.status() < 100) {
        throw new IOException("it holds no answer of HTTP");
      }
      String type = http.headers().first("Content-Type").orElse("");
      if (http.status() != 200 || !isReadable(type)) {
        return null;
      }
      String encoding = http.headers().first("Content-Encoding").orElse("");
      Encodings.Decoded body =
          Encodings.decode(http.body().stream(), encoding, WarcRecords.LARGEST + 1);
      return new Payload(type, body.bytes(), body.reason());
    }
    if (kind.equals("conversion") || kind.equals("resource")) {
      String type = record.headers().first("Content-Type").orElse("");
      return isReadable(type) ? new Payload(type, raw.body(), null) : null;
    }
    return null;
  }

  private static boolean isReadable(String type) {
    String lower = type.toLowerCase(Locale.ROOT);
    return lower.isBlank()
        || lower.startsWith("text/html")
        || lower.startsWith("text/plain")
        || lower.startsWith("text/xml")
        || lower.contains("json")
        || (lower.startsWith("application/") && lower.contains("xml"));
  }

  private List<Report> read(Payload payload, String address, String id) {
    URI url = FeedItem.address(address);
    String type = payload.type().toLowerCase(Locale.ROOT);
    Decoder.Decoded text = Decoder.decode(payload.bytes(), true, charset(type));
    if (type.startsWith("text/plain")) {
      Report plain = PlainText.read(text.text(), id, text.reason());
      return List.of(plain.with(Reports.outlet(null, url), address, plain.published()));
    }
    if (Feed.is(text.text())) {
      Feed feed = Feed.read(text, url, address);
      for (Reports.Fault fault : feed.faults()) {
        records.fault(raw.offset(), fault.place() + ": " + fault.why());
      }
      List<Report> items = new ArrayList<>();
      feed.forEach(items::add);
      return items;
    }
    boolean isPage = type.contains("html") || Reports.isHtml(text.text());
    return isPage ? List.of(HtmlPage.open(text, url).read(id)) : List.of();
  }

  /** The encoding that a Content-Type header declares, null if it declares none that is known. */
  static @Nullable Charset charset(String type) {
    Matcher name = CHARSET.matcher(type);
    try {
      return name.find() ? Charset.forName(name.group(1)) : null;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }

  private static @Nullable String language(WarcRecord record) {
    String named = record.headers().first("WARC-Identified-Content-Language").orElse("");
    String first = named.split("[,; ]", 2)[0].toLowerCase(Locale.ROOT);
    for (String code : first.length() == 3 ? Locale.getISOLanguages() : new String[0]) {
      try {
        if (Locale.forLanguageTag(code).getISO3Language().equals(first)) {
          return code;
        }
      } catch (MissingResourceException e) {
        // a code of two letters without one of three is not the one that is looked for
      }
    }
    return FeedItem.code(first);
  }
}
