package org.stemma.app;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stemma.Block;
import org.stemma.Headline;
import org.stemma.Origin;
import org.stemma.Provenance;
import org.stemma.Published;
import org.stemma.Report;

/** A page for people on what was read: facts with their signals, then block by block. */
final class BlockPage {
  private static final int INDENT = 2;

  private final Report report;
  private final Sheet sheet;

  private BlockPage(Report report, Sheet sheet) {
    this.report = report;
    this.sheet = sheet;
  }

  static String of(Report report, int width, boolean colours, Charset charset) {
    Sheet sheet = new Sheet(width, colours, charset);
    new BlockPage(report, sheet).all();
    return sheet.toString();
  }

  private void all() {
    Provenance provenance = report.provenance();
    fact("id", report.id(), null);
    fact("url", report.url(), signal("url"));
    fact("outlet", report.outlet().name(), signal("outlet"));
    fact("domain", report.outlet().domain(), null);
    for (Headline headline : report.headlines()) {
      fact("headline", headline.text(), headline.origin());
    }
    for (String author : report.authors()) {
      fact("author", author, signal("authors"));
    }
    for (String agency : provenance.agencies()) {
      fact("signed by", agency, signal("authors"));
    }
    for (Provenance.Wire wire : provenance.wires()) {
      fact("wire", wire.agency() + " (" + Names.words(wire.role()) + ")", null);
    }
    date("published", report.published());
    date("modified", provenance.modified());
    fact("language", report.language(), signal("language"));
    if (!Double.isNaN(provenance.confidence())) {
      String sure = String.format(Locale.ROOT, "%.2f", provenance.confidence());
      fact("body", "confidence " + sure, signal("body"));
    }
    fact("reason", report.reason(), null);
    for (Block block : report.blocks()) {
      sheet.line();
      String told = block.signal() == null ? "" : " (" + block.signal() + ")";
      Ink ink = block.role().isContent() ? Ink.ACT : Ink.FAINT;
      sheet.paragraph(
          0,
          INDENT,
          List.of(
              new Sheet.Piece(Names.words(block.role()), ink), new Sheet.Piece(told, Ink.FAINT)));
      sheet.paragraph(
          INDENT,
          INDENT,
          List.of(
              new Sheet.Piece(
                  report.text(block.span()), block.role().isContent() ? Ink.PLAIN : Ink.FAINT)));
    }
  }

  private @Nullable Origin signal(String fact) {
    Map<String, Origin> signals = report.provenance().signals();
    return signals.get(fact);
  }

  private void date(String name, @Nullable Published date) {
    if (date != null) {
      fact(name, JsonOutput.moment(date), date.origin());
    }
  }

  private void fact(String name, @Nullable String value, @Nullable Origin origin) {
    if (value != null) {
      String from = origin == null ? "" : " (" + Names.words(origin) + ")";
      sheet.paragraph(
          0,
          INDENT,
          List.of(
              new Sheet.Piece(name + ": ", Ink.FAINT),
              new Sheet.Piece(value, Ink.PLAIN),
              new Sheet.Piece(from, Ink.FAINT)));
    }
  }
}
