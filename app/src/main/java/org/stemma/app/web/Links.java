package org.stemma.app.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.stemma.Attribution;
import org.stemma.Report;
import org.stemma.Span;

/** Addresses of this site's pages. Offsets in them count code points, as in the JSON. */
final class Links {
  private Links() {}

  static String claim(String id) {
    return "/claim?id=" + encoded(id);
  }

  static String report(String id) {
    return "/report?id=" + encoded(id);
  }

  static String source(String name) {
    return "/source?name=" + encoded(name);
  }

  static String outlet(String name) {
    return "/outlet?name=" + encoded(name);
  }

  static String correction(String id) {
    return "/correction?id=" + encoded(id);
  }

  static String job(String id) {
    return "/job?id=" + encoded(id);
  }

  static String versions(String report) {
    return "/compare?one=" + encoded(report);
  }

  static String compare(String one, String other) {
    return "/compare?one=" + encoded(one) + "&other=" + encoded(other);
  }

  /**
   * Words in a report. The address says what the words are by a short hash, so that a text that has
   * changed since can't show others in their place unnoticed; a span beyond the text is told there
   * as lost.
   */
  static String words(Report report, Span span) {
    if (span.end() > report.text().length()) {
      return report(report.id()) + "&at=" + span.start() + "-" + span.end() + "&is=lost";
    }
    String at = at(report, span);
    return report(report.id()) + "&at=" + at + "&is=" + hash(span.of(report.text())) + "#s" + at;
  }

  /** The words of an attribution: its cue, else its content; the report where it has neither. */
  static String words(Report report, Attribution said) {
    List<Span> spans = said.cue().isEmpty() ? said.content() : said.cue();
    return spans.isEmpty() ? report(report.id()) : words(report, spans.get(0));
  }

  /** "123-140" */
  static String at(Report report, Span span) {
    String text = report.text();
    int start = text.codePointCount(0, span.start());
    return start + "-" + (start + text.codePointCount(span.start(), span.end()));
  }

  static String hash(String words) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] hash = digest.digest(words.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 4);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }
}
