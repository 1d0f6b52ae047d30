package org.stemma.read;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stemma.Block;
import org.stemma.Headline;
import org.stemma.Origin;
import org.stemma.Outlet;
import org.stemma.Report;
import org.stemma.Role;
import org.stemma.Span;

/** SHIM, to be dropped at the merge: blocks by blank lines, tags cut out. */
public final class Reports {
  private static final Pattern BLOCK = Pattern.compile("[^\\n]+(?:\\n[^\\n]+)*");

  private Reports() {}

  public static Report read(byte[] bytes, String name) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    return text.stripLeading().startsWith("<") ? html(bytes, null) : text(text, name);
  }

  public static Report html(byte[] bytes, @Nullable URI url) {
    String text = new String(bytes, StandardCharsets.UTF_8).replaceAll("<[^>]{0,1000}>", "\n");
    return text(text.strip(), url == null ? "page" : url.toString());
  }

  public static Report text(String text, String id) {
    List<Block> blocks = new ArrayList<>();
    Matcher matcher = BLOCK.matcher(text);
    while (matcher.find()) {
      blocks.add(
          new Block(
              blocks.isEmpty() ? Role.TITLE : Role.PARAGRAPH,
              new Span(matcher.start(), matcher.end())));
    }
    String title = blocks.isEmpty() ? null : blocks.get(0).span().of(text);
    String reason = blocks.isEmpty() ? "the file is empty" : null;
    if (text.indexOf('\0') >= 0) {
      blocks.clear();
      reason = "the file is not text";
    }
    return new Report(
        id,
        null,
        Outlet.UNKNOWN,
        title,
        title == null ? List.of() : List.of(new Headline(title, Origin.TEXT)),
        List.of(),
        null,
        null,
        text,
        blocks,
        reason);
  }
}
