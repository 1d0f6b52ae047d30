package org.stemma.eval;

import java.net.URI;
import java.util.List;
import org.stemma.Attribution;
import org.stemma.Entry;
import org.stemma.Report;
import org.stemma.attribute.Attributor;
import org.stemma.read.Reports;

/** What is measured: the only place that calls the product. Thread-safe; build once. */
final class Product {
  private final Attributor attributor = Attributor.english();

  Report text(String text, String id) {
    return Reports.text(text, id);
  }

  Report page(byte[] html, URI url) {
    return Reports.html(html, url);
  }

  /** As read from the bare text; what else is known of the report is kept. */
  Entry entry(Report known) {
    Report report =
        Reports.text(known.text(), known.id()).with(known.outlet(), known.url(), known.published());
    return new Entry(report, attributor.attribute(report), attributor.version());
  }

  List<Attribution> attribute(Report report) {
    return attributor.attribute(report);
  }
}
