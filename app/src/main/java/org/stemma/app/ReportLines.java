package org.stemma.app;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stemma.Headline;
import org.stemma.Origin;
import org.stemma.Outlet;
import org.stemma.Published;
import org.stemma.Report;
import org.stemma.read.Reports;

/**
 * Reads JSON Lines of reports: one object a line, with "text" or "html" and, as far as known, "id",
 * "url", "outlet", "published", "title", "authors", "language". A bad line is told with its number
 * and skipped. Not thread-safe.
 */
final class ReportLines {
  private static final ObjectMapper JSON =
      new ObjectMapper(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxStringLength(Inputs.MOST_BYTES).build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private final InputStream in;
  private final String name;
  private final Given given;

  ReportLines(InputStream in, String name, Given given) {
    this.in = in;
    this.name = name;
    this.given = given;
  }

  /** A line that holds no report; the message says why. */
  private static final class BadLine extends Exception {
    private static final long serialVersionUID = 1;

    private final String why;

    BadLine(String why) {
      super(why);
      this.why = why;
    }

    String why() {
      return why;
    }
  }

  /**
   * Whether an input begins like a JSON object, or is named as JSON Lines.
   *
   * @param head its first bytes
   */
  static boolean areIn(byte[] head, String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    String bare = lower.endsWith(".gz") ? lower.substring(0, lower.length() - 3) : lower;
    if (bare.endsWith(".jsonl") || bare.endsWith(".ndjson")) {
      return true;
    }
    String begin = new String(head, StandardCharsets.UTF_8).replace("\uFEFF", "").strip();
    return begin.startsWith("{")
        && (begin.startsWith("\"", 1) || begin.substring(1).stripLeading().startsWith("\""));
  }

  void read(Inputs.Taker taker) throws IOException, Inputs.Unreadable {
    int number = 0;
    boolean any = false;
    while (true) {
      number++;
      byte[] line;
      try {
        line = next();
      } catch (BadLine e) {
        taker.failure(name + ":" + number, e.why());
        any = true;
        continue;
      }
      if (line == null) {
        break;
      }
      Report report;
      try {
        report = report(line, number);
      } catch (BadLine e) {
        taker.failure(name + ":" + number, e.why());
        any = true;
        continue;
      }
      if (report != null) {
        any = true;
        taker.report(report, false);
      }
    }
    if (!any) {
      throw new Inputs.Unreadable("holds no reports");
    }
  }

  /** The next line without its end, null after the last. */
  private byte @Nullable [] next() throws Inputs.Unreadable, BadLine {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    boolean tooLong = false;
    try {
      int unit = in.read();
      if (unit < 0) {
        return null;
      }
      for (; unit >= 0 && unit != '\n'; unit = in.read()) {
        if (line.size() < Inputs.MOST_BYTES) {
          line.write(unit);
        } else {
          tooLong = true;
        }
      }
    } catch (IOException e) {
      throw Inputs.Unreadable.of(e);
    }
    if (tooLong) {
      throw new BadLine("line is longer than " + (Inputs.MOST_BYTES >> 20) + " MiB");
    }
    return line.toByteArray();
  }

  /** The report of a line, null if the line is blank. */
  private @Nullable Report report(byte[] line, int number) throws BadLine {
    String text = new String(line, StandardCharsets.UTF_8);
    if (text.startsWith("\uFEFF")) {
      text = text.substring(1);
    }
    if (text.isBlank()) {
      return null;
    }
    JsonNode node;
    try {
      node = JSON.readTree(text);
    } catch (JsonProcessingException e) {
      int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
      throw new BadLine("not JSON: " + firstLine(e.getOriginalMessage()) + ", column " + column);
    }
    if (!node.isObject()) {
      throw new BadLine("not a JSON object");
    }
    URI url = url(node);
    Report read = body(node, url);
    String title = string(node, "title");
    List<Headline> headlines = new ArrayList<>();
    if (title != null) {
      headlines.add(new Headline(title, Origin.INPUT));
    }
    headlines.addAll(read.headlines());
    List<String> authors = strings(node, "authors");
    Published published = published(node);
    if (published == null) {
      published = given.date() != null ? given.published() : read.published();
    }
    String id = string(node, "id");
    if (id == null) {
      id = url != null ? Ids.of(url) : Ids.of(name, number);
    }
    String language = string(node, "language");
    return new Report(
        id,
        url != null ? url.toString() : read.url(),
        outlet(node, url, read.outlet()),
        title != null ? title : read.title(),
        headlines,
        authors.isEmpty() ? read.authors() : authors,
        published,
        language != null ? language : read.language(),
        read.text(),
        read.blocks(),
        read.reason(),
        read.provenance());
  }

  private Report body(JsonNode node, @Nullable URI url) throws BadLine {
    String text = string(node, "text");
    if (text != null) {
      return Reports.text(text, name);
    }
    String html = string(node, "html");
    if (html != null) {
      return Reports.html(html.getBytes(StandardCharsets.UTF_8), url);
    }
    throw new BadLine("neither \"text\" nor \"html\"");
  }

  private Outlet outlet(JsonNode node, @Nullable URI url, Outlet read) throws BadLine {
    JsonNode field = node.get("outlet");
    boolean isObject = field != null && field.isObject();
    String named = isObject ? string(field, "name") : string(node, "outlet");
    String domain = isObject ? string(field, "domain") : null;
    Outlet known = url == null ? read : new Outlet(read.name(), Given.domain(url));
    known = named != null ? known : given.outletOver(known);
    return new Outlet(
        named != null ? named : known.name(), domain != null ? domain : known.domain());
  }

  private static @Nullable URI url(JsonNode node) throws BadLine {
    String url = string(node, "url");
    try {
      return url == null ? null : new URI(url);
    } catch (URISyntaxException e) {
      throw new BadLine("\"url\" is not an address: " + shortened(url));
    }
  }

  private static @Nullable Published published(JsonNode node) throws BadLine {
    String when = string(node, "published");
    if (when == null) {
      return null;
    }
    try {
      return Published.on(LocalDate.parse(when), Origin.INPUT);
    } catch (DateTimeParseException e) {
      // Not a bare date: perhaps a moment.
    }
    try {
      OffsetDateTime moment = OffsetDateTime.parse(when);
      return new Published(moment.toLocalDate(), moment, Origin.INPUT);
    } catch (DateTimeParseException e) {
      // Without a zone: perhaps a local time.
    }
    try {
      return Published.on(LocalDateTime.parse(when).toLocalDate(), Origin.INPUT);
    } catch (DateTimeParseException e) {
      throw new BadLine(
          "\"published\" is no date or instant such as 2024-10-18 or 2024-10-18T09:30:00Z: "
              + shortened(when));
    }
  }

  /** A field's string without broken characters, null if it is missing, null or blank. */
  private static @Nullable String string(JsonNode node, String field) throws BadLine {
    JsonNode value = node.get(field);
    if (value == null || value.isNull()) {
      return null;
    }
    if (!value.isTextual()) {
      throw new BadLine("\"" + field + "\" is not a string");
    }
    String string = value.textValue();
    return string.isBlank() && !field.equals("text") ? null : whole(string);
  }

  private static List<String> strings(JsonNode node, String field) throws BadLine {
    JsonNode value = node.get(field);
    if (value == null || value.isNull()) {
      return List.of();
    }
    List<String> strings = new ArrayList<>();
    if (value.isTextual()) {
      strings.add(whole(value.textValue()));
      return strings;
    }
    if (!value.isArray()) {
      throw new BadLine("\"" + field + "\" is not an array of strings");
    }
    for (JsonNode item : value) {
      if (!item.isTextual()) {
        throw new BadLine("\"" + field + "\" is not an array of strings");
      }
      strings.add(whole(item.textValue()));
    }
    return strings;
  }

  /** Halves of surrogate pairs, which JSON's escapes allow and UTF-8 does not, are replaced. */
  private static String whole(String string) {
    StringBuilder mended = null;
    for (int i = 0; i < string.length(); i++) {
      char unit = string.charAt(i);
      if (!Character.isSurrogate(unit)) {
        continue;
      }
      boolean pair =
          Character.isHighSurrogate(unit)
              && i + 1 < string.length()
              && Character.isLowSurrogate(string.charAt(i + 1));
      if (pair) {
        i++;
        continue;
      }
      mended = mended == null ? new StringBuilder(string) : mended;
      mended.setCharAt(i, '\uFFFD');
    }
    return mended == null ? string : mended.toString();
  }

  private static String firstLine(String message) {
    int end = message.indexOf('\n');
    return shortened(end < 0 ? message : message.substring(0, end));
  }

  private static String shortened(String words) {
    return words.length() <= 120 ? words : words.substring(0, 120) + "...";
  }
}
