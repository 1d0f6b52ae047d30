package org.stemma;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page as published and read. It owns its text; all that is found in it points back by {@link
 * Span}.
 *
 * @param id stable name of the report: given, or made from its URL or file name
 * @param url canonical address, null if unknown
 * @param outlet who publishes
 * @param title the headline, null if none was found
 * @param headlines all headlines that the page offers, with their origins
 * @param authors persons who sign; agencies and desks are not among them
 * @param published when, null if unknown
 * @param language ISO 639-1 code, null if unknown
 * @param text all words kept, blocks parted by blank lines
 * @param blocks what the stretches of the text are, in order, not overlapping
 * @param reason why nothing (or less than all) could be read, null if all went well
 * @param captured when the page was fetched or archived, null if unknown; not when it was published
 * @param provenance who else stands behind it, and which signals its facts were read from
 */
public record Report(
    String id,
    @Nullable String url,
    Outlet outlet,
    @Nullable String title,
    List<Headline> headlines,
    List<String> authors,
    @Nullable Published published,
    @Nullable String language,
    String text,
    List<Block> blocks,
    @Nullable String reason,
    @Nullable Instant captured,
    Provenance provenance) {
  public Report {
    headlines = List.copyOf(headlines);
    authors = List.copyOf(authors);
    blocks = List.copyOf(blocks);
    int end = 0;
    for (Block block : blocks) {
      if (block.span().start() < end || block.span().end() > text.length()) {
        throw new IllegalArgumentException("block out of order or of the text: " + block);
      }
      end = block.span().end();
    }
  }

  /** A report of whose capture and provenance nothing is known. */
  public Report(
      String id,
      @Nullable String url,
      Outlet outlet,
      @Nullable String title,
      List<Headline> headlines,
      List<String> authors,
      @Nullable Published published,
      @Nullable String language,
      String text,
      List<Block> blocks,
      @Nullable String reason) {
    this(
        id,
        url,
        outlet,
        title,
        headlines,
        authors,
        published,
        language,
        text,
        blocks,
        reason,
        Provenance.NONE);
  }

  /** A report of whose capture nothing is known. */
  public Report(
      String id,
      @Nullable String url,
      Outlet outlet,
      @Nullable String title,
      List<Headline> headlines,
      List<String> authors,
      @Nullable Published published,
      @Nullable String language,
      String text,
      List<Block> blocks,
      @Nullable String reason,
      Provenance provenance) {
    this(
        id,
        url,
        outlet,
        title,
        headlines,
        authors,
        published,
        language,
        text,
        blocks,
        reason,
        null,
        provenance);
  }

  /** The words of a span. */
  public String text(Span span) {
    return span.of(text);
  }

  /** The words of several spans, joined by " … ". */
  public String text(List<Span> spans) {
    StringBuilder out = new StringBuilder();
    for (Span span : spans) {
      out.append(out.isEmpty() ? "" : " … ").append(text(span));
    }
    return out.toString();
  }

  /** The texts of all blocks of one role, in order. */
  public List<String> texts(Role role) {
    return blocks.stream().filter(b -> b.role() == role).map(b -> text(b.span())).toList();
  }

  /** The same report, with what the reader of a page knows better than the page. */
  public Report with(Outlet outlet, @Nullable String url, @Nullable Published published) {
    return copy(id, url, outlet, published, language, reason, captured);
  }

  /** The same report, in the language that is told beside it; null if unknown. */
  public Report in(@Nullable String language) {
    return copy(id, url, outlet, published, language, reason, captured);
  }

  /** The same report, with what went wrong in its reading. */
  public Report because(@Nullable String reason) {
    return copy(id, url, outlet, published, language, reason, captured);
  }

  /** The same report under another name. */
  public Report named(String id) {
    return copy(id, url, outlet, published, language, reason, captured);
  }

  /** The same report, as it was when it was captured. */
  public Report captured(@Nullable Instant when) {
    return copy(id, url, outlet, published, language, reason, when);
  }

  private Report copy(
      String id,
      @Nullable String url,
      Outlet outlet,
      @Nullable Published published,
      @Nullable String language,
      @Nullable String reason,
      @Nullable Instant captured) {
    return new Report(
        id,
        url,
        outlet,
        title,
        headlines,
        authors,
        published,
        language,
        text,
        blocks,
        reason,
        captured,
        provenance);
  }
}
