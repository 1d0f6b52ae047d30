package org.stemma.app;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;
import org.stemma.Report;

/**
 * Names of reports that were given none. The same input named the same way has the same id in every
 * run.
 *
 * <p>A report whose address is given is named by it: host without "www.", path without the last
 * slash, query without tracking parameters ({@code utm_*}, {@code fbclid}, {@code gclid}); no
 * scheme, port or fragment. A file is named by its path as given, with "/" between its parts and
 * without a leading "./"; a line of JSON Lines by the file, "#" and the line's number from 1;
 * standard input is "stdin".
 */
final class Ids {
  private static final Pattern TRACKING = Pattern.compile("(?:utm_[^=]*|fbclid|gclid)(?:=.*)?");

  private Ids() {}

  static String of(URI url) {
    String domain = Given.domain(url);
    String path = url.getRawPath() == null ? "" : url.getRawPath();
    int end = path.length();
    while (end > 0 && path.charAt(end - 1) == '/') {
      end--;
    }
    StringBuilder id = new StringBuilder(domain == null ? "" : domain);
    id.append(path, 0, end);
    char before = '?';
    if (url.getRawQuery() != null) {
      for (String part : url.getRawQuery().split("&", -1)) {
        if (!part.isEmpty() && !TRACKING.matcher(part.toLowerCase(Locale.ROOT)).matches()) {
          id.append(before).append(part);
          before = '&';
        }
      }
    }
    return id.isEmpty() ? url.toString() : id.toString();
  }

  static String of(String path) {
    String id = path.replace('\\', '/');
    while (id.startsWith("./")) {
      id = id.substring(2);
    }
    return id;
  }

  static String of(String path, int line) {
    return of(path) + "#" + line;
  }

  static Report named(String id, Report report) {
    return new Report(
        id,
        report.url(),
        report.outlet(),
        report.title(),
        report.headlines(),
        report.authors(),
        report.published(),
        report.language(),
        report.text(),
        report.blocks(),
        report.reason(),
        report.provenance());
  }
}
